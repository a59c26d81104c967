package parse

import (
	"net/url"
	"strings"

	"lede/parse/internal/page"
)

// This file finds the page's own address where the page tells other sites how to
// embed it, by oEmbed: a link to a service that is asked for that address.

// embedURL yields the address that the page says it is embedded by: in the link
// elements of HTML, or what a text browser made of them over the headline.
var embedURL = anyOf(over(facts(page.LinkRel, "oembed"), embedded), atHome(listedEmbed))

// embedded yields the addresses that a service is asked for.
func embedded(_ *page.Page, found seq[string]) seq[string] {
	return func(yield func(string, span) bool) {
		for v, s := range found {
			if v = embeddedBy(v); v != "" && !yield(v, s) {
				return
			}
		}
	}
}

// listedEmbed yields the first address among the links over the headline of a text
// that a service is asked for.
func listedEmbed(p *page.Page) seq[string] {
	if p.Kind == page.HTML {
		return nil
	}
	r := p.Region()
	top := r.Heading
	if top < 0 {
		top = r.Start
	}
	for i := range p.Links {
		l := &p.Links[i]
		if int(l.Block) >= top {
			return nil
		}
		if q := strings.IndexByte(l.Href, '?'); q >= 0 && l.Block >= 0 && strings.Contains(l.Href[:q], "oembed") {
			if v := embeddedBy(l.Href); v != "" {
				return just(v, l.Span)
			}
		}
	}
	return nil
}

// embeddedBy gives the address that a service is asked for, or "".
func embeddedBy(href string) string {
	_, query, _ := strings.Cut(href, "?")
	for pair := range strings.SplitSeq(query, "&") {
		if k, v, _ := strings.Cut(pair, "="); k == "url" {
			if v, err := url.QueryUnescape(v); err == nil && isAbsolute(v) {
				return v
			}
		}
	}
	return ""
}
