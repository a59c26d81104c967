package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Strength is how sure it is that a line is a byline.
type Strength uint8

// From none to sure.
const (
	NoByline Strength = iota
	Bare              // no marker, but a date, an address, an outlet or a reporter's title beside the name
	Doubtful          // a marker, but a single word, or a word that is a marker in few languages
	Plain             // a marker and a name
)

// maxLine is the longest line that may be a byline, in bytes, and
// maxLineTokens how much of it is read.
const (
	maxLine       = 400
	maxLineTokens = 48
)

// Line reads a line of text that may be a byline: it must have a marker ("By",
// "Von", "기자") or another sure sign. It reports whether the line is a byline,
// and where in the line it ends: what follows may be a date or a place. A
// byline that names nobody ("By our staff") is one without names.
func Line(s string, o Options) (names []Name, end int, ok bool) {
	names, end, strength := Read(s, o)
	return names, end, strength > NoByline
}

// Read is Line, and says how sure it is.
func Read(s string, o Options) ([]Name, int, Strength) {
	at := lead(s)
	if at == len(s) || len(s)-at > maxLine {
		return nil, 0, NoByline
	}
	rest := s[at:]
	if c := rest[0]; (c >= 0xe1 && c <= 0xef && c != 0xe2 || c == '[') && len(rest) <= 200 {
		if r, _ := utf8.DecodeRuneInString(rest); unspaced(r) || punctuation(r) == opening && strings.ContainsFunc(rest[:min(60, len(rest))], unspaced) {
			return shift(readUnspaced(rest, o, true), at)
		}
	}
	switch {
	case marked(rest):
		var p parser
		p.line = true
		complete := newParser(&p, rest, o, maxLineTokens)
		return shift(p.readMarked(complete), at)
	case bareLine(rest) && !strings.ContainsAny(s[:at], "-–—>#"):
		var p parser
		p.line = true
		complete := newParser(&p, rest, o, maxLineTokens)
		return shift(p.readBare(complete), at)
	}
	return nil, 0, NoByline
}

// reading is what a line was read as.
type reading struct {
	names    []Name
	end      int
	strength Strength
}

// shift moves a reading by the bytes that stand before what was read.
func shift(r reading, by int) ([]Name, int, Strength) {
	if r.strength == NoByline {
		return nil, 0, NoByline
	}
	for i := range r.names {
		r.names[i].Start += by
		r.names[i].End += by
	}
	return r.names, r.end + by, r.strength
}

// lead gives the length of the blanks, bullets, emphasis and quotation marks
// that the line begins with.
func lead(s string) int {
	for i, r := range s {
		if !unicode.IsSpace(r) && !invisible(r) && !strings.ContainsRune("*_#>•·–—-|\"“„«(~▪●■◆◎▲", r) {
			return i
		}
	}
	return len(s)
}

// marked reports whether the line begins with what a marker begins with. It is
// asked of every line, and looks at the first two words at most.
func marked(s string) bool {
	d := words()
	c := s[0]
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	if len(s) < 2 || d.heads[c]>>(s[1]&31)&1 == 0 {
		return false
	}
	var b [128]byte
	w, end, stuck := firstWord(b[:0], s)
	if stuck {
		return true
	}
	one := len(w)
	if e, ok := d.words[string(w)]; !ok {
		return false
	} else if opens(e, s[end:], one) {
		return true
	} else if e.more < 2 || end >= len(s) || s[end] != ' ' {
		return false
	}
	w, _, _ = firstWord(append(w, ' '), s[end+1:])
	return d.pairs[string(w)]
}

// firstWord appends the lower-case form of the word that s begins with and
// gives its end. stuck says that it is a marker with a name stuck to it.
func firstWord(w []byte, s string) (word []byte, end int, stuck bool) {
	for i, r := range s {
		if !wordRune(r) && !(i > 0 && (r == '-' || apostrophe(r))) || i >= 60 {
			return w, i, false
		}
		if i > 0 && unicode.IsUpper(r) && leadIn(s[:i]) {
			return w, i, true // "ByJane Roe"
		}
		w = appendFolded(w, r)
	}
	return w, len(s), false
}

