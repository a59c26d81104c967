package markup

import (
	"bytes"
	"strings"
)

// This file reads Textile: https://textile-lang.com.

func textileSign(line []byte) int {
	switch {
	case line[0] == 'h' && textileHeading(line) > 0:
		if hasPrefix(line[2:], "(#") {
			return sure
		}
		return 2
	case hasPrefix(line, "bq. ", "p(", "p. "), hasPrefix(line, "!http", "!/"):
		return 1
	}
	return 0
}

// textileHeading gives where the text of a heading such as "h1. Title" or
// "h2(#id). Title" begins, 0 if a line is none.
func textileHeading(line []byte) int {
	if len(line) < 5 || line[0] != 'h' || line[1] < '1' || line[1] > '6' {
		return 0
	}
	i := 2 + textileStyle(line[2:])
	if i+2 >= len(line) || line[i] != '.' || line[i+1] != ' ' {
		return 0
	}
	return i + 2
}

func textileLine(w *writer) bool {
	line := w.src[w.at:w.lineEnd(w.at)]
	text := bytes.TrimSpace(line)
	if len(text) == 0 {
		return false
	}
	if n := textileHeading(line); n > 0 {
		return w.heading(int(line[1]-'0'), w.at+n, w.at+len(line))
	}
	switch {
	case hasPrefix(line, "bq. "), hasPrefix(line, "bq.. "):
		w.put("> ")
		w.drop(bytes.IndexByte(line, ' ') + 1)
	case hasPrefix(line, "p. "):
		w.drop(3)
	case line[0] == '|':
		return textileRow(w)
	case isRun(text, '-', 4):
		w.dropLine()
		w.put("\n")
		return true
	default:
		return w.listed("*-", "#")
	}
	w.run()
	w.endLine()
	return true
}

// textileRow reads a row of a table, whose cells may say that they are heads.
func textileRow(w *writer) bool {
	for w.at < w.end && w.src[w.at] != '\n' {
		switch {
		case w.src[w.at] != '|':
			w.next(false)
		default:
			w.put("| ")
			w.drop(runOf(w.rest(), '|'))
			if hasPrefix(w.rest(), "_. ") {
				w.drop(3)
			}
		}
	}
	w.endLine()
	return true
}

func textileMark(w *writer) bool {
	switch w.src[w.at] {
	case '*':
		return w.emphasis("*", "**")
	case '_':
		return w.emphasis("_", "*")
	case '"':
		i := w.ahead(1, `":`)
		if i < 2 {
			return false
		}
		n := textileAddress(w.src[w.at+i+2 : w.end])
		return isWebAddress(w.part(i+2, i+2+n)) && w.link(1+textileStyle(w.part(1, i)), i, i+2, i+2+n, i+2+n)
	case '%': // a span
		if i := w.ahead(1, "%"); i > 1 {
			at := w.at
			if n := textileStyle(w.part(1, i)); n > 0 {
				w.inner(at+1+n, at+i)
				w.at = at + i + 1
				return true
			}
		}
	case '!':
		i := w.ahead(1, "!")
		if i < 2 {
			return false
		}
		from := 1 + textileStyle(w.part(1, i))
		open := bytes.IndexByte(w.part(from, i), '(')
		if open < 0 {
			return isWebAddress(w.part(from, i)) && w.picture(i, i, from, i, i+1)
		}
		if w.src[w.at+i-1] != ')' { // the description has the mark, too
			if k := w.ahead(i, ")!"); k > 0 {
				i = k + 1
			}
		}
		return isWebAddress(w.part(from, from+open)) && w.picture(from+open+1, i-1, from, from+open, i+1)
	}
	return false
}

// textileStyle gives the length of the classes and styles that s begins with,
// "(class#id)", "{color:red}", "[en]".
func textileStyle(s []byte) (n int) {
	for n < len(s) {
		k := strings.IndexByte("({[", s[n])
		if k < 0 {
			break
		}
		end := bytes.IndexByte(s[n:], ")}]"[k])
		if end < 0 || bytes.IndexByte(s[n:n+end], ' ') >= 0 && s[n] == '[' {
			break
		}
		n += end + 1
	}
	return n
}

// textileAddress gives the length of the address that s begins with: up to a
// blank, without the marks that end a sentence.
func textileAddress(s []byte) int {
	n := 0
	for n < len(s) && !isBlank(s[n]) && s[n] != '"' && s[n] != '<' && s[n] != '|' {
		n++
	}
	for n > 0 && strings.IndexByte(".,;:!?)", s[n-1]) >= 0 {
		n--
	}
	return n
}
