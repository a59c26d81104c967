package byline

import (
	"slices"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// keep adds the words i to j to the names, unless they are the outlet or the
// place of the names before.
func (p *parser) keep(i, j int, org bool) {
	f := found{before: p.before, after: none, words: p.fullOf(i, j) + p.initials(i, j), org: org, role: p.role, first: i, last: j}
	defer func() { p.before = none }()
	p.endAt(j)
	if p.talk {
		return
	}
	p.bad = p.bad || p.line && p.is(i, isPhoto)
	if p.aside(&f) || org && len(p.found) == 0 && p.at(0, comma) {
		p.tail, p.behind = true, p.behind || f.org
		return
	}
	p.tail, p.behind, p.jobbed = false, false, false
	f.small = p.toks[i].shape == lower && p.toks[i].class&isParticle == 0
	f.Start, f.End = p.toks[i].start, p.toks[j-1].end
	if t := p.toks[j-1]; t.dot && t.shape != initial && !abbreviation(p.low[t.lo:t.hi]) {
		f.End--
	}
	p.found = append(p.found, f)
}

// carelessly reports whether the string is a given and another name of which only the
// first has a capital, as people write their own: "Jane roe".
func (p *parser) carelessly() bool {
	return len(p.toks) == 2 && p.at(0, word) && p.at(1, word) && p.toks[0].shape == title && p.toks[1].shape == lower && p.toks[1].gap &&
		p.is(0, isGiven) != p.is(1, isGiven) && !p.toks[1].site && (p.toks[0].class|p.toks[1].class)&^isGiven == 0
}

// initials is 1 where an initial is among the words i to j.
func (p *parser) initials(i, j int) int {
	for ; i < j; i++ {
		if p.toks[i].shape == initial {
			return 1
		}
	}
	return 0
}

// aside reports whether the name is an outlet, a place or another thing that
// belongs to the names before it.
func (p *parser) aside(f *found) bool {
	people := false
	for k := range p.found {
		people = people || !p.found[k].org
	}
	if !people {
		return len(p.found) > 0 && f.org && f.before == side // "Example News | The Daily Example"
	}
	first := &p.toks[f.first]
	switch f.before {
	case also, marker:
		return p.tail && f.before == also && (f.org || f.words < 2 || p.behind && first.class&isGiven == 0)
	case none:
		return p.found[len(p.found)-1].last == f.first && p.tail || f.org || f.words < 2 || p.tail
	}
	if f.words < 2 && f.before != list && p.found[len(p.found)-1].words > 1 {
		p.outlet = p.outlet || first.site || f.org
		return true
	}
	if f.org || p.tail && (f.words < 2 || (p.behind || p.jobbed) && first.class&isGiven == 0) {
		p.outlet = p.outlet || f.org
		return true
	}
	if f.before == side && first.class&isGiven == 0 && (p.is(p.found[0].first, isGiven) || f.first > 0 && p.at(f.first-1, dash)) {
		p.bad = p.bad || p.bare // what stands there may be anything
		return true
	}
	return first.class&isPlace != 0 && f.first+int(first.n) == f.last
}

// finish drops what the whole of the names shows to be none of them, and gives
// the rest.
func (p *parser) finish() []Name {
	full := false
	for _, f := range p.found {
		full = full || !f.org && f.words > 1
	}
	kept := p.found[:0]
	for _, f := range p.found {
		if !p.drop(&f, full) {
			kept = append(kept, f)
		}
	}
	if len(kept) == 0 {
		return nil
	}
	names := make([]Name, 0, len(kept))
	for _, f := range kept {
		n := f.Name
		n.Name = p.clean(&f)
		n.Role = f.role.name()
		n.Weak = f.words < 2 || f.small
		n.Given = p.is(f.first, isGiven)
		if f.org {
			n.Kind = Organization
		}
		same := func(m Name) bool { return sameLetters(m.Name, n.Name) && (m.Role == n.Role || m.Role == "") }
		if n.Name != "" && !slices.ContainsFunc(names, same) {
			names = append(names, n)
		}
	}
	return names
}

// drop reports whether a name is a place or an outlet beside full names.
func (p *parser) drop(f *found, full bool) bool {
	t := &p.toks[f.first]
	if !f.org && t.class&isPlace != 0 && f.first+int(t.n) == f.last && (full || t.class&isGiven == 0) {
		return true
	}
	if !full || f.words > 1 && !f.org {
		return false
	}
	apart := func(b border) bool { return b == side || b == stroke || b == list && (!f.org || f.before == list) }
	return apart(f.before) || f.before != also && f.before != marker && apart(f.after)
}

// sameLetters reports whether two names have the same letters and figures but
// for case, accents and everything between.
func sameLetters(a, b string) bool {
	i, j := 0, 0
	matched := false
	for {
		var x, y rune
		x, i = nextLetter(a, i)
		y, j = nextLetter(b, j)
		if x != y {
			return false
		}
		if x == 0 {
			return matched
		}
		matched = true
	}
}

// nextLetter gives the next letter or figure of s from i on in its plainest
// form, 0 at the end, and where the one after begins.
func nextLetter(s string, i int) (rune, int) {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if chars.IsLetter(r) || chars.IsDigit(r) {
			return plain(chars.ToLower(r)), i
		}
	}
	return 0, i
}

// plainLatin are the letters from U+00C0 to U+017F without their accents.
const plainLatin = "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸlllllllllln" +
	"nnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// plain is the letter without its accent.
func plain(r rune) rune {
	if r < 0xc0 || r > 0x17f {
		return r
	}
	i := rune(0xc0)
	for _, c := range plainLatin {
		if i == r {
			return c
		}
		i++
	}
	return r
}
