package parse_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"testing"
	"unicode/utf8"

	"lede/parse"
	"lede/parse/source"
)

// FuzzParse holds what must be true of any bytes: no defect shows, the record
// is valid UTF-8, what evidence points at lies in the document, and the same
// bytes give the same record, with one worker or eight.
func FuzzParse(f *testing.F) {
	for _, d := range samples(f, "") {
		f.Add(d.Data)
	}
	if data, err := os.ReadFile("../testdata/kerry.md"); err == nil {
		f.Add(data)
	}
	f.Add([]byte("<p>cut <a hre"))
	f.Add([]byte("\xff\xfeh\x00e\x00a\x00d\x00"))
	f.Add([]byte("<table><tr><td><p>a<td>b</table><script type=application/ld+json>{\"@type\":\"NewsArticle\",headline:'x',}</script>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc := source.Document{Origin: source.Origin{Path: "fuzz"}, Data: data}
		first := record(t, doc)
		if second := record(t, doc); !bytes.Equal(first, second) {
			t.Fatalf("two records of the same bytes:\n%s\n%s", first, second)
		}
		one, eight := all(t, doc, 1), all(t, doc, 8)
		if !bytes.Equal(one, eight) {
			t.Fatalf("one worker:\n%s\neight:\n%s", one, eight)
		}
	})
}

// record parses a document, checks the account and gives the record as JSON.
func record(t *testing.T, doc source.Document) []byte {
	a, err := parse.Parse(context.Background(), doc, parse.Options{Evidence: true})
	var e *source.Error
	if errors.As(err, &e) && e.Code == source.Internal {
		t.Fatalf("defect: %v\n%v", e, e.Err)
	}
	if a == nil {
		t.Fatalf("no record: %v", err)
	}
	if a.Evidence != nil {
		for _, f := range a.Evidence.Fields {
			inside(t, f.Field, f.Start, f.End, len(doc.Data))
			for _, r := range f.Rivals {
				inside(t, f.Field, r.Start, r.End, len(doc.Data))
			}
		}
		for _, s := range a.Evidence.SetAside {
			inside(t, "set aside", s.Start, s.End, len(doc.Data))
		}
	}
	for _, s := range []string{string(a.Headline), string(a.Body), string(a.Date), string(a.OriginalURL), a.Deck} {
		if !utf8.ValidString(s) {
			t.Fatalf("invalid UTF-8: %q", s)
		}
	}
	out, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func inside(t *testing.T, what string, start, end, size int) {
	if start < 0 || end < start || end > size {
		t.Fatalf("%s: span %d:%d outside %d bytes", what, start, end, size)
	}
}

// all gives the records of several copies of a document.
func all(t *testing.T, doc source.Document, workers int) []byte {
	var buf bytes.Buffer
	docs := func(yield func(source.Document, error) bool) {
		for range 4 {
			if !yield(doc, nil) {
				return
			}
		}
	}
	for a, err := range parse.All(context.Background(), docs, workers, parse.Options{}) {
		if a == nil {
			t.Fatal(err)
		}
		if e := json.NewEncoder(&buf).Encode(a); e != nil {
			t.Fatal(e)
		}
	}
	return buf.Bytes()
}
