package parse

import (
	"strings"
	"sync"
	"unicode/utf8"

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
	const farthest = 24 // the last place of a call
	head := []byte(s[:min(len(s), farthest+3)])
	for _, l := range lexicon.For(lang) {
		openings := callOpenings()[l]
		for i := range head[:min(len(head), farthest+1)] {
			if (i == 0 || head[i] >= 0x80 || !isLetterByte(head[i-1])) && openings.May(head[i:]) && beginsWithCall(s[i:], l) {
				return true
			}
		}
	}
	return false
}

// beginsWithCall reports whether a text begins with a call in a language.
func beginsWithCall(s string, l *lexicon.Language) bool {
	c, _ := utf8.DecodeRuneInString(s)
	first := string(toLower(c))[0]
	for _, call := range l.Calls {
		if call[0] == first && beginsFolded(s, call) {
			return true
		}
	}
	return false
}

// beginsFolded reports whether a text begins with a phrase of small letters, in
// any case.
func beginsFolded(s, phrase string) bool {
	for _, w := range phrase {
		c, n := utf8.DecodeRuneInString(s)
		if toLower(c) != w {
			return false
		}
		s = s[n:]
	}
	return true
}

// callOpenings are how calls begin in each language.
var callOpenings = sync.OnceValue(func() map[*lexicon.Language]*lexicon.Openings {
	by := map[*lexicon.Language]*lexicon.Openings{}
	for _, l := range lexicon.All() {
		by[l] = lexicon.OpeningsOf(l.Calls)
	}
	return by
})

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
