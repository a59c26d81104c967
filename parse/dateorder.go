package parse

import (
	"strings"

	"lede/parse/internal/dates"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// dateReader reads the dates of a page for one rule.
type dateReader struct {
	page *page.Page
	*pageDates
	read int // dates in blocks so far
}

func newDateReader(p *page.Page) dateReader {
	return dateReader{page: p, pageDates: &sharedOf(p).dates}
}

// mostDates bounds what one rule reads: no article has more dates to offer.
const mostDates = 200

// parse reads a text that is one date.
func (r *dateReader) parse(s string) (dates.Date, bool) {
	m, ok := dates.Parse(s, dates.Options{Lang: r.page.Language()})
	if ok && m.Ambiguous {
		m, ok = dates.Parse(s, r.optionsOf(r.page))
	}
	return m.Date, ok && !m.Ambiguous
}

// dateOptions is what a page says about how its dates are written.
func dateOptions(p *page.Page) dates.Options {
	lang := p.Language()
	o := dates.Options{Lang: lang}
	switch l := lexicon.Lookup(lang); {
	case l == nil:
		o.Order = shownOrder(p)
	case l.Code != "en":
		o.Order = dates.DayFirst
		if l.MonthFirst {
			o.Order = dates.MonthFirst
		}
	case strings.HasSuffix(lang, "-US") || p.First(page.Meta, "og:locale") == "en_US":
		o.Order = dates.MonthFirst
	case len(lang) > 2:
		o.Order = dates.DayFirst
	default:
		o.Order = shownOrder(p)
	}
	return o
}

// shownOrder tells the order of day and month by the page's other dates in
// figures, by the country of its address, or by the other dates of the page.
func shownOrder(p *page.Page) dates.Order {
	var ambiguous dates.Match // the first near the headline
	r := p.Region()
	for i := max(0, r.Start-60); i < len(p.Blocks); i++ {
		b := &p.Blocks[i]
		if len(b.Text) > 120 {
			continue
		}
		if order := orderOf(b.Text); order != dates.Unknown {
			return order
		}
		if ambiguous.Ambiguous || i > r.Start+5 || !strings.Contains(b.Text, "/") {
			continue
		}
		for m := range dates.Scan(b.Text, dates.Options{}) {
			if m.Ambiguous {
				ambiguous = m
			}
		}
	}
	if order := countryOrder(p); order != dates.Unknown || !ambiguous.Ambiguous {
		return order
	}
	return agreedOrder(p, ambiguous.Date)
}

// countryOrder tells the order by the country of the page's address.
func countryOrder(p *page.Page) dates.Order {
	host := p.First(page.LinkRel, "canonical")
	if host == "" {
		host = p.First(page.Meta, "og:url")
	}
	_, host, _ = strings.Cut(host, "://")
	host, _, _ = strings.Cut(host, "/")
	switch host[strings.LastIndexByte(host, '.')+1:] {
	case "uk", "au", "nz", "ie", "in", "za", "ng", "ke", "sg", "my", "pk", "eu":
		return dates.DayFirst
	case "us", "gov", "mil":
		return dates.MonthFirst
	}
	return dates.Unknown
}

// agreedOrder tells the order by which of the two readings of a date, d being
// the one with the day first, is of a month that the page names elsewhere.
func agreedOrder(p *page.Page, d dates.Date) dates.Order {
	day, month := false, false
	note := func(o dates.Date) {
		day = day || o.Year == d.Year && o.Month == d.Month
		month = month || o.Year == d.Year && o.Month == d.Day
	}
	for v := range every(urlDate, p) {
		note(v.date)
	}
	for v := range every(stating(declaredChange), p) { // what is ambiguous itself would ask for the order again
		if m, ok := dates.Parse(v, dates.Options{Lang: p.Language()}); ok && !m.Ambiguous {
			note(m.Date)
		}
	}
	for i := 0; i < len(p.Blocks) && !(day && month); i++ {
		if len(p.Blocks[i].Text) > 120 {
			continue
		}
		for m := range dates.Scan(p.Blocks[i].Text, dates.Options{}) {
			if !m.Ambiguous {
				note(m.Date)
			}
		}
	}
	switch {
	case day && !month:
		return dates.DayFirst
	case month && !day:
		return dates.MonthFirst
	}
	return dates.Unknown
}

// orderOf tells the order of a date in figures that can be read in one way only.
func orderOf(s string) dates.Order {
	for i := 0; i+5 < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		a, n := number(s[i:])
		rest := s[i+n:]
		if n <= 2 && len(rest) > 4 && rest[0] == '/' {
			b, m := number(rest[1:])
			if m > 0 && m <= 2 && len(rest) > m+1 && rest[m+1] == '/' {
				switch {
				case a > 12 && a <= 31 && b >= 1 && b <= 12:
					return dates.DayFirst
				case b > 12 && b <= 31 && a >= 1 && a <= 12:
					return dates.MonthFirst
				}
			}
		}
		i += n
	}
	return dates.Unknown
}

// number reads the figures that s begins with.
func number(s string) (v, n int) {
	for n < len(s) && n < 9 && s[n] >= '0' && s[n] <= '9' {
		v = v*10 + int(s[n]-'0')
		n++
	}
	return v, n
}
