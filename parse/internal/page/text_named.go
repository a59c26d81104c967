package page

// This file reads what one browser dumps: "h1 Title" is a heading, {text} a link.

// namedLevel gives the level of the heading that a line names, as "h1 Title" does;
// 0 if it names none.
func namedLevel(text []byte) uint8 {
	if len(text) < 4 || text[0] != 'h' || text[1] < '1' || text[1] > '6' || text[2] != ' ' || text[3] == ' ' {
		return 0
	}
	return text[1] - '0'
}

// shortSentence is how many characters the lines have at the least that this browser
// ends where a sentence does, in the middle of a paragraph.
const shortSentence = 40

// namedHeading reads a heading that is named by its element, up to the next blank
// line; 0 if line i is none.
func (r *textReader) namedHeading(i int, ln *line, text []byte) int {
	const most = 4 // lines
	if !r.layout.named || !r.gap || r.md {
		return 0
	}
	level := namedLevel(text)
	if level == 0 {
		return 0
	}
	end := i + 1
	for end < r.last && !r.lines[end].blank() {
		if end++; end-i > most {
			end = i + 1
			break
		}
	}
	r.leaveAll(int(ln.from))
	r.headingOf(level)
	r.add(ln, ln.from+3, 0)
	for k := i + 1; k < end; k++ {
		r.add(&r.lines[k], r.lines[k].from, sepSpace)
	}
	r.flush()
	return end
}

// braced writes the link whose text stands in braces at text[i], and gives where
// the text goes on; 0 if there is none.
func (r *textReader) braced(i, to int) int {
	const longest = 400
	if !r.layout.named {
		return 0
	}
	for k := i + 1; k < min(to, i+longest); k++ {
		switch r.text[k] {
		case '{':
			return 0
		case '}':
			at := r.src(i)
			r.endAnchor(at)
			r.anchor = anchor{start: at, open: k > i+1}
			r.inline(i+1, k)
			r.endAnchor(r.src(k) + 1)
			return k + 1
		}
	}
	return 0
}
