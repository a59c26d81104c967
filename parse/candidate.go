package parse

import (
	"iter"

	"lede/parse/internal/page"
	"lede/parse/source"
)

// Confidence is how sure a rule is of what it found, in percent. Four named
// steps are the ladder; agreement between rules adds a little.
type Confidence uint8

// The ladder.
const (
	Guessed  Confidence = 25 // position or shape
	Visible  Confidence = 50 // a convention that a reader sees
	Marked   Confidence = 75 // semantic markup
	Declared Confidence = 95 // a machine-readable statement
)

// Evidence says which rule found a value, how sure it is, and where.
type Evidence struct {
	Rule       string
	Confidence Confidence
	Span       source.Span
}

// Candidate is one value proposed for a field.
type Candidate[T any] struct {
	Value T
	Evidence
}

// Rule proposes values for one field. It reads the page and nothing else.
type Rule[T any] struct {
	Name       string // within its field, as "og"; stable across releases
	Confidence Confidence
	Find       func(*page.Page) iter.Seq2[T, source.Span] // gives nil where it finds nothing
}
