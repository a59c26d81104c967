package parse

import (
	"net/url"
	"strings"

	"lede/parse/internal/page"
)

// This file tells the addresses by number that content systems have for their pages
// besides the ones that they are read at.

// worded passes over addresses by number where the page declares one of words on
// the same site.
func worded(f finder[string]) finder[string] {
	return over(f, func(p *page.Page, found seq[string]) seq[string] {
		return func(yield func(string, span) bool) {
			var sites map[string]bool // once asked for
			for v, s := range found {
				if isNumbered(v) {
					if sites == nil {
						sites = wordedSites(p)
					}
					if sites[strings.TrimPrefix(hostOf(v), "www.")] {
						continue
					}
				}
				if !yield(v, s) {
					return
				}
			}
		}
	})
}

// wordedSites gives the hosts on which the page declares an address that is neither
// the home page's nor one by number.
func wordedSites(p *page.Page) map[string]bool {
	sites := map[string]bool{}
	for v := range every(anyOf(canonicalURL, meta("og:url")), p) {
		if !isNumbered(v) {
			sites[siteHostOf(v)] = true
		}
	}
	return sites
}

// isNumbered reports whether an address gives no more of its page than its number:
// "/node/12", "/?p=12".
func isNumbered(v string) bool {
	if !strings.Contains(v, "node/") && !strings.HasSuffix(strings.TrimRight(v, "0123456789"), "=") {
		return false
	}
	u, err := url.Parse(v)
	if err != nil {
		return false
	}
	switch at := strings.Trim(u.Path, "/"); at {
	case "", "index.php":
		key, n, _ := strings.Cut(u.RawQuery, "=")
		return (key == "p" || key == "page_id" || key == "id") && isDigits(n)
	default:
		n, ok := strings.CutPrefix(at, "node/")
		return ok && isDigits(n)
	}
}
