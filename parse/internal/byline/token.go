package byline

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// kind of a token.
type kind uint8

const (
	word    kind = iota // letters, perhaps with figures, apostrophes, hyphens and dots inside
	number              // begins with a figure
	comma               // , 、 ،
	semi                // ; and its relatives
	amp                 // & +
	pipe                // | and its relatives
	bullet              // · • and its relatives
	slash               // /
	dash                // a dash between spaces
	opening             // ( [
	closing             // ) ]
	colon               // : =
	quote               // a quotation mark of any kind
	stop                // . ! ? that ends a word
	email               // jane.roe@example.com
	handle              // @janeroe
	address             // a web address
	other               // any other character, or a byte that is no text
)

// shape of a word's letters.
type shape uint8

const (
	uncased shape = iota // a script without capitals
	lower                // begins in lower case
	title                // begins with a capital
	upper                // two capitals or more, and no other letter
	initial              // J J. J.R.
)

// token is a piece of the string. lo and hi are the place of its lower-case
// form in the parser's buffer, for words only.
type token struct {
	start, end int
	lo, hi     int32
	class      class
	role       role
	n          uint8 // tokens of the phrase that begins here, 0 if none
	kind       kind
	shape      shape
	gap        bool // white space or the start of the string before it
	dot        bool // the token took a dot at its end
	site       bool // has the form of a domain name
	simple     bool // nothing but ASCII letters
}

// maxTokens bounds the work on strings that are no byline.
const maxTokens = 600

// scan cuts the string into tokens; it gives up after limit tokens and reports
// whether it reached the end.
func (p *parser) scan(limit int) bool {
	s, gap := p.src, true
	for i := 0; i < len(s); {
		if n := simpleWord(s[i:]); n > 0 && len(p.toks) < limit {
			t := p.addToken(i, i+n, gap, simpleShape(s[i:i+n]))
			t.simple = true
			i = t.end
			gap = false
			continue
		}
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case invisible(r):
			i += size
			continue
		case chars.IsSpace(r):
			gap = true
			i += size
			continue
		case len(p.toks) >= limit:
			return false
		case (r == '<' || r == '[' || r == ']') && markupEnd(s[i:]) > 0:
			i += markupEnd(s[i:])
			gap = gap || r == '<'
			continue
		case wordRune(r) || apostrophe(r) && i+size < len(s) && gap && elision(s[i+size:]):
			i = p.run(i, gap)
		case (r == '@' || r == '＠') && addressEnd(strings.TrimLeft(s[i:], "@")) > 0:
			i += size
			continue
		case r == '@' || r == '＠':
			i = p.handle(i, gap)
		default:
			k := punctuation(r)
			if k == dash && !p.spaced(i, i+size, gap) {
				k = other
			}
			if k == opening && strings.HasPrefix(s[i:], "[email") {
				k = email // what a protected address leaves behind
			}
			p.put(token{start: i, end: i + size, kind: k, gap: gap})
			i += size
		}
		gap = false
	}
	return true
}

// simpleWord gives the length of the word that s begins with if it is as most
// are: small ASCII letters behind the first, and a space behind it, or a mark and
// a space, so that nothing can belong to it. Else it is 0. It halves the time that
// a line takes.
func simpleWord(s string) int {
	if c := s[0] | 0x20; c < 'a' || c > 'z' {
		return 0
	}
	n := 1
	for n < len(s) && 'a' <= s[n] && s[n] <= 'z' {
		n++
	}
	end := n
	if n < len(s) {
		switch s[n] {
		case '.', ',', ';', ':', '!', '?', ')', '"':
			end++
		}
	}
	if end < len(s) && s[end] != ' ' && s[end] != '\n' {
		return 0
	}
	return n
}

// foldSimple appends the small letters of such a word, and gives its length.
func foldSimple(w []byte, s string) ([]byte, int) {
	if s == "" {
		return w, 0
	}
	n := simpleWord(s)
	if n > 0 {
		w = append(w, s[:n]...)
		w[len(w)-n] |= 0x20
	}
	return w, n
}

// simpleShape is shapeOf for such a word.
func simpleShape(s string) shape {
	switch {
	case s[0] >= 'a':
		return lower
	case len(s) == 1:
		return initial
	}
	return title
}

// put appends a token; a token that is no word leaves a NUL in the buffer of
// lower-case words, so that no phrase reaches across it.
func (p *parser) put(t token) {
	if t.kind != word {
		p.low = append(p.low, 0)
	}
	p.toks = append(p.toks, t)
}

// spaced reports whether the dash at s[i:j] stands between spaces, or is the
// first or last of the string, or is a long one.
func (p *parser) spaced(i, j int, gap bool) bool {
	return gap || j >= len(p.src) || p.src[j] == ' ' || p.src[i] != '-'
}

