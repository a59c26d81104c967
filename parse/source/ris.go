package source

import "bytes"

// Records of RIS open with "TY  - " and close with "ER  - ".

func ris() grammar {
	return grammar{form: "ris", match: matchRIS, cut: cutRIS}
}

func matchRIS(_ string, head []byte) bool {
	for line := range lines(head) {
		if len(trimBlank(line)) == 0 {
			continue
		}
		return risTag(line) == "TY" && isWord(line[5:])
	}
	return false
}

// isWord reports whether there is one word of capitals: a type, as JOUR is.
func isWord(s []byte) bool {
	s = trimBlank(s)
	return len(s) > 0 && len(s) <= 10 && len(bytes.Fields(s)) == 1 && bytes.Equal(s, bytes.ToUpper(s))
}

// risTag gives the tag that a line begins with: two characters, two blanks, a hyphen.
func risTag(line []byte) string {
	line = bytes.TrimPrefix(line, []byte("\ufeff"))
	if len(line) < 5 || line[0] < 'A' || line[0] > 'Z' || string(line[2:5]) != "  -" {
		return ""
	}
	return string(line[:2])
}

func cutRIS() cutting {
	return cutting{judge: func(line []byte) verdict {
		switch risTag(line) {
		case "TY":
			return begins
		case "ER":
			return ends
		}
		return within
	}}
}
