package parse

import (
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// authorRules are the places where authors stand.
var authorRules = []Rule[[]Author]{
	{"label", Declared, people(labelled("author", "authors", "byline", "creator", "by", "auteur"))},
	{"jsonld", 84, people(jsonld("article.author", "article.author.org", "article.creator"))},
	{"visible", 80, visibleByline},
	{"micro", 76, people(micro("article.author", "article.author.org", ".author"))},
	{"meta", 74, people(meta("author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl", "cxenseparse:author", "authors", "article.author", "og:article:author", "author_name", "creator", "dable:author"))},
	{"marked", 72, markedByline},
	{"rel", 68, relAuthor},
	{"twitter", 62, people(twitterAuthor)},
	{"end", 56, endByline},
	{"jsonld-page", 50, people(jsonld("webpage.author", "video.author", "video.creator"))},
	{"beside-date", 44, besideDate},
	{"author-box", 42, authorBox},
}

// authors are the persons who wrote the article.
var authors = Field[[]Author]{Name: "authors", Rules: authorRules, Clean: cleanPersons, Same: sameAuthors}

// houses are the organisations that stand as author where no person does.
var houses = Field[[]Author]{Name: "authors", Rules: authorRules, Clean: cleanHouses, Same: sameAuthors}

// credits are those who worked on the article besides its authors.
var credits = Field[Author]{
	Name:  "credits",
	Rules: []Rule[Author]{{"line", Visible, creditLines}},
	Clean: func(v Author, d *draft) (Author, bool) { return v, v.Name != "" && !hasAuthor(d.Authors, v) },
	Same:  func(a, b Author) bool { return equalText(a.Name, b.Name) && a.Role == b.Role },
}

// decideAuthors prefers persons over houses.
func decideAuthors(d *draft) {
	set := func(v []Author) { d.Authors = v }
	authors.decide(d, set)
	if len(d.Authors) == 0 {
		houses.decide(d, set)
	}
}

func bylineOptions(p *page.Page) byline.Options {
	return byline.Options{Lang: p.Language(), Site: p.Sites()}
}

// people reads what a finder of text yields as one list of names.
func people(f finder[string]) finder[[]Author] {
	return func(p *page.Page) seq[[]Author] {
		return func(yield func([]Author, span) bool) {
			o := bylineOptions(p)
			var all []Author
			var at span
			for v, s := range f(p) {
				names := asAuthors(byline.Split(v, o))
				if len(names) > 0 && at.Empty() {
					at = s
				}
				all = append(all, names...)
				if len(all) > maxCandidates {
					break
				}
			}
			if len(all) > 0 {
				yield(all, at)
			}
		}
	}
}

func asAuthors(names []byline.Name) []Author {
	var out []Author
	for _, n := range names {
		a := Author{Name: n.Name, Role: n.Role}
		if n.Kind == byline.Organization {
			a.Kind = "organization"
		}
		out = append(out, a)
	}
	return out
}

// twitterAuthor yields the name that a card labels as the writer.
func twitterAuthor(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		for _, n := range [...]string{"1", "2"} {
			switch label := strings.ToLower(p.First(page.Meta, "twitter:label"+n)); {
			case strings.Contains(label, "writ"), strings.Contains(label, "author"), strings.Contains(label, "by"), strings.HasPrefix(label, "verfasst"), strings.HasPrefix(label, "autor"), strings.HasPrefix(label, "escrito"), strings.Contains(label, "écrit"), strings.HasPrefix(label, "scritto"), strings.HasPrefix(label, "geschreven"), label == "":
				for v, s := range first(meta("twitter:data" + n))(p) {
					if label != "" || n == "1" {
						yield(v, s)
						return
					}
				}
			}
		}
	}
}

// elsewhere are the places whose names are not the article's authors.
const elsewhere = page.Comments | page.Related | page.Foot | page.Hidden | page.Nav

