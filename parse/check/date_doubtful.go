package check

func dateDoubtful() Rule {
	return Rule{
		ID: "date.doubtful", Severity: Info,
		Why:    "the date was taken from a place where other dates stand too",
		Do:     "compare it with the page: lede explain shows the rivals",
		Limits: []Limit{{"min", 50, "percent of confidence"}},
		Document: func(d *Doc) {
			doubtful(d, "date")
		},
	}
}
