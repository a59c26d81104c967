package page

import "strings"

// Region is where the article's text stands.
type Region struct {
	Root        int32 // the element that holds it
	First, Last int32 // Blocks[First:Last] are the blocks of Root
	Weight      int   // of its prose
}

// apart is what may hold more text than the article and is not it.
const apart = Comments | Related | Foot | Nav | Consent | Control | Hidden | Side | AuthorBox

// Region finds the article by where prose stands. It is worked out once.
func (p *Page) Region() Region {
	if p.region == nil {
		r := p.findRegion(apart)
		if r.Weight < 200 { // all that reads like prose is marked as something else
			if all := p.findRegion(0); all.Weight > 2*r.Weight {
				r = all
			}
		}
		p.region = &r
	}
	return *p.region
}

// findRegion descends from the root to the innermost element that holds nearly
// all prose outside what is excluded.
func (p *Page) findRegion(exclude Hint) Region {
	sum := make([]int32, len(p.Blocks)+1)
	for i := range p.Blocks {
		w := 0
		if b := &p.Blocks[i]; b.Hint&exclude == 0 {
			w = b.prose()
		}
		sum[i+1] = sum[i] + int32(w)
	}
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
	e := &p.Elems[root]
	return Region{Root: root, First: e.First, Last: e.Last, Weight: int(weight(root))}
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
	case !hasSentence(b.Text):
		n /= 4
	}
	if b.Kind == Item || b.Kind == Cell {
		n /= 2
	}
	return n
}

// hasSentence reports whether a text holds the end of a sentence.
func hasSentence(s string) bool {
	if strings.ContainsAny(s, "!?;…。！？،؟।۔") {
		return true
	}
	for i := 0; i+1 < len(s); i++ {
		if (s[i] == '.' || s[i] == ',') && s[i+1] == ' ' {
			return true
		}
	}
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, `."`) || strings.HasSuffix(s, ".”")
}

// Shows gives the hints of a block from the elements that hold it, up to but
// not with element root.
func (p *Page) Shows(b *Block, root int32) (h Hint) {
	for e := b.Elem; e > root; e = p.Elems[e].Parent {
		h |= p.Elems[e].Own
	}
	return h
}
