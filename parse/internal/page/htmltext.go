package page

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// text adds the text of Data[from:to] to the open block, which it begins if
// need be. Entities are resolved, white space is folded, invisible characters
// are left out.
func (r *htmlReader) text(from, to int) {
	kind, level := Paragraph, uint8(0)
	if n := len(r.stack); n > 0 {
		kind, level = r.stack[n-1].kind, r.stack[n-1].level
	}
	pre := kind == Pre
	data := r.page.Data[:to]
	for i := from; i < len(data); {
		switch class := textClass[data[i]]; class {
		case plain:
			j := i + 1
			for j < len(data) && (textClass[data[j]] == plain || data[j] == ' ' && j+1 < len(data) && textClass[data[j+1]] == plain && !pre) {
				j++
			}
			r.ready(kind, level, i)
			r.write(data[i:j], i)
			i = j
		case blank:
			if pre {
				i = r.preBlank(i, kind, level)
				continue
			}
			r.space = true
			for i++; i < len(data) && textClass[data[i]] == blank; i++ {
			}
		case entity:
			s, n := unescape(data[i:])
			r.special(s, i, i+n, kind, level)
			i += n
		default: // the first byte of a character that may be invisible or a space
			n := 1
			if c, size := utf8.DecodeRune(data[i:]); c != utf8.RuneError || size > 1 {
				n = size
			}
			r.special(string(data[i:i+n]), i, i+n, kind, level)
			i += n
		}
	}
}

// preBlank adds a blank of preformatted text as it is.
func (r *htmlReader) preBlank(i int, kind BlockKind, level uint8) int {
	data := r.page.Data
	switch {
	case data[i] == '\r':
	case r.block < 0: // lines before the first one with text
	case data[i] == '\n':
		r.buf, r.space = append(r.buf, '\n'), false
	default:
		r.buf = append(r.buf, ' ')
	}
	return i + 1
}

// special adds one character, or those of one entity: text that stands for
// Data[from:to].
func (r *htmlReader) special(s string, from, to int, kind BlockKind, level uint8) {
	if s == "" {
		return
	}
	switch c, size := utf8.DecodeRuneInString(s); {
	case isSpaceRune(c):
		r.space = true
		r.special(s[size:], from, to, kind, level) // a reference without its semicolon takes letters along
	case isInvisible(c):
		r.special(s[size:], from, to, kind, level)
	default:
		r.ready(kind, level, from)
		if r.page.Data[from] != '&' || s == "&" && to-from == 1 {
			r.write(r.page.Data[from:to], from)
		} else {
			r.replace(s, from, to)
		}
	}
}

// isSpaceRune reports whether a character is white space of any kind.
func isSpaceRune(c rune) bool {
	return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0xa0 || c >= 0x2000 && c <= 0x200a || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000
}

// isInvisible reports whether a character is left out of text: soft hyphens,
// marks of byte order, zero-width spaces, marks of direction, control characters.
func isInvisible(c rune) bool {
	switch {
	case c == 0xad, c == 0x200b, c == 0x200e, c == 0x200f, c == 0x2060, c == 0xfeff, c >= 0x202a && c <= 0x202e, c >= 0x2066 && c <= 0x2069:
		return true
	case c < 0x20, c >= 0x7f && c < 0xa0:
		return true
	}
	return false
}

// ready opens a block, and the link's share in it, for text to come.
func (r *htmlReader) ready(kind BlockKind, level uint8, at int) {
	if r.block < 0 {
		r.begin(kind, level)
	}
	if r.anchor.open && r.link < 0 {
		r.openLink(r.anchor.href, r.anchor.rel, r.anchor.elem, at)
		r.anchor.seen = true
	}
}

// end0 ends the open block and the link's share in it.
func (r *htmlReader) end0() {
	r.closeLink(r.at)
	r.end()
	r.space, r.line = false, false
}

// anchor is the open <a>; its link may have shares in several blocks.
type anchor struct {
	href, rel  string
	elem       int32
	start      int
	open, seen bool
}

