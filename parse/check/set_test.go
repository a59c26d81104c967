package check_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"lede/parse/check"
	"lede/parse/source"
)

// dump makes sound documents and changes some of them.
func dump(n int, change func(i int, a *article)) []source.Document {
	var docs []source.Document
	for i := range n {
		docs = append(docs, (&fault{plant: func(a *article) { change(i, a) }}).document(i))
	}
	return docs
}

func TestSetRules(t *testing.T) {
	body := sound(3).body
	for _, tt := range []struct {
		rule   string
		count  int
		path   string // of the first finding
		change func(i int, a *article)
	}{
		{"dup.exact", 1, "dump/017.html", func(i int, a *article) {
			if i == 17 {
				a.body = strings.ReplaceAll(body, "<p>", "<p> \n")
			}
		}},
		{"dup.near", 1, "dump/021.html", func(i int, a *article) {
			if i == 21 {
				a.body = strings.Replace(body, "week", "month", 1)
			}
		}},
		{"dup.url", 1, "dump/009.html", func(i int, a *article) {
			if i == 9 {
				a.url = strings.Replace(sound(2).url, "https://www.", "http://", 1) + "/"
			}
		}},
		{"set.same-headline", 1, "dump/005.html", func(i int, a *article) {
			if i >= 5 && i < 12 {
				a.headline = "Latest news from the coast and the islands"
			}
		}},
		{"set.same-time", 1, "dump/000.html", func(i int, a *article) {
			if i < 30 {
				a.date = "2024-05-01T12:03:44Z"
			}
		}},
		{"set.same-date", 1, "dump/000.html", func(i int, a *article) { a.date = "2024-05-01" }},
		{"set.same-author", 1, "dump/000.html", func(i int, a *article) { a.byline = "Marta Lindqvist" }},
	} {
		var paths []string
		for _, f := range findings(t, dump(40, tt.change), check.Options{}) {
			if f.Rule == tt.rule {
				paths = append(paths, f.Path)
			} else if f.Severity > check.Info {
				t.Errorf("%s: also %s %s", tt.rule, f.Rule, f.Message)
			}
		}
		if len(paths) != tt.count || paths[0] != tt.path {
			t.Errorf("%s: found in %q", tt.rule, paths)
		}
	}
}

func TestSameAtAnyNumberOfWorkers(t *testing.T) {
	var docs []source.Document
	for i, f := range faults() {
		docs = append(docs, f.document(i), f.document(i%7))
	}
	want := findings(t, docs, check.Options{Workers: 1})
	for _, n := range []int{2, 5, 16} {
		if got := findings(t, docs, check.Options{Workers: n}); !slices.Equal(got, want) {
			t.Errorf("%d workers find something else", n)
		}
	}
}

// TestFingerprints sees that they are unique, and that those of a document stay
// when lines are added before what they are about.
func TestFingerprints(t *testing.T) {
	docs := func(before string) (docs []source.Document) {
		for i, f := range faults() {
			d := f.document(i)
			d.Data = bytes.Replace(d.Data, []byte("<html"), []byte(before+"<html"), 1)
			docs = append(docs, d)
		}
		return docs
	}
	seen := map[string]bool{}
	var a, b []string
	for _, f := range findings(t, docs(""), check.Options{}) {
		if seen[f.Fingerprint] || len(f.Fingerprint) != 32 {
			t.Errorf("%s %s: fingerprint %q", f.Path, f.Rule, f.Fingerprint)
		}
		seen[f.Fingerprint] = true
		a = append(a, f.Path+f.Rule+f.Fingerprint)
	}
	for _, f := range findings(t, docs("\n\n\n"), check.Options{}) {
		b = append(b, f.Path+f.Rule+f.Fingerprint)
	}
	if !slices.Equal(a, b) {
		t.Error("fingerprints change with the lines")
	}
}

