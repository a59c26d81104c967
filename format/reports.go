package format

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"lede/parse/check"
)

// Reporter writes what a check found, in one format.
type Reporter interface {
	// Report takes the result of each document in order, also of those without
	// findings, and last that of the run.
	Report(*check.Result) error
	Close() error // writes what must follow; does not close the writer
}

// Report is one way to write what a check found.
type Report struct {
	Name    string
	Aliases []string
	Help    string // what it is for, in a few words
	New     func(w io.Writer, s Style) Reporter
}

// Style is what a Reporter is told besides findings.
type Style struct {
	Color   bool   // w is a terminal that shows colours
	Version string // of the program
}

// Reports lists the formats; the first is the default.
func Reports() []Report {
	return []Report{
		{"text", nil, "a line for each finding, for people and editors", newText},
		{"json", nil, "an array of findings", newFindingsJSON},
		{"ndjson", []string{"jsonl"}, "one finding a line", newFindingsNDJSON},
		{"junit", nil, "JUnit XML: a case for each document", newJUnit},
		{"sarif", nil, "SARIF 2.1.0, for code scanning", newSARIF},
		{"github", nil, "annotations in the log of GitHub Actions", newGitHub},
		{"gitlab", nil, "GitLab's Code Quality", newGitLab},
		{"rdjsonl", nil, "reviewdog's diagnostics, one a line", newRDJSONL},
	}
}

// LookupReport finds a format by its name or an alias.
func LookupReport(name string) (Report, bool) {
	for _, r := range Reports() {
		if r.Name == name || slices.Contains(r.Aliases, name) {
			return r, true
		}
	}
	return Report{}, false
}

// finding is a finding as JSON.
type finding struct {
	Path        string `json:"path"`
	Line        int    `json:"line,omitempty"`
	Column      int    `json:"column,omitempty"` // in bytes, from 1
	EndLine     int    `json:"end_line,omitempty"`
	EndColumn   int    `json:"end_column,omitempty"`
	Start       int    `json:"start,omitempty"` // byte of the document as given
	End         int    `json:"end,omitempty"`
	Severity    string `json:"severity"`
	Rule        string `json:"rule"`
	Message     string `json:"message"`
	Fingerprint string `json:"fingerprint"`
	Known       bool   `json:"known,omitempty"` // the baseline has it
}

func asFinding(f *check.Finding) finding {
	return finding{
		f.Path, f.Line, f.Column, f.EndLine, f.EndColumn, f.Span.Start, f.Span.End,
		f.Severity.String(), f.Rule, f.Message, f.Fingerprint, f.Known,
	}
}

// compact is v as JSON in one line, without a line break of any kind inside.
func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return oneLine(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// place says where a finding is, for a line that people read.
func place(f *check.Finding) string {
	s := f.Path
	if s == "" {
		s = "the run"
	}
	if f.Line > 0 {
		s += fmt.Sprintf(":%d", f.Line)
		if f.Column > 0 {
			s += fmt.Sprintf(":%d", f.Column)
		}
	}
	return printable(s)
}

// member says which member of a container a message is about, before it.
func member(f *check.Finding) string {
	if f.Path == f.File {
		return ""
	}
	return printable(strings.TrimPrefix(f.Path, f.File)) + ": "
}

// lineIn is the line of a finding in the file that holds its document, 0 when
// that has none to speak of.
func lineIn(f *check.Finding) int {
	if f.Path != f.File {
		return 0
	}
	return f.Line
}
