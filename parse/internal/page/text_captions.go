package page

import (
	"bytes"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// opensCaption reports whether a line begins with words that introduce a
// caption or the credit of a picture.
func opensCaption(s []byte) bool {
	v := phrases()
	if !v.openings.May(s) {
		return false
	}
	if n := plainWord(s); n > 0 && !v.heads.May(s[:n]) {
		return false
	}
	var buf [48]byte
	low := buf[:0]
	longest := len(buf) // once the first word has been looked up, as the longest phrase with it
	head := false
	within := false // a word
	for i := 0; ; {
		c, n := utf8.RuneError, 0
		if i < len(s) {
			if c, n = rune(s[i]), 1; c >= utf8.RuneSelf {
				c, n = utf8.DecodeRune(s[i:])
			}
		}
		letter := isLetterRune(c)
		if len(low) > 0 && !(within && letter && (c < utf8.RuneSelf || !unspaced(c))) {
			if !head && !unspaced(c) {
				if longest, head = v.heads.Get(low); !head {
					return false
				}
			}
			if v.captions.Has(low) && introduces(low, s[i:]) {
				return true
			}
		}
		if i >= len(s) || len(low) >= longest || len(low)+utf8.UTFMax > len(buf) {
			return false
		}
		if within = letter; 'A' <= c && c <= 'Z' {
			c |= 0x20
		} else if c >= utf8.RuneSelf {
			c = chars.ToLower(c)
		}
		low = utf8.AppendRune(low, c)
		i += n
	}
}

// plainWord gives the length of the word of ASCII that s begins with, 0 if it
// begins with none.
func plainWord(s []byte) (n int) {
	for n < len(s) && lowerLetters[s[n]] != 0 {
		n++
	}
	if n < len(s) && s[n] >= utf8.RuneSelf {
		return 0
	}
	return n
}

func isLetterRune(c rune) bool {
	if c < utf8.RuneSelf {
		return isAlnum(byte(c)) || c == '\''
	}
	return chars.IsLetter(c)
}

// introduces reports whether a caption's phrase says of what follows it that
// it is one: by its own last character, or by the one after it.
func introduces(phrase, rest []byte) bool {
	switch lastRune(phrase) {
	case ':', '/', ',', '・', '＝', '：', '=':
		return true
	}
	rest = bytes.TrimLeft(rest, " ")
	if len(rest) == 0 || phrase[0] == '(' {
		return true
	}
	switch firstRune(rest) {
	case ':', '：', '/', '／', ')', '）', '=', '＝':
		return true
	}
	word := phrase[bytes.LastIndexByte(phrase, ' ')+1:]
	switch string(word) {
	case "by", "of", "von", "par", "por", "di", "av", "af", "door":
		return len(word) < len(phrase)
	}
	return false
}

// isCaption reports whether the description of a picture reads like a caption
// and not like a name for it.
func isCaption(s []byte) bool {
	words, letters := 0, 0
	in := false
	for _, c := range string(s) {
		if c == ' ' || c == '\n' || c == 0 {
			in = false
			continue
		}
		if chars.IsLetter(c) {
			letters++
			if isWide(c) {
				letters += 3
			}
			if !in {
				words++
			}
			in = true
		}
	}
	if words == 0 || isPictureFile(s) && words < 3 {
		return false
	}
	return words >= 4 || letters >= 24 && words >= 3 || letters >= 40 || opensCaption(s)
}

// captionHint says whether a block, whose text is s, is the caption or credit of
// a picture: it begins with words for one, or ends with a credit.
func captionHint(b *Block, s []byte) Hint {
	if len(s) > 700 || len(s) < 4 || b.Holds(Digit) && startsDated(s) {
		return 0
	}
	if opensCaption(s) || b.Holds(clauseMarks) && endsInCredit(s) {
		return CaptionText
	}
	return 0
}

// startsDated reports whether a line begins with a date, into which some
// browsers run the caption that stands below it.
func startsDated(s []byte) bool {
	const most = 30
	head := s[:min(len(s), most)]
	for i := 4; i < len(head)-4; i++ {
		if y := head[i : i+4]; head[i-1] == ' ' && (y[0] == '2' && y[1] == '0' || y[0] == '1' && y[1] == '9') && onlyDigits(y) && !isAlnum(head[i+4]) {
			return isDated(head[:i+4])
		}
	}
	return false
}

func onlyDigits(s []byte) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// endsInCredit reports whether a line ends with the credit of a picture: a
// clause such as "Photo: A. B./Agency", or an agency in brackets after a slash.
func endsInCredit(s []byte) bool {
	tail := s[max(0, len(s)-120):]
	from := max(0, len(tail)-longestCredit-2)
	for k, c := range tail[from : len(tail)-1] {
		class := clauseEnds[c]
		if class == inClause {
			continue
		}
		i := from + k + 1
		at := i
		switch {
		case class == parting:
		case tail[i] == ' ':
			at++
		case class != beforeAny || !endsWideClause(tail[:i]):
			continue
		}
		if opensCredit(tail[at:]) {
			return true
		}
	}
	return endsInAgency(tail)
}

// endsInAgency reports whether a line ends with the name of a photographer and
// an agency in brackets, "(A. Brand/Harbour Press)".
func endsInAgency(s []byte) bool {
	if s[len(s)-1] != ')' {
		return false
	}
	open := bytes.LastIndexByte(s, '(')
	slash := bytes.LastIndexByte(s, '/')
	if open <= 0 || slash < open+3 || len(s)-open > 70 || bytes.ContainsAny(s[open:], "@:") || hasDigit(s[open:]) {
		return false
	}
	return chars.IsUpper(firstRune(s[open+1:])) && chars.IsUpper(firstRune(bytes.TrimLeft(s[slash+1:], " ")))
}

// Bytes before a clause: those that end one before a blank, those that may end
// one before anything, and those that part two.
const (
	inClause = iota
	beforeBlank
	beforeAny
	parting
)

var clauseEnds = func() (class [256]uint8) {
	for c := range class {
		if c >= utf8.RuneSelf {
			class[c] = beforeBlank
		}
	}
	for _, s := range wideClauseEnds {
		class[s[len(s)-1]] = beforeAny
	}
	for _, c := range ".!?)\"" {
		class[c] = beforeBlank
	}
	for _, c := range "([|/" {
		class[c] = parting
	}
	return class
}()

// clauseMarks are the kinds of bytes that a text has which has more than one clause.
const clauseMarks = Stop | Open | Shut | Slash | Bar | Sign | Beyond

// wideClauseEnds end a clause in a text of East Asia, behind which stands no blank.
var wideClauseEnds = [...]string{"。", "」", "』", "）", "”", "】", "　"}

func endsWideClause(s []byte) bool {
	if len(s) < 3 || s[len(s)-3] < 0xe2 {
		return false
	}
	for _, end := range wideClauseEnds {
		if bytes.HasSuffix(s, []byte(end)) {
			return true
		}
	}
	return false
}

// longestCredit bounds the clause that is the credit of a picture.
const longestCredit = 90

// opensCredit reports whether a clause is the credit of a picture: its words
// name a photo or picture and whose it is.
func opensCredit(s []byte) bool {
	return len(s) <= longestCredit && opensCaption(s)
}
