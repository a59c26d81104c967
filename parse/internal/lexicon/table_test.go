package lexicon

import "testing"

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
	if table.Has([]byte("sign up for our news")) {
		t.Error("has what was not entered")
	}
}
