package parse

import (
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/dates"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// This file reads the date of a raw text whose head shows none: far above the
// text, or far below.

// farDate yields the only day that lines of a raw text far above its article, or
// in it, call that of a publication or have beside a byline, or else lines far
// below: of an article of many sections the last may be all that reads like one.
func farDate(p *page.Page) seq[stamp] {
	if p.Kind == page.HTML || showsDate(p) {
		return nil
	}
	return func(yield func(stamp, span) bool) {
		r := newDateReader(p)
		from, _ := nearText(p)
		signed := func(i int, d dateOn) bool {
			return d.kind == publishedDate || d.kind == plainDate && besideByline(p, i, d)
		}
		d, at, found := r.onlyDate(0, from, signed)
		if !found { // lines of a menu are taken for the start of the text
			d, at, found = r.onlyDate(p.Region().Start, int(p.Region().Last), signed)
		}
		if !found {
			d, at, found = r.onlyDate(int(p.Region().Last), len(p.Blocks), func(_ int, d dateOn) bool { return d.kind == publishedDate })
		}
		if !found {
			d, at, _ = r.onlyDate(0, from, func(i int, d dateOn) bool {
				const little = 16
				b := &p.Blocks[i]
				return d.kind == plainDate && len(b.Text)-(d.End-d.Start) < little && !hasWeekday(b.Text, p.Language())
			})
		}
		if !d.IsZero() {
			yield(stamp{"", d}, at)
		}
	}
}

// showsDate reports whether a date of the publication stands at the headline,
// which spares the search for one elsewhere.
func showsDate(p *page.Page) bool {
	for _, kind := range [...]dateKind{plainDate, publishedDate} {
		for range shownDates(kind, between, above)(p) {
			return true
		}
	}
	return false
}

// hasWeekday reports whether a line names a day of the week, as mastheads do.
func hasWeekday(s, lang string) bool {
	s = strings.ToLower(s)
	for _, l := range lexicon.For(lang) {
		for _, names := range l.Weekdays {
			if strings.Contains(s, names[0]) {
				return true
			}
		}
	}
	return false
}

// onlyDate reads the day that the short lines in a range of blocks give which
// fit. Where they give several, it is none of them.
func (r *dateReader) onlyDate(from, to int, fit func(int, dateOn) bool) (d dates.Date, at span, found bool) {
	const longest = 120
	for i := from; i < to; i++ {
		b := &r.page.Blocks[i]
		if !mayDate(b) || b.Hint&page.Cited != 0 || isShared(b.Text) {
			continue
		}
		for _, o := range r.datesIn(i, longest, func(b *page.Block, m dates.Match) bool { return !amid(b, m) }) {
			switch {
			case !fit(i, o):
			case !found:
				d, at, found = o.Date, r.page.SpanOf(b, o.Start, o.End), true
			case !d.SameDay(o.Date):
				return dates.Date{}, at, true
			}
		}
	}
	return d, at, found
}

// besideByline reports whether a date stands on a line with a byline ("By Ana
// Lima on 5 March 2024", "5 March 2024 by Ana Lima"), or alone on one next to it.
func besideByline(p *page.Page, i int, d dateOn) bool {
	const longest, little = 60, 4
	b, m := d.onLine()
	s := b.Text
	if len(s)-(m.End-m.Start) > little {
		names, end, ok := byline.Line(s, byline.Options{Lang: p.Language()})
		return ok && len(names) > 0 && end <= m.Start || signs(p, strings.TrimLeft(s[m.End:], " ,|·•-–"))
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(p.Blocks) && len(p.Blocks[k].Text) <= longest && signs(p, p.Blocks[k].Text) {
			return true
		}
	}
	return false
}

// signs reports whether a line is a byline that names somebody.
func signs(p *page.Page, s string) bool {
	names, _, ok := byline.Line(s, byline.Options{Lang: p.Language()})
	return ok && len(names) > 0
}
