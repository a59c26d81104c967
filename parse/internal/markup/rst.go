package markup

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// This file reads reStructuredText: https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html.

func rstSign(line []byte) int {
	switch {
	case hasPrefix(line, ".. ") && bytes.Contains(line, []byte("::")):
		return sure
	case isRun(line, line[0], 3) && strings.IndexByte(rstLines, line[0]) >= 0, rstField(line) > 0:
		return 1
	}
	return 0
}

// rstLines are the marks that lines under headings consist of; which means what
// level is for the text to say: the order in which most of them are used.
const rstLines = "=-~^\"'`#*+.:_"

func rstLine(w *writer) bool {
	line := w.src[w.at:w.lineEnd(w.at)]
	text := bytes.TrimSpace(line)
	switch {
	case len(text) == 0:
		return false
	case hasPrefix(text, ".. "):
		rstDirective(w, line, text)
		return true
	case rstHeading(w, text):
		return true
	case rstField(text) > 0: // what is said of the document is a label of Markdown
		w.drop(bytes.IndexByte(line, ':') + 1)
		w.run()
		w.put("\n")
		w.endLine()
		return true
	case isTableBorder(text):
		w.dropLine()
		w.put("\n")
		return true
	case hasPrefix(text, "| "): // a line of verse
		w.drop(indentOf(line) + 2)
		w.run()
		w.put("  ")
		w.endLine()
		return true
	case line[0] == ' ': // indented: of a quotation, a directive, an item
		w.drop(indentOf(line))
		return w.at < w.end && rstIndented(w)
	}
	return w.listed("*", "")
}

// rstField gives the length of the name of a field such as ":Author: Jane Roe",
// colons and all; 0 if a line is none.
func rstField(line []byte) int {
	const most = 24
	n := 1
	for n < len(line) && n < most && (line[n]|0x20 >= 'a' && line[n]|0x20 <= 'z' || line[n] == ' ') {
		n++
	}
	if line[0] != ':' || n < 4 || n+2 >= len(line) || line[n] != ':' || line[n+1] != ' ' || line[1] < 'A' || line[1] > 'Z' {
		return 0
	}
	return n + 1
}

// rstIndented reads a line whose indent was passed over.
func rstIndented(w *writer) bool {
	if text := w.thisLine(); hasPrefix(text, ".. ") || hasPrefix(text, "| ") {
		return rstLine(w)
	}
	if hasPrefix(w.rest(), "-  ") {
		return w.item(1, "- ", 3)
	}
	return false
}

// rstHeading reads a line with a line of marks below it, and another above it
// or none.
func rstHeading(w *writer, text []byte) bool {
	over := isRun(text, text[0], 3) && strings.IndexByte(rstLines, text[0]) >= 0
	at := w.at
	if over {
		at = min(w.lineEnd(at)+1, w.end)
	}
	end := w.lineEnd(at)
	under := bytes.TrimSpace(w.src[min(end+1, w.end):w.lineEnd(min(end+1, w.end))])
	title := bytes.TrimSpace(w.src[at:end])
	if len(title) == 0 || len(under) < 3 || !isRun(under, under[0], 3) || strings.IndexByte(rstLines, under[0]) < 0 || over && under[0] != text[0] || utf8.RuneCount(title) > len(under)+8 || isRun(title, title[0], 3) {
		return false
	}
	w.at = at
	level := strings.IndexByte(rstLines, under[0]) + 1
	if !w.heading(level, at, end) {
		return false
	}
	w.dropLine()
	return true
}

// isTableBorder reports whether a line is one of those that a table is drawn with.
func isTableBorder(text []byte) bool {
	return len(text) > 4 && (text[0] == '=' || text[0] == '+') && bytes.ContainsAny(text, " +") && len(bytes.Trim(text, "=-+ ")) == 0
}

