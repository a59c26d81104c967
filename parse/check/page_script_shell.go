package check

import (
	"bytes"

	"lede/parse/internal/page"
)

func pageScriptShell() Rule {
	return Rule{
		ID: "page.script-shell", Severity: Error,
		Why:    "the page has next to no text of its own: a script fetches it",
		Do:     "fetch the page with a program that runs its scripts",
		Limits: []Limit{{"max", 40, "words that such a page has at most"}, {"bytes", 1500, "bytes that it has at least"}},
		Document: func(d *Doc) {
			if d.Page == nil || d.Page.Kind != page.HTML || len(d.Data) < d.limit("bytes") {
				return
			}
			n := 0
			for i := range d.Page.Blocks {
				if n += len(d.Page.Blocks[i].Text); n > 20*d.limit("max") {
					return
				}
			}
			words := 0
			for i := range d.Page.Blocks {
				_, w, _ := drawSketch(d.Page.Blocks[i].Text)
				words += w
			}
			if words <= d.limit("max") && bytes.Contains(d.Data, []byte("<script")) {
				d.report(whole, "", "%d words of text in %d bytes with scripts: a script fetches the rest", words, len(d.Data))
			}
		},
	}
}
