package check

import (
	"strings"

	"lede/parse/internal/page"
)

func pageTemplate() Rule {
	return Rule{
		ID: "page.template", Severity: Warning,
		Why: "a placeholder stands where a value belongs: the page was stored before its template was filled",
		Do:  "fetch the page again, or with a program that runs its scripts",
		Document: func(d *Doc) {
			if h := string(d.Article.Headline); placeholder(h) != "" {
				d.report(d.field("headline"), h, "the headline holds the placeholder %s", quote(placeholder(h)))
			}
			for f := range d.facts(page.Meta, "og:title", "author", "article:published_time", "date") {
				if p := placeholder(f.Value); p != "" {
					d.report(at(f.Span), f.Key, "%s holds the placeholder %s", f.Key, quote(p))
				}
			}
		},
	}
}

// placeholder gives the part of a text that a template should have filled, or "".
func placeholder(s string) string {
	for _, mark := range [...]struct{ open, close string }{{"{{", "}}"}, {"<%", "%>"}, {"${", "}"}, {"[object ", "]"}, {"{%", "%}"}} {
		if _, rest, ok := strings.Cut(s, mark.open); ok {
			if in, _, ok := strings.Cut(rest, mark.close); ok && len(in) < 80 {
				return mark.open + in + mark.close
			}
		}
	}
	switch s {
	case "undefined", "NaN", "Invalid date", "Invalid Date":
		return s
	}
	return ""
}
