package markup

import (
	"bytes"
	"math/rand"
	"strings"
	"testing"

	"lede/parse/internal/page"
)

// What is written of a text in a language, for the marks that articles have.
func TestWrite(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"org", "* A /small/ step :web:\n  :PROPERTIES:\n  :ID: 7\n  :END:\nSee [[https://example.org/a][the *old* pier]]_x.\n", "\n# A *small* step\n\nSee [the **old** pier](<https://example.org/a>)\\_x.\n"},
		{"org", "* A title that a tool\nhas wrapped :a b\n:PROPERTIES:\n:END:\nText\n", "\n# A title that a tool has wrapped :a b\n\nText\n"},
		{"org", "* Seals\r:PROPERTIES:\r:END:\rText\r", "\n# Seals\n\nText\n"},
		{"org", "#+TITLE: Seals\n#+begin_export html\n<b>no</b>\n#+end_export\n#+begin_quote\nShy.\n#+end_quote\n# a note\n2 * 3 = 6 * 1\n", "Title: Seals\n> Shy.\n> 2 \\* 3 = 6 \\* 1\n"},
		{"org", "| a | b |\n|---+---|\n| c | d |\n", "| a | b |\n|---|---|\n| c | d |\n"},
		{"rst", "Seals\n=====\n\n.. image:: https://example.org/a.jpg\n   :alt: A seal\n\nThe `harbour\ntrust <https://example.org/>`__ said: ``so``.\n", "\n# Seals\n\n\n![A seal](<https://example.org/a.jpg>)\n\n\nThe [harbour\ntrust](<https://example.org/>) said: so.\n"},
		{"asciidoc", "== Seals\n\nThe https://example.org/[harbour trust^] and link:/b[others]: http://example.org stays.\n", "\n## Seals\n\n\nThe [harbour trust](<https://example.org/>) and [others](</b>): http://example.org stays.\n"},
		{"asciidoc", "See https://example.org/[image:/a.jpg[a seal] and [so] on] and https://example.org/[[[[[[[a]]]]]]].\n", "See [![a seal](</a.jpg>) and \\[so\\] on](<https://example.org/>) and https://example.org/\\[\\[\\[\\[\\[\\]\\]\\]\\]\\].\n"},
		{"asciidoc", "``We *ask* them'', she said: `so`.\n", "“We **ask** them”, she said: so.\n"},
		{"asciidoc", "= Seals\nAda Lindqvist <ada@example.org>; Tom Brandt\nv1.0, 2021-03-04\n", "\n# Seals\n\nBy Ada Lindqvist; Tom Brandt\n\nada@example.org\nv1.0, 2021-03-04\n"},
		{"rst", "Seals\n=====\n:Author: Ada Lindqvist\n:Date: 4 March 2021\n", "\n# Seals\n\nAuthor: Ada Lindqvist\n\nDate: 4 March 2021\n\n"},
		{"mediawiki", "== Seals ==\n'''The first''' [http://example.org/a in years]<ref>x</ref>, [[Norwick|here]]. {{date|May 4, 2021}}{{unknown|x}}\n", "\n## Seals\n\n**The first** [in years](<http://example.org/a>), [here](<Norwick>). May 4, 2021\n\n\n"},
		{"mediawiki", "[[File:a.jpg|thumb|A seal at the [[Old pier|pier]] of [[Norwick]]]]\n", "![A seal at the pier of Norwick](<a.jpg>)\n"},
		{"dokuwiki", "{{ https://example.org/a.jpg?200 |A seal}} {{ a.png}}\n", "![A seal](<https://example.org/a.jpg?200>) ![](<a.png>)\n"},
		{"rst", "* One\n* Two\n\n.. ::\n\t.. image:: a.jpg\n", "- One\n- Two\n\n\n![](<a.jpg>)\n\n"},
		{"dokuwiki", "====== Seals ======\n//The first// [[https://example.org/a|in years]] {{https://example.org/a.jpg|A seal}}\n", "\n# Seals\n\n*The first* [in years](<https://example.org/a>) ![A seal](<https://example.org/a.jpg>)\n"},
		{"textile", "h2(a#b). Seals\n\nThe \"(c)trust\":https://example.org/a, *said* so. bq. no\nbq. Shy.\n", "\n## Seals\n\n\nThe [trust](<https://example.org/a>), **said** so. bq. no\n> Shy.\n"},
		{"jira", "h2. {anchor:" + strings.Repeat("тюлени-", 20) + "}Seals\n", "\n## Seals\n\n"},
		{"jira", "h1. {anchor:a}Seals\nThe [trust|https://example.org/a] {color:red}said{color} so. {not a macro}\n", "\n# Seals\n\nThe [trust](<https://example.org/a>) said so. {not a macro}\n"},
	} {
		if got, _ := Named(c.language).Write([]byte(c.text)); string(got) != c.want {
			t.Errorf("%s: %q becomes\n%q, want\n%q", c.language, c.text, got, c.want)
		}
	}
}

func sniff(text string) *Language {
	return Sniff([]byte(text), page.Cut([]byte(text)).Lines())
}

