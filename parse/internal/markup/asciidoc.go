package markup

import (
	"bytes"
	"unicode/utf8"
)

// This file reads AsciiDoc: https://docs.asciidoctor.org/asciidoc/latest/.

func asciidocSign(line []byte) int {
	switch c := line[0]; {
	case c == '=' && asciidocLevel(line) > 0:
		return 1
	case c == '|' && string(line) == "|===", c == '_' && string(line) == "____", c == '[' && string(line) == "[quote]":
		return 2
	case c == '[' && hasPrefix(line, "[cols=", "[quote,", "[.lead]", "[source,", "[NOTE]") && isBracketed(line), c == 'i' && hasPrefix(line, "image::"):
		return sure
	case c == '*' && hasPrefix(line, "* link:", "* http"):
		return 1
	}
	return 0
}

// asciidocLevel gives the level of a heading, 0 if a line is none. The level of
// one mark is that of the document's title.
func asciidocLevel(line []byte) int {
	n := runOf(line, '=')
	if n == 0 || n > 6 || n+1 >= len(line) || line[n] != ' ' || isBlank(line[n+1]) || line[len(line)-1] == '=' {
		return 0
	}
	return n
}

func asciidocLine(w *writer) bool {
	line := w.src[w.at:w.lineEnd(w.at)]
	text := bytes.TrimSpace(line)
	switch {
	case len(text) == 0:
		return false
	case asciidocLevel(line) > 0:
		n := asciidocLevel(line)
		if !w.heading(n, w.at+n, w.at+len(line)) {
			return false
		}
		if n == 1 {
			asciidocHeader(w)
		}
		return true
	case string(text) == "____":
		w.quote = !w.quote
		w.dropLine()
		return true
	case string(text) == "|===", hasPrefix(text, "//"), string(text) == "--", string(text) == "====", string(text) == "****", isRun(text, '\'', 3):
		w.dropLine()
		w.put("\n")
		return true
	case text[0] == '[' && isBracketed(text) && bytes.ContainsAny(text, "=,.#%") && bytes.IndexByte(text, ' ') != 1, text[0] == ':' && bytes.IndexByte(text[1:], ':') > 0 && isName(text[1:1+bytes.IndexByte(text[1:], ':')]):
		w.dropLine() // attributes
		return true
	case text[0] == '.' && len(text) > 2 && text[1] != '.' && text[1] != ' ': // the title of a block
		w.drop(bytes.IndexByte(line, '.') + 1)
		w.run()
		w.put("\n")
		w.endLine()
		return true
	case text[0] == '|': // a row of a table, of which one cell may be a line
		return asciidocRow(w, line)
	case hasPrefix(text, "image::"):
		return asciidocPicture(w, len("image::"))
	case text[0] == '*' || text[0] == '.':
		return w.listed("*", ".")
	}
	return false
}

// isBracketed reports whether a line is one pair of brackets with what is in it.
func isBracketed(line []byte) bool { return bytes.IndexByte(line, ']') == len(line)-1 }

// asciidocHeader reads the line of authors right below the title of a document,
// "Jane Roe <jane@example.org>; Tom Vey".
func asciidocHeader(w *writer) {
	line := w.thisLine()
	if len(line) == 0 || len(line) > 200 || line[0] < 'A' || line[0] > 'Z' && line[0] < utf8.RuneSelf || bytes.ContainsAny(line, ".:!?") && bytes.IndexByte(line, '<') < 0 || bytes.Count(line, []byte{' '}) > 12 {
		return
	}
	end := w.lineEnd(w.at)
	w.put("By ")
	from, to := 0, 0 // the address of the first who has one
	for at := w.at; at < end; {
		part := w.src[at:end]
		if i := bytes.IndexByte(part, ';'); i >= 0 {
			part = part[:i]
		}
		name, rest, _ := bytes.Cut(part, []byte{'<'})
		if i := bytes.IndexByte(rest, '>'); i > 0 && to == 0 {
			from = at + len(name) + 1
			to = from + i
		}
		w.copy(at, at+len(bytes.TrimRight(name, " \r")))
		if at += len(part) + 1; at < end {
			w.put(";")
		}
	}
	w.put("\n\n")
	w.copy(from, to)
	w.at = end
	w.endLine()
}

