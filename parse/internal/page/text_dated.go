package page

import (
	"slices"
	"strings"
	"unicode"

	"lede/parse/internal/dates"
	"lede/parse/internal/lexicon"
)

// This file finds the lines under a deck or a first sentence that say who wrote
// the text and when. Tools that leave no blank line between them leave nothing to
// tell them from a wrapped line but what they say.

// standsAlone reports whether line i, which the widths of the lines join to the
// one above it, is a line of its own: it breaks off early, and is a byline or a
// date behind the end of a sentence, or a date that a label names.
func (r *textReader) standsAlone(i int) bool {
	const longest = 110
	ln := &r.lines[i]
	if r.md || ln.chars > longest || i+1 < r.last && !r.lines[i+1].blank() && r.layout.goesOn(r.data, ln, &r.lines[i+1]) {
		return false
	}
	text, above := r.data[ln.from:ln.to], &r.lines[i-1]
	behind := endsSentence(r.data[above.from:above.to])
	return behind && !endsSentence(text) && isSigned(text) || datesItself(text, behind)
}

// datesItself reports whether a line is there for the date in it: a label stands
// before it or, behind the end of a sentence, nothing or only a name.
func datesItself(text []byte, behind bool) bool {
	const figures, most = 4, 60
	if unicode.IsLower(firstRune(text)) {
		return false
	}
	n := 0
	for _, c := range text {
		if '0' <= c && c <= '9' {
			n++
		}
	}
	if n < figures {
		return false
	}
	s := string(text)
	for m := range dates.Scan(s, dates.Options{}) {
		before := strings.TrimRight(s[:m.Start], " ")
		switch {
		case m.Date.Precision < dates.Day:
			return false
		case isDateLabel([]byte(before)):
			return true
		case !behind || endsSentence(text):
			return false
		case before == "":
			return len(s)-m.End <= most
		}
		return m.End == len(s) && isNameLike(before)
	}
	return false
}

// isDateLabel reports whether a text is a label of the day of publication or of
// a change.
func isDateLabel(s []byte) bool {
	fields := fieldsOf(s)
	return slices.Contains(fields, "date") || slices.Contains(fields, "modified")
}

// isWordForDate reports whether a label is a language's word for a date, which
// is the first of its labels for one.
func isWordForDate(s []byte) bool {
	var buf [64]byte
	p := string(phrase(s, buf[:]))
	return slices.ContainsFunc(lexicon.All(), func(l *lexicon.Language) bool {
		labels := l.Labels["date"]
		return len(labels) > 0 && labels[0] == p
	})
}

// isNameLike reports whether a text is two to four words in capitals, as a name is.
func isNameLike(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		if words++; words > 4 || !unicode.IsUpper(firstRune([]byte(w))) {
			return false
		}
	}
	return words > 1
}
