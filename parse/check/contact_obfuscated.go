package check

import (
	"strings"
)

func contactObfuscated() Rule {
	return Rule{
		ID: "contact.obfuscated", Severity: Info,
		Why: "an address was hidden from programs when the page was stored, and the text shows a stand-in",
		Do:  "fetch the page with a program that runs its scripts",
		Document: func(d *Doc) {
			if strings.Contains(string(d.Article.Body), "[email protected]") || strings.Contains(string(d.Article.Body), "[email\u00a0protected]") {
				d.report(inText(d, "[email"), "", "the text has “[email protected]” where an address was")
			}
		},
	}
}
