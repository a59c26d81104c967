package check

func authorTooMany() Rule {
	return Rule{
		ID: "author.too-many", Severity: Warning,
		Why:    "so many authors are named that they may be something else: teasers, tags, credits",
		Do:     "compare them with the page",
		Limits: []Limit{{"max", 12, "authors"}},
		Document: func(d *Doc) {
			if n := len(d.Article.Authors); n > d.limit("max") {
				d.report(d.field("authors"), "", "%d authors: %s", n, quote(names(d.Article.Authors)))
			}
		},
	}
}
