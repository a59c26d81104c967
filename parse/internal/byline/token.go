package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
}

// maxTokens bounds the work on strings that are no byline.
const maxTokens = 600

// scan cuts the string into tokens; it gives up after limit tokens and reports
// whether it reached the end.
func (p *parser) scan(limit int) bool {
	s, gap := p.src, true
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case invisible(r):
			i += size
			continue
		case unicode.IsSpace(r):
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
	for _, ending := range [...]string{"(s)", "(in)", "(innen)", "(e)", "(es)", "(a)", "(as)", "(en)", "(r)"} {
		if strings.HasPrefix(p.src[t.end:], ending) {
			t.end += len(ending)
		}
	}
	if n := slashEnding(p.src[t.end:]); n > 0 && t.kind == word {
		t.end += n
	}
	return max(end, t.end)
}

// slashEnding gives the length of the ending of "Autor/in" and the like at the
// start of s, or 0.
func slashEnding(s string) int {
	if !strings.HasPrefix(s, "/") {
		return 0
	}
	for _, e := range [...]string{"/in", "/-in", "/innen", "/-innen", "/a", "/as", "/e", "/la", "/ka", "/η"} {
		if rest, ok := strings.CutPrefix(s, e); ok && (rest == "" || rest[0] == ':' || rest[0] == ' ') {
			return len(e)
		}
	}
	return 0
}

// runEnd finds the end of the letters, figures and inner marks from i on.
func (p *parser) runEnd(i int) int {
	s := p.src
	prev := rune(0)
	for j := i; j < len(s); {
		r, size := utf8.DecodeRuneInString(s[j:])
		if r == utf8.RuneError && size == 1 {
			return j
		}
		if !wordRune(r) && !invisible(r) {
			if j == i && apostrophe(r) {
				j += size
				continue
			}
			if !inner(r, prev) {
				return j
			}
			next, _ := utf8.DecodeRuneInString(s[j+size:])
			if !wordRune(next) || r == '.' && !dotInside(s[i:j], s[j+size:]) || r == ',' {
				return j
			}
		}
		if r == ':' && !unicode.IsDigit(prev) {
			return j
		}
		if !invisible(r) {
			prev = r
		}
		j += size
	}
	return len(s)
}

// inner reports whether the mark may stand inside a word or a number.
func inner(r, prev rune) bool {
	switch r {
	case '\'', '’', 'ʼ', '‘', '-', '‐', '‑', '.', '_', '*':
		return r != '*' || unicode.IsLetter(prev)
	case ':', '/':
		return unicode.IsDigit(prev)
	case '・':
		return kana(prev)
	case '·':
		return han(prev)
	}
	return false
}

// dotInside tells the dot of "J.R." and "example.com" from the full stop of
// "Doe.The", whose space was lost.
func dotInside(before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	letters, lowers := 0, 0
	for _, r := range before {
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.IsLower(r) {
			lowers++
		}
	}
	if letters > 2 && lowers > 1 && unicode.IsUpper(next) {
		_, size := utf8.DecodeRuneInString(after)
		following, _ := utf8.DecodeRuneInString(after[size:])
		return !unicode.IsLower(following)
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
	if unicode.IsDigit(r) && !lettersMostly(s) {
		p.put(token{start: i, end: j, kind: number, gap: gap})
		return
	}
	if n := len(p.low); n > 0 && p.low[n-1] != 0 {
		p.low = append(p.low, ' ')
	}
	t := token{start: i, end: j, lo: int32(len(p.low)), kind: word, gap: gap, shape: shapeOf(s)}
	p.lowerCase(s)
	t.hi = int32(len(p.low))
	if j < len(p.src) && p.src[j] == '.' && (t.shape == initial || abbreviation(p.low[t.lo:t.hi])) {
		t.end, t.dot = j+1, true
	}
	t.site = domain(p.src[i:j])
	p.toks = append(p.toks, t)
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

func appendFolded(b []byte, r rune) []byte {
	switch {
	case invisible(r):
		return b
	case apostrophe(r):
		return append(b, '\'')
	case r == '‐' || r == '‑':
		return append(b, '-')
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}

// shapeOf classifies the capitals of a word.
func shapeOf(s string) shape {
	var caps, small, first rune
	dotted := 0 // letters that a dot or the end follows
	run := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			caps++
		case unicode.IsLower(r):
			small++
		}
		if unicode.IsLetter(r) {
			if first == 0 {
				first = r
			}
			run++
		} else if r == '.' || r == '-' {
			if run > 1 {
				dotted++
			}
			run = 0
		}
	}
	if run > 1 {
		dotted++
	}
	switch {
	case caps == 0 && small == 0:
		return uncased
	case caps > 0 && small == 0 && dotted == 0:
		return initial
	case caps > 1 && small == 0:
		return upper
	case unicode.IsLower(first):
		return lower
	}
	return title
}

// punctuation gives the kind of a character that stands in no word.
func punctuation(r rune) kind {
	switch r {
	case ',', '、', '，', '،', '､':
		return comma
	case ';', '；', '؛':
		return semi
	case '&', '+', '＆', '＋':
		return amp
	case '|', '｜', '¦', '丨', '∣':
		return pipe
	case '·', '•', '∙', '●', '▪', '‣', '・', '◆', '■', '►', '▸', '»', '>', '→', '～', '~', '⋅', '★':
		return bullet
	case '/', '／', '\\':
		return slash
	case '-', '–', '—', '―', '−', '─', '‐', '‑':
		return dash
	case '(', '[', '（', '【', '［', '{', '〔', '<', '＜', '〈':
		return opening
	case ')', ']', '）', '】', '］', '}', '〕', '＞', '〉':
		return closing
	case ':', '：', '=', '＝', '﹕':
		return colon
	case '"', '“', '”', '„', '‟', '\'', '’', '‘', '‚', '`', '«', '‹', '›', '「', '」', '『', '』', '＂':
		return quote
	case '.', '!', '?', '。', '！', '？', '…', '؟', '।':
		return stop
	}
	return other
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) && r != '丨' || unicode.IsMark(r) || unicode.IsDigit(r)
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

// elision reports whether what follows an apostrophe is the "t" of "'t Hooft".
func elision(s string) bool {
	return len(s) > 2 && (s[0] == 't' || s[0] == 's') && s[1] == ' '
}

// invisible characters stand in words without being of them.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u061c',
		'\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '®', '™':
		return true
	}
	return false
}

