package check_test

import (
	"context"
	"testing"

	"lede/parse/check"
	"lede/parse/source"
)

// FuzzCheck sees that every finding of every document is of a known rule, on
// one line, and stands in the document.
func FuzzCheck(f *testing.F) {
	for i, fault := range faults() {
		f.Add(fault.document(i).Data)
	}
	rules := map[string]bool{}
	for _, r := range check.Rules() {
		rules[r.ID] = true
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc := source.Document{Origin: source.Origin{Path: "a"}, Data: data}
		inputs := func(yield func(check.Input, error) bool) {
			_ = yield(check.Input{Document: doc}, nil) && yield(check.Input{Document: doc}, nil)
		}
		for r, err := range check.Run(context.Background(), inputs, check.Options{AsOf: "2021-05-12"}) {
			if err != nil {
				t.Fatal(err)
			}
			for _, x := range r.Findings {
				if !rules[x.Rule] || x.Message == "" || x.Fingerprint == "" {
					t.Errorf("%+v", x)
				}
				if x.Span.Start < 0 || x.Span.End < x.Span.Start || x.Span.End > len(data) {
					t.Errorf("%s stands at %v of %d bytes", x.Rule, x.Span, len(data))
				}
				for _, c := range x.Message {
					if c < ' ' || c == '\u2028' {
						t.Errorf("%s: %q", x.Rule, x.Message)
					}
				}
			}
		}
	})
}
