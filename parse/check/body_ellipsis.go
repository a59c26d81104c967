package check

import (
	"strings"
	"unicode/utf8"
)

func bodyEllipsis() Rule {
	return Rule{
		ID: "body.ellipsis", Severity: Info,
		Why: "the text ends in dots, as teasers do",
		Do:  "see whether the rest is on another page",
		Document: func(d *Doc) {
			text := strings.TrimRight(string(d.Article.Body), " \n»”\"")
			for _, end := range [...]string{"[…]", "[...]", "…", "..."} {
				if strings.HasSuffix(text, end) && !strings.HasSuffix(text, "....") && !strings.HasSuffix(text, " ...") {
					d.report(whole, "", "the text ends in %s", quote(text[max(0, lastWords(text, 40)):]))
					return
				}
			}
		},
	}
}

// lastWords gives where the last n bytes or so of a text begin.
func lastWords(s string, n int) int {
	i := len(s) - n
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}
