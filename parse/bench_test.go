package parse_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"lede/parse"
	"lede/parse/internal/page"
	"lede/parse/source"
)

// pages gives the HTML documents of testdata, or of the folder that LEDE_CORPUS
// names, where files may not be packed.
func pages(b *testing.B) (docs []source.Document, size int64) {
	for _, d := range samples(b, os.Getenv("LEDE_CORPUS")) {
		if strings.HasSuffix(d.Origin.Path, ".html") {
			docs = append(docs, d)
			size += int64(len(d.Data))
		}
	}
	if len(docs) == 0 {
		b.Fatal("no pages")
	}
	return docs, size
}

// texts gives the raw texts of testdata, or of the folder that LEDE_CORPUS
// names.
func texts(b *testing.B) (docs []source.Document, size int64) {
	for _, d := range samples(b, os.Getenv("LEDE_CORPUS")) {
		if !strings.HasSuffix(d.Origin.Path, ".html") {
			docs = append(docs, d)
			size += int64(len(d.Data))
		}
	}
	if len(docs) == 0 {
		b.Skip("no texts")
	}
	return docs, size
}

// samples gives the files of a folder or, without one, the inputs of the
// golden articles.
func samples(t testing.TB, dir string) (docs []source.Document) {
	if dir != "" {
		files, _ := filepath.Glob(filepath.Join(dir, "*.*"))
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, source.Document{Origin: source.Origin{Path: f}, Data: data})
		}
		return docs
	}
	files, _ := filepath.Glob("../testdata/article/*.txtar")
	for _, f := range files {
		ar, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range ar.Files {
			if strings.HasPrefix(part.Name, "input.") {
				docs = append(docs, source.Document{Origin: source.Origin{Path: filepath.Base(f) + "!" + part.Name}, Data: part.Data})
			}
		}
	}
	return docs
}

// BenchmarkParse is a whole record, from bytes.
func BenchmarkParse(b *testing.B) {
	docs, size := pages(b)
	parseAll(b, docs, size, parse.Options{})
}

// BenchmarkText is a whole record of a raw text, from bytes.
func BenchmarkText(b *testing.B) {
	docs, size := texts(b)
	parseAll(b, docs, size, parse.Options{})
}

// BenchmarkFields is the five fields that lede is for, without the body.
func BenchmarkFields(b *testing.B) {
	docs, size := pages(b)
	parseAll(b, docs, size, fiveFields)
}

var fiveFields = parse.Options{Fields: []string{"headline", "authors", "date", "contact", "original_url"}}

// BenchmarkRatio is the time that a whole record, and the five fields, take as a
// part of what html.Parse takes for the same pages: the medians of rounds in
// which all take turns, so that a busy machine is as busy for each.
func BenchmarkRatio(b *testing.B) {
	docs, _ := pages(b)
	spent := func(run func(source.Document)) float64 {
		runtime.GC()
		start := time.Now()
		for _, d := range docs {
			run(d)
		}
		return float64(time.Since(start))
	}
	var whole, fields []float64
	for b.Loop() {
		tree := spent(func(d source.Document) { html.Parse(bytes.NewReader(d.Data)) })
		whole = append(whole, spent(func(d source.Document) { parse.Parse(b.Context(), d, parse.Options{}) })/tree)
		fields = append(fields, spent(func(d source.Document) { parse.Parse(b.Context(), d, fiveFields) })/tree)
	}
	slices.Sort(whole)
	slices.Sort(fields)
	b.ReportMetric(whole[len(whole)/2], "whole/tree")
	b.ReportMetric(fields[len(fields)/2], "fields/tree")
}

// parseAll measures parsing documents of so many bytes in all.
func parseAll(b *testing.B, docs []source.Document, size int64, o parse.Options) {
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			if _, err := parse.Parse(context.Background(), d, o); err != nil {
				b.Log(err)
			}
		}
	}
}

// BenchmarkWalk is finding and reading the files.
func BenchmarkWalk(b *testing.B) {
	dir := os.Getenv("LEDE_CORPUS")
	if dir == "" {
		dir = "../testdata"
	}
	b.ReportAllocs()
	for b.Loop() {
		size := int64(0)
		for d := range source.Walk(context.Background(), os.DirFS(dir), ".", source.Limits{}) {
			size += int64(len(d.Data))
		}
		b.SetBytes(size)
	}
}

// BenchmarkPage is making documents readable.
func BenchmarkPage(b *testing.B) {
	docs, size := pages(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			page.ReadHTML(d.Data).Release()
		}
	}
}

// BenchmarkRules is deciding all fields of pages that are read.
func BenchmarkRules(b *testing.B) {
	docs, size := pages(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			b.StopTimer()
			p := page.ReadHTML(d.Data)
			b.StartTimer()
			parse.Fill(b.Context(), p, &parse.Options{})
			p.Release()
		}
	}
}

// BenchmarkEncode is writing the records, as NDJSON would.
func BenchmarkEncode(b *testing.B) {
	docs, size := pages(b)
	var articles []*parse.Article
	for _, d := range docs {
		if a, err := parse.Parse(context.Background(), d, parse.Options{}); err == nil {
			articles = append(articles, a)
		}
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			if err := json.NewEncoder(io.Discard).Encode(a); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkHTMLParse is what golang.org/x/net/html needs for its tree alone, on
// the same pages: the measure of the others.
func BenchmarkHTMLParse(b *testing.B) {
	docs, size := pages(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			if _, err := html.Parse(bytes.NewReader(d.Data)); err != nil {
				b.Log(err)
			}
		}
	}
}
