package page

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// mark says that text[at:end] of a paragraph is no text but has a meaning.
type mark struct {
	at, end int32
	what    markKind
	flags   uint8 // of a delimiter: whether it can open and close
	used    int32 // of a delimiter: how many of its characters have a partner
	dest    int32 // dests[dest] is the address of a link or picture
}

type markKind uint8

const (
	markNone    markKind = iota // text as it stands
	markDelim                   // a run of * or _
	markSkip                    // no part of the text
	markLink                    // a link begins
	markEnd                     // a link ends
	markImage                   // a picture, whole
	markCode                    // code, whole
	markTag                     // a tag or comment
	markAuto                    // <http://…>
	markBracket                 // [ that waits for its partner
	markBang                    // ![ that waits for its partner
)

const (
	canOpen = 1 << iota
	canClose
)

// resolve finds the marks of the paragraph. What is looked at ahead and turns
// out to be text uses up fuel, so that the work stays linear.
func (r *textReader) resolve(from, to int) {
	s := r.text[:to]
	r.marks, r.dests, r.brackets, r.delims = r.marks[:0], r.dests[:0], r.brackets[:0], r.delims[:0]
	r.fuel = 8*(to-from) + 256
	for i := from; i < len(s); {
		switch s[i] {
		default:
			n, _ := skim(s[i:], &isMarkByte, 1)
			for i += n; i < len(s) && isMarkByte[s[i]] == 0; i++ {
			}
		case '\\':
			i += 2
		case '`':
			i = r.code(i)
		case '*', '_', '~':
			i = r.delimiter(i)
		case '!':
			if i+1 < len(s) && s[i+1] == '[' {
				i = r.openBracket(i, 2, markBang)
			} else {
				i++
			}
		case '[':
			i = r.openBracket(i, 1, markBracket)
		case ']':
			i = r.closeBracket(i)
		case '<':
			i = r.angle(i)
		}
	}
	if len(r.delims) > 1 {
		r.pair()
	}
}

// isMarkByte says which bytes marks begin with.
var isMarkByte = [256]uint8{'\\': 1, '`': 1, '*': 1, '_': 1, '~': 1, '!': 1, '[': 1, ']': 1, '<': 1}

func (r *textReader) mark(at, end int, what markKind) *mark {
	r.marks = append(r.marks, mark{at: int32(at), end: int32(end), what: what, dest: -1})
	return &r.marks[len(r.marks)-1]
}

// code reads a code span.
func (r *textReader) code(i int) int {
	s := r.text
	n := run1(s, i)
	for j := i + n; j < len(s) && r.fuel > 0; {
		k := bytes.IndexByte(s[j:], '`')
		if k < 0 {
			r.fuel -= len(s) - j
			break
		}
		r.fuel -= k + 1
		j += k
		m := run1(s, j)
		if m == n {
			r.mark(i, j+m, markCode).dest = int32(n)
			return j + m
		}
		j += m
	}
	return i + n
}

// run1 counts how often the byte at s[i] stands there in a row.
func run1(s []byte, i int) int {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}

// delimiter reads a run of *, _ or ~ that may open or close emphasis.
func (r *textReader) delimiter(i int) int {
	s := r.text
	n := run1(s, i)
	c := s[i]
	if c == '~' && n != 2 {
		return i + n
	}
	before, after := ' ', ' '
	if i > 0 {
		before = lastRune(s[max(0, i-4):i])
	}
	if i+n < len(s) {
		after = firstRune(s[i+n:])
	}
	var flags uint8
	if !isSpace(after) && after != 0 {
		flags |= canOpen
	}
	if !isSpace(before) && before != 0 {
		flags |= canClose
	}
	if c == '_' {
		if isWordRune(before) {
			flags &^= canOpen
		}
		if isWordRune(after) {
			flags &^= canClose
		}
	}
	if flags != 0 {
		r.delims = append(r.delims, int32(len(r.marks)))
		r.mark(i, i+n, markDelim).flags = flags
	}
	return i + n
}

func isWordRune(c rune) bool {
	return c >= utf8.RuneSelf && !(c >= 0x2000 && c <= 0x206f) && c != 0xab && c != 0xbb && c != 0xa0 || c < utf8.RuneSelf && isAlnum(byte(c))
}

// pair finds the partners of the delimiters.
func (r *textReader) pair() {
	stack := r.openers[:0]
	var bottom [3]int
	kind := func(m *mark) int { return strings.IndexByte("*_~", r.text[m.at]) }
	for _, d := range r.delims {
		m := &r.marks[d]
		k := kind(m)
		for m.flags&canClose != 0 && m.used < m.end-m.at {
			j := len(stack) - 1
			for j >= bottom[k] && kind(&r.marks[stack[j]]) != k {
				j--
			}
			if j < bottom[k] || j < 0 {
				bottom[k] = len(stack)
				break
			}
			o := &r.marks[stack[j]]
			n := min(o.end-o.at-o.used, m.end-m.at-m.used, 2)
			o.used += n
			m.used += n
			stack = stack[:j+1]
			if o.used == o.end-o.at {
				stack = stack[:j]
			}
			for i := range bottom {
				bottom[i] = min(bottom[i], len(stack))
			}
		}
		if m.flags&canOpen != 0 && m.used < m.end-m.at {
			stack = append(stack, d)
		}
	}
	r.openers = stack
}
