package source

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"io"
	"iter"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

// isMHTML tells RFC 2557, a page that a browser saved with its pictures as a
// mail of many parts, from a mail.
func isMHTML(name string, head []byte) bool {
	field, _, ok := bytes.Cut(head[:min(len(head), 64)], []byte(":"))
	if !ok || bytes.ContainsAny(field, " \t\n<{") || !bytes.Contains(head[:min(len(head), 16<<10)], []byte("ontent-")) {
		return false
	}
	h := textproto.MIMEHeader{}
	if n, _ := readHeader(bufio.NewReader(bytes.NewReader(head[:min(len(head), 16<<10)])), h); n == 0 {
		return false
	}
	kind, params, _ := mime.ParseMediaType(h.Get("Content-Type"))
	switch {
	case kind == "multipart/related" && params["boundary"] != "":
		return h.Get("Snapshot-Content-Location") != "" || strings.HasSuffix(name, ".mht") || strings.HasSuffix(name, ".mhtml") ||
			strings.HasPrefix(h.Get("From"), "<Saved by") || h.Get("To") == "" && h.Get("Received") == "" && h.Get("Mime-Version") != ""
	case kind == "text/html": // without a picture it may be one part
		return h.Get("Snapshot-Content-Location") != "" || strings.HasSuffix(name, ".mht") || strings.HasSuffix(name, ".mhtml")
	}
	return false
}

// mhtmlEntries reads the page itself: the first part that is one.
func mhtmlEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		br := bufio.NewReaderSize(in, 64<<10)
		h := textproto.MIMEHeader{}
		if _, err := readHeader(br, h); err != nil {
			yield(Entry{}, err)
			return
		}
		kind, params, _ := mime.ParseMediaType(h.Get("Content-Type"))
		if kind == "text/html" {
			yield(mhtmlPage(h, h, br), nil)
			return
		}
		m := multipart.NewReader(br, params["boundary"])
		for {
			part, err := m.NextRawPart()
			if err == io.EOF {
				yield(Entry{}, &Error{Code: NoDocuments, Message: "no page in it"})
				return
			}
			if err != nil {
				yield(Entry{}, err)
				return
			}
			if kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); kind == "text/html" || kind == "application/xhtml+xml" {
				yield(mhtmlPage(h, part.Header, part), nil)
				return
			}
		}
	}
}

// mhtmlPage is the document of a part; h is the header of the whole.
func mhtmlPage(h, part textproto.MIMEHeader, body io.Reader) Entry {
	e := Entry{Whole: true, Header: textproto.MIMEHeader{}, Body: body}
	switch strings.ToLower(strings.TrimSpace(part.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		e.Body = quotedprintable.NewReader(body)
	case "base64":
		e.Body = base64.NewDecoder(base64.StdEncoding, body)
	}
	e.Header.Set("Content-Type", part.Get("Content-Type"))
	for _, v := range [...]string{h.Get("Snapshot-Content-Location"), part.Get("Content-Location"), h.Get("Content-Location")} {
		if strings.HasPrefix(v, "http") {
			e.Header.Set("Url", v)
			break
		}
	}
	if v := h.Get("Date"); v != "" {
		e.Header.Set("Fetched", v)
	}
	e.Header.Set("Fetched-By", "MHTML")
	return e
}
