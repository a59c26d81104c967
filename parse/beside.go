package parse

import (
	"slices"

	"lede/parse/internal/page"
)

// This file finds the text that stands beside the region: decks and first
// paragraphs above it, and sections of the same text around it.

// deckBlocks gives the blocks between headline and region that a reader reads
// as the beginning of the text: a deck or a first paragraph.
func deckBlocks(p *page.Page) (blocks []int) {
	h := p.Region().Heading
	if h < 0 {
		return nil
	}
	for i := h + 1; i < int(p.Region().First) && i < h+25; i++ {
		b := &p.Blocks[i]
		if isOwnTeaser(p, i) {
			blocks = append(blocks, i)
			continue
		}
		if hint := b.Hint &^ (p.Blocks[h].Hint & page.When); hint&(outside|page.Byline|page.When|page.Kicker) != 0 || b.Kind == page.Label || b.Kind == page.Caption || int(b.LinkLen)*2 > len(b.Text) {
			continue
		}
		if b.Hint&page.Deck != 0 && len(b.Text) > 50 || len(b.Text) > 90 && hasFullStop(b.Text) && b.Kind != page.Item || i == h+1 && p.Kind == page.HTML && b.Kind == page.Paragraph && len(b.Text) > 50 {
			blocks = append(blocks, i)
		}
	}
	if len(blocks) > maxDecks { // it is something else, but for what stands right below
		return slices.DeleteFunc(blocks, func(i int) bool { return i != h+1 })
	}
	return blocks
}

// maxDecks is how many paragraphs may stand apart between headline and region.
const maxDecks = 3

// isOwnTeaser reports whether a block is what a page calls a teaser and stands
// right below the headline, without a link: the beginning of the text.
func isOwnTeaser(p *page.Page, i int) bool {
	const near = 4
	h := p.Region().Heading
	if h < 0 || i <= h || i > h+near {
		return false
	}
	b := &p.Blocks[i]
	return b.Kind == page.Paragraph && b.Hint&(outside|page.Byline|page.When) == page.Related && b.LinkLen == 0 && len(b.Text) > 60 && hasFullStop(b.Text)
}

// besideBlocks gives the blocks around the region that are sections of the same
// text: the children of the elements that hold the region are judged one by one.
func besideBlocks(p *page.Page) (blocks []int) {
	r := p.Region()
	around := &p.Elems[r.Around]
	from := max(around.First, int32(r.Heading+1))
	for i := from; i < around.Last; {
		if i >= r.First && i < r.Last {
			i = r.Last
			continue
		}
		b := &p.Blocks[i]
		top := sideOf(p, b, &r)
		last := i + 1
		if top >= 0 {
			last = max(last, p.Elems[top].Last)
			if i > r.Last || last <= r.First {
				last = min(last, around.Last)
			}
		}
		if top >= 0 && (isHeadedElse(p, top, &r) || isColumn(p, top, &r)) {
			i = last
			continue
		}
		if top >= 0 && (isSection(p, top, &r) || isTable(p, top, &r)) {
			for j := i; j < last; j++ {
				if x := &p.Blocks[j]; isText(p, x, top-1) && !isTeaser(p, x, r.Around) {
					blocks = append(blocks, int(j))
				}
			}
		} else {
			for j := i; j < last; j++ {
				if len(p.Blocks[j].Text) > 120 && isParagraphBeside(p, &p.Blocks[j], r.Around) {
					blocks = append(blocks, int(j))
				}
			}
		}
		i = last
	}
	return blocks
}

// sideOf gives the element that holds a block beside the region and stands
// right in an element that holds the region too, or, where that is the row of a
// table, the cell in it; -1 for none.
func sideOf(p *page.Page, b *page.Block, r *page.Region) int32 {
	top, cell := int32(-1), int32(-1)
	for e := b.Elem; e > r.Around && !holdsRegion(p, e, r); e = p.Elems[e].Parent {
		cell, top = top, e
	}
	if cell >= 0 && isRow(p.Elems[top].Atom) {
		return cell
	}
	if top >= 0 && p.Elems[top].Inline {
		return -1
	}
	return top
}

// holdsRegion reports whether an element holds the region's.
func holdsRegion(p *page.Page, e int32, r *page.Region) bool {
	return e <= r.Root && p.Elems[e].Last >= r.Last
}

// isColumn reports whether an element beside the region is another cell of the row
// that the region stands in.
func isColumn(p *page.Page, e int32, r *page.Region) bool {
	return isCell(p.Elems[e].Atom) && holdsRegion(p, p.Elems[e].Parent, r)
}

// isHeadedElse reports whether an element behind the region has a heading of
// level one: it is about something else.
func isHeadedElse(p *page.Page, e int32, r *page.Region) bool {
	el := &p.Elems[e]
	if p.Kind != page.HTML || el.First < r.Last || r.Heading >= int(r.First) {
		return false
	}
	for i := el.First; i < el.Last; i++ {
		if b := &p.Blocks[i]; b.Kind == page.Heading && b.Level == 1 {
			return true
		}
	}
	return false
}

// isTable reports whether an element right behind the region is a table of text.
func isTable(p *page.Page, e int32, r *page.Region) bool {
	el := &p.Elems[e]
	if p.Kind != page.HTML || el.First != r.Last || el.Last-el.First < 4 {
		return false
	}
	all, linked := 0, 0
	for i := el.First; i < el.Last; i++ {
		b := &p.Blocks[i]
		if b.Kind != page.Cell || p.Shows(b, r.Around)&(outside|page.Byline) != 0 {
			return false
		}
		all, linked = all+len(b.Text), linked+int(b.LinkLen)
	}
	return linked*4 < all
}

// isSection reports whether an element beside the region holds hardly anything
// but paragraphs of text.
func isSection(p *page.Page, e int32, r *page.Region) bool {
	el := &p.Elems[e]
	if el.Last-el.First < 2 {
		return false
	}
	good, all, least := 0, 0, 120
	if el.Last <= r.First {
		least = 60 // between headline and text there is less of anything else
	}
	for i := el.First; i < el.Last; i++ {
		b := &p.Blocks[i]
		shows := p.Shows(b, r.Around)
		if shows&(page.CaptionText|page.Credit|page.Hidden) != 0 || b.Kind == page.Caption || b.Kind == page.Heading {
			continue
		}
		all += len(b.Text)
		if len(b.Text) > least && isParagraphBeside(p, b, r.Around) {
			good += len(b.Text)
		}
	}
	return good >= 200 && good*10 >= all*6
}

// isParagraphBeside reports whether a block beside the region is surely a
// paragraph of the same text, not a teaser or a box.
func isParagraphBeside(p *page.Page, b *page.Block, root int32) bool {
	return b.Kind == page.Paragraph && hasFullStop(b.Text) && int(b.LinkLen)*4 < len(b.Text) &&
		p.Shows(b, root)&(outside|page.Byline|page.Deck|page.Figure|page.Control) == 0 && !isTeaser(p, b, root)
}
