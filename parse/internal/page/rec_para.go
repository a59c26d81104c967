package page

import (
	"strings"
	"unicode"

	"lede/parse/source"
)

// para is a paragraph of a record: rows without a gap between.
type para struct {
	from, to int
	text     string
	label    recordLabel // what it begins with, if it is labelled
	member   string      // what its label means, if that is known
	known    bool
	capital  bool // its label is written in capitals
}

// paras groups rows. A known label begins a paragraph, wherever it stands; so
// does every row if each is a paragraph of its own.
func (r *record) paras(from, to int, single, capital bool) []para {
	var out []para
	for i := from; i < to; i++ {
		p := para{from: i, to: i + 1, text: strings.ReplaceAll(r.rows[i].text, "\n", " ")}
		p.read(r, capital)
		if n := len(out); n > 0 && !single && r.rows[i].gap == 0 && !p.known && !isRuleText(p.text) && !isRuleText(out[n-1].text) {
			out[n-1].to = i + 1
			continue
		}
		out = append(out, p)
	}
	for i := range out {
		if p := &out[i]; p.to > p.from+1 {
			p.text = r.text(p.from, p.to)
			p.read(r, capital)
		}
	}
	return out
}

// isRuleText reports whether a line is a rule between records.
func isRuleText(s string) bool {
	return len(s) >= 10 && strings.IndexByte("_*=-~#", s[0]) >= 0 && strings.Trim(s, s[:1]) == ""
}

// read looks for a label at the start of a paragraph.
func (p *para) read(r *record, capital bool) {
	l, ok := cutLabel(p.text)
	if !ok {
		return
	}
	p.capital = isCapital(l.name)
	if capital && !p.capital {
		return
	}
	p.label = l
	p.member, p.known = r.form.labels()[l.key]
}

// labelled reports whether the paragraph begins with what may be a label.
func (p *para) labelled() bool { return p.label.key != "" }

// put files the value of a labelled paragraph, and of those after it that carry
// it on.
func (r *record) put(ps []para, k, end int) {
	p := &ps[k]
	value := p.label.value
	for j := k + 1; j < end; j++ {
		switch {
		case value == "":
		case r.rows[ps[j].from].gap == 0 && r.raw == nil: // the line goes on
			value += " "
		default:
			value += "\n"
		}
		value += ps[j].text
	}
	s := r.span(p.from, p.label.off)
	if p.label.value == "" && k+1 < end {
		s = r.over(ps[k+1].from, ps[end-1].to)
	} else {
		s.End = r.rows[ps[end-1].to-1].span.End
	}
	r.file(p.member, p.label.name, value, s)
}

// footer finds where the labels at the foot of a record begin: the first known
// label after which hardly anything but labels stands. A line of the text that
// looks like a label has text behind it.
// At most slack paragraphs between them carry a label on. A label that stands
// there again is one of the text's lines too.
func footer(ps []para, from, slack int, foot func(*para) bool) int {
	best, others := len(ps), 0
	seen := map[string]bool{}
	for i := len(ps) - 1; i >= from; i-- {
		p := &ps[i]
		switch {
		case foot(p) && (p.member == "caption" || !seen[p.label.key]):
			best, others = i, 0
			seen[p.label.key] = true
		case p.labelled() && p.capital, isRightsText(p.text), p.known:
		default:
			if others++; others > slack || len(p.text) > 600 {
				return best
			}
		}
	}
	return best
}

// isRightsText reports whether a line claims copyright: the word or the sign,
// and a year or the sign behind it.
func isRightsText(s string) bool {
	s = strings.TrimLeft(s, "*_ ")
	switch {
	case strings.HasPrefix(s, "©"), strings.HasPrefix(s, "(c) "), strings.HasPrefix(s, "(C) "):
		return true
	case len(s) < 10 || !strings.EqualFold(s[:9], "copyright"):
		return isReserved(s)
	}
	near := s[9:min(len(s), 40)]
	return strings.Contains(near, "©") || strings.Contains(near, "(c)") || strings.Contains(near, "(C)") || strings.Contains(near, "19") || strings.Contains(near, "20") ||
		strings.HasPrefix(near, " by ") || len(s) < 60 && strings.Contains(s, ", ") && !endsSentence([]byte(s))
}

