package source

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// mixed reads the lines of a text in UTF-8 that are of another character set:
// texts that were put together keep the bytes of what each was written in.
func (d *Decoded) mixed(in input) input {
	lines, text := foreignLines(in.data)
	if len(lines) == 0 {
		return in
	}
	e, fit := guess(text)
	if fit < fitsWell || e.isUTF8() || e.escaped() || e.wide() {
		return in
	}
	d.warn("%s of another character set: read as %s, which is a guess", plural(len(lines), "line"), e.name)
	s, out := newStage(&mixer{total: len(in.data), foreign: lines, decoder: e.decoder()}, in.data, false)
	d.stages = append(d.stages, s)
	return look(out)
}

// foreignLines finds the lines whose bytes over 0x7F are mostly not UTF-8, and
// gives their text in one piece.
func foreignLines(data []byte) (lines []Span, text []byte) {
	for at := 0; at < len(data); {
		end := len(data)
		if n := bytes.IndexByte(data[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		if line := data[at:end]; !utf8.Valid(line) {
			if multibyte, invalid := tally(line); invalid > multibyte && (invalid > 2 || !halved(line)) {
				lines = append(lines, Span{at, end})
				text = append(text, line...)
			}
		}
		at = end
	}
	return lines, text
}

// halved reports whether a line has the first half of a character of UTF-8 at the
// end of a word: it is damaged, and of no other set.
func halved(line []byte) bool {
	for i, c := range line {
		if (c == 0xc2 || c == 0xc3) && (i+1 == len(line) || line[i+1] < utf8.RuneSelf && !isLetter(line[i+1])) {
			return true
		}
	}
	return false
}

// partlyUTF8 reports whether a line of the text is UTF-8 by no reasonable chance:
// all of it, with several characters of more than one byte.
func partlyUTF8(data []byte) bool {
	const least = 8
	for line := range bytes.Lines(data) {
		if len(line) > 2*least && utf8.Valid(line) {
			if multibyte, _ := tally(line); multibyte >= least {
				return true
			}
		}
	}
	return false
}

// mixer decodes some ranges of a text and copies the others. It is always given
// all that is left of the text, and so knows where it is.
type mixer struct {
	total   int
	foreign []Span
	decoder transform.Transformer
}

// Reset implements transform.Transformer.
func (m *mixer) Reset() { m.decoder.Reset() }

// Transform implements transform.Transformer.
func (m *mixer) Transform(dst, src []byte, _ bool) (nDst, nSrc int, err error) {
	start := m.total - len(src)
	i := sort.Search(len(m.foreign), func(i int) bool { return m.foreign[i].End > start })
	for nSrc < len(src) {
		at := start + nSrc
		if i == len(m.foreign) || at < m.foreign[i].Start {
			end := m.total
			if i < len(m.foreign) {
				end = m.foreign[i].Start
			}
			n := copy(dst[nDst:], src[nSrc:end-start])
			if nDst, nSrc = nDst+n, nSrc+n; start+nSrc < end {
				return nDst, nSrc, transform.ErrShortDst
			}
			continue
		}
		a, b, err := m.decoder.Transform(dst[nDst:], src[nSrc:m.foreign[i].End-start], true)
		nDst, nSrc = nDst+a, nSrc+b
		if err != nil {
			return nDst, nSrc, err
		}
		m.decoder.Reset()
		i++
	}
	return nDst, nSrc, nil
}