// opens reports whether a word of n bytes, with the rest of the line behind
// it, may be a marker.
func opens(e entry, rest string, n int) bool {
	next := byte(0)
	for i := 0; i < len(rest) && next == 0; i++ {
		if rest[i] != ' ' {
			next = rest[i]
		}
	}
	small := 'a' <= next && next <= 'z'
	for _, s := range e.senses {
		switch {
		case s.class&(isBy|isWith) != 0 && (!small || n < 5):
			return true
		case s.class&(isLabel|isRole) != 0 && (next == ':' || next == '/' || next == '|' || next >= utf8.RuneSelf || next == '-' || n > 4 && !small && s.class&isLabel != 0):
			return true
		}
	}
	return false
}

// readMarked reads a line that may begin with a marker.
func (p *parser) readMarked(complete bool) reading {
	if len(p.toks) == 0 || p.marker(0) == 0 && !p.interviewFirst() {
		if complete && bareLine(p.src) {
			return p.readBare(complete)
		}
		return reading{}
	}
	head := p.toks[0]
	p.walk(0)
	if p.why == spoken && p.safe > 0 {
		p.why, p.found, p.end = dated, p.found[:p.safe], p.safeEnd
	}
	if p.why == spoken || p.bad || !complete && p.why == ended {
		return reading{}
	}
	people := len(p.found) > 0
	strong := false
	for _, f := range p.found {
		strong = strong || f.words > 1 || f.org
		if f.small && !f.org && (f.words > 1 || len(p.found) > 1) {
			return reading{}
		}
	}
	names := p.finish()
	switch {
	case !people && (!p.staff || p.role != author) || people && !p.authors(names):
		return reading{}
	case !strong && !p.singleLine():
		return reading{}
	case !strong || p.opt.Lang == "" && head.class&isParticle != 0 && !universal(p.text(0)) || head.n == 1 && !p.at(1, colon) && (head.class&isAnd != 0 || head.class&isFrom != 0 && !p.native(0)) ||
		head.class&isFrom != 0 && head.class&isParticle == 0:
		return reading{names, p.end, Doubtful}
	}
	return reading{names, p.end, Plain}
}

// authors reports whether one of the names is of somebody who wrote.
func (p *parser) authors(names []Name) bool {
	for _, n := range names {
		if n.Role == "" || n.Role == "interviewer" {
			return true
		}
	}
	return false
}

// singleLine reports whether a name of one word may stand: alone, or before a
// date or an address, but not as in "By Category".
func (p *parser) singleLine() bool {
	if len(p.found) == 0 {
		return p.staff
	}
	if p.is(0, isFrom|isAnd) && p.toks[0].n == 1 && !p.native(0) {
		return false
	}
	for _, f := range p.found {
		if t := &p.toks[f.first]; t.shape == lower && !p.small || t.class&(isPlace|isArticle|isFrom|isAnd|isNoise|isDateWord|isMonth|isWeekday) != 0 && t.class&isGiven == 0 {
			return false
		}
	}
	return len(p.found) == 1 && (p.last >= len(p.toks) || p.why != ended)
}

// interviewFirst reports whether the line begins as "Mit X sprach A" or "Aus
// Chicago berichtet A".
func (p *parser) interviewFirst() bool {
	return p.askedFirst(0) || p.is(0, isFrom) && p.reportAhead(0)
}

// bareLine reports whether the line can be a name with a date, an outlet or an
// address beside it: short, capitals in front, and one of the signs.
func bareLine(s string) bool {
	if len(s) > 180 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(r) {
		return unicode.IsDigit(r) && markerInside(s)
	}
	capitals, next := 0, true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			next = true
			continue
		case c >= '0' && c <= '9':
			return capitals > 1 || markerInside(s)
		case c == '|', c == '@', c == 0xb7, c == 0x80 && s[i-1] == 0xe2:
			return capitals > 1
		case c == ',' || c == '/':
			return capitals > 1 && (strings.ContainsAny(s[i:], "0123456789|") || shouts(s[i:]) || jobInside(s))
		case next && c >= 'a' && c <= 'z':
			if n := strings.IndexByte(s[i:], ' '); n > 3 || n < 0 {
				return len(s) < 60 && capitals > 1 && jobInside(s) // "Jane Roe staff writer"
			}
		case next:
			capitals++
		}
		next = false
	}
	return len(s) < 60 && capitals > 1 && jobInside(s)
}

