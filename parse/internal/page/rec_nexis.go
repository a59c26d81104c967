package page

import (
	"strings"
)

// nexis reads a record of the old Nexis, text or HTML: a counter, the paper and
// the date in the middle of their lines, the title, labels, the text, labels,
// and the copyright.
func (r *record) nexis() {
	ps := r.paras(0, len(r.rows), r.raw != nil, true)
	start := 0
	for start < len(ps) && start < 6 && isCounterText(ps[start].text) {
		start++
	}
	head := start
	for head < len(ps) && !(ps[head].known && ps[head].capital) {
		if isWordCount(ps[head].text) && head > start+1 {
			break
		}
		head++
	}
	if head == len(ps) || head > start+12 { // no label above the text
		head = min(len(ps), start+3)
	}
	r.nexisTitle(ps[start:head])
	body := r.nexisHead(ps, head)
	foot := footer(ps, body, 3, func(p *para) bool { return p.known && p.capital && p.member != "body" && !isHeadMember(p) })
	for foot > body && isRightsText(ps[foot-1].text) {
		foot--
	}
	r.stub(ps[start:])
	if body < foot {
		r.bodyFrom(ps[body].from, ps[foot-1].to, r.bodySkip(&ps[body]))
	}
	r.nexisFoot(ps, foot)
}

// isHeadMember reports whether a label stands above the text, never below it.
func isHeadMember(p *para) bool {
	return p.member == "author" || p.member == "section" || p.member == "headline" || p.member == "deck" || p.member == "dateline"
}

// bodySkip gives how much of a paragraph is the label of the text.
func (r *record) bodySkip(p *para) int {
	if p.known && p.member == "body" {
		return p.label.off
	}
	return 0
}

// isCounterText reports whether a line counts records: "3 of 10 DOCUMENTS".
func isCounterText(s string) bool {
	words := strings.Fields(s)
	if len(words) > 4 && strings.EqualFold(words[0], "focus") {
		words = words[len(words)-4:]
	}
	if len(words) != 4 {
		return false
	}
	figures, doc := 0, false
	for _, w := range words {
		switch {
		case strings.Trim(w, "0123456789") == "":
			figures++
		case strings.HasPrefix(strings.ToLower(w), "do"), strings.HasPrefix(strings.ToLower(w), "до"):
			doc = true
		}
	}
	return figures == 2 && doc
}

// nexisTitle reads what stands above the labels: paper, date, edition, title.
func (r *record) nexisTitle(ps []para) {
	date := -1
	for i := range ps {
		if isDateRow(ps[i].text) || date < 0 && i > 0 && isLooseDate(ps[i].text) && r.rows[ps[i].from].indent >= 8 {
			date = i
			break
		}
	}
	above := max(date, 0)
	if date < 0 {
		for above < len(ps) && (above == 0 || r.rows[ps[above].from].indent >= 8) {
			above++
		}
	}
	paper := false
	for i := range ps[:above] {
		p := &ps[i]
		switch {
		case isRightsText(p.text):
			to := p.to
			if last := r.rows[to-1].text; above == 1 && to > p.from+1 && !isRightsText(last) { // the paper stands right below its notice
				to--
				paper = true
				r.fact("publisher", last, r.span(to, 0))
			}
			r.keep("Copyright", cutRights(r.text(p.from, to)), r.over(p.from, to))
		case isAddress([]byte(p.text)):
			r.urlFact("URL", p.text, r.span(p.from, 0))
		case !paper:
			paper = true
			r.fact("publisher", p.text, r.span(p.from, 0))
		default:
			r.keep("source", p.text, r.span(p.from, 0))
		}
	}
	rest := ps[above:]
	if date >= 0 {
		r.dateLine(&ps[date])
		rest = ps[date+1:]
	}
	r.nexisHeadline(rest)
}

// dateLine files the line with the date, and the edition behind it.
func (r *record) dateLine(p *para) {
	d, rest := firstDate(p.text)
	if d == "" {
		r.keep("date", p.text, r.span(p.from, 0))
		return
	}
	r.fact("date", d, r.span(p.from, 0))
	if strings.Trim(rest, " ,") != "" {
		if isDateRow(rest) {
			return
		}
		r.keep("edition", rest, r.span(p.from, 0))
	}
}

