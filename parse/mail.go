package parse

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// This file finds addresses of e-mail, also those that are written to be read
// by people only: "jane [at] example [dot] org", "jane (arroba) example.org",
// "JANE AT EXAMPLE DOT ORG", "janeNOSPAM@example.org", "gro.elpmaxe@enaj".

// maxMail is the length of the longest address that is believed.
const maxMail = 100

// hasMail reports whether a text may hold an address of e-mail. brackets says
// whether it holds any.
func hasMail(s string, brackets bool) bool {
	return strings.IndexByte(s, '@') >= 0 || strings.Contains(s, "＠") || brackets && hasMark(s) ||
		strings.Contains(s, "AT") || hasLetters(s, 'd', 'o', 't')
}

// hasMark reports whether a bracketed word for "@" or "." stands in a text.
func hasMark(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '[', '(', '{', '<':
			if isMark(s[i:], atWords+dotWords) > 0 {
				return true
			}
		}
	}
	return false
}

// mails yields the addresses of e-mail in a text, in plain form, each with the
// bytes of the text that it stands in.
func mails(s string) func(func(string, span) bool) {
	return func(yield func(string, span) bool) {
		for i := 0; i < len(s); {
			n, bare := atMark(s[i:])
			if n == 0 {
				i++
				continue
			}
			v, at, ok := mailAround(s, i, i+n, bare)
			if !ok {
				i += n
				continue
			}
			if !yield(v, at) {
				return
			}
			i = max(at.End, i+n)
		}
	}
}

// atMark gives the length of the sign between the parts of an address that s
// begins with, 0 for none. A bare word needs a bare "dot" behind it, or capitals.
func atMark(s string) (n int, bare bool) {
	switch s[0] {
	case '@':
		return 1, false
	case '[', '(', '{', '<':
		return isMark(s, atWords), false
	case ' ', '_':
		if len(s) > 4 && s[3] == s[0] && (s[1:3] == "AT" || s[1:3] == "at") {
			return 4, true
		}
		if n := min(len(s), 3) - len(strings.TrimLeft(s[:min(len(s), 3)], " ")); n < len(s) && s[0] == ' ' && (s[n] == '[' || s[n] == '(' || s[n] == '{') {
			if m := isMark(s[n:], atWords); m > 0 {
				return n + m, false
			}
		}
	case 0xef:
		if strings.HasPrefix(s, "＠") {
			return len("＠"), false
		}
	}
	return 0, false
}

// atWords and dotWords are what stands in brackets for "@" and ".".
const (
	atWords  = " at @ a ä æ ät æt atsign arroba chiocciola klammeraffe arobase arobas apenstaartje snabel-a snabela kukac małpa malpa zavináč zavinac собака at-sign παπάκι afna et кльомба маймунско ลูกน้ำ "
	dotWords = " dot . punkt point punto ponto punt ponkt kropka tečka tecka pont piste точка крапка τελεία nokta "
)

// isMark gives the length of the bracketed word that s begins with, if it is
// one of words.
func isMark(s, words string) int {
	var end byte
	switch s[0] {
	case '[':
		end = ']'
	case '(':
		end = ')'
	case '{':
		end = '}'
	case '<':
		end = '>'
	default:
		return 0
	}
	for j := 1; j < len(s) && j < 24; j++ {
		if s[j] != end {
			continue
		}
		w := strings.ToLower(strings.Trim(s[1:j], " _-*"))
		if w != "" && strings.IndexByte(w, ' ') < 0 && strings.Contains(words, " "+w+" ") {
			return j + 1
		}
		return 0
	}
	return 0
}

