package dates

import (
	"unicode/utf8"

	"lede/parse/internal/chars"
)

const (
	longestWord  = 48 // bytes; a longer run of letters names nothing
	longestInset = 3  // signs and runs of space between two words of a date
	longestSpace = 64 // characters of a run of space
)

// isLetter reports whether r may be part of a word.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return r != 'ª' && r != 'º' && (chars.IsLetter(r) || chars.IsMark(r) || r == '\u200c')
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' }
func lower(c byte) bool { return 'a' <= c && c <= 'z' }

// wordEnd returns the end of the word at s[i:], i if there is none.
func wordEnd(s string, i int) int {
	start := i
	for i < len(s) && i-start <= longestWord {
		if c := s[i]; c < utf8.RuneSelf {
			if !upper(c) && !lower(c) {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isLetter(r) {
			break
		}
		i += n
	}
	return i
}

// wordStart returns the start of the word that ends at s[:i], i if there is
// none.
func wordStart(s string, i int) int {
	end := i
	for i > 0 && end-i <= longestWord {
		if c := s[i-1]; c < utf8.RuneSelf {
			if !upper(c) && !lower(c) {
				break
			}
			i--
			continue
		}
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !isLetter(r) {
			break
		}
		i -= n
	}
	return i
}

// camel returns where, in the word s[i:end], a capital begins another word that
// has run on, as in "ESTUpdated" or "amUpdated", or end.
func camel(s string, i, end int) int {
	for k := i + 1; k < end; k++ {
		if upper(s[k]) && (lower(s[k-1]) || upper(s[k-1]) && k+1 < end && lower(s[k+1])) {
			return k
		}
	}
	return end
}

// lastCamel is the start of the last word that has run on in s[start:i].
func lastCamel(s string, start, i int) int {
	for k := i - 1; k > start; k-- {
		if upper(s[k]) && (lower(s[k-1]) || s[k-1] >= utf8.RuneSelf || upper(s[k-1]) && k+1 < i && lower(s[k+1])) {
			return k
		}
	}
	return start
}

// inset skips at most n runs of white space and signs of the given punctuation.
func inset(s string, i, n int, punctuation string) int {
	for ; n > 0 && i < len(s); n-- {
		w := spaces(s, i)
		if w == 0 {
			w = mark(s, i, punctuation)
		}
		if w == 0 {
			break
		}
		i += w
	}
	return i
}

// insetBefore does the same leftwards.
func insetBefore(s string, i, n int, punctuation string) int {
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		k := i - size
		if space(s, k) == 0 && mark(s, k, punctuation) == 0 {
			break
		}
		i = k
		for k = 1; k < longestSpace && i > 0 && s[i] <= ' ' && s[i-1] <= ' ' && space(s, i-1) > 0; k++ {
			i--
		}
	}
	return i
}

// spaces is the size of the run of white space at s[i:].
func spaces(s string, i int) int {
	w := space(s, i)
	for n := 1; w > 0 && n < longestSpace; n++ {
		next := space(s, i+w)
		if next == 0 {
			break
		}
		w += next
	}
	return w
}

// space is the size of the white space character at s[i:], or of a mark that
// is not seen, or 0.
func space(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		if c == ' ' || '\t' <= c && c <= '\r' {
			return 1
		}
		return 0
	}
	switch r, n := utf8.DecodeRuneInString(s[i:]); {
	case r == 0xa0, 0x2000 <= r && r <= 0x200f, r == 0x202f, r == 0x2060, r == 0x3000, r == 0xfeff,
		0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		return n
	}
	return 0
}

