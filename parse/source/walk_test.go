package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// dump is a directory such as people have: pages, what belongs to them, and
// what does not.
func dump() fstest.MapFS {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"dump/b.html":                     file("<h1>B</h1>"),
		"dump/a.txt":                      file("A"),
		"dump/no-extension":               file("N"),
		"dump/.hidden":                    file("H"),
		"dump/.git/config":                file("G"),
		"dump/2003/10/z.md":               file("Z"),
		"dump/2003/9/y.md":                file("Y"),
		"dump/photo.JPG":                  file("\xff\xd8\xff\xe0\x00\x10JFIF"),
		"dump/photo-without-name":         file("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"),
		"dump/style.css":                  file("p {}"),
		"dump/report.pdf":                 file("%PDF-1.4 ..."),
		"dump/link.html":                  {Data: []byte("b.html"), Mode: fs.ModeSymlink | 0o777},
		"dump/pipe":                       {Mode: fs.ModeNamedPipe | 0o666},
		"dump/saved.html":                 file("S"),
		"dump/saved_files/frame.html":     file("F"),
		"dump/case_files/1.html":          file("C1"),
		"dump/gespeichert.htm":            file("D"),
		"dump/gespeichert-Dateien/x.html": file("X"),
		"empty/.keep":                     file(""),
		"bare":                            {Mode: fs.ModeDir | 0o755},
	}
}

// list runs a walk and writes each document as "path=data", each error as
// "path!code".
func list(t *testing.T, seq iter.Seq2[Document, error]) []string {
	t.Helper()
	var got []string
	for doc, err := range seq {
		var e *Error
		var s *Skip
		switch {
		case errors.As(err, &s):
		case err == nil:
			got = append(got, doc.Origin.Path+"="+string(doc.Data))
		case errors.As(err, &e):
			if e.Origin != doc.Origin || e.Message == "" {
				t.Errorf("error %q of %q beside document %q", e.Message, e.Origin.Path, doc.Origin.Path)
			}
			got = append(got, doc.Origin.Path+"!"+string(e.Code))
		default:
			got = append(got, err.Error())
		}
	}
	return got
}

