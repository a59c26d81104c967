package source

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// Lines yields the lines of a stream, without their ends, each in memory of its
// own. Of a line longer than two documents may be only the beginning comes, with
// an *Error; any other error is the stream's, and the last.
func Lines(r io.Reader, l Limits) iter.Seq2[[]byte, error] {
	limit := 2*l.maxBytes() + 64<<10
	return func(yield func([]byte, error) bool) {
		br := bufio.NewReaderSize(r, 256<<10)
		for {
			line, size, err := wholeLine(br, limit)
			switch {
			case size == 0 && err == io.EOF:
				return
			case err != nil && err != io.EOF:
				yield(nil, err)
				return
			case size > limit:
				if !yield(line[:min(len(line), headSize)], tooLarge(limit)) {
					return
				}
			case !yield(bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r")), nil):
				return
			}
		}
	}
}

// wholeLine reads a line and its size; of one over the limit the beginning.
func wholeLine(br *bufio.Reader, limit int64) (line []byte, size int64, err error) {
	for {
		part, err := br.ReadSlice('\n')
		if size += int64(len(part)); size <= limit {
			line = append(line, part...)
		} else if len(line) < headSize {
			line = append(line, part[:min(len(part), headSize)]...)
		}
		if err != bufio.ErrBufferFull {
			return line, size, err
		}
	}
}

// NameRow gives the ID, and the key, of a row of which only the beginning is at
// hand, as far as they stand in there.
func NameRow(head []byte) (id json.RawMessage, key string) {
	d := json.NewDecoder(bytes.NewReader(head))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, ""
	}
	for id == nil || key == "" {
		name, err := d.Token()
		if err != nil {
			break
		}
		var v json.RawMessage
		if d.Decode(&v) != nil {
			break
		}
		var url string
		switch {
		case name == "id" && string(v) != "null":
			id = v
		case name == "url" && json.Unmarshal(v, &url) == nil && url != "":
			sum := sha256.Sum256([]byte(url))
			key = hex.EncodeToString(sum[:])
		}
	}
	return id, key
}

// Unpack gives a stream without its compression, gzip or zstd, if it has any.
func Unpack(r io.Reader) (io.Reader, error) {
	br := bufio.NewReaderSize(r, 64<<10)
	switch head, _ := br.Peek(16); {
	case isGzip("", head):
		g := &gunzip{r: br}
		return g, g.open()
	case bytes.HasPrefix(head, []byte(zstdMagic)):
		z, err := zstd.NewReader(br, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(128<<20), zstd.WithDecoderLowmem(true))
		return z, err
	}
	return br, nil
}

// Row is one row of JSON, as people hand it to a filter.
type Row struct {
	ID       json.RawMessage // as the row gives it; nil if it gives none
	Key      string          // stands for the row where it has no ID: a hash of its address or, failing that, of all of it
	Document Document
}

// ReadRow reads a row. The error is a *Skip for one without a text, and an
// *Error for what is no row; ID and Key are there whenever they can be told.
// The document's origin is its ID or Key, so that it does not depend on where
// in a stream the row stood.
func ReadRow(ctx context.Context, line []byte, l Limits) (Row, error) {
	r := Row{}
	trimmed := bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))
	if i := bytes.IndexByte(trimmed[:min(len(trimmed), 256)], '\t'); i > 0 && trimmed[0] != '{' {
		trimmed = bytes.TrimSpace(trimmed[i:])
	}
	var about struct {
		ID  json.RawMessage `json:"id"`
		URL any             `json:"url"`
	}
	valid := json.Unmarshal(trimmed, &about)
	if len(about.ID) > 0 && !bytes.Equal(about.ID, []byte("null")) {
		r.ID = about.ID
	}
	hashed := trimmed
	if url, ok := about.URL.(string); ok && url != "" {
		hashed = []byte(url)
	}
	sum := sha256.Sum256(hashed)
	r.Key = hex.EncodeToString(sum[:])
	it := item{shown: r.Key, whole: true, named: true, member: true}
	if r.ID != nil {
		it.shown = strings.Trim(string(r.ID), `"`)
	}
	r.Document = it.document(nil)
	if len(trimmed) == 0 {
		return r, &Error{Origin: it.origin(), Code: Empty, Message: "an empty line, not a row of JSON"}
	}
	if valid != nil {
		return r, &Error{Origin: it.origin(), Code: Damaged, Message: "not a row of JSON: " + whyNot(valid)}
	}
	in := &Input{Limits: l, ctx: ctx, meter: &meter{in: int64(len(line)), limit: l.maxRatio()}}
	e, err := jsonEntry(in, trimmed)
	if err == nil {
		it.header, it.form, it.warnings = e.Header, e.Form, e.Warnings
		var data []byte
		data, _, err = fill(ctx, e.Body, make([]byte, 0, e.Size+1), l.maxBytes()+1)
		if err == nil && int64(len(data)) > l.maxBytes() {
			err = tooLarge(l.maxBytes())
		}
		if err == nil {
			r.Document = it.document(data)
			return r, nil
		}
	}
	if s, ok := errors.AsType[*Skip](err); ok {
		return r, &Skip{it.origin(), s.Reason}
	}
	failure := asError(err, true)
	failure.Origin = it.origin()
	return r, failure
}

// whyNot says what is wrong with a row in words of JSON.
func whyNot(err error) string {
	if t, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return "an object is wanted, and it is: " + t.Value
	}
	return err.Error()
}
