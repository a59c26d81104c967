package parse

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"

	"lede/parse/internal/page"
	"lede/parse/source"
)

// Reading is a document with all that was made of it: what checks and accounts
// ask for beyond the record.
type Reading struct {
	Document source.Document
	Article  *Article
	Page     *page.Page // nil when the document could not be read
	Text     source.Decoded

	placed bool
}

// Read reads one document as Parse does, and keeps what the record was made
// from. The positions in Article.Evidence are those of Page.Data, without
// lines, until Place is called. When the document cannot be read, it returns
// both a Reading without a Page and a *source.Error.
func Read(ctx context.Context, doc source.Document, o Options) (r *Reading, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &source.Error{Origin: doc.Origin, Code: source.Internal, Message: fmt.Sprintf("defect in lede: %v; please report it with the document", p), Err: fmt.Errorf("%s", debug.Stack())}
			r = &Reading{Document: doc, Article: failed(doc, err)}
		}
	}()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	d := source.Decode(doc.Data, doc.Header)
	if d.Err != nil {
		e := *d.Err
		e.Origin = doc.Origin
		return &Reading{Document: doc, Article: failed(doc, &e)}, &e
	}
	form := formOf(d.Text, doc, &o)
	m, err := mannerOf(d.Text, form, &o)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if m.language != nil {
		d.Rewrite(m.language.Write(d.Text))
	}
	p := read(d.Text, m, form, doc)
	if o.URL != "" {
		p.Facts = append(p.Facts, page.Fact{From: page.Given, Key: "url", Value: o.URL, Group: -1})
	}
	if p.Fault != "" {
		e := &source.Error{Origin: doc.Origin, Code: source.Damaged, Message: p.Fault}
		return &Reading{Document: doc, Article: failed(doc, e)}, e
	}
	a, err := fill(ctx, p, &o)
	if err != nil {
		p.Release()
		return nil, err
	}
	a.Source = describe(doc)
	a.Source.Format = m.format(p.Form)
	a.Warnings = slices.Concat(doc.Warnings, d.Warnings, a.Warnings)
	if a.Evidence != nil {
		a.Evidence.Charset = d.Charset + " (" + d.Found + ")"
	}
	r = &Reading{Document: doc, Article: a, Page: p, Text: d}
	a.Fields = o.Fields
	if a.Headline == "" && a.Body == "" && (o.Fields == nil || slices.Contains(o.Fields, "body")) {
		e := &source.Error{Origin: doc.Origin, Code: source.NoArticle, Message: "no headline and no text found: nothing that reads like an article"}
		r.Article = failed(doc, e)
		return r, e
	}
	return r, nil
}

// format gives the name of what a document was read as.
func (m manner) format(form string) string {
	switch {
	case m.language != nil:
		return m.language.Name
	case form != "":
		return form
	}
	return m.kind.String()
}

// Place turns the positions in the account into positions in the document as
// it was given, and finds their lines.
func (r *Reading) Place() {
	if r.Article.Evidence != nil && !r.placed {
		r.Article.Evidence.place(&r.Text, r.Document.Data)
		r.placed = true
	}
}

// Release gives up the page, whose memory the next one may use. The article
// stays.
func (r *Reading) Release() {
	if r.Page != nil {
		r.Page.Release()
		r.Page = nil
	}
}

// Given turns a range of Page.Data into one of the document as it was given.
func (r *Reading) Given(s source.Span) source.Span {
	return r.Text.Given(s)
}
