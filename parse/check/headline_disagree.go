package check

import (
	"unicode"

	"lede/parse/internal/page"
)

func headlineDisagree() Rule {
	return Rule{
		ID: "headline.disagree", Severity: Info,
		Why:    "the page tells readers one headline and machines others that share hardly a word with it",
		Do:     "see which is right: the page may show another article than it declares",
		Limits: []Limit{{"max", 15, "percent of letter pairs in common"}},
		Document: func(d *Doc) {
			h := string(d.Article.Headline)
			og, ld := d.fact(page.Meta, "og:title"), d.fact(page.JSONLD, "article.headline")
			if h == "" || og == nil || ld == nil || shared(h, og.Value) > d.limit("max") || shared(h, ld.Value) > d.limit("max") {
				return
			}
			d.report(at(og.Span), og.Value, "the headline is %s, but the page declares %s", quote(h), quote(og.Value))
		},
	}
}

// shared gives how many of the letter pairs of the shorter text the other has
// too, in percent.
func shared(a, b string) int {
	x, y := pairs(a), pairs(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return 100
	}
	n := 0
	for p := range x {
		if y[p] {
			n++
		}
	}
	return n * 100 / len(x)
}

func pairs(s string) map[[2]rune]bool {
	set := map[[2]rune]bool{}
	prev := rune(0)
	for _, r := range s[:min(len(s), 500)] {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			prev = 0
			continue
		}
		r = unicode.ToLower(r)
		if prev != 0 {
			set[[2]rune{prev, r}] = true
		}
		prev = r
	}
	return set
}
