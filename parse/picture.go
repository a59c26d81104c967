package parse

import (
	"sort"
	"strings"
	"unicode/utf8"

	"lede/parse/internal/page"
)

// This file finds the pictures of an article and the texts that belong to each.

// shown is a picture that a reader sees, and where its caption stands.
type shown struct {
	Image
	span    span
	at      int // where it stands in the document
	caption int // index of the block with its caption, -1 for none
}

// maxShown bounds the pictures of one article.
const maxShown = 100

// unshown are the parts of a page whose pictures are not of the article.
const unshown = page.Furniture&^page.Tags | page.Hidden | page.Byline | page.Consent

// shownPictures gives the pictures and captions between the headline and the
// end of the article.
func shownPictures(p *page.Page) []shown {
	r := p.Region()
	from, _ := nearText(p)
	from = min(from, int(r.First))
	found := articlePictures(p, from, int(r.Last))
	for i := from; i < int(r.Last) && len(found) < maxShown; i++ {
		b := &p.Blocks[i]
		if !isCaptionBlock(p, b) && (b.Hint&page.Credit == 0 || i == from || !isCaptionBlock(p, &p.Blocks[i-1])) {
			continue
		}
		caption, credit := splitCaption(p, b)
		k := pictureOf(p, found, i)
		if k < 0 && caption == "" {
			if n := len(found); n > 0 && found[n-1].caption == i-1 && found[n-1].Credit == "" { // the line below a caption
				found[n-1].Credit = credit
			}
			continue
		}
		if k < 0 && isCalledCaption(p, b) {
			continue
		}
		if k < 0 {
			found = append(found, shown{Image: Image{Caption: caption, Credit: credit}, span: b.Span, at: b.Span.Start, caption: i})
			continue
		}
		found[k].add(caption, credit, b, i)
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].at < found[j].at })
	kept := found[:0]
	for _, s := range found {
		if s.caption < 0 && (s.URL == "" || page.IsOrnament(s.URL)) {
			continue
		}
		if s.URL == "" && strings.Count(s.Caption, " ") < 2 && !longUnspaced(s.Caption) { // the name of a maker or of a box
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// longUnspaced reports whether a text in a script without spaces is long enough
// to be a caption by itself.
func longUnspaced(s string) bool {
	return strings.ContainsFunc(s, isUnspaced) && utf8.RuneCountInString(s) >= 8
}

// isCaptionBlock reports whether a block is a text under a picture.
func isCaptionBlock(p *page.Page, b *page.Block) bool {
	if b.Kind != page.Caption && b.Hint&page.CaptionText == 0 && b.Hint&(page.Credit|page.Figure) != page.Credit|page.Figure {
		return false
	}
	return b.Hint&(page.Furniture|page.Hidden) == 0 && !isFurnitureLine(b.Text) && (len(b.Text) > 200 || !isCall(b.Text, p.Language()))
}

// isCalledCaption reports whether a block is the line with the date, whose class
// means a size of type: it is in no figure, and there is little but the date.
func isCalledCaption(p *page.Page, b *page.Block) bool {
	const little = 30
	if p.Kind != page.HTML || b.Kind == page.Caption || b.Hint&page.Figure != 0 || len(b.Text) > 3*little {
		return false
	}
	date := firstDate(b.Text)
	return date != "" && len(b.Text)-len(date) < little
}

// add gives a picture a caption or what belongs to one. What is no sentence
// and follows a caption is the credit.
func (s *shown) add(caption, credit string, b *page.Block, i int) {
	switch {
	case s.Caption == "":
		s.Caption = caption
		if s.caption < 0 || caption != "" {
			s.span, s.caption = b.Span, i
		}
	case caption != "" && s.Credit == "" && credit == "" && i == s.caption+1 && len(caption) <= 60 && isName(caption) && !equalText(caption, s.Caption):
		credit = trimCredit(caption)
	}
	if s.Credit == "" {
		s.Credit = credit
	}
}

// articlePictures gives the pictures whose place is Blocks[from:to] and that
// are neither ornaments nor links to something else.
func articlePictures(p *page.Page, from, to int) (found []shown) {
	head := p.Region().Heading
	seen := map[string]int{}
	for i := range p.Images {
		m := &p.Images[i]
		at := int(m.Block)
		if at < from || at > to || at == to && to == len(p.Blocks) && p.Kind != page.HTML || len(found) >= maxShown {
			continue
		}
		h := p.Elems[m.Elem].Hint
		figure := h&page.Figure != 0
		if m.Ornament || isSmall(m) || h&unshown != 0 || m.Src == "" && !figure || m.Src != "" && !isArticlePicture(m.Src) {
			continue
		}
		if !figure && (page.IsOrnament(m.Src) || head >= 0 && at <= head || leadsElsewhere(p, m)) {
			continue
		}
		if m.Src != "" {
			key := pictureKey(m.Src)
			if _, ok := seen[key]; ok {
				continue
			}
			seen[key] = len(found)
		}
		found = append(found, shown{Image: Image{URL: m.Src}, span: span{Start: m.Span.Start, End: m.Span.Start}, at: m.Span.Start, caption: -1})
	}
	return found
}

// isSmall reports whether a picture is declared to be too small to be one of
// the article.
func isSmall(m *page.Image) bool {
	const least = 90
	return m.Width > 0 && m.Width < least || m.Height > 0 && m.Height < least
}

// leadsElsewhere reports whether a picture is a link to something else than
// itself: to another article, to a shop.
func leadsElsewhere(p *page.Page, m *page.Image) bool {
	k := sort.Search(len(p.Links), func(i int) bool { return p.Links[i].Span.Start > m.Span.Start }) - 1
	if k < 0 || p.Links[k].Span.End < m.Span.End {
		return false
	}
	href := p.Links[k].Href
	return href != "" && href[0] != '#' && !page.IsPictureFile(href) && pictureKey(href) != pictureKey(m.Src)
}

// pictureOf gives the index of the picture that a caption belongs to: the last
// before it in the smallest element that holds both, or else the first behind
// it; -1 if there is none.
func pictureOf(p *page.Page, found []shown, i int) int {
	b := &p.Blocks[i]
	if p.Kind != page.HTML {
		return pictureBefore(p, found, i)
	}
	for e := b.Elem; e > 0 && e != p.Region().Root; e = p.Elems[e].Parent {
		el := &p.Elems[e]
		if el.Last-el.First > 8 || holdsProse(p, el) {
			return -1
		}
		lo := sort.Search(len(found), func(k int) bool { return found[k].at >= el.Span.Start })
		best := -1
		for k := lo; k < len(found) && found[k].at < el.Span.End; k++ {
			if found[k].at < b.Span.Start || best < 0 {
				best = k
			}
		}
		if best >= 0 {
			return best
		}
		if el.Own&(page.Figure|page.Picture) != 0 && el.Own&page.CaptionText == 0 {
			return -1
		}
	}
	return -1
}

// holdsProse reports whether an element holds a paragraph of the text.
func holdsProse(p *page.Page, el *page.Elem) bool {
	for i := el.First; i < el.Last; i++ {
		if b := &p.Blocks[i]; len(b.Text) > 120 && b.Kind == page.Paragraph && b.Hint&(page.CaptionText|page.Credit|page.Figure) == 0 {
			return true
		}
	}
	return false
}

// pictureBefore gives the picture right before a caption of a dump.
func pictureBefore(p *page.Page, found []shown, i int) int {
	for k := len(found) - 1; k >= 0; k-- {
		if s := &found[k]; s.at <= p.Blocks[i].Span.Start {
			if s.caption == i-1 || s.caption < 0 && (i == 0 || s.at >= p.Blocks[i-1].Span.Start) {
				return k
			}
			return -1
		}
	}
	return -1
}
