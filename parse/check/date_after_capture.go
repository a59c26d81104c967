package check

import (
	"lede/parse/internal/dates"
)

func dateAfterCapture() Rule {
	return Rule{
		ID: "date.after-capture", Severity: Error,
		Why: "the article is dated after the page was captured",
		Do:  "see whether the date is that of something else on the page",
		Document: func(d *Doc) {
			if d.Article.Archive == nil {
				return
			}
			day, ok := d.day(string(d.Article.Date))
			captured, known := d.day(d.Article.Archive.Captured)
			if ok && known && captured.Precision >= dates.Day && earliest(day).Days() > captured.Days()+1 {
				d.report(d.field("date"), string(d.Article.Date), "dated %s, but captured on %s", d.Article.Date, d.Article.Archive.Captured)
			}
		},
	}
}
