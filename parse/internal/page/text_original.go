package page

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// urlLabels finds the lines that give the address of the original, "Original
// url:" and the address after it or in the next block. The blocks become
// labels: they are no part of the text.
func urlLabels(p *Page) (facts []Fact) {
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if len(b.Text) > 400 || b.Kind == Pre || b.Kind == Cell {
			continue
		}
		if l := labelledLink(p, b); l != nil {
			b.Kind, b.Hint = Label, b.Hint|Notes
			facts = append(facts, Fact{From: Labelled, Key: "url", Value: l.Href, Span: l.Span})
			continue
		}
		if b.LinkLen > 0 || len(b.Text) > 90 || i+1 == len(p.Blocks) {
			continue
		}
		next := &p.Blocks[i+1]
		if l := onlyLink(p, next); l != nil && bareURL([]byte(l.Text)) == len(l.Text) && isOriginal([]byte(b.Text)) {
			b.Kind, b.Hint = Label, b.Hint|Notes
			next.Kind, next.Hint = Label, next.Hint|Notes
			facts = append(facts, Fact{From: Labelled, Key: "url", Value: l.Href, Span: l.Span})
		}
	}
	return facts
}

// excerpts finds the quotation under a title that a clipper of pages heads by a
// label for decks, as "> ## Excerpt": it is what the page says of itself.
func excerpts(p *Page) (facts []Fact) {
	const near = 6 // blocks
	for i := 0; i+1 < min(near, len(p.Blocks)); i++ {
		b, next := &p.Blocks[i], &p.Blocks[i+1]
		if b.Kind != Heading || p.Elems[b.Elem].Atom != atom.Blockquote || next.Elem != b.Elem || !slices.Contains(fieldsOf([]byte(b.Text)), "deck") {
			continue
		}
		b.Kind, b.Hint = Label, b.Hint|Notes
		next.Kind, next.Hint = Label, next.Hint|Notes
		facts = append(facts, Fact{From: Labelled, Key: "deck", Value: next.Text, Span: next.Span})
	}
	return facts
}

// captures finds the line that an archive leaves about its capture. It is no
// part of the text.
func captures(p *Page) (facts []Fact) {
	const before, most = "FILE ARCHIVED ON ", 200
	for i := max(0, len(p.Blocks)-8); i < len(p.Blocks); i++ {
		if b := &p.Blocks[i]; strings.HasPrefix(b.Text, before) && len(b.Text) < most {
			when, _, _ := strings.Cut(b.Text[len(before):], " AND ")
			b.Kind, b.Hint = Label, b.Hint|Notes
			facts = append(facts, Fact{From: Note, Key: "wayback.date", Value: when, Span: b.Span})
		}
	}
	return facts
}

// onlyLink gives the link that a block's text consists of, or nil.
func onlyLink(p *Page, b *Block) *Link {
	if b.LastLink-b.FirstLink != 1 {
		return nil
	}
	l := &p.Links[b.FirstLink]
	if l.Start != 0 || strings.TrimRight(b.Text[l.End:], ".") != "" || !isWeb(l.Href) {
		return nil
	}
	return l
}

// labelledLink gives the link of a block "Original url: http://…" or one whose
// text says that it leads to the original, or nil.
func labelledLink(p *Page, b *Block) *Link {
	if b.LastLink-b.FirstLink != 1 {
		return originalAmong(p, b)
	}
	l := &p.Links[b.FirstLink]
	if !isWeb(l.Href) || strings.Trim(b.Text[l.End:], " .)]") != "" {
		return nil
	}
	before := []byte(b.Text[:l.Start])
	switch {
	case l.Start > 90:
		return nil
	case l.Start == 0:
		if namesOriginal([]byte(l.Text)) {
			return l
		}
	case bareURL([]byte(l.Text)) == len(l.Text):
		k := bytes.LastIndexByte(bytes.TrimRight(before, ": "), ':')
		if k < 0 {
			k = bytes.LastIndex(before, []byte(". ")) // of the sentence before
		}
		if isOriginal(before) || k > 0 && isOriginal(before[k+1:]) {
			return l
		}
	case namesOriginal(before):
		return l
	}
	return nil
}

// originalAmong gives the link to the original in a block of a few links and
// nothing else, or nil.
func originalAmong(p *Page, b *Block) *Link {
	const most = 4
	if n := b.LastLink - b.FirstLink; n < 2 || n > most || int(b.LinkLen)*10 < len(b.Text)*8 {
		return nil
	}
	for i := b.FirstLink; i < b.LastLink; i++ {
		if l := &p.Links[i]; isWeb(l.Href) && namesOriginal([]byte(l.Text)) {
			return l
		}
	}
	return nil
}

// namesOriginal reports whether a phrase speaks of an original in more than
// one word: single ones such as "source" or "link" may lead anywhere.
func namesOriginal(s []byte) bool {
	if len(s) < len("original x") || !mayOrigin(s) {
		return false
	}
	var buf [96]byte
	p := phrase(s, buf[:])
	return bytes.IndexByte(p, ' ') > 0 && bytes.Contains(p, []byte("rigin")) && phrases().original.Has(p)
}

// mayOrigin reports whether the letters "ig" stand in s, in any case.
func mayOrigin(s []byte) bool {
	for i, c := range s {
		if c|0x20 == 'g' && i > 0 && (s[i-1]|0x20 == 'i' || s[i-1] >= utf8.RuneSelf) {
			return true
		}
	}
	return false
}

func isWeb(href string) bool {
	return strings.HasPrefix(href, "http://") || strings.HasPrefix(href, "https://")
}

// opensOriginal reports whether a short line begins with words that introduce
// the place where a text was published first.
func opensOriginal(s []byte) bool {
	if len(s) > 200 || len(s) < 12 {
		return false
	}
	var buf [240]byte
	p := phrase(s, buf[:])
	v := phrases()
	words := 0
	for i := 0; i < len(p) && i < 80; i++ {
		if p[i] != ' ' && p[i] != ':' {
			continue
		}
		if words++; (words > 2 || p[i] == ':') && v.original.Has(p[:i]) {
			return true
		}
	}
	return false
}
