package parse

import (
	"fmt"
	"net/url"
	"strings"

	"lede/parse/internal/page"
)

// This file makes addresses absolute and tells those of an article from others.

// isAbsolute reports whether an address begins with http: or https:.
func isAbsolute(s string) bool {
	return len(s) > 8 && (strings.EqualFold(s[:7], "http://") || strings.EqualFold(s[:8], "https://"))
}

// CheckURL says why a text cannot be the address of a page: it must name a host,
// and may leave out https:// before it.
func CheckURL(s string) error {
	v := s
	if !strings.Contains(v, "://") {
		v = "https://" + v
	}
	if u, err := url.Parse(v); err == nil && (u.Scheme == "http" || u.Scheme == "https") && strings.Contains(u.Host, ".") && !strings.ContainsAny(s, " \n") && len(s) <= longestURL {
		return nil
	}
	return fmt.Errorf("%.80q is no address of a page: give one such as https://example.org/2003/a.html", s)
}

// longestURL is the length, in bytes, of the longest address that is believed.
const longestURL = 2048

// cleanURL makes an address absolute, unwraps archives' addresses, drops what
// only tracks, and refuses addresses of no page in particular.
func cleanURL(v string, d *draft) (string, bool) {
	v = strings.TrimSpace(strings.Trim(strings.TrimSpace(v), "<>\"'"))
	if v == "" || strings.ContainsAny(v, " \n") || len(v) > longestURL {
		return "", false
	}
	if original, _ := unwrapArchive(v); original != "" {
		v = original
	}
	u, err := url.Parse(v)
	if err != nil {
		return "", false
	}
	if !u.IsAbs() {
		if u = absolute(v, u, d.page); u == nil {
			return "", false
		}
	}
	if u.Scheme != "http" && u.Scheme != "https" || !strings.Contains(u.Host, ".") || isHome(u) {
		return "", false
	}
	if !strings.HasPrefix(u.Fragment, "!") {
		u.Fragment, u.RawFragment = "", ""
	}
	if p := u.Port(); p == "80" || p == "443" {
		u.Host = u.Hostname()
	}
	u.RawQuery = dropTracking(u.RawQuery)
	u.ForceQuery = false
	return u.String(), true
}

// absolute resolves a relative address by what else the page says.
func absolute(v string, u *url.URL, p *page.Page) *url.URL {
	if strings.HasPrefix(v, "//") {
		u.Scheme = "https"
		return u
	}
	if i := strings.IndexByte(v, '/'); i > 3 && strings.Contains(v[:i], ".") && !strings.HasPrefix(v, ".") { // a host without its scheme
		if w, err := url.Parse("https://" + v); err == nil {
			return w
		}
	}
	for _, base := range [...]string{p.First(page.LinkRel, "base"), p.First(page.LinkRel, "shortlink"), p.First(page.LinkRel, "amphtml"), p.First(page.Given, "url"), p.First(page.Header, "warc-target-uri", "url", "snapshot-content-location", "content-location"), p.First(page.Meta, "og:url"), p.First(page.JSONLD, "website.url", "article.publisher.url", "organization.url")} {
		if b, err := url.Parse(base); err == nil && b.IsAbs() && b.Host != "" && (b.Scheme == "http" || b.Scheme == "https") && !strings.HasPrefix(b.Host, "cdn") && !strings.HasPrefix(b.Host, "static") && !strings.HasPrefix(b.Host, "images") {
			return b.ResolveReference(u)
		}
	}
	if host := siteHost(p); host != nil {
		return host.ResolveReference(u)
	}
	return nil
}

// siteHost gives the host of a page that names none: most of what it loads by
// an absolute address comes from there, and it is a site's rather than a store's:
// its name begins with "www.", or a link of the page leads there.
func siteHost(p *page.Page) *url.URL {
	votes := map[string]int{}
	best, total := "", 0
	add := func(v string) {
		if !isAbsolute(v) {
			return
		}
		if i := strings.IndexByte(v[8:], '/'); i > 0 {
			v = v[:8+i]
		}
		total++
		if votes[v]++; votes[v] > votes[best] {
			best = v
		}
	}
	for v := range every(anyOf(facts(page.LinkRel, "beside", "feed"), meta("og:image", "twitter:image")), p) {
		add(v)
	}
	for i := range p.Images {
		add(p.Images[i].Src)
	}
	if host := hostOf(best); host == "" || votes[best]*2 < total || !strings.HasPrefix(host, "www.") && !leadsTo(p, host) {
		return nil
	}
	u, err := url.Parse(best + "/")
	if err != nil {
		return nil
	}
	return u
}

// leadsTo reports whether a link of the page leads to a host.
func leadsTo(p *page.Page, host string) bool {
	for i := range p.Links {
		if isUnder(hostOf(p.Links[i].Href), host) {
			return true
		}
	}
	return false
}

// isHome reports whether an address is that of a site or a list.
func isHome(u *url.URL) bool {
	path := strings.Trim(u.Path, "/")
	if path == "" {
		return u.RawQuery == "" || !strings.Contains(u.RawQuery, "=")
	}
	switch path {
	case "index.html", "index.php", "home", "index.htm":
		return u.RawQuery == ""
	}
	return len(path) == 2 && u.RawQuery == "" // a language
}

// tracking are the parameters that only say where a reader came from.
var tracking = []string{"utm_", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref_src", "cmpid", "icid", "ito", "spm", "xtor", "wt_zmc", "at_medium", "at_campaign", "s_cid", "ncid", "smid", "_ga", "yclid", "cmp", "__twitter_impression", "mkt_tok", "guccounter"}

func dropTracking(q string) string {
	if q == "" {
		return ""
	}
	var kept []string
	for pair := range strings.SplitSeq(q, "&") {
		k, _, _ := strings.Cut(strings.ToLower(pair), "=")
		if !isTracking(k) {
			kept = append(kept, pair)
		}
	}
	return strings.Join(kept, "&")
}

func isTracking(key string) bool {
	for _, t := range tracking {
		if key == t || strings.HasSuffix(t, "_") && strings.HasPrefix(key, t) {
			return true
		}
	}
	return key == ""
}

// unwrapArchive takes a web archive's address apart: ".../web/20160316101500id_/http://…".
func unwrapArchive(v string) (original, stamp string) {
	i := strings.Index(v, "/web/")
	if i < 0 {
		return "", ""
	}
	rest := v[i+len("/web/"):]
	n := 0
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	stamp, rest = rest[:n], rest[n:]
	if len(stamp) < 4 || len(stamp) > 14 {
		return "", ""
	}
	_, original, ok := strings.Cut(rest, "/")
	if !ok || len(rest)-len(original) > 6 {
		return "", ""
	}
	if !isAbsolute(original) {
		host, _, _ := strings.Cut(original, "/")
		if len(stamp) != 14 || !strings.Contains(host, ".") || strings.HasPrefix(original, "http") {
			return "", ""
		}
		original = "http://" + original
	}
	return original, stamp
}

// sameURL compares addresses but for what servers do not tell apart.
func sameURL(a, b string) bool {
	a, b = urlKey(a), urlKey(b)
	return a == b || strings.EqualFold(a, b)
}

func urlKey(s string) string {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	s = strings.TrimPrefix(s, "www.")
	s, _, _ = strings.Cut(s, "?")
	return strings.TrimSuffix(s, "/")
}
