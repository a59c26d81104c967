package dates

import (
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// folded is a word as it is looked up: in lower case, without accents, and with
// the variants of a letter made one.
type folded struct {
	buf  [64]byte
	n    int
	long bool // the word did not fit
}

func (f *folded) bytes() []byte { return f.buf[:f.n] }

// add folds s and appends it.
func (f *folded) add(s string) {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			f.put(rune(c))
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		f.put(foldRune(r))
		i += n
	}
}

func (f *folded) put(r rune) {
	if r < 0 {
		return
	}
	if f.n+utf8.UTFMax > len(f.buf) {
		f.long = true
		return
	}
	f.n += utf8.EncodeRune(f.buf[f.n:], r)
}

// bases are the letters U+00C0 to U+017F without their accents; '-' leaves the
// letter as it is.
const bases = "aaaaaa-ceeeeiiii-nooooo--uuuuy--aaaaaa-ceeeeiiii-nooooo--uuuuy-y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkk-lllllll" +
	"lllnnnnnnn--oooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// foldRune folds one letter beyond ASCII; it gives -1 for marks that a word may
// have or lack.
func foldRune(r rune) rune {
	switch {
	case 0xc0 <= r && r < 0xc0+rune(len(bases)):
		if b := bases[r-0xc0]; b != '-' {
			return rune(b)
		}
	case 0x218 <= r && r <= 0x219:
		return 's'
	case 0x21a <= r && r <= 0x21b:
		return 't'
	case 0x300 <= r && r <= 0x36f, 0x591 <= r && r <= 0x5c7, 0x64b <= r && r <= 0x65f:
		return -1
	case 0x200b <= r && r <= 0x200f, r == 0x640, r == 0xad, r == 0x9bc, r == 0x93c:
		return -1
	}
	return variant(chars.ToLower(r))
}

// variant makes one letter of those that are written for each other. r is in
// lower case.
func variant(r rune) rune {
	switch r {
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ό':
		return 'ο'
	case 'ύ', 'ϋ', 'ΰ':
		return 'υ'
	case 'ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	case 'ё':
		return 'е'
	case 'أ', 'إ', 'آ':
		return 'ا'
	case 'ى', 'ي', 'ئ':
		return 'ی'
	case 'ك':
		return 'ک'
	case 'ة', 'ۀ', 'ہ':
		return 'ه'
	case 'ؤ':
		return 'و'
	case '\u2019', '\u05f3', '\u02bc':
		return '\''
	case '\u09df':
		return '\u09af'
	case '\u095e':
		return '\u092b'
	}
	return r
}
