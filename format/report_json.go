package format

import (
	"io"

	"lede/parse/check"
)

// findingsNDJSON writes one finding a line.
type findingsNDJSON struct{ w io.Writer }

func newFindingsNDJSON(w io.Writer, _ Style) Reporter { return findingsNDJSON{w} }

func (n findingsNDJSON) Report(r *check.Result) error {
	for i := range r.Findings {
		line, err := compact(asFinding(&r.Findings[i]))
		if err != nil {
			return err
		}
		if _, err := n.w.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

func (findingsNDJSON) Close() error { return nil }

// jsonArray writes a JSON array, an element a line.
type jsonArray struct {
	w     io.Writer
	begun bool
}

func (a *jsonArray) add(v any) error {
	line, err := compact(v)
	if err != nil {
		return err
	}
	before := ",\n  "
	if !a.begun {
		before = "[\n  "
	}
	a.begun = true
	_, err = io.WriteString(a.w, before+string(line))
	return err
}

func (a *jsonArray) Close() error {
	end := "\n]\n"
	if !a.begun {
		end = "[]\n"
	}
	_, err := io.WriteString(a.w, end)
	return err
}

// findingsJSON writes an array of findings.
type findingsJSON struct{ jsonArray }

func newFindingsJSON(w io.Writer, _ Style) Reporter { return &findingsJSON{jsonArray{w: w}} }

func (j *findingsJSON) Report(r *check.Result) error {
	for i := range r.Findings {
		if err := j.add(asFinding(&r.Findings[i])); err != nil {
			return err
		}
	}
	return nil
}