// mark is the size of the character at s[i:] if it is one of set, or 0.
func mark(s string, i int, set string) int {
	if i >= len(s) {
		return 0
	}
	if s[i] < utf8.RuneSelf {
		for k := range len(set) {
			if set[k] == s[i] {
				return 1
			}
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if n == 1 {
		return 0
	}
	for _, c := range set {
		if c == r {
			return n
		}
	}
	return 0
}

// prefixed returns the length of the first of words that s[i:] begins with, or 0.
func prefixed(s string, i int, words ...string) int {
	for _, w := range words {
		if len(s)-i >= len(w) && s[i] == w[0] && s[i:i+len(w)] == w {
			return len(w)
		}
	}
	return 0
}

// hasMeaning is false for an entry that is only a part of longer names.
func (n *name) hasMeaning() bool {
	return n != nil && (n.months[0].month|n.persian|n.weekdays != 0 || n.am|n.pm != 0 || n.link || n.label || n.unit || n.joint || n.version)
}

// nameAt reads the longest name at s[i:]; n is nil if the word there is none,
// and end the end of what was read in either case.
func (r *reader) nameAt(i int) (n *name, end int) {
	end = wordEnd(r.s, i)
	if end == i || end-i > longestWord {
		return nil, end
	}
	var f folded
	f.add(r.s[i:end])
	first := r.t.words[string(f.bytes())]
	if first == nil {
		return r.runOn(i, end)
	}
	if first.hasMeaning() {
		n = first
	}
	if !first.more {
		return n, end
	}
	k := end
	for range 2 {
		next := inset(r.s, k, 2, ".-'’")
		k = wordEnd(r.s, next)
		if k == next || f.n+k-next >= len(f.buf)-utf8.UTFMax {
			break
		}
		f.put(' ')
		f.add(r.s[next:k])
		if e := r.t.words[string(f.bytes())]; e.hasMeaning() {
			n, end = e, k
		}
	}
	return n, end
}

// runOn reads a name that another word follows or precedes without a space:
// in scripts that have no spaces, after a Hebrew preposition, before a capital.
func (r *reader) runOn(i, end int) (*name, int) {
	if k := camel(r.s, i, end); k < end {
		return r.word(i, k), k
	}
	switch c := r.s[i]; {
	case c == 0xd7 && prefixed(r.s, i, "ב") > 0:
		return r.word(i+2, end), end
	case c == 0xe0 && end-i > 3: // Thai: the longest name that the run begins with
		for k := end - 3; k > i+3; k -= 3 {
			if n := r.word(i, k); n != nil && n.months[0].month != 0 {
				return n, k
			}
		}
	}
	return nil, end
}

// word looks one word up.
func (r *reader) word(i, end int) *name {
	var f folded
	f.add(r.s[i:end])
	if n := r.t.words[string(f.bytes())]; n.hasMeaning() {
		return n
	}
	return nil
}

// nameBefore reads the longest name that ends at s[:i]; n is nil if the word
// there is none, and start the start of what was read in either case.
func (r *reader) nameBefore(i int) (n *name, start int) {
	start = wordStart(r.s, i)
	if start == i || i-start > longestWord {
		return nil, start
	}
	var f folded
	f.add(r.s[start:i])
	last := r.t.words[string(f.bytes())]
	if last == nil {
		if k := lastCamel(r.s, start, i); k > start {
			return r.word(k, i), k
		}
		return nil, start
	}
	if last.hasMeaning() {
		n = last
	}
	if !last.less {
		return n, start
	}
	k := start
	for range 2 {
		before := insetBefore(r.s, k, 2, ".-'’")
		k = wordStart(r.s, before)
		if k == before || i-k > longestWord {
			break
		}
		if e := r.joined(k, i); e.hasMeaning() {
			n, start = e, k
		}
	}
	return n, start
}

// joined looks up the phrase s[i:end], whatever stands between its words.
func (r *reader) joined(i, end int) *name {
	var f folded
	for i < end {
		k := wordEnd(r.s, i)
		if f.n > 0 {
			f.put(' ')
		}
		f.add(r.s[i:k])
		if next := inset(r.s, k, 2, ".-'’"); next > k {
			i = next
		} else {
			break
		}
	}
	return r.t.words[string(f.bytes())]
}
