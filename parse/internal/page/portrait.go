package page

import (
	"strings"
	"sync"

	"lede/parse/internal/lexicon"
)

// portraitLines are the lines that describe portraits, parted where the name
// stands.
var portraitLines = sync.OnceValue(func() (all [][2]string) {
	for _, l := range lexicon.All() {
		for _, s := range l.Portraits {
			before, after, _ := strings.Cut(s, "…")
			all = append(all, [2]string{before, after})
			if curly := strings.ReplaceAll(after, "'", "’"); curly != after {
				all = append(all, [2]string{before, curly})
			}
		}
	}
	return all
})

// Bearer gives the name of whom a line says that it is a portrait, as dumps write
// for a picture ("Jane Roe's avatar"), as it is written there, and "" if it is no
// such line.
func Bearer(s string) string {
	const longest = 100 // bytes of such a line
	if len(s) > longest {
		return ""
	}
	for _, l := range portraitLines() {
		if n := len(s) - len(l[0]) - len(l[1]); n > 0 && strings.EqualFold(s[:len(l[0])], l[0]) && strings.EqualFold(s[len(l[0])+n:], l[1]) {
			return s[len(l[0]) : len(l[0])+n]
		}
	}
	return ""
}
