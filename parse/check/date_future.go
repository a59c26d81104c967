package check

import (
	"lede/parse/internal/dates"
)

func dateFuture() Rule {
	return Rule{
		ID: "date.future", Severity: Error,
		Why: "the article is dated after today, as --as-of gives it",
		Do:  "see whether day and month were exchanged, or another date was taken",
		Document: func(d *Doc) {
			day, ok := d.day(string(d.Article.Date))
			if ok && !d.AsOf.IsZero() && !latest(day).IsZero() && earliest(day).Days() > latest(d.AsOf).Days()+1 {
				d.report(d.field("date"), string(d.Article.Date), "dated %s, which is after %s", d.Article.Date, d.AsOf)
			}
		},
	}
}

// earliest and latest are the first and the last day that a date as precise as
// it is may mean.
func earliest(d dates.Date) dates.Date {
	d.Month, d.Day = max(d.Month, 1), max(d.Day, 1)
	return d
}

func latest(d dates.Date) dates.Date {
	if d.Month == 0 {
		d.Month = 12
	}
	if d.Day == 0 {
		d.Day = daysIn(d.Year, d.Month)
	}
	return d
}
