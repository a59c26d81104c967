package page

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Region is where the article's text stands.
type Region struct {
	Root        int32 // the element that holds it
	First, Last int32 // Blocks[First:Last] are the blocks of Root
	Around      int32 // the ancestor of Root, or Root, in which a part of the text may stand beside it
	Weight      int   // of its prose
	Start       int   // index of the first block that reads like its text
	Heading     int   // index of the level-one heading that stands best for it, -1 for none
}

// apart is what may hold more text than the article and is not it.
const apart = Comments | Related | Foot | Nav | Consent | Control | Hidden | Side | AuthorBox

// settle takes hints back that cannot be true: what holds most of the page's
// prose is no sidebar, whatever its class says. It works out what elements and
// blocks inherit anew.
func (p *Page) settle() {
	p.captionBoxes()
	sum := p.proseSums(0)
	total := sum[len(p.Blocks)]
	marked := false // an element that says it is the article holds a good part of the prose
	for i := range p.Elems {
		e := &p.Elems[i]
		if e.Own&(Content|Article) != 0 && e.Own&apart == 0 && (sum[e.Last]-sum[e.First])*4 > total {
			marked = true
			break
		}
	}
	within := make([]int32, len(p.Elems)) // the prose of the article that an element stands in
	for i := range p.Elems {
		e := &p.Elems[i]
		w := sum[e.Last] - sum[e.First]
		if e.Parent >= 0 {
			within[i] = within[e.Parent]
		}
		if e.Own != 0 && w > 0 {
			if within[i] > 0 && w*2 > within[i] || w*2 > total && !marked || w*5 > total*4 {
				e.Own &^= Furniture | Hidden | CaptionText | Credit | Video | Byline | When | Deck | Figure
			}
			if w > maxDeck {
				e.Own &^= Deck
			}
			if w > maxPromo && w*4 > total {
				e.Own &^= Promo | Ad
			}
			if e.Own&(Content|Article) != 0 && w*4 > total {
				e.Own &^= Furniture &^ Comments
				within[i] = w
			}
		}
		e.Hint = e.Own
		if e.Parent >= 0 {
			e.Hint |= p.Elems[e.Parent].Hint
		}
	}
	p.inherit()
	for range 3 {
		if !p.distrust(total) {
			return
		}
	}
}

// captionBoxes marks as captions what stands beside a picture in an element
// that its class calls one.
func (p *Page) captionBoxes() {
	const levels, maxBlocks, maxBytes = 4, 3, 400
	for i := range p.Images {
		e := p.Images[i].Elem
		for n := 0; n < levels && e > 0; n, e = n+1, p.Elems[e].Parent {
			el := &p.Elems[e]
			if el.Last-el.First > maxBlocks || el.Own&(Content|Article|Main) != 0 {
				break
			}
			if el.Own&Picture == 0 || el.First == el.Last {
				continue
			}
			if p.isCaptionSized(el, maxBytes) {
				el.Own |= CaptionText
			}
			break
		}
	}
}

// isCaptionSized reports whether an element holds no headings, items or cells,
// and not more than some bytes of text.
func (p *Page) isCaptionSized(e *Elem, most int) bool {
	for i := e.First; i < e.Last; i++ {
		b := &p.Blocks[i]
		if most -= len(b.Text); most < 0 || b.Kind != Paragraph && b.Kind != Caption {
			return false
		}
	}
	return true
}

// maxDeck is how many bytes of prose a deck has: what has more is a text, whatever
// its class says.
const maxDeck = 800

// maxPromo is how many bytes of prose an advertisement has, where that is a good part
// of the page's.
const maxPromo = 1500

// inherit works out what blocks inherit.
func (p *Page) inherit() {
	for i := range p.Blocks {
		b := &p.Blocks[i]
		b.Hint = p.Elems[b.Elem].Hint
	}
}

