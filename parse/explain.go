package parse

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"lede/parse/internal/page"
	"lede/parse/source"
)

// Explanation is the account of a document, with all that is needed to show it.
type Explanation struct {
	Source   Source        `json:"source"`
	Error    *Failure      `json:"error,omitempty"`
	Charset  string        `json:"charset,omitempty"`
	Warnings []string      `json:"warnings,omitempty"`
	Fields   []Explained   `json:"fields"`
	Missing  []string      `json:"missing,omitempty"` // of the members that are always there
	SetAside []Aside       `json:"set_aside,omitempty"`
	Declared []Declaration `json:"declared,omitempty"`
	Blocks   []Passage     `json:"-"` // the document as it was read
}

// Explained is how one field was decided.
type Explained struct {
	Field string `json:"field"`
	Claim
	Rivals []Rival `json:"rivals,omitempty"`
}

// Claim is a value with where it was found. The three texts are a piece of the
// document, in UTF-8: the place itself and what stands on either side of it.
type Claim struct {
	Value      string     `json:"value"`
	Rule       string     `json:"rule"`
	Confidence Confidence `json:"confidence"`
	Start      int        `json:"start"` // byte of the document as given
	End        int        `json:"end"`
	Line       int        `json:"line,omitempty"` // from 1; 0 when it stands nowhere in particular
	Column     int        `json:"column,omitempty"`
	Before     string     `json:"before,omitempty"`
	Text       string     `json:"text,omitempty"`
	After      string     `json:"after,omitempty"`
}

// Rival is a value that was not taken.
type Rival struct {
	Claim
	Lost string `json:"lost"` // why
}

// Declaration is one thing that the document says about itself.
type Declaration struct {
	From  string `json:"from"` // meta, link, JSON-LD …
	Key   string `json:"key"`
	Value string `json:"value"`
	Line  int    `json:"line,omitempty"`
	Field string `json:"field,omitempty"` // the field whose value was taken from it
}

// Passage is a block of the document as it was read.
type Passage struct {
	Kind   string // heading, paragraph, item, quote, caption, cell, pre or label
	Level  int    // of a heading
	Text   string
	Marks  []Mark // in order, not overlapping
	InBody bool
	Aside  string // why it was set aside, if it was
	Line   int
}

// Mark is a piece of a passage that a field was read from.
type Mark struct {
	From, To int
	Field    string
}

// longestDeclared bounds the values of declarations that are shown.
const longestDeclared = 300

// Explain accounts for a document that was read with evidence. It places the
// evidence.
func Explain(r *Reading) *Explanation {
	a := r.Article
	x := &Explanation{Source: a.Source, Error: a.Error, Warnings: a.Warnings, Fields: []Explained{}}
	if a.Evidence == nil || r.Page == nil || a.Error != nil {
		return x
	}
	inText := slices.Clone(a.Evidence.Fields) // their positions are those of the text
	aside := slices.Clone(a.Evidence.SetAside)
	x.Declared = declarations(r, inText)
	x.Blocks = passages(r, inText, aside)
	rivals := make([][]Finding, len(inText))
	for i := range inText {
		rivals[i] = slices.Clone(inText[i].Rivals)
	}
	r.Place()
	x.Charset, x.SetAside = a.Evidence.Charset, a.Evidence.SetAside
	for i := range a.Evidence.Fields {
		f := &a.Evidence.Fields[i]
		e := Explained{Field: f.Field, Claim: claim(r, f, &inText[i])}
		for k := range f.Rivals {
			e.Rivals = append(e.Rivals, Rival{claim(r, &f.Rivals[k], &rivals[i][k]), lost(f, &f.Rivals[k])})
		}
		x.Fields = append(x.Fields, e)
	}
	for _, name := range [...]string{"headline", "authors", "date", "contact", "original_url", "body"} {
		if !slices.ContainsFunc(x.Fields, func(e Explained) bool { return e.Field == name }) {
			x.Missing = append(x.Missing, name)
		}
	}
	return x
}

// lost says why a candidate lost.
func lost(won, f *Finding) string {
	if f.Confidence < won.Confidence {
		return fmt.Sprintf("less sure: %d against %d", f.Confidence, won.Confidence)
	}
	return "as sure, but its rule comes later"
}

// claim joins the two accounts of a finding: in the document as given, and in
// its text.
func claim(r *Reading, given, inText *Finding) Claim {
	c := Claim{Value: given.Value, Rule: given.Rule, Confidence: given.Confidence}
	if given.Start >= given.End {
		return c
	}
	c.Start, c.End, c.Line = given.Start, given.End, given.Line
	c.Column = given.Start - bytes.LastIndexByte(r.Document.Data[:given.Start], '\n')
	text, at := r.Text.Written(source.Span{Start: inText.Start, End: inText.End})
	c.Before, c.Text, c.After = surroundings(text, at.Start, at.End)
	return c
}

