package page

import (
	"strings"
)

// reuters reads an article of a corpus in the SGML of Reuters-21578.
func (r *record) reuters() {
	r.sgmlRoot("newid", "oldid")
	r.sgml()
}

// trec reads an article of a corpus in the SGML of TREC, Gigaword and ACE.
func (r *record) trec() {
	r.sgmlRoot("id", "type")
	r.sgml()
}

// sgmlRoot keeps attributes of the element of the record. The identifier tells
// date and source where nothing else does: "AFP_ENG_20090531.0001".
func (r *record) sgmlRoot(names ...string) {
	if r.raw == nil || len(r.raw.elems) == 0 {
		return
	}
	root := &r.raw.elems[0]
	for _, name := range names {
		r.keep(name, r.raw.attr(0, name), root.span)
	}
}

// sgml files the elements of a record by their names.
func (r *record) sgml() {
	if r.raw == nil {
		r.body(0, len(r.rows))
		return
	}
	texts := 0
	for e := range r.raw.elems {
		el := &r.raw.elems[e]
		member, known := r.form.labels()[squash(el.name)]
		switch {
		case !known || member == drop || r.inText(e):
		case member == "body":
			if el.last > el.first && !r.holds(e, "body") {
				r.elementText(e)
				texts++
			}
		case r.got[member] && member != "author" && member != kept:
		default:
			r.element(e, member)
		}
	}
	if id := r.rootID(); id != "" && !r.got["date"] {
		if d := idDate(id); d != "" {
			r.fact("date", d, r.raw.elems[0].span)
		}
	}
	if texts == 0 { // unlabelled texts stand in an element of their own, or in none
		r.unlabelledText()
	}
}

func (r *record) rootID() string {
	if len(r.raw.elems) == 0 {
		return ""
	}
	if id := r.raw.attr(0, "id"); id != "" {
		return id
	}
	for e := range r.raw.elems {
		if r.raw.elems[e].name == "docno" || r.raw.elems[e].name == "docid" {
			return r.raw.text(e)
		}
	}
	return ""
}

// idDate gives the day in an identifier: eight figures, after a word or a rule.
func idDate(id string) string {
	for i := 0; i+8 <= len(id); i++ {
		d := id[i : i+8]
		if strings.Trim(d, "0123456789") != "" || i > 0 && isFigure(id[i-1]) || i+8 < len(id) && isFigure(id[i+8]) || !strings.HasPrefix(d, "19") && !strings.HasPrefix(d, "20") {
			continue
		}
		return d[:4] + "-" + d[4:6] + "-" + d[6:]
	}
	return shortIDDate(id)
}

// shortIDDate gives the day in an identifier such as "AP880212-0006" or
// "LA010189-0018": letters, year, month and day, or month, day and year.
func shortIDDate(id string) string {
	id = strings.TrimSpace(id)
	n := 0
	for n < len(id) && id[n] >= 'A' && id[n] <= 'Z' {
		n++
	}
	if n < 2 || n > 4 || len(id) < n+7 || id[n+6] != '-' || strings.Trim(id[n:n+6], "0123456789") != "" {
		return ""
	}
	a, b, c := id[n:n+2], id[n+2:n+4], id[n+4:n+6]
	if a < "80" {
		a, b, c = c, a, b
	}
	if a < "80" || b < "01" || b > "12" || c < "01" || c > "31" {
		return ""
	}
	return "19" + a + "-" + b + "-" + c
}

// inText reports whether an element stands in one of text.
func (r *record) inText(e int) bool {
	for up := r.raw.elems[e].parent; up >= 0; up = r.raw.elems[up].parent {
		name := r.raw.elems[up].name
		if m := r.form.labels()[name]; m == "body" && name != "text" || m == "headline" || name == "p" {
			return true
		}
		if name == "text" && !r.holdsLabels(up) {
			return true
		}
	}
	return false
}

// holdsLabels reports whether an element of text holds the labels too, as in
// Reuters-21578: TEXT is around TITLE, DATELINE and BODY there.
func (r *record) holdsLabels(e int) bool {
	return r.holds(e, "body") || r.holds(e, "headline") || r.holds(e, "author") || r.holds(e, "dateline")
}

// holds reports whether an element has a child that means a member.
func (r *record) holds(e int, member string) bool {
	for k := e + 1; k < len(r.raw.elems) && r.raw.elems[k].span.Start < r.raw.elems[e].span.End; k++ {
		if el := &r.raw.elems[k]; el.parent == e && r.form.labels()[el.name] == member && el.last > el.first {
			return true
		}
	}
	return false
}

