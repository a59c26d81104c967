package lexicon

import (
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// Openings tells by their first characters which texts may begin with one of
// some phrases, in any case. It says no to most that do not.
type Openings struct {
	first [64]uint32     // the last eleven bits of their first characters, as a set
	third [32][32]uint32 // those of ASCII by the last five bits of their first three bytes
}

// OpeningsOf enters phrases.
func OpeningsOf(phrases []string) *Openings {
	o := new(Openings)
	for _, s := range phrases {
		o.Add(s)
	}
	return o
}

// Add enters a phrase in lower case.
func (o *Openings) Add(s string) {
	c, _ := utf8.DecodeRuneInString(s)
	o.first[c>>5&63] |= 1 << (c & 31)
	if c >= utf8.RuneSelf {
		return
	}
	for second := range o.third[0] {
		if bitsAt(s, 1)>>second&1 != 0 {
			o.third[c&31][second] |= bitsAt(s, 2)
		}
	}
}

// bitsAt gives the last five bits of what may stand at byte i of a text of ASCII
// that begins with a phrase, as a set.
func bitsAt(phrase string, i int) uint32 {
	switch {
	case i >= len(phrase):
		return ^uint32(0)
	case phrase[i] >= utf8.RuneSelf:
		return 0
	}
	return 1 << (phrase[i] & 31)
}

// May reports whether a text may begin with one of the phrases. Both cases of a
// letter of ASCII have their last five bits in common.
func (o *Openings) May(s []byte) bool {
	if len(s) < 3 || s[0]|s[1]|s[2] >= utf8.RuneSelf {
		c, _ := utf8.DecodeRune(s)
		c = chars.ToLower(c)
		return o.first[c>>5&63]>>(c&31)&1 != 0
	}
	return o.third[s[0]&31][s[1]&31]>>(s[2]&31)&1 != 0
}