// mailAround reads the address around the sign s[from:to].
func mailAround(s string, from, to int, bare bool) (string, span, bool) {
	marked := to-from > 1 // a word for the sign
	start, local := localBefore(s, from, marked)
	end, host, dots := hostAfter(s, to, marked)
	if local == "" || host == "" || bare && dots == 0 && (s[from+1] != 'A' || !strings.Contains(host, ".") || strings.ToUpper(host) == host) {
		return "", span{}, false
	}
	v := withoutGuard(local + "@" + host)
	if bare {
		v = strings.ToLower(v)
	}
	if isEmail(v) {
		return v, span{Start: start, End: end}, true
	}
	if v = backwards(v); !marked && isEmail(v) && isCommonTop(v[strings.LastIndexByte(v, '.')+1:]) {
		return v, span{Start: start, End: end}, true
	}
	return "", span{}, false
}

// localBefore reads the part of an address that ends at s[end].
func localBefore(s string, end int, marked bool) (start int, local string) {
	i := end
	if marked {
		for i > 0 && s[i-1] == ' ' {
			i--
		}
	}
	stop := i
	for i > 0 && stop-i < 64 && isAddressByte(s[i-1]) {
		i--
	}
	for i < stop && s[i] == '.' {
		i++
	}
	local = s[i:stop]
	for marked && i > 0 && local != "" && len(local) < 64 { // "jane dot doe"
		n := dotBefore(s[:i])
		if n == 0 {
			break
		}
		j := i - n
		k := j
		for k > 0 && j-k < 64 && isAddressByte(s[k-1]) {
			k--
		}
		if k == j {
			break
		}
		local, i = s[k:j]+"."+local, k
	}
	return i, local
}

// dotBefore gives the length of the word for a dot that ends s, with the blanks
// around it.
func dotBefore(s string) int {
	s = s[max(0, len(s)-30):]
	t := strings.TrimRight(s, " ")
	if strings.HasSuffix(strings.ToLower(t), " dot") && len(t) < len(s) {
		return len(s) - len(t) + len(" dot")
	}
	if t == "" {
		return 0
	}
	if c := t[len(t)-1]; c == ']' || c == ')' || c == '}' {
		for _, open := range [...]string{"[", "(", "{"} {
			if i := strings.LastIndex(t, open); i >= 0 && isMark(t[i:], dotWords) == len(t)-i {
				return len(s) - len(strings.TrimRight(t[:i], " "))
			}
		}
	}
	return 0
}

// hostAfter reads the host that begins at s[i]; dots counts the words for dots in it.
func hostAfter(s string, i int, marked bool) (end int, host string, dots int) {
	if marked {
		for i < len(s) && s[i] == ' ' {
			i++
		}
	}
	var sb strings.Builder
	for sb.Len() < maxMail {
		j := hostEnd(s, i)
		if j == i {
			break
		}
		sb.WriteString(s[i:j])
		end = j
		n := dotAfter(s[j:])
		if n == 0 {
			break
		}
		k := j + n
		if e := hostEnd(s, k); e == k {
			break
		}
		sb.WriteByte('.')
		dots++
		i = k
	}
	host = strings.TrimRight(sb.String(), ".-_+")
	if trimmed := sb.Len() - len(host); dots == 0 {
		end -= trimmed
	}
	if cut := runOn(host); cut < len(host) {
		end -= len(host) - cut
		host = host[:cut]
	}
	return end, host, dots
}

// hostEnd gives the end of the characters of a host from s[i] on: letters of
// Latin script, digits, dots and hyphens.
func hostEnd(s string, i int) int {
	for i < len(s) {
		if isAddressByte(s[i]) {
			i++
			continue
		}
		if c, n := utf8.DecodeRuneInString(s[i:]); c >= 0xc0 && c < 0x250 && chars.IsLetter(c) {
			i += n
			continue
		}
		break
	}
	return i
}

// dotAfter gives the length of the word for a dot that begins s, with the
// blanks around it.
func dotAfter(s string) int {
	t := strings.TrimLeft(s, " ")
	if t == "" {
		return 0
	}
	n := 0
	if len(t) > 4 && len(t) < len(s) && (strings.HasPrefix(t, "dot ") || strings.HasPrefix(t, "Dot ") || strings.HasPrefix(t, "DOT ")) {
		n = 4
	} else if n = isMark(t, dotWords); n == 0 {
		return 0
	}
	rest := t[n:]
	return len(s) - len(strings.TrimLeft(rest, " "))
}

