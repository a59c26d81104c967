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
// that those around it do not. A machine may be so busy, or so fast, that one
// time does not part them: then another does.
func TestTimeout(t *testing.T) {
	text := "<h1>Bridge opens again</h1><p>The bridge over the river opened again on Tuesday, the town said.</p>"
	if _, err := parse.Parse(t.Context(), source.Document{Data: []byte(text)}, parse.Options{}); err != nil { // it makes the tables
		t.Fatal(err)
	}
	long := strings.Repeat(text, 300_000)
	got := ""
	for quick := 60 * time.Millisecond; quick < 4*time.Second; quick *= 2 { // the short ones take microseconds, the long one half a second
		if got = timedOut(t, quick, text, long, text); got == "a b!timeout c" {
			return
		}
	}
	t.Errorf("got %s", got)
}

// timedOut parses documents called a, b, c, each granted a time, and gives their
// names with the errors that they ended in.
func timedOut(t *testing.T, timeout time.Duration, texts ...string) string {
	t.Helper()
	docs := func(yield func(source.Document, error) bool) {
		for i, text := range texts {
			if !yield(source.Document{Origin: source.Origin{Path: string(rune('a' + i))}, Data: []byte(text)}, nil) {
				return
			}
		}
	}
	var got []string
	for a, err := range parse.All(t.Context(), docs, 2, parse.Options{Timeout: timeout}) {
		line := a.Source.Path
		if e, ok := errors.AsType[*source.Error](err); ok {
			line += "!" + string(e.Code)
		}
		if (err == nil) != (a.Error == nil) {
			t.Errorf("%s: %v beside %v", line, err, a.Error)
		}
		got = append(got, line)
	}
	return strings.Join(got, " ")
}
