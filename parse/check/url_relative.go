package check

import (
	"net/url"

	"lede/parse/internal/page"
)

func urlRelative() Rule {
	return Rule{
		ID: "url.relative", Severity: Warning,
		Why: "the page declares its address without the site, which is lost once the page is stored",
		Do:  "give the addresses in the dump, or with --url",
		Document: func(d *Doc) {
			if f := relativeAddress(d); f != nil && d.Article.OriginalURL == "" {
				d.report(at(f.Span), f.Value, "the page declares its address as %s, without its site", quote(f.Value))
			}
		},
	}
}

// relativeAddress gives the first address of the page that lacks a site.
func relativeAddress(d *Doc) *page.Fact {
	for _, f := range [...]*page.Fact{d.fact(page.LinkRel, "canonical"), d.fact(page.Meta, "og:url")} {
		if f == nil {
			continue
		}
		if u, err := url.Parse(f.Value); err == nil && u.Host == "" && u.Scheme == "" {
			return f
		}
	}
	return nil
}
