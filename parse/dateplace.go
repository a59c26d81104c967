package parse

import (
	"iter"

	"lede/parse/internal/page"
)

// nearText gives the range of blocks in which an article's date and byline stand.
func nearText(p *page.Page) (from, to int) {
	start := p.Region().Start
	from = start - 40
	if h := p.Region().Heading; h >= 0 && h < start {
		from = min(from, h-12)
		from = max(from, h-25)
	}
	return max(0, from), min(len(p.Blocks), start+6)
}

// nearness says where a block stands to the headline and the text.
type nearness uint8

const (
	between nearness = iota // the headline and the first paragraph
	above                   // right above the headline
	early                   // among the first paragraphs
	far                     // further above
)

// rightAbove is how many blocks right above the headline may hold its date.
const rightAbove = 5

// mostBetween is how many blocks may stand between headline and text.
const mostBetween = 100

// around yields the blocks around headline and start of the text, the likeliest
// place of the date first.
func around(p *page.Page) iter.Seq2[int, nearness] {
	r := p.Region()
	from, to := nearText(p)
	head, top := r.Heading, r.Start
	if head < 0 || head > r.Start {
		head = max(from, r.Start-rightAbove)
	} else {
		top = head
	}
	return func(yield func(int, nearness) bool) {
		for i := head; i <= min(r.Start, head+mostBetween) && i < to; i++ {
			if !yield(i, between) {
				return
			}
		}
		for i := head - 1; i >= max(from, top-rightAbove); i-- {
			if !yield(i, above) {
				return
			}
		}
		for i := r.Start + 1; i < to; i++ {
			if !yield(i, early) {
				return
			}
		}
		for i := min(head, top-rightAbove) - 1; i >= max(0, min(from, top-25)); i-- {
			if !yield(i, far) {
				return
			}
		}
	}
}

// barred are the hints of blocks in which an article's date does not stand,
// depending on where they stand.
var barred = [...]page.Hint{
	between: page.Related | page.Hidden | page.CaptionText | page.Cited,
	above:   page.Related | page.Hidden | page.CaptionText | page.Cited | page.Comments | page.Foot | page.Side,
	early:   page.Furniture&^(page.AuthorBox|page.Side) | page.Hidden | page.CaptionText | page.Cited,
	far:     page.Furniture&^(page.Nav|page.AuthorBox) | page.Hidden | page.CaptionText | page.Cited,
}
