package lexicon

import "strings"

// FurnitureLines gives the phrases of page furniture in all languages, without what
// ends them. The table is built once and then only read.
func FurnitureLines() *Table[struct{}] { return furnitureLines.Get() }

var furnitureLines = Lazy[Table[struct{}]]{Build: func() *Table[struct{}] {
	lines := NewTable[struct{}](8192)
	for _, l := range All() {
		for _, s := range l.Furniture {
			lines.Put(TrimPhrase(s), struct{}{})
		}
	}
	return lines
}}

// TrimPhrase cuts what may follow a phrase on its line: a colon, an ellipsis, an arrow.
func TrimPhrase(s string) string {
	return strings.TrimRight(s, " :：.…»>→›-–—!")
}
