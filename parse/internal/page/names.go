package page

// nameTable finds what HTML's names mean. It goes by their hashes alone, which
// are made while a name is passed over anyway: a name that is not in the table
// is taken for one that is once in some ten million.
type nameTable[V any] struct {
	hashes []uint32 // 0 for an empty slot; apart, since most names are in no table and need no more
	values []V
	mask   uint32
}

// newNameTable makes a table of so many slots, a power of two, of names in
// lower case.
func newNameTable[V any](slots int, values map[string]V) *nameTable[V] {
	t := &nameTable[V]{make([]uint32, slots), make([]V, slots), uint32(slots - 1)}
	for name, v := range values {
		h := hashOf(name)
		if t.find(h) != nil {
			panic("two names have one hash: " + name)
		}
		i := h & t.mask
		for t.hashes[i] != 0 {
			i = (i + 1) & t.mask
		}
		t.hashes[i], t.values[i] = h, v
	}
	return t
}

// find gives what the name of a hash means, nil if it is not in the table.
func (t *nameTable[V]) find(hash uint32) *V {
	for i := hash & t.mask; ; i = (i + 1) & t.mask {
		switch t.hashes[i] {
		case hash:
			return &t.values[i]
		case 0:
			return nil
		}
	}
}

// FNV-1a, whose last bits are mixed well enough to be an index.
const (
	hashStart = uint32(2166136261)
	hashPrime = uint32(16777619)
)

// hashOf is the hash of a name in lower case.
func hashOf[T string | []byte](name T) uint32 {
	h := hashStart
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * hashPrime
	}
	return h
}

// Kinds of letters in class words.
const (
	lowerLetter = 1 + iota
	upperLetter
	otherLetter
)

var letterKind = func() (t [256]uint8) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z':
			t[c] = lowerLetter
		case 'A' <= c && c <= 'Z':
			t[c] = upperLetter
		case c >= 0x80:
			t[c] = otherLetter
		}
	}
	return t
}()
