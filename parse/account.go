package parse

import (
	"bytes"
	"sort"

	"lede/parse/source"
)

// place turns positions in the decoded text into positions in the document as
// it was given, and finds their lines.
func (acc *Account) place(d *source.Decoded, data []byte) {
	lines := lineStarts(data)
	put := func(start, end, line *int) {
		s := d.Given(source.Span{Start: *start, End: *end})
		*start, *end = s.Start, s.End
		*line = sort.SearchInts(lines, *start+1)
	}
	for i := range acc.Fields {
		f := &acc.Fields[i]
		put(&f.Start, &f.End, &f.Line)
		for j := range f.Rivals {
			r := &f.Rivals[j]
			put(&r.Start, &r.End, &r.Line)
		}
	}
	for i := range acc.SetAside {
		s := &acc.SetAside[i]
		put(&s.Start, &s.End, &s.Line)
	}
}

// lineStarts gives the offset of the first byte of each line.
func lineStarts(data []byte) []int {
	starts := []int{0}
	for i := 0; ; {
		j := bytes.IndexByte(data[i:], '\n')
		if j < 0 {
			return starts
		}
		i += j + 1
		starts = append(starts, i)
	}
}
