package page

// This file finds the boxes around an article by the words that stand over
// them, where no class says what they are: readers' comments, teasers of other
// articles, texts about the author, forms for newsletters.

// leastAbove is how many bytes of prose stand above a box that stands in or
// below an article.
const leastAbove = 300

// boxes marks the elements of boxes whose first line says what they are.
func (p *Page) boxes() {
	sum := p.proseSums(apart | Furniture)
	marked := int32(0) // the block behind the last box
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if int32(i) < marked || sum[i] < leastAbove || b.Hint&(Furniture|Hidden) != 0 || b.Kind == Cell || b.Kind == Pre || b.Kind == Caption {
			continue
		}
		if h := boxOver(b.Text); h != 0 {
			x := boxFinder{p: p, sum: sum, head: int32(i), is: h}
			marked = max(marked, x.mark())
		}
	}
	if marked == 0 {
		return
	}
	for i := 1; i < len(p.Elems); i++ {
		e := &p.Elems[i]
		e.Hint = e.Own | p.Elems[e.Parent].Hint
	}
	p.inherit()
}

// boxFinder finds what of a page stands in one box.
type boxFinder struct {
	p    *Page
	sum  []int32 // running sums of the prose of its blocks
	head int32   // the block that stands over the box
	is   Hint    // what the box is
}

// mark marks the elements of the box and gives the block behind it, 0 if there
// are none: the largest element that begins with the head and, where that holds
// hardly more, what stands behind it.
func (x *boxFinder) mark() (till int32) {
	const heads = 4 // blocks that stand over a box at the most
	p := x.p
	e := p.Blocks[x.head].Elem
	for e > 0 && p.Elems[e].Inline {
		e = p.Elems[e].Parent
	}
	end := x.head + 1
	for e > 0 && p.Elems[e].First == x.head && x.may(e) {
		if el := &p.Elems[e]; el.Last > end && (x.is != Comments || p.replies(x.head, el.Last)) {
			el.Own |= x.is
			till = el.Last
		}
		end = max(end, p.Elems[e].Last)
		e = p.Elems[e].Parent
	}
	if till-x.head > heads {
		return till
	}
	for e > 0 && p.Elems[e].Last == end {
		e = p.Elems[e].Parent
	}
	return max(till, x.behind(e, end))
}

// may reports whether an element may be the box: it has no title of level one,
// and no great part of the text.
func (x *boxFinder) may(e int32) bool {
	el, total := &x.p.Elems[e], x.sum[len(x.sum)-1]
	if el.Own&(Main|Content) != 0 || x.is != Comments && (x.sum[el.Last]-x.sum[el.First])*3 > total {
		return false
	}
	for i := el.First; i < el.Last; i++ {
		if b := &x.p.Blocks[i]; b.Kind == Heading && b.Level == 1 {
			return false
		}
	}
	return true
}

// mostBehind is how many bytes of prose a box has at the end of a text that no
// element of its own holds, and that is neither comments nor teasers.
const mostBehind = 900

// behind marks the children of an element from a block on that belong to the
// box, those that hold teasers or all of them, and gives the block behind the last.
func (x *boxFinder) behind(parent, from int32) (till int32) {
	p := x.p
	end := p.Elems[parent].Last
	switch x.is {
	case Comments:
		if !p.replies(x.head, end) {
			return 0
		}
	case AuthorBox, Promo:
		total := x.sum[len(x.sum)-1]
		if x.sum[end]-x.sum[from] > mostBehind || (total-x.sum[from])*2 > total {
			return 0
		}
	}
	for i := from; i < end; {
		e := p.Blocks[i].Elem
		for e > parent && p.Elems[e].Parent != parent {
			e = p.Elems[e].Parent
		}
		el := &p.Elems[e]
		if el.Own&Foot != 0 || x.is == Related && (e <= parent || !x.teasers(el)) {
			return till
		}
		if e > parent && !el.Inline {
			el.Own |= x.is
			till = max(i+1, el.Last)
			i = till - 1
		}
		i++
	}
	return till
}

// teasers reports whether an element holds links to other articles, perhaps with
// a few words of each, and no heading like the one that stands over the box.
func (x *boxFinder) teasers(e *Elem) bool {
	const most, prose = 700, 600 // bytes of a teaser, of the prose of several
	head := &x.p.Blocks[x.head]
	all, linked, titled := 0, 0, false
	for i := e.First; i < e.Last; i++ {
		b := &x.p.Blocks[i]
		if b.Kind == Heading && (b.Level == 1 || head.Kind == Heading && b.Level <= head.Level) {
			return false
		}
		all, linked = all+len(b.Text), linked+int(b.LinkLen)
		titled = titled || len(b.Text) > 20 && int(b.LinkLen)*10 > len(b.Text)*9
	}
	return x.sum[e.Last]-x.sum[e.First] <= prose && (linked*2 > all || titled && all < most)
}

// replies reports whether readers' comments, or the form for them, stand below
// block head and before block to: the first comment has a line that only such have.
func (p *Page) replies(head, to int32) bool {
	const far, most = 40, 900 // blocks, bytes of prose
	prose := 0
	for i := head + 1; i < min(to, head+far) && prose < most; i++ {
		b := &p.Blocks[i]
		if isReply(b.Text) {
			return true
		}
		prose += b.prose()
	}
	return false
}
