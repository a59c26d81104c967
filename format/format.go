// Package format writes articles: one format a file, one registry.
package format

import "lede/parse"

// Encoder writes articles in one format.
type Encoder interface {
	Encode(*parse.Article) error
	Close() error // writes what must follow the last one; does not close the writer
}
