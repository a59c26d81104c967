package markup

import (
	"bytes"
	"strings"
)

// This file reads Org: https://orgmode.org/worg/org-syntax.html.

func orgSign(line []byte) int {
	switch c := line[0]; {
	case c == '*' && orgLevel(line) > 0:
		return 1
	case hasPrefixFold(line, "#+begin_", "#+end_", "#+title:", "#+caption:", "#+author:", "#+date:"):
		return sure
	case c == '[' && hasPrefix(line, "[["), c == '-' && hasPrefix(line, "- [["):
		return 1
	case c == ':' && string(line) == ":PROPERTIES:":
		return sure
	}
	return 0
}

// orgLevel gives the level of a heading, 0 if a line is none.
func orgLevel(line []byte) int {
	n := runOf(line, '*')
	if n == 0 || n+1 >= len(line) || line[n] != ' ' || isBlank(line[n+1]) {
		return 0
	}
	return n
}

func orgLine(w *writer) bool {
	line := w.src[w.at:w.lineEnd(w.at)]
	text := bytes.TrimSpace(line)
	switch {
	case len(text) == 0:
		return false
	case orgLevel(line) > 0:
		n := orgLevel(line)
		at, to := w.at, orgWrapped(w)
		w.at = w.lineStart(to) // the last line of it
		return w.heading(n, at+n, w.at+orgTags(w.src[w.at:to]))
	case text[0] == '#' && len(text) > 1 && text[1] == '+':
		orgKeyword(w, text)
		return true
	case text[0] == '#' && (len(text) == 1 || text[1] == ' '): // a comment
		w.dropLine()
		return true
	case string(text) == ":PROPERTIES:" || string(text) == ":LOGBOOK:":
		orgDrawer(w)
		return true
	case text[0] == '|' && len(text) > 2 && text[1] == '-':
		orgRule(w, line)
		return true
	}
	return false
}

// orgRule reads a line between the rows of a table, "|---+---|".
func orgRule(w *writer, line []byte) {
	for end := w.at + len(line); w.at < end; {
		if w.src[w.at] == '+' {
			w.drop(1)
			w.put("|")
			continue
		}
		w.keep(1)
	}
	w.endLine()
}

// orgWrapped gives where a heading ends: if a tool has wrapped it, on one of the
// lines below it, right over its properties.
func orgWrapped(w *writer) int {
	const most = 4 // lines
	first := w.lineEnd(w.at)
	to := first
	for range most {
		at := min(to+1, w.end)
		end := w.lineEnd(at)
		switch line := w.src[at:end]; {
		case string(bytes.TrimSpace(line)) == ":PROPERTIES:":
			return to
		case len(bytes.TrimSpace(line)) == 0 || orgLevel(line) > 0:
			return first
		}
		to = end
	}
	return first
}

// orgTags gives where the text of a heading ends: before its tags, ":web:press:".
func orgTags(line []byte) int {
	line = bytes.TrimRight(line, " \t\r")
	i := bytes.LastIndexByte(line, ' ') + 1
	if tags := line[i:]; len(tags) > 2 && tags[0] == ':' && tags[len(tags)-1] == ':' && !bytes.ContainsAny(tags, "/.,") {
		return i
	}
	return len(line)
}

// orgKeyword reads a line such as "#+title: …": what is said of the document is
// a label of Markdown, a caption the description of the picture below it.
func orgKeyword(w *writer, text []byte) {
	key, value, _ := bytes.Cut(text[2:], []byte(":"))
	name := strings.ToLower(string(key))
	value = bytes.TrimSpace(value)
	at := w.at + bytes.Index(w.src[w.at:], text)
	from := at + len(text) - len(value)
	switch block, _, _ := strings.Cut(name, " "); {
	case block == "begin_quote" || block == "begin_verse":
		w.quote = true
	case block == "end_quote" || block == "end_verse":
		w.quote = false
	case block == "begin_html" || block == "begin_export" || block == "begin_comment":
		orgSkip(w, "#+end_"+strings.TrimPrefix(block, "begin_"))
	case name == "caption":
		if orgCaption(w, from, from+len(value)) {
			return
		}
	case (name == "title" || name == "author" || name == "date" || name == "language") && len(value) > 0:
		w.put(strings.ToUpper(name[:1]) + name[1:] + ": ")
		w.copy(from, from+len(value))
		w.put("\n")
	}
	w.dropLine()
}

// orgCaption reads a caption, src[from:to], and the picture below it.
func orgCaption(w *writer, from, to int) bool {
	next := min(w.lineEnd(w.at)+1, w.end)
	line := w.src[next:w.lineEnd(next)]
	if !hasPrefix(line, "[[") {
		return false
	}
	i := bytes.Index(line, []byte("]]"))
	if i < 3 || !isAddress(line[2:i]) {
		return false
	}
	w.linked++
	w.put("![")
	w.inner(from, to)
	w.at = next
	w.address(2, i)
	w.drop(i + 2)
	w.run()
	w.endLine()
	return true
}

// orgSkip passes over the lines of a block up to that which begins with end.
func orgSkip(w *writer, end string) {
	for at := w.at; at < w.end && w.fuel > 0; {
		next := w.lineEnd(at) + 1
		if hasPrefixFold(bytes.TrimSpace(w.src[at:next-1]), end) {
			w.at = at
			return
		}
		w.fuel -= next - at
		at = next
	}
}

// orgDrawer passes over the properties of a heading.
func orgDrawer(w *writer) {
	const most = 40 // lines
	at := w.at
	for range most {
		text := string(w.thisLine())
		w.dropLine()
		if text == ":END:" {
			return
		}
	}
	w.at = at
	w.dropLine()
}

func orgMark(w *writer) bool {
	switch w.src[w.at] {
	case '[':
		return orgLink(w)
	case '*':
		return w.emphasis("*", "**")
	case '/':
		return w.emphasis("/", "*")
	case '_':
		return w.emphasis("_", "*")
	case '<': // the target of a link
		if hasPrefix(w.rest(), "<<") {
			if i := w.ahead(2, ">>"); i > 2 && isAddress(w.part(2, i)) {
				w.drop(i + 2)
				return true
			}
		}
	case '=':
		return w.plainly("=")
	case '~':
		return w.plainly("~")
	}
	return false
}

// orgLink reads [[address][text]], [[address]] and a picture in a link,
// [[address][[[picture]]]].
func orgLink(w *writer) bool {
	if !hasPrefix(w.rest(), "[[") {
		return false
	}
	i := w.ahead(2, "]")
	if i < 3 || w.at+i+1 >= w.end || !isAddress(w.part(2, i)) {
		return false
	}
	switch w.src[w.at+i+1] {
	case ']':
		if isPicture(w.part(2, i)) {
			return w.picture(2, 2, 2, i, i+2)
		}
		return w.link(2, i, 2, i, i+2)
	case '[':
		end := "]]"
		if hasPrefix(w.src[w.at+i+2:w.end], "[[") {
			end = "]]]]"
		}
		if k := w.ahead(i+2, end); k > 0 {
			return w.link(i+2, k+len(end)-2, 2, i, k+len(end))
		}
	}
	return false
}

// isPicture reports whether an address is that of a picture's file.
func isPicture(address []byte) bool {
	s := strings.ToLower(string(address))
	s, _, _ = strings.Cut(s, "?")
	for _, end := range [...]string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
