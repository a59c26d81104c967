package source

import (
	"bytes"
	"slices"
	"strings"
)

// Records of the old Nexis open with a centred counter, "3 of 10 DOCUMENTS",
// and close with a copyright notice. The counter is not to be believed: only
// its shape counts.
//
// The forms, as they were seen: JBGruber/LexisNexisTools (text), koheiw/newspapers
// and TeMiS (HTML), in several interface languages.

// nexisHead and nexisFoot are labels above and below the text of a record.
func nexisHead() []string {
	return []string{"length", "länge", "longueur", "lengte", "longitud", "lunghezza", "byline", "autor", "auteur", "section", "rubrik", "rubrique",
		"rubriek", "headline", "titel", "titre", "kop", "tekst", "signature", "highlight"}
}

func nexisFoot() []string {
	return []string{"loaddate", "update", "datechargement", "laaddatum", "language", "sprache", "langue", "taal", "publicationtype", "pubtype", "typepublication",
		"journalcode", "zeitungscode", "coderevue", "documenttype", "graphic", "grafik", "subject", "sujet", "organization", "person", "geographic", "country",
		"company", "ticker", "industry", "correctiondate", "pubsubject"}
}

// isCounter reads a line such as "3 of 10 DOCUMENTS" or "Dokument 3 von 10".
// firm says that it cannot well be a line of running text.
func isCounter(line []byte) (n, of int, firm, ok bool) {
	if len(line) > 200 || !opensWith(line, "0123456789FfDd") {
		return
	}
	words := bytes.Fields(bare(line))
	if len(words) > 4 && string(bytes.ToUpper(words[0])) == "FOCUS" {
		words = words[1:]
		if len(words) > 4 {
			words = words[1:]
		}
	}
	if len(words) != 4 {
		return
	}
	if isDocumentWord(words[0]) {
		words = append(slices.Clone(words[1:]), words[0])
	}
	n, a := number(words[0])
	of, b := number(words[2])
	if a == 0 || a != len(words[0]) || b == 0 || b != len(words[2]) || !isOfWord(words[1]) || !isDocumentWord(words[3]) {
		return
	}
	indent := len(line) - len(bytes.TrimLeft(line, " \t"))
	upper := bytes.Equal(words[3], bytes.ToUpper(words[3]))
	return n, of, upper || indent >= 8, true
}

func isOfWord(w []byte) bool {
	switch strings.ToLower(string(w)) {
	case "of", "von", "de", "van", "di", "av", "af", "из", "z", "sur", "/":
		return true
	}
	return false
}

func isDocumentWord(w []byte) bool {
	switch strings.TrimRight(strings.ToLower(string(w)), "s") {
	case "document", "dokument", "dokumente", "dokumenten", "documenten", "documento", "documenti", "документ", "документа", "документов", "dokumenter", "dokumentów":
		return true
	}
	return false
}

// nexisText is the text of the old Nexis.
func nexisText() grammar {
	return grammar{form: "nexis", glue: true, match: matchNexis, cut: cutNexis}
}

func matchNexis(_ string, head []byte) bool {
	if isMarkup(head) {
		return false
	}
	rest, sentences := head, 0
	for line := range lines(head) {
		rest = rest[len(line):]
		if n, _, _, ok := isCounter(line); ok {
			return isNexisRecord(rest) && (n != 1 || sentences < 2)
		}
		sentences += sentencesBy(line)
	}
	return false
}

// leadsUp reports whether a text leads up to the first mark of a record as to a
// quotation: with sentences, which no cover has. An export may begin in the
// middle of a record, whose foot then comes first.
func leadsUp(head []byte, mark func([]byte) bool) bool {
	sentences := 0
	for line := range lines(head) {
		if mark(line) {
			label, _, ok := labelled(line)
			return sentences > 1 && !(ok && slices.Contains(nexisFoot(), label))
		}
		sentences += sentencesBy(line)
	}
	return false
}

