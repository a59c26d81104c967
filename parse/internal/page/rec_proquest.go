package page

import "strings"

// proquest reads a record of ProQuest, text or HTML: the title, labels, the
// text behind one of them, and more labels.
func (r *record) proquest() {
	ps := r.paras(0, len(r.rows), r.raw != nil, false)
	for len(ps) > 0 && isTrailer(ps[len(ps)-1].text) {
		ps = ps[:len(ps)-1]
	}
	title := 0
	for title < len(ps) && !ps[title].known {
		title++
	}
	text := title
	for text < len(ps) && !(ps[text].known && ps[text].member == "body") {
		text++
	}
	foot := len(ps)
	if text < len(ps) {
		foot = footer(ps, text+1, 0, func(p *para) bool { return p.known && p.member != "body" })
	}
	r.proquestLabels(ps, title, text)
	r.proquestLabels(ps, foot, len(ps))
	if title > 0 && !r.got["headline"] {
		r.title(&ps[0])
	}
	if !r.got["publisher"] || !r.got["date"] {
		r.publicationInfo(ps)
	}
	if text < foot {
		skip := ps[text].label.off
		if skip >= len(r.rows[ps[text].from].text) { // the label stands alone
			skip = 0
			r.body(ps[text].from+1, ps[foot-1].to)
			return
		}
		r.bodyFrom(ps[text].from, ps[foot-1].to, skip)
	}
}

// isTrailer reports whether a line is of the service and not of the record.
func isTrailer(s string) bool {
	return strings.HasPrefix(s, "Contact us at") || strings.HasPrefix(s, "Database copyright") || strings.HasPrefix(s, "Terms and Conditions") || strings.HasPrefix(s, "Copyright ©") && strings.Contains(s, "ProQuest LLC") || strings.Trim(s, "_ ") == ""
}

// proquestLabels files the labelled paragraphs in a range, and the addresses of
// the database between them.
func (r *record) proquestLabels(ps []para, i, end int) {
	for i < end {
		next := i + 1
		for next < end && !ps[next].known && !isAddress([]byte(ps[next].text)) && !isTrailer(ps[next].text) {
			next++
		}
		switch p := &ps[i]; {
		case p.known && p.member == "credit":
			r.keep(p.label.name, p.label.value, r.span(p.from, p.label.off))
		case p.member == "publisher":
			paper, place, _ := strings.Cut(p.label.value, ";")
			r.fact("publisher", paper, r.span(p.from, p.label.off))
			if place != "" {
				r.keep(p.label.name, p.label.value, r.span(p.from, p.label.off))
			}
		case p.known:
			r.put(ps, i, next)
		case isAddress([]byte(p.text)):
			r.keep("Database address", p.text, r.span(p.from, 0))
			next = i + 1
		}
		i = next
	}
}

// publicationInfo takes paper and date from the line that holds both, where
// they have no lines of their own: "Paper ; Town Jan 11, 2009: A1."
func (r *record) publicationInfo(ps []para) {
	for i := range ps {
		p := &ps[i]
		if p.label.key != "publicationinfo" {
			continue
		}
		paper, rest, _ := strings.Cut(p.label.value, ";")
		if !r.got["publisher"] {
			r.fact("publisher", paper, r.span(p.from, p.label.off))
		}
		if d, _ := firstDate(rest); d != "" && !r.got["date"] {
			r.fact("date", d, r.span(p.from, p.label.off))
		}
	}
}
