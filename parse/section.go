package parse

import (
	"strings"

	"lede/parse/internal/page"
)

// section is the part of the publication that the article stands in.
var section = Field[string]{
	Name: "section",
	Rules: []Rule[string]{
		{"label", Declared, labelled("section", "category", "categories", "rubrik")},
		{"meta", Declared, first(meta("article:section", "section", "parsely-section", "sailthru.section", "dc.subject", "category"))},
		{"jsonld", Marked, first(jsonld("article.articlesection"))},
		{"micro", Marked, first(micro("article.articlesection"))},
	},
	Clean: func(v string, _ *draft) (string, bool) {
		v, _, _ = strings.Cut(v, ";") // the first of several
		v = oneLine(v)
		return v, v != "" && len(v) < 80 && !strings.Contains(v, "://")
	},
	Same: equalText,
}

// keywords are the subjects that the page declares.
var keywords = Field[[]string]{
	Name: "keywords",
	Rules: []Rule[[]string]{
		{"label", Declared, words(labelled("keywords", "tags"))},
		{"tag", Declared, words(meta("article:tag"))},
		{"meta", Marked, words(first(meta("keywords", "news_keywords", "parsely-tags", "sailthru.tags")))},
		{"jsonld", Marked, words(jsonld("article.keywords"))},
	},
	Clean: func(v []string, _ *draft) ([]string, bool) { return v, len(v) > 0 && len(v) <= 60 },
	Same:  func(a, b []string) bool { return strings.EqualFold(strings.Join(a, ","), strings.Join(b, ",")) },
}

// words splits lists at commas and semicolons.
func words(f finder[string]) finder[[]string] {
	return over(f, func(_ *page.Page, found seq[string]) seq[[]string] {
		return func(yield func([]string, span) bool) {
			var out []string
			var at span
			for v, s := range found {
				at = s
				for w := range strings.FieldsFuncSeq(v, func(r rune) bool { return r == ',' || r == ';' || r == '，' || r == '、' }) {
					if w = oneLine(w); w != "" && len(w) < 100 && len(out) <= 60 && !contains(out, w) {
						out = append(out, w)
					}
				}
			}
			if len(out) > 0 {
				yield(out, at)
			}
		}
	})
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if strings.EqualFold(x, s) {
			return true
		}
	}
	return false
}
