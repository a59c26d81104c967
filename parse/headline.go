package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// firstDate gives the first date in a text as it is written there, or "".
func firstDate(s string) string {
	for m := range dates.Scan(s, dates.Options{}) {
		return s[m.Start:m.End]
	}
	return ""
}

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

// firstLine yields the first line of a raw text that can be a headline.
func firstLine(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		if p.Kind == page.HTML {
			return
		}
		for i := 0; i < min(p.Region().Start+1, len(p.Blocks)); i++ {
			b := &p.Blocks[i]
			if b.Hint&(page.Furniture|page.Hidden) != 0 || b.Kind == page.Item || b.Kind == page.Label || len(b.Text) < 12 || len(b.Text) > 300 {
				continue
			}
			yield(b.Text, b.Span)
			return
		}
	}
}

// titleLine yields the line of a raw text that looks most like a headline, in
// the lines before its first paragraph.
func titleLine(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		if p.Kind == page.HTML {
			return
		}
		start := p.Region().Start
		best, bestScore := -1, 0
		for i := max(0, start-20); i < min(start+2, len(p.Blocks)); i++ {
			if s := titleScore(p, i, start); s > bestScore {
				best, bestScore = i, s
			}
		}
		if best >= 0 {
			text, _, _ := strings.Cut(p.Blocks[best].Text, "\n")
			yield(text, p.SpanOf(&p.Blocks[best], 0, len(text)))
		}
	}
}

// titleScore weighs how much a block looks like a headline: by its length, by
// what it lacks (the end of a sentence, a date, a marker), by its kind, by
// standing twice in the dump, and by its distance from the text.
func titleScore(p *page.Page, i, start int) int {
	b := &p.Blocks[i]
	if b.Hint&(page.Furniture|page.Hidden|page.CaptionText|page.Byline) != 0 || b.Kind == page.Label || b.Kind == page.Caption || b.Kind == page.Cell {
		return 0
	}
	score := 50
	switch n := utf8.RuneCountInString(b.Text); {
	case n < 12 && !strings.ContainsFunc(b.Text, isUnspaced), n > 260, strings.Contains(b.Text, "://"):
		return 0
	case n < 25 && len(b.Text) < 60:
		score -= 20
	case n > 160:
		score -= 25
	case n >= 35:
		score += 12
	}
	if b.Kind == page.Heading {
		score += 45 - 6*int(b.Level)
	}
	if b.Kind == page.Item {
		score -= 30
	}
	if strings.HasSuffix(b.Text, ".") || strings.HasSuffix(b.Text, ":") || strings.HasSuffix(b.Text, "。") {
		score -= 20
	}
	if isFurnitureLine(b.Text) || len(firstDate(b.Text)) > 0 && len(b.Text) < 60 {
		return 0
	}
	if standsTwice(p, i) {
		score += 22
	}
	if i == 0 && start <= 8 { // a clean article begins with its headline
		score += 40
	}
	if int(b.LinkLen) >= len(b.Text) {
		score -= 6
	}
	return score - 2*max(0, start-i) - 12*max(0, i-start+1)
}

// standsTwice reports whether a block's text begins another block near: menus
// of browsers' dumps, share boxes and breadcrumbs repeat the headline.
func standsTwice(p *page.Page, i int) bool {
	key := squeeze(p.Blocks[i].Text)
	if len(key) < 16 {
		return false
	}
	for j := max(0, i-40); j < min(len(p.Blocks), i+60); j++ {
		if j != i && len(p.Blocks[j].Text) >= len(p.Blocks[i].Text) && len(p.Blocks[j].Text) < 400 && strings.HasPrefix(squeeze(p.Blocks[j].Text), key) {
			return true
		}
	}
	return false
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

// separators part a headline from a site's or section's name, spaces around.
var separators = []string{" | ", " - ", " – ", " — ", " » ", " · ", " :: ", " • ", " / ", " ‹ ", " « ", " < ", " > ", " ~ ", "｜", " -- ", "_", " ⋆ ", " ● "}

// cutSite takes names of site and section off both ends of a title, by what
// the page itself shows: a declared name, or what no heading holds.
func cutSite(v string, d *draft) string {
	heading := ""
	if i := d.page.Region().Heading; i >= 0 {
		heading = squeeze(d.page.Blocks[i].Text)
	}
	for range 3 {
		cut := cutOnce(v, heading, d)
		if cut == v {
			return v
		}
		v = cut
	}
	return v
}

// cutOnce takes one name off.
func cutOnce(v, heading string, d *draft) string {
	if heading != "" && squeeze(v) == heading {
		return v
	}
	for _, sep := range separators {
		i := strings.LastIndex(v, sep)
		if i > 0 {
			head, tail := strings.TrimSpace(v[:i]), strings.TrimSpace(v[i+len(sep):])
			if isSiteName(tail, d) || heading != "" && (squeeze(head) == heading || strings.HasPrefix(squeeze(head), heading) && strings.Contains(head, sep)) {
				return head
			}
		}
		if i := strings.Index(v, sep); i > 0 {
			head, tail := strings.TrimSpace(v[:i]), strings.TrimSpace(v[i+len(sep):])
			if isSiteName(head, d) || heading != "" && squeeze(tail) == heading {
				return tail
			}
		}
	}
	return v
}

// isSiteName reports whether a part of a title names the site.
func isSiteName(part string, d *draft) bool {
	p := squeeze(part)
	if p == "" {
		return true
	}
	for _, s := range d.sites() {
		s = squeeze(s)
		if s == p || len(s) > 3 && strings.HasPrefix(p, s) && len(p) < len(s)+12 || len(p) > 3 && strings.HasPrefix(s, p) {
			return true
		}
	}
	if d.OriginalURL != "" {
		host := squeeze(hostName(string(d.OriginalURL)))
		if len(p) > 2 && (host == p || strings.Contains(host, p) && len(p)*2 >= len(host)) {
			return true
		}
	}
	return false
}

// hostName is an address's host without "www." and its last label.
func hostName(u string) string {
	_, u, _ = strings.Cut(u, "://")
	u, _, _ = strings.Cut(u, "/")
	u = strings.TrimPrefix(u, "www.")
	if i := strings.LastIndexByte(u, '.'); i > 0 {
		u = u[:i]
	}
	return u
}
