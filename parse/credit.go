package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/byline"
	"lede/parse/internal/chars"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// This file parts the credit of a picture from its caption: "… . Photo: A. Bee",
// "… (A. Bee/Agency)", "… © Agency", "… | A. Bee", "（写真：…）".

// maxCredit is how long a credit may be.
const maxCredit = 120

// splitCaption parts the text of a block under a picture.
func splitCaption(p *page.Page, b *page.Block) (caption, credit string) {
	text := b.Text
	if b.Hint&page.Credit != 0 && p.Shows(b, p.Region().Root)&page.CaptionText == 0 && len(text) <= maxCredit {
		return "", bareCredit(text, p.Language())
	}
	joints := p.Joints(b)
	for _, j := range joints {
		if j.Hint&page.Credit != 0 && j.To-j.From <= maxCredit {
			before, behind := strings.TrimSpace(text[:j.From]), strings.TrimSpace(text[j.To:])
			credit = text[j.From:j.To]
			if strings.HasPrefix(behind, "/") || isMakers(behind) {
				credit, behind = credit+text[j.To:], ""
			}
			if credit = bareCredit(credit, p.Language()); credit != "" {
				return trimCaption(before + " " + behind), credit
			}
		}
	}
	if caption, credit = splitCredit(text, p.Language()); credit != "" {
		return caption, credit
	}
	for _, j := range joints { // an element that ends the caption without a blank before it
		if j.To == len(text) && j.From > 3 && j.To-j.From <= 60 && runsOn(text, j.From) {
			return trimCaption(text[:j.From]), bareCredit(text[j.From:], p.Language())
		}
	}
	return trimCaption(text), ""
}

// runsOn reports whether a new text begins at s[i] without a blank before it.
func runsOn(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return (chars.IsLower(before) || before == '.' || before == ')' || before == '”') && chars.IsUpper(after)
}

// splitCredit parts a caption from the credit at its end.
func splitCredit(text, lang string) (caption, credit string) {
	text = strings.TrimSpace(text)
	if caption, credit = bracketCredit(text, lang); credit != "" {
		return caption, credit
	}
	if at, words := creditStart(text, lang); at >= 0 {
		if from := agencyBefore(text[:at]); from < at { // "AP Photo/A. Bee"
			at, words = from, 0
		}
		if credit = trimCredit(text[at+words:]); credit != "" && len(credit) <= maxCredit && !isNote(credit, lang) {
			return trimCaption(text[:at]), credit
		}
	}
	at := lastClause(text)
	if tail := strings.TrimSpace(text[at:]); isMakers(tail) {
		return trimCaption(text[:at]), trimCredit(tail)
	}
	return trimCaption(text), ""
}

// agencyBefore gives where the name of an agency at the end of a text begins,
// or the text's end.
func agencyBefore(s string) int {
	t := strings.TrimRight(s, " ")
	i := strings.LastIndexByte(t, ' ') + 1
	if byline.IsAgency(t[i:]) {
		return i
	}
	return len(s)
}

// bracketCredit reads a credit in brackets at the end of a text.
func bracketCredit(text, lang string) (caption, credit string) {
	body := strings.TrimRight(text, ". ")
	open, size := -1, 1
	switch {
	case strings.HasSuffix(body, ")"):
		open = strings.LastIndexByte(body, '(')
	case strings.HasSuffix(body, "]"):
		open = strings.LastIndexByte(body, '[')
	case strings.HasSuffix(body, "）"):
		open, size = strings.LastIndex(body, "（"), len("（")
	}
	if open < 0 || len(body)-open > maxCredit {
		return "", ""
	}
	inner := strings.TrimSpace(body[open+size : len(body)-size])
	before := strings.TrimSpace(body[:open])
	at, words := creditStart(inner, lang)
	switch {
	case inner == "":
		return "", ""
	case at == 0:
		return trimCaption(before), trimCredit(inner[words:])
	case at > 0 && agencyBefore(inner[:at]) == 0:
		return trimCaption(before), trimCredit(inner)
	case at > 0: // "(File photo by …)": the note stays with the caption
		return trimCaption(before + " (" + strings.TrimRight(inner[:at], " ,;.") + ")"), trimCredit(inner[at+words:])
	case isMakers(inner), (before == "" || endsSentence(before)) && isName(inner) && !isNote(inner, lang):
		return trimCaption(before), trimCredit(inner)
	}
	return "", ""
}

