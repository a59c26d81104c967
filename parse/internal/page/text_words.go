package page

import (
	"bytes"
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"lede/parse/internal/chars"
	"lede/parse/internal/lexicon"
)

// wordSet is a set of words.
type wordSet = *lexicon.Table[struct{}]

func newSet(n int) wordSet { return lexicon.NewTable[struct{}](n) }

// vocabulary holds the phrases of all languages that a reader of text looks up.
type vocabulary struct {
	furniture    wordSet
	original     wordSet
	labels       *lexicon.Table[[]string] // label to fields
	captions     wordSet
	by           wordSet
	common       wordHashes          // words that every text has, cut as eachWord cuts them
	heads        *lexicon.Table[int] // the length of the longest caption by their first words
	calls        [256][]string       // calls to the reader by their first bytes
	callOpenings lexicon.Openings
	openings     lexicon.Openings // of captions
	lines        lexicon.Openings // of furniture
	signs        lexicon.Openings // of what introduces authors
}

// phrases gives the vocabulary. It is built once and then only read.
func phrases() *vocabulary { return allPhrases.Get() }

var allPhrases = lexicon.Lazy[vocabulary]{Build: func() *vocabulary {
	v := &vocabulary{
		furniture: lexicon.FurnitureLines(), original: newSet(1024), labels: lexicon.NewTable[[]string](4096),
		captions: newSet(2048), heads: lexicon.NewTable[int](1024), by: newSet(1024),
	}
	for _, l := range lexicon.All() {
		for _, s := range l.Furniture {
			v.lines.Add(lexicon.TrimPhrase(s))
		}
		for _, s := range l.Original {
			v.original.Put(lexicon.TrimPhrase(s), struct{}{})
		}
		for _, s := range l.By {
			v.by.Put(lexicon.TrimPhrase(s), struct{}{})
			v.signs.Add(lexicon.TrimPhrase(s))
		}
		for _, s := range l.Calls {
			v.calls[s[0]] = append(v.calls[s[0]], s)
			v.callOpenings.Add(s)
		}
		for _, s := range l.Function {
			v.common.add(wordHash(prefix(s, 6)))
		}
		for _, s := range l.Caption {
			v.captions.Put(s, struct{}{})
			longest, _ := v.heads.Get([]byte(firstWord(s)))
			v.heads.Put(firstWord(s), max(longest, len(s)))
			v.openings.Add(s)
		}
		for _, field := range fieldOrder {
			for _, s := range l.Labels[field] {
				s = lexicon.TrimPhrase(s)
				if f, _ := v.labels.Get([]byte(s)); len(f) == 0 || f[len(f)-1] != field {
					v.labels.Put(s, append(f, field))
				}
			}
		}
	}
	return v
}}

// firstWord gives the letters that a phrase begins with, or its first
// character and them.
func firstWord(s string) string {
	for i, c := range s {
		if i > 0 && (!isLetterRune(c) || !isLetterRune(lastRune([]byte(s[:i])))) {
			return s[:i]
		}
	}
	return s
}

// fieldOrder are the fields that labels name, in a fixed order.
var fieldOrder = [...]string{"headline", "author", "date", "modified", "url", "publisher", "section", "keywords", "deck", "contact", "body", "language", "caption"}

// phrase folds a line for a look-up, in buf where it fits: lower case, single
// blanks, nothing after the last word. Lines that are too long give nil.
func phrase(s []byte, buf []byte) []byte {
	if len(s) >= cap(buf)-utf8.UTFMax {
		return nil
	}
	n := lowerPlain(buf[:cap(buf)], s)
	out := buf[:n]
	space := n > 0 && out[n-1] == ' '
	if space {
		out = out[:n-1]
	}
	for i := n; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if c <= ' ' {
				space = len(out) > 0
				continue
			}
			if space {
				out, space = append(out, ' '), false
			}
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			out = append(out, c)
		} else {
			r, n := utf8.DecodeRune(s[i:])
			i += n
			switch {
			case isSpace(r):
				space = len(out) > 0
				continue
			case isInvisible(r):
				continue
			case r == '’':
				r = '\''
			}
			if space {
				out, space = append(out, ' '), false
			}
			out = utf8.AppendRune(out, chars.ToLower(r))
		}
		if len(out)+utf8.UTFMax+1 > cap(buf) {
			return nil
		}
	}
	for len(out) > 0 && trails(lastRune(out)) {
		out = out[:len(out)-utf8.RuneLen(lastRune(out))]
	}
	return out
}

