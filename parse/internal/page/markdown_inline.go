package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"lede/parse/source"
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
		default:
			i++
		}
	}
	if len(r.delims) > 1 {
		r.pair()
	}
}

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

// openBracket reads [ or ![.
func (r *textReader) openBracket(i, n int, what markKind) int {
	s := r.text
	if n == 1 && i+2 < len(s) && s[i+1] == '^' { // the mark of a footnote
		if j := bytes.IndexByte(s[i:min(len(s), i+40)], ']'); j > 2 {
			r.mark(i, i+j+1, markSkip)
			return i + j + 1
		}
	}
	r.brackets = append(r.brackets, int32(len(r.marks)))
	r.mark(i, i+n, what)
	return i + n
}

// closeBracket reads ] and what makes a link, picture or span of it.
func (r *textReader) closeBracket(i int) int {
	n := len(r.brackets)
	if n == 0 {
		return i + 1
	}
	open := &r.marks[r.brackets[n-1]]
	first := int(r.brackets[n-1])
	r.brackets = r.brackets[:n-1]
	inner := r.text[open.end:i]
	dest, end, ok := r.tail(i+1, inner)
	if !ok {
		if end = attributes(r.text, i+1); end > i+1 && open.what == markBracket { // a span
			open.what = markSkip
			r.mark(i, end, markSkip)
			return end
		}
		open.what = markNone
		return i + 1
	}
	end = attributes(r.text, end)
	if open.what == markBang {
		open.what, open.end = markImage, int32(end)
		open.dest = int32(len(r.dests))
		r.dests = append(r.dests, dest, string(inner))
		r.marks = r.marks[:first+1]
		for len(r.delims) > 0 && int(r.delims[len(r.delims)-1]) > first {
			r.delims = r.delims[:len(r.delims)-1]
		}
		return end
	}
	open.what, open.dest = markLink, int32(len(r.dests))
	r.dests = append(r.dests, dest)
	r.mark(i, end, markEnd)
	return end
}

// tail reads what follows the ] of a link: "(address "title")", "[label]" or nothing.
func (r *textReader) tail(i int, inner []byte) (dest string, end int, ok bool) {
	s := r.text
	if i < len(s) && s[i] == '(' {
		if dest, end, ok := r.destination(i); ok {
			return dest, end, true
		}
	}
	if len(r.defs) == 0 || len(inner) > 1000 {
		return "", i, false
	}
	label, end := inner, i
	if i+1 < len(s) && s[i] == '[' {
		if j := bytes.IndexByte(s[i:min(len(s), i+1000)], ']'); j > 0 {
			end = i + j + 1
			if j > 1 {
				label = s[i+1 : i+j]
			}
		}
	}
	dest, ok = r.defs[foldLabel(label)]
	return dest, end, ok
}

// destination reads "(address "title")" at text[i].
func (r *textReader) destination(i int) (dest string, end int, ok bool) {
	if r.fuel <= 0 {
		return "", 0, false
	}
	s := r.text
	j := skipBlanks(s, i+1)
	from, to := j, j
	if j < len(s) && s[j] == '<' {
		k := bytes.IndexByte(s[j:], '>')
		if k < 0 {
			r.fuel = 0
			return "", 0, false
		}
		from, to, j = j+1, j+k, j+k+1
	} else {
		for depth := 0; j < len(s) && s[j] > ' '; j++ {
			if s[j] == '\\' && j+1 < len(s) && s[j+1] > ' ' {
				j++
			} else if s[j] == '(' {
				depth++
			} else if s[j] == ')' {
				if depth--; depth < 0 {
					break
				}
			}
		}
		j = min(j, len(s))
		to = j
	}
	k := skipBlanks(s, j)
	if k < len(s) && (s[k] == '"' || s[k] == '\'') {
		k = r.quoted(k)
		k = skipBlanks(s, k)
	}
	if k >= len(s) || s[k] != ')' {
		if r.fuel -= k - i; r.fuel <= 0 {
			return "", 0, false
		}
		// an address with blanks in it, as careless writers leave
		k = bytes.IndexAny(s[i:min(len(s), i+500)], ")\n")
		if k < 0 || s[i+k] != ')' {
			return "", 0, false
		}
		k += i
		to = k
	}
	if bytes.HasPrefix(s[from:to], []byte("data:")) { // the picture itself, no address
		return "", k + 1, true
	}
	return unescapeAddress(s[from:to]), k + 1, true
}

func skipBlanks(s []byte, i int) int {
	for i < len(s) && (s[i] <= ' ') {
		i++
	}
	return i
}

// quoted passes over the title that starts at text[i].
func (r *textReader) quoted(i int) int {
	s := r.text
	for j := i + 1; j < len(s); j++ {
		if s[j] == '\\' {
			j++
		} else if s[j] == s[i] {
			if k := skipBlanks(s, j+1); k < len(s) && s[k] == ')' {
				return j + 1
			}
		}
		if r.fuel--; r.fuel <= 0 {
			return i
		}
	}
	return i
}

