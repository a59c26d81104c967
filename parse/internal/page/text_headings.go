package page

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// atx reads a heading that number signs mark.
func (r *textReader) atx(i int, ln *line, text []byte) int {
	n := run1(text, 0)
	if !r.md || n > 6 || n < len(text) && text[n] != ' ' && text[n] != '\t' {
		return 0
	}
	r.flush()
	r.leaveLists(ln)
	end := len(text)
	if j := bytes.LastIndexByte(text, '{'); j > n && text[end-1] == '}' && attributes(text, j) == end {
		end = j
	}
	for end > n && text[end-1] == ' ' {
		end--
	}
	k := end
	for k > n && text[k-1] == '#' {
		k--
	}
	if k > n && (text[k-1] == ' ' || k == n) {
		end = k
	}
	if end <= n {
		return i + 1
	}
	inner := measure(r.data, int(ln.from)+n, int(ln.from)+end)
	if inner.blank() {
		return i + 1
	}
	r.headingOf(uint8(n))
	r.add(&inner, inner.from, 0)
	next := r.headingTo(i)
	for k := i + 1; k < next; k++ {
		r.add(&r.lines[k], r.lines[k].from, sepSpace)
	}
	r.flush()
	return next
}

// headingTo gives where a heading ends that one tool wraps as it wraps text:
// at a blank line, few lines below, each of which had no room in the one above.
func (r *textReader) headingTo(i int) int {
	const most = 4
	for k := i + 1; k < min(i+most, r.last); k++ {
		a, b := &r.lines[k-1], &r.lines[k]
		if b.blank() {
			return k
		}
		if r.linkGoesOn(a, b) {
			continue
		}
		if b.tag || !r.layout.goesOn(r.data, a, b) || r.data[b.to-1] == '.' {
			break
		}
	}
	return i + 1
}

// linkGoesOn reports whether the text of a link in Markdown begins on line a
// and ends on line b.
func (r *textReader) linkGoesOn(a, b *line) bool {
	if !r.md || b.blank() {
		return false
	}
	text := r.data[a.from:a.to]
	open := bytes.LastIndexByte(text, '[')
	if open < 0 || open > 0 && text[open-1] == '\\' || bytes.IndexByte(text[open:], ']') >= 0 {
		return false
	}
	next := r.data[b.from:b.to]
	end := bytes.IndexByte(next, ']')
	return end > 0 && end+1 < len(next) && (next[end+1] == '(' || next[end+1] == '[')
}

func (r *textReader) headingOf(level uint8) { r.kind, r.level = Heading, level }

// underline reads a line of punctuation: the line under a heading, or a rule
// that parts what stands above it from what stands below.
func (r *textReader) underline(i int, ln *line, text []byte) int {
	if text[0] == '*' {
		if next := r.stars(i, ln, text); next > 0 {
			return next
		}
	}
	if !isRule(text) {
		return 0
	}
	c := text[0]
	if len(r.para) > 0 && (c == '=' || c == '-') && run1(text, 0) == len(text) && len(text) >= 2 {
		n := 0
		for _, p := range r.para {
			n += int(p.to - p.from)
		}
		last := r.para[len(r.para)-1]
		if n <= 240 && !(c == '-' && n > 60 && r.data[last.to-1] == '.') && (r.kind == Paragraph || r.kind == Quote) && (r.md || len(text)*2 >= n) {
			level := uint8(1)
			if c == '-' {
				level = 2
			}
			r.headingOf(level)
			r.flush()
			return i + 1
		}
	}
	if len(text) < 3 {
		return 0
	}
	r.flush()
	return i + 1
}

// isRule reports whether a line consists of rule characters only.
func isRule(text []byte) bool {
	if len(text) < 2 {
		return false
	}
	if text[0] >= utf8.RuneSelf { // lines drawn with other characters
		return isDrawn(text)
	}
	for _, c := range text {
		if c != text[0] && c != ' ' {
			return false
		}
	}
	return len(text) < 3 || text[1] == text[0] || bytes.Count(text, text[:1]) >= 3
}

