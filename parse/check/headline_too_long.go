package check

import (
	"unicode/utf8"
)

func headlineTooLong() Rule {
	return Rule{
		ID: "headline.too-long", Severity: Info,
		Why:    "search engines and listings cut long headlines",
		Do:     "see whether a part of the text was taken for the headline",
		Limits: []Limit{{"max", 110, "characters"}},
		Document: func(d *Doc) {
			h := string(d.Article.Headline)
			if n := utf8.RuneCountInString(h); n > d.limit("max") {
				d.report(d.field("headline"), h, "the headline has %d characters: %s", n, quote(h))
			}
		},
	}
}
