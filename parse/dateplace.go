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
	to = start + 6
	if p.Kind != page.HTML {
		to = pastBits(p, start, to)
	}
	return max(0, from), min(len(p.Blocks), to)
}

// pastBits moves the end of a range of blocks behind as many as are bits of lines
// in it: dumps write "By", "|", "6" and "min" on lines of their own.
func pastBits(p *page.Page, from, to int) int {
	const bit, most = 4, 6
	for n, i := 0, from; i < min(to, len(p.Blocks)) && n < most; i++ {
		if len(p.Blocks[i].Text) <= bit {
			to++
			n++
		}
	}
	return to
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

// farHeading is how many blocks of a raw text stand between a headline and a text
// that are the top of a page and its article.
const farHeading = 30

// mostBetween is how many blocks may stand between headline and text.
const mostBetween = 100

// around yields the blocks around headline and start of the text, the likeliest
// place of the date first.
func around(p *page.Page) iter.Seq2[int, nearness] {
	r := p.Region()
	from, to := nearText(p)
	head, top := r.Heading, r.Start
	switch {
	case head < 0 || head > r.Start:
		head = max(from, r.Start-rightAbove)
	case p.Kind != page.HTML && head < 3 && r.Start-head > farHeading: // the title of a dump, over the masthead
		head = max(from, r.Start-2*rightAbove)
		top = head
	default:
		top = head
	}
	return func(yield func(int, nearness) bool) {
		for i := head; i <= min(r.Start, head+mostBetween) && i < to; i++ {
			if !yield(i, between) {
				return
			}
		}
		for i := max(head+mostBetween+1, r.Start-2*rightAbove); i <= r.Start && i < to; i++ {
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

// bars gives the hints that bar a date from block b, depending on where it
// stands: the article's own may be marked as one and stand in a column beside the
// headline, or be shown by a script, or on screens of some width only.
func bars(p *page.Page, b *page.Block, near nearness, kind dateKind) page.Hint {
	h := barred[near]
	if near <= above && b.Hint&page.When != 0 {
		h &^= page.Hidden | page.Side | page.Foot
		if b.Hint&page.Byline != 0 {
			h &^= page.Related
		}
	}
	if near == between && p.Kind != page.HTML && kind != plainDate {
		h &^= page.Related // by its words: "originally published"
	}
	if b.Hint&page.Figure == 0 { // "caption" may be a size of type
		h &^= page.CaptionText
	}
	return h
}

// barred are the hints of blocks in which an article's date does not stand,
// depending on where they stand.
var barred = [...]page.Hint{
	between: page.Related | page.Hidden | page.CaptionText | page.Cited,
	above:   page.Related | page.Hidden | page.CaptionText | page.Cited | page.Comments | page.Foot | page.Side,
	early:   page.Furniture&^(page.AuthorBox|page.Side) | page.Hidden | page.CaptionText | page.Cited,
	far:     page.Furniture&^(page.Nav|page.AuthorBox) | page.Hidden | page.CaptionText | page.Cited,
}
