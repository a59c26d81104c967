package parse_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"lede/parse"
	"lede/parse/source"
)

// hostile are inputs that readers of their kind are known to choke on: head
// stands before the pattern and tail behind it, however often it is repeated.
var hostile = []struct{ name, head, pattern, tail string }{
	{"html-nested", "<h1>A headline of five words</h1>", "<div><b>", ""},
	{"html-nested-text", "", "<div>word <i>", ""},
	{"html-unopened", "", "</div></p></b></a>", ""},
	{"html-misnested", "", "<b><p></b><i></p>", ""},
	{"html-anchors", "", "<a href=x>y", ""},
	{"html-tables", "", "<table><tr><td>", ""},
	{"html-lists", "", "<ul><li>", ""},
	{"html-options", "", "<select><option>", ""},
	{"html-drawings", "", "<svg><g></div>", ""},
	{"html-brackets", "<p>", "<", ""},
	{"html-comments", "<p>", "<!--", ""},
	{"html-scripts", "<p>", "<script>", ""},
	{"html-entities", "<p>", "&amp;&#65;&notin", ""},
	{"html-attributes", "<p ", "a=b class=c ", ">text"},
	{"html-class", "<p class='", "byLine-", "'>text"},
	{"html-metas", "", "<meta name=author content='Ann Bell'>", ""},
	{"html-times", "<h1>A headline of five words</h1>", "<time>1 May 2001</time>", "<p>Text."},
	{"html-bylines", "<h1>A headline of five words</h1>", "<p class=byline>By Ann Bell</p>", "<p>Text."},
	{"html-headings", "", "<h1>A headline of five words</h1>", "<p>Text."},
	{"html-linked-headings", "", "<link rel=canonical href=https://a.example/b><h1><a href=https://c.example/d>A headline of five words</a></h1>", "<p>Text."},
	{"html-sites", "<link rel=canonical href=https://c.example/d>", "<meta property=og:url content=https://a.example/b><a href=https://c.example/e>Words</a>", "<p>Text."},
	{"html-numbers", "", "<link rel=canonical href=https://a.example/?p=1>", "<p>Text."},
	{"html-shares", "<h1>A headline of five words</h1>", "<h2>Share</h2><p>" + strings.Repeat("Some words, make a sentence here. ", 2) + "And no more.</p>", ""},
	{"html-figures", "", "<figure><img src=a><figcaption>Words (Photo: Ann Bell)", ""},
	{"html-scopes", "", "<div itemscope itemtype=Article><b itemprop=author>", ""},
	{"html-comment-boxes", "<p>" + strings.Repeat("Some words, make a sentence here. ", 20), "<div>Comments<p>a</p>", ""},
	{"html-related-boxes", "<p>" + strings.Repeat("Some words, make a sentence here. ", 20), "<div><h3>Related stories</h3><p><a href=x>Some words make a link</a>", ""},
	{"jsonld-nested", "<script type=application/ld+json>", `{"author":[`, "</script>"},
	{"jsonld-authors", `<script type=application/ld+json>{"@type":"NewsArticle","author":[`, `{"name":"Ann Bell"},`, "]}</script>"},
	{"jsonld-quotes", "<script type=application/ld+json>", `"`, "</script>"},
	{"text-word", "", "word", ""},
	{"text-spaces", "A headline\n\n", " ", "x"},
	{"text-lines", "", "\n", "x"},
	{"text-short-lines", "", "a b\n", ""},
	{"text-paragraphs", "", "Some words make a sentence here.\n\n", ""},
	{"text-names", "A headline\n\nBy ", "Ann Bell, ", "\n\nText."},
	{"text-initials", "A headline\n\nBy ", "A. B. ", "\n\nText."},
	{"text-and", "A headline\n\nBy Ann Bell", " and Bo Carr", "\n\nText."},
	{"text-bylines", "A headline\n\n", "By Ann Bell\n\n", "Text."},
	{"text-dates", "A headline\n\n", "1 May 2001 ", "\n\nText."},
	{"text-figures", "A headline\n\n", "1/", "\n\nText."},
	{"text-months", "A headline\n\n", "May ", "\n\nText."},
	{"text-colons", "", "a: ", ""},
	{"text-labels", "", "Date: 1 May 2001\n", ""},
	{"text-originals", "A headline\n\n", "Original: http://a.example/b\n\nSome words make a sentence here, and there are enough of them.\n\n", ""},
	{"text-addresses", "", "http://a.example/b?c=", ""},
	{"text-bracketed", "", "[[http://a.example/b][", ""},
	{"text-mails", "", "a@b.", ""},
	{"text-at", "", "a [at] b ", ""},
	{"text-phones", "Contact: ", "+1 555 0100 ", ""},
	{"text-ideographs", "", "記者林", ""},
	{"text-sentences", "", "Some words, make a sentence here. ", ""},
	{"text-wrapped", "", "some words of a line that goes on and on\n", ""},
	{"text-capitals", "", "SOME WORDS\n\n", ""},
	{"text-captions", "", "Photo: Ann Bell/Harbour Press\n\n", ""},
	{"text-credits", "", "Words. (Photo: Ann Bell) ", ""},
	{"text-notices", "", "All rights reserved. Privacy policy. 3 comments\n\n", ""},
	{"text-calls", "", "Sign up for our newsletter\n\n", ""},
	{"text-markers", "", "[1]a ", "\n\nReferences\n\n   1. http://a.example/\n"},
	{"text-references", "Text.\n\nReferences\n\n", "   1. http://a.example/\n", ""},
	{"text-dates-links", "A headline\n\n", "1 May 2001 http://a.example/b ", ""},
	{"text-dates-then-links", "A headline\n\n" + strings.Repeat("1 May 2001 ", 300), "http://a.example/b ", ""},
	{"text-comments", "Some words, make a sentence here.\n\n", "Comments\n\nAnn\n\n", ""},
	{"text-rules", "", "Words\n=====\n", ""},
	{"text-marks", "e", "\u0301", ""},
	{"text-invisible", "", "\u200b", ""},
	{"markdown-brackets", "", "[", ""},
	{"markdown-links", "", "[a](", ""},
	{"markdown-images", "", "![a](b) ", ""},
	{"markdown-captions", "", "![Photo: Ann Bell](a.jpg)\n\nPhoto: Ann Bell\n\n", ""},
	{"markdown-stars", "", "*a_", ""},
	{"markdown-ticks", "a ", "`", " b"},
	{"markdown-escapes", "", `\[`, ""},
	{"markdown-quotes", "", "> ", "text"},
	{"markdown-items", "", "- ", "text"},
	{"markdown-items-deep", "", "- a\n  ", "text"},
	{"markdown-pipes", "", "|a", "\n|-|-|\n"},
	{"markdown-headings", "", "# A headline\n\n", ""},
	{"markdown-underlines", "", "A headline\n---\n", ""},
	{"markdown-references", "", "[a]: b\n[a]\n", ""},
	{"markdown-fences", "", "```\n", ""},
	{"markdown-divs", "", ":::\n", ""},
	{"markdown-tags", "", "<div class=a>\n\ntext\n\n", ""},
	{"markdown-tags-open", "", "<div class=", ""},
	{"markdown-attributes", "# A headline\n\n<div ", "lang=en class='a b' ", ">\n\nText.\n\n</div>"},
	{"markdown-spans", "", "[a]{.b}", ""},
	{"org-pictures", "#+title: Words\n#+author: Ann Bell\n\nText.\n\n", "=data:image/=", ""},
	{"org-links", "#+title: Words\n#+author: Ann Bell\n\nText.\n\n", "[[a][", ""},
	{"rst-directives", "Words\n=====\n\n.. image:: a\n\n", ".. ::\n", ""},
	{"asciidoc-links", "== Words\n\nimage::a[b]\n\n", "http:a[[", ""},
	{"mediawiki-templates", "== Words ==\n[[File:a|b]]\n", "{{a|", ""},
	{"dokuwiki-pictures", "====== Words ======\n[[http://a.example|b]]\n", "{{a|", ""},
	{"jira-macros", "{quote}\nh1. Words\n", "{data:image/}", ""},
	{"org-pictures-strong", "* A headline\n:PROPERTIES:\n:END:\n\n", "*data:image/a*", ""},
	{"org-sections", "", "* A headline\n:PROPERTIES:\n", ""},
	{"rst-images", "", ".. image:: /a\n   :alt: b\n", ""},
	{"asciidoc-brackets", "= A headline\n\n[cols=1]\n\n", "https://a.example/[[]", ""},
	{"mediawiki-dates", "[[File:a.jpg|b]]\n\n", "{{date|", ""},
	{"mediawiki-pages", "[[File:a.jpg|b]]\n\n", "[[File:a|[[b]]", ""},
	{"dokuwiki-data", "====== A headline ======\n\n===== More =====\n\n", "{{data:image/x}}", ""},
	{"textile-links", "h1. A headline\n\nh2. More\n\n\"a\":https://a.example/b and \"c\":https://a.example/d\n\n", "\"(a)", ""},
	{"jira-colours", "{quote}\n\n", "{color:red}[a|", ""},
	{"front-matter", "---\n", "a: &a [*a]\n", "---\nText."},
}

// BenchmarkHostile gives the curve of each kind: the time for a byte must not
// grow with the length.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, size := range []int{64 << 10, 1 << 20, 16 << 20} {
			text := h.head + strings.Repeat(h.pattern, size/len(h.pattern)) + h.tail
			b.Run(fmt.Sprintf("%s/%dKB", h.name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					parse.Parse(context.Background(), source.Document{Data: []byte(text)}, parse.Options{})
				}
			})
		}
	}
}

// Hostile inputs end in a record or in an error, never in a defect.
func TestHostile(t *testing.T) {
	for _, h := range hostile {
		text := h.head + strings.Repeat(h.pattern, (64<<10)/len(h.pattern)) + h.tail
		_, err := parse.Parse(context.Background(), source.Document{Data: []byte(text)}, parse.Options{Evidence: true})
		if e, ok := err.(*source.Error); ok && e.Code == source.Internal {
			t.Errorf("%s: %v", h.name, err)
		}
	}
}
