package parse

import "testing"

func TestNamesOnce(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"By Ana Lima Ana Lima", "By Ana Lima"},
		{"By Ana Lima Ana Lima and Bo Carr", "By Ana Lima, and Bo Carr"},
		{"Ana X Ana X", "Ana X"}, // the last word has one byte
		{"Ana Maria Lima  Ana Maria Lima", "Ana Maria Lima"},
		{"Ana Lima Eva Lima", "Ana Lima Eva Lima"},
		{"Ana Lima", "Ana Lima"},
		{"", ""},
	} {
		if got := namesOnce(c.in); got != c.want {
			t.Errorf("%q becomes %q, not %q", c.in, got, c.want)
		}
	}
}
