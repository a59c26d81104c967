package byline

import (
	"strings"
	"unicode/utf8"
)

// Strength is how sure it is that a line is a byline.
type Strength int8

// From none to sure.
const (
	Opening Strength = iota - 1 // none, but a marker and nothing else ("By", "Written by:"): the name stands in the next line
	NoByline
	Bare     // no marker, but a date, an address, an outlet or a reporter's title beside the name
	Doubtful // a marker, but a single word, or a word that is a marker in few languages
	Plain    // a marker and a name
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

// Read is Line, and says how sure it is, and whether the line is a marker alone.
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
	if c := rest[0]; '1' <= c && c <= '9' && len(rest) <= 200 {
		if i := dateEnd(rest); i > 0 {
			return shift(readUnspaced(rest[i:], o, true), at+i)
		}
	}
	switch {
	case marked(rest):
		return shift(readLine(rest, o, (*parser).readMarked), at)
	case bareLine(rest) && !strings.ContainsAny(s[:at], "-–—>#"):
		if r := readLine(rest, o, (*parser).readBare); r.strength > NoByline {
			return shift(r, at)
		}
	}
	if i := behindBar(rest); i > 0 {
		if r := readLine(rest[i:], o, (*parser).readMarked); r.labelled && r.strength == Plain {
			return shift(r, at+i)
		}
	}
	return nil, 0, NoByline
}

// readLine reads a line in one of the two ways.
func readLine(s string, o Options, read func(*parser, bool) reading) reading {
	p := borrow()
	defer p.giveBack()
	p.line = true
	return read(p, newParser(p, s, o, maxLineTokens))
}

// maxKicker is the longest section or kicker that may stand before a byline in
// its line, in bytes.
const maxKicker = 40

// behindBar gives the place of a marker behind the bar, bullet or dash that
// parts it from a section, as in "Travel | By Jane Roe", or 0.
func behindBar(s string) int {
	for i := 1; i < min(len(s)-4, maxKicker); i++ {
		switch c := s[i]; {
		case c == '.' || c == ',' || c == ':' || c == '"':
			return 0
		case c == '|' || c == 0xb7 && s[i-1] == 0xc2 || c == 0xa2 && s[i-1] == 0x80:
			if s[i+1] == ' ' && marked(s[i+2:]) {
				return i + 2
			}
		}
	}
	return 0
}

// maxMarker is the longest line that may be a marker alone, in bytes.
const maxMarker = 40

// opens reports whether the line is a marker of the author and nothing else.
func (p *parser) opens() bool {
	if len(p.src) > maxMarker {
		return false
	}
	n := max(1, int(p.toks[0].n))
	for n < len(p.toks) && p.toks[n].kind != word {
		n++
	}
	t := &p.toks[0]
	return n == len(p.toks) && t.class&(isBy|isLabel) != 0 && t.role == author && t.class&isSponsor == 0 && (t.n > 1 || p.native(0) || universal(p.text(0)))
}

// Foreign reports whether a line is the marker of another part than the author's
// and nothing else ("Edited by", "Photos:", "Fact checked by"), so that the name in
// the next is no author's.
func Foreign(s string, o Options) bool {
	at := lead(s)
	if len(s)-at > maxMarker || at == len(s) || !words().mayMark(s[at:]) {
		return false
	}
	p := borrow()
	defer p.giveBack()
	newParser(p, s[at:], o, 8)
	n := 0
	for n < len(p.toks) && p.toks[n].kind == word {
		t := &p.toks[n]
		if t.class&isSponsor == 0 && (t.class&isRole == 0 || t.role == author || t.role == interviewer) {
			return false
		}
		n += max(1, int(t.n))
	}
	if n == 0 {
		return false
	}
	for n < len(p.toks) && p.toks[n].kind != word {
		n++
	}
	return n >= len(p.toks)
}

// Explicit reports whether a line begins with a marker that means nothing else: one
// of several words ("Written by"), or a label with a colon or with nothing behind
// ("Author: Jane Roe", "Author").
func Explicit(s string, o Options) bool {
	at := lead(s)
	if at == len(s) || len(s)-at > maxLine || !words().mayMark(s[at:]) {
		return false
	}
	p := borrow()
	defer p.giveBack()
	newParser(p, s[at:], o, 8)
	if !p.is(0, isBy|isLabel) || p.is(0, isSponsor|isFrom) || p.toks[0].role != author {
		return false
	}
	t := &p.toks[0]
	n := max(1, int(t.n))
	return n > 1 && t.class&isBy != 0 || p.at(n, colon) || t.class&isLabel != 0 && n == len(p.toks)
}

// reading is what a line was read as.
type reading struct {
	names    []Name
	end      int
	strength Strength
	labelled bool // a word said that it is a byline
}

// shift moves a reading by the bytes that stand before what was read.
func shift(r reading, by int) ([]Name, int, Strength) {
	if r.strength <= NoByline {
		return nil, 0, r.strength
	}
	for i := range r.names {
		r.names[i].Start += by
		r.names[i].End += by
	}
	return r.names, r.end + by, r.strength
}

// readMarked reads a line that may begin with a marker.
func (p *parser) readMarked(complete bool) reading {
	if len(p.toks) > 0 && p.opens() {
		return reading{strength: Opening}
	}
	if len(p.toks) == 0 || p.marker(0) == 0 && !p.interviewFirst() {
		if complete && bareLine(p.src) {
			return p.readBare(complete)
		}
		return reading{}
	}
	head := p.toks[0]
	p.walk(p.pastPlace())
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
	case !strong || p.doubtful(&head):
		return reading{names: names, end: p.end, strength: Doubtful}
	}
	return reading{names: names, end: p.end, strength: Plain, labelled: true}
}

// pastPlace gives the place of the marker behind the place that the line begins
// with, as in "Aus Berlin von Jane Roe", or 0.
func (p *parser) pastPlace() int {
	if !p.is(0, isFrom) || !p.is(1, isPlace) {
		return 0
	}
	k := 1 + max(1, int(p.toks[1].n))
	if !p.is(k, isBy) || p.toks[k].shape != lower || p.fullWords(k+1) < 2 {
		return 0
	}
	p.muted = true
	return k
}

// doubtful reports whether the marker that the line begins with means other
// things as well: "From", "Mit", or "Di" where the language is not known.
func (p *parser) doubtful(head *token) bool {
	if head.class&isFrom != 0 && head.class&isParticle == 0 {
		return true
	}
	if head.class&isParticle != 0 && p.opt.Lang == "" && !universal(p.text(0)) {
		return true
	}
	return head.n == 1 && !p.at(1, colon) && (head.class&isAnd != 0 || head.class&isFrom != 0 && !p.native(0))
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
	if t := &p.toks[0]; len(p.found) == 2 && (t.n > 1 || t.class&isLabel != 0) {
		return p.found[1].before == also && p.is(p.found[0].first, isGiven) && p.is(p.found[1].first, isGiven) // "Written by Jane and John"
	}
	return len(p.found) == 1 && (p.last >= len(p.toks) || p.why != ended)
}

// interviewFirst reports whether the line begins as "Mit X sprach A" or "Aus
// Chicago berichtet A".
func (p *parser) interviewFirst() bool {
	return p.askedFirst(0) || p.is(0, isFrom) && p.reportAhead(0)
}
