package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/textproto"
	"strconv"
	"strings"
)

func isWarc(_ string, head []byte) bool {
	head = bytes.TrimLeft(head, "\r\n")
	version, _, _ := bytes.Cut(head[:min(len(head), 20)], []byte("\n"))
	return startsRecord(head) && !bytes.ContainsAny(bytes.TrimSpace(version), " \t")
}

func startsRecord(head []byte) bool {
	return bytes.HasPrefix(head, []byte("WARC/1.")) || bytes.HasPrefix(head, []byte("WARC/0."))
}

// warcEntries reads ISO 28500 as crawlers write it, which is not always as it
// is written there. The records that can hold a page become documents:
// successful answers with HTML or text, resources, and the texts of WET files.
// Records are numbered as they stand, "#1" the first. Behind damage it goes on
// at the next record.
func warcEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		w := newRecords(in)
		for w.warc(yield) {
		}
	}
}

// records reads the records of a WARC or ARC file.
type records struct {
	in   *Input
	src  *tracked
	br   *bufio.Reader
	body *bufio.Reader // of the record at hand
	n    int           // records begun
}

func newRecords(in *Input) *records {
	src := &tracked{r: in}
	return &records{in: in, src: src, br: bufio.NewReaderSize(src, 64<<10), body: bufio.NewReaderSize(nil, 16<<10)}
}

func (w *records) name() string { return "#" + strconv.Itoa(w.n) }
func (w *records) off() int64   { return w.src.n - int64(w.br.Buffered()) }

// Reasons for which records are passed over.
const (
	skipRevisit = "a revisit: the page was stored before"
	skipRecord  = "a record of the crawler's own"
)

// warc reads a record and reports whether to go on.
func (w *records) warc(yield func(Entry, error) bool) bool {
	if !w.seek(startsRecord, yield) {
		return false
	}
	h := textproto.MIMEHeader{}
	_, err := readLine(w.br, maxHead) // the version
	if err == nil {
		_, err = readHeader(w.br, h)
	}
	if err != nil {
		return yield(Entry{Name: w.name()}, err) && w.mends(err)
	}
	length, err := strconv.ParseInt(h.Get("Content-Length"), 10, 62)
	if err != nil || length < 0 {
		return yield(Entry{Name: w.name()}, &Error{Code: Damaged, Message: "damaged: a record without a length"})
	}
	return w.block(length, yield, func(b *block) bool { return w.page(h, b, yield) })
}

// block hands the next bytes to use, and reports what was wrong with them
// unless it has been met in there.
func (w *records) block(length int64, yield func(Entry, error) bool, use func(*block) bool) bool {
	b := &block{r: w.br, at: w.off(), length: length, left: length}
	if !use(b) {
		return false
	}
	met := b.err
	if met == nil {
		io.Copy(io.Discard, b) // its error stays in b
	}
	switch {
	case b.err == nil:
		return true
	case met == nil && !yield(Entry{Name: w.name()}, b.err):
		return false
	case w.mends(b.err):
		return true
	}
	yield(Entry{}, b.err)
	return false
}

// mends goes on behind an error that has been told, where that can be.
func (w *records) mends(err error) bool {
	if _, ok := errors.AsType[*gap](err); ok {
		w.src.err = nil
		return true
	}
	_, ours := errors.AsType[*Error](err)
	return ours
}

// seek goes to the next record, over what is none, and reports whether there
// is one.
func (w *records) seek(starts func([]byte) bool, yield func(Entry, error) bool) bool {
	for {
		skipped, err := w.skipTo(starts)
		if skipped > 0 && !yield(Entry{}, &Warning{Message: fmt.Sprintf("%d bytes behind record %d belong to none: skipped", skipped, w.n)}) {
			return false
		}
		if err == nil {
			w.n++
			return true
		}
		if err == io.EOF || !yield(Entry{}, err) || !w.mends(err) {
			return false
		}
	}
}

// skipTo reads up to a line that starts a record, and counts the bytes but for
// blank lines.
func (w *records) skipTo(starts func([]byte) bool) (skipped int, err error) {
	for {
		head, err := w.br.Peek(4 << 10)
		if starts(head) {
			return skipped, nil
		}
		if len(head) == 0 {
			return skipped, err
		}
		for full := true; full; { // to the end of the line, however long
			line, e := w.br.ReadSlice('\n')
			full = e == bufio.ErrBufferFull
			if len(bytes.TrimRight(line, "\r\n")) > 0 {
				skipped += len(line)
			}
		}
	}
}

