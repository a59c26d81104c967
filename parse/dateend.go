package parse

import (
	"strings"

	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// endDate yields the date in the lines after the text: one that is said to be
// that of the publication, or one that is all of its line.
func endDate(p *page.Page) seq[stamp] {
	return func(yield func(stamp, span) bool) {
		last := int(p.Region().Last)
		o := dateOptions(p)
		for i := max(p.Region().Start+1, last-3); i < min(len(p.Blocks), last+6); i++ {
			b := &p.Blocks[i]
			if len(b.Text) > 120 || b.Hint&(page.Comments|page.Related|page.Hidden|page.Side) != 0 || strings.HasPrefix(b.Text, "—") { // under a quoted message
				continue
			}
			for m := range dates.Scan(b.Text, o) {
				k := kindBefore(b.Text[:m.Start], o.Lang)
				if m.Ambiguous || m.Date.Precision < dates.Day || k != publishedDate && (k != plainDate || len(b.Text)-(m.End-m.Start) > 30) {
					continue
				}
				if !yield(stamp{"", m.Date}, p.SpanOf(b, m.Start, m.End)) {
					return
				}
			}
		}
	}
}

// openingDate yields the date that opens the first paragraph: "29.11.2022 – ".
func openingDate(p *page.Page) seq[stamp] {
	return func(yield func(stamp, span) bool) {
		r := p.Region()
		if r.Start >= len(p.Blocks) {
			return
		}
		b := &p.Blocks[r.Start]
		for m := range dates.Scan(b.Text[:min(len(b.Text), 120)], dateOptions(p)) {
			if !m.Ambiguous && m.Date.Precision >= dates.Day && opens(b.Text, m) {
				yield(stamp{"", m.Date}, span{Start: b.Span.Start, End: b.Span.Start})
			}
			return
		}
	}
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
	for _, dash := range [...]string{"–", "-", "—", "|", "."} {
		if strings.HasPrefix(after, dash) {
			return true
		}
	}
	return false
}

// urlDate yields the date in the page's address.
func urlDate(p *page.Page) seq[stamp] {
	return func(yield func(stamp, span) bool) {
		for v, s := range anyOf(givenURL, labelled("url"), facts(page.LinkRel, "canonical"), meta("og:url"), jsonld("article.url"), savedURL)(p) {
			if original, _ := unwrapArchive(v); original != "" {
				v = original
			}
			if d, ok := dates.InURL(v); ok {
				yield(stamp{"", d}, s)
				return
			}
		}
	}
}
