package parse

import (
	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// pageDates is what rules know of the dates of a page: many look at the same blocks.
type pageDates struct {
	options *dates.Options // how the page writes day and month, once asked for
	places  []datePlace    // once asked for
	lines   []lineDates    // those that were asked for, the first an empty one
	line    []int32        // which of lines is that of a block, from 1; 0 before it is asked for
	found   []dateOn       // those of the block at hand
}

// datePlace is a block around headline and start of the text that may hold a date.
type datePlace struct {
	block int
	near  nearness
}

// lineDates are the dates that a block holds.
type lineDates struct {
	all  []lineDate
	part bool // there is none, but the last part of the line reads as one
}

// lineDate is a date in a line, and what it dates by the text that begins at from,
// which is where the date before it that a rule wants ends.
type lineDate struct {
	dates.Match
	kind dateKind
	from int // -1 before anybody asks
}

// longestDated is the longest line around the headline that is searched for dates.
const longestDated = 240

// placesOf gives the places of dates around headline and start of the text, the
// likeliest first.
func (d *pageDates) placesOf(p *page.Page) []datePlace {
	if d.places == nil {
		d.places = make([]datePlace, 0, 32)
		for i, near := range around(p) {
			if b := &p.Blocks[i]; mayDate(b) && (len(b.Text) <= longestDated || hasLines(p, b)) {
				d.places = append(d.places, datePlace{i, near})
			}
		}
	}
	return d.places
}

// optionsOf gives what the page says about how its dates are written.
func (d *pageDates) optionsOf(p *page.Page) dates.Options {
	if d.options == nil {
		o := dateOptions(p)
		d.options = &o
	}
	return *d.options
}

// mostLines bounds the blocks whose dates are kept.
const mostLines = 1000

// datesOf gives the dates in block i, which is searched once.
func (r *dateReader) datesOf(i int) lineDates {
	d := r.pageDates
	if d.line == nil {
		d.line = make([]int32, len(r.page.Blocks))
		d.lines = make([]lineDates, 1, 8)
	}
	if k := d.line[i]; k > 0 {
		return d.lines[k-1]
	}
	l := r.search(&r.page.Blocks[i])
	switch {
	case l.all == nil:
		d.line[i] = 1
	case len(d.lines) < mostLines:
		d.lines = append(d.lines, l)
		d.line[i] = int32(len(d.lines))
	}
	return l
}

// search looks for the dates in a block.
func (r *dateReader) search(b *page.Block) (l lineDates) {
	const fewest = 3 // "5 Mar '24"
	n := figures(b.Text)
	if n < fewest && !b.Holds(page.Beyond) {
		return l
	}
	for m := range dates.Scan(b.Text, dates.Options{Lang: r.page.Language()}) {
		if l.all = append(l.all, lineDate{m, plainDate, -1}); len(l.all) == mostDates {
			break
		}
	}
	if l.all == nil && len(b.Text) < 60 && n >= 4 {
		if m, ok := r.lastPart(b.Text); ok {
			l.all, l.part = []lineDate{{m, plainDate, 0}}, true
		}
	}
	return l
}
