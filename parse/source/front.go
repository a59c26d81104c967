package source

import (
	"bytes"
	"slices"
)

// Files in which articles with front matter follow one another: each block
// opens with a line "---" and a line "key: value".

func front() grammar {
	return grammar{form: "front", match: matchFront, cut: cutFront}
}

// matchFront demands two blocks of front matter. One that a sentence with a
// colon leads up to is an example.
func matchFront(_ string, head []byte) bool {
	if !bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("---")) {
		return false
	}
	c, n, example := cutFront(), 0, false
	for line := range lines(head) {
		text := trimBlank(line)
		switch v := c.judge(line); {
		case v == before && !example:
			n++
		case len(text) > 0 && !isRule(text, "-", 3):
			example = len(text) >= 20 && text[len(text)-1] == ':'
		}
	}
	return n > 1
}

// isFrontKey reports whether a line is "key: value" with a key that front
// matter of articles has.
func isFrontKey(line []byte) bool {
	n := bytes.IndexByte(line[:min(len(line), 30)], ':')
	if n < 1 || n+1 < len(line) && line[n+1] != ' ' && line[n+1] != '\r' && line[n+1] != '\n' {
		return false
	}
	keys := []string{"title", "url", "source", "author", "authors", "date", "published", "created", "id", "tags", "description", "site", "sitename", "lang", "language", "slug", "link",
		"hostname", "journal", "auteur", "titre", "autor", "titel", "titulo", "layout", "categories", "date_published", "fingerprint", "headline", "byline", "publisher"}
	return slices.Contains(keys, string(line[:n]))
}

func cutFront() cutting {
	const (
		text = iota
		fence
		block
	)
	state, gap := text, true
	return cutting{judge: func(line []byte) verdict {
		after := gap
		trimmed := bytes.TrimSpace(line)
		gap = len(trimmed) == 0
		isFence := string(trimmed) == "---"
		switch state {
		case text:
			if isFence && after {
				state = fence
			}
		case fence:
			if state = text; isFrontKey(line) {
				state = block
				return before
			}
		case block:
			if isFence || string(trimmed) == "..." {
				state = text
			}
		}
		return within
	}}
}
