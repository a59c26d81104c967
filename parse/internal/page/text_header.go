package page

import (
	"bytes"
	"mime"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"lede/parse/source"
)

// header reads what stands at the top of a text for programs: front matter, a
// tool's header, the header of a message, or "Label: value" lines. It becomes
// facts and is no text.
func (r *textReader) header() {
	i := 0
	for i < len(r.lines) && r.lines[i].blank() {
		i++
	}
	if i == len(r.lines) {
		return
	}
	if n := r.frontMatter(i); n > 0 {
		r.first = n
		return
	}
	if n := r.labelLines(i); n > 0 {
		r.first = n
	}
}

// label is one "Label: value" line.
type label struct {
	name       string   // lower case
	fields     []string // that the lexicon gives
	from, to   int      // lines, to excluded
	value      string
	start, end int // bytes of the value
	keyed      bool
}

// maxHeader bounds the lines that a header may have.
const maxHeader = 60

// labelLines reads a run of "Label: value" lines from line i on; 0 if it is none.
func (r *textReader) labelLines(i int) int {
	h := headerLines{end: i, body: -1}
	for k := i; k < len(r.lines) && k < i+maxHeader && r.headerLine(&h, k); k = max(k+1, h.next) {
	}
	if !isHeader(h.labels) {
		return 0
	}
	r.labelFacts(h.labels)
	if h.body >= 0 { // the text begins on the line of its label
		r.lines[h.end] = measure(r.data, h.body, int(r.lines[h.end].to))
	}
	return h.end
}

// headerLines is a header in the making.
type headerLines struct {
	labels []label
	blanks int // blank lines since the last label
	end    int // the line after it
	next   int // the line to read next, if it is not the one below
	body   int // where the text begins on line end, -1 for its start
}

// minRule is how long a line of one character is that parts labels.
const minRule = 10

// headerLine reads line k; it reports whether the header may go on.
func (r *textReader) headerLine(h *headerLines, k int) bool {
	ln := &r.lines[k]
	if ln.blank() {
		h.blanks++
		return h.blanks <= 2
	}
	text := r.data[ln.from:ln.to]
	if len(text) >= minRule && isRule(text) { // parts the feed's own labels from the article's
		h.blanks++
		return h.blanks <= 3
	}
	if n := len(h.labels); n > 0 && h.blanks == 0 && ln.indent > 0 && h.labels[n-1].to == k && h.labels[n-1].keyed {
		l := &h.labels[n-1] // a folded line of a message's header
		l.value, l.to, l.end = strings.TrimSpace(l.value+" "+string(text)), k+1, int(ln.to)
		h.end = k + 1
		return true
	}
	l, ok := r.labelAt(k, ln, text)
	known := len(l.fields) > 0 || isMessageKey(l.name)
	if !ok || !known && h.blanks > 0 && len(h.labels) > 0 { // an unknown label after a gap is the text's own
		return false
	}
	if l.opensBody() {
		h.end = k + 1
		if l.value != "" {
			h.body, h.end = l.start, k
		}
		return false
	}
	h.blanks = 0
	if l.value == "" && (!known || !r.valueBelow(k, &l)) {
		return false
	}
	h.labels = append(h.labels, l)
	h.end, h.next = l.to, l.to
	return true
}

// opensBody reports whether a label stands before the text. In some languages
// the word for it may also stand before who wrote it.
func (l *label) opensBody() bool {
	return slices.Contains(l.fields, "body") && !(slices.Contains(l.fields, "author") && l.value != "" && len(l.value) < 100 && !endsSentence([]byte(l.value)))
}

// fits reports whether a value can be one of a field: "Date: nights and good
// bottles" is a headline.
func fits(field, value string) bool {
	if field != "date" && field != "modified" || value == "" {
		return true
	}
	return strings.IndexFunc(value, func(c rune) bool { return '0' <= c && c <= '9' || c >= utf8.RuneSelf }) >= 0
}

// valueBelow takes the next line as the value of a label that stands alone.
func (r *textReader) valueBelow(k int, l *label) bool {
	for n := k + 1; n < len(r.lines) && n <= k+2; n++ {
		ln := &r.lines[n]
		if ln.blank() {
			continue
		}
		text := r.data[ln.from:ln.to]
		if _, ok := r.labelAt(n, ln, text); ok || len(text) > 300 {
			return false
		}
		l.value, l.start, l.end, l.to = Fold(string(text)), int(ln.from), int(ln.to), n+1
		return true
	}
	return false
}

// labelAt reads line k as "Label: value".
func (r *textReader) labelAt(k int, ln *line, text []byte) (l label, ok bool) {
	name, value, ok := partLabel(text)
	if !ok {
		return l, false
	}
	l = label{name: strings.ToLower(Fold(string(name))), fields: fieldsOf(name), from: k, to: k + 1}
	l.start, l.end = int(ln.to)-len(value), int(ln.to)
	l.value = r.plainValue(value)
	if len(l.fields) == 1 && !fits(l.fields[0], l.value) {
		l.fields = nil
	}
	l.keyed = isMessageKey(l.name)
	return l, true
}

