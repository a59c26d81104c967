package source

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func mapFS(files ...file) fstest.MapFS {
	m := fstest.MapFS{}
	for _, f := range files {
		if strings.HasSuffix(f.name, "/") {
			m[strings.TrimSuffix(f.name, "/")] = &fstest.MapFile{Mode: fs.ModeDir | 0o755}
			continue
		}
		m[f.name] = &fstest.MapFile{Data: []byte(f.data)}
	}
	return m
}

func TestMaildir(t *testing.T) {
	mail := "From: ann@example.org\nSubject: S\n\nText."
	got := tell(t, Walk(t.Context(), mapFS(file{"m/cur/1:2,S", mail}, file{"m/cur/.x", "x"}, file{"m/new/2.host", mail}, file{"m/tmp/3", mail}, file{"m/.Sent/cur/4.png", mail}, file{"m/.Sent/new/", ""}, file{"m/.Sent/tmp/", ""}), "m", Limits{}))
	want := []string{"m/.Sent/cur/4.png=" + mail, "m/.Sent/tmp~mail that is being delivered", "m/cur/.x~hidden", "m/cur/1:2,S=" + mail, "m/new/2.host=" + mail, "m/tmp~mail that is being delivered"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestSnapshot(t *testing.T) {
	about := `{"url":"https://example.org/a","timestamp":"1577934245.123","title":"x"}`
	fsys := mapFS(file{"archive/1/index.json", about}, file{"archive/1/index.html", "UI"}, file{"archive/1/singlefile.html", "<p>A</p>"}, file{"archive/1/output.html", "B"}, file{"archive/1/readability/content.html", "C"},
		file{"archive/2/index.json", about}, file{"archive/2/warc/x.warc.gz", gzipOf(t, page("W"))}, file{"archive/3/index.json", "{}"}, file{"archive/3/output.html", "O"})
	got := tell(t, Walk(t.Context(), fsys, "archive", Limits{}))
	const twice = "~another form of the same page"
	want := []string{"archive/1/index.html" + twice, "archive/1/index.json" + twice, "archive/1/output.html" + twice, "archive/1/readability" + twice, "archive/1/singlefile.html=<p>A</p>",
		"archive/2/index.json" + twice, "archive/2/warc/x.warc.gz#1=W", "archive/3/index.json~of a kind that holds no articles", "archive/3/output.html=O"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	for doc, err := range Walk(t.Context(), fsys, "archive/1", Limits{}) {
		if err == nil && (doc.Header.Get("Url") != "https://example.org/a" || doc.Header.Get("Fetched") != "2020-01-02T03:04:05Z") {
			t.Errorf("header %v", doc.Header)
		}
	}
}

func TestAddressOf(t *testing.T) {
	for _, tt := range []struct{ origin, want string }{
		{"dump/www.example.org/2003/a.html", "http://www.example.org/2003/a.html"},
		{"dump/example.co.uk/index.html", "http://example.co.uk/"},
		{"d.tar.gz!mirror/example.org/a/index.html", "http://example.org/a/"},
		{"example.org/a@id=1&x=2.html", "http://example.org/a?id=1&x=2"},
		{"example.org/a?id=1", "http://example.org/a?id=1"},
		{"example.org:8080/a b.html", "http://example.org:8080/a%20b.html"},
		{"dump/2003/a.html", ""}, {"example.org", ""}, {"a/example.org", ""}, {"v1.2/a.html", ""}, {"co.uk/a.html", ""}, {"site.bak/a.html", ""}, {"a..org/a", ""}, {"news_old.org/a", ""},
	} {
		if got := addressOf(tt.origin); got != tt.want {
			t.Errorf("addressOf(%q) = %q, want %q", tt.origin, got, tt.want)
		}
	}
}

func TestMHTML(t *testing.T) {
	head := "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/a\nSubject: x\nDate: Thu, 2 Jan 2020 03:04:05 -0000\nMIME-Version: 1.0\n"
	multi := "Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"b1\"\n\n"
	part := func(kind, encoding, body string) string {
		return fmt.Sprintf("--b1\nContent-Type: %s\nContent-Transfer-Encoding: %s\nContent-Location: https://example.org/part\n\n%s\n", kind, encoding, body)
	}
	css := part("text/css", "quoted-printable", "p {}")
	for _, tt := range []struct{ name, file, data, want string }{
		{"quoted-printable", "f", head + multi + part("text/html", "quoted-printable", "<p>A=3DB=C3=A9 a=\nb</p>") + css + "--b1--\n", "f=<p>A=Bé ab</p>"},
		{"base64", "f", head + multi + css + part("text/html", "base64", "PHA+QTwvcD4=") + "--b1--\n", "f=<p>A</p>"},
		{"binary", "f", head + multi + part("text/html", "binary", "<p>A</p>") + "--b1--\n", "f=<p>A</p>"},
		{"by its name", "f.mht", "From: x\nTo: y\nMIME-Version: 1.0\n" + multi + part("text/html", "8bit", "A") + "--b1--\n", "f.mht=A"},
		{"of one part", "f.mht", head + "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\nA=3D", "f.mht=A="},
		{"cut", "f", head + multi + part("text/html", "quoted-printable", "<p>A</p>"), "f!truncated"},
		{"without a page", "f", head + multi + css + "--b1--\n", "f!no-documents"},
		{"a mail", "f", "From: x\nTo: y\nReceived: z\nMIME-Version: 1.0\n" + multi, "f=" + crlf("From: x\nTo: y\nReceived: z\nMIME-Version: 1.0\n"+multi)},
	} {
		got := walkFile(t, tt.file, crlf(tt.data), Limits{})
		if tt.name != "a mail" && !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	doc, err := one(Read(t.Context(), strings.NewReader(head+multi+part("text/html; charset=koi8-r", "8bit", "A")+"--b1--\n"), Origin{"f"}, Limits{}))
	if h := doc.Header; err != nil || h.Get("Url") != "https://example.org/a" || h.Get("Fetched") != "Thu, 2 Jan 2020 03:04:05 -0000" || h.Get("Content-Type") != "text/html; charset=koi8-r" || doc.Member {
		t.Errorf("%v %v", doc, err)
	}
}
