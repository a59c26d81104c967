package page

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// maxDepth is how deep elements nest in a Page. What lies deeper is read as if
// it stood at that depth.
const maxDepth = 512

// maxElems is how many elements a Page holds. The text of further ones is read
// as that of the element that is open then.
const maxElems = 1 << 19

// ReadHTML reads an HTML document in one pass over its tokens. Data must be
// valid UTF-8.
func ReadHTML(data []byte) *Page {
	r := &htmlReader{builder: newBuilder(HTML, data), scanner: scanner{data: data}}
	n := len(data)
	r.buf = slices.Grow(r.buf, n/8+64)
	r.page.Elems = slices.Grow(r.page.Elems, n/160+8)
	r.page.Blocks = slices.Grow(r.page.Blocks, n/600+8)
	r.page.runs = slices.Grow(r.page.runs, n/200+8)
	for r.read() {
	}
	r.unwindTo(0, n)
	p := r.finish()
	p.layoutCells()
	p.settle()
	r.ld.flush(p)
	p.boxes()
	p.dropOthers()
	r.flushMicro(p)
	return p
}

// htmlReader is the state of reading one document.
type htmlReader struct {
	*builder
	scanner
	stack []openTag
	opens [256]int32 // how many elements are open whose name has a hash with these last bits
	over  int32      // elements open beyond maxDepth

	skip     uint32 // name of the element whose content is left out, with skipped levels of it open
	skipped  int
	from     int      // where that content begins
	unclosed []uint32 // names of elements that no end tag closes: their content stays
	foreign  bool     // the skipped drawing holds HTML of its own
	anchor   anchor
	hints    hints
	ld       ldReader
	micro    []microItem

	offered  string // the address that the source elements of the open picture element offer
	imageEnd int    // where the last image element ends
	masked   bool   // the next text stands for an address that has been written
	passed   int    // addresses noted by passesOn and linkElement
	ended    ended
}

// openTag is an open element.
type openTag struct {
	name  uint32 // hash of its name
	atom  atom.Atom
	elem  int32
	shape shape
	kind  BlockKind // of the blocks in it
	level uint8
	link  bool  // it opened the open link
	micro int32 // 1 + index of its microdata item
}

// read reads one token and reports whether there was one.
func (r *htmlReader) read() bool {
	switch r.next() {
	case tokenEnd:
		return r.reread()
	case tokenText:
		switch {
		case r.skipped == 0 && !r.masked:
			r.text(r.at, r.till)
		case r.skip == hashNoscript && r.skipped == 1:
			r.fallback()
		}
		r.masked = false
	case tokenStart:
		r.masked = false
		r.startTag()
	case tokenClose:
		r.masked = false
		r.endTag()
	case tokenComment:
		if r.till-r.at < 4096 {
			r.comment(r.page.Data[r.at:r.till])
		}
	}
	return true
}

func (r *htmlReader) span() source.Span { return source.Span{Start: r.at, End: r.till} }

// startTag reads a start tag.
func (r *htmlReader) startTag() {
	selfClosing := r.page.Data[r.till-2] == '/'
	a, hash := r.tag.atom, r.hash
	if r.skipped > 0 && r.leaves(a) {
		r.skipped = 0
	}
	if r.skipped > 0 {
		switch {
		case hash == r.skip && !selfClosing:
			r.skipped++
		case hash == hashForeignObject:
			r.foreign = true
		}
		if r.skip == hashSVG || r.skip == hashMath {
			r.raw = "" // a drawing's elements have no raw text
		}
		return
	}
	switch a {
	case atom.Html:
		if lang := r.attrs.get(attrLang); lang != "" && r.page.Lang == "" {
			r.page.Lang = lang
		}
		return
	case atom.Head, atom.Body, atom.Frameset:
		return
	case atom.Meta:
		r.meta()
		return
	case atom.Link:
		r.linkElement()
		return
	case atom.Base:
		r.fact(LinkRel, "base", r.attrs.get(attrHref))
		return
	case atom.Script:
		r.script()
		return
	case atom.Title:
		r.title()
		return
	case atom.Br:
		r.lineBreak()
		return
	case atom.Img:
		r.image()
		return
	case atom.Source:
		r.offer()
		return
	case atom.Picture:
		r.offered = ""
	case atom.Style, atom.Noscript, atom.Iframe, atom.Noembed, atom.Noframes, atom.Textarea, atom.Xmp:
		if a == atom.Iframe {
			r.passesOn(a)
		}
		if a != atom.Noscript || !r.holdsText() {
			r.leaveOut(hash)
			return
		}
		r.raw = ""
	case atom.Rt, atom.Rp: // how to pronounce what stands before
		r.leaveOut(hash)
		return
	case atom.Svg, atom.Math:
		if !selfClosing {
			r.leaveOut(hash)
		}
		return
	case atom.Object, atom.Datalist, atom.Select:
		r.leaveOut(hash)
		return
	}
	if hash == hashAmpImg {
		r.image()
	}
	s := r.tag.shape
	if s&void != 0 {
		if s&breaks != 0 {
			r.end0()
		}
		return
	}
	r.imply(a, s)
	r.push(a, hash, s)
}

