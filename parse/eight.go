package parse

import "math/bits"

// This file looks at a text eight bytes at a time.

// One bit, and one byte, in each of eight bytes.
const (
	highBits = 0x8080808080808080
	ones     = 0x0101010101010101
)

// eight gives eight bytes of a text as one number, the first the lowest.
func eight(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// within sets the high bits of those of eight bytes of ASCII that lie in a range.
func within(x uint64, from, to uint64) uint64 {
	return (x + (0x80-from)*ones) &^ (x + (0x7f-to)*ones) & highBits
}

// holds reports whether one of eight bytes of ASCII is c.
func holds(x, c uint64) bool { return ((x^c*ones)-ones)&highBits != 0 }

// figures counts the figures of a text.
func figures(s string) (n int) {
	for ; len(s) >= 8; s = s[8:] {
		x := eight(s, 0)
		n += bits.OnesCount64(within(x&^highBits, '0', '9') &^ x)
	}
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	return n
}

// hasLetters reports whether three small letters stand in a text in a row, in any
// case.
func hasLetters(s string, a, b, c byte) bool {
	const small = 0x20
	x, y, z := uint64(a)*ones, uint64(b)*ones, uint64(c)*ones
	for ; len(s) >= 10; s = s[8:] {
		t := s[:10]
		other := ((eight(t, 0) | small*ones) ^ x) | ((eight(t, 1) | small*ones) ^ y) | ((eight(t, 2) | small*ones) ^ z)
		if (other-ones)&^other&highBits != 0 {
			return true
		}
	}
	for ; len(s) >= 3; s = s[1:] {
		if s[0]|small == a && s[1]|small == b && s[2]|small == c {
			return true
		}
	}
	return false
}