// visibleByline yields the bylines among the short lines around headline and
// start of the text.
func visibleByline(p *page.Page) seq[[]Author] {
	from, _ := nearText(p)
	return bylines(p, from, p.Region().Start+3)
}

// endByline yields the bylines that stand after the text.
func endByline(p *page.Page) seq[[]Author] {
	r := p.Region()
	return bylines(p, max(int(r.Last)-4, p.Region().Start+3), int(r.Last)+8)
}

// bylines yields the bylines in a range of blocks.
func bylines(p *page.Page, from, to int) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		o := bylineOptions(p)
		for i := max(0, from); i < min(to, len(p.Blocks)); i++ {
			b := &p.Blocks[i]
			away := b.Hint & elsewhere &^ page.Foot
			if p.Kind != page.HTML && len(b.Text) < 80 {
				away &^= page.Nav // a dump's menus end where its article begins, more or less
			}
			if len(b.Text) > 300 || b.Kind == page.Heading && b.Level == 1 || away != 0 {
				continue
			}
			at := 0
			for line := range strings.SplitSeq(b.Text, "\n") {
				if names, end, ok := byline.Line(line, o); ok && len(names) > 0 {
					if !yield(asAuthors(names), p.SpanOf(b, at, at+max(end, 1))) {
						return
					}
				}
				at += len(line) + 1
			}
		}
	}
}

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

// besideDate yields a line that is one full name and stands beside the line
// with the date, between headline and text.
func besideDate(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		start := p.Region().Start
		from := max(0, start-10)
		if h := p.Region().Heading; h >= 0 && h < start {
			from = max(from, h-3)
		}
		o := bylineOptions(p)
		for i := from; i <= min(start, len(p.Blocks)-1); i++ {
			if !isDateLine(p, i) {
				continue
			}
			for _, j := range [...]int{i - 1, i + 1, i - 2, i + 2} {
				if j < from || j > min(start, len(p.Blocks)-1) {
					continue
				}
				b := &p.Blocks[j]
				away := b.Hint & (elsewhere | page.Crumbs | page.Tags)
				if p.Kind != page.HTML {
					away &^= page.Nav
				}
				if len(b.Text) > 60 || b.Kind == page.Heading && b.Level < 3 || away != 0 {
					continue
				}
				if names := fullNames(byline.Split(b.Text, o)); len(names) == 1 && names[0].Kind == "" && strings.Count(names[0].Name, " ") <= 3 && len(names[0].Name) >= len(b.Text)-2 {
					yield(names, b.Span)
					return
				}
			}
		}
	}
}

// isDateLine reports whether a block is a short line with a date.
func isDateLine(p *page.Page, i int) bool {
	b := &p.Blocks[i]
	return len(b.Text) < 80 && b.Kind != page.Heading && firstDate(b.Text) != ""
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

// cleanPersons keeps lists that name a person, without the organisations that
// stand beside.
func cleanPersons(v []Author, d *draft) ([]Author, bool) {
	var out []Author
	for _, a := range v {
		if len(out) > 30 {
			return nil, false
		}
		if a.Kind == "" && (a.Role == "" || a.Role == "author") && !hasAuthor(out, a) {
			out = append(out, a)
		}
	}
	return out, len(out) > 0 && len(out) <= 30
}

func cleanHouses(v []Author, d *draft) ([]Author, bool) {
	var out []Author
	for _, a := range v {
		if len(out) > 10 {
			return nil, false
		}
		if a.Role == "" && !hasAuthor(out, a) {
			out = append(out, a)
		}
	}
	return out, len(out) > 0 && len(out) <= 10
}

func hasAuthor(list []Author, a Author) bool {
	for _, b := range list {
		if equalText(a.Name, b.Name) {
			return true
		}
	}
	return false
}

// sameAuthors reports whether two lists name the same, in any order.
func sameAuthors(a, b []Author) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !hasAuthor(b, x) {
			return false
		}
	}
	return true
}