// nexisHeadline reads what stands between the date and the labels.
func (r *record) nexisHeadline(ps []para) {
	i := 0
	for i < len(ps) && i < 4 {
		p := &ps[i]
		centred := r.raw == nil && r.rows[p.from].indent >= 8
		switch {
		case isDateRow(p.text) && (centred || i+1 < len(ps)):
			if d, _ := firstDate(p.text); d != p.text || centred {
				r.keep("date", p.text, r.span(p.from, 0))
			}
		case isRightsText(p.text):
			r.keep("Copyright", cutRights(p.text), r.over(p.from, p.to))
		case centred || i+1 < len(ps) && isEdition(p.text):
			r.keep("edition", p.text, r.span(p.from, 0))
		default:
			r.title(p)
			for _, d := range ps[i+1:] {
				if !r.got["deck"] && len(d.text) > 10 && d.text != p.text {
					r.fact("deck", d.text, r.over(d.from, d.to))
				}
			}
			return
		}
		i++
	}
}

// isEdition reports whether a short line names an edition.
func isEdition(s string) bool {
	if len(s) > 60 {
		return false
	}
	low := strings.ToLower(s)
	for _, w := range [...]string{"edition", "ausgabe", "édition", "edición", "editie", "edizione", "edição"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// title files a title. What stands in a line of its own behind a semicolon is the deck.
func (r *record) title(p *para) {
	rows := make([]string, 0, 4)
	for i := p.from; i < p.to; i++ {
		rows = append(rows, strings.Split(r.rows[i].text, "\n")...)
	}
	for i := range rows {
		if strings.HasSuffix(rows[i], ";") && i+1 < len(rows) {
			r.fact("headline", strings.TrimRight(strings.Join(rows[:i+1], " "), "; "), r.over(p.from, p.to))
			r.fact("deck", strings.Join(rows[i+1:], " "), r.over(p.from, p.to))
			return
		}
	}
	r.fact("headline", strings.TrimRight(strings.Join(rows, " "), "; "), r.over(p.from, p.to))
}

// nexisHead reads the labels above the text and gives where the text begins.
func (r *record) nexisHead(ps []para, i int) int {
	for i < len(ps) {
		p := &ps[i]
		switch {
		case isWordCount(p.text):
			r.keep("length", p.text, r.span(p.from, 0))
		case !p.labelled():
			return i
		case p.known && p.member == "body":
			return i
		case p.known && p.label.value == "" && i+1 < len(ps) && !ps[i+1].known && len(ps[i+1].text) < 300:
			r.put(ps, i, i+2)
			i++
		case p.known:
			r.put(ps, i, i+1)
		case i+1 < len(ps) && ps[i+1].known && p.capital: // an unknown label among others
			r.put(ps, i, i+1)
		default:
			return i
		}
		i++
	}
	return i
}

// nexisFoot reads what stands below the text.
func (r *record) nexisFoot(ps []para, i int) {
	var rights []string
	first := i
	for i < len(ps) {
		p := &ps[i]
		if isRightsText(p.text) || len(rights) > 0 && !p.labelled() {
			if len(rights) == 0 {
				first = i
			}
			rights = append(rights, p.text)
			i++
			continue
		}
		if !p.labelled() {
			i++
			continue
		}
		end := i + 1
		for end < len(ps) && !ps[end].known && !isRightsText(ps[end].text) && !(ps[end].labelled() && ps[end].capital) {
			end++
		}
		if p.member == "caption" {
			r.captions(ps, i, end)
		} else {
			r.put(ps, i, end)
		}
		i = end
	}
	if len(rights) > 0 {
		r.keep("Copyright", cutRights(strings.Join(rights, " ")), r.over(ps[first].from, len(r.rows)))
	}
}

// captions files each paragraph of a label of pictures.
func (r *record) captions(ps []para, i, end int) {
	if v := ps[i].label.value; v != "" {
		r.fact("caption", v, r.span(ps[i].from, ps[i].label.off))
	}
	for _, p := range ps[i+1 : end] {
		r.fact("caption", p.text, r.over(p.from, p.to))
	}
}

// stub notes that a record says that its article could not be shown.
func (r *record) stub(ps []para) {
	for i := range ps {
		if i < 30 && strings.Contains(ps[i].text, "there is an error in this document") && strings.Contains(ps[i].text, "not possible to display") {
			r.out.page.Fault = "the export holds no text for this record: " + ps[i].text
		}
	}
}
