package page

import (
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// This file holds the words of a text, by their hashes.

// bodyWords collects the longer words of the text's beginning.
func (t *titles) bodyWords(last int) {
	t.words.empty()
	n := 0
	for i := t.first; i < last && n < 3000; i++ {
		if !t.d.of[i].prose {
			continue
		}
		text := t.d.text(i)
		eachWord(text, t.words.add)
		n += len(text)
	}
}

// wordHashes is a set of words, by their hashes: a map of the words takes three
// times as long.
type wordHashes struct {
	slots []uint64 // a power of two of them, 0 for an empty one
	n     int
}

// mostHashes bounds the set, and with it what words cost that collide on purpose.
const mostHashes = 1 << 13

// empty takes all words out.
func (s *wordHashes) empty() {
	const most = 1 << 12 // slots: to clear more would cost every text that comes
	if len(s.slots) > most {
		s.slots = nil
	}
	clear(s.slots)
	s.n = 0
}

func (s *wordHashes) add(h uint64) {
	if s.n > mostHashes {
		return
	}
	if 2*s.n >= len(s.slots) {
		old := s.slots
		*s = wordHashes{slots: make([]uint64, max(1024, 2*len(old)))}
		for _, h := range old {
			if h != 0 {
				s.add(h)
			}
		}
	}
	if at := s.slot(h); *at == 0 {
		*at = h
		s.n++
	}
}

func (s *wordHashes) has(h uint64) bool { return len(s.slots) > 0 && *s.slot(h) == h }

// slot gives where a hash stands, or would.
func (s *wordHashes) slot(h uint64) *uint64 {
	for i := int(h >> 32); ; i++ {
		if at := &s.slots[i&(len(s.slots)-1)]; *at == h || *at == 0 {
			return at
		}
	}
}

// hashing is the hash of a word in the making.
type hashing uint64

const noWord hashing = 14695981039346656037

func (h hashing) with(c rune) hashing { return (h ^ hashing(c)) * 1099511628211 }

// sum gives the hash, never 0.
func (h hashing) sum() uint64 { return uint64(h)*0x9e3779b97f4a7c15 | 1 }

// wordHash gives the hash of a word.
func wordHash(w string) uint64 {
	h := noWord
	for _, c := range w {
		h = h.with(c)
	}
	return h.sum()
}

// eachWord yields the hashes of the words of four letters or more in lower case,
// cut to six so that inflected forms agree, and of pairs of characters of scripts
// without blanks.
func eachWord(text []byte, yield func(uint64)) {
	const least, most = 4, 6
	word, n := noWord, 0     // n letters of it, most if they are more
	wide, end := rune(0), -1 // the last character of a script without blanks, and where it ends
	for i := 0; i <= len(text); {
		for i < len(text) && lowerLetters[text[i]] != 0 {
			if n < most {
				word = word.with(rune(lowerLetters[text[i]]))
				n++
			}
			i++
		}
		if i < len(text) && text[i] >= utf8.RuneSelf {
			c, size := utf8.DecodeRune(text[i:])
			if isWide(c) {
				if end == i {
					yield(noWord.with(wide).with(c).sum())
				}
				wide, end = c, i+size
			}
			i += size
			if chars.IsLetter(c) || chars.IsMark(c) {
				if n < most {
					word = word.with(chars.ToLower(c))
					n++
				}
				continue
			}
		} else {
			i++
		}
		if n >= least {
			yield(word.sum())
		}
		word, n = noWord, 0
	}
}

// lowerLetters are the bytes of ASCII that words are made of, in lower case.
var lowerLetters = func() (lower [256]byte) {
	for c := range utf8.RuneSelf {
		if isLetterRune(rune(c)) {
			lower[c] = byte(chars.ToLower(rune(c)))
		}
	}
	return lower
}()

// prefix gives the first n characters of s.
func prefix(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
