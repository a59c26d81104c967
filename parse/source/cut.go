package source

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
	"net/textproto"
	"strconv"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// Exports of databases, feeds and wires hold many records in one stream. The
// stream is cut into pieces, which are lines or, in markup, tags with the text
// behind them; a grammar says of each piece what it is to the records, and the
// cutter puts them together. No more than two records are ever held.

// verdict is what a piece of a stream is to the records in it.
type verdict uint8

const (
	within  verdict = iota // it belongs to the record that is open, if one is
	begins                 // a record begins with it
	ends                   // the open record ends with it
	between                // it parts two records and belongs to none
	follows                // it belongs to none, and what follows begins a record
	before                 // a record began with the piece before it
)

// cutting is the cutting of one stream.
type cutting struct {
	judge     func(piece []byte) verdict       // asked of every piece in order
	keep      func(record []byte) bool         // whether what was cut is a record; nil for all that has a word
	joins     func(before, record []byte) bool // whether a record carries on the one before it; may be nil
	announced func() int                       // how many records the stream says it holds, 0 if it does not; may be nil
	inherit   func(lead []byte) []string       // what stands before the first record and holds for all; may be nil
}

// grammar is how records of one kind stand in a stream.
type grammar struct {
	form   string
	nested bool // records are documents, or containers, of whatever kind
	markup bool // pieces are tags and the text behind each, not lines
	lead   bool // what stands between records, and before the first, begins one
	glue   bool // what turns out to be no record belongs to the one before
	match  func(name string, head []byte) bool
	cut    func() cutting             // begins a stream
	trim   func(record []byte) []byte // takes off what only parts records; may be nil
}

const (
	maxRecord = DefaultMaxBytes // bytes of a record that are held
	maxPiece  = 4 << 10         // bytes of a piece that a grammar is shown
)

// container registers a grammar.
func (g grammar) container() Container {
	return Container{
		Name:    g.form,
		Match:   g.match,
		plain:   true,
		Entries: func(in *Input) iter.Seq2[Entry, error] { return g.entries(in) },
	}
}

// Inherited is the header key of what stands at the top of a file and holds
// for every record in it: "Label: value" lines.
const Inherited = "Inherited"

// entries cuts a stream into records, which are named "#1", "#2" and so on. A
// record that is too large is an error in its place. The last one carries a
// warning if the stream announced another number of them. What ends the stream
// early is the last thing yielded.
func (g grammar) entries(r io.Reader) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		in := bufio.NewReaderSize(r, headSize)
		c := cutter{grammar: g, cutting: g.cut(), open: g.lead, yield: yield, newline: '\n'}
		head, _ := in.Peek(headSize)
		if t := recode(head, in); t != nil {
			in, c.recoded = bufio.NewReaderSize(t, headSize), true
			head, _ = in.Peek(headSize)
		} else {
			c.charset = declaredCharset(head)
		}
		if bytes.IndexByte(head, '\n') < 0 && bytes.IndexByte(head, '\r') >= 0 {
			c.newline = '\r'
		}
		c.run(in)
	}
}

// cutter puts the pieces of a stream together.
type cutter struct {
	grammar
	cutting
	yield   func(Entry, error) bool
	charset string // that the head of the stream declares
	recoded bool   // the offsets are not those of the stream as it was
	newline byte

	at    int    // bytes passed
	last  int    // bytes of the piece before
	apart []byte // what parted the record before from this one
	start int    // where buf starts
	open  bool   // a record is open
	buf   []byte // its bytes; before the first one, what leads it in
	size  int    // bytes that it has, held or not
	found int    // records so far
	lead  []string
	led   bool   // lead has been read
	ready *Entry // the last record, held back until another one is there
	body  []byte // its bytes
	fails error  // stands in their place
	done  bool   // nothing more is wanted
}

// run cuts the stream to its end.
func (c *cutter) run(in *bufio.Reader) {
	whole := true // the piece before has ended
	for !c.done {
		held, err := in.Peek(maxPiece)
		if len(held) == 0 {
			c.finish(err)
			return
		}
		begun := whole
		var n int
		if c.markup {
			begun = begun || held[0] == '<'
			n, whole = tagPiece(held), false
		} else {
			n = bytes.IndexByte(held, c.newline) + 1
			whole = n > 0
		}
		if n <= 0 {
			n = len(held)
		}
		c.take(held[:n], begun)
		_, _ = in.Discard(n) // they are in its buffer
	}
}

// tagPiece gives the length of the tag, or text, that held begins with, up to
// the next tag; 0 if that is not in sight.
func tagPiece(held []byte) int { return bytes.IndexByte(held[1:], '<') + 1 }

// take adds a piece, or the rest of one, to what it belongs to.
func (c *cutter) take(piece []byte, begun bool) {
	v := within
	if begun {
		v = c.judge(piece)
	}
	switch v {
	case begins:
		c.begin(c.at)
		c.hold(piece)
	case before:
		c.stepBack()
		c.hold(piece)
	case between, follows:
		c.flush()
		c.open, c.start = v == follows, c.at+len(piece)
		c.part(piece)
	case ends:
		c.hold(piece)
		c.flush()
		c.open, c.start = c.grammar.lead, c.at+len(piece)
	default:
		c.hold(piece)
	}
	c.at += len(piece)
	if c.last = len(piece); !begun {
		c.last = 0
	}
}

// begin ends what is open and begins a record at a byte.
func (c *cutter) begin(at int) {
	c.flush()
	c.open, c.start = true, at
}

