package byline

import (
	"strings"

	"lede/parse/internal/dates"
)

// pastDate gives the place of the marker behind the date that the line begins
// with, as in "29. Juni 2017, 23:39 · von Jane Roe", or 0.
func (p *parser) pastDate() int {
	for i := range p.toks {
		t := &p.toks[i]
		if t.kind != word {
			continue
		}
		if i > 0 && (p.marker(i) > 0 || p.behindClock(i)) {
			return i
		}
		if !p.date(i) && t.class&(isMonth|isWeekday|isDateWord) == 0 && t.hi-t.lo > 4 {
			return 0
		}
	}
	return 0
}

// behindClock reports whether the word at i is a marker that begins names elsewhere,
// behind a time: "11:30 Uhr von Jane Roe".
func (p *parser) behindClock(i int) bool {
	if !p.is(i, isBy) || p.toks[i].shape != lower || !p.at(i-2, number) || !clockWord(p.text(i-1)) || p.fullWords(i+1) < 2 {
		return false
	}
	p.muted = true
	return true
}

// behindDate reads the full name that ends the line behind a date, which
// nothing or an outlet stands before: "11.12.2019 - Jane Roe", "The Example
// 12/11/2019 Jane Roe".
func (p *parser) behindDate(complete bool) (r reading) {
	first, last := -1, -1 // where the date begins and ends
	for i := range p.toks {
		if p.at(i, number) && p.calendar(i) || p.is(i, isMonth) && (p.at(i+1, number) || p.at(i-1, number)) {
			last = i + 1
			if first < 0 {
				first = i
			}
		}
	}
	for p.at(last, number) || p.at(last, comma) && p.at(last+1, number) {
		last++
	}
	n := len(p.toks)
	if !complete || last < 1 || last >= n {
		return r
	}
	for i := range last {
		if t := &p.toks[i]; t.kind == word && !p.date(i) && t.class&isDateWord == 0 && t.shape == lower && (i < first || t.hi-t.lo > 3) && !p.published(i, first) || t.kind > dash && !(t.kind == stop && p.at(i-1, number)) || t.kind == comma && !p.at(i+1, number) && !p.is(i+1, isMonth) {
			return r
		}
	}
	if p.is(last, isDateWord) || clockWord(p.text(last)) {
		last++
	}
	for p.at(last, dash) || p.at(last, pipe) || p.at(last, bullet) || p.at(last, slash) || p.at(last, comma) {
		last++
	}
	told := false // that a name stands there, by what follows it
	if n-last > 2 && n-last < 5 && p.at(n-1, number) && p.toks[n-1].end-p.toks[n-1].start < 4 {
		n-- // of comments
	} else if k := p.comments(last); k > 0 {
		n, told = k, true
	} else if k := p.sideAt(last); k > 0 {
		n = k
	}
	if last >= n || p.marker(last) > 0 || p.is(last, isBy) {
		return r
	}
	end := p.nameEnd(last)
	known := p.is(last, isGiven)
	if end > last && p.is(end, isFrom) && p.toks[end].shape == lower && n-end < 5 {
		n, known = end, true // "Jane Roe in Business"
	}
	if told && n == last+1 && p.at(last, word) && (known || p.toks[last].shape == lower && p.toks[last].class == 0) {
		return p.userName(last) // no category of the site, which has a capital
	}
	if end != n || !known || p.fullOf(last, end) < 2 || p.fullOf(last, end) > 3 || p.hasOrg(last, end) {
		return r
	}
	p.judge(last, end)
	if len(p.found) != 1 || p.found[0].org {
		p.found, p.why, p.end, p.last = p.found[:0], ended, 0, 0
		return r
	}
	return reading{names: p.finish(), end: p.toks[end-1].end, strength: Bare}
}

// comments gives the place behind the token at i, and not far from it, of the words
// that say how many comments there are or ask for one, or 0.
func (p *parser) comments(i int) int {
	const longestName = 4
	for k := i + 1; k <= i+longestName && k < len(p.toks); k++ {
		for e := k; e < min(k+3, len(p.toks)); e++ {
			if beginsComment(p.text(e)) {
				return k
			}
			if !p.at(e, number) && !asksForComment(p.text(e)) {
				break
			}
		}
	}
	return 0
}

// asksForComment reports whether a word stands before that for a comment.
func asksForComment(w string) bool {
	switch w {
	case "no", "leave", "a", "add", "post", "keine", "schreibe", "schreib", "hinterlasse", "einen", "laisser", "laissez", "aucun", "un", "deja", "dejar", "sin",
		"lascia", "nessun", "deixe", "deixar", "um", "nenhum", "sem", "geen", "geef", "plaats", "een", "skriv", "ingen", "inga", "en", "lämna", "zostaw", "brak", "dodaj":
		return true
	}
	return false
}

// beginsComment reports whether a word is that for comments.
func beginsComment(w string) bool {
	for _, s := range [...]string{"comment", "kommentar", "komentar", "coment", "reactie", "коммент", "комент"} {
		if strings.HasPrefix(w, s) {
			return true
		}
	}
	return false
}

// sideAt gives the place of the stroke or bullet that parts the two to four words
// from i on from a number: "Jane Roe • 3 min", or 0.
func (p *parser) sideAt(i int) int {
	for k := i + 2; k < min(i+5, len(p.toks)-1); k++ {
		if (p.at(k, bullet) || p.at(k, pipe)) && p.at(k+1, number) && len(p.toks) <= k+4 {
			return k
		}
	}
	return 0
}

