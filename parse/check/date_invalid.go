package check

import (
	"iter"
	"strings"

	"lede/parse/internal/page"
)

func dateInvalid() Rule {
	return Rule{
		ID: "date.invalid", Severity: Error,
		Why: "the page declares a date that the calendar does not have, or no date at all",
		Do:  "correct the date at its source",
		Document: func(d *Doc) {
			for f := range declaredDates(d) {
				if impossible(f.Value) {
					d.report(at(f.Span), f.Key+" "+f.Value, "%s is declared as %s, which is no date", f.Key, quote(f.Value))
				}
			}
		},
	}
}

// publishedKeys and modifiedKeys are where pages declare their dates.
var (
	publishedMeta = []string{"article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "pubdate", "date"}
	modifiedMeta  = []string{"article:modified_time", "og:updated_time", "datemodified", "last-modified"}
)

// declaredDates yields the dates that the page declares for itself.
func declaredDates(d *Doc) iter.Seq[*page.Fact] {
	return func(yield func(*page.Fact) bool) {
		for f := range d.facts(page.JSONLD, "article.datepublished", "article.datemodified") {
			if !yield(f) {
				return
			}
		}
		for _, keys := range [...][]string{publishedMeta, modifiedMeta} {
			for f := range d.facts(page.Meta, keys...) {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// impossible reports whether a date cannot be one, beyond doubt: figures in the
// order of ISO 8601 that no calendar has, or a program's word for nothing.
func impossible(s string) bool {
	switch strings.ToLower(s) {
	case "undefined", "null", "nan", "invalid date", "none", "0", "false":
		return true
	}
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	year, ok1 := number(s[:4])
	month, ok2 := number(s[5:7])
	day, ok3 := number(s[8:10])
	if !ok1 || !ok2 || !ok3 {
		return false
	}
	return year == 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func number(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}
