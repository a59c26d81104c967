package dates

import "unicode/utf8"

// month is a month that a word names.
type month struct {
	number  int
	persian bool
	name    *name
	langs   uint64
	full    uint64
	end     int
}

// monthAt reads the name of a month at s[i:].
func (r *reader) monthAt(i int) (m month, ok bool) {
	n, end := r.nameAt(i)
	return r.monthOfName(n, i, end)
}

// monthOfName reads the month that n, at s[i:end], names, perhaps with a number
// after it.
func (r *reader) monthOfName(n *name, i, end int) (m month, ok bool) {
	if n != nil {
		if m, ok = r.pick(n, end); ok {
			return m, true
		}
	}
	if end > i && r.isThang(i, end) {
		v, figures, e := number(r.s, inset(r.s, end, 1, ""))
		return month{number: v, langs: r.t.bit("vi"), full: r.t.bit("vi"), end: e}, figures > 0 && 1 <= v && v <= 12
	}
	return m, false
}

// isThang reports whether s[i:end] is the Vietnamese word that makes a number a
// month.
func (r *reader) isThang(i, end int) bool {
	if end-i > 8 {
		return false
	}
	var f folded
	f.add(r.s[i:end])
	return string(f.bytes()) == "thang"
}

// pick chooses what month n names: in the language of the text if it can.
func (r *reader) pick(n *name, end int) (m month, ok bool) {
	e := &n.months[0]
	if o := &n.months[1]; o.langs&r.lang != 0 {
		e = o
	}
	m = month{number: int(e.month), name: n, langs: e.langs, full: e.full, end: end}
	if n.persian > 0 && (e.month == 0 || r.code == "fa") {
		m.number, m.persian, m.langs = int(n.persian), true, r.t.bit("fa")
	}
	return m, m.number > 0
}

// language is the tag of the language in which m was read.
func (r *reader) language(m *month) string {
	if m.langs&r.lang != 0 {
		return r.code
	}
	for i, c := range r.t.codes {
		if m.langs&(1<<i) != 0 {
			return c
		}
	}
	return ""
}

// dayMonth reads "16 March 2016" and its like; the day v is in s[i:j].
func (r *reader) dayMonth(i, v, j int) (d draft, ok bool) {
	if v < 1 || v > 31 {
		return d, false
	}
	k := r.afterDay(j)
	m, ok := r.monthOf(k)
	if !ok {
		last := 0
		if m, last = r.monthOfRange(k, v); last == 0 {
			return d, false
		}
		d.days = last - v + 1
	}
	if !r.opensWord(i) {
		return d, false
	}
	d.start, d.day, d.month, d.lang = i, v, m.number, r.language(&m)
	e := r.otherName(&m)
	tight := e < len(r.s) && j < len(r.s) && r.s[j] == r.s[e] && (r.s[e] == '-' || r.s[e] == '/')
	year, end := r.yearAfter(&d, e, &m, tight)
	if (year == 0 || r.whole) && d.days == 0 && r.acrossMonths(&d, e, &m) {
		return d, true
	}
	if year == 0 || tight && !r.closes(end, r.s[e]) {
		return d, false
	}
	d.year, d.end = year, end
	return d, r.settle(&d, &m)
}

// settle takes a date with a Persian month to the Gregorian calendar, and checks
// it.
func (r *reader) settle(d *draft, m *month) (ok bool) {
	if m.persian {
		d.year, d.month, d.day, ok = jalali(d.year, d.month, d.day)
		return ok
	}
	return valid(d.year, d.month, d.day)
}

// afterDay skips the ending of an ordinal number: "16th", "1er", "1º", "16.".
func (r *reader) afterDay(j int) int {
	if j < len(r.s) && r.s[j] < utf8.RuneSelf && r.s[j] != '-' && r.s[j] != ':' {
		return r.afterLetters(j)
	}
	if n := prefixed(r.s, j, "º", "°", "ª", "-го", "-е", "-ое", "го", ":e", ":a", "-a", "-án", "-én", "일", "日"); n > 0 {
		return j + n
	}
	return j + mark(r.s, j, ".")
}

// afterLetters is afterDay where ASCII follows.
func (r *reader) afterLetters(j int) int {
	end := wordEnd(r.s, j)
	if end > j && end-j <= 3 && end < len(r.s) {
		switch r.s[j:end] {
		case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH", "er", "ER", "e", "o", "a", "de", "ste":
			j = end
		}
	}
	return j + mark(r.s, j, ".")
}

