package parse

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"lede/parse/internal/lexicon"
	"lede/parse/internal/markup"
	"lede/parse/internal/ordered"
	"lede/parse/internal/page"
	"lede/parse/source"
)

// Options say how documents are read.
type Options struct {
	Format   string // one of Formats; "" tells by the document's bytes
	URL      string // the known address of the page, "" if not known
	Evidence bool   // fill Article.Evidence
	NoAsides bool   // but for what was set aside

	// Timeout is what All grants a document; 0 is forever. It is the one
	// thing by which the speed of a machine can change a record.
	Timeout time.Duration

	// Fields are the members of the record that are asked for, by their names;
	// nil is all. What no member asked for depends on is not looked for.
	Fields []string
}

// Parse reads one document. When it cannot be read, it returns both an Article
// that holds only the failure and the source, and a *source.Error. It never
// panics.
func Parse(ctx context.Context, doc source.Document, o Options) (*Article, error) {
	r, err := Read(ctx, doc, o)
	if r == nil {
		return nil, err
	}
	defer r.Release()
	r.Place()
	return r.Article, err
}

// All reads documents, up to workers at a time, and yields their articles in
// the order of the documents. For a document that failed, the record of the
// failure and the error are yielded together; a *source.Warning and a
// *source.Skip come without an article.
func All(ctx context.Context, docs iter.Seq2[source.Document, error], workers int, o Options) iter.Seq2[*Article, error] {
	type result struct {
		a   *Article
		err error
	}
	// An input error travels as a document's result: its record keeps its place.
	type input struct {
		doc source.Document
		err error
	}
	inputs := func(yield func(input, error) bool) {
		for doc, err := range docs {
			if !yield(input{doc, err}, nil) {
				return
			}
		}
	}
	work := func(ctx context.Context, in input) (result, error) {
		if in.err != nil {
			return result{failure(in.err), in.err}, nil
		}
		a, err := parseWithin(ctx, in.doc, o)
		return result{a, err}, nil
	}
	scale := ordered.Scale[input]{Weigh: func(in input) int64 { return int64(len(in.doc.Data)) }, Most: maxHeld}
	return func(yield func(*Article, error) bool) {
		for r, err := range ordered.MapWeighed(ctx, workers, scale, inputs, work) {
			if err == nil {
				err = r.err
			}
			if !yield(r.a, err) {
				return
			}
		}
	}
}

// maxHeld bounds the bytes of the documents that are read at a time.
const maxHeld = 64 << 20

// parseWithin is Parse within the time of the options. A document that takes
// longer is left behind: it ends at the next stage that looks at its context.
func parseWithin(ctx context.Context, doc source.Document, o Options) (*Article, error) {
	if o.Timeout <= 0 {
		return Parse(ctx, doc, o)
	}
	ctx, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()
	type result struct {
		a   *Article
		err error
	}
	done := make(chan result, 1)
	go func() {
		a, err := Parse(ctx, doc, o)
		done <- result{a, err}
	}()
	select {
	case r := <-done:
		if r.a != nil || !errors.Is(r.err, context.DeadlineExceeded) {
			return r.a, r.err
		}
	case <-ctx.Done():
		if !errors.Is(ctx.Err(), context.DeadlineExceeded) {
			return nil, ctx.Err()
		}
	}
	e := &source.Error{Origin: doc.Origin, Code: source.Timeout, Message: fmt.Sprintf("not read within %v: allow more with --timeout", o.Timeout)}
	return failed(doc, e), e
}

// manner is how a document is read.
type manner struct {
	kind     page.Kind
	language *markup.Language // the markup language that it is in, if that is neither HTML nor Markdown
	raw      *page.Raw        // its lines, if they were cut to tell and are those to read
}

// mannerOf decides how a document is read. form is the grammar of the export that
// it is a record of.
func mannerOf(text []byte, form string, o *Options) (manner, error) {
	switch o.Format {
	case "html":
		return manner{kind: page.HTML}, nil
	case "markdown":
		return manner{kind: page.Markdown}, nil
	case "text":
		return manner{kind: page.Text}, nil
	case "":
		return sniff(text, form), nil
	}
	if l := markup.Named(o.Format); l != nil {
		return manner{kind: page.Markdown, language: l}, nil
	}
	return manner{}, fmt.Errorf("unknown input format %q: use %s", o.Format, strings.Join(Formats(), ", "))
}

