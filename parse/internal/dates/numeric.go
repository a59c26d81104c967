package dates

import "unicode/utf8"

// separator reads the sign between two numbers of a date at s[i:]: '/', '.' or
// '-', and where the next number must begin. Only dots and slashes may have a
// space beside them.
func (r *reader) separator(i int) (sep byte, next int) {
	k := i + space(r.s, i)
	if k >= len(r.s) {
		return 0, i
	}
	sep = r.s[k]
	switch {
	case sep == '-' && k == i:
		return sep, k + 1
	case sep == '/', sep == '.' && k == i:
		return sep, k + 1 + space(r.s, k+1)
	}
	return 0, i
}

// numeric reads day, month and year in figures, in this order or with the month
// first; the first is a, of n figures, in s[i:j].
func (r *reader) numeric(i, a, n, j int) (d draft, ok bool) {
	sep, k := r.separator(j)
	if sep == 0 {
		return d, false
	}
	b, bn, k := number(r.s, k)
	if bn != 1 && bn != 2 {
		return d, false
	}
	second, k := r.separator(k)
	if second != sep {
		return d, false
	}
	d.start = i
	d.year, d.end = r.yearAt(k, r.thai(i, k))
	short := d.year == 0
	if short {
		if d.year, d.end = r.shortYear(k); d.year == 0 || !r.safeShort(i, d.end, sep, n, bn) {
			return d, false
		}
	}
	if !r.opens(i) || !r.closes(d.end, sep) {
		return d, false
	}
	if short && r.yearLeads() {
		return r.shortFirst(d, a, b, k)
	}
	return d, r.order(&d, a, b, sep, n == 2 && bn == 2)
}

// yearLeads reports whether dates are written year first in the language of the
// text, even with two figures.
func (r *reader) yearLeads() bool { return r.code == "ko" || r.code == "ja" || r.code == "zh" }

// shortFirst makes the year of two figures the first part, and the third, at
// s[k:], the day.
func (r *reader) shortFirst(d draft, year, month, k int) (draft, bool) {
	d.year, _ = r.shortYear(d.start)
	d.month = month
	d.day, _, _ = number(r.s, k)
	return d, d.day > 0 && year > 0 && valid(d.year, d.month, d.day)
}

// order decides which of a and b is the day.
func (r *reader) order(d *draft, a, b int, sep byte, full bool) bool {
	day := valid(d.year, b, a) && a > 0
	month := valid(d.year, a, b) && b > 0
	switch {
	case !day && !month:
		return false
	case sep == '.':
		month = !day
		if month && !full {
			return false
		}
	case day && month:
		d.ambiguous = r.o.Order == Unknown && a != b
		month = r.o.Order == MonthFirst
	}
	if month {
		a, b = b, a
	}
	d.day, d.month = a, b
	return true
}

// yearAt reads a year of four figures at s[i:], which another number may have
// run into ("202311:25"). It returns 0 if there is none.
func (r *reader) yearAt(i int, thai bool) (year, end int) {
	v, n, end := number(r.s, i)
	switch {
	case n == 4 && !r.runsIntoMinutes(end):
		return gregorian(v, thai), end
	case n == 5 || n == 6:
		return r.splitYear(i, n)
	}
	return 0, i
}

// runsIntoMinutes reports whether minutes follow at s[i:] whose hour would have
// run into a year of two figures before it: "28.09.1912:44".
func (r *reader) runsIntoMinutes(i int) bool {
	if i >= len(r.s) || r.s[i] != ':' {
		return false
	}
	v, n, end := number(r.s, i+1)
	return n == 2 && v < 60 && (end == len(r.s) || r.s[end] != ':')
}

// gregorian is the year v if it is one that is read, else 0.
func gregorian(v int, thai bool) int {
	switch {
	case minYear <= v && v <= maxYear:
		return v
	case thai && minYear <= v-543 && v-543 <= maxYear:
		return v - 543
	}
	return 0
}

// splitYear reads a year at the head of five or six ASCII figures whose rest
// begins a time or another date.
func (r *reader) splitYear(i, n int) (year, end int) {
	end = i + 4
	if end > len(r.s) || r.s[i] >= utf8.RuneSelf {
		return 0, i
	}
	v, got, _ := number(r.s[:end], i)
	if year = gregorian(v, false); year == 0 || got != 4 {
		return 0, i
	}
	if c := r.clockAt(end, 0); c.precision > None || r.beginsDate(end) {
		return year, end
	}
	return 0, i
}

// beginsDate reports whether a date that begins with its day seems to be at
// s[i:].
func (r *reader) beginsDate(i int) bool {
	v, n, j := number(r.s, i)
	if n > 2 || v < 1 || v > 31 {
		return false
	}
	sep, k := r.separator(j)
	if sep == 0 {
		m, _ := r.nameAt(inset(r.s, r.afterDay(j), longestInset, " -/"))
		return m != nil && m.months[0].month > 0
	}
	_, n, k = number(r.s, k)
	if n != 1 && n != 2 {
		return false
	}
	_, k = r.separator(k)
	y, n, _ := number(r.s, k)
	return n == 4 && gregorian(y, false) > 0
}

// shortYear reads a year of two figures: 1970 to 2039.
func (r *reader) shortYear(i int) (year, end int) {
	v, n, end := number(r.s, i)
	switch {
	case n != 2:
		return 0, i
	case v < 40:
		return 2000 + v, end
	case v >= 70:
		return 1900 + v, end
	}
	return 0, i
}

