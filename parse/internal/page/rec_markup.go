package page

import (
	"bytes"
	"strings"

	"lede/parse/source"
)

// recordMarkup is a record in HTML, XML or SGML, read without any knowledge of what
// its elements mean: blocks of text, and which elements they stand in. Unlike
// the reader of pages it keeps names and attributes of all elements.
type recordMarkup struct {
	page  *Page
	elems []tagged
	of    []int // the innermost element of each block
	lines []int // blank lines, or empty paragraphs, above each block
	in    []int // columns that each block of preformatted text is indented
}

// tagged is an element.
type tagged struct {
	name        string // in lower case, without a prefix
	written     string // as it is written
	parent      int    // -1 for none
	attrs       []byte // as written
	span        source.Span
	first, last int // its blocks are blocks[first:last]
	from, to    int // its text is page.text[from:to]
}

// maxTags bounds the elements of a record, maxOpen those that are open at once.
const (
	maxTags = 1 << 18
	maxOpen = 256
)

// markupReader reads markup.
type markupReader struct {
	*builder
	data  []byte
	doc   *recordMarkup
	open  []int
	pre   int // open elements whose line breaks count
	gaps  int
	depth int // open elements beyond what is kept
}

func readMarkup(data []byte) *recordMarkup {
	r := &markupReader{builder: newBuilder(HTML, data), data: data, doc: &recordMarkup{}}
	for i := 0; i < len(data); {
		if data[i] == '<' {
			if n := r.tag(i); n > i {
				i = n
				continue
			}
		}
		end := bytes.IndexByte(data[i+1:], '<')
		if end < 0 {
			end = len(data)
		} else {
			end += i + 1
		}
		r.textRun(i, end)
		i = end
	}
	r.endBlock()
	for len(r.open) > 0 {
		r.closeTop(len(data))
	}
	r.doc.page = r.finish()
	return r.doc
}

// tag reads what stands at a "<" and gives where it ends, i if it is text.
func (r *markupReader) tag(i int) int {
	rest := r.data[i:]
	switch {
	case len(rest) < 2:
		return i
	case bytes.HasPrefix(rest, []byte("<!--")):
		return r.after(i+4, "-->")
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		end := r.after(i, "]]>")
		r.textRun(i+len("<![CDATA["), max(i+len("<![CDATA["), end-3))
		return end
	case rest[1] == '!' || rest[1] == '?':
		return r.after(i, ">")
	case rest[1] == '/':
		end := r.after(i, ">")
		r.endTag(elementName(rest[2:]), i, end)
		return end
	case !isAlnum(rest[1]):
		return i
	}
	name := elementName(rest[1:])
	end := r.tagEnd(i + 1 + len(name))
	r.startTag(name, i, end)
	if name == "script" || name == "style" {
		if n := indexFold(r.data[end:], "</"+name); n >= 0 {
			return end + n
		}
		return len(r.data)
	}
	return end
}

// after gives where the next mark ends, or the end of the data.
func (r *markupReader) after(i int, mark string) int {
	n := bytes.Index(r.data[i:], []byte(mark))
	if n < 0 {
		return len(r.data)
	}
	return i + n + len(mark)
}

// tagEnd gives the end of a start tag, whose values may hold ">" in quotes.
func (r *markupReader) tagEnd(i int) int {
	quote := byte(0)
	for from := i; i < len(r.data); i++ {
		switch c := r.data[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			} else if i-from > 1<<16 { // a quote that nothing closes
				return r.after(from, ">")
			}
		case c == '"' || c == '\'':
			if r.data[i-1] == '=' {
				quote = c
			}
		case c == '>':
			return i + 1
		}
	}
	return len(r.data)
}

// elementName gives the name that s begins with, in lower case.
func elementName(s []byte) string {
	n := 0
	for n < len(s) && n < 64 && (isAlnum(s[n]) || n > 0 && (s[n] == ':' || s[n] == '.' || s[n] == '-' || s[n] == '_')) {
		n++
	}
	return strings.ToLower(string(s[:n]))
}

func indexFold(s []byte, mark string) int {
	for at := 0; ; {
		i := bytes.IndexByte(s[at:], mark[0])
		if i < 0 || at+i+len(mark) > len(s) {
			return -1
		}
		if at += i; strings.EqualFold(string(s[at:at+len(mark)]), mark) {
			return at
		}
		at++
	}
}

