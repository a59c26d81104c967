package parse

import (
	"sort"
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// images are the pictures of the article with their captions.
var images = Field[Image]{
	Name: "images",
	Rules: []Rule[Image]{
		{"label", Declared, labelledCaption},
		{"caption", Marked, captions},
		{"line", Guessed, captionLine},
		{"og", Visible, func(p *page.Page) seq[Image] {
			return func(yield func(Image, span) bool) {
				for v, s := range first(meta("og:image", "og:image:url", "twitter:image", "twitter:image:src"))(p) {
					yield(Image{URL: v}, s)
				}
			}
		}},
	},
	Clean: cleanImage,
	Same: func(a, b Image) bool {
		return a.URL != "" && a.URL == b.URL || a.Caption != "" && equalText(a.Caption, b.Caption)
	},
}

// labelledCaption yields what the record of an export labels as pictures.
func labelledCaption(p *page.Page) seq[Image] {
	return func(yield func(Image, span) bool) {
		for v, s := range facts(page.Labelled, "caption")(p) {
			if !yield(Image{Caption: v}, s) {
				return
			}
		}
	}
}

// captions yields the captions in and just before the article.
func captions(p *page.Page) seq[Image] {
	return func(yield func(Image, span) bool) {
		r := p.Region()
		from, _ := nearText(p)
		for i := min(from, int(r.First)); i < int(r.Last); i++ {
			b := &p.Blocks[i]
			if b.Kind != page.Caption && b.Hint&page.CaptionText == 0 || b.Hint&(page.Furniture|page.Hidden) != 0 {
				continue
			}
			if !yield(Image{URL: pictureOf(p, b), Caption: b.Text}, b.Span) {
				return
			}
		}
	}
}

// mostPictures is how many pictures a figure is searched for.
const mostPictures = 20

// pictureOf gives the address of the picture in the figure that holds a caption.
func pictureOf(p *page.Page, b *page.Block) string {
	for e := b.Elem; e > 0; e = p.Elems[e].Parent {
		if p.Elems[e].Own&(page.Figure|page.Picture) == 0 {
			continue
		}
		in := p.Elems[e].Span
		first := sort.Search(len(p.Images), func(i int) bool { return p.Images[i].Span.Start >= in.Start })
		for _, m := range p.Images[first:min(first+mostPictures, len(p.Images))] {
			if m.Span.Start < in.End && isAbsolute(m.Src) {
				return m.Src
			}
		}
	}
	return ""
}

// captionLine yields the line of a raw text that stands between its date or
// byline and its first paragraph and is no sentence: the caption of a picture
// that the dump has lost.
func captionLine(p *page.Page) seq[Image] {
	return func(yield func(Image, span) bool) {
		start := p.Region().Start
		if p.Kind == page.HTML || start < 2 || start >= len(p.Blocks) {
			return
		}
		b := &p.Blocks[start-1]
		if b.Kind == page.Paragraph && len(b.Text) > 8 && len(b.Text) <= 100 && b.Hint&page.Furniture == 0 && b.LinkLen == 0 &&
			!strings.ContainsAny(b.Text, ":@|\n") && !hasFullStop(b.Text) && !isHeadLine(p, start-1) && isHeadLine(p, start-2) {
			yield(Image{Caption: b.Text}, b.Span)
		}
	}
}

// isHeadLine reports whether a block is a line with a date or a byline.
func isHeadLine(p *page.Page, i int) bool {
	if isDateLine(p, i) {
		return true
	}
	_, _, ok := byline.Line(p.Blocks[i].Text, bylineOptions(p))
	return ok && len(p.Blocks[i].Text) < 120
}

func cleanImage(v Image, d *draft) (Image, bool) {
	v.Caption = oneLine(v.Caption)
	if v.URL == "" && (v.Caption == "" || len(v.Caption) > 1000) {
		return v, false
	}
	if v.URL == "" && (equalText(v.Caption, string(d.Headline)) || isFurnitureLine(v.Caption)) {
		return v, false
	}
	return v, !strings.HasPrefix(v.URL, "data:")
}
