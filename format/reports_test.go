package format

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"lede/parse"
	"lede/parse/check"
	"lede/parse/source"
)

// report writes findings in a format, one document each and one for the run.
func report(t *testing.T, name string, list []check.Finding) string {
	t.Helper()
	r, ok := LookupReport(name)
	if !ok {
		t.Fatalf("no format %q", name)
	}
	var b bytes.Buffer
	w := r.New(&b, Style{Version: "v1.2.3"})
	for i := range list {
		f := &list[i]
		result := &check.Result{Path: f.Path, File: f.File, Findings: list[i : i+1], Source: &parse.Source{Path: f.Path}}
		if f.Path == "" {
			result.Source = nil
		}
		if err := w.Report(result); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Report(&check.Result{Path: "clean.html", File: "clean.html", Source: &parse.Source{}}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// findingsWith has a text in every place where findings have texts of others.
func findingsWith(s string) []check.Finding {
	whole := check.Finding{Rule: "date.missing", Severity: check.Warning, Message: "m " + s, Path: "a/" + s, File: "a/" + s, Fingerprint: "f1"}
	placed := check.Finding{
		Rule: "body.short", Severity: check.Error, Message: s, Path: "a.html", File: "a.html", Fingerprint: "f2",
		Span: source.Span{Start: 10, End: 15}, Line: 2, EndLine: 2, Column: 3, EndColumn: 8, RuneCol: 2, RuneEnd: 7,
	}
	member := placed
	member.Path, member.Fingerprint, member.Severity = "a.tar!"+s, "f3", check.Info
	member.File = "a.tar"
	run := check.Finding{Rule: "set.field-rate", Severity: check.Error, Message: s, Fingerprint: "f4", Known: true}
	return []check.Finding{whole, placed, member, run}
}

func TestReports(t *testing.T) {
	for _, s := range append(hostile, "::error::x", "##[error]x", "%0A", "a,b:c", "]]>", "<![CDATA[x]]>", "\x1b[31m", "\u202Eevil") {
		inspectReports(t, s)
	}
}

func FuzzReports(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(inspectReports)
}

// inspectReports sees that no text breaks out of any format.
func inspectReports(t *testing.T, s string) {
	list := findingsWith(strings.ToValidUTF8(s, "\ufffd"))
	for _, r := range Reports() {
		out := report(t, r.Name, list)
		if !utf8.ValidString(out) {
			t.Errorf("%s of %q is not UTF-8", r.Name, s)
		}
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		switch r.Name {
		case "text", "ndjson", "rdjsonl", "github":
			if len(lines) != len(list) || strings.ContainsAny(out, "\r\u2028\u2029\u0085\x1b") {
				t.Errorf("%s of %q: %q", r.Name, s, out)
			}
		}
		switch r.Name {
		case "ndjson", "rdjsonl":
			for _, l := range lines {
				if !json.Valid([]byte(l)) {
					t.Errorf("%s of %q: %q", r.Name, s, l)
				}
			}
		case "json", "gitlab":
			var all []map[string]any
			if err := json.Unmarshal([]byte(out), &all); err != nil || len(all) != len(list) {
				t.Errorf("%s of %q: %v", r.Name, s, err)
			}
		case "sarif":
			if !json.Valid([]byte(out)) {
				t.Errorf("sarif of %q", s)
			}
		case "junit":
			inspectJUnit(t, out, len(list)+1)
		case "github":
			inspectGitHub(t, lines)
		}
	}
}

func inspectJUnit(t *testing.T, out string, cases int) {
	var suites jUnitSuites
	if err := xml.Unmarshal([]byte(out), &suites); err != nil {
		t.Errorf("junit: %v\n%s", err, out)
		return
	}
	if n := len(suites.Suite.Cases); n != cases || suites.Tests != cases || suites.Suite.Failures != 2 {
		t.Errorf("junit: %d cases, %d failures:\n%s", n, suites.Suite.Failures, out)
	}
}

// inspectGitHub reads lines as the runner does: a command begins a line, its
// properties end at the next "::".
func inspectGitHub(t *testing.T, lines []string) {
	commands := 0
	for _, l := range lines {
		if strings.Contains(l, "##[") {
			t.Errorf("github: a command of the old kind in %q", l)
		}
		rest, ok := strings.CutPrefix(strings.TrimSpace(l), "::")
		if !ok {
			continue
		}
		commands++
		head, _, ok := strings.Cut(rest, "::")
		kind, props, _ := strings.Cut(head, " ")
		if !ok || kind != "error" && kind != "warning" && kind != "notice" {
			t.Errorf("github: %q", l)
		}
		for p := range strings.SplitSeq(props, ",") {
			if name, _, _ := strings.Cut(p, "="); !strings.Contains(" file line col endColumn title ", " "+name+" ") {
				t.Errorf("github: property %q in %q", p, l)
			}
		}
	}
	if commands != 3 {
		t.Errorf("github: %d commands in %q", commands, lines)
	}
}

func TestGitHubShowsTen(t *testing.T) {
	var list []check.Finding
	for i := range 25 {
		list = append(list, check.Finding{Rule: "date.missing", Severity: check.Warning, Message: "m", Path: fmt.Sprint(i), File: fmt.Sprint(i)})
	}
	out := report(t, "github", list)
	if strings.Count(out, "::warning ") != 10 || strings.Count(out, "\nwarning: ") != 15 {
		t.Errorf("%s", out)
	}
}

func TestSARIFKeepsTheWorst(t *testing.T) {
	list := make([]check.Finding, mostResults+10)
	for i := range list {
		list[i] = check.Finding{Rule: "author.missing", Severity: check.Info, Message: "m", Path: "a", File: "a"}
	}
	list[len(list)-1].Severity = check.Error
	var log sarifLog
	if err := json.Unmarshal([]byte(report(t, "sarif", list)), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if len(run.Results) != mostResults || run.Results[0].Level != "error" || !strings.HasPrefix(run.Invocations[0].Notifications[0].Message.Text, "10 more findings") {
		t.Errorf("%d results, the first %v, %v", len(run.Results), run.Results[0], run.Invocations)
	}
}

// TestPublishedSchemas holds the formats against the schemas that others
// publish, where the module mirror or its cache has them.
func TestPublishedSchemas(t *testing.T) {
	for _, tt := range []struct{ format, module, file string }{
		{"sarif", "github.com/securego/gosec/v2@v2.30.0", "report/sarif/testdata/sarif-schema-2.1.0.json"},
		{"rdjsonl", "github.com/reviewdog/reviewdog@v0.21.2", "proto/rdf/jsonschema/Diagnostic.json"},
	} {
		t.Run(tt.format, func(t *testing.T) {
			schema := published(t, tt.module, tt.file)
			for _, s := range []string{"plain", "a \"b\" <c> & ü %20 :: ,", "##[x]"} {
				out := report(t, tt.format, findingsWith(s))
				documents := []string{out}
				if tt.format == "rdjsonl" {
					documents = strings.Split(strings.TrimSpace(out), "\n")
				}
				for _, d := range documents {
					v, err := jsonschema.UnmarshalJSON(strings.NewReader(d))
					if err != nil {
						t.Fatal(err)
					}
					if err := schema.Validate(v); err != nil {
						t.Errorf("%v\n%s", err, d)
					}
				}
			}
		})
	}
}

// published compiles a schema that a module carries.
func published(t *testing.T, module, file string) *jsonschema.Schema {
	t.Helper()
	cmd := exec.Command("go", "mod", "download", "-json", module)
	cmd.Dir = t.TempDir() // outside of this module, which does not need that one
	out, err := cmd.Output()
	var info struct{ Dir string }
	if err != nil || json.Unmarshal(out, &info) != nil {
		t.Skipf("%s cannot be had: %v", module, err)
	}
	name := filepath.Join(info.Dir, filepath.FromSlash(file))
	if _, err := os.Stat(name); err != nil {
		t.Fatal(err)
	}
	schema, err := jsonschema.NewCompiler().Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
