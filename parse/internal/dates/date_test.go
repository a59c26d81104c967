package dates

import (
	"testing"
	"time"
)

func TestString(t *testing.T) {
	for _, c := range []struct {
		d    Date
		want string
	}{
		{Date{}, ""},
		{Date{Year: 2016, Precision: Year}, "2016"},
		{Date{Year: 2016, Month: 3, Precision: Month}, "2016-03"},
		{Date{Year: 2016, Month: 3, Day: 6, Precision: Day}, "2016-03-06"},
		{Date{2016, 3, 6, 4, 5, 0, Minute, false, 0}, "2016-03-06T04:05"},
		{Date{2016, 3, 6, 4, 5, 0, Minute, true, 180}, "2016-03-06T04:05+03:00"},
		{Date{2016, 3, 6, 4, 5, 6, Second, true, -210}, "2016-03-06T04:05:06-03:30"},
		{Date{2016, 3, 6, 4, 5, 6, Second, true, 0}, "2016-03-06T04:05:06Z"},
		{Date{Year: 2016, Month: 3, Day: 6, Precision: Day, Zoned: true, Offset: 60}, "2016-03-06"},
	} {
		if got := c.d.String(); got != c.want {
			t.Errorf("%+v is %q, want %q", c.d, got, c.want)
		}
	}
}

func parsed(t *testing.T, s string) Date {
	t.Helper()
	m, ok := Parse(s, Options{})
	if !ok {
		t.Fatalf("%q is no date", s)
	}
	return m.Date
}

func TestSameDay(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2016-03-16", "2016-03-16", true},
		{"2016-03-16", "2016-03-17", false},
		{"2016-03-16", "2016-03", false},
		{"2016-03-16T23:30-05:00", "2016-03-17", true},
		{"2016-03-16T23:30-05:00", "2016-03-16", true},
		{"2016-03-16T23:30-05:00", "2016-03-15", false},
		{"2016-03-16T23:30-05:00", "2016-03-17T04:30Z", true},
		{"2016-03-16T01:30+03:00", "2016-03-15T22:30Z", true},
		{"2016-01-01T01:30+03:00", "2015-12-31", true},
		{"2016-03-16T12:00", "2016-03-16T23:59:59", true},
	} {
		a, b := parsed(t, c.a), parsed(t, c.b)
		if a.SameDay(b) != c.want || b.SameDay(a) != c.want {
			t.Errorf("SameDay(%s, %s) = %v, want %v", c.a, c.b, a.SameDay(b), c.want)
		}
	}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"2016-03-16", "2016-03-16", 0},
		{"2016-03-16", "2016-03-17", -1},
		{"2016-04-01", "2016-03-17", 1},
		{"2016", "2016-03-17", 0},
		{"2016-03-16", "2016-03-16T10:00", 0},
		{"2016-03-16T10:00", "2016-03-16T10:01", -1},
		{"2016-03-16T10:00+03:00", "2016-03-16T08:00Z", -1},
		{"2016-03-16T23:30-05:00", "2016-03-17T04:30Z", 0},
	} {
		a, b := parsed(t, c.a), parsed(t, c.b)
		if a.Compare(b) != c.want || b.Compare(a) != -c.want {
			t.Errorf("Compare(%s, %s) = %d, want %d", c.a, c.b, a.Compare(b), c.want)
		}
	}
}

// TestCalendar goes through every day of the years that are read.
func TestCalendar(t *testing.T) {
	n := dayNumber(minYear, 1, 1)
	for day := time.Date(minYear, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() <= maxYear; day = day.AddDate(0, 0, 1) {
		y, m, d := day.Year(), int(day.Month()), day.Day()
		if !valid(y, m, d) || dayNumber(y, m, d) != n {
			t.Fatalf("%v: valid %v, number %d, want %d", day, valid(y, m, d), dayNumber(y, m, d), n)
		}
		if gy, gm, gd := fromDayNumber(n); gy != y || gm != m || gd != d {
			t.Fatalf("%v: day %d is %d-%d-%d", day, n, gy, gm, gd)
		}
		if weekday(y, m, d) != (int(day.Weekday())+6)%7 {
			t.Fatalf("%v: weekday %d", day, weekday(y, m, d))
		}
		n++
	}
}

func TestValid(t *testing.T) {
	for y := range 2400 {
		for m := range 15 {
			for d := range 34 {
				day := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
				want := y >= minYear && y <= maxYear && day.Year() == y && int(day.Month()) == m && day.Day() == d
				if got := (Date{Year: y, Month: m, Day: d, Precision: Day}).Valid(); got != want {
					t.Fatalf("%d-%d-%d: valid %v, want %v", y, m, d, got, want)
				}
			}
		}
	}
}

// TestPersian has the first day of some years, and checks that the days of all
// follow each other.
func TestPersian(t *testing.T) {
	for _, c := range []struct{ y, gy, gm, gd int }{
		{1357, 1978, 3, 21}, {1376, 1997, 3, 21}, {1379, 2000, 3, 20}, {1391, 2012, 3, 20}, {1395, 2016, 3, 20},
		{1396, 2017, 3, 21}, {1399, 2020, 3, 20}, {1400, 2021, 3, 21}, {1403, 2024, 3, 20}, {1404, 2025, 3, 21},
	} {
		if y, m, d, ok := jalali(c.y, 1, 1); !ok || y != c.gy || m != c.gm || d != c.gd {
			t.Errorf("%d begins on %d-%d-%d, want %d-%d-%d", c.y, y, m, d, c.gy, c.gm, c.gd)
		}
	}
	last := 0
	for y := minJalali; y <= maxJalali; y++ {
		for m := 1; m <= 12; m++ {
			for d := 1; d <= 31; d++ {
				gy, gm, gd, ok := jalali(y, m, d)
				if !ok {
					continue
				}
				if n := dayNumber(gy, gm, gd); last != 0 && n != last+1 {
					t.Fatalf("%d-%d-%d is no day after the one before", y, m, d)
				} else {
					last = n
				}
			}
		}
	}
}
