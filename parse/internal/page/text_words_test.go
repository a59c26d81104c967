package page

import "testing"

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
