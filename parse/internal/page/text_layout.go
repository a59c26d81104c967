package page

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// layout is what the lines of a document show about how it was set.
type layout struct {
	wrap     int  // the column that lines were wrapped at, 0 if they were not
	columns  bool // widths count wide characters twice, and marks on others not at all
	anywhere bool // lines end in the middle of Korean words
	indent   int  // the indent of running text
	dump     bool // headings stand left of running text
	marked   bool // links are marked by [n] before their text
	under    bool // headings stand between stars, the blanks of links are underscores
	named    bool // headings are named by their elements, links stand in braces
}

const maxWrap = 250

// learnLayout looks at all lines of a text.
func learnLayout(data []byte, lines []line) layout {
	var l layout
	wide, marked, under := false, false, false
	for i := range lines {
		ln := &lines[i]
		if ln.wide != 0 {
			wide, marked = wide || ln.wide > 4, marked || ln.wide < -4
		}
		if !under && ln.to-ln.from > 4 && data[ln.from] == '*' {
			n, _ := starred(data, lines, i)
			under = n > 0
		}
		if !l.named && ln.to > ln.from && data[ln.from] == 'h' && (i == 0 || lines[i-1].blank()) {
			s := data[ln.from:ln.to]
			l.named = namedLevel(s) > 0 && !(s[3] >= 'a' && s[3] <= 'z')
		}
	}
	var sharp int
	l.wrap, sharp = wrapColumn(data, lines, false)
	if wide || marked {
		if w, n := wrapColumn(data, lines, true); w > 0 && (l.wrap == 0 || n > sharp || wide && n == sharp) {
			l.wrap, l.columns = w, true
		}
		l.anywhere = l.columns && l.breaksWords(data, lines)
	}
	l.indent = proseIndent(lines)
	l.dump = l.indent >= 2 && leftHeadings(lines, l.indent)
	l.marked, l.under = hasMarkers(data), under
	return l
}

func (l *layout) width(ln *line) int {
	w := int(ln.indent + ln.chars)
	if l.columns {
		w += int(ln.wide)
	}
	return w
}

// wrapColumn finds the column that lines were wrapped at, and how many lines
// reach it. Lines that another one follows show it: few pass the column, and
// most of the long ones come close.
func wrapColumn(data []byte, lines []line, columns bool) (column, sharp int) {
	m := layout{columns: columns}
	var count, ends [maxWrap + 2]int // of lines that another one follows, and of the last ones of paragraphs
	n := 0
	for i := range lines {
		ln := &lines[i]
		if ln.blank() || ln.hard || ln.tag || ln.bulleted {
			continue
		}
		text, w := data[ln.from:ln.to], min(m.width(ln), maxWrap+1)
		switch last := i+1 == len(lines) || lines[i+1].blank(); {
		case last && !endsSentence(text), !last && w < 24, isUnbroken(text):
		case last:
			ends[w]++
		default:
			count[w]++
			n++
		}
	}
	if n < 2 {
		return 0, 0
	}
	over, w := count[maxWrap+1], maxWrap
	for over <= n/40 && w > 24 {
		over += count[w]
		w--
	}
	w++
	if w >= maxWrap {
		return 0, 0
	}
	for i := 1; i <= 4; i++ {
		if w+1 <= maxWrap && count[w+1]*8 > count[w] {
			w++
		}
	}
	w = m.narrow(data, lines, w, &count)
	long, full := 0, 0
	for i := w / 2; i <= maxWrap+1; i++ {
		long += count[i]
		if i > w-15 && i <= w {
			full += count[i]
		}
		if i > w-4 && i <= w {
			sharp += count[i]
		}
	}
	beyond := 0
	for _, n := range ends[min(w+9, len(ends)):] {
		beyond += n
	}
	if beyond > n/4 { // whole paragraphs stand on one line
		return 0, 0
	}
	if full < 2 || full*5 < long*2 && !midSentence(data, lines, &m, w) {
		return 0, 0
	}
	return w, sharp
}

// isUnbroken reports whether a line holds a word, most likely an address, that
// no tool could wrap: its width tells nothing.
func isUnbroken(s []byte) bool {
	const long = 40
	for at := long - 1; at < len(s); {
		n := 0 // how far back the word goes that stands at s[at]
		for n < long && ' ' < s[at-n] && s[at-n] < utf8.RuneSelf {
			n++
		}
		if n == long {
			return true
		}
		at += long - n
	}
	return false
}

// narrow corrects a column that a few overlong lines have pushed too far: where
// a sentence goes on in the next line, that line's first word had no room.
func (l *layout) narrow(data []byte, lines []line, w int, count *[maxWrap + 2]int) int {
	var room [16]int // sentences that go on although the column is so many more than they needed
	for i := 0; i+1 < len(lines); i++ {
		a, b := &lines[i], &lines[i+1]
		if a.blank() || b.blank() || a.tag || l.width(a) <= w-15 || !unicode.IsLower(firstRune(data[b.from:b.to])) {
			continue
		}
		if k := w - l.reach(data, a, b); k >= 0 && k < len(room) {
			room[k]++
		}
	}
	sum := 0
	for _, n := range room {
		sum += n
	}
	for k := 0; k < 6 && sum > count[w]; k++ {
		sum -= room[k]
		w--
	}
	return w
}

