package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// clean gives the text of a name: single spaces, nothing invisible, and its
// case given back where it is all in capitals and the case is certain.
func (p *parser) clean(f *found) string {
	s := p.src[f.Start:f.End]
	if !f.org && f.words > 1 && p.recasable(f) {
		return p.recase(f)
	}
	if strings.ContainsAny(s, "<[]") {
		return p.plainText(f)
	}
	if tidy(s) {
		return s
	}
	return squeeze(s)
}

// plainText writes the tokens of a name that has markup inside.
func (p *parser) plainText(f *found) string {
	var b strings.Builder
	for k := f.first; k < f.last; k++ {
		t := &p.toks[k]
		if t.gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(squeeze(p.src[t.start:min(t.end, f.End)]))
	}
	return b.String()
}

// tidy reports whether squeeze would change nothing.
func tidy(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf && (c == 0xc2 || c == 0xd8 || c >= 0xe1 && c <= 0xe3 || c == 0xef) || c < ' ' || c == ',' || c == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			return false
		}
	}
	return true
}

// squeeze makes every run of white space one space and drops what is
// invisible, and the comma of "Roe, Jr.".
func squeeze(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case invisible(r) || r == ',':
		case chars.IsSpace(r):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// recasable reports whether the name is in capitals, whole or but for the
// given name ("Jean DUPONT"), in a script whose small letters are certain.
func (p *parser) recasable(f *found) bool {
	upperWords, others := 0, 0
	for k := f.first; k < f.last; k++ {
		t := &p.toks[k]
		if t.kind != word || t.shape == initial || t.class&isSuffix != 0 {
			continue
		}
		s := p.src[t.start:t.end]
		switch {
		case !latinOrCyrillic(s):
			return false
		case t.shape == upper || scotsUpper(s):
			upperWords++
			if others > 0 && (t.end-t.start < 4 || !vowel(p.text(k))) {
				return false
			}
		case t.shape != lower:
			others++
			if upperWords > 0 {
				return false // "DJ Roe", "AJ Willingham"
			}
		}
	}
	return upperWords > 0 && (others == 0 || upperWords == 1 && p.toks[f.last-1].shape == upper)
}

// scotsUpper reports whether s is as in "McDONALD".
func scotsUpper(s string) bool {
	rest, ok := strings.CutPrefix(s, "Mc")
	return ok && len(rest) > 2 && strings.ToUpper(rest) == rest
}

func latinOrCyrillic(s string) bool {
	for _, r := range s {
		if chars.IsLetter(r) && r > 0x24f && !unicode.Is(unicode.Cyrillic, r) && !(r >= 0x1e00 && r <= 0x1eff) {
			return false
		}
	}
	return true
}

// vowel reports whether the word, in small letters, holds a vowel.
func vowel(s string) bool {
	for _, r := range s {
		if strings.ContainsRune("aeiouyæøœаеёиоуыэюяіїє", plain(r)) {
			return true
		}
	}
	return false
}

// recase writes the name word by word.
func (p *parser) recase(f *found) string {
	var b strings.Builder
	turkish := strings.HasPrefix(p.opt.Lang, "tr") || strings.HasPrefix(p.opt.Lang, "az") || strings.ContainsRune(p.src[f.Start:f.End], 'İ')
	for k := f.first; k < f.last; k++ {
		t := &p.toks[k]
		if t.kind == comma {
			continue
		}
		if b.Len() > 0 && t.gap {
			b.WriteByte(' ')
		}
		s := squeeze(p.src[t.start:min(t.end, f.End)])
		switch {
		case t.kind != word || t.shape != upper && !scotsUpper(s) || roman(s):
			b.WriteString(s)
		case k > f.first && k < f.last-1 && smallParticle(p.text(k)):
			b.WriteString(strings.ToLower(s))
		case !vowel(p.text(k)) && utf8.RuneCountInString(s) <= 3 && k < f.last-1 && !t.dot:
			b.WriteString(s) // "JT Roe"
		default:
			capitalize(&b, s, turkish)
		}
	}
	return b.String()
}

func roman(s string) bool { return s == "II" || s == "III" || s == "IV" }

// smallParticle lists the particles that are written small inside a name.
func smallParticle(w string) bool {
	switch w {
	case "von", "van", "der", "den", "de", "la", "las", "los", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "zu",
		"ten", "ter", "y", "e", "i", "und", "af", "av", "bin", "ibn", "zum", "zur", "vom":
		return true
	}
	return false
}

// capitalize writes the word with a capital at its start and behind a hyphen
// or an apostrophe, and behind "Mc".
func capitalize(b *strings.Builder, s string, turkish bool) {
	head, n := true, 0
	if len(s) > 4 && (strings.HasPrefix(s, "MC") || strings.HasPrefix(s, "Mc")) {
		b.WriteString("Mc")
		s = s[2:]
	}
	for i, r := range s {
		n++
		switch {
		case head:
			b.WriteRune(r)
		case turkish:
			b.WriteRune(unicode.TurkishCase.ToLower(r))
		default:
			b.WriteRune(chars.ToLower(r))
		}
		head = r == '-' || r == '‐' || r == '‑' || r == '.' || apostrophe(r) && n <= 3 && len(s)-i > 3
	}
}
