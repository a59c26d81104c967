package page

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite what the cases expect")

// TestTextCases reads the cases of testdata/text: each holds one input, named
// by its kind, and the page that it becomes, written for people.
func TestTextCases(t *testing.T) {
	paths, err := filepath.Glob("testdata/text/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			ar, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if len(ar.Files) == 0 {
				t.Fatal("no input")
			}
			in := ar.Files[0]
			kind := SniffText(in.Data)
			switch in.Name {
			case "input.md":
				kind = Markdown
			case "input.txt":
				kind = Text
			}
			p := ReadText(in.Data, kind)
			checkTextPage(t, p)
			got := dumpPage(p)
			if *update {
				ar.Files = []txtar.File{in, {Name: "want", Data: []byte(got)}}
				if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(ar.Files) < 2 || string(ar.Files[1].Data) != got {
				t.Errorf("page differs; got:\n%s", got)
			}
		})
	}
}