// monthOf reads the month after a day that ends at s[:k], with "of" or "de"
// between.
func (r *reader) monthOf(k int) (month, bool) {
	k = inset(r.s, k, longestInset, ",-/.")
	for range 2 {
		if !r.t.heads.has(headKey(r.s, k)) {
			return month{}, false
		}
		n, end := r.nameAt(k)
		if m, ok := r.monthOfName(n, k, end); ok {
			return m, true
		}
		if n == nil || !n.joint {
			return month{}, false
		}
		k = inset(r.s, end, 2, "'’")
	}
	return r.monthAt(k)
}

// monthOfRange reads "-18 March" after a first day, and gives the last; 0 for none.
func (r *reader) monthOfRange(k, first int) (m month, last int) {
	if k = r.untilAt(k); k < 0 {
		return m, 0
	}
	v, n, j := number(r.s, k)
	if n == 0 || n > 2 || v <= first || v > 31 {
		return m, 0
	}
	m, ok := r.monthOf(r.afterDay(j))
	if !ok {
		return m, 0
	}
	return m, v
}

// untilAt skips what joins the first of several days at s[:k] to the last, and
// returns where that begins; -1 if nothing does.
func (r *reader) untilAt(k int) int {
	k = inset(r.s, k, 1, "")
	w := mark(r.s, k, "-–—/&")
	if w == 0 {
		w = prefixed(r.s, k, "bis ", "to ", "au ", "al ", "and ", "und ", "et ", "y ", "e ", "til ")
	}
	if w == 0 {
		return -1
	}
	return inset(r.s, k+w, 1, "")
}

// acrossMonths reads the day and its month at s[k:] that is the last of several, whose
// year is that of the first too: "- 1 March 2017", "- March 3, 2017".
func (r *reader) acrossMonths(d *draft, k int, first *month) bool {
	if k = r.untilAt(k + mark(r.s, k, ".")); k < 0 {
		return false
	}
	v, n, e := number(r.s, k)
	m, ok := month{}, false
	if n > 0 {
		m, ok = r.monthOf(r.afterDay(e))
		e = m.end
	} else if m, ok = r.monthAt(k); ok {
		v, n, e = number(r.s, inset(r.s, m.end, longestInset, "."))
		e = r.afterDay(e)
	}
	if !ok || n == 0 || n > 2 || m.persian || first.persian || m.number == d.month && v <= d.day {
		return false
	}
	year, end := r.yearAfter(d, e, &m, false)
	if year == 0 || !valid(year, m.number, v) {
		return false
	}
	d.year, d.end = year, end
	if m.number < d.month {
		d.year--
	}
	if !valid(d.year, d.month, d.day) {
		return false
	}
	d.days = dayNumber(year, m.number, v) - dayNumber(d.year, d.month, d.day) + 1
	return true
}

// DayOfYear reports whether a text names a day and its month, whatever the year:
// "Jun 9", "mandag 5. august kl. 14:47".
func DayOfYear(s string) bool {
	r := newReader(s, Options{})
	for i := r.nextFigure(0); i >= 0; i = r.nextFigure(r.skip(i)) {
		v, n, j := number(s, i)
		if n > 2 || v < 1 || v > 31 {
			continue
		}
		if m, ok := r.monthOf(r.afterDay(j)); ok && m.number > 0 && r.opensWord(i) {
			return true
		}
		if m, _, ok := r.monthBefore(i); ok && m.number > 0 {
			return true
		}
	}
	return false
}

// otherName skips a second name of the same month, as in "مارس/آذار", and
// returns the end.
func (r *reader) otherName(m *month) int {
	k := inset(r.s, m.end, 1, "")
	w := mark(r.s, k, "/(")
	if w == 0 {
		return m.end
	}
	o, ok := r.monthAt(inset(r.s, k+w, 1, ""))
	if !ok || o.number != m.number {
		return m.end
	}
	return o.end + mark(r.s, o.end, ")")
}

