package parse

import (
	"strings"
	"testing"
)

// What is found eight bytes at a time is what is found byte by byte, wherever in
// a text it stands.
func TestEight(t *testing.T) {
	for _, piece := range []string{"", "7", "Dot", "DOT", "do t", "2024 – 5.3.", "٣", "d\u00f6t", "/:09az"} {
		for n := range 20 {
			s := strings.Repeat("é", n/2) + strings.Repeat("x", n%2) + piece + strings.Repeat("z", n)
			want := 0
			for _, r := range s {
				if '0' <= r && r <= '9' {
					want++
				}
			}
			if got := figures(s); got != want {
				t.Errorf("%q has %d figures, not %d", s, want, got)
			}
			if got, want := hasLetters(s, 'd', 'o', 't'), strings.Contains(strings.ToLower(s), "dot"); got != want {
				t.Errorf("%q has the letters: %v, not %v", s, want, got)
			}
		}
	}
}
