package page

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"lede/parse/source"
)

// jsonValue is a value of JSON as sites really write it.
type jsonValue struct {
	kind    byte // '{', '[', '"', or '0' for a number or literal
	str     string
	members []jsonMember
	items   []jsonValue
	span    source.Span
}

type jsonMember struct {
	key   string
	value jsonValue
}

// member gives the value of a member, nil if it is missing.
func (v *jsonValue) member(key string) *jsonValue {
	for i := range v.members {
		if v.members[i].key == key {
			return &v.members[i].value
		}
	}
	return nil
}

// maxJSONDepth is how deep JSON values nest before the inner ones are left out.
const maxJSONDepth = 64

// readJSON reads the values in data, which stand at byte base of the document.
// It forgives what sites get wrong: trailing and missing commas, comments, raw
// line breaks and quotes in strings, single quotes, bare keys, a cut-off end,
// several values one after another.
func readJSON(data []byte, base int) (values []jsonValue) {
	r := jsonReader{data: data, base: base}
	for {
		r.blank()
		if r.i >= len(r.data) {
			return values
		}
		switch r.data[r.i] {
		case '{', '[':
			values = append(values, r.value(0))
		default: // what stands around values: a CDATA mark, an assignment, a semicolon
			r.i++
		}
	}
}

type jsonReader struct {
	data    []byte
	base    int
	i       int
	texts   texts
	buf     []byte // of the string that is read
	members pile[jsonMember]
	items   pile[jsonValue]
}

// pile gathers the children of values that are open, one value's upon the
// other's, and keeps them together when they are complete.
type pile[T any] struct{ open, kept []T }

func (p *pile[T]) add(v T) {
	if p.open == nil {
		p.open = make([]T, 0, 16)
	}
	p.open = append(p.open, v)
}

// take gives the children from the one at index from on.
func (p *pile[T]) take(from int) []T {
	n := len(p.open) - from
	if n == 0 {
		return nil
	}
	if n > cap(p.kept)-len(p.kept) {
		p.kept = make([]T, 0, max(n, 32))
	}
	at := len(p.kept)
	p.kept = append(p.kept, p.open[from:]...)
	p.open = p.open[:from]
	return p.kept[at:len(p.kept):len(p.kept)]
}

// blank passes over white space and comments.
func (r *jsonReader) blank() {
	for r.i < len(r.data) {
		switch rest := r.data[r.i:]; {
		case rest[0] <= ' ':
			r.i++
		case bytes.HasPrefix(rest, []byte("/*")):
			r.to("*/")
		case bytes.HasPrefix(rest, []byte("//")):
			r.to("\n")
		case bytes.HasPrefix(rest, []byte("<!--")):
			r.i += 4
		case bytes.HasPrefix(rest, []byte("-->")):
			r.i += 3
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			r.i += len("<![CDATA[")
		case bytes.HasPrefix(rest, []byte("\u00a0")), bytes.HasPrefix(rest, []byte("\ufeff")):
			_, n := utf8.DecodeRune(rest)
			r.i += n
		default:
			return
		}
	}
}

// to moves on behind the next mark, or to the end.
func (r *jsonReader) to(mark string) {
	if j := bytes.Index(r.data[r.i:], []byte(mark)); j >= 0 {
		r.i += j + len(mark)
	} else {
		r.i = len(r.data)
	}
}

func (r *jsonReader) value(depth int) jsonValue {
	r.blank()
	start := r.i
	v := jsonValue{kind: '0'}
	if r.i < len(r.data) {
		switch c := r.data[r.i]; c {
		case '{', '[':
			v.kind = c
			r.i++
			if depth < maxJSONDepth {
				r.children(&v, depth)
			} else {
				r.pass()
			}
		case '"', '\'':
			v.kind, v.str = '"', r.quoted()
		default:
			v.str = r.bare()
		}
	}
	v.span = source.Span{Start: r.base + start, End: r.base + max(r.i, start)}
	return v
}

// children reads the members or items of v up to its closing bracket.
func (r *jsonReader) children(v *jsonValue, depth int) {
	members, items := len(r.members.open), len(r.items.open)
	for {
		r.blank()
		if r.i >= len(r.data) {
			break
		}
		c := r.data[r.i]
		if c == '}' || c == ']' {
			r.i++
			break
		}
		if c == ',' || c == ':' || c == ';' {
			r.i++
			continue
		}
		at := r.i
		if v.kind == '[' {
			r.items.add(r.value(depth + 1))
		} else {
			key := r.key()
			r.blank()
			if r.i < len(r.data) && r.data[r.i] == ':' {
				r.i++
			}
			r.members.add(jsonMember{key, r.value(depth + 1)})
		}
		if r.i == at {
			r.i++ // always on
		}
	}
	v.members, v.items = r.members.take(members), r.items.take(items)
}

