package byline

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// This file reads bylines in Chinese, Japanese and Korean, which put no spaces
// between words: "文／甲乙", "本报记者 甲乙", "甲乙 기자".

// unspacedShare reports whether the string is written in such a script: a third
// of its letters, or more.
func unspacedShare(s string) bool {
	cjk, letters := 0, 0
	for _, r := range s {
		if r < utf8.RuneSelf {
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				letters++
			}
		} else if unspaced(r) {
			cjk++
		} else if chars.IsLetter(r) {
			letters++
		}
	}
	return cjk > 0 && cjk*2 >= letters
}

// piece is a run of letters, with the separator that stands before it: 0 none,
// ' ' white space, else a mark.
type piece struct {
	start, end int
	before     rune
	latin      bool
}

// columns reads the pieces of one string.
type columns struct {
	src    string
	opt    Options
	dict   *dictionary
	line   bool
	tongue byte // 'z', 'j', 'k', 0 unknown
	found  []Name
	role   role
	press  int  // labels that make it a byline
	after  rune // the separator behind the last label
	label  bool // the piece before was a label
	odd    bool // something that stands in no byline was met
	end    int
	pair   bool // the string is of two runs: a label and a name
	joined bool // the last name may take a second half: "山田 太郎"
}

// readUnspaced reads s as a byline in such a script.
func readUnspaced(s string, o Options, line bool) reading {
	c := columns{src: s, opt: o, dict: words(), line: line, tongue: tongue(o.Lang, s)}
	var buf [24]piece
	pieces, whole := c.cut(buf[:0])
	c.pair = whole && len(pieces) == 2 && pieces[1].before == ' '
	if line && len(pieces) > 12 {
		return reading{}
	}
	for k := c.dateline(pieces); k < len(pieces) && !c.odd; k++ {
		k = c.read(pieces, k)
	}
	r := reading{names: dedupe(c.found), end: c.end, labelled: c.press > 0}
	if c.odd && (line || c.press == 0) || line && (c.press == 0 || len(c.found) == 0) {
		return reading{}
	}
	for _, n := range c.found {
		if (n.Role == "" || n.Role == "interviewer") && (n.Kind == Person || c.after != 0 && c.after != ' ') || !line {
			r.strength = Plain
		}
	}
	if !whole && c.press == 0 {
		r.strength = NoByline
	}
	return r
}

// splitUnspaced reads s as declared authors: no label is needed.
func splitUnspaced(s string, o Options) []Name {
	r := readUnspaced(s, o, false)
	chinese := tongue(o.Lang, s) == 'z'
	for i := range r.names {
		n := &r.names[i]
		first, _ := utf8.DecodeRuneInString(n.Name)
		n.Weak = utf8.RuneCountInString(n.Name) < 2 || chinese && !r.labelled && n.Kind == Person && !strings.ContainsRune(surnames, first)
	}
	return r.names
}

func dedupe(names []Name) []Name {
	kept := names[:0]
next:
	for _, n := range names {
		for _, m := range kept {
			if m.Name == n.Name {
				continue next
			}
		}
		kept = append(kept, n)
	}
	return kept
}

// tongue tells which of the languages it is.
func tongue(lang, s string) byte {
	for _, l := range [...]string{"zh", "ja", "ko"} {
		if strings.HasPrefix(lang, l) {
			return l[0]
		}
	}
	for _, r := range s {
		switch {
		case kana(r) && r != '・' && r != 'ー':
			return 'j'
		case hangul(r):
			return 'k'
		}
	}
	if strings.ContainsAny(s, "记輯编报导導稿") {
		return 'z'
	}
	return 0
}

// cut divides the string into runs of letters; it stops at a figure, an address
// or the end of a sentence, and reports whether it came to the end.
func (c *columns) cut(list []piece) ([]piece, bool) {
	before := rune(0)
	for i := 0; i < len(c.src); {
		r, size := utf8.DecodeRuneInString(c.src[i:])
		switch {
		case invisible(r):
			i += size
		case chars.IsSpace(r):
			if before == 0 {
				before = ' '
			}
			i += size
		case chars.IsDigit(r) || r == '@' || len(list) > 20:
			return list, false
		case wordRune(r):
			j := c.runEnd(i)
			if j < len(c.src) && c.src[j] == '@' {
				return list, false
			}
			list = append(list, piece{i, j, before, !unspaced(r)})
			before, i = 0, j
		case r == '。' || r == '！' || r == '？' || r == '…':
			return list, i+size >= len(c.src)
		default:
			if before == 0 || before == ' ' || punctuation(before) == closing {
				before = r
			}
			i += size
		}
	}
	return list, true
}

// runEnd finds the end of the letters from i on: a change between Latin and
// the other scripts ends them, a middle dot inside a foreign name does not.
func (c *columns) runEnd(i int) int {
	first, _ := utf8.DecodeRuneInString(c.src[i:])
	latin := !unspaced(first)
	prev := first
	for j := i; j < len(c.src); {
		r, size := utf8.DecodeRuneInString(c.src[j:])
		ok := invisible(r) || wordRune(r) && !unspaced(r) == latin || j > i && inner(r, prev) && c.letterAt(j+size, latin)
		if !ok {
			return j
		}
		prev = r
		j += size
	}
	return len(c.src)
}

func (c *columns) letterAt(i int, latin bool) bool {
	r, _ := utf8.DecodeRuneInString(c.src[i:])
	return wordRune(r) && !unspaced(r) == latin
}

