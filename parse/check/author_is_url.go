package check

import (
	"strings"
)

func authorIsUrl() Rule {
	return Rule{
		ID: "author.is-url", Severity: Warning,
		Why: "an address stands where the name of an author belongs",
		Do:  "name the person",
		Document: func(d *Doc) {
			for v, p := range namedAuthors(d) {
				if l := strings.ToLower(v); strings.HasPrefix(l, "http://") || strings.HasPrefix(l, "https://") || strings.HasPrefix(l, "www.") {
					d.report(p, v, "the author %s is an address", quote(v))
				}
			}
		},
	}
}
