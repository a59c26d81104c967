package check

import (
	"lede/parse/internal/page"
)

func headlineIsSite() Rule {
	return Rule{
		ID: "headline.is-site", Severity: Warning,
		Why: "the headline is only the name of the site, as templates that fail leave it",
		Do:  "correct the title that the page declares",
		Document: func(d *Doc) {
			h := string(d.Article.Headline)
			if p := d.Article.Publisher; p != nil && h != "" && sameWords(h, p.Name) {
				d.report(d.field("headline"), h, "the headline %s is the name of the site", quote(h))
				return
			}
			site, title := d.fact(page.Meta, "og:site_name"), d.fact(page.Meta, "og:title")
			if site != nil && title != nil && d.isArticle() && sameWords(site.Value, title.Value) && !sameWords(h, title.Value) {
				d.report(at(title.Span), title.Value, "og:title is the name of the site, %s, and not the headline, %s", quote(title.Value), quote(h))
			}
		},
	}
}

// sameWords reports whether two texts are the same but for case, white space
// and punctuation.
func sameWords(a, b string) bool { return textHash(a) == textHash(b) && a != "" }
