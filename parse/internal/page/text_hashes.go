package page

import (
	"unicode"
	"unicode/utf8"
)

// This file holds the words of a text, by their hashes.

// bodyWords collects the longer words of the text's beginning.
func bodyWords(d *divider, first, last int) (words wordHashes) {
	n := 0
	for i := first; i < last && n < 3000; i++ {
		if !d.of[i].prose {
			continue
		}
		eachWord(d.text(i), func(w []byte) { words.add(wordHash(w)) })
		n += len(d.p.Blocks[i].Text)
	}
	return words
}

// wordHashes is a set of words, by their hashes: a map of the words takes three
// times as long.
type wordHashes struct {
	slots []uint64 // a power of two of them, 0 for an empty one
	n     int
}

// mostHashes bounds the set, and with it what words cost that collide on purpose.
const mostHashes = 1 << 13

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

// wordHash gives the hash of a word, never 0.
func wordHash(w []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range w {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h*0x9e3779b97f4a7c15 | 1
}

// eachWord yields the words of four letters or more in lower case, cut to six
// so that inflected forms agree, and pairs of characters of scripts without
// blanks. What it yields is good until the next.
func eachWord(text []byte, yield func([]byte)) {
	const least, most = 4, 6
	var buf [most * utf8.UTFMax]byte
	word, n := buf[:0], 0
	prev := rune(0)
	for i := 0; i <= len(text); {
		c, size := rune(' '), 1
		if i < len(text) {
			if c = rune(text[i]); c >= utf8.RuneSelf {
				c, size = utf8.DecodeRune(text[i:])
			}
		}
		if isWide(c) && isWide(prev) {
			yield(text[i-utf8.RuneLen(prev) : i+size])
		}
		prev = c
		i += size
		if c < utf8.RuneSelf && isLetterRune(c) {
			if n++; n <= most {
				if 'A' <= c && c <= 'Z' {
					c |= 0x20
				}
				word = append(word, byte(c))
			}
			continue
		}
		if c >= utf8.RuneSelf && (unicode.IsLetter(c) || unicode.IsMark(c)) {
			if n++; n <= most {
				word = utf8.AppendRune(word, unicode.ToLower(c))
			}
			continue
		}
		if n >= least {
			yield(word)
		}
		word, n = buf[:0], 0
	}
}

// prefix gives the first n characters of s.
func prefix(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