// safeShort reports whether an all-figure date s[i:end] with a year of two
// figures can be nothing else.
func (r *reader) safeShort(i, end int, sep byte, n, bn int) bool {
	if r.whole || sep == '/' {
		return true
	}
	d := draft{start: i, end: end}
	if c, _ := r.clockAfter(&d); c.precision > None {
		return true
	}
	if k := insetBefore(r.s, i, longestInset, ",|·•-–"); k < i && k >= 5 && r.s[k-3] == ':' && afterFigure(r.s, k) {
		return true // a time before it
	}
	before, _ := r.nameBefore(insetBefore(r.s, i, longestInset, ",.:"))
	return n == 2 && bn == 2 && before != nil && !before.version && (before.weekdays != 0 || before.label || before.link)
}

// thai reports whether years near s[i:end] may be of the Buddhist era.
func (r *reader) thai(i, end int) bool {
	if r.code == "th" {
		return true
	}
	before := insetBefore(r.s, i, longestInset, ".")
	after := inset(r.s, end, longestInset, ".")
	return before >= 3 && isThai(r.s, before-3) || isThai(r.s, after) || end >= 3 && isThai(r.s, end-3)
}

// isThai reports whether s[i:] begins with a Thai letter or figure.
func isThai(s string, i int) bool {
	return len(s)-i >= 3 && s[i] == 0xe0 && (s[i+1] == 0xb8 || s[i+1] == 0xb9)
}

// yearFirst reads year, month and day in this order; the year v is in s[i:j].
func (r *reader) yearFirst(i, v, j int) (d draft, ok bool) {
	d.start, d.year = i, gregorian(v, false)
	if d.year == 0 {
		if d.year = gregorian(v, r.thai(i, j)); d.year == 0 {
			return r.persianFirst(i, v, j)
		}
	}
	var sep byte
	if sep, d.month, d.day, d.end = r.monthDayFigures(j); sep == 0 {
		return r.yearWords(i, d.year, j)
	}
	d.iso = true
	return d, r.opens(i) && r.closes(d.end, sep) && d.day > 0 && valid(d.year, d.month, d.day)
}

// monthDayFigures reads "-03-16", "/3/16" or ". 3. 16" at s[j:].
func (r *reader) monthDayFigures(j int) (sep byte, month, day, end int) {
	sep, k := r.separator(j)
	if sep == 0 {
		return 0, 0, 0, j
	}
	month, n, k := number(r.s, k)
	if n != 1 && n != 2 {
		return 0, 0, 0, j
	}
	second, k := r.separator(k)
	day, n, end = number(r.s, k)
	switch {
	case second != sep || n == 0:
		return 0, 0, 0, j
	case n > 2: // a time has run on: "2023-12-2208:39"
		if n > 4 || r.clockAt(k+2, 0).precision == None {
			return 0, 0, 0, j
		}
		end = k + 2
		day, _, _ = number(r.s[:end], k)
	}
	return sep, month, day, end
}

// persianFirst reads a date of the Persian calendar in figures, year first.
func (r *reader) persianFirst(i, v, j int) (d draft, ok bool) {
	if v < minJalali || v > maxJalali || r.code != "fa" && r.s[i] != 0xdb {
		return d, false
	}
	sep, m, day, end := r.monthDayFigures(j)
	if sep == 0 || !r.opens(i) || !r.closes(end, sep) {
		return d, false
	}
	d.start, d.end = i, end
	d.year, d.month, d.day, ok = jalali(v, m, day)
	return d, ok
}

// opens reports whether a date in figures may begin at s[i:]: not within a
// number, a word, an address or a price.
func (r *reader) opens(i int) bool {
	if i == 0 || i == r.last {
		return true
	}
	if afterFigure(r.s, i) {
		return false
	}
	c := r.s[i-1]
	switch c {
	case '_', '=', '&', '%', '#', '@', '\\', '$', '+', '~', '*', '^':
		return false
	case '.', ',', '-', '/', ':':
		if afterFigure(r.s, i-1) {
			return false
		}
		return c == ',' || c == ':' || i < 2 || !slug(r.s[i-2]) && (c != '/' || r.s[i-2] >= utf8.RuneSelf)
	}
	if upper(c) || lower(c) {
		start := wordStart(r.s, i)
		if i-start < 3 {
			n := r.word(start, i)
			return n != nil && (n.link || n.label) && i-start == 2 && start > 0 && r.s[start-1] == ' '
		}
		return start == 0 || !slug(r.s[start-1])
	}
	if p, _ := utf8.DecodeLastRuneInString(r.s[:i]); p == '£' || p == '€' || p == '¥' || p == '№' || p == '§' {
		return false
	}
	before, _ := r.nameBefore(insetBefore(r.s, i, 2, ".:"))
	return before == nil || !before.version
}

// afterYear reports whether four ASCII figures stand before s[i:].
func afterYear(s string, i int) bool {
	return i > 5 && onlyFigures(s[i-4:i])
}

// slug reports whether c joins the parts of an address or a file name.
func slug(c byte) bool {
	return upper(c) || lower(c) || '0' <= c && c <= '9' || c == '/' || c == '.' || c == '_' || c == '-' || c == '='
}

// closes reports whether a date whose parts sep joins may end at s[:i].
func (r *reader) closes(i int, sep byte) bool {
	if i >= len(r.s) {
		return true
	}
	var next byte
	if i+1 < len(r.s) {
		next = r.s[i+1]
	}
	figureNext := '0' <= next && next <= '9'
	switch c := r.s[i]; {
	case c == '_' || c == '%' || c == '=' || c == '&' || c == '@' || c == '\\':
		return false
	case c == '/':
		return !slug(next)
	case c == '-':
		return !(sep == '-' && figureNext) && !lower(next)
	case c == '.':
		return !figureNext && !lower(next)
	case lower(c):
		n, end := r.nameAt(i)
		return n != nil && (n.link || n.unit || n.joint) || end-i > 3 && sep != '-' && afterYear(r.s, i) && end < len(r.s) && r.s[end] == ' '
	}
	return true
}