// unescapeAddress resolves backslashes and entities in an address.
func unescapeAddress(s []byte) string {
	if bytes.IndexByte(s, '\\') >= 0 || bytes.IndexByte(s, 0) >= 0 {
		out := make([]byte, 0, len(s))
		for i := 0; i < len(s); i++ {
			if s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]) || s[i] == 0 {
				continue
			}
			out = append(out, s[i])
		}
		s = out
	}
	text := string(s)
	if strings.IndexByte(text, '&') >= 0 && strings.IndexByte(text, ';') >= 0 {
		text = html.UnescapeString(text)
	}
	return strings.TrimSpace(text)
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7f && !isAlnum(c)
}

// attributes passes over "{.class #id key=value}" at s[i], if that stands there.
func attributes(s []byte, i int) int {
	if i+2 >= len(s) || s[i] != '{' {
		return i
	}
	j := bytes.IndexByte(s[i:min(len(s), i+2000)], '}')
	if j < 2 {
		return i
	}
	if c := s[i+1]; c == '.' || c == '#' || c == '-' || bytes.IndexByte(s[i:i+j], '=') > 0 {
		return i + j + 1
	}
	return i
}

// angle reads what < begins: an address, a tag or a comment.
func (r *textReader) angle(i int) int {
	s := r.text
	if end := autolink(s[i:]); end > 0 {
		r.mark(i, i+end, markAuto)
		return i + end
	}
	end := tagEnd(s, i)
	if end == 0 {
		return i + 1
	}
	r.mark(i, end, markTag)
	return end
}

// autolink gives the length of "<http://…>" or "<a@b.c>" at the start of s, 0 for neither.
func autolink(s []byte) int {
	n, at, colon := 1, 0, 0
	for n < len(s) && (s[n] > ' ' || s[n] == 0) && s[n] != '<' && s[n] != '>' && n < 4000 {
		switch s[n] {
		case '@':
			at = n
		case ':':
			if colon == 0 {
				colon = n
			}
		case '"', '=':
			if colon == 0 {
				return 0
			}
		}
		n++
	}
	if n >= len(s) || s[n] != '>' {
		return 0
	}
	if colon > 2 && colon < 16 && isAddress(s[1:n]) || at > 1 && colon == 0 && mailDomain(s[at:n]) == n-at {
		return n + 1
	}
	return 0
}

// apply does what a mark says and gives where the text goes on.
func (r *textReader) apply(m *mark) int {
	at, end := int(m.at), int(m.end)
	switch m.what {
	case markDelim:
		if rest := end - at - int(m.used); rest > 0 {
			r.put1(at, at+rest)
		}
	case markSkip:
	case markLink:
		r.startAnchor(r.dests[m.dest], r.src(at))
	case markEnd:
		r.endAnchor(r.src(end-1) + 1)
	case markImage:
		r.picture(m)
	case markCode:
		n := int(m.dest)
		r.literal(at+n, end-n)
	case markTag:
		r.tag(r.text[at:end], r.src(at), r.src(end-1)+1)
	case markAuto:
		r.auto(at, end)
	default:
		r.put1(at, end)
	}
	return end
}

// auto writes the address <text[at+1:end-1]> as a link.
func (r *textReader) auto(at, end int) {
	s := r.text[at+1 : end-1]
	href := unescapeAddress(s)
	if bytes.IndexByte(s, ':') < 0 {
		href = "mailto:" + href
	}
	from := at + 1
	if bytes.HasPrefix(s, []byte("mailto:")) {
		from += len("mailto:")
	}
	r.startAnchor(href, r.src(at))
	r.literal(from, end-1)
	r.endAnchor(r.src(end-1) + 1)
}

// picture notes a picture of the paragraph and where its description stands.
func (r *textReader) picture(m *mark) {
	p := r.page
	at, end := int(m.at), int(m.end)
	alt := r.dests[m.dest+1]
	p.Images = append(p.Images, Image{
		Src: r.dests[m.dest], Alt: Fold(unescapeAddress([]byte(alt))), Elem: r.cur, Block: int32(len(p.Blocks)),
		Span: source.Span{Start: r.src(at), End: r.src(end-1) + 1},
	})
	if !r.anchor.open {
		r.alts = append(r.alts, altText{m.at + 2, m.at + 2 + int32(len(alt)), len(p.Images) - 1})
	}
	if r.block >= 0 {
		r.space = true
	}
}

// escape writes text[i], a character that might have been a mark and is none:
// a backslash and what it protects, or a hyphen that stands for a dash.
func (r *textReader) escape(i, to int) int {
	s := r.text
	switch {
	case s[i] == '\\' && i+1 < to && isPunct(s[i+1]):
		at := r.src(i)
		r.ready(at)
		r.replace(string(s[i+1:i+2]), at, r.src(i+1)+1)
		return i + 2
	case s[i] == '\\' && i+1 < to && s[i+1] == ' ': // pandoc's space that does not break
		r.space = true
		return i + 2
	case s[i] == '-' && r.smart && i+1 < to && s[i+1] == '-':
		n := min(run1(s, i), to-i)
		if n <= 3 {
			at := r.src(i)
			r.ready(at)
			r.replace([...]string{"–", "—"}[n-2], at, r.src(i+n-1)+1)
			return i + n
		}
		return r.put1(i, i+n)
	}
	return r.put1(i, i+1)
}
