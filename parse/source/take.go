package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/textproto"
	"path"
	"slices"
	"strings"
)

// item is bytes of which it is not yet known whether they are a document or a
// container.
type item struct {
	shown    string // the origin
	name     string // the file's name, in lower case, to tell kinds by
	header   textproto.MIMEHeader
	form     string
	at       Span
	size     int64       // as far as known
	disk     io.ReaderAt // the same bytes, if it is a file
	depth    int         // containers around it
	member   bool        // see Document.Member
	named    bool        // the caller named it: it is yielded whatever it is
	data     bool        // its name is that of data: it is a container, or passed over
	whole    bool        // it is a document
	warnings []string
}

func (it *item) document(data []byte) Document {
	return Document{Origin: Origin{it.shown}, Header: it.header, Form: it.form, At: it.at, Member: it.member, Warnings: it.warnings, Data: data}
}

// take yields the document that r holds or, if it is a container, those in it.
func (w *walker) take(it item, r io.Reader) bool {
	buf := make([]byte, 0, min(max(it.size, 511), 1<<20)+1) // one more, to meet the end without growing
	buf, ended, err := fill(w.ctx, r, buf, headSize)
	if !it.whole && it.form == "" && w.ctx.Err() == nil {
		if c, ok := containerOf(it.name, buf); ok {
			return w.open(c, it, buf, ended, io.MultiReader(&once{err}, r))
		}
		if _, ok := errors.AsType[*gap](err); ok { // what it is may show behind the damage
			more, _, again := fill(w.ctx, r, nil, headSize)
			if c, ok := containerOf(it.name, more); ok {
				return w.open(c, it, nil, false, io.MultiReader(&once{err}, bytes.NewReader(more), &once{again}, r))
			}
		}
	}
	if err != nil {
		return w.failed(&it, err)
	}
	if it.data && !it.named {
		return w.skip(&it, skipForeign)
	}
	limit := w.limits.maxBytes()
	if it.disk != nil && it.size > limit {
		return w.failed(&it, tooLarge(limit))
	}
	if !ended {
		if it.disk != nil {
			buf = slices.Grow(buf, int(max(it.size-int64(len(buf)), 0))+1)
		}
		buf, _, err = fill(w.ctx, r, buf, limit+1)
	}
	switch {
	case err != nil:
		return w.failed(&it, err)
	case int64(len(buf)) > limit:
		return w.failed(&it, tooLarge(limit))
	case !it.named && isAsset(buf):
		return w.skip(&it, skipForeign)
	case !it.named && w.limits.Include != nil && !w.limits.Include(it.shown):
		return w.skip(&it, skipChosen)
	}
	w.found++
	it.header = withAddress(it.header, it.shown)
	return w.yield(it.document(buf), nil)
}

// once is a reader of an error, if there is one, in between others.
type once struct{ err error }

func (o *once) Read([]byte) (int, error) {
	err := o.err
	if o.err = io.EOF; err == nil {
		err = io.EOF
	}
	return 0, err
}

// open yields what is in a container of which buf has been read.
func (w *walker) open(c Container, it item, buf []byte, ended bool, r io.Reader) bool {
	it.member = it.member || !c.One
	if it.depth++; it.depth > w.limits.maxDepth() {
		return w.failed(&it, &Error{Code: TooDeep, Message: fmt.Sprintf("containers within one another more than %d deep: let more pass with --max-depth", it.depth-1)})
	}
	in := &Input{Name: it.name, Header: it.header, Limits: w.limits, ctx: w.ctx, meter: &w.meter, r: io.MultiReader(bytes.NewReader(buf), r)}
	if ended {
		in.at, in.size = bytes.NewReader(buf), int64(len(buf))
	} else if it.disk != nil {
		in.at, in.size = it.disk, it.size
	}
	defer in.close()
	found, passed := w.found, w.passed
	if !w.members(c, &it, in) {
		return false
	}
	if w.found > found {
		return true
	}
	what := fmt.Sprintf("no documents in the %s: %d passed over", c.Name, w.passed-passed)
	if it.named {
		return w.failed(&it, &Error{Code: NoDocuments, Message: what})
	}
	return w.yield(it.document(nil), &Warning{it.origin(), what})
}

