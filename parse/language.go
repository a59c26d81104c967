package parse

import (
	"strings"

	"lede/parse/internal/page"
)

// language is the language of the text, a BCP 47 tag.
var language = Field[string]{
	Name: "language",
	Rules: []Rule[string]{
		{"declared", Declared, func(p *page.Page) seq[string] { return one(p.Lang) }},
		{"meta", Marked, meta("content-language", "language", "dc.language", "dcterms.language")},
		{"jsonld", Marked, jsonld("article.inlanguage", "webpage.inlanguage")},
		{"og", Visible, meta("og:locale")},
		{"words", Guessed, func(p *page.Page) seq[string] { return one(p.Guess) }},
	},
	Clean: cleanLanguage,
	Same:  func(a, b string) bool { return strings.EqualFold(primary(a), primary(b)) },
}

// cleanLanguage gives a tag its usual case and refuses what is none.
func cleanLanguage(v string, _ *draft) (string, bool) {
	v, _, _ = strings.Cut(v, ",")
	parts := strings.FieldsFunc(v, func(r rune) bool { return r == '-' || r == '_' || r == ' ' || r == '.' })
	if len(parts) == 0 || strings.EqualFold(parts[0], "utf") || len(parts[0]) < 2 || len(parts[0]) > 3 || !isASCIILetters(parts[0]) {
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
