package check

import (
	"strings"

	"lede/parse/internal/page"
)

func pageNotFree() Rule {
	return Rule{
		ID: "page.not-free", Severity: Info,
		Why: "the page declares that it is not for everybody: its text may be a part, or may not be passed on",
		Do:  "see whether the text is whole",
		Document: func(d *Doc) {
			if f := notFree(d); f != nil {
				d.report(at(f.Span), "", "the page declares that it is not free to read")
			}
		},
	}
}

// notFree gives the fact that says so, or nil.
func notFree(d *Doc) *page.Fact {
	if f := d.fact(page.JSONLD, "article.isaccessibleforfree"); f != nil && strings.EqualFold(f.Value, "false") {
		return f
	}
	return nil
}
