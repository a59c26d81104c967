package cmd_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/cmd"
	"lede/format"
	"lede/parse"
)

// TestArticles reads the document of every golden article and compares the
// records with those in the file, which -update rewrites.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("../testdata/article/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden articles: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			g := readGolden(t, file)
			plain := g.run(t)
			evidence := roundTrip(t, plain, g.run(t, "--evidence"))
			g.check(t, "want.json", plain, true)
			g.check(t, "want.yaml", g.run(t, "-f", "yaml"), true)
			g.check(t, "evidence.json", evidence, false)
			if *update {
				g.write(t)
			}
		})
	}
}

// golden is one file of testdata/article.
type golden struct {
	file    string
	archive *txtar.Archive
	input   string // the path that the document is read under
	data    []byte // the document
	flags   []string
}

// readGolden reads a case and refuses what would silently be left undone.
func readGolden(t *testing.T, file string) *golden {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	g := &golden{file: file, archive: a}
	g.readComment(t)
	seen := map[string]bool{}
	for _, f := range a.Files {
		if seen[f.Name] {
			t.Fatalf("two sections %q", f.Name)
		}
		seen[f.Name] = true
		switch f.Name {
		case "input.html", "input.md", "input.txt":
			g.setInput(t, f.Name, f.Data)
		case "want.json", "want.yaml", "evidence.json":
		default:
			t.Fatalf("unknown section %q", f.Name)
		}
	}
	if g.input == "" {
		t.Fatal("no input")
	}
	return g
}

// readComment reads the lines above the first section: what the case shows,
// and "input:" and "flags:".
func (g *golden) readComment(t *testing.T) {
	t.Helper()
	said := false
	for line := range strings.Lines(string(g.archive.Comment)) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "input:"); ok {
			name = path.Join("testdata/article", strings.TrimSpace(name))
			data, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(name)))
			if err != nil {
				t.Fatal(err)
			}
			g.setInput(t, name, data)
		} else if flags, ok := strings.CutPrefix(line, "flags:"); ok {
			g.flags = strings.Fields(flags)
		} else {
			said = said || line != ""
		}
	}
	if !said {
		t.Error("the comment does not say what the case shows")
	}
}

func (g *golden) setInput(t *testing.T, name string, data []byte) {
	t.Helper()
	if g.input != "" {
		t.Fatalf("two inputs: %s and %s", g.input, name)
	}
	g.input, g.data = name, data
}

// run gives what lede parse writes for the document with some flags more.
func (g *golden) run(t *testing.T, flags ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	env := cmd.Env{
		In: strings.NewReader(""), Out: &out, Err: &errs,
		FS: fstest.MapFS{g.input: {Data: g.data}},
	}
	args := append(append([]string{"parse", g.input}, g.flags...), flags...)
	if status := cmd.Main(t.Context(), env, args); status != 0 {
		t.Fatalf("lede %s: exit status %d\n%s", strings.Join(args, " "), status, &errs)
	}
	return out.Bytes()
}

// check compares a section with what came out, or updates it. A section that
// must be there is made; another is left out where the file has none.
func (g *golden) check(t *testing.T, section string, got []byte, must bool) {
	t.Helper()
	for i := range g.archive.Files {
		f := &g.archive.Files[i]
		if f.Name != section {
			continue
		}
		if *update {
			f.Data = got
		} else if !bytes.Equal(f.Data, got) {
			t.Errorf("%s: %s", section, difference(f.Data, got))
		}
		return
	}
	switch {
	case must && *update:
		g.archive.Files = append(g.archive.Files, txtar.File{Name: section, Data: got})
	case must:
		t.Errorf("no section %s: go test -update makes it", section)
	}
}

// write writes the case back, if anything in it has changed.
func (g *golden) write(t *testing.T) {
	t.Helper()
	old, err := os.ReadFile(g.file)
	if err != nil {
		t.Fatal(err)
	}
	if data := txtar.Format(g.archive); !bytes.Equal(old, data) {
		if err := os.WriteFile(g.file, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// roundTrip sees that the record with evidence is read back as the article
// that it was written from, and is the plain record but for the evidence,
// which it returns.
func roundTrip(t *testing.T, plain, full []byte) []byte {
	t.Helper()
	var a parse.Article
	d := json.NewDecoder(bytes.NewReader(full))
	d.DisallowUnknownFields()
	if err := d.Decode(&a); err != nil {
		t.Fatalf("the record is not that of an article: %v\n%s", err, full)
	}
	if again := encode(t, &a); !bytes.Equal(again, full) {
		t.Errorf("read back and written again: %s", difference(full, again))
	}
	var account bytes.Buffer
	e := json.NewEncoder(&account)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(a.Evidence); err != nil {
		t.Fatal(err)
	}
	a.Evidence = nil
	if bare := encode(t, &a); !bytes.Equal(bare, plain) {
		t.Errorf("with --evidence the record is another: %s", difference(plain, bare))
	}
	return account.Bytes()
}

func encode(t *testing.T, a *parse.Article) []byte {
	t.Helper()
	f, ok := format.Lookup("json")
	if !ok {
		t.Fatal("no format json")
	}
	var b bytes.Buffer
	enc := f.New(&b, false)
	if err := enc.Encode(a); err != nil {
		t.Fatal(err)
	}
	if err := enc.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// difference shows the first line in which two texts differ.
func difference(want, got []byte) string {
	w, g := strings.SplitAfter(string(want), "\n"), strings.SplitAfter(string(got), "\n")
	i := 0
	for i < len(w)-1 && i < len(g)-1 && w[i] == g[i] {
		i++
	}
	return "line " + strconv.Itoa(i+1) + "\nwant " + strings.TrimRight(w[i], "\n") + "\ngot  " + strings.TrimRight(g[i], "\n")
}
