package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// inner reports whether the mark may stand inside a word or a number.
func inner(r, prev rune) bool {
	switch r {
	case '\'', '’', 'ʼ', '‘', '-', '‐', '‑', '.', '_', '*':
		return r != '*' || chars.IsLetter(prev)
	case ':', '/':
		return chars.IsDigit(prev)
	case '・':
		return kana(prev)
	case '·':
		return han(prev)
	}
	return false
}

// geminates reports whether the dot that s begins with stands between the two
// letters of a long Catalan l: "col·laboració".
func geminates(s string, prev rune) bool {
	const dot = "·"
	return (prev == 'l' || prev == 'L') && len(s) > len(dot) && s[:len(dot)] == dot && rune(s[len(dot)]) == prev
}

func appendFolded(b []byte, r rune) []byte {
	switch {
	case invisible(r):
		return b
	case apostrophe(r):
		return append(b, '\'')
	case r == '‐' || r == '‑':
		return append(b, '-')
	}
	return utf8.AppendRune(b, chars.ToLower(r))
}

// shapeOf classifies the capitals of a word.
func shapeOf(s string) shape {
	var caps, small, first rune
	dotted := 0 // letters that a dot or the end follows
	run := 0
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z': // most of most words
			small++
			if first == 0 {
				first = r
			}
			run++
			continue
		case chars.IsUpper(r) || chars.IsTitle(r):
			caps++
		case chars.IsLower(r):
			small++
		}
		if chars.IsLetter(r) {
			if first == 0 {
				first = r
			}
			run++
		} else if r == '.' || r == '-' {
			if run > 1 {
				dotted++
			}
			run = 0
		}
	}
	if run > 1 {
		dotted++
	}
	switch {
	case caps == 0 && small == 0:
		return uncased
	case caps > 0 && small == 0 && dotted == 0:
		return initial
	case caps > 1 && small == 0:
		return upper
	case chars.IsLower(first) && !particled(s):
		return lower
	}
	return title
}

// particled reports whether a word is a surname that its particle runs into:
// "deWinter", "vanBuren".
func particled(s string) bool {
	i := strings.IndexFunc(s, chars.IsUpper)
	if i < 2 || i > 3 || i+2 >= len(s) {
		return false
	}
	switch s[:i] {
	case "al", "da", "de", "del", "di", "du", "el", "la", "le", "mac", "van", "von":
		return strings.IndexFunc(s[i+1:], chars.IsUpper) < 0
	}
	return false
}

// punctuation gives the kind of a character that stands in no word.
func punctuation(r rune) kind {
	switch r {
	case ',', '、', '，', '،', '､':
		return comma
	case ';', '；', '؛':
		return semi
	case '&', '+', '＆', '＋':
		return amp
	case '|', '｜', '¦', '丨', '∣':
		return pipe
	case '·', '•', '∙', '●', '▪', '‣', '・', '◆', '■', '►', '▸', '»', '>', '→', '～', '~', '⋅', '★':
		return bullet
	case '/', '／', '\\':
		return slash
	case '-', '–', '—', '―', '−', '─', '‐', '‑':
		return dash
	case '(', '[', '（', '【', '［', '{', '〔', '<', '＜', '〈':
		return opening
	case ')', ']', '）', '】', '］', '}', '〕', '＞', '〉':
		return closing
	case ':', '：', '=', '＝', '﹕':
		return colon
	case '"', '“', '”', '„', '‟', '\'', '’', '‘', '‚', '`', '«', '‹', '›', '「', '」', '『', '』', '＂':
		return quote
	case '.', '!', '?', '。', '！', '？', '…', '؟', '।':
		return stop
	}
	return other
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return chars.IsLetter(r) && r != '丨' || chars.IsMark(r) || chars.IsDigit(r)
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' || r == '׳' }

// elision reports whether what follows an apostrophe is the "t" of "'t Hooft".
func elision(s string) bool {
	return len(s) > 2 && (s[0] == 't' || s[0] == 's') && s[1] == ' '
}

// invisible characters stand in words without being of them.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u061c',
		'\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '®', '™':
		return true
	}
	return false
}

// lettersMostly tells "3sat" from "12th" and "5min".
func lettersMostly(s string) bool {
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case chars.IsDigit(r):
			digits++
		case chars.IsLetter(r):
			letters++
		default:
			return false
		}
	}
	return letters > 3 || letters == 3 && digits < 2 && !strings.HasSuffix(s, "min") && !strings.HasSuffix(s, "Uhr")
}

func lowerByte(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' }

func han(r rune) bool { return unicode.Is(unicode.Han, r) || r == '々' || r == '〇' }

func kana(r rune) bool { return r >= 0x3041 && r <= 0x30ff || r >= 0xff66 && r <= 0xff9d }

func hebrew(r rune) bool { return r >= 0x05d0 && r <= 0x05ea }

func hangul(r rune) bool { return r >= 0xac00 && r <= 0xd7a3 }
