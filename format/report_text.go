package format

import (
	"io"
	"strings"
	"unicode"

	"lede/parse/check"
)

// textReporter writes "path:line:col: severity rule message", which editors and
// problem matchers read.
type textReporter struct {
	w     io.Writer
	color bool
}

func newText(w io.Writer, s Style) Reporter { return textReporter{w, s.Color} }

func (t textReporter) Report(r *check.Result) error {
	var b strings.Builder
	for i := range r.Findings {
		f := &r.Findings[i]
		b.WriteString(place(f) + ": ")
		b.WriteString(t.paint(f.Severity) + " " + f.Rule + " " + printable(f.Message))
		if f.Known {
			b.WriteString(" (known)")
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

func (textReporter) Close() error { return nil }

func (t textReporter) paint(s check.Severity) string {
	if !t.color {
		return s.String()
	}
	code := "36"
	switch s {
	case check.Error:
		code = "31;1"
	case check.Warning:
		code = "33"
	}
	return "\x1b[" + code + "m" + s.String() + "\x1b[0m"
}

// printable keeps a text on its line and the terminal that shows it unharmed.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
