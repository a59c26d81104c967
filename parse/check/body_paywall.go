package check

import (
	"strings"

	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

func bodyPaywall() Rule {
	return Rule{
		ID: "body.paywall", Severity: Warning,
		Why:    "the text is a beginning: the rest is for those who pay",
		Do:     "leave the page out, or fetch it with access",
		Limits: []Limit{{"max", 250, "words that a stub has at most"}},
		Document: func(d *Doc) {
			n := d.Article.WordCount
			if d.Page == nil || n > d.limit("max") {
				return
			}
			if b, phrase := phraseOnPage(d, func(s *lexicon.States) []string { return s.Paywall }); b != nil {
				d.report(at(b.Span), "", "the text has %d words, and the page says %s", n, quote(phrase))
				return
			}
			if f := notFree(d); f != nil && strings.HasSuffix(strings.TrimRight(string(d.Article.Body), " ])»”\""), "…") {
				d.report(at(f.Span), "", "the text has %d words and ends in the middle, and the page declares that it is not free", n)
			}
		},
	}
}

// phraseOnPage gives the first block of the page, in or after the text, that
// holds one of the phrases, and the block's text.
func phraseOnPage(d *Doc, phrases func(*lexicon.States) []string) (*page.Block, string) {
	r := d.Page.Region()
	for i := max(0, r.Heading); i < len(d.Page.Blocks) && i < int(r.Last)+8; i++ {
		b := &d.Page.Blocks[i]
		if len(b.Text) > 300 || b.Hint&(page.Foot|page.Nav|page.Comments|page.Hidden|page.Related) != 0 {
			continue
		}
		if hasPhrase(b.Text, d.Page.Language(), phrases) {
			return b, b.Text
		}
	}
	return nil, ""
}

// hasPhrase reports whether a text holds one of the phrases of its language.
func hasPhrase(text, lang string, phrases func(*lexicon.States) []string) bool {
	text = strings.ToLower(text)
	for _, l := range lexicon.For(lang) {
		for _, w := range phrases(&l.States) {
			if strings.Contains(text, w) {
				return true
			}
		}
	}
	return false
}
