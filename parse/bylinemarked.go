package parse

import (
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// markedByline yields the names in elements whose class calls them the byline.
func markedByline(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		from, to := nearText(p)
		o := bylineOptions(p)
		for i := range p.Elems {
			e := &p.Elems[i]
			if e.Own&page.Byline == 0 || int(e.First) < from || int(e.First) > to || e.Hint&(elsewhere|page.AuthorBox) != 0 {
				continue
			}
			text, s := p.ElemText(int32(i))
			if len(text) > 200 || text == "" {
				continue
			}
			if names := fullNames(byline.Split(text, o)); len(names) > 0 && !yield(names, s) {
				return
			}
		}
	}
}

// fullNames keeps what is a name beyond doubt where no marker says so: one
// word alone may be the label of a button.
func fullNames(names []byline.Name) []Author {
	for _, n := range names {
		if n.Kind == byline.Person && !strings.ContainsAny(n.Name, " ·・") && !strings.ContainsFunc(n.Name, isUnspaced) {
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
			if !isAuthorLink(l) || int(l.Block) < from || int(l.Block) > to || p.Blocks[l.Block].Hint&elsewhere != 0 {
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
	for _, dir := range [...]string{"/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autore/", "/by/", "/people/", "/staff/", "/profile/", "/contributors/", "/reporter/", "/journalist/", "/writers/"} {
		if i := strings.Index(l.Href, dir); i >= 0 && len(l.Href) > i+len(dir) {
			return true
		}
	}
	return false
}

// authorBox yields the name over the text about the author, after the article.
func authorBox(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		o := bylineOptions(p)
		for i := int(p.Region().Last) - 3; i < min(len(p.Blocks), int(p.Region().Last)+25); i++ {
			if i < 0 {
				continue
			}
			b := &p.Blocks[i]
			if b.Hint&(page.Byline|page.AuthorBox) == 0 || len(b.Text) > 60 || b.Hint&(page.Comments|page.Related|page.Hidden) != 0 {
				continue
			}
			if names := fullNames(byline.Split(b.Text, o)); len(names) == 1 && names[0].Kind == "" {
				yield(names, b.Span)
				return
			}
		}
	}
}
