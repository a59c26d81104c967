package page

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/parse/internal/dates"
)

// list gives the innermost open list if no element of the document's own
// stands in it.
func (r *textReader) list() *container {
	if n := len(r.stack); n > 0 && !r.stack[n-1].raw && !r.stack[n-1].fence && r.stack[n-1].tag != atom.Blockquote {
		return &r.stack[n-1]
	}
	return nil
}

// leaveLists closes the lists that a line which is no item of theirs does not stand in.
func (r *textReader) leaveLists(ln *line) {
	for l := r.list(); l != nil && int(ln.indent) < l.content-1; l = r.list() {
		r.pop(int(ln.from))
	}
}

// leaveAll closes all lists.
func (r *textReader) leaveAll(at int) {
	for r.list() != nil {
		r.pop(at)
	}
}

// bullet reads a line that is an item of a list.
func (r *textReader) bullet(i int, ln *line, text []byte) bool {
	n, number, ok := r.bulletAt(ln, text)
	if !ok {
		return false
	}
	r.flush()
	col := int(ln.indent)
	l := r.list()
	for l != nil && col < l.indent-1 {
		r.pop(int(ln.from))
		l = r.list()
	}
	if l != nil && col >= l.content-1 && col > l.indent+1 {
		l = nil
	}
	if l == nil {
		tag := atom.Ul
		if number > 0 {
			tag = atom.Ol
		}
		if len(r.stack) >= maxNest {
			return false
		}
		r.push(container{tag: tag, indent: col}, tagHint(tag), int(ln.from))
		l = r.list()
	}
	chars := int32(utf8.RuneCount(text[:n]))
	l.content, l.number = col+max(2, int(chars)), number
	if n >= len(text) {
		return true
	}
	item := line{from: ln.from + int32(n), to: ln.to, chars: ln.chars - chars, wide: ln.wide} // most need not be measured again
	if c := r.data[item.from]; c <= ' ' || c >= 0xc2 {
		item = measure(r.data, int(item.from), int(item.to))
	}
	if item.blank() || bulletGlyph(r.data[item.from:item.to]) == int(item.to-item.from) {
		return true
	}
	r.lines[i] = line{from: item.from, to: item.to, indent: ln.indent + chars + item.indent, chars: item.chars, wide: item.wide, hard: ln.hard}
	l.content = min(l.content+int(item.indent), l.indent+8)
	inner := r.data[item.from:item.to]
	if _, _, nested := r.bulletAt(&r.lines[i], inner); nested && (r.md || bulletGlyph(inner) > 0) {
		return r.bullet(i, &r.lines[i], inner)
	}
	if r.md && (inner[0] == '<' && startsBlock(inner) || inner[0] == '#' || inner[0] == '`' || inner[0] == ':') {
		r.block1(i, &r.lines[i])
		return true
	}
	r.start(&r.lines[i], item.from)
	return true
}

// bulletAt reads the bullet or number at the start of a line: its length with
// the blanks after it, and the number.
func (r *textReader) bulletAt(ln *line, text []byte) (n, number int, ok bool) {
	c := text[0]
	switch {
	case c == '*' || c == '-' || c == '+':
		n = 1
	case c == 'o' || c == '@' || c == '=':
		if r.md || r.list() == nil || int(ln.indent) < r.list().content-1 {
			return 0, 0, false
		}
		n = 1
	case c == '#':
		if len(text) > 2 && text[1] == '.' && text[2] == ' ' && r.md {
			return 2, 1, true
		}
		if r.md || r.list() == nil || ln.indent < 4 {
			return 0, 0, false
		}
		n = 1
	case c == 0xe2 || c == 0xc2:
		if n = bulletGlyph(text); n == 0 {
			return 0, 0, false
		}
	case '0' <= c && c <= '9' || c == '(':
		return r.number(ln, text)
	default:
		return 0, 0, false
	}
	if len(text) == n {
		return n, 0, len(r.para) == 0 || c >= 0x80 || c == '*'
	}
	if text[n] != ' ' && text[n] != '\t' && !bytes.HasPrefix(text[n:], []byte("\u00a0")) && c < 0x80 {
		return 0, 0, false
	}
	if c == '-' && len(r.para) > 0 && !r.md && r.list() == nil {
		return 0, 0, false // a dash at a wrapped line's start
	}
	for n < len(text) && (text[n] == ' ' || text[n] == '\t') {
		n++
	}
	return n, 0, true
}

// bulletGlyph gives the length of the bullet that s begins with, 0 for none.
func bulletGlyph(s []byte) int {
	if len(s) < 2 || s[0] != 0xe2 && s[0] != 0xc2 { // no other byte begins one
		return 0
	}
	return glyph(s)
}

func glyph(s []byte) int {
	switch c := firstRune(s); c {
	case '•', '◦', '▪', '▫', '■', '□', '●', '○', '‣', '◆', '◇', '▶', '►', '▸', '·', '⁃', '∙', '✓', '★', '☆', '◎':
		return utf8.RuneLen(c)
	}
	return 0
}

// number reads "12. " or "12) " at the start of a line.
func (r *textReader) number(ln *line, text []byte) (n, number int, ok bool) {
	paren := text[0] == '('
	if paren {
		if !r.md {
			return 0, 0, false
		}
		n++
	}
	first := n
	for n < len(text) && n < first+3 && '0' <= text[n] && text[n] <= '9' {
		number = number*10 + int(text[n]-'0')
		n++
	}
	if n == first || n >= len(text) {
		return 0, 0, false
	}
	if c := text[n]; c != '.' && c != ')' || paren && c != ')' || c == ')' && !r.md {
		return 0, 0, false
	}
	n++
	if n < len(text) && text[n] != ' ' {
		return 0, 0, false
	}
	l := r.list()
	next := l != nil && l.tag == atom.Ol && number == l.number+1
	if number != 1 && !next && (!r.md || len(r.para) > 0) {
		return 0, 0, false
	}
	if !next && opensDate(text) {
		return 0, 0, false
	}
	for n < len(text) && text[n] == ' ' {
		n++
	}
	return n, max(number, 1), true
}

// opensDate reports whether a line begins with a date whose day is an ordinal
// number: "5. März 2024".
func opensDate(text []byte) bool {
	const longest = 40
	for m := range dates.Scan(string(text[:min(len(text), longest)]), dates.Options{}) {
		return m.Start == 0 && m.Date.Precision >= dates.Day
	}
	return false
}
