package check

import (
	"strings"

	"lede/parse/internal/page"
)

func pageLiveBlog() Rule {
	return Rule{
		ID: "page.live-blog", Severity: Info,
		Why: "a live blog is many short articles of which the record holds one text",
		Do:  "split it, if each entry should have a record",
		Document: func(d *Doc) {
			for f := range d.facts(page.JSONLD, "article.@type") {
				if strings.EqualFold(f.Value, "LiveBlogPosting") {
					d.report(at(f.Span), "", "the page declares that it is a live blog")
					return
				}
			}
		},
	}
}