// sniff decides it by what the document looks like.
func sniff(text []byte, form string) manner {
	if page.OpensHTML(text) {
		return manner{kind: page.HTML}
	}
	if bytes.HasPrefix(text, []byte("---\n")) || bytes.HasPrefix(text, []byte("+++\n")) {
		return manner{kind: page.Markdown} // front matter stands before Markdown
	}
	raw := page.Cut(text)
	m := sniffRaw(text, form, raw)
	if m.raw == nil {
		raw.Release()
	}
	return m
}

// sniffRaw decides it of a document that does not begin as HTML or front matter.
func sniffRaw(text []byte, form string, raw *page.Raw) manner {
	if form == "" {
		if l := markup.Sniff(text, raw.Lines()); l != nil {
			return manner{kind: page.Markdown, language: l}
		}
	}
	if page.IsFragment(text) {
		return manner{kind: page.HTML}
	}
	return manner{kind: raw.Kind(), raw: raw}
}

// release gives the lines of a document back that is not read by them.
func (m manner) release() {
	if m.raw != nil {
		m.raw.Release()
	}
}

// Formats are what a document may be read as.
func Formats() []string {
	names := []string{"html", "markdown", "text"}
	for _, l := range markup.Languages() {
		names = append(names, l.Name)
	}
	return names
}

// formOf gives the grammar of the export that a document is a record of, "" for
// others.
func formOf(text []byte, doc source.Document, o *Options) string {
	if doc.Form == "" && o.Format == "" {
		return page.SniffForm(text)
	}
	return doc.Form
}

// read makes a document readable.
func read(text []byte, m manner, form string, doc source.Document) *page.Page {
	p := page.ReadRecord(text, form, doc.Header[source.Inherited])
	switch {
	case p != nil:
		m.release()
	case m.kind == page.HTML:
		p = page.ReadHTML(text)
	case m.raw != nil:
		p = m.raw.Read(m.kind)
	default:
		p = page.ReadText(text, m.kind)
	}
	p.AddHeader(doc.Header)
	if p.Lang == "" {
		p.Guess = lexicon.Identify(p.Sample())
	}
	return p
}

// fill decides all fields of a page.
func fill(ctx context.Context, p *page.Page, o *Options) (*Article, error) {
	d := &draft{Article: &Article{Authors: []Author{}, Contact: []Contact{}}, page: p, opts: o, spans: make([]used, 0, 16)}
	all := members()
	var need []bool
	if o.Fields != nil {
		need = needed(all, o.Fields)
	}
	for i := range all {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if need == nil || need[i] {
			all[i].decide(d)
		}
	}
	if o.Evidence {
		if o.Fields != nil {
			d.found = slices.DeleteFunc(d.found, func(f Finding) bool { return !slices.Contains(o.Fields, f.Field) })
		}
		d.Evidence = &Account{Fields: d.found, SetAside: d.aside}
	}
	return d.Article, nil
}

// failure is the record of an error that came before parsing.
func failure(err error) *Article {
	var e *source.Error
	if !errors.As(err, &e) {
		return nil
	}
	return failed(source.Document{Origin: e.Origin}, e)
}

// failed is the record of a document that could not be read.
func failed(doc source.Document, err error) *Article {
	a := &Article{Source: describe(doc), Error: &Failure{Code: string(source.Internal), Message: err.Error()}}
	var e *source.Error
	if errors.As(err, &e) {
		a.Error = &Failure{Code: string(e.Code), Message: e.Message}
	}
	return a
}

func describe(doc source.Document) Source {
	s := Source{Path: strings.ToValidUTF8(doc.Origin.Path, "\ufffd"), Bytes: len(doc.Data)}
	if !doc.At.Empty() {
		s.Span = &Range{doc.At.Start, doc.At.End}
	}
	if doc.Data != nil {
		sum := sha256.Sum256(doc.Data)
		s.SHA256 = hex.EncodeToString(sum[:])
	}
	return s
}
