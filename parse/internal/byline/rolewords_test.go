package byline

import (
	"strings"
	"testing"

	"lede/parse/internal/lexicon"
)

// Every word that gives a role is met in a text, also where its space was lost. The
// parser knows none with a dot in it.
func TestMayGiveRole(t *testing.T) {
	d := words()
	for i, l := range lexicon.All() {
		for _, r := range l.Roles {
			w := strings.TrimRight(r.Word, " :：/")
			if r.Role == "title" || roleOf(r.Role) == author || strings.ContainsAny(w, "·") || strings.ContainsFunc(w, unspaced) {
				continue
			}
			texts := []string{w + " Jane Roe", "Jane Roe (" + w + ")"}
			if caps := strings.ToUpper(w); caps != w && strings.ToLower(caps) == w {
				texts = append(texts, "12 "+caps, w+"By Jane Roe")
			}
			for _, s := range texts {
				if !d.mayGiveRole(s, 1<<i) {
					t.Errorf("%s: %q may give no role", l.Code, s)
				}
			}
		}
	}
	for _, s := range []string{"", "—", "The harbour board met on Tuesday.", "Von Jane Roe"} {
		if d.mayGiveRole(s, english) {
			t.Errorf("%q may give a role", s)
		}
	}
}
