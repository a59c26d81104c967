package check

import (
	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

func dateModifiedFirst() Rule {
	return Rule{
		ID: "date.modified-first", Severity: Warning,
		Why:    "the article was changed before it was published",
		Do:     "see whether the two dates were exchanged",
		Limits: []Limit{{"days", 1, "days that it may be earlier"}},
		Document: func(d *Doc) {
			for _, say := range [...]struct {
				from               page.From
				published, changed string
			}{
				{page.JSONLD, "article.datepublished", "article.datemodified"},
				{page.Meta, "article:published_time", "article:modified_time"},
			} {
				f, g := d.fact(say.from, say.published), d.fact(say.from, say.changed)
				if f == nil || g == nil {
					continue
				}
				a, ok := d.day(f.Value)
				b, both := d.day(g.Value)
				if ok && both && b.Year > 1970 && a.Precision >= dates.Day && b.Precision >= dates.Day && a.Days() > b.Days()+d.limit("days") {
					d.report(at(g.Span), g.Value, "declared as published on %s, and as last changed on %s", a, b)
					return
				}
			}
		},
	}
}
