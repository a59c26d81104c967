package parse

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// timeElements yields the date of the first element for times near headline and
// start of the text that dates a publication, or else a modification.
func timeElements(updated bool) finder[stamp] {
	return func(p *page.Page) seq[stamp] {
		const other = page.Comments | page.Related | page.Side | page.Foot | page.Nav | page.Hidden | page.Quoted
		r := newDateReader(p)
		from, to := nearText(p)
		for _, i := range sharedOf(p).times.of(p, findTimes) {
			e := &p.Elems[i]
			if e.Hint&other != 0 || int(e.First) < from || int(e.First) > to || amidProse(p, i) {
				continue
			}
			if r.read++; r.read > mostDates {
				return nil
			}
			if d, s, ok := timeElement(&r, i, updated); ok {
				return just(stamp{"", d}, s) // the first is the article's
			}
		}
		return nil
	}
}

// findTimes gives the elements for times.
func findTimes(p *page.Page) (found []int32) {
	for i := range p.Elems {
		if isTime(p, int32(i)) {
			found = append(found, int32(i))
		}
	}
	return found
}

// amidProse reports whether an element for times stands in a paragraph of the
// text, where it dates what is told there. One that shows nothing stands nowhere.
func amidProse(p *page.Page, i int32) bool {
	const longest = 100
	e := &p.Elems[i]
	if int(e.First) >= len(p.Blocks) || !e.Inline {
		return false
	}
	if text, _ := p.ElemText(i); text == "" {
		return false
	}
	b := &p.Blocks[e.First]
	return len(b.Text) > longest && p.Shows(b, 0)&page.Byline == 0 && hasFullStop(b.Text) && int(e.First) >= p.Region().Start
}

// isTime reports whether an element is there for a time: it is a <time>, one of
// those that count for it ("relative-time"), or an <abbr> of microformats.
func isTime(p *page.Page, i int32) bool {
	switch e := &p.Elems[i]; e.Atom {
	case atom.Time:
		return true
	case atom.Abbr:
		return e.Own&page.When != 0
	case atom.Span:
		if t := p.Attr(i, atom.Title); e.Own&page.When != 0 && t != "" && '0' <= t[0] && t[0] <= '9' {
			return true
		}
		return p.Attr(i, atom.Datetime) != ""
	case 0, atom.P, atom.Div, atom.A:
		return p.Attr(i, atom.Datetime) != ""
	}
	return false
}

// timeElement reads an element for times.
func timeElement(r *dateReader, i int32, updated bool) (d dates.Date, s span, ok bool) {
	p := r.page
	text, s := p.ElemText(i)
	v := p.Attr(i, atom.Datetime)
	if v == "" && (p.Elems[i].Atom == atom.Abbr || p.Elems[i].Atom == atom.Span) {
		v = p.Attr(i, atom.Title)
	}
	if v == "" {
		v = text
	}
	d, ok = r.parse(v)
	return d, s, ok && d.Precision >= dates.Day && (timeKind(p, i, text) == updatedDate) == updated
}

// timeKind tells by its class or by the words around it what an element for
// times dates.
func timeKind(p *page.Page, elem int32, text string) dateKind {
	if k := kindBefore(text, p.Language()); k != plainDate {
		return k
	}
	if changedBy(p, elem) {
		return updatedDate
	}
	e := &p.Elems[elem]
	switch e.Own & (page.Published | page.Updated) {
	case page.Published:
		return publishedDate
	case page.Updated:
		if besideAnother(p, elem) {
			return updatedDate
		} // the only one is called so before anything is updated
	}
	if int(e.First) >= len(p.Blocks) {
		return plainDate
	}
	b := &p.Blocks[e.First]
	at := strings.Index(b.Text, text)
	switch {
	case at > 1:
		return kindBefore(b.Text[:at], p.Language())
	case at >= 0:
		return labelBefore(p, int(e.First))
	}
	return plainDate
}

// changedBy reports whether the class of an element, or of one that holds little
// more than it, says that what it shows is the date of a change.
func changedBy(p *page.Page, elem int32) bool {
	const levels, mostBlocks = 4, 2
	for n := 0; n < levels && elem > 0; n++ {
		e := &p.Elems[elem]
		if e.Last-e.First > mostBlocks || e.Own&page.Published != 0 {
			return false
		}
		if e.Own&page.Changed != 0 {
			return true
		}
		elem = e.Parent
	}
	return false
}

// besideAnother reports whether near an element for times there is another,
// whose class does not speak of an update.
func besideAnother(p *page.Page, elem int32) bool {
	const near = 24
	for i := max(0, elem-near); i < min(int32(len(p.Elems)), elem+near); i++ {
		if own := p.Elems[i].Own; i != elem && own&(page.Published|page.Updated) != page.Updated && isTime(p, i) && !p.Within(elem, i) && !p.Within(i, elem) {
			return true
		}
	}
	return false
}
