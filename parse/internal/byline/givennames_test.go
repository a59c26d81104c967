package byline

import (
	"slices"
	"strings"
	"testing"

	"lede/parse/internal/lexicon"
)

// TestGivenNames sees that each name is in the table once, in small letters, as
// one word, so that nothing stands there unread.
func TestGivenNames(t *testing.T) {
	seen := map[string]bool{}
	for w := range strings.SplitSeq(givenNames, ",") {
		w = strings.TrimSpace(w)
		if w == "" || seen[w] || w != strings.ToLower(w) || strings.ContainsAny(w, " \n") {
			t.Errorf("%q", w)
		}
		seen[w] = true
	}
}

// A word that stands before or after authors or says what they did is no given
// name, but for those that are commoner as one elsewhere.
func TestGivenNamesAreNoMarkers(t *testing.T) {
	names := strings.Split(givenNames, ",")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	for _, l := range lexicon.All() {
		words := slices.Concat(l.By, l.After)
		for _, r := range l.Roles {
			words = append(words, r.Word)
		}
		for _, w := range words {
			if w = strings.TrimRight(w, ":"); w != "theo" && w != "tim" && slices.Contains(names, w) {
				t.Errorf("%s: %q", l.Code, w)
			}
		}
	}
}