// lettersMostly tells "3sat" from "12th" and "5min".
func lettersMostly(s string) bool {
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		default:
			return false
		}
	}
	return letters > 3 || letters == 3 && digits < 2 && !strings.HasSuffix(s, "min") && !strings.HasSuffix(s, "Uhr")
}

// markupEnd gives the length of the markup that s begins with, or 0: a tag, the
// number that a text browser gives to a link, the target of a Markdown link.
func markupEnd(s string) int {
	switch {
	case strings.HasPrefix(s, "]("):
		return strings.IndexByte(s[:min(len(s), 500)], ')') + 1
	case s[0] == ']':
		return 0
	case s[0] == '[':
		n := 1
		for n < len(s) && '0' <= s[n] && s[n] <= '9' {
			n++
		}
		if n < 2 || n >= len(s) || s[n] != ']' {
			if i := strings.Index(s[:min(len(s), 300)], "]("); i > 0 {
				return 1
			}
			return 0
		}
		return n + 1
	case len(s) < 3 || s[1] != '/' && (s[1]|0x20 < 'a' || s[1]|0x20 > 'z'):
		return 0
	}
	return strings.IndexByte(s[:min(len(s), 500)], '>') + 1
}

// addressEnd gives the length of the web address that s begins with, or 0.
func addressEnd(s string) int {
	n := strings.IndexFunc(s, unicode.IsSpace)
	if n < 0 {
		n = len(s)
	}
	head := s[:n]
	if i := strings.Index(head, "://"); i > 0 && i < 8 {
		return n
	}
	if strings.HasPrefix(head, "www.") {
		return n
	}
	if i := strings.IndexByte(head, '/'); i > 0 && i+1 < n && domain(head[:i]) && lowerByte(head[i+1]) {
		return n
	}
	return 0
}

func lowerByte(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' }

// emailEnd gives the length of "@example.com" at the start of s, or 0 for
// "@janeroe".
func emailEnd(s string) int {
	n, dot := 1, false
	for n < len(s) && (lowerByte(s[n]|0x20) || s[n] == '-' || s[n] == '.' && n+1 < len(s) && lowerByte(s[n+1]|0x20)) {
		dot = dot || s[n] == '.'
		n++
	}
	if !dot {
		return 0
	}
	return n
}

// domain reports whether the word has the form of a host name.
func domain(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 2 || strings.Contains(s, "..") {
		return false
	}
	tld := s[i+1:]
	if up := strings.ToUpper(tld); up == tld && strings.ToUpper(s) != s && tld != "LIVE" || len(tld) == 2 && !lettersOnly(tld) {
		return false
	}
	switch strings.ToLower(tld) {
	case "com", "net", "org", "info", "news", "biz", "online", "tv", "live", "media", "press", "today", "studio", "blog", "gov", "edu", "int",
		"club", "digital", "app", "dev", "world", "global", "asia", "africa", "berlin", "wien", "koeln", "hamburg", "swiss", "agency":
		return true
	}
	return len(tld) == 2 && strings.ToLower(tld) != "jr" && strings.ToLower(tld) != "sr" && strings.ToLower(tld) != "ll"
}

func lettersOnly(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func han(r rune) bool    { return unicode.Is(unicode.Han, r) || r == '々' || r == '〇' }
func kana(r rune) bool   { return r >= 0x3041 && r <= 0x30ff || r >= 0xff66 && r <= 0xff9d }
func hangul(r rune) bool { return r >= 0xac00 && r <= 0xd7a3 }
