package byline

import "strings"

// judge decides what the words i to j are and keeps them if they are a name.
func (p *parser) judge(i, j int) {
	if p.at(j, quote) && !p.toks[j].gap && p.hasOrg(i, j) {
		p.before = marker // "Example News’ Jane Roe"
		return
	}
	if p.tail && p.glued(i) && pressJob(p.text(j-1)) {
		p.outlet = true // "Jane RoeShowbiz Reporter"
		p.endAt(j)
		return
	}
	j = p.trimDegrees(i, j)
	if p.sites(i, j) {
		p.keep(i, j, true)
		return
	}
	for j-1 > i && p.is(j-1, isNoise) && !p.is(j-1, isGiven) && p.fullOf(i, j-1)+p.initials(i, j-1) >= 2 {
		j-- // "Jane Roe Follow"
	}
	for p.fullOf(i, j) > 2 && dangling(p.text(j-1)) {
		j-- // "Jane Roe On", with the date elsewhere
	}
	if p.fullOf(i, j) > 2 && p.is(j-1, isRole) && p.toks[j-1].role == photographer && !p.is(j-1, isGiven) {
		j-- // "Jane Roe Photo", the text of a picture
	}
	cut := p.cutOutlet(i, p.cutTwin(i, p.cutJob(i, j)))
	if cut < j {
		p.endAt(j)
	}
	switch {
	case cut == i:
	case p.agencyFirst(i, cut):
	case p.is(i, isPhoto) && i+int(p.toks[i].n) == cut:
		p.keep(i, cut, true)
	case p.team(i, cut):
		p.keep(i, cut, true)
	case p.nobody(i, cut):
		p.passOver(i, j)
	case p.organization(i, cut):
		p.keep(i, cut, true)
	case p.person(i, cut):
		p.keep(i, cut, false)
	case p.line:
		p.why = spoken
	default:
		p.passOver(i, j)
	}
	for k := cut; k < j; k++ {
		p.tail = true
		p.outlet = p.outlet || pressJob(p.text(k))
		p.jobbed = true
	}
}

// dangling reports whether the word stands before a date.
func dangling(w string) bool { return w == "on" || w == "am" }

// passOver notes words that name nobody.
func (p *parser) passOver(i, j int) {
	p.staff = p.staff || p.is(i, isStaff|isOrg|isTitle)
	p.empty = true
	p.endAt(j)
	p.before = none
}

// cutTwin gives the end of the first of two equal names in a row, which pages
// print where a picture's text stands before the name.
func (p *parser) cutTwin(i, j int) int {
	if n := (j - i) / 2; n > 1 && (j-i)%2 == 0 {
		for k := i; k < i+n; k++ {
			if p.text(k) != p.text(k+n) {
				return j
			}
		}
		return i + n
	}
	return j
}

// trimDegrees cuts "PhD" and the like from the end.
func (p *parser) trimDegrees(i, j int) int {
	k := j
	for k > i+1 && p.is(k-1, isDegree) {
		t := &p.toks[k-1]
		if t.shape == lower || t.shape == title && capitals(p.src[t.start:t.end]) < 2 {
			break
		}
		if t.shape == upper && p.allUpper(i, k-1) && !p.at(k-2, comma) {
			break
		}
		k--
	}
	if p.fullOf(i, k) < 2 {
		return j
	}
	return k
}

func capitals(s string) int {
	n := 0
	for i := range len(s) {
		if 'A' <= s[i] && s[i] <= 'Z' {
			n++
		}
	}
	return n
}

// allUpper reports whether the words i to j are all in capitals.
func (p *parser) allUpper(i, j int) bool {
	for ; i < j; i++ {
		if s := p.toks[i].shape; p.toks[i].kind == word && s != upper && s != initial {
			return false
		}
	}
	return true
}

// fullOf counts the full words, neither initials nor particles, from i to j.
func (p *parser) fullOf(i, j int) int {
	n := 0
	for ; i < j; i++ {
		t := &p.toks[i]
		if t.kind != word || t.shape == initial || t.class&isParticle != 0 && t.shape == lower || t.class&isHonor != 0 && t.dot {
			continue
		}
		n++
	}
	return n
}

// team reports whether the words i to j are a body without a name of its own,
// as in "News Staff", "The Editors".
func (p *parser) team(i, j int) bool {
	if !p.nobody(i, j) || p.fullOf(i, j) < 2 {
		return false
	}
	team := false
	for k := i; k < j; k++ {
		t := &p.toks[k]
		if t.class&isTitle != 0 && t.class&(isOrg|isSoftOrg) == 0 {
			return false
		}
		team = t.class&isOrg != 0 || p.text(k) == "staff" || p.text(k) == "board"
	}
	return team
}