// breaksWords reports whether lines of Korean fill their column, as only those
// do that are wrapped without regard for words.
func (l *layout) breaksWords(data []byte, lines []line) bool {
	full, n := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		a, b := &lines[i], &lines[i+1]
		if a.blank() || b.blank() || !isHangul(lastRune(data[a.from:a.to])) || !isHangul(firstRune(data[b.from:b.to])) || !l.goesOn(data, a, b) {
			continue
		}
		if n++; l.width(a) >= l.wrap-1 {
			full++
		}
	}
	return full > 1 && full*5 >= n*4
}

// midSentence reports whether lines that end close to column w mostly end in
// the middle of a sentence: the next begins with a small letter.
func midSentence(data []byte, lines []line, m *layout, w int) bool {
	lower, upper := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if a, b := &lines[i], &lines[i+1]; !a.blank() && !b.blank() && !a.tag {
			if n := m.width(a); n <= w-15 || n > w {
				continue
			}
			switch c := firstRune(data[b.from:b.to]); {
			case unicode.IsLower(c):
				lower++
			case unicode.IsLetter(c):
				upper++
			}
		}
	}
	return lower >= 2 && lower*4 >= upper
}

// proseIndent finds the indent that most of the running text has, lists aside.
func proseIndent(lines []line) int {
	var count [32]int
	item := -1 // the column of the bullet of the item that lines may belong to
	for i := range lines {
		ln := &lines[i]
		if ln.blank() {
			continue
		}
		if ln.bulleted {
			item = int(ln.indent)
			continue
		}
		if item >= 0 && int(ln.indent) > item {
			continue
		}
		item = -1
		if ln.chars > 40 && ln.indent < 32 {
			count[ln.indent] += int(ln.chars)
		}
	}
	best := 0
	for i, n := range count {
		if n > count[best] {
			best = i
		}
	}
	if count[0]*4 > count[best] { // a good part of the text has no indent
		return 0
	}
	return best
}

// leftHeadings reports whether single lines stand left of the running text.
func leftHeadings(lines []line, indent int) bool {
	left, other := 0, 0
	for i := range lines {
		ln := &lines[i]
		switch {
		case ln.blank():
		case int(ln.indent) >= indent:
			other++
		case ln.indent == 0 && (i == 0 || lines[i-1].blank()):
			left++
		}
	}
	return left > 0 && left <= other
}

// hasMarkers reports whether links are marked by [n] before their text: the
// numbers ascend one by one, and text follows them at once.
func hasMarkers(data []byte) bool {
	total, ascending, before, last := 0, 0, 0, 0
	for i := 0; i < len(data); i++ {
		j := bytes.IndexByte(data[i:], '[')
		if j < 0 {
			break
		}
		i += j
		n, end := marker(data[i:])
		if end == 0 {
			continue
		}
		total++
		if n > last && n <= last+3 {
			ascending++
		}
		last = n
		if i+end < len(data) {
			if c := data[i+end]; isAlnum(c) || c >= utf8.RuneSelf || c == '"' || c == '\'' || c == '(' && i+end+1 < len(data) && isAlnum(data[i+end+1]) {
				before++
			}
		}
		i += end - 1
	}
	return total >= 3 && ascending*10 >= total*8 && before*10 >= total*6
}

// marker reads "[12]" at the start of s: its number and its length, 0 if it is none.
func marker(s []byte) (n, end int) {
	i := 1
	for i < len(s) && i < 6 && '0' <= s[i] && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	if i == 1 || i >= len(s) || s[i] != ']' {
		return 0, 0
	}
	return n, i + 1
}

// goesOn reports whether line b carries on the sentence of line a, as far as
// the lines' widths can tell: b's first word had no room in a.
func (l *layout) goesOn(data []byte, a, b *line) bool {
	if l.wrap == 0 {
		return false
	}
	if isWide(firstRune(data[b.from:b.to])) {
		if !l.columns {
			return l.width(a)+4 > l.wrap
		}
		return l.width(a)+5 > l.wrap
	}
	return l.reach(data, a, b) > l.wrap
}

// reach gives how far line a would reach if it held the first word of line b
// too. Where the blanks of links are underscores, lines are broken there as well.
func (l *layout) reach(data []byte, a, b *line) int {
	s := data[b.from:b.to]
	n := 0
	all := byte(0)
	for n < len(s) && s[n] != ' ' && !(s[n] == '_' && l.under) && n < 200 {
		all |= s[n]
		n++
	}
	if all >= utf8.RuneSelf {
		chars, wide := columnsOf(s[:n])
		if n = int(chars); l.columns {
			n += int(wide)
		}
	}
	return l.width(a) + 1 + n
}
