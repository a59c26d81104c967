package dates

import "unicode/utf8"

// reader reads the dates of one text.
type reader struct {
	s     string
	o     Options
	t     *names
	lang  uint64 // the bit of the text's language, 0 if unknown
	code  string // the primary tag of it
	whole bool   // s is said to be a date: forms are read that are unsafe in running text
	last  int    // where the last match ended
}

func newReader(s string, o Options) reader {
	n := 0
	for n < len(o.Lang) && o.Lang[n] != '-' && o.Lang[n] != '_' {
		n++
	}
	r := reader{s: s, o: o, t: table(), code: o.Lang[:n], last: -1}
	switch r.code {
	case "nb", "nn":
		r.code = "no"
	}
	r.lang = r.t.bit(r.code)
	return r
}

// draft is a date being read.
type draft struct {
	year, month, day int
	start, end       int
	lang             string
	ambiguous        bool
	days             int  // of how many it is the first, 0 for none
	iso              bool // a bare offset may follow the time
	clock            clock
}

// at reads the date that the figures at s[i:] belong to.
func (r *reader) at(i int) (Match, bool) {
	v, n, j := number(r.s, i)
	d, ok := r.date(i, v, n, j)
	if !ok {
		if n > 2 || v > 23 {
			return Match{}, false
		}
		if d, ok = r.clockFirst(i); !ok {
			return Match{}, false
		}
	}
	return r.finish(&d)
}

// date reads a date without its time around the number v of n figures in s[i:j].
func (r *reader) date(i, v, n, j int) (d draft, ok bool) {
	switch n {
	case 0:
		return r.hanDate(i)
	case 1, 2:
		return r.dayDate(i, v, n, j)
	case 3:
		return r.cjk(i, v, n, j)
	case 4:
		if d, ok = r.yearFirst(i, v, j); ok {
			return d, true
		}
		if d, ok = r.cjk(i, v, n, j); ok {
			return d, true
		}
		return r.monthYear(i, v, j)
	case 5, 6:
		if y, end := r.splitYear(i, n); y > 0 {
			return r.monthYear(i, y, end)
		}
	case 8:
		return r.compact(i, j)
	}
	return d, false
}

// dayDate reads a date that begins with a day, or in which the month stands
// before it, around one or two figures.
func (r *reader) dayDate(i, v, n, j int) (d draft, ok bool) {
	if d, ok = r.numeric(i, v, n, j); ok {
		return d, true
	}
	if d, ok = r.dayMonth(i, v, j); ok {
		return d, true
	}
	if d, ok = r.monthDay(i, v, j); ok {
		return d, true
	}
	if d, ok = r.monthNumber(i, v, j); ok {
		return d, true
	}
	return r.cjk(i, v, n, j)
}

// finish checks a date and adds what stands around it: weekday, time, the end of
// a range.
func (r *reader) finish(d *draft) (m Match, ok bool) {
	if !valid(d.year, d.month, d.day) {
		return m, false
	}
	m.Date = Date{Year: d.year, Month: d.month, Day: d.day, Precision: Month}
	var days uint8
	if d.day > 0 {
		m.Date.Precision = Day
		days = r.surround(d)
	}
	if c := &d.clock; c.precision > None {
		m.Date.Hour, m.Date.Minute, m.Date.Second, m.Date.Precision = c.hour, c.minute, c.second, c.precision
		m.Date.Zoned, m.Date.Offset = c.zoned, c.offset
	}
	m.Start, m.End = d.start, d.end
	m.Ambiguous, m.Lang, m.Days = d.ambiguous, d.lang, d.days
	m.WrongDay = days != 0 && days&(1<<weekday(d.year, d.month, d.day)) == 0
	return m, true
}

// surround widens d by a weekday before or after it, its time and the last day
// of a range. It returns the days that the weekday may mean.
func (r *reader) surround(d *draft) (days uint8) {
	early := d.clock.precision > None && d.clock.start < d.start
	days, start := r.weekdayBefore(d.start)
	if early {
		d.start = d.clock.start
	} else {
		d.start = start
	}
	if d.clock.precision == None {
		c, w := r.clockAfter(d)
		if days == 0 {
			days = w
		}
		if c.precision > None {
			d.clock, d.end = c, c.end
		}
	}
	if d.clock.precision == None {
		if end := r.weekdayAfter(d); end > d.end {
			d.end = end
		} else if end, n := r.lastDay(d); end > d.end {
			d.end, d.days = end, n
		}
	}
	return days
}

