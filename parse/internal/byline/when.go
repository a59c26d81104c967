package byline

import "strings"

// date reports whether a date, or a word that announces one, begins at i.
func (p *parser) date(i int) bool {
	if i >= len(p.toks) {
		return false
	}
	t := &p.toks[i]
	switch {
	case t.kind == number:
		return true
	case t.kind != word:
		return false
	case t.class&isMonth != 0:
		return p.at(p.past(i+1), number) || i > 0 && p.toks[i-1].kind == number
	case t.class&isWeekday != 0:
		j := p.past(i + 1)
		return j >= len(p.toks) && i > 0 && p.toks[i-1].kind != word || p.at(j, number) || p.is(j, isMonth) && j > i
	case t.class&isDateWord != 0:
		j := i + int(t.n)
		return t.n > 1 || t.shape != lower && j >= len(p.toks) && i > 0 || p.at(j, number) || p.at(j, colon) || p.is(j, isMonth|isWeekday)
	}
	return false
}

// past skips commas and full stops from i on.
func (p *parser) past(i int) int {
	for p.at(i, comma) || p.at(i, stop) {
		i++
	}
	return i
}

// calendar reports whether the number at i is part of a date, a time, or the
// minutes it takes to read the piece.
func (p *parser) calendar(i int) bool {
	if !p.at(i, number) {
		return false
	}
	s := p.src[p.toks[i].start:p.toks[i].end]
	for _, th := range [...]string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, th)
	}
	if strings.Trim(s, "0123456789:./-") != "" && !strings.HasSuffix(s, "m") && !strings.HasSuffix(s, "Z") {
		return false
	}
	if len(s) > len("2006-01-02") && !strings.Contains(s, ":") {
		return false // a telephone number
	}
	if a := strings.IndexByte(s, '.'); a > 0 {
		if mid, _, ok := strings.Cut(s[a+1:], "."); ok && (len(mid) > 2 || len(mid) == 2 && mid > "31") {
			return false // of a version: neither day nor month
		}
	}
	return strings.Contains(s, ":") || strings.Count(s, ".")+strings.Count(s, "/")+strings.Count(s, "-") > 1 ||
		p.is(p.past(i+1), isMonth) || p.is(i-1, isMonth)
}
