package dates

import "unicode/utf8"

// clock is a time of day that was read.
type clock struct {
	hour, minute, second int
	precision            Precision // None if there is none
	start, end           int
	zoned                bool
	offset               int
}

// clockMode says what may be read as a time.
type clockMode uint8

const (
	dotted     clockMode = 1 << iota // "14.05" without another sign
	bareOffset                       // "14:05-05:00" is no range
)

// halves of the day
const (
	anyHalf = iota
	morning
	afternoon
)

// clockAt reads a time at s[i:], with what says the half of the day and the zone
// after it.
func (r *reader) clockAt(i int, mode clockMode) (c clock) {
	h, n, j := number(r.s, i)
	switch {
	case n == 4 && h < 2400 && h%100 < 60:
		return r.military(i, h, j)
	case n != 1 && n != 2 || h > 23:
		return c
	}
	k, sure, ok := r.minutes(&c, j, mode)
	if !ok {
		return c
	}
	if k, sure = r.afterTime(&c, k, h, sure, mode); !sure {
		return clock{}
	}
	c.start, c.end = i, k
	c.precision = max(c.precision, Minute)
	return c
}

// minutes reads what follows an hour that ends at s[:j]. sure is false where only
// a word or zone after it can make it a time.
func (r *reader) minutes(c *clock, j int, mode clockMode) (k int, sure, ok bool) {
	if w := prefixed(r.s, j, ":", "：", "∶"); w > 0 {
		v, n, k := number(r.s, j+w)
		if n != 2 || v > 59 {
			return j, false, false
		}
		c.minute = v
		return r.seconds(c, k), true, true
	}
	if w := prefixed(r.s, j, "."); w > 0 {
		v, n, k := number(r.s, j+w)
		if n == 2 && v < 60 {
			if _, n, e := number(r.s, k+prefixed(r.s, k, ".", ":")); n > 0 {
				if v, _, _ := number(r.s, k+1); n != 2 || v > 59 {
					return j, false, false
				}
				return e, mode&dotted != 0, true
			}
			c.minute = v
			return k, mode&dotted != 0, true
		}
		return j, false, n == 0
	}
	return r.hourSign(c, j)
}

// seconds reads ":05.123" after the minutes, and returns the end.
func (r *reader) seconds(c *clock, k int) int {
	if prefixed(r.s, k, ":") == 0 {
		return k
	}
	v, n, e := number(r.s, k+1)
	if n != 2 || v > 60 {
		return k
	}
	c.second, c.precision = v, Second
	if mark(r.s, e, ".,:") > 0 {
		if _, n, f := number(r.s, e+1); n > 0 && n < 12 {
			return f
		}
	}
	return e
}

// hourSign reads the sign for hours and the minutes after it: "14h05", "14時05分",
// "9시". Without a sign the hour is unsure.
func (r *reader) hourSign(c *clock, j int) (k int, sure, ok bool) {
	k = j + space(r.s, j)
	w := prefixed(r.s, k, "時", "时", "點", "点", "시")
	if w == 0 && wordEnd(r.s, k)-k == len("h") {
		w = prefixed(r.s, k, "h", "H")
	} else if w == 0 && k == j {
		w = prefixed(r.s, k, "u")
	}
	if w == 0 {
		return j, false, true
	}
	k += w
	m := k + space(r.s, k)
	v, n, e := number(r.s, m)
	if n != 2 && (n != 1 || prefixed(r.s, e, "分", "분") == 0) || v > 59 {
		return k, r.s[k-1] != 'u', true
	}
	c.minute = v
	if w := prefixed(r.s, e+space(r.s, e), "分", "분"); w > 0 {
		e += space(r.s, e) + w
		if v, n, f := number(r.s, e+space(r.s, e)); n > 0 && v < 60 {
			if w := prefixed(r.s, f, "秒", "초"); w > 0 {
				c.second, c.precision, e = v, Second, f+w
			}
		}
	} else if w := prefixed(r.s, e, "min", "m"); w > 0 && wordEnd(r.s, e) == e+w {
		e += w
	}
	return e, true, true
}

