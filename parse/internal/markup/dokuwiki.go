package markup

import "bytes"

// This file reads the markup of DokuWiki, which Zim writes too:
// https://www.dokuwiki.org/wiki:syntax.

func dokuwikiSign(line []byte) int {
	switch c := line[0]; {
	case c == '=' && wikiLevel(line) > 4:
		return 3
	case c == '=' && wikiLevel(line) == 1:
		return -2
	case c == '=' && wikiLevel(line) > 1:
		return 1
	case c != '=' && hasPrefix(line, "{{http", "{{/", "{{:", "[[|", "* [[http", "[[http"), c == '^' && line[len(line)-1] == '^':
		return 2
	case c == '<' && hasPrefix(line, "<HTML>") && bytes.HasSuffix(line, []byte("</HTML>")):
		return sure
	}
	return 0
}

func dokuwikiLine(w *writer) bool {
	line := w.src[w.at:w.lineEnd(w.at)]
	text := bytes.TrimSpace(line)
	switch {
	case len(text) == 0:
		return false
	case wikiLevel(line) > 0:
		n := wikiLevel(line)
		return w.heading(7-n, w.at+n, w.at+len(bytes.TrimRight(line, " \t\r"))-n)
	case isRun(text, '-', 4):
		w.dropLine()
		w.put("\n")
		return true
	case text[0] == '>':
		w.put("> ")
		w.drop(bytes.IndexByte(line, '>') + runOf(text, '>'))
		w.run()
		w.endLine()
		return true
	case text[0] == '^' || text[0] == '|':
		w.put("|")
		w.drop(bytes.IndexByte(line, text[0]) + 1)
		for w.at < w.end && w.src[w.at] != '\n' {
			if c := w.src[w.at]; c == '^' || c == '|' {
				w.put("|")
				w.drop(1)
			} else {
				w.next(false)
			}
		}
		w.endLine()
		return true
	}
	if n := indentOf(line); n >= 2 && len(text) > 2 && (text[0] == '*' || text[0] == '-') && text[1] == ' ' {
		w.drop(n)
		return w.item(n/2, "- ", 2)
	}
	return false
}

func dokuwikiMark(w *writer) bool {
	s := w.rest()
	switch {
	case hasPrefix(s, "**"):
		return w.emphasis("**", "**")
	case hasPrefix(s, "//"):
		return (w.at == 0 || w.src[w.at-1] != ':') && w.emphasis("//", "*")
	case hasPrefix(s, `\\`) && (len(s) == 2 || isBlank(s[2])):
		w.drop(2)
		w.put("  \n")
		return true
	case hasPrefix(s, "<HTML>", "</HTML>", "<html>", "</html>"): // around tags
		w.drop(bytes.IndexByte(s, '>') + 1)
		return true
	case hasPrefix(s, "{{"):
		i := w.ahead(2, "}}")
		if i < 0 {
			return false
		}
		name, text := w.part(2, i), i
		if bar := bytes.IndexByte(name, '|'); bar >= 0 {
			name, text = name[:bar], 2+bar+1
		}
		from := 2 + len(name) - len(bytes.TrimLeft(name, " ")) // blanks say on which side it stands
		return w.picture(text, i, from, from+len(bytes.TrimSpace(name)), i+2)
	case hasPrefix(s, "[["):
		i := w.ahead(2, "]]")
		if i < 0 {
			return false
		}
		to, text := i, 2
		if bar := bytes.IndexByte(w.part(2, i), '|'); bar >= 0 {
			to, text = 2+bar, 2+bar+1
		}
		if w.link(text, i, 2, to, i+2) {
			return true
		}
		at := w.at // of a page of the wiki only the text is left
		w.inner(at+text, at+i)
		w.at = at + i + 2
		return true
	}
	return false
}
