package dates

const (
	minYear = 1800
	maxYear = 2100

	minOffset = -12 * 60
	maxOffset = 14 * 60
)

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func monthDays(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if leap(y) {
			return 29
		}
		return 28
	}
	return 31
}

// dayNumber counts the days since 1 March of year 0 of the Gregorian calendar.
func dayNumber(y, m, d int) int {
	if m < 3 {
		y--
		m += 12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + d - 1
}

func fromDayNumber(n int) (y, m, d int) {
	const era = 146097 // days in 400 years
	e, n := n/era, n%era
	y = (n - n/1460 + n/36524 - n/146096) / 365
	n -= 365*y + y/4 - y/100
	m = (5*n + 2) / 153
	d = n - (153*m+2)/5 + 1
	y += 400 * e
	if m += 3; m > 12 {
		return y + 1, m - 12, d
	}
	return y, m, d
}

// weekday is 0 for Monday.
func weekday(y, m, d int) int { return (dayNumber(y, m, d) + 2) % 7 }

// Persian years that jalali reads: those of the present run of leap years.
const (
	minJalali = 1310
	maxJalali = 1472
)

// jalaliLeaps are the leap years of each 33 of the Persian solar calendar.
var jalaliLeaps = [...]int{1, 5, 9, 13, 17, 22, 26, 30}

// leapsBefore counts the leap years of the Persian calendar before y.
func leapsBefore(y int) int {
	n := y / 33 * len(jalaliLeaps)
	for _, l := range jalaliLeaps {
		if l < y%33 {
			n++
		}
	}
	return n
}

// jalali takes a date of the Persian solar calendar to the Gregorian one.
func jalali(y, m, d int) (gy, gm, gd int, ok bool) {
	if y < minJalali || y > maxJalali || m < 1 || m > 12 || d < 1 {
		return 0, 0, 0, false
	}
	last := 31
	switch {
	case m == 12:
		last = 29 + leapsBefore(y+1) - leapsBefore(y)
	case m > 6:
		last = 30
	}
	if d > last {
		return 0, 0, 0, false
	}
	// The year 1395 began on 20 March 2016.
	n := dayNumber(2016, 3, 20) + 365*(y-1395) + leapsBefore(y) - leapsBefore(1395)
	gy, gm, gd = fromDayNumber(n + 31*min(m-1, 6) + 30*max(m-7, 0) + d - 1)
	return gy, gm, gd, true
}
