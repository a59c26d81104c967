package page

import (
	"bytes"
	"iter"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// Raw is a raw text that was cut into lines, for all who ask what they are.
type Raw struct{ r *textReader }

// Cut cuts a raw text, valid UTF-8, into lines.
func Cut(data []byte) *Raw {
	r := readers.Get().(*textReader)
	r.data = data
	r.lines = splitLines(r.lines, data)
	return &Raw{r}
}

// Lines yields the lines that are neither blank nor code by their indent, as
// Markdown knows it, without the blanks around them, and where they stand.
func (t *Raw) Lines() iter.Seq2[int, []byte] {
	const code = 4
	return func(yield func(int, []byte) bool) {
		for i := range t.r.lines {
			if ln := &t.r.lines[i]; !ln.blank() && ln.indent < code && !yield(int(ln.from), t.r.data[ln.from:ln.to]) {
				return
			}
		}
	}
}

// Release gives the memory of a text back that is not to be read.
func (t *Raw) Release() { t.r.release() }

// ReadText reads raw text: it is Read of what Cut gives.
func ReadText(data []byte, kind Kind) *Page { return Cut(data).Read(kind) }

// Read reads the text, once: Markdown of any dialect, or the plain text that
// browsers and other tools dump. It does not guess the tool: it knows every
// convention and looks which ones the document keeps. kind is Markdown or Text
// and only says whether Markdown's marks mean anything.
func (t *Raw) Read(kind Kind) *Page {
	if kind != Markdown {
		kind = Text
	}
	r := t.r
	defer r.release()
	r.builder, r.md = newBuilder(kind, r.data), kind == Markdown
	r.last = len(r.lines)
	r.header()
	r.references()
	r.layout = learnLayout(r.data, r.lines[r.first:r.last])
	r.layout.marked = r.layout.marked || len(r.refs.list) > 0
	if r.md {
		r.definitions()
	}
	r.smart = r.md && isSmart(r.data)
	r.readBlocks()
	p := r.finish()
	if r.marked {
		p.settle()
	}
	p.Facts = append(p.Facts, slices.Concat(urlLabels(p), captures(p), excerpts(p))...)
	r.divider.divide(p, r.buf, r.marked)
	return p
}

// readers are used again, for the room that they have.
var readers = sync.Pool{New: func() any { return new(textReader) }}

// release gives the reader's memory back. The page keeps none of it.
func (r *textReader) release() {
	if cap(r.lines) > mostKept || cap(r.joined) > mostTextKept || cap(r.divider.of) > mostKept {
		return
	}
	clear(r.dests[:cap(r.dests)])
	clear(r.refs.list)
	if r.marked && r.hints != nil {
		clear(r.hints[:])
	}
	*r = textReader{
		hints: r.hints, refs: refs{list: r.refs.list[:0]},
		lines: r.lines[:0], stack: r.stack[:0], para: r.para[:0], pieces: r.pieces[:0], starts: r.starts[:0], joined: r.joined[:0], marks: r.marks[:0],
		dests: r.dests[:0], brackets: r.brackets[:0], delims: r.delims[:0], openers: r.openers[:0], alts: r.alts[:0], divider: r.divider.room(),
	}
	readers.Put(r)
}

// textReader reads raw text into a builder.
type textReader struct {
	*builder
	data        []byte
	md          bool // Markdown's marks have their meaning
	smart       bool // dashes are written with hyphens
	lines       []line
	first, last int // the lines that hold text: between the header and the list of references
	layout      layout
	refs        refs
	lastMarker  int               // the number of the last [n] that was a link's
	defs        map[string]string // reference links by label

	stack   []container
	quoting int     // how many of them are quotations that "> " marks
	floor   int     // of the stack, in a cell: nothing in it closes what it stands in
	para    []piece // the lines of the open paragraph
	kind    BlockKind
	level   uint8
	raw     string            // what ends the raw element that is being passed over, as "</script"
	rawEnds map[atom.Atom]int // where the next end of such an element stands
	gap     bool              // a blank line was just read
	around  int               // the first block of the link that holds several, counted from 1
	marked  bool              // the document marks elements of its own
	hints   *hints            // what their classes say

	// The paragraph that is being written.
	text     []byte  // in one piece
	pieces   []piece // that it was joined of
	starts   []int32 // where each piece starts in text
	hand     int     // the piece that was asked for last
	from, to int     // it is text[from:to]
	shift    int     // and stands at Data[from+shift]
	joined   []byte  // what text is made of if there are several
	marks    []mark
	dests    []string        // addresses and descriptions that marks refer to
	kept     strings.Builder // the piece of memory that addresses are written to
	brackets []int32
	delims   []int32
	openers  []int32
	fuel     int // bytes that may still be looked at ahead in vain
	anchor   anchor
	as       BlockKind // what its blocks are
	asLevel  uint8
	alts     []altText // descriptions of its pictures

	divider divider // of the page that was read
}

// container is an open element that holds blocks.
type container struct {
	tag     atom.Atom
	name    string    // of an element that HTML's table of atoms lacks
	indent  int       // of a list: the column of its bullets
	content int       // of a list: the column of its items' text
	number  int       // of a numbered list: that of its last item
	raw     bool      // opened by a tag
	fence   bool      // opened by a fence of colons
	as      BlockKind // what blocks in it are
	asLevel uint8
}

// altText is where the description of a picture stands in a paragraph.
type altText struct {
	from, to int32
	image    int
}

// keep gives bytes as a string of the page. Such strings share pieces of memory:
// that saves a tenth of all allocations.
func (r *textReader) keep(s []byte) string {
	const piece = 2 << 10
	if len(s) > piece/8 {
		return string(s)
	}
	if r.kept.Cap()-r.kept.Len() < len(s) {
		r.kept = strings.Builder{}
		r.kept.Grow(piece)
	}
	n := r.kept.Len()
	r.kept.Write(s)
	return r.kept.String()[n:]
}

// isSmart reports whether the writer spelled dashes and ellipses with ASCII
// characters: it then had to escape those that are meant as they stand.
func isSmart(data []byte) bool {
	for {
		i := bytes.IndexByte(data, '\\')
		if i < 0 || i+1 == len(data) {
			return false
		}
		data = data[i+1:]
		if c := data[0]; c == '\'' || c == '"' || bytes.HasPrefix(data, []byte("...")) {
			return true
		}
	}
}

// push opens a container element at Data[at].
func (r *textReader) push(c container, own Hint, at int) int32 {
	e := r.open(c.tag, own, source.Span{Start: at, End: at})
	if n := len(r.stack); n > 0 {
		c.as, c.asLevel = r.stack[n-1].as, r.stack[n-1].asLevel
	}
	r.stack = append(r.stack, c)
	top := &r.stack[len(r.stack)-1]
	if kind, level := r.kindIn(top); kind != Paragraph {
		top.as, top.asLevel = kind, level
	}
	if top.isQuote() {
		r.quoting++
	}
	return e
}

// pop closes the innermost container.
func (r *textReader) pop(at int) {
	if r.stack[len(r.stack)-1].isQuote() {
		r.quoting--
	}
	r.stack = r.stack[:len(r.stack)-1]
	r.close(at)
}

// isQuote reports whether a container is a quotation that "> " marks.
func (c *container) isQuote() bool { return c.tag == atom.Blockquote && !c.raw }

// depth counts the open lists.
func (r *textReader) depth() (n uint8) {
	for i := range r.stack {
		if t := r.stack[i].tag; (t == atom.Ul || t == atom.Ol) && n < 6 {
			n++
		}
	}
	return n
}