func valid(y, m, d int) bool {
	return minYear <= y && y <= maxYear && 1 <= m && m <= 12 && 0 <= d && d <= monthDays(y, m)
}

// weekdayBefore looks for a weekday before a date that starts at i, and returns
// its start, or i.
func (r *reader) weekdayBefore(i int) (days uint8, start int) {
	k := i
	for range 2 {
		before := insetBefore(r.s, k, longestInset, ",.،、·|()")
		if before == 0 || before == k && k != i {
			break
		}
		n, at := r.nameBefore(before)
		if n == nil {
			break
		}
		if n.weekdays != 0 {
			if !n.wide && before-at < 4 && !upper(r.s[at]) && r.s[at] < utf8.RuneSelf && before == k {
				break
			}
			if !n.wide && (before-at < 3 || n.link || n.joint || n.label) {
				return 0, min(at, i)
			}
			return n.weekdays, at
		}
		if !n.link && !n.joint {
			break
		}
		k = at
	}
	return 0, i
}

// weekdayAfter returns the end of a weekday after d that agrees with it, or 0.
func (r *reader) weekdayAfter(d *draft) int {
	k := inset(r.s, d.end, longestInset, ",(（[")
	if k == d.end {
		return 0
	}
	n, end := r.nameAt(k)
	today := uint8(1) << weekday(d.year, d.month, d.day)
	if !(n != nil && n.weekdays&today != 0) && !(eastWeekday(r.s[k:end])&today != 0 && k > d.end) {
		return 0
	}
	return end + mark(r.s, end, ")）]")
}

// eastWeekday is the weekday that one Chinese, Japanese or Korean character
// stands for, in brackets after a date.
func eastWeekday(c string) uint8 {
	const japanese, korean = "月火水木金土日", "월화수목금토일"
	for i := 0; i < len(japanese); i += 3 {
		if c == japanese[i:i+3] || c == korean[i:i+3] {
			return 1 << (i / 3)
		}
	}
	return 0
}

// lastDay returns the end of a range of dates that begins with d, and how many
// days it has, or 0.
func (r *reader) lastDay(d *draft) (end, days int) {
	if r.whole {
		return 0, 0
	}
	k := inset(r.s, d.end, 1, "")
	w := mark(r.s, k, "-–—")
	if w == 0 {
		return 0, 0
	}
	k = inset(r.s, k+w, 1, "")
	v, n, j := number(r.s, k)
	if n == 0 || n > 4 {
		return 0, 0
	}
	second := *r
	second.last = k // so that the dash is no part of a longer number
	e, ok := second.date(k, v, n, j)
	if !ok || e.start != k || e.day == 0 || !valid(e.year, e.month, e.day) {
		return 0, 0
	}
	if days = dayNumber(e.year, e.month, e.day) - dayNumber(d.year, d.month, d.day) + 1; days < 2 {
		return 0, 0
	}
	return e.end, days
}

// onlyLabels reports whether s[i:end] holds nothing but words such as
// "Published" and punctuation.
func (r *reader) onlyLabels(i, end int) bool {
	for i < end {
		if _, n := digit(r.s, i); n > 0 {
			return false
		}
		n, next := r.nameAt(i)
		if next == i {
			_, size := utf8.DecodeRuneInString(r.s[i:])
			i += size
			continue
		}
		if n == nil && eastWeekday(r.s[i:min(next, end)]) == 0 {
			return false
		}
		i = next
	}
	return true
}

// onlyLinks reports whether s[i:end] can stand between a time and its date.
func (r *reader) onlyLinks(i, end int) bool {
	for words := 0; i < end; {
		if k := inset(r.s, i, longestInset, ",،、|·•-–—/().;:"); k > i {
			i = k
			continue
		}
		n, next := r.nameAt(i)
		if words++; n == nil || words > 4 || !n.link && !n.joint && n.weekdays == 0 {
			return false
		}
		i = next
	}
	return i == end
}