// push opens the element of the current start tag.
func (r *htmlReader) push(a atom.Atom, hash uint32, s shape) {
	if len(r.stack) >= maxDepth || len(r.page.Elems) >= maxElems {
		r.over++
		if s&breaks != 0 {
			r.end0()
		}
		return
	}
	own := Hint(0)
	if n := len(r.stack); n == 0 || r.stack[n-1].kind != Pre { // the classes in code speak of its syntax
		own = r.hints.ofTag(a, &r.attrs)
	}
	if r.attrs.hidden() && !r.streamed(a) {
		own |= Hidden
	} else if a == atom.Template && bytes.Contains(r.page.Data[r.at:r.till], []byte("shadowrootmode")) {
		own &^= Hidden // it is shown as its parent's content
	}
	t := openTag{name: hash, atom: a, shape: s}
	t.kind, t.level = r.kindIn(a)
	if s&breaks != 0 {
		r.end0()
		t.elem = r.open(a, own, r.span())
	} else {
		r.partOff(a, own)
		t.elem = r.openInline(a, own, r.span())
	}
	r.keepAttrs(t.elem)
	r.stack = append(r.stack, t)
	r.opens[uint8(hash)]++
	if a == atom.A {
		r.startLink(t.elem)
	}
	if r.attrs.has(attrGuarded) {
		r.showAddress(unmask(r.attrs.raw(attrGuarded)))
	}
	if r.attrs.has(attrItemprop) || r.attrs.has(attrProperty) || r.attrs.has(attrItemscope) || r.attrs.has(attrTypeof) {
		r.microElem(t.elem, a)
	}
	r.passesOn(a)
}

// streamed reports whether an element holds a part of the page that came late,
// which a script moves to its place and shows: React names those "S:0", "S:1".
func (r *htmlReader) streamed(a atom.Atom) bool {
	return a == atom.Div && bytes.HasPrefix(r.attrs.raw(attrID), []byte("S:"))
}

// kindIn gives the kind and level of blocks in an element about to be opened.
func (r *htmlReader) kindIn(a atom.Atom) (BlockKind, uint8) {
	k, level := Paragraph, uint8(0)
	if n := len(r.stack); n > 0 {
		k, level = r.stack[n-1].kind, r.stack[n-1].level
	}
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return Heading, uint8(r.startByte(2) - '0')
	case atom.Li, atom.Dd, atom.Dt:
		return Item, level + 1
	case atom.Blockquote:
		return Quote, 0
	case atom.Figcaption, atom.Caption:
		return Caption, 0
	case atom.Td, atom.Th:
		return Cell, 0
	case atom.Pre, atom.Listing:
		return Pre, 0
	case atom.Button, atom.Option, atom.Label, atom.Legend:
		return Label, 0
	}
	return k, level
}

// startByte is byte i of the current token.
func (r *htmlReader) startByte(i int) byte { return r.page.Data[r.at+i] }

