package parse_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"lede/parse"
	"lede/parse/source"
)

// TestTimeout sees that a document that takes too long fails in its place, and
// that those around it do not.
func TestTimeout(t *testing.T) {
	const quick = 120 * time.Millisecond // hundreds of times what the short ones take, a fourth of what the long one does
	text := "<h1>Bridge opens again</h1><p>The bridge over the river opened again on Tuesday, the town said.</p>"
	docs := func(yield func(source.Document, error) bool) {
		_ = yield(source.Document{Origin: source.Origin{Path: "a"}, Data: []byte(text)}, nil) &&
			yield(source.Document{Origin: source.Origin{Path: "b"}, Data: []byte(strings.Repeat(text, 300_000))}, nil) &&
			yield(source.Document{Origin: source.Origin{Path: "c"}, Data: []byte(text)}, nil)
	}
	if _, err := parse.Parse(t.Context(), source.Document{Data: []byte(text)}, parse.Options{}); err != nil { // it makes the tables
		t.Fatal(err)
	}
	var got []string
	for a, err := range parse.All(t.Context(), docs, 2, parse.Options{Timeout: quick}) {
		line := a.Source.Path
		if e, ok := errors.AsType[*source.Error](err); ok {
			line += "!" + string(e.Code)
		}
		if (err == nil) != (a.Error == nil) {
			t.Errorf("%s: %v beside %v", line, err, a.Error)
		}
		got = append(got, line)
	}
	if s := strings.Join(got, " "); s != "a b!timeout c" {
		t.Errorf("got %s", s)
	}
}
