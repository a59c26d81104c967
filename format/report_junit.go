package format

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"lede/parse/check"
)

// jUnit writes JUnit XML, of which there is no standard: a suite with a case
// for each document. A case fails by its errors and warnings; notes, and what
// the baseline knows, stand in its output. The counts come first in the file, so
// the cases are kept until the end.
type jUnit struct {
	w        io.Writer
	cases    []jUnitCase
	failures int
}

func newJUnit(w io.Writer, _ Style) Reporter { return &jUnit{w: w} }

type jUnitSuites struct {
	XMLName  xml.Name   `xml:"testsuites"`
	Name     string     `xml:"name,attr"`
	Tests    int        `xml:"tests,attr"`
	Failures int        `xml:"failures,attr"`
	Errors   int        `xml:"errors,attr"`
	Suite    jUnitSuite `xml:"testsuite"`
}

type jUnitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []jUnitCase `xml:"testcase"`
}

type jUnitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Failure *jUnitFailure `xml:"failure,omitempty"`
	Output  string        `xml:"system-out,omitempty"`
}

type jUnitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

func (j *jUnit) Report(r *check.Result) error {
	if r.Source == nil && len(r.Findings) == 0 {
		return nil
	}
	c := jUnitCase{Name: printable(r.Path), Class: "lede.check", File: printable(relative(r.File))}
	if r.Source == nil {
		c.Name, c.File = "the run", ""
	}
	var failed []*check.Finding
	var notes strings.Builder
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Severity > check.Info && !f.Known {
			failed = append(failed, f)
		} else {
			notes.WriteString(line(f))
		}
	}
	if c.Output = notes.String(); len(failed) > 0 {
		c.Failure = allFailures(failed)
		j.failures++
	}
	j.cases = append(j.cases, c)
	return nil
}

// allFailures is all that fails a document: a case has one failure.
func allFailures(list []*check.Finding) *jUnitFailure {
	f := &jUnitFailure{Message: printable(list[0].Message), Type: list[0].Rule}
	if len(list) > 1 {
		f.Message += fmt.Sprintf(" (and %d more)", len(list)-1)
	}
	for _, x := range list {
		f.Text += line(x)
	}
	return f
}

func line(f *check.Finding) string {
	return fmt.Sprintf("%s: %s %s %s\n", place(f), f.Severity, f.Rule, printable(f.Message))
}

func (j *jUnit) Close() error {
	n := len(j.cases)
	b, err := xml.MarshalIndent(jUnitSuites{
		Name: "lede check", Tests: n, Failures: j.failures,
		Suite: jUnitSuite{Name: "lede check", Tests: n, Failures: j.failures, Cases: j.cases},
	}, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(j.w, xml.Header+string(b)+"\n")
	return err
}
