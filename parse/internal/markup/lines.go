package markup

import (
	"bytes"
	"strings"
)

// This file goes through a text line by line, in any of the languages, and writes
// what is a line or more: headings, items of lists.

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