// isName reports whether a text is the name of an attribute.
func isName(s []byte) bool {
	for _, c := range s {
		if c != '-' && c != '_' && c != '!' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return len(s) > 0
}

func asciidocRow(w *writer, line []byte) bool {
	w.run()
	if len(line) > 0 && line[len(line)-1] != '|' {
		w.put(" |")
	}
	w.endLine()
	return true
}

// asciidocPicture reads image::address[description].
func asciidocPicture(w *writer, n int) bool {
	a := w.ahead(n, "[")
	if a < 0 {
		return false
	}
	b := w.ahead(a+1, "]")
	return b > 0 && w.picture(a+1, b, n, a, b+1)
}

func asciidocMark(w *writer) bool {
	switch w.src[w.at] {
	case '[':
		return asciidocRole(w)
	case '*':
		return w.emphasis("**", "**") || w.emphasis("*", "**")
	case '_':
		return w.emphasis("__", "*") || w.emphasis("_", "*")
	case '`':
		return asciidocQuote(w) || w.plainly("`")
	case ':':
		return asciidocLink(w)
	}
	return false
}

// asciidocQuote reads what stands between two backticks and two apostrophes: it
// is quoted.
func asciidocQuote(w *writer) bool {
	if !hasPrefix(w.rest(), "``") {
		return false
	}
	i := w.ahead(2, "''")
	if i < 3 || isBlank(w.src[w.at+2]) || isBlank(w.src[w.at+i-1]) {
		return false
	}
	w.put("“")
	w.inner(w.at+2, w.at+i)
	w.put("”")
	w.drop(i + 2)
	return true
}

// asciidocRole reads [.role]#text#, and passes over [[anchor]].
func asciidocRole(w *writer) bool {
	if hasPrefix(w.rest(), "[[") {
		if i := w.ahead(2, "]]"); i > 2 && isAddress(w.part(2, i)) {
			w.drop(i + 2)
			return true
		}
	}
	i := w.ahead(0, "]#")
	if i < 2 || i > 200 || w.src[w.at+1] != '.' && w.src[w.at+1] != '#' || bytes.IndexByte(w.part(1, i), '[') >= 0 {
		return false
	}
	mark := "#"
	if hasPrefix(w.src[w.at+i+1:w.end], "##") {
		mark = "##"
	}
	from := i + 1 + len(mark)
	to := w.ahead(from, mark)
	if to < 0 {
		return false
	}
	at := w.at
	w.inner(at+from, at+to)
	w.at = at + to + len(mark)
	return true
}

// asciidocLink reads link:address[text], image:address[description] and
// https://address[text], at the colon: what stands before it is written and is
// taken back.
func asciidocLink(w *writer) bool {
	from := w.at
	for from > 0 && 'a' <= w.src[from-1] && w.src[from-1] <= 'z' && w.at-from < 6 {
		from--
	}
	scheme := string(w.src[from:w.at])
	at, a := from, from
	switch scheme {
	case "link", "image", "xref":
		a = w.at + 1
	case "http", "https", "mailto":
	default:
		return false
	}
	if !bytes.HasSuffix(w.out, []byte(scheme)) || from > 0 && isWordBefore(w.src[:from]) {
		return false
	}
	b := w.ahead(1, "[")
	if b < 0 || !isAddress(w.src[a:w.at+b]) {
		return false
	}
	c := w.closing(b + 1)
	if c < 0 {
		return false
	}
	b, c = w.at+b, w.at+c
	w.unwrite(len(scheme))
	w.at = at
	if textEnd := c; scheme == "image" {
		if k := bytes.IndexByte(w.src[b:c], ','); k > 0 && bytes.IndexByte(w.src[b+k:c], '=') > 0 { // its size
			textEnd = b + k
		}
		return w.picture(b+1-at, textEnd-at, a-at, b-at, c+1-at)
	} else if textEnd > b+1 && w.src[textEnd-1] == '^' { // for a window of its own
		return w.link(b+1-at, textEnd-1-at, a-at, b-at, c+1-at)
	}
	return w.link(b+1-at, c-at, a-at, b-at, c+1-at)
}

// closing gives where the bracket is closed whose text begins n bytes on, with
// those in it, as of a picture; -1 if it is not.
func (w *writer) closing(n int) int {
	const most = 4 // brackets in it
	c := n - 1
	for open := range most + 1 {
		from := c + 1
		if c = w.ahead(from, "]"); c < 0 {
			break
		}
		if bytes.Count(w.part(n, c), []byte{'['}) <= open {
			return c
		}
	}
	return -1
}
