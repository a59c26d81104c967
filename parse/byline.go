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
	{"label", Declared, labelledAuthors},
	{"jsonld", 84, people(declaredAuthors, named)},
	{"visible", 80, visibleByline},
	{"micro", 76, people(markedAuthors, named)},
	{"meta", 74, people(metaAuthors, named)},
	{"marked", 72, markedByline},
	{"rel", 68, relAuthor},
	{"twitter", 62, people(twitterAuthor, named)},
	{"end", 56, endByline},
	{"jsonld-page", 50, people(pageAuthors, named)},
	{"username", 48, people(anyOf(declaredAuthors, markedAuthors, metaAuthors, twitterAuthor, pageAuthors), nicknamed)},
	{"beside-date", 44, besideDate},
	{"author-box", 42, authorBox},
}

// Where documents declare their authors.
var (
	labelledAuthors = people(labelled("author", "authors", "byline", "creator", "by", "auteur"), nil)
	declaredAuthors = jsonld("article.author", "article.author.org", "article.creator")
	markedAuthors   = micro("article.author", "article.author.org", ".author")
	metaAuthors     = meta("author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl", "cxenseparse:author", "authors", "article.author", "og:article:author", "author_name", "creator", "dable:author")
	pageAuthors     = jsonld("webpage.author", "video.author", "video.creator")
)

// mostAgreement bounds what agreement adds: one program writes all that a page
// declares.
const mostAgreement = 12

// authors are the persons who wrote the article.
var authors = Field[[]Author]{Name: "authors", Rules: authorRules, Clean: cleanPersons, Same: sameAuthors, Most: mostAgreement}

// houses are the organisations that stand as author where no person does.
var houses = Field[[]Author]{Name: "authors", Rules: authorRules, Clean: cleanHouses, Same: sameAuthors, Most: mostAgreement}

// decideAuthors prefers persons over houses.
func decideAuthors(d *draft) {
	set := func(v []Author) { d.Authors = v }
	authors.decide(d, set)
	spelled(d.page, d.Authors)
	if len(d.Authors) == 0 {
		houses.decide(d, set)
	}
}

func bylineOptions(p *page.Page) byline.Options {
	return byline.Options{Lang: p.Language(), Site: p.Sites()}
}

// people reads what a finder of text yields as one list of names, and yields it
// if it is as asked.
func people(f finder[string], fits func([]byline.Name) bool) finder[[]Author] {
	return func(p *page.Page) seq[[]Author] {
		return func(yield func([]Author, span) bool) {
			o := bylineOptions(p)
			var all []byline.Name
			var at span
			for v, s := range f(p) {
				names := byline.Split(v, o)
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
	}
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
