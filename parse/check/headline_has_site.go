package check

import (
	"strings"
)

func headlineHasSite() Rule {
	return Rule{
		ID: "headline.has-site", Severity: Info,
		Why: "the name of the site at the end of a headline is no part of it",
		Do:  "cut the name off",
		Document: func(d *Doc) {
			h := string(d.Article.Headline)
			for _, sep := range [...]string{" | ", " - ", " – ", " — ", " » ", " · "} {
				i := strings.LastIndex(h, sep)
				if i < 0 {
					continue
				}
				for _, site := range d.sites() {
					if sameWords(h[i+len(sep):], site) {
						d.report(d.field("headline"), h, "the headline %s ends in the name of the site", quote(h))
						return
					}
				}
			}
		},
	}
}

// sites gives the names of the site that the document declares.
func (d *Doc) sites() []string {
	var list []string
	if d.Article.Publisher != nil {
		list = append(list, d.Article.Publisher.Name)
	}
	if d.Page != nil {
		list = append(list, d.Page.Sites()...)
	}
	return list
}
