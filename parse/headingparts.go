package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
	"lede/parse/internal/page"
)

// This file takes headings apart into kicker, headline and subtitle.

// beginsPart reports whether the last n bytes of a heading's key begin an
// element or a line, or stand behind a stroke.
func beginsPart(p *page.Page, b *page.Block, n int) bool {
	at := len(b.Text)
	for at > 0 && len(squeeze(b.Text[at:])) < n {
		_, size := utf8.DecodeLastRuneInString(b.Text[:at])
		at -= size
	}
	before := strings.TrimRight(b.Text[:at], " :\n\"'„“”‚‘’«»(+–—-|")
	if strings.HasSuffix(before, " /") || strings.Contains(b.Text[len(before):at], " |") {
		return true
	}
	for _, part := range p.Joints(b) {
		if part.From == 0 && part.To >= len(before) && part.To <= at || part.From <= at && part.From >= len(before) && part.From > 0 {
			return true
		}
	}
	return false
}

// endsPart reports whether an element or a line of the heading ends at text[i:].
func endsPart(p *page.Page, b *page.Block, i int) bool {
	for _, part := range p.Joints(b) {
		if part.To == i || part.From == i+1 {
			return true
		}
	}
	return false
}

// partsOff reports whether a text begins with a separator of titles.
func partsOff(s string) bool {
	for _, sep := range page.Separators() {
		if strings.HasPrefix(s, sep) {
			return true
		}
	}
	return false
}

// headingText gives the text of the main heading without a kicker or a subtitle
// that is marked by its class, and without a kicker that stands right before the
// rest in an element of its own.
func headingText(p *page.Page, b *page.Block) (from, to int) {
	for _, part := range p.Joints(b) {
		from, to = 0, len(b.Text)
		switch kicker := part.Hint&page.Kicker != 0; {
		case kicker && part.From == 0:
			from = part.To
		case kicker && 2*part.From > to:
			to = part.From
		case part.Hint&page.Deck != 0 && part.From == 0:
			from = part.To
		case part.Hint&page.Deck != 0 && part.To == to:
			to = part.From
		case part.Hint&page.Title != 0 && part.From > 0 && part.To == to && part.From < to-part.From:
			from = part.From
		case part.From > 3 && part.From < to-part.From && glued(b.Text, part.From):
			from = part.From
		case part.From == 0 && part.To > 3 && part.To < to-part.To && glued(b.Text, part.To):
			from = part.To
		}
		if (from > 0 || to < len(b.Text)) && to-from > 10 {
			return from, to
		}
	}
	return 0, len(b.Text)
}

// glued reports whether two words run on at text[i:]: the first ends there, and
// the next begins with a capital.
func glued(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i:])
	return (chars.IsLower(before) || before == '?' || before == '!') && (chars.IsUpper(after) || after == '"' || after == '„' || after == '«' || after == '“')
}

// withoutKicker cuts the kicker off a title that is the main heading's.
func withoutKicker(v string, p *page.Page) string {
	h := p.Region().Heading
	if h < 0 {
		return v
	}
	b := &p.Blocks[h]
	from, to := headingText(p, b)
	if from == 0 && to == len(b.Text) || !equalText(v, b.Text) {
		return v
	}
	return strings.Trim(b.Text[from:to], " \n:|–—-")
}

// headingParts yields what is left of the main heading without its first or
// last part, where elements or line breaks part it: kickers stand there.
func headingParts(p *page.Page) seq[string] {
	h := p.Region().Heading
	if h < 0 {
		return nil
	}
	return func(yield func(string, span) bool) {
		b := &p.Blocks[h]
		for _, cut := range p.Joints(b) {
			if cut.From > 0 && !yield(b.Text[cut.From:], p.SpanOf(b, cut.From, len(b.Text))) {
				return
			}
			if cut.From == 0 && cut.To < len(b.Text) && !yield(strings.TrimLeft(b.Text[cut.To:], " \n:|–—-"), p.SpanOf(b, cut.To, len(b.Text))) {
				return
			}
			if cut.From == 0 && !yield(b.Text[:cut.To], p.SpanOf(b, 0, cut.To)) {
				return
			}
		}
	}
}
