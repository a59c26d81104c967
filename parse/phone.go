package parse

import "strings"

// This file finds telephone numbers. A number is kept as it is written, but
// tidy: single blanks, plain hyphens, nothing before the first and after the
// last digit but its + or parentheses, an extension as "ext. 12". No country
// code is added, since the document does not give it.

// phones yields what has the shape of a telephone number in a text, each with
// the bytes that it stands in. Whether it is one, its surroundings say.
func phones(s string) func(func(string, span) bool) {
	return func(yield func(string, span) bool) {
		for i := 0; i < len(s); {
			c := s[i]
			if c < '0' || c > '9' {
				i++
				continue
			}
			from, to, digits := digitRun(s, i)
			if digits < fewestDigits || digits > 15 || !isPhone(s[from:to], digits) || from > 0 && isWordByte(s[from-1]) || to < len(s) && isWordByte(s[to]) && s[to]|0x20 != 'x' {
				i = to
				continue
			}
			end := to + extension(s[to:])
			if !yield(tidyPhone(s[from:end]), span{Start: from, End: end}) {
				return
			}
			i = end
		}
	}
}

// fewestDigits is how many digits the shortest number has.
const fewestDigits = 7

func isWordByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '@' || c == '_' || c == '$' || c == '%' || c == ':'
}

// digitRun gives the run of digits and what parts them that begins at digit s[i],
// with a + or parenthesis before it.
func digitRun(s string, i int) (from, to, digits int) {
	from = i
	for from > 0 && (s[from-1] == '(' || s[from-1] == '+') {
		from--
	}
	to = i
	for i < len(s) {
		if c := s[i]; '0' <= c && c <= '9' {
			digits++
			i++
			to = i
			continue
		}
		n := separator(s[i:])
		if n == 0 || i-to >= 4 {
			break
		}
		i += n
	}
	if to < len(s) && s[to] == ')' {
		to++
	}
	return from, to, digits
}

// separator gives the length of what may part the digits of a number.
func separator(s string) int {
	switch s[0] {
	case ' ', '-', '.', '/', '(', ')':
		return 1
	case 0xe2: // hyphens and the en dash
		if len(s) > 2 && s[1] == 0x80 && s[2] >= 0x90 && s[2] <= 0x93 {
			return 3
		}
	case 0xc2:
		if len(s) > 1 && s[1] == 0xa0 {
			return 2
		}
	}
	return 0
}

// isPhone reports whether a run of digits is written like a telephone number
// and not like a date, a range of years, an amount or a time.
func isPhone(s string, digits int) bool {
	var groups [16]int
	n, seps := 0, 0
	year := false
	for i := 0; i < len(s); {
		if s[i] < '0' || s[i] > '9' {
			seps++
			i++
			continue
		}
		j := i
		for j < len(s) && '0' <= s[j] && s[j] <= '9' {
			j++
		}
		if n == len(groups) {
			return false
		}
		year = year || j-i == 4 && (s[i:i+2] == "19" || s[i:i+2] == "20")
		groups[n] = j - i
		n++
		i = j
	}
	switch {
	case s[0] == '+':
		return digits >= 8
	case n == 1:
		return s[0] == '0' && digits >= 8 || digits == 10 || digits == 11
	case n == 2 && groups[0] == 4 && groups[1] == 4:
		return !year
	case n == 3 && year && digits <= 8: // a date
		return false
	case strings.Contains(s, ".") && n > 1 && allThrees(groups[1:n]): // an amount
		return groups[0] == 3 && n > 2 && digits >= 9 && groups[n-1] == 3
	}
	for i := range n {
		if groups[i] > 8 {
			return false
		}
	}
	return true
}

func allThrees(groups []int) bool {
	for _, n := range groups {
		if n != 3 {
			return false
		}
	}
	return true
}

// extension gives the length of " ext. 12" and the like at the start of s.
func extension(s string) int {
	t := strings.TrimLeft(s, " ,")
	for _, w := range [...]string{"extension", "ext.", "ext", "x"} {
		if len(t) > len(w) && strings.EqualFold(t[:len(w)], w) {
			rest := strings.TrimLeft(t[len(w):], " .:")
			n := 0
			for n < len(rest) && '0' <= rest[n] && rest[n] <= '9' {
				n++
			}
			if n > 0 && n < 6 {
				return len(s) - len(rest) + n
			}
		}
	}
	return 0
}

// tidyPhone writes a number plainly.
func tidyPhone(s string) string {
	s = strings.NewReplacer("‐", "-", "‑", "-", "‒", "-", "–", "-", "\u00a0", " ").Replace(s)
	s = oneLine(s)
	if len(s) > 1 && s[0] == '(' && strings.IndexByte(s, ')') == len(s)-1 {
		s = s[1 : len(s)-1]
	}
	if open, shut := strings.Count(s, "("), strings.Count(s, ")"); open != shut {
		if open > shut {
			s = strings.TrimPrefix(s, "(")
		} else {
			s = strings.TrimSuffix(s, ")")
		}
	}
	return strings.TrimSpace(s)
}

// digitsOf gives the digits of a number, by which two are compared.
func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
