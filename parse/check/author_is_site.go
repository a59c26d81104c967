package check

func authorIsSite() Rule {
	return Rule{
		ID: "author.is-site", Severity: Info,
		Why: "the author is the site itself",
		Do:  "name the person, if one is known",
		Document: func(d *Doc) {
			for _, a := range d.Article.Authors {
				for _, site := range d.sites() {
					if sameWords(a.Name, site) {
						d.report(d.field("authors"), a.Name, "the author %s is the name of the site", quote(a.Name))
						return
					}
				}
			}
		},
	}
}
