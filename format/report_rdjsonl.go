package format

import (
	"io"

	"lede/parse/check"
)

// rdJSONL writes reviewdog's Diagnostic messages, one a line. Columns count
// bytes of UTF-8, as that format has them.
type rdJSONL struct{ w io.Writer }

func newRDJSONL(w io.Writer, _ Style) Reporter { return rdJSONL{w} }

type rdDiagnostic struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
	Severity string     `json:"severity"`
	Source   rdSource   `json:"source"`
	Code     rdCode     `json:"code"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdCode struct {
	Value string `json:"value"`
}

func (w rdJSONL) Report(r *check.Result) error {
	for i := range r.Findings {
		line, err := compact(rdOf(&r.Findings[i]))
		if err != nil {
			return err
		}
		if _, err := w.w.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

func (rdJSONL) Close() error { return nil }

func rdOf(f *check.Finding) rdDiagnostic {
	d := rdDiagnostic{
		Message: member(f) + f.Message, Location: rdLocation{Path: f.File},
		Severity: "INFO", Source: rdSource{"lede"}, Code: rdCode{f.Rule},
	}
	switch f.Severity {
	case check.Error:
		d.Severity = "ERROR"
	case check.Warning:
		d.Severity = "WARNING"
	}
	if lineIn(f) > 0 {
		d.Location.Range = &rdRange{Start: rdPosition{f.Line, f.Column}}
		if f.EndColumn > 0 {
			d.Location.Range.End = &rdPosition{f.EndLine, f.EndColumn}
		}
	}
	return d
}
