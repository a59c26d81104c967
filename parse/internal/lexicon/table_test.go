package lexicon

import (
	"strconv"
	"testing"
)

func TestTable(t *testing.T) {
	words := []string{"", "a", "é", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "sign up for our newsletter", "sign up for our newspaper"}
	table := NewTable[int](len(words))
	for i, w := range words {
		if table.Has([]byte(w)) {
			t.Errorf("Has(%q) before Put", w)
		}
		table.Put(w, i)
	}
	for i, w := range words {
		if v, ok := table.Get([]byte(w)); !ok || v != i {
			t.Errorf("Get(%q) = %d, %v", w, v, ok)
		}
	}
	for _, w := range append(words, "A", "Ab", "AbC", "ABCD", "Abcdefg", "aBCDEFGh", "SIGN UP for our Newsletter") {
		if !table.May([]byte(w)) {
			t.Errorf("May(%q) is false", w)
		}
	}
	if table.Has([]byte("sign up for our news")) {
		t.Error("has what was not entered")
	}
}

func TestTableGrows(t *testing.T) {
	const n = 1000
	table := NewTable[int](0)
	for i := range n {
		table.Put(strconv.Itoa(i), -i)
		table.Put(strconv.Itoa(i), i)
	}
	next := 0
	for w, v := range table.All() {
		if v != next || w != strconv.Itoa(next) {
			t.Fatalf("entry %d is %q: %d", next, w, v)
		}
		next++
	}
	if next != n {
		t.Errorf("has %d words, want %d", next, n)
	}
	if v, ok := table.Get([]byte("999")); !ok || v != 999 {
		t.Errorf("Get(999) = %d, %v", v, ok)
	}
}
