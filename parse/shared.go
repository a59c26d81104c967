package parse

import "lede/parse/internal/page"

// shared is what several rules ask of a page, worked out when the first asks.
type shared struct {
	dates pageDates
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
