package parse

import (
	"net/url"
	"slices"
	"strings"

	"lede/parse/internal/page"
)

// originalURL is the address that the article was published at.
var originalURL = Field[string]{
	Name: "original_url",
	Rules: []Rule[string]{
		{"given", Declared, givenURL},
		{"label", Declared, labelled("url", "original_url", "source_url", "url source", "canonical", "link", "originalurl", "permalink", "original link", "article url", "via")},
		{"source", 94, absoluteOnly(labelled("source", "original", "origin", "guid", "clipped_from", "reference"))},
		{"header", Declared, facts(page.Header, "warc-target-uri", "url", "snapshot-content-location", "content-location")},
		{"canonical", Declared, worded(here(canonicalURL))},
		{"og", Marked, worded(here(meta("og:url")))},
		{"jsonld", Marked, worded(here(jsonld("article.url", "article.mainentityofpage", "article.@id")))},
		{"archive", Marked, savedURL},
		{"jsonld-page", Visible, jsonld("webpage.url", "webpage.@id")},
		{"meta", Visible, meta("twitter:url", "parsely-link", "sailthru.url", "dc.identifier", "syndication-source", "original-source", "al:web:url")},
		{"micro", Visible, micro("article.url", "article.mainentityofpage", ".mainentityofpage")},
		{"oembed", 52, embedURL},
		{"permalink", 51, atHome(permalink)},
		{"headline-link", Visible, atHome(headlineLink)},
		{"alternate", 40, alternateURL},
		{"feed", 35, over(facts(page.LinkRel, "feed"), feedURL)},
		{"share", 34, atHome(sharedURL)},
		{"elsewhere", 30, abroad(anyOf(canonicalURL, meta("og:url")))},
		{"state", 28, atHome(stateURL)},
		{"form", 26, atHome(over(facts(page.LinkRel, "form"), formURL))},
		{"self", Guessed, atHome(selfLink)},
		{"wayback", Guessed, rewritten},
		{"path", Guessed, facts(page.Header, "path-url")},
		{"syndication", Guessed, facts(page.LinkRel, "original-source", "syndication-source")},
		{"shortlink", 20, facts(page.LinkRel, "shortlink")},
	},
	Clean: cleanURL,
	Same:  sameURL,
	Most:  18, // no number of repetitions of og:url outweighs a canonical address
}

var (
	givenURL     = facts(page.Given, "url")                                       // the address that the caller knows
	savedURL     = facts(page.Note, "singlefile.url", "saved.url", "httrack.url") // those that archiving tools noted
	canonicalURL = facts(page.LinkRel, "canonical")                               // the one that the page declares for all its copies
)

// headlineLink yields the target of the first heading that is one link and has
// the words of the main heading.
func headlineLink(p *page.Page) seq[string] {
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Kind == page.Heading && b.Level == 1 && b.LastLink-b.FirstLink == 1 && int(b.LinkLen) >= len(b.Text) && isHeadlineOf(p, b.Text) {
			return just(p.Links[b.FirstLink].Href, b.Span)
		}
	}
	return nil
}

// absoluteOnly yields what f yields if it is an address with its scheme: the
// same label may give a name.
func absoluteOnly(f finder[string]) finder[string] {
	return over(f, func(_ *page.Page, found seq[string]) seq[string] {
		return func(yield func(string, span) bool) {
			for v, s := range found {
				if v = strings.TrimSpace(v); isAbsolute(v) && !yield(v, s) {
					return
				}
			}
		}
	})
}

// permalink yields the first link near headline and start of the text that is
// marked as leading to the entry itself, as blogs and microformats do.
func permalink(p *page.Page) seq[string] {
	from, to := nearText(p)
	for i := range p.Links {
		l := &p.Links[i]
		if int(l.Block) < from || int(l.Block) > to || p.Blocks[l.Block].Hint&(page.Related|page.Comments|page.Nav|page.Side|page.Foot) != 0 {
			continue
		}
		marked := relates(l.Rel, "bookmark") || l.Rel == "u-url" && p.Elems[l.Elem].Hint&page.Byline == 0
		if marked && (len(l.Text) <= longestStamp || isHeadlineOf(p, l.Text)) {
			return just(l.Href, l.Span) // a second one leads to another entry
		}
	}
	return nil
}

// longestStamp is the length of the longest link to an entry that is a date, a
// word or a sign, in bytes: a longer one is a headline.
const longestStamp = 30

// isHeadlineOf reports whether a text is the page's main heading, or a part of it.
func isHeadlineOf(p *page.Page, s string) bool {
	h := p.Region().Heading
	return h >= 0 && strings.Contains(squeeze(p.Blocks[h].Text), squeeze(s))
}

// relates reports whether a list of relations has one.
func relates(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// alternateURL yields the address that the page gives for its own language
// among those of its translations.
func alternateURL(p *page.Page) seq[string] {
	if !slices.ContainsFunc(p.Facts, isAlternate) {
		return nil
	}
	lang := strings.ToLower(p.Language())
	return facts(page.LinkRel, "alternate."+lang, "alternate."+primary(lang), "alternate.x-default")(p)
}

func isAlternate(f page.Fact) bool {
	return f.From == page.LinkRel && strings.HasPrefix(f.Key, "alternate.")
}

// feedURL yields the address of a post whose feed of comments the page links to.
func feedURL(_ *page.Page, found seq[string]) seq[string] {
	return func(yield func(string, span) bool) {
		for v, s := range found {
			v = strings.TrimSuffix(strings.TrimSuffix(v, "/"), "/feed")
			if u, err := url.Parse(v); err == nil && strings.Count(strings.Trim(u.Path, "/"), "-")+strings.Count(strings.Trim(u.Path, "/"), "/") > 1 && !strings.HasSuffix(v, "/comments") {
				yield(v+"/", s)
				return
			}
		}
	}
}

// selfLink yields the target of a link to a place that every page has: its
// comments, its main part. A relative one counts if it skips a part of the
// page at hand, and no teaser has that.
func selfLink(p *page.Page) seq[string] {
	first := nextSelfLink(p, 0)
	if first < 0 {
		return nil
	}
	return func(yield func(string, span) bool) {
		for i := first; i >= 0; i = nextSelfLink(p, i+1) {
			l := &p.Links[i]
			if at, _, _ := strings.Cut(l.Href, "#"); !yield(at, l.Span) {
				return
			}
		}
	}
}

// nextSelfLink gives the first such link from link i on, -1 if there is none.
func nextSelfLink(p *page.Page, i int) int {
	const behind = 3 // blocks behind the start of the text
	based := p.First(page.LinkRel, "base") != ""
	for to := p.Region().Start + behind; i < len(p.Links); i++ {
		l := &p.Links[i]
		if int(l.Block) >= to {
			continue
		}
		if at, place, ok := strings.Cut(l.Href, "#"); ok && at != "" && isOwnPlace(strings.ToLower(place), isAbsolute(at), based) {
			return i
		}
	}
	return -1
}

// isOwnPlace reports whether a place, in lower case, is one that a page links to
// within itself. A page with a base must write its own address before each.
func isOwnPlace(place string, absolute, based bool) bool {
	switch place {
	case "main", "content", "main-content", "maincontent", "":
		return absolute || based
	case "comments", "respond", "comment-form":
		return absolute
	}
	return strings.HasPrefix(place, "skip")
}
