package source

import (
	"bytes"
	"unicode"

	"golang.org/x/text/transform"
)

// wide recognizes UTF-16 without a byte-order mark: its NUL bytes, the upper
// halves of ASCII characters, all stand in even places or all in odd ones, and
// what comes out of it are characters that people write.
func wide(data []byte) (charset, bool) {
	sample := data[:min(len(data), 16<<10)&^1]
	var even, odd int
	for i := 0; i+1 < len(sample); i += 2 {
		if sample[i] == 0 {
			even++
		}
		if sample[i+1] == 0 {
			odd++
		}
	}
	e, nuls := utf16LE(), odd
	if even > odd {
		e, nuls = utf16BE(), even
	}
	if min(even, odd)*20 > nuls || nuls*40 < len(sample)/2 {
		return wideEast(sample)
	}
	text, _, _ := transform.Bytes(e.decoder(), sample)
	good, all := 0, 0
	for _, r := range bytes.Runes(text) {
		all++
		if r == '\t' || r == '\n' || r == '\r' || r != unicode.ReplacementChar && unicode.IsPrint(r) || unicode.Is(unicode.Cf, r) {
			good++
		}
	}
	return e, good*50 >= all*49
}

// wideEast recognizes UTF-16 of East Asian texts, in which few characters have a
// NUL byte in either half: nearly all of them are of the ranges that such texts
// are written in. Read in the wrong order, most are of any other.
func wideEast(sample []byte) (charset, bool) {
	ascii := 0
	for _, c := range sample {
		if ' ' <= c && c < 0x7f {
			ascii++
		}
	}
	if ascii*4 > len(sample)*3 { // letters in pairs are ideographs, too
		return charset{}, false
	}
	for _, e := range [...]charset{utf16LE(), utf16BE()} {
		text, _, _ := transform.Bytes(e.decoder(), sample)
		good, all, lines := 0, 0, 0
		for _, r := range bytes.Runes(text) {
			all++
			switch {
			case r == '\n', r == ' ':
				lines++
				good++
			case r == '\r', r == '\t', ' ' < r && r < 0x7f, 0x2010 <= r && r <= 0x2030, 0x3000 <= r && r < 0x3100, 0x4e00 <= r && r < 0xa000, 0xac00 <= r && r < 0xd7a4, 0xff00 <= r && r < 0xffef:
				good++
			}
		}
		if lines > 0 && good*50 >= all*48 {
			return e, true
		}
	}
	return charset{}, false
}

// escapes recognizes the character sets that write everything in ASCII and
// switch by escape sequences.
func escapes(in input) (charset, bool) {
	if !in.valid || bytes.IndexByte(in.data, 0x1b) < 0 {
		return charset{}, false
	}
	for _, to := range [...]string{"\x1b$B", "\x1b$@"} {
		if bytes.Contains(in.data, []byte(to)) {
			return lookup("iso-2022-jp")
		}
	}
	return charset{}, false
}
