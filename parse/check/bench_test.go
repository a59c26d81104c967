package check_test

import (
	"context"
	"iter"
	"os"
	"testing"

	"lede/parse"
	"lede/parse/check"
	"lede/parse/source"
)

// BenchmarkCheck and BenchmarkParse take the same documents, those under
// LEDE_CORPUS: a check must not cost much more than the record does.
func BenchmarkCheck(b *testing.B) {
	docs := corpus(b)
	for b.Loop() {
		inputs := func(yield func(check.Input, error) bool) {
			for _, d := range docs {
				if !yield(check.Input{Document: d}, nil) {
					return
				}
			}
		}
		for range check.Run(context.Background(), inputs, check.Options{Workers: 1}) {
		}
	}
}

func BenchmarkParse(b *testing.B) {
	docs := corpus(b)
	for b.Loop() {
		var seq iter.Seq2[source.Document, error] = func(yield func(source.Document, error) bool) {
			for _, d := range docs {
				if !yield(d, nil) {
					return
				}
			}
		}
		for range parse.All(context.Background(), seq, 1, parse.Options{}) {
		}
	}
}

func corpus(b *testing.B) (docs []source.Document) {
	dir := os.Getenv("LEDE_CORPUS")
	if dir == "" {
		b.Skip("LEDE_CORPUS names no folder of pages")
	}
	for d, err := range source.Walk(context.Background(), os.DirFS(dir), ".", source.Limits{}) {
		if err == nil {
			docs = append(docs, d)
		}
	}
	return docs
}
