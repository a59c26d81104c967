package byline

import "strings"

// marker gives the number of tokens of the marker at i, 0 if there is none.
func (p *parser) marker(i int) int {
	if !p.at(i, word) {
		return 0
	}
	t := &p.toks[i]
	if t.class&(isBy|isLabel|isRole) == 0 || t.class&isSponsor != 0 {
		return 0
	}
	n := int(t.n)
	next := i + n
	if n := p.twofold(i); n > 0 {
		return n
	}
	switch {
	case p.at(next, stop) && !p.toks[next].gap && t.hi-t.lo < 6 && p.first(i) && p.fullWords(next+1) > 1 && p.native(i):
		return n // "red. Jane Roe"
	case p.at(next, colon) || p.at(next, slash) && t.class&(isBy|isLabel) != 0 && p.first(i) && t.hi-t.lo > 3:
		return n
	case t.class&isRole != 0 && t.class&isBy == 0:
		return p.roleMarker(i, n)
	case t.class&isBy == 0 && (t.class&isLabel == 0 || n > 1 || !p.first(i) || !p.native(i) || p.fullWords(next) < 2 || !strings.HasPrefix(p.text(i), "aut")):
		return 0
	case next >= len(p.toks) && n == 1:
		return 0
	case n > 1:
		return n
	case t.class&isParticle != 0 || t.class&(isFrom|isAnd) != 0:
		return p.particleMarker(i)
	case t.class&isTitle != 0 && n == 1 && len(p.found) > 0:
		return 0
	case t.shape == title && p.text(i) == "by" && p.fullWords(next) >= 2:
		return n
	case t.shape != lower && !p.first(i) && !p.caps, p.line && !p.trusted(i):
		return 0
	case p.at(next, comma) || p.at(next, stop):
		return 0
	}
	return n
}

// twofold gives the length of two markers in one, as in "Text und Fotos:" and
// "Text/Foto:", or 0.
func (p *parser) twofold(i int) int {
	const heads = isBy | isLabel | isRole
	j := i + int(p.toks[i].n)
	if !p.at(j, amp) && !p.at(j, slash) && !p.at(j, comma) && !p.at(j, bullet) && !(p.is(j, isAnd) && p.toks[j].shape == lower) &&
		!(p.at(j, colon) && p.at(j+1, slash)) {
		return 0
	}
	for j++; p.at(j, slash); j++ {
	}
	if !p.at(j, word) || !p.is(j, heads) || !p.at(j+int(p.toks[j].n), colon) {
		return 0
	}
	return j + int(p.toks[j].n) - i
}

// roleMarker judges words such as "photos by" and "Foto", which also stand in
// names and behind them.
func (p *parser) roleMarker(i, n int) int {
	next := i + n
	if next >= len(p.toks) || !p.nameable(next) {
		return 0
	}
	if n > 1 && p.is(next-1, isBy|isFrom|isParticle) {
		return n
	}
	if p.roleBy(i) {
		return n + 1
	}
	if p.toks[i].class&(isTitle|isOrg|isSoftOrg) != 0 || p.toks[i].role == contributor || p.toks[i].role == author {
		return 0
	}
	if !p.line && p.first(i) && p.fullWords(next) >= 2 {
		return n
	}
	return 0
}

// roleBy reports whether the word at i says what somebody did, and a marker and
// a name follow: "Illustration von Jane Roe".
func (p *parser) roleBy(i int) bool {
	next := i + int(p.toks[i].n)
	return p.toks[i].shape == title && p.is(next, isBy) && p.toks[next].n == 1 && p.toks[next].shape == lower && p.fullWords(next+1) >= 2
}

// trusted reports whether the lone marker at i may open a line: in the page's
// language, or one of those that pages in any language use.
func (p *parser) trusted(i int) bool {
	if universal(p.text(i)) {
		return true
	}
	if p.opt.Lang == "" {
		return p.fullWords(i+1) >= 2
	}
	return p.native(i)
}

// particleMarker judges "Von", "Di" and the like, which begin names too.
func (p *parser) particleMarker(i int) int {
	t := &p.toks[i]
	if !p.first(i) || i+1 >= len(p.toks) || p.toks[i+1].kind != word || t.class&(isFrom|isAnd) != 0 && (len(p.found) > 0 || p.reportAhead(i)) {
		return 0
	}
	full := p.fullWords(i + 1)
	if p.small && !p.line && p.nameable(i+1) {
		return 1
	}
	if p.is(i+1, isParticle) && p.toks[i+1].shape == lower && full < 2 {
		return 0 // "Von der Leyen"
	}
	if full >= 2 || p.is(i+1, isOur|isStaff|isOrg|isAgency|isCode|isTitle) || full == 1 && t.shape == lower && !p.line {
		return 1
	}
	if full == 1 && p.opt.Lang != "" && t.class&isBy != 0 && p.native(i) {
		return 1 // "Von Ulrike", but "Von Miller" on an English page
	}
	return 0
}

// universal lists the markers that mean nothing else anywhere.
func universal(w string) bool {
	return w == "by" || w == "byby" || w == "von" || w == "par" || w == "por"
}

// native reports whether the word at i is a marker of the page's own language.
func (p *parser) native(i int) bool {
	bit := languageBit(p.opt.Lang)
	for _, s := range p.dict.senses(p.lowered(i)) {
		if s.class&(isBy|isLabel) != 0 && s.langs&bit != 0 && s.langs != every {
			return true
		}
	}
	return false
}

// first reports whether the word at i begins the string or what a separator,
// a date or a sentence cut off.
func (p *parser) first(i int) bool {
	if i == 0 || p.muted || p.before == marker && p.last == 0 {
		return true
	}
	switch p.toks[i-1].kind {
	case comma, semi, pipe, bullet, dash, colon, opening, closing, number, stop, slash, quote, other:
		return true
	}
	return false
}
