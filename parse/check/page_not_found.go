package check

import (
	"strings"

	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

func pageNotFound() Rule {
	return Rule{
		ID: "page.not-found", Severity: Error,
		Why:    "the page says that there is nothing, with a status that says the opposite",
		Do:     "leave the page out",
		Limits: []Limit{{"max", 300, "words that such a page has at most"}},
		Document: func(d *Doc) {
			if d.Article.WordCount > d.limit("max") {
				return
			}
			if t, p := stateTitle(d, func(s *lexicon.States) []string { return s.NotFound }); t != "" {
				d.report(p, "", "the page says %s", quote(t))
			}
		},
	}
}

// stateTitle gives the title or headline that is one of the phrases, or has one
// as a part of its own.
func stateTitle(d *Doc, phrases func(*lexicon.States) []string) (string, Place) {
	titles := []mark{{d.field("headline"), string(d.Article.Headline)}}
	for f := range d.facts(page.TitleTag, "title") {
		titles = append(titles, mark{at(f.Span), f.Value})
	}
	for _, t := range titles {
		for _, part := range titleParts(t.text) {
			for _, l := range lexicon.All() {
				for _, w := range phrases(&l.States) {
					if strings.Trim(part, " .!?…:()'\"“”") == strings.Trim(w, "!.?") {
						return t.text, t.Place
					}
				}
			}
		}
	}
	return "", whole
}

// titleParts gives a title in lower case and the parts that separators make of
// it.
func titleParts(title string) []string {
	title = strings.ToLower(strings.Join(strings.Fields(title[:min(len(title), 300)]), " "))
	parts := []string{title}
	for _, sep := range [...]string{" | ", " - ", " – ", " — ", ": ", " · ", "| ", "? ", "! "} {
		parts = append(parts, strings.Split(title, sep)...)
	}
	return parts
}
