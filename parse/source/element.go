package source

import (
	"bytes"
	"slices"
)

// Corpora and wires in SGML and XML: every element of a name is a record.

// element is a grammar whose records are elements.
type element struct {
	form  string
	tag   string // of the records, in lower case
	match func(head []byte) bool
}

// elements lists them.
func elements() []element {
	return []element{
		{"reuters", "reuters", func(head []byte) bool {
			return bytes.Contains(head, []byte("<REUTERS ")) && bytes.Contains(head, []byte("<TITLE>")) || bytes.Contains(head, []byte("<REUTERS TOPICS"))
		}},
		{"trec", "doc", isTREC},
		{"newsml", "newsitem", func(head []byte) bool {
			return isXMLOf(head, "newsmessage", "newsml") && containsFold(head, "<newsitem")
		}},
		{"nitf", "nitf", func(head []byte) bool {
			i := bytes.Index(head, []byte("<nitf"))
			return i >= 0 && bytes.Contains(head[i+1:], []byte("<nitf"))
		}},
		{"factivaxml", "article", func(head []byte) bool {
			return bytes.Contains(head, []byte("ppsArticleResponse")) || bytes.Contains(head, []byte("<accessionNo>")) && bytes.Contains(head, []byte("<article"))
		}},
	}
}

// isTREC reports whether a text is of DOC elements with a number, or a type,
// and a text.
func isTREC(head []byte) bool {
	rest := bytes.TrimSpace(head)
	if bytes.HasPrefix(rest, []byte("<?xml")) || bytes.HasPrefix(rest, []byte("<!DOCTYPE")) {
		if i := bytes.IndexByte(rest, '>'); i >= 0 {
			rest = bytes.TrimSpace(rest[i+1:])
		}
	}
	for _, root := range [...]string{"<docs>", "<corpus>", "<root>", "<DOCS>"} {
		rest = bytes.TrimSpace(bytes.TrimPrefix(rest, []byte(root)))
	}
	rest = rest[:min(len(rest), 4<<10)]
	if len(rest) < 5 || !bytes.EqualFold(rest[:4], []byte("<doc")) || rest[4] != '>' && rest[4] != ' ' {
		return false
	}
	return containsFold(rest, "<docno>") || containsFold(rest, "<docid>") || containsFold(rest, "<text>") || containsFold(rest[:min(len(rest), 200)], " id=")
}

// isXMLOf reports whether the first element of a text has one of the names,
// whatever its prefix.
func isXMLOf(head []byte, names ...string) bool {
	for rest := head; ; {
		i := bytes.IndexByte(rest, '<')
		if i < 0 || i+1 >= len(rest) {
			return false
		}
		rest = rest[i:]
		if rest[1] == '?' || rest[1] == '!' {
			rest = rest[1:]
			continue
		}
		name, _ := tagOf(rest)
		return slices.Contains(names, local(name))
	}
}

// local gives the name of an element without its prefix.
func local(name string) string {
	for i := range len(name) {
		if name[i] == ':' {
			return name[i+1:]
		}
	}
	return name
}

func (e element) grammar() grammar {
	return grammar{
		form: e.form, markup: true,
		match: func(_ string, head []byte) bool { return isMarkup(head) && !isXMLOf(head, "html") && e.match(head) },
		cut:   e.cut,
	}
}

func (e element) cut() cutting {
	depth := 0 // elements of that name in one another
	return cutting{judge: func(piece []byte) verdict {
		if len(piece) > 2 && piece[1] == '/' {
			end := bytes.IndexByte(piece, '>')
			if end > 0 && local(string(bytes.ToLower(bytes.TrimSpace(piece[2:end])))) == e.tag {
				if depth = max(depth-1, 0); depth == 0 {
					return ends
				}
			}
			return within
		}
		name, _ := tagOf(piece)
		if local(name) != e.tag {
			return within
		}
		if e.tag == "article" || e.tag == "newsitem" {
			if depth++; depth > 1 {
				return within
			}
			return begins
		}
		depth = 1 // a record whose end tag is missing ends where the next begins
		return begins
	}}
}
