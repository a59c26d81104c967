package source

import "bytes"

// Reading lists exported as text: each title stands between two long rules of
// equals signs, its article below.

func titled() grammar {
	return grammar{form: "titled", match: matchTitled, cut: cutTitled}
}

func isTitleRule(line []byte) bool { return isRule(line, "=", 80) }

func matchTitled(_ string, head []byte) bool {
	rules, others := 0, 0
	for line := range lines(head) {
		switch t := bytes.TrimSpace(line); {
		case len(t) == 0:
		case isTitleRule(line):
			if rules++; rules == 2 {
				return others > 0 && others < 4
			}
		case rules == 0:
			return false
		default:
			others++
		}
	}
	return false
}

func cutTitled() cutting {
	title := false // the rule below the title is due
	return cutting{judge: func(line []byte) verdict {
		switch {
		case !isTitleRule(line):
			return within
		case title:
			title = false
			return within
		}
		title = true
		return begins
	}}
}
