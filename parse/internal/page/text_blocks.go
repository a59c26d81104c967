package page

import (
	"bytes"
	"unicode"
)

// readBlocks reads the lines of the text into blocks.
func (r *textReader) readBlocks() {
	r.gap = true
	for i := r.first; i < r.last; {
		i = r.readLine(i)
	}
	r.flush()
	r.unusedReferences()
}

// readLine reads line i, or as many as belong together, and gives the next.
func (r *textReader) readLine(i int) int {
	ln := &r.lines[i]
	switch {
	case r.raw != "":
		r.passRaw(ln)
		return i + 1
	case ln.blank():
		r.flush()
		r.gap = true
		return i + 1
	}
	r.leaveQuotes(i)
	n := r.block1(i, ln)
	r.gap = false
	return n
}

// passRaw looks for the end of an element whose content is no text.
func (r *textReader) passRaw(ln *line) {
	text := bytes.ToLower(r.data[ln.from:ln.to])
	if bytes.Contains(text, bytes.ToLower([]byte(r.raw))) {
		r.raw = ""
		r.flush()
		r.gap = true
	}
}

// block1 reads what starts at line i, and gives the next line.
func (r *textReader) block1(i int, ln *line) int {
	text := r.data[ln.from:ln.to]
	if r.isItem(text) {
		if r.bullet(i, ln, text) {
			return i + 1
		}
	} else if opensBlock[text[0]] {
		if next := r.quoteLine(i, ln, text); next > 0 {
			return next
		}
		if next := r.table(i, text); next > 0 {
			return next
		}
		if next := r.signed(i, ln, text); next > 0 {
			return next
		}
		if r.bullet(i, ln, text) {
			return i + 1
		}
	} else if r.headsTable(i, text) {
		return r.pipeTable(i)
	}
	return r.prose(i, ln, text)
}

// isItem reports whether a line is an item and nothing else that its mark may
// begin: a rule, a table, a heading. Most lines with a mark are.
func (r *textReader) isItem(text []byte) bool {
	c := text[0]
	if c != '-' && c != '+' && (c != '*' || r.md) {
		return false
	}
	k := 1
	for k < len(text) && text[k] == ' ' {
		k++
	}
	return 1 < k && k < len(text) && text[k] != c
}

// opensBlock says which bytes a line may begin with that is no running text.
var opensBlock = func() (opens [256]bool) {
	for _, c := range []byte(">|+-`~:<#IL=*_.[]o@(0123456789\xc2\xe2") {
		opens[c] = true
	}
	return opens
}()

// signed reads a block that its first character announces; 0 if it is none.
func (r *textReader) signed(i int, ln *line, text []byte) int {
	switch c := text[0]; c {
	case '`', '~':
		if next := r.fence(i, text); next > 0 || c == '`' {
			return next
		}
		return r.underline(i, ln, text)
	case ':':
		return r.fencedDiv(i, ln, text)
	case '<':
		return r.tagLine(i, ln, text)
	case '#':
		if next := r.atx(i, ln, text); next > 0 {
			return next
		}
		return r.linkHead(i, ln)
	case 'I', 'L':
		return r.dumpHead(i, text)
	case '=', '-', '*', '_', '.', '+', 0xe2:
		return r.underline(i, ln, text)
	case ']':
		return r.closeAround(i, ln, text)
	case '[':
		if r.md && len(text) == 1 && r.gap {
			r.flush()
			r.leaveLists(ln)
			r.around = len(r.page.Blocks) + 1
			return i + 1
		}
		if r.footnote(ln, text) {
			return i + 1
		}
		if r.md && r.defs != nil && len(r.para) == 0 {
			if label, _, ok := definition(text); ok && r.defs[label] != "" {
				return i + 1
			}
		}
	}
	return 0
}

// footnote reads the first line of a footnote, "[^1]: …": it is no part of the text.
func (r *textReader) footnote(ln *line, text []byte) bool {
	end := bytes.Index(text[:min(len(text), 64)], []byte("]:"))
	if !r.md || end < 3 || text[1] != '^' || bytes.IndexByte(text[:end], ' ') >= 0 {
		return false
	}
	r.flush()
	r.leaveLists(ln)
	inner := measure(r.data, int(ln.from)+end+2, int(ln.to))
	if inner.blank() {
		return true
	}
	r.kind, r.level = Label, 0
	r.add(&inner, inner.from, 0)
	return true
}

// tagLine reads a line that begins with a tag which parts blocks.
func (r *textReader) tagLine(i int, ln *line, text []byte) int {
	if !r.md {
		return 0
	}
	t, ok := blockTag(text)
	if !ok {
		return 0
	}
	r.flush()
	r.leaveLists(ln)
	if t.isWhole(text) { // most are: they need not go the way of paragraphs
		r.setKind()
		r.kind, r.level = Paragraph, 0
		r.tagOf(t, text, int(ln.from), int(ln.to))
		r.endAnchor(int(ln.to))
		r.cut(int(ln.to))
		return i + 1
	}
	r.start(ln, ln.from)
	if text[len(text)-1] == '>' {
		r.flush()
	}
	return i + 1
}

// start begins a paragraph with the part of a line that starts at from.
func (r *textReader) start(ln *line, from int32) {
	r.setKind()
	r.kind, r.level = r.as, r.asLevel
	r.add(ln, from, 0)
}

