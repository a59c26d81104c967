package check

func urlMissing() Rule {
	return Rule{
		ID: "url.missing", Severity: Warning,
		Why: "without its address an article cannot be cited or found again",
		Do:  "give the addresses in the dump, or with --url",
		Document: func(d *Doc) {
			if d.Article.OriginalURL == "" && relativeAddress(d) == nil {
				d.report(whole, "", "no address of the article found")
			}
		},
	}
}