// creditStart finds words that introduce a credit, at the start of a clause,
// and gives where they begin and how long they are; -1 if there are none.
func creditStart(text, lang string) (at, words int) {
	from := max(0, len(text)-maxCredit-60)
	for from > 0 && from < len(text) && text[from]&0xc0 == 0x80 {
		from++
	}
	lower := strings.ToLower(text[from:])
	if len(lower) != len(text)-from {
		return -1, 0 // a letter that has another length in small
	}
	openers := creditOpeners(lower, lang)
	for i := 0; len(openers) > 0 && i < len(lower); i++ {
		if !opensClause(lower, i) {
			continue
		}
		if n := creditWords(lower, i, openers); n > 0 && len(lower)-i-n > 1 {
			return from + i, n
		}
	}
	for _, sign := range [...]string{"©", "ⓒ", "(c) ", "(C) "} {
		if !strings.Contains(text, sign) { // which is some ten times as fast as looking from the end
			continue
		}
		if i := strings.LastIndex(text, sign); len(text)-i <= maxCredit && len(text)-i > len(sign)+1 {
			return i, len(sign)
		}
	}
	return -1, 0
}

// opensClause reports whether a clause may begin at s[i]: at the start, behind
// a mark that ends a sentence or parts two, or a line break.
func opensClause(s string, i int) bool {
	if i == 0 {
		return true
	}
	switch s[i-1] {
	case ' ':
		return true // the words themselves must bear a mark
	case '\n', '|', '/', '(', '[', '-', ',', ';', '.':
		return true
	}
	return s[i-1] >= utf8.RuneSelf && s[i] >= utf8.RuneSelf && s[i]&0xc0 != 0x80
}

// parts reports whether a stroke or bracket stands before s[i]: what follows
// it may do without a mark of its own.
func parts(s string, i int) bool {
	t := strings.TrimRight(s[:i], " ")
	if t == "" {
		return false
	}
	c := t[len(t)-1]
	return c == '/' || c == '|' || c == '('
}

// creditOpeners gives the words in a text that introduce a credit: most have none.
func creditOpeners(lower, lang string) (found []string) {
	starts := wordStartsOf(lower)
	for _, l := range lexicon.For(lang) {
		for _, w := range l.Credit {
			if starts.may(w) && strings.Contains(lower, w) {
				found = append(found, w)
			}
		}
	}
	return found
}

// creditWords gives the length of those words that begin s[i:] and introduce a
// credit, with the mark behind them.
func creditWords(s string, i int, openers []string) int {
	best := 0
	rest := s[i:]
	for _, w := range openers {
		if len(w) <= best || !strings.HasPrefix(rest, w) {
			continue
		}
		if n := creditMark(rest[len(w):], w, parts(s, i)); n > 0 {
			best = len(w) + n
		}
	}
	return best
}

// creditMark gives the length of what stands between the words that introduce
// a credit and the credit; 0 if these are not such words after all.
func creditMark(rest, w string, parted bool) int {
	t := strings.TrimLeft(rest, " ")
	blanks := len(rest) - len(t)
	for _, mark := range [...]string{":", "：", "/", "／", "＝", "=", "|", "｜", "丨", "©", "-", "–", "—"} {
		if strings.HasPrefix(t, mark) {
			if mark == "-" && blanks == 0 || (mark == "/" || mark == "|") && !isUnspacedWord(w) && blanks > 1 {
				return 0
			}
			n := blanks + len(mark)
			return n + len(t[len(mark):]) - len(strings.TrimLeft(t[len(mark):], " ©"))
		}
	}
	if blanks > 0 && (parted || w == "courtesy" || w == "cortesía") {
		return blanks
	}
	if last := w[strings.LastIndexByte(w, ' ')+1:]; len(last) < len(w) && blanks > 0 {
		switch last {
		case "by", "of", "via", "from", "von", "par", "de", "di", "da", "por", "av", "af", "door", "deur", "van", "oleh", "na":
			return blanks
		}
	}
	return 0
}

func isUnspacedWord(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return isUnspaced(c)
}

// lastClause gives where the text behind the last sentence of a caption begins.
func lastClause(s string) int {
	at := 0
	for i := 0; i+1 < len(s); i++ {
		switch s[i] {
		case '.', '!', '?', '|', '\n':
			if s[i+1] == ' ' && !(s[i] == '.' && i > 0 && (i == 1 || s[i-2] == ' ' || s[i-2] == '.')) { // no initial
				at = i + 2
			}
		}
	}
	return at
}

// isMakers reports whether a short text is the maker and owner of a picture:
// names with a stroke between, or the name of an agency.
func isMakers(s string) bool {
	s = strings.Trim(s, " .")
	if len(s) < 2 || len(s) > 90 || strings.ContainsAny(s, "!?\"“”;0123456789") {
		return false
	}
	agency, parts := false, 0
	for part := range strings.FieldsFuncSeq(s, partsMakers) {
		part = strings.TrimSpace(part)
		parts++
		if !isName(part) {
			return false
		}
		agency = agency || isAgencyName(part)
	}
	return agency || parts > 1 && strings.ContainsAny(s, "/／") && !strings.Contains(s, ",")
}

func partsMakers(r rune) bool { return r == '/' || r == '|' || r == ',' || r == '／' }

