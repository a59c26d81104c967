package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// This file reads bylines that stand in a paragraph of the text: before its
// first words or behind its last, in brackets. Their spans are empty, since what
// they take from the text is not the paragraph: see withoutByline.

// farthestInText is how far into its first paragraph a text's byline may stand,
// in bytes.
const farthestInText = 160

// leadByline yields the reporters before the first words of the text, as news in
// East Asia begins: "[서울=홍길동 기자] …", "本报讯（记者 张三）…".
func leadByline(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		r := p.Region()
		o := bylineOptions(p)
		for i := max(0, r.Start-1); i < min(r.Start+2, len(p.Blocks)); i++ {
			b := &p.Blocks[i]
			if b.Hint&elsewhere != 0 || len(b.Text) < 2*longestName {
				continue
			}
			start := cutText(b.Text, farthestInText)
			for from, to := range brackets(start) {
				part := b.Text[from:to]
				if k := strings.LastIndexByte(part, '='); k >= 0 {
					from += k + 1
					part = part[k+1:]
				}
				names, _, strength := byline.Read(part, o)
				if strength == byline.Plain && strings.ContainsFunc(part, isEastern) && len(names) > 0 {
					yield(asAuthors(names), span{Start: b.Span.Start, End: b.Span.Start})
					return
				}
			}
			if k := strings.Index(start, " = "); k > 0 && strings.ContainsFunc(start[:k], isEastern) { // "(서울=연합뉴스) 홍길동 기자 = …"
				if names, _, strength := byline.Read(start[:k+2], o); strength == byline.Plain && len(names) > 0 {
					yield(asAuthors(names), span{Start: b.Span.Start, End: b.Span.Start})
					return
				}
			}
		}
	}
}

// inBrackets yields the full names in brackets behind the last words of the
// text.
func inBrackets(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		r := p.Region()
		o := bylineOptions(p)
		for i := min(int(r.Last), len(p.Blocks)) - 1; i >= max(r.Start, int(r.Last)-4); i-- {
			b := &p.Blocks[i]
			if len(b.Text) < 2*longestName && !hasFullStop(b.Text) || b.Hint&page.Furniture != 0 {
				continue
			}
			from, to := lastBracket(b.Text)
			if from < 0 {
				return
			}
			names := byline.Split(b.Text[from:to], o)
			for _, n := range names {
				if n.Kind != byline.Person || n.Weak || n.Role != "" || !n.Given && !isSigned(n.Name) {
					return
				}
			}
			if len(names) > 0 && len(names) < 4 {
				yield(asAuthors(names), span{Start: b.Span.End, End: b.Span.End})
			}
			return
		}
	}
}

// isSigned reports whether a name in a script without spaces has the length of
// a full one, and is none of the remarks that stand in its place.
func isSigned(name string) bool {
	switch name {
	case "敬称略", "共同通信", "時事通信", "最終更新", "随時更新", "写真撮影", "一部抜粋", "責任編集", "完", "つづく":
		return false
	}
	n := utf8.RuneCountInString(name)
	return strings.ContainsFunc(name, isEastern) && n >= 3 && n <= 6
}

// isEastern reports whether a letter is Chinese, Japanese or Korean, or of
// another script without spaces.
func isEastern(r rune) bool { return isUnspaced(r) || r >= 0xac00 && r <= 0xd7a3 }

// withoutByline cuts off a text the bylines of its authors that stand before its
// first words or behind its last.
func (d *draft) withoutByline(text string) string {
	if from, to := lastBracket(text); from > 0 && d.signs(text[from:to]) {
		open := strings.LastIndexAny(text[:from], "(（")
		text = strings.TrimRight(text[:open], " ")
	}
	start := cutText(text, farthestInText)
	for from, to := range brackets(start) {
		_, size := utf8.DecodeRuneInString(text[to:])
		rest := strings.TrimLeft(text[to+size:], " ")
		if from < 4 && d.signs(text[from:to]) && len(rest) > longestName {
			return rest
		}
	}
	if k := strings.Index(start, " = "); k > 0 && strings.ContainsFunc(start[:k], isEastern) && d.signs(start[:k]) {
		return strings.TrimLeft(text[k+3:], " ")
	}
	return text
}

// signs reports whether a piece of text names one of the authors.
func (d *draft) signs(s string) bool {
	for _, a := range d.Authors {
		if a.Kind == "" && strings.Contains(s, a.Name) {
			return true
		}
	}
	return false
}

// brackets yields what stands in each pair of brackets.
func brackets(s string) func(func(from, to int) bool) {
	return func(yield func(from, to int) bool) {
		open := -1
		for i, r := range s {
			switch r {
			case '[', '(', '（', '【', '［', '〔':
				open = i + utf8.RuneLen(r)
			case ']', ')', '）', '】', '］', '〕':
				if open >= 0 && !yield(open, i) {
					return
				}
				open = -1
			}
		}
	}
}

// lastBracket gives what stands in the brackets that end a text, or -1.
func lastBracket(s string) (from, to int) {
	end := len(strings.TrimRight(s, " +.。*|■"))
	const longest = 60
	r, size := utf8.DecodeLastRuneInString(s[:end])
	if r != ')' && r != '）' {
		return -1, -1
	}
	to = end - size
	open := strings.LastIndexAny(s[:to], "(（")
	if open < 0 || to-open > longest {
		return -1, -1
	}
	_, size = utf8.DecodeRuneInString(s[open:])
	return open + size, to
}

// cutText gives the first bytes of a text, cut before a character.
func cutText(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
