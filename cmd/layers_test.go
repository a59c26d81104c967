package cmd_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers says of each package which others of ours it may import. It is a
// statement of policy, not a record of what is: bytes know nothing of pages,
// pages nothing of articles, articles nothing of formats, and only cmd knows
// the world outside. To add a package, decide where it stands.
const layers = `
parse/source           :
parse/internal/ordered :
parse/internal/chars   :
parse/internal/lexicon : parse/internal/chars
parse/internal/dates   : parse/internal/lexicon parse/internal/chars
parse/internal/byline  : parse/internal/lexicon parse/internal/dates parse/internal/chars
parse/internal/markup  : parse/source
parse/internal/page    : parse/internal/lexicon parse/internal/dates parse/source parse/internal/chars
parse                  : parse/source parse/internal/ordered parse/internal/lexicon parse/internal/dates parse/internal/byline parse/internal/markup parse/internal/page parse/internal/chars
parse/check            : parse parse/source parse/internal/ordered parse/internal/lexicon parse/internal/dates parse/internal/page
format                 : parse parse/check
cmd                    : format parse parse/check parse/source
.                      : cmd
`

func TestLayers(t *testing.T) {
	may := map[string][]string{}
	for line := range strings.Lines(strings.TrimSpace(layers)) {
		pkg, imports, _ := strings.Cut(line, ":")
		may[strings.TrimSpace(pkg)] = strings.Fields(imports)
	}
	// The sources are read, and not asked of go list, so that go test sees
	// when they change and runs this again.
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() && strings.HasPrefix(e.Name(), ".") && e.Name() != ".." {
			return fs.SkipDir // no part of the program
		}
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		rel, err := filepath.Rel("..", filepath.Dir(path))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		if _, ok := may[pkg]; !ok {
			t.Errorf("%s: package %s has no layer", path, pkg)
		}
		for _, imp := range ours(t, path) {
			if !slices.Contains(may[pkg], imp) {
				t.Errorf("%s must not import %s", path, imp)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestLayersHaveNoCycle sees that the policy itself has a bottom and a top: a
// package may import only what stands above it in the list.
func TestLayersHaveNoCycle(t *testing.T) {
	var above []string
	for line := range strings.Lines(strings.TrimSpace(layers)) {
		pkg, imports, _ := strings.Cut(line, ":")
		for imp := range strings.FieldsSeq(imports) {
			if !slices.Contains(above, imp) {
				t.Errorf("%s may import %s, which stands below it", strings.TrimSpace(pkg), imp)
			}
		}
		above = append(above, strings.TrimSpace(pkg))
	}
}

// ours returns the packages of this module that a file imports.
func ours(t *testing.T, path string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, spec := range f.Imports {
		imp, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if rest, ok := strings.CutPrefix(imp, "lede/"); ok {
			list = append(list, rest)
		}
	}
	return list
}
