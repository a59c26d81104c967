package page

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"
)

// piece is the part of a line that belongs to the open paragraph, and what
// stands between it and the piece before.
type piece struct {
	from, to int32
	sep      byte
}

// What stands between two pieces.
const (
	sepSpace = '\n' // lines that were wrapped
	sepNone  = 0    // lines that were wrapped where no blank was
	sepBreak = '\v' // a line break that is meant
)

// flush ends the open paragraph and writes it as blocks.
func (r *textReader) flush() {
	if len(r.para) == 0 {
		return
	}
	r.as, r.asLevel = r.kind, r.level
	r.join()
	r.alts = r.alts[:0]
	r.kind, r.level = Paragraph, 0
	blocks, elem := len(r.page.Blocks), len(r.page.Elems)
	r.write1(0, len(r.text))
	if len(r.alts) > 0 && len(r.page.Blocks) == blocks && len(r.page.Elems) == elem {
		r.captions()
	}
}

// write1 writes text[from:to] of the paragraph, marks and all, and ends the
// block that it made.
func (r *textReader) write1(from, to int) {
	r.marks = r.marks[:0]
	if r.md {
		r.resolve(from, to)
	}
	r.inline(from, to)
	at := r.src(to)
	r.endAnchor(at)
	r.cut(at)
}

// captions makes captions of the descriptions of pictures that stand alone,
// where they read like one.
func (r *textReader) captions() {
	r.as, r.asLevel = Caption, 0
	for _, a := range r.alts {
		if isCaption(r.text[a.from:a.to]) {
			r.write1(int(a.from), int(a.to))
			r.page.Images[a.image].Alt = string(r.buf[r.page.Blocks[len(r.page.Blocks)-1].off:])
		}
	}
}

// join puts the pieces of the open paragraph together.
func (r *textReader) join() {
	r.pieces, r.para = r.para, r.pieces[:0]
	r.starts, r.hand = r.starts[:0], 0
	if first := &r.pieces[0]; len(r.pieces) == 1 {
		r.text = r.data[first.from:first.to]
		r.starts = append(r.starts, 0)
		r.from, r.to, r.shift = 0, len(r.text)+1, int(first.from)
		return
	}
	r.joined = r.joined[:0]
	for i, p := range r.pieces {
		if i > 0 {
			r.joined = append(r.joined, p.sep)
		}
		r.starts = append(r.starts, int32(len(r.joined)))
		r.joined = append(r.joined, r.data[p.from:p.to]...)
	}
	r.text = r.joined
	r.seek(0)
}

// src gives the byte of Data that byte i of the paragraph stands at.
func (r *textReader) src(i int) int {
	if i < r.from || i >= r.to {
		r.seek(i)
	}
	return i + r.shift
}

// seek takes the piece in hand that byte i of the paragraph stands in, or behind.
func (r *textReader) seek(i int) {
	for r.hand+1 < len(r.starts) && int(r.starts[r.hand+1]) <= i {
		r.hand++
	}
	for r.hand > 0 && int(r.starts[r.hand]) > i {
		r.hand--
	}
	r.from, r.to = int(r.starts[r.hand]), len(r.text)+1
	if r.hand+1 < len(r.starts) {
		r.to = int(r.starts[r.hand+1])
	}
	r.shift = int(r.pieces[r.hand].from) - r.from
}

// Classes of bytes that only texts know.
const (
	markup = special + 1 + iota
	address
)

var proseClass = func() (md, text [256]uint8) {
	md = textClass
	md['\v'], md[0] = special, special
	for _, c := range "hw@" {
		md[c] = address
	}
	text = md
	for _, c := range "\\*_`~[]!<-" {
		md[c] = markup
	}
	for _, c := range "[<(_{" {
		text[c] = markup
	}
	return md, text
}

var mdClass, dumpClass = proseClass()

