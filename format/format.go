// Package format writes articles: one format a file, one registry.
package format

import (
	"io"
	"slices"

	"lede/parse"
)

// Encoder writes articles in one format.
//
// Encode writes each article with a single call of Write and writes nothing of
// an article that it cannot encode, so what was written is whole at any time.
// After an error of the writer an Encoder must not be used again.
type Encoder interface {
	Encode(*parse.Article) error
	Close() error // writes what must follow the last one; does not close the writer
}

// Format is one way to write articles.
type Format struct {
	Name    string
	Aliases []string
	Help    string // what it is, in a few words
	// New returns an Encoder to w. The flag many says that the input can hold
	// any number of documents; without it there is exactly one.
	New func(w io.Writer, many bool) Encoder
}

// Formats lists the formats; the first is the default.
func Formats() []Format {
	return []Format{
		{"json", nil, "one indented object, or an array of them", newJSON},
		{"ndjson", []string{"jsonl"}, "one object a line", newNDJSON},
		{"yaml", []string{"yml"}, "one document, or a stream of them", newYAML},
	}
}

// Lookup finds a format by its name or an alias.
func Lookup(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name || slices.Contains(f.Aliases, name) {
			return f, true
		}
	}
	return Format{}, false
}
