package parse

// wordStarts is the three bytes that words of a text begin with, or a little more:
// what may stand in it as a word can be told without searching. Most words that are
// looked for do not.
type wordStarts [16]uint64

// wordStartsOf reads a text. In scripts without spaces a word may begin at any
// character.
func wordStartsOf[T string | []byte](text T) (w wordStarts) {
	in := false
	for i := 0; i+2 < len(text); i++ {
		c := text[i]
		if !in || c >= 0x80 {
			h := startHash(c, text[i+1], text[i+2])
			w[h>>6] |= 1 << (h & 63)
		}
		in = isLetterByte(c)
	}
	return w
}

// may reports whether a word may stand in the text.
func (w *wordStarts) may(word string) bool {
	if len(word) < 3 {
		return true
	}
	h := startHash(word[0], word[1], word[2])
	return w[h>>6]>>(h&63)&1 != 0
}

// startHash is less than the bits of wordStarts.
func startHash(a, b, c byte) uint32 {
	return (uint32(a) | uint32(b)<<8 | uint32(c)<<16) * 0x9e3779b1 >> 22
}
