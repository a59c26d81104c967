package parse

import (
	"cmp"
	"slices"
	"strings"

	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// shownDates yields the dates of one kind in the short lines around headline
// and start of the text that stand in one of the given ways.
func shownDates(kind dateKind, where ...nearness) finder[stamp] {
	return func(p *page.Page) seq[stamp] {
		return func(yield func(stamp, span) bool) {
			r := newDateReader(p)
			var head page.Hint // what is said of the headline too bars nothing
			if h := p.Region().Heading; h >= 0 {
				head = p.Blocks[h].Hint
			}
			var near nearness
			fits := func(b *page.Block, m dates.Match) bool {
				return !ofOther(p, b, m) && (near < early || !amid(b, m))
			}
			for _, here := range r.placesOf(p) {
				i := here.block
				near = here.near
				b := &p.Blocks[i]
				if !slices.Contains(where, near) || b.Kind == page.Caption && p.Kind != page.HTML || isShared(b.Text) || underTitle(p, i) || b.Hint&bars(p, b, near, kind)&^head != 0 && !overHeading(p, i) {
					continue
				}
				all := r.datesIn(i, longestDated, fits)
				for k, d := range all {
					if d.kind != kind || near != between && d.at > longestDated { // far below in its block
						continue
					}
					if line, m := d.withChange(all[k+1:]); kind == plainDate && !dateLine(line, m, near, p.Kind == page.HTML) && !besideByline(p, i, d) {
						continue
					}
					if !yield(stamp{"", d.Date}, p.SpanOf(b, d.Start, d.End)) {
						return
					}
				}
			}
		}
	}
}

// underTitle reports whether block i of a dump is an item under a longer one: in
// the lists of other articles the date of each stands below its title.
func underTitle(p *page.Page, i int) bool {
	const shortest = 40 // of such a title
	if p.Kind == page.HTML || i == 0 || p.Blocks[i].Kind != page.Item {
		return false
	}
	over := &p.Blocks[i-1]
	return over.Kind == page.Item && len(over.Text) >= shortest && !mayDate(over)
}

// mayDate is a cheap look at a block: it has figures, or characters that may be.
func mayDate(b *page.Block) bool { return b.Holds(page.Digit | page.Beyond) }

// amid reports whether a date stands in the middle of a longer text, as those of
// cited works do.
func amid(b *page.Block, m dates.Match) bool {
	return m.Start > 60 && len(b.Text)-(m.End-m.Start) > 60
}

// overHeading reports whether block i is hardly more than a date right over the
// headline, whose class may call it anything.
func overHeading(p *page.Page, i int) bool {
	return i+1 == p.Region().Heading && len(p.Blocks[i].Text) < 20 && p.Blocks[i].Hint&page.Hidden == 0
}

// ofOther reports whether a date stands in the text of a link to something else.
func ofOther(p *page.Page, b *page.Block, m dates.Match) bool {
	return p.Kind == page.HTML && int(b.LinkLen) == len(b.Text) && len(b.Text)-(m.End-m.Start) > 20
}

// loneDate yields the only date line further above the headline: where there are
// several, they are those of other articles.
func loneDate(p *page.Page) seq[stamp] {
	return func(yield func(stamp, span) bool) {
		const longest = 120
		r := newDateReader(p)
		var found stamp
		var at span
		for _, here := range r.placesOf(p) {
			i, near := here.block, here.near
			b := &p.Blocks[i]
			if near != far || b.Hint&(page.Furniture|page.Hidden|page.CaptionText) != 0 {
				continue
			}
			fits := func(b *page.Block, m dates.Match) bool { return dateLine(b, m, near, p.Kind == page.HTML) }
			for _, d := range r.datesIn(i, longest, fits) {
				if d.kind != plainDate {
					continue
				}
				if !found.date.IsZero() {
					return
				}
				found.date, at = d.Date, p.SpanOf(b, d.Start, d.End)
			}
		}
		if !found.date.IsZero() {
			yield(found, at)
		}
	}
}

// dateOn is a date in a block, and what it dates.
type dateOn struct {
	dates.Match
	kind dateKind
	line *page.Block // the block, or the line of it that the date stands on
	at   int         // where the line begins in the block
}

// onLine gives where on its line a date stands.
func (d *dateOn) onLine() (*page.Block, dates.Match) { return d.line, shifted(d.Match, d.at) }

// withChange is onLine up to the end of the date of a change right behind: "1 March
// 2024, 9:50 / Updated on 2 March 2024".
func (d *dateOn) withChange(behind []dateOn) (*page.Block, dates.Match) {
	const longestLabel = 30
	line, m := d.onLine()
	if len(behind) > 0 {
		if c := &behind[0]; c.at == d.at && c.kind == updatedDate && c.Start-d.End <= longestLabel {
			m.End = c.End - d.at
		}
	}
	return line, m
}

func shifted(m dates.Match, by int) dates.Match {
	m.Start, m.End = m.Start-by, m.End-by
	return m
}

// datesIn gives the dates to the day in block i, on lines no longer than longest,
// that fit their line, and what each dates. They are good until some rule asks again.
func (r *dateReader) datesIn(i, longest int, fits func(*page.Block, dates.Match) bool) []dateOn {
	r.found = r.found[:0]
	b := &r.page.Blocks[i]
	lines := hasLines(r.page, b)
	if len(b.Text) > longest && !lines {
		return nil
	}
	all := r.datesOf(i)
	if all.part {
		if m := all.all[0].Match; fits(b, m) {
			r.found = append(r.found, dateOn{m, plainDate, b, 0})
		}
		return r.found
	}
	at, dated := 0, false
	line, from := b, 0
	for k := range all.all {
		d := &all.all[k]
		if r.read++; r.read > mostDates {
			break
		}
		m := d.Match
		if lines {
			line, from = r.lineOf(b, m)
			at = max(at, from)
		}
		if m.Date.Precision < dates.Day || len(line.Text) > longest || !fits(line, shifted(m, from)) || m.Ambiguous && !r.decide(b, &m) {
			continue
		}
		if d.from != at {
			d.kind, d.from = r.kindIn(i, at, line, from, m), at
		}
		at = m.End
		kind := d.kind
		// The first of a line is the publication's. Of two days it may be that of a paper
		// of the weekend; more are when something takes place, or what a report covers.
		if kind == plainDate && (dated || m.Days > 2) {
			kind = otherDate
		}
		dated = dated || kind == plainDate || kind == publishedDate
		r.found = append(r.found, dateOn{m, kind, line, from})
	}
	return r.found
}

// hasLines reports whether a block has more lines than one. In a raw text an
// address that stands for itself parts them too.
func hasLines(p *page.Page, b *page.Block) bool {
	return b.Holds(page.Break) || p.Kind != page.HTML && b.LinkLen > 0 && strings.Contains(b.Text, "://")
}

// lineOf gives the line of a block that a date stands on, as a block, and where
// it begins. A date may stand on several. No more is looked at than a line has that
// some rule reads: a block may hold a whole text.
func (r *dateReader) lineOf(b *page.Block, m dates.Match) (*page.Block, int) {
	low, high := max(0, m.Start-longestDated-1), min(len(b.Text), m.End+longestDated+1)
	from := low + strings.LastIndexByte(b.Text[low:m.Start], '\n') + 1
	to := high
	if end := strings.IndexByte(b.Text[m.End:high], '\n'); end >= 0 {
		to = m.End + end
	}
	links := linksIn(r.page.Links[b.FirstLink:b.LastLink], low, high)
	if r.page.Kind != page.HTML {
		for _, l := range links {
			switch {
			case l.End > len(b.Text) || !strings.Contains(b.Text[l.Start:l.End], "://"):
			case l.End <= m.Start:
				from = max(from, l.End)
			case l.Start >= m.End:
				to = min(to, l.Start)
			}
		}
		for from < m.Start && strings.IndexByte(" []()", b.Text[from]) >= 0 {
			from++
		}
		to = m.End + len(strings.TrimRight(b.Text[m.End:to], " [("))
	}
	line := *b
	line.Text, line.LinkLen = b.Text[from:to], 0
	for _, l := range links {
		line.LinkLen += int32(max(0, min(l.End, to)-max(l.Start, from)))
	}
	return &line, from
}

// linksIn gives those of a block's links that stand between two bytes of its text.
func linksIn(links []page.Link, low, high int) []page.Link {
	start := func(l page.Link, at int) int { return cmp.Compare(l.Start, at) }
	first, _ := slices.BinarySearchFunc(links, low, start)
	last, _ := slices.BinarySearchFunc(links, high, start)
	return links[max(0, first-1):last] // the one before may end there
}

// kindIn tells what a date in block i dates, by the text around it on its line,
// which begins at from, from byte at of the block on.
func (r *dateReader) kindIn(i, at int, line *page.Block, from int, m dates.Match) dateKind {
	b := &r.page.Blocks[i]
	lang := r.page.Language()
	if after := kindAfter(line.Text[m.End-from:], lang); after != plainDate {
		return after
	}
	if k := kindOfPiece(line.Text[:m.Start-from], line.Text[m.End-from:], lang); k != plainDate {
		return k
	}
	var k dateKind
	if m.Start-from < 2 {
		k = r.labelOver(i, from)
	} else {
		k = kindBefore(b.Text[at:m.Start], lang)
	}
	if k == plainDate && (changedBy(r.page, b.Elem) || beforeAnother(line.Text, shifted(m, from))) {
		return updatedDate
	}
	return k
}

// decide reads a date that may be read in two ways as the page writes them.
func (r *dateReader) decide(b *page.Block, m *dates.Match) bool {
	d, ok := r.parse(b.Text[m.Start:m.End])
	m.Date, m.Ambiguous = d, false
	return ok
}

// labelOver tells by a label that stands by itself, above the line of block i that
// begins at from, what a date there dates.
func (r *dateReader) labelOver(i, from int) dateKind {
	if from == 0 {
		return labelBefore(r.page, i)
	}
	above := strings.TrimRight(r.page.Blocks[i].Text[:from], "\n")
	return labelKind(above[strings.LastIndexByte(above, '\n')+1:], r.page.Language())
}

// labelBefore tells by a label that stands by itself what the date in block i
// dates.
func labelBefore(p *page.Page, i int) dateKind {
	if i == 0 {
		return plainDate
	}
	return labelKind(p.Blocks[i-1].Text, p.Language())
}

// labelKind tells what a label says that a date below it dates.
func labelKind(label, lang string) dateKind {
	const longest = 30
	if len(label) > longest || figures(label) >= 4 { // it has a date of its own
		return plainDate
	}
	return kindBefore(label, lang)
}

// lastPart reads the last part of a short line as a date: "Kultur, 2.11.22".
func (r *dateReader) lastPart(s string) (m dates.Match, ok bool) {
	i := strings.LastIndexAny(s, ",|·•([") + 1
	rest := strings.TrimRight(s[i:], " )]")
	if len(rest) < 6 {
		return m, false
	}
	m.Date, ok = r.parse(rest)
	m.Start, m.End = i, i+len(rest)
	return m, ok && m.Date.Precision >= dates.Day
}

// dateLine reports whether a line is there for its date: it holds little else,
// or a byline, or is marked as a date.
func dateLine(b *page.Block, m dates.Match, near nearness, html bool) bool {
	rest := len(b.Text) - (m.End - m.Start)
	if near != between && html && int(b.LinkLen)*3 > len(b.Text)*2 && b.Hint&page.When == 0 && rest > 8 {
		return false
	}
	switch {
	case b.Hint&(page.When|page.Byline) != 0:
		return true
	case b.Kind == page.Item && !html:
		return rest < 30 // more is the title of another article
	case b.Kind == page.Heading:
		return rest < 8 || near == between && rest < 60 && b.Level > 1
	case near == early && b.Hint&page.Side != 0:
		return rest < 4
	case near == early:
		return rest < 20 || rest < 40 && m.Date.Precision >= dates.Minute
	}
	return rest < 45 || len(b.Text) < 120 && !hasFullStop(b.Text)
}

// isShared reports whether a line stands under a message of a social network that
// the text quotes.
func isShared(s string) bool { return strings.HasPrefix(s, "—") }
