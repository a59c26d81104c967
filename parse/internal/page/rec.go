package page

import (
	"bytes"
	"strings"

	"lede/parse/internal/dates"
	"lede/parse/source"
)

// ReadRecord reads a record of an export whose grammar, as package source names
// it, is form: its labels become facts, its text becomes the blocks of the
// page, and nothing else does. Inherited are "Label: value" lines that stand at
// the top of the file and hold for all its records. It gives nil for a form
// that it does not know.
func ReadRecord(data []byte, form string, inherited []string) *Page {
	if form == "" {
		return nil
	}
	for _, f := range forms() {
		if f.name == form {
			r := newRecord(data, &f)
			f.read(r)
			return r.finish(inherited)
		}
	}
	return nil
}

// recordForm is a grammar of records: how it reads them, and what its labels mean.
type recordForm struct {
	name   string
	read   func(*record)
	labels func() map[string]string // squashed label to member
}

// forms lists the grammars.
func forms() []recordForm {
	return []recordForm{
		{"nexis", (*record).nexis, nexisLabels},
		{"nexisuni", (*record).nexisUni, nexisUniLabels},
		{"factiva", (*record).factiva, factivaLabels},
		{"factivaxml", (*record).factivaXML, factivaXMLLabels},
		{"proquest", (*record).proquest, proquestLabels},
		{"europresse", (*record).europresse, europresseLabels},
		{"integrum", (*record).integrum, integrumLabels},
		{"feed", (*record).feed, feedLabels},
		{"ris", (*record).ris, risLabels},
		{"reuters", (*record).reuters, sgmlLabels},
		{"trec", (*record).trec, sgmlLabels},
		{"nitf", (*record).nitf, nitfLabels},
		{"newsml", (*record).newsML, newsMLLabels},
		{"wire", (*record).wire, wireLabels},
		{"alceste", (*record).alceste, alcesteLabels},
		{"titled", (*record).titled, noLabels},
		{"story", (*record).story, noLabels},
		{"json", (*record).jsonRecord, noLabels},
	}
}

// record is a record in the reading.
type record struct {
	form *recordForm
	data []byte
	out  *textReader // writes the page
	rows []row
	raw  *recordMarkup // what rows of markup stand in; nil for a text
	page *Page         // what was written, where the text is read as a whole
	got  map[string]bool
}

// row is a line of a text, or a block of markup.
type row struct {
	text   string
	span   source.Span
	indent int
	gap    int // blank lines above
	at     int // index of the line or the block
}

func newRecord(data []byte, f *recordForm) *record {
	r := &record{form: f, data: data, got: map[string]bool{}}
	if trimmed := bytes.TrimLeft(data, " \t\r\n\ufeff"); f.name != "json" && len(trimmed) > 1 && trimmed[0] == '<' && (isAlnum(trimmed[1]) || trimmed[1] == '!' || trimmed[1] == '?') {
		r.raw = readMarkup(data)
		r.out = &textReader{builder: newBuilder(HTML, data), data: data}
		r.rows = r.raw.rows()
		return r
	}
	kind := Text
	if f.name == "nexisuni" || f.name == "feed" {
		kind = SniffText(data)
	}
	r.out = &textReader{builder: newBuilder(kind, data), data: data, md: kind == Markdown}
	r.out.lines = splitLines(nil, data)
	r.rows = textRows(data, r.out.lines)
	return r
}

// textRows makes rows of the lines that show something.
func textRows(data []byte, lines []line) []row {
	rows := make([]row, 0, len(lines))
	gap := 1
	for i := range lines {
		ln := &lines[i]
		text := Fold(string(data[ln.from:ln.to]))
		if text == "" {
			gap++
			continue
		}
		rows = append(rows, row{
			text: text, span: source.Span{Start: int(ln.from), End: int(ln.to)},
			indent: int(ln.indent), gap: gap, at: i,
		})
		gap = 0
	}
	return rows
}