// partLabel cuts a line "Label: value", with the stars of Markdown around the
// label or without.
func partLabel(text []byte) (name, value []byte, ok bool) {
	from := 0
	for from < len(text) && (text[from] == '*' || text[from] == '_') && from < 3 {
		from++
	}
	head := text[:min(len(text), 64)]
	colon := bytes.IndexByte(head, ':')
	size := 1
	if wide := "："; bytes.IndexByte(head, wide[0]) >= 0 {
		if j := bytes.Index(head, []byte(wide)); j >= 0 && (colon < 0 || j < colon) {
			colon, size = j, len(wide)
		}
	}
	if colon <= from {
		return nil, nil, false
	}
	name = bytes.TrimRight(text[from:colon], " \u00a0*_")
	after := colon + size
	if len(name) == 0 || bytes.Count(name, []byte{' '}) > 4 || bytes.IndexAny(name, "[]()<>{}\"“”/\\|#") >= 0 && !bytes.ContainsRune(name, '/') && fieldsOf(name) == nil {
		return nil, nil, false
	}
	if after < len(text) && text[after] != ' ' && text[after] != '*' && text[after] != '\t' && text[after] != 0xc2 && size == 1 {
		return nil, nil, false // "http://…", "12:30"
	}
	return name, bytes.TrimLeft(text[after:], "*_ \t\u00a0"), true
}

// plainValue takes a value out of its links and brackets.
func (r *textReader) plainValue(v []byte) string {
	if len(v) > 2 && v[0] == '<' && v[len(v)-1] == '>' && bytes.IndexByte(v, ' ') < 0 {
		v = v[1 : len(v)-1]
	}
	if len(v) > 4 && v[0] == '[' && v[len(v)-1] == ')' {
		if k := bytes.Index(v, []byte("](")); k > 0 {
			text, dest := v[1:k], v[k+2:len(v)-1]
			if v = text; isAddress(text) && realAddress(string(dest)) != "" {
				v = dest
			}
		}
	}
	s := Fold(string(v))
	if r.md && strings.IndexByte(s, '\\') >= 0 {
		s = unescapeAddress([]byte(s))
	}
	return s
}

// messageKeys are header fields of mail and news messages that only they have.
func isMessageKey(name string) bool {
	switch name {
	case "from", "to", "cc", "subject", "date", "message-id", "received", "return-path", "reply-to", "newsgroups", "organization", "content-type", "content-transfer-encoding",
		"mime-version", "references", "in-reply-to", "sender", "lines", "path", "approved", "keywords", "x-mailer", "user-agent", "delivered-to", "xref", "nntp-posting-host", "list-id", "list-unsubscribe":
		return true
	}
	return strings.HasPrefix(name, "x-")
}

// isHeader reports whether labels are those of a header: two fields that the
// lexicon knows, or one of a tool, and not a list in which few are known.
func isHeader(labels []label) bool {
	known, keys := 0, 0
	var seen [16]string
	for i := range labels {
		if labels[i].keyed {
			keys++
		}
		if len(labels[i].fields) == 0 || known == len(seen) {
			continue
		}
		field := labels[i].fields[0]
		dup := false
		for _, s := range seen[:known] {
			dup = dup || s == field
		}
		if !dup {
			seen[known] = field
			known++
		}
	}
	if keys >= 3 {
		return true
	}
	return known >= 2 && known*2 >= len(labels)
}

// labelFacts makes facts of the labels of a header.
func (r *textReader) labelFacts(labels []label) {
	message := 0
	for i := range labels {
		if labels[i].keyed {
			message++
		}
	}
	for i := range labels {
		l := &labels[i]
		if l.value == "" {
			continue
		}
		if message >= 2 && l.keyed {
			r.messageFacts(l)
			continue
		}
		for _, f := range l.keys() {
			r.labelled(f, l.value, l)
		}
	}
}

// keys gives the fields that a label names, by what its value can be.
func (l *label) keys() []string {
	if len(l.fields) == 0 {
		return []string{l.name}
	}
	address := isAddress([]byte(l.value)) || bareURL([]byte(l.value)) > 0
	for _, f := range l.fields {
		if f == "url" && address {
			return []string{f}
		}
	}
	for _, f := range l.fields {
		if f != "url" || address {
			return []string{f}
		}
	}
	return []string{l.name}
}

func (r *textReader) labelled(key, value string, l *label) {
	p := r.page
	p.Facts = append(p.Facts, Fact{From: Labelled, Key: key, Value: value, Span: source.Span{Start: l.start, End: l.end}})
}

// messageFacts makes facts of one field of a message's header.
func (r *textReader) messageFacts(l *label) {
	value := decodeWords(l.value)
	switch l.name {
	case "subject":
		r.labelled("headline", value, l)
	case "from":
		if name := senderName(value); name != "" {
			r.labelled("author", name, l)
		}
	case "reply-to":
		r.labelled("contact", value, l)
	case "date", "keywords":
		r.labelled(l.name, value, l)
	default:
		r.labelled(l.name, value, l)
	}
}

// decodeWords resolves the encoded words of a message's header (RFC 2047).
func decodeWords(s string) string {
	if !strings.Contains(s, "=?") {
		return s
	}
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if t, err := d.DecodeHeader(s); err == nil {
		return strings.ToValidUTF8(t, "\ufffd")
	}
	return s
}

// senderName gives the name in "Name <address>" or "address (Name)", or what
// there is if it is no address.
func senderName(s string) string {
	if open := strings.LastIndexByte(s, '<'); open >= 0 {
		return strings.Trim(s[:open], " \"'")
	}
	if open := strings.IndexByte(s, '('); open > 0 && strings.HasSuffix(s, ")") && strings.IndexByte(s[:open], '@') > 0 {
		return strings.Trim(s[open+1:len(s)-1], " \"'")
	}
	if strings.IndexByte(s, '@') >= 0 {
		return ""
	}
	return strings.Trim(s, " \"'")
}
