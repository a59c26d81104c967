package check

import (
	"lede/parse/internal/lexicon"
)

func pageRobotCheck() Rule {
	return Rule{
		ID: "page.robot-check", Severity: Error,
		Why:    "the page asks whether its reader is human, and holds no article",
		Do:     "fetch the page again, more slowly or by another way",
		Limits: []Limit{{"max", 200, "words that such a page has at most"}},
		Document: func(d *Doc) {
			if d.Article.WordCount > d.limit("max") {
				return
			}
			if t, p := stateTitle(d, func(s *lexicon.States) []string { return s.Robot }); t != "" {
				d.report(p, "", "the page asks whether its reader is human: %s", quote(t))
			}
		},
	}
}
