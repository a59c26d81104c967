package source

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klauspost/compress/zstd"
)

// file is a member for the archives that the tests make.
type file struct{ name, data string }

func tarOf(t testing.TB, files ...file) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		h := &tar.Header{Name: f.name, Size: int64(len(f.data)), Mode: 0o644, Typeflag: tar.TypeReg}
		switch {
		case strings.HasSuffix(f.name, "/"):
			h.Typeflag = tar.TypeDir
		case strings.HasPrefix(f.data, "-> "):
			h.Typeflag, h.Linkname, h.Size = tar.TypeSymlink, f.data[3:], 0
		case f.data == "device":
			h.Typeflag, h.Size = tar.TypeChar, 0
		}
		check(t, w.WriteHeader(h))
		if h.Size > 0 {
			_, err := io.WriteString(w, f.data)
			check(t, err)
		}
	}
	check(t, w.Close())
	return b.String()
}

func zipOf(t testing.TB, files ...file) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		m, err := w.Create(f.name)
		check(t, err)
		_, err = io.WriteString(m, f.data)
		check(t, err)
	}
	check(t, w.Close())
	return b.String()
}

func gzipOf(t testing.TB, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := io.WriteString(w, data)
	check(t, err)
	check(t, w.Close())
	return b.String()
}

func zstdOf(t testing.TB, data string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	check(t, err)
	return string(w.EncodeAll([]byte(data), nil))
}

// flip turns a bit of the byte at i.
func flip(data string, i int) string {
	return data[:i] + string([]byte{data[i] ^ 1}) + data[i+1:]
}

// bzip2OfA is "A" compressed; Go has nothing that writes it.
const bzip2OfA = "\x42\x5a\x68\x39\x31\x41\x59\x26\x53\x59\x81\xb0\x2d\x8b\x00\x00\x00\x04\x00\x20\x00\x20\x00\x21\x18\x46\x82\xee\x48\xa7\x0a\x12\x10\x36\x05\xb1\x60"

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// tell writes what a walk yields, a line each: "path=data", "path!code",
// "path~reason" for a Skip and "path? message" for a Warning.
func tell(t testing.TB, seq iter.Seq2[Document, error]) []string {
	t.Helper()
	var got []string
	for doc, err := range seq {
		line, at := doc.Origin.Path, Origin{}
		switch e := err.(type) {
		case nil:
			line, at = line+"="+string(doc.Data), doc.Origin
		case *Error:
			line, at = line+"!"+string(e.Code), e.Origin
		case *Skip:
			line, at = line+"~"+e.Reason, e.Origin
		case *Warning:
			line, at = line+"? "+e.Message, e.Origin
		default:
			line, at = err.Error(), doc.Origin
		}
		if at != doc.Origin {
			t.Errorf("%q is said of %q", at.Path, doc.Origin.Path)
		}
		got = append(got, line)
	}
	return got
}

func walkFile(t testing.TB, name, data string, l Limits) []string {
	t.Helper()
	return tell(t, Walk(t.Context(), fstest.MapFS{name: {Data: []byte(data)}}, name, l))
}

