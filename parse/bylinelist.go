package parse

import (
	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// pageBylines is what blocks say as bylines: several rules look at the same ones.
type pageBylines struct {
	lines []bylineLine // those that were read, the first one that says nothing
	line  []int32      // which of lines is the first of a block, from 1; 0 before it is asked for
}

// bylineLine is what a line says by itself, read as a byline.
type bylineLine struct {
	names    []byline.Name
	end      int
	strength byline.Strength
}

// of gives the reading of the line that begins at a place of block i. Few blocks
// have more lines than one, and only the first is kept.
func (k *pageBylines) of(w *bylineWalk, i, at int, line string) bylineLine {
	if at > 0 {
		return w.alone(line)
	}
	if k.line == nil {
		k.line = make([]int32, len(w.page.Blocks))
		k.lines = make([]bylineLine, 1, 4)
	}
	if n := k.line[i]; n > 0 {
		return k.lines[n-1]
	}
	l := w.alone(line)
	k.line[i] = 1
	if l.strength != byline.NoByline {
		k.lines = append(k.lines, l)
		k.line[i] = int32(len(k.lines))
	}
	return l
}

// alone reads a line by itself.
func (w *bylineWalk) alone(line string) (l bylineLine) {
	l.names, l.end, l.strength = byline.Read(line, w.options)
	if len(l.names) == 0 && l.strength != byline.Opening && w.page.Kind != page.HTML {
		if once := namesOnce(line); once != line {
			l.names, _, l.strength = byline.Read(once, w.options)
			l.end = len(line)
		}
	}
	return l
}
