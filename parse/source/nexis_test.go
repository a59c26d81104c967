package source

import (
	"slices"
	"strings"
	"testing"
)

// TestQuotedRecord: a text that shows a whole record stays one document, and an
// export stays one, also if it begins in the middle of a record.
func TestQuotedRecord(t *testing.T) {
	const (
		lead    = "Every file from the database begins with a cover, which nobody reads.\n\n"
		counter = "                               1 of 2 DOCUMENTS\n\n"
		middle  = "                               2 of 2 DOCUMENTS\n\n"
		head    = "The Eastport Times\n\nMarch 1, 2014 Monday\n\nFerry is late\n\nBYLINE: Ada Stone\n\nLENGTH: 35 words\n\n"
		foot    = "The ferry was late again on Monday.\n\nLOAD-DATE: March 4, 2014\n\nLANGUAGE: ENGLISH\n\n"
	)
	for _, tt := range []struct {
		name, text string
		want       int // records, 0 if it is one document
	}{
		{"shown below two sentences", lead + lead + counter + head + foot + lead, 0},
		{"shown without its counter", lead + lead + head + foot + lead, 0},
		{"shown as code", lead + "```\n" + counter + head + foot + middle + head + foot + "```\n", 0},
		{"an export", counter + head + foot + middle + head + foot, 2},
		{"with a cover", "Download Request: Selected Items: 1-2\nTerms: ferries and boats, or what is late in Eastport, or both.\n" + counter + head + foot + middle + head + foot, 2},
		{"from the middle of a record", lead + lead + foot + middle + head + foot, 1},
		{"without counters", head + foot, 1},
	} {
		got := walkFile(t, "f", tt.text, Limits{})
		if tt.want == 0 && !slices.Equal(got, []string{"f=" + tt.text}) {
			t.Errorf("%s: cut: %q", tt.name, got)
		}
		n := 0
		for _, g := range got {
			if strings.HasPrefix(g, "f#") {
				n++
			}
		}
		if n != tt.want {
			t.Errorf("%s: %d records, want %d: %q", tt.name, n, tt.want, got)
		}
	}
}
