package markup

import "bytes"

// This file reads the notation of Jira and Confluence, which was made after Textile:
// https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all.

func jiraSign(line []byte) int {
	switch c := line[0]; {
	case c == 'h' && textileHeading(line) == 4:
		if hasPrefix(line[4:], "{anchor:") {
			return sure
		}
		return 2
	case c == '{' && hasPrefix(line, "{panel", "{quote}", "{color", "{anchor:", "{noformat}"):
		return sure
	case hasPrefix(line, "bq. ", "||", "* [", "!http", "!/", "[!"):
		return 1
	}
	return 0
}

func jiraLine(w *writer) bool {
	line := w.src[w.at:w.lineEnd(w.at)]
	text := bytes.TrimSpace(line)
	switch {
	case len(text) == 0:
		return false
	case string(text) == "{quote}":
		w.quote = !w.quote
		w.dropLine()
		return true
	}
	return textileLine(w)
}

func jiraMark(w *writer) bool {
	switch w.src[w.at] {
	case '*':
		return w.emphasis("*", "**")
	case '_':
		return w.emphasis("_", "*")
	case '{': // {anchor:x}, {color:red}, {panel}
		const most = 600 // bytes: an anchor is as long as its heading
		i := w.ahead(1, "}")
		if i < 2 || i > most || !isMacro(w.part(1, i)) {
			return false
		}
		w.drop(i + 1)
		return true
	case '[':
		return jiraLink(w)
	case '!':
		i := w.ahead(1, "!")
		if i < 2 {
			return false
		}
		bar := bytes.IndexByte(w.part(1, i), '|')
		if bar < 0 {
			return isWebAddress(w.part(1, i)) && w.picture(i, i, 1, i, i+1)
		}
		from := i
		if k := bytes.Index(w.part(1, i), []byte("alt=")); k >= 0 {
			from = 1 + k + len("alt=")
		}
		return isWebAddress(w.part(1, 1+bar)) && w.picture(from, i, 1, 1+bar, i+1)
	}
	return false
}

// jiraLink reads [text|address] and [address].
func jiraLink(w *writer) bool {
	i := w.ahead(1, "]")
	if i < 2 {
		return false
	}
	bar := bytes.LastIndexByte(w.part(1, i), '|')
	if bar >= 0 {
		to := 1 + bar
		if k := bytes.Index(w.part(1, to), []byte("|http")); k > 0 { // it says what opens it, too
			return isWebAddress(w.part(1+k+1, to)) && w.link(1, 1+k, 1+k+1, to, i+1)
		}
		return isWebAddress(w.part(to+1, i)) && w.link(1, to, to+1, i, i+1)
	}
	if !isWebAddress(w.part(1, i)) {
		return false
	}
	from := 1
	if hasPrefix(w.part(1, i), "mailto:") {
		from += len("mailto:")
	}
	return w.link(from, i, 1, i, i+1)
}

// isMacro reports whether what stands in braces is a macro: a name, with
// parameters behind a colon or without.
func isMacro(s []byte) bool {
	name, _, _ := bytes.Cut(s, []byte(":"))
	return isName(name)
}
