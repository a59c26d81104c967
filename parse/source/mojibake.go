package source

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
)

// This file knows mojibake: UTF-8 that a tool read as something else and saved
// as UTF-8 again, so that "é" became "Ã©".

// misread is a character set that UTF-8 is met misread as.
type misread struct {
	name  string
	table *charmap.Charmap
	leads string // the bytes that open its telling sequences, "" for all that open one in UTF-8
}

// misreadings lists them, the most frequent first.
func misreadings() []misread {
	const western = "\xc2\xc3\xe2" // letters of western languages, and quotation marks
	return []misread{
		{"windows-1252", charmap.Windows1252, ""},
		{"windows-1251", charmap.Windows1251, ""},
		{"windows-1250", charmap.Windows1250, ""},
		{"macintosh", charmap.Macintosh, western},
		{"ibm437", charmap.CodePage437, western},
		{"ibm850", charmap.CodePage850, western},
	}
}

const manyMisread = 6 // as many as misreadings lists

// A text with fewer sequences of mojibake may mean them.
const fewSequences = 3

// byteOf gives the byte that stands for a character; those that the set leaves
// open are taken for controls, as browsers do.
func (m *misread) byteOf(r rune) (byte, bool) {
	if b, ok := m.table.EncodeRune(r); ok {
		return b, true
	}
	return byte(r), 0x80 <= r && r < 0xa0
}

// sequence reads the character of UTF-8 that a misread text begins with: its
// bytes, and the length of what stands for them; 0 if there is none.
func (m *misread) sequence(text []byte) (char [utf8.UTFMax]byte, n, size int) {
	for size < len(text) {
		r, k := utf8.DecodeRune(text[size:])
		b, ok := m.byteOf(r)
		if !ok || b < utf8.RuneSelf {
			return char, 0, 0
		}
		char[n] = b
		n, size = n+1, size+k
		if utf8.FullRune(char[:n]) {
			if r, k := utf8.DecodeRune(char[:n]); r == utf8.RuneError || k != n {
				return char, 0, 0
			}
			return char, n, size
		}
	}
	return char, 0, 0
}

// parts says of characters which misreadings they may open a sequence of, and
// which they may go on with: a bit each.
type parts struct {
	low, high struct{ opens, goesOn [0x600]uint8 } // from U+0000, and from U+2000
}

// at gives what a character may be.
func (p *parts) at(r rune) (opens, goesOn uint8) {
	switch {
	case int(r) < len(p.low.opens):
		return p.low.opens[r], p.low.goesOn[r]
	case 0x2000 <= r && int(r) < 0x2000+len(p.high.opens):
		return p.high.opens[r-0x2000], p.high.goesOn[r-0x2000]
	}
	return 0, 0
}

var sequenceParts = sync.OnceValue(func() *parts {
	p := new(parts)
	for i, m := range misreadings() {
		for r := range rune(0x2600) {
			side, at := &p.low, r
			if r >= 0x2000 {
				side, at = &p.high, r-0x2000
			}
			b, ok := m.byteOf(r)
			switch {
			case !ok || b < utf8.RuneSelf || int(at) >= len(side.opens):
			case b < 0xc0:
				side.goesOn[at] |= 1 << i
			case m.leads == "" && 0xc2 <= b && b <= 0xf4 || strings.IndexByte(m.leads, b) >= 0:
				side.opens[at] |= 1 << i
			}
		}
	}
	return p
})

// census counts what of a text is mojibake.
type census struct {
	chars     int              // characters that are not ASCII
	sequences [manyMisread]int // of mojibake, by the misreading
	covered   [manyMisread]int // characters in them
}

// countMojibake looks at all of a text that is not ASCII; it reports false if the
// text is not UTF-8.
func countMojibake(text []byte) (c census, valid bool) {
	p := sequenceParts()
	var open uint8 // what the character before may open a sequence of
	last := 0      // where it stands
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i = skipASCII(text, i+1)
			open = 0
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return c, false
		}
		c.chars++
		opens, goesOn := p.at(r)
		if open &= goesOn; open != 0 {
			c.add(text[last:], open)
		}
		open, last = opens, i
		i += size
	}
	return c, true
}

// skipASCII gives the next place from i on where a text is not ASCII.
func skipASCII(text []byte, i int) int {
	const high = 0x8080808080808080
	for ; i+32 <= len(text); i += 32 { // twice as fast as eight at a time
		t := text[i : i+32]
		if (binary.LittleEndian.Uint64(t)|binary.LittleEndian.Uint64(t[8:])|binary.LittleEndian.Uint64(t[16:])|binary.LittleEndian.Uint64(t[24:]))&high != 0 {
			break
		}
	}
	for ; i+8 <= len(text); i += 8 {
		if x := binary.LittleEndian.Uint64(text[i:]) & high; x != 0 {
			return i + bits.TrailingZeros64(x)/8
		}
	}
	for i < len(text) && text[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// add counts the sequences that a text begins with.
func (c *census) add(text []byte, which uint8) {
	for list := misreadings(); which != 0; which &= which - 1 {
		k := bits.TrailingZeros8(which)
		if _, _, n := list[k].sequence(text); n > 0 {
			c.sequences[k]++
			c.covered[k] += utf8.RuneCount(text[:n])
		}
	}
}

// most gives the misreading that explains most of the text.
func (c *census) most() (k int) {
	for i := range c.covered {
		if c.covered[i] > c.covered[k] {
			k = i
		}
	}
	return k
}

// demangle undoes mojibake where all that is not ASCII is of one kind of it,
// and warns of mojibake that it cannot be sure of. Some texts went through it twice.
func (d *Decoded) demangle() {
	for range 3 {
		c := &d.census
		k := c.most()
		if c.sequences[k] < fewSequences {
			return
		}
		m := misreadings()[k]
		if c.covered[k] < c.chars {
			if k == 0 || c.covered[k]*2 > c.chars { // two letters of other sets may stand side by side
				d.warn("%s that look like utf-8 misread as %s left as they stand", plural(c.sequences[k], "character"), m.name)
			}
			return
		}
		d.warn("utf-8 that had been misread as %s is put right: %s", m.name, plural(c.sequences[k], "character"))
		s, out := newStage(&demangler{m: m}, d.Text, false)
		d.stages = append(d.stages, s)
		d.take(look(out))
	}
}

// demangler writes misread characters as the bytes that they were.
type demangler struct {
	transform.NopResetter
	m misread
}

// Transform implements transform.Transformer.
func (d *demangler) Transform(dst, src []byte, _ bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		char, n, size := [utf8.UTFMax]byte{src[nSrc]}, 1, 1
		if src[nSrc] >= utf8.RuneSelf {
			if char, n, size = d.m.sequence(src[nSrc:]); n == 0 {
				_, size = utf8.DecodeRune(src[nSrc:])
				n = copy(char[:], src[nSrc:nSrc+size])
			}
		}
		if n > len(dst)-nDst {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], char[:n])
		nSrc += size
	}
	return nDst, nSrc, nil
}