// sentencesBy counts a line that ends a sentence, and twice one that announces
// what follows or opens an example in Markdown.
func sentencesBy(line []byte) int {
	switch {
	case bytes.HasPrefix(line, []byte("```")), len(line) >= leastSentence && bytes.HasSuffix(trimBlank(line), []byte{':'}):
		return 2
	case endsSentence(line):
		return 1
	}
	return 0
}

// leastSentence is how long a line is that ends a sentence, in bytes.
const leastSentence = 40

// endsSentence reports whether a line ends as those of a text do. No cover has
// them, though an export that begins in the middle of a record has.
func endsSentence(line []byte) bool {
	line = bytes.TrimRight(trimBlank(line), "\"'”»")
	if len(line) < leastSentence || line[len(line)-1] != '.' || isRights(line) {
		return false
	}
	_, _, labels := labelled(line)
	return !labels
}

// isNexisRecord reports whether a text has labels of a record.
func isNexisRecord(text []byte) bool {
	return countLabels(text, 1, "length", "länge", "longueur", "lengte") > 0 || countLabels(text, 1, nexisHead()...) > 0 && countLabels(text, 1, nexisFoot()...) > 0
}

func cutNexis() cutting {
	var count counters
	gap := true
	return cutting{
		judge: func(line []byte) verdict {
			after := gap
			gap = len(trimBlank(line)) == 0
			count.cover(line)
			n, of, firm, ok := isCounter(line)
			if !ok || !after && !firm || !firm && !count.begun {
				return within
			}
			count.add(n, of)
			return begins
		},
		joins:     quotesCounter,
		announced: count.total,
	}
}

// quotesCounter reports whether a record begins with a counter that the text
// before it quotes: it stands at the margin below centred ones, and what follows
// has no head.
func quotesCounter(before, record []byte) bool {
	return isCentred(before) && !isCentred(record) && countLabels(record, 1, nexisHead()...) == 0
}

func isCentred(line []byte) bool { return len(line) > 8 && len(trimBlank(line[:8])) == 0 }

// counters is what a file says about how many records it holds.
type counters struct {
	begun    bool
	covered  int // by its cover
	first, m int // the first counter: "first of m"
	lies     bool
	last     int
}

// cover reads a line that stands before the first record.
func (c *counters) cover(line []byte) {
	if c.begun || len(line) > 300 {
		return
	}
	line = bare(line)
	if i := bytes.LastIndex(line, []byte(": ")); i >= 0 && bytes.Contains(line, []byte("1-")) { // "Download Request: Selected Items: 1-10"
		if from, n := number(line[i+2:]); n > 0 && from == 1 && i+2+n < len(line) && line[i+2+n] == '-' {
			if to, m := number(line[i+3+n:]); m > 0 && i+3+n+m == len(line) {
				c.covered = to
			}
		}
	}
	if n := bytes.LastIndexByte(line, '('); n > 0 && isDocumentWord(bytes.TrimSpace(line[:n])) && line[len(line)-1] == ')' { // "Documents (50)"
		if v, m := number(line[n+1:]); n+1+m+1 == len(line) {
			c.covered = v
		}
	}
}

func (c *counters) add(n, of int) {
	if !c.begun {
		c.begun, c.first, c.m = true, n, of
	} else {
		c.lies = c.lies || of != c.m || n != c.last+1
	}
	c.last = n
}

// total is how many records there should be. Counters tell only if they count
// from one and never contradict each other.
func (c *counters) total() int {
	switch {
	case c.covered > 0:
		return c.covered
	case c.begun && !c.lies && c.first == 1:
		return c.m
	}
	return 0
}

// nexisBare is such a text that has lost its counters: records part where the
// labels at the foot, and the copyright notice, are followed by something else.
func nexisBare() grammar {
	return grammar{form: "nexis", lead: true, match: matchNexisBare, cut: cutNexisBare}
}

func matchNexisBare(_ string, head []byte) bool {
	if isMarkup(head) || countLabels(head, 1, "length", "länge", "longueur", "lengte") == 0 {
		return false
	}
	return countLabels(head, 2, nexisFoot()...) > 1 && countLabels(head, 2, nexisHead()...) > 1 && hasLine(head, isCapitalLabel) && !leadsUp(head, isNexisLabel)
}