// rstDirective reads a line such as ".. figure:: address" and what belongs to it.
func rstDirective(w *writer, line, text []byte) {
	name, arg, ok := bytes.Cut(text[3:], []byte("::"))
	arg = bytes.TrimSpace(arg)
	argAt := w.at + bytes.Index(line, text) + len(text) - len(arg)
	indent := w.at - w.lineStart(w.at) + indentOf(line)
	w.dropLine()
	switch kind := string(name); {
	case !ok: // a comment, a target, a footnote
	case kind == "image" || kind == "figure":
		rstPicture(w, indent, argAt, argAt+len(arg))
	case kind == "rubric": // a heading that stands in something
		rstRubric(w, indent, argAt)
	case kind == "container" || kind == "class": // names of classes, wrapped
		for text := w.thisLine(); len(text) > 0 && indentOf(w.rest()) > indent; text = w.thisLine() {
			w.dropLine()
		}
	default:
		w.dropRight(indent, kind == "raw" || strings.HasPrefix(kind, "|"))
	}
	w.put("\n")
}

// rstRubric writes a heading that begins at src[from] and may go on below it.
func rstRubric(w *writer, indent, from int) {
	to := w.lineEnd(from)
	for w.at < w.end {
		line := w.src[w.at:w.lineEnd(w.at)]
		if text := bytes.TrimSpace(line); len(text) == 0 || text[0] == ':' || indentOf(line) <= indent {
			break
		}
		to = w.lineEnd(w.at)
		w.dropLine()
	}
	w.title(2, from, to) // of what level is not told
	w.dropRight(indent, false)
}

// rstPicture writes a picture. Its description, which a caption repeats, may
// stand among the options.
func rstPicture(w *writer, indent, from, to int) {
	if !isAddress(w.src[from:to]) {
		w.dropRight(indent, false)
		return
	}
	w.linked++
	a, b := 0, 0
	for w.at < w.end {
		end := w.lineEnd(w.at)
		line := w.src[w.at:end]
		text := bytes.TrimSpace(line)
		if len(text) == 0 || indentOf(line) <= indent || text[0] != ':' {
			break
		}
		if v, ok := bytes.CutPrefix(text, []byte(":alt: ")); ok {
			a = w.at + bytes.Index(line, text) + len(text) - len(v)
			b = a + len(v)
		}
		w.dropLine()
	}
	w.put("![")
	w.inner(a, b)
	w.put("](<")
	w.copy(from, to)
	w.put(">)\n")
	rstCaption(w, indent, w.src[a:b])
}

const mostCaption = 20 // lines

// rstCaption passes over a caption below a picture that says what its
// description said.
func rstCaption(w *writer, indent int, alt []byte) {
	at := w.at
	for at < w.end && len(bytes.TrimSpace(w.src[at:w.lineEnd(at)])) == 0 {
		at = w.lineEnd(at) + 1
	}
	at = min(at, w.end)
	from := at
	for range mostCaption {
		line := w.src[at:w.lineEnd(at)]
		if len(bytes.TrimSpace(line)) == 0 || indentOf(line) <= indent {
			break
		}
		at = min(w.lineEnd(at)+1, w.end)
	}
	if len(alt) > 0 && bytes.Equal(bytes.Join(bytes.Fields(w.src[from:at]), []byte(" ")), bytes.Join(bytes.Fields(alt), []byte(" "))) {
		w.at = at
	}
}

func rstMark(w *writer) bool {
	switch w.src[w.at] {
	case '`':
		return rstLink(w) || w.plainly("``") || w.plainly("`")
	case '*':
		return w.emphasis("**", "**") || w.emphasis("*", "*")
	case '|': // stands for a picture
		if i := w.ahead(1, "|"); i > 1 && !isBlank(w.src[w.at+1]) && !isBlank(w.src[w.at+i-1]) {
			w.drop(i + 1)
			if hasPrefix(w.rest(), "__", "_") {
				w.drop(runOf(w.rest(), '_'))
			}
			return true
		}
	}
	return false
}

// rstLink reads `text <address>`__ and `text <address>`_.
func rstLink(w *writer) bool {
	i := w.ahead(1, "`_")
	if i < 4 || w.src[w.at+i-1] != '>' {
		return false
	}
	k := bytes.LastIndexByte(w.part(1, i), '<') + 1
	if k < 1 {
		return false
	}
	n := i + 1
	n += runOf(w.src[w.at+n:w.end], '_')
	b := k
	for b > 1 && isBlank(w.src[w.at+b-1]) {
		b--
	}
	return w.link(1, b, k+1, i-1, n)
}
