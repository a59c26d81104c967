package parse

import (
	"math/rand"
	"strings"
	"testing"
)

func TestCountWords(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "one": 1, "two words": 2, "it's a well-known--thing": 3, "'quoted' - and 'again'": 3, "3.5 of 10": 4,
		"l’eau d’ici": 2, "größer als über": 3, "café-crème, s'il vous plaît": 4, "東京は晴れ": 5, "กขคง": 1,
	} {
		if got := countWords(s); got != want {
			t.Errorf("countWords(%q) = %d, want %d", s, got, want)
		}
	}
}

// Where the eight bytes begin makes no difference.
func TestCountWordsAnywhere(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	parts := []string{"a", "Z", "0", "9", "-", "'", " ", ".", "\n", "’", "é", "東", "@", "[", "`", "{", "/", ":", "\x00", "\x7f"}
	for range 20000 {
		var b strings.Builder
		for range random.Intn(40) {
			b.WriteString(parts[random.Intn(len(parts))])
		}
		if got, want := countWords(b.String()), wordByWord(b.String()); got != want {
			t.Fatalf("countWords(%q) = %d, want %d", b.String(), got, want)
		}
	}
}

// wordByWord counts the words of a text, character by character.
func wordByWord(s string) (n int) {
	in := false
	for _, r := range s {
		w := isWord(r) || in && (r == '\'' || r == '-' || r == '’')
		if isUnspaced(r) {
			n, w = n+1, false
		}
		if w && !in {
			n++
		}
		in = w
	}
	return n
}

func BenchmarkCountWords(b *testing.B) {
	text := strings.Repeat("The well-known harbour of the town wasn't closed, the mayor's office said. ", 50)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if countWords(text) == 0 {
			b.Fatal("no words")
		}
	}
}