func TestWalk(t *testing.T) {
	below := []string{
		"2003/10/z.md=Z", "2003/9/y.md=Y", "a.txt=A", "b.html=<h1>B</h1>", "case_files/1.html=C1",
		"gespeichert.htm=D", "no-extension=N", "report.pdf=%PDF-1.4 ...", "saved.html=S",
	}
	under := func(prefix string) []string {
		var s []string
		for _, b := range below {
			s = append(s, prefix+b)
		}
		return s
	}
	for _, tt := range []struct {
		name string
		want []string
	}{
		{"dump", under("dump/")},
		{"dump/", under("dump/")},
		{"./dump", under("./dump/")},
		{"dump/2003", []string{"dump/2003/10/z.md=Z", "dump/2003/9/y.md=Y"}},
		{".//dump/2003//", []string{".//dump/2003//10/z.md=Z", ".//dump/2003//9/y.md=Y"}},
		// What is named is read whatever it is.
		{"dump/b.html", []string{"dump/b.html=<h1>B</h1>"}},
		{"./dump/.hidden", []string{"./dump/.hidden=H"}},
		{"dump/.git", []string{"dump/.git/config=G"}},
		{"dump/style.css", []string{"dump/style.css=p {}"}},
		{"dump/photo-without-name", []string{"dump/photo-without-name=\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"}},
		{"dump/saved_files", []string{"dump/saved_files/frame.html=F"}},
		{"dump/link.html", []string{"dump/link.html=<h1>B</h1>"}},
		// What cannot be had.
		{"dump/pipe", []string{"dump/pipe!unreadable"}},
		{"dump/none.html", []string{"dump/none.html!unreadable"}},
		{"empty", []string{"empty!no-documents"}},
		{"bare", []string{"bare!no-documents"}},
		{".", under("./dump/")},
	} {
		if got := list(t, Walk(t.Context(), dump(), tt.name, Limits{})); !slices.Equal(got, tt.want) {
			t.Errorf("Walk(%q):\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func TestWalkNames(t *testing.T) {
	for _, tt := range []struct{ given, name string }{
		{".", "."}, {"./", "."}, {"", "."}, {"/", "/"}, {"//", "/"}, {"./a", "a"}, {".//a/", "a"}, {"././a", "a"},
		{"../a", "../a"}, {"/tmp/x/", "/tmp/x"}, {"a/./b", "a/./b"}, {".a", ".a"}, {"..", ".."},
	} {
		if got := tidy(tt.given); got != tt.name {
			t.Errorf("tidy(%q) = %q, want %q", tt.given, got, tt.name)
		}
	}
	if p := (place{"/", "/"}).below("a"); p != (place{"/a", "/a"}) {
		t.Errorf("below / is %v", p)
	}
}

func TestWalkTellsWhatItPassedOver(t *testing.T) {
	fsys := fstest.MapFS{
		"d/a.png": {Data: []byte("x")}, "d/b.css": {Data: []byte("x")}, "d/.c": {Data: []byte("x")},
	}
	for _, err := range Walk(t.Context(), fsys, "d", Limits{}) {
		if _, ok := errors.AsType[*Skip](err); ok {
			continue
		}
		if err == nil || !strings.Contains(err.Error(), "d: no documents in the directory: 3 passed over") {
			t.Errorf("got %v", err)
		}
	}
}

func TestWalkGoesOnAfterErrors(t *testing.T) {
	fsys := faulty{dump(), map[string]error{
		"dump/2003/10": fs.ErrPermission, "dump/a.txt": fs.ErrPermission, "dump/b.html": io.ErrUnexpectedEOF,
	}}
	got := list(t, Walk(t.Context(), fsys, "dump", Limits{}))
	want := []string{"dump/2003/10!unreadable", "dump/2003/9/y.md=Y", "dump/a.txt!unreadable", "dump/b.html!unreadable", "dump/case_files/1.html=C1"}
	if len(got) < len(want) || !slices.Equal(got[:len(want)], want) {
		t.Errorf("got %q", got)
	}
	for _, err := range Walk(t.Context(), fsys, "dump/a.txt", Limits{}) {
		if want := "dump/a.txt: cannot be read: permission denied"; err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
		if !errors.Is(err, fs.ErrPermission) {
			t.Errorf("%v hides its cause", err)
		}
	}
	only := faulty{fstest.MapFS{"d/a.txt": {}}, map[string]error{"d/a.txt": fs.ErrPermission}}
	if got := list(t, Walk(t.Context(), only, "d", Limits{})); !slices.Equal(got, []string{"d/a.txt!unreadable"}) {
		t.Errorf("a directory of errors: %q", got)
	}
}

// faulty fails to open some names; io.ErrUnexpectedEOF stands for a failure
// while reading.
type faulty struct {
	fstest.MapFS
	errs map[string]error
}

func (f faulty) Open(name string) (fs.File, error) {
	err := f.errs[name]
	if err != nil && err != io.ErrUnexpectedEOF {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	file, openErr := f.MapFS.Open(name)
	if err == io.ErrUnexpectedEOF {
		return brokenFile{file}, nil
	}
	return file, openErr
}

func (f faulty) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := f.errs[name]; err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return f.MapFS.ReadDir(name)
}

func (f faulty) Stat(name string) (fs.FileInfo, error) { return f.MapFS.Stat(name) }

type brokenFile struct{ fs.File }

func (brokenFile) Read([]byte) (int, error) { return 3, io.ErrUnexpectedEOF }

func TestLimits(t *testing.T) {
	fsys := fstest.MapFS{"d/10": {Data: []byte("0123456789")}, "d/11": {Data: []byte("0123456789a")}, "d/9": {Data: []byte("012345678")}}
	got := list(t, Walk(t.Context(), fsys, "d", Limits{MaxBytes: 10}))
	if want := []string{"d/10=0123456789", "d/11!too-large", "d/9=012345678"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	for _, tt := range []struct {
		bytes int
		ok    bool
	}{{0, true}, {511, true}, {512, true}, {513, true}, {1000, true}, {1001, false}, {5_000_000, false}} {
		r := &counter{r: strings.NewReader(strings.Repeat("x", tt.bytes))}
		doc, err := one(Read(t.Context(), r, Origin{"-"}, Limits{MaxBytes: 1000}))
		var e *Error
		switch {
		case doc.Origin.Path != "-":
			t.Errorf("%d bytes: origin %q", tt.bytes, doc.Origin.Path)
		case tt.ok && (err != nil || len(doc.Data) != tt.bytes):
			t.Errorf("%d bytes: %d read, %v", tt.bytes, len(doc.Data), err)
		case !tt.ok && (!errors.As(err, &e) || e.Code != TooLarge || e.Origin.Path != "-"):
			t.Errorf("%d bytes: %v", tt.bytes, err)
		case r.n > max(3000, headSize):
			t.Errorf("%d bytes: %d taken from the stream", tt.bytes, r.n)
		}
	}
}

type counter struct {
	r io.Reader
	n int
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

func TestWalkHeedsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var got []string
	for doc, err := range Walk(ctx, dump(), "dump", Limits{}) {
		if _, ok := errors.AsType[*Skip](err); ok {
			continue
		}
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, doc.Origin.Path)
		cancel()
	}
	if want := []string{"dump/2003/10/z.md", "context canceled"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if got := list(t, Walk(ctx, dump(), "dump/none", Limits{})); !slices.Equal(got, []string{"context canceled"}) {
		t.Errorf("a walk that began cancelled: %q", got)
	}
	if _, err := one(Read(ctx, strings.NewReader(strings.Repeat("x", 5000)), Origin{"-"}, Limits{})); !errors.Is(err, context.Canceled) {
		t.Errorf("Read: %v", err)
	}
}

func TestWalkStopsWhenAsked(t *testing.T) {
	n := 0
	for range Walk(t.Context(), dump(), "dump", Limits{}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d documents", n)
	}
}

// one gives the first thing that is yielded.
func one(seq iter.Seq2[Document, error]) (Document, error) {
	for doc, err := range seq {
		return doc, err
	}
	return Document{}, errors.New("nothing")
}