// isDrawn reports whether a line consists of drawing characters.
func isDrawn(text []byte) bool {
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRune(text[i:])
		i += n
		if c != ' ' && (c < 0x2500 || c > 0x259f) && c != '—' && c != '–' && c != '―' && c != '＿' {
			return false
		}
	}
	return len(text) >= 9
}

// stars reads "****** Title ******", as one tool writes headings, wrapped like
// its text and blanks in links as underscores; 0 if it is none.
func (r *textReader) stars(i int, ln *line, text []byte) int {
	if r.md || !r.layout.under {
		return 0
	}
	n, end := starred(r.data, r.lines[:r.last], i)
	if n == 0 {
		return 0
	}
	r.flush()
	r.headingOf(uint8(7 - n))
	for k := i; k < end; k++ {
		from, to := int(r.lines[k].from), int(r.lines[k].to)
		if k == i {
			from = int(ln.from) + n
		}
		if k == end-1 {
			to -= n
		}
		inner := measure(r.data, from, max(from, to))
		if inner.blank() {
			continue
		}
		sep := byte(0)
		if len(r.para) > 0 {
			sep = sepSpace
		}
		r.add(&inner, inner.from, sep)
	}
	r.flush()
	return end
}

// starred gives how many stars the lines from i on stand between, and where they
// end; 0 stars for none.
func starred(data []byte, lines []line, i int) (n, end int) {
	const most = 5 // lines
	text := data[lines[i].from:lines[i].to]
	if n = openStars(text); n == 0 {
		return 0, 0
	}
	for end = i; !endsStarred(data[lines[end].from:lines[end].to], n, end > i); {
		if end++; end == len(lines) || end == i+most || lines[end].blank() {
			return 0, 0
		}
	}
	return n, end + 1
}

// openStars gives how many stars and a blank a line begins with, if it is as many
// as a heading has.
func openStars(text []byte) int {
	n := run1(text, 0)
	if n < 2 || n > 6 || text[0] != '*' || len(text) < n+2 || text[n] != ' ' {
		return 0
	}
	return n
}

// betweenStars reports whether a whole line stands between as many stars.
func betweenStars(text []byte) bool {
	n := openStars(text)
	return n > 0 && len(text) > 2*n+2 && endsStarred(text, n, false)
}

// endsStarred reports whether a line ends with n stars after a blank, or is
// nothing else if it may be.
func endsStarred(text []byte, n int, alone bool) bool {
	k := len(text) - n
	if k < 0 || k == 0 && !alone || k > 0 && text[k-1] != ' ' {
		return false
	}
	return run1(text, k) == n && text[k] == '*'
}

// heading reads headings that only their place and letters show: lines that
// stand alone and left of the text, in the middle, or in capitals.
func (r *textReader) heading(i int, ln *line, text []byte) int {
	if !r.gap || r.md || len(r.stack) > 0 {
		return 0
	}
	end, chars := i, 0
	left, capitals, centred := true, true, true
	for end < r.last && !r.lines[end].blank() {
		l := &r.lines[end]
		left = left && r.layout.dump && int(l.indent) < r.layout.indent && l.indent == 0
		capitals = capitals && (isCapitals(beforeURL(r.data[l.from:l.to])) || end > i && isBracketedURL(r.data[l.from:l.to]))
		centred = centred && r.balanced(l)
		if chars += int(l.chars); chars > 400 || !left && !capitals && !centred {
			return 0
		}
		end++
	}
	right := int(r.lines[end-1].indent) - r.layout.indent
	full := end-i > 1 && int(ln.indent) < r.layout.indent // fills the page beyond the column of the text
	centred = centred && chars > 8 && (right >= 6 || full || end-i == 1 && right != 0 && r.centred(ln))
	switch last := beforeURL(r.data[r.lines[end-1].from:r.lines[end-1].to]); {
	case centred && (!endsSentence(last) || end-i > 1 && (full || right >= 12) && mayEndTitle(last) && bytes.IndexByte(last, '[') < 0):
		r.headingOf(1)
	case centred && end-i > 1:
	case left && !isMarkerOnly(text):
		r.headingOf(2)
	case capitals && !left && end-i <= 3 && chars >= 6 && chars <= 160 && last[len(last)-1] != '.' && last[len(last)-1] != ':' && !isByline(text):
		r.headingOf(2)
	default:
		return 0
	}
	for k := i; k < end; k++ {
		sep := byte(0)
		if k > i {
			sep = r.joint(r.data[r.lines[k-1].from:r.lines[k-1].to], r.data[r.lines[k].from:r.lines[k].to])
			if left && !r.layout.goesOn(r.data, &r.lines[k-1], &r.lines[k]) {
				level := r.level
				r.flush()
				r.headingOf(level)
				sep = 0
			}
		}
		r.add(&r.lines[k], r.lines[k].from, sep)
	}
	last := r.data[r.lines[end-1].from:r.lines[end-1].to]
	addressed := end-i > 1 && isBracketedURL(last) || len(beforeURL(last)) < len(last)
	r.flush()
	if addressed {
		r.linkHeading()
	}
	return end
}

