package check

func dateBeforeWeb() Rule {
	return Rule{
		ID: "date.before-web", Severity: Warning,
		Why:    "the article is older than the World Wide Web, which pages that were printed first may be",
		Do:     "see whether the date is that of something the article is about",
		Limits: []Limit{{"year", 1991, "the first year that is not suspicious"}},
		Document: func(d *Doc) {
			if day, ok := d.day(string(d.Article.Date)); ok && day.Year < d.limit("year") {
				d.report(d.field("date"), string(d.Article.Date), "the date found, %s, is older than the web", d.Article.Date)
			}
		},
	}
}