// yearAfter reads the year after a day and a month that end at s[:k]. A time may
// stand before it. tight says that signs join the parts, as in "16-Mar-16".
func (r *reader) yearAfter(d *draft, k int, m *month, tight bool) (year, end int) {
	thai := r.code == "th" || m.langs&r.t.bit("th") != 0
	k = inset(r.s, k, 4, ",.-/'’،)")
	for range 2 {
		n, e := r.nameAt(k)
		if n == nil || !n.joint && n.weekdays == 0 {
			break
		}
		k = inset(r.s, e, longestInset, ",.")
	}
	v, n, e := number(r.s, k)
	switch {
	case n == 4 && m.persian && minJalali <= v && v <= maxJalali:
		return v, e
	case 4 < n && n <= 10:
		return r.yearAndCount(k, n)
	case n > 2:
		return r.yearAt(k, thai)
	case n == 2 && thai && v >= 40:
		return v + 2500 - 543, e
	case n == 2 && (tight || r.quoted(k)) || n == 2 && r.whole && mark(r.s, e, ":") == 0:
		return r.shortYear(k)
	case n == 0:
		return 0, k
	}
	return r.clockYear(d, k)
}

// yearAndCount reads a year at s[k:] that a time, a date or a count has run into,
// as in "Dec 05, 202317 comments". No number of more figures follows a month.
func (r *reader) yearAndCount(k, n int) (year, end int) {
	if n < 7 {
		if year, end = r.splitYear(k, n); year > 0 {
			return year, end
		}
	}
	if k+4 > len(r.s) || r.s[k] >= utf8.RuneSelf {
		return 0, k
	}
	v, _, _ := number(r.s[:k+4], k)
	if v < 1990 || v >= 2050 {
		return 0, k
	}
	return v, k + 4
}

// quoted reports whether an apostrophe stands for the century before s[k:].
func (r *reader) quoted(k int) bool {
	_, size := utf8.DecodeLastRuneInString(r.s[:k])
	return mark(r.s, k-size, "'’‘") > 0
}

// clockYear reads a time and then the year, as in asctime's "14:05:00 2016".
func (r *reader) clockYear(d *draft, k int) (year, end int) {
	c := r.clockAt(k, 0)
	if c.precision == None {
		return 0, k
	}
	k = inset(r.s, c.end, 2, ",")
	v, n, end := number(r.s, k)
	if n != 4 {
		return 0, k
	}
	d.clock = c
	return gregorian(v, false), end
}

// monthDay reads "March 16, 2016" and its like; the day v is in s[i:j].
func (r *reader) monthDay(i, v, j int) (d draft, ok bool) {
	if v < 1 || v > 31 {
		return d, false
	}
	m, start, ok := r.monthBefore(i)
	if !ok || m.number == 0 {
		return d, false
	}
	d.start, d.day, d.month, d.lang = start, v, m.number, r.language(&m)
	k := r.afterDay(j)
	if e, last := r.dayRange(k, v); last > 0 {
		k, d.days = e, last-v+1
	}
	tight := k < len(r.s) && (r.s[k] == '-' || r.s[k] == '/') && i > 0 && r.s[i-1] == r.s[k]
	if tight && start > 0 && slug(r.s[start-1]) {
		return d, false
	}
	d.year, d.end = r.yearAfter(&d, k, &m, tight)
	if (d.year == 0 || r.whole) && d.days == 0 && r.acrossMonths(&d, k, &m) {
		return d, true
	}
	if d.year == 0 || tight && !r.closes(d.end, r.s[k]) {
		return d, false
	}
	return d, r.settle(&d, &m)
}

// monthBefore reads the name of a month before the number at s[i:].
func (r *reader) monthBefore(i int) (m month, start int, ok bool) {
	k := insetBefore(r.s, i, longestInset, ".,-/'’،")
	for range 3 {
		if !r.t.tails.has(tailKey(r.s, k)) {
			return m, k, false
		}
		n, at := r.nameBefore(k)
		if n == nil {
			return m, at, false
		}
		if m, ok = r.pick(n, k); ok {
			return m, at, true
		}
		if !n.joint {
			return m, at, false
		}
		k = insetBefore(r.s, at, longestInset, ",.")
	}
	return m, i, false
}

// dayRange skips "-18" after the first day of several, and what follows a day. It
// gives the last; 0 for none.
func (r *reader) dayRange(k, first int) (end, last int) {
	if end, last = r.otherDay(k, first); last > 0 {
		end = r.afterDay(end)
	}
	return end, last
}

// otherDay skips "-18" after the first day of several, and gives the last.
func (r *reader) otherDay(k, first int) (end, last int) {
	e := inset(r.s, k, 1, "")
	w := mark(r.s, e, "-–—")
	if w == 0 {
		return k, 0
	}
	v, n, end := number(r.s, inset(r.s, e+w, 1, ""))
	if n == 0 || n > 2 || v <= first || v > 31 || mark(r.s, end, ":.") > 0 {
		return k, 0
	}
	return end, v
}

