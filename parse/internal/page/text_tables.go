package page

import (
	"bytes"

	"golang.org/x/net/html/atom"
)

// table reads a table that starts at line i; 0 if none does.
func (r *textReader) table(i int, text []byte) int {
	switch c := text[0]; {
	case c == '|':
		if text[len(text)-1] == '|' && len(text) > 1 || i+1 < r.last && r.isDelimiterRow(i+1) {
			return r.pipeTable(i)
		}
		if r.md && len(text) > 1 && text[1] == ' ' {
			return r.verse(i)
		}
	case c == '+':
		if isGridBorder(text) {
			return r.gridTable(i)
		}
	case c == '-' && r.md:
		if cols := dashColumns(&r.lines[i], text); len(cols) > 1 && (len(r.para) <= 1) {
			return r.simpleTable(i, cols)
		}
	case r.headsTable(i, text):
		return r.pipeTable(i)
	}
	return 0
}

// headsTable reports whether line i is the head of a table without bars at its
// edges.
func (r *textReader) headsTable(i int, text []byte) bool {
	return r.md && i+1 < r.last && len(r.para) == 0 && r.isDelimiterRow(i+1) && bytes.IndexByte(text, '|') > 0
}

// isDelimiterRow reports whether a line is the one below a table's head, as
// in "|:---|---:|".
func (r *textReader) isDelimiterRow(i int) bool {
	ln := &r.lines[i]
	text := r.data[ln.from:ln.to]
	bars, dashes := 0, 0
	for _, c := range text {
		switch c {
		case '|', '+':
			bars++
		case '-':
			dashes++
		case ':', ' ':
		default:
			return false
		}
	}
	return bars > 0 && dashes > 1
}

// openTable ends what is open and opens the element of a table.
func (r *textReader) openTable(ln *line) {
	r.flush()
	r.leaveLists(ln)
	r.push(container{tag: atom.Table, raw: true}, tagHint(atom.Table), int(ln.from))
}

// cell writes lines as one cell, each of them a part of Data.
func (r *textReader) cell(lines []line) {
	if len(lines) == 0 || len(r.stack) >= maxNest {
		return
	}
	r.push(container{tag: atom.Td, raw: true}, 0, int(lines[0].from))
	depth := len(r.stack)
	outer, first, last, gap, floor := r.lines, r.first, r.last, r.gap, r.floor
	r.lines, r.first, r.last, r.gap, r.floor = lines, 0, len(lines), true, depth
	for i := 0; i < len(lines); {
		i = r.readLine(i)
	}
	r.flush()
	r.lines, r.first, r.last, r.gap, r.floor, r.raw = outer, first, last, gap, floor, ""
	end := int(lines[len(lines)-1].to)
	for len(r.stack) >= depth {
		r.pop(end)
	}
}

// pipeTable reads rows whose cells bars part.
func (r *textReader) pipeTable(i int) int {
	r.openTable(&r.lines[i])
	for ; i < r.last; i++ {
		ln := &r.lines[i]
		if ln.blank() || bytes.IndexByte(r.data[ln.from:ln.to], '|') < 0 {
			break
		}
		if r.isDelimiterRow(i) {
			continue
		}
		r.pipeRow(ln)
	}
	r.pop(int(r.lines[i-1].to))
	return i
}

// pipeRow reads one row: a bar that a backslash protects is text.
func (r *textReader) pipeRow(ln *line) {
	from := int(ln.from)
	if r.data[from] == '|' {
		from++
	}
	for at := from; at <= int(ln.to); at++ {
		if at < int(ln.to) {
			if c := r.data[at]; c == '\\' {
				at++
				continue
			} else if c != '|' {
				continue
			}
		}
		if c := measure(r.data, from, at); !c.blank() {
			r.cell([]line{c})
		}
		from = at + 1
	}
}

// isGridBorder reports whether a line is a border of a table drawn with + and -.
func isGridBorder(text []byte) bool {
	if len(text) < 5 || text[0] != '+' || text[len(text)-1] != '+' {
		return false
	}
	for _, c := range text {
		if c != '+' && c != '-' && c != '=' && c != ':' {
			return false
		}
	}
	return true
}

