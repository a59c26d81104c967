package parse

import (
	"strings"
	"testing"

	"lede/parse/internal/lexicon"
)

// What may not stand in a text does not.
func TestWordStarts(t *testing.T) {
	texts := []string{
		"", "a", "By Ann Bell, updated 3 May", "e-mail: newsroom", "最終更新日時", "вчера обновлено", "(published:)", "re-published on",
	}
	for _, text := range texts {
		starts := wordStartsOf(strings.ToLower(text))
		for _, l := range lexicon.All() {
			for _, words := range [][]string{l.Updated, l.Published, l.CapturedNot, l.Calls, l.Contact, l.Writer, l.Newsroom} {
				for _, w := range words {
					if lastWord(strings.ToLower(text), w) >= 0 && !starts.may(w) {
						t.Errorf("%q stands in %q, which its starts deny", w, text)
					}
				}
			}
		}
	}
	if starts := wordStartsOf("nothing of the kind"); starts.may("updated") {
		t.Error("every word may stand in every text")
	}
}
