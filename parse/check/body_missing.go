package check

func bodyMissing() Rule {
	return Rule{
		ID: "body.missing", Severity: Error,
		Why: "a headline alone is no article",
		Do:  "see whether the page draws its text with a script, or was cut short",
		Document: func(d *Doc) {
			if d.Article.Body == "" {
				d.report(whole, "", "no text found")
			}
		},
	}
}
