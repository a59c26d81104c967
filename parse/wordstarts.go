package parse

// wordStarts is the pairs of bytes that words of a text begin with, or a little
// more: what may stand in it as a word can be told without searching. Most words
// that are looked for do not.
type wordStarts [4]uint64

// wordStartsOf reads a text. In scripts without spaces a word may begin at any
// character.
func wordStartsOf[T string | []byte](text T) (w wordStarts) {
	in := false
	for i := 0; i+1 < len(text); i++ {
		c := text[i]
		if !in || c >= 0x80 {
			w.add(c, text[i+1])
		}
		in = isLetterByte(c)
	}
	return w
}

func (w *wordStarts) add(a, b byte) {
	h := pairHash(a, b)
	w[h>>6] |= 1 << (h & 63)
}

// may reports whether a word may stand in the text.
func (w *wordStarts) may(word string) bool {
	if len(word) < 2 {
		return true
	}
	h := pairHash(word[0], word[1])
	return w[h>>6]>>(h&63)&1 != 0
}

func pairHash(a, b byte) byte { return a*37 ^ b*151 }
