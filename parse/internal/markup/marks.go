package markup

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// This file writes what stands between marks in running text, in any of the
// languages: links, pictures, emphasis.

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
	return len(s) > 0 && len(s) <= mostAhead && !bytes.ContainsAny(s, " \t\r\n<>\"|{}[]")
}

// isWebAddress reports whether it looks like one, too.
func isWebAddress(s []byte) bool {
	return isAddress(s) && (s[0] == '/' || s[0] == '#' || bytes.Contains(s, []byte("://")) || bytes.HasPrefix(s, []byte("mailto:")) || bytes.HasPrefix(s, []byte("./")) || bytes.HasPrefix(s, []byte("../")))
}

// isFull reports whether an address names its scheme or the path on its site.
func isFull(s []byte) bool {
	return hasPrefix(s, "http://", "https://", "mailto:") || len(s) > 4 && s[0] == '/' && !bytes.ContainsAny(s, "\\=;,'!")
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

// nestedEnd gives where what two of a bracket open at w.at ends, with what stands in
// it; -1 if it does not.
func (w *writer) nestedEnd(opens, shuts byte) int {
	if w.fuel <= 0 {
		return -1
	}
	s := w.src[w.at:min(w.at+w.reach(), w.end)]
	for i, open := 0, 0; i+1 < len(s); i++ {
		switch {
		case s[i] == opens && s[i+1] == opens:
			open++
			i++
		case s[i] == shuts && s[i+1] == shuts:
			i++
			if open--; open == 0 {
				return i + 1
			}
		}
	}
	w.fuel -= len(s)
	return -1
}
