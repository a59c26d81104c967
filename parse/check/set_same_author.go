package check

func setSameAuthor() Rule {
	return Rule{
		ID: "set.same-author", Severity: Info,
		Why:    "nearly all articles have one author, which is right for the dump of a columnist and wrong for others",
		Do:     "if others wrote too, see where the author was read: lede explain",
		Limits: []Limit{{"percent", 80, "of the documents"}, {"documents", 10, "and so many of them at least"}},
		Set: func(l Limits) Set {
			return &frequent{
				counter: newCounter(places), seen: newWindow(1 << 16),
				percent: l.Of("percent"), least: l.Of("documents"),
				message: "the author %s is that of %d of %d documents",
				value:   func(d *Sample) string { return names(d.Authors) },
			}
		},
	}
}
