package page

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestDump prints the page of the file that LEDE_DUMP names.
func TestDump(t *testing.T) {
	path := os.Getenv("LEDE_DUMP")
	if path == "" {
		t.Skip("LEDE_DUMP names no file")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p := ReadText(data, SniffText(data))
	fmt.Print(dumpPage(p))
}

var hintNames = [...]string{"Nav", "Top", "Foot", "Side", "Control", "Hidden", "Comments", "Related", "Share", "Ad", "Promo", "Consent", "Figure", "CaptionText", "Credit", "Byline",
	"AuthorBox", "When", "Title", "Deck", "Kicker", "Article", "Main", "Content", "Tags", "Crumbs", "Quoted", "Pulled", "Notes", "Video", "Picture"}

func (h Hint) names() string {
	var s []string
	for i, n := range hintNames {
		if h&(1<<i) != 0 {
			s = append(s, n)
		}
	}
	return strings.Join(s, "+")
}

var kindNames = [...]string{"para", "heading", "item", "quote", "caption", "cell", "pre", "label"}

// dumpPage writes a page for people: one line a fact, block, link and picture.
func dumpPage(p *Page) string {
	var sb strings.Builder
	fmt.Fprintf(&sb, "%s\n", p.Kind)
	for _, f := range p.Facts {
		fmt.Fprintf(&sb, "fact %d %s = %q\n", f.From, f.Key, f.Value)
	}
	elem := int32(-1)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Elem != elem {
			elem = b.Elem
			fmt.Fprintf(&sb, "in %s\n", elemPath(p, elem))
		}
		kind := kindNames[b.Kind]
		if b.Level > 0 {
			kind += fmt.Sprint(b.Level)
		}
		fmt.Fprintf(&sb, "%s", kind)
		if b.Hint != p.Elems[b.Elem].Hint {
			fmt.Fprintf(&sb, " [%s]", (b.Hint &^ p.Elems[b.Elem].Hint).names())
		}
		fmt.Fprintf(&sb, " %q\n", b.Text)
		for _, l := range p.Links[b.FirstLink:b.LastLink] {
			fmt.Fprintf(&sb, "  link %q -> %s\n", l.Text, l.Href)
		}
	}
	for _, l := range p.Links {
		if l.Block < 0 {
			fmt.Fprintf(&sb, "link without text -> %s\n", l.Href)
		}
	}
	for _, m := range p.Images {
		fmt.Fprintf(&sb, "picture %q -> %.60s (before block %d)\n", m.Alt, m.Src, m.Block)
	}
	return sb.String()
}

func elemPath(p *Page, e int32) string {
	var parts []string
	for ; e >= 0; e = p.Elems[e].Parent {
		s := p.Elems[e].Atom.String()
		if s == "" {
			s = "-"
		}
		if h := p.Elems[e].Own; h != 0 {
			s += "(" + h.names() + ")"
		}
		parts = append([]string{s}, parts...)
	}
	return strings.Join(parts, "/")
}
