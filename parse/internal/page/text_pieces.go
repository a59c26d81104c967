package page

// This file finds where the text of a dump begins and ends whose article stands
// in pieces, with pictures, tables and boxes between.

// above gives where the first piece of a text begins whose heaviest one begins
// at first: tables and lists may stand between them, but no footer.
func (d *divider) above(first int) int {
	const most = 4 // pieces
	top := first
	for top > 0 && !d.of[top-1].stop {
		top--
	}
	for range most {
		from, to := d.bestRun(top, first)
		if !d.isPiece(from, to) {
			break
		}
		first = from
	}
	return first
}

// isPiece reports whether a run of blocks has paragraphs enough to be a piece of
// the text.
func (d *divider) isPiece(from, to int) bool {
	const least, weight = 3, 500 // paragraphs, their scores if they are no more
	n, sum := 0, 0
	for i := from; i < to; i++ {
		if t := &d.of[i]; t.prose && t.hint == 0 && d.p.Blocks[i].Kind == Paragraph {
			n, sum = n+1, sum+t.score
		}
	}
	return n > least || n == least && sum >= weight
}

// below gives where the last piece of a text ends whose heaviest one ends at
// last: a short list of links may stand between two, but nothing that ends it.
func (d *divider) below(last int) int {
	const most, gap = 6, 16 // pieces, blocks between two
	for range most {
		from := last
		for from < len(d.of) && from-last < gap && !d.of[from].prose {
			t, b := &d.of[from], &d.p.Blocks[from]
			linked := int(b.LinkLen)*5 > len(b.Text)*3
			if t.stop || t.hint&(Comments|Related) != 0 || !linked && (b.Kind != Heading || b.Level == 1) && b.Kind != Caption && t.hint&CaptionText == 0 {
				return last
			}
			from++
		}
		if from == len(d.of) || from-last == gap {
			break
		}
		to := from
		for best, sum := 0, 0; from < len(d.of) && best-sum <= maxDrop && !d.of[from].stop; from++ {
			if sum += d.of[from].score; sum > best {
				best, to = sum, from+1
			}
		}
		if !d.isPiece(last, to) {
			break
		}
		last = to
	}
	return last
}

// maxPieces is how many blocks the text of an article in pieces may have above
// the piece that weighs most.
const maxPieces = 200

// earlier gives where a text begins whose densest part begins at first: an
// article in pieces, with pictures, tables and boxes between, has its byline or
// date, and paragraphs below that, further above.
func (d *divider) earlier(first int) int {
	for i := first - 1; i >= max(0, first-maxPieces) && !d.of[i].stop; i-- {
		if d.of[i].hint&^(CaptionText|Credit) != 0 || d.of[i].again || d.p.Blocks[i].Kind != Paragraph {
			continue
		}
		if !d.isSigned(i) && !d.isDated(i) {
			continue
		}
		if first-i <= maxHead/2 {
			return first
		}
		for k := i + 1; k < min(i+maxHead/2, first); k++ {
			if d.of[k].prose && d.of[k].hint == 0 && d.p.Blocks[k].Kind == Paragraph && len(d.text(k)) > 200 {
				return k
			}
		}
	}
	return first
}

// opening gives where the text begins below its title: at the first paragraph
// below byline and date, although a box may stand between that and what follows.
func (d *divider) opening(title, first, last int) int {
	end := d.signs(title, first)
	if end < 0 {
		return d.later(first, last)
	}
	for i := end; i < first; i++ {
		if d.of[i].prose {
			return i
		}
	}
	return first
}

// maxLate is how many blocks that read like the text may stand above its byline.
const maxLate = 8

// later gives where a text begins that is taken to begin at first: descriptions
// of pictures and boxes above its byline and date read like a text too.
func (d *divider) later(first, last int) int {
	above := 0
	for i := first; i < min(last-1, first+maxLate); i++ {
		above += max(0, d.of[i].score)
		if !d.isSigned(i) || !d.isDated(i+1) && !d.isDated(i) {
			continue
		}
		for k := i + 1; k < min(last, i+4); k++ {
			if d.of[k].prose && above*3 < d.weight(k, last) {
				return k
			}
		}
	}
	return first
}

// isLight reports whether the blocks from first to at are little of a text that ends
// at last.
func (d *divider) isLight(first, at, last int) bool {
	return d.weight(first, at)*3 < d.weight(at, last)
}

// weight sums what speaks for blocks as a text.
func (d *divider) weight(first, last int) (sum int) {
	for i := first; i < last; i++ {
		sum += max(0, d.of[i].score)
	}
	return sum
}

// signs gives where the byline and the date below a title end, -1 if there is none.
func (d *divider) signs(title, first int) int {
	end := -1
	for i := title + 1; i < min(first, title+2*mostSigns); i++ {
		if d.isSigned(i) || isBylineMarker(d.text(i)) || d.isDated(i) {
			end = i + 1
		}
	}
	return end
}
