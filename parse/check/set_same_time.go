package check

func setSameTime() Rule {
	return Rule{
		ID: "set.same-time", Severity: Warning,
		Why:    "articles have one date to the minute: it is when they were stored, and not when they were published",
		Do:     "see where the date was read: lede explain",
		Limits: []Limit{{"percent", 5, "of the documents"}, {"documents", 5, "and so many of them at least"}},
		Set: func(l Limits) Set {
			return &frequent{
				counter: newCounter(places), seen: newWindow(1 << 16),
				percent: l.Of("percent"), least: l.Of("documents"),
				message: "the date %s is that of %d of %d documents with different texts",
				value: func(d *Sample) string {
					if hasTime(string(d.Date)) {
						return string(d.Date)
					}
					return ""
				},
			}
		},
	}
}

// hasTime reports whether a date has a time of day that is not that of a clock
// which nobody set: midnight or noon.
func hasTime(date string) bool {
	const day = len("2006-01-02T")
	if len(date) < day+5 {
		return false
	}
	t := date[day : day+5]
	return t != "00:00" && t != "12:00"
}
