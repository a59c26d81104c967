package source

import "bytes"

// Records of Europresse (Eureka.cc) are elements of their own in HTML. In text
// they end with the number of the document: "news·20121004·PO·2040056000".

func europresseHTML() grammar {
	return grammar{form: "europresse", markup: true, match: matchEuropresseHTML, cut: cutEuropresseHTML}
}

func matchEuropresseHTML(_ string, head []byte) bool {
	return isMarkup(head) && (bytes.Contains(head, []byte("DocPublicationName")) || bytes.Contains(head, []byte("ArticleVisu")))
}

func cutEuropresseHTML() cutting {
	articles, fresh, named := false, false, false
	return cutting{
		judge: func(piece []byte) verdict {
			name, _ := tagOf(piece)
			source := name != "" && bytes.Contains(piece[:min(len(piece), 300)], []byte("DocPublicationName"))
			title := name != "" && containsFold(piece[:min(len(piece), 300)], "titrearticlevisu")
			switch {
			case name == "article":
				articles, fresh = true, true
				return begins
			case articles:
				return within
			case source && !fresh:
				fresh, named = true, true
				return begins
			case title && !named:
				return begins
			case title:
				fresh = false
			}
			return within
		},
		keep: func(record []byte) bool {
			return bytes.Contains(record, []byte("DocPublicationName")) || containsFold(record, "titrearticlevisu")
		},
	}
}

func europresseText() grammar {
	return grammar{form: "europresse", lead: true, match: matchEuropresseText, cut: cutEuropresseText}
}

func matchEuropresseText(_ string, head []byte) bool {
	return !isMarkup(head) && hasLine(head, isNewsNumber)
}

// isNewsNumber reports whether a line holds the number of a document: four
// parts, the second a day.
func isNewsNumber(line []byte) bool {
	i := bytes.Index(line, []byte("news·"))
	if i < 0 || len(line) > 300 {
		return false
	}
	rest := line[i+len("news·"):]
	_, n := number(rest)
	return n == 8 && bytes.HasPrefix(rest[n:], []byte("·")) && bytes.Count(rest, []byte("·")) >= 2
}

func cutEuropresseText() cutting {
	return cutting{
		judge: func(line []byte) verdict {
			if isNewsNumber(line) {
				return ends
			}
			return within
		},
		keep: func(record []byte) bool {
			return hasLine(record, isNewsNumber) || bytes.Contains(record, []byte("©"))
		},
	}
}