// The bytes that running text may not go on with unseen: not those of letters and
// single blanks.
var mdStops, dumpStops = stopsOf(&mdClass), stopsOf(&dumpClass)

func stopsOf(class *[256]uint8) (stops [256]uint8) {
	for c := range stops {
		switch c {
		case ' ', 'h', 'w':
		case '.', ':':
			stops[c] = 1
		default:
			stops[c] = class[c]
		}
	}
	return stops
}

// inline writes text[from:to] of the paragraph into blocks.
func (r *textReader) inline(from, to int) {
	class := &dumpClass
	if r.md {
		class = &mdClass
	}
	m := 0
	for m < len(r.marks) && int(r.marks[m].at) < from {
		m++
	}
	for i := from; i < to; {
		switch class[r.text[i]] {
		case plain:
			i = r.put1(i, r.plainEnd(class, i+1, to))
		case blank:
			r.space = true
			i++
		case entity:
			i = r.entity(i, to)
		case special:
			i = r.special(i)
		case address:
			i = r.address1(i, to)
		default:
			for m < len(r.marks) && int(r.marks[m].at) < i {
				m++
			}
			if m < len(r.marks) && int(r.marks[m].at) == i {
				i = r.apply(&r.marks[m])
				m++
			} else if r.md {
				i = r.escape(i, to)
			} else {
				i = r.token(i, to)
			}
		}
	}
}

// plainEnd gives where the text ends from i on that is written as it stands,
// single blanks between words included. It looks for addresses where they have a
// colon or a point, since words begin as they do, and at eight bytes at a time:
// all that takes a third off the time of writing paragraphs.
func (r *textReader) plainEnd(class *[256]uint8, i, to int) int {
	stops := &dumpStops
	if r.md {
		stops = &mdStops
	}
	s, from := r.text[:to], i
	for {
		i = runningEnd(s, stops, i)
		for i < len(s) && stops[s[i]] == 0 && s[i] != ' ' {
			i++
		}
		k := i
		if k < len(s) && s[k] == ' ' {
			k++
		}
		if k >= len(s) {
			return i
		}
		switch c := s[k]; {
		case c == '.' || c == ':':
			if at := addressStart(s[from : k+1]); at >= 0 {
				return from + at
			}
			i = k + 1
		case class[c] == plain, stops[c] == 0 && c != ' ':
			i = k + 1
		case c == 0xe2 && k+2 < len(s) && s[k+1] == 0x80 && 0x90 <= s[k+2] && s[k+2] <= 0xa7: // dashes and quotation marks, U+2010 to U+2027
			i = k + 3
		default:
			return i
		}
	}
}

// runningEnd is plainEnd as far as it gets by eight bytes in which nothing but
// letters and single blanks stand.
func runningEnd(s []byte, stops *[256]uint8, i int) int {
	const blanks, low, high = 0x2020202020202020, 0x0101010101010101, 0x8080808080808080
	last := uint64(0) // whether the byte before is a blank
	for i < len(s) && len(s) >= 8 {
		k, before := i, last
		if k > len(s)-8 { // some of the last eight again
			k, before = len(s)-8, 0
		}
		t := s[k : k+8]
		if stops[t[0]]|stops[t[1]]|stops[t[2]]|stops[t[3]]|stops[t[4]]|stops[t[5]]|stops[t[6]]|stops[t[7]] != 0 {
			break
		}
		x := binary.LittleEndian.Uint64(t) ^ blanks
		blank := (x - low) &^ x & high // the high bits of blanks, and of some bytes behind them
		if blank&(blank<<8|before) != 0 {
			break
		}
		i, last = k+8, blank>>56
	}
	if last != 0 {
		i--
	}
	return i
}

