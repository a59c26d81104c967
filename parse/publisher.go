package parse

import (
	"strings"

	"lede/parse/internal/page"
)

// language is the language of the text, a BCP 47 tag.
var language = Field[string]{
	Name: "language",
	Rules: []Rule[string]{
		{"page", Declared, func(p *page.Page) seq[string] { return one(p.Lang) }},
		{"meta", Marked, meta("content-language", "language", "dc.language", "dcterms.language")},
		{"jsonld", Marked, jsonld("article.inlanguage", "webpage.inlanguage")},
		{"og", Visible, meta("og:locale")},
	},
	Clean: cleanLanguage,
	Same:  func(a, b string) bool { return strings.EqualFold(primary(a), primary(b)) },
}

// cleanLanguage gives a tag its usual case and refuses what is none.
func cleanLanguage(v string, _ *draft) (string, bool) {
	v, _, _ = strings.Cut(v, ",")
	parts := strings.FieldsFunc(v, func(r rune) bool { return r == '-' || r == '_' || r == ' ' || r == '.' })
	if len(parts) == 0 || len(parts[0]) < 2 || len(parts[0]) > 3 || !isASCIILetters(parts[0]) {
		return "", false
	}
	tag := strings.ToLower(parts[0])
	for _, p := range parts[1:] {
		switch {
		case !isASCIILetters(p):
			return tag, true
		case len(p) == 4:
			tag += "-" + strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		case len(p) == 2:
			return tag + "-" + strings.ToUpper(p), true
		default:
			return tag, true
		}
	}
	return tag, true
}

func isASCIILetters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}

// primary is the language of a tag without script and region.
func primary(tag string) string {
	p, _, _ := strings.Cut(tag, "-")
	return p
}

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
	return func(p *page.Page) seq[Outlet] {
		return func(yield func(Outlet, span) bool) {
			for v, s := range f(p) {
				if !yield(Outlet{Name: v}, s) {
					return
				}
			}
		}
	}
}

func cleanPublisher(v Outlet, d *draft) (Outlet, bool) {
	v.Name = strings.TrimPrefix(oneLine(v.Name), "@")
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