// organization reports whether the words i to j name an organisation.
func (p *parser) organization(i, j int) bool {
	full := p.fullOf(i, j)
	person := p.is(i, isGiven) && full <= 3
	switch w := p.text(i); w {
	case "the", "die", "der", "les":
		if full > 1 && p.toks[i].shape != lower && (!p.line || len(p.found) > 0 && p.before != marker && p.before != none) {
			return true // "The Example", but "By The Numbers" is a heading
		}
	default:
		if opener(w) {
			return false
		}
	}
	if t := &p.toks[i]; t.shape == upper && t.class&isGiven == 0 && t.hi-t.lo < 6 {
		if j == i+1 && t.hi-t.lo > 2 || j == i+2 && p.is(i+1, isPlace) {
			return true // "XYZ", "XYZ BAYERN"
		}
	}
	for k := i; k < j; k++ {
		t := &p.toks[k]
		switch {
		case t.class&isOrg != 0 && (full > 1 || t.class&isNobody == 0 && t.n > 1 || strings.Contains(p.text(k), "-")):
			return !(person && full == 2 && t.class&(isSoftOrg|isTitle|isStaff) != 0)
		case t.class&(isSoftOrg|isStaff) != 0 && k > i && !person && !p.is(i, isHonor):
			return true
		case t.site && full == 1:
			return true
		}
	}
	return false
}

// person reports whether the words i to j have the form of a person's name.
func (p *parser) person(i, j int) bool {
	full := p.fullOf(i, j)
	if p.nobody(i, j) || full > 5 || j-i > 9 || full == 0 && j-i < 2 && !p.codeName(i) {
		return false
	}
	if s := p.text(j - 1); len(s) > 3 && s[len(s)-2:] == "'s" {
		return false
	}
	for k := i; k < j; k++ {
		t := &p.toks[k]
		if t.kind == word && full > 1 && hasDigit(p.src[t.start:t.end]) {
			return false
		}
	}
	if full == 1 && j-i == 1 && p.is(i, isMonth|isWeekday) && !p.is(i, isGiven) {
		return false
	}
	if full > 1 && !p.is(i, isGiven) && (p.is(i, isNoise) || opener(p.text(i)) || p.sentenceLike(i, j) || p.is(j-1, isTitle) && !p.is(j-1, isHonor)) {
		return false
	}
	return p.sound(i, j)
}

// sentenceLike reports whether a small word stands among the words i to j that
// is in few names and many headings: "Bericht zur Lage", "Table of Contents".
func (p *parser) sentenceLike(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if t := &p.toks[k]; t.shape == lower && t.kind == word {
			switch p.text(k) {
			case "zum", "zur", "am", "auf", "vom", "das", "of", "le", "te", "op", "i":
				return true
			}
		}
	}
	return false
}

// codeName reports whether the word at i can stand for a person by itself:
// "LD", "A.J.".
func (p *parser) codeName(i int) bool {
	t := &p.toks[i]
	return t.end-t.start > 1
}

// sound refuses words too long or too short for a name.
func (p *parser) sound(i, j int) bool {
	if p.toks[j-1].end-p.toks[i].start > 120 {
		return false
	}
	for ; i < j; i++ {
		if t := &p.toks[i]; t.kind == word && t.end-t.start > 60 {
			return false
		}
	}
	return true
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	return false
}

// opener reports whether the word begins headings and sentences, not names.
func opener(w string) bool {
	switch w {
	case "the", "this", "that", "these", "those", "all", "your", "our", "their", "his", "her", "what", "when", "why", "how", "who",
		"where", "there", "here", "click", "read", "see", "view", "get", "more", "most", "top", "best", "every", "each", "some", "any", "with", "from",
		"alle", "alles", "unsere", "warum", "wie", "wenn", "wer", "das", "die", "eine", "ein", "les", "une", "cette", "nos", "votre", "todos", "todas", "foto", "photo", "image", "bild":
		return true
	}
	return false
}

// nobody reports whether the words i to j name nobody: "Staff", "admin",
// "Senior Editor".
func (p *parser) nobody(i, j int) bool {
	for i < j {
		t := &p.toks[i]
		if t.kind != word {
			i++
			continue
		}
		if t.class&(isNobody|isStaff|isTitle|isMod|isRole|isNoise|isArticle|isOur|isBy|isLabel|isDateWord) == 0 &&
			(t.class&(isDegree|isSuffix) == 0 || len(p.found) == 0) || t.class&isGiven != 0 {
			return false
		}
		i += max(1, int(t.n))
	}
	return true
}
