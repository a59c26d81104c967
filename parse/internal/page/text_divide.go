package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// divide finds what the lines of a text show of the page that it was: the
// article between menus and footers, and what is furniture in it. A document
// that has marked its elements itself is not divided, only its lines are read.
func (d *divider) divide(p *Page, text []byte, marked bool) {
	d.read(p, text)
	d.threads()
	p.whole = !marked && d.clean()
	d.origins()
	if !marked && !p.whole {
		d.adjust()
		d.article()
	}
	if !marked {
		d.cited()
	}
	if p.whole && !d.titled() {
		if first := d.firstProse(); first >= 0 {
			d.title(first, len(d.of))
		}
	}
	d.lines()
	p.enclose(d.sections)
}

// firstProse gives the first block that reads like a paragraph, -1 if none does.
func (d *divider) firstProse() int {
	return slices.IndexFunc(d.of, func(t trait) bool { return t.prose && t.hint == 0 })
}

// titled reports whether the document marks a heading of level one.
func (d *divider) titled() bool {
	return slices.ContainsFunc(d.p.Blocks, func(b Block) bool { return b.Kind == Heading && b.Level == 1 })
}

// read reads the blocks of a page, whose text in one piece is text.
func (d *divider) read(p *Page, text []byte) {
	n := len(p.Blocks)
	d.p, d.buf, d.of, d.end = p, text, slices.Grow(d.of, n)[:n], n
	for i := range p.Blocks {
		d.of[i].read(&p.Blocks[i], d.text(i))
	}
	d.doubles()
}

// room gives a divider for the next page, with the memory of this one.
func (d *divider) room() divider {
	return divider{of: d.of[:0], firsts: d.firsts, sections: d.sections[:0], titles: titles{words: d.titles.words, signs: d.titles.signs, lines: d.titles.lines}}
}

// origins takes lines at the end of a document, and above its text, that say
// where the text was published before: they are about the text, and none of it.
func (d *divider) origins() {
	const mostBelow = 4
	below := false
	for i := range d.of {
		t := &d.of[i]
		if t.hint == 0 && (!below || i >= len(d.of)-mostBelow) && d.p.Blocks[i].Kind == Paragraph && opensOriginal(d.text(i)) {
			*t = trait{hint: Related, score: -25}
		}
		below = below || t.prose
	}
}

// doubles takes lines that stand twice in a row, below the first paragraph, for
// the description of a picture and its caption. So it does with a line that the
// next repeats and adds a credit to.
func (d *divider) doubles() {
	below := false
	for i := 1; i < len(d.of); i++ {
		a, b := &d.p.Blocks[i-1], &d.p.Blocks[i]
		below = below || d.of[i-1].prose
		if t := &d.of[i-1]; t.hint == 0 && d.of[i].hint&CaptionText != 0 && len(a.Text) >= 20 && len(a.Text) < len(b.Text) && a.Kind != Heading && strings.HasPrefix(b.Text, a.Text) {
			*t = trait{hint: CaptionText, score: -5}
			continue
		}
		if len(b.Text) < 20 || b.Kind == Heading || a.Text != b.Text || !below && a.Kind != Caption {
			continue
		}
		for _, t := range [...]*trait{&d.of[i-1], &d.of[i]} {
			if t.hint == 0 {
				*t = trait{hint: CaptionText, score: -5, twin: true}
			}
		}
	}
}

// text gives the text of block i.
func (d *divider) text(i int) []byte {
	b := &d.p.Blocks[i]
	return d.buf[b.off : int(b.off)+len(b.Text)]
}

// isDated reports whether block i is about a date or time.
func (d *divider) isDated(i int) bool { return d.p.Blocks[i].Holds(Digit) && isDated(d.text(i)) }

// isSigned reports whether block i is a byline.
func (d *divider) isSigned(i int) bool { return isSigned(d.text(i)) }

type divider struct {
	p         *Page
	buf       []byte // the text of all blocks
	of        []trait
	firsts    []int32 // the first blocks of texts, counted from 1, by the hashes of these
	sections  []section
	titles    titles
	start     int           // the first block of the article's head
	end       int           // the block behind its text
	retracted []source.Span // of blocks that seemed to give the address of the original
}

// article finds the blocks of the article's text, the run that speaks most for
// itself, and what stands above and below it.
func (d *divider) article() {
	first, last := d.bestRun(0, len(d.of))
	if first == last {
		return
	}
	first, last = d.earlier(d.above(first)), d.below(last)
	head := d.head(first)
	if title := d.title(first, last); title >= 0 {
		head, first = min(head, title), d.opening(title, first, last)
	}
	head, tail := d.borders(head, d.tail(last))
	first, last = max(d.border(first), head), min(d.border(last), tail)
	d.start, d.end = head, tail
	n := len(d.of)
	if head > 0 {
		d.sections = append(d.sections, section{first: 0, last: int32(head), tag: atom.Div, own: Nav})
	}
	d.sections = append(d.sections, section{first: int32(head), last: int32(tail), tag: atom.Article, own: Article})
	if first < last {
		d.sections = append(d.sections, section{first: int32(first), last: int32(last), tag: atom.Div, own: Content})
		d.boxes(first, last)
	}
	if tail < n {
		d.sections = append(d.sections, section{first: int32(tail), last: int32(n), tag: atom.Div, own: Related})
	}
}

