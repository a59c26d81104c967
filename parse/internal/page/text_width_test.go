package page

import "testing"

func TestWidth(t *testing.T) {
	for _, c := range []struct {
		text        string
		chars, wide int32
	}{
		{"", 0, 0},
		{"plain", 5, 0},
		{"a line of plain text", 20, 0},
		{"ä line öf çharacters", 20, 0},
		{"ααααααααααα", 11, 0},
		{"“quoted” words – here", 21, 0},
		{"日本語のテキスト", 8, 8},
		{"abcdefg日本語", 10, 3},
		{"abcdef：full", 11, 1}, // the colon lies across eight bytes
		{"emoji 😀 in a line", 17, 1},
	} {
		if chars, wide := width([]byte(c.text)); chars != c.chars || wide != c.wide {
			t.Errorf("width(%q) = %d, %d, want %d, %d", c.text, chars, wide, c.chars, c.wide)
		}
	}
}
