package parse

import (
	"testing"

	"lede/parse/internal/dates"
)

func TestOfTwoDays(t *testing.T) {
	for s, want := range map[string]bool{
		"9-10 Feb 2017":                     true,
		"9-23 Feb 2017":                     false,
		"9-23 Feb 2017 10:30":               false, // the hour is no day
		"9-23 Feb 2017 at 10 am":            false,
		"9-10 Feb 2017, 8:15":               true,
		"31 Dec 2016 - 1 Jan 2017":          true,
		"30 Dec 2016 - 1 Jan 2017":          false,
		"Feb 28 - 29, 2016":                 true,
		"9. und 10. Februar 2017":           true,
		"2017年12月11-20日":                    false, // the month is no day
		"2017年12月11-12日":                    true,
		"2017년 12월 11-12일":                  true,
		"Feb 9-10, 2017":                    true,
		"31 October 2021 - 1 November 2021": true,
	} {
		var found bool
		for m := range dates.Scan(s, dates.Options{}) {
			if m.Range {
				found = true
				if got := ofTwoDays(s[m.Start:m.End], m.Date); got != want {
					t.Errorf("%q is of two days: %v", s, got)
				}
			}
		}
		if !found {
			t.Errorf("%q is no range", s)
		}
	}
}
