package page

import (
	"sort"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// run says that the bytes of Page.text from text on, up to the next run, stand
// for Data[src:end]. Where both have the same length they correspond byte by byte.
type run struct{ text, src, end int32 }

// attr is one attribute of an element.
type attr struct {
	key   atom.Atom
	value string
}

// builder makes a Page. Both readers use it: elements nest by open and close,
// blocks are made of written text, and every write says where it came from.
type builder struct {
	page  *Page
	buf   []byte // becomes Page.text
	cur   int32  // the open element
	block int32  // index of the open block, -1 for none
	space bool   // a white space is due before the next text of the block
	line  bool   // a line break is due before the next text of the block
	link  int32  // index of the open link, -1 for none
}

// newBuilder starts a page with its root element open.
func newBuilder(kind Kind, data []byte) *builder {
	p := newPage(kind, data)
	b := &builder{page: p, buf: p.buf, cur: -1, block: -1, link: -1}
	b.open(0, 0, source.Span{Start: 0, End: len(data)})
	return b
}

// open opens an element below the open one and returns its index. It ends the
// open block.
func (b *builder) open(a atom.Atom, own Hint, span source.Span) int32 {
	b.end()
	e := b.openInline(a, own, span)
	b.page.Elems[e].Inline = false
	return e
}

// openInline is open for an element that stands in the middle of a block: the
// open block goes on.
func (b *builder) openInline(a atom.Atom, own Hint, span source.Span) int32 {
	p := b.page
	e := Elem{Parent: b.cur, Atom: a, Own: own, Hint: own, First: int32(len(p.Blocks)), Span: span, attr: int32(len(p.attrs)), from: int32(len(b.buf)), Inline: true}
	if b.cur >= 0 {
		e.Hint |= p.Elems[b.cur].Hint
	}
	if b.block >= 0 {
		e.First = b.block
	}
	e.Last = e.First
	p.Elems = append(p.Elems, e)
	b.cur = int32(len(p.Elems) - 1)
	return b.cur
}

// close closes the open element, which ends at byte end. It ends the open block.
func (b *builder) close(end int) {
	b.end()
	b.closeInline(end)
}

// closeInline is close for an element that openInline opened.
func (b *builder) closeInline(end int) {
	e := &b.page.Elems[b.cur]
	if e.Own&Hidden != 0 && b.block >= 0 && b.page.Within(b.page.Blocks[b.block].Elem, b.cur) {
		b.end() // a label for those who listen: what follows it is shown
	}
	e.Last = int32(len(b.page.Blocks))
	e.to = int32(len(b.buf))
	e.Span.End = end
	b.cur = e.Parent
}

// begin starts a block of the open element; an open one ends.
func (b *builder) begin(kind BlockKind, level uint8) *Block {
	b.end()
	p := b.page
	p.Blocks = append(p.Blocks, Block{
		Kind: kind, Level: level, Hint: p.Elems[b.cur].Hint, Elem: b.cur,
		FirstLink: int32(len(p.Links)), off: int32(len(b.buf)),
	})
	b.block = int32(len(p.Blocks) - 1)
	b.space, b.line = false, false
	return &p.Blocks[b.block]
}

// end ends the open block, and forgets it if it has no text.
func (b *builder) end() {
	if b.block >= 0 {
		b.endBlock()
	}
}

func (b *builder) endBlock() {
	p := b.page
	blk := &p.Blocks[b.block]
	blk.LastLink = int32(len(p.Links))
	if int(blk.off) == len(b.buf) {
		for i := blk.FirstLink; i < blk.LastLink; i++ {
			p.Links[i].Block = -1
		}
		p.Blocks = p.Blocks[:b.block]
	} else {
		blk.LinkLen = b.linkLen(blk)
	}
	b.block = -1
}

// linkLen counts the bytes of a block's text that stand in links.
func (b *builder) linkLen(blk *Block) (n int32) {
	end := int32(len(b.buf)) - blk.off
	for i := blk.FirstLink; i < blk.LastLink; i++ {
		l := &b.page.Links[i]
		n += min(int32(l.End), end) - int32(l.Start)
	}
	return n
}

// write adds text that stands at Data[src:src+len(s)], byte by byte. White
// space that is due comes first; s has none of its own to fold.
func (b *builder) write(s []byte, src int) { b.put(s, src, src+len(s)) }

// replace adds text that stands for Data[src:end]: a resolved entity or escape.
func (b *builder) replace(s string, src, end int) { b.put([]byte(s), src, end) }

func (b *builder) put(s []byte, src, end int) {
	p := b.page
	blk := &p.Blocks[b.block]
	if int(blk.off) == len(b.buf) {
		blk.Span.Start = src
	} else if b.line {
		b.buf = append(b.buf, '\n')
	} else if b.space {
		b.buf = append(b.buf, ' ')
	}
	b.line, b.space = false, false
	b.mark(src, end, len(s))
	b.buf = append(b.buf, s...)
	blk.Span.End = end
}

// mark records where the next n bytes of text come from, or lengthens the last
// run when they go on where it ended.
func (b *builder) mark(src, end, n int) {
	p := b.page
	if k := len(p.runs) - 1; k >= 0 && end-src == n {
		r := &p.runs[k]
		if len(b.buf)-int(r.text) == src-int(r.src) && r.text >= p.Blocks[b.block].off {
			r.end = int32(end)
			return
		}
	}
	p.runs = append(p.runs, run{int32(len(b.buf)), int32(src), int32(end)})
}

// pos is where the next text of the open block will stand in it.
func (b *builder) pos() int {
	n := len(b.buf) - int(b.page.Blocks[b.block].off)
	if n > 0 && (b.space || b.line) {
		n++
	}
	return n
}

// openLink opens a link. A block must be open.
func (b *builder) openLink(href, rel string, elem int32, start int) {
	p := b.page
	p.Links = append(p.Links, Link{Href: href, Rel: rel, Block: b.block, Start: b.pos(), Elem: elem, Span: source.Span{Start: start}})
	b.link = int32(len(p.Links) - 1)
}

// closeLink closes the open link, which ends at byte end.
func (b *builder) closeLink(end int) {
	if b.link < 0 {
		return
	}
	l := &b.page.Links[b.link]
	if b.block >= 0 && l.Block == b.block {
		l.End = max(l.Start, len(b.buf)-int(b.page.Blocks[b.block].off))
	}
	l.Span.End = max(end, l.Span.Start)
	b.link = -1
}

// finish closes all that is open and hands out the page.
func (b *builder) finish() *Page {
	p := b.page
	b.closeLink(len(p.Data))
	for b.cur >= 0 {
		b.close(len(p.Data))
	}
	p.text, p.buf = string(b.buf), b.buf
	for i := range p.Blocks {
		blk := &p.Blocks[i]
		end := len(p.text)
		if i+1 < len(p.Blocks) {
			end = int(p.Blocks[i+1].off)
		}
		blk.Text = p.text[blk.off:end]
		blk.bytes = bytesOf(blk.Text)
	}
	for i := range p.Links {
		if l := &p.Links[i]; l.Block >= 0 {
			t := p.Blocks[l.Block].Text
			l.Text = t[min(l.Start, len(t)):min(l.End, len(t))]
		}
	}
	return p
}

// SpanOf gives the bytes of Data that blk.Text[start:end] was read from.
func (p *Page) SpanOf(blk *Block, start, end int) source.Span {
	if start >= end {
		return blk.Span
	}
	a, _ := p.locate(int(blk.off) + start)
	_, z := p.locate(int(blk.off) + end - 1)
	return source.Span{Start: a, End: z}
}

// locate gives the bytes of Data that the text byte at off was read from.
func (p *Page) locate(off int) (start, end int) {
	k := sort.Search(len(p.runs), func(i int) bool { return int(p.runs[i].text) > off }) - 1
	if k < 0 {
		return 0, 0
	}
	r := p.runs[k]
	next := len(p.text)
	if k+1 < len(p.runs) {
		next = int(p.runs[k+1].text)
	}
	n, d := int(r.end-r.src), off-int(r.text)
	if d < n && n <= next-int(r.text) { // byte by byte; at the end of a run, white space may follow
		return int(r.src) + d, int(r.src) + d + 1
	}
	return int(r.src), int(r.end)
}

// ElemText gives the text of an element, that of its blocks joined by spaces,
// and where it stands.
func (p *Page) ElemText(elem int32) (string, source.Span) {
	e := &p.Elems[elem]
	if e.from >= e.to {
		return "", e.Span
	}
	a, _ := p.locate(int(e.from))
	_, z := p.locate(int(e.to) - 1)
	span := source.Span{Start: a, End: max(a, z)}
	if e.Last-e.First <= 1 {
		return strings.TrimSpace(p.text[e.from:e.to]), span
	}
	var sb strings.Builder
	for i := e.First; i < e.Last; i++ {
		b := &p.Blocks[i]
		from, to := max(e.from, b.off), min(e.to, b.off+int32(len(b.Text)))
		if from < to {
			if sb.Len() > 0 {
				sb.WriteByte(' ')
			}
			sb.WriteString(strings.TrimSpace(p.text[from:to]))
		}
	}
	return sb.String(), span
}

// Attr gives the value of an element's attribute, entities resolved, or "".
// Only the attributes that rules ask for are kept: see keepAttrs in htmlattr.go.
func (p *Page) Attr(elem int32, key atom.Atom) string {
	if elem < 0 {
		return ""
	}
	e := &p.Elems[elem]
	for _, a := range p.attrs[e.attr : e.attr+int32(e.nattr)] {
		if a.key == key {
			return a.value
		}
	}
	return ""
}

// Within reports whether element e is a or stands in it.
func (p *Page) Within(e, a int32) bool {
	for e > a {
		e = p.Elems[e].Parent
	}
	return e == a
}