// distrust drops the hint that marks most of the prose when hardly any prose
// is left without one: on such a page the word means something else.
func (p *Page) distrust(total int32) bool {
	var marked [64]int32
	clean := int32(0)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		h := b.Hint & (apart | Furniture)
		w := int32(b.prose())
		if h == 0 {
			clean += w
		}
		for bit := h & doubtful; bit != 0; bit &= bit - 1 {
			marked[bits.TrailingZeros64(uint64(bit))] += w
		}
	}
	if clean*4 > total || total < 400 {
		return false
	}
	most := 0
	for i := range marked {
		if marked[i] > marked[most] {
			most = i
		}
	}
	if marked[most]*3 < total {
		return false
	}
	for i := range p.Elems {
		e := &p.Elems[i]
		e.Own &^= Hint(1) << most
		e.Hint &^= Hint(1) << most
	}
	p.inherit()
	return true
}

// doubtful are the hints that a page may use in another sense.
const doubtful = Side | Nav | Control | Related | Ad | Promo | Share | AuthorBox | Tags | Hidden

// proseSums gives the running sums of the prose of the prose of blocks without the excluded hints.
func (p *Page) proseSums(exclude Hint) []int32 {
	sum := make([]int32, len(p.Blocks)+1)
	for i := range p.Blocks {
		w := 0
		if b := &p.Blocks[i]; b.Hint&exclude == 0 {
			w = b.prose()
		}
		sum[i+1] = sum[i] + int32(w)
	}
	return sum
}

// Region finds the article by where prose stands. It is worked out once.
func (p *Page) Region() Region {
	if p.region == nil {
		r := p.findRegion(apart)
		if r.Weight < 200 { // all that reads like prose is marked as something else
			if all := p.findRegion(0); all.Weight > 2*r.Weight {
				r = all
			}
		}
		start := p.textStart(&r)
		r.Start = max(start, int(r.First))
		if r.Heading = p.bestHeading(r.Start); start < 0 {
			r.Start = p.startBelow(&r)
		}
		p.region = &r
	}
	return *p.region
}

// findRegion descends from the root to the innermost element that holds nearly
// all prose outside what is excluded.
func (p *Page) findRegion(exclude Hint) Region {
	sum := p.proseSums(exclude)
	weight := func(e int32) int32 { return sum[p.Elems[e].Last] - sum[p.Elems[e].First] }
	heaviest := make([]int32, len(p.Elems)) // of each element's children
	for i := len(p.Elems) - 1; i > 0; i-- {
		e := &p.Elems[i]
		if e.Inline {
			continue
		}
		if h := heaviest[e.Parent]; h == 0 || weight(int32(i)) >= weight(h) {
			heaviest[e.Parent] = int32(i)
		}
	}
	root := int32(0)
	for {
		next := heaviest[root]
		if next == 0 || weight(next)*10 < weight(root)*7 {
			break
		}
		if e := &p.Elems[next]; e.Last-e.First <= 1 && e.Own&(Content|Article|Main) == 0 { // one block is no container
			break
		}
		root = next
	}
	root = p.widen(p.oneArticle(root, weight), weight)
	e := &p.Elems[root]
	r := Region{Root: root, First: e.First, Last: e.Last, Weight: int(weight(root)), Around: root}
	for up := e.Parent; up > 0 && weight(up)*10 < weight(root)*18; up = p.Elems[up].Parent {
		r.Around = up
	}
	if p.Kind != HTML {
		first, last := p.densest(r.First, r.Last)
		r.First, r.Last = p.textFrom(first, r.First), p.textTo(last, r.Last)
	}
	return r
}

// widen climbs from the element that holds nearly all prose to the one that
// says that it holds the text, if that has not much more.
func (p *Page) widen(root int32, weight func(int32) int32) int32 {
	const most = 8 // elements that say so, one in the other
	wide, tried := root, 0
	for up := p.Elems[root].Parent; up > 0 && tried < most && weight(up)*10 < weight(root)*18; up = p.Elems[up].Parent {
		if own := p.Elems[up].Own; own&Content != 0 && own&apart == 0 {
			if tried++; !p.isCleanAround(up, root) {
				break
			}
			wide = up
		}
	}
	return wide
}