// afterTime reads the half of the day, a word for hours and the zone at s[k:].
// It returns the end, and whether this is a time at all.
func (r *reader) afterTime(c *clock, k, hour int, sure bool, mode clockMode) (int, bool) {
	half := anyHalf
	for range 3 {
		next := inset(r.s, k, 2, "")
		if _, n := digit(r.s, next); n > 0 {
			break
		}
		n, end := r.nameAt(next)
		if n == nil || !n.unit && !r.isHalf(n) {
			break
		}
		if h := r.half(n); h != anyHalf && half == anyHalf {
			half = h
		} else if !n.unit {
			break
		}
		k, sure = end+r.lastDot(end, next), true
	}
	if c.precision == Second || c.second > 0 {
		mode |= bareOffset
	}
	if z, ok := r.zoneAt(k, mode&bareOffset != 0); ok {
		c.zoned, c.offset = z.known, z.minutes
		k, sure = z.end, true
	}
	c.hour = inHalf(hour, half)
	return k, sure
}

// lastDot is 1 where the dot at s[end:] is of an abbreviation with dots, as the
// last of "a.m.", that begins at start.
func (r *reader) lastDot(end, start int) int {
	for i := start; i < end; i++ {
		if r.s[i] == '.' {
			return mark(r.s, end, ".")
		}
	}
	return 0
}

// isHalf reports whether n says the half of the day in the language of the text
// or, if that is unknown, surely in one.
func (r *reader) isHalf(n *name) bool { return r.half(n) != anyHalf }

func (r *reader) half(n *name) int {
	english := r.t.bit("en")
	for _, langs := range [...]uint64{r.lang, english, ^uint64(0)} {
		if langs == ^uint64(0) && (r.lang != 0 && r.lang != english || n.link || n.joint || n.label) {
			break
		}
		switch {
		case n.am&langs != 0:
			return morning
		case n.pm&langs != 0:
			return afternoon
		}
	}
	return anyHalf
}

func inHalf(hour, half int) int {
	switch {
	case half == morning && hour == 12:
		return 0
	case half == afternoon && hour < 12:
		return hour + 12
	}
	return hour
}

// military reads a time of four figures, "1405 GMT", the value of which is v; the
// zone must follow.
func (r *reader) military(i, v, j int) (c clock) {
	z, ok := r.zoneAt(j, false)
	if !ok || !z.known || z.sign {
		n, end := r.nameAt(inset(r.s, j, 1, ""))
		if n == nil || !n.unit {
			return c
		}
		z = zone{end: end}
	}
	return clock{hour: v / 100, minute: v % 100, precision: Minute, start: i, end: z.end, zoned: z.known, offset: z.minutes}
}

const (
	clockWords = 4 // words between a date and its time
	clockSpan  = 48
)

// clockAfter looks for the time of a date that ends at d.end. It returns also a
// weekday that stands between.
func (r *reader) clockAfter(d *draft) (c clock, days uint8) {
	mode, half := r.clockMode(d), anyHalf
	k := d.end
	if prefixed(r.s, k, "T", "t") > 0 {
		return r.clockISO(k + 1), 0
	}
	if prefixed(r.s, k, ".") > 0 {
		if _, n := digit(r.s, k+1); n == 0 {
			k++
		}
	}
	for words := 0; words <= clockWords && k-d.end < clockSpan; words++ {
		k = inset(r.s, k, longestInset+1, ",،、|│·•-–—/@;([（)）]")
		if prefixed(r.s, k, ".") > 0 && space(r.s, k+1) > 0 || k == d.end && prefixed(r.s, k, ":") > 0 {
			k = inset(r.s, k+1, 1, "")
		}
		if _, n := digit(r.s, k); n > 0 {
			c = r.clockAt(k, mode)
			c.hour = inHalf(c.hour, half)
			if r.datedAfter(&c) {
				return clock{}, days
			}
			return c, days
		}
		n, end := r.nameAt(k)
		if n == nil {
			if w := eastWeekday(r.s[k:end]); w != 0 {
				days |= w
				k = end
				continue
			}
			return c, 0
		}
		switch h := r.half(n); {
		case n.weekdays != 0:
			days |= n.weekdays
		case h != anyHalf && !n.link:
			half, mode = h, mode|dotted
		case n.link, n.unit, n.joint:
			mode |= dotted
		default:
			return c, 0
		}
		k = end + mark(r.s, end, ".")
	}
	return c, 0
}

