package check

import "lede/parse/internal/page"

func headlineMissing() Rule {
	return Rule{
		ID: "headline.missing", Severity: Error,
		Why: "an article without a headline cannot be listed or found",
		Do:  "see whether the document is an article, and whether its headline is a picture",
		Document: func(d *Doc) {
			if d.Article.Headline != "" {
				return
			}
			if f := d.fact(page.TitleTag, "title"); f != nil {
				d.report(at(f.Span), "", "no headline found, though the page has the title %s", quote(f.Value))
				return
			}
			d.report(whole, "", "no headline found")
		},
	}
}
