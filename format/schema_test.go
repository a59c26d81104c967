package format

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"lede/parse"
)

// compiled gives the schema of the record, ready to hold records against.
func compiled(t *testing.T, fields ...string) (*jsonschema.Schema, any) {
	t.Helper()
	var b bytes.Buffer
	if err := Schema(&b, fields); err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("record.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("record.json")
	if err != nil {
		t.Fatal(err)
	}
	return s, doc
}

func validate(t *testing.T, s *jsonschema.Schema, record []byte) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(record))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(v)
}

// TestSchemaOfGoldens holds every golden record against the schema.
func TestSchemaOfGoldens(t *testing.T) {
	s, _ := compiled(t)
	files, err := filepath.Glob("../testdata/article/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden articles: %v", err)
	}
	for _, name := range files {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			if f.Name == "want.json" {
				if err := validate(t, s, f.Data); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
		}
	}
}

// TestSchemaOfRecords holds the records of a file against it, NDJSON that
// LEDE_RECORDS names.
func TestSchemaOfRecords(t *testing.T) {
	name := os.Getenv("LEDE_RECORDS")
	if name == "" {
		t.Skip("LEDE_RECORDS names no file")
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := compiled(t)
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if err := validate(t, s, line); err != nil {
			t.Errorf("line %d: %v", n, err)
		}
	}
	t.Logf("%d records", n)
}

func TestSchemaTakesAndRefuses(t *testing.T) {
	s, _ := compiled(t)
	whole := full()
	whole.Source.SHA256 = strings.Repeat("0f", 32)
	all := encodeNDJSON(t, whole)
	failed := encodeNDJSON(t, &parse.Article{Source: parse.Source{Path: "a"}, Error: &parse.Failure{Code: "empty", Message: "empty"}})
	none := encodeNDJSON(t, &parse.Article{})
	for _, record := range []string{all, failed, none} {
		if err := validate(t, s, []byte(record)); err != nil {
			t.Errorf("%s: %v", record, err)
		}
	}
	for _, record := range []string{
		"{}", "[]", strings.Replace(none, `"headline":null,`, "", 1), strings.Replace(none, `"authors":[]`, `"authors":null`, 1),
		strings.Replace(none, `"date":null`, `"date":"yesterday"`, 1), strings.Replace(none, `"headline":null`, `"headline":null,"title":"x"`, 1),
		strings.Replace(failed, `"code":"empty",`, "", 1),
	} {
		if err := validate(t, s, []byte(record)); err == nil {
			t.Errorf("%s is taken", record)
		}
	}
	some, _ := compiled(t, "headline", "date")
	if err := validate(t, some, []byte(`{"headline":"x","date":null,"source":{"path":"a","bytes":3}}`)); err != nil {
		t.Error(err)
	}
	if validate(t, some, []byte(none)) == nil {
		t.Error("members that were not asked for are taken")
	}
}

func encodeNDJSON(t *testing.T, a *parse.Article) string {
	t.Helper()
	b, err := record(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestSchemaDescriptions sees that every description has a member, and that no
// type was left out.
func TestSchemaDescriptions(t *testing.T) {
	_, doc := compiled(t)
	text, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(text, []byte(`"not"`)) {
		t.Error("a type has no schema")
	}
	described := 0
	var walk func(name string, v any)
	walk = func(name string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			return
		}
		props, _ := m["properties"].(map[string]any)
		for k, p := range props {
			if d, _ := p.(map[string]any)["description"].(string); d != "" {
				described++
			} else {
				t.Logf("%s.%s has no description", name, k)
			}
		}
	}
	root := doc.(map[string]any)
	for i, name := range []string{"Article", "failure"} {
		walk(name, root["oneOf"].([]any)[i])
	}
	for name, def := range root["$defs"].(map[string]any) {
		walk(name, def)
	}
	if described != len(notes()) {
		t.Errorf("%d members are described, by %d descriptions", described, len(notes()))
	}
	names := []string{}
	for _, n := range notes() {
		if slices.Contains(names, n.of) {
			t.Errorf("%s twice", n.of)
		}
		names = append(names, n.of)
	}
}
