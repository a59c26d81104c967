package check

import (
	"lede/parse/internal/page"
)

func pageList() Rule {
	return Rule{
		ID: "page.list", Severity: Warning,
		Why:    "the page reads like a list of links to articles and not like an article",
		Do:     "leave the page out",
		Limits: []Limit{{"words", 80, "words that its longest text has at most"}, {"links", 60, "links that it has at least"}, {"percent", 70, "of its text that stand in links"}},
		Document: func(d *Doc) {
			if d.Page == nil || d.Page.Kind != page.HTML || d.isArticle() || d.Article.WordCount > d.limit("words") {
				return
			}
			linked, all := 0, 0
			for i := range d.Page.Blocks {
				linked += int(d.Page.Blocks[i].LinkLen)
				all += len(d.Page.Blocks[i].Text)
			}
			if links := len(d.Page.Links); links > d.limit("links") && linked*100 > all*d.limit("percent") {
				d.report(whole, "", "%d links hold %d%% of the page's text, and no more than %d words of it read like an article", links, linked*100/all, d.Article.WordCount)
			}
		},
	}
}