// boxes finds what stands between two paragraphs of the text and is none of it:
// what a line announces as a box, and a long run of short lines and items with
// furniture and calls among them.
func (d *divider) boxes(first, last int) {
	for i := first; i < last; {
		from, head := i, -1
		for i < last && !d.speaks(i) {
			if d.of[i].over != 0 && head < 0 {
				head = i
			}
			i++
		}
		switch n := i - from; {
		case n >= minBox && from > first && i < last && d.marked(from, i)*8 >= n:
			d.box(from, i, Promo)
		case head >= 0:
			d.box(head, d.withoutHeadings(head, i), d.of[head].over)
		}
		i = max(i, from+1)
	}
}

// marked counts the blocks from from to to that are furniture or call on the reader.
func (d *divider) marked(from, to int) (n int) {
	for i := from; i < to; i++ {
		if d.of[i].hint&^(CaptionText|Credit) != 0 || isCall(d.text(i)) {
			n++
		}
	}
	return n
}

// box makes a section of a box, unless it would cut a list.
func (d *divider) box(from, to int, own Hint) {
	if a, z := d.border(from), d.border(to); a >= from && z <= to && a+1 < z {
		d.sections = append(d.sections, section{first: int32(a), last: int32(z), tag: atom.Div, own: own})
	}
}

// withoutHeadings gives where a box ends whose last headings stand over the text
// behind it.
func (d *divider) withoutHeadings(from, to int) int {
	for to > from && to < len(d.of) && d.p.Blocks[to-1].Kind == Heading && d.of[to-1].hint == 0 {
		to--
	}
	return to
}

// minBox is how many blocks a box has at the least.
const minBox = 8

// speaks reports whether a block may be a part of the text beyond a heading or
// an item: it ends like a sentence or is long, and calls nobody.
func (d *divider) speaks(i int) bool {
	t := &d.of[i]
	return t.hint == 0 && (t.prose || t.short || len(d.p.Blocks[i].Text) > 120) && !(len(d.p.Blocks[i].Text) < 200 && isCall(d.text(i)))
}

// clean reports whether the text is an article and nothing else: no menus
// above it, hardly a line of furniture in it and below it.
func (d *divider) clean() bool {
	marked, items, first, last := 0, 0, -1, -1
	for i := range d.of {
		t, b := &d.of[i], &d.p.Blocks[i]
		if t.stop && i < len(d.of)-3 {
			return false
		}
		if t.hint&^(CaptionText|Credit) != 0 {
			marked++
		}
		if b.Kind == Item && len(b.Text) < 60 {
			if items++; items > 3 && first < 0 && (marked > 0 || int(b.LinkLen) == len(b.Text)) { // a menu
				return false
			}
		}
		if t.prose {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	n := len(d.of)
	few := marked <= 3+n/12 || n <= 30 && n-last <= 8 && items == 0
	return first <= 12 && (items <= 12 || marked == 0) && few
}

// A run of blocks ends for good where what follows its best point speaks
// against it by more than this.
const maxDrop = 400

// bestRun finds the run of the blocks from from to to with the highest sum of scores.
func (d *divider) bestRun(from, to int) (first, last int) {
	best, sum, peak, start := 0, 0, 0, from
	for i := from; i < to; i++ {
		if sum <= 0 || peak-sum > maxDrop {
			sum, peak, start = 0, 0, i
		}
		sum += d.of[i].score
		peak = max(peak, sum)
		if sum > best {
			best, first, last = sum, start, i+1
		}
	}
	return first, last
}

// maxHead bounds the blocks above an article's text that may belong to it.
const maxHead = 25

// head gives where what belongs to the article above its text begins.
func (d *divider) head(first int) int {
	p := d.p
	i, items := first, 0
	for i > 0 && first-i < maxHead {
		if p.Blocks[i-1].Kind == Item {
			if items++; items > 5 {
				return i + 5
			}
		} else {
			items = 0
		}
		if d.of[i-1].stop {
			break
		}
		i--
	}
	return i
}

// tail gives where what belongs to the article below its text ends.
func (d *divider) tail(last int) int {
	i := last
	for i < len(d.of) && i < last+4 && d.of[i].hint == 0 && d.p.Blocks[i].Kind == Paragraph {
		i++
	}
	return i
}

// border moves a border between blocks out of the list that it would cut.
func (d *divider) border(i int) int {
	p := d.p
	if i <= 0 || i >= len(p.Blocks) {
		return i
	}
	a, b := p.outermost(p.Blocks[i-1].Elem), p.outermost(p.Blocks[i].Elem)
	if a != b || a == 0 {
		return i
	}
	if e := &p.Elems[a]; i-int(e.First) < int(e.Last)-i {
		return int(e.First)
	} else {
		return int(e.Last)
	}
}

// borders moves both ends of a run out of the lists that they would cut: the
// run is a list as a whole where nothing is left of it else.
func (d *divider) borders(first, last int) (int, int) {
	a, z := d.border(first), d.border(last)
	if a < z {
		return a, z
	}
	e := &d.p.Elems[d.p.outermost(d.p.Blocks[first].Elem)]
	return int(e.First), int(e.Last)
}

// outermost gives the element below the root that holds element e, 0 for the root.
func (p *Page) outermost(e int32) int32 {
	for e > 0 && p.Elems[e].Parent > 0 {
		e = p.Elems[e].Parent
	}
	return e
}

// lines makes elements of single blocks whose words show what they are.
func (d *divider) lines() {
	for i := range d.p.Blocks {
		if h := d.of[i].hint; h != 0 {
			d.sections = append(d.sections, section{first: int32(i), last: int32(i + 1), elem: d.p.Blocks[i].Elem, tag: atom.Div, own: h})
		}
	}
}
