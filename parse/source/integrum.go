package source

import (
	"bytes"
)

// Records of Integrum open with fields whose labels are two letters behind a
// caret, "^ЗГ:", in HTML behind an anchor that numbers them. The letters are
// two bytes in most character sets and four in UTF-8.

// caret gives the length of the label that s begins with, 0 for none.
func caret(s []byte) int {
	switch {
	case len(s) > 4 && s[0] == '^' && s[3] == ':' && s[1] >= 0x80 && s[2] >= 0x80:
		return 4
	case len(s) > 6 && s[0] == '^' && s[5] == ':' && s[1] >= 0xd0 && s[3] >= 0xd0:
		return 6
	}
	return 0
}

func isCaretLine(line []byte) bool { return caret(bytes.TrimLeft(line, " \t\ufeff")) > 0 }

func integrumHTML() grammar {
	return grammar{form: "integrum", markup: true, match: matchIntegrumHTML, cut: cutIntegrumHTML}
}

func matchIntegrumHTML(_ string, head []byte) bool {
	if !isMarkup(head) {
		return false
	}
	n := 0
	for rest := head; ; {
		i := bytes.IndexByte(rest, '^')
		if i < 0 {
			break
		}
		if rest = rest[i:]; caret(rest) > 0 {
			n++
		}
		rest = rest[1:]
	}
	return n > 2 || bytes.Contains(head, []byte("Report ")) && bytes.Contains(head, []byte("<title>Report ")) && bytes.Contains(head, []byte("<a href=\"#1\">"))
}

func cutIntegrumHTML() cutting {
	anchored, fresh := false, false
	return cutting{
		judge: func(piece []byte) verdict {
			name, text := tagOf(piece)
			if name == "a" {
				if i := bytes.Index(piece, []byte("name=\"")); i >= 0 {
					if _, n := number(piece[i+6:]); n > 0 && i+6+n < len(piece) && piece[i+6+n] == '"' {
						anchored, fresh = true, true
						return begins
					}
				}
			}
			label := caret(bytes.TrimLeft(text, " \t\r\n")) > 0
			switch {
			case label && !fresh && !anchored:
				fresh = true
				return begins
			case !label && name != "br" && len(bytes.TrimSpace(text)) > 0:
				fresh = false
			}
			return within
		},
		keep: func(record []byte) bool {
			for rest := record; ; {
				i := bytes.IndexByte(rest, '^')
				if i < 0 {
					return false
				}
				if rest = rest[i:]; caret(rest) > 0 {
					return true
				}
				rest = rest[1:]
			}
		},
	}
}

func integrumText() grammar {
	return grammar{form: "integrum", match: matchIntegrumText, cut: cutIntegrumText}
}

func matchIntegrumText(_ string, head []byte) bool {
	n := 0
	if isMarkup(head) || bytes.IndexByte(head, '^') < 0 || leadsUp(head, isCaretLine) {
		return false
	}
	for line := range lines(head) {
		if isCaretLine(line) {
			n++
		}
	}
	return n > 2
}

func cutIntegrumText() cutting {
	labels, gap := false, 0
	return cutting{
		judge: func(line []byte) verdict {
			switch {
			case isCaretLine(line):
				if gap = 0; !labels {
					labels = true
					return begins
				}
			case len(bytes.TrimSpace(line)) == 0:
				gap++
			case gap > 0:
				labels = false
			}
			return within
		},
	}
}