// isCleanAround reports whether what an element holds besides another within
// it is text: hardly any of it links, captions or furniture.
func (p *Page) isCleanAround(up, root int32) bool {
	u, r := &p.Elems[up], &p.Elems[root]
	all, other := 0, 0
	for i := u.First; i < u.Last; i++ {
		if i == r.First {
			if i = r.Last; i >= u.Last {
				break
			}
		}
		b := &p.Blocks[i]
		n := len(b.Text)
		all += n
		if b.Hint&(Furniture|Hidden|CaptionText|Credit|Byline|When) != 0 || b.Kind == Caption || b.Kind == Label {
			other += n
		} else {
			other += int(b.LinkLen)
		}
	}
	return other*5 < all
}

// densest gives the run of blocks whose prose outweighs most what stands
// between it: in a dump without markup, the article between menus and footers.
func (p *Page) densest(first, last int32) (from, to int32) {
	from, to = first, last
	best, sum, start := 0, 0, first
	for i := first; i < last; i++ {
		if sum <= 0 {
			sum, start = 0, i
		}
		sum += p.Blocks[i].worth()
		if sum > best {
			best, from, to = sum, start, i+1
		}
	}
	return from, to
}

// worth is what a block adds to a run of blocks that may be the article.
func (b *Block) worth() int {
	n := b.prose()
	switch {
	case b.Hint&(Furniture|Hidden) != 0:
		return -20 - n/8
	case b.Kind == Heading, b.Kind == Caption, b.Hint&(CaptionText|Byline|When|Deck) != 0:
		return -2
	case b.Kind == Label:
		return -12
	case n >= 100:
		return min(n, 600)
	case n >= 50:
		return n / 3
	case n >= 30 && b.Kind != Item:
		return 0
	case len(b.Text) > 60 && int(b.LinkLen)*2 < len(b.Text):
		return -4
	}
	return -12
}

// oneArticle descends further where an element holds several articles of which
// one is by far the longest: the others are teasers.
func (p *Page) oneArticle(root int32, weight func(int32) int32) int32 {
	best, second := int32(0), int32(0)
	for i := root + 1; int(i) < len(p.Elems); i++ {
		e := &p.Elems[i]
		if e.First >= p.Elems[root].Last {
			break
		}
		if e.Own&Article == 0 || e.Inline || best > 0 && p.Within(i, best) || !p.Within(i, root) {
			continue
		}
		switch w := weight(i); {
		case best == 0 || w > weight(best):
			if best > 0 {
				second = weight(best)
			}
			best = i
		case w > second:
			second = w
		}
	}
	if best > 0 && weight(best) > 3*second && weight(best)*5 > weight(root)*2 && second > 0 {
		return best
	}
	return root
}

// prose weighs how much a block reads like the text of an article, in bytes.
func (b *Block) prose() int {
	switch b.Kind {
	case Label, Caption, Heading:
		return 0
	}
	if b.Hint&CaptionText != 0 {
		return 0
	}
	n := len(b.Text) - 2*int(b.LinkLen)
	if n <= 0 {
		return 0
	}
	switch {
	case n < 40:
		n /= 8
	case !b.Holds(Stop|Comma|Beyond) || !hasSentence(b.Text):
		n /= 4
	}
	if b.Kind == Item || b.Kind == Cell {
		n /= 2
	}
	return n
}

// hasSentence reports whether a text holds the end of a sentence, or a comma:
// most have one at their end.
func hasSentence(s string) bool {
	for i := len(s) - 1; i >= 0; i-- {
		switch c := s[i]; c {
		case '!', '?', ';':
			return true
		case '.', ',':
			if i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '"' || s[i+1] == 0xe2 {
				return true
			}
		default:
			if c < utf8.RuneSelf {
				continue
			}
			for _, end := range sentenceEnds[c] {
				if strings.HasPrefix(s[i:], end) {
					return true
				}
			}
		}
	}
	return false
}

// sentenceEnds are those that are not ASCII, by their first bytes.
var sentenceEnds = byFirstByte("…", "。", "！", "？", "；", "，", "、", "،", "؟", "؛", "۔", "।")

// Shows gives the hints of a block from the elements that hold it, up to but
// not with element root.
func (p *Page) Shows(b *Block, root int32) (h Hint) {
	for e := b.Elem; e > root; e = p.Elems[e].Parent {
		h |= p.Elems[e].Own
	}
	return h
}
