package page

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// address1 writes what stands at text[i], and makes a link of it if it is an
// address: "http://…", "www.…" or, around an @, one of e-mail.
func (r *textReader) address1(i, to int) int {
	s := r.text[i:to]
	if s[0] == '@' {
		if n := mailDomain(s); n > 0 && !r.anchor.open && r.block >= 0 && !r.space && !r.line && r.link < 0 {
			if local := r.localPart(); local > 0 {
				return r.mail(i, n, local)
			}
		}
		return r.put1(i, i+1)
	}
	if n := bareURL(s); n > 0 && !r.anchor.open && (i == 0 || !isAlnum(r.text[i-1])) {
		href := string(s[:n])
		if s[0] == 'w' {
			href = "http://" + href
		}
		if bytes.IndexByte(s[:n], 0) >= 0 {
			href = string(bytes.ReplaceAll([]byte(href), []byte{0}, nil))
		}
		r.startAnchor(href, r.src(i))
		r.literal(i, i+n)
		r.endAnchor(r.src(i+n-1) + 1)
		return i + n
	}
	class := &dumpClass
	if r.md {
		class = &mdClass
	}
	return r.put1(i, r.plainEnd(class, i+1, to))
}

// localPart gives the length of the local part of an address of e-mail that
// the open block ends with.
func (r *textReader) localPart() int {
	n := len(r.buf)
	low := int(r.page.Blocks[r.block].off)
	if k := len(r.page.Links) - 1; k >= 0 && r.page.Links[k].Block == r.block {
		low += r.page.Links[k].End // no link reaches into another
	}
	for n > low && n > len(r.buf)-64 && isLocal(r.buf[n-1]) {
		n--
	}
	for n < len(r.buf) && (r.buf[n] == '.' || r.buf[n] == '-' || r.buf[n] == '+') {
		n++
	}
	return len(r.buf) - n
}

func isLocal(c byte) bool {
	return isAlnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' || c == '\''
}

// mail writes "@domain" at text[i:i+n] and makes a link of it with the local part before.
func (r *textReader) mail(i, n, local int) int {
	off := len(r.buf) - local
	start := r.sourceOf(off)
	r.openLink("", "", r.cur, start)
	l := &r.page.Links[r.link]
	l.Start = off - int(r.page.Blocks[r.block].off)
	at := r.src(i)
	r.write(r.text[i:i+n], at)
	l.Href = "mailto:" + string(r.buf[off:])
	r.closeLink(r.src(i+n-1) + 1)
	return i + n
}

// sourceOf gives the byte of Data that byte off of the text so far was read from.
func (r *textReader) sourceOf(off int) int {
	runs := r.page.runs
	k := sort.Search(len(runs), func(i int) bool { return int(runs[i].text) > off }) - 1
	if k < 0 {
		return 0
	}
	return min(int(runs[k].src)+off-int(runs[k].text), int(runs[k].end))
}

// isBareAddress reports whether s is an address and nothing else.
func isBareAddress(s []byte) bool {
	return len(s) > 0 && max(bareURL(s), mailLen(s)) == len(s)
}

// mailLen gives the length of the address of e-mail that s begins with, 0 for none.
func mailLen(s []byte) int {
	at := bytes.IndexByte(s, '@')
	if at < 1 || at > 64 {
		return 0
	}
	for _, c := range s[:at] {
		if !isLocal(c) {
			return 0
		}
	}
	if n := mailDomain(s[at:]); n > 0 {
		return at + n
	}
	return 0
}

// mailDomain gives the length of "@domain" at the start of s, 0 if it is none.
func mailDomain(s []byte) int {
	n, dot := 1, 0
	for n < len(s) && n < 256 && (isAlnum(s[n]) || s[n] == '-' || s[n] == '.') {
		if s[n] == '.' {
			if s[n-1] == '.' || s[n-1] == '@' {
				break
			}
			dot = n
		}
		n++
	}
	for n > 1 && (s[n-1] == '.' || s[n-1] == '-') {
		n--
		if dot == n {
			dot = bytes.LastIndexByte(s[:n], '.')
		}
	}
	if dot < 2 || n-dot < 3 {
		return 0
	}
	for _, c := range s[dot+1 : n] {
		if c < 'A' {
			return 0
		}
	}
	return n
}

// bareURL gives the length of the address at the start of s, 0 if there is none.
func bareURL(s []byte) int {
	n := 0
	switch {
	case bytes.HasPrefix(s, []byte("http://")):
		n = 7
	case bytes.HasPrefix(s, []byte("https://")):
		n = 8
	case bytes.HasPrefix(s, []byte("www.")):
		n = 4
	default:
		return 0
	}
	host, depth := n, 0
	for n < len(s) {
		c := s[n]
		if c >= utf8.RuneSelf {
			if r, size := utf8.DecodeRune(s[n:]); r < 0x2000 && r != 0xa0 {
				n += size
				continue
			}
			break
		}
		if c <= ' ' && c != 0 || c == '<' || c == '>' || c == '"' || c == '`' || c == '|' || c == '\\' || c == '{' || c == '}' || c == '[' || c == ']' || c == 0x7f {
			break
		}
		if c == '(' {
			depth++
		} else if c == ')' {
			if depth--; depth < 0 {
				break
			}
		}
		n++
	}
	for n > host {
		switch c := s[n-1]; {
		case c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'' || c == '*' || c == '_' && n < len(s) || c == 0:
			n--
			continue
		}
		break
	}
	if n == host || !isAlnum(s[host]) && s[host] < utf8.RuneSelf {
		return 0
	}
	return n
}
