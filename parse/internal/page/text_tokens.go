package page

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// token reads what text[i] begins in a dump: the marker of a link, the stand-in
// of a picture, button or field, or an address in angle brackets. It gives
// where the text goes on.
func (r *textReader) token(i, to int) int {
	s := r.text[i:to]
	switch s[0] {
	case '<':
		if n := autolink(s); n > 0 {
			r.auto(i, i+n)
			return i + n
		}
	case '_':
		if n := run1(s, 0); n >= 4 { // a field to fill in
			r.cut(r.src(i))
			return i + n
		}
		if r.layout.under && i > 0 && len(s) > 1 && r.text[i-1] > ' ' && s[1] > ' ' {
			return r.underscored(i, to)
		}
	case '(':
		if bytes.HasPrefix(s, []byte("(BUTTON)")) {
			r.control(i)
			return i + len("(BUTTON)")
		}
		if i == 0 && len(s) > 3 && s[2] == ')' && s[3] == ' ' && (s[1] == ' ' || s[1] == '*' || s[1] == 'o') {
			r.control(i)
			return i + 3
		}
	case '[':
		if n := r.bracket(i, to); n > 0 {
			return n
		}
	case '{':
		if n := r.braced(i, to); n > 0 {
			return n
		}
	}
	return r.put1(i, i+1)
}

// underscored writes the link whose first blank is the underscore at text[i]:
// the word before it and all that follows up to a blank. Its address is not told.
func (r *textReader) underscored(i, to int) int {
	if r.link < 0 && r.block >= 0 {
		blk := &r.page.Blocks[r.block]
		text := r.buf[blk.off:]
		l := Link{Block: r.block, Elem: r.cur, Start: bytes.LastIndexByte(text, ' ') + 1}
		if n := len(r.page.Links); n > 0 && r.page.Links[n-1].Block == r.block {
			l.Start = max(l.Start, r.page.Links[n-1].End) // no blank parts them, but what is not written does
		}
		l.Span.Start = r.src(i)
		r.page.Links = append(r.page.Links, l)
		r.link = int32(len(r.page.Links) - 1)
	}
	r.space = true
	for i++; i < to && r.text[i] > ' '; {
		end := i
		for end < to && r.text[end] > ' ' && r.text[end] != '_' {
			end++
		}
		if end == i {
			end++
		} else {
			r.literal(i, end)
			if end < to && r.text[end] == '_' {
				r.space = true
				end++
			}
		}
		i = end
	}
	if r.link >= 0 {
		r.closeLink(r.src(i-1) + 1)
	}
	return i
}

// control ends the open block: what follows is the text of a button or field.
func (r *textReader) control(i int) {
	at := r.src(i)
	r.endAnchor(at)
	r.cut(at)
	r.as, r.asLevel = Label, 0
}

// markedLink writes the link of marker [n] at text[i:from] and gives where its text
// ends. No mark says how far it goes: to the next marker if the line is short
// and no sentence, else over one name or word.
func (r *textReader) markedLink(n, i, from, to int) int {
	at := r.src(i)
	r.endAnchor(at)
	href := r.address(n)
	if href == "" && len(r.refs.list) > 0 {
		return from
	}
	end := r.markedEnd(i, from, to)
	r.anchor = anchor{href: href, start: at, open: true}
	r.inline(from, end)
	r.endAnchor(r.src(end))
	return end
}

// mayEndMarked says which bytes the text of such a link may end before.
var mayEndMarked = [256]uint8{'[': 1, '(': 1, '|': 1, '\v': 1}

// markedEnd finds the end of the link text that starts at text[from].
func (r *textReader) markedEnd(i, from, to int) int {
	s := r.text[from:to]
	end := len(s)
	for k := 0; k < end; k++ {
		n, _ := skim(s[k:end], &mayEndMarked, 1)
		for k += n; k < end && mayEndMarked[s[k]] == 0; k++ {
		}
		if k == end {
			break
		}
		switch s[k] {
		case '[':
			if _, n := marker(s[k:]); n > 0 {
				end = k
			}
		case '(':
			if bytes.HasPrefix(s[k:], []byte("(BUTTON)")) {
				end = k
			}
		default:
			end = k
		}
	}
	for end > 0 && (s[end-1] == ' ' || s[end-1] == '\n') {
		end--
	}
	s = s[:end]
	if len(s) == 0 {
		return from
	}
	if n := max(bareURL(s), mailLen(s)); n > 0 {
		return from + n
	}
	whole := i == 0 && from+end >= to && len(s) <= 300 || len(r.text) <= 140
	if whole && !outreaches(s) {
		return from + end
	}
	return from + nameEnd(s)
}

