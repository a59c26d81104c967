package format

import (
	"io"

	"lede/parse/check"
)

// gitLab writes the part of Code Climate's format that GitLab's Code Quality
// reads.
type gitLab struct{ jsonArray }

func newGitLab(w io.Writer, _ Style) Reporter { return &gitLab{jsonArray{w: w}} }

type gitLabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitLabLocation `json:"location"`
}

type gitLabLocation struct {
	Path  string `json:"path"`
	Lines struct {
		Begin int `json:"begin"`
	} `json:"lines"`
}

func (g *gitLab) Report(r *check.Result) error {
	for i := range r.Findings {
		f := &r.Findings[i]
		issue := gitLabIssue{Description: member(f) + f.Message, CheckName: f.Rule, Fingerprint: f.Fingerprint, Severity: "info"}
		switch f.Severity {
		case check.Error:
			issue.Severity = "major"
		case check.Warning:
			issue.Severity = "minor"
		}
		issue.Location.Path = relative(f.File)
		issue.Location.Lines.Begin = max(lineIn(f), 1)
		if err := g.add(issue); err != nil {
			return err
		}
	}
	return nil
}
