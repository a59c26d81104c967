package markup

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse/source"
)

// writer writes Markdown while it goes through a text.
type writer struct {
	lang   *Language
	src    []byte
	at     int // src is read up to here
	end    int // of what may be read: the text of a link ends before its bracket
	out    []byte
	seams  []source.Seam
	quote  bool // the lines are those of a quotation
	flat   bool // lines are joined
	depth  int  // of marks within marks
	fuel   int  // bytes that may still be looked at ahead
	linked int  // links and pictures so far whose form is the language's own
}

// Limits.
const (
	mostDepth = 6
	mostAhead = 600     // bytes that a mark may reach over
	mostTag   = 4 << 10 // bytes of a tag
)

func newWriter(l *Language, text []byte) *writer {
	return &writer{lang: l, src: text, end: len(text), fuel: 16*len(text) + 4096}
}

// keep writes the next n bytes as they stand.
func (w *writer) keep(n int) { w.copy(w.at, w.at+n); w.at += n }

// copy writes src[from:to].
func (w *writer) copy(from, to int) {
	if from >= to {
		return
	}
	if k := len(w.seams) - 1; k >= 0 && w.seams[k].Src+w.seams[k].Len == from && w.seams[k].Out+w.seams[k].Len == len(w.out) {
		w.seams[k].Len += to - from
	} else {
		w.seams = append(w.seams, source.Seam{Out: len(w.out), Src: from, Len: to - from})
	}
	w.out = append(w.out, w.src[from:to]...)
}

// put writes what does not stand in the text.
func (w *writer) put(s string) { w.out = append(w.out, s...) }

// drop passes over the next n bytes.
func (w *writer) drop(n int) { w.at = min(w.at+n, w.end) }

// rest gives what is left of the text that may be read.
func (w *writer) rest() []byte { return w.src[w.at:w.end] }

// lineEnd gives where the line that at stands in ends.
func (w *writer) lineEnd(at int) int {
	if i := bytes.IndexByte(w.src[at:w.end], '\n'); i >= 0 {
		return at + i
	}
	return w.end
}

// lineStart gives where the line that at stands in begins.
func (w *writer) lineStart(at int) int { return bytes.LastIndexByte(w.src[:at], '\n') + 1 }

// dropRight passes over lines that stand further right than a column: those of
// options, ":name: value", or all of them.
func (w *writer) dropRight(column int, all bool) {
	for w.at < w.end {
		line := w.src[w.at:w.lineEnd(w.at)]
		text := bytes.TrimSpace(line)
		right := indentOf(line) > column
		if all && len(text) > 0 && !right || !all && (len(text) == 0 || !right || text[0] != ':') {
			return
		}
		w.dropLine()
	}
}

// thisLine gives the rest of the line, without white space around it.
func (w *writer) thisLine() []byte { return bytes.TrimSpace(w.src[w.at:w.lineEnd(w.at)]) }

// dropLine passes over the rest of the line and its break.
func (w *writer) dropLine() { w.at = min(w.lineEnd(w.at)+1, w.end) }

// endLine writes the break of the line that was read.
func (w *writer) endLine() {
	if w.at < w.end {
		w.keep(1)
	}
}

// beginLine reads what begins with the line at w.at.
func (w *writer) beginLine() {
	if w.quote {
		w.put("> ")
	}
	if w.lang.line(w) {
		return
	}
	w.run()
	w.endLine()
}

// run writes the rest of the line as running text. A mark that reaches over the
// end of the line takes the lines that it reaches over with it.
func (w *writer) run() {
	first := true
	for w.at < w.end && w.src[w.at] != '\n' {
		w.next(first)
		first = false
	}
}

// inner writes src[from:to], the text of a mark.
func (w *writer) inner(from, to int) {
	at, end := w.at, w.end
	w.at, w.end = from, to
	w.depth++
	for w.at < w.end {
		w.next(false)
	}
	w.depth--
	w.at, w.end = at, end
}

