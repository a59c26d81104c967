package format

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"lede/parse"
)

// ExplainJSON writes the account of a document as one indented object.
func ExplainJSON(w io.Writer, x *parse.Explanation) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(x)
}

// ExplainText writes the account of a document for a terminal.
func ExplainText(w io.Writer, x *parse.Explanation, s Style) error {
	t := &explainText{color: s.Color}
	t.head(x)
	for i := range x.Fields {
		t.field(&x.Fields[i])
	}
	if len(x.Missing) > 0 {
		t.line("%s %s", t.label("not found"), strings.Join(x.Missing, ", "))
	}
	if len(x.SetAside) > 0 {
		t.line("\n%s", t.bold("set aside"))
		for _, a := range x.SetAside {
			t.line("  %5d  %-24s %s", a.Line, printable(a.Reason), shown(a.Text, 80))
		}
	}
	if len(x.Declared) > 0 {
		t.line("\n%s", t.bold("declared"))
		for _, d := range x.Declared {
			t.declared(d)
		}
	}
	_, err := io.WriteString(w, t.b.String())
	return err
}

// explainText is an account in the making.
type explainText struct {
	b     strings.Builder
	color bool
}

// labelWidth is how wide the column of names is.
const labelWidth = 14

func (t *explainText) line(format string, args ...any) { fmt.Fprintf(&t.b, format+"\n", args...) }

func (t *explainText) paint(code, s string) string {
	if !t.color || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (t *explainText) bold(s string) string { return t.paint("1", s) }

// label is a name in the first column.
func (t *explainText) label(s string) string {
	return t.bold(s) + strings.Repeat(" ", max(0, labelWidth-1-utf8.RuneCountInString(s)))
}

// under begins a line under the values.
func under() string { return strings.Repeat(" ", labelWidth) }

func (t *explainText) head(x *parse.Explanation) {
	about := []string{x.Source.Format, x.Charset, fmt.Sprintf("%d bytes", x.Source.Bytes)}
	if x.Source.Format == "" {
		about = about[2:]
	}
	t.line("%s %s (%s)", t.label("document"), printable(x.Source.Path), strings.Join(about, ", "))
	if x.Error != nil {
		t.line("%s %s: %s", t.label("error"), printable(x.Error.Code), printable(x.Error.Message))
	}
	for _, w := range x.Warnings {
		t.line("%s %s", t.label("warning"), printable(w))
	}
}

func (t *explainText) field(f *parse.Explained) {
	t.line("%s %s", t.label(f.Field), t.paint("32;1", shown(f.Value, 120)))
	t.line("%s%s, %d%%%s", under(), f.Rule, f.Confidence, where(&f.Claim))
	if f.Text != "" {
		t.line("%s%s", under(), t.context(&f.Claim))
	}
	for i := range f.Rivals {
		r := &f.Rivals[i]
		t.line("%sagainst %s", under(), shown(r.Value, 100))
		t.line("%s        %s, %s%s", under(), r.Rule, r.Lost, where(&r.Claim))
	}
}

// where says at which line and column a value stands.
func where(c *parse.Claim) string {
	if c.Line == 0 {
		return ""
	}
	return fmt.Sprintf(", at %d:%d", c.Line, c.Column)
}

// context is the line that a value stands in, with the value marked.
func (t *explainText) context(c *parse.Claim) string {
	value := "«" + printable(c.Text) + "»"
	if t.color {
		value = t.paint("7", printable(c.Text))
	}
	return t.paint("2", printable(c.Before)) + value + t.paint("2", printable(c.After))
}

func (t *explainText) declared(d parse.Declaration) {
	used := ""
	if d.Field != "" {
		used = t.paint("32", " → "+d.Field)
	}
	at := ""
	if d.Line > 0 {
		at = fmt.Sprint(d.Line)
	}
	t.line("  %5s  %-9s %-28s %s%s", at, d.From, shown(d.Key, 40), shown(d.Value, 80), used)
}

// shown is a text on one line, at most so many characters of it.
func shown(s string, most int) string {
	s = printable(strings.Join(strings.Fields(s[:min(len(s), 4*most+100)]), " "))
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
