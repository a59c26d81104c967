package check

func headlineDoubtful() Rule {
	return Rule{
		ID: "headline.doubtful", Severity: Info,
		Why:    "the headline was taken from a place where headlines do not always stand",
		Do:     "compare it with the page: lede explain shows the rivals",
		Limits: []Limit{{"min", 50, "percent of confidence"}},
		Document: func(d *Doc) {
			doubtful(d, "headline")
		},
	}
}

// doubtful reports that a field was decided with little confidence.
func doubtful(d *Doc, name string) {
	if f := d.account(name); f != nil && int(f.Confidence) < d.limit("min") {
		d.report(d.field(name), f.Value, "%s is a guess: %s (%s, %d%%)", name, quote(f.Value), f.Rule, f.Confidence)
	}
}
