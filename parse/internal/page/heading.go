package page

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// This file finds the heading of the article among the headings of the page.

// bestHeading gives the index of the heading that stands best for the article:
// of level one, or, where the page declares it as its title or marks it as that
// of an entry, of a lower one before the text; -1 for none.
func (p *Page) bestHeading(start int) int {
	best, bestScore := -1, 0
	var told *declaredTitles
	var addresses []string
	entry := p.entryOf(start)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Kind != Heading || b.Level > 3 || b.Hint&Hidden != 0 || b.Level > 1 && (i > start+1 || i < start-lowHeadings || b.Hint&Furniture != 0) {
			continue
		}
		if told == nil {
			told, addresses = p.declaredTitles(), p.ownAddresses()
		}
		said := told.of(b)
		if said <= 0 && i >= start+3 && p.Kind == HTML { // it heads what follows the article
			continue
		}
		s := headingBase(b, said, entry > 0 && p.Within(b.Elem, entry), entry > 0)
		if s == 0 {
			continue
		}
		switch home := p.linksHome(b, addresses); {
		case home && said < titleTag: // the name of the site is a part of the title too
			continue
		case home || p.aboveOrBelow(b):
			s -= 60
		}
		switch {
		case i <= start:
			s += max(0, 20-(start-i)/2)
		case i < start+3:
		default:
			s -= 50
		}
		if s > bestScore || s == bestScore && i == best+1 && p.isKicker(&p.Blocks[best], b) {
			best, bestScore = i, s
		}
	}
	return best
}

// lowHeadings is how many blocks before the text a lower heading may stand.
const lowHeadings = 60

// entryOf gives the innermost element around the start of the text that says it
// is an article, or 0.
func (p *Page) entryOf(start int) int32 {
	if start >= len(p.Blocks) {
		return 0
	}
	for e := p.Blocks[start].Elem; e > 0; e = p.Elems[e].Parent {
		if p.Elems[e].Own&Article != 0 {
			return e
		}
	}
	return 0
}

// headingBase weighs a heading by itself, said being what the page's own titles
// say of it; 0 for one that stands for no article.
func headingBase(b *Block, said int, inEntry, entries bool) int {
	n := utf8.RuneCountInString(b.Text)
	marked := inEntry && b.Hint&EntryTitle != 0
	switch {
	case n > 250 || b.Level > 1 && said < titlePart && !marked || b.Level > 1 && said <= titlePart && n < 6:
		return 0
	case n < 15 && said < titlePart:
		said -= 30
	case n < 15 && said < wholeTitle:
		said -= 15
	}
	score := [...]int{1: 100, 2: 75, 3: 60}[b.Level] + said
	if marked {
		score += 50
	}
	if entries && !inEntry && said < inTitle {
		score -= 20
	}
	if b.Hint&(Nav|Comments|Related|Consent|Side|Foot) != 0 {
		score -= 60
		if said >= titleTag {
			score += 30
		}
	}
	if b.Hint&(Control|Promo) != 0 {
		score -= 30
	}
	if b.Hint&Title != 0 {
		score += 10
	}
	if b.Hint&(Article|Main) != 0 {
		score += 10
	}
	return score
}

// isKicker reports whether a heading is a part of the same one as the next, which is
// twice as long: a box of its own in that.
func (p *Page) isKicker(b, next *Block) bool {
	return p.Kind == HTML && b.Level == next.Level && 2*len(b.Text) < len(next.Text)
}

// aboveOrBelow reports whether a heading is marked as what stands above or below
// a title rather than as one.
func (p *Page) aboveOrBelow(b *Block) bool {
	e := b.Elem
	for e > 0 && p.Elems[e].Inline {
		e = p.Elems[e].Parent
	}
	own := p.Elems[e].Own
	return own&(Kicker|Deck) != 0 && own&Title == 0
}

