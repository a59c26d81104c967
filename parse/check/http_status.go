package check

import (
	"strings"

	"lede/parse/internal/page"
)

func httpStatus() Rule {
	return Rule{
		ID: "http.status", Severity: Warning,
		Why: "the server answered with something other than the page that was asked for",
		Do:  "leave the page out, or fetch it again",
		Document: func(d *Doc) {
			if f := d.fact(page.Header, "status", ":status"); f != nil && !strings.HasPrefix(f.Value, "2") {
				d.report(whole, f.Value, "the server answered with status %s", quote(f.Value))
			}
		},
	}
}
