package source

import (
	"slices"
	"sort"

	"golang.org/x/text/transform"
)

// stageStep is how many bytes of output lie between two marks of a stage.
const stageStep = 32 << 10

// stage is one pass over the bytes of a document that changed them. It can be
// run again in part to tell where a byte of its output came from.
type stage struct {
	t     transform.Transformer // nil for one that was rewritten
	src   []byte
	marks []mark
	seams []Seam // of one that was rewritten
}

// Seam says that Len bytes of a text, from Out on, are a copy of those that
// stood at Src in the text that it was made of. Seams are in the order of Out;
// what stands between two was put there.
type Seam struct{ Out, Src, Len int }

// Rewrite has another text take the place of Text, made of it as the seams say.
func (d *Decoded) Rewrite(text []byte, seams []Seam) {
	d.stages = append(d.stages, stage{src: d.Text, seams: seams})
	d.Text = text
}

// Written gives the text as it was before Rewrite, and where s stands in it. For
// a text that was not rewritten that is Text and s.
func (d *Decoded) Written(s Span) ([]byte, Span) {
	if k := len(d.stages) - 1; k >= 0 && d.stages[k].t == nil {
		return d.stages[k].src, d.stages[k].spanBack(s)
	}
	return d.Text, s
}

// Given maps a range of Text to the input.
func (d *Decoded) Given(s Span) Span {
	for i := len(d.stages) - 1; i >= 0; i-- {
		s = d.stages[i].spanBack(s)
	}
	return Span{s.Start + d.BOM, s.End + d.BOM}
}

// spanBack maps a range of the output to the input. What was rewritten may
// stand in another order there: the range is then that of its beginning.
func (s *stage) spanBack(of Span) Span {
	if s.t != nil {
		return Span{s.back(of.Start), s.back(of.End)}
	}
	start, end := backSeam(s.seams, of.Start, of.Start), backSeam(s.seams, of.End-1, of.End)
	return Span{start, max(start, end)}
}

// backSeam maps an offset in the output to the input by the seam that byte at
// belongs to: what was put there belongs to what stands before it.
func backSeam(seams []Seam, at, n int) int {
	i := sort.Search(len(seams), func(i int) bool { return seams[i].Out > at }) - 1
	if i < 0 {
		return 0
	}
	return seams[i].Src + min(n-seams[i].Out, seams[i].Len)
}

// mark is a pair of offsets from which a stage can be run again.
type mark struct{ out, src int }

// newStage runs t over src. If t is stateful, it can only be run again from
// the beginning.
func newStage(t transform.Transformer, src []byte, stateful bool) (stage, []byte) {
	s := stage{t: t, src: src, marks: []mark{{}}}
	out := make([]byte, 0, len(src)+len(src)/8+64)
	for at := 0; ; {
		out = slices.Grow(out, 1<<10)
		window := out[len(out):min(cap(out), len(out)+stageStep)]
		nOut, nSrc, err := t.Transform(window, src[at:], true)
		out, at = out[:len(out)+nOut], at+nSrc
		if err == nil || nOut == 0 && nSrc == 0 { // the second cannot be with this much room
			return s, out
		}
		if last := s.marks[len(s.marks)-1]; !stateful && len(out)-last.out >= stageStep/2 {
			s.marks = append(s.marks, mark{len(out), at})
		}
	}
}

// back maps an offset in the output to the input: to the first byte of the
// character there.
func (s *stage) back(n int) int {
	if s.t == nil {
		return backSeam(s.seams, n, n)
	}
	i := sort.Search(len(s.marks), func(i int) bool { return s.marks[i].out > n }) - 1
	m := s.marks[max(i, 0)]
	s.t.Reset()
	buf := make([]byte, min(stageStep, n-m.out))
	for {
		want := n - m.out
		nOut, nSrc, err := s.t.Transform(buf[:min(want, len(buf))], s.src[m.src:], true)
		m.out, m.src = m.out+nOut, m.src+nSrc
		if err == nil || nOut == 0 && nSrc == 0 {
			return m.src
		}
	}
}