// surroundings gives a piece of a text, at most some 160 bytes of it, and some 60 on
// either side, within its line, with white space folded.
func surroundings(data []byte, start, end int) (before, text, after string) {
	from := start
	for from > 0 && start-from < 60 && data[from-1] != '\n' {
		from--
	}
	to := end
	for to < len(data) && to-end < 60 && data[to] != '\n' {
		to++
	}
	for from > 0 && !utf8.RuneStart(data[from]) {
		from--
	}
	for to < len(data) && !utf8.RuneStart(data[to]) {
		to++
	}
	text = string(data[start:end])
	if len(text) > 160 {
		cut := 120
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		text, after = text[:cut]+"…", ""
	} else {
		after = strings.TrimRight(fold(string(data[end:to])), " ")
	}
	return strings.TrimLeft(fold(string(data[from:start])), " "), oneLine(text), after
}

// fold makes each run of white space one space.
func fold(s string) string {
	out := oneLine(s)
	if out == "" {
		return strings.Repeat(" ", min(len(s), 1))
	}
	if s[0] <= ' ' {
		out = " " + out
	}
	if s[len(s)-1] <= ' ' {
		out += " "
	}
	return out
}

// declarations lists what the document says about itself.
func declarations(r *Reading, found []Finding) (list []Declaration) {
	starts := lineStarts(r.Document.Data)
	for i := range r.Page.Facts {
		f := &r.Page.Facts[i]
		d := Declaration{From: fromName(f.From), Key: f.Key, Value: f.Value}
		if len(d.Value) > longestDeclared {
			cut := longestDeclared
			for !utf8.RuneStart(d.Value[cut]) {
				cut--
			}
			d.Value = d.Value[:cut] + "…"
		}
		if !f.Span.Empty() {
			d.Line = sort.SearchInts(starts, r.Given(f.Span).Start+1)
			for k := range found {
				if found[k].Start == f.Span.Start && found[k].End == f.Span.End {
					d.Field = found[k].Field
				}
			}
		}
		list = append(list, d)
	}
	return list
}

func fromName(f page.From) string {
	switch f {
	case page.Meta:
		return "meta"
	case page.LinkRel:
		return "link"
	case page.JSONLD:
		return "JSON-LD"
	case page.Micro:
		return "microdata"
	case page.Front:
		return "front matter"
	case page.Labelled:
		return "label"
	case page.Header:
		return "container"
	case page.TitleTag:
		return "title"
	case page.Given:
		return "caller"
	case page.Note:
		return "comment"
	}
	return "document"
}

// passages gives the blocks of the page with the pieces that fields took.
func passages(r *Reading, found []Finding, aside []Aside) []Passage {
	p := r.Page
	starts := lineStarts(r.Document.Data)
	reason := map[int]string{}
	for i := range aside {
		reason[aside[i].Start] = aside[i].Reason
	}
	var body source.Span
	for i := range found {
		if found[i].Field == "body" {
			body = source.Span{Start: found[i].Start, End: found[i].End}
		}
	}
	list := make([]Passage, len(p.Blocks))
	for i := range p.Blocks {
		b := &p.Blocks[i]
		x := &list[i]
		*x = Passage{Kind: kindName(b.Kind), Level: int(b.Level), Text: b.Text, Aside: reason[b.Span.Start]}
		x.Line = sort.SearchInts(starts, r.Given(b.Span).Start+1)
		x.Marks = marks(p, b, found)
		x.InBody = x.Aside == "" && b.Span.Start >= body.Start && b.Span.End <= body.End && len(x.Marks) == 0 && b.Kind != page.Caption && b.Kind != page.Label
	}
	return list
}

func kindName(k page.BlockKind) string {
	return [...]string{"paragraph", "heading", "item", "quote", "caption", "cell", "pre", "label"}[k]
}

// marks gives the pieces of a block that fields other than the body took.
func marks(p *page.Page, b *page.Block, found []Finding) (list []Mark) {
	for i := range found {
		f := &found[i]
		if f.Field == "body" || f.Start >= f.End || f.Start >= b.Span.End || f.End <= b.Span.Start || f.End-f.Start > 2*(b.Span.End-b.Span.Start)+200 {
			continue
		}
		m := Mark{From: textAt(p, b, f.Start), To: textAt(p, b, f.End), Field: f.Field}
		for m.From < m.To && !utf8.RuneStart(b.Text[m.From]) {
			m.From++
		}
		for m.To < len(b.Text) && !utf8.RuneStart(b.Text[m.To]) {
			m.To++
		}
		if m.From < m.To {
			list = append(list, m)
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].From < list[j].From })
	kept, end := list[:0], 0
	for _, m := range list {
		if m.From >= end {
			kept, end = append(kept, m), m.To
		}
	}
	return kept
}

// textAt gives the byte of a block's text that was read from an offset of the
// data, or from the first place after it.
func textAt(p *page.Page, b *page.Block, offset int) int {
	return sort.Search(len(b.Text), func(i int) bool { return p.SpanOf(b, i, i+1).Start >= offset })
}
