package dates

// machine reads the forms that only machines write: figures alone, and ISO 8601
// with its misspellings.
func machine(s string) (m Match, ok bool) {
	v, n, end := number(s, 0)
	if n == 0 {
		return m, false
	}
	rest := s[end:]
	if rest == "" || rest[0] == '.' && onlyFigures(rest[1:]) && n >= 10 {
		return figuresAlone(v, n)
	}
	if n == 8 && (rest[0] == 'T' || rest[0] == 't' || rest[0] == ' ') {
		m.Date = Date{Year: v / 10000, Month: v / 100 % 100, Day: v % 100, Precision: Day}
		return withTime(m, rest)
	}
	if n != 4 || rest[0] != '-' && rest[0] != '/' && rest[0] != '.' && rest[0] != ' ' {
		return m, false
	}
	return isoDate(v, rest)
}

func onlyFigures(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// figuresAlone reads n figures of value v: a year, a month, a day, a time, or
// seconds or milliseconds since 1970.
func figuresAlone(v, n int) (m Match, ok bool) {
	d := &m.Date
	switch n {
	case 4:
		*d = Date{Year: v, Precision: Year}
	case 6:
		*d = Date{Year: v / 100, Month: v % 100, Precision: Month}
	case 8:
		*d = Date{Year: v / 10000, Month: v / 100 % 100, Day: v % 100, Precision: Day}
	case 12:
		return withFigures(v*100, Minute)
	case 14:
		return withFigures(v, Second)
	case 13:
		return unix(v / 1000)
	case 10: // either seconds, or year, month, day and hour, of which the hour is left
		if *d = day(v / 100); d.Valid() && v%100 < 24 {
			return m, true
		}
		return unix(v)
	}
	return m, d.Valid()
}

func day(v int) Date {
	return Date{Year: v / 10000, Month: v / 100 % 100, Day: v % 100, Precision: Day}
}

// withFigures reads year to second in fourteen figures.
func withFigures(v int, p Precision) (m Match, ok bool) {
	m.Date = day(v / 1000000)
	m.Date.Hour, m.Date.Minute, m.Date.Second, m.Date.Precision = v/10000%100, v/100%100, v%100, p
	return m, m.Date.Valid()
}

// unix is the time of so many seconds since 1970, if they need all ten figures.
func unix(seconds int) (m Match, ok bool) {
	if seconds < 1e9 {
		return m, false
	}
	d := &m.Date
	d.Year, d.Month, d.Day = fromDayNumber(dayNumber(1970, 1, 1) + seconds/86400)
	seconds %= 86400
	d.Hour, d.Minute, d.Second = seconds/3600, seconds/60%60, seconds%60
	d.Precision, d.Zoned = Second, true
	return m, d.Valid()
}

// isoDate reads "-03-16…" after the year.
func isoDate(year int, s string) (m Match, ok bool) {
	m.Date = Date{Year: year, Precision: Month}
	sep := s[0]
	v, n, k := number(s, 1)
	if n != 1 && n != 2 {
		return m, false
	}
	m.Date.Month = v
	if k == len(s) {
		return m, n == 2 && m.Date.Valid()
	}
	if s[k] != sep {
		return m, false
	}
	v, n, k = number(s, k+1)
	if n != 1 && n != 2 {
		return m, false
	}
	m.Date.Day, m.Date.Precision = v, Day
	return withTime(m, s[k:])
}

// withTime reads the time and zone after a date, to the end of s. What is no
// time but all zeros with nothing else is left out.
func withTime(m Match, s string) (Match, bool) {
	if !m.Date.Valid() {
		return m, false
	}
	if s == "" || s == "Z" {
		return m, true
	}
	k := 0
	for k < len(s) && (space(s, k) > 0 || s[k] == 'T' || s[k] == 't') {
		k += max(space(s, k), 1)
	}
	r := reader{s: s, t: noNames, last: -1}
	if k == 0 {
		k = r.strayZone()
	}
	c := r.clockISO(k)
	if c.precision == None || c.end < len(s) && !r.echo(c.end) {
		c = r.shortClock(k)
	}
	switch {
	case k == 0:
		return m, false
	case c.precision == None:
		return m, impossibleTime(s[k:]) // the day is good even so
	case c.end < len(s) && !r.echo(c.end):
		return m, false
	}
	d := &m.Date
	d.Hour, d.Minute, d.Second, d.Precision, d.Zoned, d.Offset = c.hour, c.minute, c.second, c.precision, c.zoned, c.offset
	return m, true
}

// strayZone skips a zone that a wrong format has put between date and time, as in
// "2016-03-16UTC14:05" and "2016-03-16GMT+000014:05".
func (r *reader) strayZone() int {
	end := wordEnd(r.s, 0)
	if z, ok := r.namedZone(0, false); !ok || z.end < end {
		return 0
	}
	if mark(r.s, end, "+-") > 0 && len(r.s) > end+5 {
		end += len("+0000")
	}
	return end
}

// echo reports whether nothing but another zone is at s[i:]: "Z EST", "ZZ".
func (r *reader) echo(i int) bool {
	z, ok := r.zoneAt(i, false)
	return ok && z.end == len(r.s)
}

// impossibleTime reports whether s looks like a time, as "24:10:00Z" does.
func impossibleTime(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && c != ':' && c != '.' && c != '+' && c != '-' && c != 'Z' {
			return false
		}
	}
	return len(s) > 4 && s[2] == ':'
}

// shortClock reads a time whose numbers lack their leading zeros.
func (r *reader) shortClock(i int) (c clock) {
	parts := [3]int{}
	n := 0
	for k := i; n < 3; n++ {
		v, figures, e := number(r.s, k)
		if figures != 1 && figures != 2 {
			return clock{}
		}
		parts[n] = v
		c.end = e
		if prefixed(r.s, e, ":") == 0 {
			n++
			break
		}
		k = e + 1
	}
	c.hour, c.minute, c.second, c.precision = parts[0], parts[1], parts[2], Precision(min(n, 3))+Day-1
	if n < 2 || c.hour > 23 || c.minute > 59 || c.second > 59 {
		return clock{}
	}
	if z, ok := r.zoneAt(c.end, true); ok {
		c.zoned, c.offset, c.end = z.known, z.minutes, z.end
	}
	return c
}

// noNames is a table without words.
var noNames = &names{}