// linksHome reports whether a heading is a link to the home page, or to one that
// the page, whose addresses are given, stands below, as the name of the site over
// its pages is.
func (p *Page) linksHome(b *Block, addresses []string) bool {
	if b.LastLink-b.FirstLink != 1 || int(b.LinkLen) < len(b.Text) {
		return false
	}
	href := p.Links[b.FirstLink].Href
	above := addressKey(href) + "/"
	if slices.ContainsFunc(addresses, func(own string) bool { return strings.HasPrefix(own, above) }) {
		return true
	}
	if i := strings.LastIndex(href, "://"); i >= 0 { // of the address that an archive wraps
		_, href, _ = strings.Cut(href[i+3:], "/")
	}
	switch strings.Trim(href, "./") {
	case "", "index.html", "index.php", "index.htm":
		return true
	}
	return false
}

// declaredTitles are what a page declares as its title, whole and in parts, by key.
type declaredTitles struct {
	keys  []string
	worth []int
}

// What it is worth to a heading that the page declares it as its title.
const (
	wholeTitle = 50
	titleTag   = 35
	titlePart  = 30
	inTitle    = 15
	siteName   = -60
)

// declaredTitles gathers what the page declares as its title, and the names of its site.
func (p *Page) declaredTitles() *declaredTitles {
	t := &declaredTitles{}
	for _, s := range p.Sites() {
		t.add(s, siteName)
	}
	for i := range p.Facts {
		switch f := &p.Facts[i]; {
		case len(f.Value) > 500 || len(t.keys) > 64:
		case f.From == TitleTag:
			t.addParts(f.Value, titleTag)
		case f.From == Meta && (f.Key == "og:title" || f.Key == "twitter:title"), f.From == JSONLD && f.Key == "article.headline", f.From == Front && (f.Key == "title" || f.Key == "headline"):
			t.addParts(f.Value, wholeTitle)
		}
	}
	return t
}

// addParts adds a title, and what separators part it into: the part that is
// much shorter than another names a section or the site.
func (t *declaredTitles) addParts(title string, worth int) {
	t.add(title, worth)
	at := cuts(title)
	longest, from := 0, 0
	for _, c := range at {
		longest = max(longest, c[0]-from)
		from = c[1]
	}
	longest = max(longest, len(title)-from)
	add := func(part string) {
		if len(part)*5 >= longest*2 {
			t.add(part, titlePart)
		}
	}
	from = 0
	for _, c := range at {
		add(title[:c[0]])
		add(title[c[1]:])
		add(title[from:c[0]])
		from = c[1]
	}
}

// add notes the worth of a text; what is said of it first counts.
func (t *declaredTitles) add(s string, worth int) {
	if k := Key(s); k != "" && !slices.Contains(t.keys, k) {
		t.keys, t.worth = append(t.keys, k), append(t.worth, worth)
	}
}

// of gives what the titles say of a heading, 0 for nothing.
func (t *declaredTitles) of(b *Block) int {
	k := Key(b.Text)
	if i := slices.Index(t.keys, k); i >= 0 {
		return t.worth[i]
	}
	if b.Level == 1 && len(k) > 6 {
		for i, w := range t.keys {
			if t.worth[i] >= titleTag && strings.Contains(w, k) {
				return inTitle
			}
		}
	}
	return 0
}

// textStart gives the index of the first block of a region that reads like the
// article's text, or -1.
func (p *Page) textStart(r *Region) int {
	for i := r.First; i < r.Last; i++ {
		if b := &p.Blocks[i]; (b.Kind == Paragraph || b.Kind == Quote) && len(b.Text) > 100 && int(b.LinkLen)*2 < len(b.Text) && p.Shows(b, r.Root)&Furniture == 0 {
			return int(i)
		}
	}
	return -1
}

// startBelow gives the first block of a region below the heading that may be of
// the text, for a text of short lines, lists or tables.
func (p *Page) startBelow(r *Region) int {
	first := int(r.First)
	if r.Heading < first || r.Heading+1 >= int(r.Last) {
		return first
	}
	for i := r.Heading + 1; i < int(r.Last); i++ {
		if b := &p.Blocks[i]; b.Kind != Label && b.Kind != Caption && b.Hint&(Furniture|Hidden|Byline|When|CaptionText) == 0 {
			return i
		}
	}
	return first
}
