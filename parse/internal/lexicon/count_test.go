package lexicon

import "testing"

func TestCounted(t *testing.T) {
	for in, want := range map[string]string{
		"5 min read": "# min read", "1.2k shares": "# shares", "1,204 views": "# views", "12": "#", "no number": "no number",
		"lesezeit: 3 min.": "lesezeit: # min.", "阅读：102": "阅读：#", "3 km": "# km", "5k": "#", "v2 of it": "v# of it", "3.": "#.", "": "",
	} {
		if got := string(Counted(nil, []byte(in))); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
