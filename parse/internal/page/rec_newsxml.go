package page

import (
	"strings"

	"lede/parse/source"
)

// each calls f for every element of a name.
func (m *recordMarkup) each(name string, f func(e int)) {
	for e := range m.elems {
		if m.elems[e].name == name {
			f(e)
		}
	}
}

// under reports whether an element stands in one of a name.
func (m *recordMarkup) under(e int, name string) bool {
	for up := m.elems[e].parent; up >= 0; up = m.elems[up].parent {
		if m.elems[up].name == name {
			return true
		}
	}
	return false
}

// nitf reads an article in NITF, the corpus of The New York Times' among them.
func (r *record) nitf() {
	if r.raw == nil {
		return
	}
	m := r.raw
	r.nitfHead()
	m.each("hl1", func(e int) { r.once("headline", m.text(e), m.elems[e].span) })
	m.each("hl2", func(e int) {
		if !strings.Contains(m.attr(e, "class"), "online") {
			r.once("deck", m.text(e), m.elems[e].span)
		}
	})
	m.each("title", func(e int) { r.once("headline", m.text(e), m.elems[e].span) })
	m.each("abstract", func(e int) { r.once("deck", m.text(e), m.elems[e].span) })
	r.nitfByline()
	m.each("distributor", func(e int) { r.once("publisher", m.text(e), m.elems[e].span) })
	m.each("dateline", func(e int) {
		if !m.under(e, "p") {
			r.once("dateline", m.text(e), m.elems[e].span)
		}
	})
	m.each("story.date", func(e int) { r.once("date", m.text(e), m.elems[e].span) })
	m.each("media-caption", func(e int) { r.fact("caption", m.text(e), m.elems[e].span) })
	m.each("media.caption", func(e int) { r.fact("caption", m.text(e), m.elems[e].span) })
	r.nitfBody()
	m.each("tagline", func(e int) {
		if !m.under(e, "body.content") {
			r.body(m.elems[e].first, m.elems[e].last)
		}
	})
}

// once files a value of a member that has none so far.
func (r *record) once(member, value string, span source.Span) {
	if !r.got[member] {
		r.file(member, member, value, span)
	}
}

// nitfHead reads what NITF says in attributes.
func (r *record) nitfHead() {
	m := r.raw
	for _, a := range [...]struct{ element, attribute, member, label string }{
		{"date.issue", "norm", "date", "date.issue"},
		{"date.release", "norm", "modified", "date.release"},
		{"pubdata", "date.publication", "date", "date.publication"},
		{"pubdata", "name", "publisher", "pubdata.name"},
		{"pubdata", "position.section", "section", "position.section"},
		{"pubdata", "ex-ref", "url", "pubdata.ex-ref"},
		{"doc-id", "id-string", kept, "doc-id"},
		{"doc.copyright", "holder", kept, "doc.copyright"},
		{"urgency", "ed-urg", kept, "urgency"},
		{"ed-msg", "info", kept, "ed-msg"},
		{"pubdata", "position.sequence", kept, "page"},
		{"keyword", "key", "keyword", ""},
		{"tobject.subject", "tobject.subject.type", kept, "tobject.subject"},
	} {
		var words []string
		m.each(a.element, func(e int) {
			v := m.attr(e, a.attribute)
			switch {
			case v == "":
			case a.member == "keyword":
				words = append(words, v)
			case a.member == kept:
				r.keep(a.label, v, m.elems[e].span)
			case a.member == "date":
				r.once(a.member, nitfDate(v), m.elems[e].span)
			default:
				r.once(a.member, v, m.elems[e].span)
			}
		})
		if len(words) > 0 {
			r.fact("keywords", strings.Join(words, "; "), source.Span{})
		}
	}
	if len(m.elems) > 0 {
		m.each("nitf", func(e int) {
			if tag := languageTag(m.attr(e, "lang")); tag != "" {
				r.out.page.Lang = tag
			}
		})
	}
	r.nitfMeta()
}

// nitfMeta reads the meta elements that papers add.
func (r *record) nitfMeta() {
	m := r.raw
	day := map[string]string{}
	m.each("meta", func(e int) {
		name, content := m.attr(e, "name"), m.attr(e, "content")
		switch name {
		case "publication_year", "publication_month", "publication_day_of_month":
			day[name] = content
		case "online_sections", "dsk":
			r.once("section", content, m.elems[e].span)
			r.keep(name, content, m.elems[e].span)
		case "print_section", "print_page_number", "print_column", "anpa-wordcount", "series_name":
			r.keep(name, content, m.elems[e].span)
		}
	})
	y, mo, d := day["publication_year"], day["publication_month"], day["publication_day_of_month"]
	if len(y) == 4 && len(mo) > 0 && len(d) > 0 && len(mo) < 3 && len(d) < 3 {
		r.once("date", y+"-"+pad2(mo)+"-"+pad2(d), source.Span{})
	}
}

// nitfDate gives a date of NITF, "20151210" or "20151210T000000", as others
// write it. Midnight stands for a day without a time.
func nitfDate(v string) string {
	if day, time, _ := strings.Cut(v, "T"); len(day) == 8 && strings.Trim(day, "0123456789") == "" && strings.Trim(time, "0") == "" {
		return day[:4] + "-" + day[4:6] + "-" + day[6:]
	}
	return v
}

