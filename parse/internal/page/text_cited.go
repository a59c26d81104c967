package page

import (
	"bytes"
	"slices"
	"sort"
)

// This file finds the labels that a text quotes: "Date: 3 May 1911" in a story
// about a photograph, the header of a message that a story is about, the fixtures
// under a match report. Labels speak of the article where they stand above its
// text or close it, together. Those with the text on both sides are told of in it.

// mostApart is how many blocks behind labels the text goes on, at the latest.
const mostApart = 8

// cited marks the labels that stand amid the text.
func (d *divider) cited() {
	above, signed := 0, false
	for i := d.start; i < d.end; {
		run := d.labels(i)
		if run.last == i {
			if d.of[i].hint == 0 && d.of[i].short {
				above++
			}
			signed = signed || above == 0 && (d.isSigned(i) || d.isDated(i))
			i++
			continue
		}
		if (run.fields > 0 || run.strange > 1) && !d.stamped(run) {
			if amid, sure := d.amid(run, above, signed); amid {
				d.cite(run, sure)
			}
		}
		above += run.sentences
		i = run.last
	}
	d.retract()
}

// labelRun is blocks, one behind the other, that begin with labels.
type labelRun struct {
	first, last int
	fields      int // that the lexicon knows, those of pictures aside
	strange     int // labels that it does not know
	sentences   int // labels before whole sentences
}

// labels gives the run of labels from block i on, which is empty if there is none.
func (d *divider) labels(i int) labelRun {
	run := labelRun{first: i, last: i}
	for ; run.last < d.end; run.last++ {
		known, strange := d.labelled(run.last)
		if known+strange == 0 {
			break
		}
		run.fields += known
		run.strange += strange
		if d.of[run.last].short {
			run.sentences++
		}
	}
	return run
}

// labelled counts the lines of a block that begin with labels: those of fields,
// and others.
func (d *divider) labelled(i int) (known, strange int) {
	b := &d.p.Blocks[i]
	switch {
	case b.Kind == Heading:
		return 0, 0
	case b.Kind == Cell && !d.of[i].short: // of a table, whose heads are labels
		return 1, 0
	case !b.Holds(Colon | Beyond | At): // of a label or a postmark
		return 0, 0
	}
	for line := range bytes.SplitSeq(d.text(i), []byte{'\n'}) {
		name, value, ok := partLabel(line)
		switch {
		case isPostmark(line), ok && isFact(name, value):
			known++
		case ok && len(value) > 0:
			strange++
		case b.Kind != Pre:
			return known, strange
		}
	}
	return known, strange
}

// isLabelled reports whether a line begins with a label.
func isLabelled(line []byte) bool {
	_, value, ok := partLabel(line)
	return ok && len(value) > 0
}

// isFact reports whether a label names a field, one of pictures aside.
func isFact(name, value []byte) bool {
	for _, f := range fieldsOf(name) {
		if f != "caption" && f != "language" {
			return true
		}
	}
	return isMessageKey(string(bytes.ToLower(name)))
}

// isPostmark reports whether a line is the one that parts the messages of an
// mbox: "From a@example.org Mon Mar 11 08:13:22 2019".
func isPostmark(line []byte) bool {
	if !bytes.HasPrefix(line, []byte("From ")) || len(line) > 160 {
		return false
	}
	words := bytes.Fields(line)
	last := words[len(words)-1]
	return len(words) > 5 && bytes.IndexByte(words[1], '@') > 0 && len(last) == 4 && onlyDigits(last)
}

// stamped reports whether all labels of a run say when the text was published or
// changed. Such a line may stand below a deck of any length. One that says no
// more than "date" may be of anything, but right below a heading.
func (d *divider) stamped(run labelRun) bool {
	headed := d.p.Blocks[max(0, run.first-1)].Kind == Heading
	for i := run.first; i < run.last; i++ {
		name, _, ok := partLabel(d.text(i))
		if !ok || !isDateLabel(name) || !headed && isWordForDate(name) {
			return false
		}
	}
	return true
}

// amid reports whether a run of labels stands amid the text: sentences stand
// above it, more than a deck does, and it goes on below. It is sure where more
// than a last line does, which may be about the author.
func (d *divider) amid(run labelRun, above int, signed bool) (amid, sure bool) {
	if above == 0 {
		return false, false
	}
	led := endsInColon(d.text(run.first - 1))
	signed = signed || led || d.p.Blocks[run.first].Kind == Cell
	if above+run.sentences < 2 && !signed {
		return false, false
	}
	below := run.sentences
	for i := run.last; i < min(d.end, run.last+mostApart); i++ {
		switch t := &d.of[i]; {
		case t.hint&^(CaptionText|Credit) != 0:
			return false, false
		case t.hint == 0 && t.short:
			below++
		}
	}
	sure = below > 1 || below > 0 && led
	return sure || signed && (below > 0 || run.strange > run.fields), sure
}

func endsInColon(s []byte) bool {
	return bytes.HasSuffix(s, []byte{':'}) || bytes.HasSuffix(s, []byte("："))
}

// cite marks a run of labels. What looks like the credit of a picture among
// labels of fields is one of them. An address of the original is believed
// unless it surely is a quotation: it mostly is the last thing that is said.
func (d *divider) cite(run labelRun, sure bool) {
	for i := run.first; i < run.last; i++ {
		t, b := &d.of[i], &d.p.Blocks[i]
		if b.Kind == Label {
			if !sure {
				continue
			}
			b.Kind, b.Hint = Paragraph, b.Hint&^Notes
			d.retracted = append(d.retracted, b.Span)
		}
		if run.fields+run.strange > 1 {
			t.hint &^= CaptionText | Credit | Related | Nav
		}
		t.hint |= Cited
	}
}

// retract takes back that blocks give the address of the original.
func (d *divider) retract() {
	spans := d.retracted // in the order of the document
	if len(spans) == 0 {
		return
	}
	d.p.Facts = slices.DeleteFunc(d.p.Facts, func(f Fact) bool {
		i := sort.Search(len(spans), func(i int) bool { return spans[i].End > f.Span.Start })
		return f.From == Labelled && i < len(spans) && spans[i].Overlaps(f.Span)
	})
}
