package check

import (
	"fmt"
	"testing"

	"lede/parse"
)

// TestBounded sees that what the set rules keep does not grow with the run.
func TestBounded(t *testing.T) {
	w := newWindow(100)
	c := newCounter(50)
	for i := range 10000 {
		if _, ok := w.put(mix(uint64(i)), "path"); ok {
			t.Fatalf("%d was seen", i)
		}
		c.add(fmt.Sprint(i), "path")
		if i%10 == 0 {
			c.add("often", "path")
		}
	}
	if len(w.first) > 100 || len(w.keys) > 100 || len(c.at) > 50 {
		t.Errorf("%d, %d and %d are kept", len(w.first), len(w.keys), len(c.at))
	}
	if _, ok := w.put(mix(9950), "path"); !ok {
		t.Error("a recent key is forgotten")
	}
	if list := c.over(5, 100); len(list) != 1 || list[0].value != "often" || list[0].n > 1000 {
		t.Errorf("%v", list)
	}
	near := dupNear().Set(Limits{{"alike", 85, ""}, {"window", 64, ""}}).(*nearText)
	for i := range 5000 {
		text := ""
		for k := range 100 {
			text += fmt.Sprintf("w%d ", mix(uint64(i*1000+k))%100000)
		}
		hash, words, s := drawSketch(text)
		near.Add(&Sample{Article: &parse.Article{Source: parse.Source{Path: fmt.Sprint(i)}}, Text: hash, Words: words, Sketch: s}, func(key, _ string, _ ...any) {
			t.Errorf("%d is taken for %s", i, key)
		})
	}
	if len(near.texts) > 64 {
		t.Errorf("%d texts are kept", len(near.texts))
	}
}

func TestMatches(t *testing.T) {
	for _, tt := range []struct {
		pattern, name string
		want          bool
	}{
		{"2003/**", "dump/2003/a/b.html", true},
		{"2003/**", "dump/12003/a.html", false},
		{"*.html", "dump/2003/a.html", true},
		{"a/*/c", "a/b/c", true},
		{"a/*/c", "a/b/b/c", false},
		{"a/**/c", "x/a/b/b/c", true},
		{"dump.tar/2003/*", "in/dump.tar!2003/a.html", true},
		{"/abs/*", "/abs/a", true},
		{"/abs/*", "x/abs/a", false},
		{"**", "", true},
		{"**/**/**/a", "b/b/b/b/b/b", false},
	} {
		if got := matches(tt.pattern, tt.name); got != tt.want {
			t.Errorf("matches(%q, %q) = %v", tt.pattern, tt.name, got)
		}
	}
}

func TestAlike(t *testing.T) {
	text := func(n, changed int) string {
		s := ""
		for k := range n {
			if k < changed {
				s += fmt.Sprintf("x%d ", mix(uint64(k+1e6))%5000)
			} else {
				s += fmt.Sprintf("w%d ", mix(uint64(k))%5000)
			}
		}
		return s
	}
	_, _, a := drawSketch(text(400, 0))
	for _, tt := range []struct{ changed, least, most int }{{0, 100, 100}, {8, 85, 100}, {200, 15, 60}, {400, 0, 10}} {
		_, _, b := drawSketch(text(400, tt.changed))
		if got := a.alike(b); got < tt.least || got > tt.most {
			t.Errorf("%d of 400 words changed: %d%% alike", tt.changed, got)
		}
	}
	if h1, n, _ := drawSketch("北海の港で 魚が"); n != 7 || h1 == 0 {
		t.Errorf("%d words", n)
	}
}

func TestMojibake(t *testing.T) {
	for text, want := range map[string]bool{
		"donâ€™t": true, "cafÃ© crÃ¨me Ã©tÃ©": true, "SÃO PAULO, NÃO, IRMÃ": false, "“IRMÔ": false, "Россия и С\u0451": false, "plain": false, "Â£5 Â£6 Â°7": true, "РџСЂРёРІРµС‚ РєР°Рє": true,
	} {
		if _, n := mojibake(text); n > 0 != want {
			t.Errorf("%q: %d", text, n)
		}
	}
}