// next writes what stands at w.at: a mark of the language, or text, in which
// what Markdown would take for a mark is escaped.
func (w *writer) next(first bool) {
	c := w.src[w.at]
	if w.depth < mostDepth && strings.IndexByte(w.lang.marks, c) >= 0 && w.lang.mark(w) {
		return
	}
	switch c {
	case '<':
		if n := w.tag(); n > 0 {
			w.keep(n)
			return
		}
	case '\n':
		if w.flat {
			w.put(" ")
			for w.at < w.end && isBlank(w.src[w.at]) {
				w.drop(1)
			}
			return
		}
	case '*', '_', '[', ']', '`':
		w.put(`\`)
	case '#', '+', '>':
		if first {
			w.put(`\`)
		}
	case '!':
		if w.at+1 < w.end && w.src[w.at+1] == '[' {
			w.put(`\`)
		}
	case '\\':
		if w.at+1 < w.end && isPunct(w.src[w.at+1]) {
			w.keep(2)
			return
		}
		w.put(`\`)
	}
	n := 1
	for w.at+n < w.end && isPlain(w.src[w.at+n]) {
		n++
	}
	w.keep(n)
}

// tag gives the length of the tag at w.at, 0 for none: in it nothing is escaped.
func (w *writer) tag() int {
	s := w.rest()
	if len(s) < 3 || s[1] != '/' && (s[1] < 'a' || s[1] > 'z') || w.fuel <= 0 {
		return 0
	}
	s = s[:min(len(s), mostTag)]
	quote := byte(0)
	for i, c := range s {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	w.fuel -= len(s)
	return 0
}

// isPlain reports whether a byte is text in all the languages.
func isPlain(c byte) bool {
	return c >= utf8.RuneSelf || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == ' ' || c == ',' || c == '.'
}

func isPunct(c byte) bool { return c < utf8.RuneSelf && c > ' ' && !isPlain(c) || c == '.' }

// ahead gives where the next s stands behind the next skip bytes, in this
// paragraph, counted from w.at; -1 if it does not.
func (w *writer) ahead(skip int, s string) int {
	from := w.at + skip
	if from > w.end || w.fuel <= 0 {
		return -1
	}
	text := w.src[from:min(from+w.reach(), w.end)]
	i := bytes.Index(text, []byte(s))
	if i < 0 {
		w.fuel -= len(text)
		return -1
	}
	w.fuel -= i
	if hasBlankLine(text[:i]) {
		return -1
	}
	return skip + i
}

// reach gives how many bytes are looked at ahead: more where a picture stands in
// the text itself.
func (w *writer) reach() int {
	head := w.src[w.at:min(w.at+100, w.end)]
	i := bytes.Index(head, []byte("data:image/"))
	if i < 0 {
		return mostAhead
	}
	text := w.src[w.at+i : w.end]
	n := bytes.IndexAny(text, " |)]!\n")
	if n < 0 {
		w.fuel -= len(text)
		return mostAhead
	}
	w.fuel -= n
	return mostAhead + i + n
}

func hasBlankLine(s []byte) bool {
	return bytes.Contains(s, []byte("\n\n")) || bytes.Contains(s, []byte("\n\r\n"))
}

// part gives src[w.at+from:w.at+to].
func (w *writer) part(from, to int) []byte { return w.src[w.at+from : w.at+to] }

// link writes the link of n bytes at w.at whose text and address stand in
// src[w.at+a:w.at+b] and src[w.at+c:w.at+d].
func (w *writer) link(a, b, c, d, n int) bool {
	if !isAddress(w.part(c, d)) {
		return false
	}
	w.count(a < b && (a != c || b != d) && isFull(w.part(c, d)))
	w.put("[")
	w.inner(w.at+a, w.at+b)
	w.address(c, d)
	w.drop(n)
	return true
}

// picture is link for a picture and its description.
func (w *writer) picture(a, b, c, d, n int) bool {
	if hasPrefix(w.part(c, d), "data:") { // it stands in the text itself, as ornaments do
		w.drop(n)
		return true
	}
	if !isAddress(w.part(c, d)) {
		return false
	}
	w.count(a < b && isFull(w.part(c, d)))
	w.put("![")
	w.inner(w.at+a, w.at+b)
	w.address(c, d)
	w.drop(n)
	return true
}

// count counts a link that shows the language: one that has a text beside its
// address, which is a whole one.
func (w *writer) count(shows bool) {
	if shows {
		w.linked++
	}
}

func (w *writer) address(c, d int) {
	w.put("](<")
	w.copy(w.at+c, w.at+d)
	w.put(">)")
}

// isAddress reports whether a text may be where a link leads.
func isAddress(s []byte) bool {
	return len(s) > 0 && len(s) <= mostAhead && bytes.IndexAny(s, " \t\r\n<>\"|{}[]") < 0
}

// isWebAddress reports whether it looks like one, too.
func isWebAddress(s []byte) bool {
	return isAddress(s) && (s[0] == '/' || s[0] == '#' || bytes.Contains(s, []byte("://")) || bytes.HasPrefix(s, []byte("mailto:")) || bytes.HasPrefix(s, []byte("./")) || bytes.HasPrefix(s, []byte("../")))
}

// isFull reports whether an address names its scheme or the path on its site.
func isFull(s []byte) bool {
	return hasPrefix(s, "http://", "https://", "mailto:") || len(s) > 4 && s[0] == '/' && bytes.IndexAny(s, "\\=;,'!") < 0
}

// emphasis writes what stands between two marks as what stands between two
// marks of Markdown, where both cling to the words between them.
func (w *writer) emphasis(mark, md string) bool {
	n := len(mark)
	if !bytes.HasPrefix(w.rest(), []byte(mark)) || w.at > 0 && isWordBefore(w.src[:w.at]) || w.at+n >= w.end || isBlank(w.src[w.at+n]) {
		return false
	}
	for skip := n; ; {
		i := w.ahead(skip, mark)
		if i < 0 || i > mostAhead {
			return false
		}
		if i > n && !isBlank(w.src[w.at+i-1]) && !isWordAfter(w.src[w.at+i+n:w.end]) {
			w.put(md)
			w.inner(w.at+n, w.at+i)
			w.put(md)
			w.drop(i + n)
			return true
		}
		skip = i + n
	}
}

// plainly writes what stands between two marks without them.
func (w *writer) plainly(mark string) bool { return w.emphasis(mark, "") }

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func isWordBefore(s []byte) bool {
	c, _ := utf8.DecodeLastRune(s)
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

func isWordAfter(s []byte) bool {
	c, _ := utf8.DecodeRune(s)
	return len(s) > 0 && (unicode.IsLetter(c) || unicode.IsDigit(c))
}

// heading writes src[from:to], in the line at w.at, as a heading.
func (w *writer) heading(level, from, to int) bool {
	end := w.lineEnd(w.at)
	if !w.title(level, from, to) {
		return false
	}
	w.at = end
	w.endLine()
	return true
}

// title writes src[from:to] as a heading, whose lines are one.
func (w *writer) title(level, from, to int) bool {
	for from < to && isBlank(w.src[from]) {
		from++
	}
	for from < to && isBlank(w.src[to-1]) {
		to--
	}
	if from == to {
		return false
	}
	w.put("\n" + strings.Repeat("#", min(max(level, 1), 6)) + " ")
	w.flat = true
	w.inner(from, to)
	w.flat = false
	w.put("\n")
	return true
}

// item writes the line at w.at as an item of a list, whose text begins n bytes on.
func (w *writer) item(level int, bullet string, n int) bool {
	w.put(strings.Repeat("  ", max(level-1, 0)) + bullet)
	w.drop(n)
	w.run()
	w.endLine()
	return true
}

// listed writes a line that begins with one or more bullets and a blank as an
// item, nested as deep as they are many.
func (w *writer) listed(bullets, numbers string) bool {
	s := w.rest()
	n := 0
	for n < len(s) && n < 6 && strings.IndexByte(bullets+numbers, s[n]) >= 0 {
		n++
	}
	if n == 0 || n+1 >= len(s) || s[n] != ' ' || isBlank(s[n+1]) {
		return false
	}
	bullet := "- "
	if strings.IndexByte(numbers, s[n-1]) >= 0 {
		bullet = "1. "
	}
	return w.item(n, bullet, n+1)
}

// indentOf counts the blanks that a line begins with.
func indentOf(line []byte) int { return runOf(line, ' ') }

// isRun reports whether a line consists of one byte alone, at least so many times.
func isRun(line []byte, c byte, least int) bool {
	return len(line) >= least && bytes.Count(line, []byte{c}) == len(line)
}

// runOf counts how often a line begins with a byte.
func runOf(line []byte, c byte) int {
	n := 0
	for n < len(line) && line[n] == c {
		n++
	}
	return n
}

func hasPrefix(s []byte, prefixes ...string) bool {
	for _, p := range prefixes {
		if n := len(p); len(s) >= n && s[n-1] == p[n-1] && string(s[:n]) == p { // many begin alike
			return true
		}
	}
	return false
}

// hasPrefixFold is hasPrefix whatever the case of letters; the first is none.
func hasPrefixFold(s []byte, prefixes ...string) bool {
	for _, p := range prefixes {
		if len(s) >= len(p) && s[0] == p[0] && strings.EqualFold(string(s[:len(p)]), p) {
			return true
		}
	}
	return false
}

// unwrite takes back the last n bytes that were written.
func (w *writer) unwrite(n int) {
	w.out = w.out[:len(w.out)-n]
	for k := len(w.seams) - 1; k >= 0; k-- {
		if s := &w.seams[k]; s.Out >= len(w.out) {
			w.seams = w.seams[:k]
			continue
		} else if s.Out+s.Len > len(w.out) {
			s.Len = len(w.out) - s.Out
		}
		break
	}
}
