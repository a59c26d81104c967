package byline

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
	"lede/parse/internal/dates"
)

// lead gives the length of the blanks, bullets, emphasis and quotation marks
// that the line begins with.
func lead(s string) int {
	if s != "" && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z') {
		return 0
	}
	for i, r := range s {
		if !chars.IsSpace(r) && !invisible(r) && !strings.ContainsRune("*_#>•·–—-|\"“„«(~▪●■◆◎▲", r) {
			return i
		}
	}
	return len(s)
}

// marked reports whether the line begins with what a marker begins with. It is
// asked of every line, and looks at the first two words at most.
func marked(s string) bool {
	d := words()
	if !d.mayHead(s) {
		return false
	}
	var b [128]byte
	w, end, stuck := firstWord(b[:0], s)
	if stuck {
		return true
	}
	one := len(w)
	if e, ok := d.marks.Get(w); !ok {
		return false
	} else if opens(e, s[end:], one) {
		return true
	} else if e.more < 2 || end >= len(s) || s[end] != ' ' {
		return false
	}
	w, _, _ = firstWord(append(w, ' '), s[end+1:])
	return d.pairs.Has(w)
}

// mayMark reports whether the first word of a line may begin a marker.
func (d *dictionary) mayMark(s string) bool {
	if !d.mayHead(s) {
		return false
	}
	var b [128]byte
	w, _, stuck := firstWord(b[:0], s)
	return stuck || d.marks.Has(w)
}

// firstWord appends the lower-case form of the word that s begins with and
// gives its end. stuck says that it is a marker with a name stuck to it.
func firstWord(w []byte, s string) (word []byte, end int, stuck bool) {
	if w, n := foldSimple(w, s); n > 0 {
		return w, n, false
	}
	for i, r := range s {
		if 'a' <= r && r <= 'z' && i < 60 { // most of most words
			w = append(w, byte(r))
			continue
		}
		if !wordRune(r) && !(i > 0 && (r == '-' || apostrophe(r))) || i >= 60 {
			return w, i, false
		}
		if i > 0 && chars.IsUpper(r) && leadIn(s[:i]) {
			return w, i, true // "ByJane Roe"
		}
		w = appendFolded(w, r)
	}
	return w, len(s), false
}

// opens reports whether a word of n bytes, with the rest of the line behind
// it, may be a marker.
func opens(e entry, rest string, n int) bool {
	next := byte(0)
	for i := 0; i < len(rest) && next == 0; i++ {
		if rest[i] != ' ' {
			next = rest[i]
		}
	}
	small := 'a' <= next && next <= 'z'
	for _, s := range e.senses {
		switch {
		case s.class&(isBy|isWith) != 0 && (!small || n < 5):
			return true
		case s.class&(isLabel|isRole) != 0 && (next == ':' || next == '/' || next == '|' || next >= utf8.RuneSelf || next == '-' || n > 4 && !small && s.class&isLabel != 0):
			return true
		}
	}
	return false
}

// bareLine reports whether the line can be a name with a date, an outlet or an
// address beside it: short, capitals in front, and one of the signs.
func bareLine(s string) bool {
	if len(s) > 180 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); r >= 0x590 && r < 0x1100 && chars.IsLetter(r) { // no capitals
		return len(s) < 120 && strings.ContainsAny(s, "|@") && strings.ContainsAny(s, "0123456789@")
	} else if !chars.IsUpper(r) {
		return chars.IsDigit(r) && (markerInside(s) || len(s) < 80 && endsInName(s) || countsComments(s) || partedByBullets(s))
	}
	capitals, next := 0, true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			next = true
			continue
		case c >= '0' && c <= '9':
			return capitals > 1 || markerInside(s) || endsInName(s) || countsComments(s)
		case c == '|', c == '@', c == 0xb7, c == 0x80 && s[i-1] == 0xe2:
			return capitals > 1 || i < 9 && len(s) < 60 && strings.ContainsAny(s[i:], "0123456789") // "Reuters | March 1, 2024"
		case c == ',' || c == '/':
			return capitals > 1 && (strings.ContainsAny(s[i:], "0123456789|@") || shouts(s[i:]) || jobInside(s)) ||
				capitals == 1 && len(s) < 80 && strings.ContainsAny(s[i:], "0123456789") && (endsInName(s) || i < 9) // "Friday, 1 March 2024, Jane Roe", "Reuters, March 1, 2024"
		case next && c >= 'a' && c <= 'z':
			if n := strings.IndexByte(s[i:], ' '); n > 3 || n < 0 {
				return len(s) < 60 && capitals > 1 && jobAtEnd(s) || // "Jane Roe staff writer"
					len(s) < 100 && endsInName(s) && strings.ContainsAny(s, "0123456789") ||
					len(s) < 60 && capitals > 1 && dates.EndsAgo(s) // "Juan Pérez hace 4 minutos"
			}
		case next:
			capitals++
		}
		next = false
	}
	return len(s) < 60 && capitals > 1 && jobAtEnd(s) || twice(s)
}

// countsComments reports whether a line may say how many comments there are.
func countsComments(s string) bool {
	return strings.Contains(s, "omment") || strings.Contains(s, "omentar") || strings.Contains(s, "eactie") || strings.Contains(s, "омментар") || strings.Contains(s, "оментар")
}

// partedByBullets reports whether a short line has two bullets or strokes, as in
// "27 January 2026 • Jane Roe • 3 min".
func partedByBullets(s string) bool {
	return len(s) < 80 && (strings.Count(s, " • ") == 2 || strings.Count(s, " | ") == 2 || strings.Count(s, " · ") == 2)
}

// twice reports whether the line is a name, and a marker with the name again.
func twice(s string) bool {
	name, rest, ok := strings.Cut(s, " By ")
	return ok && strings.HasPrefix(rest, name)
}

// endsInName reports whether the last two words begin with capitals, a number
// behind them aside.
func endsInName(s string) bool {
	if i := strings.LastIndexByte(s, ' '); i > 0 && i+1 < len(s) && len(s)-i < 4 && '0' <= s[i+1] && s[i+1] <= '9' {
		s = s[:i]
	}
	for range 2 {
		i := strings.LastIndexAny(s, " /")
		if i < 0 {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(s[i+1:]); !chars.IsUpper(r) {
			return false
		}
		s = s[:i]
	}
	return true
}

// jobAtEnd reports whether the last word is a job of the press.
func jobAtEnd(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if len(last) < 5 {
		return false
	}
	switch last[0] | 0x20 {
	case 'w', 'r', 'e', 'c', 'j', 'k', 'a':
		return jobInside(last)
	}
	return false
}

// markerInside reports whether one of the markers that pages write behind a
// date stands in the line.
func markerInside(s string) bool {
	for _, w := range [...]string{"by ", "By ", "BY ", "von ", "Von ", "par ", "Par ", "por ", "Por ", "di ", "door "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// shouts reports whether an agency's initials or name may stand in s.
func shouts(s string) bool {
	for i := 1; i < len(s); i++ {
		if a, b := s[i-1], s[i]; 'A' <= a && a <= 'Z' && 'A' <= b && b <= 'Z' {
			return true
		}
	}
	return strings.Contains(s, "Press") || strings.Contains(s, "News") || strings.Contains(s, "Reuters") || strings.Contains(s, ".com")
}

// jobInside reports whether the line names a job of the press.
func jobInside(s string) bool {
	for _, w := range [...]string{"riter", "eporter", "ditor", "orrespond", "olumnist", "ournalis", "edakt", "utor", "edact"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