// pop closes the innermost open element at byte end.
func (r *htmlReader) pop(end int) {
	t := r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	r.opens[uint8(t.name)]--
	if t.link && r.anchor.open && r.anchor.elem == t.elem {
		r.endAnchor(end)
	}
	if t.shape&breaks != 0 {
		r.end0()
		r.close(end)
	} else {
		r.ended.note(&r.page.Elems[r.cur], len(r.buf))
		r.closeInline(end)
	}
}

// isOpen reports whether an element of a name is open.
func (r *htmlReader) isOpen(name uint32) bool {
	if r.opens[uint8(name)] == 0 {
		return false
	}
	for i := len(r.stack) - 1; i >= 0; i-- {
		if r.stack[i].name == name {
			return true
		}
	}
	return false
}

// unwindTo closes open elements until n are left.
func (r *htmlReader) unwindTo(n, end int) {
	for len(r.stack) > n {
		r.pop(end)
	}
}

// endTag reads an end tag.
func (r *htmlReader) endTag() {
	a, hash := r.tag.atom, r.hash
	if r.skipped > 0 {
		switch {
		case hash == r.skip:
			r.skipped--
			return
		case (r.skip == hashSVG || r.skip == hashMath) && !r.foreign && r.isOpen(hash):
			r.skipped = 0 // a drawing ends with the element that holds it
		case (r.skip == hashRt || r.skip == hashRp) && r.isOpen(hash):
			r.skipped = 0
		default:
			return
		}
	}
	switch a {
	case atom.Html, atom.Head, atom.Body:
		return
	case atom.Br:
		r.lineBreak()
		return
	}
	if !isHeading(a) && !r.isOpen(hash) {
		if a == atom.P {
			r.end0() // an empty paragraph: it parts the text around it
		} else if r.over > 0 {
			r.over--
		}
		return
	}
	if i := r.match(a, hash, r.tag.shape); i >= 0 {
		r.over = 0
		r.unwindTo(i, r.till)
	}
}

// lineBreak reads a <br>: one breaks the line, two part blocks.
func (r *htmlReader) lineBreak() {
	if r.block < 0 {
		return
	}
	if r.line {
		r.end0()
		return
	}
	r.line = true
}

// startLink opens the link of an <a> with an address.
func (r *htmlReader) startLink(elem int32) {
	if !r.attrs.has(attrHref) {
		return
	}
	if r.anchor.open {
		r.endAnchor(r.at)
	}
	href := openAddress(r.attrs.get(attrHref))
	if v := unmask(r.attrs.raw(attrGuarded)); v != "" {
		href = "mailto:" + v
	}
	rel := strings.ToLower(r.attrs.get(attrRel))
	if rel == "" && bytes.Contains(r.attrs.raw(attrClass), []byte("u-url")) {
		rel = "u-url" // what microformats say with a class
	}
	r.anchor = anchor{href: href, rel: rel, elem: elem, start: r.at, open: true}
	r.stack[len(r.stack)-1].link = true
}

// title reads the title element.
func (r *htmlReader) title() {
	if r.next() != tokenText {
		return
	}
	if r.till == len(r.page.Data) { // no end tag closes it
		r.till = r.at
		r.toTag()
	}
	r.fact(TitleTag, "title", foldText(r.page.Data[r.at:r.till]))
}

// leaveOut passes over the content of an element, unless no end tag closes it.
func (r *htmlReader) leaveOut(hash uint32) {
	if slices.Contains(r.unclosed, hash) {
		r.raw = ""
		return
	}
	r.skip, r.skipped, r.from, r.foreign = hash, 1, r.till, false
}

// reread goes back to the element that was to be left out and that no end tag
// closes, since it would take the rest of the page along. It happens once for
// an element's name. It reports whether there is such an element.
func (r *htmlReader) reread() bool {
	if r.skipped == 0 {
		return false
	}
	r.unclosed = append(r.unclosed, r.skip)
	r.till, r.skipped, r.raw = r.from, 0, ""
	if r.skip == hashStyle {
		r.toTag()
	}
	return true
}

