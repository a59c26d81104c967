package page

import (
	"strings"
	"testing"

	"lede/parse/internal/lexicon"
)

func TestBearer(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Ana Lima's avatar", "Ana Lima"},
		{"Ana Lima’s Avatar", "Ana Lima"},
		{"Ana O’Lima’s avatar", "Ana O’Lima"},
		{"Ana O'Lima's avatar", "Ana O'Lima"},
		{"Avatar of Ana Lima", "Ana Lima"},
		{"Avatar de Ana Lima", "Ana Lima"},
		{"Profilbild von Ana Lima", "Ana Lima"},
		{"Avatar Any Limy", "Any Limy"},
		{"аватар Аны Лимы", "Аны Лимы"},
		{"avatar", ""},
		{"The avatar of the town is a seal", ""},
		{"\xd0's avatar", "\xd0"},
		{"", ""},
	} {
		if got := Bearer(c.in); got != c.want {
			t.Errorf("%q shows %q, not %q", c.in, got, c.want)
		}
	}
}

// Each line of the lexicon that describes a portrait has one place for the name,
// and words besides.
func TestPortraitLines(t *testing.T) {
	for _, l := range lexicon.All() {
		for _, s := range l.Portraits {
			if strings.Count(s, "…") != 1 || Bearer(strings.Replace(s, "…", "Ana Lima", 1)) != "Ana Lima" || Bearer("Ana Lima") != "" {
				t.Errorf("%s: %q", l.Code, s)
			}
		}
	}
}
