package byline

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
	"lede/parse/internal/dates"
)

// runOn gives the length of the first word of a run that may be several words
// whose spaces were lost with the markup between them: "KlotzDecember",
// "PérezRedacción", "Walker12", "ByTravis". alone says that the run is the
// whole string, and end is where it ends: pen names such as "happyface313" stay whole.
func (p *parser) runOn(s string, end int, alone bool) int {
	prev, before := rune(0), rune(0)
	for i, r := range s {
		if 'a' <= r && r <= 'z' {
			before, prev = prev, r
			continue
		}
		if i > 0 && p.seam(s, i, end, before, prev, r, alone) {
			return i
		}
		if !invisible(r) {
			before, prev = prev, r
		}
	}
	return len(s)
}

// seam reports whether two words meet at s[i], between prev and r.
func (p *parser) seam(s string, i, end int, before, prev, r rune, alone bool) bool {
	switch {
	case chars.IsDigit(r):
		return !alone && chars.IsLower(prev) && chars.IsLower(before) && clockNext(p.src[end-len(s)+i:])
	case !chars.IsUpper(r):
		return false
	case chars.IsDigit(prev):
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		return chars.IsLower(next) && chars.IsDigit(rune(s[0]))
	case chars.IsLower(prev):
		return leadIn(s[:i]) || i > 2 && !scottish(s[:i]) && p.known(s[i:], end)
	case chars.IsUpper(prev) || prev == '.':
		return i > 2 && p.dateWord(s[i:], end)
	}
	return false
}

// clockNext reports whether s begins with a date or a time, and not with the
// figures of a pen name such as "happyface313".
func clockNext(s string) bool {
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	if i > 4 || i >= len(s) {
		return false
	}
	if strings.IndexByte(":./-", s[i]) >= 0 {
		return i+1 < len(s) && s[i+1] != ' ' || s[i] == '.'
	}
	rest := strings.TrimLeft(s[i:], " ")
	r, _ := utf8.DecodeRuneInString(rest)
	return s[i] == ' ' && (chars.IsUpper(r) || dates.BeginsUnit(rest))
}

// leadIn reports whether the word is a marker that a name may be stuck to.
// "Di", "De" and "Van" are not: they begin names.
func leadIn(s string) bool {
	switch s {
	case "By", "by", "von", "par", "Par", "por", "Por", "door", "Door", "Author", "Autor", "Text", "Autorin", "AutorIn":
		return true
	}
	return false
}

// scottish reports whether the word begins names such as "MacEditor".
func scottish(s string) bool { return s == "Mac" || s == "Fitz" || s == "Van" || s == "Del" }

// known reports whether s begins with a word that stands behind names.
func (p *parser) known(s string, end int) bool {
	w := leadingWord(s)
	if len(w) == len(s) && len(w) > 3 && writerNext(p.src[end:]) {
		return true // "RoeShopping writer"
	}
	if w == "The" || len(p.toks) > 0 && len(w) > 2 && w == p.src[p.toks[0].start:p.toks[0].end] {
		return true
	}
	var b [48]byte
	for _, sense := range p.dictWord(fold(b[:0], w)) {
		switch {
		case sense.class&isMonth != 0:
			if figureNext(p.src[end-len(s)+len(w):]) {
				return true
			}
		case sense.strict && sense.langs&english == 0 || len(w) < 4:
		case sense.class&(isTitle|isMod|isDateWord|isStaff|isAgency) != 0:
			return true
		case sense.class&(isOrg|isNobody) != 0 && p.behindName():
			return true // "Jane RoeTwitter", but not "RoeBlog"
		}
	}
	return false
}

// writerNext reports whether a job of the press follows.
func writerNext(rest string) bool {
	if len(rest) < 7 || rest[0] != ' ' {
		return false
	}
	for _, w := range [...]string{"riter", "eporter", "ditor", "orrespondent", "olumnist"} {
		if strings.HasPrefix(rest[2:], w) {
			return true
		}
	}
	return false
}

// behindName reports whether the last word cut is part of a name.
func (p *parser) behindName() bool {
	n := len(p.toks)
	if n == 0 || p.toks[n-1].kind != word || p.toks[n-1].shape < title {
		return false
	}
	t := &p.toks[n-1]
	for _, s := range p.dictWord(p.low[t.lo:t.hi]) {
		if s.class&isGiven != 0 {
			return true
		}
	}
	return len(p.dictWord(p.low[t.lo:t.hi])) == 0
}

// dateWord reports whether s begins with "Published", "Updated" and the like,
// with "By", or with a month and its day.
func (p *parser) dateWord(s string, end int) bool {
	w := leadingWord(s)
	if len(w) < 2 || strings.ToUpper(w) == w && len(w) < 6 {
		return false
	}
	var b [48]byte
	for _, sense := range p.dictWord(fold(b[:0], w)) {
		if sense.class&(isDateWord|isBy) != 0 && len(w) > 5 || w == "By" || sense.class&isMonth != 0 && figureNext(p.src[end-len(s)+len(w):]) {
			return true
		}
	}
	return false
}

func (p *parser) dictWord(key []byte) []sense {
	if p.dict == nil {
		return nil
	}
	return p.dict.senses(key)
}

// leadingWord is s up to the next capital or figure behind its first letter.
func leadingWord(s string) string {
	small := false
	for i, r := range s {
		if i > 0 && (chars.IsDigit(r) || chars.IsUpper(r) && small) {
			return s[:i]
		}
		small = small || chars.IsLower(r)
	}
	return s
}

// figureNext reports whether a figure follows a month: "December 23".
func figureNext(rest string) bool {
	rest = strings.TrimLeft(rest[:min(len(rest), 8)], " .\u00a0")
	return rest != "" && rest[0] >= '0' && rest[0] <= '9'
}

// fold appends the lower-case form of s.
func fold(b []byte, s string) []byte {
	for _, r := range s {
		b = appendFolded(b, r)
	}
	return b
}

// abbreviation reports whether a dot behind the word belongs to it.
func abbreviation(w []byte) bool {
	switch string(w) {
	case "jr", "sr", "dr", "prof", "mr", "mrs", "ms", "st", "ste", "mme", "mlle", "hr", "fr", "ing", "mag", "dipl", "phil", "rev", "hon",
		"sen", "rep", "gov", "capt", "sgt", "lt", "col", "gen", "ph.d", "phd", "m.d", "esq", "dott", "avv", "dra", "sra", "drs", "ir", "inc", "ltd",
		"co", "corp", "e.v", "dipl.-ing", "univ.-prof", "д-р", "проф", "th", "v", "chr", "md", "mohd", "wm", "geo", "jos":
		return true
	}
	return false
}
