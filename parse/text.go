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

// oneLine folds all white space of a text to single spaces.
func oneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isOneLine reports whether a text plainly has no white space to fold.
func isOneLine(s string) bool {
	for i, c := range s {
		switch {
		case c < ' ' || c >= utf8.RuneSelf && chars.IsSpace(c):
			return false
		case c == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' '):
			return false
		}
	}
	return true
}
