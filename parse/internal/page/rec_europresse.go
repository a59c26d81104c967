package page

import "strings"

// europresse reads a record of Europresse: the paper, the line with section,
// date and page, the title, the authors, the text, the copyright and the number.
func (r *record) europresse() {
	end := len(r.rows)
	for i := range r.rows {
		s := r.rows[i].text
		if strings.Contains(s, "news·") && i > 2 {
			r.keep("Numéro de document", strings.TrimSpace(s[strings.LastIndexByte(s, ':')+1:]), r.span(i, 0))
			end = min(end, i)
		}
		if i > 2 && (isRightsText(s) || strings.HasPrefix(s, "Ce certificat") || strings.HasPrefix(s, "Tous droits réservés")) {
			if isRightsText(s) && i <= end && i+6 >= len(r.rows)-2 {
				r.keep("©", strings.TrimLeft(s, "© "), r.span(i, 0))
				end = min(end, i)
			} else if !isRightsText(s) {
				end = min(end, i)
			}
		}
	}
	i := 0
	for i < end && i < 4 && !r.docHeader(i) {
		if i == 0 {
			paper, no, _ := strings.Cut(r.rows[0].text, ", no. ")
			r.fact("publisher", paper, r.span(0, 0))
			if no != "" {
				r.keep("no.", no, r.span(0, 0))
			}
		} else {
			r.keep("note", r.rows[i].text, r.span(i, 0))
		}
		i++
	}
	if !r.got["date"] {
		i = min(i, 1)
	} else {
		i++
	}
	r.europresseText(i, end)
}

// docHeader reads the line with the date: "Politique, mardi 14 mars 2006, p. 12".
func (r *record) docHeader(i int) bool {
	s := r.rows[i].text
	d, _ := firstDate(s)
	if d == "" || len(s) > 160 {
		return false
	}
	r.fact("date", d, r.span(i, 0))
	at := strings.Index(s, d)
	if section := strings.Trim(s[:max(at, 0)], " ,"); section != "" {
		if j := strings.LastIndex(section, ","); j > 0 && len(section)-j < 14 { // the day of the week
			section = section[:j]
		}
		r.fact("section", section, r.span(i, 0))
	}
	if rest := strings.Trim(s[at+len(d):], " ,"); rest != "" {
		r.keep("page", rest, r.span(i, 0))
	}
	return true
}

// europresseText reads title, authors and text.
func (r *record) europresseText(i, end int) {
	if i >= end {
		return
	}
	marked := func(k int, mark string) bool { return r.raw != nil && r.raw.has(r.rows[k].at, "class", mark) }
	title := i
	for k := i; k < min(end, i+6); k++ {
		if marked(k, "itreArticleVisu") {
			title = k
		}
	}
	r.fact("headline", strings.ReplaceAll(r.rows[title].text, "\n", " "), r.span(title, 0))
	i = title + 1
	for k := 0; i < end && k < 3; k++ {
		s := r.rows[i].text
		switch {
		case marked(i, "docAuthors"):
			r.file("author", "Auteur", s, r.span(i, 0))
		case marked(i, "sm-margin") && !r.got["deck"]:
			r.fact("deck", s, r.span(i, 0))
		case r.raw == nil || !marked(i, "docOcurrContainer") && !marked(i, "DocText"):
			if r.got["author"] || strings.Count(s, " ") >= 10 || endsSentence([]byte(s)) || i+1 >= end {
				k = 3
				continue
			}
			r.file("author", "Auteur", s, r.span(i, 0))
		default:
			k = 3
			continue
		}
		i++
	}
	r.originalLink()
	for end > i && r.isEuropresseNote(end-1) {
		end--
	}
	r.body(i, end)
}

// isEuropresseNote files what stands between the text and the copyright.
func (r *record) isEuropresseNote(i int) bool {
	l, ok := cutLabel(r.rows[i].text)
	if ok && (l.key == "notes" || l.key == "note" || strings.HasPrefix(l.key, "illustration")) {
		r.label(l.name, l.value, r.span(i, l.off))
		return true
	}
	return strings.HasPrefix(r.rows[i].text, "Cet article est paru dans")
}

// originalLink takes the address that the line "Cet article est paru dans"
// links to.
func (r *record) originalLink() {
	for i := range r.rows {
		if r.raw == nil || !strings.HasPrefix(r.rows[i].text, "Cet article est paru dans") {
			continue
		}
		for e := range r.raw.elems {
			if el := &r.raw.elems[e]; el.name == "a" && el.span.Start >= r.rows[max(i-1, 0)].span.Start && el.first <= r.rows[i].at+1 && el.last >= r.rows[i].at {
				if v := r.raw.attr(e, "href"); v != "" {
					r.urlFact("URL", v, el.span)
				}
			}
		}
	}
}