func (r *htmlReader) endAnchor(end int) {
	a := r.anchor
	r.anchor = anchor{}
	if a.seen {
		r.closeLink(end)
		return
	}
	block := r.block
	r.block = -1 // a link without text stands in no block
	r.page.Links = append(r.page.Links, Link{Href: a.href, Rel: a.rel, Block: -1, Elem: a.elem})
	r.page.Links[len(r.page.Links)-1].Span.Start = a.start
	r.page.Links[len(r.page.Links)-1].Span.End = end
	r.block = block
}

// Classes of bytes in running text.
const (
	plain = iota
	blank
	entity
	special
)

var textClass = func() (t [256]uint8) {
	for _, c := range " \t\n\r\f" {
		t[c] = blank
	}
	t['&'] = entity
	for c := range 0x20 {
		if t[c] == plain {
			t[c] = special
		}
	}
	for _, c := range []byte{0x7f, 0xc2, 0xe2, 0xe3, 0xef} {
		t[c] = special
	}
	return t
}()

// unescape resolves the character reference that s begins with. Without one,
// it gives back the ampersand. n is the number of bytes that it stands for.
func unescape(s []byte) (text string, n int) {
	n = 1
	for n < len(s) && n < 34 && (s[n] == '#' && n == 1 || isAlnum(s[n])) {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	if n == 1 {
		return "&", 1
	}
	if text, ok := references[string(s[:n])]; ok {
		return text, n
	}
	if c, ok := numbered(s[:n]); ok {
		return string(c), n
	}
	ref := string(s[:n])
	text = html.UnescapeString(ref)
	if text == ref {
		return "&", 1 // no reference: the rest is read as text
	}
	return text, n
}

// numbered reads a reference by number to a character that stands for itself.
func numbered(ref []byte) (rune, bool) {
	if len(ref) < 5 || len(ref) > 10 || ref[1] != '#' || ref[len(ref)-1] != ';' {
		return 0, false
	}
	digits, base := ref[2:len(ref)-1], 10
	if digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	c, err := strconv.ParseUint(string(digits), base, 32)
	return rune(c), err == nil && c >= 0xa0 && c <= utf8.MaxRune && utf8.ValidRune(rune(c))
}

// references are the commonest ones, of the thousands that html.UnescapeString
// knows: they cost no allocation.
var references = map[string]string{
	"&amp;": "&", "&#38;": "&", "&#038;": "&", "&quot;": `"`, "&#34;": `"`, "&#034;": `"`, "&apos;": "'", "&#39;": "'", "&#039;": "'", "&#x27;": "'", "&lt;": "<", "&gt;": ">",
	"&nbsp;": " ", "&#160;": "\u00a0", "&ndash;": "–", "&#8211;": "–", "&mdash;": "—", "&#8212;": "—", "&hellip;": "…", "&#8230;": "…",
	"&lsquo;": "‘", "&#8216;": "‘", "&rsquo;": "’", "&#8217;": "’", "&ldquo;": "“", "&#8220;": "“", "&rdquo;": "”", "&#8221;": "”", "&bdquo;": "„", "&laquo;": "«", "&raquo;": "»",
	"&auml;": "ä", "&ouml;": "ö", "&uuml;": "ü", "&szlig;": "ß", "&eacute;": "é", "&egrave;": "è", "&agrave;": "à", "&aacute;": "á", "&iacute;": "í", "&oacute;": "ó", "&ntilde;": "ñ",
}

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// foldText gives the text of raw character data: entities resolved, white space folded.
func foldText(raw []byte) string {
	return Fold(html.UnescapeString(string(raw)))
}

// Fold folds white space to single spaces, trims it, and drops invisible characters.
func Fold(s string) string {
	clean := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; textClass[c] != plain && c != '&' && (c != ' ' || i == 0 || i+1 == len(s) || s[i+1] == ' ') {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	var sb strings.Builder
	sb.Grow(len(s))
	space := false
	for _, c := range s {
		switch {
		case isSpaceRune(c):
			space = sb.Len() > 0
		case isInvisible(c):
		default:
			if space {
				sb.WriteByte(' ')
				space = false
			}
			sb.WriteRune(c)
		}
	}
	return sb.String()
}
