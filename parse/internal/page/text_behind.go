package page

import (
	"bytes"
	"unicode"
)

// This file finds the text of links whose addresses stand in brackets behind
// it, as one tool writes them: where a link begins nothing shows.

// behind makes a link to href of the text before text[i], where its address
// stands in brackets up to text[end]: of the words that the address is made of,
// or of the whole line that the address ends. It reports whether it did.
func (r *textReader) behind(href string, i, end, to int) bool {
	const most, lately = 200, 4 // bytes of a whole line, links to look back at
	p := r.page
	if href = realAddress(openAddress(href)); href == "" || r.layout.marked {
		return false
	}
	r.endAnchor(r.src(i))
	blk := &p.Blocks[r.block]
	from := 0
	for k := len(p.Links) - 1; k >= max(int(blk.FirstLink), len(p.Links)-lately); k-- {
		if p.Links[k].Block == r.block {
			from = p.Links[k].End
			break
		}
	}
	text := r.buf[blk.off:]
	for from < len(text) && text[from] <= ' ' {
		from++
	}
	s := text[from:]
	start := sluggedFrom(s, href)
	if start < 0 && (from == 0 || len(s) < 40) && len(s) > 0 && len(s) <= most && (!unicode.IsLower(firstRune(s)) || isByline(s)) && bytes.IndexByte(s, '(') < 0 && len(bytes.TrimSpace(r.text[end:to])) == 0 && !sentenceInside(s) && !(len(s) > 80 && endsSentence(s)) {
		start = 0
	}
	if start < 0 {
		return false
	}
	l := Link{Href: href, Block: r.block, Elem: r.cur, Start: from + start, End: len(text)}
	l.Span.Start, l.Span.End = r.src(i), r.src(end-1)+1
	p.Links = append(p.Links, l)
	return true
}

// sluggedFrom gives where the last words of s begin that the last part of an
// address is made of, at least two, -1 if it is made of others.
func sluggedFrom(s []byte, href string) int {
	const most, marks = 12, 12 // words, marks around one
	slug := lastPart(href)
	start, n := -1, 0
	for at := len(s); at > 0 && n < most; {
		end := at
		for at > 0 && s[at-1] > ' ' && end-at <= len(slug)+marks {
			at--
		}
		if w := bytes.Trim(s[at:end], ".,;:'\"()|"); len(w) == 0 || !hasSlugWord(slug, w) {
			break
		}
		start, n = at, n+1
		for at > 0 && s[at-1] <= ' ' {
			at--
		}
	}
	if n < 2 {
		return -1
	}
	return start
}

// lastPart gives the last part of an address's path, without what is asked of it.
func lastPart(href string) []byte {
	s := []byte(href)
	if i := bytes.IndexAny(s, "?#"); i >= 0 {
		s = s[:i]
	}
	s = bytes.TrimRight(s, "/")
	return s[bytes.LastIndexByte(s, '/')+1:]
}

// hasSlugWord reports whether a word, in whatever case, is one of those that an
// address joins by hyphens and the like.
func hasSlugWord(slug, w []byte) bool {
	for i := 0; i+len(w) <= len(slug); i++ {
		if i > 0 && isAlnum(slug[i-1]) {
			continue
		}
		if bytes.EqualFold(slug[i:i+len(w)], w) && (i+len(w) == len(slug) || !isAlnum(slug[i+len(w)])) {
			return true
		}
	}
	return false
}

// closeAround reads "](address)", which closes a link of Markdown around whole
// blocks that a bracket alone on its line has opened; 0 if the line is none.
func (r *textReader) closeAround(i int, ln *line, text []byte) int {
	const most = 12 // blocks
	if !r.md || !r.gap || len(text) < 3 || text[1] != '(' {
		return 0
	}
	end := bytes.IndexByte(text, ')')
	if end < 0 {
		return 0
	}
	r.flush()
	dest := text[2:end]
	if k := bytes.IndexByte(dest, ' '); k >= 0 {
		dest = dest[:k]
	}
	p, href := r.page, realAddress(string(dest))
	first := r.around - 1
	if r.around = 0; first >= 0 && len(p.Blocks)-first <= most && href != "" {
		for k := first; k < len(p.Blocks); k++ {
			b, to := &p.Blocks[k], len(r.buf)
			if k+1 < len(p.Blocks) {
				to = int(p.Blocks[k+1].off)
			}
			if n := to - int(b.off); b.LinkLen == 0 && n > 0 {
				p.Links = append(p.Links, Link{Href: href, Block: int32(k), Elem: b.Elem, End: n})
				l := &p.Links[len(p.Links)-1]
				l.Span.Start, l.Span.End = int(ln.from), int(ln.to)
				b.LinkLen = int32(n)
			}
		}
	}
	rest := measure(r.data, int(ln.from)+end+1, int(ln.to))
	if rest.blank() || r.data[rest.from] == ']' { // another, that no bracket opens
		return i + 1
	}
	r.lines[i] = rest
	return r.block1(i, &r.lines[i])
}