// markerInside reports whether one of the markers that pages write behind a
// date stands in the line.
func markerInside(s string) bool {
	for _, w := range [...]string{"by ", "By ", "BY ", "von ", "Von ", "par ", "Par ", "por ", "Por ", "di ", "door "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// shouts reports whether an agency's initials or name may stand in s.
func shouts(s string) bool {
	for i := 1; i < len(s); i++ {
		if a, b := s[i-1], s[i]; 'A' <= a && a <= 'Z' && 'A' <= b && b <= 'Z' {
			return true
		}
	}
	return strings.Contains(s, "Press") || strings.Contains(s, "News") || strings.Contains(s, "Reuters") || strings.Contains(s, ".com")
}

// jobInside reports whether the line names a job of the press.
func jobInside(s string) bool {
	for _, w := range [...]string{"riter", "eporter", "ditor", "orrespond", "olumnist", "ournalis", "edakt", "utor", "edact"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// pastDate gives the place of the marker behind the date that the line begins
// with, as in "29. Juni 2017, 23:39 · von Jane Roe", or 0.
func (p *parser) pastDate() int {
	for i := range p.toks {
		t := &p.toks[i]
		if t.kind != word {
			continue
		}
		if i > 0 && p.marker(i) > 0 {
			return i
		}
		if !p.date(i) && t.class&(isMonth|isWeekday|isDateWord) == 0 && t.hi-t.lo > 4 {
			return 0
		}
	}
	return 0
}

// dateBeside reports whether reading ended at a date, a time or an address,
// and not at any other number, and that not much more follows.
func (p *parser) dateBeside() bool {
	i := p.stopAt
	if p.why == ended || len(p.src)-p.toks[i].start > 120 {
		return false
	}
	t := &p.toks[i]
	switch {
	case t.kind == email:
		return true
	case t.kind == handle:
		return !t.gap
	case t.kind == word && t.class&(isMonth|isWeekday|isDateWord) == 0 || t.kind == word && p.at(i+1, number):
		return dateWordBefore(p.text(i)) && (p.calendar(i+1) || p.is(i+1, isMonth|isWeekday)) // "am 10.08.2022"
	case t.kind == number:
		return p.calendar(i) || strings.HasPrefix(p.text(i+1), "min")
	}
	return true
}

// dateWordBefore refuses the small words that stand before a date in sentences
// rather than in bylines.
func dateWordBefore(w string) bool {
	switch w {
	case "im", "in", "of", "for", "with", "bis", "ab", "from", "since", "seit", "en", "em", "von", "des", "to", "by", "a", "the", "de", "till", "until":
		return false
	}
	return true
}

// readBare reads a line without a marker in front.
func (p *parser) readBare(complete bool) reading {
	if len(p.toks) == 0 {
		return reading{}
	}
	p.bare = true
	i := 0
	if p.date(0) {
		if i = p.pastDate(); i == 0 {
			return reading{}
		}
	}
	p.walk(i)
	if p.why == spoken || p.bad || len(p.found) == 0 || !complete && p.why == ended {
		return reading{}
	}
	if p.markers == 0 && !p.outlet && !p.dateBeside() {
		return reading{}
	}
	for _, f := range p.found {
		if (f.org || f.words < 2) && p.markers == 0 || f.words > 4 ||
			p.markers == 0 && p.is(f.first, isPlace|isArticle|isMod|isMonth|isWeekday) && !p.is(f.first, isGiven) {
			return reading{}
		}
	}
	names := p.finish()
	if len(names) == 0 || !p.authors(names) {
		return reading{}
	}
	if p.markers > 0 {
		return reading{names, p.end, Plain}
	}
	return reading{names, p.end, Bare}
}
