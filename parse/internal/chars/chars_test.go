package chars

import (
	"testing"
	"unicode"
)

// The table says of every character what package unicode says.
func TestAsUnicode(t *testing.T) {
	for _, f := range []struct {
		name      string
		ours, std func(rune) bool
	}{
		{"IsLetter", IsLetter, unicode.IsLetter}, {"IsMark", IsMark, unicode.IsMark}, {"IsDigit", IsDigit, unicode.IsDigit},
		{"IsUpper", IsUpper, unicode.IsUpper}, {"IsTitle", IsTitle, unicode.IsTitle}, {"IsLower", IsLower, unicode.IsLower},
		{"IsSpace", IsSpace, unicode.IsSpace},
		{"IsWord", IsWord, func(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }},
	} {
		for r := rune(-1); r <= unicode.MaxRune+1; r++ {
			if f.ours(r) != f.std(r) {
				t.Errorf("%s(%U) = %v", f.name, r, f.ours(r))
			}
		}
	}
	for r := rune(-1); r <= unicode.MaxRune+1; r++ {
		if got, want := ToLower(r), unicode.ToLower(r); got != want {
			t.Errorf("ToLower(%U) = %U, want %U", r, got, want)
		}
	}
}

func BenchmarkTable(b *testing.B) {
	for b.Loop() {
		if t := build(); t['a'] == 0 {
			b.Fatal("no letter")
		}
	}
}