// opensWord reports whether a day before the name of a month may begin at s[i:].
func (r *reader) opensWord(i int) bool {
	if i == 0 || i == r.last {
		return true
	}
	if afterFigure(r.s, i) {
		return false
	}
	switch c := r.s[i-1]; c {
	case '.', ',', ':', '-', '/', '\'':
		if afterFigure(r.s, i-1) {
			return false
		}
		return c == ',' || c == ':' || i < 2 || !slug(r.s[i-2]) && (c != '/' || r.s[i-2] >= utf8.RuneSelf)
	case '$', '%', '_', '=', '+', '#':
		return false
	}
	return true
}

// monthYear reads "March 2016"; the year v is in s[i:j].
func (r *reader) monthYear(i, v, j int) (d draft, ok bool) {
	m, start, ok := r.monthBefore(i)
	if !ok || i == start || !r.whole && !r.surely(&m, start) {
		return d, false
	}
	if k := insetBefore(r.s, start, longestInset, ".,-–'’/"); afterFigure(r.s, k) || start > 0 && slug(r.s[start-1]) {
		return d, false // a day stands before it that is none
	}
	d.start, d.end, d.month, d.lang = start, j, m.number, r.language(&m)
	d.year = gregorian(v, r.code == "th" || m.langs&r.t.bit("th") != 0)
	return d, !m.persian && d.year > 0 && r.closes(j, ' ')
}

// surely reports whether the name of a month at s[start:] is no other word, where
// no day stands beside it.
func (r *reader) surely(m *month, start int) bool {
	english := r.t.bit("en")
	if m.langs&english != 0 {
		return upper(r.s[start]) && (m.full&english != 0 || r.lang == 0 || r.lang == english)
	}
	if r.lang != 0 {
		return m.langs&r.lang != 0
	}
	return m.full != 0 && m.end-start > 4
}

// monthNumber reads the Vietnamese "tháng 3, 2016"; the month v is in s[i:j].
func (r *reader) monthNumber(i, v, j int) (d draft, ok bool) {
	k := insetBefore(r.s, i, 1, "")
	if k == 0 || r.s[k-1]|0x20 != 'g' {
		return d, false
	}
	start := wordStart(r.s, k)
	if start == k || v < 1 || v > 12 || !r.isThang(start, k) {
		return d, false
	}
	d.start, d.month, d.lang = start, v, "vi"
	k = inset(r.s, j, 2, ",/-")
	if n, e := r.nameAt(k); n != nil && n.joint {
		k = inset(r.s, e, 1, "")
	}
	d.year, d.end = r.yearAt(k, false)
	return d, d.year > 0
}

// yearWords reads year, month and day with the month as a word: "2016. március
// 16."; the year is in s[i:j].
func (r *reader) yearWords(i, year, j int) (d draft, ok bool) {
	k := j
	if w := wordEnd(r.s, j); w > j && w-j <= 8 { // "2016ko", "2016г"
		k = w
	}
	k = inset(r.s, k, longestInset, ".,-/")
	if k == j || !r.opensWord(i) {
		return d, false
	}
	if n, e := r.nameAt(k); n != nil && n.months[0].month == 0 && (n.link || n.joint) {
		k = inset(r.s, e, longestInset, ".")
	}
	d.start, d.year = i, year
	if v, n, e := number(r.s, k); n == 1 || n == 2 { // Latvian: year, day, month
		m, ok := r.monthOf(r.afterDay(e))
		if !ok || m.langs&r.t.bit("lv") == 0 {
			return d, false
		}
		d.day, d.month, d.end, d.lang = v, m.number, m.end, "lv"
		return d, valid(d.year, d.month, d.day)
	}
	m, ok := r.monthAt(k)
	if !ok || m.persian {
		return d, false
	}
	d.month, d.lang = m.number, r.language(&m)
	sep := mark(r.s, m.end, "-/")
	v, n, e := number(r.s, inset(r.s, m.end, longestInset, ".,-/"))
	if n == 0 || n > 2 || sep > 0 && !r.closes(e, r.s[m.end]) {
		return d, false
	}
	d.day, d.end = v, e
	return d, d.day > 0 && valid(d.year, d.month, d.day)
}