// isInlineTag reports whether an element stands within a run of text.
func isInlineTag(name string) bool {
	switch name {
	case "a", "b", "i", "u", "em", "strong", "span", "font", "sup", "sub", "small", "big", "tt", "s", "strike", "abbr", "acronym", "cite", "q", "mark", "code", "img",
		"person", "org", "location", "event", "chron", "money", "num", "object.title", "virtloc", "city", "region", "country", "state", "function", "name.given", "name.family", "text", "tbody", "ins", "del", "wbr", "d":
		return true
	}
	return false
}

// isVoidTag reports whether an element has no end tag in HTML.
func isVoidTag(name string) bool {
	switch name {
	case "br", "hr", "img", "meta", "link", "input", "wbr", "col", "area", "base":
		return true
	}
	return false
}

func (r *markupReader) startTag(name string, at, end int) {
	attrs := bytes.TrimRight(r.data[at+1+len(name):max(end-1, at+1+len(name))], " \t\r\n/")
	closed := end >= 2 && r.data[end-2] == '/' || isVoidTag(name)
	switch name {
	case "br", "br.":
		r.lineBreak()
		return
	case "p", "tr", "li", "pre", "h1", "h2", "h3":
		if !isInlineTag(r.top()) && r.top() == name && name != "pre" {
			r.closeTop(at) // its end tag may be left out
		}
	}
	if !isInlineTag(name) || name == "span" && isFieldClass(attrs) {
		r.endBlock()
		if name == "p" {
			r.gaps++
		}
	}
	if len(r.open) >= maxOpen || len(r.doc.elems) >= maxTags {
		if !closed {
			r.depth++
		}
		return
	}
	parent := -1
	if n := len(r.open); n > 0 {
		parent = r.open[n-1]
	}
	n := len(r.page.Blocks)
	if r.block >= 0 {
		n--
	}
	r.doc.elems = append(r.doc.elems, tagged{name: name[strings.IndexByte(name, ':')+1:], written: string(r.data[at+1+strings.IndexByte(name, ':')+1 : at+1+len(name)]), parent: parent, attrs: attrs, span: source.Span{Start: at, End: end}, first: n, last: n, from: len(r.buf), to: len(r.buf)})
	if closed {
		return
	}
	r.open = append(r.open, len(r.doc.elems)-1)
	if isPre(name) {
		r.pre++
	}
}

// isFieldClass reports whether a class names a field of a record: its element
// then is a line of its own, inline or not.
func isFieldClass(attrs []byte) bool {
	for _, mark := range [...]string{"DocPublicationName", "DocHeader", "itreArticleVisu", "eadline"} {
		if bytes.Contains(attrs, []byte(mark)) {
			return true
		}
	}
	return false
}

// isPre reports whether the line breaks in an element count.
func isPre(name string) bool { return name == "pre" }

func (r *markupReader) top() string {
	if len(r.open) == 0 {
		return ""
	}
	return r.doc.elems[r.open[len(r.open)-1]].name
}

// endTag closes the innermost element of a name; an end tag without a start is
// nothing.
func (r *markupReader) endTag(name string, at, end int) {
	if !isInlineTag(name) {
		r.endBlock()
	}
	local := name[strings.IndexByte(name, ':')+1:]
	if r.depth > 0 {
		r.depth--
		return
	}
	for k := len(r.open) - 1; k >= 0 && k >= len(r.open)-32; k-- {
		if r.doc.elems[r.open[k]].name == local {
			for len(r.open) > k {
				r.closeTop(end)
			}
			return
		}
	}
}

func (r *markupReader) closeTop(at int) {
	k := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	e := &r.doc.elems[k]
	if !isInlineTag(e.name) {
		r.endBlock()
	}
	e.last, e.to = len(r.page.Blocks), len(r.buf)
	e.span.End = at
	if isPre(e.name) {
		r.pre--
	}
}

// lineBreak ends a line; two in a row end the block.
func (r *markupReader) lineBreak() {
	if r.pre > 0 {
		r.endBlock()
		return
	}
	if r.block < 0 {
		r.gaps++
		return
	}
	if r.line {
		r.endBlock()
		r.gaps++
		return
	}
	r.line = true
}

// endBlock ends the open block.
func (r *markupReader) endBlock() {
	if r.block >= 0 {
		r.end()
	}
	r.doc.of = r.doc.of[:min(len(r.doc.of), len(r.page.Blocks))]
	r.doc.lines = r.doc.lines[:len(r.doc.of)]
	r.doc.in = r.doc.in[:len(r.doc.of)]
}

