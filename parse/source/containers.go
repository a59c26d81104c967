package source

import (
	"io"
	"iter"
	"net/textproto"
)

// Container is a kind of file that holds documents. Kinds are found by
// content first: Match is asked of every file and of every member of a
// container that is read, so it must be cheap and sure.
//
// Entries reads a container in order and yields its members as they come; only
// one is looked at at a time, and none is kept. An error travels in place of a
// member, and the members after it still follow:
//
//   - with Entry.Name set it is about that member,
//   - without, about the container itself: that it is cut short, say.
//
// An *Error keeps its code; io.ErrUnexpectedEOF, however wrapped, comes out as
// Truncated and any other error as Damaged. A *Warning or a *Skip is no
// failure: see there. Their origins need not be filled in. A container that
// announces how many members it holds compares, and yields a *Warning last.
// When reading from the Input fails, Entries yields what it knows and ends.
type Container struct {
	Name    string
	One     bool                                // it holds one document in another dress, as gzip does
	Match   func(name string, head []byte) bool // by the first headSize bytes, and the name in lower case where bytes cannot tell
	Entries func(in *Input) iter.Seq2[Entry, error]

	plain bool // Match is asked with the bytes as plainHead gives them
}

// Entry is one member of a container: a document, or a container again.
type Entry struct {
	Name     string // its part of the origin, with what sets it off: "!2003/a.html", "#12"; "" for the one of a Container.One
	Header   textproto.MIMEHeader
	Form     string    // see Document.Form
	Whole    bool      // it is a document whatever it looks like; one with a Form always is
	At       Span      // where it stands in the container's bytes; empty when that cannot be told
	Size     int64     // bytes of Body as far as known; a hint
	Warnings []string  // see Document.Warnings
	Body     io.Reader // valid until the next entry is asked for; it need not be read to its end
}

// headSize is how much of a file kinds of containers are told by.
const headSize = 64 << 10

// containers lists the kinds; the first match wins.
func containers() []Container {
	list := []Container{
		{Name: "gzip", One: true, Match: isGzip, Entries: gzipEntries},
		{Name: "bzip2", One: true, Match: isBzip2, Entries: bzip2Entries},
		{Name: "zstd", One: true, Match: isZstd, Entries: zstdEntries},
		{Name: "docx", One: true, Match: isDOCX, Entries: docxEntries},
		{Name: "rtf", One: true, Match: isRTF, Entries: rtfEntries},
		{Name: "zip", Match: isZip, Entries: zipEntries},
		{Name: "warc", Match: isWarc, Entries: warcEntries},
		{Name: "arc", Match: isArc, Entries: arcEntries},
		{Name: "mhtml", One: true, Match: isMHTML, Entries: mhtmlEntries},
		{Name: "json", Match: isJSONRows, Entries: jsonEntries},
		{Name: "csv", Match: isCSV, Entries: csvEntries},
		{Name: "tar", Match: isTar, Entries: tarEntries},
	}
	list = append(list, exportContainers()...)
	list = append(list, Container{Name: "message", One: true, Match: isMessage, Entries: messageEntries})
	return list
}

// containerOf tells the kind of a container, if a file is one.
func containerOf(name string, head []byte) (Container, bool) {
	var plain []byte // once for all
	for _, c := range containers() {
		h := head
		if c.plain {
			if plain == nil {
				plain = plainHead(head)
			}
			h = plain
		}
		if c.Match(name, h) {
			return c, true
		}
	}
	return Container{}, false
}
