package check

import (
	"bytes"

	"lede/parse/internal/page"
	"lede/parse/source"
)

func htmlTruncated() Rule {
	return Rule{
		ID: "html.truncated", Severity: Warning,
		Why: "the document ends in the middle of a tag, a comment or a script: its end is missing",
		Do:  "fetch the document again",
		Document: func(d *Doc) {
			if d.Page == nil || d.Page.Kind != page.HTML {
				return
			}
			if what, from := openEnd(d.Data); what != "" {
				d.report(at(source.Span{Start: from, End: len(d.Data)}), "", "the document ends in the middle of a %s", what)
			}
		},
	}
}

// openEnd says in what a document ends that it does not close, and where that
// begins.
func openEnd(data []byte) (what string, from int) {
	if bytes.HasSuffix(bytes.TrimSpace(data[max(0, len(data)-1024):]), []byte(">")) {
		return "", 0
	}
	lower := func(s string) int { return lastFold(data, s) }
	if i := bytes.LastIndex(data, []byte("<!--")); i >= 0 && !bytes.Contains(data[i:], []byte("-->")) && !bytes.Contains(data[i:], []byte("</")) {
		return "comment", i
	}
	for _, name := range [...]string{"script", "style"} {
		if i := lower("<" + name); i >= 0 && lower("</"+name) < i && bytes.IndexByte(data[i:], '>') > 0 {
			return name, i
		}
	}
	i := bytes.LastIndexByte(data, '<')
	if i < 0 || i+1 >= len(data) || len(data)-i > 1<<12 || bytes.IndexByte(data[i:], '>') >= 0 {
		return "", 0
	}
	if c := data[i+1]; c != '/' && (c|0x20 < 'a' || c|0x20 > 'z') {
		return "", 0
	}
	return "tag", i
}

// lastFold is the last place of an ASCII text in lower case, whatever the case
// of the data.
func lastFold(data []byte, s string) int {
	for end := len(data); ; {
		i := bytes.LastIndexByte(data[:end], s[0])
		if i < 0 {
			return -1
		}
		if len(data)-i >= len(s) && bytes.EqualFold(data[i:i+len(s)], []byte(s)) {
			return i
		}
		end = i
	}
}
