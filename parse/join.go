package parse

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/parse/internal/chars"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// cellMark stands between the cells of a table's row.
const cellMark = " | "

// join makes the body of blocks: one paragraph each, a blank line between,
// and a sentence that a blank line broke is one again. A row of a table is one
// paragraph.
func join(p *page.Page, blocks []int) string {
	var sb strings.Builder
	size := 0
	for _, i := range blocks {
		size += len(p.Blocks[i].Text) + len(cellMark)
	}
	sb.Grow(size)
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
	case p.Kind != page.HTML && j == i+1 && broken(p, i, j):
		if strings.HasSuffix(a.Text, "-") && !strings.HasSuffix(a.Text, " -") {
			return "" // in the middle of a word
		}
		return " "
	}
	return "\n\n"
}

// leastBroken is how many characters the first half of a sentence has that a
// blank line broke: what is shorter may be a heading, an item, a line of verse.
const leastBroken = 40

// broken reports whether block j goes on with the sentence that block i began:
// the first does not end like a sentence, the second does, and begins in the
// middle of one. Where such lines follow each other they are verse, or a list.
func broken(p *page.Page, i, j int) bool {
	a, b := &p.Blocks[i], &p.Blocks[j]
	if a.Kind != page.Paragraph || b.Kind != page.Paragraph || a.Hint&page.Cited != 0 || hasFullStop(a.Text) || !hasFullStop(b.Text) || utf8.RuneCountInString(a.Text) < leastBroken {
		return false
	}
	if startsLower(a.Text) || i > 0 && p.Blocks[i-1].Kind == page.Paragraph && startsLower(b.Text) && startsLower(p.Blocks[i-1].Text) && !hasFullStop(p.Blocks[i-1].Text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(b.Text)
	switch {
	case startsLower(b.Text):
		return true
	case strings.HasSuffix(a.Text, ","):
		return chars.IsLetter(first) || chars.IsDigit(first)
	}
	return chars.IsLetter(first) && endsAmid(a.Text, p.Language())
}

// startsLower reports whether a text begins with a small letter, and not with
// a name that is written so, as "iPhone" is.
func startsLower(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	return chars.IsLower(first) && !chars.IsUpper(second)
}

// endsAmid reports whether a text ends with one of the words that are the most
// frequent of a language: articles, "and" and "of", which end no sentence.
func endsAmid(s, lang string) bool {
	const most = 12
	word := s[strings.LastIndexByte(s, ' ')+1:]
	l := lexicon.Lookup(lang)
	return l != nil && len(word) < len(s) && slices.Contains(l.Function[:min(most, len(l.Function))], word)
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
