package page

import (
	"strings"

	"lede/parse/source"
)

// feed reads labels, of which that of the text comes last.
func (r *record) feed() {
	for i := 0; i < len(r.rows); {
		l, ok := cutLabel(r.rows[i].text)
		member, known := r.form.labels()[l.key]
		if !ok || !known && i > 0 && !(i+1 < len(r.rows) && r.knows(i+1)) {
			r.body(i, len(r.rows))
			return
		}
		if member == "body" {
			if l.value == "" {
				r.body(i+1, len(r.rows))
			} else {
				r.bodyFrom(i, len(r.rows), l.off)
			}
			return
		}
		end := i + 1
		for end < len(r.rows) && r.rows[end].gap == 0 && !r.isLabelled(end) && (l.value == "" || len(r.rows[end-1].text) > 60) {
			end++
		}
		if l.value == "" && end == i+1 && end < len(r.rows) && !r.isLabelled(end) {
			end++
		}
		s := r.over(i, end)
		s.Start = r.span(i, l.off).Start
		r.file(member, l.name, strings.TrimSpace(l.value+" "+r.text(i+1, end)), s)
		i = end
	}
}

// knows reports whether a row begins with a label of the grammar.
func (r *record) knows(i int) bool {
	l, ok := cutLabel(r.rows[i].text)
	_, known := r.form.labels()[l.key]
	return ok && known
}

func (r *record) isLabelled(i int) bool {
	l, ok := cutLabel(r.rows[i].text)
	if !ok {
		return false
	}
	_, known := r.form.labels()[l.key]
	return known || isCapital(l.name)
}

// ris reads a record of RIS: a tag of two characters in each line that begins a
// field. Several authors and keywords have a line each.
func (r *record) ris() {
	for i := 0; i < len(r.rows); {
		s := r.rows[i].text
		if len(s) < 4 || !strings.HasPrefix(strings.TrimLeft(s[2:], " "), "-") {
			i++
			continue
		}
		tag := s[:2]
		end := i + 1
		for end < len(r.rows) && !isRISLine(r.rows[end].text) {
			end++
		}
		off := strings.IndexByte(s, '-') + 1
		for off < len(s) && s[off] == ' ' {
			off++
		}
		r.risField(tag, i, end, off)
		i = end
	}
}

func isRISLine(s string) bool {
	return len(s) >= 3 && s[0] >= 'A' && s[0] <= 'Z' && (s[1] >= 'A' && s[1] <= 'Z' || isFigure(s[1])) && strings.HasPrefix(strings.TrimLeft(s[2:], " "), "-") && s[2] == ' '
}

func (r *record) risField(tag string, from, to, off int) {
	value := strings.TrimSpace(r.text(from, to)[min(off, len(r.rows[from].text)):])
	member := r.form.labels()[strings.ToLower(tag)]
	s := r.over(from, to)
	switch member {
	case "body":
		if len(value) < 800 && to == from+1 { // a summary
			r.deck(value, s)
			return
		}
		if off < len(r.rows[from].text) {
			r.bodyFrom(from, to, off)
		} else {
			r.body(from+1, to)
		}
	case "date":
		value = strings.TrimRight(value, "/ ")
		if !r.got["date"] || len(value) > 4 {
			r.risDate(tag, value, s)
		} else {
			r.keep(tag, value, s)
		}
	case "author":
		if last, given, ok := strings.Cut(value, ","); ok {
			value = strings.TrimSpace(given) + " " + strings.TrimSpace(last)
		}
		r.fact("author", value, s)
	case "publisher", "headline":
		if r.got[member] {
			r.keep(tag, value, s)
			return
		}
		r.file(member, tag, value, s)
	default:
		r.file(member, tag, value, s)
	}
}

// risDate files a date, which may be a year and no more.
func (r *record) risDate(tag, value string, s source.Span) {
	for i := range r.out.page.Facts {
		if f := &r.out.page.Facts[i]; f.Key == "date" && len(f.Value) < len(value) {
			f.Value, f.Span = value, s
			return
		}
	}
	if r.got["date"] {
		r.keep(tag, value, s)
		return
	}
	r.fact("date", value, s)
}