// mayEndTitle reports whether a line ends a sentence as titles do that are one.
func mayEndTitle(s []byte) bool {
	switch c := lastRune(s); c {
	case '!', '?', '…', '！', '？', '؟':
		return true
	}
	return false
}

// linkHeading makes a link of the heading that was just read, whose address
// stands below it. The first one of a document is the title.
func (r *textReader) linkHeading() {
	p := r.page
	k := int32(len(p.Blocks) - 1)
	if k < 0 || p.Blocks[k].Kind != Heading {
		return
	}
	b := &p.Blocks[k]
	if b.LastLink-b.FirstLink != 1 {
		return
	}
	l := &p.Links[b.FirstLink]
	l.Block, l.Elem, l.Start, l.End = k, b.Elem, 0, len(r.buf)-int(b.off)
	b.LinkLen = int32(l.End)
	for i := range p.Blocks[:k] {
		if p.Blocks[i].Kind == Heading || p.Blocks[i+1].off-p.Blocks[i].off > 100 {
			return
		}
	}
	b.Level = 1
}

// isBracketedURL reports whether a line is an address in brackets, as one tool
// writes the address of the link above it.
func isBracketedURL(text []byte) bool {
	n := len(text)
	return n > 10 && text[0] == '[' && text[n-1] == ']' && bareURL(text[1:n-1]) == n-2
}

// beforeURL gives what stands before the address in brackets that ends a line.
func beforeURL(text []byte) []byte {
	if n := len(text); n > 0 && text[n-1] == ']' {
		if i := bytes.LastIndex(text, []byte(" [")); i > 0 && isBracketedURL(text[i+1:]) {
			return text[:i]
		}
	}
	return text
}

// isMarkerOnly reports whether a line is nothing but the marker of a link.
func isMarkerOnly(text []byte) bool {
	_, n := marker(text)
	return n == len(text)
}

// balanced reports whether a line stands in the middle, or fills the page.
func (r *textReader) balanced(ln *line) bool {
	l := &r.layout
	if l.wrap == 0 {
		return false
	}
	left, right := int(ln.indent), l.wrap-l.width(ln)
	return left-right <= 5+l.indent && right-left <= 5
}

// centred reports whether a line stands in the very middle of the page, whose
// right margin is as wide as its left.
func (r *textReader) centred(ln *line) bool {
	l := &r.layout
	n := int(ln.indent) - (l.wrap + l.indent - l.width(ln))
	return l.wrap > 0 && l.indent > 1 && ln.indent > 0 && ln.chars > 40 && -2 <= n && n <= 1
}

// isCapitals reports whether a line has letters, and all of them capitals.
func isCapitals(s []byte) bool {
	n := 0
	for len(s) > 0 {
		c, size := utf8.DecodeRune(s)
		s = s[size:]
		if unicode.IsLower(c) || c >= 0x2e80 {
			return false
		}
		if unicode.IsUpper(c) {
			n++
		} else if unicode.IsLetter(c) {
			return false
		}
	}
	return n >= 5
}
