package byline

import (
	"strings"
	"sync"
)

// border is what stands before a name.
type border uint8

const (
	start  border = iota
	marker        // "By"
	list          // a comma
	also          // "and", &, ;
	side          // | • – or a bracket
	stroke        // /
	none          // nothing but a space
)

// reason is why reading ended before the end of the string.
type reason uint8

const (
	ended   reason = iota // it did not
	dated                 // a date, a time, a number
	reached               // an address or a handle
	spoken                // a word that stands in no byline: it is a sentence
)

// found is a name with what decides whether it stays.
type found struct {
	Name
	before, after border
	words         int  // full words: no initials, no particles
	org           bool // kind
	small         bool // lower case
	role          role
	first, last   int // tokens
}

// parser reads one string. Its methods are in the files of what they read:
// token.go cuts, label.go looks words up, parse.go walks, name.go judges names.
type parser struct {
	src   string
	opt   Options
	dict  *dictionary
	langs uint64
	toks  []token
	low   []byte
	line  bool // a line of text, not a declared author: be strict

	caps, small bool // the string has no small letter, no capital
	found       []found
	before      border
	role        role
	marked      int  // names that a bracket has given a role to
	muted       bool // nothing counts until the next marker
	tail        bool // behind a job or place: an outlet may follow
	behind      bool // behind an outlet: the rest of its name may follow
	jobbed      bool // behind a job: an outlet may follow
	talk        bool // the name that follows is of somebody spoken to
	why         reason
	stopAt      int  // where reading ended
	safe        int  // names before the last semicolon: a sentence behind it does not undo them
	safeEnd     int  // where the last of them ends
	outlet      bool // an outlet, or a job of the press, stands beside a name
	end         int  // where the byline ends
	last        int  // the token after the last that belongs to the byline
	markers     int  // markers met
	prefixed    int  // the word that an "and" was cut off
	bad         bool
	empty       bool // words that name nobody were met
	staff       bool // a byline of nobody in particular was met
	bare        bool // a line without a marker in front

	tokBuf  [32]token
	lowBuf  [256]byte
	nameBuf [4]found
}

// parsers are used again: they are large, and most strings are short.
var parsers = sync.Pool{New: func() any { return new(parser) }}

func borrow() *parser { return parsers.Get().(*parser) }

// giveBack empties the parser. What was read of the string stays: it is parts of
// the string, or new.
func (p *parser) giveBack() {
	*p = parser{}
	parsers.Put(p)
}

// newParser cuts and labels the string; ok is false where it is too long.
func newParser(p *parser, s string, o Options, limit int) bool {
	p.src, p.opt, p.dict = s, o, words()
	p.toks, p.low, p.found = p.tokBuf[:0], p.lowBuf[:0], p.nameBuf[:0]
	ok := p.scan(limit)
	p.label()
	return ok
}

// walk reads the tokens from i on.
func (p *parser) walk(i int) {
	for i < len(p.toks) && p.why == ended {
		i = p.step(i)
	}
}

// step reads what begins at i and returns where the next begins.
func (p *parser) step(i int) int {
	t := &p.toks[i]
	switch t.kind {
	case word:
		return p.stepWord(i)
	case number:
		return p.stop(i, dated)
	case email, handle, address:
		return p.stop(i, reached)
	case comma:
		if p.explicit() {
			p.safe, p.safeEnd = len(p.found), p.end
		}
		p.cross(list)
	case semi:
		p.safe, p.safeEnd = len(p.found), p.end
		p.tail = false
		p.cross(also)
	case amp:
		p.cross(also)
	case pipe, bullet, dash:
		if p.explicit() {
			p.safe, p.safeEnd = len(p.found), p.end
		}
		p.cross(side)
	case slash:
		p.cross(stroke)
	case opening:
		return p.bracket(i)
	case colon:
		p.bad = p.bad || p.bare && p.markers == 0
		p.muted = p.muted || (p.staff || p.empty) && len(p.found) == 0 && p.before != marker // "Image: "
		p.cross(side)
	case closing:
		p.cross(side)
	case stop:
		p.cross(side)
		p.bad = p.bad || p.line && i+1 < len(p.toks) && !p.is(i+1, isBy|isRole|isDateWord)
	}
	return i + 1
}

// explicit reports whether a short line has begun with a marker of several
// words or a label, and a full name: what a comma parts from them may say who
// that is. In a very short line any marker will do.
func (p *parser) explicit() bool {
	t := &p.toks[0]
	return p.line && len(p.src) <= 120 && len(p.found) > 0 && p.found[len(p.found)-1].words > 1 && p.markers == 1 &&
		(len(p.src) <= 45 && p.is(p.found[0].first, isGiven) && p.native(0) || t.n > 1 && t.class&isBy != 0 || t.class&(isBy|isLabel) != 0 && p.at(max(1, int(t.n)), colon))
}

// cross notes a separator; the firmest of several in a row counts.
func (p *parser) cross(b border) {
	if p.before == also && b == list || p.before == marker || p.before == start {
		return
	}
	p.before = b
	if n := len(p.found); n > 0 && p.found[n-1].after == none {
		p.found[n-1].after = b
	}
}

