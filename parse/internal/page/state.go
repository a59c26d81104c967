package page

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// This file reads the text of an article from the data of a one-page app: pages
// whose markup is an empty frame that a script fills.

// isState reports whether a script only hands data to the page's program: one
// assignment of an object, as it is or as a string.
func isState(script []byte) bool {
	const least, head = 500, 200
	if len(script) < least {
		return false
	}
	start := script[:head]
	i := bytes.IndexByte(start, '=')
	if i < 0 {
		return false
	}
	value := bytes.TrimLeft(start[i+1:], " \t\r\n")
	return bytes.HasPrefix(value, []byte("{")) || bytes.HasPrefix(value, []byte("[{")) || bytes.HasPrefix(value, jsonParse)
}

var jsonParse = []byte("JSON.parse(")

// stateValues reads the data of a script that stands at byte base.
func stateValues(script []byte, base int) []jsonValue {
	if i := bytes.Index(script[:min(len(script), 200)], jsonParse); i >= 0 {
		i += len(jsonParse)
		r := jsonReader{data: script[i:], base: base + i}
		return []jsonValue{r.value(0)}
	}
	return readJSON(script, base)
}

// StateText gives the paragraphs of the longest text in the data of a one-page
// app, that of another article left out: one whose title is none of titles. It
// gives nil if there is none of some length. The text stands for all of the
// script at span.
func (p *Page) StateText(titles ...string) (paragraphs []string, script int) {
	s := stateReader{titles: titles}
	script = -1
	for i := range p.State {
		span := p.State[i].Span
		if span.End > len(p.Data) {
			continue
		}
		before := s.best.size
		for _, v := range stateValues(p.Data[span.Start:span.End], span.Start) {
			s.walk(&v, "", 0)
		}
		if s.best.size > before {
			script = i
		}
	}
	if s.best.size < minStateText {
		return nil, -1
	}
	return s.best.paragraphs, script
}

// minStateText is how many bytes an article's text has at least in such data:
// shorter strings are messages and teasers.
const minStateText = 400

// stateReader looks for the longest text in data.
type stateReader struct {
	titles []string
	best   stateText
}

// stateText is a text found in data.
type stateText struct {
	paragraphs []string
	size       int // bytes of those that read like sentences
}

// isText reports whether the member of a name may hold a part of a text.
func (s *stateReader) isText(key string) bool {
	switch strings.ToLower(key) {
	case "text", "data", "content", "contents", "value", "values", "html", "body", "articlebody", "article_body", "bodytext", "body_text", "storybody", "copy", "paragraph", "paragraphs", "children", "child", "plaintext", "markdown", "rendered", "richtext", "blocks", "elements", "nodes", "items", "json", "components", "document", "story", "article", "main", "fulltext", "full_text", "contentelements", "content_elements", "intro", "lead":
		return true
	}
	return false
}

// isOther reports whether an object is another article, or a picture, or
// something else that holds no text of this one.
func (s *stateReader) isOther(v *jsonValue) bool {
	for i := range v.members {
		m := &v.members[i]
		if m.value.kind != '"' {
			continue
		}
		switch strings.ToLower(m.key) {
		case "headline", "title":
			if len(m.value.str) > 15 && !s.isTitle(m.value.str) {
				return true
			}
		case "type", "_type", "__typename", "kind", "component":
			switch strings.ToLower(m.value.str) {
			case "image", "img", "figure", "video", "gallery", "embed", "advertisement", "ad", "related", "newsletter", "comment", "author", "person", "script", "style", "caption":
				return true
			}
		}
	}
	return false
}

// isTitle reports whether a title is the page's.
func (s *stateReader) isTitle(title string) bool {
	t := lettersOf(title)
	for _, own := range s.titles {
		if o := lettersOf(own); o != "" && (strings.Contains(o, t) || strings.Contains(t, o)) {
			return true
		}
	}
	return false
}

// lettersOf reduces a text to what is no ASCII punctuation or white space, in lower case.
func lettersOf(s string) string {
	return strings.Map(func(c rune) rune {
		if c < utf8.RuneSelf && !isAlnum(byte(c)) || isSpaceRune(c) || c >= 0x2010 && c <= 0x2027 {
			return -1
		}
		return c
	}, strings.ToLower(s))
}

// walk looks at a value and all that it holds, once each.
func (s *stateReader) walk(v *jsonValue, key string, depth int) {
	if depth > maxJSONDepth {
		return
	}
	switch v.kind {
	case '"':
		s.string(v, key, depth)
	case '[':
		if s.isText(key) {
			s.list(v)
		}
		for i := range v.items {
			s.walk(&v.items[i], key, depth+1)
		}
	case '{':
		if s.isOther(v) {
			return
		}
		for i := range v.members {
			s.walk(&v.members[i].value, v.members[i].key, depth+1)
		}
	}
}

// string looks at a string: a text, markup, or data once more.
func (s *stateReader) string(v *jsonValue, key string, depth int) {
	if len(v.str) < minStateText {
		return
	}
	if c := v.str[0]; c == '{' || c == '[' {
		for _, inner := range readJSON([]byte(v.str), v.span.Start) {
			s.walk(&inner, key, depth+1)
		}
		return
	}
	if s.isText(key) {
		s.offer(strings.Split(PlainText(v.str), "\n"))
	}
}

// list looks at a list of paragraphs: each item is one.
func (s *stateReader) list(v *jsonValue) {
	var paragraphs []string
	for i := range v.items {
		var sb strings.Builder
		s.gather(&sb, &v.items[i], "children", 0)
		if text := sb.String(); text != "" {
			paragraphs = append(paragraphs, strings.Split(PlainText(text), "\n")...)
		}
	}
	s.offer(paragraphs)
}

// maxGather is how deep the text of one paragraph nests.
const maxGather = 8

// gather writes the text that an item holds.
func (s *stateReader) gather(sb *strings.Builder, v *jsonValue, key string, depth int) {
	if depth > maxGather {
		return
	}
	switch v.kind {
	case '"':
		if s.isText(key) && !isWebAddress(v.str) {
			sb.WriteString(v.str)
		}
	case '[':
		for i := range v.items {
			s.gather(sb, &v.items[i], key, depth+1)
		}
	case '{':
		if s.isOther(v) {
			return
		}
		for i := range v.members {
			if s.isText(v.members[i].key) {
				s.gather(sb, &v.members[i].value, v.members[i].key, depth+1)
			}
		}
	}
}

func isWebAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "//")
}

// offer takes a text if it is longer than the best so far. Of one that is as
// long, the one in more paragraphs is the finer reading.
func (s *stateReader) offer(paragraphs []string) {
	t := stateText{}
	for _, text := range paragraphs {
		if text = Fold(text); text == "" {
			continue
		}
		t.paragraphs = append(t.paragraphs, text)
		if len(text) >= 40 && hasSentence(text) {
			t.size += len(text)
		}
	}
	if t.size > s.best.size || t.size*10 >= s.best.size*9 && len(t.paragraphs) > len(s.best.paragraphs) {
		s.best = t
	}
}
