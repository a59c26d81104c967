package parse_test

import (
	"context"
	"encoding/json"
	"testing"

	"lede/parse"
)

// What is asked for alone is what the whole record has.
func TestFieldsAlone(t *testing.T) {
	for _, doc := range samples(t, "") {
		whole, err := parse.Parse(context.Background(), doc, parse.Options{})
		if err != nil {
			continue
		}
		want := membersOf(t, whole)
		for _, name := range parse.Members() {
			a, err := parse.Parse(context.Background(), doc, parse.Options{Fields: []string{name}})
			if err != nil {
				t.Errorf("%s: %s alone: %v", doc.Origin.Path, name, err)
				continue
			}
			if got := string(membersOf(t, a)[name]); got != string(want[name]) {
				t.Errorf("%s: %s alone is %s, with all others %s", doc.Origin.Path, name, got, want[name])
			}
		}
	}
}

func membersOf(t *testing.T, a *parse.Article) map[string]json.RawMessage {
	t.Helper()
	line, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	m := map[string]json.RawMessage{}
	if err := json.Unmarshal(line, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestCheckMembers(t *testing.T) {
	if err := parse.CheckMembers(parse.Members()); err != nil {
		t.Error(err)
	}
	for _, name := range []string{"title", "source", ""} {
		if parse.CheckMembers([]string{name}) == nil {
			t.Errorf("%q passes as a member", name)
		}
	}
}
