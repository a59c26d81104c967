package parse

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"lede/parse/internal/page"
)

// headline is the one that readers see; what machines are told stands in where
// the page shows none.
var headline = Field[string]{
	Name: "headline",
	Rules: []Rule[string]{
		{"label", 99, labelled("headline", "title", "titre")},
		{"declared-part", 99, declaredPart},
		{"address", 93, addressedTitle},
		{"h1", 92, mainHeading(isLargest)},
		{"heading", 90, mainHeading(isLower)},
		{"h1-short", 66, mainHeading(isShort)},
		{"jsonld", 67, jsonld("article.headline")},
		{"og", 65, meta("og:title")},
		{"micro", 64, micro("article.headline")},
		{"twitter", 61, meta("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "title", "headline")},
		{"title-line", 66, titleLine},
		{"h1-rest", 60, headingParts},
		{"marked", 60, markedTitle},
		{"above-text", 59, aboveText},
		{"title", 58, facts(page.TitleTag, "title")},
		{"jsonld-name", Visible, jsonld("article.name", "webpage.name", "video.name")},
		{"other-h1", 45, otherHeadings},
		{"first-line", 30, firstLine},
	},
	Clean: cleanHeadline,
	Same:  equalText,
}

// mainHeading yields the heading that stands best for the article if it is of
// a kind.
func mainHeading(of func(*page.Block) bool) finder[string] {
	return func(p *page.Page) seq[string] {
		if h := p.Region().Heading; h >= 0 && of(&p.Blocks[h]) {
			return just(p.Blocks[h].Text, p.Blocks[h].Span)
		}
		return nil
	}
}

func isLargest(b *page.Block) bool { return b.Level == 1 && !isShort(b) }
func isLower(b *page.Block) bool   { return b.Level > 1 }

// isShort reports whether a heading of level one is so short that it may name a
// section or the site as well.
func isShort(b *page.Block) bool {
	return b.Level == 1 && utf8.RuneCountInString(b.Text) < 15 && !strings.ContainsFunc(b.Text, isUnspaced)
}

// The titles that a page declares, apart from its heading.
var (
	declaredTitle = anyOf(meta("og:title"), jsonld("article.headline"), meta("twitter:title"))
	anyTitle      = anyOf(declaredTitle, facts(page.TitleTag, "title"))
	sharedTitle   = anyOf(meta("og:title"), facts(page.TitleTag, "title"))
)

// declaredPart yields the title that the page declares where it is the end of
// the main heading, which begins with a kicker, or its start, where a subtitle or
// the name of a site follows, or where the title element parts it from the main heading,
// which then names the site.
var declaredPart = over(anyTitle, func(p *page.Page, found seq[string]) seq[string] {
	h := p.Region().Heading
	if h < 0 {
		return nil
	}
	return func(yield func(string, span) bool) {
		text := p.Blocks[h].Text
		heading := squeeze(text)
		title := squeeze(p.First(page.TitleTag, "title"))
		for v, s := range found {
			x, cut := squeeze(v), false
			if head, _ := page.CutLast(v); head != "" && !strings.Contains(x, heading) {
				if k := squeeze(head); strings.HasSuffix(heading, k) || strings.HasPrefix(heading, k) && len(k)*4 > len(heading)*3 {
					v, x, cut = head, k, true // the name of the site stands behind
				}
			}
			if len(x) < 12 || x == heading {
				continue
			}
			kicker := strings.HasSuffix(heading, x) && len(heading) < 3*len(x) && beginsPart(p, &p.Blocks[h], len(x))
			start := strings.HasPrefix(text, v) && (!cut && len(text)-len(v) < 28 && partsOff(text[len(v):]) || endsPart(p, &p.Blocks[h], len(v)))
			site := strings.Contains(title, heading) && strings.Contains(title, x) && !strings.Contains(x, heading) && !strings.Contains(heading, x) && len(title) >= len(x)+len(heading)
			if (kicker || start || site) && !yield(v, s) {
				return
			}
		}
	}
})

// addressedTitle yields the title that the page declares where the page's
// address is made of its words, but of none of the main heading, which nothing
// else on the page repeats: it heads something else. So does one of which no
// word stands in anything that the page declares as its title.
func addressedTitle(p *page.Page) seq[string] {
	h := p.Region().Heading
	if h < 0 || len(p.Facts) == 0 {
		return nil
	}
	return func(yield func(string, span) bool) {
		text := p.Blocks[h].Text
		slug := slugWords(p)
		heading, foreign := squeeze(text), true
		if len(slug) > 2 && fits(slug, text) > 0 || strings.Contains(squeeze(strings.Join(slug, "")), heading) {
			return
		}
		for v := range every(anyTitle, p) {
			if strings.Contains(squeeze(v), heading) {
				return
			}
			foreign = foreign && !sharesWord(text, v)
		}
		for v, s := range every(sharedTitle, p) {
			if foreign && isSentence(v) || len(slug) > 2 && fits(slug, v)*3 > len(slug)*2 {
				yield(v, s)
				return
			}
		}
	}
}

// sharesWord reports whether a word of one text stands in another or, where no
// blanks part words, two letters in a row do.
func sharesWord(a, b string) bool {
	b = strings.ToLower(b)
	words := titleWords(b)
	for _, w := range titleWords(strings.ToLower(a)) {
		if !strings.ContainsFunc(w, isUnspaced) {
			if slices.Contains(words, w) {
				return true
			}
			continue
		}
		last := 0
		for i, r := range w {
			if i > 0 && strings.Contains(b, w[last:i+utf8.RuneLen(r)]) {
				return true
			}
			last = i
		}
	}
	return false
}

// isSentence reports whether a title has words enough to be no name of a site or
// a part of it.
func isSentence(v string) bool {
	if head, _ := page.CutLast(v); head != "" {
		v = head
	}
	return len(strings.Fields(v)) > 2 || utf8.RuneCountInString(v) > 8 && strings.ContainsFunc(v, isUnspaced)
}

// slugURL yields the addresses that slugWords reads.
var slugURL = anyOf(givenURL, canonicalURL, meta("og:url"), jsonld("article.url"), savedURL)

// slugWords gives the longer words of the longest part of the page's address, where
// hyphens or underscores join them.
func slugWords(p *page.Page) (words []string) {
	for v := range every(slugURL, p) {
		u, err := url.Parse(v)
		if err != nil {
			continue
		}
		for part := range strings.SplitSeq(u.Path, "/") {
			w := titleWords(part)
			if len(w) > len(words) && len(w) < 40 {
				words = w
			}
		}
		if len(words) > 0 {
			break
		}
	}
	return slices.DeleteFunc(words, func(w string) bool {
		return strings.Trim(w, "0123456789") == "" || w == "html" || w == "htm" || w == "php"
	})
}

// titleWords gives the words of a title, marks between them left out.
func titleWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !isWord(r) })
}

