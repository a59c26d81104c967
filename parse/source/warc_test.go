package source

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// record writes a WARC record. Lines of headers end in "\n" and are given
// their "\r".
func record(headers, block string) string {
	return crlf(fmt.Sprintf("WARC/1.0\n%sContent-Length: %d\n\n", headers, len(block))) + block + "\r\n\r\n"
}

func crlf(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

const (
	infoHead = "WARC-Type: warcinfo\nContent-Type: application/warc-fields\n"
	pageHead = "WARC-Type: response\nWARC-Target-URI: https://example.org/a\nWARC-Date: 2019-05-16T10:00:00Z\nContent-Type: application/http; msgtype=response\n"
	okHTML   = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n"
)

func page(body string) string   { return record(pageHead, okHTML+body) }
func answer(http string) string { return record(pageHead, crlf(http)) }

func zlibOf(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func brotliOf(s string) string {
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func cut(s string, n int) string { return s[:len(s)-n] }

func TestWarc(t *testing.T) {
	info := record(infoHead, "software: test\r\n")
	const crawler = "~a record of the crawler's own"
	noise := fmt.Sprintf("%x", rand.New(rand.NewPCG(1, 1)).Perm(200))
	html := strings.Repeat("<p>Some text of a page.</p>", 20)
	encoded := func(encoding, body string) string {
		return record(pageHead, crlf("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: "+encoding+"\n\n")+body)
	}
	for _, tt := range []struct {
		name, data string
		want       []string
	}{
		// 1. Members, one big member, and plain bytes under any name.
		{"plain", info + page("A") + page("B"), []string{"#1" + crawler, "#2=A", "#3=B"}},
		{"a member for each record", gzipOf(t, info) + gzipOf(t, page("A")) + gzipOf(t, page("B")), []string{"#1" + crawler, "#2=A", "#3=B"}},
		{"one member", gzipOf(t, info+page("A")+page("B")), []string{"#1" + crawler, "#2=A", "#3=B"}},
		{"zstd", zstdOf(t, info) + zstdOf(t, page("A")), []string{"#1" + crawler, "#2=A"}},
		// 2. Cut short.
		{"cut in a body", info + page("A") + cut(page("BBBBBB"), 7), []string{"#1" + crawler, "#2=A", "#3!truncated", "!truncated"}},
		{"cut in a header", page("A") + page("B")[:60], []string{"#1=A", "#2!damaged"}},
		{"cut in a member", gzipOf(t, page("A")) + cut(gzipOf(t, page(noise)), 40), []string{"#1=A", "#2!truncated", "!truncated"}},
		// 3. It goes on behind damage.
		{"a damaged member", gzipOf(t, page("A")) + flip(gzipOf(t, page("B")), len(gzipOf(t, page("B")))-6) + gzipOf(t, page("C")), []string{"#1=A", "#2!damaged", "#3=C"}},
		{"a damaged head of a member", gzipOf(t, page("A")) + flip(gzipOf(t, page("B")), 1) + gzipOf(t, page("C")), []string{"#1=A", "!damaged", "#2=C"}},
		{"rubbish between", page("A") + "rubbish\r\nmore\r\n" + page("B"), []string{"#1=A", "? 15 bytes behind record 1 belong to none: skipped", "#2=B"}},
		{"rubbish behind", page("A") + "rubbish", []string{"#1=A", "? 7 bytes behind record 1 belong to none: skipped"}},
		{"no length", strings.Replace(page("A"), "Content-Length", "X", 1) + page("B"), []string{"#1!damaged", "? 61 bytes behind record 1 belong to none: skipped", "#2=B"}},
		// 4. Sloppy headers.
		{"names in any case, lines that end in LF", "WARC/1.0\nwarc-TYPE: response\ncontent-LENGTH: 35\n\nHTTP/1.1 200 OK\ncontent-type: \n\nA\nB" + page("B"), []string{"#1=A\nB", "#2=B"}},
		{"continued lines", record("WARC-Type:\n response\nX: a\n\tb\n", okHTML+"A"), []string{"#1=A"}},
		{"no break behind", strings.TrimSuffix(page("A"), "\r\n\r\n") + page("B"), []string{"#1=A", "#2=B"}},
		{"bytes that are not UTF-8", record("X-\xff: \xfe\n"+pageHead, okHTML+"A"), []string{"#1=A"}},
		// 6. Wrapped bodies, and headers of what is no longer wrapped.
		{"chunked", answer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3;x=y\nABC\n2\nDE\n0\n\n"), []string{"#1=ABCDE"}},
		{"chunked, said only", answer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n<p>plain</p>"), []string{"#1=<p>plain</p>"}},
		{"chunked, then not", answer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nABC\n<p>plain</p>"), []string{"#1=ABC<p>plain</p>"}},
		{"chunked, cut", answer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n9\nABC"), []string{"#1!truncated"}},
		{"gzip", encoded("gzip", gzipOf(t, html)), []string{"#1=" + html}},
		{"gzip, said only", encoded("gzip", html), []string{"#1=" + html}},
		{"gzip in chunks", record(pageHead, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"+fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(gzipOf(t, html)), gzipOf(t, html))), []string{"#1=" + html}},
		{"deflate", encoded("deflate", zlibOf(html)), []string{"#1=" + html}},
		{"deflate without its header", encoded("deflate", zlibOf(html)[2:]), []string{"#1=" + html}},
		{"deflate, said only", encoded("deflate", html), []string{"#1=" + html}},
		{"brotli", encoded("br", brotliOf(html)), []string{"#1=" + html}},
		{"brotli, said only", encoded("br", html), []string{"#1=" + html}},
		{"zstd in HTTP", encoded("zstd", zstdOf(t, html)), []string{"#1=" + html}},
		{"an unknown encoding", encoded("x-none", html), []string{"#1=" + html}},
		{"a wrong length in HTTP", answer("HTTP/1.1 200 OK\nContent-Length: 1\n\nABC"), []string{"#1=ABC"}},
		// 9. Kinds of records.
		{"other records", record("WARC-Type: request\n", "GET / HTTP/1.1\r\n\r\n") + record("WARC-Type: metadata\n", "x: y") + record("WARC-Type: revisit\n", "HTTP/1.1 200 OK\r\n\r\n") + record("WARC-Type: continuation\n", "x"),
			[]string{"#1" + crawler, "#2" + crawler, "#3~a revisit: the page was stored before", "#4" + crawler}},
		{"a resource", record("WARC-Type: resource\nWARC-Target-URI: https://example.org/a\nContent-Type: text/html\n", "A"), []string{"#1=A"}},
		{"a picture", record("WARC-Type: resource\nWARC-Target-URI: https://example.org/a\nContent-Type: image/png\n", "A"), []string{"#1~not HTML or text"}},
		{"a note about a page", record("WARC-Type: resource\nWARC-Target-URI: urn:text:https://example.org/a\nContent-Type: text/plain\n", "A"), []string{"#1" + crawler}},
		{"a WET file", record("WARC-Type: conversion\nWARC-Target-URI: https://example.org/a\nContent-Type: text/plain\n", "A"), []string{"#1=A"}},
		{"a name that was looked up", record("WARC-Type: response\nWARC-Target-URI: dns:example.org\nContent-Type: text/dns\n", "A"), []string{"#1" + crawler}},
		{"no warcinfo", page("A"), []string{"#1=A"}},
		{"without HTTP", record(pageHead, "<p>bare</p>"), []string{"#1=<p>bare</p>"}},
		// 11. Only answers that succeeded.
		{"statuses", answer("HTTP/1.1 404 Not Found\n\nA") + answer("HTTP/1.1 301 Moved\n\nA") + answer("HTTP/2 203\n\nA") + answer("HTTP/1.1 206 Partial\n\nA"),
			[]string{"#1~HTTP status 404", "#2~HTTP status 301", "#3=A", "#4~HTTP status 206"}},
		{"types", answer("HTTP/1.1 200 OK\nContent-Type: image/png\n\nA") + answer("HTTP/1.1 200 OK\nContent-Type: application/xhtml+xml; x\n\nA") + answer("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{}"),
			[]string{"#1~not HTML or text", "#2=A", "#3~not HTML or text"}},
		{"robots.txt", strings.Replace(page("A"), "https://example.org/a", "https://example.org/robots.txt", 1), []string{"#1~for machines: robots.txt and the like"}},
	} {
		got := walkFile(t, "f", tt.data, Limits{})
		var want []string
		for _, w := range tt.want {
			want = append(want, "f"+w)
		}
		if last := len(got) - 1; last >= 0 && got[last] == "f!no-documents" {
			got = got[:last]
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, want)
		}
	}
}

// TestWarcHeaders sees what is known of a page beside its bytes: quirks 5, 7, 8
// and 12 among it.
func TestWarcHeaders(t *testing.T) {
	data := record(infoHead, "") + record("WARC-Record-ID: <urn:uuid:1>\nWARC-Type: response\nWARC-Target-URI: <https://example.org/a b>\nWARC-Date: 2019-05-16T10:00:00Z\nWARC-Truncated: length\nContent-Type: application/http\n",
		okHTML+"A") + page(strings.Repeat("x", 1<<20))
	var docs []Document
	for doc, err := range Read(t.Context(), strings.NewReader(data), Origin{"f"}, Limits{}) {
		if err == nil {
			docs = append(docs, doc)
		}
	}
	if len(docs) != 2 {
		t.Fatalf("%d documents", len(docs))
	}
	h := docs[0].Header
	for key, want := range map[string]string{
		"Warc-Target-Uri": "https://example.org/a b", "Warc-Date": "2019-05-16T10:00:00Z", "Warc-Record-Id": "<urn:uuid:1>", "Content-Type": "text/html; charset=koi8-r",
	} {
		if got := h.Get(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if got := data[docs[0].At.Start:docs[0].At.End]; got != okHTML+"A" {
		t.Errorf("stood at %q", got)
	}
	if w := docs[0].Warnings; !slices.Equal(w, []string{"cut short by the crawler (length)"}) {
		t.Errorf("warnings %q", w)
	}
	if w := docs[1].Warnings; !slices.Equal(w, []string{"its size is a limit of crawlers: it may be cut short"}) {
		t.Errorf("warnings %q", w)
	}
}

// TestWarcLarge is quirk 10: no record is read whole beyond the limit.
func TestWarcLarge(t *testing.T) {
	got := walkFile(t, "f", page(strings.Repeat("x", 2000))+page("B"), Limits{MaxBytes: 1000})
	if want := []string{"f#1!too-large", "f#2=B"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	image := record(pageHead, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"+strings.Repeat("x", 2000))
	got = walkFile(t, "f", image+page("B"), Limits{MaxBytes: 1000})
	if want := []string{"f#1~not HTML or text", "f#2=B"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestWarcDictionary(t *testing.T) {
	var samples [][]byte
	for i := range 200 {
		samples = append(samples, []byte(page(fmt.Sprintf("<p>Page %d of the dump, %d words.</p>", i, i*7))))
	}
	history := bytes.Join(samples[:50], nil)
	dict, err := zstd.BuildDict(zstd.BuildDictOptions{ID: 7, Contents: samples, History: history, Offsets: [3]int{1, 4, 8}})
	check(t, err)
	w, err := zstd.NewWriter(nil, zstd.WithEncoderDict(dict))
	check(t, err)
	frame := func(payload []byte) string {
		var b bytes.Buffer
		b.WriteString(zstdDictionary)
		check(t, binary.Write(&b, binary.LittleEndian, uint32(len(payload))))
		b.Write(payload)
		return b.String()
	}
	records := string(w.EncodeAll([]byte(page("A")), nil)) + string(w.EncodeAll([]byte(page("B")), nil))
	for name, payload := range map[string][]byte{"plain": dict, "compressed": []byte(zstdOf(t, string(dict)))} {
		if got := walkFile(t, "f", frame(payload)+records, Limits{}); !slices.Equal(got, []string{"f#1=A", "f#2=B"}) {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := walkFile(t, "f", frame(dict)[:100], Limits{}); !slices.Equal(got, []string{"f!truncated"}) {
		t.Errorf("cut: %q", got)
	}
}

func TestArc(t *testing.T) {
	v1 := func(head, body string) string { return fmt.Sprintf("%s %d\n%s\n", head, len(body), body) }
	info := v1("filedesc://x.arc 0.0.0.0 20040101120000 text/plain", "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n")
	data := info + v1("http://example.org/a b 10.0.0.1 20040101120000 text/html", "HTTP/1.0 200 OK\nContent-Type: text/html\n\nA") +
		"junk\n" + v1("http://example.org/b 10.0.0.1 20040101120000 text/html 404 - - 0 x.arc", "HTTP/1.0 404 No\n\nB") +
		v1("http://example.org/c 10.0.0.1 20040101 text/html", "C")
	want := []string{"f#1~a record of the crawler's own", "f#2=A", "f? 5 bytes behind record 2 belong to none: skipped", "f#3~HTTP status 404", "f#4=C"}
	for _, data := range []string{data, gzipOf(t, data), gzipOf(t, info) + gzipOf(t, data[len(info):])} {
		if got := walkFile(t, "f", data, Limits{}); !slices.Equal(got, want) {
			t.Errorf("got %q", got)
		}
	}
	for doc, err := range Read(t.Context(), strings.NewReader(data), Origin{"f"}, Limits{}) {
		if err == nil && doc.Origin.Path == "f#2" && (doc.Header.Get("Warc-Target-Uri") != "http://example.org/a b" || doc.Header.Get("Warc-Date") != "2004-01-01T12:00:00Z") {
			t.Errorf("%v", doc.Header)
		}
	}
}

func TestWacz(t *testing.T) {
	data := zipOf(t, file{"archive/data.warc.gz", gzipOf(t, page("A"))}, file{"indexes/index.cdx.gz", gzipOf(t, "x")}, file{"pages/pages.jsonl", `{"url":"https://example.org/a","text":"A","title":"x"}` + "\n"},
		file{"datapackage.json", "{}"})
	got := walkFile(t, "f.wacz", data, Limits{})
	want := []string{"f.wacz!archive/data.warc.gz#1=A", "f.wacz!indexes/index.cdx.gz~an index of the archive", "f.wacz!pages/pages.jsonl~an index of the archive", "f.wacz!datapackage.json~an index of the archive"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// FuzzContainers sees that whatever the bytes, a walk ends without a panic and
// says the same twice, and that damage never makes documents of what is none.
func FuzzContainers(f *testing.F) {
	f.Add([]byte(page("A") + page("B")))
	f.Add([]byte(gzipOf(f, page("A")) + gzipOf(f, page("B"))))
	f.Add([]byte(zstdOf(f, page("A"))))
	f.Add([]byte(tarOf(f, file{"a.html", "A"}, file{"b.gz", gzipOf(f, "B")})))
	f.Add([]byte(zipOf(f, file{"a.html", "A"}, file{"b.gz", gzipOf(f, "B")})))
	f.Add([]byte(`{"url":"u","html":"A"}` + "\n" + `{"html":"B"}`))
	f.Add([]byte(`[{"html":"A"}, {"html":"PHA+QTwvcD4="}]`))
	f.Add([]byte("url,html\nu,A\nv,\"B, \"\"b\"\"\"\n"))
	f.Add([]byte("From: <Saved by Blink>\nSnapshot-Content-Location: u\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b1\n\n--b1\nContent-Type: text/html\n\nA\n--b1--\n"))
	f.Add([]byte(bzip2OfA))
	f.Add([]byte("filedesc://x 0.0.0.0 20040101120000 text/plain 3\nabc\nhttp://e.org/ 1 20040101120000 text/html 3\nabc\n"))
	f.Add([]byte(answer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Encoding: gzip\n\n3;x=y\nABC\n0\n\n")))
	limits := Limits{MaxBytes: 1 << 16, MaxMembers: 100}
	f.Fuzz(func(t *testing.T, data []byte) {
		read := func() []string {
			return tell(t, Read(t.Context(), bytes.NewReader(data), Origin{"f"}, limits))
		}
		got := read()
		if len(got) == 0 {
			t.Error("nothing is said of it")
		}
		if again := read(); !slices.Equal(got, again) {
			t.Errorf("first %q, then %q", got, again)
		}
	})
}

// TestDamageIsTold flips bits and cuts ends of a container at random: every
// page comes out as it is, or an error says that something is missing.
func TestDamageIsTold(t *testing.T) {
	var b strings.Builder
	want := map[string]bool{}
	for i := range 40 {
		body := fmt.Sprintf("<p>Page %d of the dump.</p>", i)
		b.WriteString(gzipOf(t, page(body)))
		want[body] = true
	}
	data := b.String()
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		broken, at := data, 4+random.IntN(len(data)-4)
		if random.IntN(4) == 0 {
			broken = broken[:at]
		} else {
			broken = flip(broken, at)
		}
		whole, told, made := 0, false, ""
		for doc, err := range Read(t.Context(), strings.NewReader(broken), Origin{"f"}, Limits{}) {
			switch {
			case err != nil:
				told = true
			case !want[string(doc.Data)]:
				made = string(doc.Data)
			default:
				whole++
			}
		}
		if made != "" && !told {
			t.Errorf("byte %d: made up %q", at, made)
		}
		if whole < 40 && !told && len(broken) == len(data) || whole < 38 && len(broken) == len(data) {
			t.Errorf("byte %d of %d: %d of 40 pages, told: %v", at, len(broken), whole, told)
		}
	}
}
