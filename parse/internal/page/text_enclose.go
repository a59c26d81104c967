package page

import (
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
	outer       int   // the index of the section around it, -1 for none
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
	nest(sections)
	moved := p.mergeElems(sections)
	n := 0 // the sections that begin no later than block i
	for i := range p.Blocks {
		b := &p.Blocks[i]
		was := b.Elem
		b.Elem = moved[was]
		for n < len(sections) && sections[n].first <= int32(i) {
			n++
		}
		if s := holder(sections[:n], was, int32(i)+1); s >= 0 {
			b.Elem = sections[s].at
		}
		b.Hint |= p.Elems[b.Elem].Hint
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

// mergeElems puts the elements of sections, which are in order, among those of
// the page. It gives where each of the page's elements is now.
func (p *Page) mergeElems(sections []section) (moved []int32) {
	old := p.Elems
	elems := slices.Grow(p.spare, len(old)+len(sections))
	moved = make([]int32, len(old))
	k, n := 0, 0 // n counts the sections that begin no later than an element
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
			for n < len(sections) && sections[n].first <= e.First {
				n++
			}
			if s := holder(sections[:n], parent, e.Last); s >= 0 {
				e.Parent = sections[s].at
			}
			e.Hint = e.Own | elems[e.Parent].Hint
		}
		elems = append(elems, e)
	}
	for ; k < len(sections); k++ {
		elems = p.section(elems, moved, sections, k)
	}
	p.Elems, p.spare = elems, old[:0]
	return moved
}

// section adds the element of a section.
func (p *Page) section(elems []Elem, moved []int32, sections []section, k int) []Elem {
	s := &sections[k]
	parent := moved[s.elem]
	for h := s.outer; h >= 0; h = sections[h].outer {
		if sections[h].elem == s.elem {
			parent = sections[h].at
			break
		}
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

// nest finds the section around each section. They are in order.
func nest(sections []section) {
	open := -1
	for i := range sections {
		for open >= 0 && sections[open].last <= sections[i].first {
			open = sections[open].outer
		}
		sections[i].outer = open
		open = i
	}
}

// holder finds the innermost of the sections in element elem that holds the
// blocks up to last, -1 for none: the last of sections begins no later than these.
func holder(sections []section, elem, last int32) int {
	for k := len(sections) - 1; k >= 0; k = sections[k].outer {
		if s := &sections[k]; s.elem == elem && s.last >= last {
			return k
		}
	}
	return -1
}
