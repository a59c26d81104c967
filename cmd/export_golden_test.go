package cmd_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html/charset"

	"lede/cmd"
)

// TestExports reads the export in every file of testdata/export and compares
// the records, and what is said on standard error, with those in the file,
// which -update rewrites.
func TestExports(t *testing.T) {
	files, err := filepath.Glob("../testdata/export/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden exports: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			x := readExport(t, file)
			out, errs, status := x.run(t)
			if status != x.status {
				t.Errorf("exit status %d, want %d\n%s", status, x.status, errs)
			}
			x.spans(t, out)
			x.check(t, "want.json", out, true)
			x.check(t, "stderr", errs, len(errs) > 0)
			if *update {
				x.write(t)
			}
		})
	}
}

// export is one file of testdata/export.
type export struct {
	golden
	status int
}

func readExport(t *testing.T, file string) *export {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	x := &export{golden: golden{file: file, archive: a}}
	for _, f := range a.Files {
		switch {
		case strings.HasPrefix(f.Name, "input."):
			x.setInput(t, f.Name, f.Data)
		case f.Name != "want.json" && f.Name != "stderr":
			t.Fatalf("unknown section %q", f.Name)
		}
	}
	for line := range strings.Lines(string(a.Comment)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "exits":
			x.status, _ = strconv.Atoi(value)
		case "flags":
			x.flags = strings.Fields(value)
		case "lines": // CRLF
			x.data = bytes.ReplaceAll(x.data, []byte("\n"), []byte("\r\n"))
		case "charset":
			e, _ := charset.Lookup(value)
			if e == nil {
				t.Fatalf("unknown charset %q", value)
			}
			if x.data, err = e.NewEncoder().Bytes(x.data); err != nil {
				t.Fatal(err)
			}
		}
	}
	return x
}

func (x *export) run(t *testing.T) (out, errs []byte, status int) {
	t.Helper()
	var o, e bytes.Buffer
	env := cmd.Env{In: strings.NewReader(""), Out: &o, Err: &e, FS: fstest.MapFS{x.input: {Data: x.data}}}
	status = cmd.Main(t.Context(), env, append([]string{"parse", x.input}, x.flags...))
	return o.Bytes(), e.Bytes(), status
}

// spans sees that records stand one behind the other in the file.
func (x *export) spans(t *testing.T, out []byte) {
	t.Helper()
	var records []struct {
		Source struct{ Span *struct{ Start, End int } }
	}
	if json.Unmarshal(out, &records) != nil {
		return // one document
	}
	at := 0
	for i, r := range records {
		if s := r.Source.Span; s != nil {
			if s.Start < at || s.End <= s.Start || s.End > len(x.data) {
				t.Errorf("record %d stands at %d to %d, the one before ends at %d of %d", i+1, s.Start, s.End, at, len(x.data))
			}
			at = s.End
		}
	}
}
