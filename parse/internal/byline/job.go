package byline

import "strings"

// longestJob is the longest line that is read as a job, in bytes.
const longestJob = 60

// Job reports whether a line is a job or rank and names nobody: "Senior Editor",
// "Example Press Staff".
func Job(s string, o Options) bool {
	if len(s) > longestJob {
		return false
	}
	p := borrow()
	defer p.giveBack()
	if !newParser(p, s, o, 10) {
		return false
	}
	last := 0 // the end of the last word for a job
	for i := range p.toks {
		t := &p.toks[i]
		if t.kind != word && t.kind != dash && t.kind != comma && t.kind != amp && t.kind != slash || t.shape == lower && i == 0 {
			return false
		}
		if t.class&(isTitle|isStaff) != 0 && t.class&(isGiven|isBy) == 0 {
			last = i + max(1, int(t.n))
		}
	}
	return last > 0 && (last == len(p.toks) || p.is(0, isTitle|isMod))
}

// jobAhead reports whether a job begins at i: "Staff Writer", "political
// correspondent of the Example".
func (p *parser) jobAhead(i int) bool {
	t := &p.toks[i]
	if len(p.found) == 0 {
		return p.jobFirst(i)
	}
	if t.class&isTitle != 0 && t.shape == lower {
		return true
	}
	if p.before == also && !p.is(i, isTitle|isMod) || p.is(i, isGiven) && t.shape != lower || p.honored(i) && p.before != none && p.fullWords(i+1) > 1 {
		return false
	}
	for k := i; k < len(p.toks) && p.toks[k].kind == word && !p.and(k); k++ {
		if p.is(k, isTitle) {
			return p.before != none || p.is(i, isTitle|isMod|isStaff)
		}
	}
	return false
}

// jobFirst reports whether the job at i stands before the name it belongs to,
// or alone.
func (p *parser) jobFirst(i int) bool {
	k := p.jobEnd(i)
	if k == i {
		return false
	}
	if k == len(p.toks) || p.toks[k].kind != word {
		return k-i > 1 || !p.is(i, isGiven)
	}
	return p.nameable(k) && p.toks[k].shape != lower && (p.fullWords(k) >= 2 || !p.line) || p.is(k, isFrom|isAnd)
}

// jobEnd gives the end of the words of a job that begin at i, or i.
func (p *parser) jobEnd(i int) int {
	k, job := i, i
	for k < len(p.toks) && p.toks[k].kind == word && p.is(k, isTitle|isMod|isOur|isStaff) && !p.is(k, isGiven|isHonor|isDegree) {
		n := max(1, int(p.toks[k].n))
		if p.is(k, isTitle) {
			job = k + n
		}
		k += n
	}
	return job
}

// job skips the job at i. Behind a name it reaches to the next separator.
func (p *parser) job(i int) int {
	p.staff = true
	if len(p.found) == 0 {
		i = p.jobEnd(i)
		p.endAt(i)
		if p.before == start || i < len(p.toks) && p.is(i, isFrom|isParticle) {
			p.before = marker
		}
		if (p.is(i, isFrom) || p.is(i, isParticle) && p.is(i+1, isPlace)) && p.toks[i].shape == lower {
			return p.place(i + 1)
		}
		return i
	}
	last, start := &p.found[len(p.found)-1], i
	for i < len(p.toks) {
		t := &p.toks[i]
		if t.kind != word && t.kind != quote && !(t.kind == amp || t.kind == slash) || p.marker(i) > 0 || p.date(i) {
			break
		}
		if t.kind == word && p.and(i) && p.personAt(i+1) {
			break
		}
		if i > start && p.behind && p.is(i-1, isTitle) && t.shape >= title && p.personAt(i) {
			p.tail, p.before = false, also // "Example Press writers Jane Roe in Paris and"
			return i
		}
		p.outlet = p.outlet || t.kind == word && pressJob(p.text(i))
		if t.role == photographer || t.role == illustrator || t.role == translator {
			last.role = t.role
		}
		i++
	}
	p.endAt(i)
	p.tail, p.jobbed, p.before = true, true, none
	return i
}

// jobLater reports whether a job ends the words from i on: "Culture and
// entertainment reporter".
func (p *parser) jobLater(i int) bool {
	for ; i < len(p.toks) && p.toks[i].kind == word; i++ {
		if p.is(i, isTitle) {
			return true
		}
	}
	return false
}

// pressJob reports whether the word is a job at a newspaper.
func pressJob(w string) bool {
	for _, s := range [...]string{"report", "correspond", "korrespond", "editor", "writer", "columnist", "kolumnist", "journalis", "giornalist", "periodist", "staff", "redakt",
		"redact", "rédact", "redatt", "redaç", "cronista", "dziennikar", "novinář", "корреспондент", "журналист", "обозреватель", "muhabir"} {
		if strings.Contains(w, s) {
			return true
		}
	}
	return false
}

// personAt reports whether two capitalized words that are no job begin at i.
func (p *parser) personAt(i int) bool {
	return p.fullWords(i) >= 2 && !p.is(i, isTitle|isMod|isOrg|isAgency|isArticle)
}

// honored reports whether the word at k is a form of address, which belongs to
// a name: "Dr.", but not "Professor" behind one.
func (p *parser) honored(k int) bool {
	return p.is(k, isHonor) && p.toks[k].hi-p.toks[k].lo < 6
}

// cutJob gives the end of the name where a job in capitals stands behind it
// with no comma between: "Jane Roe Breaking News Reporter".
func (p *parser) cutJob(i, j int) int {
	last := -1
	for k := i + 1; k < j; k++ {
		if p.is(k, isTitle) && !p.honored(k) && (p.is(i, isGiven) || !p.is(k, isOrg|isStaff)) {
			last = k
		}
	}
	if last < 0 {
		for j-1 > i && p.is(j-1, isMod) && p.fullOf(i, j-1) >= 2 && p.jobLater(j) {
			j--
		}
		return j
	}
	for k := i + 1; k <= last; k++ {
		if p.is(k, isTitle|isMod|isStaff) && !p.is(k, isGiven|isParticle) && !p.honored(k) && p.fullOf(i, k) >= 2 {
			return k
		}
	}
	return j
}