// clockMode says how times are written where d stands.
func (r *reader) clockMode(d *draft) (mode clockMode) {
	lang := d.lang
	if lang == "" {
		lang = r.code
	}
	switch lang {
	case "da", "fi", "id", "it", "no", "sv", "de":
		mode |= dotted
	}
	if d.iso {
		mode |= bareOffset
	}
	return mode
}

// datedAfter reports whether the time c belongs to a date of its own that follows
// it, and not to one before it: a weekday or "updated" does not stand between.
func (r *reader) datedAfter(c *clock) bool {
	if c.precision == None {
		return false
	}
	k := inset(r.s, c.end, longestInset, ",|·•")
	v, n, j := number(r.s, k)
	if n == 0 || n == 3 || n > 4 || k == c.end {
		return false
	}
	sep, e := r.separator(j)
	if sep != 0 && n != 3 {
		_, bn, e := number(r.s, e)
		second, _ := r.separator(e)
		return second == sep && bn > 0 && bn <= 2
	}
	if n > 2 || v < 1 || v > 31 {
		return false
	}
	m, ok := r.monthOf(r.afterDay(j))
	return ok && m.number > 0
}

// clockISO reads a time after the T of ISO 8601, with or without colons.
func (r *reader) clockISO(i int) (c clock) {
	v, n, j := number(r.s, i)
	if n != 4 && n != 6 {
		return r.clockAt(i, bareOffset)
	}
	if c.precision = Minute; n == 6 {
		c.second, c.precision = v%100, Second
		v /= 100
	}
	c.hour, c.minute = v/100, v%100
	if c.hour > 23 || c.minute > 59 || c.second > 60 {
		return clock{}
	}
	if mark(r.s, j, ".,") > 0 {
		if _, n, e := number(r.s, j+1); n > 0 {
			j = e
		}
	}
	c.start, c.end = i, j
	if z, ok := r.zoneAt(j, true); ok {
		c.zoned, c.offset, c.end = z.known, z.minutes, z.end
	}
	return c
}

// maybeClock reports whether an hour may be at s[i:], by the sign after it.
func (r *reader) maybeClock(i int) bool {
	_, _, j := number(r.s, i)
	if j < len(r.s) && r.s[j] == ' ' {
		j++
	}
	if j >= len(r.s) {
		return false
	}
	switch c := r.s[j]; c {
	case ':', '.', 'h', 'H', 'a', 'A', 'p', 'P', 'u', 'U':
		return true
	default:
		return c >= utf8.RuneSelf
	}
}

// clockFirst reads a time at s[i:] and the date that follows it.
func (r *reader) clockFirst(i int) (d draft, ok bool) {
	if !r.maybeClock(i) {
		return d, false
	}
	c := r.clockAt(i, dotted)
	if c.precision == None || !r.opens(i) {
		return d, false
	}
	k := r.nextFigure(c.end)
	if k < 0 || k-c.end > clockSpan {
		return d, false
	}
	v, n, j := number(r.s, k)
	d, ok = r.date(k, v, n, j)
	if !ok || d.day == 0 || d.start < c.end || d.clock.precision > None || !r.onlyLinks(c.end, d.start) {
		return d, false
	}
	d.clock = c
	return d, true
}
