package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
)

// DefaultMaxBytes is the limit on the bytes of one document.
const DefaultMaxBytes = 32 << 20

// Limits bound what is taken in.
type Limits struct {
	MaxBytes int64 // of one document; 0 stands for DefaultMaxBytes
}

func (l Limits) maxBytes() int64 {
	if l.MaxBytes <= 0 {
		return DefaultMaxBytes
	}
	return l.MaxBytes
}

// Walk yields the document that is at name in fsys or, for a directory, those
// in it and below it, in the order of their names. A file that is named is
// yielded whatever it is; in a directory, names that begin with a dot,
// symbolic links, pictures and other files that hold no articles, and the
// folders that browsers save beside a page are passed over.
//
// The origin of a document is name, as given, joined with "/" to the way below
// it. A document that cannot be had is an *Error, with its origin in the
// Document beside it, and the walk goes on; so is a directory in which there
// was nothing to yield. If ctx ends first, the last thing yielded is its error.
//
// Names are handed to fsys as they are, less "./" in front and "/" behind, so
// that an fsys may take names that fs.ValidPath refuses.
func Walk(ctx context.Context, fsys fs.FS, name string, l Limits) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		w := &walker{ctx: ctx, fsys: fsys, limits: l, yield: yield}
		w.root(place{tidy(name), name})
	}
}

// place is a name as the file system takes it and as the caller sees it.
type place struct{ name, shown string }

func (p place) below(entry string) place {
	if p.name != "." {
		entry = strings.TrimSuffix(p.name, "/") + "/" + entry
	}
	return place{entry, strings.TrimSuffix(p.shown, "/") + "/" + path.Base(entry)}
}

// tidy takes off what fs.ValidPath refuses and no file system needs.
func tidy(name string) string {
	for strings.HasPrefix(name, "./") {
		name = strings.TrimLeft(name[1:], "/")
	}
	if t := strings.TrimRight(name, "/"); t != "" || name == "" {
		name = t
	} else {
		name = "/"
	}
	if name == "" {
		return "."
	}
	return name
}

type walker struct {
	ctx    context.Context
	fsys   fs.FS
	limits Limits
	yield  func(Document, error) bool
	found  int // documents and errors yielded
	passed int // files and folders passed over
}

// root walks what the caller named.
func (w *walker) root(p place) {
	info, err := fs.Stat(w.fsys, p.name)
	switch {
	case w.ctx.Err() != nil:
		w.yield(Document{}, w.ctx.Err())
	case err != nil:
		w.fail(p, unreadable(err))
	case info.IsDir():
		if w.dir(p) && w.found == 0 {
			w.fail(p, &Error{Code: NoDocuments, Message: w.nothing()})
		}
	case !info.Mode().IsRegular():
		w.fail(p, &Error{Code: Unreadable, Message: "not a file but a " + kindOf(info.Mode()) +
			": to read from it, hand it over on standard input"})
	default:
		w.file(p, true)
	}
}

// nothing says what was in a directory without documents.
func (w *walker) nothing() string {
	if w.passed == 0 {
		return "no documents: the directory is empty"
	}
	return fmt.Sprintf("no documents in the directory: %d passed over (hidden, links, or not of a kind that holds articles): "+
		"name a file to have it read whatever it is", w.passed)
}

// dir walks a directory and reports whether to go on.
func (w *walker) dir(p place) bool {
	entries, err := fs.ReadDir(w.fsys, p.name)
	if err != nil && !w.fail(p, unreadable(err)) {
		return false
	}
	for _, e := range entries {
		if !w.entry(p, e, entries) {
			return false
		}
	}
	return true
}

func (w *walker) entry(dir place, e fs.DirEntry, siblings []fs.DirEntry) bool {
	p := dir.below(e.Name())
	switch {
	case strings.HasPrefix(e.Name(), "."):
	case e.IsDir():
		if !savedBeside(e.Name(), siblings) {
			return w.dir(p)
		}
	case e.Type().IsRegular() && !foreignName(e.Name()):
		return w.file(p, false)
	}
	w.passed++
	return true
}

// file yields a regular file, unless it is foreign and was not named.
func (w *walker) file(p place, named bool) bool {
	if err := w.ctx.Err(); err != nil {
		w.yield(Document{}, err)
		return false
	}
	data, err := w.read(p.name)
	if w.ctx.Err() != nil {
		w.yield(Document{}, w.ctx.Err())
		return false
	}
	if err != nil {
		return w.fail(p, asError(err))
	}
	if !named && isAsset(data) {
		w.passed++
		return true
	}
	w.found++
	return w.yield(Document{Origin: Origin{p.shown}, Data: data}, nil)
}

func (w *walker) read(name string) ([]byte, error) {
	f, err := w.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return readAll(w.ctx, f, info.Size(), w.limits.maxBytes())
}

func (w *walker) fail(p place, err *Error) bool {
	w.found++
	err.Origin = Origin{p.shown}
	return w.yield(Document{Origin: err.Origin}, err)
}

// Read takes one document from a stream.
func Read(ctx context.Context, r io.Reader, o Origin, l Limits) (Document, error) {
	data, err := readAll(ctx, r, 0, l.maxBytes())
	if err != nil {
		if ctx.Err() != nil {
			return Document{Origin: o}, ctx.Err()
		}
		e := asError(err)
		e.Origin = o
		return Document{Origin: o}, e
	}
	return Document{Origin: o, Data: data}, nil
}

// readAll reads r to its end but no more than limit bytes. The size is what r
// is said to hold; it may be wrong, as it is for files that a kernel makes up.
func readAll(ctx context.Context, r io.Reader, size, limit int64) ([]byte, error) {
	if size > limit {
		return nil, tooLarge(limit)
	}
	buf := make([]byte, 0, max(size, 511)+1) // one more, to meet the end without growing
	for {
		n, err := r.Read(buf[len(buf):min(int64(cap(buf)), int64(len(buf))+1<<20)])
		buf = buf[:len(buf)+n]
		switch {
		case int64(len(buf)) > limit:
			return nil, tooLarge(limit)
		case err == io.EOF:
			return buf, nil
		case err != nil:
			return nil, err
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case len(buf) == cap(buf):
			buf = slices.Grow(buf, len(buf))
		}
	}
}

func tooLarge(limit int64) *Error {
	return &Error{Code: TooLarge, Message: fmt.Sprintf("larger than the limit of %d bytes: set a higher one with --max-bytes", limit)}
}

func asError(err error) *Error {
	if e, ok := errors.AsType[*Error](err); ok {
		return e
	}
	return unreadable(err)
}

// unreadable keeps the reason and drops the path, which the origin gives.
func unreadable(err error) *Error {
	reason := err.Error()
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		reason = pe.Err.Error()
	}
	return &Error{Code: Unreadable, Message: "cannot be read: " + reason, Err: err}
}

func kindOf(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "named pipe"
	case m&fs.ModeSocket != 0:
		return "socket"
	case m&fs.ModeDevice != 0:
		return "device"
	}
	return "special file"
}
