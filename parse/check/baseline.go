package check

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Baseline is what an earlier run found: its findings are known, and the rates
// of its fields are what later ones are compared with.
type Baseline struct {
	Rates Rates
	known map[string]bool
	lines []string
}

// baselineHead is the first line of a baseline file. A line for each finding
// follows, in the order of their fingerprints, so that versions of the file can
// be compared line by line.
type baselineHead struct {
	Lede  string `json:"lede"` // "baseline/1"
	Rates Rates  `json:"rates"`
}

type baselineLine struct {
	Fingerprint string `json:"fingerprint"`
	Rule        string `json:"rule"`
	Path        string `json:"path,omitempty"`
}

const baselineVersion = "baseline/1"

// Add notes a finding.
func (b *Baseline) Add(f *Finding) error {
	line, err := compact(baselineLine{f.Fingerprint, f.Rule, f.Path})
	if err == nil {
		b.lines = append(b.lines, line)
	}
	return err
}

func (b *Baseline) has(f *Finding) bool { return b.known[f.Fingerprint] }

// Write writes the baseline.
func (b *Baseline) Write(w io.Writer) error {
	head, err := compact(baselineHead{baselineVersion, b.Rates})
	if err != nil {
		return err
	}
	slices.Sort(b.lines)
	_, err = io.WriteString(w, strings.Join(append([]string{head}, b.lines...), "\n")+"\n")
	return err
}

func compact(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// ReadBaseline reads what Write wrote. An error names the line.
func ReadBaseline(data []byte) (*Baseline, error) {
	b := &Baseline{known: map[string]bool{}}
	n := 0
	for line := range bytes.Lines(data) {
		if n++; n == 1 {
			var head baselineHead
			if err := json.Unmarshal(line, &head); err != nil || head.Lede != baselineVersion {
				return nil, fmt.Errorf("line 1: not a baseline that lede check --write-baseline wrote")
			}
			b.Rates = head.Rates
			continue
		}
		var f baselineLine
		if err := json.Unmarshal(line, &f); err != nil || f.Fingerprint == "" {
			return nil, fmt.Errorf("line %d: not a finding", n)
		}
		b.known[f.Fingerprint] = true
	}
	if n == 0 {
		return nil, fmt.Errorf("the file is empty: --write-baseline makes one")
	}
	return b, nil
}
