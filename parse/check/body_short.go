package check

func bodyShort() Rule {
	return Rule{
		ID: "body.short", Severity: Warning,
		Why:    "the text is hardly a paragraph",
		Do:     "see whether the page was cut short, or is a teaser",
		Limits: []Limit{{"min", 30, "words"}},
		Document: func(d *Doc) {
			if n := d.Article.WordCount; d.Article.Body != "" && n < d.limit("min") {
				d.report(d.field("body"), "", "the text has %d words", n)
			}
		},
	}
}
