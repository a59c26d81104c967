package parse

import (
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// credits are those who worked on the article besides its authors.
var credits = Field[Author]{
	Name:  "credits",
	Rules: []Rule[Author]{{"line", Visible, creditLines}},
	Clean: func(v Author, d *draft) (Author, bool) { return v, v.Name != "" && !hasAuthor(d.Authors, v) },
	Same:  func(a, b Author) bool { return equalText(a.Name, b.Name) && a.Role == b.Role },
}

// creditLines yields the credits under the headline and at the end of the text:
// names with a role, in a short line that is nothing else.
func creditLines(p *page.Page) seq[Author] {
	return func(yield func(Author, span) bool) {
		r := p.Region()
		from, to := head(p)
		o := bylineOptions(p)
		off := elsewhere | page.CaptionText | page.Credit
		if p.Kind != page.HTML {
			off &^= page.Related | page.Nav // a dump's menus end where its article begins, more or less
		}
		for i := from; i < min(int(r.Last)+3, len(p.Blocks)); i++ {
			if i == to {
				i = max(to, int(r.Last)-6)
			}
			if i >= len(p.Blocks) {
				return
			}
			b := &p.Blocks[i]
			if len(b.Text) > 300 || b.Hint&page.Cited != 0 || i < to && (len(b.Text) > 100 || b.Hint&off != 0 || !mayCredit(b.Text)) || p.Kind == page.HTML && isCaptionBlock(p, b) { // what is under a picture is that picture's
				continue
			}
			for c, at := range creditsAt(p, i, o) {
				if c.Role != "" && !yield(c, at) {
					return
				}
			}
		}
	}
}

// creditsAt yields the names in block i, or in the next where block i is a marker
// and nothing else, and what they did.
func creditsAt(p *page.Page, i int, o byline.Options) seq[Author] {
	return func(yield func(Author, span) bool) {
		b := &p.Blocks[i]
		text, next := b.Text, i+1 < len(p.Blocks) && len(p.Blocks[i+1].Text) < longestName && byline.Foreign(b.Text, o)
		if next {
			text += " " + p.Blocks[i+1].Text
		}
		for _, n := range byline.Credits(text, o) {
			at := span{Start: b.Span.Start, End: b.Span.End}
			if next {
				at.End = max(at.End, p.Blocks[i+1].Span.End)
			} else {
				at = p.SpanOf(b, n.Start, n.End)
			}
			if !yield(asAuthors([]byline.Name{n})[0], at) {
				return
			}
		}
	}
}

// mayCredit reports whether a line has what stands between a role and a name: ":",
// "/", their wide forms, or "by".
func mayCredit(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case ':', '/', 0xef:
			if s[i] != 0xef || strings.HasPrefix(s[i:], "：") || strings.HasPrefix(s[i:], "／") {
				return true
			}
		case 'y', 'Y':
			if i > 0 && s[i-1]|0x20 == 'b' && (i+1 == len(s) || s[i+1] == ' ') {
				return true
			}
		}
	}
	return false
}