// userName reads the single word at i as the name of a user.
func (p *parser) userName(i int) reading {
	t := &p.toks[i]
	n := Name{Name: p.src[t.start:t.end], Weak: true, Start: t.start, End: t.end}
	return reading{names: []Name{n}, end: t.end, strength: Bare}
}

// clockWord reports whether the word stands behind a time.
func clockWord(w string) bool {
	switch w {
	case "uhr", "h", "am", "pm", "a.m", "p.m":
		return true
	}
	return false
}

// published reports whether the small word at i, before the date at first, stands
// in a line that says when its text was published: "Artikel veröffentlicht am".
func (p *parser) published(i, first int) bool {
	for k := max(0, first-3); k < first; k++ {
		if p.is(k, isDateWord) {
			return i >= k
		}
	}
	return false
}

// dateBeside reports whether reading ended at a date, a time or an address,
// and not at any other number, and that not much more follows.
func (p *parser) dateBeside() bool {
	i := p.stopAt
	if p.why == ended || len(p.src)-p.toks[i].start > 120 {
		return false
	}
	t := &p.toks[i]
	switch {
	case t.kind == email:
		return true
	case t.class&isDateWord != 0 && (p.at(i-1, pipe) || p.at(i-1, bullet)) && p.at(i+1, number):
		return true // "Jane Roe | Published 4 months ago"
	case t.kind == handle:
		return !t.gap || len(p.found) == 1 && (p.at(i-1, comma) || p.ownHandle(i))
	case t.kind == word && t.class&(isMonth|isWeekday|isDateWord) == 0 || t.kind == word && p.at(i+1, number):
		return dateWordBefore(p.text(i)) && (p.calendar(i+1) || p.is(i+1, isMonth|isWeekday)) || // "am 10.08.2022"
			p.at(i+2, word) && dates.BeginsUnit(p.text(i+2)) && len(p.found) > 0 && p.is(p.found[0].first, isGiven) // "hace 4 minutos"
	case t.kind == number && (p.at(i-1, bullet) || p.at(i-1, pipe)) && p.age(i):
		return len(p.found) > 0 && p.is(p.found[0].first, isGiven) // "Jane Roe • 8h"
	case t.kind == number:
		return p.calendar(i) || p.at(i+1, word) && dates.BeginsUnit(p.src[p.toks[i+1].start:]) && len(p.found) > 0 && p.is(p.found[0].first, isGiven)
	}
	return true
}

// ownHandle reports whether the handle at i is made of the name before it.
func (p *parser) ownHandle(i int) bool {
	f := &p.found[len(p.found)-1]
	return f.last == i && sameLetters(p.src[f.Start:f.End], p.src[p.toks[i].start:p.toks[i].end])
}

// age reports whether the number at i is a number of hours, days or the like, with
// their letter behind: "8h".
func (p *parser) age(i int) bool {
	s := p.src[p.toks[i].start:p.toks[i].end]
	unit := strings.TrimLeft(s, "0123456789")
	return len(unit) == 1 && len(s) < 4 && strings.Contains("hdmw", unit)
}

// dateWordBefore refuses the small words that stand before a date in sentences
// rather than in bylines.
func dateWordBefore(w string) bool {
	switch w {
	case "im", "in", "of", "for", "with", "bis", "ab", "from", "since", "seit", "en", "em", "von", "des", "to", "by", "a", "the", "de", "till", "until":
		return false
	}
	return true
}

// readBare reads a line without a marker in front.
func (p *parser) readBare(complete bool) reading {
	if len(p.toks) == 0 {
		return reading{}
	}
	p.bare = true
	i := 0
	if r := p.behindDate(complete); r.strength > NoByline {
		return r
	}
	if p.date(0) {
		if i = p.pastDate(); i == 0 {
			return reading{}
		}
	}
	p.walk(i)
	if p.why == spoken || p.bad || len(p.found) == 0 || !complete && p.why == ended {
		return reading{}
	}
	if p.markers == 0 && !p.outlet && !p.dateBeside() {
		return reading{}
	}
	agency := p.agencyDated()
	for _, f := range p.found {
		if agency {
			break
		}
		if (f.org || f.words < 2 || p.is(f.first, isRole) && !p.is(f.first, isGiven)) && p.markers == 0 || f.words > 4 ||
			p.markers == 0 && p.is(f.first, isPlace|isArticle|isMod|isMonth|isWeekday) && !p.is(f.first, isGiven) {
			return reading{}
		}
	}
	names := p.finish()
	if len(names) == 0 || !p.authors(names) {
		return reading{}
	}
	if p.markers > 0 {
		return reading{names: names, end: p.end, strength: Plain}
	}
	return reading{names: names, end: p.end, strength: Bare}
}

// agencyDated reports whether the line is the name of an agency, with the date
// right behind: "Associated Press April 28, 2023".
func (p *parser) agencyDated() bool {
	if len(p.found) != 1 || p.markers > 0 || p.why != dated {
		return false
	}
	f := &p.found[0]
	t := &p.toks[f.first]
	i := f.last
	for p.at(i, comma) || p.at(i, pipe) || p.at(i, bullet) || p.at(i, dash) || p.at(i, stop) {
		i++
	}
	return f.org && t.class&(isAgency|isCode) != 0 && f.first+max(1, int(t.n)) == f.last && i == p.stopAt
}
