package check

func authorDoubtful() Rule {
	return Rule{
		ID: "author.doubtful", Severity: Info,
		Why:    "the author was taken from a place where authors do not always stand",
		Do:     "compare it with the page: lede explain shows the rivals",
		Limits: []Limit{{"min", 50, "percent of confidence"}},
		Document: func(d *Doc) {
			doubtful(d, "authors")
		},
	}
}