// members goes through the entries of a container.
func (w *walker) members(c Container, it *item, in *Input) bool {
	n := int64(0)
	seen := pages{}
	for e, err := range c.Entries(in) {
		if n++; n > w.limits.maxMembers() && e.Name != "" {
			return w.failed(it, &Error{Code: TooMany, Message: fmt.Sprintf("more than %d members: let more pass with --max-members", n-1)})
		}
		if !w.entered(it, e, err, &seen) {
			return false
		}
		if w.meter.spent {
			break
		}
	}
	return true
}

// entered handles one entry of a container.
func (w *walker) entered(outer *item, e Entry, err error, seen *pages) bool {
	it := item{
		shown: outer.shown + e.Name, name: inner(outer.name), header: e.Header, form: e.Form, at: e.At, size: e.Size,
		depth: outer.depth, member: outer.member, named: outer.named && e.Name == "", whole: e.Whole, warnings: e.Warnings,
	}
	if e.Name != "" {
		it.name = ""
	} else {
		if e.Header == nil {
			it.header = outer.header
		}
		if e.At.Empty() {
			it.at = outer.at
		}
	}
	if member, ok := strings.CutPrefix(e.Name, "!"); ok {
		it.name = strings.ToLower(path.Base(member))
		it.data = dataName(it.name)
		if reason := seen.passOver(member); reason != "" && !skipped(err) {
			return w.skip(&it, reason)
		}
		if w.limits.Exclude != nil && !skipped(err) && w.limits.Exclude(it.shown) {
			return w.skip(&it, skipChosen)
		}
	}
	if err != nil {
		return w.failed(&it, err)
	}
	return w.take(it, e.Body)
}

// inner is the name of what a compressed file holds.
func inner(name string) string {
	ext := path.Ext(name)
	switch ext {
	case ".gz", ".gzip", ".zst", ".zstd", ".bz2", ".z":
		return strings.TrimSuffix(name, ext)
	case ".tgz", ".tzst", ".tbz", ".tbz2":
		return strings.TrimSuffix(name, ext) + ".tar"
	}
	return name
}

func (it *item) origin() Origin { return Origin{it.shown} }

func (w *walker) skip(it *item, reason string) bool {
	w.passed++
	return w.yield(it.document(nil), &Skip{it.origin(), reason})
}

func skipped(err error) bool {
	_, ok := errors.AsType[*Skip](err)
	return ok
}

// failed yields what was wrong with an item, or was to be told of it. When the
// run is called off it yields that, and nothing goes on.
func (w *walker) failed(it *item, err error) bool {
	if e := w.ctx.Err(); e != nil {
		w.yield(Document{}, e)
		return false
	}
	switch e := err.(type) {
	case *Skip:
		return w.skip(it, e.Reason)
	case *Warning:
		return w.yield(it.document(nil), &Warning{it.origin(), e.Message})
	}
	w.found++
	e := asError(err, it.depth > 0)
	e.Origin = it.origin()
	return w.yield(it.document(nil), e)
}

// fill reads r into buf until that holds limit bytes or r ends.
func fill(ctx context.Context, r io.Reader, buf []byte, limit int64) (filled []byte, ended bool, err error) {
	for int64(len(buf)) < limit {
		if len(buf) == cap(buf) {
			buf = slices.Grow(buf, max(len(buf), 512))
		}
		n, err := r.Read(buf[len(buf):min(int64(cap(buf)), int64(len(buf))+1<<20, limit)])
		buf = buf[:len(buf)+n]
		switch {
		case err == io.EOF:
			return buf, true, nil
		case err != nil:
			return buf, false, err
		case ctx.Err() != nil:
			return buf, false, ctx.Err()
		}
	}
	return buf, false, nil
}

// asError gives an error as an *Error of its own. Inside a container what is
// not the system's fault is the container's.
func asError(err error, inside bool) *Error {
	if e, ok := errors.AsType[*Error](err); ok {
		c := *e
		return &c
	}
	_, system := errors.AsType[*fs.PathError](err)
	switch {
	case !inside || system:
		return unreadable(err)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &Error{Code: Truncated, Message: "cut short: it ends in the middle", Err: err}
	}
	return &Error{Code: Damaged, Message: "damaged: " + err.Error(), Err: err}
}