// addressStart gives where the address starts, or the blank before it, that s
// ends in the middle of, at its first point or colon; -1 if there is none.
func addressStart(s []byte) int {
	n := len(s)
	switch {
	case n < 4 || s[n-2] != 'w' && s[n-2] != 'p' && s[n-2] != 's':
		return -1
	case string(s[n-4:]) == "www.":
		n -= 4
	case n >= 5 && string(s[n-5:]) == "http:":
		n -= 5
	case n >= 6 && string(s[n-6:]) == "https:":
		n -= 6
	default:
		return -1
	}
	if n > 0 && s[n-1] == ' ' {
		n--
	}
	return n
}

// put1 writes text[i:j] as it stands.
func (r *textReader) put1(i, j int) int {
	r.ready()
	r.write(r.text[i:j], r.src(i))
	return j
}

// ready opens what text is written to: a block, and the open link's share in it.
func (r *textReader) ready() {
	if r.block < 0 || r.link < 0 && r.anchor.open {
		r.openBlock()
	}
}

func (r *textReader) openBlock() {
	if r.block < 0 {
		r.begin(r.as, r.asLevel)
	}
	if r.anchor.open && r.link < 0 {
		r.openLink(r.anchor.href, "", r.cur, r.anchor.start)
		r.anchor.seen = true
	}
}

// startAnchor opens a link at Data[at]; an address that is none opens nothing.
func (r *textReader) startAnchor(href string, at int) {
	r.endAnchor(at)
	if href = realAddress(openAddress(href)); href != "" {
		r.anchor = anchor{href: href, start: at, open: true}
	}
}

// endAnchor closes the open link at Data[end].
func (r *textReader) endAnchor(end int) {
	if r.anchor.open {
		r.leaveAnchor(end)
	}
}

func (r *textReader) leaveAnchor(end int) {
	a := r.anchor
	r.anchor = anchor{}
	if a.seen {
		r.closeLink(end)
		return
	}
	r.page.Links = append(r.page.Links, Link{Href: a.href, Block: -1, Elem: r.cur})
	l := &r.page.Links[len(r.page.Links)-1]
	l.Span.Start, l.Span.End = a.start, end
}

// cut ends the open block in the middle of a paragraph.
func (r *textReader) cut(at int) {
	if r.link >= 0 {
		r.closeLink(at)
	}
	r.end()
	r.space, r.line = false, false
}

// entity writes the character that a reference at text[i] stands for.
func (r *textReader) entity(i, to int) int {
	s, n := "&", 1
	if end := bytes.IndexByte(r.text[i:min(to, i+34)], ';'); end > 1 {
		if s, n = unescape(r.text[i:to]); n != end+1 {
			s, n = "&", 1
		}
	}
	if n == 1 {
		return r.put1(i, i+1)
	}
	switch c, _ := utf8.DecodeRuneInString(s); {
	case s == "" || isInvisible(c):
	case isSpace(c):
		r.space = true
	default:
		at := r.src(i)
		r.ready()
		r.replace(s, at, r.src(i+n-1)+1)
	}
	return i + n
}

func isSpace(c rune) bool {
	return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0xa0 || c >= 0x2000 && c <= 0x200a || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000
}

// special writes the character at text[i], which may be a space or invisible.
func (r *textReader) special(i int) int {
	c, n := utf8.DecodeRune(r.text[i:])
	switch {
	case c == '\v', c == 0x2028, c == 0x2029, c == 0x85:
		if r.line {
			r.cut(r.src(i)) // two in a row part blocks
		} else if r.block >= 0 {
			r.line = true
		}
	case isSpace(c):
		r.space = true
	case isInvisible(c):
	default:
		return r.put1(i, i+n)
	}
	return i + n
}

// literal writes text[i:j] without reading marks in it.
func (r *textReader) literal(i, j int) {
	for i < j {
		if c := r.text[i]; textClass[c] == blank {
			r.space = true
			i++
		} else if textClass[c] == special || c == 0 {
			i = r.special(i)
		} else {
			k := i + 1
			for k < j && (textClass[r.text[k]] == plain || textClass[r.text[k]] == entity) {
				k++
			}
			i = r.put1(i, k)
		}
	}
}
