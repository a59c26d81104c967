package lexicon

import (
	"math/bits"
	"strings"
	"sync"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

const (
	identifyBytes = 4096 // as much of a text as Identify reads
	glanceBytes   = 320  // of either end of it, where they are enough
	wordWeight    = 48   // shared out among the languages that have a word
	letterWeight  = 24   // the same for a telling letter
	minLetters    = 12   // fewer letters decide nothing
)

// Identify tells the language of running text as a BCP 47 primary tag, first by
// script, then by telling letters and very frequent words. It reads the first
// few kilobytes and returns "" when it is not sure. The tag may be of a language
// that the registry does not have.
func Identify(text string) string {
	text = head(text, identifyBytes)
	// Both ends mostly tell, in a fifth of the time, and a text in two languages
	// has one at either.
	if len(text) >= 3*glanceBytes {
		if code := tell(head(text, glanceBytes), ample); code != "" && code == tell(tail(text, glanceBytes), ample) {
			return code
		}
	}
	return tell(text, enough)
}

// By how much of its score a language must lead the next, in percent.
const (
	enough = 10
	ample  = 40
)

// tell tells the language of all of a text, where it leads by enough.
func tell(text string, lead int) string {
	s := countScripts(text)
	script, n := s.dominant()
	if n < minLetters && !(script >= scriptHan && n >= 4) {
		return ""
	}
	switch script {
	case scriptHan, scriptKana, scriptHangul:
		return s.eastAsian()
	}
	ix := telling()
	langs := ix.scripts[script]
	if langs&(langs-1) == 0 {
		return ix.code(langs)
	}
	return ix.best(text, langs, lead)
}

// head returns the first n bytes of s, cut between runes.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// tail returns the last n bytes of s, cut between runes.
func tail(s string, n int) string {
	at := max(0, len(s)-n)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:]
}

// index is what Identify knows: languages are bits, numbered as in codes.
type index struct {
	codes   []string
	words   *Table[uint64]
	letters map[rune]uint64
	scripts [scriptCount]uint64
}

// telling builds the index from the registry, once.
var telling = sync.OnceValue(func() *index {
	ix := &index{words: NewTable[uint64](8192), letters: make(map[rune]uint64, 256)}
	for _, l := range all {
		ix.add(l.Code, l.Function)
	}
	for _, o := range others {
		ix.add(o.code, strings.Fields(o.words))
	}
	for _, t := range tellingLetters {
		for r := range strings.SplitSeq(t.langs, " ") {
			bit := ix.bit(r)
			for _, c := range t.letters {
				ix.letters[c] |= bit
			}
		}
	}
	return ix
})

func (ix *index) add(code string, words []string) {
	bit := uint64(1) << len(ix.codes)
	ix.codes = append(ix.codes, code)
	for _, w := range words {
		if strings.ContainsAny(w, "'’ ") {
			continue
		}
		langs, _ := ix.words.Get([]byte(w))
		ix.words.Put(w, langs|bit)
		r, _ := utf8.DecodeRuneInString(w)
		if s := scriptOf(r); s != scriptNone {
			ix.scripts[s] |= bit
		}
	}
}

func (ix *index) bit(code string) uint64 {
	for i, c := range ix.codes {
		if c == code {
			return 1 << i
		}
	}
	return 0
}

func (ix *index) code(bit uint64) string {
	for i, c := range ix.codes {
		if bit == 1<<i {
			return c
		}
	}
	return ""
}

// best is the language among langs whose words and letters text has most of, if
// it has enough of them and leads any other.
func (ix *index) best(text string, langs uint64, lead int) string {
	t := tally{ix: ix, langs: langs}
	var buf [48]byte
	const most = len(buf) - utf8.UTFMax // a word's bytes
	w := buf[:0]
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf { // half the time of reading all of them as runes
			n := len(w)
			for ; i < len(text) && latin[text[i]] == 1; i++ {
				if n < len(buf) {
					buf[n] = text[i] | 0x20
					n++
				}
			}
			if w = buf[:n]; i < len(text) && text[i] < utf8.RuneSelf {
				t.word(w)
				w = buf[:0]
				i++
			}
			continue
		}
		c, n := utf8.DecodeRuneInString(text[i:])
		i += n
		lower := chars.ToLower(c)
		if chars.IsLetter(c) {
			t.letter(lower)
		} else if !isMark(c) {
			t.word(w)
			w = buf[:0]
			continue
		}
		if len(w) <= most {
			w = utf8.AppendRune(w, lower)
		}
	}
	t.word(w)
	return t.verdict(lead)
}

// tally is what a text has of the words and letters of some languages.
type tally struct {
	ix          *index
	langs       uint64
	score       [64]int
	words, hits int
}

// word counts a word, but for those that are too long to be whole.
func (t *tally) word(w []byte) {
	if len(w) == 0 || len(w) >= cap(w)-utf8.UTFMax {
		return
	}
	t.words++
	if set, _ := t.ix.words.Get(w); set&t.langs != 0 {
		t.hits++
		t.share(set&t.langs, wordWeight)
	}
}

// letter counts a letter in lower case.
func (t *tally) letter(c rune) {
	if set := t.ix.letters[c] & t.langs; set != 0 {
		t.share(set, letterWeight)
	}
}

// share gives each language of set its part of weight.
func (t *tally) share(set uint64, weight int) {
	part := weight / bits.OnesCount64(set)
	for ; set != 0; set &= set - 1 {
		t.score[bits.TrailingZeros64(set)&63] += part
	}
}

// verdict names the language that has most, if it leads by enough.
func (t *tally) verdict(lead int) string {
	first, second := -1, 0
	for i, v := range t.score[:len(t.ix.codes)] {
		if t.langs&(1<<i) == 0 {
			continue
		}
		switch {
		case first < 0:
			first = i
		case v > t.score[first]:
			first, second = i, t.score[first]
		case v > second:
			second = v
		}
	}
	if first < 0 {
		return ""
	}
	top := t.score[first]
	if top < wordWeight*3/2 || t.hits*8 < t.words && top < t.words*wordWeight/8 || (top-second)*100 < top*lead {
		return ""
	}
	return t.ix.codes[first]
}

// isMark reports whether a character that is no letter is part of words.
func isMark(c rune) bool { return chars.IsMark(c) || c == '\u200c' }
