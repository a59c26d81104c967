package byline

import "strings"

// name reads the name that begins at i.
func (p *parser) name(i int) int {
	j := p.nameEnd(i)
	if k := p.jointEnd(i, j); k > j {
		p.keep(i, k, true)
		return k
	}
	p.judge(i, j)
	if p.prefixed == j {
		p.before = also
	}
	if p.glued(j) {
		p.tail = true // "KeaneJournal": what lost its space is no second name
	}
	return j
}

// nameEnd finds the end of the words from i on that can be one name.
func (p *parser) nameEnd(i int) int {
	j := i
	org := false
	for j < len(p.toks) {
		t := &p.toks[j]
		switch {
		case t.kind == quote || t.kind == opening:
			k := p.nickname(i, j)
			if k == j {
				return j
			}
			j = k
			continue
		case t.kind == comma && j > i && p.is(j+1, isSuffix) && p.generation(j+1):
			j += 2
			continue
		case j > i+1 && p.prefixedAnd(j):
			return j
		case j > i && t.class&(isOrg|isSoftOrg|isStaff|isTitle) != 0 && t.shape == lower && p.house(i, j, org):
		case t.kind != word || j > i && p.parts(i, j, org):
			return j
		}
		org = org || t.class&isOrg != 0
		j++
	}
	return j
}

// parts reports whether the word at j begins something other than the rest of
// the name that began at i.
func (p *parser) parts(i, j int, org bool) bool {
	t := &p.toks[j]
	switch {
	case p.glued(j):
		return true
	case t.shape == title && p.text(j) == "by" && p.marker(j) > 0:
		return true
	case p.date(j) || t.class&isBy != 0 && t.n > 1 && p.marker(j) > 0 || t.class&isNoise != 0 && t.n > 1 && t.shape == title:
		return true
	case t.class&isRole != 0 && j > i+1 && p.roleBy(j), t.class&isNobody != 0 && p.at(j+int(t.n), colon):
		return true
	case t.class&isRole != 0 && p.marker(j) > 0 && (t.n > 1 || t.role == photographer):
		return true
	case t.class&isAnd != 0 && p.and(j):
		return !p.compound(i, j)
	case t.class&isFrom != 0 && t.class&isParticle == 0 && (t.shape == lower || j-i >= 2 && t.shape != initial):
		return !(org || j-i == 1) || p.text(j) != "of" || !p.nameable(j+1)
	case t.class&isFrom != 0 && p.is(j+1, isPlace) && t.shape == lower && j-i >= 2:
		return true
	case t.class&(isAfter|isSpoke|isCopula) != 0 && t.shape == lower && !p.small && t.class&isParticle == 0:
		return true
	}
	return !p.nameable(j)
}

// prefixedAnd reports whether the Arabic or Hebrew word at j begins with the
// "and" that those scripts write without a space, and cuts it off.
func (p *parser) prefixedAnd(j int) bool {
	t := &p.toks[j]
	s := p.src[t.start:t.end]
	if len(s) < 7 || !strings.HasPrefix(s, "و") && !strings.HasPrefix(s, "ו") || p.fullWords(j) < 2 {
		return false
	}
	for w := range strings.FieldsSeq(wawNames) {
		if s == w {
			return false
		}
	}
	t.start += len("و")
	t.gap = true
	p.prefixed = j
	return true
}

// wawNames are names that begin with that letter themselves.
const wawNames = "وليد وائل وسام وفاء وجدي وسيم ولاء وردة وداد وهيب وحيد وديع وجيه وصال وضاح واثق وجدان واصف ורדה ויקטור ולדימיר ויקטוריה ולנטין"

// house reports whether the words i to j, before a word such as "staff" in
// small letters, are the name of a house: "Example staff".
func (p *parser) house(i, j int, org bool) bool {
	return org || p.is(j-1, isStaff) || p.text(i) == "the" || p.fullOf(i, j) == 1 && !p.is(i, isGiven) && (!p.is(j, isTitle) || p.text(j) == "staff")
}

// glued reports whether the word at j lost the space before it.
func (p *parser) glued(j int) bool {
	return j > 0 && p.at(j, word) && !p.toks[j].gap && p.at(j-1, word) && p.toks[j-1].end == p.toks[j].start
}

// compound reports whether the "y" or "e" at j is inside a surname, as in
// "José Ortega y Gasset".
func (p *parser) compound(i, j int) bool {
	t := &p.toks[j]
	return t.class&isParticle != 0 && t.hi-t.lo == 1 && p.fullWords(j+1) == 1 && !p.is(j+1, isGiven|isPlace) && (j-i >= 2 || j-i == 1 && p.text(j) == "y" && !p.is(i, isGiven))
}

// nickname gives the end of a nickname in quotes or brackets that stands
// inside the name, or j.
func (p *parser) nickname(i, j int) int {
	if j == i || j+3 >= len(p.toks) || !p.toks[j].gap {
		return j
	}
	for k := j + 1; k < min(j+4, len(p.toks)-1); k++ {
		if t := &p.toks[k]; t.kind == quote || t.kind == closing {
			if k > j+1 && p.toks[k+1].kind == word && p.toks[k+1].shape >= title && p.toks[k+1].class&(isOrg|isTitle|isAgency|isBy|isAnd|isFrom) == 0 {
				return k + 1
			}
			return j
		} else if t.kind != word || t.shape != title && t.shape != initial || t.class&(isRole|isBy|isLabel|isOrg|isAgency|isCode|isTitle|isPlace) != 0 {
			return j
		}
	}
	return j
}

// generation reports whether the suffix at j is of the kind that follows a
// comma: "Jr.", "III".
func (p *parser) generation(j int) bool {
	switch p.text(j) {
	case "jr", "sr", "ii", "iii", "iv", "jnr", "snr":
		return p.toks[j].shape != lower && (!p.at(j+1, word) || p.toks[j+1].shape == lower)
	}
	return false
}

// jointEnd gives the end of two agencies or abbreviations that a stroke joins
// to one byline, as in "dpa/lno", or j.
func (p *parser) jointEnd(i, j int) int {
	if !p.at(j, slash) || p.toks[j].gap || !p.at(j+1, word) || p.toks[j+1].gap || p.toks[j].start != p.toks[j-1].end {
		return j
	}
	t := &p.toks[i]
	house := t.class&(isAgency|isCode) != 0 || t.site || j-i == 1 && (t.shape == lower || t.shape == upper) || t.shape == upper && p.is(i+1, isPlace) && j == i+2
	for k := i; k < j; k++ {
		house = house || p.is(k, isOrg)
	}
	if !house || p.fullWords(j+1) >= 2 && !p.is(j+1, isArticle|isAgency|isOrg) || p.is(j+1, isGiven) {
		return j
	}
	k := j + 2
	for k < len(p.toks) && (p.at(k, word) && p.nameable(k) && !p.date(k) || p.at(k, slash) && !p.toks[k].gap) {
		k++
	}
	return k
}