// outreaches reports whether a line that begins with a link goes on behind it: it
// is a sentence, or about a date.
func outreaches(s []byte) bool {
	kinds := bytesOf(s)
	return len(s) > 80 && endsSentence(s) || kinds&Stop != 0 && sentenceInside(s) || kinds&Digit != 0 && isDated(s)
}

// sentenceInside reports whether a sentence ends and another begins in s.
func sentenceInside(s []byte) bool {
	for k := 1; k+2 < len(s); k++ {
		if s[k] == '.' && (s[k+1] == ' ' || s[k+1] == '\n') && unicode.IsUpper(firstRune(s[k+2:])) && unicode.IsLower(rune(s[k-1])) && k > 3 {
			return true
		}
	}
	return false
}

// nameEnd gives the length of the first word of s, or of all words in a row
// that begin with a capital. A date that follows a name is none of it.
func nameEnd(s []byte) int {
	end, before := 0, 0 // of the last word, and of the one before
	for k := 0; k < len(s); {
		if s[k] <= ' ' {
			k++
			continue
		}
		c := firstRune(s[k:])
		if end > 0 && unicode.IsDigit(c) && before > 0 {
			return before // the last word was a month
		}
		if end > 0 && !unicode.IsUpper(c) {
			break
		}
		n := wordEnd(s[k:])
		glued := k+n < len(s) && s[k+n] > ' '
		k += n
		before, end = end, k
		if glued {
			return k
		}
		switch s[k-1] {
		case ',', ';', ':', '?', '!', ')', '"':
			return k - 1
		case '.':
			if k < 3 || !unicode.IsUpper(rune(s[k-2])) { // not an initial
				return k - 1
			}
		}
	}
	return end
}

// wordEnd gives the length of the word that s begins with: up to a blank, or
// to a month that runs into it, as in "HoltMay 12".
func wordEnd(s []byte) int {
	for k := 0; k < len(s); {
		if s[k] <= ' ' {
			return k
		}
		c, n := utf8.DecodeRune(s[k:])
		if unspaced(c) && k > 24 {
			return k
		}
		if k > 1 && 'A' <= s[k] && s[k] <= 'Z' && 'a' <= s[k-1] && s[k-1] <= 'z' {
			if sp := bytes.IndexByte(s[k:], ' '); sp > 2 && sp < 11 && k+sp+1 < len(s) && s[k+sp+1] >= '0' && s[k+sp+1] <= '9' {
				return k
			}
		}
		k += n
	}
	return len(s)
}

// linkHead reads what a browser dumps first of all, the page's own links, as
// "#alternate next": it is no text.
func (r *textReader) linkHead(i int, ln *line) int {
	if r.md || ln.indent == 0 || len(r.page.Blocks) > 0 || len(r.para) > 0 {
		return 0
	}
	for ; i < r.last && !r.lines[i].blank(); i++ {
		l := &r.lines[i]
		sep := byte(0)
		if len(r.para) > 0 {
			sep = sepSpace
		}
		r.add(l, l.from, sep)
	}
	r.kind = Label
	r.push(container{tag: atom.Div, raw: true}, Hidden, int(ln.from))
	r.flush()
	r.pop(int(r.lines[i-1].to))
	return i
}

// dumpHead reads lines that a browser writes in the place of what it does not
// show: a frame's address, or a link of the page's head.
func (r *textReader) dumpHead(i int, text []byte) int {
	if r.md {
		return 0
	}
	switch {
	case bytes.HasPrefix(text, []byte("IFRAME: ")):
		r.flush()
		return i + 1
	case bytes.HasPrefix(text, []byte("Link: ")) && len(r.page.Blocks) == 0 && len(text) < 80:
		r.flush()
		return i + 1
	}
	return 0
}
