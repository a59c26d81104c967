package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse/internal/page"
)

// join makes the body of blocks: one paragraph each, a blank line between,
// and a sentence that a blank line broke is one again.
func join(p *page.Page, blocks []int) string {
	var sb strings.Builder
	for k, i := range blocks {
		b := &p.Blocks[i]
		text := b.Text
		if b.Kind != page.Pre {
			text = strings.ReplaceAll(text, "\n", " ")
		}
		switch {
		case k == 0:
		case i == blocks[k-1]+1 && broken(&p.Blocks[i-1], b) && p.Kind != page.HTML:
			sb.WriteByte(' ')
		default:
			sb.WriteString("\n\n")
		}
		sb.WriteString(text)
	}
	return sb.String()
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
