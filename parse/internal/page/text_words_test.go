package page

import (
	"strings"
	"testing"
)

// Words of ASCII are folded eight bytes at a time, as far as nothing else stands there.
func TestLowerPlain(t *testing.T) {
	for _, c := range []struct {
		text, want string
	}{
		{"", ""},
		{"Read More About IT", "read more about it"},
		{"Sign up", "sign up"},
		{"two  blanks stand here", ""},
		{"eight by  two blanks later", "eight by"},
		{"A break\nin the line", ""},
		{"Abcdefg\x85 is no ASCII", ""},
		{"Abcdefgh\x85 is none either", "abcdefgh"},
		{"Plätze", "pl"},
	} {
		dst := make([]byte, 64)
		if n := lowerPlain(dst, []byte(c.text)); string(dst[:n]) != c.want {
			t.Errorf("lowerPlain(%q) = %q, want %q", c.text, dst[:n], c.want)
		}
	}
}

// No line of furniture is passed over before it is folded, nor one over a box.
func TestMayBeLine(t *testing.T) {
	check := func(s string) {
		text := strings.ToUpper(s[:1]) + s[1:] + " ..."
		b := Block{Text: text, bytes: bytesOf(text)}
		var buf [120]byte
		line := phrase([]byte(text), buf[:])
		if (isFurniturePhrase(line) || boxLines().over(line) != 0) && !mayBeLine(&b, []byte(text)) {
			t.Errorf("mayBeLine(%q) is false", text)
		}
	}
	for s := range phrases().furniture.All() {
		check(s)
	}
	for s, w := range boxLines().whole.All() {
		if w.over != 0 {
			check(s)
		}
	}
	for s, w := range boxLines().opens.All() {
		if w.over != 0 {
			check(s + " and what follows")
		}
	}
	text := "The ferry leaves at noon"
	if b := (Block{Text: text, bytes: bytesOf(text)}); mayBeLine(&b, []byte(text)) {
		t.Errorf("mayBeLine(%q) is true", text)
	}
}

// A text is read the same after others, whose memory it is read in.
func TestReadTextAgain(t *testing.T) {
	short := "The ferry leaves\n\nBy Ida Brandt\n\nThe ferry to the island leaves at noon, the harbour master said on Monday, and returns by night.\n"
	want := dumpPage(ReadText([]byte(short), Text))
	for _, other := range []string{articleDump, articleMarkdown, short} {
		p := ReadText([]byte(other), SniffText([]byte(other)))
		p.Release()
		Cut([]byte(other)).Release()
		if got := dumpPage(ReadText([]byte(short), Text)); got != want {
			t.Errorf("after another text:\n%s\nwant\n%s", got, want)
		}
	}
}
