package markup

import (
	"bytes"
	"strings"
)

// This file reads the markup of MediaWiki: https://www.mediawiki.org/wiki/Help:Formatting.

func mediawikiSign(line []byte) int {
	switch c := line[0]; {
	case c == '=' && wikiLevel(line) > 4: // as DokuWiki marks its greatest headings
		return -2
	case c == '=' && wikiLevel(line) > 0:
		return 1
	case c == '[' && hasPrefixFold(line, "[[file:", "[[category:", "[[image:") && !bytes.Contains(line, []byte("][")), c == '\'' && opensBold(line): // "][" parts the links of Org
		return sure
	case c == '{' && hasPrefix(line, "{{http", "{{/"):
		return -2
	case c == '{' && hasPrefix(line, "{|", "{{"), c == '|' && hasPrefix(line, "|-", "|}"), hasPrefix(line, "* [["):
		return 1
	}
	return 0
}

// opensBold reports whether a line begins with what it is about, in bold.
func opensBold(line []byte) bool {
	if !hasPrefix(line, "'''") || len(line) < 7 || isBlank(line[3]) {
		return false
	}
	i := bytes.Index(line[4:], []byte("''' "))
	return i >= 0
}

// wikiLevel counts the marks that a heading stands between, 0 if a line is none.
func wikiLevel(line []byte) int {
	line = bytes.TrimRight(line, " \t\r")
	n := runOf(line, '=')
	if n == 0 || n > 6 || len(line) < 2*n+1 || !bytes.Equal(line[len(line)-n:], line[:n]) || line[n] == '=' || len(bytes.Trim(line, "= ")) == 0 {
		return 0
	}
	return n
}

func mediawikiLine(w *writer) bool {
	line := w.src[w.at:w.lineEnd(w.at)]
	text := bytes.TrimSpace(line)
	switch {
	case len(text) == 0:
		return false
	case wikiLevel(line) > 0:
		n := wikiLevel(line)
		return w.heading(n, w.at+n, w.at+len(bytes.TrimRight(line, " \t\r"))-n)
	case hasPrefix(text, "{|", "|}", "|-", "|+"), isRun(text, '-', 4), string(text) == "__NOTOC__":
		w.dropLine()
		w.put("\n")
		return true
	case text[0] == '!' || text[0] == '|': // a cell of a table
		w.put("| ")
		w.drop(bytes.IndexByte(line, text[0]) + 1)
		w.run()
		w.put(" |")
		w.endLine()
		return true
	case line[0] == ':' || line[0] == ';': // further right; a term
		w.drop(runOf(line, line[0]))
		w.run()
		w.put("\n")
		w.endLine()
		return true
	}
	return w.listed("*", "#")
}

func mediawikiMark(w *writer) bool {
	s := w.rest()
	switch {
	case hasPrefix(s, "'''"):
		return wikiQuotes(w, "'''", "**")
	case hasPrefix(s, "''"):
		return wikiQuotes(w, "''", "*")
	case hasPrefix(s, "{{"):
		return mediawikiTemplate(w)
	case hasPrefix(s, "[["):
		return mediawikiPage(w)
	case s[0] == '[':
		i := w.ahead(1, "]")
		if i < 0 {
			return false
		}
		k := bytes.IndexByte(w.part(1, i), ' ') + 1
		if k < 1 || !isWebAddress(w.part(1, k)) {
			return false
		}
		return w.link(k+1, i, 1, k, i+1)
	case hasPrefix(s, "<ref"):
		if hasPrefix(s, "<ref ") {
			if i := w.ahead(0, ">"); i > 0 && s[i-1] == '/' {
				w.drop(i + 1)
				return true
			}
		}
		if i := w.ahead(0, "</ref>"); i > 0 {
			w.drop(i + len("</ref>"))
			return true
		}
	case hasPrefix(s, "<nowiki>", "</nowiki>"):
		w.drop(bytes.IndexByte(s, '>') + 1)
		return true
	}
	return false
}

// wikiQuotes reads emphasis, which in wikitext need not cling to words.
func wikiQuotes(w *writer, mark, md string) bool {
	n := len(mark)
	if i := w.ahead(n, mark); i > n && !isBlank(w.src[w.at+n]) && !isBlank(w.src[w.at+i-1]) {
		w.put(md)
		w.inner(w.at+n, w.at+i)
		w.put(md)
		w.drop(i + n)
		return true
	}
	return false
}

// mediawikiTemplate reads {{name|…}}: a date's text is its own, a link's is its
// last part, and others are none of the text.
func mediawikiTemplate(w *writer) bool {
	end := w.nestedEnd('{', '}')
	if end < 0 {
		return false
	}
	at := w.at
	name, args, _ := bytes.Cut(w.part(2, end-2), []byte("|"))
	from := 2 + len(name) + 1
	switch strings.ToLower(string(bytes.TrimSpace(name))) {
	case "date":
		w.inner(at+from, at+from+len(args))
		w.put("\n\n")
	case "w", "wikipedia", "lang", "nowrap":
		k := bytes.LastIndexByte(args, '|') + 1
		w.inner(at+from+k, at+from+len(args))
	}
	w.at = at + end
	return true
}

// mediawikiPage reads [[page]], [[page|text]] and [[File:picture|…|caption]].
func mediawikiPage(w *writer) bool {
	end := w.nestedEnd('[', ']')
	if end < 0 || hasBlankLine(w.part(0, end)) {
		return false
	}
	inner := w.part(2, end-2)
	name, _, named := bytes.Cut(inner, []byte("|"))
	switch space, file, _ := bytes.Cut(name, []byte(":")); strings.ToLower(string(space)) {
	case "file", "image":
		mediawikiPicture(w, len("[[")+len(space)+1, file, end)
		return true
	case "category":
		w.drop(end)
		return true
	}
	from := 2
	if named {
		from += len(name) + 1
		if isAddress(name) {
			linked := w.linked
			ok := w.link(from, end-2, 2, 2+len(name), end)
			if hasPrefix(name, "http") { // as DokuWiki writes it
				w.linked = linked
			}
			return ok
		}
	}
	at := w.at
	w.inner(at+from, at+end-2) // the page of a wiki, whose name is no address
	w.at = at + end
	return true
}

// mediawikiPicture writes the picture of a link that is end bytes long, the name
// of whose file stands n bytes on.
func mediawikiPicture(w *writer, n int, file []byte, end int) {
	if !hasPrefix(file, "data:") {
		w.linked++
		w.put("![")
		w.inner(w.at+2+lastPart(w.part(2, end-2)), w.at+end-2)
		if isAddress(file) {
			w.address(n, n+len(file))
		} else {
			w.put("](<>)")
		}
	}
	w.drop(end)
}

// lastPart gives where the last part of a link begins, behind the last bar that
// stands in nothing within it; its end if there is none.
func lastPart(s []byte) int {
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ']', '}':
			depth++
		case '[', '{':
			depth--
		case '|':
			if depth == 0 {
				return i + 1
			}
		}
	}
	return len(s)
}
