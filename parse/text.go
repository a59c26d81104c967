package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

func isWord(r rune) bool { return chars.IsWord(r) }

func toLower(r rune) rune { return chars.ToLower(r) }

// isUnspaced reports whether a script writes words without spaces.
func isUnspaced(r rune) bool {
	return r >= 0x0e00 && r <= 0x0eff || r >= 0x1000 && r <= 0x109f || r >= 0x1780 && r <= 0x17ff || r >= 0x3040 && r <= 0x30ff || r >= 0x3400 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x3ffff
}

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
		if c := s[i]; c < utf8.RuneSelf { // most of most texts
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
	return n
}

// oneLine folds all white space of a text to single spaces.
func oneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isOneLine reports whether a text plainly has no white space to fold.
func isOneLine(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 0x80 || c < ' ':
			return false
		case c == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' '):
			return false
		}
	}
	return true
}
