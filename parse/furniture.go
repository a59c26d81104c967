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
		return ofWords
	case strings.HasPrefix(text, "©") || strings.HasPrefix(text, "Copyright ©"):
		return "copyright"
	case isCreditLine(p, b):
		return "credit of a picture"
	}
	return ""
}

// ofWords is why a line is furniture that is nothing but words of it.
const ofWords = "furniture"

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
	s = strings.Trim(s, " .:…>»|-–—[]()*#!")
	var buf [128]byte
	low := appendLower(buf[:0], s)
	if lexicon.FurnitureLines().Has(low) {
		return true
	}
	if len(low) > 48 || figures(s) == 0 {
		return false
	}
	var counted [64]byte
	return lexicon.FurnitureLines().Has(lexicon.Counted(counted[:0], low))
}

// appendLower appends a text in lower case to buf.
func appendLower(buf []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			buf = utf8.AppendRune(buf, toLower(r))
			i += n
			continue
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf = append(buf, c)
		i++
	}
	return buf
}

// isCall reports whether a short text calls on the reader to sign up, to
// follow, to pay, to read something else.
func isCall(s, lang string) bool {
	const farthest = 24 // the last place of a call
	head := []byte(s[:min(len(s), farthest+3)])
	for _, l := range lexicon.For(lang) {
		calls := callsOf()[l]
		for i := range head[:min(len(head), farthest+1)] {
			if (i == 0 || head[i] >= 0x80 || !isLetterByte(head[i-1])) && calls.openings.May(head[i:]) && calls.begin(s[i:]) {
				return true
			}
		}
	}
	return false
}

// calls are the calls to the reader in a language.
type calls struct {
	openings *lexicon.Openings
	by       map[byte][]string // their first bytes
}

// begin reports whether a text begins with a call.
func (c *calls) begin(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	for _, call := range c.by[string(toLower(first))[0]] {
		if beginsFolded(s, call) {
			return true
		}
	}
	return false
}

// beginsFolded reports whether a text begins with a phrase of small letters, in
// any case.
func beginsFolded(s, phrase string) bool {
	for s != "" && phrase != "" && s[0]|phrase[0] < utf8.RuneSelf {
		c := s[0]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != phrase[0] {
			return false
		}
		s, phrase = s[1:], phrase[1:]
	}
	for _, w := range phrase {
		c, n := utf8.DecodeRuneInString(s)
		if toLower(c) != w {
			return false
		}
		s = s[n:]
	}
	return true
}

// callsOf gives the calls of each language.
var callsOf = sync.OnceValue(func() map[*lexicon.Language]*calls {
	of := map[*lexicon.Language]*calls{}
	for _, l := range lexicon.All() {
		by := map[byte][]string{}
		for _, call := range l.Calls {
			by[call[0]] = append(by[call[0]], call)
		}
		of[l] = &calls{lexicon.OpeningsOf(l.Calls), by}
	}
	return of
})
