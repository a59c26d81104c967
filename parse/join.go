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
// paragraph. Of some blocks, what is in rests stands for their text.
func join(p *page.Page, blocks []int, rests map[int]string) string {
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
		text := b.Text
		if rest, ok := rests[i]; ok {
			text = rest
		}
		if b.Kind != page.Pre && b.Holds(page.Break) {
			text = strings.ReplaceAll(text, "\n", " ")
		}
		sb.WriteString(text)
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
		if joinsUnspaced(a.Text, b.Text) {
			return ""
		}
		return " "
	}
	return "\n\n"
}

// joinsUnspaced reports whether no blank stands where a text goes on with another:
// their script has none.
func joinsUnspaced(a, b string) bool {
	first, _ := utf8.DecodeRuneInString(b)
	last, _ := utf8.DecodeLastRuneInString(a)
	return first >= 0x3000 && isUnspaced(first) && (isUnspaced(last) || endsInComma(a) && last != ',')
}

// leastBroken is how many columns the first half of a sentence has that a blank
// line broke: what is shorter may be a heading, an item, a line of verse.
const leastBroken = 40

// broken reports whether block j goes on with the sentence that block i began:
// the first does not end like a sentence, the second does, and begins in the
// middle of one. Where such lines follow each other they are verse, or a list.
func broken(p *page.Page, i, j int) bool {
	a, b := &p.Blocks[i], &p.Blocks[j]
	if a.Kind != page.Paragraph || b.Kind != page.Paragraph || a.Hint&page.Cited != 0 || hasFullStop(a.Text) || !hasFullStop(b.Text) || !isLong(a.Text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(b.Text)
	if startsLower(a.Text) {
		return false
	}
	if i > 0 && p.Blocks[i-1].Kind == page.Paragraph && !hasFullStop(p.Blocks[i-1].Text) {
		before := p.Blocks[i-1].Text
		if startsLower(before) && startsLower(b.Text) || isUncased(first) && endsInComma(before) {
			return false
		}
	}
	switch {
	case startsLower(b.Text):
		return true
	case endsInComma(a.Text):
		return chars.IsLetter(first) || chars.IsDigit(first) || isUncased(first)
	case isUncased(first) && endsOpen(a.Text, b.Text):
		return true
	}
	return chars.IsLetter(first) && endsAmid(a.Text, p.Language())
}

// isLong reports whether a text has the columns of half a sentence. A letter that
// stands for a word or a syllable has two.
func isLong(s string) bool {
	n := 0
	for _, r := range s {
		if n++; isUnspaced(r) {
			n++
		}
		if n >= leastBroken {
			return true
		}
	}
	return false
}

// isUncased reports whether a letter is of a script without capitals.
func isUncased(r rune) bool {
	return chars.IsLetter(r) && !chars.IsUpper(r) && !chars.IsLower(r) || r >= 0x3000 && r <= 0x303f
}

// endsInComma reports whether a text ends with a comma of any script.
func endsInComma(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	switch last {
	case ',', '，', '、', '،', '､':
		return true
	}
	return false
}

// endsOpen reports whether a text opens a bracket or quotation that it does not
// close, and that the next text closes first of all.
func endsOpen(a, b string) bool {
	for _, pair := range [...][2]string{{"「", "」"}, {"『", "』"}, {"（", "）"}, {"《", "》"}, {"(", ")"}, {"“", "”"}, {"«", "»"}} {
		if strings.LastIndex(a, pair[0]) > strings.LastIndex(a, pair[1]) {
			from, to := strings.Index(b, pair[0]), strings.Index(b, pair[1])
			return to >= 0 && (from < 0 || to < from)
		}
	}
	return false
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
