package parse

import (
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// besideDate yields a line that is one full name and stands beside the line
// with the date, between headline and text.
func besideDate(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		start := p.Region().Start
		from := max(0, start-10)
		if h := p.Region().Heading; h >= 0 && h < start {
			from = max(from, h-3)
		}
		o := bylineOptions(p)
		for i := from; i <= min(start, len(p.Blocks)-1); i++ {
			if !isDateLine(p, i) {
				continue
			}
			for _, j := range [...]int{i - 1, i + 1, i - 2, i + 2} {
				if j < from || j > min(start, len(p.Blocks)-1) {
					continue
				}
				b := &p.Blocks[j]
				away := b.Hint & (elsewhere | page.Crumbs | page.Tags)
				if p.Kind != page.HTML {
					away &^= page.Nav
				}
				if len(b.Text) > 60 || b.Kind == page.Heading && b.Level < 3 || away != 0 {
					continue
				}
				if names := fullNames(byline.Split(b.Text, o)); len(names) == 1 && names[0].Kind == "" && strings.Count(names[0].Name, " ") <= 3 && len(names[0].Name) >= len(b.Text)-2 {
					yield(names, b.Span)
					return
				}
			}
		}
	}
}

// isDateLine reports whether a block is a short line with a date.
func isDateLine(p *page.Page, i int) bool {
	b := &p.Blocks[i]
	return len(b.Text) < 80 && b.Kind != page.Heading && firstDate(b.Text) != ""
}
