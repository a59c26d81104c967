package check

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// bins is how many minima a sketch holds.
const bins = 64

// fewWords is how many words a text needs before another that is like it can
// be called a copy.
const fewWords = 40

// sketch is a text reduced to minima of hashes of its runs of four words: the
// share of bins in which two sketches agree tells how much two texts have in
// common.
type sketch [bins]uint32

// drawSketch reduces a text. Letters and figures alone count, in lower case;
// where a script parts no words, every letter is one.
func drawSketch(text string) (hash uint64, words int, s *sketch) {
	var sk sketch
	for i := range sk {
		sk[i] = math.MaxUint32
	}
	var last [4]uint64
	hash = fnvStart
	for w := range wordHashes(text) {
		hash = mix(hash ^ w)
		copy(last[:], last[1:])
		last[3] = w
		if words++; words >= 4 {
			h := mix(last[0] + mix(last[1]+mix(last[2]+mix(last[3]))))
			if bin, v := h>>58, uint32(h); v < sk[bin] {
				sk[bin] = v
			}
		}
	}
	if words < fewWords {
		return hash, words, nil
	}
	return hash, words, &sk
}

const (
	fnvStart = 14695981039346656037
	fnvPrime = 1099511628211
)

// mix spreads the bits of a hash.
func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return h ^ h>>32
}

// wordHashes yields a hash of each word.
func wordHashes(text string) func(func(uint64) bool) {
	return func(yield func(uint64) bool) {
		h, in := uint64(fnvStart), false
		for i := 0; i < len(text); {
			r, n := rune(text[i]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(text[i:])
			}
			i += n
			switch {
			case r < utf8.RuneSelf && ('a' <= r && r <= 'z' || '0' <= r && r <= '9'):
			case r < utf8.RuneSelf && 'A' <= r && r <= 'Z':
				r |= 0x20
			case r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r):
				if in && !yield(h) {
					return
				}
				h, in = fnvStart, false
				continue
			case unspaced(r):
				if in && !yield(h) {
					return
				}
				if !yield(mix(uint64(r))) {
					return
				}
				h, in = fnvStart, false
				continue
			default:
				r = unicode.ToLower(r)
			}
			h, in = (h^uint64(r))*fnvPrime, true
		}
		if in {
			yield(h)
		}
	}
}

// unspaced reports whether a script writes words without spaces.
func unspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// alike gives the share of a sketch that two texts have in common, in percent.
func (s *sketch) alike(t *sketch) int {
	same, filled := 0, 0
	for i := range s {
		if s[i] == math.MaxUint32 && t[i] == math.MaxUint32 {
			continue
		}
		filled++
		if s[i] == t[i] {
			same++
		}
	}
	if filled == 0 {
		return 0
	}
	return same * 100 / filled
}

// textHash hashes a short text, but for white space, case and punctuation.
func textHash(text string) uint64 {
	h := uint64(fnvStart)
	for w := range wordHashes(text) {
		h = mix(h ^ w)
	}
	return h
}
