package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse/internal/dates"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

func authorUnread() Rule {
	return Rule{
		ID: "author.unread", Severity: Info,
		Why: "the page marks something as the byline, and no author could be told from it",
		Do:  "compare it with the page",
		Document: func(d *Doc) {
			if len(d.Article.Authors) > 0 {
				return
			}
			if b := unreadByline(d); b != nil && b.text != "" {
				d.report(b.Place, b.text, "no author found, though %s is marked as the author", quote(b.text))
			}
		},
	}
}

// mark is something that a page marks as the byline.
type mark struct {
	Place
	text string
}

// unreadByline gives what the page marks as the byline, nil if it marks nothing,
// and a mark without text where a line only looks like one.
func unreadByline(d *Doc) *mark {
	for f := range d.facts(page.JSONLD, "article.author", "article.author.org", "article.creator") {
		return &mark{at(f.Span), f.Value}
	}
	for f := range d.facts(page.Meta, "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator") {
		return &mark{at(f.Span), f.Value}
	}
	if d.Page == nil {
		return nil
	}
	if l := authorLink(d.Page); l != nil {
		return &mark{at(l.Span), l.Text}
	}
	r := d.Page.Region()
	from, to := max(0, min(r.Heading, r.Start)-6), min(len(d.Page.Blocks), int(r.Last)+12)
	for i := from; i < to; i++ {
		b := &d.Page.Blocks[i]
		if utf8.RuneCountInString(b.Text) >= 80 || b.Hint&notOurs != 0 || !hasLetters(b.Text) {
			continue
		}
		if b.Hint&(page.Byline|page.AuthorBox) != 0 && !hasDate(b.Text) {
			return &mark{at(b.Span), b.Text}
		}
		if looksByline(b.Text, d.Page.Language()) {
			return &mark{} // it may be one, or the beginning of a sentence
		}
	}
	return nil
}

// notOurs are the hints of blocks that speak of other articles, or of none.
const notOurs = page.Foot | page.Nav | page.Related | page.Comments | page.Hidden | page.Consent

func hasDate(text string) bool {
	for range dates.Scan(text, dates.Options{}) {
		return true
	}
	return false
}

// authorLink gives the first link to the page of an author.
func authorLink(p *page.Page) *page.Link {
	for i := range p.Links {
		l := &p.Links[i]
		if l.Block < 0 || p.Blocks[l.Block].Hint&notOurs != 0 || !hasLetters(l.Text) || len(l.Text) > 80 {
			continue
		}
		if strings.Contains(l.Rel, "author") {
			return l
		}
		for _, dir := range [...]string{"/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autore/", "/writers/"} {
			if i := strings.Index(l.Href, dir); i >= 0 && len(l.Href) > i+len(dir) {
				return l
			}
		}
	}
	return nil
}

// looksByline reports whether a short line begins with a word that stands
// before the names of authors, and goes on with a capital or a letter that
// has none.
func looksByline(text, lang string) bool {
	lower := strings.ToLower(text)
	for _, l := range lexicon.For(lang) {
		for _, w := range l.By {
			rest, ok := strings.CutPrefix(lower, w)
			if !ok || len(lower) != len(text) {
				continue
			}
			name := text[len(text)-len(rest):]
			if trimmed := strings.TrimLeft(name, " :"); trimmed != "" && (trimmed != name || strings.HasSuffix(w, ":")) {
				r, _ := utf8.DecodeRuneInString(trimmed)
				return unicode.IsLetter(r) && !unicode.IsLower(r)
			}
		}
	}
	return false
}

func hasLetters(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n >= 3
}
