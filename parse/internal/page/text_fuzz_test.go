package page

import (
	"bytes"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzReadText reads any bytes as text of both kinds: it neither panics nor
// shows what no page may, and the same bytes give the same page.
func FuzzReadText(f *testing.F) {
	paths, _ := filepath.Glob("testdata/text/*.txtar")
	for _, path := range paths {
		ar, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(ar.Files[0].Data)
	}
	for _, s := range []string{
		"", "\n", "[", "![", "[](", "`", "```\n", "> > >", "- - -", "1.\n2.", "# ", "***a**b*c", "<a<b<c", "<!--", "<div\n", "::: {", "|", "+--+\n|", "-- --\n",
		"[1][2][3]a [4]b [5]c", "a\\\n", "a  \n  \nb", "\u3000a\n\u3000b", "---\na: &a [*a]\n---\n", "{\"a\":{\"a\":{\"a\":1}}}", "a\rb", "x@y.zz@a.bc", "http://a.b/(c)d)", "****** The_old_h_c\b\be_turns ******\nBy_c Mira_", "<script>\n</div>\n</script>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		data = bytes.ToValidUTF8(data, []byte("\ufffd"))
		for _, kind := range []Kind{Markdown, Text} {
			p := ReadText(data, kind)
			checkTextPage(t, p)
			if q := ReadText(data, kind); !same(p.Blocks, q.Blocks) || !same(p.Facts, q.Facts) || !same(p.Elems, q.Elems) || !same(p.Links, q.Links) {
				t.Error("the same bytes gave another page")
			}
		}
		SniffText(data)
	})
}

// same reports whether two lists are the same; an empty one is none, since
// pages use memory again.
func same[T any](a, b []T) bool {
	return len(a)+len(b) == 0 || reflect.DeepEqual(a, b)
}