// gridTable reads a table whose cells are drawn with borders.
func (r *textReader) gridTable(i int) int {
	end := i
	for end < r.last && !r.lines[end].blank() {
		if c := r.data[r.lines[end].from]; c != '+' && c != '|' {
			break
		}
		end++
	}
	if end < i+3 {
		return 0
	}
	r.openTable(&r.lines[i])
	border := &r.lines[i]
	var starts []int
	for k, c := range r.data[border.from:border.to] {
		if c == '+' {
			starts = append(starts, int(border.indent)+k)
		}
	}
	for i++; i < end; i++ {
		row := i
		for i < end && r.data[r.lines[i].from] != '+' {
			i++
		}
		for k := 0; k+1 < len(starts); k++ {
			cell := make([]line, 0, i-row)
			for n := row; n < i; n++ {
				from, to := columns(r.data, &r.lines[n], starts[k]+1, starts[k+1])
				l := measure(r.data, from, to)
				l.indent = max(0, l.indent-1)
				cell = append(cell, l)
			}
			r.cell(cell)
		}
	}
	r.pop(int(r.lines[end-1].to))
	return end
}

// columns gives the bytes of a line that stand from one column to another.
func columns(data []byte, ln *line, from, to int) (start, end int) {
	col := int(ln.indent)
	start, end = int(ln.to), int(ln.to)
	for at := int(ln.from); at < int(ln.to); {
		if col >= from && start == int(ln.to) {
			start = at
		}
		if col >= to {
			return start, at
		}
		n := 1
		for at+n < int(ln.to) && data[at+n]&0xc0 == 0x80 {
			n++
		}
		_, wide := width(data[at : at+n])
		col += 1 + int(wide)
		at += n
	}
	return start, end
}

// dashColumns gives where the groups of a line of dashes start and end.
func dashColumns(ln *line, text []byte) (cols [][2]int) {
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			i++
			continue
		}
		if text[i] != '-' {
			return nil
		}
		n := run1(text, i)
		cols = append(cols, [2]int{int(ln.indent) + i, int(ln.indent) + i + n})
		i += n
	}
	if len(cols) > 1 && cols[0][1]-cols[0][0] < 2 {
		return nil
	}
	return cols
}

// simpleTable reads a table whose columns a line of dashes shows; the line
// above it, if it is there, is its head.
func (r *textReader) simpleTable(i int, cols [][2]int) int {
	ln := &r.lines[i]
	head := len(r.para) == 1
	if head {
		r.para = r.para[:0]
	}
	r.openTable(ln)
	if head {
		r.dashRow(&r.lines[i-1], cols)
	}
	for i++; i < r.last && !r.lines[i].blank(); i++ {
		ln := &r.lines[i]
		if text := r.data[ln.from:ln.to]; text[0] == '-' && isRule(text) {
			i++
			break
		}
		r.dashRow(ln, cols)
	}
	r.pop(int(r.lines[i-1].to))
	return i
}

// dashRow reads a row below or above a line of dashes. Text may reach over a
// column's end up to where the next begins.
func (r *textReader) dashRow(ln *line, cols [][2]int) {
	for k, c := range cols {
		end := 1 << 20
		if k+1 < len(cols) {
			end = cols[k+1][0]
		}
		from, to := columns(r.data, ln, c[0], end)
		if k == 0 {
			from = int(ln.from)
		}
		if l := measure(r.data, from, to); from < to && !l.blank() {
			r.cell([]line{l})
		}
	}
}

// verse reads lines that bars mark as verse: their breaks are meant.
func (r *textReader) verse(i int) int {
	r.flush()
	r.leaveLists(&r.lines[i])
	for ; i < r.last && !r.lines[i].blank(); i++ {
		ln := &r.lines[i]
		text := r.data[ln.from:ln.to]
		if text[0] != '|' {
			if len(r.para) == 0 || ln.indent == 0 {
				break
			}
			r.add(ln, ln.from, sepSpace)
			continue
		}
		l := measure(r.data, int(ln.from)+1, int(ln.to))
		switch {
		case l.blank():
			r.flush()
		case len(r.para) == 0:
			r.start(&l, l.from)
		default:
			r.add(&l, l.from, sepBreak)
		}
	}
	r.flush()
	return i
}
