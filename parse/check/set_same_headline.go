package check

func setSameHeadline() Rule {
	return Rule{
		ID: "set.same-headline", Severity: Warning,
		Why:    "articles with different texts have one headline: a template gives it to every page",
		Do:     "see where the headline was read: lede explain",
		Limits: []Limit{{"percent", 3, "of the documents"}, {"documents", 4, "and so many of them at least"}},
		Set: func(l Limits) Set {
			return &frequent{
				counter: newCounter(places), seen: newWindow(1 << 16),
				percent: l.Of("percent"), least: l.Of("documents"),
				message: "the headline %s stands over %d of %d documents with different texts",
				value:   func(d *Sample) string { return string(d.Headline) },
			}
		},
	}
}
