package check

import (
	"strings"
)

func bodyEntities() Rule {
	return Rule{
		ID: "body.entities", Severity: Warning,
		Why: "references such as &amp;nbsp; stand in the text unresolved: it was escaped twice",
		Do:  "resolve them when the dump is made",
		Document: func(d *Doc) {
			for _, text := range [...]string{string(d.Article.Headline), string(d.Article.Body)} {
				if e := entity(text); e != "" {
					d.report(inText(d, e), e, "%s stands in the text unresolved", quote(e))
					return
				}
			}
		},
	}
}

// entity gives the first character reference of a text that nobody writes on
// purpose, or "".
func entity(s string) string {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '&')
		if i < 0 {
			return ""
		}
		at += i
		for _, e := range [...]string{"&nbsp;", "&amp;", "&quot;", "&#39;", "&#039;", "&#8217;", "&#8220;", "&#8221;", "&rsquo;", "&ldquo;", "&rdquo;", "&ndash;", "&mdash;", "&hellip;", "&auml;", "&ouml;", "&uuml;", "&eacute;"} {
			if strings.HasPrefix(s[at:], e) {
				return e
			}
		}
		at++
	}
}
