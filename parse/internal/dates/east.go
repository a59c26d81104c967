package dates

import "unicode/utf8"

// eras are the calendars that count years from a reign or a republic: the year 1
// is the year after base.
var eras = [...]struct {
	name string
	base int
}{
	{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"大正", 1911}, {"明治", 1867}, {"民國", 1911}, {"民国", 1911},
}

// era returns the first year less one of the era named at the end of s[:i], and
// where the name begins; 0 if there is none.
func (r *reader) era(i int) (base, start int) {
	i -= len(r.s[:i]) - len(trimSpace(r.s[:i]))
	for _, e := range eras {
		if n := len(e.name); i >= n && r.s[i-n:i] == e.name {
			return e.base, i - n
		}
	}
	return 0, i
}

// trimSpace takes one space off the end of s.
func trimSpace(s string) string {
	if n := len(s); n > 0 && s[n-1] == ' ' {
		return s[:n-1]
	}
	return s
}

// cjk reads a date with 年, 月, 日 or 년, 월, 일 after its numbers; the year v, of n
// figures, is in s[i:j].
func (r *reader) cjk(i, v, n, j int) (d draft, ok bool) {
	k := j + space(r.s, j)
	if k >= len(r.s) || r.s[k] < utf8.RuneSelf {
		return d, false
	}
	w := prefixed(r.s, k, "年", "년")
	d.start = i
	if w == 0 {
		return r.firstYear(i, v, j)
	}
	if n == 4 {
		d.year = gregorian(v, false)
	} else if base, start := r.era(i); base > 0 && v > 0 {
		d.year, d.start = base+v, start
	}
	if d.year == 0 {
		return d, false
	}
	return d, r.monthAndDay(&d, k+w)
}

// firstYear reads the month and day of an era's first year: 令和元年5月1日; the
// month v is in s[i:j].
func (r *reader) firstYear(i, v, j int) (d draft, ok bool) {
	const first = "元年"
	if i < len(first) || r.s[i-len(first):i] != first || prefixed(r.s, j, "月") == 0 {
		return d, false
	}
	base, start := r.era(i - len(first))
	d.start, d.year = start, base+1
	return d, base > 0 && r.monthAndDay(&d, i)
}

// hanDate reads a date whose year is in Chinese numerals before the 年 at s[i:].
func (r *reader) hanDate(i int) (d draft, ok bool) {
	for k := i - 12; k < i; k += 3 {
		v := hanDigit(r.s[k : k+3])
		if v < 0 {
			return d, false
		}
		d.year = d.year*10 + v
	}
	d.start = i - 12
	if gregorian(d.year, false) == 0 {
		return d, false
	}
	return d, r.monthAndDay(&d, i+len("年"))
}

// eastNumber reads a number in figures or in Chinese numerals.
func (r *reader) eastNumber(i int) (v, end int) {
	i += space(r.s, i)
	v, n, end := number(r.s, i)
	if n == 0 {
		return hanNumber(r.s, i)
	}
	if n > 2 {
		return -1, i
	}
	return v, end
}

// monthAndDay reads "3月16日" at s[k:]; the day may be missing.
func (r *reader) monthAndDay(d *draft, k int) bool {
	m, k := r.eastNumber(k)
	k += space(r.s, k)
	w := prefixed(r.s, k, "月", "월")
	if w == 0 || m < 1 || m > 12 {
		return false
	}
	d.month, d.end = m, k+w
	d.lang = r.eastLang(k)
	day, e := r.eastNumber(d.end)
	if e2, last := r.otherDay(e, day); last > 0 && day > 0 {
		e, d.days = e2, last-day+1
	}
	e += space(r.s, e)
	if w = prefixed(r.s, e, "日", "일", "号", "號"); w == 0 || day < 0 {
		d.days = 0
		return valid(d.year, d.month, 0)
	}
	d.day, d.end = day, e+w
	return day > 0 && valid(d.year, d.month, d.day)
}

// eastLang is the language of the signs for year, month and day at s[k:], as far
// as they tell.
func (r *reader) eastLang(k int) string {
	if prefixed(r.s, k, "월") > 0 {
		return "ko"
	}
	if r.code == "ja" || r.code == "zh" {
		return r.code
	}
	return ""
}

// compact reads "20160316T140500Z", the eight figures of which are in s[i:j].
func (r *reader) compact(i, j int) (d draft, ok bool) {
	if !r.opens(i) || j >= len(r.s) || r.s[j] != 'T' {
		return d, false
	}
	_, n, end := number(r.s, j+1)
	if n != 4 && n != 6 {
		return d, false
	}
	if m, ok := machine(r.s[i:end]); ok {
		d = draft{year: m.Date.Year, month: m.Date.Month, day: m.Date.Day, start: i, end: end}
		d.clock = clock{hour: m.Date.Hour, minute: m.Date.Minute, second: m.Date.Second,
			precision: m.Date.Precision, start: j + 1, end: end}
		if z, ok := r.zoneAt(end, true); ok {
			d.clock.zoned, d.clock.offset, d.end = z.known, z.minutes, z.end
		}
		return d, r.closes(d.end, '-')
	}
	return d, false
}
