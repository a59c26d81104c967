package page

import (
	"strings"
)

// factiva reads a record of Factiva, with its labels or without.
func (r *record) factiva() {
	end := len(r.rows)
	for i := range r.rows {
		if an := accession(r.rows[i].text); an != "" {
			if i+1 < len(r.rows) && len(r.rows)-i > 60 && r.raw == nil {
				continue
			}
			r.keep("AN", an, r.span(i, 0))
			end = i
			if tagOnly(r.rows[max(i-1, 0)].text) == "AN" {
				end = i - 1
			}
			break
		}
	}
	tags := 0
	for i := range r.rows[:end] {
		if t, _ := r.tag(i); t != "" {
			tags++
		}
	}
	if tags >= 4 {
		r.factivaTags(end)
	} else {
		r.factivaPlain(end)
	}
}

// accession gives the number at the end of a record: "Document NYTF00…".
func accession(s string) string {
	words := strings.Fields(s)
	if len(words) == 3 && words[0] == "AN" {
		words = words[1:]
	}
	if len(words) != 2 || len(words[1]) < 20 || len(words[1]) > 40 || strings.HasSuffix(words[0], ":") {
		return ""
	}
	figures := 0
	for i := range len(words[1]) {
		switch c := words[1][i]; {
		case isFigure(c):
			figures++
		case !isAlnum(c) && c != '_':
			return ""
		}
	}
	if figures < 10 || figures == len(words[1]) {
		return ""
	}
	return words[1]
}

// tag gives the tag that a row begins with, and where its value begins.
func (r *record) tag(i int) (tag string, off int) {
	s := r.rows[i].text
	n := 0
	for n < len(s) && n < 4 && s[n] >= 'A' && s[n] <= 'Z' {
		n++
	}
	if n < 2 || n > 3 || n < len(s) && s[n] != ' ' {
		return "", 0
	}
	if _, ok := r.form.labels()[strings.ToLower(s[:n])]; !ok {
		return "", 0
	}
	return s[:n], min(n+1, len(s))
}

// tagOnly gives the tag that a row is, and nothing else.
func tagOnly(s string) string {
	if len(s) < 2 || len(s) > 3 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return ""
	}
	return s
}

// factivaTags reads a record with labels. Tags stand in the order of the table
// of fields more or less; in the text only the next ones count.
func (r *record) factivaTags(end int) {
	tag, from, off := "", 0, 0
	flush := func(to int) {
		if tag == "" || from >= to || from == to-1 && off >= len(r.rows[from].text) {
			return
		}
		start, skip := from, off
		if skip >= len(r.rows[from].text) {
			start, skip = from+1, 0
		}
		r.factivaField(tag, start, to, skip)
	}
	for i := 0; i < end; i++ {
		t, n := r.tag(i)
		if t == "" || !r.tagFits(tag, t, i, from, off) {
			continue
		}
		flush(i)
		tag, from, off = t, i, n
	}
	flush(end)
}

// tagFits reports whether a line that looks like a tag is one. In the text only
// tags that stand below it are, and those alone in their line or parted from
// the value by a column; the first line of a value is none.
func (r *record) tagFits(open, t string, i, from, off int) bool {
	raw := r.data[r.rows[i].span.Start:r.rows[i].span.End]
	alone := len(r.rows[i].text) == len(t)
	column := len(raw) > len(t)+1 && (raw[len(t)] == '\t' || raw[len(t)] == ' ' && raw[len(t)+1] == ' ')
	if alone || column {
		return open != "LP" && open != "TD" || t != "HD" && t != "BY"
	}
	if open == "LP" || open == "TD" {
		return false
	}
	return i != from+1 || off < len(r.rows[from].text)
}

