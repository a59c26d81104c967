package check

func dateMissing() Rule {
	return Rule{
		ID: "date.missing", Severity: Warning,
		Why: "an article without a date cannot be put in order",
		Do:  "see whether the page shows a date, and where",
		Document: func(d *Doc) {
			if d.Article.Date == "" && ambiguousDate(d) == nil && shownDate(d) == nil {
				d.report(whole, "", "no date of publication found")
			}
		},
	}
}
