package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse/internal/dates"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

func authorUnread() Rule {
	return Rule{
		ID: "author.unread", Severity: Info,
		Why: "the page marks something as the byline, and no author could be told from it",
		Do:  "compare it with the page",
		Document: func(d *Doc) {
			if len(d.Article.Authors) > 0 {
				return
			}
			if b := unreadByline(d); b != nil && b.text != "" {
				d.report(b.Place, b.text, "no author found, though %s is marked as the author", quote(b.text))
			}
		},
	}
}

// mark is something that a page marks as the byline.
type mark struct {
	Place
	text string
}

// unreadByline gives what the page marks as the byline, nil if it marks nothing,
// and a mark without text where a line only looks like one.
func unreadByline(d *Doc) *mark {
	for f := range d.facts(page.JSONLD, "article.author", "article.author.org", "article.creator") {
		return &mark{at(f.Span), f.Value}
	}
	for f := range d.facts(page.Meta, "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator") {
		return &mark{at(f.Span), f.Value}
	}
	if d.Page == nil {
		return nil
	}
	if l := authorLink(d.Page); l != nil {
		return &mark{at(l.Span), l.Text}
	}
	if tradeAtEnd(d) {
		return &mark{}
	}
	r := d.Page.Region()
	from, to := max(0, min(r.Heading, r.Start)-6), min(len(d.Page.Blocks), int(r.Last)+12)
	for i := from; i < to; i++ {
		b := &d.Page.Blocks[i]
		if utf8.RuneCountInString(b.Text) >= 80 || b.Hint&notOurs != 0 || !hasLetters(b.Text) {
			continue
		}
		if b.Hint&(page.Byline|page.AuthorBox) != 0 && !hasDate(b.Text) {
			return &mark{at(b.Span), b.Text}
		}
		if mayName(d.Page, b, i) {
			return &mark{} // it may name one, or not
		}
	}
	return nil
}

// notOurs are the hints of blocks that speak of other articles, or of none.
const notOurs = page.Foot | page.Nav | page.Related | page.Comments | page.Hidden | page.Consent

func hasDate(text string) bool {
	for range dates.Scan(text, dates.Options{}) {
		return true
	}
	return false
}

// authorLink gives the first link to the page of an author.
func authorLink(p *page.Page) *page.Link {
	for i := range p.Links {
		l := &p.Links[i]
		if l.Block < 0 || p.Blocks[l.Block].Hint&(page.Comments|page.Related) != 0 || !hasLetters(l.Text) || len(l.Text) > 80 {
			continue
		}
		if strings.Contains(l.Rel, "author") {
			return l
		}
		if p.Blocks[l.Block].Hint&notOurs != 0 {
			continue
		}
		for _, dir := range [...]string{"/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autore/", "/writers/"} {
			if i := strings.Index(l.Href, dir); i >= 0 && len(l.Href) > i+len(dir) {
				return l
			}
		}
	}
	return nil
}

// mayName reports whether block i may name the author without being marked so:
// it begins with a byline's word, it is a name by itself before the text, or it
// ends the text and speaks of somebody's trade or of who wrote it.
func mayName(p *page.Page, b *page.Block, i int) bool {
	lang, r := p.Language(), p.Region()
	if looksByline(b.Text, lang) {
		return true
	}
	beside := i > r.Heading-2 && i <= r.Start+1 && i != r.Heading
	if beside && b.Hint&(page.Crumbs|page.Tags|page.Kicker|page.Top) == 0 && !isSite(p, b.Text) && (looksName(b.Text) || i > r.Heading && i <= r.Heading+3 && looksWord(b.Text)) {
		return true
	}
	for j := range len(b.Text) {
		if b.Text[j] == ' ' && looksByline(b.Text[j+1:], lang) {
			return true
		}
	}
	return false
}

func isSite(p *page.Page, text string) bool {
	for _, s := range p.Sites() {
		if sameWords(s, text) {
			return true
		}
	}
	return false
}

// looksWord reports whether a text is one word that may be a name.
func looksWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return len(s) >= 3 && len(s) < 20 && unicode.IsUpper(r) && !strings.ContainsAny(s, " 0123456789")
}

// looksName reports whether a text is two to four words with capitals, or a few
// letters of a script without.
func looksName(s string) bool {
	words := strings.Fields(s)
	if len(words) > 4 || len(s) > 50 {
		return false
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) || unicode.IsLower(r) || strings.ContainsAny(w, "0123456789") {
			return false
		}
	}
	return len(words) >= 2 || unspacedName(s)
}

func unspacedName(s string) bool {
	n := 0
	for _, r := range s {
		if !unspaced(r) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 6
}

// tradeAtEnd reports whether the last paragraph of the text speaks of the trade
// of somebody who writes, as notes about authors do.
func tradeAtEnd(d *Doc) bool {
	body := strings.ToLower(string(d.Article.Body))
	last := body[strings.LastIndex(body, "\n\n")+1:]
	if len(last) > 1200 {
		return false
	}
	for _, l := range lexicon.For(d.Page.Language()) {
		for _, role := range l.Roles {
			if i := strings.Index(last, role.Word); i > 0 && last[i-1] == ' ' && len(role.Word) > 4 {
				return true
			}
		}
	}
	return false
}

// looksByline reports whether a short line begins with a word that stands
// before the names of authors, and goes on with a capital or a letter that
// has none.
func looksByline(text, lang string) bool {
	lower := strings.ToLower(text)
	for _, l := range lexicon.For(lang) {
		for _, w := range l.By {
			rest, ok := strings.CutPrefix(lower, w)
			if !ok || len(lower) != len(text) {
				continue
			}
			name := text[len(text)-len(rest):]
			if trimmed := strings.TrimLeft(name, " :"); trimmed != "" && (trimmed != name || strings.HasSuffix(w, ":")) {
				r, _ := utf8.DecodeRuneInString(trimmed)
				return unicode.IsLetter(r) && !unicode.IsLower(r)
			}
		}
	}
	return false
}

func hasLetters(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n >= 3
}