// fits counts the words of an address that stand in a title.
func fits(slug []string, title string) (n int) {
	words := titleWords(strings.ToLower(title))
	for _, w := range slug {
		if slices.Contains(words, strings.ToLower(w)) {
			n++
		}
	}
	return n
}

// markedTitle yields the first block near the text whose class calls it the title.
func markedTitle(p *page.Page) seq[string] {
	start := p.Region().Start
	for i := max(0, start-30); i < min(len(p.Blocks), start+2); i++ {
		b := &p.Blocks[i]
		if b.Hint&page.Title != 0 && b.Hint&(page.Furniture&^page.Control|page.Hidden) == 0 && int(b.LinkLen) < len(b.Text) && utf8.RuneCountInString(b.Text) >= 15 {
			return just(b.Text, b.Span)
		}
	}
	return nil
}

// aboveText yields the heading right above the text, whose words it has, where
// none stands for the article.
func aboveText(p *page.Page) seq[string] {
	if p.Kind != page.HTML || p.Region().Heading >= 0 {
		return nil
	}
	start := p.Region().Start
	for i := min(start, len(p.Blocks)) - 1; i >= max(0, start-3); i-- {
		b := &p.Blocks[i]
		if b.Kind == page.Heading && b.Hint&(page.Furniture|page.Hidden) == 0 && firstDate(b.Text) == "" && speaksOf(p.Sample(), b.Text) {
			return just(b.Text, b.Span)
		}
	}
	return nil
}

// speaksOf reports whether a text has most of the longer words of a title, of
// which there are at least two.
func speaksOf(text, title string) bool {
	const long = 5
	text, all, found := strings.ToLower(text), 0, 0
	for _, w := range titleWords(strings.ToLower(title)) {
		if utf8.RuneCountInString(w) >= long {
			all++
			if strings.Contains(text, w) {
				found++
			}
		}
	}
	return found > 1 && 2*found > all
}

// otherHeadings yields the other headings before the text, nearest and largest first.
func otherHeadings(p *page.Page) seq[string] {
	if p.IsRecord() {
		return nil
	}
	return func(yield func(string, span) bool) {
		start, main := p.Region().Start, p.Region().Heading
		for level := uint8(1); level <= 3; level++ {
			for i := min(start+1, len(p.Blocks)-1); i >= 0; i-- {
				b := &p.Blocks[i]
				if i == main {
					continue
				}
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
	v = cutSite(withoutKicker(v, d.page), d)
	return v, v != ""
}

// sites gives the names that the page declares for its site.
func (d *draft) sites() []string { return d.page.Sites() }
