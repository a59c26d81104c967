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
	t     transform.Transformer
	src   []byte
	marks []mark
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
