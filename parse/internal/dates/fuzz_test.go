package dates

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var fuzzLangs = [...]string{"", "en", "th", "fa", "fi", "pl", "xx-YY"}

func FuzzScan(f *testing.F) {
	for i, c := range scanTests {
		f.Add(c.in, byte(i), byte(c.o.Order))
	}
	f.Fuzz(func(t *testing.T, s string, lang, order byte) {
		o := Options{Lang: fuzzLangs[int(lang)%len(fuzzLangs)], Order: Order(order % 3)}
		all := slices.Collect(Scan(s, o))
		at := 0
		for _, m := range all {
			checkMatch(t, s, m)
			if m.Start < at {
				t.Fatalf("%q: %d-%d begins before %d", s, m.Start, m.End, at)
			}
			if m.Date.Precision < Month {
				t.Fatalf("%q: %v is too coarse", s, m.Date)
			}
			at = m.End
		}
		if !slices.Equal(all, slices.Collect(Scan(s, o))) {
			t.Fatalf("%q: not the same twice", s)
		}
	})
}

func FuzzParse(f *testing.F) {
	for i, c := range parseTests {
		f.Add(c.in, byte(i))
	}
	for i, c := range scanTests {
		f.Add(c.in, byte(i))
	}
	f.Fuzz(func(t *testing.T, s string, lang byte) {
		o := Options{Lang: fuzzLangs[int(lang)%len(fuzzLangs)]}
		m, ok := Parse(s, o)
		if n, again := Parse(s, o); n != m || again != ok {
			t.Fatalf("%q: not the same twice", s)
		}
		if !ok {
			return
		}
		checkMatch(t, s, m)
		if n, ok := Parse(m.Date.String(), Options{}); !ok || n.Date != m.Date {
			t.Fatalf("%q is %v, and that is %v", s, m.Date, n.Date)
		}
	})
}

func FuzzInURL(f *testing.F) {
	f.Add("https://example.com/2016/03/16/story")
	f.Add("/2016/mar/16/2016-13-20160231/t20160316_1")
	f.Add("2100.Ʂ")
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := InURL(s); ok != d.Valid() {
			t.Fatalf("%q: %v, %+v", s, ok, d)
		}
	})
}

func checkMatch(t *testing.T, s string, m Match) {
	t.Helper()
	if !m.Date.Valid() {
		t.Fatalf("%q: %+v is no date", s, m.Date)
	}
	if m.Start < 0 || m.End > len(s) || m.Start >= m.End {
		t.Fatalf("%q: span %d-%d", s, m.Start, m.End)
	}
	for _, i := range [...]int{m.Start, m.End} {
		if i < len(s) && !utf8.RuneStart(s[i]) && utf8.ValidString(s) {
			t.Fatalf("%q: %d is within a character", s, i)
		}
	}
}

const prose = "The mayor said that the old bridge would be closed while workers repair its northern pillars, and that the town would pay. "

func BenchmarkScanProse(b *testing.B) { benchmark(b, strings.Repeat(prose, 500)) }

func BenchmarkScanCyrillic(b *testing.B) {
	benchmark(b, strings.Repeat("Мэр заявила во вторник, что старый мост закроют, пока рабочие ремонтируют его опоры. ", 500))
}

func BenchmarkScanChinese(b *testing.B) {
	benchmark(b, strings.Repeat("市長週二表示，老橋將關閉兩週，工人將修理北側的橋墩。年初的時候也曾關閉。", 500))
}

func BenchmarkScanHindi(b *testing.B) {
	benchmark(b, strings.Repeat("महापौर ने मंगलवार को कहा कि पुराना पुल दो सप्ताह के लिए बंद रहेगा। ", 500))
}

func BenchmarkScanFigures(b *testing.B) {
	benchmark(b, strings.Repeat(prose+"It cost 12 million and took 30 men 2 years; 2016 was the last. ", 500))
}

func BenchmarkScanDates(b *testing.B) {
	benchmark(b, strings.Repeat(prose+"Published: March 16, 2016 at 9:05 a.m. EST. ", 200))
}

// BenchmarkScanHostile has the start of a date at every step and never one.
func BenchmarkScanHostile(b *testing.B) {
	benchmark(b, strings.Repeat("31 February 2015 30/02/2016 12:30 at 16 at 2016 May 1 1 1 1. 1. 1. ", 500))
}

func benchmark(b *testing.B, s string) {
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		for range Scan(s, Options{}) {
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"2016-03-16T14:05:06+03:00", "Wed, 16 Mar 2016 14:05:06 GMT", "31 February 2016", "March 16, 2016 at 9:05 a.m."} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(s, Options{})
			}
		})
	}
}
