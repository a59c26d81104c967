package dates

// String gives ISO 8601 at the precision found: "2016-03", "2016-03-16",
// "2016-03-16T14:05+03:00".
func (d Date) String() string {
	if d.Precision == None {
		return ""
	}
	var buf [32]byte
	b := figures(buf[:0], d.Year, 4)
	if d.Precision >= Month {
		b = figures(append(b, '-'), d.Month, 2)
	}
	if d.Precision >= Day {
		b = figures(append(b, '-'), d.Day, 2)
	}
	if d.Precision >= Minute {
		b = figures(append(b, 'T'), d.Hour, 2)
		b = figures(append(b, ':'), d.Minute, 2)
	}
	if d.Precision >= Second {
		b = figures(append(b, ':'), d.Second, 2)
	}
	if d.Precision >= Minute && d.Zoned {
		b = offset(b, d.Offset)
	}
	return string(b)
}

// figures appends n in width figures.
func figures(b []byte, n, width int) []byte {
	for p := width - 1; p >= 0; p-- {
		v := n
		for range p {
			v /= 10
		}
		b = append(b, byte('0'+v%10))
	}
	return b
}

func offset(b []byte, minutes int) []byte {
	if minutes == 0 {
		return append(b, 'Z')
	}
	sign := byte('+')
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	b = figures(append(b, sign), minutes/60, 2)
	return figures(append(b, ':'), minutes%60, 2)
}

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d.Precision == None }

// Valid reports whether d is a possible date of the years 1800 to 2100.
func (d Date) Valid() bool {
	switch {
	case d.Precision == None || d.Precision > Second || d.Year < minYear || d.Year > maxYear:
		return false
	case d.Precision >= Month && (d.Month < 1 || d.Month > 12):
		return false
	case d.Precision >= Day && (d.Day < 1 || d.Day > monthDays(d.Year, d.Month)):
		return false
	case d.Precision >= Minute && (d.Hour < 0 || d.Hour > 23 || d.Minute < 0 || d.Minute > 59):
		return false
	case d.Precision >= Second && (d.Second < 0 || d.Second > 60):
		return false
	}
	return !d.Zoned || d.Precision >= Minute && minOffset <= d.Offset && d.Offset <= maxOffset
}

// UTC returns d in UTC if it is Zoned, or else d as it is.
func (d Date) UTC() Date {
	if !d.Zoned || d.Offset == 0 {
		return d
	}
	m := d.Hour*60 + d.Minute - d.Offset
	days := dayNumber(d.Year, d.Month, d.Day)
	for ; m < 0; m += 24 * 60 {
		days--
	}
	for ; m >= 24*60; m -= 24 * 60 {
		days++
	}
	d.Year, d.Month, d.Day = fromDayNumber(days)
	d.Hour, d.Minute, d.Offset = m/60, m%60, 0
	return d
}

// SameDay reports whether d and o may be of the same calendar day: as they are
// written, or when either is taken to UTC.
func (d Date) SameDay(o Date) bool {
	if d.Precision < Day || o.Precision < Day {
		return false
	}
	du, ou := d.UTC(), o.UTC()
	return sameDay(d, o) || sameDay(du, ou) || sameDay(du, o) || sameDay(d, ou)
}

// Days counts the days from some day long ago to d as it is written, for telling
// how far two dates are apart. d must be to the day.
func (d Date) Days() int { return dayNumber(d.Year, d.Month, d.Day) }

// Minutes counts the minutes likewise, by the clock that d was written by.
func (d Date) Minutes() int { return d.Days()*24*60 + d.Hour*60 + d.Minute }

func sameDay(a, b Date) bool { return a.Year == b.Year && a.Month == b.Month && a.Day == b.Day }

// Compare returns -1, 0 or +1 as d is before, equal to or after o: as instants
// if both are Zoned, else as written. The finer of the two is compared at the
// precision of the coarser, so that a day equals each of its minutes.
func (d Date) Compare(o Date) int {
	if d.Zoned && o.Zoned {
		d, o = d.UTC(), o.UTC()
	}
	a := [...]int{d.Year, d.Month, d.Day, d.Hour*60 + d.Minute, d.Second}
	b := [...]int{o.Year, o.Month, o.Day, o.Hour*60 + o.Minute, o.Second}
	for i := range min(d.Precision, o.Precision) {
		switch {
		case a[i] < b[i]:
			return -1
		case a[i] > b[i]:
			return 1
		}
	}
	return 0
}
