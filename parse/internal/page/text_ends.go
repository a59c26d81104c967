package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file finds the ends of the text of a dump: the short paragraphs that
// open and close it do not weigh enough to show it.

// maxBetween is how many lines of furniture may stand before the last paragraphs.
const maxBetween = 3

// maxWithin is how many lines of verse or of a list may stand between two
// paragraphs of a text that is nothing else.
const maxWithin = 40

// textTo gives where the text ends whose densest part ends at last, no later
// than limit: after the other half of a sentence that a blank line broke and,
// where a document is an article and nothing else, after the sentences and the
// lists of its own that follow.
func (p *Page) textTo(last, limit int32) int32 {
	between := 0
	for i := last; i < limit && i > 0; i++ {
		b := &p.Blocks[i]
		if p.whole && b.Kind == Item && i <= last+1 {
			if end := p.listTo(i, limit); end > i {
				last, between = end, 0
				i = last - 1
				continue
			}
		}
		switch {
		case i == last && goesOn(&p.Blocks[i-1], b), p.whole && b.isSentence():
			last, between = i+1, 0
		case !p.whole || b.Kind == Heading || b.Hint&(Foot|Comments) != 0:
			return last
		case b.Hint&Furniture != 0:
			if between++; between > maxBetween {
				return last
			}
		default:
			if between++; between > maxWithin {
				return last
			}
		}
	}
	return last
}

// listTo gives where the list ends that begins at block i, no later than limit,
// if it belongs to the text above: its items are sentences, or a sentence
// introduces it. Of others it gives i: menus end a document, too.
func (p *Page) listTo(i, limit int32) int32 {
	const words = 5 // of what introduces a list, at least: "More from the paper:" does not
	before := p.Blocks[i-1].Text
	ours := strings.HasSuffix(before, ":") && strings.Count(before, " ") >= words-1
	end := i
	for ; end < limit && p.Blocks[end].Kind == Item; end++ {
		b := &p.Blocks[end]
		if b.Hint != 0 || b.LinkLen > 0 || !ours && !endsSentence([]byte(b.Text)) {
			return i
		}
	}
	return end
}

// textFrom gives where the text begins whose densest part begins at first, no
// earlier than limit: with the sentences right before it, and labels that it
// quotes, where a document is an article and nothing else.
func (p *Page) textFrom(first, limit int32) int32 {
	between := 0
	for i := first; p.whole && i > limit && between <= maxWithin; i-- {
		switch b := &p.Blocks[i-1]; {
		case p.leadsTo(i):
			first, between = i-1, 0
		case b.Kind == Heading && b.Level == 1, b.Hint&(Furniture|Hidden|Byline|When) != 0, isSigned([]byte(b.Text)), isDated([]byte(b.Text)):
			return first
		default: // a line of verse or of a list
			between++
		}
	}
	return first
}

// leadsTo reports whether the block before block i, with which the text begins,
// belongs to it too.
func (p *Page) leadsTo(i int32) bool {
	b := &p.Blocks[i-1]
	if b.Hint&Cited != 0 || b.isSentence() {
		return true
	}
	return p.Blocks[i].Hint&Cited != 0 && b.Kind == Paragraph && strings.HasSuffix(b.Text, ":")
}

// isSentence reports whether a block is a paragraph of a sentence or more,
// be it short.
func (b *Block) isSentence() bool {
	text := []byte(b.Text)
	return (b.Kind == Paragraph || b.Kind == Quote) && len(text) >= 12 && int(b.LinkLen)*2 < len(text) &&
		b.Hint&(Furniture|Hidden|CaptionText|Credit|Byline|When) == 0 && endsSentence(text) && text[len(text)-1] != ':' && !isSigned(text) && !isDated(text)
}

// goesOn reports whether block b is the other half of a sentence that block a
// began.
func goesOn(a, b *Block) bool {
	const least = 40
	first, _ := utf8.DecodeRuneInString(b.Text)
	return a.Kind == Paragraph && b.Kind == Paragraph && utf8.RuneCountInString(a.Text) >= least && !endsSentence([]byte(a.Text)) && unicode.IsLower(first)
}