func TestContainers(t *testing.T) {
	two := []file{{"2003/a.html", "A"}, {"2003/b.txt", "B"}}
	for _, tt := range []struct {
		name, file, data string
		want             []string
	}{
		{"tar", "d.tar", tarOf(t, two...), []string{"d.tar!2003/a.html=A", "d.tar!2003/b.txt=B"}},
		{"zip", "d.zip", zipOf(t, two...), []string{"d.zip!2003/a.html=A", "d.zip!2003/b.txt=B"}},
		{"by content, not by name", "d.html", tarOf(t, two...), []string{"d.html!2003/a.html=A", "d.html!2003/b.txt=B"}},
		{"a name proves nothing", "d.tar", "just text", []string{"d.tar=just text"}},
		{"gzip", "a.html.gz", gzipOf(t, "A"), []string{"a.html.gz=A"}},
		{"gzip of many members", "a.gz", gzipOf(t, "A") + gzipOf(t, "") + gzipOf(t, "B"), []string{"a.gz=AB"}},
		{"gzip with zeros behind", "a.gz", gzipOf(t, "A") + strings.Repeat("\x00", 700), []string{"a.gz=A", "a.gz? what follows the compressed data is left unread"}},
		{"zstd", "a.zst", zstdOf(t, "A") + zstdOf(t, "B"), []string{"a.zst=AB"}},
		{"bzip2", "a.txt.bz2", bzip2OfA + bzip2OfA, []string{"a.txt.bz2=AA"}},
		{"bzip2 cut", "a.txt.bz2", bzip2OfA[:20], []string{"a.txt.bz2!truncated"}},
		{"tar.gz", "d.tar.gz", gzipOf(t, tarOf(t, two...)), []string{"d.tar.gz!2003/a.html=A", "d.tar.gz!2003/b.txt=B"}},
		{"nested", "d.zip", zipOf(t, file{"x/d.tgz", gzipOf(t, tarOf(t, two...))}, file{"y.zip", zipOf(t, two[0])}),
			[]string{"d.zip!x/d.tgz!2003/a.html=A", "d.zip!x/d.tgz!2003/b.txt=B", "d.zip!y.zip!2003/a.html=A"}},
		{"passed over as in a directory", "d.tar", tarOf(t, file{"d/", ""}, file{"./d/a.html", "A"}, file{"d/.git/config", "x"}, file{"d/b.PNG", "x"}, file{"d/a_files/f.html", "x"},
			file{"./d/a_files/f.html", "x"}, file{"__MACOSX/d/a.html", "x"}, file{"c", "\x89PNG\r\n\x1a\n\x00\x00"}, file{"d/package.json", "{}"}),
			[]string{"d.tar!./d/a.html=A", "d.tar!d/.git/config~hidden", "d.tar!d/b.PNG~of a kind that holds no articles", "d.tar!d/a_files/f.html=x",
				"d.tar!./d/a_files/f.html~files saved beside a page", "d.tar!__MACOSX/d/a.html~hidden", "d.tar!c~of a kind that holds no articles", "d.tar!d/package.json~of a kind that holds no articles"}},
		{"names that lead away", "d.tar", tarOf(t, file{"../../etc/a", "A"}, file{"/abs/b", "B"}, file{"l", "-> /etc/passwd"}, file{"dev", "device"}),
			[]string{"d.tar!../../etc/a=A", "d.tar!/abs/b=B", "d.tar!l~link, device or other special file", "d.tar!dev~link, device or other special file"}},
		{"nothing in it", "d.tar", tarOf(t), []string{"d.tar!no-documents"}},
		{"nothing of use in it", "d.zip", zipOf(t, file{"a.png", "x"}), []string{"d.zip!a.png~of a kind that holds no articles", "d.zip!no-documents"}},
		{"nothing in the inner", "d.zip", zipOf(t, file{"a.tar", tarOf(t)}, file{"b", "B"}), []string{"d.zip!a.tar? no documents in the tar: 0 passed over", "d.zip!b=B"}},
		{"tar cut in a member", "d.tar", tarOf(t, two...)[:512+512+512], []string{"d.tar!2003/a.html=A", "d.tar!2003/b.txt!truncated", "d.tar!truncated"}},
		{"tar cut in a header", "d.tar", tarOf(t, two...)[:512+512+100], []string{"d.tar!2003/a.html=A", "d.tar!truncated"}},
		{"gzip cut", "a.gz", gzipOf(t, strings.Repeat("some text ", 100))[:30], []string{"a.gz!truncated"}},
		{"gzip cut in its head", "a.gz", gzipOf(t, "A")[:5], []string{"a.gz!truncated"}},
		{"tar.gz cut", "d.tgz", gzipOf(t, tarOf(t, two...))[:60], []string{"d.tgz!truncated"}},
		{"zip cut", "d.zip", zipOf(t, two...)[:90], []string{"d.zip!damaged"}},
		{"a bit flipped in a zip", "d.zip", flip(zipOf(t, file{"a", "AAAAAAAAAA"}, file{"b", "B"}), 32), []string{"d.zip!a!damaged", "d.zip!b=B"}},
		{"a bit flipped in a gzip", "a.gz", flip(gzipOf(t, strings.Repeat("some text ", 100)), 20), []string{"a.gz!damaged"}},
	} {
		if got := walkFile(t, tt.file, tt.data, Limits{}); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
		// The same comes from a stream, but for what only a name can tell.
		got := tell(t, Read(t.Context(), strings.NewReader(tt.data), Origin{tt.file}, Limits{}))
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s, as a stream:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func TestContainerLimits(t *testing.T) {
	deep := "A"
	for range 9 {
		deep = gzipOf(t, deep)
	}
	bomb := gzipOf(t, strings.Repeat("\x00", 70<<20))
	many := tarOf(t, file{"a", "A"}, file{"b", "B"}, file{"c", "C"})
	large := zipOf(t, file{"a", "0123456789"}, file{"b", "0123456789+"}, file{"c", "C"})
	for _, tt := range []struct {
		name, data string
		limits     Limits
		want       []string
	}{
		{"nesting", deep, Limits{}, []string{"f!too-deep"}},
		{"nesting let in", deep, Limits{MaxDepth: 9}, []string{"f=A"}},
		{"members", many, Limits{MaxMembers: 2}, []string{"f!a=A", "f!b=B", "f!too-many"}},
		{"members at the limit", many, Limits{MaxMembers: 3}, []string{"f!a=A", "f!b=B", "f!c=C"}},
		{"bytes", large, Limits{MaxBytes: 10}, []string{"f!a=0123456789", "f!b!too-large", "f!c=C"}},
		{"ratio", bomb, Limits{MaxBytes: 100 << 20}, []string{"f!too-dense"}},
		{"ratio in a tar", gzipOf(t, tarOf(t, file{"a", "A"}, file{"b", strings.Repeat("\x00", 70<<20)}, file{"c", "C"})), Limits{MaxBytes: 100 << 20}, []string{"f!a=A", "f!b!too-dense"}},
		{"a document's bytes before the ratio", bomb, Limits{}, []string{"f!too-large"}},
	} {
		if got := walkFile(t, "f", tt.data, tt.limits); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %.200q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// TestSpool sees that a zip that comes as a stream is kept in memory while it
// is small, and in a file that is removed when it is not.
func TestSpool(t *testing.T) {
	noise := make([]byte, 5<<20)
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = "abcdefghijklmnop"[x>>28]
	}
	z := zipOf(t, file{"a", string(noise)}, file{"b", string(noise)}, file{"c", "C"})
	want := []string{"f!a=" + string(noise), "f!b=" + string(noise), "f!c=C"}
	temp := &tempFile{}
	for range 2 {
		got := tell(t, Read(t.Context(), strings.NewReader(z), Origin{"f"}, Limits{Temp: func() (TempFile, error) { return temp, nil }}))
		if !slices.Equal(got, want) || !temp.closed {
			t.Errorf("%d documents, file removed: %v", len(got), temp.closed)
		}
		*temp = tempFile{}
	}
	if got := tell(t, Read(t.Context(), strings.NewReader(z), Origin{"f"}, Limits{})); !slices.Equal(got, []string{"f!too-large"}) {
		t.Errorf("without a file: %.100q", got)
	}
	full := errors.New("disk full")
	got := tell(t, Read(t.Context(), strings.NewReader(z), Origin{"f"}, Limits{Temp: func() (TempFile, error) { return nil, full }}))
	if !slices.Equal(got, []string{"f!unreadable"}) {
		t.Errorf("without room: %.100q", got)
	}
}

type tempFile struct {
	bytes.Buffer
	closed bool
}

func (f *tempFile) ReadAt(p []byte, at int64) (int, error) {
	return bytes.NewReader(f.Bytes()).ReadAt(p, at)
}
func (f *tempFile) Close() error { f.closed = true; return nil }

func TestContainersHeedContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	fsys := fstest.MapFS{"d.tar": {Data: []byte(tarOf(t, file{"a", "A"}, file{"b", strings.Repeat("B", 1<<20)}, file{"c", "C"}))}}
	var got []string
	for doc, err := range Walk(ctx, fsys, "d.tar", Limits{}) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, doc.Origin.Path)
		cancel()
	}
	if want := []string{"d.tar!a", "context canceled"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	n := 0
	for range Walk(t.Context(), fsys, "d.tar", Limits{}) {
		if n++; n == 2 {
			break
		}
	}
}

// TestMembersAreMarked sees that what can hold many documents is told from
// what cannot.
func TestMembersAreMarked(t *testing.T) {
	for _, tt := range []struct {
		data string
		want bool
	}{
		{"A", false}, {gzipOf(t, "A"), false}, {tarOf(t, file{"a", "A"}), true}, {gzipOf(t, tarOf(t, file{"a", "A"})), true},
		{tarOf(t), true}, {zipOf(t, file{"a", "A"})[:30], true},
	} {
		for doc := range Read(t.Context(), strings.NewReader(tt.data), Origin{"f"}, Limits{}) {
			if doc.Member != tt.want {
				t.Errorf("%.20q: %v", tt.data, doc.Member)
			}
		}
	}
}

// TestZipBehind: the program that unpacks a zip may stand in front of it.
func TestZipBehind(t *testing.T) {
	data := "#!/bin/sh\nexec unzip\n" + zipOf(t, file{"b", "B"})
	if got, want := walkFile(t, "d.zip", data, Limits{}), []string{"d.zip!b=B"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