func pad2(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// nitfByline files the byline: the one that was printed before the normalized one.
func (r *record) nitfByline() {
	m := r.raw
	m.each("byline", func(e int) {
		if m.attr(e, "class") != "normalized_byline" && !m.under(e, "p") {
			r.once("author", r.withoutTitle(e), m.elems[e].span)
		}
	})
	m.each("byline", func(e int) {
		if v := m.text(e); !r.got["author"] {
			if last, given, ok := strings.Cut(v, ","); ok {
				v = strings.TrimSpace(given) + " " + strings.TrimSpace(last)
			}
			r.once("author", v, m.elems[e].span)
		}
	})
}

// withoutTitle gives a byline without the jobs that elements of it hold.
func (r *record) withoutTitle(e int) string {
	m := r.raw
	var parts []string
	for i := m.elems[e].first; i < m.elems[e].last; i++ {
		if !m.within(i, "byttl") {
			parts = append(parts, m.page.Blocks[i].Text)
		}
	}
	return strings.Join(parts, " ")
}

// nitfBody writes the text: that of the block that says it is the full one.
func (r *record) nitfBody() {
	m := r.raw
	content := -1
	m.each("body.content", func(e int) { content = e })
	if content < 0 {
		m.each("body", func(e int) { content = e })
	}
	if content < 0 {
		return
	}
	m.each("block", func(e int) {
		if m.under(e, "body.content") && (m.attr(e, "class") == "full_text" || m.attr(e, "id") == "Main") {
			content = e
		}
	})
	el := &m.elems[content]
	for i := el.first; i < el.last; {
		end := i
		for end < el.last && !r.isAside(end) {
			end++
		}
		if end > i {
			r.body(i, end)
		}
		i = end + 1
	}
}

// isAside reports whether a block stands in an element beside the text.
func (r *record) isAside(i int) bool {
	for _, name := range [...]string{"media", "media-caption", "media-producer", "body.head", "hedline", "block.aside", "note", "correction_text"} {
		if r.raw.within(i, name) {
			return true
		}
	}
	return false
}

// newsML reads an item of NewsML, of the first or the second generation.
func (r *record) newsML() {
	if r.raw == nil {
		return
	}
	m := r.raw
	for _, a := range [...]struct{ element, member string }{
		{"headline", "headline"}, {"headLine", "headline"}, {"firstpublished", "date"}, {"published", "date"}, {"contentcreated", "date"}, {"firstcreated", "date"}, {"thisrevisioncreated", "modified"}, {"versioncreated", "modified"},
		{"contentmodified", "modified"}, {"by", "author"}, {"byline", "author"}, {"dateline", "dateline"}, {"located", "dateline"},
		{"slugline", kept}, {"ednote", kept}, {"usageterms", kept}, {"copyrightnotice", kept}, {"copyrightline", kept}, {"creditline", kept}, {"urgency", kept},
	} {
		m.each(strings.ToLower(a.element), func(e int) {
			if m.under(e, "nitf") || m.under(e, "body") {
				return
			}
			v, span := m.text(e), m.elems[e].span
			if a.member == kept {
				r.keep(m.elems[e].written, v, span)
			} else if v != "" {
				r.once(a.member, v, span)
			}
		})
	}
	r.newsMLPeople()
	r.nitf()
	if len(r.out.page.Blocks) == 0 {
		r.newsMLText()
	}
	r.firstVersion()
}

// firstVersion dates an item that has no other date by the time of its
// version, if that is the first.
func (r *record) firstVersion() {
	m := r.raw
	first := true
	m.each("newsitem", func(e int) {
		v := m.attr(e, "version")
		first = first && (v == "" || v == "1")
	})
	if r.got["date"] || !first {
		return
	}
	for i := range r.out.page.Facts {
		if f := &r.out.page.Facts[i]; f.Key == "modified" {
			f.Key = "date"
			r.got["date"] = true
		}
	}
}

// newsMLPeople reads who wrote and provides the item, and its subjects.
func (r *record) newsMLPeople() {
	m := r.raw
	name := func(e int) string {
		for k := e + 1; k < len(m.elems) && m.elems[k].parent == e; k++ {
			if m.elems[k].name == "name" {
				return m.text(k)
			}
		}
		return ""
	}
	m.each("creator", func(e int) {
		if v := name(e); v != "" && !r.got["author"] {
			r.file("author", "creator", v, m.elems[e].span)
		}
	})
	m.each("provider", func(e int) {
		v := name(e)
		if v == "" {
			v = m.attr(e, "literal")
		}
		r.once("publisher", v, m.elems[e].span)
	})
	var words []string
	m.each("subject", func(e int) {
		if v := name(e); v != "" && len(words) < 60 {
			words = append(words, v)
		}
	})
	r.fact("keywords", strings.Join(words, "; "), source.Span{})
	m.each("language", func(e int) {
		if tag := languageTag(m.attr(e, "tag")); tag != "" && r.out.page.Lang == "" {
			r.out.page.Lang = tag
		}
	})
}

// newsMLText writes the content that is not NITF: XHTML or plain text.
func (r *record) newsMLText() {
	m := r.raw
	done := false
	for _, name := range [...]string{"body", "inlinexml", "inlinedata", "datacontent", "contentset"} {
		m.each(name, func(e int) {
			if !done && m.elems[e].last > m.elems[e].first {
				done = true
				if el := &m.elems[e]; el.last-el.first == 1 {
					r.plainText(el.first, e)
				} else {
					r.body(el.first, el.last)
				}
			}
		})
	}
}

// factivaXML reads an article of Factiva's XML.
func (r *record) factivaXML() {
	if r.raw == nil {
		return
	}
	m := r.raw
	m.each("article", func(e int) { r.keep("accessionNo", m.attr(e, "accessionNo"), m.elems[e].span) })
	for e := range m.elems {
		el := &m.elems[e]
		member, known := r.form.labels()[el.name]
		switch {
		case !known:
		case member == "body":
			r.body(el.first, el.last)
		case member == "date":
			r.once("date", m.text(e), el.span)
		case member == kept, member == "credit":
			r.keep(el.written, m.text(e), el.span)
		default:
			r.once(member, m.text(e), el.span)
		}
	}
}
