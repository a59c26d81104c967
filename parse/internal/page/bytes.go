package page

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// Bytes is a set of kinds of bytes: which a text holds is known before it is
// searched. Every byte is of one kind.
type Bytes uint16

// Kinds of bytes.
const (
	Digit  Bytes = 1 << iota // 0 to 9
	Upper                    // A to Z
	Lower                    // a to z
	Space                    // a space, a tab
	Break                    // a line break
	Stop                     // . ! ?
	Comma                    // , ;
	Colon                    // :
	At                       // @
	Open                     // ( [ { <
	Shut                     // ) ] } >
	Slash                    // / \
	Bar                      // |
	Dash                     // - _
	Beyond                   // a byte of a character beyond ASCII
	Sign                     // any other
)

// Holds reports whether a block's text has a byte of one of the kinds.
func (b *Block) Holds(kinds Bytes) bool { return b.bytes&kinds != 0 }

// bytesOf gives the kinds of bytes in a text.
func bytesOf[T string | []byte](text T) (kinds Bytes) {
	for ; len(text) >= 8; text = text[8:] {
		t := text[:8]
		kinds |= kindOfByte[t[0]] | kindOfByte[t[1]] | kindOfByte[t[2]] | kindOfByte[t[3]] | kindOfByte[t[4]] | kindOfByte[t[5]] | kindOfByte[t[6]] | kindOfByte[t[7]]
	}
	for i := range len(text) {
		kinds |= kindOfByte[text[i]]
	}
	return kinds
}

var kindOfByte = func() (of [256]Bytes) {
	for i := range of {
		of[i] = Sign
		if i >= 0x80 {
			of[i] = Beyond
		}
	}
	for _, k := range [...]struct {
		kind  Bytes
		bytes string
	}{
		{Digit, "0123456789"}, {Upper, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}, {Lower, "abcdefghijklmnopqrstuvwxyz"},
		{Space, " \t"}, {Break, "\n\r"}, {Stop, ".!?"}, {Comma, ",;"}, {Colon, ":"}, {At, "@"},
		{Open, "([{<"}, {Shut, ")]}>"}, {Slash, `/\`}, {Bar, "|"}, {Dash, "-_"},
	} {
		for i := range len(k.bytes) {
			of[k.bytes[i]] = k.kind
		}
	}
	return of
}()

// skim gives how many bytes of s may be passed over, eight at a time, none of which
// is of the classes in stop, and of which classes they are. Where many are, that
// takes half the time of a loop that looks at each.
func skim(s []byte, class *[256]uint8, stop uint8) (n int, seen uint8) {
	for n+8 <= len(s) {
		t := s[n : n+8]
		c := class[t[0]] | class[t[1]] | class[t[2]] | class[t[3]] | class[t[4]] | class[t[5]] | class[t[6]] | class[t[7]]
		if c&stop != 0 {
			break
		}
		n, seen = n+8, seen|c
	}
	return n, seen
}

// One bit in each of eight bytes.
const (
	ones     = 0x0101010101010101
	highBits = 0x8080808080808080
)

// eight gives eight bytes of s from i on as one number, the first the lowest; 0
// stands for those that it lacks.
func eight(s []byte, i int) uint64 {
	if i+8 > len(s) {
		return fewer(s, i)
	}
	return binary.LittleEndian.Uint64(s[i:])
}

func fewer(s []byte, i int) (x uint64) {
	if n := len(s); n >= 8 {
		return binary.LittleEndian.Uint64(s[n-8:]) >> (8 * (i + 8 - n))
	}
	for k, c := range s[i:] {
		x |= uint64(c) << (8 * k)
	}
	return x
}

// asciiEnd gives where the first byte beyond ASCII stands in s, from i on.
func asciiEnd(s []byte, i int) int {
	for ; i+32 <= len(s); i += 32 { // twice as fast as eight at a time
		t := s[i : i+32]
		if (binary.LittleEndian.Uint64(t)|binary.LittleEndian.Uint64(t[8:])|binary.LittleEndian.Uint64(t[16:])|binary.LittleEndian.Uint64(t[24:]))&highBits != 0 {
			break
		}
	}
	for ; i+8 <= len(s); i += 8 {
		if x := binary.LittleEndian.Uint64(s[i:]) & highBits; x != 0 {
			return i + bits.TrailingZeros64(x)/8
		}
	}
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	return i
}
