package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/byline"
	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// This file finds the headline of a raw text that marks none.

// firstLine yields the first line of a raw text that can be a headline.
func firstLine(p *page.Page) seq[string] {
	if p.Kind == page.HTML || p.IsRecord() {
		return nil
	}
	for i := range p.Blocks[:min(p.Region().Start+1, len(p.Blocks))] {
		b := &p.Blocks[i]
		if b.Hint&(page.Furniture|page.Hidden) != 0 || b.Kind == page.Item || b.Kind == page.Label || len(b.Text) < 12 || len(b.Text) > 300 {
			continue
		}
		return just(b.Text, b.Span)
	}
	return nil
}

// titleLine yields the line of a raw text that looks most like a headline, in
// the lines before its first paragraph.
func titleLine(p *page.Page) seq[string] {
	if p.Kind == page.HTML || p.IsRecord() {
		return nil
	}
	start := p.Region().Start
	best, bestScore := -1, 0
	for i := max(0, start-20); i < min(start+2, len(p.Blocks)); i++ {
		if s := titleScore(p, i, start, bestScore); s > bestScore {
			best, bestScore = i, s
		}
	}
	if best < 0 {
		return nil
	}
	text, _, _ := strings.Cut(p.Blocks[best].Text, "\n")
	return just(text, p.SpanOf(&p.Blocks[best], 0, len(text)))
}

// titleScore weighs how much a block looks like a headline: by its length, by
// what it lacks (the end of a sentence, a date, a marker), by its kind, by
// standing twice in the dump, and by its distance from the text. It is 0 for what
// cannot be more than best.
func titleScore(p *page.Page, i, start, best int) int {
	b := &p.Blocks[i]
	const longest = 260
	if b.Hint&(page.Furniture|page.Hidden|page.CaptionText|page.Byline) != 0 || b.Kind == page.Label || b.Kind == page.Caption || b.Kind == page.Cell || len(b.Text) > longest*utf8.UTFMax {
		return 0
	}
	score := 50
	switch n := utf8.RuneCountInString(b.Text); {
	case n < 12 && !strings.ContainsFunc(b.Text, isUnspaced), n > longest, b.Holds(page.Slash) && strings.Contains(b.Text, "://"):
		return 0
	case n < 25 && len(b.Text) < 60:
		score -= 20
	case n > 160:
		score -= 25
	case n >= 35:
		score += 12
	}
	if b.Kind == page.Heading {
		score += 45 - 6*int(b.Level)
	}
	if b.Kind == page.Item {
		score -= 30
	}
	if strings.HasSuffix(b.Text, ".") || strings.HasSuffix(b.Text, ":") || strings.HasSuffix(b.Text, "。") {
		score -= 20
	}
	if i == 0 && start <= 8 { // a clean article begins with its headline
		score += 40
	}
	if int(b.LinkLen) >= len(b.Text) {
		score -= 6
	}
	score -= 2*max(0, start-i) + 12*max(0, i-start+1)
	switch {
	case score+standingTwice <= best: // what follows takes the time
		return 0
	case isFurnitureLine(b.Text) || len(b.Text) < 60 && b.Holds(page.Digit) && (isDated(p, i) || isNameAndTime(p, b.Text)):
		return 0
	case standsTwice(p, i):
		score += standingTwice
	}
	return score
}

// standingTwice is what it is worth that a line stands twice in a dump.
const standingTwice = 22

// isNameAndTime reports whether a line is a byline, as "Jane Roe 5 hours ago" is.
func isNameAndTime(p *page.Page, s string) bool {
	_, _, strength := byline.Read(s, bylineOptions(p))
	return strength > byline.NoByline
}

// standsTwice reports whether a block's text begins another block near: menus
// of browsers' dumps, share boxes and breadcrumbs repeat the headline.
func standsTwice(p *page.Page, i int) bool {
	key := squeeze(p.Blocks[i].Text)
	if len(key) < 16 {
		return false
	}
	for j := max(0, i-40); j < min(len(p.Blocks), i+60); j++ {
		if j != i && len(p.Blocks[j].Text) >= len(p.Blocks[i].Text) && len(p.Blocks[j].Text) < 400 && beginsSqueezed(p.Blocks[j].Text, key) {
			return true
		}
	}
	return false
}

// beginsSqueezed reports whether a text begins, squeezed, with a squeezed key.
func beginsSqueezed(s, key string) bool {
	for _, r := range s {
		if !isWord(r) {
			continue
		}
		k, n := utf8.DecodeRuneInString(key)
		if toLower(r) != k {
			return false
		}
		if key = key[n:]; key == "" {
			return true
		}
	}
	return false
}

// isDated reports whether a block holds a date.
func isDated(p *page.Page, i int) bool {
	r := newDateReader(p)
	l := r.datesOf(i)
	return len(l.all) > 0 && !l.part
}

// firstDate gives the first date in a text as it is written there, or "".
func firstDate(s string) string {
	for m := range dates.Scan(s, dates.Options{}) {
		return s[m.Start:m.End]
	}
	return ""
}
