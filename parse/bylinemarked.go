package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/byline"
	"lede/parse/internal/chars"
	"lede/parse/internal/page"
)

// markedByline yields the names in elements whose class calls them the byline: those
// in captions, which may be the photographers, where there are no others.
func markedByline(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		const caption = page.CaptionText | page.Credit
		found := false
		markedBylines(p, caption, func(v []Author, s span) bool {
			found = true
			return yield(v, s)
		})
		if !found {
			markedBylines(p, page.Figure, yield)
		}
	}
}

// markedBylines yields the names in elements that their class calls the byline and
// that stand nowhere else than there.
func markedBylines(p *page.Page, not page.Hint, yield func([]Author, span) bool) {
	from, to := nearText(p)
	r := p.Region()
	top, start, last := r.Heading, r.Start, int(r.Last)
	if top < 0 || start-top > mostBetween {
		top = start
	}
	o := bylineOptions(p)
	for i := range p.Elems {
		e := &p.Elems[i]
		if e.Own&page.Byline == 0 || int(e.First) < from || int(e.First) > to {
			continue
		}
		off := elsewhere | page.AuthorBox | not
		switch first := int(e.First); {
		case first > top && int(e.Last) <= start:
			off &^= page.Related
		case first >= last:
			off |= page.Side
		}
		if e.Hint&off != 0 {
			continue
		}
		text, s := p.ElemText(int32(i))
		if len(text) > 200 || text == "" || e.First > 0 && byline.Foreign(p.Blocks[e.First-1].Text, o) {
			continue
		}
		if names := fullNames(byline.Split(text, o)); len(names) > 0 && !yield(names, s) {
			return
		}
	}
}

// fullNames keeps what is a name beyond doubt where no marker says so: one
// word alone may be the label of a button.
func fullNames(names []byline.Name) []Author {
	for _, n := range names {
		first, _ := utf8.DecodeRuneInString(n.Name)
		weak := n.Weak && chars.IsUpper(first) // "Jane harbour": a name and a link beside it
		if n.Kind == byline.Person && (weak || !strings.ContainsAny(n.Name, " ·・")) && !strings.ContainsFunc(n.Name, isUnspaced) {
			return nil
		}
	}
	return asAuthors(names)
}

// relAuthor yields the texts of the first links to authors that stand together.
func relAuthor(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		from, to := nearText(p)
		o := bylineOptions(p)
		var all []Author
		var at span
		last := int32(-1)
		for i := range p.Links {
			l := &p.Links[i]
			if int(l.Block) < from || int(l.Block) > to || p.Blocks[l.Block].Hint&elsewhere != 0 || !isAuthorLink(l) {
				continue
			}
			if last >= 0 && l.Block > last+2 || len(all) > maxCandidates {
				break
			}
			if names := asAuthors(byline.Split(l.Text, o)); len(names) > 0 {
				all = append(all, names...)
				at, last = l.Span, l.Block
			}
		}
		if len(all) > 0 {
			yield(all, at)
		}
	}
}

// isAuthorLink reports whether a link leads to an author's page, by its
// relation or by the path of its address.
func isAuthorLink(l *page.Link) bool {
	if l.Text == "" || len(l.Text) > 80 {
		return false
	}
	if strings.Contains(l.Rel, "author") {
		return true
	}
	_, path, _ := strings.Cut(l.Href, "/")
	for path != "" {
		var dir string
		dir, path, _ = strings.Cut(path, "/")
		switch dir {
		case "author", "authors", "autor", "autoren", "auteur", "autore", "by", "people", "staff", "profile", "contributors", "reporter", "journalist", "writers":
			return path != ""
		}
	}
	return false
}

// farthestBox is how many blocks behind the text the box about its author may
// stand.
const farthestBox = 30

// farthestInside is how many of the last blocks of the text may be that box.
const farthestInside = 12

// authorBox yields the names over the texts about the authors, after the
// article: what the class of an element calls that, or what begins with the name.
func authorBox(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		r := p.Region()
		o := bylineOptions(p)
		var found []Author
		var at span
		for i := max(r.Start, int(r.Last)-farthestInside); i < min(len(p.Blocks), int(r.Last)+farthestBox); i++ {
			b := &p.Blocks[i]
			if len(b.Text) > longestName || b.Hint&(page.Comments|page.Hidden) != 0 || b.Hint&page.Byline == 0 && !nameShaped(b.Text) {
				continue
			}
			marked := b.Hint&(page.Byline|page.AuthorBox) != 0 && b.Hint&page.Related == 0
			if (!marked || len(found) > 0) && !mayBeAbout(p, i) {
				continue
			}
			split := byline.Split(b.Text, o)
			names := fullNames(split)
			if len(names) != 1 || names[0].Kind != "" || names[0].Role != "" {
				continue
			}
			about := paragraphAbout(p, i, names[0].Name, split[0].Given)
			if about < 0 && (!marked || len(found) > 0) || len(names[0].Name) < len(b.Text)-2 && !marked && b.Text[len(names[0].Name)] != ',' || hasAuthor(found, names[0]) {
				continue
			}
			found, at = append(found, names[0]), b.Span
			if about < 0 {
				break
			}
			at.End = max(at.End, p.Blocks[about].Span.End) // it is no part of the text
		}
		if len(found) > 0 {
			yield(found, at)
		}
	}
}

// paragraphAbout gives the paragraph about a person that stands below block i,
// which is the person's name, or -1: it begins with the name, or with its first
// word where that is a given name.
func paragraphAbout(p *page.Page, i int, name string, known bool) int {
	j := paragraphBelow(p, i)
	if j < 0 {
		return -1
	}
	b := &p.Blocks[j]
	given, _, _ := strings.Cut(name, " ")
	rest, ok := strings.CutPrefix(b.Text, name)
	if !ok && known {
		rest, ok = strings.CutPrefix(b.Text, given)
	}
	if ok && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ", ")) && b.Hint&(page.Comments|page.Hidden) == 0 {
		return j
	}
	return -1
}

// paragraphBelow gives the next paragraph right below block i, or -1.
func paragraphBelow(p *page.Page, i int) int {
	for j := i + 1; j < min(i+4, len(p.Blocks)); j++ {
		if len(p.Blocks[j].Text) >= longestName {
			return j
		}
	}
	return -1
}

// mayBeAbout is a cheap look at the paragraph below block i: a word of the
// block may be the one that it begins with.
func mayBeAbout(p *page.Page, i int) bool {
	j := paragraphBelow(p, i)
	if j < 0 {
		return false
	}
	first := p.Blocks[j].Text
	for n := range len(first) {
		switch c := first[n]; {
		case c == ' ' || c == ',':
			return indexFold(p.Blocks[i].Text, first[:n]) >= 0
		case !('a' <= c|0x20 && c|0x20 <= 'z'): // names may be written in more ways than one
			return true
		}
	}
	return true
}