// finish hands out the page. Its region is all of its blocks.
func (r *record) finish(inherited []string) *Page {
	for _, line := range inherited {
		if l, ok := cutLabel(line); ok && !r.got[r.form.labels()[l.key]] {
			r.label(l.name, l.value, source.Span{})
		}
	}
	p := r.page
	if p == nil {
		p = r.out.finish()
	} else {
		p.Facts = append(p.Facts, r.out.page.Facts...)
		if p.Lang == "" {
			p.Lang = r.out.page.Lang
		}
		p.Fault = r.out.page.Fault
	}
	p.Form = r.form.name
	if r.raw != nil {
		r.raw.page.Release()
	}
	if r.page != nil {
		return p
	}
	n := int32(len(p.Blocks))
	weight := 0
	for i := range p.Blocks {
		weight += p.Blocks[i].prose()
	}
	p.region = &Region{Last: n, Weight: max(weight, 200), Heading: -1}
	if n > 0 {
		p.region.Start = min(max(p.textStart(p.region), int(p.region.First)), int(n)-1)
	}
	return p
}

// fact records what the record says of a member.
func (r *record) fact(key, value string, span source.Span) {
	if value = strings.TrimSpace(value); value == "" {
		return
	}
	r.got[key] = true
	p := r.out.page
	p.Facts = append(p.Facts, Fact{From: Labelled, Key: key, Value: value, Group: -1, Span: span})
}

// keep records what has no member of its own, under its label as written.
func (r *record) keep(label, value string, span source.Span) {
	if value = strings.TrimSpace(value); value == "" || label == "" {
		return
	}
	p := r.out.page
	p.Facts = append(p.Facts, Fact{From: Kept, Key: label, Value: value, Group: -1, Span: span})
}

// label files a value under the member that its label means.
func (r *record) label(name, value string, span source.Span) {
	r.file(r.form.labels()[squash(name)], name, value, span)
}

// file files a value under a member, in the form that its field wants.
func (r *record) file(member, name, value string, span source.Span) {
	if value = strings.TrimSpace(value); value == "" || isNothing(value) {
		return
	}
	switch member {
	case drop:
	case "", kept:
		r.keep(name, value, span)
	case "date", "modified":
		r.dateFact(member, name, value, span)
	case "language":
		r.language(name, value, span)
	case "section":
		r.fact("section", sectionName(value), span)
		if sectionName(value) != value {
			r.keep(name, value, span)
		}
	case "keywords":
		r.fact("keywords", subjects(value), span)
		if subjects(value) != value {
			r.keep(name, value, span)
		}
	case "url":
		r.urlFact(name, value, span)
	case "deck":
		r.deck(value, span)
	case "author":
		r.fact("author", byText(value), span)
	case "headline":
		r.fact("headline", strings.TrimRight(plainMarks(value), "; "), span)
	default:
		r.fact(member, value, span)
	}
}

// Members that are none: what a label without a place of its own means, and one
// whose value is worth nothing.
const (
	kept = "-"
	drop = "x"
)

// isNothing reports whether a value says that there is none.
func isNothing(v string) bool {
	if len(v) > 20 {
		return false
	}
	switch squash(v) {
	case "", "none", "noneavailable", "notavailable", "na", "nil", "null":
		return true
	}
	return false
}

// dateFact files the first date of a value; what stands around it is kept.
func (r *record) dateFact(member, name, value string, span source.Span) {
	d, rest := firstDate(value)
	if d == "" || member == "date" && r.got["date"] {
		r.keep(name, value, span)
		return
	}
	r.fact(member, d, span)
	if rest != "" && name != "" {
		r.keep(name, value, span)
	}
}

// firstDate gives the first date in a text, and what stands beside it.
func firstDate(s string) (date, rest string) {
	if len(s) > 300 {
		return "", ""
	}
	if _, ok := dates.Parse(s, dates.Options{}); ok {
		for m := range dates.Scan(s, dates.Options{}) {
			if rest = strings.Trim(s[m.End:], " ,;"); isEdition(rest) {
				return s[:m.End], rest
			}
			break
		}
		return s, ""
	}
	for m := range dates.Scan(s, dates.Options{}) {
		rest = strings.Trim(s[:m.Start]+" "+s[m.End:], " ,;.-–|()")
		if strings.TrimFunc(rest, func(c rune) bool { return c == ' ' || c == ',' }) == "" {
			rest = ""
		}
		return s[m.Start:m.End], strings.TrimSpace(rest)
	}
	if t := closeUp(s); t != s { // a blank in the middle of a figure
		return firstDate(t)
	}
	return "", ""
}

