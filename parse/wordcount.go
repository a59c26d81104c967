package parse

import (
	"math/bits"
	"unicode/utf8"
)

// This file counts the words of a text, eight bytes at a time where they are ASCII.

// wordBytes are the bytes of ASCII that words are made of, 1, and those that may
// stand in a word, 2.
var wordBytes = func() (class [utf8.RuneSelf]uint8) {
	for c := range class {
		if isWord(rune(c)) {
			class[c] = 1
		}
	}
	class['\''], class['-'] = 2, 2
	return class
}()

// countWords counts the words of a text. Scripts without spaces count a word
// for each ideograph or kana, and one for four letters of the others.
func countWords(s string) (n int) {
	in, letters := uint8(0), 0 // in is 1 within a word
	for i := 0; i < len(s); {
		for ; len(s)-i >= 8; i += 8 { // most of most texts, in a third of the time
			x := eight(s, i)
			if x&highBits != 0 {
				break
			}
			w := wordBits(x, in)
			n += bits.OnesCount64(w &^ follow(w, in))
			in = uint8(w >> 63)
		}
		for end := min(i+8, len(s)); i < end; {
			if c := s[i]; c < utf8.RuneSelf {
				w := wordBytes[c]&1 | wordBytes[c]>>1&in
				n += int(w &^ in)
				in = w
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(s[i:])
			i += size
			switch {
			case !isUnspaced(r):
				w := in
				if r != '’' {
					w = 0
				}
				if isWord(r) {
					w = 1
				}
				n += int(w &^ in)
				in = w
			case r < 0x2000: // Thai, Lao, Burmese, Khmer
				if letters++; letters%4 == 1 {
					n++
				}
				in = 0
			default:
				n++
				in = 0
			}
		}
	}
	return n
}

// wordBits sets the high bits of those of eight bytes of ASCII that are of words.
// in is 1 if the byte before them is.
func wordBits(x uint64, in uint8) uint64 {
	w := within(x|0x20*ones, 'a', 'z') | within(x, '0', '9')
	if !holds(x, '\'') && !holds(x, '-') {
		return w
	}
	joins := within(x, '\'', '\'') | within(x, '-', '-')
	for { // what joins words is of one that goes on before it
		more := w | joins&follow(w, in)
		if more == w {
			return w
		}
		w = more
	}
}

// follow gives for each of eight bits the one before it; in is that before
// the first.
func follow(w uint64, in uint8) uint64 { return w<<8 | uint64(in)<<7 }
