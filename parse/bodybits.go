package parse

import (
	"slices"

	"lede/parse/internal/page"
)

// withoutBits drops the bits of lines that stand beside the byline or date of a raw
// text, below its deck: "6", "min", "Guides".
func (d *draft) withoutBits(blocks []int) []int {
	const mostDecks = 4
	if d.page.Kind == page.HTML {
		return blocks
	}
	for k := 1; k < min(len(blocks), mostDecks+1); k++ {
		from, to := blocks[k-1]+1, blocks[k]
		for to < len(d.page.Blocks) && d.isBit(to) {
			to++
		}
		if from < to && slices.ContainsFunc(d.page.Blocks[from:to], func(b page.Block) bool { return d.tells(&b) }) {
			blocks = slices.DeleteFunc(blocks, func(i int) bool { return from <= i && i < to && d.isBit(i) })
		}
	}
	return blocks
}

// tells reports whether the date or the authors were read from a block.
func (d *draft) tells(b *page.Block) bool {
	field := d.takenBy(b)
	return field == "date" || field == "authors"
}

// isBit reports whether block i is a word or two and no sentence or line of verse.
func (d *draft) isBit(i int) bool {
	const longest = 24 // bytes
	b := &d.page.Blocks[i]
	return len(b.Text) <= longest && b.Kind == page.Paragraph && (!hasFullStop(b.Text) && !endsInComma(b.Text) || d.tells(b))
}
