package check

import (
	"lede/parse/internal/lexicon"
)

func pageConsentWall() Rule {
	return Rule{
		ID: "page.consent-wall", Severity: Error,
		Why:    "the page asks for consent first, and holds no article",
		Do:     "fetch the page again with consent given",
		Limits: []Limit{{"max", 400, "words that such a page has at most"}},
		Document: func(d *Doc) {
			if d.Article.WordCount > d.limit("max") || d.isArticle() {
				return
			}
			states := func(s *lexicon.States) []string { return s.Consent }
			lang := ""
			if d.Page != nil {
				lang = d.Page.Language()
			}
			if h := string(d.Article.Headline); hasPhrase(h, lang, states) {
				d.report(d.field("headline"), "", "the page asks for consent: %s", quote(h))
				return
			}
			if t, p := stateTitle(d, states); t != "" {
				d.report(p, "", "the page asks for consent: %s", quote(t))
			}
		},
	}
}
