package source

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// mangle is what becomes of UTF-8 that is read as one byte a character.
func mangle(t testing.TB, text, set string) string {
	t.Helper()
	for _, m := range misreadings() {
		if m.name != set {
			continue
		}
		var sb strings.Builder
		for i := range len(text) {
			r := m.table.DecodeByte(text[i])
			if r == utf8.RuneError {
				r = rune(text[i])
			}
			sb.WriteRune(r)
		}
		return sb.String()
	}
	t.Fatalf("no misreading %q", set)
	return ""
}

func TestMojibake(t *testing.T) {
	const repaired, left = "is put right", "left as they stand"
	quote := "Some say \u201cno\u201d, others don\u2019t."
	for _, tt := range []struct{ name, in, want, warning string }{
		{"french", mangle(t, fr, "windows-1252"), fr, repaired},
		{"german", mangle(t, de, "windows-1252"), de, repaired},
		{"russian", mangle(t, ru, "windows-1252"), ru, repaired},
		{"japanese", mangle(t, ja, "windows-1252"), ja, repaired},
		{"only quotation marks", mangle(t, quote, "windows-1252"), quote, repaired},
		{"russian as cyrillic", mangle(t, ru, "windows-1251"), ru, repaired},
		{"french as cyrillic", mangle(t, fr, "windows-1251"), fr, repaired},
		{"polish", mangle(t, pl, "windows-1250"), pl, repaired},
		{"on a mac", mangle(t, fr, "macintosh"), fr, repaired},
		{"on a console", mangle(t, fr, "ibm437"), fr, repaired},
		{"on another console", mangle(t, de, "ibm850"), de, repaired},
		{"twice", mangle(t, mangle(t, de, "windows-1252"), "windows-1252"), de, repaired},
		{"in part", mangle(t, fr, "windows-1252") + " " + fr, fr, left},
		{"with damage", mangle(t, fr, "windows-1252") + " \ufffd", "Ã©", left},
		{"spoken of", "The letters Ã© stand for é.", "Ã© stand", ""},
		{"french as it is", fr, fr, ""}, {"russian as it is", ru, ru, ""}, {"ukrainian as it is", uk, uk, ""}, {"turkish as it is", tr, tr, ""},
		{"greek as it is", el, el, ""}, {"polish as it is", pl, pl, ""}, {"lithuanian as it is", lt, lt, ""}, {"chinese as it is", zh, zh, ""}, {"arabic as it is", ar, ar, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Decode([]byte(tt.in), nil)
			if !strings.Contains(string(d.Text), tt.want) {
				t.Errorf("read as %q", d.Text)
			}
			warnings := strings.Join(d.Warnings, "; ")
			if tt.warning == "" && warnings != "" || !strings.Contains(warnings, tt.warning) {
				t.Errorf("warnings: %q, want %q", warnings, tt.warning)
			}
			if at := d.Offset(len(d.Text)); at != len(tt.in) {
				t.Errorf("the end leads to %d of %d", at, len(tt.in))
			}
		})
	}
}

// TestMojibakeOffsets sees that a character that was put right leads to what
// stood for it.
func TestMojibakeOffsets(t *testing.T) {
	const before = "Die Übergabe der Schlüssel fand in Köln statt; "
	in := strings.Repeat(mangle(t, before, "windows-1252"), 2000) + "three"
	d := Decode([]byte(in), nil)
	if at, want := d.Offset(strings.Index(string(d.Text), "three")), strings.Index(in, "three"); at != want {
		t.Errorf("leads to %d, want %d", at, want)
	}
}
