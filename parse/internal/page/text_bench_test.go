package page

import (
	"strings"
	"testing"
)

// articleMarkdown and articleDump are one invented page in two dialects.
var (
	articleMarkdown = strings.Repeat(`<div class="nav">

-   [Home](https://www.example.com/)
-   [Harbour](https://www.example.com/harbour)

</div>

# The *old* harbour crane turns again

By [Mira Holt](https://www.example.com/people/mira-holt), 12 May 2021

![The crane at dawn, seen from the mole](https://www.example.com/crane.jpg)

The crane had stood still for \$40 years, [said the harbour master](https://www.example.com/master "Master"), and
nobody had expected that it would **ever** turn again --- least of all its last driver.

"It creaks, but it turns," said Tomas Vey, who is 84. \[He laughed.\] He wrote to <vey@example.com> about it.

`, 40)
	articleDump = strings.Repeat(`   [1]Home
     * [2]Harbour
     * [3]Weather

The old harbour crane turns again

   By [4]Mira Holt
   12 May 2021

   The crane had stood still for 40 years, [5]said the harbour master, and nobody had
   expected that it would ever turn again, least of all its last driver.

   "It creaks, but it turns," said Tomas Vey, who is 84. He wrote to vey@example.com about
   it, and to the town.

`, 40)
)

func BenchmarkReadMarkdown(b *testing.B) { benchText(b, articleMarkdown, Markdown) }

func BenchmarkReadDump(b *testing.B) { benchText(b, articleDump, Text) }

func benchText(b *testing.B, s string, kind Kind) {
	data := []byte(s)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		ReadText(data, kind)
	}
}
