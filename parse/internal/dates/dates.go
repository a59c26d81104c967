// Package dates reads the dates that documents write, strictly: a date keeps
// the precision and the offset it was given, and what cannot be a date is not
// one. It never reads the clock and knows no default zone.
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
type Date struct {
	Year, Month, Day, Hour, Minute, Second int
	Precision                              Precision
	Zoned                                  bool // an offset from UTC was given
	Offset                                 int  // in minutes east of UTC, if Zoned
}

// Match is a date found in running text.
type Match struct {
	Date       Date
	Start, End int    // bytes of the text: from the first to the last character of the date and its time
	Ambiguous  bool   // all figures, and both orders of day and month are possible; Date holds the order that the options prefer
	Lang       string // the language whose month names were read, "" for figures
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

// String gives ISO 8601 at the precision found: "2016-03", "2016-03-16",
// "2016-03-16T14:05+03:00".
func (d Date) String() string { return "" }

// Parse reads s, all of it, as one date in a form that machines write (ISO
// 8601 and its common misspellings, RFC 822/1123/850, asctime, JavaScript's
// Date, "20160316T1405", Unix time of ten or thirteen figures) or, failing
// that, as a date as people write it, with nothing else around it but words
// such as "Published:" and a weekday.
func Parse(s string, o Options) (Match, bool) { return Match{}, false }

// Scan yields the dates in running text, left to right, not overlapping. Only
// dates of at least month precision are yielded; a bare year is not a date.
func Scan(text string, o Options) iter.Seq[Match] { return func(func(Match) bool) {} }
