package parse

import (
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// This file reads the names of those whose portraits are described: dumps write
// what stands for a picture on a line of its own, "Jane Roe's avatar".

// portrait yields those whom a line between headline and text names, and nobody
// else, right below the descriptions of their portraits. The text may speak of
// them, and their names may be of a form that no list knows.
func portrait(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		if p.Kind == page.HTML {
			return
		}
		from, to := head(p)
		l := newLoneNames(p)
		for i := from; i < min(len(p.Blocks), to+mostAsDeck); i++ {
			if all := l.portrayed(i); all != nil {
				yield(all, p.Blocks[i].Span)
				return
			}
		}
	}
}

// portrayed gives those whom block i names, if the blocks right above it describe
// the portrait of each.
func (l *loneNames) portrayed(i int) []Author {
	const mostPortraits = 4
	b := &l.page.Blocks[i]
	if len(b.Text) > mostPortraits*longestName || b.Hint&l.off != 0 {
		return nil
	}
	var all []Author
	rest := len(b.Text)
	for k := l.next(i, -1); k >= 0 && len(all) < mostPortraits; k = l.next(k, -1) {
		name := page.Bearer(l.page.Blocks[k].Text)
		if name == "" || !strings.Contains(b.Text, name) {
			break
		}
		all = append([]Author{{Name: name}}, all...)
		rest -= len(name)
	}
	if len(all) == 0 || rest > longestAnd*(len(all)-1) {
		return nil
	}
	if names := byline.Split(b.Text, l.options); len(names) == len(all) {
		return asAuthors(names)
	}
	return all
}
