package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// openBracket reads [ or ![.
func (r *textReader) openBracket(i, n int, what markKind) int {
	s := r.text
	if n == 1 && i+2 < len(s) && s[i+1] == '^' { // the mark of a footnote
		if j := bytes.IndexByte(s[i:min(len(s), i+40)], ']'); j > 2 {
			r.mark(i, i+j+1, markSkip)
			return i + j + 1
		}
	}
	r.brackets = append(r.brackets, int32(len(r.marks)))
	r.mark(i, i+n, what)
	return i + n
}

// closeBracket reads ] and what makes a link, picture or span of it.
func (r *textReader) closeBracket(i int) int {
	n := len(r.brackets)
	if n == 0 {
		return i + 1
	}
	open := &r.marks[r.brackets[n-1]]
	first := int(r.brackets[n-1])
	r.brackets = r.brackets[:n-1]
	inner := r.text[open.end:i]
	dest, end, ok := r.tail(i+1, inner)
	if !ok {
		if end = attributes(r.text, i+1); end > i+1 && open.what == markBracket { // a span
			open.what = markSkip
			r.mark(i, end, markSkip)
			return end
		}
		open.what = markNone
		return i + 1
	}
	end = attributes(r.text, end)
	if open.what == markBang {
		open.what, open.end = markImage, int32(end)
		open.dest = int32(len(r.dests))
		r.dests = append(r.dests, dest, string(inner))
		r.marks = r.marks[:first+1]
		for len(r.delims) > 0 && int(r.delims[len(r.delims)-1]) > first {
			r.delims = r.delims[:len(r.delims)-1]
		}
		return end
	}
	open.what, open.dest = markLink, int32(len(r.dests))
	r.dests = append(r.dests, dest)
	r.mark(i, end, markEnd)
	return end
}

// tail reads what follows the ] of a link: "(address "title")", "[label]" or nothing.
func (r *textReader) tail(i int, inner []byte) (dest string, end int, ok bool) {
	s := r.text
	if i < len(s) && s[i] == '(' {
		if dest, end, ok := r.destination(i); ok {
			return dest, end, true
		}
	}
	if len(r.defs) == 0 || len(inner) > 1000 {
		return "", i, false
	}
	label, end := inner, i
	if i+1 < len(s) && s[i] == '[' {
		if j := bytes.IndexByte(s[i:min(len(s), i+1000)], ']'); j > 0 {
			end = i + j + 1
			if j > 1 {
				label = s[i+1 : i+j]
			}
		}
	}
	dest, ok = r.defs[foldLabel(label)]
	return dest, end, ok
}

// destination reads "(address "title")" at text[i].
func (r *textReader) destination(i int) (dest string, end int, ok bool) {
	if r.fuel <= 0 {
		return "", 0, false
	}
	s := r.text
	from, to, j, plain := addressIn(s, skipBlanks(s, i+1))
	k := skipBlanks(s, j)
	if k < len(s) && (s[k] == '"' || s[k] == '\'') {
		k = skipBlanks(s, r.quoted(k))
	}
	if k >= len(s) || s[k] != ')' {
		if r.fuel -= k - i; r.fuel <= 0 {
			return "", 0, false
		}
		// an address with blanks in it, as careless writers leave
		k = bytes.IndexAny(s[i:min(len(s), i+500)], ")\n")
		if k < 0 || s[i+k] != ')' {
			return "", 0, false
		}
		k += i
		to, plain = k, false
	}
	if bytes.HasPrefix(s[from:to], []byte("data:")) { // the picture itself, no address
		return "", k + 1, true
	}
	if plain {
		return r.keep(s[from:to]), k + 1, true
	}
	return unescapeAddress(s[from:to]), k + 1, true
}

// addressIn finds the address that starts at s[i], in angle brackets or up to
// a blank or the parenthesis that ends it, and where it is passed. It is plain if it
// means what it shows.
func addressIn(s []byte, i int) (from, to, next int, plain bool) {
	if i < len(s) && s[i] == '<' {
		if k := bytes.IndexAny(s[i:min(len(s), i+4000)], ">\n"); k > 0 && s[i+k] == '>' {
			return i + 1, i + k, i + k + 1, false
		}
	}
	j, seen := i, uint8(0)
	for depth := 0; j < len(s); j++ {
		n, c := skim(s[j:], &addressClass, addressEnds)
		for j += n; j < len(s) && addressClass[s[j]]&addressEnds == 0; j++ {
			c |= addressClass[s[j]]
		}
		seen |= c
		if j == len(s) || s[j] <= ' ' && !isBrokenAt(s, i, j) {
			break
		}
		seen |= addressClass[s[j]]
		if s[j] == '\\' && j+1 < len(s) && s[j+1] > ' ' {
			j++
		} else if s[j] == '(' {
			depth++
		} else if s[j] == ')' {
			if depth--; depth < 0 {
				break
			}
		}
	}
	j = min(j, len(s))
	return i, j, j, seen&addressStands == 0
}

