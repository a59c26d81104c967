package source

import (
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// tally counts the characters of more than one byte and the bytes that are
// not UTF-8. A character that the end of the data cuts off is neither.
func tally(data []byte) (multibyte, invalid int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			multibyte++
		case !utf8.FullRune(data[i:]):
			return multibyte, invalid
		default:
			invalid++
		}
		i += n
	}
	return multibyte, invalid
}

// mostlyUTF8 reports whether data is UTF-8 with some damage. Bytes of other
// character sets form characters of UTF-8 by chance, but many times less often
// than not.
func mostlyUTF8(data []byte) bool {
	multibyte, invalid := tally(data)
	return multibyte > 0 && multibyte >= invalid
}

// clearlyUTF8 reports whether valid UTF-8 that is declared as c is not c by any
// reasonable chance. Two bytes of a Chinese, Japanese or Korean set may look
// like a character of UTF-8, so there it takes some of them, or longer ones.
func clearlyUTF8(data []byte, c charset) bool {
	if !doubleByte(c.name) {
		return true
	}
	short := 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, n := utf8.DecodeRune(data[i:])
		if i += n; n == 2 {
			short++
		} else {
			return true
		}
	}
	return short >= 4
}

func isASCII(data []byte) bool {
	for i := range data {
		if data[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// scrubber replaces each run of bytes that are not UTF-8 by U+FFFD and drops
// NUL bytes.
type scrubber struct{ transform.NopResetter }

const replacement = "\uFFFD"

// Transform implements transform.Transformer.
func (scrubber) Transform(dst, src []byte, _ bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		if n := cleanRun(src[nSrc:], len(dst)-nDst); n > 0 {
			nDst += copy(dst[nDst:], src[nSrc:nSrc+n])
			nSrc += n
			continue
		}
		n, with := dirtyRun(src[nSrc:])
		if n == 0 || len(with) > len(dst)-nDst {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], with)
		nSrc += n
	}
	return nDst, nSrc, nil
}

// cleanRun measures the clean characters at the start of src that fit room.
func cleanRun(src []byte, room int) int {
	n := 0
	for n < len(src) && n < room && src[n] != 0 {
		if src[n] < utf8.RuneSelf {
			n++
			continue
		}
		r, size := utf8.DecodeRune(src[n:])
		if r == utf8.RuneError && size == 1 || n+size > room {
			break
		}
		n += size
	}
	return n
}

// dirtyRun measures the NUL bytes, or the bytes that are not UTF-8, at the
// start of src, and says what to put in their place.
func dirtyRun(src []byte) (n int, with string) {
	for n < len(src) && src[n] == 0 {
		n++
	}
	if n > 0 {
		return n, ""
	}
	for n < len(src) && src[n] >= utf8.RuneSelf {
		if r, size := utf8.DecodeRune(src[n:]); r != utf8.RuneError || size != 1 {
			break
		}
		n++
	}
	return n, replacement
}
