package page

import (
	"strings"
	"testing"
	"time"
)

// TestTextHostile reads a megabyte of what would take a careless reader a time
// that grows with the square of its length.
func TestTextHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long inputs")
	}
	const most, tries = 5 * time.Second, 3 // a busy machine is slow now and then
	long := func(s string) []byte { return []byte(strings.Repeat(s, 1<<20/len(s))) }
	for _, s := range []string{
		"[", "![", "[](", "[a](b", "[a](b ", "[a](<b", "[a](b \"", "[a][b", "`", "` `` ", "*", "*a", "**a *b_", "_a ", "<", "<a ", "<a \"", "<!--", "<div>", "<div>\n", "</div>\n", "<p>",
		"> ", ">", "> \n", "- ", "- \n", "  - a\n", "1. a\n", "# ", "#\n", "|", "|a", "|a|\n", "+--+\n|a|\n", "-- --\n", "--- ", "a\n---\n", "::: a\n", "```\n", "~~~", "\\", "\\\n", "a  \n",
		"[1]", "[1]a ", "(BUTTON)", "____ ", "@", "a@", "a@b.cc", "http://", "http://a.b/(", "www.", "&", "&amp", "a: b\n", "[a]: b\n", "\n", " ", "\t", "\u3000", "\u00ad", "\u200b", "字", "字\n", "•\n", "a\r", "\f",
		"Photo: a (", "© ", "comments 1\n", "a b. c ", "1. http://a\n", "Title: a\n", "---\na: b\n", "{", "{\"a\":", "[[", "A\n\n", strings.Repeat(" ", 40) + "a\n",
	} {
		data := long(s)
		d := 2 * most
		for i := 0; i < tries && d > most; i++ {
			start := time.Now()
			for _, kind := range []Kind{Markdown, Text} {
				ReadText(data, kind)
			}
			d = time.Since(start)
		}
		if d > most {
			t.Errorf("%.20q repeated to a megabyte takes %v", s, d)
		} else if d > 500*time.Millisecond {
			t.Logf("%.20q repeated to a megabyte takes %v", s, d)
		}
	}
}

// TestManyJoints asks for the parts of many blocks that stand in one element with
// all others.
func TestManyJoints(t *testing.T) {
	if testing.Short() {
		t.Skip("long inputs")
	}
	p := ReadHTML([]byte(strings.Repeat("<b>a</b> c<br><br>", 1<<17)))
	start := time.Now()
	for i := range p.Blocks {
		if parts := p.Joints(&p.Blocks[i]); len(parts) != 1 || parts[0] != (Joint{0, 1, 0}) {
			t.Fatalf("block %d, %q, has the parts %v", i, p.Blocks[i].Text, parts)
		}
	}
	if d := time.Since(start); d > 3*time.Second {
		t.Errorf("the parts of %d blocks take %v", len(p.Blocks), d)
	}
}
