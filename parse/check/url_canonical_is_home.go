package check

import (
	"net/url"
	"strings"

	"lede/parse/internal/page"
)

func urlCanonicalIsHome() Rule {
	return Rule{
		ID: "url.canonical-is-home", Severity: Warning,
		Why: "every article of a site with this mistake claims the same address",
		Do:  "correct the canonical address",
		Document: func(d *Doc) {
			c := d.fact(page.LinkRel, "canonical")
			if c == nil || !d.isArticle() {
				return
			}
			u, err := url.Parse(c.Value)
			if err == nil && u.IsAbs() && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == "" && !isHome(d) {
				d.report(at(c.Span), c.Value, "the canonical address of this article is the site's home page, %s", quote(c.Value))
			}
		},
	}
}

// isHome reports whether nothing says that the page is not the home page.
func isHome(d *Doc) bool {
	return d.Article.OriginalURL == ""
}
