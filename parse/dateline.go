package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse/internal/page"
)

// dateline is the place, and perhaps day and agency, that open the text:
// "BERLIN (dpa) – ". It stays in the body, as it was printed.
var dateline = Field[string]{
	Name: "dateline",
	Rules: []Rule[string]{
		{"label", Declared, labelled("dateline")},
		{"opening", Visible, openingDateline},
	},
	Clean: func(v string, _ *draft) (string, bool) { v = oneLine(v); return v, v != "" && len(v) < 120 },
	Same:  equalText,
}

// openingDateline reads the start of the first paragraph. A dash must end it;
// a colon does not, since speakers and kickers end in one.
func openingDateline(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		i := p.Region().Start
		if i >= len(p.Blocks) {
			return
		}
		b := &p.Blocks[i]
		for _, dash := range [...]string{" - ", " – ", " — ", " -- ", " _ ", "— ", "– "} {
			end := strings.Index(b.Text, dash)
			if end <= 0 || end > 80 {
				continue
			}
			if v := strings.TrimSpace(b.Text[:end]); isDateline(v) {
				yield(v, span{Start: b.Span.Start, End: b.Span.Start}) // takes nothing from the body
				return
			}
		}
	}
}

// isDateline reports whether a text is a place in capitals, or a place with an
// agency in parentheses; a day of the month may stand between.
func isDateline(s string) bool {
	place, agency, found := strings.Cut(s, "(")
	if found {
		agency = strings.TrimSpace(agency)
		if !strings.HasSuffix(agency, ")") || len(agency) > 40 || utf8.RuneCountInString(place) > 50 {
			return false
		}
	}
	place = strings.TrimSpace(place)
	first, _, _ := strings.Cut(place, ",")
	letters, upper := 0, 0
	for _, r := range first {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				upper++
			}
		} else if unicode.IsDigit(r) {
			return false
		}
	}
	c, _ := utf8.DecodeRuneInString(place)
	words := strings.Count(first, " ") + 1
	return letters >= 3 && unicode.IsUpper(c) && (upper == letters && words <= 4 || found && words <= 4)
}