// isCreditLine reports whether a block of a raw text is nothing but the maker and
// owner of a picture with a stroke between, of which it has no other mark: an
// agency or a person that are known, or where it is no heading words that all
// begin with capitals.
func isCreditLine(p *page.Page, b *page.Block) bool {
	return namesMakers(p, b, func(part string) bool {
		return isKnownMaker(p, part) || b.Kind != page.Heading && isCapitalized(part)
	})
}

// isSureCreditLine reports whether a block is such a line that names a maker who
// is known.
func isSureCreditLine(p *page.Page, b *page.Block) bool {
	return namesMakers(p, b, func(part string) bool { return isKnownMaker(p, part) })
}

// namesMakers reports whether a block of a raw text reads like makers with a
// stroke between, one of whom is.
func namesMakers(p *page.Page, b *page.Block, is func(part string) bool) bool {
	text := strings.TrimSpace(b.Text)
	if p.Kind == page.HTML || len(text) > longestName || !strings.Contains(text, "/") {
		return false
	}
	if text = strings.Trim(text, "()"); !isMakers(text) {
		return false
	}
	for part := range strings.FieldsFuncSeq(text, partsMakers) {
		if is(strings.TrimSpace(part)) {
			return true
		}
	}
	return false
}

// isKnownMaker reports whether a text is the name of an agency, or a person's that
// begins with a given name that is known.
func isKnownMaker(p *page.Page, s string) bool {
	if isAgencyName(s) {
		return true
	}
	names := byline.Split(s, bylineOptions(p))
	return len(names) == 1 && names[0].Given && names[0].Kind == byline.Person && strings.Contains(names[0].Name, " ")
}

// isCapitalized reports whether a text is several words that all begin with capitals.
func isCapitalized(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		if !capital(w) {
			return false
		}
		words++
	}
	return words > 1
}

// isAgencyName reports whether a text is the name of an agency, or a name with
// an agency's behind it.
func isAgencyName(s string) bool {
	if byline.IsAgency(s) {
		return true
	}
	for _, by := range [...]string{" via ", " for ", " - "} {
		if a, b, ok := strings.Cut(s, by); ok && (byline.IsAgency(strings.TrimSpace(a)) || byline.IsAgency(strings.TrimSpace(b))) {
			return true
		}
	}
	first, _, _ := strings.Cut(s, " ")
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return len(first) < len(s) && (len(last) > 2 && byline.IsAgency(last) && strings.Count(s, " ") < 5 || first == "AP" || first == "AFP" || first == "EPA")
}

// isName reports whether a text may be a name: a few words that begin with
// capitals, but for small words between, or letters without case.
func isName(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(@©'’"))
		words++
		if chars.IsLower(c) && (words == 1 && !byline.IsAgency(s) || len(w) > 4) || words > 7 {
			return false
		}
	}
	return words > 0 && !endsSentence(s)
}

// isNote reports whether a text says what kind of picture it is, not whose.
func isNote(s, lang string) bool {
	lower := strings.ToLower(s)
	for _, l := range lexicon.For(lang) {
		for _, w := range l.Caption {
			if len(w) >= len(lower) && strings.Contains(w, lower) && strings.Trim(w, "():") == lower {
				return true
			}
		}
		for _, w := range l.Credit {
			if w == lower {
				return true
			}
		}
	}
	return false
}

func endsSentence(s string) bool {
	return hasFullStop(s) && !strings.HasSuffix(s, ":") && !strings.HasSuffix(s, ";")
}

// bareCredit takes the words that introduce it off a credit.
func bareCredit(s, lang string) string {
	s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "()[]（）"))
	if at, n := creditStart(s, lang); at == 0 {
		s = s[n:]
	}
	for _, l := range lexicon.For(lang) {
		for _, w := range l.By {
			if len(w) < len(s) && s[len(w)] == ' ' && strings.EqualFold(s[:len(w)], w) {
				return trimCredit(s[len(w):])
			}
		}
	}
	if isNote(s, lang) {
		return ""
	}
	return trimCredit(s)
}

func trimCredit(s string) string {
	s = strings.Trim(oneLine(s), " |,;:–—-/©")
	for _, pair := range [...]string{"()", "[]"} {
		open, shut := strings.Count(s, pair[:1]), strings.Count(s, pair[1:])
		if open > shut {
			s = strings.TrimPrefix(s, pair[:1])
		} else if open < shut {
			s = strings.TrimSuffix(s, pair[1:])
		} else if len(s) > 1 && s[0] == pair[0] && strings.IndexByte(s, pair[1]) == len(s)-1 {
			s = s[1 : len(s)-1]
		}
	}
	s = strings.Trim(s, " （）")
	if strings.Count(s, ".") == 1 && len(s) > 4 {
		s = strings.TrimSuffix(s, ".")
	}
	return s
}

// trimCaption takes off what joined a caption to its credit.
func trimCaption(s string) string {
	s = strings.TrimRight(oneLine(s), " |,;–—-/•·∙＝")
	switch strings.Trim(s, " .()[]") {
	case "":
		return ""
	}
	return strings.TrimLeft(s, " |•·")
}
