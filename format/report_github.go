package format

import (
	"fmt"
	"io"
	"strings"

	"lede/parse/check"
)

// perStep is how many annotations of each kind GitHub shows for one step.
const perStep = 10

// gitHub writes workflow commands that GitHub Actions turns into annotations.
// Of those that it would not show, and of what the baseline knows, it writes
// plain lines, which stay in the log.
type gitHub struct {
	w    io.Writer
	seen [check.Error + 1]int
}

func newGitHub(w io.Writer, _ Style) Reporter { return &gitHub{w: w} }

func (g *gitHub) Report(r *check.Result) error {
	for i := range r.Findings {
		f := &r.Findings[i]
		line := unlike(f.Severity.String() + ": " + place(f) + ": " + f.Rule + " " + printable(f.Message))
		if !f.Known && g.seen[f.Severity] < perStep {
			g.seen[f.Severity]++
			line = annotation(f)
		}
		if _, err := io.WriteString(g.w, line+"\n"); err != nil {
			return err
		}
	}
	return nil
}

func (*gitHub) Close() error { return nil }

// annotation is a workflow command. Messages quote documents: nothing in them
// may end the command or begin another.
func annotation(f *check.Finding) string {
	kind := "notice"
	if f.Severity != check.Info {
		kind = f.Severity.String()
	}
	var b strings.Builder
	b.WriteString("::" + kind + " ")
	if f.File != "" {
		b.WriteString("file=" + escapeProperty(relative(f.File)) + ",")
	}
	if lineIn(f) > 0 {
		fmt.Fprintf(&b, "line=%d,", f.Line)
		if f.Column > 0 && f.EndLine == f.Line {
			fmt.Fprintf(&b, "col=%d,endColumn=%d,", f.RuneCol, f.RuneEnd)
		}
	}
	b.WriteString("title=" + escapeProperty(f.Rule) + "::" + escapeData(member(f)+printable(f.Message)))
	return unlike(b.String())
}

func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func escapeProperty(s string) string {
	return printable(strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s))
}

// unlike parts what the runner takes for a command wherever it stands in a line.
func unlike(line string) string { return strings.ReplaceAll(line, "##[", "## [") }

// relative is a path as code hosts know files: without "./" in front.
func relative(path string) string {
	for strings.HasPrefix(path, "./") {
		path = strings.TrimLeft(path[2:], "/")
	}
	return path
}
