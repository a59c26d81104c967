package lexicon

import "unicode/utf8"

// script is a writing system, as far as it tells languages apart.
type script uint8

const (
	scriptNone script = iota
	scriptLatin
	scriptGreek
	scriptCyrillic
	scriptHebrew
	scriptArabic
	scriptDevanagari
	scriptBengali
	scriptTamil
	scriptThai
	scriptHan // this and the following write several letters of others in one
	scriptKana
	scriptHangul
	scriptCount
)

// blocks are the ranges of letters of each script, in order.
var blocks = [...]struct {
	lo, hi rune
	script script
}{
	{0x41, 0x5a, scriptLatin}, {0x61, 0x7a, scriptLatin}, {0xc0, 0x24f, scriptLatin},
	{0x370, 0x3ff, scriptGreek}, {0x400, 0x52f, scriptCyrillic}, {0x5d0, 0x5ea, scriptHebrew},
	{0x620, 0x64a, scriptArabic}, {0x66e, 0x6d5, scriptArabic}, {0x750, 0x77f, scriptArabic},
	{0x900, 0x97f, scriptDevanagari}, {0x980, 0x9ff, scriptBengali}, {0xb80, 0xbff, scriptTamil},
	{0xe00, 0xe7f, scriptThai}, {0x1e00, 0x1eff, scriptLatin}, {0x1f00, 0x1fff, scriptGreek},
	{0x3041, 0x30ff, scriptKana}, {0x3400, 0x9fff, scriptHan}, {0xac00, 0xd7a3, scriptHangul},
	{0xf900, 0xfaff, scriptHan}, {0xfb50, 0xfdff, scriptArabic}, {0xfe70, 0xfefc, scriptArabic},
	{0xff66, 0xff9d, scriptKana}, {0x20000, 0x3ffff, scriptHan},
}

func scriptOf(r rune) script {
	if r < utf8.RuneSelf {
		if c := r | 0x20; 'a' <= c && c <= 'z' {
			return scriptLatin
		}
		return scriptNone
	}
	for i := range blocks {
		if r < blocks[i].lo {
			return scriptNone
		}
		if r <= blocks[i].hi {
			return blocks[i].script
		}
	}
	return scriptNone
}

// latin is 1 for the letters of ASCII, and beyond for what is not ASCII: more than
// eight letters.
var latin = func() (of [256]uint8) {
	for c := byte('a'); c <= 'z'; c++ {
		of[c], of[c&^0x20] = 1, 1
	}
	for c := utf8.RuneSelf; c < len(of); c++ {
		of[c] = beyond
	}
	return of
}()

const beyond = 16

// scripts counts the letters of each script.
type scripts [scriptCount]int

func countScripts(text string) (s scripts) {
	for i := 0; i < len(text); {
		if n := latin[text[i]]; n < beyond {
			s[scriptLatin] += int(n)
			for i++; i+8 <= len(text); i += 8 {
				t := text[i : i+8]
				n := latin[t[0]] + latin[t[1]] + latin[t[2]] + latin[t[3]] + latin[t[4]] + latin[t[5]] + latin[t[6]] + latin[t[7]]
				if n >= beyond {
					break
				}
				s[scriptLatin] += int(n)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		s[scriptOf(r)]++
	}
	s[scriptNone] = 0
	return s
}

// dominant is the script of most letters and how many they are. Letters that
// stand for a syllable or a word count threefold. It is scriptNone where no
// script has clearly more than half.
func (s *scripts) dominant() (script, int) {
	var total, first int
	best := scriptNone
	east := 3 * (s[scriptHan] + s[scriptKana] + s[scriptHangul])
	for i := scriptLatin; i < scriptHan; i++ {
		total += s[i]
		if s[i] > first {
			best, first = i, s[i]
		}
	}
	if total += east; east > first {
		return scriptHan, east / 3
	}
	if first*2 <= total {
		return scriptNone, 0
	}
	return best, first
}

// eastAsian tells Korean, Japanese and Chinese apart.
func (s *scripts) eastAsian() string {
	han, kana, hangul := s[scriptHan], s[scriptKana], s[scriptHangul]
	switch {
	case hangul > han+kana:
		return "ko"
	case hangul*4 > han+kana:
		return ""
	case kana*16 >= han:
		return "ja"
	}
	return "zh"
}
