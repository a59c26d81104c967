package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"
)

// Walk yields the document that is at name in fsys or, for a directory, those
// in it and below it, in the order of their names; and of a container, whether
// it is named or found, nested or not, those in it, in its own order. A file
// that is named is yielded whatever it is; in a directory or an archive, names
// that begin with a dot, links, pictures and other files that hold no
// articles, and the folders that browsers save beside a page are passed over.
//
// The origin of a document is name, as given, joined with "/" to the way below
// it, and in a container with "!" or "#" to the member. In place of a document
// there may be an error, with its origin in the Document beside it:
//
//   - an *Error for a document or a container that cannot be had, whole or in
//     part, and for a directory or container in which there was nothing;
//   - a *Warning or a *Skip, which are no failures.
//
// The walk goes on after them. If ctx ends first, the last thing yielded is its
// error.
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
	meter  meter // of the file at hand
	found  int   // documents and errors yielded
	passed int   // files, folders and members passed over
}

// root walks what the caller named.
func (w *walker) root(p place) {
	info, err := fs.Stat(w.fsys, p.name)
	switch {
	case w.ctx.Err() != nil:
		w.yield(Document{}, w.ctx.Err())
	case err != nil && strings.Contains(p.shown, "://"):
		w.fail(p, &Error{Code: Unreadable, Message: "an address, not a file: nothing is fetched, save the page or hand it over on standard input", Err: err})
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
		w.file(p, item{shown: p.shown, name: strings.ToLower(path.Base(p.name)), named: true})
	}
}

// nothing says what was in a directory without documents.
func (w *walker) nothing() string {
	if w.passed == 0 {
		return "no documents: the directory is empty"
	}
	why := "hidden, links, or not of a kind that holds articles"
	if w.limits.Include != nil || w.limits.Exclude != nil {
		why = "left out by --include or --exclude, " + why
	}
	return fmt.Sprintf("no documents in the directory: %d passed over (%s): name a file to have it read whatever it is", w.passed, why)
}

// dir walks a directory and reports whether to go on.
func (w *walker) dir(p place) bool {
	entries, err := fs.ReadDir(w.fsys, p.name)
	if err != nil && !w.fail(p, unreadable(err)) {
		return false
	}
	mail := isMaildir(entries)
	snap, snapped := w.asSnapshot(p, entries)
	for _, e := range entries {
		var more bool
		switch {
		case snapped && e.Name() != snap.best:
			more = w.skip(&item{shown: p.below(e.Name()).shown}, skipTwice)
		case snapped && !e.IsDir():
			below := p.below(e.Name())
			more = w.file(below, item{shown: below.shown, name: e.Name(), header: snap.header})
		case mail && e.IsDir() && e.Name() != "." && e.Name() != "..":
			more = w.mailbox(p.below(e.Name()), e.Name())
		default:
			more = w.entry(p, e, entries)
		}
		if !more {
			return false
		}
	}
	return true
}

// mailbox walks a directory in a Maildir: those of messages, and of folders,
// whose names begin with a dot.
func (w *walker) mailbox(p place, name string) bool {
	if name == "tmp" {
		return w.skip(&item{shown: p.shown}, skipDelivery)
	}
	if name != "cur" && name != "new" {
		return w.dir(p)
	}
	entries, err := fs.ReadDir(w.fsys, p.name)
	if err != nil && !w.fail(p, unreadable(err)) {
		return false
	}
	for _, e := range entries {
		below := p.below(e.Name())
		it := item{shown: below.shown, name: strings.ToLower(e.Name()) + ".eml"}
		switch {
		case strings.HasPrefix(e.Name(), "."):
			if !w.skip(&it, skipHidden) {
				return false
			}
		case e.Type().IsRegular() && !w.file(below, it):
			return false
		}
	}
	return true
}

func (w *walker) entry(dir place, e fs.DirEntry, siblings []fs.DirEntry) bool {
	p := dir.below(e.Name())
	it := item{shown: p.shown, name: strings.ToLower(e.Name())}
	switch {
	case strings.HasPrefix(e.Name(), "."):
		return w.skip(&it, skipHidden)
	case w.limits.Exclude != nil && w.limits.Exclude(p.shown):
		return w.skip(&it, skipChosen)
	case e.IsDir() && savedBeside(e.Name(), siblings):
		return w.skip(&it, skipBeside)
	case e.IsDir():
		return w.dir(p)
	case !e.Type().IsRegular():
		return w.skip(&it, skipSpecial)
	case foreignName(e.Name()):
		return w.skip(&it, skipForeign)
	}
	it.data = dataName(it.name)
	return w.file(p, it)
}

// file yields what a regular file holds.
func (w *walker) file(p place, it item) bool {
	if err := w.ctx.Err(); err != nil {
		w.yield(Document{}, err)
		return false
	}
	f, err := w.fsys.Open(p.name)
	if err != nil {
		return w.failed(&it, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return w.failed(&it, err)
	}
	it.size = info.Size()
	w.meter = meter{in: it.size, limit: w.limits.maxRatio()}
	if it.size == 0 { // so the kernel says of files that it makes up
		return w.take(it, metered{f, &w.meter})
	}
	it.disk, _ = f.(io.ReaderAt)
	return w.take(it, f)
}

func (w *walker) fail(p place, err *Error) bool { return w.failed(&item{shown: p.shown}, err) }

// Read yields what a stream holds, as Walk does for a file that is named. Its
// kind is told by its content alone.
func Read(ctx context.Context, r io.Reader, o Origin, l Limits) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		w := &walker{ctx: ctx, limits: l, yield: yield, meter: meter{limit: l.maxRatio()}}
		w.take(item{shown: o.Path, named: true}, metered{r, &w.meter})
	}
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
