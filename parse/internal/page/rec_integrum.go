package page

import (
	"strings"

	"lede/parse/source"
)

// integrum reads a record of Integrum: fields whose labels stand behind a
// caret, the title again, and the text.
func (r *record) integrum() {
	i := 0
	var name, value string
	var span source.Span
	flush := func() {
		if name != "" {
			r.integrumField(name, strings.TrimSpace(value), span)
		}
		name, value = "", ""
	}
	labelled := false
	for ; i < len(r.rows); i++ {
		if labelled && !strings.HasPrefix(r.rows[i].text, "^") && (value != "" || r.rows[i].gap > 1 || r.raw != nil) && !(r.raw != nil && value == "") {
			break
		}
		for line := range strings.SplitSeq(r.rows[i].text, "\n") {
			if l, ok := cutLabel(line); ok && strings.HasPrefix(line, "^") {
				flush()
				name, value, span = line[1:len(line)-len(l.value)], l.value, r.rows[i].span
				name = strings.TrimRight(name, ": ")
				labelled = true
			} else if labelled {
				value += " " + line
			}
		}
	}
	flush()
	for i < len(r.rows) && equalFold(r.rows[i].text, r.title0()) {
		i++
	}
	if r.raw != nil && i < len(r.rows) && r.raw.within(r.rows[i].at, "h3") {
		if !r.got["headline"] {
			r.fact("headline", r.rows[i].text, r.span(i, 0))
		}
		i++
	}
	r.body(i, len(r.rows))
}

// title0 gives the headline that was filed.
func (r *record) title0() string {
	for i := range r.out.page.Facts {
		if f := &r.out.page.Facts[i]; f.Key == "headline" {
			return f.Value
		}
	}
	return ""
}

func equalFold(a, b string) bool { return a != "" && squash(a) == squash(b) }

func (r *record) integrumField(name, value string, span source.Span) {
	if r.form.labels()[squash(name)] == "author" {
		value = givenFirst(value)
	}
	r.label(name, value, span)
}

// givenFirst puts the surname, which Integrum writes first, behind the given names.
func givenFirst(v string) string {
	names := strings.FieldsFunc(v, func(c rune) bool { return c == ';' || c == ',' })
	for i, n := range names {
		if w := strings.Fields(n); len(w) == 2 || len(w) == 3 {
			names[i] = strings.Join(append(w[1:], w[0]), " ")
		}
	}
	return strings.Join(names, ", ")
}
