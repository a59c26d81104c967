package page

import (
	"testing"
	"unicode/utf8"
)

// checkTextPage reports what no page may show, whatever it was read from.
func checkTextPage(t *testing.T, p *Page) {
	t.Helper()
	inside := func(what string, start, end int) {
		if start < 0 || end < start || end > len(p.Data) {
			t.Errorf("%s: span %d:%d of %d bytes", what, start, end, len(p.Data))
		}
	}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		inside("block", b.Span.Start, b.Span.End)
		if b.Text == "" || !utf8.ValidString(b.Text) {
			t.Errorf("block %d: text %q", i, b.Text)
		}
		if b.Elem < 0 || int(b.Elem) >= len(p.Elems) {
			t.Fatalf("block %d: element %d of %d", i, b.Elem, len(p.Elems))
		}
		if e := &p.Elems[b.Elem]; int(e.First) > i || int(e.Last) <= i {
			t.Errorf("block %d %q stands outside its element %d: %d:%d", i, b.Text, b.Elem, e.First, e.Last)
		}
		if b.LinkLen < 0 || int(b.LinkLen) > len(b.Text) {
			t.Errorf("block %d: %d bytes of %d are linked", i, b.LinkLen, len(b.Text))
		}
		if i > 0 && b.Span.Start < p.Blocks[i-1].Span.Start && b.Kind != Cell && b.Kind != Caption {
			t.Errorf("block %d starts at %d, before block %d at %d", i, b.Span.Start, i-1, p.Blocks[i-1].Span.Start)
		}
		s := p.SpanOf(b, 0, len(b.Text))
		inside("text", s.Start, s.End)
		for k := 0; k < len(b.Text); k += 1 + len(b.Text)/16 {
			s := p.SpanOf(b, k, k+1)
			inside("byte", s.Start, s.End)
			if b.Kind != Cell && (s.Start < b.Span.Start || s.End > b.Span.End) {
				t.Errorf("block %d: byte %d of the text comes from %v, outside %v", i, k, s, b.Span)
			}
		}
		for _, l := range p.Links[b.FirstLink:b.LastLink] {
			if int(l.Block) != i && l.Block >= 0 || l.Start < 0 || l.End > len(b.Text) || l.Start > l.End {
				t.Errorf("block %d: link %+v", i, l)
			}
		}
	}
	for i := range p.Elems {
		e := &p.Elems[i]
		if int(e.Parent) >= i || i > 0 && e.Parent < 0 {
			t.Fatalf("element %d stands in %d", i, e.Parent)
		}
		if e.First < 0 || e.Last < e.First || int(e.Last) > len(p.Blocks) {
			t.Errorf("element %d holds blocks %d:%d", i, e.First, e.Last)
		}
		inside("element", e.Span.Start, e.Span.End)
		if i > 0 {
			if q := &p.Elems[e.Parent]; e.First < q.First || e.Last > q.Last {
				t.Errorf("element %d holds %d:%d, its parent %d only %d:%d", i, e.First, e.Last, e.Parent, q.First, q.Last)
			}
		}
	}
	for _, f := range p.Facts {
		inside("fact "+f.Key, f.Span.Start, f.Span.End)
		if !utf8.ValidString(f.Value) || f.Value == "" || f.Key == "" {
			t.Errorf("fact %+v", f)
		}
	}
	for _, l := range p.Links {
		inside("link "+l.Href, l.Span.Start, l.Span.End)
		if int(l.Elem) >= len(p.Elems) || int(l.Block) >= len(p.Blocks) {
			t.Errorf("link %+v", l)
		}
	}
	for _, m := range p.Images {
		inside("picture "+m.Alt, m.Span.Start, m.Span.End)
		if int(m.Elem) >= len(p.Elems) || int(m.Block) > len(p.Blocks) {
			t.Errorf("picture %+v", m)
		}
	}
}
