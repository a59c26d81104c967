package check

func authorMissing() Rule {
	return Rule{
		ID: "author.missing", Severity: Info,
		Why: "no author is named",
		Do:  "see whether the byline was lost on the way; many pieces have none",
		Document: func(d *Doc) {
			if len(d.Article.Authors) == 0 && unreadByline(d) == nil {
				d.report(whole, "", "no author found")
			}
		},
	}
}
