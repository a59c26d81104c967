package parse

import "lede/parse/internal/page"

// shared is what several rules ask of a page, worked out when the first asks.
type shared struct {
	dates   pageDates
	bylines pageBylines
	shares  once[[]share]    // links that pass an address on
	handed  once[[]handover] // addresses that the page passes on
	home    once[string]     // the domain that most of its links lead to
	address once[addressDate]
	times   once[[]int32] // elements for times
}

// once is something that is worked out when it is asked for first.
type once[T any] struct {
	value T
	known bool
}

func (o *once[T]) of(p *page.Page, work func(*page.Page) T) T {
	if !o.known {
		o.value, o.known = work(p), true
	}
	return o.value
}

// sharedOf gives what the rules share of a page.
func sharedOf(p *page.Page) *shared {
	s, ok := p.Shared.(*shared)
	if !ok {
		s = new(shared)
		p.Shared = s
	}
	return s
}
