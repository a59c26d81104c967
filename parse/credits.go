package parse

import (
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

// creditLines yields the credits at the end of the text: names with a role, in
// a short line that is nothing else.
func creditLines(p *page.Page) seq[Author] {
	return func(yield func(Author, span) bool) {
		r := p.Region()
		o := bylineOptions(p)
		for i := max(r.First, r.Last-6); i < min(r.Last+3, int32(len(p.Blocks))); i++ {
			b := &p.Blocks[i]
			if len(b.Text) > 300 {
				continue
			}
			for _, n := range byline.Credits(b.Text, o) {
				if n.Role == "" || n.Role == "author" {
					continue
				}
				if !yield(asAuthors([]byline.Name{n})[0], p.SpanOf(b, n.Start, n.End)) {
					return
				}
			}
		}
	}
}
