package parse

import (
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// authorRules are the places where authors stand. What a reader plainly sees
// under the headline wins over what machines are told.
var authorRules = []Rule[[]Author]{
	{"seen", 98, seenByline},
	{"label", Declared, people(nil, labelledAuthors)},
	{"jsonld", 84, people(named, declaredAuthors)},
	{"visible", 80, visibleByline},
	{"micro", 76, people(named, markedAuthors)},
	{"meta", 74, people(named, metaAuthors)},
	{"marked", 72, markedByline},
	{"rel", 68, relAuthor},
	{"twitter", 62, people(named, cardAuthors)},
	{"lead", 58, leadByline},
	{"end", 56, endByline},
	{"jsonld-page", 50, people(named, pageAuthors)},
	{"portrait", 46, portrait},
	{"beside-date", 44, besideDate},
	{"author-box", 42, authorBox},
	{"under-headline", 40, underHeadline},
	{"signed", 38, signed},
	{"below", 37, belowByline},
	{"in-brackets", 36, inBrackets},
	{"username", 34, people(nicknamed, declaredAuthors, markedAuthors, metaAuthors, cardAuthors, pageAuthors)},
}

// Where documents declare their authors.
var (
	labelledAuthors = names(labelled("author", "authors", "byline", "creator", "by", "auteur"))
	declaredAuthors = anyOf(names(jsonld("article.author")), orgNames(jsonld("article.author.org")), names(jsonld("article.creator")))
	markedAuthors   = anyOf(names(micro("article.author")), orgNames(micro("article.author.org")), names(micro(".author")))
	metaAuthors     = names(ofPage(meta("author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl", "cxenseparse:author", "authors", "article.author", "og:article:author", "author_name", "creator", "dable:author")))
	cardAuthors     = names(twitterAuthor)
	pageAuthors     = names(jsonld("webpage.author", "video.author", "video.creator"))
)

// mostAgreement bounds what agreement adds: one program writes all that a page
// declares.
const mostAgreement = 12

// authors are the persons who wrote the article.
var authors = Field[[]Author]{Name: "authors", Rules: authorRules, Clean: cleanPersons, Same: sameAuthors, Most: mostAgreement}

// houses are the organisations that stand as author where no person does.
var houses = Field[[]Author]{Name: "authors", Rules: authorRules, Clean: cleanHouses, Same: sameAuthors, Most: mostAgreement}

// decideAuthors prefers persons over houses, but not a guess over a house that
// is more than the site's own name.
func decideAuthors(d *draft) {
	set := func(v []Author) { d.Authors = v }
	b, h := collectTwice(&authors, &houses, d)
	if best := b.winner(); best < 0 || b.groups[best].score < int(Visible) {
		if k := h.winner(); best < 0 || k >= 0 && d.wrote(h, k) {
			h.settle(d, set)
			return
		}
	}
	b.settle(d, set)
	spelled(d.page, d.Authors)
}

// wrote reports whether a group of houses is shown to the reader as the author,
// or is no name of the site, which programs write where they know no other.
func (d *draft) wrote(h *ballot[[]Author], group int) bool {
	g := &h.groups[group]
	shown := false
	for i, r := range authorRules {
		shown = shown || g.rules>>i&1 != 0 && (r.Name == "seen" || r.Name == "visible" || r.Name == "marked")
	}
	for _, a := range g.best.Value {
		if a.Kind == "" || !shown && isSiteName(a.Name, d) {
			return false
		}
	}
	return true
}

func bylineOptions(p *page.Page) byline.Options {
	return byline.Options{Lang: p.Language(), Site: p.Sites()}
}

// people reads what finders of names yield as one list, and yields it if it is
// as asked.
func people(fits func([]byline.Name) bool, finders ...finder[[]byline.Name]) finder[[]Author] {
	return over(anyOf(finders...), func(_ *page.Page, found seq[[]byline.Name]) seq[[]Author] {
		return func(yield func([]Author, span) bool) {
			var all []byline.Name
			var at span
			for names, s := range found {
				if len(names) > 0 && at.Empty() {
					at = s
				}
				all = append(all, names...)
				if len(all) > maxCandidates {
					break
				}
			}
			if len(all) > 0 && (fits == nil || fits(all)) {
				yield(asAuthors(all), at)
			}
		}
	})
}

// names reads the names in what a finder yields.
func names(f finder[string]) finder[[]byline.Name] {
	return over(f, func(p *page.Page, found seq[string]) seq[[]byline.Name] {
		return func(yield func([]byline.Name, span) bool) {
			o := bylineOptions(p)
			for v, s := range found {
				if !yield(byline.Split(v, o), s) {
					return
				}
			}
		}
	})
}

// ofPage passes over values that are no writer's: the name and address of who
// made the site's design, and the title of the site in several parts.
func ofPage(f finder[string]) finder[string] {
	return over(f, func(_ *page.Page, found seq[string]) seq[string] {
		return func(yield func(string, span) bool) {
			for v, s := range found {
				if i := strings.Index(v, "://"); i > 8 || strings.Count(v, " | ") > 1 {
					continue
				}
				if !yield(v, s) {
					return
				}
			}
		}
	})
}

// orgNames reads names that are declared to be those of organisations. Some
// programs say so of everybody: a given name tells better.
func orgNames(f finder[string]) finder[[]byline.Name] {
	return over(names(f), func(_ *page.Page, found seq[[]byline.Name]) seq[[]byline.Name] {
		return func(yield func([]byline.Name, span) bool) {
			for list, s := range found {
				for i := range list {
					if n := &list[i]; n.Weak || !n.Given {
						n.Kind = byline.Organization
					}
				}
				if !yield(list, s) {
					return
				}
			}
		}
	})
}

// named reports whether a list holds a person's full name, or no person.
func named(names []byline.Name) bool { return !nicknamed(names) }

// nicknamed reports whether all persons of a list have one word for a name: they
// are users of the program that wrote the page, or write under their first names.
func nicknamed(names []byline.Name) bool {
	persons := 0
	for _, n := range names {
		if n.Kind == byline.Person {
			if !n.Weak {
				return false
			}
			persons++
		}
	}
	return persons > 0
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

var twitterData = []string{"twitter:data1", "twitter:data2"}

// twitterAuthor yields the name that a card labels as the writer.
func twitterAuthor(p *page.Page) seq[string] {
	if !p.Declares(page.Meta, twitterData) {
		return nil
	}
	return func(yield func(string, span) bool) {
		for _, n := range [...]string{"1", "2"} {
			switch label := strings.ToLower(p.First(page.Meta, "twitter:label"+n)); {
			case strings.Contains(label, "writ"), strings.Contains(label, "author"), strings.Contains(label, "by"), strings.HasPrefix(label, "verfasst"), strings.HasPrefix(label, "autor"), strings.HasPrefix(label, "escrito"), strings.Contains(label, "écrit"), strings.HasPrefix(label, "scritto"), strings.HasPrefix(label, "geschreven"), label == "":
				for v, s := range every(first(meta("twitter:data"+n)), p) {
					if label != "" || n == "1" {
						yield(v, s)
						return
					}
				}
			}
		}
	}
}