// run reads the characters that stand together from i on, as one word or as
// the several that lost the space between them, and returns where it ends.
func (p *parser) run(i int, gap bool) int {
	end := p.runEnd(i)
	s := p.src[i:end]
	if n := addressEnd(p.src[i:]); n > 0 {
		p.put(token{start: i, end: i + n, kind: address, gap: gap})
		return i + n
	}
	if end < len(p.src) && p.src[end] == '@' {
		if n := emailEnd(p.src[end:]); n > 0 {
			p.put(token{start: i, end: end + n, kind: email, gap: gap})
			return end + n
		}
	}
	for len(s) > 0 {
		n := p.runOn(s, end, gap && len(p.toks) == 0 && end == len(p.src))
		p.addWord(i, i+n, gap)
		i, s, gap = i+n, s[n:], false
	}
	t := &p.toks[len(p.toks)-1] // a dot may belong to it, or the ending of "author(s)"
	if t.end < len(p.src) && p.src[t.end] == '(' {
		for _, ending := range [...]string{"(s)", "(in)", "(innen)", "(e)", "(es)", "(a)", "(as)", "(en)", "(r)"} {
			if strings.HasPrefix(p.src[t.end:], ending) {
				t.end += len(ending)
			}
		}
	}
	if n := slashEnding(p.src[t.end:]); n > 0 && t.kind == word {
		t.end += n
	}
	return max(end, t.end)
}

// runEnd finds the end of the letters, figures and inner marks from i on.
func (p *parser) runEnd(i int) int {
	s := p.src
	prev := rune(0)
	for j := i; j < len(s); {
		if c := s[j]; c < utf8.RuneSelf && wordRune(rune(c)) {
			prev = rune(c)
			j++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[j:])
		if r == utf8.RuneError && size == 1 {
			return j
		}
		if !wordRune(r) && !invisible(r) {
			if j == i && apostrophe(r) {
				j += size
				continue
			}
			if !inner(r, prev) && !geminates(s[j:], prev) {
				return j
			}
			next, _ := utf8.DecodeRuneInString(s[j+size:])
			if apostrophe(r) && hebrew(prev) && !wordRune(next) {
				return j + size // a geresh
			}
			if !wordRune(next) || r == '/' && chars.IsUpper(next) || r == '.' && !dotInside(s[i:j], s[j+size:]) || r == ',' {
				return j
			}
		}
		if r == ':' && !chars.IsDigit(prev) {
			return j
		}
		if !invisible(r) {
			prev = r
		}
		j += size
	}
	return len(s)
}

// dotInside tells the dot of "J.R." and "example.com" from the full stop of
// "Doe.The", whose space was lost.
func dotInside(before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	letters, lowers := 0, 0
	for _, r := range before {
		if chars.IsLetter(r) {
			letters++
		}
		if chars.IsLower(r) {
			lowers++
		}
	}
	if letters > 2 && lowers > 1 && chars.IsUpper(next) {
		_, size := utf8.DecodeRuneInString(after)
		following, _ := utf8.DecodeRuneInString(after[size:])
		return !chars.IsLower(following) || strings.HasPrefix(after, "Com") && (len(after) == 3 || !lowerByte(after[3]|0x20))
	}
	return true
}

// handle reads "@janeroe" and the like.
func (p *parser) handle(i int, gap bool) int {
	j := i
	for j < len(p.src) {
		r, size := utf8.DecodeRuneInString(p.src[j:])
		if r != '@' && r != '＠' && r != '_' && r != '.' && r != '-' && !wordRune(r) {
			break
		}
		j += size
	}
	p.put(token{start: i, end: j, kind: handle, gap: gap})
	return j
}

// addWord appends the word or number src[i:j], with the dot that follows it
// where that belongs to it.
func (p *parser) addWord(i, j int, gap bool) {
	s := p.src[i:j]
	r, _ := utf8.DecodeRuneInString(s)
	if chars.IsDigit(r) && !lettersMostly(s) {
		p.put(token{start: i, end: j, kind: number, gap: gap})
		return
	}
	p.addToken(i, j, gap, shapeOf(s)).site = domain(s)
}

// addToken appends the word src[i:j] of a shape.
func (p *parser) addToken(i, j int, gap bool, is shape) *token {
	if n := len(p.low); n > 0 && p.low[n-1] != 0 {
		p.low = append(p.low, ' ')
	}
	t := token{start: i, end: j, lo: int32(len(p.low)), kind: word, gap: gap, shape: is}
	p.lowerCase(p.src[i:j])
	t.hi = int32(len(p.low))
	if j < len(p.src) && p.src[j] == '.' && (is == initial || abbreviation(p.low[t.lo:t.hi])) {
		t.end, t.dot = j+1, true
	}
	p.toks = append(p.toks, t)
	return &p.toks[len(p.toks)-1]
}

// lowerCase appends the folded form of s to the buffer: lower case, one kind of
// apostrophe and hyphen, nothing invisible.
func (p *parser) lowerCase(s string) {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			for _, r := range s[i:] {
				p.low = appendFolded(p.low, r)
			}
			return
		}
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		p.low = append(p.low, c)
	}
}
