package check

import (
	"strings"
)

func charsetMismatch() Rule {
	return Rule{
		ID: "charset.mismatch", Severity: Warning,
		Why: "the document declares a character set that its bytes are not in: other programs will read it wrong",
		Do:  "correct the declaration, or store the document in the character set that it declares",
		Document: func(d *Doc) {
			noted(d, "declared as ")
		},
	}
}

// noted reports the warnings of the reader that begin or end in one of the
// phrases.
func noted(d *Doc, phrases ...string) {
	for _, w := range d.Article.Warnings {
		for _, p := range phrases {
			if strings.HasPrefix(w, p) || strings.HasSuffix(w, p) {
				d.report(whole, p, "%s", w)
			}
		}
	}
}
