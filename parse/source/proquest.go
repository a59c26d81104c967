package source

import (
	"bytes"
	"slices"
)

// Records of ProQuest stand between rules of underscores in text, and behind
// anchors of their own in the HTML that its mails hold.

func proquestLabels() []string {
	return []string{"fulltext", "proquestdocumentid", "publicationinfo", "publicationtitle", "documenturl", "publicationdate", "author", "abstract", "sourcetype", "documenttype", "subject"}
}

// proquestFoot are labels that stand below the text only.
func proquestFoot() []string {
	return []string{"proquestdocumentid", "documenturl", "lastupdated", "sourcetype", "documenttype", "publicationtitle", "publicationdate"}
}

func proquestText() grammar {
	return grammar{form: "proquest", lead: true, glue: true, match: matchProquest, cut: cutProquest}
}

func matchProquest(_ string, head []byte) bool {
	return !isMarkup(head) && hasLine(head, isUnderline) && !leadsUp(head, isProquestMark) && countLabels(head, 2, "fulltext", "proquestdocumentid", "publicationinfo", "documenturl", "publicationtitle") > 1
}

// isProquestMark reports whether a line parts records, or begins with a label of one.
func isProquestMark(line []byte) bool {
	label, _, ok := labelled(line)
	return ok && slices.Contains(proquestLabels(), label) || isUnderline(line)
}

func isUnderline(line []byte) bool { return isRule(line, "_", 20) }

func cutProquest() cutting {
	return cutting{
		judge: func(line []byte) verdict {
			if isUnderline(line) {
				return follows
			}
			return within
		},
		keep: func(record []byte) bool { return countLabels(record, 2, proquestLabels()...) > 1 },
		joins: func(before, record []byte) bool { // a rule of the text's own
			return countLabels(before, 1, "fulltext") > 0 && countLabels(before, 1, proquestFoot()...) == 0 &&
				countLabels(record, 1, "fulltext") == 0 && countLabels(record, 1, proquestFoot()...) > 0
		},
	}
}

func proquestHTML() grammar {
	return grammar{form: "proquest", markup: true, match: matchProquestHTML, cut: cutProquestHTML}
}

func matchProquestHTML(_ string, head []byte) bool {
	return isMarkup(head) && bytes.Contains(head, []byte("DocID_MSTAR_"))
}

func cutProquestHTML() cutting {
	return cutting{
		judge: func(piece []byte) verdict {
			if name, _ := tagOf(piece); name == "a" && containsFold(piece[:min(len(piece), 200)], "docid_mstar_") {
				return begins
			}
			return within
		},
		keep: func(record []byte) bool { return bytes.Count(record, []byte("<")) > 4 },
	}
}
