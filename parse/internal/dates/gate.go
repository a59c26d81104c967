package dates

// gate is a set of three letters each, at the head or the tail of words. It
// tells cheaply that most words are no name of a month.
type gate [gateLetters * gateLetters * gateLetters / 64]uint64

const (
	gateLetters = 32
	anyKey      = -1 // beyond ASCII: the gate is open
)

func (g *gate) add(key int) {
	if key != anyKey {
		g[key/64] |= 1 << (key % 64)
	}
}

func (g *gate) has(key int) bool {
	return key == anyKey || g[key/64]&(1<<(key%64)) != 0
}

// headKey is the key of the first three letters of the word at s[i:].
func headKey(s string, i int) (key int) {
	for k := range 3 {
		key *= gateLetters
		if i+k >= len(s) {
			continue
		}
		c := s[i+k]
		if c >= 0x80 {
			return anyKey
		}
		if !upper(c) && !lower(c) {
			for k++; k < 3; k++ {
				key *= gateLetters
			}
			return key
		}
		key += int(c & 0x1f)
	}
	return key
}

// tailKey is the key of the last three letters of the word that ends at s[:i].
func tailKey(s string, i int) (key int) {
	for k := range 3 {
		key *= gateLetters
		if i-k <= 0 {
			continue
		}
		c := s[i-k-1]
		if c >= 0x80 {
			return anyKey
		}
		if !upper(c) && !lower(c) {
			for k++; k < 3; k++ {
				key *= gateLetters
			}
			return key
		}
		key += int(c & 0x1f)
	}
	return key
}
