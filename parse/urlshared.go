package parse

import (
	"net/url"
	"slices"
	"strings"

	"lede/parse/internal/page"
)

// This file finds the page's own address in what it passes on to others.

// sharedURL yields the addresses that the page's share buttons and links pass
// on, the one that most of them do first.
func sharedURL(p *page.Page) seq[string] {
	found := sharedOf(p).handed.of(p, handovers)
	if len(found) == 0 {
		return nil
	}
	return func(yield func(string, span) bool) {
		for _, f := range found {
			if !yield(f.address, f.span) {
				return
			}
		}
	}
}

// handovers gives the addresses that a page passes on, in share buttons, to frames
// and in links, the most frequent first.
func handovers(p *page.Page) (found []handover) {
	add := func(v string, s span) {
		if v = articleOf(v); v == "" {
			return
		}
		for i := range found {
			if sameURL(found[i].address, v) {
				found[i].times++
				return
			}
		}
		if len(found) < 32 {
			found = append(found, handover{v, s, 1})
		}
	}
	for i := range p.Facts {
		if f := &p.Facts[i]; f.From == page.LinkRel && f.Key == "shared" {
			add(f.Value, f.Span)
		}
	}
	for i := range p.Facts {
		if f := &p.Facts[i]; f.From == page.LinkRel && f.Key == "frame" {
			add(passedOn(f.Value), f.Span)
		}
	}
	for _, s := range sharesOf(p) {
		add(s.address, p.Links[s.link].Span)
	}
	slices.SortStableFunc(found, func(a, b handover) int { return b.times - a.times })
	if len(found) > 3 && found[0].times == found[3].times {
		return nil // those of a list
	}
	return found
}

// articleOf gives the address of the article that a shared one is of, or "": what
// is shared may be what another share button passes on, or a template that no
// program has filled.
func articleOf(v string) string {
	const mostNested = 3
	for range mostNested {
		inner := passedOn(v)
		if inner == "" {
			break
		}
		v = inner
	}
	if strings.ContainsAny(v, "[]{}<>") {
		return ""
	}
	return v
}

// sharing are the words of which one stands in the address of a network's page
// or frame that takes an address to share.
var sharing = []string{"share", "intent", "pin/create", "submit", "send", "plugins/like", "plugins/comments", "tweet_button"}

// handover is an address that is passed on.
type handover struct {
	address string
	span    span
	times   int
}

// share is a link that passes an address on.
type share struct {
	link    int
	address string
}

// sharesOf gives the links of a page that pass an address on, in their order.
func sharesOf(p *page.Page) []share { return sharedOf(p).shares.of(p, findShares) }

func findShares(p *page.Page) (found []share) {
	for i := range p.Links {
		if v := passedOn(p.Links[i].Href); v != "" {
			found = append(found, share{i, v})
		}
	}
	return found
}

// passedOn gives the address in a share link: one that names a page to share,
// mail or post in its query, or in the text that it makes a message of.
func passedOn(href string) string {
	q := strings.IndexByte(href, '?')
	if q < 0 || !strings.Contains(href[q:], "http") {
		return ""
	}
	mail := strings.HasPrefix(href, "mailto:") || strings.HasPrefix(href, "whatsapp:") || strings.HasPrefix(href, "sms:")
	at := href[:q]
	if !mail && !slices.ContainsFunc(sharing, func(s string) bool { return strings.Contains(at, s) }) {
		return ""
	}
	for pair := range strings.SplitSeq(href[q+1:], "&") {
		k, v, _ := strings.Cut(strings.TrimPrefix(pair, "amp;"), "=")
		switch k {
		case "u", "url", "link", "href", "canonicalUrl":
			if v, err := url.QueryUnescape(v); err == nil && isAbsolute(v) {
				return v
			}
		case "text", "body", "status":
			if v, err := url.QueryUnescape(v); err == nil {
				if v = lastAddress(v); v != "" {
					return v
				}
			}
		}
	}
	return ""
}

// lastAddress gives the last address in the words of a text.
func lastAddress(s string) (last string) {
	for w := range strings.FieldsSeq(s) {
		if isAbsolute(w) {
			last = w
		}
	}
	return last
}

// formURL yields the address that a form on the page sends its fields to, where
// it reads like an article's: forms are often answered by the page itself.
func formURL(_ *page.Page, found seq[string]) seq[string] {
	return func(yield func(string, span) bool) {
		for v, s := range found {
			path, _, _ := strings.Cut(v, "?")
			if last := path[strings.LastIndexByte(path, '/')+1:]; strings.Count(last, "-") >= 3 && !yield(path, s) {
				return
			}
		}
	}
}
