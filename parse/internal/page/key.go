package page

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// Key reduces a text to its letters and digits, in lower case: texts with the
// same key are the same but for case, white space and punctuation.
func Key(s string) string {
	var short [128]byte
	key := short[:0]
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if k := keyBytes[c]; k != 0 {
				key = append(key, k)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if chars.IsWord(r) {
			key = utf8.AppendRune(key, chars.ToLower(r))
		}
		i += n
	}
	if len(key) == len(s) && string(key) == s {
		return s
	}
	return string(key)
}

// keyBytes are the letters and digits of ASCII in lower case, 0 for other bytes.
var keyBytes = func() (of [utf8.RuneSelf]byte) {
	for c := range of {
		if chars.IsWord(rune(c)) {
			of[c] = byte(chars.ToLower(rune(c)))
		}
	}
	return of
}()

// Separators are what parts a headline from names of sites and sections in a
// title, the rarest in headlines first.
func Separators() []string {
	return []string{" | ", " - ", " – ", " — ", " » ", " · ", " :: ", " • ", " / ", " ‹ ", " › ", " « ", " < ", " > ", " ~ ", "｜", " -- ", "_", " ⋆ ", " ● ", " : ", "|"}
}

// afterSpace tells the bytes that stand second in separators that begin with a
// space.
var afterSpace = func() (is [256]bool) {
	for _, sep := range Separators() {
		if sep[0] == ' ' {
			is[sep[1]] = true
		}
	}
	return is
}()

// separatorAt gives the length of the separator that begins title[i:], or 0.
func separatorAt(title string, i int) int {
	switch title[i] {
	case ' ':
		if i+1 == len(title) || !afterSpace[title[i+1]] {
			return 0
		}
	case '_', '|', 0xef: // what the others begin with
	default:
		return 0
	}
	for _, sep := range Separators() {
		if strings.HasPrefix(title[i:], sep) {
			return len(sep)
		}
	}
	return 0
}

// HasSeparator reports whether a separator stands in a title.
func HasSeparator(title string) bool {
	for i := range len(title) {
		if separatorAt(title, i) > 0 {
			return true
		}
	}
	return false
}

// cuts gives where a title's parts end and begin: the separators in it.
func cuts(title string) (at [][2]int) {
	for i := 1; i < len(title) && len(at) < 8; i++ {
		if n := separatorAt(title, i); n > 0 {
			at = append(at, [2]int{i, i + n})
			i += n - 1
		}
	}
	return at
}

// CutLast cuts a title at the last separator in it; head is empty if there is none.
func CutLast(title string) (head, tail string) {
	at := cuts(title)
	if len(at) == 0 {
		return "", title
	}
	c := at[len(at)-1]
	return strings.TrimSpace(title[:c[0]]), strings.TrimSpace(title[c[1]:])
}