// stepBack begins a record with the piece before.
func (c *cutter) stepBack() {
	n := c.last
	if n == 0 || n > len(c.buf) || c.size != len(c.buf) {
		c.begin(c.at)
		return
	}
	piece := bytes.Clone(c.buf[len(c.buf)-n:])
	c.buf, c.size = c.buf[:len(c.buf)-n], c.size-n
	c.begin(c.at - n)
	c.hold(piece)
}

// hold keeps the bytes of a piece, as far as there is room.
func (c *cutter) hold(piece []byte) {
	if !c.open && c.led {
		return
	}
	limit := maxRecord
	if !c.open {
		limit = headSize // what leads in
	}
	c.size += len(piece)
	if c.size <= limit {
		c.buf = append(c.buf, piece...)
	}
}

// flush ends what is open and makes a record of it.
func (c *cutter) flush() {
	buf, size, open := c.buf, c.size, c.open
	c.buf, c.size = nil, 0
	if !open || size <= maxRecord && (!c.isRecord(buf) || c.joins != nil && c.ready != nil && c.joins(c.body, buf)) {
		c.setAside(buf, open)
		return
	}
	c.led = true
	c.release()
	c.apart = c.apart[:0]
	c.found++
	e := &Entry{Name: "#" + strconv.Itoa(c.found), Form: c.form}
	if c.nested {
		e.Form = ""
	}
	if !c.recoded {
		e.At = Span{c.start, c.start + size}
	}
	if size > maxRecord {
		c.fails = &Error{Code: TooLarge, Message: fmt.Sprintf("record %d is larger than %d bytes, or the mark of its end is missing", c.found, maxRecord)}
	} else {
		e.Header, c.body = c.header(), buf
	}
	c.ready = e
}

// setAside handles what is no record: it leads in, or belongs to the record
// before, whose text then holds a line that looks like the mark of an end.
func (c *cutter) setAside(buf []byte, open bool) {
	switch {
	case !c.led:
		if c.inherit != nil && len(buf) > 0 {
			c.lead = append(c.lead, c.inherit(buf)...)
		}
	case !open || !c.glue || c.ready == nil:
	case c.fails != nil || !hasWord(buf) || len(c.apart) > headSize || len(c.body)+len(c.apart)+len(buf) > maxRecord:
		c.part(buf)
	default:
		c.body = append(append(c.body, c.apart...), buf...)
		c.apart = c.apart[:0]
		if !c.recoded {
			c.ready.At.End = c.ready.At.Start + len(c.body)
		}
	}
}

// part keeps what parts the record before from the next, as far as it matters.
func (c *cutter) part(piece []byte) {
	if c.glue && len(c.apart) <= headSize {
		c.apart = append(c.apart, piece...)
	}
}

// isRecord reports whether what was cut is a record and no gap or trailer.
func (c *cutter) isRecord(buf []byte) bool {
	if c.keep != nil {
		return c.keep(buf)
	}
	return hasWord(buf)
}

func hasWord(b []byte) bool {
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
		b = b[n:]
	}
	return false
}

func (c *cutter) header() textproto.MIMEHeader {
	h := textproto.MIMEHeader{}
	if c.charset != "" {
		h["Content-Type"] = []string{"text/plain; charset=" + c.charset}
	}
	if c.markup && c.charset != "" {
		h["Content-Type"] = []string{"text/html; charset=" + c.charset}
	}
	if len(c.lead) > 0 {
		h[Inherited] = c.lead
	}
	if len(h) == 0 {
		return nil
	}
	return h
}

// release yields the record that was held back.
func (c *cutter) release() {
	if c.ready == nil || c.done {
		return
	}
	e, err := *c.ready, c.fails
	if err == nil {
		if c.trim != nil {
			c.body = c.trim(c.body)
		}
		e.Body, e.Size = bytes.NewReader(c.body), int64(len(c.body))
	}
	c.ready, c.body, c.fails = nil, nil, nil
	if !c.yield(e, err) {
		c.done = true
	}
}

// finish yields what is left when the stream has ended with err.
func (c *cutter) finish(err error) {
	c.flush()
	c.release()
	switch {
	case c.done:
	case err != nil && err != io.EOF:
		c.yield(Entry{}, err)
	case c.announced != nil:
		if n := c.announced(); n > 0 && n != c.found {
			c.yield(Entry{}, &Warning{Message: fmt.Sprintf("the export announces %s, and %d were found", plural(n, "record"), c.found)})
		}
	}
}

// declaredCharset gives the name of the character set that the head of a
// markup declares for all that follows, or "".
func declaredCharset(head []byte) string {
	var d Decoded
	if mark, n := byteOrderMark(head); n > 0 {
		return mark.name
	}
	c, found := d.declared(head, nil)
	if found == "" || c.wide() {
		return ""
	}
	return c.name
}

// recode gives a reader of a stream in UTF-16 or UTF-32 as UTF-8; nil for others.
func recode(head []byte, r io.Reader) io.Reader {
	mark, n := byteOrderMark(head)
	if n == 0 && bytes.IndexByte(head, 0) >= 0 {
		mark, _ = wide(head)
	}
	if !mark.wide() {
		return nil
	}
	return transform.NewReader(r, mark.decoder())
}

// plainHead gives the head of a stream as grammars see it.
func plainHead(head []byte) []byte {
	if t := recode(head, bytes.NewReader(head)); t != nil {
		if text, err := io.ReadAll(t); err == nil || len(text) > 0 {
			head = text
		}
	}
	return bytes.TrimPrefix(head, []byte("\ufeff"))
}
