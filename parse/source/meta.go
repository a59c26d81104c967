package source

import (
	"bytes"
	"iter"
	"strings"
)

// metaReach is how far into a document its meta elements are looked for.
// Browsers look at 1024 bytes first and heed later ones when they meet them.
const metaReach = 64 << 10

// metaLabels yields the character sets that the meta elements of a page name,
// by the rules by which browsers look ahead for them, up to the body.
func metaLabels(data []byte) iter.Seq[string] {
	return func(yield func(string) bool) {
		data = data[:min(len(data), metaReach)]
		if !opensMeta(data) { // texts with tags of another kind: their attributes need not be read
			return
		}
		s := tagScanner{data}
		for s.next() {
			name, ends := s.name()
			if !ends && is(name, "body") {
				return
			}
			label := s.attrs(!ends && is(name, "meta"))
			if label != "" && !yield(label) {
				return
			}
			if !ends && (is(name, "script") || is(name, "style") || is(name, "title")) {
				s.skipTo(name)
			}
		}
	}
}

// opensMeta reports whether "<meta" stands in data, in any case.
func opensMeta(data []byte) bool {
	const tag = "<meta"
	for at := 0; ; at++ {
		i := bytes.IndexByte(data[at:], '<')
		if i < 0 || at+i+len(tag) > len(data) {
			return false
		}
		at += i
		if data[at+1]|0x20 == 'm' && bytes.EqualFold(data[at:at+len(tag)], []byte(tag)) {
			return true
		}
	}
}

// is compares a name in any case with one in lower case.
func is(name []byte, lower string) bool {
	return len(name) == len(lower) && bytes.EqualFold(name, []byte(lower))
}

// tagScanner looks for tags in the head of a page; rest is what is unread.
type tagScanner struct{ rest []byte }

// next moves behind the next "<" that opens a tag, over comments.
func (s *tagScanner) next() bool {
	for {
		i := bytes.IndexByte(s.rest, '<')
		if i < 0 {
			return false
		}
		s.rest = s.rest[i+1:]
		switch {
		case bytes.HasPrefix(s.rest, []byte("!--")):
			i = bytes.Index(s.rest[1:], []byte("-->")) // "<!-->" is whole
			if i < 0 {
				return false
			}
			s.rest = s.rest[1+i+3:]
		case len(s.rest) > 1 && (isLetter(s.rest[0]) || s.rest[0] == '/' && isLetter(s.rest[1])):
			return true
		}
	}
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// name reads the name of a tag and whether it ends an element.
func (s *tagScanner) name() (name []byte, ends bool) {
	s.rest, ends = bytes.CutPrefix(s.rest, []byte("/"))
	return s.until(" \t\r\n\f/>"), ends
}

// until reads up to any of the bytes in stop.
func (s *tagScanner) until(stop string) []byte {
	i := bytes.IndexAny(s.rest, stop)
	if i < 0 {
		i = len(s.rest)
	}
	b := s.rest[:i]
	s.rest = s.rest[i:]
	return b
}

// attrs reads the attributes up to the end of the tag. Of a meta element it
// returns the character set that they name, or "".
func (s *tagScanner) attrs(meta bool) string {
	var direct, content []byte
	pragma := false
	for {
		s.rest = bytes.TrimLeft(s.rest, " \t\r\n\f/")
		if len(s.rest) == 0 || s.rest[0] == '>' {
			break
		}
		name, value := s.attr()
		switch {
		case !meta:
		case is(name, "charset"):
			direct = value
		case is(name, "http-equiv"):
			pragma = is(value, "content-type")
		case is(name, "content"):
			content = value
		}
	}
	if len(direct) == 0 && pragma {
		return charsetParam(string(content))
	}
	return string(direct)
}

func (s *tagScanner) attr() (name, value []byte) {
	first := s.rest[:1] // may be "="
	s.rest = s.rest[1:]
	name = first[:1+len(s.until(" \t\r\n\f/>="))]
	s.rest = bytes.TrimLeft(s.rest, " \t\r\n\f")
	rest, ok := bytes.CutPrefix(s.rest, []byte("="))
	if !ok {
		return name, nil
	}
	s.rest = bytes.TrimLeft(rest, " \t\r\n\f")
	if len(s.rest) > 0 && (s.rest[0] == '"' || s.rest[0] == '\'') {
		value, s.rest, _ = bytes.Cut(s.rest[1:], s.rest[:1])
		return name, value
	}
	return name, s.until(" \t\r\n\f>")
}

// skipTo moves to the end tag of that name; without one nothing is left.
func (s *tagScanner) skipTo(name []byte) {
	for {
		i := bytes.Index(s.rest, []byte("</"))
		if i < 0 {
			s.rest = nil
			return
		}
		s.rest = s.rest[i:]
		if end := 2 + len(name); len(s.rest) >= end && bytes.EqualFold(s.rest[2:end], name) {
			return
		}
		s.rest = s.rest[2:]
	}
}

// charsetParam returns the charset parameter of a content type, however badly
// it is written.
func charsetParam(contentType string) string {
	const key = "charset"
	for i := 0; i+len(key) < len(contentType); i++ {
		if !strings.EqualFold(contentType[i:i+len(key)], key) {
			continue
		}
		v, ok := strings.CutPrefix(strings.TrimLeft(contentType[i+len(key):], " \t\r\n\f"), "=")
		if !ok {
			continue
		}
		v = strings.TrimLeft(v, " \t\r\n\f")
		if v != "" && (v[0] == '"' || v[0] == '\'') {
			v, _, _ = strings.Cut(v[1:], v[:1])
			return v
		}
		if end := strings.IndexAny(v, "; \t\r\n\f,"); end >= 0 {
			v = v[:end]
		}
		return v
	}
	return ""
}
