// Package source holds bytes and where they came from. It finds documents in
// files, directories and streams and decodes their character sets; it knows
// nothing of articles.
package source

import (
	"fmt"
	"net/textproto"
)

// Origin says where a document came from: a path as the caller gave it, with
// slashes, and after "!" the member of a container, as in
// "dump.tar.gz!2003/a.html".
type Origin struct{ Path string }

// Span is a half-open range of bytes.
type Span struct{ Start, End int }

// Empty reports whether the span covers no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Document is the bytes of one document, as they were found.
type Document struct {
	Origin Origin
	Header textproto.MIMEHeader // what the container says of it; may be nil
	Form   string               // the grammar of an export's record, as the container that cut it is named; else ""
	At     Span                 // where Data stood in its container; empty when it is a file of its own
	Member bool                 // it came out of something that can hold many documents
	Data   []byte

	Warnings []string // what the container knows to be wrong with it
}

// Code names a kind of failure. Codes are stable: programs read them.
type Code string

// The kinds of failure that a document can end in.
const (
	Unreadable Code = "unreadable" // the bytes could not be had
	Empty      Code = "empty"      // no byte but white space
	Binary     Code = "binary"     // not text of any kind
	TooLarge   Code = "too-large"  // over the limit on bytes
	NoArticle  Code = "no-article" // read, and nothing of an article found
	Internal   Code = "internal"   // a defect of the program

	NoDocuments Code = "no-documents" // a directory, or a container, without any
	Truncated   Code = "truncated"    // a container, or its member, ends too early
	Damaged     Code = "damaged"      // a container, or its member, is not what its kind demands
	TooMany     Code = "too-many"     // over the limit on members of a container
	TooDeep     Code = "too-deep"     // over the limit on containers in containers
	Timeout     Code = "timeout"      // over the limit on time
	TooDense    Code = "too-dense"    // over the limit on what a compressed byte may become
)

// Error is a failure of one document. Err, if set, is what caused it.
type Error struct {
	Origin  Origin
	Span    Span // where in the document; empty when it is about the whole
	Code    Code
	Message string // what is wrong, and the remedy where there is one
	Err     error
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %s", e.Origin.Path, e.Message) }

func (e *Error) Unwrap() error { return e.Err }
