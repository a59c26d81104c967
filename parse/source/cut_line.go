package source

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file has what several grammars ask of a line.

// bare gives a line without the white space, marks and emphasis around it, and
// without the tags that stand around it where paragraphs are lines of markup.
func bare(line []byte) []byte {
	line = bytes.TrimPrefix(line, []byte("\ufeff"))
	line = trimBlank(line)
	for len(line) > 1 && line[0] == '<' {
		n := bytes.IndexByte(line, '>')
		if n < 0 {
			break
		}
		line = trimBlank(line[n+1:])
	}
	for len(line) > 1 && line[len(line)-1] == '>' {
		n := bytes.LastIndexByte(line, '<')
		if n < 0 {
			break
		}
		line = trimBlank(line[:n])
	}
	return trimBlank(bytes.Trim(line, "*_"))
}

// trimBlank cuts white space of any kind off both ends.
func trimBlank(s []byte) []byte {
	s = bytes.Trim(s, " \t\r\n\f\v")
	if len(s) == 0 || s[0] < utf8.RuneSelf && s[0] != '&' && s[len(s)-1] < utf8.RuneSelf && s[len(s)-1] != ';' {
		return s
	}
	for {
		t := bytes.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' })
		t = bytes.TrimPrefix(bytes.TrimSuffix(t, []byte("&nbsp;")), []byte("&nbsp;"))
		if len(t) == len(s) {
			return s
		}
		s = t
	}
}

// labelled reads a line as "LABEL: value".
func labelled(line []byte) (label string, value []byte, ok bool) {
	if bytes.IndexByte(line[:min(len(line), 200)], ':') <= 0 {
		return "", nil, false
	}
	line = bare(line)
	n := bytes.IndexByte(line[:min(len(line), 60)], ':')
	if n <= 0 {
		return "", nil, false
	}
	label = squash(line[:n])
	return label, trimBlank(bytes.TrimLeft(line[n+1:], "*_")), label != ""
}

// squash reduces a label to its letters and digits, in lower case: databases
// lose and insert spaces.
func squash(label []byte) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, string(label))
}

// countLabels counts the different labels among the lines of a text that are in a
// list, up to enough.
func countLabels(text []byte, enough int, known ...string) int {
	var seen [32]bool
	n := 0
	for line := range lines(text) {
		label, _, ok := labelled(line)
		for i, k := range known[:min(len(known), len(seen))] {
			if ok && k == label && !seen[i] {
				seen[i] = true
				if n++; n >= enough {
					return n
				}
			}
		}
	}
	return n
}

// lines yields the lines of a text.
func lines(text []byte) func(func([]byte) bool) {
	end := byte('\n')
	if bytes.IndexByte(text, end) < 0 {
		end = '\r'
	}
	return func(yield func([]byte) bool) {
		for len(text) > 0 {
			n := bytes.IndexByte(text, end) + 1
			if n == 0 {
				n = len(text)
			}
			if !yield(text[:n]) {
				return
			}
			text = text[n:]
		}
	}
}

// hasLine reports whether one of the lines of a text is as asked for.
func hasLine(text []byte, is func([]byte) bool) bool {
	for line := range lines(text) {
		if is(line) {
			return true
		}
	}
	return false
}

// isRule reports whether a line is nothing but one of the marks, n or more.
func isRule(line []byte, marks string, n int) bool {
	line = bytes.TrimSpace(line)
	if len(line) < n || strings.IndexByte(marks, line[0]) < 0 {
		return false
	}
	for _, c := range line {
		if c != line[0] {
			return false
		}
	}
	return true
}

// isMarkup reports whether a text begins with a tag.
func isMarkup(head []byte) bool {
	head = bytes.TrimSpace(head)
	return len(head) > 2 && head[0] == '<' && (head[1] == '!' || head[1] == '?' || isLetter(head[1]))
}

// tagOf gives the name, in lower case, of the tag that a piece begins with, ""
// for an end tag and for none, and the text behind the tag.
func tagOf(piece []byte) (name string, text []byte) {
	end := bytes.IndexByte(piece, '>')
	if len(piece) < 2 || piece[0] != '<' {
		return "", piece
	}
	if end >= 0 {
		text = piece[end+1:]
	} else {
		end = len(piece)
	}
	n := 1
	for n < end && n < 40 && (isLetter(piece[n]) || n > 1 && (piece[n] >= '0' && piece[n] <= '9' || piece[n] == ':' || piece[n] == '.' || piece[n] == '-' || piece[n] == '_')) {
		n++
	}
	return strings.ToLower(string(piece[1:n])), text
}

// contains reports whether a text holds a mark, whatever its case; the mark is
// in lower case.
func containsFold(text []byte, mark string) bool {
	for i := 0; i+len(mark) <= len(text); i++ {
		n := bytes.IndexAny(text[i:], string(mark[0])+strings.ToUpper(mark[:1]))
		if n < 0 || i+n+len(mark) > len(text) {
			return false
		}
		i += n
		if strings.EqualFold(string(text[i:i+len(mark)]), mark) {
			return true
		}
	}
	return false
}

// opensWith reports whether the first character of a line that is not blank is
// one of those given, or not of ASCII: a cheap test before dear ones.
func opensWith(line []byte, chars string) bool {
	line = bytes.TrimLeft(line, " \t\f*_")
	return len(line) > 0 && (line[0] >= utf8.RuneSelf || line[0] == '<' || line[0] == '&' || strings.IndexByte(chars, line[0]) >= 0)
}

// number reads the figures that s begins with.
func number(s []byte) (v, n int) {
	for n < len(s) && n < 9 && '0' <= s[n] && s[n] <= '9' {
		v = v*10 + int(s[n]-'0')
		n++
	}
	return v, n
}

// hasLetter reports whether a text has a letter of any script.
func hasLetter(s []byte) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		if unicode.IsLetter(r) || r == utf8.RuneError && n == 1 {
			return true
		}
		s = s[n:]
	}
	return false
}
