package page

import (
	"strings"
	"testing"

	"lede/parse/internal/lexicon"
)

// labelsOf gives lines with the labels of a language and what they say.
func labelsOf(l *lexicon.Language, k int) (lines string, fields int) {
	values := map[string]string{"headline": "The lamp by the pier", "author": "Mara Quill", "date": "2011-02-03", "url": "https://example.org/lamp"}
	var b strings.Builder
	for _, field := range fieldOrder {
		words := l.Labels[field]
		if values[field] == "" || k >= len(words) {
			continue
		}
		b.WriteString(strings.TrimRight(words[k], ": ") + ": " + values[field] + "\n")
		fields++
	}
	return b.String(), fields
}

const (
	above = "How a lamp got its name\n\nBy Otto Fenn\n\n4 May 2020\n\nThe lamp by the pier has stood there for a hundred years, and nobody knows who made it.\n\n"
	below = "The card was found in a drawer of the harbour office, between two bills for coal and rope.\n\nIt will be shown in the museum from next week, the keeper of the collection said on Monday.\n"
)

// TestLabelsOfLanguages sees that the labels of every language are facts above
// a text, and none amid it.
func TestLabelsOfLanguages(t *testing.T) {
	for _, l := range lexicon.All() {
		for k := range 3 {
			lines, fields := labelsOf(l, k)
			if fields < 2 {
				continue
			}
			p := ReadText([]byte(lines+"\n"+below), Text)
			if n := countLabelled(p); n != fields {
				t.Errorf("%s: %d facts of %d labels above the text:\n%s", l.Code, n, fields, lines)
			}
			p = ReadText([]byte(above+lines+"\n"+below), Text)
			if n := countLabelled(p); n > 0 {
				t.Errorf("%s: %d facts of labels amid the text:\n%s", l.Code, n, lines)
			}
			for i := range p.Blocks {
				if b := &p.Blocks[i]; strings.Contains(lines, b.Text) && b.Hint&Cited == 0 {
					t.Errorf("%s: %q is not known for a quotation", l.Code, b.Text)
				}
			}
		}
	}
}

func countLabelled(p *Page) (n int) {
	for i := range p.Facts {
		if p.Facts[i].From == Labelled {
			n++
		}
	}
	return n
}
