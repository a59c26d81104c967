package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
	"lede/parse/internal/dates"
	"lede/parse/internal/lexicon"
)

// dateKind is what a date on the page dates.
type dateKind uint8

const (
	plainDate dateKind = iota
	publishedDate
	updatedDate
	asOfDate // of the version at hand, by a word that may mean either
	otherDate
)

// kindBefore tells by the last words of a text what the date after it dates.
func kindBefore(text, lang string) dateKind {
	const near = 40 // characters
	at := len(text)
	for n := 0; n < near && at > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	text = text[at:]
	kind := kindSaid(text, lang)
	if kind == plainDate {
		if part := lastRunIn(text); part != "" {
			kind = kindSaid(part, lang)
		}
	}
	return kind
}

// kindSaid tells what the last word of a text says that a date after it dates.
func kindSaid(text, lang string) dateKind {
	if len(text) < 3 {
		return plainDate
	}
	text = strings.ToLower(text)
	k := kindSeeker{text: text, starts: wordStartsOf(text), at: -1}
	for _, l := range lexicon.For(lang) {
		k.seek(l.Updated, updatedDate)
		k.seek(l.Published, publishedDate)
		k.seek(l.CapturedNot, otherDate)
	}
	return k.kind
}

// lastRunIn gives the end of a text from its last word on that has run into the one
// before it: "Jane RoeUpdated".
func lastRunIn(s string) string {
	for i := len(s) - 1; i > 1; i-- {
		if 'A' <= s[i] && s[i] <= 'Z' && isLowerByte(s[i-1]) && isLowerByte(s[i-2]) {
			return s[i:]
		}
	}
	return ""
}

// kindSeeker looks for the last word in a text that says what a date dates.
type kindSeeker struct {
	text   string
	starts wordStarts
	kind   dateKind
	at     int // where the word stands
	size   int // its length without a colon
}

// seek takes the last of words if it stands behind what was found, or is longer.
// The same word in two lists means either.
func (k *kindSeeker) seek(words []string, kind dateKind) {
	for _, w := range words {
		if !k.starts.may(w) {
			continue
		}
		i := lastWord(k.text, w)
		size := len(strings.TrimSuffix(w, ":"))
		switch {
		case i < 0 || i < k.at || i == k.at && size < k.size:
		case i == k.at && size == k.size && k.kind != kind && k.kind != asOfDate:
			k.kind = asOfDate
		case i > k.at || size > k.size:
			k.kind, k.at, k.size = kind, i, size
		}
	}
}

// lastWord gives where w last stands in text as words of its own, or -1.
func lastWord(text, w string) int {
	if !strings.Contains(text, w) { // which is some ten times as fast as looking from the end
		return -1
	}
	for end := len(text); ; {
		i := strings.LastIndex(text[:end], w)
		if i < 0 {
			return -1
		}
		if isWordAt(text, i, w) {
			return i
		}
		end = i + len(w) - 1
	}
}

// standsIn reports whether w stands in text as words of its own.
func standsIn(text, w string) bool {
	for at := 0; ; at++ {
		i := strings.Index(text[at:], w)
		if i < 0 {
			return false
		}
		if at += i; isWordAt(text, at, w) {
			return true
		}
	}
}

// isWordAt reports whether w, which stands at text[i], is no part of other words.
func isWordAt(text string, i int, w string) bool {
	return (i == 0 || !isLetterByte(text[i-1]) && text[i-1] != '-') && (i+len(w) == len(text) || !isLetterByte(text[i+len(w)])) || w[0] >= 0x80 && (len(w) > 6 || w[0] < 0xe3 || !hanBefore(text, i))
}

// hanBefore reports whether a Chinese character stands before text[i:]: what
// follows is then the end of a longer word, as in "date of birth".
func hanBefore(text string, i int) bool {
	return i >= 3 && 0xe4 <= text[i-3] && text[i-3] <= 0xe9
}

func isLowerByte(c byte) bool { return 'a' <= c && c <= 'z' }

func isLetterByte(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 }

// hasFullStop reports whether a text ends like a sentence.
func hasFullStop(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', '…', '。', '！', '？', '؟', '।', ':', ';':
			return true
		case '"', '\'', '”', '’', '»', ')', '」', '』', ' ':
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}

// kindOfPiece tells what a date in a sentence about the piece itself dates, before
// whose verb it stands: "Dieser Beitrag wurde am 3. Mai 2019 von A veröffentlicht".
// before and after are the line's text around it.
func kindOfPiece(before, after, lang string) dateKind {
	const longest, mostBetween = 120, 120
	l := lexicon.Lookup(lang)
	if l == nil || len(l.Piece) == 0 || len(before) > longest || !opensWith(before, l.Piece) {
		return plainDate
	}
	after = strings.ToLower(after[:min(len(after), mostBetween)])
	kind, at := plainDate, len(after)
	for _, said := range [...]struct {
		words []string
		kind  dateKind
	}{{l.Published, publishedDate}, {l.Updated, updatedDate}, {l.CapturedNot, otherDate}} {
		for _, w := range said.words {
			if i := strings.Index(after, w); i >= 0 && i < at && isWordAt(after, i, w) {
				kind, at = said.kind, i
			}
		}
	}
	return kind
}

// opensWith reports whether a text begins with one of some phrases, in any case.
func opensWith(s string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(w string) bool { return beginsFolded(s, w) })
}

// kindAfter tells by the word that follows a date what it dates, as in Chinese
// and Japanese: "2024-03-05更新". A label is of the date that follows it.
func kindAfter(text, lang string) dateKind {
	l := lexicon.Lookup(lang)
	if l == nil || l.Code != "zh" && l.Code != "ja" {
		return plainDate
	}
	word := strings.TrimPrefix(text, " ")
	kind, size := plainDate, 0
	for _, w := range l.Published {
		if len(w) > size && strings.HasPrefix(word, w) {
			kind, size = publishedDate, len(w)
		}
	}
	for _, w := range l.Updated {
		if len(w) > size && strings.HasPrefix(word, w) {
			kind, size = asOfDate, len(w) // it may say no more than that the page was made
		}
	}
	rest := strings.TrimPrefix(word[size:], " ")
	next, _ := utf8.DecodeRuneInString(rest)
	switch {
	case rest == "":
		return kind
	case len(rest) == len(word)-size && chars.IsLetter(next), next == ':', next == '：', len(word) < len(text) && chars.IsDigit(next):
		return plainDate
	}
	return kind
}

// beforeAnother reports whether a moment that machines write stands right before
// a date that people write: themes keep that of the last change there, unseen.
func beforeAnother(text string, m dates.Match) bool {
	const nearest = 40
	if !m.Date.Zoned || m.Date.Precision < dates.Second || m.End-m.Start < len("2006-01-02T15:04:05Z") {
		return false
	}
	rest := strings.TrimLeft(text[m.End:], " ")
	for o := range dates.Scan(rest[:min(len(rest), nearest)], dates.Options{}) {
		return o.Start == 0 && o.Lang != ""
	}
	return false
}
