package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/parse/internal/page"
)

// cellMark stands between the cells of a table's row.
const cellMark = " | "

// join makes the body of blocks: one paragraph each, a blank line between,
// and a sentence that a blank line broke is one again. A row of a table is one
// paragraph.
func join(p *page.Page, blocks []int) string {
	var sb strings.Builder
	for k, i := range blocks {
		b := &p.Blocks[i]
		if k > 0 {
			sb.WriteString(seam(p, blocks[k-1], i))
		}
		if b.Kind == page.Pre {
			sb.WriteString(b.Text)
		} else {
			sb.WriteString(strings.ReplaceAll(b.Text, "\n", " "))
		}
	}
	return sb.String()
}

// seam gives what stands between two blocks that follow each other in the body.
func seam(p *page.Page, i, j int) string {
	a, b := &p.Blocks[i], &p.Blocks[j]
	switch {
	case a.Kind == page.Cell && b.Kind == page.Cell && sameRow(p, a, b):
		if c := holder(p, a.Elem, isCell); c >= 0 && c == holder(p, b.Elem, isCell) {
			return " "
		}
		return cellMark
	case p.Kind != page.HTML && j == i+1 && broken(a, b):
		return " "
	}
	return "\n\n"
}

// broken reports whether the second block goes on with the sentence that the
// first began: the first does not end like a sentence, and the second starts
// in the middle of one.
func broken(a, b *page.Block) bool {
	if a.Kind != page.Paragraph || b.Kind != page.Paragraph || utf8.RuneCountInString(a.Text) < 40 || hasFullStop(a.Text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(b.Text)
	if unicode.IsLower(first) {
		return true
	}
	return strings.HasSuffix(a.Text, ",") && (unicode.IsLetter(first) || unicode.IsDigit(first))
}

// A row of a table has at most so many blocks and bytes: one with more lays
// out the page, and its cells hold texts.
const maxRowBlocks, maxRowBytes = 24, 1200

// sameRow reports whether two cells stand in one row of a table.
func sameRow(p *page.Page, a, b *page.Block) bool {
	if p.Kind != page.HTML {
		from, to := a.Span.End, b.Span.Start
		return from <= to && to <= len(p.Data) && bytes.IndexByte(p.Data[from:to], '\n') < 0
	}
	row := holder(p, a.Elem, isRow)
	if row < 0 || row != holder(p, b.Elem, isRow) {
		return false
	}
	r := &p.Elems[row]
	if r.Last-r.First > maxRowBlocks {
		return false
	}
	size := 0
	for i := r.First; i < r.Last; i++ {
		x := &p.Blocks[i]
		if size += len(x.Text); x.Kind != page.Cell || size > maxRowBytes {
			return false
		}
	}
	return true
}

// holder gives the innermost element of a kind that holds element e or is it,
// within the same table; -1 for none.
func holder(p *page.Page, e int32, is func(atom.Atom) bool) int32 {
	for ; e > 0 && p.Elems[e].Atom != atom.Table; e = p.Elems[e].Parent {
		if is(p.Elems[e].Atom) {
			return e
		}
	}
	return -1
}

func isCell(a atom.Atom) bool { return a == atom.Td || a == atom.Th }
func isRow(a atom.Atom) bool  { return a == atom.Tr }
