package dates

import "unicode/utf8"

// Kinds of bytes that nextFigure stops at.
const (
	figure    = 1 + iota // an ASCII figure
	leadsTwo             // may lead a figure of two bytes: Arabic, Persian
	leadsMore            // may lead a figure of three bytes: Devanagari, Bengali, Thai, full-width
	leadsYear            // may lead 年, before which the year may stand in Chinese numerals
)

// stops tells the bytes at which a date may be near.
var stops = [256]uint8{
	'0': figure, '1': figure, '2': figure, '3': figure, '4': figure,
	'5': figure, '6': figure, '7': figure, '8': figure, '9': figure,
	0xd9: leadsTwo, 0xdb: leadsTwo, 0xe0: leadsMore, 0xef: leadsMore, 0xe5: leadsYear,
}

// nextFigure returns the place of the next figure from i on, or of the next 年
// that Chinese numerals precede, or -1.
func (r *reader) nextFigure(i int) int {
	s := r.s
	for ; i < len(s); i++ {
		switch stops[s[i]] {
		case 0:
		case figure:
			return i
		case leadsYear:
			if len(s)-i >= 3 && s[i:i+3] == "年" && i >= 12 && hanDigit(s[i-3:i]) >= 0 {
				return i
			}
		default:
			if _, n := digit(s, i); n > 0 {
				return i
			}
		}
	}
	return -1
}

// skip returns where to go on after a place that nextFigure gave and that was
// no date.
func (r *reader) skip(i int) int {
	if _, _, end := number(r.s, i); end > i {
		return end
	}
	return i + 1
}

// digit decodes the decimal figure at s[i:], of any script that newspapers use,
// and says of how many bytes it is; 0 means none.
func digit(s string, i int) (value, size int) {
	if i >= len(s) {
		return 0, 0
	}
	c := s[i]
	if c < utf8.RuneSelf {
		if c-'0' < 10 {
			return int(c - '0'), 1
		}
		return 0, 0
	}
	if i+1 < len(s) {
		switch d := s[i+1]; {
		case c == 0xd9 && 0xa0 <= d && d <= 0xa9:
			return int(d - 0xa0), 2
		case c == 0xdb && 0xb0 <= d && d <= 0xb9:
			return int(d - 0xb0), 2
		}
	}
	if i+2 < len(s) {
		switch d, e := s[i+1], s[i+2]; {
		case c == 0xe0 && (d == 0xa5 || d == 0xa7) && 0xa6 <= e && e <= 0xaf:
			return int(e - 0xa6), 3
		case c == 0xe0 && d == 0xb9 && 0x90 <= e && e <= 0x99:
			return int(e - 0x90), 3
		case c == 0xef && d == 0xbc && 0x90 <= e && e <= 0x99:
			return int(e - 0x90), 3
		}
	}
	return 0, 0
}

// number reads the run of figures at s[i:]: its value, how many figures it has
// and where it ends. The value of a run of more than fourteen is not to be used.
func number(s string, i int) (value, figures, end int) {
	for {
		v, n := digit(s, i)
		if n == 0 {
			return value, figures, i
		}
		if figures < 14 {
			value = value*10 + v
		}
		figures++
		i += n
	}
}

// afterFigure reports whether a figure ends at s[:i].
func afterFigure(s string, i int) bool {
	for n := 1; n <= 3 && n <= i; n++ {
		if _, size := digit(s[:i], i-n); size == n {
			return true
		}
	}
	return false
}

// hanDigits are the Chinese numerals in order, three bytes each.
const hanDigits = "〇一二三四五六七八九"

// hanDigit is the value of one Chinese numeral, or -1.
func hanDigit(c string) int {
	if c == "零" || c == "○" {
		return 0
	}
	for i := 0; i < len(hanDigits); i += 3 {
		if c == hanDigits[i:i+3] {
			return i / 3
		}
	}
	return -1
}

// hanNumber reads a number up to 99 in Chinese numerals at s[i:], as in 三十一.
func hanNumber(s string, i int) (value, end int) {
	start, units := i, 0
	for i+3 <= len(s) {
		c := s[i : i+3]
		if c == "十" && units < 10 && value == 0 {
			value, units = max(units, 1)*10, 0
		} else if v := hanDigit(c); v >= 0 && units == 0 {
			units = v
		} else {
			break
		}
		i += 3
	}
	if i == start {
		return -1, start
	}
	return value + units, i
}
