package page

import (
	"slices"
	"sync"
)

// Pages live briefly and are large: their slices are used again for the next.
// That saves two thirds of the bytes allocated for a record. What the rules hand
// out are strings, which are never used again.
var pool = sync.Pool{New: func() any { return new(Page) }}

// Pages and readers that have room for more elements or lines, and for more text,
// are not used again: the memory would be kept for one rare document.
const (
	mostKept     = 1 << 16
	mostTextKept = 64 * mostKept
)

// newPage gives an empty page that has room.
func newPage(kind Kind, data []byte) *Page {
	p := pool.Get().(*Page)
	p.Kind, p.Data = kind, data
	return p
}

// Release gives the page's memory back. Neither the page nor anything that is
// part of it, but for strings, may be used afterwards.
func (p *Page) Release() {
	if cap(p.Elems) > mostKept || cap(p.buf) > mostTextKept {
		return
	}
	*p = Page{
		Elems: empty(p.Elems), Blocks: empty(p.Blocks), Links: empty(p.Links), Images: empty(p.Images),
		Facts: empty(p.Facts), State: empty(p.State), runs: empty(p.runs), attrs: empty(p.attrs), buf: p.buf[:0], spare: p.spare,
	}
	pool.Put(p)
}

// zeroed gives n zeroes, in the memory of a slice if it has room for them.
func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// empty empties a slice and what it refers to.
func empty[T any](s []T) []T {
	clear(s)
	return s[:0]
}
