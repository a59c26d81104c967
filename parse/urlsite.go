package parse

import (
	"strings"

	"lede/parse/internal/page"
)

// This file tells the site that a page stands on from others: a copy of an
// article may declare the address of the one it was copied from as canonical.

// here yields what f yields of the page's own site.
func here(f finder[string]) finder[string] {
	return only(f, func(p *page.Page, v string) bool { return !isElsewhere(p, v) })
}

// abroad yields what f yields of another site.
func abroad(f finder[string]) finder[string] { return only(f, isElsewhere) }

// only yields what f yields if it is so.
func only(f finder[string], so func(*page.Page, string) bool) finder[string] {
	return func(p *page.Page) seq[string] {
		return func(yield func(string, span) bool) {
			for v, s := range f(p) {
				if so(p, v) && !yield(v, s) {
					return
				}
			}
		}
	}
}

// isElsewhere reports whether the page also declares an address on another
// site than that of v, and stands on that one.
func isElsewhere(p *page.Page, v string) bool {
	host := siteHostOf(v)
	if host == "" {
		return false
	}
	for o := range anyOf(meta("og:url"), jsonld("article.url", "article.mainentityofpage"), facts(page.LinkRel, "amphtml", "feed"))(p) {
		if other := siteHostOf(o); other != "" && other != host && standsOn(p, other, host) {
			return true
		}
	}
	return false
}

// siteHostOf gives the host of an address of an article, "" for a home page.
func siteHostOf(v string) string {
	if original, _ := unwrapArchive(v); original != "" {
		v = original
	}
	host := hostOf(v)
	if _, path, _ := strings.Cut(v, "//"); len(strings.TrimRight(path, "/")) <= len(host) {
		return ""
	}
	return strings.TrimPrefix(host, "www.")
}

// nameWorth is how many links the name of the site counts for, where it stands
// in one of two hosts.
const nameWorth = 12

// standsOn reports whether a page stands on the first of two hosts or, where
// they are of two domains, on the first domain: its site bears no more the name
// of the second, and what surrounds the article leads there.
func standsOn(p *page.Page, domain, other string) bool {
	score := 0
	switch own, others := bearsName(p, domain), bearsName(p, other); {
	case own && !others:
		score = nameWorth
	case others && !own:
		return false
	}
	within := isHost
	if a, b := registrable(domain), registrable(other); a != b {
		domain, other, within = a, b, isUnder
	}
	r := p.Region()
	for i := range p.Links {
		if l := &p.Links[i]; l.Block < r.First || l.Block >= r.Last {
			switch host := hostOf(l.Href); {
			case within(host, domain):
				score++
			case within(host, other):
				score--
			}
		}
	}
	return score > 0
}

// isHost reports whether a host is another but for "www.".
func isHost(host, other string) bool { return strings.TrimPrefix(host, "www.") == other }

// isUnder reports whether a host is a domain or one below it.
func isUnder(host, domain string) bool {
	return strings.HasSuffix(host, domain) && (len(host) == len(domain) || host[len(host)-len(domain)-1] == '.')
}

// bearsName reports whether the page's site has a name that a host is made of.
func bearsName(p *page.Page, host string) bool {
	host = squeeze(host)
	for _, s := range p.Sites() {
		if s = squeeze(s); len(s) > 2 && strings.Contains(host, s) {
			return true
		}
	}
	return false
}

// linkedHost gives the host that most of the page's links lead to, the first
// of several.
func linkedHost(p *page.Page) (best string) {
	votes := map[string]int{}
	for i := range p.Links {
		if host := hostOf(p.Links[i].Href); host != "" {
			if votes[host]++; votes[host] > votes[best] {
				best = host
			}
		}
	}
	return best
}