// pass passes over the rest of an object or array that nests too deep.
func (r *jsonReader) pass() {
	for open := 1; open > 0 && r.i < len(r.data); {
		switch r.data[r.i] {
		case '{', '[':
			open++
		case '}', ']':
			open--
		case '"':
			r.quoted()
			continue
		}
		r.i++
	}
}

func (r *jsonReader) key() string {
	if c := r.data[r.i]; c == '"' || c == '\'' {
		return r.quoted()
	}
	return r.bare()
}

// bare reads a number, a literal or an unquoted key.
func (r *jsonReader) bare() string {
	start := r.i
	for r.i < len(r.data) && !bytes.ContainsRune([]byte(",:]}[{\"\n"), rune(r.data[r.i])) {
		r.i++
	}
	return r.texts.keep(bytes.TrimSpace(r.data[start:r.i]))
}

// quoted reads a string. A quote that nothing of JSON's syntax follows is part
// of it.
func (r *jsonReader) quoted() string {
	q := r.data[r.i]
	r.i++
	start := r.i
	for r.i < len(r.data) && r.data[r.i] != q && r.data[r.i] != '\\' {
		r.i++
	}
	if r.i < len(r.data) && r.data[r.i] == q && r.closes() {
		s := r.texts.keep(r.data[start:r.i])
		r.i++
		return s
	}
	sb := append(r.buf[:0], r.data[start:r.i]...)
	for closed := false; r.i < len(r.data) && !closed; {
		switch c := r.data[r.i]; {
		case c == q && r.closes():
			r.i++
			closed = true
		case c == '\\' && r.i+1 < len(r.data):
			sb = r.escape(sb)
		default:
			sb = append(sb, c)
			r.i++
		}
	}
	r.buf = sb
	return r.texts.keep(sb)
}

// closes reports whether the quote at r.i ends its string: something that may
// follow a string follows it.
func (r *jsonReader) closes() bool {
	for j := r.i + 1; j < len(r.data) && j < r.i+4096; j++ {
		switch r.data[j] {
		case ' ', '\t', '\n', '\r':
		case ',', '}', ']', ':', '/', '<':
			return true
		case '"': // a comma is missing, or the string was empty
			return r.data[j-1] != r.data[r.i] || j > r.i+1
		default:
			return false
		}
	}
	return true
}

// escape reads the escape at r.i.
func (r *jsonReader) escape(sb []byte) []byte {
	c := r.data[r.i+1]
	r.i += 2
	switch c {
	case 'n':
		return append(sb, '\n')
	case 't':
		return append(sb, '\t')
	case 'r':
		return append(sb, '\r')
	case 'b', 'f':
		return sb
	case 'u':
		u, ok := r.hex4()
		if !ok {
			return append(sb, 'u')
		}
		if utf16.IsSurrogate(u) && bytes.HasPrefix(r.data[r.i:], []byte(`\u`)) {
			at := r.i
			r.i += 2
			if low, ok := r.hex4(); ok && utf16.DecodeRune(u, low) != utf8.RuneError {
				return utf8.AppendRune(sb, utf16.DecodeRune(u, low))
			}
			r.i = at
		}
		return utf8.AppendRune(sb, u)
	}
	return append(sb, c)
}

func (r *jsonReader) hex4() (rune, bool) {
	if r.i+4 > len(r.data) {
		return 0, false
	}
	n, err := strconv.ParseUint(string(r.data[r.i:r.i+4]), 16, 32)
	if err != nil {
		return 0, false
	}
	r.i += 4
	return rune(n), true
}

// texts hands over the strings that a value stands for, until f has enough:
// itself, its items', or the "@value", "@list" or name of an object.
func (v *jsonValue) texts(f func(string) bool) bool {
	switch v.kind {
	case '"', '0':
		return v.str == "" || v.str == "null" || f(v.str)
	case '[':
		for i := range v.items {
			if !v.items[i].texts(f) {
				return false
			}
		}
	case '{':
		for _, k := range [...]string{"@value", "@list", "name", "url", "@id"} {
			if m := v.member(k); m != nil {
				return m.texts(f)
			}
		}
	}
	return true
}

// isType reports whether an object's @type ends in one of the names.
func (v *jsonValue) isType(names ...string) bool {
	t := v.member("@type")
	if t == nil {
		t = v.member("type")
	}
	if t == nil {
		return false
	}
	return !t.texts(func(s string) bool {
		for _, n := range names {
			if len(s) >= len(n) && strings.EqualFold(s[len(s)-len(n):], n) {
				return false
			}
		}
		return true
	})
}