// closeUp takes the blank out of a year that was torn: "Jan 11, 2 009".
func closeUp(s string) string {
	for i := 1; i+1 < len(s); i++ {
		if s[i] != ' ' || !isFigure(s[i-1]) || !isFigure(s[i+1]) {
			continue
		}
		from, to := i-1, i+1
		for from > 0 && isFigure(s[from-1]) {
			from--
		}
		for to+1 < len(s) && isFigure(s[to+1]) {
			to++
		}
		if i-from+to-i == 4 && (s[from] == '1' || s[from] == '2') {
			return s[:i] + s[i+1:]
		}
	}
	return s
}

func isFigure(c byte) bool { return '0' <= c && c <= '9' }

// urlFact files an address, unless it is one of a database.
func (r *record) urlFact(name, value string, span source.Span) {
	for w := range strings.FieldsSeq(value) {
		w = strings.Trim(w, "<>()[],;\"")
		if isAddress([]byte(w)) && !isDatabase(w) {
			r.fact("url", w, span)
			return
		}
	}
	r.keep(name, value, span)
}

// isDatabase reports whether an address is of a record in a database.
func isDatabase(url string) bool {
	for _, mark := range [...]string{"lexis", "factiva", "proquest", "europresse", "eureka.cc", "newsbank", "/docview/", "nexis.com", "ebscohost", "galegroup", "integrum", "global.factiva", "pqdlink", "cedrom-sni", "gopress", "library.", ".lib."} {
		if strings.Contains(url, mark) {
			return true
		}
	}
	return false
}

// deck files a summary. An address at its end is the article's.
func (r *record) deck(value string, span source.Span) {
	if i := strings.LastIndexByte(value, ' '); i > 0 && isAddress([]byte(value[i+1:])) && !isDatabase(value[i+1:]) {
		r.fact("url", value[i+1:], span)
		value = strings.TrimRight(value[:i], " ;")
	}
	r.fact("deck", value, span)
}

// sectionName gives the name of a section without page, column and edition:
// "Section A; Column 1; Foreign Desk; Pg. 1".
func sectionName(v string) string {
	first := ""
	for part := range strings.SplitSeq(v, ";") {
		if i := strings.Index(part, ", "); i > 0 && strings.ContainsAny(part[i:], "0123456789") {
			part = part[:i]
		}
		part = strings.TrimSpace(part)
		if part == "" || isPlace(part) {
			continue
		}
		if word, rest, _ := strings.Cut(part, " "); strings.EqualFold(word, "section") && len(rest) < 4 {
			if first == "" {
				first = part
			}
			continue
		}
		return part
	}
	return first
}

// isPlace reports whether a part of a section says where on the paper it is.
func isPlace(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	if rest == "" || !strings.ContainsAny(rest, "0123456789") && len(rest) > 4 {
		return false
	}
	switch strings.ToLower(strings.TrimRight(word, ".")) {
	case "pg", "p", "pp", "page", "pages", "s", "seite", "blz", "pag", "pág", "página", "column", "col", "ausg", "ed", "version", "str", "стр":
		return true
	}
	return false
}

// subjects gives a list of subjects without how much each weighs: "TRADE (90%)".
func subjects(v string) string {
	if !strings.Contains(v, "%)") && !strings.Contains(v, " | ") {
		return v
	}
	var out []string
	for s := range strings.FieldsFuncSeq(v, func(c rune) bool { return c == ';' || c == '|' }) {
		s = strings.TrimSpace(s)
		if i := strings.LastIndexByte(s, '('); i > 0 && strings.HasSuffix(s, "%)") {
			s = strings.TrimSpace(s[:i])
		}
		if _, name, ok := strings.Cut(s, " : "); ok {
			s = name
		}
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "; ")
}

// byText gives the names in a byline without what only says where they were.
func byText(v string) string {
	v = strings.TrimSpace(strings.TrimRight(plainMarks(v), "= "))
	head, tail, ok := strings.Cut(v, ";")
	if ok {
		for _, w := range [...]string{" reported ", " contributed ", " berichtet", " a contribué", " from ", " in "} {
			if strings.Contains(tail, w) {
				return strings.TrimSpace(head)
			}
		}
	}
	for _, w := range [...]string{"_", "-", "--", "n/a", "N/A", "Staff", "staff"} {
		if v == w {
			return ""
		}
	}
	return v
}
