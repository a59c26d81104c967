package byline

import (
	"strings"
	"sync"
	"unicode/utf8"

	"lede/parse/internal/lexicon"
)

// entry is what the dictionary says of a word or phrase. more is the number of
// words in the longest phrase that begins with it.
type entry struct {
	senses []sense
	more   uint8
}

// lineHeads are the classes of words that a byline may begin with.
const lineHeads = isBy | isLabel | isRole | isWith | isSponsor

// every stands for all languages.
const every = ^uint64(0)

// dictionary holds every word that bylines are made of but the names.
type dictionary struct {
	words *lexicon.Table[entry]
	pairs *lexicon.Table[struct{}] // the first two words of the phrases that begin a byline
	cjk   map[string]sense         // words of the scripts that put no spaces between words
	roles *lexicon.Table[roleWord]
	marks *lexicon.Table[entry] // those of words that begin a byline: so few that they stay in the cache
	heads [256]uint32           // by first byte, which second bytes these have
}

var words = sync.OnceValue(buildDictionary)

func buildDictionary() *dictionary {
	d := &dictionary{words: lexicon.NewTable[entry](18 << 10), roles: lexicon.NewTable[roleWord](1 << 11), marks: lexicon.NewTable[entry](1 << 11), pairs: lexicon.NewTable[struct{}](1 << 11), cjk: make(map[string]sense, 1<<9)}
	for i, l := range lexicon.All() {
		d.language(l, 1<<i)
	}
	for _, t := range tables() {
		for w := range strings.FieldsFuncSeq(t.words, func(r rune) bool { return r == '\n' || r == ',' }) {
			d.add(strings.TrimSpace(w), sense{class: t.class, langs: every})
		}
	}
	var buf [128]byte
	for w, e := range d.words.All() {
		for _, s := range e.senses {
			if s.class&lineHeads != 0 {
				d.head(w)
				first, end, _ := firstWord(buf[:0], w)
				e, _ := d.words.Get(first)
				d.marks.Put(w[:end], e)
			}
		}
	}
	return d
}

// senses gives what a word or phrase can be.
func (d *dictionary) senses(w []byte) []sense {
	e, _ := d.words.Get(w)
	return e.senses
}

// head notes the first two bytes of a word that begins a byline.
func (d *dictionary) head(w string) {
	if len(w) < 2 || w[1] >= utf8.RuneSelf {
		d.heads[w[0]] = ^uint32(0)
		return
	}
	d.heads[w[0]] |= 1 << (w[1] & 31)
}

// mayHead is a cheap look at a line that is not empty: it begins like one of the
// words that begin a byline.
func (d *dictionary) mayHead(s string) bool {
	c := s[0]
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return len(s) > 1 && d.heads[c]>>(s[1]&31)&1 != 0
}

// language adds the words of one language.
func (d *dictionary) language(l *lexicon.Language, bit uint64) {
	for _, m := range l.Months {
		d.addAll(m, isMonth, bit)
	}
	for _, w := range l.Weekdays {
		d.addAll(w, isWeekday, bit)
	}
	d.addAll(l.Published, isDateWord, bit)
	d.addAll(l.Updated, isDateWord, bit)
	d.addAll(l.CapturedNot, isDateWord, bit)
	for _, w := range l.By {
		c := isBy
		if colonAtEnd(w) {
			c = isLabel
		}
		d.add(w, sense{class: c, langs: bit})
	}
	d.addAll(l.After, isAfter, bit)
	d.addAll(l.And, isAnd, bit)
	d.addAll(l.From, isFrom, bit)
	d.addAll(l.Staff, isStaff, bit)
	for _, r := range l.Roles {
		if r.Role == "title" {
			d.add(r.Word, sense{class: isTitle, langs: bit})
		} else {
			d.add(r.Word, sense{class: isRole, role: roleOf(r.Role), langs: bit})
		}
	}
}

