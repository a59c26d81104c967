package page

import (
	"sort"
	"strings"
	"unicode"

	"lede/parse/source"
)

// body writes rows[from:to] as text of the article.
func (r *record) body(from, to int) { r.bodyFrom(from, to, 0) }

// bodyFrom is body, without the bytes of the first row before skip.
func (r *record) bodyFrom(from, to, skip int) {
	if from >= to {
		return
	}
	if r.raw != nil {
		r.copyRows(from, to, skip)
		return
	}
	t := r.out
	t.first, t.last = r.rows[from].at, r.rows[to-1].at+1
	if skip > 0 {
		ln := &t.lines[t.first]
		raw := t.data[ln.from:ln.to]
		n := min(len(raw), max(0, len(raw)-len(r.rows[from].text)+skip))
		*ln = measure(t.data, int(ln.from)+n, int(ln.to))
	}
	t.layout = learnLayout(t.data, t.lines[t.first:t.last])
	t.readBlocks()
}

// copyRows copies blocks of markup. Lines of preformatted text are joined to
// paragraphs: a blank line, or an indent that the lines below lack, begins one.
func (r *record) copyRows(from, to, skip int) {
	for i := from; i < to; i++ {
		pre := r.raw.within(r.rows[i].at, "pre")
		if !pre || i == from || r.rows[i].gap > 0 || r.rows[i].indent >= 2 && r.rows[i].indent > r.rows[i-1].indent || endsLine(r.rows[i-1].text, r.rows[i].text) {
			r.out.begin(r.kindOf(i))
		} else {
			r.out.space = true
		}
		s := 0
		if i == from {
			s = skip
		}
		r.out.copyText(r.raw.page, &r.raw.page.Blocks[r.rows[i].at], s)
	}
	r.out.end()
}

// endsLine reports whether a line of preformatted text ends for good before
// the next: it is much shorter than such lines are, and the next no end of a sentence.
func endsLine(a, b string) bool { return len(a) < 40 && endsSentence([]byte(a)) && isUpperStart(b) }

func isUpperStart(s string) bool {
	c := firstRune([]byte(s))
	return !unicode.IsLower(c)
}

// kindOf gives the kind of block that a row of markup is.
func (r *record) kindOf(i int) (BlockKind, uint8) {
	m := r.raw
	for e := m.of[r.rows[i].at]; e >= 0; e = m.elems[e].parent {
		switch m.elems[e].name {
		case "h1", "h2", "h3", "h4", "h5", "h6":
			return Heading, 2
		case "hl2", "hl3":
			return Heading, 2
		case "li":
			return Item, 1
		case "td", "th":
			return Cell, 0
		case "blockquote", "bq":
			return Quote, 0
		case "figcaption", "media-caption", "caption":
			return Caption, 0
		case "p", "div":
			return Paragraph, 0
		}
	}
	return Paragraph, 0
}

// copyText adds the text of a block of another page over the same data.
func (b *builder) copyText(from *Page, blk *Block, skip int) {
	b.copyPart(from, blk, skip, len(blk.Text))
}

// copyPart is copyText for a part of the text.
func (b *builder) copyPart(from *Page, blk *Block, start, stop int) {
	start, stop = int(blk.off)+start, int(blk.off)+stop
	last := int(blk.off) + len(blk.Text)
	first := sort.Search(len(from.runs), func(i int) bool { return from.runs[i].text >= blk.off })
	for k := first; k < len(from.runs) && int(from.runs[k].text) < stop; k++ {
		ru := from.runs[k]
		at, next := int(ru.text), last
		if k+1 < len(from.runs) {
			next = min(last, int(from.runs[k+1].text))
		}
		text := strings.TrimRight(from.text[at:next], " \n")
		end := at + len(text)
		src, srcEnd := int(ru.src), int(ru.end)
		if srcEnd-src == len(text) { // byte by byte
			lo, hi := max(at, start), min(end, stop)
			if lo >= hi {
				continue
			}
			b.put([]byte(from.text[lo:hi]), src+lo-at, src+hi-at)
		} else if at >= start {
			b.put([]byte(text), src, srcEnd)
		}
		if end < next && end < stop {
			b.space, b.line = from.text[end] == ' ', from.text[end] == '\n'
		}
	}
	b.space, b.line = false, false
}

// span gives where the text of a row from an offset on stands.
func (r *record) span(i, off int) source.Span {
	w := &r.rows[i]
	if r.raw != nil {
		if off >= len(w.text) {
			return w.span
		}
		return r.raw.page.SpanOf(&r.raw.page.Blocks[w.at], off, len(w.text))
	}
	raw := r.data[w.span.Start:w.span.End]
	s := w.span
	s.Start += min(len(raw), max(0, len(raw)-len(w.text)+off))
	return s
}

// over gives the span of several rows.
func (r *record) over(from, to int) source.Span {
	if from >= to {
		return source.Span{}
	}
	return source.Span{Start: r.rows[from].span.Start, End: r.rows[to-1].span.End}
}

// text gives the text of several rows in one line.
func (r *record) text(from, to int) string {
	parts := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		parts = append(parts, strings.ReplaceAll(r.rows[i].text, "\n", " "))
	}
	return strings.Join(parts, " ")
}
