package byline

import "strings"

// This file tells outlets, agencies and the page's own site beside a name.

// cutOutlet gives the end of the name where an agency, the page's own site or
// an outlet in capitals stands behind it with no comma between.
func (p *parser) cutOutlet(i, j int) int {
	for k := i + 1; k < j; k++ {
		if !p.outletAt(i, k, j) {
			continue
		}
		end := k
		if p.text(k-1) == "the" {
			end--
		}
		if p.fullOf(i, end) >= 2 && !p.hasOrg(i, end) {
			return end
		}
	}
	return j
}

// outletAt reports whether an outlet, or the place of a correspondent, begins
// at k within the words i to j.
func (p *parser) outletAt(i, k, j int) bool {
	t := &p.toks[k]
	switch {
	case t.class&isAgency != 0 && k > i+1, t.shape == title && p.text(k) == "the", p.sites(k, j):
		return true
	case t.shape == upper && !p.allUpper(i, k): // "Jane Roe XBC News"
		return t.class&isCode != 0 || k+1 < j && p.is(k+1, isOrg) && t.class&isOrg == 0
	}
	if p.is(i, isGiven) && p.fullOf(i, k) == 2 {
		return k == j-1 && postedTo(p.text(k)) || k == j-2 && newsWord(p.text(k+1)) && t.class == 0 // "Jane Roe Example News"
	}
	return false
}

// newsWord lists the last words of newspapers' names.
func newsWord(w string) bool {
	switch w {
	case "news", "times", "tribune", "herald", "gazette", "chronicle", "magazine", "journal", "telegraph", "nachrichten", "zeitung", "newspaper", "observer", "examiner":
		return true
	}
	return false
}

// postedTo lists the cities that correspondents write from and nobody is named
// after.
func postedTo(w string) bool {
	switch w {
	case "moscow", "beijing", "brussels", "jerusalem", "tokyo", "shanghai", "istanbul", "kyiv", "kiev", "tehran", "baghdad", "kabul", "nairobi",
		"johannesburg", "stockholm", "copenhagen", "islamabad", "bangkok", "jakarta", "madrid", "london", "moskau", "brüssel", "peking", "kiew", "bruxelles", "moscou", "bruselas":
		return true
	}
	return false
}

func (p *parser) hasOrg(i, j int) bool {
	for ; i < j; i++ {
		if p.is(i, isOrg) {
			return true
		}
	}
	return false
}

// agencyFirst handles an agency in front: it is kept if it is all there is, and
// dropped before a person.
func (p *parser) agencyFirst(i, j int) bool {
	t := &p.toks[i]
	if t.class&isAgency == 0 && (t.class&isCode == 0 || j > i+1 && p.allUpper(i, j) && !p.is(i+1, isPlace)) {
		return false
	}
	k := i + int(t.n)
	if t.class&isCode != 0 && k < j && p.is(k, isPlace) {
		p.keep(i, j, true) // "AFP MANILA"
		return true
	}
	if k < j && p.fullOf(k, j) >= 2 && !p.hasOrg(k, j) && !p.is(k, isPlace|isTitle|isStaff) {
		p.judge(k, j)
		return true
	}
	if t.class&isGiven != 0 && j-i > 1 || k < j && t.n == 1 && t.shape == title && !p.is(k, isOrg|isSoftOrg|isStaff|isTitle|isPlace) {
		return false
	}
	p.keep(i, j, true)
	return true
}

// sites reports whether the words i to j are a name of the page's own site.
func (p *parser) sites(i, j int) bool {
	if i >= j || len(p.opt.Site) == 0 || p.toks[i].kind != word && p.toks[i].kind != number || p.is(i, isNobody) && i+int(p.toks[i].n) == j ||
		p.is(i, isGiven) && p.fullOf(i, j) > 1 && !p.hasOrg(i, j) {
		return false
	}
	s := p.src[p.toks[i].start:p.toks[j-1].end]
	for _, site := range p.opt.Site {
		if sameLetters(s, site) || sameLetters(s, host(site)) {
			return true
		}
	}
	return false
}

// host is a host name without "www." and its last label: "Example" of
// "www.Example.com". Of anything else it is nothing.
func host(site string) string {
	if !domain(site) {
		return ""
	}
	site = site[:strings.LastIndexByte(site, '.')]
	return strings.TrimPrefix(strings.TrimPrefix(site, "www."), "WWW.")
}