// tracked counts the bytes of a stream and keeps to an error until it is told
// to go on.
type tracked struct {
	r   io.Reader
	n   int64
	err error
}

func (t *tracked) Read(p []byte) (int, error) {
	if t.err != nil {
		return 0, t.err
	}
	n, err := t.r.Read(p)
	t.n, t.err = t.n+int64(n), err
	return n, err
}

// block is the bytes of a record. It keeps the error it met.
type block struct {
	r      *bufio.Reader
	at     int64 // where it stands
	length int64
	left   int64
	good   bool // the end has been seen
	err    error
}

func (b *block) Read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	if b.left == 0 {
		return 0, b.end()
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	b.err = err
	return n, err
}

// end looks behind the bytes: where a record is a member, only its end shows
// that they are good.
func (b *block) end() error {
	if b.good {
		return io.EOF
	}
	_, err := b.r.Peek(5) // two line breaks, and what follows
	if g, ok := errors.AsType[*gap](err); ok && g.begun || !ok && isDamage(err) {
		b.err = err
		return err
	}
	b.good = true
	return io.EOF
}

func (b *block) span() Span { return Span{int(b.at), int(b.at + b.length)} }

// page yields what a WARC record holds, or why it is passed over.
func (w *records) page(h textproto.MIMEHeader, b *block, yield func(Entry, error) bool) bool {
	target := strings.TrimSuffix(strings.TrimPrefix(h.Get("Warc-Target-Uri"), "<"), ">")
	e := Entry{Name: w.name(), Whole: true, At: b.span(), Header: textproto.MIMEHeader{}}
	for _, key := range [...]string{"Warc-Date", "Warc-Record-Id"} {
		if v := h.Get(key); v != "" {
			e.Header.Set(key, v)
		}
	}
	e.Header.Set("Warc-Target-Uri", target)
	e.Warnings = cutByCrawler(h.Get("Warc-Truncated"))
	kind := strings.ToLower(h.Get("Content-Type"))
	switch t := strings.ToLower(h.Get("Warc-Type")); {
	case t == "revisit":
		return yield(e, &Skip{Reason: skipRevisit})
	case t == "response" && (kind == "" || strings.HasPrefix(kind, "application/http")):
		return w.answer(e, target, b, yield)
	case (t == "resource" || t == "conversion") && !isUrn(target):
		if !textual(kind) {
			return yield(e, &Skip{Reason: skipType})
		}
		e.Header.Set("Content-Type", h.Get("Content-Type"))
		e.Size, e.Body = b.length, b
		return yield(e, nil)
	}
	return yield(e, &Skip{Reason: skipRecord})
}

// isUrn reports whether an address names something about a page, as browsers
// that crawl note its text and its pictures.
func isUrn(target string) bool {
	return len(target) >= 4 && strings.EqualFold(target[:4], "urn:")
}

// answer yields the page in what a server answered.
func (w *records) answer(e Entry, target string, b *block, yield func(Entry, error) bool) bool {
	w.body.Reset(b)
	r, err := readResponse(w.body)
	if err != nil {
		return yield(e, err)
	}
	if reason := r.passOver(target); reason != "" {
		return yield(e, &Skip{Reason: reason})
	}
	for _, key := range [...]string{"Content-Type", "Content-Language"} {
		if v := r.header.Get(key); v != "" {
			e.Header.Set(key, v)
		}
	}
	e.Size = b.length - r.head
	if len(e.Warnings) == 0 && crawlerLimit(e.Size) {
		e.Warnings = []string{"its size is a limit of crawlers: it may be cut short"}
	}
	e.Body = r.content(w.in)
	return yield(e, nil)
}

// cutByCrawler says what a WARC-Truncated header means.
func cutByCrawler(reason string) []string {
	if reason == "" {
		return nil
	}
	return []string{"cut short by the crawler (" + reason + ")"}
}

// crawlerLimit reports whether a body has exactly the size that large crawls
// cut at, the early ones without a word.
func crawlerLimit(n int64) bool { return n == 500<<10 || n == 1<<20 || n == 5<<20 }
