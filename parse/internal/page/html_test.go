package page

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

type sample struct {
	name string
	data []byte
}

// corpus gives the HTML pages of testdata, and those of the folder that
// LEDE_CORPUS names.
func corpus(t testing.TB) (pages []sample) {
	files, _ := filepath.Glob("../../../testdata/html/*.html")
	if dir := os.Getenv("LEDE_CORPUS"); dir != "" {
		more, _ := filepath.Glob(filepath.Join(dir, "*.html*"))
		files = append(files, more...)
	}
	sort.Strings(files)
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f, ".gz") {
			z, err := gzip.NewReader(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if data, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		pages = append(pages, sample{filepath.Base(f), bytes.ToValidUTF8(data, []byte("\ufffd"))})
	}
	return pages
}

// reference gives the visible text of html.Parse's tree, block by block.
func reference(data []byte) (blocks []string) {
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	var sb strings.Builder
	flush := func() {
		if s := Fold(sb.String()); s != "" {
			blocks = append(blocks, s)
		}
		sb.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		brs := false
		switch n.Type {
		case html.TextNode:
			sb.WriteString(n.Data)
		case html.ElementNode:
			switch n.DataAtom {
			case atom.Script, atom.Style, atom.Iframe, atom.Noembed, atom.Noframes, atom.Textarea, atom.Xmp, atom.Plaintext, atom.Svg, atom.Math, atom.Object, atom.Datalist, atom.Select, atom.Title, atom.Noscript, atom.Template, atom.Rt, atom.Rp:
				return
			case atom.Br:
				sb.WriteString("\n")
				return
			}
			brs = shapeOf(n.DataAtom, []byte(n.Data))&breaks != 0
		}
		if brs {
			flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if brs {
			flush()
		}
	}
	walk(doc)
	flush()
	return blocks
}

// visible gives the same of our reader. Two <br> part our blocks, not theirs.
func visible(data []byte) (blocks []string) {
	p := ReadHTML(data)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		shown := true
		for e := b.Elem; e >= 0; e = p.Elems[e].Parent {
			if a := p.Elems[e].Atom; a == atom.Noscript || a == atom.Template {
				shown = false
			}
		}
		if shown {
			blocks = append(blocks, Fold(b.Text))
		}
	}
	return blocks
}

func TestAgainstParse(t *testing.T) {
	pages := corpus(t)
	same := 0
	for _, s := range pages {
		w, g := strings.Join(reference(s.data), " "), strings.Join(visible(s.data), " ")
		if w == g {
			same++
			continue
		}
		i := 0
		for i < len(w) && i < len(g) && w[i] == g[i] {
			i++
		}
		t.Logf("%s: %d of %d bytes alike, then\n  want …%q\n  got  …%q", s.name, i, len(w), clip(w, i), clip(g, i))
	}
	t.Logf("%d of %d pages have the same text", same, len(pages))
	if same*100 < len(pages)*97 {
		t.Errorf("only %d of %d pages have the text that html.Parse gives", same, len(pages))
	}
}

func clip(s string, i int) string { return s[max(0, i-40):min(len(s), i+80)] }
