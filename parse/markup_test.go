package parse_test

import (
	"testing"

	"lede/parse"
	"lede/parse/source"
)

// What an account quotes of a text in another markup stands there in the
// document as it was given, behind a mark of byte order too.
func TestPlacesInMarkup(t *testing.T) {
	const text = "\ufeff* A /small/ step\n:PROPERTIES:\n:END:\n\nBy [[https://example.org/staff/a][Ada Lindqvist]], 4 March 2021\n\n" +
		"Seals have come back to the [[https://example.org/bay][bay of Norwick]], the harbour trust said on Thursday, for the first time in years.\n\n" +
		"The group of some thirty animals was seen near the old pier, where they had not been since the ferry began to run.\n"
	r, err := parse.Read(t.Context(), source.Document{Origin: source.Origin{Path: "a.org"}, Data: []byte(text)}, parse.Options{Evidence: true})
	if err != nil {
		t.Fatal(err)
	}
	if r.Article.Source.Format != "org" {
		t.Errorf("read as %s, want org", r.Article.Source.Format)
	}
	r.Place()
	want := map[string]string{"headline": "A /small/ step", "authors": "By [[https://example.org/staff/a][Ada Lindqvist", "date": "4 March 2021"}
	for _, f := range r.Article.Evidence.Fields {
		if quoted, ok := want[f.Field]; ok {
			delete(want, f.Field)
			if got := text[f.Start:f.End]; got != quoted {
				t.Errorf("%s is said to stand at %q, want %q", f.Field, got, quoted)
			}
		}
	}
	for field := range want {
		t.Errorf("nothing is said of %s", field)
	}
}
