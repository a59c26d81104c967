package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// fact records something that the current token declares.
func (r *htmlReader) fact(from From, key, value string) {
	if value == "" || len(value) > 1<<16 {
		return
	}
	r.page.Facts = append(r.page.Facts, Fact{From: from, Key: key, Value: value, Group: -1, Span: r.span()})
}

// meta reads a meta element.
func (r *htmlReader) meta() {
	content := r.attrs.get(attrContent)
	if content == "" {
		content = r.attrs.get(attrValue) // what some tools that clean pages make of it
	}
	if content == "" {
		return
	}
	if content[0] == '{' && strings.Contains(content, "@context") { // JSON-LD that a framework left here
		r.ld.readWithin(content, r.span())
		return
	}
	content = Fold(twice(content))
	if r.attrs.has(attrItemprop) && r.microVoid(content) {
		return
	}
	for _, k := range [...]attrKey{attrProperty, attrName, attrItemprop, attrHTTPEquiv} {
		if key := r.attrs.get(k); key != "" {
			r.fact(Meta, strings.ToLower(key), content)
			return
		}
	}
}

// twice resolves what was escaped twice, as many sites do in attributes.
func twice(s string) string {
	if i := strings.IndexByte(s, '&'); i >= 0 && strings.IndexByte(s[i:], ';') > 0 {
		return foldText([]byte(s))
	}
	return s
}

// linkElement reads a link element; one with several relations declares each.
func (r *htmlReader) linkElement() {
	href := r.attrs.get(attrHref)
	for rel := range strings.FieldsSeq(strings.ToLower(r.attrs.get(attrRel))) {
		switch rel {
		case "canonical", "amphtml", "shortlink", "author", "original-source", "syndication-source", "shortcut":
			r.fact(LinkRel, rel, href)
		case "stylesheet", "prev", "next":
			if r.passed < 64 && strings.HasPrefix(href, "http") {
				r.passed++
				r.fact(LinkRel, "beside", href)
			}
		case "alternate":
			if lang := r.attrs.get(attrHreflang); lang != "" {
				r.fact(LinkRel, "alternate."+strings.ToLower(lang), href)
			} else if strings.HasSuffix(strings.TrimSuffix(href, "/"), "/feed") {
				r.fact(LinkRel, "feed", href)
			} else if strings.HasSuffix(r.attrs.get(attrType), "+oembed") {
				r.fact(LinkRel, "oembed", href)
			}
		}
	}
	if prop := r.attrs.get(attrItemprop); prop != "" && !r.microVoid(href) {
		r.fact(Meta, strings.ToLower(prop), href)
	}
}

// passesOn notes the address that a share button passes on, or that a form sends
// its fields to.
func (r *htmlReader) passesOn(a atom.Atom) {
	const most = 64
	if r.passed >= most {
		return
	}
	if v := r.attrs.raw(attrShared); len(v) > 8 && bytes.HasPrefix(v, []byte("http")) {
		r.passed++
		r.fact(LinkRel, "shared", r.attrs.get(attrShared))
	}
	switch {
	case a == atom.Form:
		r.passed++
		r.fact(LinkRel, "form", r.attrs.get(attrAction))
	case a == atom.Iframe:
		if v := r.attrs.raw(attrSrc); bytes.Contains(v, []byte("=http")) {
			r.passed++
			r.fact(LinkRel, "frame", r.attrs.get(attrSrc))
		}
	case a == 0 && r.attrs.has(attrHref) && shareButtons.find(r.hash) != nil:
		r.passed++
		r.fact(LinkRel, "shared", r.attrs.get(attrHref))
	}
}

// shareButtons are the elements that networks made for their buttons; tools that
// clean pages take the network's prefix off.
var shareButtons = newNameTable(32, map[string]bool{
	"fb:like": true, "fb:share-button": true, "fb:recommend": true, "fb:send": true, "g:plusone": true, "g:plus": true,
	"like": true, "share-button": true, "recommend": true, "send": true, "plusone": true, "plus": true,
})

// comment reads the notes that archiving tools leave in comments.
func (r *htmlReader) comment(raw []byte) {
	for _, n := range notes {
		if i := bytes.Index(raw, n.before); i >= 0 {
			r.note(raw[i+len(n.before):], n)
		}
	}
}

// note is one convention of an archiving tool.
type note struct {
	before []byte // what stands before the value
	end    string // characters that end it
	key    string
}

// notes are the comments that archiving tools write into saved pages.
var notes = []note{
	{[]byte("saved from url=("), "\n", "saved.url"},
	{[]byte("Page saved with SingleFile"), "", "tool.SingleFile"},
	{[]byte("\n url:"), "\n", "singlefile.url"},
	{[]byte("saved date:"), "\n", "singlefile.date"},
	{[]byte("Mirrored from "), " ", "httrack.url"},
	{[]byte("FILE ARCHIVED ON "), "A", "wayback.date"},
}

func (r *htmlReader) note(rest []byte, n note) {
	v := string(rest)
	if n.end != "" {
		if i := strings.IndexAny(v, n.end); i >= 0 {
			v = v[:i]
		}
	}
	switch n.key {
	case "saved.url": // the length stands before the address: (0043)http://…
		_, v, _ = strings.Cut(v, ")")
		v = strings.TrimSuffix(strings.TrimSpace(v), "-->")
	case "tool.SingleFile":
		v = "SingleFile"
	case "wayback.date":
		v = strings.TrimSpace(string(rest[:min(len(rest), 21)]))
	}
	v = strings.TrimSpace(v)
	if v == "" {
		return
	}
	r.page.Facts = append(r.page.Facts, Fact{From: Note, Key: n.key, Value: v, Group: -1, Span: source.Span{Start: r.at, End: r.till}})
}