func (d *dictionary) addAll(ws []string, c class, bit uint64) {
	for _, w := range ws {
		d.add(w, sense{class: c, langs: bit})
	}
}

// add enters a word or phrase in the form in which the parser looks it up.
func (d *dictionary) add(w string, s sense) {
	w = strings.TrimRight(w, " :：/／丨｜|=＝-")
	if strings.HasSuffix(w, ".") && s.class == isBy {
		s.class = isLabel // "red." counts only with its dot
	}
	w = strings.TrimRight(w, ".")
	if w == "" {
		return
	}
	if strings.ContainsFunc(w, unspaced) {
		d.addUnspaced(w, s)
		return
	}
	p := borrow()
	defer p.giveBack()
	p.src, p.toks, p.low = w, p.tokBuf[:0], p.lowBuf[:0]
	if !p.scan(16) || len(p.toks) == 0 {
		return
	}
	for _, t := range p.toks {
		if t.kind != word {
			return
		}
	}
	first, n := &p.toks[0], len(p.toks)
	key := string(p.low[first.lo:p.toks[n-1].hi])
	s.strict = n == 1 && narrow(key, s.class)
	e, _ := d.words.Get([]byte(key))
	e.senses = merge(e.senses, s)
	if n == 1 && e.more == 0 {
		e.more = 1
	}
	d.words.Put(key, e)
	if s.role != author {
		langs := s.langs
		if !s.strict {
			langs = every
		}
		d.addRole(key, langs)
	}
	if n > 1 {
		if s.class&lineHeads != 0 {
			d.head(key)
			d.pairs.Put(string(p.low[first.lo:p.toks[1].hi]), struct{}{})
		}
		head := string(p.low[first.lo:first.hi])
		e, _ := d.words.Get([]byte(head))
		e.more = max(e.more, uint8(n))
		d.words.Put(head, e)
	}
}

// addUnspaced is add for scripts that put no spaces between words.
func (d *dictionary) addUnspaced(w string, s sense) {
	old := d.cjk[w]
	if old.role == author {
		old.role = s.role
	}
	old.class |= s.class
	old.langs |= s.langs
	d.cjk[w] = old
}

// merge adds a sense to the list, into an equal one where there is one.
func merge(list []sense, s sense) []sense {
	for i := range list {
		if o := &list[i]; o.class == s.class && o.role == s.role && o.strict == s.strict {
			o.langs |= s.langs
			return list
		}
	}
	return append(list, s)
}

// narrow tells the words that mean something else in the next language ("a",
// "e", "di", "en"; "host" is a guest in Czech) from those that can be trusted
// anywhere.
func narrow(w string, c class) bool {
	if c&(isTitle|isRole|isStaff|isAfter|isDateWord) != 0 {
		return true
	}
	switch w {
	case "by", "von", "par", "por", "et":
		return false
	}
	if c&isBy != 0 {
		return true
	}
	if c&(isAnd|isFrom|isMonth|isWeekday) == 0 {
		return false
	}
	switch w {
	case "per", "pod", "van", "den", "dan", "sin", "men", "med", "con", "com", "met", "del", "dal", "from", "with",
		"text", "plus", "also", "for", "after", "from our correspondent":
		return true
	}
	return utf8.RuneCountInString(w) <= 2 || c&(isFrom|isMonth|isWeekday) != 0 && utf8.RuneCountInString(w) <= 3
}

func colonAtEnd(w string) bool {
	r, _ := utf8.DecodeLastRuneInString(w)
	return r == ':' || r == '：'
}

// unspaced reports whether the script of r puts no spaces between words, or
// joins its particles to them.
func unspaced(r rune) bool { return r >= 0x1100 && (han(r) || kana(r) || hangul(r)) }

// languageBit gives the bit of a language tag, every bit if it is unknown.
func languageBit(tag string) uint64 {
	if tag == "" {
		return every
	}
	l := lexicon.Lookup(tag)
	for i, k := range lexicon.All() {
		if k == l {
			return 1 << i
		}
	}
	return every
}
