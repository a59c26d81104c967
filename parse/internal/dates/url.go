package dates

import "strings"

// InURL reads the date in an address's path: "/2016/03/16/", "/2016-03-16-",
// "/20160316/", "/2016/mar/16/", or, of month precision, "/2016/03/".
func InURL(u string) (Date, bool) {
	if i := strings.IndexAny(u, "?#"); i >= 0 {
		u = u[:i]
	}
	if i := strings.Index(u, "://"); i >= 0 {
		u = u[i+3:]
		if i = strings.IndexByte(u, '/'); i < 0 {
			return Date{}, false
		} else {
			u = u[i:]
		}
	}
	var month Date
	for i := 0; i < len(u); {
		if _, n := digit(u, i); n != 1 || u[i] > '9' {
			i++
			continue
		}
		v, n, end := number(u, i)
		if d, ok := pathDate(u, i, v, n, end); ok {
			if d.Precision == Day {
				return d, true
			}
			if month.Precision == None {
				month = d
			}
		}
		i = max(end, i+1)
	}
	return month, month.Precision > None
}

// oldestCompact is the first year of eight figures that are taken for a date and
// not for a number.
const oldestCompact = 1950

// pathDate reads a date at the number v of n figures, u[i:j].
func pathDate(u string, i, v, n, j int) (d Date, ok bool) {
	if !pathStart(u, i) {
		return d, false
	}
	switch {
	case n == 8 && v >= oldestCompact*10000 && pathEnd(u, j):
		d = day(v)
		return d, d.Valid()
	case n == 6 && v >= oldestCompact*100: // "/201603/16/", "/202312/22/"
		return pathDay(u, v/100, v%100, j)
	case n != 4 || v < minYear || v > maxYear || j >= len(u):
		return d, false
	}
	sep := u[j]
	if sep != '/' && sep != '-' && sep != '_' && sep != '.' {
		return d, false
	}
	m, mn, k := number(u, j+1)
	switch {
	case mn == 4 && sep == '/' && pathEnd(u, k): // "/2023/1222/"
		d = Date{Year: v, Month: m / 100, Day: m % 100, Precision: Day}
		return d, d.Valid()
	case mn == 0:
		if m, k = pathMonth(u, j+1); m == 0 {
			return d, false
		}
	case mn > 2:
		return d, false
	}
	if k == len(u) || u[k] != sep && u[k] != '/' {
		d = Date{Year: v, Month: m, Precision: Month}
		return d, sep == '/' && k == len(u) && mn != 1 && d.Valid()
	}
	return pathDay(u, v, m, k)
}

// pathDay reads "/16/" at u[k:]. Where no day is there, the month is returned if
// it stands between slashes.
func pathDay(u string, year, month, k int) (d Date, ok bool) {
	d = Date{Year: year, Month: month, Precision: Month}
	if k < len(u) {
		if v, n, e := number(u, k+1); (n == 1 || n == 2) && pathEnd(u, e) {
			d.Day, d.Precision = v, Day
			if d.Valid() {
				return d, true
			}
			d.Day, d.Precision = 0, Month
		}
	}
	return d, k < len(u) && u[k] == '/' && d.Valid()
}

// pathMonth reads an English name of a month and returns its number, or 0.
func pathMonth(u string, i int) (month, end int) {
	const short = "janfebmaraprmayjunjulaugsepoctnovdec"
	end = wordEnd(u, i)
	if end-i < 3 || end-i > len("september") {
		return 0, i
	}
	w := strings.ToLower(u[i:end])
	if len(w) < 3 {
		return 0, i // letters may shrink in lower case
	}
	k := strings.Index(short, w[:3])
	if k < 0 || k%3 != 0 || len(w) > 3 && !strings.HasPrefix(longMonths[k/3], w) {
		return 0, i
	}
	return k/3 + 1, end
}

var longMonths = [12]string{"january", "february", "march", "april", "may", "june",
	"july", "august", "september", "october", "november", "december"}

// pathStart reports whether a date may begin at u[i:].
func pathStart(u string, i int) bool {
	if i == 0 {
		return true
	}
	switch c := u[i-1]; {
	case c == '/' || c == '-' || c == '_' || c == '.' || c == '=' || c == ',':
		return true
	case lower(c): // "/t20231222_1.html"
		return i >= 2 && (u[i-2] == '/' || u[i-2] == '_' || u[i-2] == '-')
	}
	return false
}

// pathEnd reports whether a date may end at u[:i].
func pathEnd(u string, i int) bool {
	if i == len(u) {
		return true
	}
	switch u[i] {
	case '/', '-', '_', '.', ',', ';', 'T', 't':
		return true
	}
	return false
}
