package check

import (
	"lede/parse/internal/dates"
)

func authorIsDate() Rule {
	return Rule{
		ID: "author.is-date", Severity: Warning,
		Why: "a date stands where the name of an author belongs",
		Do:  "name the person",
		Document: func(d *Doc) {
			for v, p := range namedAuthors(d) {
				if m, ok := dates.Parse(v, dates.Options{}); ok && m.Date.Precision >= dates.Day {
					d.report(p, v, "the author %s is a date", quote(v))
				}
			}
		},
	}
}
