package parse

import "testing"

// TestIsCall holds where a call to the reader may begin, in any case.
func TestIsCall(t *testing.T) {
	for _, c := range []struct {
		text, lang string
		want       bool
	}{
		{"Sign up for our letter on tides.", "en", true},
		{"Please sign up for our letter on tides.", "en", true},
		{"SUBSCRIBE NOW and save half of it.", "en", true},
		{"The club asked its members on Monday to sign up for the race.", "en", false},
		{"Design up for sale, says the owner.", "en", false},
		{"Jetzt abonnieren und mehr lesen", "de", true},
		{"Jetzt abonnieren und mehr lesen", "en", false},
		{"Follow us on the path to the mill", "de", true}, // English is read along
		{"", "en", false},
	} {
		if got := isCall(c.text, c.lang); got != c.want {
			t.Errorf("isCall(%q, %q) is %v", c.text, c.lang, got)
		}
	}
}