// isNexisLabel reports whether a line begins with a label of a record.
func isNexisLabel(line []byte) bool {
	label, _, ok := labelled(line)
	return ok && (slices.Contains(nexisHead(), label) || slices.Contains(nexisFoot(), label))
}

// isCapitalLabel reports whether a line begins with a label in capitals.
func isCapitalLabel(line []byte) bool {
	n := bytes.IndexByte(line[:min(len(line), 40)], ':')
	return n > 3 && bytes.Equal(line[:n], bytes.ToUpper(line[:n])) && hasLetter(line[:n])
}

func cutNexisBare() cutting {
	foot, rights, gap := false, false, false
	return cutting{
		judge: func(line []byte) verdict {
			text := trimBlank(line)
			label, _, ok := labelled(line)
			switch {
			case len(text) == 0:
				gap = true
				return within
			case ok && isCapitalLabel(text) && slices.Contains(nexisFoot(), label):
				foot = foot || label == "loaddate" || label == "language" || label == "publicationtype" || label == "update" || label == "sprache" || label == "langue" || label == "taal" || label == "datechargement"
			case foot && isRights(text):
				rights, gap = true, false
			case rights && gap:
				foot, rights, gap = false, false, false
				return begins
			}
			if !rights {
				gap = false
			}
			return within
		},
		keep: func(record []byte) bool {
			return countLabels(record, 1, nexisHead()...) > 0 || countLabels(record, 2, nexisFoot()...) > 1
		},
	}
}

// isRights reports whether a line claims copyright, of a year or with the sign.
func isRights(text []byte) bool {
	if bytes.HasPrefix(text, []byte("©")) || bytes.HasPrefix(text, []byte("(c) ")) {
		return true
	}
	if len(text) < 10 || !strings.EqualFold(string(text[:9]), "copyright") {
		return false
	}
	near := text[9:min(len(text), 40)]
	return bytes.Contains(near, []byte("©")) || bytes.Contains(near, []byte("19")) || bytes.Contains(near, []byte("20")) || bytes.Contains(near, []byte("(c)"))
}

// nexisHTML is the HTML of the old Nexis: an anchor and a comment stand before
// each record.
func nexisHTML() grammar {
	return grammar{form: "nexis", markup: true, match: matchNexisHTML, cut: cutNexisHTML}
}

func matchNexisHTML(_ string, head []byte) bool {
	if !isMarkup(head) {
		return false
	}
	if bytes.Contains(head, []byte("LXNComment ")) {
		return true
	}
	marks := 0
	for _, mark := range [...]string{"DOCFULL>", "DOC NUMBER=", "DOC_ID_"} {
		if bytes.Contains(head, []byte(mark)) {
			marks++
		}
	}
	return marks > 1
}

func cutNexisHTML() cutting {
	var count counters
	fresh := false // nothing of the record has been read
	begin := func() verdict {
		if fresh {
			return within
		}
		fresh, count.begun = true, true
		return begins
	}
	return cutting{
		judge: func(piece []byte) verdict {
			name, text := tagOf(piece)
			switch {
			case name == "a" && containsFold(piece, "\"doc_id_"):
				fresh = false
				return begin()
			case name == "doc" && containsFold(piece, "number="):
				return begin()
			case name == "meta" && !count.begun:
				if i := bytes.Index(piece, []byte("DOCUMENTS=\"")); i >= 0 {
					count.covered, _ = number(piece[i+len("DOCUMENTS=\""):])
				}
			}
			if n, of, _, ok := isCounter(text); ok && n <= of+1<<20 {
				return begin()
			}
			if fresh && name != "doc" && name != "docfull" && hasLetter(trimBlank(text)) && !bytes.HasPrefix(trimBlank(text), []byte("-->")) {
				fresh = false
			}
			return within
		},
		announced: count.total,
	}
}
