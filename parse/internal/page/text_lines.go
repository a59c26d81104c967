package page

import (
	"bytes"
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
)

// line is one line of a text: where its text stands, without indent, trailing
// blanks and line break, and how wide it is.
type line struct {
	from, to int32
	indent   int32 // columns before the text
	chars    int32 // characters of the text
	wide     int32 // the columns that it takes beyond one for each
	hard     bool  // two blanks or more follow the text
	tag      bool  // begins with a tag, an image or a table's edge, which no tool wraps
	opens    bool  // begins with an ideographic space, as paragraphs do
	bulleted bool  // begins an item of a list, which some tools leave on one line however long it is
}

func (l *line) blank() bool { return l.from == l.to }

// splitLines cuts a text at its line breaks, LF, CR LF, or CR alone where no LF
// is, and appends its lines to those given.
func splitLines(lines []line, data []byte) []line {
	nl := byte('\n')
	n := bytes.Count(data, []byte{nl})
	if n == 0 && bytes.IndexByte(data, '\r') >= 0 {
		nl = '\r'
		n = bytes.Count(data, []byte{nl})
	}
	lines = slices.Grow(lines, n+1)
	ascii := -1 // where the first byte beyond ASCII stands, from at on
	for at := 0; at < len(data); {
		end := bytes.IndexByte(data[at:], nl)
		next := at + end + 1
		if end < 0 {
			end = len(data) - at
			next = len(data)
		}
		if ascii < at {
			ascii = asciiEnd(data, at)
		}
		lines = append(lines, line{})
		ln := &lines[len(lines)-1]
		if ln.trim(data, at, at+end); at+end <= ascii {
			ln.chars = ln.to - ln.from
		} else {
			ln.chars, ln.wide = columnsOf(data[ln.from:ln.to])
		}
		at = next
	}
	return lines
}

// measure finds the text of the line Data[from:to].
func measure(data []byte, from, to int) (l line) {
	l.trim(data, from, to)
	l.chars, l.wide = columnsOf(data[l.from:l.to])
	return l
}

// trim sets an empty line to the text of Data[from:to], but for its width.
func (l *line) trim(data []byte, from, to int) {
	end := to
	if to > from && (data[to-1] <= ' ' || data[to-1] == 0xa0) {
		to = textEnd(data, from, to)
		l.hard = end-to >= 2 && data[to] == ' ' && data[to+1] == ' '
	}
	at := from
	for at < to && data[at] == ' ' {
		at++
	}
	l.indent = int32(at - from)
	for at < to && (data[at] <= ' ' || data[at] >= 0xc2) {
		n := l.blankAt(data[at:to])
		if n == 0 {
			break
		}
		at += n
	}
	l.from, l.to = int32(at), int32(max(at, to))
	if at < to {
		switch data[at] {
		case '<', '!', '|', '#':
			l.tag = true
		case '*', '+', '-':
			l.bulleted = at+1 < to && data[at+1] == ' '
		case 0xc2, 0xe2:
			l.bulleted = bulletGlyph(data[at:to]) > 0
		}
	}
}

// textEnd gives where the text of the line Data[from:to] ends before blanks.
func textEnd(data []byte, from, to int) int {
	for to > from {
		switch c := data[to-1]; {
		case c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0:
			to--
		case c == 0xa0 && to-1 > from && data[to-2] == 0xc2:
			to -= 2
		default:
			return to
		}
	}
	return to
}

// blankAt gives the length of the blank or invisible character that s begins
// with, 0 if there is none, and counts it to the line's indent.
func (l *line) blankAt(s []byte) int {
	switch c := s[0]; {
	case c == ' ':
		l.indent++
		return 1
	case c == '\t':
		l.indent += 4 - l.indent%4
		return 1
	case c == '\f' || c == '\r' || c == 0:
		return 1
	case c < 0xc2 || len(s) < 2:
		return 0
	case c == 0xc2 && s[1] == 0xa0:
		l.indent++
		return 2
	case len(s) < 3:
		return 0
	case c == 0xe3 && s[1] == 0x80 && s[2] == 0x80: // ideographic space
		l.opens = true
		return 3
	case c == 0xef && s[1] == 0xbb && s[2] == 0xbf, // mark of byte order
		c == 0xe2 && s[1] == 0x80 && s[2] >= 0x8b && s[2] <= 0x8f: // zero width
		return 3
	}
	return 0
}

// width counts characters, and those of them that take two columns, eight bytes at
// a time.
func width(s []byte) (chars, wide int32) {
	chars = int32(len(s))
	for i := 0; i < len(s); i += 8 {
		x := eight(s, i)
		chars -= int32(bits.OnesCount64(x &^ (x << 1) & highBits)) // bytes that begin none
		if (x&^highBits+(0x100-0xe3)*ones)&x&highBits != 0 {
			wide += wideIn(s[i:], min(8, len(s)-i))
		}
	}
	return chars, wide
}

// wideIn counts the characters that take two columns and begin in s[:n].
func wideIn(s []byte, n int) (wide int32) {
	for i, c := range s[:n] {
		if c >= 0xe3 && (c <= 0xed || c == 0xf0 || c == 0xef && i+1 < len(s) && (s[i+1] == 0xbc || s[i+1] == 0xbd)) {
			wide++
		}
	}
	return wide
}

// columnsOf counts characters, and the columns that they take beyond one for each:
// wide ones take two, those that are written over or under others none.
func columnsOf(s []byte) (chars, extra int32) {
	chars, extra = width(s)
	if extra != 0 || chars == int32(len(s)) || bytes.IndexByte(s, 0xe0) < 0 {
		return chars, extra
	}
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRune(s[i:])
		i += n
		if c >= 0x900 && unicode.Is(unicode.Mn, c) {
			extra--
		}
	}
	return chars, extra
}

// isHangul reports whether a character is a syllable of Korean, which is written
// with blanks between words but wrapped anywhere by some.
func isHangul(c rune) bool { return 0xac00 <= c && c <= 0xd7a3 }

// isWide reports whether a character takes two columns, as those of unspaced
// scripts do; lines break next to them without a blank.
func isWide(c rune) bool {
	return c >= 0x2e80 && c <= 0x9fff || c >= 0xf900 && c <= 0xfaff || c >= 0xff00 && c <= 0xff60 || c >= 0x20000 && c <= 0x3ffff
}

// unspaced reports whether a character belongs to a script that puts no blanks
// between words.
func unspaced(c rune) bool {
	return isWide(c) || c >= 0x0e00 && c <= 0x0eff || c >= 0x1000 && c <= 0x109f || c >= 0x1780 && c <= 0x17ff
}

func lastRune(s []byte) rune {
	c, _ := utf8.DecodeLastRune(s)
	return c
}

func firstRune(s []byte) rune {
	c, _ := utf8.DecodeRune(s)
	return c
}