// The pictures that a text begins with, spelled out, hide nothing of what follows.
func TestSniffBehindPictures(t *testing.T) {
	picture := "[[data:image/png;base64," + strings.Repeat("iVBORw0KGgo/+", 1<<14) + "=]]\n\n"
	text := picture + picture + "* Seals\n:PROPERTIES:\n:END:\n\nSee [[https://example.org/a][the trust]].\n"
	if l := sniff(text); l == nil || l.Name != "org" {
		t.Errorf("taken for %v", l)
	}
}

// Texts that show their language without a link.
func TestSniffLines(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"h1(#seals). Seals\n\nText.\n", "textile"},
		{"h1. {anchor:seals}Seals\n\nText.\n", "jira"},
		{"'''Seals''' are [[mammal]]s.\n\n== Life ==\n\nThey swim.\n", "mediawiki"},
		{"[quote, Ada Lindqvist]\nShy.\n", "asciidoc"},
		{"  * [[https://example.org/a|The trust]]\n  * [[https://example.org/b|Others]]\n  * [[https://example.org/c|Boats]]\n", "dokuwiki"},
		{"* Seals\n:PROPERTIES:\n:END:\n[[file:seals.org][Seals]]\n[[file:boats.org][Boats]]\n", "org"},
		{"* Seals\r:PROPERTIES:\r:END:\r\rText.\r", "org"},
	} {
		if l := sniff(c.text); l == nil || l.Name != c.want {
			t.Errorf("%q is not taken for %s", c.text, c.want)
		}
	}
}

// Texts that are none of the languages, though they have marks of some.
func TestSniff(t *testing.T) {
	for _, text := range []string{
		"",
		"\n",
		"* One\n* Two\n* Three\n* Four\n* Five\n\nText about [[1]] and [[2]].\n",
		"Seals\n=====\n\nThe *first* time. See [the trust](https://example.org/a).\n\n* [[a][b]]\n",
		"====\n\nNEWS\n\n====\n\n----\n\nSPORT\n\n----\n\nText without a link.\n",
		"== The week ==\n\nA letter from the bay, written by hand.\n\n== The weather ==\n\nRain.\n",
		"h1. is what the printer said.\n\nbq. too.\n",
		"[Home] [News]\n\n| a | b |\n\n!important\n\nThe text.\n",
		"[quote=Ada]\nShy.\n[/quote]\n\n[quote]Shy, too.[/quote]\n",
		"# How to write Org\n\n```\n#+begin_quote\nShy.\n#+end_quote\n```\n\n    .. image:: a.jpg\n\nText.\n",
		"def seals():\n    '''Return them.'''\n",
		"<div><p>one</p><p>two</p>\n\n== x ==\n[[a|b]]\n</div>",
	} {
		if l := sniff(text); l != nil {
			t.Errorf("%q is taken for %s", text, l.Name)
		}
	}
}

// pieces are what texts of the languages are made of.
var pieces = append(strings.Split("* |http://a[|{{data:image/a|*data:image/a* |+|-+-|** |= | =|== |====== |h1. |h2(a). |.. image:: |.. figure:: |.. raw:: html|.. rubric:: |   :alt: |:PROPERTIES:|:END:|#+begin_html|#+begin_quote|#+end_quote|#+caption: |____|||===|[cols=\"1\"]|{{date|{{w|}}|{{|[[|]]|][|>`__|`|<https://example.org/|>|[http://example.org/ |]|link:|https://example.org/a|image::|[|\"|\":|!|(a)|{color}|{quote}|{anchor:a}|'''|''|//|\\\\|\\|data:image/png;base64,AAAA|.. ::|.. |\t|<ref>|</ref>|<ref name=\"a\"/>|<div class=\"|<<|>>|#|##|[.a]#|\n|\n|\n\n|\r\n| |  |   |a|word|Ä|字|\x00", "|"), "|", "|", "||", "|-+-|")

// Whatever the text, writing it ends, and every seam is a copy of what it says.
func TestAnyText(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 3000 {
		var text []byte
		for range r.Intn(60) {
			text = append(text, pieces[r.Intn(len(pieces))]...)
		}
		checkAll(t, text)
	}
}

func FuzzWrite(f *testing.F) {
	f.Add([]byte("* [[https://example.org/a][b]]\n:PROPERTIES:\n"))
	f.Add([]byte("== x ==\n{{date|a}} [[File:a|b]] <ref>\n"))
	f.Fuzz(func(t *testing.T, text []byte) { checkAll(t, text) })
}

func checkAll(t *testing.T, text []byte) {
	t.Helper()
	sniff(string(text))
	for _, l := range Languages() {
		md, seams := l.Write(text)
		if len(md) > 16*len(text)+64 {
			t.Errorf("%s: %q becomes %d bytes", l.Name, text, len(md))
		}
		out := 0
		for _, s := range seams {
			if s.Len <= 0 || s.Out < out || s.Out+s.Len > len(md) || s.Src < 0 || s.Src+s.Len > len(text) || !bytes.Equal(md[s.Out:s.Out+s.Len], broken(text)[s.Src:s.Src+s.Len]) {
				t.Fatalf("%s: %q: seam %+v is no copy", l.Name, text, s)
			}
			out = s.Out + s.Len
		}
	}
}
