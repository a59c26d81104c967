package byline

import "bytes"

// label looks every word up, and the phrases that begin with it, longest first.
func (p *parser) label() {
	p.langs = languageBit(p.opt.Lang) | p.markerLanguages() | english
	caps, small, words := true, true, 0
	for i := 0; i < len(p.toks); {
		t := &p.toks[i]
		if t.kind != word {
			i++
			continue
		}
		p.lookUp(i)
		words++
		switch t.shape {
		case lower:
			caps = false
		case title:
			caps, small = false, false
		case upper:
			small = false
		}
		i++
	}
	p.caps, p.small = caps, small && words < 5
}

// english is the bit of the language whose words stand on pages in any other.
const english = 1

// markerLanguages are the languages of the marker that the string begins with:
// a page that says it is English may yet carry a Spanish byline.
func (p *parser) markerLanguages() uint64 {
	for i := range p.toks {
		if p.toks[i].kind != word {
			continue
		}
		var langs uint64
		for _, s := range p.dict.senses(p.lowered(i)) {
			if s.class&isBy != 0 && !s.strict || s.class&isLabel != 0 && p.at(i+1, colon) {
				langs |= s.langs
			}
		}
		return langs
	}
	return 0
}

// lookUp labels the word at i with what the longest phrase that begins there
// can be, or else what the word alone can be.
func (p *parser) lookUp(i int) {
	t := &p.toks[i]
	e, ok := p.dict.words.Get(p.low[t.lo:t.hi])
	if !ok {
		p.stem(t)
		return
	}
	for n := int(e.more); n > 1; n-- {
		if i+n > len(p.toks) || p.toks[i+n-1].kind != word {
			continue
		}
		key := p.low[t.lo:p.toks[i+n-1].hi]
		if bytes.IndexByte(key, 0) >= 0 {
			continue
		}
		if f, ok := p.dict.words.Get(key); ok && p.apply(t, f.senses) {
			t.n = uint8(n)
			p.multi(t, e.senses)
			return
		}
	}
	if p.apply(t, e.senses) {
		t.n = 1
	}
}

// apply gives the token the classes of those senses that the languages allow.
func (p *parser) apply(t *token, senses []sense) bool {
	for _, s := range senses {
		if s.strict && s.langs&p.langs == 0 {
			continue
		}
		if s.class&isCode != 0 && t.shape != upper && !smallCode(p.low[t.lo:t.hi], t.shape) {
			continue
		}
		t.class |= s.class
		if s.role != author {
			t.role = s.role
		}
	}
	return t.class != 0
}

// multi adds to a phrase what its first word can be in a name: of one that says what
// somebody did it is no given name, as in "minh họa".
func (p *parser) multi(t *token, senses []sense) {
	of := isParticle | isArticle
	if t.class&(isBy|isRole) == 0 {
		of |= isGiven
	}
	for _, s := range senses {
		t.class |= s.class & of
	}
}

// smallCode reports whether an agency writes its initials small.
func smallCode(w []byte, s shape) bool {
	if s != lower {
		return false
	}
	switch string(w) {
	case "dpa", "sda", "ats", "sid", "epd", "kna", "afp", "ots", "ap", "apa", "dapd", "ddp", "rtr", "tmn", "nan":
		return true
	}
	return false
}

// stem recognizes jobs by the end of the word, as in "Wirtschaftsredakteurin"
// and "Kolumnist*in".
func (p *parser) stem(t *token) {
	w := p.low[t.lo:t.hi]
	if t.simple {
		t.job(w)
		return
	}
	if k := bytes.LastIndexAny(w, "*:_/"); k > 0 && (string(w[k+1:]) == "in" || string(w[k+1:]) == "innen") {
		w = w[:k]
		if e, ok := p.dict.words.Get(w); ok && p.apply(t, e.senses) {
			t.n = 1
			return
		}
	}
	if t.job(w) {
		return
	}
	if i := bytes.LastIndexByte(w, '-'); i > 0 {
		if e, ok := p.dict.words.Get(w[i+1:]); ok {
			for _, s := range e.senses {
				t.class |= s.class & (isTitle | isOrg)
			}
			t.n = 1
		}
		p.doubleGiven(t, w)
	}
}

// doubleGiven recognizes a given name of two by its first: "Daisy-Mae".
func (p *parser) doubleGiven(t *token, w []byte) {
	i := bytes.IndexByte(w, '-')
	if s := p.src[t.start:t.end]; i < 3 || len(s) != len(w) || s[i+1] < 'A' || s[i+1] > 'Z' || t.shape != title {
		return
	}
	if e, ok := p.dict.words.Get(w[:i]); ok {
		for _, s := range e.senses {
			t.class |= s.class & isGiven
		}
	}
}

// job makes a token a job if its word, or what is left of it, ends like one.
func (t *token) job(w []byte) bool {
	if len(w) <= shortestEnding+2 {
		return false
	}
	for _, s := range jobEndings {
		if len(w) > len(s)+2 && bytes.HasSuffix(w, []byte(s)) {
			t.class |= isTitle
			t.n = 1
			return true
		}
	}
	return false
}

// shortestEnding is the length of the shortest of jobEndings.
const shortestEnding = 6

// jobEndings end the compounds that name jobs.
var jobEndings = [...]string{"redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "journalist", "journalistin",
	"experte", "expertin", "chefin", "leiterin", "autorin", "kolumnist", "kolumnistin", "volontär", "volontärin", "redaktor", "redaktorin",
	"redaktör", "korrespondenten", "reportern", "redacteur", "verslaggever", "verslaggeefster", "correspondent", "medarbeider", "medarbetare",
	"toimittaja", "journalisten", "redaktøren", "kommentator"}

// is reports whether the token at i is of one of the classes.
func (p *parser) is(i int, c class) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].class&c != 0
}

// at reports whether the token at i is of the kind.
func (p *parser) at(i int, k kind) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].kind == k
}

// text is the lower-case form of the word at i.
func (p *parser) text(i int) string {
	return string(p.lowered(i))
}

// lowered is text without a copy, good as long as the parser is.
func (p *parser) lowered(i int) []byte {
	if !p.at(i, word) {
		return nil
	}
	return p.low[p.toks[i].lo:p.toks[i].hi]
}
