package parse

import (
	"strings"

	"lede/parse/internal/page"
)

// publisher is who published the article.
var publisher = Field[Outlet]{
	Name: "publisher",
	Rules: []Rule[Outlet]{
		{"label", Declared, outlet(labelled("publisher", "site", "sitename", "journal", "source_name"))},
		{"jsonld", Declared, outlet(jsonld("article.publisher.org", "article.publisher", "webpage.publisher.org", "webpage.publisher"))},
		{"og", Marked, outlet(meta("og:site_name"))},
		{"micro", Marked, outlet(micro("article.publisher.org", "article.publisher"))},
		{"website", Marked, outlet(jsonld("website.name"))},
		{"meta", Visible, outlet(meta("dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name", "apple-mobile-web-app-title"))},
	},
	Clean: cleanPublisher,
	Same:  func(a, b Outlet) bool { return equalText(a.Name, b.Name) },
}

func outlet(f finder[string]) finder[Outlet] {
	return over(f, func(_ *page.Page, found seq[string]) seq[Outlet] {
		return func(yield func(Outlet, span) bool) {
			for v, s := range found {
				if !yield(Outlet{Name: v}, s) {
					return
				}
			}
		}
	})
}

func cleanPublisher(v Outlet, d *draft) (Outlet, bool) {
	v.Name = strings.TrimPrefix(oneLine(v.Name), "@")
	if strings.EqualFold(v.Name, d.page.First(page.TitleTag, "title")) && strings.Count(v.Name, " ") > 3 {
		return v, false // an article's title, in the wrong place
	}
	if v.Name == "" || len(v.Name) > 100 || strings.Contains(v.Name, "://") {
		return v, false
	}
	if v.URL == "" {
		v.URL = d.page.First(page.JSONLD, "article.publisher.url", "webpage.publisher.url", "organization.url", "website.url")
		if !isAbsolute(v.URL) {
			v.URL = ""
		}
	}
	return v, true
}
