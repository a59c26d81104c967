package check

import (
	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

func dateSourcesDisagree() Rule {
	return Rule{
		ID: "date.sources-disagree", Severity: Warning,
		Why:    "the page declares two days of publication",
		Do:     "see which is right",
		Limits: []Limit{{"days", 1, "days that they may be apart"}},
		Document: func(d *Doc) {
			f, g := d.fact(page.JSONLD, "article.datepublished"), d.fact(page.Meta, "article:published_time")
			if f == nil || g == nil {
				return
			}
			a, ok := d.day(f.Value)
			b, both := d.day(g.Value)
			if !ok || !both || a.Precision < dates.Day || b.Precision < dates.Day {
				return
			}
			if apart := a.Days() - b.Days(); apart > d.limit("days") || -apart > d.limit("days") {
				d.report(at(g.Span), f.Value+" "+g.Value, "published on %s by JSON-LD, on %s by article:published_time", a, b)
			}
		},
	}
}