// lowerPlain writes the beginning of s, as far as it is words of ASCII with
// single blanks between, to dst in lower case, and gives its length. Eight bytes
// at a time, it takes a quarter of the time.
func lowerPlain(dst, s []byte) (n int) {
	const ones = 0x0101010101010101
	const high, blanks = 0x80 * ones, ' ' * ones
	last := uint64(high) // at the byte before, if that is a blank or none
	for ; n+8 <= len(s); n += 8 {
		x := binary.LittleEndian.Uint64(s[n:])
		if (x|(x-blanks))&high != 0 { // beyond ASCII, or of control
			return n
		}
		blank := (high - (x ^ blanks)) & high
		if blank&(blank<<8|last>>56) != 0 {
			return n
		}
		last = blank
		upper := (x + (0x80-'A')*ones) &^ (x + (0x7f-'Z')*ones) & high
		binary.LittleEndian.PutUint64(dst[n:], x|upper>>2)
	}
	for spaced := last>>63 != 0; n < len(s); n++ {
		c := s[n]
		if c <= ' ' && (c < ' ' || spaced) || c >= utf8.RuneSelf {
			return n
		}
		if spaced = c == ' '; 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		dst[n] = c
	}
	return n
}

// trails reports whether a character may follow a phrase on its line.
func trails(c rune) bool {
	switch c {
	case ' ', ':', '：', '.', '…', '»', '>', '→', '›', '-', '–', '—', '!', '*':
		return true
	}
	return false
}

// mayBeLine reports whether a block, whose text is s, may be what pages say around
// articles or over boxes. It tells by the words of plain lines: to fold them only
// if they may saves a thirtieth of the time of dividing a text.
func mayBeLine(b *Block, s []byte) bool {
	if b.Kind == Pre || b.Holds(Digit|Beyond|Break) {
		return true
	}
	for len(s) > 0 && trails(rune(s[len(s)-1])) {
		s = s[:len(s)-1]
	}
	v := phrases()
	return v.lines.May(s) && v.furniture.May(s) || boxLines().mayStand(s)
}

// isFurniture reports whether a whole line is what pages say around articles.
func isFurniture(s []byte) bool {
	var buf [80]byte
	return isFurniturePhrase(phrase(s, buf[:]))
}

// isFurniturePhrase reports the same of a phrase. A number in it may be any.
func isFurniturePhrase(p []byte) bool {
	if len(p) == 0 {
		return false
	}
	v := phrases()
	if v.furniture.Has(p) {
		return true
	}
	if len(p) > 48 || !hasDigit(p) {
		return false
	}
	var buf [64]byte
	return v.furniture.Has(lexicon.Counted(buf[:0], p))
}

// isOriginal reports whether a line introduces the address of the original.
func isOriginal(s []byte) bool {
	var buf [96]byte
	p := phrase(s, buf[:])
	if len(p) == 0 {
		return false
	}
	v := phrases()
	if v.original.Has(p) {
		return true
	}
	fields, _ := v.labels.Get(p)
	return slices.Contains(fields, "url")
}

// fieldsOf gives the fields that a label may name.
func fieldsOf(label []byte) []string {
	var buf [64]byte
	p := phrase(label, buf[:])
	if len(p) == 0 {
		return nil
	}
	fields, _ := phrases().labels.Get(p)
	return fields
}

// isByline reports whether a line begins with a word that introduces authors.
func isByline(s []byte) bool {
	if !phrases().signs.May(s) {
		return false
	}
	n := bytes.IndexAny(s, " :")
	if n <= 0 || n > 24 {
		return false
	}
	var buf [32]byte
	p := phrase(s[:n], buf[:])
	return len(p) > 0 && phrases().by.Has(p)
}

// isBylineMarker reports whether a line is nothing but words that introduce
// authors: their names then stand on the next line.
func isBylineMarker(s []byte) bool {
	if len(s) > 24 || !phrases().signs.May(s) {
		return false
	}
	var buf [40]byte
	p := phrase(s, buf[:])
	return len(p) > 1 && phrases().by.Has(p)
}

// isSigned reports whether a line is a byline: words that introduce authors,
// and then what may be names and no sentence.
func isSigned(s []byte) bool {
	if len(s) > 160 || !isByline(s) {
		return false
	}
	words := 0
	for _, w := range bytes.Fields(s[bytes.IndexAny(s, " :")+1:]) {
		if words++; words > 20 {
			return false
		}
		if c := firstRune(w); chars.IsLower(c) && utf8.RuneCount(w) > 3 {
			return words > 4 // a job or a place may follow the names
		}
	}
	return words > 0
}
