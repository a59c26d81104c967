package format

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"lede/parse"
)

func full() *parse.Article {
	return &parse.Article{
		Headline:    "Ministers <agree> & \"sign\"",
		Authors:     []parse.Author{{Name: "Ann Lee"}, {Name: "Example News", Kind: "organization"}},
		Date:        "2016-03-16",
		Contact:     []parse.Contact{{Type: "email", Value: "ann@example.org", Role: "author"}},
		OriginalURL: "https://example.org/a?b=1&c=2",
		Keywords:    []string{"no", "12:30", "2020-01-02"},
		Body:        "First line.\n\nSecond “line” — with: colons.",
		WordCount:   7,
		Source:      parse.Source{Path: "a.html", Format: "html", Bytes: 123, SHA256: "00ff"},
		Warnings:    []string{"one\ttab"},
		Evidence: &parse.Account{Fields: []parse.Finding{
			{Field: "date", Value: "2016-03-16", Rule: "date/meta", Confidence: 95, Start: 10, End: 20, Line: 2}}},
	}
}

func failed() *parse.Article {
	return &parse.Article{
		Error:  &parse.Failure{Code: "empty", Message: "empty: nothing to read"},
		Source: parse.Source{Path: "b.html"},
	}
}

func write(t testing.TB, name string, many bool, articles ...*parse.Article) string {
	t.Helper()
	f, ok := Lookup(name)
	if !ok {
		t.Fatalf("no format %q", name)
	}
	var b strings.Builder
	e := f.New(&b, many)
	for _, a := range articles {
		if err := e.Encode(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const fullJSON = `{
  "headline": "Ministers <agree> & \"sign\"",
  "authors": [
    {
      "name": "Ann Lee"
    },
    {
      "name": "Example News",
      "kind": "organization"
    }
  ],
  "date": "2016-03-16",
  "contact": [
    {
      "type": "email",
      "value": "ann@example.org",
      "role": "author"
    }
  ],
  "original_url": "https://example.org/a?b=1&c=2",
  "keywords": [
    "no",
    "12:30",
    "2020-01-02"
  ],
  "body": "First line.\n\nSecond “line” — with: colons.",
  "word_count": 7,
  "source": {
    "path": "a.html",
    "format": "html",
    "bytes": 123,
    "sha256": "00ff"
  },
  "warnings": [
    "one\ttab"
  ],
  "evidence": {
    "fields": [
      {
        "field": "date",
        "value": "2016-03-16",
        "rule": "date/meta",
        "confidence": 95,
        "start": 10,
        "end": 20,
        "line": 2
      }
    ]
  }
}
`

const fullYAML = `headline: "Ministers <agree> & \"sign\""
authors:
  - name: "Ann Lee"
  - name: "Example News"
    kind: "organization"
date: "2016-03-16"
contact:
  - type: "email"
    value: "ann@example.org"
    role: "author"
original_url: "https://example.org/a?b=1&c=2"
keywords:
  - "no"
  - "12:30"
  - "2020-01-02"
body: |-
  First line.

  Second “line” — with: colons.
word_count: 7
source:
  path: "a.html"
  format: "html"
  bytes: 123
  sha256: "00ff"
warnings:
  - "one\ttab"
evidence:
  fields:
    - field: "date"
      value: "2016-03-16"
      rule: "date/meta"
      confidence: 95
      start: 10
      end: 20
      line: 2
`

func TestFormats(t *testing.T) {
	bare := &parse.Article{Source: parse.Source{Path: "c"}}
	const bareLine = `{"headline":null,"authors":[],"date":null,"contact":[],"original_url":null,"body":null,"source":{"path":"c","bytes":0}}` + "\n"
	const failedLine = `{"error":{"code":"empty","message":"empty: nothing to read"},"source":{"path":"b.html","bytes":0}}` + "\n"
	const bareYAML = "headline: null\nauthors: []\ndate: null\ncontact: []\noriginal_url: null\nbody: null\nsource:\n  path: \"c\"\n  bytes: 0\n"
	const failedYAML = "error:\n  code: \"empty\"\n  message: \"empty: nothing to read\"\nsource:\n  path: \"b.html\"\n  bytes: 0\n"
	indented := func(line, prefix string) string {
		var b bytes.Buffer
		if err := json.Indent(&b, []byte(strings.TrimSpace(line)), prefix, "  "); err != nil {
			t.Fatal(err)
		}
		return prefix + b.String()
	}
	for _, tt := range []struct {
		format   string
		many     bool
		articles []*parse.Article
		want     string
	}{
		{"json", false, []*parse.Article{full()}, fullJSON},
		{"json", false, []*parse.Article{bare}, indented(bareLine, "") + "\n"},
		{"json", false, nil, ""},
		{"json", true, nil, "[]\n"},
		{"json", true, []*parse.Article{bare}, "[\n" + indented(bareLine, "  ") + "\n]\n"},
		{"json", true, []*parse.Article{bare, failed()}, "[\n" + indented(bareLine, "  ") + ",\n" + indented(failedLine, "  ") + "\n]\n"},
		{"ndjson", false, []*parse.Article{bare}, bareLine},
		{"ndjson", true, []*parse.Article{bare, failed(), bare}, bareLine + failedLine + bareLine},
		{"jsonl", true, nil, ""},
		{"yaml", false, []*parse.Article{full()}, fullYAML},
		{"yml", true, []*parse.Article{bare, failed(), bare}, bareYAML + "---\n" + failedYAML + "---\n" + bareYAML},
		{"yaml", true, nil, ""},
	} {
		if got := write(t, tt.format, tt.many, tt.articles...); got != tt.want {
			t.Errorf("%s of %d, many %v:\n%s\nwant\n%s", tt.format, len(tt.articles), tt.many, got, tt.want)
		}
	}
}

func TestFormatsLeaveTheArticleAlone(t *testing.T) {
	for _, f := range Formats() {
		a := &parse.Article{}
		write(t, f.Name, true, a)
		if a.Authors != nil || a.Contact != nil {
			t.Errorf("%s changed the article", f.Name)
		}
	}
}

func TestJSONOfManyIsOneArray(t *testing.T) {
	var got []map[string]any
	if err := json.Unmarshal([]byte(write(t, "json", true, full(), failed(), full())), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 || got[1]["error"] == nil || got[0]["headline"] != string(full().Headline) {
		t.Errorf("%v", got)
	}
}

func TestNDJSONHasNoBreaksInLines(t *testing.T) {
	a := full()
	a.Body = "a\u2028b\u2029c\u0085d\r\ne\vf\fg\x1ch\x1d\x1e"
	a.Keywords = []string{"x\u0085y"}
	for _, f := range []string{"json", "ndjson"} {
		out := write(t, f, false, a)
		if strings.ContainsAny(out, "\u2028\u2029\u0085\r\v\f\x1c\x1d\x1e") || f == "ndjson" && strings.Count(out, "\n") != 1 {
			t.Errorf("%s: %q", f, out)
		}
		if back := read(t, out, json.Unmarshal); back.Body != a.Body || back.Keywords[0] != a.Keywords[0] {
			t.Errorf("%s: read back as %q", f, back.Body)
		}
	}
}

func TestLookup(t *testing.T) {
	for name, want := range map[string]string{"json": "json", "ndjson": "ndjson", "jsonl": "ndjson", "yml": "yaml", "yaml": "yaml", "JSON": "", "xml": "", "": ""} {
		if f, ok := Lookup(name); f.Name != want || ok != (want != "") {
			t.Errorf("Lookup(%q) = %q, %v", name, f.Name, ok)
		}
	}
	seen := map[string]bool{}
	for _, f := range Formats() {
		for _, n := range append(f.Aliases, f.Name) {
			if seen[n] || f.Help == "" {
				t.Errorf("%q is there twice or has no help", n)
			}
			seen[n] = true
		}
	}
}

// TestWritesAreWhole sees that every article arrives in one write, so that a
// program that stops in between leaves nothing half-written.
func TestWritesAreWhole(t *testing.T) {
	for _, f := range Formats() {
		for _, many := range []bool{false, true} {
			w := &journal{}
			e := f.New(w, many)
			for range 3 {
				if err := e.Encode(full()); err != nil {
					t.Fatal(err)
				}
			}
			if len(w.writes) != 3 {
				t.Errorf("%s: %d writes for 3 articles", f.Name, len(w.writes))
			}
		}
		w := &journal{err: io.ErrShortWrite}
		if err := f.New(w, true).Encode(full()); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s: a failed write is %v", f.Name, err)
		}
	}
	if err := newJSON(&journal{err: io.ErrShortWrite}, true).Close(); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("Close: %v", err)
	}
}

type journal struct {
	writes []string
	err    error
}

func (j *journal) Write(p []byte) (int, error) {
	j.writes = append(j.writes, string(p))
	return len(p), j.err
}

// read decodes a record.
func read(t testing.TB, out string, unmarshal func([]byte, any) error) *parse.Article {
	t.Helper()
	a := &parse.Article{}
	if err := unmarshal([]byte(out), a); err != nil {
		t.Fatalf("%v in %q", err, out)
	}
	return a
}

// readYAML decodes a YAML document by way of JSON, where the names of the
// members are known.
func readYAML(data []byte, v any) error {
	var any map[string]any
	if err := yaml.Unmarshal(data, &any); err != nil {
		return err
	}
	j, err := json.Marshal(any)
	if err != nil {
		return err
	}
	return json.Unmarshal(j, v)
}

func TestRoundTrip(t *testing.T) {
	want := full()
	for name, unmarshal := range map[string]func([]byte, any) error{"json": json.Unmarshal, "ndjson": json.Unmarshal, "yaml": readYAML} {
		if got := read(t, write(t, name, false, want), unmarshal); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// hostile strings are those on which writers of YAML or JSON have failed.
var hostile = []string{
	"", " ", "\n", "\n\n", "\t\n", "\na", " a\nb", "\ta\nb", "a\n b", "a \nb", "a\t\nb", "a\n", "a\n\n", "a\n\n\nb", "a\r\nb", "a\rb",
	"- a\n- b", "# a\nb", "a: b\nc: d", "---\na", "a\n---\nb", "...\na", "a\n...", "%YAML\na", "? a\n", "| a\nb", "> a\nb", "& *\n!", "@a\n`b`",
	"no", "Yes", "null", "~", "=", "<<", "0x1F", "1_000", "1e3", ".inf", "12:30:45", "2001-12-14 21:59:43.10 -5", "2020-13-45", "0o7", "+1", "-",
	"'", "\"", "\\", "\\n", "'a'\n\"b\"", "{a: b}\n", "[a]\n", "a #b\nc", "a:\nb", "\ufeffa\nb", "a\ufeffb\nc", "a\u0085b\nc", "a\u2028b\n\u2029c",
	"a\x00b", "a\x01\nb", "a\x7fb\n", "a\u0080\nb", "a\u00a0\nb", "\u00a0\na", "a\u200b\nb", "a\u00adb\nc", "\U0001F600 a\nb", "\ufffe\n\uffff", "\U000E0001\na",
	"a\xff\nb", "\xc3", "\xed\xa0\x80\na", "\ufffd\na", "a\n" + strings.Repeat("long ", 300) + "\nb", strings.Repeat("a", 5000), "a\n\u3000b", "عربي\nעברית", "</script>\n<!--",
}

// inspect writes a string in every place where a record has strings and sees
// that each format gives it back, less what is not UTF-8.
func inspect(t *testing.T, s string) {
	a := &parse.Article{
		Headline: parse.Text(s), Authors: []parse.Author{{Name: s, Role: s}}, Contact: []parse.Contact{}, Body: parse.Text("x" + s), Keywords: []string{s, s + s},
		Publisher: &parse.Outlet{Name: s, URL: s + "\n" + s}, Source: parse.Source{Path: s}, Warnings: []string{"a\n" + s},
	}
	clean, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	want := read(t, string(clean), json.Unmarshal)
	for _, name := range []string{"json", "ndjson", "yaml"} {
		unmarshal := json.Unmarshal
		if name == "yaml" {
			unmarshal = readYAML
		}
		out := write(t, name, false, a)
		if !utf8.ValidString(out) {
			t.Errorf("%s of %q is not UTF-8: %q", name, s, out)
		}
		if got := read(t, out, unmarshal); !reflect.DeepEqual(got, want) {
			t.Errorf("%s of %q: %q\nread back as %+v", name, s, out, got)
		}
	}
	two := write(t, "yaml", true, a, a)
	d := yaml.NewDecoder(strings.NewReader(two))
	for i := range 3 {
		var v map[string]any
		if err := d.Decode(&v); (err == io.EOF) != (i == 2) {
			t.Fatalf("document %d of a stream of %q: %v", i, s, err)
		}
	}
}

func TestHostileStrings(t *testing.T) {
	for _, s := range hostile {
		inspect(t, s)
	}
	for _, s := range hostile { // and in pairs
		for _, u := range hostile {
			if len(s)+len(u) < 40 {
				inspect(t, s+u)
			}
		}
	}
}

func FuzzFormats(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(inspect)
}

func TestYAMLBodiesAreReadable(t *testing.T) {
	for s, literal := range map[string]bool{
		"One.\n\nTwo.":        true,
		"Ein „Wort“.\n\n日本語。": true,
		"One line.":           false,
		"One. \nTwo.":         false,
		" One.\nTwo.":         false,
		"One.\n\tTwo.":        false,
		"One.\n\n😀":           false,
	} {
		if got := literalSafe(s); got != literal {
			t.Errorf("literalSafe(%q) = %v", s, got)
		}
		if out := write(t, "yaml", false, &parse.Article{Body: parse.Text(s)}); literal != strings.Contains(out, "body: |") {
			t.Errorf("%q written as %s", s, out)
		}
	}
	for r := range rune(0x3000) { // whatever stands in a literal is seen
		if literalSafe("a\n"+string(r)) && r != '\n' && r != ' ' && !unicode.IsGraphic(r) {
			t.Errorf("%U stands in a literal", r)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	a := full()
	a.Body = parse.Text(strings.Repeat("The minister said yesterday that the talks would go on — “next week”.\n\n", 60))
	for _, f := range Formats() {
		b.Run(fmt.Sprint(f.Name), func(b *testing.B) {
			b.SetBytes(int64(len(a.Body)))
			b.ReportAllocs()
			e := f.New(io.Discard, true)
			for b.Loop() {
				if err := e.Encode(a); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
