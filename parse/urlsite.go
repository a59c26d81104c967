package parse

import (
	"slices"
	"strings"

	"lede/parse/internal/page"
)

// This file tells the site that a page stands on from others: a copy of an
// article may declare the address of the one it was copied from as canonical.

// here yields what f yields of the page's own site.
func here(f finder[string]) finder[string] { return sited(f, false) }

// abroad yields what f yields of another site.
func abroad(f finder[string]) finder[string] { return sited(f, true) }

// sited yields what f yields of the page's own site, or of others.
func sited(f finder[string], elsewhere bool) finder[string] {
	return over(f, func(p *page.Page, found seq[string]) seq[string] {
		return func(yield func(string, span) bool) {
			var w *whereabouts
			for v, s := range found {
				if w == nil {
					w = whereaboutsOf(p)
				}
				if w.isElsewhere(v) == elsewhere && !yield(v, s) {
					return
				}
			}
		}
	})
}

// whereabouts is what a page shows of the site that it stands on.
type whereabouts struct {
	page  *page.Page
	hosts []string       // of the addresses that the page declares
	links map[string]int // how many links around the article lead to a host; made when asked for
}

// whereaboutsOf gathers the hosts that a page declares for its article; none has
// more than a few.
func whereaboutsOf(p *page.Page) *whereabouts {
	const most = 8
	w := &whereabouts{page: p}
	for i := range p.Facts { // finders would cost 2 % of all allocations
		f := &p.Facts[i]
		v := f.Value
		switch {
		case f.From == page.Meta && f.Key == "og:url":
		case f.From == page.JSONLD && (f.Key == "article.url" || f.Key == "article.mainentityofpage"):
		case f.From == page.LinkRel && (f.Key == "amphtml" || f.Key == "feed"):
		case f.From == page.LinkRel && f.Key == "oembed":
			v = embeddedBy(v)
		default:
			continue
		}
		if host := siteHostOf(v); host != "" && len(w.hosts) < most && !slices.Contains(w.hosts, host) {
			w.hosts = append(w.hosts, host)
		}
	}
	return w
}

// isElsewhere reports whether the page also declares an address on another
// site than that of v, and stands on that one.
func (w *whereabouts) isElsewhere(v string) bool {
	host := siteHostOf(v)
	return host != "" && slices.ContainsFunc(w.hosts, func(other string) bool { return other != host && w.standsOn(other, host) })
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

// standsOn reports whether the page stands on the first of two hosts: what
// surrounds the article leads there, or its site bears that name.
func (w *whereabouts) standsOn(host, other string) bool {
	if w.links == nil {
		w.countLinks()
	}
	score := w.links[host] - w.links[other]
	switch own, others := bearsName(w.page, host), bearsName(w.page, other); {
	case own && !others:
		score += nameWorth
	case others && !own:
		score -= nameWorth
	}
	return score > 0
}

// countLinks counts the links around the article.
func (w *whereabouts) countLinks() {
	w.links = map[string]int{}
	r := w.page.Region()
	for i := range w.page.Links {
		if l := &w.page.Links[i]; l.Block < r.First || l.Block >= r.Last {
			w.links[strings.TrimPrefix(hostOf(l.Href), "www.")]++
		}
	}
}

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

// atHome yields what f yields of the site that the page's links lead to: what is
// passed on, or a form's, may be the address of a shop, a network or a service.
func atHome(f finder[string]) finder[string] {
	return over(f, func(p *page.Page, found seq[string]) seq[string] {
		return func(yield func(string, span) bool) {
			for v, s := range found {
				if mayBeOf(v, sharedOf(p).home.of(p, homeOf)) && !yield(v, s) {
					return
				}
			}
		}
	})
}

// mayBeOf reports whether an address may be of a site, or, where the links do not
// tell which that is, of any that is no social network.
func mayBeOf(v, home string) bool {
	domain := registrable(hostOf(v))
	if domain == "" || home != "" {
		return domain == "" || domain == home
	}
	return !slices.ContainsFunc(knownNetworks, func(n network) bool { return n.host == domain })
}

// homeOf gives the domain that has more of the page's links than all others
// together, and more than lead to places without naming their site, or "". Share
// links lead to no place.
func homeOf(p *page.Page) (home string) {
	lead := 0 // by which the domain at hand leads in a vote against all others
	hosts := linkedHosts(p)
	for _, host := range hosts {
		switch {
		case host == "":
		case lead == 0:
			home, lead = registrable(host), 1
		case isUnder(host, home):
			lead++
		default:
			lead--
		}
	}
	votes := 0
	for _, host := range hosts {
		if home != "" && isUnder(host, home) {
			votes++
		} else {
			votes--
		}
	}
	if votes <= 0 {
		return ""
	}
	return home
}

// linkedHosts gives the host of each link, "" for a relative one.
func linkedHosts(p *page.Page) []string {
	hosts := make([]string, 0, len(p.Links))
	shares := sharesOf(p)
	for i := range p.Links {
		if len(shares) > 0 && shares[0].link == i {
			shares = shares[1:]
			continue
		}
		hosts = append(hosts, hostOf(p.Links[i].Href))
	}
	return hosts
}
