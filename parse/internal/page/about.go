package page

import (
	"bytes"
	"net/textproto"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// OpensHTML reports whether a document begins, comments, styles and scripts
// aside, with a doctype or an element that only HTML begins with. Converters to
// Markdown leave doctypes and elements without an end: where more links are
// Markdown's than there are tags, it is not HTML.
func OpensHTML(data []byte) bool {
	data = afterStyles(data)
	head := bytes.TrimLeft(data[:min(len(data), mostHead)], " \t\r\n\ufeff")
	opens := false
	if len(head) == 0 || head[0] != '<' {
		opens = hasTag(head, "\n<html") || hasTag(head, "<!doctype html")
	} else {
		opens = slices.ContainsFunc([]string{"<!doctype html", "<html", "<head", "<body", "<?xml", "<meta ", "<title", "<link ", "<base "}, func(mark string) bool {
			return len(head) >= len(mark) && strings.EqualFold(string(head[:len(mark)]), mark)
		})
	}
	if !opens || embedsHTML(head) {
		return false
	}
	marked := markdownLinks(head)
	return marked == 0 || marked <= countTags(head)
}

// embedsHTML reports whether "<html>" marks a piece of HTML within a text, as in
// DokuWiki: it is closed soon, no page in it, and the text goes on.
func embedsHTML(head []byte) bool {
	const most = 1000 // bytes of such a piece
	for _, tag := range [...]string{"HTML>", "html>"} {
		_, rest, _ := bytes.Cut(head, []byte("<"+tag))
		inner, after, closed := bytes.Cut(rest[:min(len(rest), most)], []byte("</"+tag))
		if closed && len(bytes.TrimSpace(after)) > 0 && !hasTag(inner, "<body") && !hasTag(inner, "<head") && !hasTag(inner, "<title") {
			return true
		}
	}
	return false
}

// mostHead is how many bytes are looked at to tell HTML from text.
const mostHead = 4096

// LooksHTML reports whether a document is HTML rather than raw text: it begins
// as only HTML does, or tags make up much of it.
func LooksHTML(data []byte) bool { return OpensHTML(data) || IsFragment(data) }

// IsFragment reports whether a document that does not begin as only HTML does is
// HTML all the same: a part of a page.
func IsFragment(data []byte) bool {
	data = afterStyles(data)
	head := bytes.TrimLeft(data[:min(len(data), mostHead)], " \t\r\n\ufeff")
	if len(head) == 0 || head[0] != '<' {
		return false
	}
	if marksBlocks(data) {
		return false
	}
	lower := bytes.ToLower(head)
	for _, mark := range [...]string{"<!doctype html", "<html", "<body", "<article"} {
		if bytes.Contains(lower, []byte(mark)) {
			return true
		}
	}
	// A fragment: tags follow one another and no blank lines part them, as they
	// do where a converter left tags in Markdown.
	tags, blanks := countTags(head), bytes.Count(lower, []byte("\n\n"))
	return tags > 0 && blanks == 0 && isTag(lower) || bytes.Count(lower, []byte("</")) >= 2 && blanks < tags/2 && isTag(lower)
}

// countTags counts what looks like a tag, of a start or an end.
func countTags(data []byte) (n int) {
	for i := 0; i+1 < len(data); i++ {
		if c := data[i+1] | 0x20; data[i] == '<' && (data[i+1] == '/' || c >= 'a' && c <= 'z') {
			n++
		}
	}
	return n
}

// markdownLinks counts the links of Markdown to addresses, as no script writes
// what looks like one.
func markdownLinks(data []byte) (n int) {
	for {
		i := bytes.IndexByte(data, ']')
		if i < 0 || i+2 >= len(data) {
			return n
		}
		data = data[i+1:]
		if rest := data[1:]; data[0] == '(' && (rest[0] == '/' || rest[0] == '#' || bytes.HasPrefix(rest, []byte("http"))) {
			n++
		}
	}
}

// marksBlocks reports whether behind a blank line, where a block begins, a text
// has a heading or a link of Markdown: the tags in it are then what a converter
// had no marks for.
func marksBlocks(data []byte) bool {
	const enough, mostOfLine = 256 << 10, 512 // bytes: the rest of a longer line is a picture, spelled out
	blank, read := false, 0
	for line := range bytes.SplitSeq(data, []byte{'\n'}) {
		if read += min(len(line), mostOfLine); read > enough {
			return false
		}
		line = bytes.TrimRight(line, " \t\r")
		if blank && len(line) > 2 && (line[0] == '#' && line[min(run1(line, 0), len(line)-1)] == ' ' || markdownLinks(line) > 0) {
			return true
		}
		blank = len(line) == 0
	}
	return false
}

// hasTag reports whether a tag, with what stands before its "<", is in data in
// any case.
func hasTag(data []byte, tag string) bool {
	before := strings.IndexByte(tag, '<')
	for i := 0; ; i++ {
		k := bytes.IndexByte(data[i:], '<')
		if k < 0 {
			return false
		}
		i += k
		if i >= before && len(data)-i+before >= len(tag) && strings.EqualFold(string(data[i-before:i-before+len(tag)]), tag) {
			return true
		}
	}
}

// afterStyles gives what follows the comments, styles and scripts that a
// document begins with; a document of nothing else is all that follows.
func afterStyles(data []byte) []byte {
	rest := data
	for range 16 {
		rest = bytes.TrimLeft(rest, " \t\r\n\ufeff")
		end := ""
		switch head := bytes.ToLower(rest[:min(len(rest), 8)]); {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<style")):
			end = "</style>"
		case bytes.HasPrefix(head, []byte("<script")):
			end = "</script>"
		default:
			return rest
		}
		i := bytes.Index(rest, []byte(end))
		if i < 0 {
			i = bytes.Index(rest, bytes.ToUpper([]byte(end)))
		}
		if i < 0 || len(rest) == i+len(end) {
			return data
		}
		rest = rest[i+len(end):]
	}
	return rest
}

// isTag reports whether data begins with a start tag that HTML knows.
func isTag(data []byte) bool {
	n := 1
	for n < len(data) && n < 12 && isAlnum(data[n]) {
		n++
	}
	return atom.Lookup(data[1:n]) != 0
}

// AddHeader adds what a container said about the document.
func (p *Page) AddHeader(h textproto.MIMEHeader) {
	p.addMessage(h)
	keys := make([]string, 0, len(h))
	for k := range h {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		for _, v := range h[k] {
			p.Facts = append(p.Facts, Fact{From: Header, Key: strings.ToLower(k), Value: Fold(v), Group: -1, Span: source.Span{}})
		}
	}
}

// addMessage adds what the header of a message says, where it came apart from
// its text.
func (p *Page) addMessage(h textproto.MIMEHeader) {
	if h.Get("Subject") == "" || h.Get("From") == "" {
		return
	}
	add := func(key, value string) {
		if value = Fold(value); value != "" {
			p.Facts = append(p.Facts, Fact{From: Labelled, Key: key, Value: value, Group: -1})
		}
	}
	add("headline", decodeWords(h.Get("Subject")))
	add("author", senderName(decodeWords(h.Get("From"))))
	add("date", h.Get("Date"))
	add("contact", decodeWords(h.Get("Reply-To")))
	add("keywords", decodeWords(h.Get("Keywords")))
}

// Sample gives some of the article's prose, for telling its language.
func (p *Page) Sample() string {
	const enough, each = 3000, 1500
	var sample strings.Builder
	sample.Grow(enough + each + 1)
	r := p.Region()
	for i := r.First; i < r.Last && sample.Len() < enough; i++ {
		if b := &p.Blocks[i]; b.prose() > 0 && len(b.Text) > 30 {
			n := min(len(b.Text), each)
			for n < len(b.Text) && !utf8.RuneStart(b.Text[n]) {
				n--
			}
			sample.WriteString(b.Text[:n])
			sample.WriteByte('\n')
		}
	}
	return sample.String()
}

// Declares reports whether the page declares a fact in that way under any of
// the keys.
func (p *Page) Declares(from From, keys []string) bool {
	for i := range p.Facts {
		if f := &p.Facts[i]; f.From == from && slices.Contains(keys, f.Key) {
			return true
		}
	}
	return false
}

// First gives the value of the first fact of a kind with one of the keys, the
// first key's first, or "".
func (p *Page) First(from From, keys ...string) string {
	if f := p.Fact(from, keys...); f != nil {
		return f.Value
	}
	return ""
}

// Fact gives the first fact of a kind with one of the keys, the first key's
// first, or nil.
func (p *Page) Fact(from From, keys ...string) *Fact {
	for _, key := range keys {
		for i := range p.Facts {
			if f := &p.Facts[i]; f.From == from && f.Key == key {
				return f
			}
		}
	}
	return nil
}

// Sites gives the names that the document declares for its site or publisher.
// They are looked for once.
func (p *Page) Sites() []string {
	if p.sites == nil {
		p.sites = p.findSites()
	}
	return p.sites
}

func (p *Page) findSites() []string {
	names := []string{}
	title, shared := p.First(TitleTag, "title"), p.First(Meta, "og:title")
	add := func(s string) {
		s = strings.TrimSpace(s)
		if (strings.EqualFold(s, title) || strings.EqualFold(s, shared)) && strings.Count(s, " ") > 3 { // an article's, in the wrong place
			return
		}
		if s == "" || utf8.RuneCountInString(s) > 80 || len(names) >= 32 || strings.HasPrefix(s, "http") {
			return
		}
		for _, n := range names {
			if strings.EqualFold(n, s) {
				return
			}
		}
		names = append(names, s)
	}
	for i := range p.Facts {
		f := &p.Facts[i]
		switch f.Key {
		case "og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher", "twitter:app:name:iphone", "twitter:app:name:googleplay", "cre", "sitename", "site", "publisher",
			"article.publisher", "article.publisher.org", "webpage.publisher", "webpage.publisher.org", "website.name", "website.alternatename", "organization.name", "organization.alternatename", "article.sourceorganization.org", "article.provider.org":
			add(f.Value)
		}
	}
	return names
}

// PlainText gives the text of a value that may hold markup: tags are taken
// out, those that part blocks leave a line break.
func PlainText(s string) string {
	if !strings.Contains(s, "<") {
		return html.UnescapeString(s)
	}
	p := ReadHTML([]byte(s))
	var out []string
	for i := range p.Blocks {
		out = append(out, p.Blocks[i].Text)
	}
	return strings.Join(out, "\n")
}

// Joint is a part of a block's text: Text[From:To].
type Joint struct {
	From, To int
	Hint     Hint // of the element's own
}

// Joints gives the parts of a block's text that inline elements in it hold, and
// the lines that line breaks make.
func (p *Page) Joints(b *Block) (parts []Joint) {
	add := func(from, to int, h Hint) {
		for from < to && (b.Text[from] == ' ' || b.Text[from] == '\n') {
			from++
		}
		for to > from && (b.Text[to-1] == ' ' || b.Text[to-1] == '\n') {
			to--
		}
		if from < to && (from > 0 || to < len(b.Text)) && len(parts) < 16 {
			parts = append(parts, Joint{from, to, h})
		}
	}
	inline := func(e *Elem) {
		add(max(0, int(e.from-b.off)), min(int(e.to-b.off), len(b.Text)), e.Own)
	}
	var open []int32 // the inline elements that the block begins in
	for e := b.Elem; e > 0 && p.Elems[e].Inline; e = p.Elems[e].Parent {
		open = append(open, e)
	}
	for _, e := range slices.Backward(open) {
		inline(&p.Elems[e])
	}
	for i := p.firstWithin(b); i < len(p.Elems) && p.Elems[i].Span.Start < b.Span.End; i++ {
		if e := &p.Elems[i]; e.Inline {
			inline(e)
		}
	}
	if i := strings.IndexByte(b.Text, '\n'); i > 0 {
		add(0, i, 0)
		add(i+1, len(b.Text), 0)
	}
	return parts
}

// firstWithin gives the first element that begins in a block. It is searched for:
// the element that the block stands in may hold all others.
func (p *Page) firstWithin(b *Block) int {
	from := int(b.Elem) + 1
	i := from + sort.Search(len(p.Elems)-from, func(k int) bool { return p.Elems[from+k].Span.Start >= b.Span.Start })
	for i > from && p.Elems[i-1].from >= b.off { // its mark stands before the text
		i--
	}
	return i
}

// Language is the language that the document declares or, failing that, shows.
func (p *Page) Language() string {
	if p.Lang != "" {
		return p.Lang
	}
	return p.Guess
}
