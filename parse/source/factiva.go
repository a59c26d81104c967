package source

import (
	"bytes"
	"strings"
	"unicode"
)

// Records of Factiva end with their accession number: "Document
// MOSTIM0020160316ec3g00001". Labels of two or three capitals stand before the
// fields, or none at all.

// factivaTags are the labels.
func factivaTags() []string {
	return []string{"HD", "BY", "WC", "PD", "SN", "SC", "LA", "CY", "LP", "TD", "AN", "SE", "CLM", "ET", "PG", "ED", "VOL", "CR", "CT", "CX", "ART", "RF", "NS", "RE", "CO", "IN", "IPD", "IPC", "PUB", "DLN", "DE"}
}

// tagAt gives the label that a line begins with, alone or before two blanks, a
// tab, or a blank where the line goes on.
func tagAt(line []byte) string {
	line = trimBlank(bytes.TrimPrefix(line, []byte("\ufeff")))
	n := 0
	for n < len(line) && n < 4 && line[n] >= 'A' && line[n] <= 'Z' {
		n++
	}
	if n < 2 || n > 3 || n < len(line) && line[n] != ' ' && line[n] != '\t' && line[n] != 0xc2 {
		return ""
	}
	for _, t := range factivaTags() {
		if t == string(line[:n]) {
			return t
		}
	}
	return ""
}

// isAccession reports whether a line ends a record with its number.
func isAccession(line []byte) bool {
	if len(line) > 200 || len(line) < 24 || !opensWith(line, "DdAB") {
		return false
	}
	words := bytes.Fields(bare(line))
	if len(words) > 1 && string(words[0]) == "AN" {
		words = words[1:]
	}
	if len(words) != 2 || !isDocumentName(string(words[0])) {
		return false
	}
	return isNumberOfRecord(words[1])
}

// isDocumentName reports whether a word is "document" in a language of the interface.
func isDocumentName(w string) bool {
	switch strings.ToLower(w) {
	case "document", "dokument", "documento", "документ", "文件", "文档", "文書", "ドキュメント", "문서", "dokumen", "belge", "doküman":
		return true
	}
	return false
}

// isNumberOfRecord reports whether a word is an accession number: a code of the
// source in letters and figures, a date, and more.
func isNumberOfRecord(w []byte) bool {
	if len(w) < 20 || len(w) > 40 {
		return false
	}
	figures := 0
	for _, c := range w {
		switch {
		case '0' <= c && c <= '9':
			figures++
		case !isLetter(c) && c != '_':
			return false
		}
	}
	return figures >= 10 && unicode.IsUpper(rune(w[0])) || figures >= 10 && figures < len(w) && w[0] >= '0' && w[0] <= '9'
}

func factivaText() grammar {
	return grammar{form: "factiva", lead: true, match: matchFactivaText, cut: cutFactivaText}
}

func matchFactivaText(_ string, head []byte) bool {
	if isMarkup(head) || leadsUp(head, func(line []byte) bool { return tagAt(line) != "" }) {
		return false
	}
	seen := map[string]bool{}
	for line := range lines(head) {
		if t := tagAt(line); t != "" {
			seen[t] = true
		}
	}
	if seen["HD"] && (seen["LP"] || seen["TD"]) && (seen["PD"] || seen["SN"] || seen["WC"]) && len(seen) >= 4 {
		return true
	}
	return hasLine(head, isAccession) && hasLine(head, isWordsLine)
}

// isWordsLine reports whether a line is a stated number of words: "877 Wörter".
func isWordsLine(line []byte) bool {
	line = bare(line)
	if len(line) < 3 || len(line) > 40 {
		return false
	}
	n := 0
	for n < len(line) && (line[n] >= '0' && line[n] <= '9' || line[n] == '.' || line[n] == ',') {
		n++
	}
	if n == 0 || n > 9 {
		return false
	}
	word := strings.ToLower(string(trimBlank(line[n:])))
	for _, w := range [...]string{"words", "word", "wörter", "wort", "mots", "palabras", "parole", "palavras", "woorden", "слов", "слова", "字", "字數", "字数", "語", "ワード", "단어", "ord", "słów", "kelime", "kata"} {
		if word == w {
			return true
		}
	}
	return false
}

func cutFactivaText() cutting {
	texted := false // the text of the record has begun
	return cutting{
		judge: func(line []byte) verdict {
			t := tagAt(line)
			switch {
			case isAccession(line):
				texted = false
				return ends
			case bytes.IndexByte(line, '\f') >= 0 && !hasLetter(line):
				texted = false
				return follows
			case bytes.IndexByte(line, '\f') == 0, texted && (t == "HD" || t == "SE" || t == "CLM"):
				texted = false
				return begins
			case t == "TD" || t == "LP" || t == "AN":
				texted = true
			}
			return within
		},
		keep: isFactivaRecord,
	}
}

// isFactivaRecord tells records from the summary of the search behind them.
func isFactivaRecord(record []byte) bool {
	tags, words := map[string]bool{}, false
	for line := range lines(record) {
		if isAccession(line) {
			return true
		}
		if t := tagAt(line); t != "" {
			tags[t] = true
		}
		words = words || isWordsLine(line)
	}
	return len(tags) >= 3 && tags["HD"] || words
}

func factivaHTML() grammar {
	return grammar{form: "factiva", markup: true, match: matchFactivaHTML, cut: cutFactivaHTML}
}

func matchFactivaHTML(_ string, head []byte) bool {
	if !isMarkup(head) {
		return false
	}
	if bytes.Contains(head, []byte("Factiva")) && (bytes.Contains(head, []byte("<title>Factiva")) || bytes.Contains(head, []byte("factiva.com/")) && bytes.Contains(head, []byte("__VIEWSTATE"))) {
		return true
	}
	return isFactivaArticle(head)
}

// isFactivaArticle reports whether a text holds the class that articles have:
// "article deArticle".
func isFactivaArticle(text []byte) bool {
	for {
		i := bytes.Index(text, []byte("Article\""))
		if i < 0 {
			return false
		}
		before := text[max(i-26, 0):i]
		if j := bytes.LastIndex(before, []byte("class=\"article ")); j >= 0 {
			if lang := before[j+len("class=\"article "):]; len(lang) >= 2 && len(lang) <= 8 && isLetter(lang[0]) {
				return true
			}
		}
		text = text[i+len("Article\""):]
	}
}

func cutFactivaHTML() cutting {
	fresh := false
	return cutting{
		judge: func(piece []byte) verdict {
			name, text := tagOf(piece)
			id := name != "" && bytes.Contains(piece, []byte("id=\"article-"))
			switch {
			case id, name == "div" && isFactivaArticle(piece):
				if fresh && !id {
					return within
				}
				fresh = true
				return begins
			case fresh && hasLetter(trimBlank(text)):
				fresh = false
			}
			return within
		},
	}
}
