package page

import (
	"bytes"
	"testing"
	"unicode/utf8"
)

// FuzzReadHTML holds what rules rely on: text is valid UTF-8, spans lie in the
// document, blocks lie in the range of the element that holds them, and
// elements come after their parents.
func FuzzReadHTML(f *testing.F) {
	for _, s := range []string{
		"<h1>A</h1><p>b <a href=x>c</a> d<p>e",
		"<table><tr><td>a<td>b<tr><td>c</table>d",
		"<ul><li>a<li>b<ul><li>c</ul></ul><pre>\n x\n  y</pre>",
		"<p>a<b>b<div>c</b>d</div>&amp;&nbsp;&#x41;&notin;&lt",
		"<svg><title>x</title><p></svg><select><option>a</select>",
		`<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","name":"A"}]}</script>`,
		`<div itemscope itemtype="http://schema.org/Article"><span itemprop=author itemscope><b itemprop=name>N</b></span><time itemprop=datePublished datetime=2020-01-02>x</time></div>`,
		"<a href=1><h2>x</h2><p>y</a>z<br><br>w",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		data = bytes.ToValidUTF8(data, []byte("\ufffd"))
		checkPage(t, ReadHTML(data), len(data))
	})
}

func checkPage(t *testing.T, p *Page, size int) {
	in := func(what string, start, end int) {
		if start < 0 || end < start || end > size {
			t.Fatalf("%s: span %d:%d outside %d bytes", what, start, end, size)
		}
	}
	for i := range p.Elems {
		e := &p.Elems[i]
		in("element", e.Span.Start, e.Span.End)
		if int(e.Parent) >= i || e.First > e.Last || int(e.Last) > len(p.Blocks) || e.from > e.to || int(e.to) > len(p.text) {
			t.Fatalf("element %d: %+v of %d blocks", i, *e, len(p.Blocks))
		}
		p.ElemText(int32(i))
	}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		in("block", b.Span.Start, b.Span.End)
		e := &p.Elems[b.Elem]
		if int32(i) < e.First || int32(i) >= e.Last || b.Text == "" || !utf8.ValidString(b.Text) {
			t.Fatalf("block %d %q of element %d with blocks %d:%d", i, b.Text, b.Elem, e.First, e.Last)
		}
		s := p.SpanOf(b, 0, len(b.Text))
		in("text", s.Start, s.End)
	}
	for i := range p.Links {
		l := &p.Links[i]
		in("link", l.Span.Start, l.Span.End)
		if l.Block >= int32(len(p.Blocks)) || l.Start > l.End {
			t.Fatalf("link %+v", *l)
		}
	}
	for i := range p.Facts {
		in(p.Facts[i].Key, p.Facts[i].Span.Start, p.Facts[i].Span.End)
	}
	if r := p.Region(); r.First > r.Last || int(r.Last) > len(p.Blocks) {
		t.Fatalf("region %+v", r)
	}
}