func TestBaseline(t *testing.T) {
	docs := dump(40, func(i int, a *article) {
		if i == 3 {
			a.date = ""
		}
	})
	var first check.Baseline
	for _, f := range findings(t, docs, check.Options{}) {
		if err := first.Add(&f); err != nil {
			t.Fatal(err)
		}
	}
	first.Rates = check.Rates{Documents: 40, Fields: []check.FieldRate{{Name: "authors", Have: 40}, {Name: "date", Have: 39}}}
	var file bytes.Buffer
	if err := first.Write(&file); err != nil {
		t.Fatal(err)
	}
	known, err := check.ReadBaseline(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	later := dump(40, func(i int, a *article) {
		if i == 3 {
			a.date = ""
		}
		if i%4 == 0 {
			a.byline = ""
		}
	})
	var rate []string
	for _, f := range findings(t, later, check.Options{Known: known}) {
		if f.Known != (f.Rule == "date.missing") {
			t.Errorf("%s %s is known: %v", f.Path, f.Rule, f.Known)
		}
		if f.Rule == "set.field-rate" {
			rate = append(rate, f.Message)
		}
	}
	if want := "authors is in 75.0% of the documents, and was in 100.0% when the baseline was written"; len(rate) != 1 || rate[0] != want {
		t.Errorf("%q, want %q", rate, want)
	}
	for _, bad := range []string{"", "{}\n", "[]", file.String() + "x\n"} {
		if _, err := check.ReadBaseline([]byte(bad)); err == nil {
			t.Errorf("%q is read as a baseline", bad)
		}
	}
}

func TestConfig(t *testing.T) {
	c, err := check.ReadConfig([]byte(`
fail_on: warning
max_warnings: 3
as_of: 2022-01-01
rules:
  author.missing: off
  body.short: {severity: error, min: 1000}
paths:
  - match: dump/00?.html
    rules: {body.short: off}
`))
	if err != nil {
		t.Fatal(err)
	}
	if c.FailOn != "warning" || *c.MaxWarnings != 3 || c.AsOf != "2022-01-01" {
		t.Errorf("%+v", c)
	}
	n := 0
	for _, f := range findings(t, dump(12, func(_ int, a *article) { a.byline = "" }), check.Options{Config: c}) {
		if f.Rule != "body.short" || f.Severity != check.Error || f.Path < "dump/010.html" {
			t.Errorf("%s %s %s", f.Path, f.Severity, f.Rule)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d findings", n)
	}
}

func TestConfigErrors(t *testing.T) {
	for config, want := range map[string]string{
		"rules:\n  no.rule: off":                      `line 2: there is no rule "no.rule"`,
		"rules:\n  body.short: loud":                  `line 2: body.short is "loud"`,
		"rules:\n  body.short:\n    max: 3":           `line 3: body.short has no setting "max": use severity, min`,
		"rules:\n  body.short: {min: few}":            `line 2: min of body.short is "few"`,
		"rule: {}":                                    `line 1: there is no setting "rule"`,
		"fail_on: off":                                `line 1: fail_on is "off"`,
		"max_warnings: -1":                            `line 1: max_warnings`,
		"as_of: today":                                `line 1: as_of is "today"`,
		"rules: {body.short: off, body.short: error}": `stands here twice`,
		"paths:\n  - rules: {}":                       `line 2: an entry of paths has no match`,
		"paths:\n  - match: '['\n    rules: {}":       `line 2: match is "["`,
		"paths:\n  - match: a\n    if: b":             `line 3: paths have no setting "if"`,
		"- a":                                         `line 1: a mapping belongs here`,
		"a: [":                                        `line 1`,
		"rules: {}\n---\nrules: {}":                   `more than one document`,
		"rules: &a {body.short: off}\npaths: *a":      `line `,
	} {
		if _, err := check.ReadConfig([]byte(config)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %s", config, err, want)
		}
	}
	for _, config := range []string{"", "# nothing\n", "rules:\n", "{}"} {
		if _, err := check.ReadConfig([]byte(config)); err != nil {
			t.Errorf("%q: %v", config, err)
		}
	}
}
