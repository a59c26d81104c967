package check

import (
	"golang.org/x/net/publicsuffix"
	"net/url"
	"strings"

	"lede/parse/internal/page"
)

func urlCanonicalElsewhere() Rule {
	return Rule{
		ID: "url.canonical-elsewhere", Severity: Warning,
		Why: "the page says that it belongs to another site: it may be a copy, or syndicated",
		Do:  "see which site the article is from",
		Document: func(d *Doc) {
			canonical, own := d.fact(page.LinkRel, "canonical"), d.fact(page.Meta, "og:url")
			if h := d.fact(page.Header, "warc-target-uri"); h != nil {
				own = h
			}
			if canonical == nil || own == nil {
				return
			}
			a, b := site(canonical.Value), site(own.Value)
			if a != "" && b != "" && a != b && !strings.Contains(canonical.Value, "/web/") {
				d.report(at(canonical.Span), canonical.Value, "the canonical address is at %s, the page's own at %s", a, b)
			}
		},
	}
}

// site gives the registrable domain of an address, "" if it has none.
func site(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	host, err := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(u.Hostname()))
	if err != nil {
		return ""
	}
	return host
}
