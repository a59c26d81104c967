package parse

import (
	"strings"

	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// endDate yields the dates of one kind in the lines after the text: those that
// are said to be of the publication, or those that are all of their line.
func endDate(kind dateKind) finder[stamp] {
	return func(p *page.Page) seq[stamp] {
		return func(yield func(stamp, span) bool) { endDates(p, kind, yield) }
	}
}

func endDates(p *page.Page, kind dateKind, yield func(stamp, span) bool) {
	const other = page.Comments | page.Related | page.Hidden | page.Side
	reader := newDateReader(p)
	region := p.Region()
	last := int(region.Last)
	from := region.Start + 1
	if kind != publishedDate {
		from = max(from, last-3)
	}
	atEnd := false
	fits := func(b *page.Block, m dates.Match) bool {
		rest := len(b.Text) - (m.End - m.Start)
		if kind == plainDate {
			return atEnd && (rest <= 20 || m.Start <= 3 && rest <= 40 || rest <= 60 && signs(p, b.Text)) && !strings.Contains(b.Text, "©")
		}
		return (atEnd || kind == publishedDate && m.Start <= 40 && rest <= 60) && !amid(b, m)
	}
	for i := from; i < min(len(p.Blocks), last+6); i++ {
		b := &p.Blocks[i]
		if !mayDate(b) || b.Hint&(page.Comments|page.Hidden|page.Nav|page.Cited) != 0 || isShared(b.Text) {
			continue
		}
		atEnd = i >= last-3 && b.Hint&other == 0
		for _, d := range reader.datesIn(i, longestDated, fits) {
			if d.kind == kind && !yield(stamp{"", d.Date}, p.SpanOf(b, d.Start, d.End)) {
				return
			}
		}
	}
}

// loneEnd yields the only line in and after the text that is marked as a date.
func loneEnd(p *page.Page) seq[stamp] {
	return func(yield func(stamp, span) bool) {
		const longest = 100
		reader := newDateReader(p)
		r := p.Region()
		var found stamp
		var at span
		for i := r.Start + 1; i < min(len(p.Blocks), int(r.Last)+6); i++ {
			b := &p.Blocks[i]
			if !mayDate(b) || b.Hint&(page.Furniture|page.Hidden|page.CaptionText|page.Cited) != 0 {
				continue
			}
			for _, d := range reader.datesIn(i, longest, alone) {
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

// alone reports whether a line in the text is there for its date.
func alone(b *page.Block, m dates.Match) bool {
	rest := len(b.Text) - (m.End - m.Start)
	switch {
	case rest < 4:
		return true
	case m.Date.Precision < dates.Minute:
		return rest < 30 && b.Hint&page.When != 0
	}
	return rest < 30 || m.End == len(b.Text) && m.Start < 60
}

// openingDate yields the date that opens one of the first paragraphs, a deck or a
// line of the page being before it: "29.11.2022 – ", "Wien, 29. November 2022 – ".
func openingDate(p *page.Page) seq[stamp] {
	const paragraphs, shortest = 3, 40
	r := p.Region()
	reader := newDateReader(p)
	for i := r.Start; i < min(len(p.Blocks), r.Start+paragraphs); i++ {
		b := &p.Blocks[i]
		if i > r.Start && (len(b.Text) < shortest || b.Kind == page.Heading || b.Hint&(page.Furniture|page.Hidden|page.CaptionText) != 0) {
			continue
		}
		if d, ok := reader.opening(b); ok {
			return just(stamp{"", d}, span{Start: b.Span.Start, End: b.Span.Start})
		}
	}
	return nil
}

// opening reads the date that stands before the text of a paragraph.
func (r *dateReader) opening(b *page.Block) (dates.Date, bool) {
	const longest = 120
	for m := range dates.Scan(b.Text[:min(len(b.Text), longest)], dates.Options{Lang: r.page.Language()}) {
		return m.Date, (!m.Ambiguous || r.decide(b, &m)) && m.Date.Precision >= dates.Day && opens(b.Text, m)
	}
	return dates.Date{}, false
}

// opens reports whether a date stands before a text as a dateline does.
func opens(s string, m dates.Match) bool {
	before, after := s[:m.Start], s[m.End:]
	if before == "(" && strings.HasPrefix(after, ")") {
		return true
	}
	if before != "" && (len(before) >= 40 || !strings.HasSuffix(before, "(") && !strings.HasSuffix(before, ", ")) {
		return false
	}
	after = strings.TrimLeft(after, ") ")
	for _, sign := range [...]string{"–", "-", "—", "|", ".", "„", "“", "«", "»", "\""} {
		if strings.HasPrefix(after, sign) {
			return true
		}
	}
	return false
}

// ownURLs yields what may be the page's address.
var ownURLs = anyOf(givenURL, labelled("url"), facts(page.LinkRel, "canonical"), meta("og:url"), jsonld("article.url"), savedURL, headlineLink, embedURL, sharedURL, selfLink)

// urlDate yields the date in the page's address.
func urlDate(p *page.Page) seq[stamp] {
	d := sharedOf(p).address.of(p, addressDateOf)
	if d.IsZero() {
		return nil
	}
	return just(stamp{"", d.Date}, d.span)
}

// addressDate is the date in the page's address, and where that stands.
type addressDate struct {
	dates.Date
	span span
}

func addressDateOf(p *page.Page) addressDate {
	found := ownURLs(p)
	if found == nil {
		return addressDate{}
	}
	for v, s := range found {
		if original, _ := unwrapArchive(v); original != "" {
			v = original
		}
		if d, ok := dates.InURL(v); ok {
			return addressDate{d, s}
		}
	}
	return addressDate{}
}
