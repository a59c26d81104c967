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
	return ix.best(text, langs, n)
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
// it has enough of them and clearly more than of any other.
func (ix *index) best(text string, langs uint64, letters int) string {
	var score [64]int
	words, hits := 0, 0
	var buf [48]byte
	w := buf[:0]
	flush := func() {
		if len(w) > 0 && len(w) < cap(buf)-utf8.UTFMax {
			words++
			if set, _ := ix.words.Get(w); set&langs != 0 {
				hits++
				share(&score, set&langs, wordWeight)
			}
		}
		w = w[:0]
	}
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf { // half the time of reading all of them as runes
			i++
			if c |= 0x20; 'a' > c || c > 'z' {
				flush()
			} else if len(w) <= cap(buf)-utf8.UTFMax {
				w = append(w, c)
			}
			continue
		}
		c, n := utf8.DecodeRuneInString(text[i:])
		i += n
		lower := chars.ToLower(c)
		if chars.IsLetter(c) {
			if set := ix.letters[lower] & langs; set != 0 {
				share(&score, set, letterWeight)
			}
		} else if !isMark(c) {
			flush()
			continue
		}
		if len(w) <= cap(buf)-utf8.UTFMax {
			w = utf8.AppendRune(w, lower)
		}
	}
	flush()
	return ix.verdict(&score, langs, words, hits)
}

// share gives each language of set its part of weight.
func share(score *[64]int, set uint64, weight int) {
	part := weight / bits.OnesCount64(set)
	for ; set != 0; set &= set - 1 {
		score[bits.TrailingZeros64(set)] += part
	}
}

func (ix *index) verdict(score *[64]int, langs uint64, words, hits int) string {
	first, second := -1, 0
	for i, v := range score[:len(ix.codes)] {
		if langs&(1<<i) == 0 {
			continue
		}
		switch {
		case first < 0:
			first = i
		case v > score[first]:
			first, second = i, score[first]
		case v > second:
			second = v
		}
	}
	if first < 0 {
		return ""
	}
	top := score[first]
	if top < wordWeight*3/2 || hits*8 < words && top < words*wordWeight/8 || (top-second)*10 < top {
		return ""
	}
	return ix.codes[first]
}

// isMark reports whether a character that is no letter is part of words.
func isMark(c rune) bool { return chars.IsMark(c) || c == '\u200c' }
