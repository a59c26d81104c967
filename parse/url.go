package parse

import (
	"net/url"
	"strings"

	"lede/parse/internal/page"
)

// originalURL is the address that the article was published at.
var originalURL = Field[string]{
	Name: "original_url",
	Rules: []Rule[string]{
		{"given", Declared, givenURL},
		{"label", Declared, labelled("url", "original_url", "source_url", "url source", "canonical", "link", "originalurl")},
		{"header", Declared, facts(page.Header, "warc-target-uri", "url", "snapshot-content-location", "content-location")},
		{"canonical", Declared, facts(page.LinkRel, "canonical")},
		{"og", Marked, meta("og:url")},
		{"jsonld", Marked, jsonld("article.url", "article.mainentityofpage", "article.@id")},
		{"archive", Marked, savedURL},
		{"jsonld-page", Visible, jsonld("webpage.url", "webpage.@id")},
		{"meta", Visible, meta("twitter:url", "parsely-link", "sailthru.url", "dc.identifier", "syndication-source", "original-source", "al:web:url")},
		{"micro", Visible, micro("article.url", "article.mainentityofpage", ".mainentityofpage")},
		{"headline-link", Visible, headlineLink},
		{"alternate", 40, alternateURL},
		{"feed", 35, feedURL},
		{"share", Guessed, sharedURL},
		{"self", Guessed, selfLink},
		{"syndication", Guessed, facts(page.LinkRel, "original-source", "syndication-source")},
	},
	Clean: cleanURL,
	Same:  sameURL,
}

// givenURL is the address that the caller knows.
func givenURL(p *page.Page) seq[string] { return facts(page.Given, "url")(p) }

// savedURL yields the addresses that archiving tools noted.
func savedURL(p *page.Page) seq[string] {
	return facts(page.Note, "singlefile.url", "saved.url", "httrack.url")(p)
}

// headlineLink yields the target of a first heading that is one link.
func headlineLink(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		for i := range p.Blocks {
			b := &p.Blocks[i]
			if b.Kind != page.Heading || b.Level > 1 || b.LastLink-b.FirstLink != 1 || int(b.LinkLen) < len(b.Text) {
				continue
			}
			yield(p.Links[b.FirstLink].Href, b.Span)
			return
		}
	}
}

// alternateURL yields the address that the page gives for its own language
// among those of its translations.
func alternateURL(p *page.Page) seq[string] {
	lang := strings.ToLower(p.Language())
	return facts(page.LinkRel, "alternate."+lang, "alternate."+primary(lang), "alternate.x-default")(p)
}

// feedURL yields the address of a post whose feed of comments the page links to.
func feedURL(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		for v, s := range facts(page.LinkRel, "feed")(p) {
			v = strings.TrimSuffix(strings.TrimSuffix(v, "/"), "/feed")
			if u, err := url.Parse(v); err == nil && strings.Count(strings.Trim(u.Path, "/"), "-")+strings.Count(strings.Trim(u.Path, "/"), "/") > 1 && !strings.HasSuffix(v, "/comments") {
				yield(v+"/", s)
				return
			}
		}
	}
}

// selfLink yields the target of a link to a place that every page has: its
// comments, its main part.
func selfLink(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		for i := range p.Links {
			l := &p.Links[i]
			at, place, ok := strings.Cut(l.Href, "#")
			if !ok || !isAbsolute(at) {
				continue
			}
			switch strings.ToLower(place) {
			case "comments", "respond", "main", "content", "main-content", "maincontent", "comment-form", "":
				if int(l.Block) < p.Region().Start+3 && !yield(at, l.Span) {
					return
				}
			}
		}
	}
}

// sharedURL yields the address that the page's share links pass on.
func sharedURL(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		for i := range p.Links {
			l := &p.Links[i]
			if v := passedOn(l.Href); v != "" && !yield(v, l.Span) {
				return
			}
		}
	}
}

// passedOn gives the address in the query of a share link: one that names a
// page to share, mail or post, by u=, url= or link=.
func passedOn(href string) string {
	q := strings.IndexByte(href, '?')
	if q < 0 || !strings.Contains(href[q:], "http") {
		return ""
	}
	at := href[:q]
	if !strings.Contains(at, "share") && !strings.Contains(at, "intent") && !strings.Contains(at, "pin/create") && !strings.Contains(at, "submit") {
		return ""
	}
	for pair := range strings.SplitSeq(href[q+1:], "&") {
		k, v, _ := strings.Cut(strings.TrimPrefix(pair, "amp;"), "=")
		switch k {
		case "u", "url", "link":
			if v, err := url.QueryUnescape(v); err == nil && isAbsolute(v) {
				return v
			}
		}
	}
	return ""
}

// isAbsolute reports whether an address begins with http: or https:.
func isAbsolute(s string) bool {
	return len(s) > 8 && (strings.EqualFold(s[:7], "http://") || strings.EqualFold(s[:8], "https://"))
}

// cleanURL makes an address absolute, unwraps archives' addresses, drops what
// only tracks, and refuses addresses of no page in particular.
func cleanURL(v string, d *draft) (string, bool) {
	v = strings.TrimSpace(strings.Trim(strings.TrimSpace(v), "<>\"'"))
	if v == "" || strings.ContainsAny(v, " \n") || len(v) > 2048 {
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
	return nil
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
func sameURL(a, b string) bool { return urlKey(a) == urlKey(b) }

func urlKey(s string) string {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	s = strings.TrimPrefix(s, "www.")
	s, _, _ = strings.Cut(s, "?")
	return strings.ToLower(strings.TrimSuffix(s, "/"))
}
