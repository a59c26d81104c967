package source

import (
	"io"
	"iter"
	"net/textproto"
)

// Entry is one member of a container: a document, or a container again.
type Entry struct {
	Name   string // its part of the origin, with what sets it off: "!2003/a.html", "#12"
	Header textproto.MIMEHeader
	Form   string    // see Document.Form
	At     Span      // where it stands in the container's bytes; empty when that cannot be told
	Body   io.Reader // valid until the next entry is asked for
}

// Container is a kind of file that holds documents.
type Container struct {
	Name    string
	Match   func(name string, head []byte) bool // by the file's first bytes, and its name where bytes cannot tell
	Entries func(r io.Reader) iter.Seq2[Entry, error]
}

// containers lists the kinds; the first match wins.
func containers() []Container {
	return []Container{}
}
