package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// This file takes the sentences that offer a contact out of a paragraph of the text.

// besideContact gives the sentences of a paragraph that say nothing of the
// contacts in it, or "": those of a text's last paragraph are about the author or
// the paper as a rule. after are the blocks behind it.
func (d *draft) besideContact(b *page.Block, after []int) string {
	const most = 1000 // bytes
	if b.Kind != page.Paragraph || len(b.Text) > most || b.Hint&(page.Byline|page.AuthorBox) != 0 || len(after) == 0 || !d.isPlainText(after[0]) {
		return ""
	}
	rest, from := "", 0
	for _, to := range sentenceEnds(b.Text) {
		s := strings.TrimSpace(b.Text[from:to])
		if hasFullStop(s) && !d.offersContact(s, d.page.SpanOf(b, from, to)) {
			rest += " " + s
		}
		from = to
	}
	return strings.TrimPrefix(rest, " ")
}

// isPlainText reports whether a block is a paragraph of some length that no
// field was read from.
func (d *draft) isPlainText(i int) bool {
	const least = 80
	b := &d.page.Blocks[i]
	return b.Kind == page.Paragraph && len(b.Text) >= least && hasFullStop(b.Text) && !d.taken(b)
}

// offersContact reports whether a contact stands in a sentence, or the sentence
// calls for one, or is about the author.
func (d *draft) offersContact(s string, at span) bool {
	for _, u := range d.spans {
		if u.field == "contact" && u.span.Overlaps(at) {
			return true
		}
	}
	if strings.ContainsAny(s, "?!") || d.namesAuthor(s) || isCall(s, d.page.Language()) {
		return true
	}
	lower := strings.ToLower(s)
	starts := wordStartsOf(lower)
	for _, l := range lexicon.For(d.page.Language()) {
		if beginsWith(lower, l.Contact) || hasWord(lower, &starts, l.Writer) {
			return true
		}
	}
	return false
}

// sentenceEnds gives where the sentences of a text end: behind the blank that
// follows a full stop, or at an ideographic one.
func sentenceEnds(s string) (ends []int) {
	for i, r := range s {
		switch r {
		case '.', '!', '?':
			next := strings.TrimLeft(s[i+1:], `"'”’»)`)
			rest := strings.TrimLeft(next, " \n")
			if first, _ := utf8.DecodeRuneInString(rest); rest != "" && len(rest) < len(next) && !chars.IsLower(first) && !isShortened(s[:i]) {
				ends = append(ends, len(s)-len(rest))
			}
		case '。', '！', '？':
			ends = append(ends, i+utf8.RuneLen(r))
		}
	}
	return append(ends, len(s))
}

// isShortened reports whether a point behind a text belongs to its last word: to an
// ordinal, or to a short one with a capital, such as "Dr.".
func isShortened(s string) bool {
	const most = 3
	w := s[strings.LastIndexByte(s, ' ')+1:]
	first, _ := utf8.DecodeRuneInString(w)
	return len(w) <= most && (chars.IsUpper(first) || chars.IsDigit(first))
}