// element files the text of an element.
func (r *record) element(e int, member string) {
	el := &r.raw.elems[e]
	v := r.raw.text(e)
	if member == "author" {
		v = strings.TrimSuffix(strings.TrimSpace(v), ", Reuters")
	}
	if member == "dateline" {
		v = strings.TrimRight(v, " -–—")
	}
	if member == "keywords" {
		v = r.items(e)
	}
	r.file(member, el.written, v, el.span)
}

// items gives the texts of an element's children with semicolons between.
func (r *record) items(e int) string {
	var parts []string
	for k := e + 1; k < len(r.raw.elems) && r.raw.elems[k].parent == e; k++ {
		parts = append(parts, r.raw.text(k))
	}
	if len(parts) == 0 {
		return r.raw.text(e)
	}
	return strings.Join(parts, "; ")
}

// elementText writes the text of an element. Without elements of their own its
// paragraphs are indented lines.
func (r *record) elementText(e int) {
	el := &r.raw.elems[e]
	if el.last-el.first > 1 {
		r.body(el.first, el.last)
		return
	}
	r.plainText(el.first, e)
}

// plainText writes a block of markup whose paragraphs are lines of the source:
// it is read again, as text.
func (r *record) plainText(block, e int) {
	b := &r.raw.page.Blocks[block]
	t := &textReader{builder: r.out.builder, data: r.data}
	if bytesIndexAny(r.data[b.Span.Start:b.Span.End]) { // it holds references that only markup resolves
		r.indented(b)
		return
	}
	t.lines = splitRange(r.data, b.Span.Start, b.Span.End)
	t.last = len(t.lines)
	t.layout = learnLayout(t.data, t.lines)
	t.readBlocks()
}

func bytesIndexAny(s []byte) bool {
	for i := range s {
		if s[i] == '&' || s[i] == '<' {
			return true
		}
	}
	return false
}

// splitRange is splitLines for Data[from:to].
func splitRange(data []byte, from, to int) []line {
	lines := splitLines(nil, data[from:to])
	for i := range lines {
		lines[i].from += int32(from)
		lines[i].to += int32(from)
	}
	return lines
}

// indented writes a block as the paragraphs that indents of its lines begin.
func (r *record) indented(b *Block) {
	src := r.raw.page
	cut := func(from, to int) {
		r.out.begin(Paragraph, 0)
		r.out.copyPart(src, b, from, to)
		r.out.end()
	}
	start := 0
	for at := 0; at < len(b.Text); at++ {
		if b.Text[at] != ' ' {
			continue
		}
		gap := r.data[src.SpanOf(b, at-1, at).End:src.SpanOf(b, at+1, at+2).Start]
		if isParagraphGap(gap) {
			cut(start, at)
			start = at + 1
		}
	}
	cut(start, len(strings.TrimRight(signedOff(b.Text), " ")))
}

// signedOff gives a text without the name of the agency that signs it.
func signedOff(s string) string {
	for _, name := range [...]string{" Reuter", " REUTER", " Reuters"} {
		if rest, ok := strings.CutSuffix(strings.TrimRight(s, " \x03"), name); ok && endsSentence([]byte(rest)) {
			return rest
		}
	}
	return s
}

// isParagraphGap reports whether white space between two words parts
// paragraphs: it holds a blank line, or an indent behind a line break.
func isParagraphGap(gap []byte) bool {
	breaks, indent := 0, 0
	for _, c := range gap {
		switch c {
		case '\n':
			breaks++
			indent = 0
		case ' ':
			indent++
		case '\t':
			indent += 4
		}
	}
	return breaks > 1 || breaks == 1 && indent >= 2
}

// unlabelledText writes what stands in no known element.
func (r *record) unlabelledText() {
	from := 0
	for e := range r.raw.elems {
		if _, known := r.form.labels()[squash(r.raw.elems[e].name)]; known && r.raw.elems[e].name != "text" {
			from = max(from, r.raw.elems[e].last)
		}
	}
	if from < len(r.rows) {
		if !r.got["headline"] && len(r.rows)-from > 2 {
			r.fact("headline", r.rows[from].text, r.span(from, 0))
			from++
		}
		r.body(from, len(r.rows))
	}
}