// toTag moves on to the next tag.
func (r *htmlReader) toTag() {
	if i := bytes.IndexByte(r.page.Data[r.till:], '<'); i >= 0 {
		r.till += i
	} else {
		r.till = len(r.page.Data)
	}
}

// holdsText reports whether the element without scripts that begins here holds
// more than what stands in for a script's picture or message.
func (r *htmlReader) holdsText() bool {
	const least, paragraphs = 800, 3
	if slices.Contains(r.unclosed, hashNoscript) {
		return false
	}
	end := r.rawEnd(r.till)
	return end-r.till >= least && end < len(r.page.Data) && bytes.Count(r.page.Data[r.till:end], []byte("<p")) >= paragraphs
}

// script keeps what declares something and passes over the rest.
func (r *htmlReader) script() {
	kind := r.attrs.get(attrType)
	id := r.attrs.get(attrID)
	if r.next() != tokenText {
		return
	}
	switch {
	case isJSONLD(kind):
		r.ld.read(r.page, r.at, r.till)
	case kind == "application/json" && (r.till-r.at > 512 || id != ""), kind != "application/json" && isState(r.page.Data[r.at:r.till]):
		r.page.State = append(r.page.State, Script{Type: kind, Span: r.span()})
	}
}

// leaves reports whether a start tag ends the element that is left out: what
// cannot stand in a drawing or a choice.
func (r *htmlReader) leaves(a atom.Atom) bool {
	switch r.skip {
	case hashSVG, hashMath:
		return !r.foreign && leavesDrawing(a)
	case hashSelect, hashDatalist:
		return leavesChoice(a)
	case hashRt, hashRp:
		return a == atom.Rt || a == atom.Rp || a == atom.Ruby || a == atom.Div || leavesChoice(a)
	}
	return false
}

// leavesChoice reports whether a start tag cannot stand in a choice of options.
func leavesChoice(a atom.Atom) bool {
	switch a {
	case atom.Select, atom.Input, atom.Textarea, atom.P, atom.H1, atom.H2, atom.H3, atom.Article, atom.Section, atom.Main, atom.Table, atom.Ul, atom.Ol, atom.Blockquote, atom.Form, atom.Footer:
		return true
	}
	return false
}

// leavesDrawing reports whether a start tag ends the drawing or formula that it
// stands in, as in browsers.
func leavesDrawing(a atom.Atom) bool {
	switch a {
	case atom.Blockquote, atom.Center, atom.Div, atom.Dl, atom.Dt, atom.Dd, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Img, atom.Li, atom.Nobr, atom.Ol, atom.P, atom.Pre, atom.Span, atom.Table, atom.Ul:
		return true
	}
	return false
}

var (
	hashSVG  = hashOf("svg")
	hashMath = hashOf("math")

	hashStyle    = hashOf("style")
	hashSelect   = hashOf("select")
	hashDatalist = hashOf("datalist")
	hashNoscript = hashOf("noscript")
	hashRt       = hashOf("rt")
	hashRp       = hashOf("rp")

	hashForeignObject = hashOf("foreignobject")
	hashAmpImg        = hashOf("amp-img")
)

// ended is what the text so far ends with: the inline elements that end there.
type ended struct {
	at  int // how much text there was
	own Hint
}

// note notes that an inline element ends where there are n bytes of text.
func (d *ended) note(e *Elem, n int) {
	if int(e.from) == n {
		return
	}
	if d.at != n {
		*d = ended{at: n}
	}
	d.own |= e.Own
}

// partOff parts names and dates from what stands beside them in an element of its
// own, right behind or before theirs: style sheets make the room between them.
func (r *htmlReader) partOff(a atom.Atom, own Hint) {
	n := len(r.buf)
	if n == 0 || r.ended.at != n || r.space || r.block < 0 || (r.ended.own|own)&(Byline|When) == 0 || a == atom.Sup || a == atom.Sub {
		return
	}
	r.space = wordByte(r.buf[n-1]) && r.till < len(r.page.Data) && wordByte(r.page.Data[r.till])
}

func wordByte(c byte) bool { return isAlnum(c) || c >= utf8.RuneSelf }