// textRun reads the text between two tags.
func (r *markupReader) textRun(from, to int) {
	if r.pre == 0 {
		r.words(from, to)
		return
	}
	for from < to {
		end := bytes.IndexByte(r.data[from:to], '\n')
		next := from + end + 1
		if end < 0 {
			end, next = to-from, to
		}
		line := r.data[from : from+end]
		if next > from+end { // the line ends here
			if len(bytes.TrimSpace(line)) == 0 && r.block < 0 {
				r.gaps++
			}
			r.words(from, from+end)
			r.endBlock()
		} else {
			r.words(from, from+end)
		}
		from = next
	}
}

// words writes text, white space folded and references resolved.
func (r *markupReader) words(from, to int) {
	indent := 0
	for i := from; i < to; {
		c := r.data[i]
		switch {
		case c <= ' ' || c == 0xc2 && i+1 < to && r.data[i+1] == 0xa0:
			if r.block >= 0 && !r.line {
				r.space = true
			}
			indent++
			if i++; c == 0xc2 {
				i++
			}
		case c == '&':
			s, n := unescape(r.data[i:to])
			if strings.TrimFunc(s, isSpaceRune) == "" || s == "\u00a0" {
				r.space = r.block >= 0 && !r.line
			} else if s[0] >= ' ' {
				r.start(indent)
				r.replace(s, i, i+n)
			}
			i += n
		default:
			n := i + 1
			for n < to && r.data[n] > ' ' && r.data[n] != '&' && r.data[n] != 0xc2 {
				n++
			}
			if c == 0xc2 && n < to && r.data[n-1] == 0xc2 {
				n++
			}
			r.start(indent)
			r.write(r.data[i:n], i)
			i = n
		}
	}
}

// start opens a block, unless one is open.
func (r *markupReader) start(indent int) {
	if r.block >= 0 {
		return
	}
	r.begin(Paragraph, 0)
	e := -1
	if n := len(r.open); n > 0 {
		e = r.open[n-1]
	}
	r.doc.of = append(r.doc.of, e)
	r.doc.lines = append(r.doc.lines, r.gaps)
	r.doc.in = append(r.doc.in, indent)
	r.gaps = 0
}

// rows gives the blocks as rows.
func (m *recordMarkup) rows() []row {
	rows := make([]row, len(m.page.Blocks))
	for i := range m.page.Blocks {
		b := &m.page.Blocks[i]
		rows[i] = row{text: b.Text, span: b.Span, gap: m.lines[i], indent: m.in[i], at: i}
		if !m.within(i, "pre") {
			rows[i].gap++
		}
	}
	return rows
}

// within reports whether a block stands in an element of a name.
func (m *recordMarkup) within(block int, name string) bool {
	for e := m.of[block]; e >= 0; e = m.elems[e].parent {
		if m.elems[e].name == name {
			return true
		}
	}
	return false
}

// has reports whether a block stands in an element one of whose attributes of
// a name holds a mark.
func (m *recordMarkup) has(block int, attribute, mark string) bool {
	for e := m.of[block]; e >= 0; e = m.elems[e].parent {
		if strings.Contains(m.attr(e, attribute), mark) {
			return true
		}
	}
	return false
}

// attr gives an attribute of an element, references resolved, or "".
func (m *recordMarkup) attr(e int, name string) string {
	s := m.elems[e].attrs
	for len(s) > 0 {
		s = bytes.TrimLeft(s, " \t\r\n")
		eq := bytes.IndexAny(s, "= \t\r\n")
		if eq < 0 {
			return ""
		}
		key := s[:eq]
		if s = bytes.TrimLeft(s[eq:], " \t\r\n"); len(s) == 0 || s[0] != '=' {
			continue
		}
		s = bytes.TrimLeft(s[1:], " \t\r\n")
		var value []byte
		if len(s) > 0 && (s[0] == '"' || s[0] == '\'') {
			end := bytes.IndexByte(s[1:], s[0])
			if end < 0 {
				return ""
			}
			value, s = s[1:end+1], s[end+2:]
		} else {
			end := bytes.IndexAny(s, " \t\r\n")
			if end < 0 {
				end = len(s)
			}
			value, s = s[:end], s[end:]
		}
		if k := strings.ToLower(string(key)); k == name || strings.HasSuffix(k, ":"+name) {
			return foldText(value)
		}
	}
	return ""
}

// text gives the text of an element.
func (m *recordMarkup) text(e int) string {
	if el := &m.elems[e]; el.last-el.first <= 1 {
		return strings.ReplaceAll(strings.TrimSpace(m.page.text[el.from:el.to]), "\n", " ")
	}
	var parts []string
	for i := m.elems[e].first; i < m.elems[e].last; i++ {
		parts = append(parts, strings.ReplaceAll(m.page.Blocks[i].Text, "\n", " "))
	}
	return strings.Join(parts, " ")
}