// factivaField files one field.
func (r *record) factivaField(tag string, from, to, skip int) {
	member := r.form.labels()[strings.ToLower(tag)]
	if member == "body" {
		r.bodyFrom(from, to, skip)
		return
	}
	value := r.text(from, to)[skip:]
	span := r.over(from, to)
	span.Start = r.span(from, skip).Start
	switch member {
	case "time":
		r.addTime(value)
		r.keep(tag, value, span)
	case "keywords":
		r.fact("keywords", subjects(value), span)
		r.keep(tag, value, span)
	case "credit":
		r.keep(tag, value, span)
	default:
		r.file(member, tag, value, span)
	}
}

// addTime adds the time of day to the date.
func (r *record) addTime(v string) {
	v = strings.TrimSpace(v)
	if len(v) < 4 || len(v) > 10 || !isFigure(v[0]) || !strings.ContainsAny(v, ":.") {
		return
	}
	facts := r.out.page.Facts
	for i := range facts {
		if facts[i].Key == "date" && !strings.Contains(facts[i].Value, ":") {
			facts[i].Value += " " + v
		}
	}
}

// factivaPlain reads a record without labels, by the order of its lines: the
// number of words stands in the middle of the head.
func (r *record) factivaPlain(end int) {
	words := 0
	for words < end && words < 16 && !isWordCount(r.rows[words].text) {
		words++
	}
	if words == end || words == 16 {
		r.factivaLoose(end)
		return
	}
	r.factivaTitle(words)
	r.keep("WC", r.rows[words].text, r.span(words, 0))
	body := r.factivaSource(words+1, end)
	r.body(body, r.factivaTail(body, end))
}

// factivaTail files what stands between the text and the number of the record,
// captions and the publisher, and gives where the text ends.
func (r *record) factivaTail(body, end int) int {
	n := end - 1
	if n <= body || n == body+1 && r.raw == nil {
		return end
	}
	if r.raw == nil {
		if s := r.rows[n].text; len(s) < 90 && (!endsSentence([]byte(s)) || strings.HasSuffix(s, ")")) {
			r.keep("PUB", s, r.span(n, 0))
			return n
		}
		return end
	}
	text := func(i int) bool { return r.raw.has(r.rows[i].at, "class", "aragraph") }
	last := n
	for last > body && !text(last) {
		last--
	}
	if last == n || !text(last) || n-last > 6 { // paragraphs are not marked, or nothing else is
		return end
	}
	for i := last + 1; i < n; i++ {
		r.fact("caption", r.rows[i].text, r.span(i, 0))
	}
	r.keep("PUB", r.rows[n].text, r.span(n, 0))
	return last + 1
}

// factivaLoose reads a record that does not say how long it is.
func (r *record) factivaLoose(end int) {
	date := 1
	for date < end && date < 10 && !isDateRow(r.rows[date].text) {
		date++
	}
	if date >= end || date == 10 {
		if end > 0 {
			r.fact("headline", r.rows[0].text, r.span(0, 0))
		}
		r.body(min(1, end), end)
		return
	}
	r.factivaTitle(date)
	r.body(r.factivaSource(date, end), end)
}

// factivaTitle reads what stands above the number of words: a section perhaps,
// the title, the byline perhaps, and more.
func (r *record) factivaTitle(to int) {
	title, author := -1, -1
	for i := range to {
		if r.raw == nil {
			continue
		}
		switch at := r.rows[i].at; {
		case r.raw.has(at, "class", "eadline") || r.raw.has(at, "id", "hd"):
			if title < 0 {
				title = i
			}
		case r.raw.has(at, "class", "author"):
			author = i
		}
	}
	if title < 0 {
		title, author = r.guessTitle(to)
	}
	if title < 0 {
		return
	}
	if title > 0 {
		r.file("section", "SE", r.text(0, title), r.over(0, title))
	}
	head := strings.ReplaceAll(r.rows[title].text, "\n", " ")
	if r.raw != nil && r.raw.has(r.rows[title].at, "class", "counted") { // the interface numbers its hits
		if n := strings.Index(head, ") "); n > 0 && strings.Trim(head[:n], "0123456789") == "" {
			head = head[n+2:]
		}
	}
	r.fact("headline", head, r.span(title, 0))
	for i := title + 1; i < to; i++ {
		switch {
		case i == author:
			r.file("author", "BY", r.rows[i].text, r.span(i, 0))
		case author < 0 && i == title+1 && (r.raw == nil && len(r.rows[i].text) < 120 || isByline([]byte(r.rows[i].text)) || strings.Count(r.rows[i].text, " ") < 4 && !strings.ContainsAny(r.rows[i].text, "0123456789")):
			r.file("author", "BY", r.rows[i].text, r.span(i, 0))
		default:
			r.keep("note", r.rows[i].text, r.span(i, 0))
		}
	}
}

