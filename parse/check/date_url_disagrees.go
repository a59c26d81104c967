package check

import (
	"lede/parse/internal/dates"
)

func dateUrlDisagrees() Rule {
	return Rule{
		ID: "date.url-disagrees", Severity: Warning,
		Why:    "the address of the article names another day than its date",
		Do:     "see which is right: the date may be that of a change, or of another article",
		Limits: []Limit{{"days", 2, "days that they may be apart"}},
		Document: func(d *Doc) {
			day, ok := d.day(string(d.Article.Date))
			in, found := dates.InURL(string(d.Article.OriginalURL))
			if !ok || !found || day.Precision < dates.Day || in.Precision < dates.Day {
				return
			}
			if apart := day.Days() - in.Days(); apart > d.limit("days") || -apart > d.limit("days") {
				d.report(d.field("date"), string(d.Article.Date), "dated %s, but the address says %s", d.Article.Date, in)
			}
		},
	}
}
