package lexicon

import (
	"encoding/binary"
	"iter"
	"maps"
	"math/bits"
)

// Table is a map of words and phrases that is asked for many which it does not
// have. Bits that stay in the processor's cache answer for most of those: a look
// into a map of thousands of words costs as much as reading a line does.
type Table[V any] struct {
	words map[string]V
	may   []uint64 // a power of two of them: the fewer, the better they stay there
}

// NewTable makes a table for some n words.
func NewTable[V any](n int) *Table[V] {
	return &Table[V]{words: make(map[string]V, n), may: make([]uint64, 1<<bits.Len(uint(n/8)))}
}

// Put enters a word.
func (t *Table[V]) Put(w string, v V) {
	h := hash([]byte(w))
	t.may[h>>6&(len(t.may)-1)] |= 1 << (h & 63)
	t.words[w] = v
}

// Get gives what was entered for a word.
func (t *Table[V]) Get(w []byte) (v V, ok bool) {
	if h := hash(w); t.may[h>>6&(len(t.may)-1)]>>(h&63)&1 == 0 {
		return v, false
	}
	v, ok = t.words[string(w)]
	return v, ok
}

// Has reports whether a word was entered.
func (t *Table[V]) Has(w []byte) bool {
	_, ok := t.Get(w)
	return ok
}

// All yields the words in no order.
func (t *Table[V]) All() iter.Seq2[string, V] { return maps.All(t.words) }

// hash mixes both ends of a word and its length.
func hash(w []byte) int {
	var a, z uint64
	switch n := len(w); {
	case n >= 8:
		a, z = binary.LittleEndian.Uint64(w), binary.LittleEndian.Uint64(w[n-8:])
	case n >= 4:
		a, z = uint64(binary.LittleEndian.Uint32(w)), uint64(binary.LittleEndian.Uint32(w[n-4:]))
	case n > 0:
		a, z = uint64(w[0]), uint64(w[n/2])<<8|uint64(w[n-1])
	}
	h := (a*0x9e3779b97f4a7c15 ^ z*0xc2b2ae3d27d4eb4f) + uint64(len(w))*0x165667b19e3779f9
	return int((h ^ h>>29) * 0x9e3779b97f4a7c15 >> 40)
}
