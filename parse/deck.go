package parse

import (
	"unicode/utf8"

	"lede/parse/internal/page"
)

// deck is the line or two under the headline that sum the story up.
var deck = Field[string]{
	Name: "deck",
	Rules: []Rule[string]{
		{"label", Declared, labelled("deck", "subtitle", "subheadline")},
		{"marked", Marked, markedDeck},
		{"jsonld", Visible, jsonld("article.alternativeheadline")},
	},
	Clean: func(v string, d *draft) (string, bool) {
		v = oneLine(v)
		return v, utf8.RuneCountInString(v) > 10 && len(v) < 1000 && !equalText(v, string(d.Headline))
	},
	Same: equalText,
}

// markedDeck yields a block between headline and text whose class calls it so.
func markedDeck(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		h, start := p.Region().Heading, p.Region().Start
		if h < 0 {
			return
		}
		for i := h + 1; i <= min(start, h+12, len(p.Blocks)-1); i++ {
			b := &p.Blocks[i]
			if b.Hint&page.Deck != 0 && b.Hint&(page.Furniture|page.Hidden|page.Byline|page.When) == 0 && len(b.Text) > 30 {
				yield(b.Text, span{Start: b.Span.Start, End: b.Span.Start}) // it stays in the text
				return
			}
		}
	}
}
