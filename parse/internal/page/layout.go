package page

// This file tells the tables that lay a page out from those of data: a cell of
// the first kind holds a text of several paragraphs.

const (
	leastInCell   = 400 // bytes of prose that a cell of a layout has
	leastSentence = 100 // and a block that counts as one of its paragraphs
)

// layoutCells makes paragraphs of the blocks in cells that hold a text.
func (p *Page) layoutCells() {
	if !p.hasCells() {
		return
	}
	cells := make([]cellText, len(p.Elems))
	for i := 1; i < len(p.Elems); i++ {
		c := &cells[i]
		if e := &p.Elems[i]; isCell(e.Atom) {
			c.cell = int32(i)
		} else {
			c.cell = cells[e.Parent].cell
		}
	}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Kind == Cell && len(b.Text) >= leastSentence {
			if w := 2 * b.prose(); w >= leastSentence { // cells count half
				c := &cells[cells[b.Elem].cell]
				c.prose += w
				c.blocks++
			}
		}
	}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Kind == Cell && cells[cells[b.Elem].cell].isLayout() {
			b.Kind = Paragraph
		}
	}
}

// hasCells reports whether the page has a cell of a table.
func (p *Page) hasCells() bool {
	for i := range p.Blocks {
		if p.Blocks[i].Kind == Cell {
			return true
		}
	}
	return false
}

// cellText is what an element is to the tables that it stands in: its innermost
// cell and, where it is one, how much prose that has, in how many blocks.
type cellText struct {
	cell   int32
	prose  int
	blocks int
}

func (c *cellText) isLayout() bool { return c.blocks > 1 && c.prose >= leastInCell }
