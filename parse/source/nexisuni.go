package source

import (
	"bytes"
	"slices"
)

// Records of Nexis Uni and Lexis Advance end with a line that says so. They
// come as DOCX, RTF, plain text, or Markdown that was made from these.

// endOfRecord are the lines that end a record, in the languages of the interface.
func endOfRecord() []string {
	return []string{"End of Document", "Ende des Dokuments", "Dokumentende", "Fin du document", "Fin del documento", "Fine del documento", "Fim do documento",
		"Einde van document", "Einde van het document", "Einde document", "Slut på dokument", "Koniec dokumentu", "Конец документа", "文档结尾", "文档结束", "文件結尾", "文書の終わり", "ドキュメントの終わり"}
}

func isEndOfRecord(line []byte) bool {
	line = bare(line)
	if len(line) < 12 || len(line) > 400 {
		return false
	}
	for _, end := range endOfRecord() {
		if bytes.HasSuffix(line, []byte(end)) {
			return true
		}
	}
	return false
}

// nexisUniLabels are labels of a record.
func nexisUniLabels() []string {
	return []string{"section", "length", "byline", "loaddate", "dateline", "highlight", "publicationtype", "language", "subject", "classification", "rubrik", "länge",
		"autor", "longueur", "rubrique", "auteur", "lengte", "longitud", "sección", "lunghezza", "sezione"}
}

func nexisUni() grammar {
	return grammar{form: "nexisuni", lead: true, match: matchNexisUni, cut: cutNexisUni}
}

func matchNexisUni(_ string, head []byte) bool {
	if isMarkup(head) && !bytes.HasPrefix(head, []byte(docxLead)) { // only word processors' files come as markup
		return false
	}
	known := func(line []byte) bool {
		label, _, ok := labelled(line)
		return ok && slices.Contains(nexisUniLabels(), label)
	}
	if hasLine(head, isEndOfRecord) && !leadsUp(head, known) && countLabels(head, 2, nexisUniLabels()...) > 1 {
		return true
	}
	return countLabels(head, 2, "jobnumber", "dateandtime", "clientmatter", "searchterms", "searchtype") > 1 && countLabels(head, 3, "jobnumber", "dateandtime", "clientmatter", "searchterms", "searchtype", "narrowedby") > 2
}

func cutNexisUni() cutting {
	var count counters
	return cutting{
		judge: func(line []byte) verdict {
			count.cover(line)
			if isEndOfRecord(line) {
				count.begun = true
				return ends
			}
			return within
		},
		keep: func(record []byte) bool {
			return hasLine(record, isEndOfRecord) && hasLetter(record) || countLabels(record, 2, nexisUniLabels()...) > 1
		},
		announced: count.total,
	}
}