// Classes of bytes in addresses.
const (
	addressEnds   = 1 << iota // may end one
	addressStands             // may stand for something else, or be white space
)

var addressClass = func() (class [256]uint8) {
	for c := range 256 {
		if c < ' ' || c >= utf8.RuneSelf || c == '\\' || c == '&' {
			class[c] |= addressStands
		}
		if c <= ' ' || c == '\\' || c == '(' || c == ')' {
			class[c] |= addressEnds
		}
	}
	return class
}()

// isPlainAddress reports whether an address means what it shows. Most do.
func isPlainAddress(s []byte) bool {
	n, class := skim(s, &addressClass, 0)
	for _, c := range s[n:] {
		class |= addressClass[c]
	}
	return class&addressStands == 0 && (len(s) == 0 || s[0] != ' ' && s[len(s)-1] != ' ')
}

// isBrokenAt reports whether a line ends at s[j] in the middle of the address
// that starts at s[i]: some tools break lines at any hyphen.
func isBrokenAt(s []byte, i, j int) bool {
	return (s[j] == sepSpace || s[j] == sepBreak) && j > i && s[j-1] == '-' && j+1 < len(s) && s[j+1] > ' '
}

func skipBlanks(s []byte, i int) int {
	for i < len(s) && (s[i] <= ' ') {
		i++
	}
	return i
}

// quoted passes over the title that starts at text[i].
func (r *textReader) quoted(i int) int {
	s := r.text
	for j := i + 1; j < len(s); j++ {
		if s[j] == '\\' {
			j++
		} else if s[j] == s[i] {
			if k := skipBlanks(s, j+1); k < len(s) && s[k] == ')' {
				return j + 1
			}
		}
		if r.fuel--; r.fuel <= 0 {
			return i
		}
	}
	return i
}

// unescapeAddress resolves backslashes, entities and line breaks in an address.
func unescapeAddress(s []byte) string {
	if isPlainAddress(s) {
		return string(s)
	}
	if bytes.IndexAny(s, "\\\x00\n\v") >= 0 {
		out := make([]byte, 0, len(s))
		for i := 0; i < len(s); i++ {
			if s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]) || s[i] == sepNone || s[i] == sepSpace || s[i] == sepBreak {
				continue
			}
			out = append(out, s[i])
		}
		s = out
	}
	text := string(s)
	if strings.IndexByte(text, '&') >= 0 && strings.IndexByte(text, ';') >= 0 {
		text = html.UnescapeString(text)
	}
	return strings.TrimSpace(text)
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7f && !isAlnum(c)
}

// attributes passes over "{.class #id key=value}" at s[i], if that stands there.
func attributes(s []byte, i int) int {
	if i+2 >= len(s) || s[i] != '{' {
		return i
	}
	j := bytes.IndexByte(s[i:min(len(s), i+2000)], '}')
	if j < 2 {
		return i
	}
	if c := s[i+1]; c == '.' || c == '#' || c == '-' || bytes.IndexByte(s[i:i+j], '=') > 0 {
		return i + j + 1
	}
	return i
}

// maxTag bounds the length of a tag.
const maxTag = 64 << 10

// angle reads what < begins: an address, a tag or a comment.
func (r *textReader) angle(i int) int {
	s := r.text
	if end := autolink(s[i:]); end > 0 {
		r.mark(i, i+end, markAuto)
		return i + end
	}
	end := 0
	if r.fuel > 0 {
		if end = rawTagEnd(s[:min(len(s), i+maxTag)], i); end == 0 {
			r.fuel -= min(len(s)-i, maxTag) / 2
		}
	}
	if end == 0 && i == 0 && startsBlock(s) && s[len(s)-1] == '>' {
		end = len(s) // attributes with quotes in quotes
	}
	if end == 0 {
		return i + 1
	}
	r.mark(i, end, markTag)
	return end
}

// autolink gives the length of "<http://…>" or "<a@b.c>" at the start of s, 0 for neither.
func autolink(s []byte) int {
	n, at, colon := 1, 0, 0
	for n < len(s) && (s[n] > ' ' || s[n] == 0) && s[n] != '<' && s[n] != '>' && n < 4000 {
		switch s[n] {
		case '@':
			at = n
		case ':':
			if colon == 0 {
				colon = n
			}
		case '"', '=':
			if colon == 0 {
				return 0
			}
		}
		n++
	}
	if n >= len(s) || s[n] != '>' {
		return 0
	}
	if colon > 2 && colon < 16 && isAddress(s[1:n]) || at > 1 && colon == 0 && mailDomain(s[at:n]) == n-at {
		return n + 1
	}
	return 0
}
