package page

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestTextShapes reads texts put together at random of what articles and pages
// are made of: whatever stands beside what, the page is sound.
func TestTextShapes(t *testing.T) {
	const prose = "The repairs go on until the river is deep enough again, the council said, for boats of more than twelve seats."
	pieces := []string{
		prose + "\n\n", "- " + prose + "\n", "  - " + prose + "\n", "   " + prose + "\n", "> " + prose + "\n", "1. " + prose + "\n",
		"# Seven ferries\n\n", "## In the towns\n", "- [Menu](https://example.org/8)\n", "  - Read more\n", "* [Home](/) | [News](/n)\n\n", "Advertisement\n\n",
		"By Jane Roe\n\n", "May 12, 2021\n\n", "| Town | Seats |\n|---|---|\n| Quellin | 12 |\n", "![A ferry](f.jpg)\n", "Comments (3)\n\n", "© 2021 Example Post\n", "\n", "---\n",
		"+----------+----+\n| Quellin  | 12 |\n| </table> | :  |\n+----------+----+\n| :::      | >  |\n+----------+----+\n", "::: box\n", "> | a\n", "<table><tr><td>\n", "</td></tr></table>\n",
	}
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 1))
		var b strings.Builder
		kinds := pieces[:0:0]
		for range 2 + r.IntN(5) { // few kinds a text, as in real ones
			kinds = append(kinds, pieces[r.IntN(len(pieces))])
		}
		for range 5 + r.IntN(40) {
			b.WriteString(kinds[r.IntN(len(kinds))])
		}
		checkTextPage(t, ReadText([]byte(b.String()), Markdown))
		if t.Failed() {
			t.Fatalf("seed %d:\n%s", seed, b.String())
		}
	}
}
