package page

import (
	"bytes"
	"strings"

	"lede/parse/internal/lexicon"
)

// boxWords are the lines that stand over boxes, and among readers' comments, in
// all languages.
type boxWords struct {
	whole, opens, closes *lexicon.Table[boxWord]
	openings             lexicon.Openings // of those that stand over boxes
	heads                lexicon.Openings // of those that open such a line
}

// boxWord is what a line shows.
type boxWord struct {
	over  Hint // the box that it stands over
	reply bool // it stands among readers' comments
}

// boxLines gives the lines. They are gathered once and then only read.
func boxLines() *boxWords { return allBoxLines.Get() }

var allBoxLines = lexicon.Lazy[boxWords]{Build: func() *boxWords {
	v := &boxWords{}
	v.whole, v.opens, v.closes = lexicon.NewTable[boxWord](4096), lexicon.NewTable[boxWord](1024), lexicon.NewTable[boxWord](128)
	for _, l := range lexicon.All() {
		v.put(l.Boxes.Replies, boxWord{reply: true})
		v.put(l.Boxes.Related, boxWord{over: Related})
		v.put(l.Boxes.About, boxWord{over: AuthorBox})
		v.put(l.Boxes.Letters, boxWord{over: Promo})
		v.put(l.Boxes.Comments, boxWord{over: Comments, reply: true})
	}
	return v
}}

// put adds lines of one kind.
func (v *boxWords) put(lines []string, w boxWord) {
	for _, s := range lines {
		if rest, ok := strings.CutPrefix(s, "… "); ok {
			v.closes.Put(rest, w)
			continue
		}
		s, opens := strings.CutSuffix(s, " …")
		if opens {
			v.opens.Put(s, w)
			v.heads.Add(s)
		}
		v.whole.Put(lexicon.TrimPhrase(s), w)
		if w.over != 0 {
			v.openings.Add(s)
		}
	}
}

// of reads a phrase. It changes nothing of it.
func (v *boxWords) of(line []byte) boxWord {
	const longest = 80
	if w, ok := v.whole.Get(line); ok {
		return w
	}
	var buf [2 * longest]byte
	if hasDigit(line) && len(line) <= longest {
		line = lexicon.Counted(buf[:0], line)
		if w, ok := v.whole.Get(line); ok {
			return w
		}
	}
	if v.heads.May(line) {
		for i, c := range line {
			if c != ' ' {
				continue
			}
			if w, ok := v.opens.Get(line[:i]); ok {
				return w
			}
		}
	}
	if last := bytes.LastIndexByte(line, ' ') + 1; last > 0 {
		w, _ := v.closes.Get(line[last:])
		return w
	}
	return boxWord{}
}

// boxWordOf reads a line.
func boxWordOf(s string) boxWord {
	const longest = 80 // bytes of such a line
	if len(s) < 2 || len(s) > longest {
		return boxWord{}
	}
	var buf [2 * longest]byte
	return boxLines().of(phrase([]byte(s), buf[:]))
}

// may reports whether a line may stand over a box, by its first characters. One
// that begins with a number may.
func (v *boxWords) may(line []byte) bool {
	return len(line) > 1 && ('0' <= line[0] && line[0] <= '9' || v.openings.May(line))
}

// mayStand reports whether a line of ASCII without a number may, by its words.
func (v *boxWords) mayStand(line []byte) bool {
	return v.openings.May(line) && (v.heads.May(line) || v.whole.May(line))
}

// over says what box a phrase stands over, 0 for none.
func (v *boxWords) over(line []byte) Hint {
	if !v.may(line) {
		return 0
	}
	return v.of(line).over
}

// boxOver says what box a line stands over, 0 for none.
func boxOver(s string) Hint {
	const head = 16 // bytes that show whether it may
	if !boxLines().may([]byte(s[:min(len(s), head)])) {
		return 0
	}
	return boxWordOf(s).over
}

// isReply reports whether a line stands among readers' comments, or over the
// form for them.
func isReply(s string) bool { return boxWordOf(s).reply }