// stop ends the reading of a line, or mutes that of a declared string, at
// something that is no name.
func (p *parser) stop(i int, r reason) int {
	if p.line {
		p.why, p.stopAt = r, i
		return i
	}
	if n := len(p.found); n > 0 && i == p.found[n-1].last && p.found[n-1].words < 2 && r == dated && p.at(i, number) && !p.calendar(i) {
		p.found = p.found[:n-1] // "Example 90"
	}
	p.muted = p.muted || r != reached || len(p.found) > 0
	if p.before == start {
		p.before = none
	}
	return i + 1
}

func (p *parser) stepWord(i int) int {
	t := &p.toks[i]
	if n := p.marker(i); n > 0 {
		return p.enter(i, n)
	}
	if t.class&isSponsor != 0 {
		p.talk, p.muted, p.before = true, false, marker
		return i + int(t.n)
	}
	if p.muted {
		return i + 1
	}
	switch {
	case p.date(i) || t.shape == lower && t.hi-t.lo <= 4 && i+1 < len(p.toks) && p.date(i+1) && (p.at(i+1, number) || p.line):
		return p.stop(i, dated)
	case p.askedFirst(i) || p.interviewee(i):
		p.talk, p.before = true, marker
		return i + int(t.n)
	case p.and(i):
		p.cross(also)
		return i + int(max(t.n, 1))
	case p.from(i):
		return p.place(i + int(t.n))
	case t.class&isSpoke != 0 && p.talk:
		p.talk, p.before = false, marker
		return i + int(t.n)
	case t.class&isStaff != 0 && t.n > 1 && p.begins(i, isBy|isOur):
		p.staff = true
		p.endAt(i + int(t.n))
		return i + int(t.n)
	case t.class&isAfter != 0 && t.shape == lower:
		return p.afterWord(i)
	case t.class&isNoise != 0 && (t.n > 1 || p.alone(i) || i == 0 && p.fullWords(1) > 1 && t.class&isGiven == 0):
		return i + int(t.n)
	case p.jobAhead(i):
		return p.job(i)
	case (p.staff || p.markers > 0) && len(p.found) == 0 && t.class&isParticle != 0 && t.shape == lower && p.is(i+1, isPlace):
		return p.place(i + 1) // "De notre correspondante à Rome, Jeanne Dupré"
	case p.nameable(i):
		return p.name(i)
	}
	return p.unknown(i)
}

// alone reports whether the word at i stands between separators.
func (p *parser) alone(i int) bool {
	return (i == 0 || p.toks[i-1].kind != word) && (i+1 == len(p.toks) || p.toks[i+1].kind != word)
}

// enter reads a marker of n tokens: whoever follows did what it says.
func (p *parser) enter(i, n int) int {
	t := &p.toks[i]
	p.role, p.before, p.muted, p.tail = t.role, marker, false, false
	p.bad = p.bad || p.bare && len(p.found) > 0 && n == 1 && !p.again(i+n)
	if p.markers == 0 && n == 1 && t.role == author && !p.at(i+n, colon) {
		p.found = p.found[:0] // "Example Report by Jane Roe"
	}
	p.talk = t.role == interviewer && spokenTo(p.text(i+n-1))
	p.marked = len(p.found)
	p.markers++
	for k := i + int(t.n); k < i+n; k++ {
		if p.is(k, isBy|isLabel) && p.toks[k].role == author && !p.roleBy(i) {
			p.role = author // "Fotos und Text:"
		}
	}
	i += n
	for i < len(p.toks) && (p.at(i, colon) || p.at(i, stop) || p.at(i, dash) || p.at(i, slash) || p.at(i, pipe)) {
		i++
	}
	return i
}

// again reports whether the words from i on are the first name once more:
// "Jane Roe By Jane Roe Example News".
func (p *parser) again(i int) bool {
	f := &p.found[0]
	for k := f.first; k < f.last; k++ {
		if p.text(i+k-f.first) != p.text(k) {
			return false
		}
	}
	return true
}

// endAt notes that the byline reaches to the token before i.
func (p *parser) endAt(i int) {
	if i > p.last && i > 0 {
		p.last = i
		p.end = p.toks[i-1].end
	}
}

// nameable reports whether the word at i can be part of a name.
func (p *parser) nameable(i int) bool {
	if i >= len(p.toks) || p.toks[i].kind != word {
		return false
	}
	t := &p.toks[i]
	switch {
	case t.shape != lower:
		return true
	case p.small && p.at(i+1, number) && t.class&isParticle != 0:
		return false
	case p.small:
		return t.class&(isBy|isAnd|isFrom|isCopula|isArticle|isAfter|isTitle|isNoise) == 0 || t.class&isParticle != 0
	case t.class&isParticle != 0 && (p.at(i+1, number) || p.is(i+1, isMonth|isWeekday) && !p.is(i+1, isGiven)):
		return false
	case t.class&isParticle != 0:
		return i+1 < len(p.toks) && p.nameable(i+1) && !p.and(i+1)
	case t.class&(isAgency|isCode) != 0 || t.site:
		return true
	}
	return strings.IndexByte(p.text(i), '\'') == 1 && t.hi-t.lo > 3 // d'Emilio
}
