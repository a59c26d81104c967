package check

import (
	"strings"

	"lede/parse/internal/page"
)

func pageRedirect() Rule {
	return Rule{
		ID: "page.redirect", Severity: Error,
		Why:    "the page only sends its reader elsewhere",
		Do:     "fetch the page that it leads to",
		Limits: []Limit{{"max", 60, "words that such a page has at most"}},
		Document: func(d *Doc) {
			if d.Article.WordCount > d.limit("max") {
				return
			}
			for f := range d.facts(page.Meta, "refresh") {
				if _, to, ok := strings.Cut(strings.ToLower(f.Value), "url="); ok {
					d.report(at(f.Span), "", "the page sends its reader to %s", quote(to))
				}
			}
		},
	}
}
