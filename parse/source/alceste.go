package source

import "bytes"

// Corpora for Alceste and IRaMuTeQ: each text stands behind a line of starred
// variables, "**** *source_lemonde *date_2016-03-16".

func alceste() grammar {
	return grammar{form: "alceste", match: matchAlceste, cut: cutAlceste}
}

func matchAlceste(_ string, head []byte) bool {
	for line := range lines(head) {
		if len(trimBlank(line)) > 0 {
			return isStarLine(line)
		}
	}
	return false
}

// isStarLine reports whether a line is of variables: four stars, or a number,
// and words that begin with a star.
func isStarLine(line []byte) bool {
	if start := bytes.TrimLeft(line, " \ufeff"); len(start) == 0 || start[0] != '*' && (start[0] < '0' || start[0] > '9') {
		return false
	}
	words := bytes.Fields(bytes.TrimPrefix(line, []byte("\ufeff")))
	if len(words) < 2 || len(line) > 2000 {
		return false
	}
	if _, n := number(words[0]); string(words[0]) != "****" && (n < 4 || n != len(words[0])) {
		return false
	}
	for _, w := range words[1:] {
		if len(w) < 2 || w[0] != '*' {
			return false
		}
	}
	return true
}

func cutAlceste() cutting {
	return cutting{judge: func(line []byte) verdict {
		if isStarLine(line) {
			return begins
		}
		return within
	}}
}
