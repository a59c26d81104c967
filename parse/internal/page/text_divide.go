package page

import (
	"bytes"
	"slices"

	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// section is a run of blocks that the reader makes an element of.
type section struct {
	first, last int32 // Blocks[first:last]
	elem        int32 // the element that holds them now
	tag         atom.Atom
	own         Hint
	at          int32 // its own index, once it is an element
}

// divide finds what the lines of a text show of the page that it was: the
// article between menus and footers, and what is furniture in it. A document
// that has marked its elements itself is not divided, only its lines are read.
func divide(p *Page, text []byte, marked bool) {
	d := newDivider(p, text)
	if !marked && !d.clean() {
		d.adjust()
		d.article()
	}
	d.lines()
	p.enclose(d.sections)
}

// newDivider reads the blocks of a page, whose text in one piece is text.
func newDivider(p *Page, text []byte) *divider {
	d := &divider{p: p, buf: text, of: make([]trait, len(p.Blocks))}
	for i := range p.Blocks {
		d.of[i] = traitOf(&p.Blocks[i], d.text(i))
	}
	return d
}

// text gives the text of block i.
func (d *divider) text(i int) []byte {
	b := &d.p.Blocks[i]
	return d.buf[b.off : int(b.off)+len(b.Text)]
}

// adjust weighs blocks by what stands around them.
func (d *divider) adjust() {
	d.repeats()
	d.runs()
	d.alone()
}

type divider struct {
	p        *Page
	buf      []byte // the text of all blocks
	of       []trait
	sections []section
}

// trait is what the words of a block show of its part in a page.
type trait struct {
	score int  // how much it speaks for the article's text, or against it
	hint  Hint // what the line alone shows
	stop  bool // no article goes on past it
	prose bool // it reads like a paragraph of an article
	short bool // it reads like a short one
	again bool // it stands elsewhere too
}

// traitOf reads a block.
func traitOf(b *Block, text []byte) (t trait) {
	switch b.Kind {
	case Label:
		t.score = -15
		return t
	case Caption:
		t.score = -5
		return t
	}
	chars := charWeight(text)
	var buf [120]byte
	var line []byte
	if chars <= 80 {
		line = phrase(text, buf[:])
	}
	furniture := len(line) > 0 && phrases().furniture[string(line)]
	switch {
	case isCopyright(text):
		t.hint, t.score, t.stop = Foot, -400, true
		return t
	case len(line) > 0 && isCommentsLine(line, furniture):
		t.hint, t.score = Comments, -150
		return t
	case furniture:
		t.hint, t.score = Nav, -60
		if b.Kind == Heading {
			t.score = -200
		}
		return t
	case chars <= 160 && opensFurniture(text):
		t.hint, t.score = Related, -25
		return t
	}
	t.weigh(b, text, chars)
	if t.score > 20 && isCookieTalk(text) {
		t.score /= 8
	}
	if h := captionHint(text); h != 0 {
		t = trait{hint: h, score: -10}
	}
	return t
}

// weigh says how much a block reads like a paragraph.
func (t *trait) weigh(b *Block, text []byte, chars int) {
	ended := endsSentence(text)
	linked := int(b.LinkLen)*5 > len(text)*3
	t.prose = ended && chars >= 80 && b.Kind != Heading && !linked
	t.short = t.prose || ended && chars >= 40 && b.Kind == Paragraph && !linked
	switch {
	case linked:
		t.score = -20 - min(chars, 60)
	case b.Kind == Heading:
		t.score = -15
	case b.Kind == Item && t.prose:
		t.score = min(chars, 600) / 2
	case b.Kind == Item && chars < 60:
		t.score = -25
	case b.Kind == Item:
		t.score = -15
	case t.prose:
		t.score = min(chars, 600)
	case t.short:
		t.score = chars / 2
	case ended:
		t.score = -5
	case chars >= 120 && hasSentence(b.Text):
		t.score = min(chars, 600) / 3
	case chars >= 40:
		t.score = -25
	default:
		t.score = -20
	}
}

// charWeight counts characters; those that stand for a word or half of one
// count more.
func charWeight(s []byte) (n int) {
	chars, wide := width(s)
	return int(chars + wide + wide/2)
}

// isCopyright reports whether a line claims the rights to a site.
func isCopyright(s []byte) bool {
	if len(s) > 400 {
		return false
	}
	i := bytes.Index(s, []byte("©"))
	if i < 0 {
		return bytes.HasPrefix(s, []byte("Copyright 20")) || bytes.HasPrefix(s, []byte("Copyright (c)"))
	}
	rest := s[i+len("©"):]
	for len(rest) > 0 && (rest[0] == ' ' || rest[0] == '(' || rest[0] == ')' || rest[0] == 0xc2 || rest[0] == 0xa0) {
		rest = rest[1:]
	}
	year := len(rest) >= 4 && (rest[0] == '1' || rest[0] == '2') && rest[3] >= '0' && rest[3] <= '9'
	return i < 40 && (year || bytes.HasPrefix(rest, []byte("Copyright")) || bytes.HasPrefix(s, []byte("Copyright")))
}

// article finds the blocks of the article's text, the run that speaks most for
// itself, and what stands above and below it.
func (d *divider) article() {
	first, last := d.bestRun()
	if first == last {
		return
	}
	head := d.border(d.title(d.head(first), first, last))
	tail := d.border(d.tail(last))
	first, last = max(d.border(first), head), min(d.border(last), tail)
	n := len(d.of)
	if head > 0 {
		d.sections = append(d.sections, section{first: 0, last: int32(head), tag: atom.Div, own: Nav})
	}
	d.sections = append(d.sections, section{first: int32(head), last: int32(tail), tag: atom.Article, own: Article})
	if first < last {
		d.sections = append(d.sections, section{first: int32(first), last: int32(last), tag: atom.Div, own: Content})
	}
	if tail < n {
		d.sections = append(d.sections, section{first: int32(tail), last: int32(n), tag: atom.Div, own: Related})
	}
}

// clean reports whether the text is an article and nothing else: no menus
// above it, hardly a line of furniture in it.
func (d *divider) clean() bool {
	marked, items, first := 0, 0, -1
	for i := range d.of {
		t := &d.of[i]
		if t.stop {
			return false
		}
		if b := &d.p.Blocks[i]; b.Kind == Item && len(b.Text) < 60 {
			items++
		}
		if t.hint&^(CaptionText|Credit) != 0 {
			marked++
		}
		if t.prose && first < 0 {
			first = i
		}
	}
	return first <= 12 && (items <= 12 || marked == 0) && marked <= 2+len(d.of)/25
}

// repeats makes lines that occur again neutral: they are boxes that a page
// shows more than once, and descriptions of pictures beside their captions.
func (d *divider) repeats() {
	seen := make(map[string]int, len(d.of))
	for i := range d.of {
		if text := d.p.Blocks[i].Text; len(text) > 12 && len(text) < 200 {
			seen[text]++
		}
	}
	for i := range d.of {
		if t := &d.of[i]; !t.stop && seen[d.p.Blocks[i].Text] > 1 {
			t.prose, t.short, t.again = false, false, true
			if t.score = min(t.score, 0)/5 - 1; d.p.Blocks[i].Kind == Item {
				t.score -= 10
			}
		}
	}
}

// runs lowers the scores of items in long lists.
func (d *divider) runs() {
	p := d.p
	for i := 0; i < len(d.of); {
		j := i
		for j < len(d.of) && p.Blocks[j].Kind == Item {
			j++
		}
		if j-i >= 8 && !d.prosy(i, j) {
			for k := i; k < j; k++ {
				d.of[k].score = min(d.of[k].score, -10)
			}
		}
		i = max(j, i+1)
	}
}

// prosy reports whether a good part of a list's items are whole sentences: the
// article is written as a list.
func (d *divider) prosy(i, j int) bool {
	n := 0
	for k := i; k < j; k++ {
		if d.of[k].prose {
			n++
		}
	}
	return n*3 >= j-i
}

// alone lowers the scores of paragraphs that stand between lines that are
// none, as teasers do, and of lines in long runs without a paragraph.
func (d *divider) alone() {
	prose := func(i int) bool { return i >= 0 && i < len(d.of) && d.of[i].prose }
	gap := 0
	for i := range d.of {
		t := &d.of[i]
		beside := prose(i-1) || prose(i+1)
		if t.short && !(prose(i-1) && prose(i+1)) && isLegal(d.text(i)) {
			*t, beside = trait{hint: Consent, score: -60}, false
		}
		switch {
		case t.prose:
			gap = 0
			if !beside && t.score < 220 {
				t.score = min(t.score, 15+t.score/8)
			} else if !beside {
				t.score = 40 + t.score/8
			}
		case t.short && beside:
			gap = 0
		case t.short:
			t.score /= 3
		case t.again:
		default:
			if gap++; gap > 4 {
				t.score -= 15
			}
		}
	}
}

// A run of blocks ends for good where what follows its best point speaks
// against it by more than this.
const maxDrop = 400

// bestRun finds the run of blocks with the highest sum of scores.
func (d *divider) bestRun() (first, last int) {
	best, sum, peak, start := 0, 0, 0, 0
	for i := range d.of {
		if sum <= 0 || peak-sum > maxDrop {
			sum, peak, start = 0, 0, i
		}
		sum += d.of[i].score
		peak = max(peak, sum)
		if sum > best {
			best, first, last = sum, start, i+1
		}
	}
	return first, last
}

// maxHead bounds the blocks above an article's text that may belong to it.
const maxHead = 25

// head gives where what belongs to the article above its text begins.
func (d *divider) head(first int) int {
	p := d.p
	i, items := first, 0
	for i > 0 && first-i < maxHead {
		if p.Blocks[i-1].Kind == Item {
			if items++; items > 5 {
				return i + 5
			}
		} else {
			items = 0
		}
		if d.of[i-1].stop {
			break
		}
		i--
	}
	return i
}

// tail gives where what belongs to the article below its text ends.
func (d *divider) tail(last int) int {
	i := last
	for i < len(d.of) && i < last+4 && d.of[i].hint == 0 && d.p.Blocks[i].Kind == Paragraph {
		i++
	}
	return i
}

// border moves a border between blocks out of the list that it would cut.
func (d *divider) border(i int) int {
	p := d.p
	if i <= 0 || i >= len(p.Blocks) {
		return i
	}
	a, b := p.outermost(p.Blocks[i-1].Elem), p.outermost(p.Blocks[i].Elem)
	if a != b || a == 0 {
		return i
	}
	if e := &p.Elems[a]; i-int(e.First) < int(e.Last)-i {
		return int(e.First)
	} else {
		return int(e.Last)
	}
}

// outermost gives the element below the root that holds element e, 0 for the root.
func (p *Page) outermost(e int32) int32 {
	for e > 0 && p.Elems[e].Parent > 0 {
		e = p.Elems[e].Parent
	}
	return e
}

// lines makes elements of single blocks whose words show what they are.
func (d *divider) lines() {
	for i := range d.p.Blocks {
		if h := d.of[i].hint; h != 0 {
			d.sections = append(d.sections, section{first: int32(i), last: int32(i + 1), elem: d.p.Blocks[i].Elem, tag: atom.Div, own: h})
		}
	}
}

// enclose makes elements of sections. Sections nest or stand apart, and none
// cuts an element that stands below its own.
func (p *Page) enclose(sections []section) {
	if len(sections) == 0 {
		return
	}
	slices.SortStableFunc(sections, func(a, b section) int {
		if a.first != b.first {
			return int(a.first - b.first)
		}
		return int(b.last - a.last)
	})
	old := p.Elems
	elems := make([]Elem, 0, len(old)+len(sections))
	moved := make([]int32, len(old)) // where each element is now
	k := 0
	for i := range old {
		for k < len(sections) && int32(i) > sections[k].elem && old[i].First >= sections[k].first {
			elems = p.section(elems, moved, sections, k)
			k++
		}
		e := old[i]
		moved[i] = int32(len(elems))
		if e.Parent >= 0 {
			parent := e.Parent
			e.Parent = moved[parent]
			if s := holder(sections[:k], parent, e.First, e.Last); s >= 0 {
				e.Parent = sections[s].at
			}
			e.Hint = e.Own | elems[e.Parent].Hint
		}
		elems = append(elems, e)
	}
	for ; k < len(sections); k++ {
		elems = p.section(elems, moved, sections, k)
	}
	p.Elems = elems
	for i := range p.Blocks {
		b := &p.Blocks[i]
		was := b.Elem
		b.Elem = moved[was]
		if s := holder(sections, was, int32(i), int32(i)+1); s >= 0 {
			b.Elem = sections[s].at
		}
		b.Hint |= elems[b.Elem].Hint
	}
	for i := range p.Links {
		l := &p.Links[i]
		if l.Elem = moved[l.Elem]; l.Block >= 0 {
			l.Elem = p.Blocks[l.Block].Elem
		}
	}
	for i := range p.Images {
		p.Images[i].Elem = moved[p.Images[i].Elem]
	}
}

// section adds the element of a section.
func (p *Page) section(elems []Elem, moved []int32, sections []section, k int) []Elem {
	s := &sections[k]
	parent := moved[s.elem]
	if h := holder(sections[:k], s.elem, s.first, s.last); h >= 0 {
		parent = sections[h].at
	}
	span := p.Blocks[s.first].Span
	for i := s.first; i < s.last; i++ {
		span = source.Span{Start: min(span.Start, p.Blocks[i].Span.Start), End: max(span.End, p.Blocks[i].Span.End)}
	}
	to := int32(len(p.text))
	if int(s.last) < len(p.Blocks) {
		to = p.Blocks[s.last].off
	}
	s.at = int32(len(elems))
	return append(elems, Elem{Parent: parent, Atom: s.tag, Own: s.own, Hint: s.own | elems[parent].Hint, First: s.first, Last: s.last, Span: span, from: p.Blocks[s.first].off, to: to})
}

// holder finds the innermost of the sections in element elem that holds
// Blocks[first:last], -1 for none. Sections are in order.
func holder(sections []section, elem, first, last int32) int {
	n, _ := slices.BinarySearchFunc(sections, first+1, func(s section, at int32) int { return int(s.first - at) })
	for k := n - 1; k >= 0 && k >= n-64; k-- {
		if s := &sections[k]; s.elem == elem && s.first <= first && s.last >= last {
			return k
		}
	}
	return -1
}
