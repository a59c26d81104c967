package cmd

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"lede/parse"
	"lede/parse/check"
	"lede/parse/source"
)

// recordHead is how many bytes of an input tell whether it holds records.
const recordHead = 4 << 10

// checked yields what all inputs hold, for a check: documents, or the records
// that lede parse wrote of them.
func (in *inputs) checked(ctx context.Context) iter.Seq2[check.Input, error] {
	return func(yield func(check.Input, error) bool) {
		for _, name := range in.names {
			for i, err := range in.openChecked(ctx, name) {
				if !yield(i, err) {
					return
				}
			}
			if ctx.Err() != nil {
				return
			}
		}
	}
}

func (in *inputs) openChecked(ctx context.Context, name string) iter.Seq2[check.Input, error] {
	return func(yield func(check.Input, error) bool) {
		if name == standard {
			r := bufio.NewReaderSize(patient{ctx, in.env.In}, recordHead)
			if holdsRecords(r) {
				records(r, name, yield)
				return
			}
			in.env.In = r
		} else if info, err := fs.Stat(in.env.FS, name); err == nil && info.Mode().IsRegular() {
			if f, err := in.env.FS.Open(name); err == nil {
				defer f.Close()
				if r := bufio.NewReaderSize(patient{ctx, f}, recordHead); holdsRecords(r) {
					records(r, name, yield)
					return
				}
			}
		}
		for doc, err := range in.open(ctx, name) {
			if !yield(check.Input{Document: doc}, err) {
				return
			}
		}
	}
}

// holdsRecords reports whether a stream begins as lede's own JSON does, whose
// members have their order.
func holdsRecords(r *bufio.Reader) bool {
	head, _ := r.Peek(recordHead)
	head = bytes.Join(bytes.Fields(head), nil)
	head = bytes.TrimPrefix(head, []byte("["))
	return bytes.HasPrefix(head, []byte(`{"headline":`)) && bytes.Contains(head, []byte(`"authors":[`)) ||
		bytes.HasPrefix(head, []byte(`{"error":{"code":`))
}

// records yields the records of a stream of JSON, or of an array.
func records(r *bufio.Reader, name string, yield func(check.Input, error) bool) {
	d := json.NewDecoder(r)
	array := startsArray(r)
	if array {
		_, _ = d.Token() // the bracket, which has been seen
	}
	for n := 1; !array || d.More(); n++ {
		var record struct {
			parse.Article
			Error *parse.Failure `json:"error"`
		}
		err := d.Decode(&record)
		if err == io.EOF && !array {
			return
		}
		if err != nil {
			at := source.Origin{Path: name}
			yield(check.Input{Document: source.Document{Origin: at}}, &source.Error{Origin: at, Code: source.Damaged,
				Message: fmt.Sprintf("record %d cannot be read: %v", n, err), Err: err})
			return
		}
		record.Article.Error = record.Error
		if !yield(check.Input{Record: &record.Article}, nil) {
			return
		}
	}
}

func startsArray(r *bufio.Reader) bool {
	head, _ := r.Peek(recordHead)
	return bytes.HasPrefix(bytes.TrimSpace(head), []byte("["))
}
