package parse

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// images are the pictures of the article with their captions and credits, in
// the order in which a reader meets them. What the page declares to machines
// counts only where no picture is shown with an address.
var images = Field[picture]{
	Name: "images",
	Rules: []Rule[picture]{
		{"label", Declared, over(facts(page.Labelled, "caption"), labelledCaption)},
		{"caption", Marked, pictures},
		{"credited", Guessed, creditedLines},
		{"line", Guessed, captionLine},
		{"jsonld", Visible, unlessShown(over(jsonld("article.image"), declaredImage))},
		{"og", Visible, unlessShown(over(meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"), cardImage))},
	},
	Clean: cleanImage,
	Same: func(a, b picture) bool {
		return a.URL != "" && b.URL != "" && a.key == b.key || a.Caption != "" && equalText(a.Caption, b.Caption)
	},
}

// picture is an image and what its address has in common with that of others of it.
type picture struct {
	Image
	key string
}

// setImages takes the images as decided.
func (d *draft) setImages(found []picture) {
	d.Images = make([]Image, len(found))
	for i := range found {
		d.Images[i] = found[i].Image
	}
}

// labelledCaption yields what the record of an export labels as pictures.
func labelledCaption(p *page.Page, found seq[string]) seq[picture] {
	return func(yield func(picture, span) bool) {
		for v, s := range found {
			caption, credit := splitCredit(v, p.Language())
			if !yield(picture{Image: Image{Caption: caption, Credit: credit}}, s) {
				return
			}
		}
	}
}

// pictures yields the pictures in and just before the article.
func pictures(p *page.Page) seq[picture] {
	found := shownPictures(p)
	if len(found) == 0 {
		return nil
	}
	return func(yield func(picture, span) bool) {
		for _, s := range found {
			if !yield(picture{Image: s.Image}, s.span) {
				return
			}
		}
	}
}

// unlessShown yields what a finder does, but nothing where a picture is shown
// with an address.
func unlessShown(f finder[picture]) finder[picture] {
	return over(f, func(p *page.Page, found seq[picture]) seq[picture] {
		return func(yield func(picture, span) bool) {
			for v, s := range found {
				if hasAddress(shownPictures(p)) || !yield(v, s) {
					return
				}
			}
		}
	})
}

// hasAddress reports whether one of the pictures has an address.
func hasAddress(list []shown) bool {
	return slices.ContainsFunc(list, func(s shown) bool { return s.URL != "" })
}

// declaredImage yields the picture that JSON-LD gives for the article: the
// first, since others are mostly the same in other shapes.
func declaredImage(p *page.Page, found seq[string]) seq[picture] {
	return func(yield func(picture, span) bool) {
		for v, s := range found {
			if !isArticlePicture(v) || page.IsOrnament(v) {
				continue
			}
			m := picture{Image: Image{URL: v}}
			if c := p.First(page.JSONLD, "article.image.caption"); len(c) < 500 {
				m.Caption, m.Credit = splitCredit(c, p.Language())
			}
			if c := p.First(page.JSONLD, "article.image.credittext"); c != "" && len(c) < maxCredit {
				m.Credit = bareCredit(c, p.Language())
			}
			yield(m, s)
			return
		}
	}
}

// cardImage yields the picture that a page gives for links to it.
func cardImage(_ *page.Page, found seq[string]) seq[picture] {
	return func(yield func(picture, span) bool) {
		for v, s := range found {
			if isArticlePicture(v) && !page.IsOrnament(v) {
				yield(picture{Image: Image{URL: v}}, s)
				return
			}
		}
	}
}

// isArticlePicture reports whether an address may be that of a picture of the
// article and not one that stands for the site.
func isArticlePicture(v string) bool {
	if !page.IsPicture(v) {
		return false
	}
	at, _, _ := strings.Cut(strings.ToLower(v), "?")
	switch path.Ext(at) {
	case ".ico", ".svg":
		return false
	}
	name := at[strings.LastIndexByte(at, '/')+1:]
	for _, w := range [...]string{"default", "fallback", "noimage", "no-image", "no_image", "opengraph", "og-image", "og_image", "ogimage", "apple-touch", "ms-icon", "social-share", "social_share"} {
		if strings.Contains(name, w) {
			return false
		}
	}
	return true
}

// creditedLines yields the lines of a raw text that stand right above one that is
// nothing but the credit of a picture, where some of the text follows: at its end
// such a line says who wrote it.
func creditedLines(p *page.Page) seq[picture] {
	const leastBelow = 200 // bytes
	r := p.Region()
	if p.Kind == page.HTML {
		return nil
	}
	return func(yield func(picture, span) bool) {
		last := int(r.Last)
		for below := 0; last > int(r.First) && below < leastBelow; {
			last--
			below += len(p.Blocks[last].Text)
		}
		for i := int(r.First) + 1; i < last; i++ {
			b := &p.Blocks[i-1]
			if isSureCreditLine(p, &p.Blocks[i]) && mayBeCaption(p, i-1) && !yield(picture{Image: Image{Caption: b.Text, Credit: bareCredit(p.Blocks[i].Text, p.Language())}}, b.Span) {
				return
			}
		}
	}
}

// mayBeCaption reports whether a block of a raw text is a short paragraph with no
// mark of anything else, that may be the caption of a picture.
func mayBeCaption(p *page.Page, i int) bool {
	const shortest, longest = 36, 200
	b := &p.Blocks[i]
	return b.Kind == page.Paragraph && len(b.Text) >= shortest && len(b.Text) <= longest && b.LinkLen == 0 && !strings.HasSuffix(b.Text, ":") && strings.IndexAny(b.Text, "\"“„«") != 0 &&
		b.Hint&(page.Furniture|page.Hidden|page.Byline|page.When|page.CaptionText|page.Credit|page.Deck) == 0 && !isHeadLine(p, i)
}

// captionLine yields the line of a raw text that stands between its date or
// byline and its first paragraph and is no sentence and no byline: the caption of a
// picture that the dump has lost.
func captionLine(p *page.Page) seq[picture] {
	start := p.Region().Start
	if p.Kind == page.HTML || start < 2 || start >= len(p.Blocks) {
		return nil
	}
	b := &p.Blocks[start-1]
	if b.Kind == page.Paragraph && b.Hint&page.CaptionText == 0 && len(b.Text) > 8 && len(b.Text) <= 100 && b.Hint&page.Furniture == 0 && b.LinkLen == 0 &&
		!strings.ContainsAny(b.Text, ":@|\n") && !hasFullStop(b.Text) && !isHeadLine(p, start-1) && isHeadLine(p, start-2) && newLoneNames(p).asMarked(start-2, start-1) == nil {
		return just(picture{Image: Image{Caption: b.Text}}, b.Span)
	}
	return nil
}

// isHeadLine reports whether a block is a line with a date or a byline.
func isHeadLine(p *page.Page, i int) bool {
	if isDateLine(p, i) {
		return true
	}
	_, _, ok := byline.Line(p.Blocks[i].Text, bylineOptions(p))
	return ok && len(p.Blocks[i].Text) < 120
}

// cleanImage resolves the address and refuses what shows nothing.
func cleanImage(v picture, d *draft) (picture, bool) {
	v.Caption, v.Credit, v.URL = oneLine(v.Caption), oneLine(v.Credit), d.pictureURL(v.URL)
	if d.page.Kind != page.HTML {
		v.Caption = onceOnly(v.Caption)
	}
	if len(v.Caption) > 1000 || equalText(v.Caption, string(d.Headline)) || isFurnitureLine(v.Caption) {
		if v.URL == "" {
			return v, false
		}
		v.Caption = ""
	}
	if v.URL != "" {
		v.key = pictureKey(v.URL)
	}
	return v, v.URL != "" || v.Caption != ""
}

// onceOnly gives a caption once that stands twice: some browsers dump a
// picture's description and run the caption, which is the same, into it.
func onceOnly(s string) string {
	const least, most = 12, 1000
	head := strings.TrimPrefix(s, "[")
	for k := least; k < len(s)-least && len(s) <= most; k++ {
		rest := strings.TrimPrefix(strings.TrimPrefix(s[k:], "]"), " ")
		if rest[0] != head[0] {
			continue
		}
		if first := strings.TrimPrefix(strings.TrimSpace(s[:k]), "["); len(first) >= least && strings.HasPrefix(rest, first) && 2*len(first)+2 >= len(s)-maxCredit {
			return rest
		}
	}
	return s
}

// pictureURL resolves the address of a picture by the base that the page
// declares or the address that it was published at; "" if neither is known.
func (d *draft) pictureURL(v string) string {
	v = strings.TrimSpace(v)
	if v == "" || !page.IsPicture(v) {
		return ""
	}
	if original, _ := unwrapArchive(v); original != "" {
		return original
	}
	if isAbsolute(v) {
		return v
	}
	u, err := url.Parse(v)
	if err != nil || u.Scheme != "" {
		return ""
	}
	at, err := url.Parse(string(d.OriginalURL))
	if err != nil {
		at = &url.URL{}
	}
	if base := d.page.First(page.LinkRel, "base"); base != "" {
		if b, err := url.Parse(base); err == nil {
			at = at.ResolveReference(b)
		}
	}
	switch {
	case at.Host != "":
		return at.ResolveReference(u).String()
	case u.Host != "":
		return "https:" + v
	}
	if u = absolute(v, u, d.page); u != nil {
		return u.String()
	}
	return ""
}

// pictureKey is what the addresses of one picture in several sizes have in
// common: the name of the file without its size, where it is long enough to be
// its own.
func pictureKey(v string) string {
	at, query, _ := strings.Cut(v, "?")
	if i := strings.Index(query, "=http"); i >= 0 { // one server hands out the pictures of another
		at, _, _ = strings.Cut(query[i+1:], "&")
		if plain, err := url.QueryUnescape(at); err == nil {
			at, _, _ = strings.Cut(plain, "?")
		}
	}
	name := at[strings.LastIndexByte(at, '/')+1:]
	stem := strings.TrimSuffix(name, path.Ext(name))
	stem = strings.TrimSuffix(strings.TrimSuffix(stem, "-scaled"), "@2x")
	if i := strings.LastIndexAny(stem, "-_"); i > 0 && isSize(stem[i+1:]) {
		stem = stem[:i]
	}
	if len(stem) >= 12 && strings.ContainsAny(stem, "-_0123456789") {
		return stem
	}
	if strings.ContainsAny(name, ".") {
		return at
	}
	return at + "?" + query
}

// isSize reports whether s is the size of a picture, "1024x768".
func isSize(s string) bool {
	w, h, ok := strings.Cut(s, "x")
	return ok && isDigits(w) && isDigits(h)
}
