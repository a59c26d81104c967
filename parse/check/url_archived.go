package check

import (
	"strings"

	"lede/parse/internal/page"
)

func urlArchived() Rule {
	return Rule{
		ID: "url.archived", Severity: Info,
		Why: "the address is that of a copy in a web archive",
		Do:  "nothing, if the original address was read: it is the one in the record",
		Document: func(d *Doc) {
			for f := range d.facts(page.LinkRel, "canonical") {
				if strings.Contains(f.Value, "/web/") && d.Article.Archive != nil && d.Article.Archive.URL == f.Value {
					d.report(at(f.Span), f.Value, "the canonical address is a web archive's: %s", quote(f.Value))
				}
			}
		},
	}
}
