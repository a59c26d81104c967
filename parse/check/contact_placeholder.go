package check

import (
	"strings"
)

func contactPlaceholder() Rule {
	return Rule{
		ID: "contact.placeholder", Severity: Warning,
		Why: "the contact is an address that nobody has",
		Do:  "give the real one, or none",
		Document: func(d *Doc) {
			for _, c := range d.Article.Contact {
				local, host, _ := strings.Cut(strings.ToLower(c.Value), "@")
				if c.Type != "email" {
					continue
				}
				switch host {
				case "example.com", "example.org", "example.net", "domain.com", "yourdomain.com", "yoursite.com", "mysite.com", "email.tld", "domain.tld":
					d.report(d.field("contact"), c.Value, "the contact %s is a placeholder", quote(c.Value))
					continue
				}
				if local == "noreply" || local == "no-reply" || local == "donotreply" {
					d.report(d.field("contact"), c.Value, "the contact %s takes no mail", quote(c.Value))
				}
			}
		},
	}
}
