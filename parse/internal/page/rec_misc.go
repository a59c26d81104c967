package page

import (
	"strings"

	"lede/parse/source"
)

// alceste reads a text of a corpus: a line of starred variables, then the text.
func (r *record) alceste() {
	if len(r.rows) == 0 {
		return
	}
	for w := range strings.FieldsSeq(r.rows[0].text) {
		name, value, ok := strings.Cut(strings.TrimPrefix(w, "*"), "_")
		if ok && w != name && value != "" {
			r.label(name, strings.ReplaceAll(value, "_", " "), r.span(0, 0))
		}
	}
	i := 1
	for i < len(r.rows) && strings.HasPrefix(r.rows[i].text, "-*") {
		i++
	}
	for i < len(r.rows) {
		end := i
		for end < len(r.rows) && !strings.HasPrefix(r.rows[end].text, "-*") {
			end++
		}
		r.body(i, end)
		i = end + 1
	}
}

// titled reads an article behind a title that stands between two rules.
func (r *record) titled() {
	i := 0
	for i < len(r.rows) && strings.Trim(r.rows[i].text, "=") == "" {
		i++
	}
	from := i
	for i < len(r.rows) && strings.Trim(r.rows[i].text, "=") != "" {
		i++
	}
	if i == len(r.rows) {
		i = min(from+1, i)
	}
	r.fact("headline", r.text(from, i), r.over(from, i))
	for i < len(r.rows) && strings.Trim(r.rows[i].text, "=") == "" {
		i++
	}
	r.body(i, len(r.rows))
}

// story reads a text of the corpora of CNN and the Daily Mail: the text, then
// its highlights, each behind a line "@highlight".
func (r *record) story() {
	end := len(r.rows)
	var marks []string
	var span source.Span
	for i := len(r.rows) - 1; i >= 0; i-- {
		if r.rows[i].text != "@highlight" {
			continue
		}
		if i+1 < end {
			marks = append([]string{r.text(i+1, end)}, marks...)
			span = r.over(i+1, end)
		}
		end = i
	}
	r.fact("deck", strings.Join(marks, ". "), span)
	r.body(0, end)
}

// wire reads an item of a news wire: ANPA 1312 or IPTC 7901.
func (r *record) wire() {
	anpa := 0
	for i := range r.rows {
		if strings.HasPrefix(r.rows[i].text, "^") {
			anpa++
		}
	}
	if anpa > 1 {
		r.anpa()
		return
	}
	r.iptc7901()
}
