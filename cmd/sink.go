package cmd

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"

	"lede/format"
	"lede/parse"
	"lede/parse/source"
)

// sink is where records go.
type sink interface {
	only(iter.Seq2[source.Document, error]) iter.Seq2[source.Document, error] // the documents whose records it wants
	put(*parse.Article) error                                                 // in the order of the documents
	commit() error                                                            // ends it for good
	discard()                                                                 // ends it; after commit it has no effect
}

// sink opens what the options name.
func (o *parseOptions) sink(in *inputs, t *tally) (sink, error) {
	if !o.toDirectory() {
		out, err := openOutput(o.env, o.output)
		if err != nil {
			return nil, outputError(o.env, o.output, err)
		}
		return &one{out: out, in: in, format: o.format.Format}, nil
	}
	names, err := newNaming(o.template, o.format.Name)
	if err != nil {
		return nil, err
	}
	if o.env.Root == nil {
		return nil, errors.New("there are no directories to write to here")
	}
	b, err := openBatch(o.env, o.output, names, o.fingerprint(), o.resume)
	if err != nil {
		return nil, outputError(o.env, o.output, err)
	}
	return &files{batch: b, format: o.format.Format, t: t}, nil
}

// fingerprint stands for all that records depend on beside the documents.
func (o *parseOptions) fingerprint() string {
	l := o.reads
	sum := sha256.Sum256(fmt.Appendf(nil, "%q", []any{
		version(), o.format.Name, o.inputFormat.value, o.url, o.evidence, o.fields, int64(l.maxBytes), l.timeout,
	}))
	return hex.EncodeToString(sum[:8])
}

// one is a single stream of all records.
type one struct {
	out    Output
	in     *inputs
	format format.Format
	enc    format.Encoder
}

func (s *one) only(docs iter.Seq2[source.Document, error]) iter.Seq2[source.Document, error] {
	return docs
}

func (s *one) put(a *parse.Article) error {
	if s.enc == nil { // the first document has shown whether there can be more
		s.enc = s.format.New(s.out, s.in.many())
	}
	return s.enc.Encode(a)
}

func (s *one) commit() error {
	if s.enc == nil && s.in.many() {
		s.enc = s.format.New(s.out, true)
	}
	if s.enc != nil {
		if err := s.enc.Close(); err != nil {
			return err
		}
	}
	return s.out.Commit()
}

func (s *one) discard() { s.out.Discard() }

// files is a file for each document.
type files struct {
	*batch
	format format.Format
	t      *tally
}

func (s *files) only(docs iter.Seq2[source.Document, error]) iter.Seq2[source.Document, error] {
	return s.undone(docs)
}

func (s *files) put(a *parse.Article) error {
	err := s.batch.put(s.next(), a, func(w io.Writer, a *parse.Article) error {
		enc := s.format.New(w, false)
		if err := enc.Encode(a); err != nil {
			return err
		}
		return enc.Close()
	})
	if c, ok := errors.AsType[*collision](err); ok {
		s.t.status = statusNoAccess
		s.t.sum.Written-- // put is counted
		complain(s.t.env.Err, a.Source.Path, c.Error())
		return nil
	}
	return err
}

func (s *files) commit() error {
	s.t.sum.Before = s.kept
	return nil
}

func (s *files) discard() { s.close() }
