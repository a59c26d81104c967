package check

import (
	"iter"
	"strings"

	"lede/parse/internal/page"
)

func authorIsEmail() Rule {
	return Rule{
		ID: "author.is-email", Severity: Warning,
		Why: "an e-mail address stands where the name of an author belongs",
		Do:  "name the person",
		Document: func(d *Doc) {
			for v, p := range namedAuthors(d) {
				if i := strings.IndexByte(v, '@'); i > 0 && !strings.ContainsAny(v, " ,;") && strings.Contains(v[i:], ".") {
					d.report(p, v, "the author %s is an e-mail address", quote(v))
				}
			}
		},
	}
}

// namedAuthors yields the authors of the record, and those that the page
// declares.
func namedAuthors(d *Doc) iter.Seq2[string, Place] {
	return func(yield func(string, Place) bool) {
		seen := map[string]bool{}
		for _, a := range d.Article.Authors {
			seen[a.Name] = true
			if !yield(a.Name, d.field("authors")) {
				return
			}
		}
		declared := func(from page.From, keys ...string) bool {
			for f := range d.facts(from, keys...) {
				if len(seen) < 64 && !seen[f.Value] {
					seen[f.Value] = true
					if !yield(f.Value, at(f.Span)) {
						return false
					}
				}
			}
			return true
		}
		if declared(page.JSONLD, "article.author", "article.author.org") {
			declared(page.Meta, "author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
		}
	}
}