// runOn gives the end of a host that text follows without a blank, "orgFollow".
func runOn(host string) int {
	for i := strings.LastIndexByte(host, '.') + 1; i+1 < len(host); i++ {
		if 'a' <= host[i] && host[i] <= 'z' && 'A' <= host[i+1] && host[i+1] <= 'Z' {
			return i + 1
		}
	}
	return len(host)
}

// withoutGuard drops what only people know to drop from an address.
func withoutGuard(v string) string {
	for k, w := range guards {
		i := strings.Index(v, w)
		if i < 0 {
			i = strings.Index(v, smallGuards[k])
			end := i + len(w)
			if i < 0 || w == "REMOVE" || w == "DELETE" || i > 0 && isLetterByte(v[i-1]) || end < len(v) && isLetterByte(v[end]) {
				continue
			}
		}
		v = v[:i] + v[i+len(w):]
		if i < len(v) && (v[i] == '.' || v[i] == '-' || v[i] == '_') && (i == 0 || v[i-1] == '@' || v[i-1] == '.') {
			v = v[:i] + v[i+1:]
		}
		if i > 0 && i <= len(v) && strings.IndexByte(".-_", v[i-1]) >= 0 && (i == len(v) || v[i] == '@' || v[i] == '.') {
			v = v[:i-1] + v[i:]
		}
	}
	return v
}

// guards are the words that keep a program from writing to an address, and
// smallGuards the same in small letters.
var (
	guards      = [...]string{"NOSPAM", "NO-SPAM", "NO_SPAM", "REMOVETHIS", "REMOVE-THIS", "REMOVE_THIS", "REMOVEME", "REMOVE", "DELETETHIS", "DELETE", "SPAMFREE", "ENTFERNEN"}
	smallGuards = func() (small [len(guards)]string) {
		for i, w := range guards {
			small[i] = strings.ToLower(w)
		}
		return small
	}()
)

// backwards gives an address that is written from right to left.
func backwards(v string) string {
	if len(v) > maxMail {
		return ""
	}
	b := []byte(v)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return string(b)
}

func isCommonTop(s string) bool {
	switch strings.ToLower(s) {
	case "com", "org", "net", "edu", "gov", "info", "uk":
		return true
	}
	return false
}

func isAddressByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+'
}

// isEmail reports whether s is an e-mail address of the usual form.
func isEmail(s string) bool {
	local, host, ok := strings.Cut(s, "@")
	if !ok || local == "" || len(local) > 64 || len(s) > maxMail || strings.Contains(host, "@") || strings.Contains(s, "..") || hostEnd(host, 0) < len(host) {
		return false
	}
	for i := range len(local) {
		if !isAddressByte(local[i]) {
			return false
		}
	}
	dot := strings.LastIndexByte(host, '.')
	if dot < 1 || !isWord(rune(host[0])) && host[0] < utf8.RuneSelf || local[0] == '.' || local[len(local)-1] == '.' {
		return false
	}
	top := host[dot+1:]
	switch strings.ToLower(top) {
	case "png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js": // a picture twice as dense, as in a@2x.png
		return false
	}
	return len(top) >= 2 && isASCIILetters(top)
}

// mailsOf gives the addresses of a mailto: link.
func mailsOf(href string) []string {
	if len(href) < 8 || !strings.EqualFold(href[:7], "mailto:") {
		return nil
	}
	v, _, _ := strings.Cut(href[7:], "?")
	if strings.IndexByte(v, '%') >= 0 {
		if plain, err := url.PathUnescape(v); err == nil {
			v = plain
		}
	}
	var out []string
	for part := range strings.FieldsFuncSeq(v, func(r rune) bool { return r == ',' || r == ';' || r <= ' ' || r == '<' || r == '>' }) {
		part = withoutGuard(strings.Trim(part, "/:\"'."))
		if isEmail(part) && len(out) < 8 {
			out = append(out, part)
		}
	}
	return out
}