// add adds a line to the open paragraph.
func (r *textReader) add(ln *line, from int32, sep byte) {
	to := ln.to
	if r.md && to-from > 1 && r.data[to-1] == '\\' && r.data[to-2] != '\\' {
		to-- // a break that is meant; see between
	}
	r.para = append(r.para, piece{from, to, sep})
}

// prose reads a line of running text.
func (r *textReader) prose(i int, ln *line, text []byte) int {
	if r.md && len(text) == 1 && text[0] == '\\' { // the second of two breaks in a row
		if i > 0 && len(r.para) > 0 && endsSentence(bytes.TrimRight(r.data[r.lines[i-1].from:r.lines[i-1].to], "\\ ")) {
			r.flush()
		}
		return i + 1
	}
	if len(r.para) > 0 {
		if sep, ok := r.between(&r.lines[i-1], ln); ok && !r.standsAlone(i) {
			r.add(ln, ln.from, sep)
			r.endTagLine(text)
			return i + 1
		}
		r.flush()
	}
	if next := r.namedHeading(i, ln, text); next > 0 {
		return next
	}
	r.leaveLists(ln)
	if l := r.list(); l != nil && !r.md && r.gap && r.balanced(ln) && int(ln.indent) > l.content+maxHang { // a title, and no part of an item
		r.leaveAll(int(ln.from))
	}
	if next := r.heading(i, ln, text); next > 0 {
		return next
	}
	r.start(ln, ln.from)
	return i + 1
}

// maxHang is how much further right than an item's text lines of it may stand.
const maxHang = 8

// endTagLine ends the open paragraph after the last line of a long tag.
func (r *textReader) endTagLine(text []byte) {
	if !r.md || text[len(text)-1] != '>' {
		return
	}
	if p := r.para[0]; startsBlock(r.data[p.from:p.to]) {
		r.flush()
	}
}

// between says whether line b goes on the paragraph that line a belongs to,
// and what stands between the two.
func (r *textReader) between(a, b *line) (sep byte, ok bool) {
	if b.opens {
		return 0, false
	}
	if list := r.list(); list != nil && r.kind == Item && int(b.indent) <= list.indent && !r.md {
		return 0, false
	}
	last, first := r.data[a.from:a.to], r.data[b.from:b.to]
	if r.md && (a.hard || len(last) > 1 && last[len(last)-1] == '\\') {
		return sepBreak, true
	}
	if !r.md && isBylineMarker(first) { // whose names stand below
		return 0, false
	}
	if r.linkGoesOn(a, b) {
		return r.joint(last, first), true
	}
	if !r.md && b.chars < 90 && isBylineMarker(last) && r.para[len(r.para)-1].from == a.from {
		return sepSpace, true
	}
	if isLabelled(last) && isLabelled(first) {
		if r.md {
			return sepBreak, true
		}
		return 0, false
	}
	if r.layout.goesOn(r.data, a, b) {
		if !r.md && int(b.indent) >= int(a.indent)+2 && r.kind != Item {
			return 0, false
		}
		return r.joint(last, first), true
	}
	chars, ended := int(a.chars), endsSentence(last)
	if r.layout.named && !r.md && ended && chars >= shortSentence {
		return r.joint(last, first), true
	}
	lower := unicode.IsLower(firstRune(first))
	switch {
	case lower && !ended && (r.md || chars >= 50 || r.layout.wrap > 0 && r.layout.width(a)*3 >= r.layout.wrap*2):
		return r.joint(last, first), true
	case !r.md:
		return 0, false
	case chars >= 100 && (ended || b.chars >= 100):
		return 0, false
	case chars >= 40 && !ended && r.layout.wrap == 0:
		return r.joint(last, first), true
	}
	return sepBreak, true
}

// joint says what stands between two lines of one sentence.
func (r *textReader) joint(a, b []byte) byte {
	last, first := lastRune(a), firstRune(b)
	switch {
	case unspaced(last) && unspaced(first), r.layout.anywhere && isHangul(last) && isHangul(first):
		return sepNone
	case r.md:
		return sepSpace
	case last == '/' && len(a) > 1 && a[len(a)-2] != ' ':
		return sepNone
	case last == '-' && len(a) > 1 && isWordRune(lastRune(a[:len(a)-1])) && isWordRune(first) && !isJoinWord(b):
		return sepNone
	case first == '/' && bytes.Contains(a[bytes.LastIndexByte(a, ' ')+1:], []byte("://")): // the rest of an address
		return sepNone
	case first == '-' && isWordRune(last) && len(b) > 1 && isWordRune(firstRune(b[1:])):
		return sepNone
	}
	return sepSpace
}

// isJoinWord reports whether s begins with "and" or "or", as after "long- and".
func isJoinWord(s []byte) bool {
	n := bytes.IndexByte(s, ' ')
	if n < 0 {
		return false
	}
	switch string(s[:n]) {
	case "and", "or", "und", "oder", "et", "ou", "y", "e", "o", "en", "of", "och", "og", "to", "bis":
		return true
	}
	return false
}

// endsSentence reports whether a line ends as a sentence does.
func endsSentence(s []byte) bool {
	for len(s) > 0 {
		c := lastRune(s)
		switch c {
		case '.', '!', '?', '…', ':', ';', '。', '！', '？', '؟', '۔', '।', '॥', '။', '។', '։', '።':
			return true
		case '"', '\'', '”', '’', '»', '«', ')', ']', '“', '」', '』', '）', '*', '_':
			s = s[:len(s)-len(string(c))]
			continue
		}
		return false
	}
	return false
}
