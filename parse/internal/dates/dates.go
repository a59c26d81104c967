// Package dates reads the dates that documents write, strictly: a date keeps
// the precision and the offset it was given, and what cannot be a date is not
// one. It never reads the clock and knows no default zone.
//
// A scan jumps from digit to digit and looks around each for the rest of a
// date, never further than a few words, so that it is linear in the text.
package dates

import "iter"

// Precision says how much of a Date was given.
type Precision uint8

// From coarse to fine.
const (
	None Precision = iota
	Year
	Month
	Day
	Minute
	Second
)

// Date is a calendar date and perhaps a time, as precise as it was written.
// Dates of the Thai, Persian, Japanese and Taiwanese calendars are given in the
// Gregorian one.
type Date struct {
	Year, Month, Day, Hour, Minute, Second int
	Precision                              Precision
	Zoned                                  bool // an offset from UTC was given
	Offset                                 int  // in minutes east of UTC, if Zoned
}

// Match is a date found in running text.
type Match struct {
	Date       Date
	Start, End int    // bytes of the text: from the first to the last character of the date, its weekday and its time
	Ambiguous  bool   // all figures, and both orders of day and month are possible; Date holds the order that the options prefer
	Lang       string // the language whose month names were read, "" for figures
	Days       int    // how many days there are of which it is the first, 3 of "16-18 March 2016"; 0 where it is one alone
	WrongDay   bool   // the weekday beside the date is of another day
}

// Order is the order of day and month in an all-figure date.
type Order uint8

// Orders.
const (
	Unknown Order = iota // nothing decides: such a date is marked Ambiguous
	DayFirst
	MonthFirst
)

// Options tell what is known about a text before it is read.
type Options struct {
	Lang  string // BCP 47 tag of the text, "" if unknown: its names are tried first, the others after
	Order Order
}

// Parse reads s, all of it, as one date in a form that machines write (ISO
// 8601 and its common misspellings, RFC 822/1123/850, asctime, JavaScript's
// Date, "20160316T1405", Unix time of ten or thirteen figures) or, failing
// that, as a date as people write it, with nothing else around it but words
// such as "Published:" and a weekday.
func Parse(s string, o Options) (Match, bool) {
	from, to := trim(s)
	if from == to || to-from > maxParse {
		return Match{}, false
	}
	if m, ok := machine(s[from:to]); ok {
		m.Start, m.End = from, to
		return m, true
	}
	r := newReader(s[:to], o)
	r.whole = true
	for i := r.nextFigure(from); i >= 0; i = r.nextFigure(i) {
		m, ok := r.at(i)
		if !ok {
			i = r.skip(i)
			continue
		}
		if !r.onlyLabels(from, m.Start) || !r.onlyLabels(m.End, to) {
			return Match{}, false
		}
		return m, true
	}
	return Match{}, false
}

// maxParse is the longest string that can be one date with its words.
const maxParse = 160

// Scan yields the dates in running text, left to right, not overlapping. Only
// dates of at least month precision are yielded; a bare year is not a date.
func Scan(text string, o Options) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		r := newReader(text, o)
		for i := r.nextFigure(0); i >= 0; i = r.nextFigure(i) {
			m, ok := r.at(i)
			if !ok {
				i = r.skip(i)
				continue
			}
			m.Start = max(m.Start, r.last) // the word that a date runs on from may be of the one before
			if !yield(m) {
				return
			}
			r.last, i = m.End, m.End
		}
	}
}

// trim returns the bounds of s without the white space, quotes and brackets
// around it.
func trim(s string) (from, to int) {
	to = len(s)
	for from < to && (s[from] <= ' ' || s[from] == '"') {
		from++
	}
	for from < to && (s[to-1] <= ' ' || s[to-1] == '"' || s[to-1] == ',' || s[to-1] == ';') {
		to--
	}
	if to-from > 1 && (s[from] == '(' && s[to-1] == ')' || s[from] == '[' && s[to-1] == ']') {
		return from + 1, to - 1
	}
	return from, to
}
