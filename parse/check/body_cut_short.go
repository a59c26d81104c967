package check

import (
	"strconv"
	"unicode/utf8"

	"lede/parse/internal/page"
)

func bodyCutShort() Rule {
	return Rule{
		ID: "body.cut-short", Severity: Warning,
		Why:    "the page declares more text than it shows",
		Do:     "see whether the rest is behind a paywall, or on further pages",
		Limits: []Limit{{"percent", 200, "how much more may be declared"}, {"words", 100, "and how many words besides"}},
		Document: func(d *Doc) {
			if d.Article.Body == "" || d.Page == nil {
				return
			}
			short := func(declared int) bool {
				over := (declared - d.limit("words")) * 100 / max(d.limit("percent"), 1)
				return over > d.Article.WordCount && over > shownWords(d.Page)
			}
			if f := d.fact(page.JSONLD, "article.wordcount"); f != nil {
				// Some programs declare a number of characters.
				letters := utf8.RuneCountInString(string(d.Article.Body))
				if w, err := strconv.Atoi(f.Value); err == nil && short(w) && w < 1<<20 && (w < letters*4/5 || w > letters*6/5) {
					d.report(at(f.Span), "", "the page declares %d words, and shows a text of %d", w, d.Article.WordCount)
					return
				}
			}
			if f := d.fact(page.JSONLD, "article.articlebody"); f != nil {
				if len(f.Value) < 2*len(d.Article.Body) {
					return
				}
				if _, w, _ := drawSketch(page.PlainText(f.Value)); short(w) {
					d.report(at(f.Span), "", "the page declares a text of %d words, and shows one of %d", w, d.Article.WordCount)
				}
			}
		},
	}
}

// shownWords counts the words that stand where the article does, whatever they
// are.
func shownWords(p *page.Page) (n int) {
	r := p.Region()
	around := &p.Elems[r.Around]
	for i := min(r.First, around.First); i < max(r.Last, around.Last); i++ {
		if b := &p.Blocks[i]; b.Hint&(page.Nav|page.Foot|page.Comments|page.Related|page.Hidden) == 0 {
			_, w, _ := drawSketch(b.Text)
			n += w
		}
	}
	return n
}