// guessTitle tells which of the lines above the number of words is the title,
// and which the byline, by their length and first words.
func (r *record) guessTitle(to int) (title, author int) {
	switch {
	case to == 0:
		return -1, -1
	case to == 1:
		return 0, -1
	}
	for i := 1; i < to; i++ {
		if isByline([]byte(r.rows[i].text)) {
			return i - 1, i
		}
	}
	if a, b := r.rows[0].text, r.rows[1].text; to == 2 {
		if strings.Count(b, " ") <= 3 && len(b) < len(a) {
			return 0, 1
		}
		return 1, -1
	}
	return 1, 2
}

// factivaSource reads what stands between the number of words and the text:
// date, time, source, code, edition, page, language, rights.
func (r *record) factivaSource(i, end int) int {
	source, code := false, false
	limit := min(end, i+12)
	rights := -1
	for k := i; k < limit; k++ {
		if isRightsText(r.rows[k].text) || strings.HasPrefix(r.rows[k].text, "Alle Rechte") {
			rights = k
		}
	}
	for k := i; r.raw != nil && k < min(end, i+14); k++ { // paragraphs are marked: the head ends there
		if r.raw.has(r.rows[k].at, "class", "aragraph") {
			if limit = k; k > i+2 && languageTag(r.rows[k-1].text) == "" && !isSourceCode(r.rows[k-1].text) {
				rights = k - 1
			}
			break
		}
	}
	if rights >= 0 {
		limit = min(limit, rights+1)
	}
	for ; i < limit; i++ {
		s := r.rows[i].text
		switch {
		case i == rights:
			r.keep("CY", s, r.span(i, 0))
			return r.afterRights(i+1, end)
		case !r.got["date"] && isDateRow(s):
			r.dateLine(&para{from: i, to: i + 1, text: s})
		case r.got["date"] && !source && len(s) <= 8 && isFigure(s[0]) && strings.Contains(s, ":"):
			r.addTime(s)
			r.keep("ET", s, r.span(i, 0))
		case rights < 0 && len(s) > 100:
			return i
		case languageTag(s) != "" && len(s) < 40:
			r.file("language", "LA", s, r.span(i, 0))
			if rights < 0 {
				return i + 1
			}
		case !source:
			source = true
			name, c, ok := strings.Cut(s, " / ")
			r.fact("publisher", name, r.span(i, 0))
			if ok {
				code = true
				r.keep("SC", c, r.span(i, 0))
			}
		case !code && isSourceCode(s):
			code = true
			r.keep("SC", s, r.span(i, 0))
		case strings.Trim(s, "0123456789,-– ABCDEFGHKPSp.") == "":
			r.keep("PG", s, r.span(i, 0))
		default:
			r.keep("ED", s, r.span(i, 0))
		}
	}
	return i
}

// afterRights passes over the end of a notice that takes several lines.
func (r *record) afterRights(i, end int) int {
	for i < end && i+1 < end && (isReserved(r.rows[i].text) || isRightsText(r.rows[i].text)) {
		i++
	}
	return i
}

func isSourceCode(s string) bool {
	return len(s) >= 2 && len(s) <= 10 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == "" && !isFigure(s[0])
}