// dateline gives the number of pieces in a bracket that opens the string and
// names a place and an agency: "[서울=뉴시스] 홍길동 기자".
func (c *columns) dateline(pieces []piece) int {
	if len(pieces) < 2 || !c.line || punctuation(pieces[0].before) != opening {
		return 0
	}
	for k := 1; k < min(4, len(pieces)); k++ {
		gap := c.src[pieces[k-1].end:pieces[k].start]
		if strings.ContainsAny(gap, "])】］）") {
			return k
		}
	}
	return 0
}

// labels are the classes of words that say who their neighbours are.
const labels = isBy | isLabel | isAfter | isRole | isTitle

// read reads the piece k, and the ones that belong to it, and returns the last.
func (c *columns) read(pieces []piece, k int) int {
	q := pieces[k]
	if q.latin {
		return c.latin(pieces, k)
	}
	s := c.src[q.start:q.end]
	next := rune(0)
	if k+1 < len(pieces) {
		next = pieces[k+1].before
	}
	if c.behindStroke(q, s) {
		c.end = q.end
		return k
	}
	if sourceWord(s) && k+1 < len(pieces) {
		if len(c.found) == 0 {
			c.end = pieces[k+1].end
		}
		return k + 1 // "来源：江湾晚报 记者 …"
	}
	if s == "기자명" {
		return k // the label before "홍길동 기자"
	}
	if sense, ok := c.dict.cjk[s]; ok && sense.class&(labels|isStaff|isAnd|isFrom) != 0 {
		c.word(s, sense, q, next)
		if next == '=' && len(c.found) > 0 {
			return len(pieces) // "홍길동 기자 =" and the text
		}
		return k
	}
	at, n, sense := c.inside(s)
	switch {
	case n == 0:
		c.plain(q, s)
	case at == 0: // "記者王小明"
		c.word(s[:n], sense, piece{start: q.start, end: q.start + n, before: q.before}, ' ')
		c.plain(piece{start: q.start + n, end: q.end}, s[n:])
	case at+n == len(s) && ownPaper(s[:at]): // "本报记者"
		c.word(s[at:], sense, q, next)
	case at+n == len(s): // "王小明記者"
		c.plain(piece{start: q.start, end: q.start + at, before: q.before}, s[:at])
		c.word(s[at:], sense, piece{start: q.start + at, end: q.end}, next)
	default: // "新華社記者王小明"
		c.word(s[at:at+n], sense, piece{start: q.start + at, end: q.start + at + n}, ' ')
		c.plain(piece{start: q.start + at + n, end: q.end}, s[at+n:])
	}
	return k
}

// word reads a word of the lexicon; next is the separator behind it.
func (c *columns) word(s string, sense sense, q piece, next rune) {
	c.end = q.end
	c.joined = false
	if sense.class&labels == 0 {
		c.odd = c.odd || c.line && c.press == 0 && len(c.found) == 0
		return
	}
	mark := next != 0 && next != ' ' && punctuation(next) != comma
	behind := len(c.found) > 0 && !mark
	reporter := pressWord(s)
	second := c.label && c.after != 0 && c.after != ' ' // "文・写真"
	if c.line && !mark && !reporter && !second && !(c.pair && sense.class&isBy != 0) {
		c.odd = true
		return
	}
	if mark || reporter || c.pair {
		c.press++
	}
	if sense.class&(isBy|isLabel|isRole) != 0 && !behind {
		if !second || c.role != author {
			c.role = sense.role
		}
		c.label, c.after = true, next
		if reporter || sense.class&isBy != 0 {
			c.role = author
		}
	}
}

// inside finds a label of two characters or more inside the run, the longest at
// its start, else the longest at its end, else the last one inside.
func (c *columns) inside(s string) (at, n int, found sense) {
	for j := len(s); j > 3; {
		if sense, ok := c.dict.cjk[s[:j]]; ok && sense.class&labels != 0 && pressWord(s[:j]) && short(s[j:]) {
			return 0, j, sense
		}
		_, size := utf8.DecodeLastRuneInString(s[:j])
		j -= size
	}
	for i := range s {
		if len(s)-i <= 3 {
			break
		}
		if sense, ok := c.dict.cjk[s[i:]]; ok && i > 0 && sense.class&labels != 0 && (pressWord(s[i:]) || !c.line) {
			return i, len(s) - i, sense
		}
	}
	for _, w := range [...]string{"特约记者", "特派记者", "记者", "記者", "特派員", "通讯员", "特派员"} {
		if i := strings.LastIndex(s, w); i > 0 && short(s[i+len(w):]) {
			return i, len(w), c.dict.cjk[w]
		}
	}
	return 0, 0, sense{}
}

// plain reads a run that holds no label: a name, an organisation or neither.
func (c *columns) plain(q piece, s string) {
	marked := c.label
	switch {
	case s == "":
	case len(c.found) > 0 && q.before != 0 && punctuation(q.before) == opening:
	case c.house(s):
		c.end = q.end
		if len(c.found) == 0 && (!c.line || marked) {
			c.keep(q.start, q.end, Organization)
		}
	case c.name(s, marked):
		if c.line && (!marked || c.after == 0 || c.after == ' ') && !c.surname(s, q.before) {
			c.odd = true
			return
		}
		if !c.second(q, s) {
			c.keep(q.start, q.end, Person)
			c.joined = true
		}
	default:
		c.odd = true
	}
	c.label = false
}