// isReserved reports whether a line reserves all rights, in a language of the
// interfaces.
func isReserved(s string) bool {
	if len(s) > 60 {
		return false
	}
	switch squash(s) {
	case "allrightsreserved", "allerechtevorbehalten", "tousdroitsréservés", "tousdroitsréserves", "alle­rechtevorbehalten", "allerechtenvoorbehouden", "todoslosderechosreservados", "tuttiidirittiriservati", "todososdireitosreservados", "droitsréservés":
		return true
	}
	return false
}

// isDateRow reports whether a line is a date, with an edition behind it perhaps.
func isDateRow(s string) bool {
	if len(s) > 120 || s == "" {
		return false
	}
	d, rest := firstDate(s)
	return d != "" && len(rest) <= 2*len(d)+20 && strings.HasPrefix(strings.TrimLeft(s, " "), d[:1])
}

// isLooseDate reports whether a line names a season or a year, as reviews do.
func isLooseDate(s string) bool {
	if len(s) > 40 || strings.Count(s, " ") > 3 {
		return false
	}
	for i := 0; i+4 <= len(s); i++ {
		if c := s[i : i+4]; (strings.HasPrefix(c, "19") || strings.HasPrefix(c, "20")) && isFigure(c[2]) && isFigure(c[3]) && (i == 0 || !isFigure(s[i-1])) && (i+4 == len(s) || !isFigure(s[i+4])) {
			return true
		}
	}
	return false
}

// isWordCount reports whether a line states how many words a text has.
func isWordCount(s string) bool {
	if len(s) > 40 {
		return false
	}
	n := 0
	for n < len(s) && (isFigure(s[n]) || s[n] == '.' || s[n] == ',') {
		n++
	}
	if n == 0 || n > 9 {
		return false
	}
	switch strings.ToLower(strings.TrimSpace(s[n:])) {
	case "words", "word", "wörter", "wort", "mots", "palabras", "parole", "palavras", "woorden", "слов", "слова", "字", "字數", "字数", "語", "ワード", "단어", "ord", "słów", "kelime", "kata":
		return true
	}
	return false
}

// plainMarks takes the marks of Markdown out of a line: emphasis, underlines of
// search terms, and links, of which the text stays.
func plainMarks(s string) string {
	if !strings.ContainsAny(s, "*_<[\\") {
		return s
	}
	var sb strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && unicode.IsPunct(rune(s[i+1])):
			i++
			sb.WriteByte(s[i])
		case c == '*', c == '_' && (i == 0 || i+1 == len(s) || s[i-1] == ' ' || s[i+1] == ' ' || s[i-1] == '*' || s[i+1] == '*'):
		case strings.HasPrefix(s[i:], "<u>"), strings.HasPrefix(s[i:], "<b>"), strings.HasPrefix(s[i:], "<i>"):
			i += 2
		case strings.HasPrefix(s[i:], "</u>"), strings.HasPrefix(s[i:], "</b>"), strings.HasPrefix(s[i:], "</i>"):
			i += 3
		case c == '[':
		case strings.HasPrefix(s[i:], "]("):
			if n := strings.IndexByte(s[i:], ')'); n > 0 {
				i += n
			}
		case c == ']':
		default:
			sb.WriteByte(c)
		}
	}
	return strings.TrimSpace(sb.String())
}

// language files the name of a language, as databases write them.
func (r *record) language(name, value string, span source.Span) {
	tag := languageTag(value)
	if tag == "" {
		r.keep(name, value, span)
		return
	}
	r.out.page.Lang = tag
}
