package page

import (
	"slices"
	"strings"
)

// dropOthers takes out the facts of articles in JSON-LD that are not the page's:
// where the headline or the address of one is the page's, those of which neither
// is are teasers.
func (p *Page) dropOthers() {
	nodes := p.articleNodes()
	if len(nodes) < 2 {
		return
	}
	titles, addresses := p.ownTitles(), p.ownAddresses()
	own := false
	for i := range nodes {
		n := &nodes[i]
		n.own = n.isOf(titles, addresses)
		own = own || n.own
	}
	if !own {
		return
	}
	p.Facts = slices.DeleteFunc(p.Facts, func(f Fact) bool {
		if f.From != JSONLD {
			return false
		}
		i := slices.IndexFunc(nodes, func(n articleNode) bool { return n.group == f.Group })
		return i >= 0 && !nodes[i].own
	})
}

// articleNode is an article in JSON-LD.
type articleNode struct {
	group     int32
	headlines []string // keys
	addresses []string // keys
	own       bool
}

// articleNodes gives the articles in JSON-LD that have a headline or an address.
func (p *Page) articleNodes() (nodes []articleNode) {
	for i := range p.Facts {
		f := &p.Facts[i]
		if f.From != JSONLD {
			continue
		}
		headline := f.Key == "article.headline" || f.Key == "article.name"
		if !headline && f.Key != "article.url" && f.Key != "article.mainentityofpage" {
			continue
		}
		k := slices.IndexFunc(nodes, func(n articleNode) bool { return n.group == f.Group })
		if k < 0 {
			nodes = append(nodes, articleNode{group: f.Group})
			k = len(nodes) - 1
		}
		if n := &nodes[k]; headline {
			n.headlines = append(n.headlines, Key(f.Value))
		} else {
			n.addresses = append(n.addresses, addressKey(f.Value))
		}
	}
	return nodes
}

// isOf reports whether an article has one of the titles, perhaps cut short, or
// one of the addresses.
func (n *articleNode) isOf(titles, addresses []string) bool {
	for _, a := range n.addresses {
		if slices.Contains(addresses, a) {
			return true
		}
	}
	for _, h := range n.headlines {
		for _, t := range titles {
			if len(h) > 8 && strings.Contains(t, h) || len(t) > 24 && strings.Contains(h, t) {
				return true
			}
		}
	}
	return false
}

// mostOwn bounds the titles, and the addresses, that a page gives itself: none
// has more than a few.
const mostOwn = 16

// ownTitles gives the keys of what the page says outside JSON-LD about its
// title, and of its largest headings.
func (p *Page) ownTitles() (keys []string) {
	for i := 0; i < len(p.Facts) && len(keys) < mostOwn; i++ {
		if f := &p.Facts[i]; f.From == TitleTag || f.From == Meta && (f.Key == "og:title" || f.Key == "twitter:title") {
			keys = append(keys, Key(f.Value))
		}
	}
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Kind == Heading && b.Level == 1 && len(keys) < mostOwn {
			keys = append(keys, Key(b.Text))
		}
	}
	return keys
}

// ownAddresses gives the keys of the addresses that the page declares as its own.
func (p *Page) ownAddresses() (keys []string) {
	for i := 0; i < len(p.Facts) && len(keys) < mostOwn; i++ {
		if f := &p.Facts[i]; f.From == LinkRel && f.Key == "canonical" || f.From == Meta && f.Key == "og:url" {
			keys = append(keys, addressKey(f.Value))
		}
	}
	return keys
}

// addressKey reduces an address to what tells a page from others: no scheme, no
// fragment, no slash at the end.
func addressKey(s string) string {
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	}
	s, _, _ = strings.Cut(s, "#")
	return strings.TrimPrefix(strings.TrimSuffix(s, "/"), "www.")
}
