package byline

import (
	"strings"
	"testing"
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
