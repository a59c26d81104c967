package dates

import "testing"

// How many days a range has.
func TestDays(t *testing.T) {
	for s, want := range map[string]int{
		"9-10 Feb 2017":                     2,
		"9-23 Feb 2017":                     15,
		"9-23 Feb 2017 10:30":               15, // the hour is no day
		"9-23 Feb 2017 at 10 am":            15,
		"9-10 Feb 2017, 8:15":               2,
		"31 Dec 2016 - 1 Jan 2017":          2,
		"30 Dec 2016 - 1 Jan 2017":          3,
		"Feb 28 - 29, 2016":                 2,
		"9. und 10. Februar 2017":           2,
		"2017年12月11-20日":                    10, // the month is no day
		"2017年12月11-12日":                    2,
		"2017년 12월 11-12일":                  2,
		"Feb 9-10, 2017":                    2,
		"3 May - 5 May 2019":                3,
		"May 3 - May 5, 2019":               3,
		"5 May - 3 May 2019":                0,
		"31 October 2021 - 1 November 2021": 2,
	} {
		n := 0
		for m := range Scan(s, Options{}) {
			n = m.Days
			break
		}
		if n != want {
			t.Errorf("%q has %d days, want %d", s, n, want)
		}
	}
}
