package page

import (
	"bytes"

	"golang.org/x/net/html/atom"
)

// quoteLine reads a line that is quoted by "> ". It gives the next line, 0 if
// the line is not quoted.
func (r *textReader) quoteLine(i int, ln *line, text []byte) int {
	if text[0] != '>' {
		return 0
	}
	depth, n := 0, 0
	for n < len(text) && text[n] == '>' {
		depth++
		n++
		if n < len(text) && text[n] == ' ' {
			n++
		}
	}
	if !r.md && (text[1%len(text)] != ' ' && len(text) > 1 || len(r.para) > 0 && r.quotes() == 0) {
		return 0
	}
	depth = min(depth, 8)
	if r.quotes() != depth {
		r.flush()
	}
	for r.quotes() > depth {
		r.pop(int(ln.from))
	}
	for r.quotes() < depth {
		r.push(container{tag: atom.Blockquote}, Quoted, int(ln.from))
	}
	inner := measure(r.data, int(ln.from)+n, int(ln.to))
	inner.hard = ln.hard
	r.lines[i] = inner
	if inner.blank() {
		r.flush()
		r.gap = true
		return i + 1
	}
	return r.block1(i, &r.lines[i])
}

// quotes counts the open quotations that "> " marks.
func (r *textReader) quotes() (n int) {
	for i := r.floor; i < len(r.stack); i++ {
		if c := &r.stack[i]; c.isQuote() {
			n++
		}
	}
	return n
}

// leaveQuotes ends quotations before a line that is not quoted; one that goes
// on a quoted paragraph in Markdown needs no mark.
func (r *textReader) leaveQuotes(i int) {
	if r.quoting == 0 {
		return
	}
	ln := &r.lines[i]
	if r.quotes() == 0 || r.data[ln.from] == '>' || r.md && len(r.para) > 0 && !ln.tag {
		return
	}
	r.flush()
	for r.quotes() > 0 {
		r.pop(int(ln.from))
	}
}

// fence reads a block of code between fences.
func (r *textReader) fence(i int, text []byte) int {
	n := run1(text, 0)
	if n < 3 || text[0] == '`' && bytes.IndexByte(text[n:], '`') >= 0 {
		return 0
	}
	end := i + 1
	for end < r.last {
		ln := &r.lines[end]
		if t := r.data[ln.from:ln.to]; len(t) >= n && t[0] == text[0] && run1(t, 0) == len(t) {
			break
		}
		end++
	}
	if end == r.last && !r.md {
		return 0
	}
	r.flush()
	r.leaveLists(&r.lines[i])
	r.as, r.asLevel = Pre, 0
	r.verbatim(i+1, end)
	return min(end+1, r.last)
}

// verbatim writes lines as they stand into one block.
func (r *textReader) verbatim(i, end int) {
	for ; i < end; i++ {
		ln := &r.lines[i]
		if r.block >= 0 {
			r.buf = append(r.buf, '\n')
		}
		if ln.blank() {
			continue
		}
		if r.block >= 0 {
			for range ln.indent {
				r.buf = append(r.buf, ' ')
			}
		} else {
			r.begin(Pre, 0)
		}
		r.write(bytes.ToValidUTF8(r.data[ln.from:ln.to], nil), int(ln.from))
	}
	if r.block >= 0 {
		off := int(r.page.Blocks[r.block].off)
		for len(r.buf) > off && r.buf[len(r.buf)-1] == '\n' {
			r.buf = r.buf[:len(r.buf)-1]
		}
	}
	r.end()
}

// fencedDiv reads a line of colons that opens or closes an element.
func (r *textReader) fencedDiv(i int, ln *line, text []byte) int {
	n := run1(text, 0)
	if n < 3 || !r.md {
		return 0
	}
	r.flush()
	names := bytes.Trim(text[n:], " :{}")
	if len(names) == 0 {
		for k := len(r.stack) - 1; k >= r.floor; k-- {
			if r.stack[k].fence {
				for len(r.stack) > k {
					r.pop(int(ln.to))
				}
				break
			}
		}
		return i + 1
	}
	r.leaveLists(ln)
	if len(r.stack) >= maxNest {
		return i + 1
	}
	var class, id []byte
	for _, w := range bytes.Fields(names) {
		switch {
		case w[0] == '#':
			id = w[1:]
		case bytes.IndexByte(w, '=') < 0:
			class = append(append(class, ' '), bytes.TrimPrefix(w, []byte("."))...)
		}
	}
	r.marked = true
	r.push(container{tag: atom.Div, fence: true}, hintOf(atom.Div, class, id, nil), int(ln.from))
	return i + 1
}
