package page

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
