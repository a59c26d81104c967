package lexicon

import (
	"encoding/binary"
	"iter"
	"math/bits"
)

// Table is a map of words and phrases that is asked for many which it does not
// have. Bits that stay in the processor's cache answer for most of those: a look
// among thousands of words costs as much as reading a line does.
type Table[V any] struct {
	entries []entry[V]
	slots   []int32  // entries, counted from 1, by hash: a power of two, half of them 0 or more
	may     []uint64 // a power of two of them: the fewer, the better they stay there
}

type entry[V any] struct {
	word  string
	value V
}

// NewTable makes a table for some n words.
func NewTable[V any](n int) *Table[V] {
	return &Table[V]{entries: make([]entry[V], 0, n), slots: make([]int32, 2<<bits.Len(uint(n))), may: make([]uint64, 1<<bits.Len(uint(n/8)))}
}

// Put enters a word.
func (t *Table[V]) Put(w string, v V) {
	h := hash([]byte(w))
	t.may[h>>6&(len(t.may)-1)] |= 1 << (h & 63)
	slot := t.slot(h, []byte(w))
	if k := t.slots[slot]; k > 0 {
		t.entries[k-1].value = v
		return
	}
	t.entries = append(t.entries, entry[V]{w, v})
	t.slots[slot] = int32(len(t.entries))
	if len(t.entries)*2 > len(t.slots) {
		t.grow()
	}
}

func (t *Table[V]) grow() {
	t.slots = make([]int32, 2*len(t.slots))
	for i := range t.entries {
		w := []byte(t.entries[i].word)
		t.slots[t.slot(hash(w), w)] = int32(i + 1)
	}
}

// slot gives the slot of a word, an empty one if the table lacks it.
func (t *Table[V]) slot(h int, w []byte) int {
	for {
		h &= len(t.slots) - 1
		if k := t.slots[h]; k == 0 || t.entries[k-1].word == string(w) {
			return h
		}
		h++
	}
}

// Get gives what was entered for a word.
func (t *Table[V]) Get(w []byte) (v V, ok bool) {
	h := hash(w)
	if t.may[h>>6&(len(t.may)-1)]>>(h&63)&1 == 0 {
		return v, false
	}
	if k := t.slots[t.slot(h, w)]; k > 0 {
		return t.entries[k-1].value, true
	}
	return v, false
}

// May reports whether a word may have been entered, in any case of its letters of
// ASCII. It says no to most that were not.
func (t *Table[V]) May(w []byte) bool {
	h := hash(w)
	return t.may[h>>6&(len(t.may)-1)]>>(h&63)&1 != 0
}

// Has reports whether a word was entered.
func (t *Table[V]) Has(w []byte) bool {
	_, ok := t.Get(w)
	return ok
}

// All yields the words in the order of their entry.
func (t *Table[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for i := range t.entries {
			if !yield(t.entries[i].word, t.entries[i].value) {
				return
			}
		}
	}
}

// hash mixes both ends of a word and its length. It is the same in any case of the
// letters of ASCII.
func hash(w []byte) int {
	const lower = 0x2020202020202020
	var a, z uint64
	switch n := len(w); {
	case n >= 8:
		a, z = binary.LittleEndian.Uint64(w), binary.LittleEndian.Uint64(w[n-8:])
	case n >= 4:
		a, z = uint64(binary.LittleEndian.Uint32(w)), uint64(binary.LittleEndian.Uint32(w[n-4:]))
	case n > 0:
		a, z = uint64(w[0]), uint64(w[n/2])<<8|uint64(w[n-1])
	}
	h := ((a|lower)*0x9e3779b97f4a7c15 ^ (z|lower)*0xc2b2ae3d27d4eb4f) + uint64(len(w))*0x165667b19e3779f9
	return int((h ^ h>>29) * 0x9e3779b97f4a7c15 >> 40)
}
