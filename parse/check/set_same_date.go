package check

func setSameDate() Rule {
	return Rule{
		ID: "set.same-date", Severity: Info,
		Why:    "most articles have the date of one day, which is right for the dump of a day and wrong for others",
		Do:     "if the dump covers more than a day, see where the date was read: lede explain",
		Limits: []Limit{{"percent", 60, "of the documents"}, {"documents", 10, "and so many of them at least"}},
		Set: func(l Limits) Set {
			return &frequent{
				counter: newCounter(places), seen: newWindow(1 << 16),
				percent: l.Of("percent"), least: l.Of("documents"),
				message: "the day %s is that of %d of %d documents",
				value:   func(d *Sample) string { return string(d.Date[:min(len(d.Date), len("2006-01-02"))]) },
			}
		},
	}
}
