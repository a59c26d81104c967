package check

import (
	"lede/parse/internal/dates"
)

func dateNoZone() Rule {
	return Rule{
		ID: "date.no-zone", Severity: Off,
		Why: "a time without an offset from UTC may be meant anywhere on earth",
		Do:  "give the offset",
		Document: func(d *Doc) {
			if day, ok := d.day(string(d.Article.Date)); ok && day.Precision >= dates.Minute && !day.Zoned {
				d.report(d.field("date"), string(d.Article.Date), "%s has a time and no offset from UTC", d.Article.Date)
			}
		},
	}
}
