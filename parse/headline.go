package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/page"
)

// headline is the one that readers see; what machines are told stands in where
// the page shows none.
var headline = Field[string]{
	Name: "headline",
	Rules: []Rule[string]{
		{"label", Declared, labelled("headline", "title", "titre")},
		{"declared-part", 93, declaredPart},
		{"entry-title", 88, entryTitle},
		{"h1-named", 86, namedPart},
		{"h1", 82, mainHeading},
		{"h1-rest", 60, headingParts},
		{"jsonld", 78, jsonld("article.headline")},
		{"og", 76, meta("og:title")},
		{"micro", Marked, micro("article.headline")},
		{"twitter", 72, meta("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "title", "headline")},
		{"marked", 60, markedTitle},
		{"title", 58, facts(page.TitleTag, "title")},
		{"jsonld-name", Visible, jsonld("article.name", "webpage.name", "video.name")},
		{"other-h1", 45, otherHeadings},
		{"title-line", 66, titleLine},
		{"first-line", 30, firstLine},
	},
	Clean: cleanHeadline,
	Same:  equalText,
}

// mainHeading yields the level-one heading that stands best for the article:
// the last one before its text, or the first in it.
func mainHeading(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		best := p.Region().Heading
		if best >= 0 {
			b := &p.Blocks[best]
			yield(b.Text, b.Span)
		}
	}
}

// declaredPart yields the title that the page declares where it is the end of
// the main heading, which begins with a kicker, or where the title element
// parts it from the main heading, which then names the site.
func declaredPart(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		h := p.Region().Heading
		if h < 0 {
			return
		}
		heading := squeeze(p.Blocks[h].Text)
		title := squeeze(p.First(page.TitleTag, "title"))
		for v, s := range anyOf(meta("og:title"), jsonld("article.headline"), meta("twitter:title"))(p) {
			x := squeeze(v)
			if len(x) < 12 || x == heading {
				continue
			}
			kicker := strings.HasSuffix(heading, x) && len(heading) < 3*len(x)
			site := strings.Contains(title, heading) && strings.Contains(title, x) && !strings.Contains(x, heading) && !strings.Contains(heading, x) && len(title) >= len(x)+len(heading)
			if (kicker || site) && !yield(v, s) {
				return
			}
		}
	}
}

// namedPart yields the part of the main heading whose class calls it the title,
// or what stands beside a part whose class calls it the kicker.
func namedPart(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		h := p.Region().Heading
		if h < 0 {
			return
		}
		b := &p.Blocks[h]
		for _, part := range p.Joints(b) {
			from, to := part.From, part.To
			switch {
			case part.Hint&page.Kicker != 0 && from == 0:
				from, to = to, len(b.Text)
			case part.Hint&page.Kicker != 0:
				from, to = 0, from
			case part.Hint&page.Title == 0:
				continue
			}
			if to-from > 10 {
				yield(strings.Trim(b.Text[from:to], " \n:|–—-"), p.SpanOf(b, from, to))
				return
			}
		}
	}
}

// headingParts yields what is left of the main heading without its first or
// last part, where elements or line breaks part it: kickers stand there.
func headingParts(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		h := p.Region().Heading
		if h < 0 {
			return
		}
		b := &p.Blocks[h]
		for _, cut := range p.Joints(b) {
			if cut.From > 0 && !yield(b.Text[cut.From:], p.SpanOf(b, cut.From, len(b.Text))) {
				return
			}
			if cut.From == 0 && cut.To < len(b.Text) && !yield(strings.TrimLeft(b.Text[cut.To:], " \n:|–—-"), p.SpanOf(b, cut.To, len(b.Text))) {
				return
			}
			if cut.From == 0 && !yield(b.Text[:cut.To], p.SpanOf(b, 0, cut.To)) {
				return
			}
		}
	}
}

// entryTitle yields a lower heading of the article whose class calls it the
// title, where the level-one heading stands outside: on the page's masthead.
func entryTitle(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		r := p.Region()
		inside := page.Article | page.Main
		if r.Heading < 0 || p.Blocks[r.Heading].Hint&inside != 0 || p.Blocks[r.Heading].Hint&page.Top == 0 {
			return
		}
		for i := r.Heading + 1; i <= min(r.Start, len(p.Blocks)-1); i++ {
			b := &p.Blocks[i]
			if b.Kind == page.Heading && b.Level <= 3 && b.Hint&inside != 0 && b.Hint&page.Title != 0 && b.Hint&(page.Furniture|page.Hidden) == 0 {
				yield(b.Text, b.Span)
				return
			}
		}
	}
}

// markedTitle yields blocks whose class calls them the title, near the text.
func markedTitle(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		start := p.Region().Start
		for i := max(0, start-30); i < min(len(p.Blocks), start+2); i++ {
			b := &p.Blocks[i]
			if b.Hint&page.Title != 0 && b.Hint&(page.Furniture&^page.Control|page.Hidden) == 0 && int(b.LinkLen) < len(b.Text) && utf8.RuneCountInString(b.Text) >= 15 {
				yield(b.Text, b.Span)
				return
			}
		}
	}
}

// otherHeadings yields the headings before the text, nearest and largest first.
func otherHeadings(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		start := p.Region().Start
		for level := uint8(1); level <= 3; level++ {
			for i := min(start+1, len(p.Blocks)-1); i >= 0; i-- {
				b := &p.Blocks[i]
				if b.Kind == page.Heading && b.Level == level && b.Hint&(page.Furniture|page.Hidden) == 0 && utf8.RuneCountInString(b.Text) >= 15 {
					if !yield(b.Text, b.Span) {
						return
					}
					break
				}
			}
		}
	}
}

// cleanHeadline cuts the site's name off, and refuses what is no headline.
func cleanHeadline(v string, d *draft) (string, bool) {
	v = oneLine(v)
	if n := utf8.RuneCountInString(v); n < 3 || n > 400 || !strings.ContainsFunc(v, isWord) {
		return "", false
	}
	sites := d.sites()
	for _, s := range sites {
		if equalText(s, v) {
			return "", false
		}
	}
	v = cutSite(v, d)
	return v, v != ""
}

// sites gives the names that the page declares for its site.
func (d *draft) sites() []string { return d.page.Sites() }
