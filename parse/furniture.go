package parse

import (
	"bytes"
	"strings"
	"sync"

	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// This file tells lines of page furniture by their words.

// furniture says why a line is page furniture, or nothing.
func furniture(p *page.Page, b *page.Block) string {
	text := strings.TrimSpace(b.Text)
	if len(text) <= 200 && isCall(text, p.Language()) {
		return "call to the reader"
	}
	if len(text) > 120 {
		return ""
	}
	switch {
	case isBareNumber(text) && b.Kind != page.Cell && b.Kind != page.Item:
		return "bare number"
	case !strings.ContainsFunc(text, isWord):
		return "no words"
	case isFurnitureLine(text):
		return "furniture"
	case strings.HasPrefix(text, "©") || strings.HasPrefix(text, "Copyright ©"):
		return "copyright"
	case p.Kind != page.HTML && strings.Contains(text, "/") && len(text) <= longestName && isMakers(strings.Trim(text, "()")):
		return "credit of a picture" // of which a raw text has no other mark
	}
	return ""
}

func isBareNumber(s string) bool {
	for _, r := range s {
		if (r < '0' || r > '9') && r != ',' && r != '.' && r != ' ' {
			return false
		}
	}
	return s != ""
}

// isFurnitureLine reports whether a line is, all of it, a phrase of furniture.
func isFurnitureLine(s string) bool {
	if len(s) > 80 {
		return false
	}
	var low [80]byte
	s = strings.Trim(s, " .:…>»|-–—[]()*#!")
	if n := lowerASCII(low[:], s); n == len(s) && furnitureLines()[string(low[:n])] {
		return true
	} else if n == len(s) && !strings.ContainsAny(s, "0123456789") {
		return false
	}
	s = strings.ToLower(s)
	if furnitureLines()[s] {
		return true
	}
	if len(s) > 48 || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	var buf [64]byte
	return furnitureLines()[string(lexicon.Counted(buf[:0], []byte(s)))]
}

// lowerASCII writes s in lower case to buf, up to the first character that is
// not ASCII, and returns how many bytes that were.
func lowerASCII(buf []byte, s string) int {
	n := min(len(s), len(buf))
	for i := range n {
		c := s[i]
		if c >= 0x80 {
			return i
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	return n
}

// isCall reports whether a short text calls on the reader to sign up, to
// follow, to pay, to read something else.
func isCall(s, lang string) bool {
	const reach, farthest = 96, 24 // the longest call, and the last place of one
	var buf [reach]byte
	s = s[:min(len(s), reach)]
	low := buf[:lowerASCII(buf[:], s)]
	if len(low) < len(s) {
		low = []byte(strings.ToLower(s))
	}
	starts := wordStartsOf(low[:min(len(low), farthest+6)])
	for _, l := range lexicon.For(lang) {
		for _, w := range l.Calls {
			if !starts.may(w) {
				continue
			}
			if i := bytes.Index(low[:min(len(low), farthest+len(w))], []byte(w)); i >= 0 && (i == 0 || !isLetterByte(low[i-1]) || w[0] >= 0x80) {
				return true
			}
		}
	}
	return false
}

// furnitureLines are the phrases of all languages, gathered once.
var furnitureLines = sync.OnceValue(func() map[string]bool {
	lines := map[string]bool{}
	for _, l := range lexicon.All() {
		for _, w := range l.Furniture {
			lines[w] = true
		}
	}
	return lines
})
