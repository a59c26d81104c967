package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/page"
)

// deck is the line or two under the headline that sum the story up. It is one
// that a reader sees: what is declared to machines only counts where it stands
// on the page, apart from the text.
var deck = Field[string]{
	Name: "deck",
	Rules: []Rule[string]{
		{"label", Declared, labelled("deck", "subtitle", "subheadline")},
		{"marked", Marked, markedDeck},
		{"seen", 60, seenDeck},
		{"subheading", Visible, subheading},
	},
	Clean: func(v string, d *draft) (string, bool) {
		v = oneLine(v)
		return v, utf8.RuneCountInString(v) > 10 && len(v) < 1000 && !equalText(v, string(d.Headline)) && !isFurnitureLine(v)
	},
	Same: equalText,
}

// noDeck are the marks of what stands between headline and text and is no deck.
const noDeck = page.Furniture | page.Hidden | page.Byline | page.When | page.CaptionText | page.Credit | page.Kicker | page.Video

// mayBeDeck yields the blocks under the headline that may be a deck.
func mayBeDeck(p *page.Page) func(func(int, *page.Block) bool) {
	return func(yield func(int, *page.Block) bool) {
		h, start := p.Region().Heading, p.Region().Start
		if h < 0 {
			return
		}
		for i := h + 1; i <= min(start, h+12, len(p.Blocks)-1); i++ {
			b := &p.Blocks[i]
			if b.Hint&noDeck != 0 || b.Kind == page.Label || b.Kind == page.Caption || int(b.LinkLen)*2 > len(b.Text) {
				continue
			}
			if !yield(i, b) {
				return
			}
		}
	}
}

// markedDeck yields a block between headline and text whose class calls it so.
func markedDeck(p *page.Page) seq[string] {
	for _, b := range mayBeDeck(p) {
		if b.Hint&page.Deck != 0 && len(b.Text) > 30 {
			return just(b.Text, stays(b))
		}
	}
	return nil
}

// stays gives a block's place as a span that takes nothing from the body: a
// deck is the beginning of what a reader reads.
func stays(b *page.Block) span { return span{Start: b.Span.Start, End: b.Span.Start} }

// seenDeck yields a block that the page also gives as its description, where
// it stands apart from the text: as a heading, or with a byline or date between.
func seenDeck(p *page.Page) seq[string] {
	for i, b := range mayBeDeck(p) {
		if len(b.Text) > 30 && standsApart(p, i) && isDescribed(p, b.Text) {
			return just(b.Text, stays(b))
		}
	}
	return nil
}

// description is what the page says of itself.
var description = anyOf(
	meta("description", "og:description", "twitter:description", "dc.description", "sailthru.description"),
	jsonld("article.description", "article.alternativeheadline", "article.abstract"),
)

// isDescribed reports whether a text is what the page says of itself, or its
// beginning.
func isDescribed(p *page.Page, text string) bool {
	found := description(p)
	if found == nil {
		return false
	}
	plain := squeeze(text)
	for v := range found {
		v = squeeze(strings.TrimSuffix(strings.TrimSuffix(v, "..."), "…"))
		if len(v) > 20 && (strings.HasPrefix(plain, v) && 2*len(v) > len(plain) || strings.HasPrefix(v, plain)) {
			return true
		}
	}
	return false
}

// standsApart reports whether a block under the headline is no paragraph of the
// text: it is a heading, stands before the text's element, or a byline or date
// stands between.
func standsApart(p *page.Page, i int) bool {
	b := &p.Blocks[i]
	r := p.Region()
	if b.Kind == page.Heading || i < int(r.First) {
		return true
	}
	for j := i + 1; j < min(i+4, r.Start+1, len(p.Blocks)); j++ {
		if next := &p.Blocks[j]; next.Hint&(page.Byline|page.When) != 0 || len(next.Text) < 120 && isHeadLine(p, j) {
			return true
		}
	}
	return false
}

// subheading yields the heading of a lower level that stands with the headline
// in one small element, or between it and the byline or date.
func subheading(p *page.Page) seq[string] {
	h := p.Region().Heading
	for i, b := range mayBeDeck(p) {
		if b.Kind != page.Heading || b.Level < 2 || i > h+3 || len(b.Text) < 35 || len(b.Text) > 400 || strings.Count(b.Text, " ") < 4 && !strings.ContainsFunc(b.Text, isUnspaced) ||
			strings.Contains(b.Text, "|") || isHeadLine(p, i) {
			continue
		}
		if withHeadline(p, h, i) || dateOrByline(p, i+1) {
			return just(b.Text, stays(b))
		}
		return nil
	}
	return nil
}

// withHeadline reports whether a block shares a small element with the headline.
func withHeadline(p *page.Page, h, i int) bool {
	up := p.Elems[p.Blocks[h].Elem].Parent
	if up <= 0 {
		return false
	}
	e := &p.Elems[up]
	return p.Within(p.Blocks[i].Elem, up) && e.Last-e.First <= 8 && !holdsProse(p, e)
}

// dateOrByline reports whether a block is a date or a byline.
func dateOrByline(p *page.Page, i int) bool {
	return i < len(p.Blocks) && (p.Blocks[i].Hint&(page.Byline|page.When) != 0 || isHeadLine(p, i))
}
