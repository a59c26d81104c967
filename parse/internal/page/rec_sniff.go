package page

import "bytes"

// SniffForm tells by its bytes whether a document is one record of a grammar
// that has a file to each: it gives what ReadRecord calls that grammar, or "".
func SniffForm(data []byte) string {
	head := bytes.TrimLeft(data[:min(len(data), 4096)], " \t\r\n\x16\ufeff")
	if len(head) < 8 {
		return ""
	}
	switch {
	case head[0] == '<':
		return sniffXML(head)
	case head[0] == '{':
		return sniffJSON(data)
	case head[0] == 1 || isServiceHead(firstLine(head)) || isANPA(head):
		return "wire"
	case hasHighlights(data):
		return "story"
	}
	return ""
}

// hasHighlights reports whether a line is the mark before the main points of a
// story. Nothing is as frequent as line breaks, so it looks for them last.
func hasHighlights(data []byte) bool {
	mark := []byte("@highlight")
	for at := 0; ; {
		i := bytes.Index(data[at:], mark)
		if i < 0 {
			return false
		}
		from := at + i
		at = from + len(mark)
		if rest := data[at:]; from > 0 && data[from-1] == '\n' && (bytes.HasPrefix(rest, []byte("\n")) || bytes.HasPrefix(rest, []byte("\r\n"))) {
			return true
		}
	}
}

func firstLine(s []byte) string {
	n := bytes.IndexByte(s, '\n')
	if n < 0 {
		n = len(s)
	}
	return string(bytes.TrimSpace(s[:n]))
}

// sniffXML tells news in XML by the first element.
func sniffXML(head []byte) string {
	for rest := head; len(rest) > 2; {
		i := bytes.IndexByte(rest, '<')
		if i < 0 || i+2 > len(rest) {
			return ""
		}
		if rest = rest[i+1:]; rest[0] == '?' || rest[0] == '!' {
			continue
		}
		name := elementName(rest)
		switch name[bytes.IndexByte([]byte(name), ':')+1:] {
		case "nitf":
			return "nitf"
		case "newsitem", "newsml", "newsmessage":
			return "newsml"
		}
		return ""
	}
	return ""
}

// sniffJSON tells an article that a tool wrote as an object by its members.
func sniffJSON(data []byte) string {
	if len(data) > 16<<20 {
		return ""
	}
	values := readJSON(data, 0)
	if len(values) != 1 || values[0].kind != '{' {
		return ""
	}
	v := &values[0]
	if d := v.member("data"); d != nil && d.kind == '{' {
		v = d
	}
	text, title := false, false
	for _, name := range jsonTexts() {
		if m := v.member(name); m != nil && m.kind == '"' && len(m.str) > 40 {
			text = true
		}
	}
	for _, name := range [...]string{"title", "headline", "ogTitle", "url", "sourceURL", "source"} {
		if m := v.lookup(name); m != nil && m.kind == '"' && m.str != "" {
			title = true
		}
	}
	if m := v.member("uri"); m != nil && (v.member("bodies") != nil || v.member("headlines") != nil) {
		return "json"
	}
	if text && title {
		return "json"
	}
	return ""
}

// isANPA reports whether a text opens like an item of ANPA 1312 that has lost
// its control characters: several lines begin with a caret and end with "<" or "=".
func isANPA(head []byte) bool {
	if bytes.IndexByte(head, '^') < 0 {
		return false
	}
	n, seen := 0, 0
	for line := range bytes.Lines(head) {
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		if seen++; seen > 14 {
			break
		}
		if c := line[len(line)-1]; line[0] == '^' && (c == '<' || c == '=') {
			n++
		}
	}
	return n >= 2
}
