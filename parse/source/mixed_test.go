package source

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// TestMixed reads a text whose lines are of two character sets, and finds where
// its characters came from.
func TestMixed(t *testing.T) {
	const above, below = "Старый паром вернулся в пролив.\n", "Группа провела у корпуса одиннадцать зим и собрала около 400 тысяч крон на его восстановление.\n"
	enc, err := charmap.Windows1251.NewEncoder().String(below)
	if err != nil {
		t.Fatal(err)
	}
	many := strings.Repeat(above+enc, 1000) // longer than a step of a stage
	d := Decode([]byte(many), nil)
	if want := strings.Repeat(above+below, 1000); string(d.Text) != want || d.Charset != "utf-8" || len(d.Warnings) != 1 {
		t.Fatalf("%s %q: %.200q", d.Charset, d.Warnings, d.Text)
	}
	for _, k := range [...]int{0, 1, 700, 999} {
		at := k*len(above+below) + len(above)
		if got, want := d.Offset(at), k*len(above+enc)+len(above); got != want {
			t.Errorf("line %d: offset %d, want %d", k, got, want)
		}
	}
}

// TestMixedDamage leaves alone what is damaged and of no other character set.
func TestMixedDamage(t *testing.T) {
	text := []byte("By Jürgen Köhler\n\nShe was built in \xc3 1911 and sold in 1940.\n")
	if d := Decode(text, nil); !bytes.Contains(d.Text, []byte("\uFFFD")) {
		t.Errorf("%q %q", d.Warnings, d.Text)
	}
}
