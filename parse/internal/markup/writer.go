package markup

import (
	"strings"
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

// drop passes over the next n bytes.
func (w *writer) drop(n int) { w.at = min(w.at+n, w.end) }

// rest gives what is left of the text that may be read.
func (w *writer) rest() []byte { return w.src[w.at:w.end] }

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

// isPlain reports whether a byte is text in all the languages.
func isPlain(c byte) bool {
	return c >= utf8.RuneSelf || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == ' ' || c == ',' || c == '.'
}

func isPunct(c byte) bool { return c < utf8.RuneSelf && c > ' ' && !isPlain(c) || c == '.' }

// part gives src[w.at+from:w.at+to].
func (w *writer) part(from, to int) []byte { return w.src[w.at+from : w.at+to] }
