package parse

import (
	"strings"

	"lede/parse/internal/page"
)

// This file takes names of sites and sections off titles.

// cutSite takes names of site and section off both ends of a title, by what
// the page itself shows: a declared name, or what no heading holds.
func cutSite(v string, d *draft) string {
	if !page.HasSeparator(v) {
		return v
	}
	heading := ""
	if i := d.page.Region().Heading; i >= 0 {
		heading = squeeze(d.page.Blocks[i].Text)
	}
	for range 3 {
		cut := cutOnce(v, heading, d)
		if cut == v {
			return v
		}
		v = cut
	}
	return v
}

// cutOnce takes one name off.
func cutOnce(v, heading string, d *draft) string {
	if heading != "" && squeeze(v) == heading {
		return v
	}
	for _, sep := range page.Separators() {
		i := strings.LastIndex(v, sep)
		if i > 0 {
			head, tail := strings.TrimSpace(v[:i]), strings.TrimSpace(v[i+len(sep):])
			if isSiteName(tail, d) || heading != "" && (squeeze(head) == heading || strings.HasPrefix(squeeze(head), heading) && strings.Contains(head, sep)) {
				return head
			}
			if heading == "" && len(tail)*2 < len(head) && strings.Trim(sep, " -–—/_:<>~") != "" && d.page.Kind == page.HTML {
				return head // no headline holds this separator
			}
		}
		if i := strings.Index(v, sep); i > 0 {
			head, tail := strings.TrimSpace(v[:i]), strings.TrimSpace(v[i+len(sep):])
			if isSiteName(head, d) || heading != "" && squeeze(tail) == heading {
				return tail
			}
		}
	}
	return v
}

// isSiteName reports whether a part of a title names the site.
func isSiteName(part string, d *draft) bool {
	p := squeeze(part)
	if p == "" {
		return true
	}
	for _, s := range d.sites() {
		s = squeeze(s)
		if s == p || len(s) > 3 && strings.HasPrefix(p, s) && len(p) < len(s)+12 || len(p) > 3 && strings.HasPrefix(s, p) {
			return true
		}
	}
	if d.OriginalURL != "" {
		host := squeeze(hostName(string(d.OriginalURL)))
		if len(p) > 2 && (host == p || strings.Contains(host, p) && len(p)*2 >= len(host)) {
			return true
		}
	}
	return false
}

// hostName is an address's host without "www." and its last label.
func hostName(u string) string {
	_, u, _ = strings.Cut(u, "://")
	u, _, _ = strings.Cut(u, "/")
	u = strings.TrimPrefix(u, "www.")
	if i := strings.LastIndexByte(u, '.'); i > 0 {
		u = u[:i]
	}
	return u
}
