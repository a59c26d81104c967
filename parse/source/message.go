package source

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"iter"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

// A message (RFC 822, MIME) holds one text in another dress: its parts are
// looked through for the best, which is decoded. The fields of its header go
// with it. The text may be a container again: clippings of a database, say.

// messageFields are the fields that messages have.
func messageFields() []string {
	return []string{"From", "Subject", "Date", "Message-Id", "Received", "Return-Path", "To", "Newsgroups", "Delivered-To", "Sender"}
}

// keptFields go along with the text.
func keptFields() []string {
	return []string{"From", "Subject", "Date", "Reply-To", "Newsgroups", "Keywords", "Message-Id"}
}

// isMessage reports whether a file is a message that must be decoded; others
// are read as the texts with a header that they are.
func isMessage(name string, head []byte) bool {
	if strings.HasSuffix(name, ".mht") || strings.HasSuffix(name, ".mhtml") {
		return false
	}
	if line := head[:max(bytes.IndexByte(head, '\n'), 0)]; bytes.IndexByte(line, ':') <= 0 || bytes.IndexByte(line[:bytes.IndexByte(line, ':')], ' ') >= 0 {
		return false
	}
	h, _ := messageHeader(bufio.NewReader(bytes.NewReader(head)), headSize)
	n := 0
	for _, f := range messageFields() {
		if h.Get(f) != "" {
			n++
		}
	}
	if n < 2 || h.Get("Snapshot-Content-Location") != "" {
		return false
	}
	kind := strings.ToLower(h.Get("Content-Type"))
	code := strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding")))
	return strings.HasPrefix(kind, "multipart/") && !strings.HasPrefix(kind, "multipart/related") || strings.HasPrefix(kind, "multipart/related") && h.Get("Message-Id") != "" ||
		strings.HasPrefix(kind, "text/html") || code == "quoted-printable" || code == "base64" || strings.HasPrefix(kind, "text/") && isLegacy(kind)
}

// isLegacy reports whether a Content-Type names a character set that is not
// one of today's.
func isLegacy(kind string) bool {
	c, ok := lookup(charsetParam(kind))
	return ok && !c.isUTF8() && c.name != "utf-8"
}

// messageHeader reads the fields of a header, folded lines joined. Lines that
// are no field end it, as a blank one does.
func messageHeader(r *bufio.Reader, limit int) (textproto.MIMEHeader, error) {
	h := textproto.MIMEHeader{}
	last := ""
	for limit > 0 {
		line, err := r.ReadString('\n')
		limit -= len(line)
		text := strings.TrimRight(line, "\r\n")
		switch {
		case text == "":
			return h, err
		case (text[0] == ' ' || text[0] == '\t') && last != "":
			vs := h[last]
			vs[len(vs)-1] += " " + strings.TrimSpace(text)
		default:
			key, value, ok := strings.Cut(text, ":")
			if !ok || key == "" || strings.ContainsAny(key, " \t") {
				return h, fmt.Errorf("no field of a header: %.40q", text)
			}
			last = textproto.CanonicalMIMEHeaderKey(key)
			h[last] = append(h[last], strings.TrimSpace(value))
		}
		if err != nil {
			return h, err
		}
	}
	return h, nil
}

const (
	maxHeaderBytes = 1 << 20
	maxPartDepth   = 8
	maxParts       = 1000
)

func messageEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		r := bufio.NewReader(in)
		h, err := messageHeader(r, maxHeaderBytes)
		if err != nil && err != io.EOF {
			yield(Entry{}, err)
			return
		}
		m := message{in: in, limit: in.Limits.maxBytes()}
		if err := m.part(h, r, 0); err != nil && m.plain == nil && m.html == nil {
			yield(Entry{}, err)
			return
		}
		p := m.best()
		if p == nil {
			yield(Entry{}, &Skip{Reason: "a message without a text"})
			return
		}
		e := Entry{Header: textproto.MIMEHeader{"Content-Type": {p.kind}}, Body: bytes.NewReader(p.data), Size: int64(len(p.data))}
		for _, f := range keptFields() {
			if v := h[f]; len(v) > 0 {
				e.Header[f] = v
			}
		}
		yield(e, nil)
	}
}

// message is a message in the reading: the first text of each kind in it.
type message struct {
	in          *Input
	limit       int64
	parts       int
	plain, html *mailPart
}

type mailPart struct {
	kind string // its Content-Type
	data []byte
}

// part reads a part of a message, or the message.
func (m *message) part(h textproto.MIMEHeader, r io.Reader, depth int) error {
	if m.parts++; depth > maxPartDepth || m.parts > maxParts {
		return nil
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	disposition, _, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		return m.multipart(multipart.NewReader(r, params["boundary"]), depth)
	case kind == "message/rfc822":
		in := bufio.NewReader(decodedPart(h, r))
		inner, err := messageHeader(in, maxHeaderBytes)
		if err != nil && err != io.EOF {
			return err
		}
		return m.part(inner, in, depth+1)
	case disposition == "attachment" && depth > 0 && !strings.HasPrefix(kind, "text/"):
		return nil
	case kind == "text/html" && m.html == nil, strings.HasPrefix(kind, "text/") && kind != "text/html" && m.plain == nil:
		return m.text(kind, h, r)
	}
	return nil
}

func (m *message) multipart(r *multipart.Reader, depth int) error {
	for {
		p, err := r.NextRawPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := m.part(p.Header, p, depth+1); err != nil {
			return err
		}
	}
}

// text takes a part that is a text, unless it is blank.
func (m *message) text(kind string, h textproto.MIMEHeader, r io.Reader) error {
	data, err := io.ReadAll(io.LimitReader(decodedPart(h, r), m.limit+1))
	if int64(len(data)) > m.limit {
		return tooLarge(m.limit)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return err
	}
	p := &mailPart{kind: h.Get("Content-Type"), data: data}
	if p.kind == "" {
		p.kind = "text/plain"
	}
	if kind == "text/html" {
		m.html = p
	} else {
		m.plain = p
	}
	return err
}

// decodedPart undoes the encoding that a part was sent in.
func decodedPart(h textproto.MIMEHeader, r io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, lettersOnly{r})
	}
	return r
}

// lettersOnly passes over what is not of the alphabet of base64.
type lettersOnly struct{ r io.Reader }

func (l lettersOnly) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	k := 0
	for _, c := range p[:n] {
		if isLetter(c) || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '=' {
			p[k] = c
			k++
		}
	}
	return k, err
}

// best picks the text of a message: an export of a database, else the plain
// text unless it is only a remark beside the other.
func (m *message) best() *mailPart {
	switch {
	case m.html == nil:
		return m.plain
	case m.plain == nil:
		return m.html
	}
	head := m.html.data[:min(len(m.html.data), headSize)]
	for _, g := range exports() {
		if g.markup && g.match("", head) {
			return m.html
		}
	}
	if len(m.plain.data)*8 < len(m.html.data) && len(m.plain.data) < 400 {
		return m.html
	}
	return m.plain
}
