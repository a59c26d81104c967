package check

import (
	"strings"

	"lede/parse/internal/page"
)

func urlTracking() Rule {
	return Rule{
		ID: "url.tracking", Severity: Info,
		Why: "the address that the page declares says where a reader came from",
		Do:  "leave the parameters out",
		Document: func(d *Doc) {
			for _, f := range [...]*page.Fact{d.fact(page.LinkRel, "canonical"), d.fact(page.Meta, "og:url")} {
				if f == nil {
					continue
				}
				for _, mark := range [...]string{"utm_source=", "utm_medium=", "utm_campaign=", "fbclid=", "gclid="} {
					if strings.Contains(f.Value, mark) {
						d.report(at(f.Span), f.Value, "the declared address %s has the tracking parameter %s", quote(f.Value), strings.TrimSuffix(mark, "="))
						break
					}
				}
			}
		},
	}
}
