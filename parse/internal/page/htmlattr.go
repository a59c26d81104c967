package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tagAttrs are the attributes of one start tag that any rule may ask for. The
// values are valid until the next token.
type tagAttrs struct {
	list   []tagAttr
	hidden bool // by attribute or style
	texts  texts
}

type tagAttr struct {
	key   atom.Atom
	value []byte
}

// Keys that HTML's table of atoms lacks.
const (
	attrNone       atom.Atom = 0
	attrProperty   atom.Atom = 0xf0000001
	attrTypeof     atom.Atom = 0xf0000002
	attrRole       atom.Atom = 0xf0000003
	attrLazySrc    atom.Atom = 0xf0000004
	attrSrcset     atom.Atom = 0xf0000005
	attrLazySrcset atom.Atom = 0xf0000006
	attrGuarded    atom.Atom = 0xf0000007 // an address of e-mail, masked
	attrAbout      atom.Atom = 0xf0000008 // about or resource: what RDFa speaks of
	attrShared     atom.Atom = 0xf0000009 // data-url or data-href: what a share button passes on
)

// read takes the attributes of a start tag, whose bytes are raw and whose name
// ends at byte from. Only what
// is kept is touched.
func (t *tagAttrs) read(raw []byte, from int) {
	t.list, t.hidden = t.list[:0], false
	for i := from; ; {
		for i < len(raw) && (isBlank(raw[i]) || raw[i] == '/') {
			i++
		}
		if i >= len(raw) || raw[i] == '>' {
			return
		}
		var key, val []byte
		key, val, i = attrAt(raw, i)
		t.keep(key, val)
	}
}

// attrAt reads the attribute whose key begins at byte i, which is no blank,
// slash or closing bracket.
func attrAt(raw []byte, i int) (key, val []byte, next int) {
	start := i
	for i++; i < len(raw) && !isBlank(raw[i]) && raw[i] != '/' && raw[i] != '>' && raw[i] != '='; i++ {
	}
	key = raw[start:i]
	val, next = attrValue(raw, i)
	return key, val, next
}

// attrValue reads the value that follows a key that ends at byte i, if any.
func attrValue(raw []byte, i int) (val []byte, next int) {
	j := i
	for j < len(raw) && isBlank(raw[j]) {
		j++
	}
	if j >= len(raw) || raw[j] != '=' {
		return nil, j
	}
	for j++; j < len(raw) && isBlank(raw[j]); j++ {
	}
	if j >= len(raw) || raw[j] == '>' {
		return nil, j
	}
	if q := raw[j]; q == '"' || q == '\'' {
		end := bytes.IndexByte(raw[j+1:], q)
		if end < 0 {
			return raw[j+1:], len(raw)
		}
		return raw[j+1 : j+1+end], j + end + 2
	}
	start := j
	for j < len(raw) && !isBlank(raw[j]) && raw[j] != '>' {
		j++
	}
	return raw[start:j], j
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// keep takes one attribute if any rule may ask for it; the first of a name counts.
func (t *tagAttrs) keep(key, val []byte) {
	switch k := attrKey(key); k {
	case attrNone:
	case atom.Hidden:
		t.hidden = t.hidden || !bytes.Equal(val, []byte("until-found"))
	case atom.Style:
		t.hidden = t.hidden || hiding(val)
	default:
		if !t.has(k) {
			t.list = append(t.list, tagAttr{k, val})
		}
	}
}

// attrKey gives the key of an attribute that is kept, or attrNone.
func attrKey(key []byte) atom.Atom {
	var buf [13]byte
	if len(key) > len(buf) {
		return attrNone
	}
	for i, c := range key {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	key = buf[:len(key)]
	switch len(key) {
	case 2, 3, 4, 5, 7:
		switch a := atom.Lookup(key); a {
		case atom.Id, atom.Rel, atom.Src, atom.Alt, atom.Href, atom.Name, atom.Type, atom.Lang, atom.Class, atom.Style, atom.Title, atom.Content, atom.Width, atom.Value:
			return a
		}
		switch string(key) {
		case "role":
			return attrRole
		case "about":
			return attrAbout
		}
	case 6, 8, 9, 10:
		switch a := atom.Lookup(key); a {
		case atom.Height, atom.Hidden, atom.Itemprop, atom.Itemtype, atom.Datetime, atom.Itemscope, atom.Hreflang, atom.Action, atom.Itemid:
			return a
		}
		switch string(key) {
		case "property":
			return attrProperty
		case "typeof":
			return attrTypeof
		case "data-src", "data-lazy":
			return attrLazySrc
		case "srcset":
			return attrSrcset
		case "data-url", "data-href":
			return attrShared
		case "resource":
			return attrAbout
		case "http-equiv":
			return atom.HttpEquiv
		}
	case 11, 12, 13:
		switch string(key) {
		case "data-srcset":
			return attrLazySrcset
		case "data-cfemail":
			return attrGuarded
		case "data-original", "data-lazy-src":
			return attrLazySrc
		}
	}
	return attrNone
}

// hiding reports whether a style keeps an element from being shown. Of several
// declarations of one property the last one counts.
func hiding(style []byte) bool {
	none, hidden := false, false
	for len(style) > 0 {
		var decl []byte
		if i := bytes.IndexByte(style, ';'); i >= 0 {
			decl, style = style[:i], style[i+1:]
		} else {
			decl, style = style, nil
		}
		i := bytes.IndexByte(decl, ':')
		if i < 0 {
			continue
		}
		value := bytes.TrimLeft(decl[i+1:], " \t\r\n")
		switch name := bytes.TrimSpace(decl[:i]); {
		case bytes.EqualFold(name, []byte("display")):
			none = beginsFold(value, "none")
		case bytes.EqualFold(name, []byte("visibility")):
			hidden = beginsFold(value, "hidden") || beginsFold(value, "collapse")
		}
	}
	return none || hidden
}

// beginsFold reports whether a value begins with a word in lower case, in any case.
func beginsFold(v []byte, word string) bool {
	return foldedPrefix(v, word) && (len(v) == len(word) || !isAlnum(v[len(word)]) && v[len(word)] != '-')
}

// raw gives an attribute's value as it is written, nil if it is missing.
func (t *tagAttrs) raw(key atom.Atom) []byte {
	for i := range t.list {
		if t.list[i].key == key {
			return t.list[i].value
		}
	}
	return nil
}

func (t *tagAttrs) has(key atom.Atom) bool {
	for i := range t.list {
		if t.list[i].key == key {
			return true
		}
	}
	return false
}

// get gives an attribute's value, entities resolved and white space folded.
func (t *tagAttrs) get(key atom.Atom) string {
	if v := t.raw(key); len(v) > 0 {
		return t.text(v)
	}
	return ""
}

// text resolves the entities of a value and folds its white space.
func (t *tagAttrs) text(v []byte) string {
	if bytes.IndexByte(v, '&') < 0 {
		return Fold(t.texts.keep(v))
	}
	if bytes.Count(v, []byte("&")) == bytes.Count(v, []byte("&amp;")) { // as in most addresses
		return Fold(strings.ReplaceAll(t.texts.keep(v), "&amp;", "&"))
	}
	return Fold(html.UnescapeString(t.texts.keep(v)))
}

// texts keeps many short strings in few allocations.
type texts struct{ sb *strings.Builder }

// chunk is how many bytes are allocated at once.
const chunk = 4 << 10

func (t *texts) keep(v []byte) string {
	if len(v) > chunk/4 {
		return string(v)
	}
	if t.sb == nil || t.sb.Len()+len(v) > t.sb.Cap() {
		t.sb = new(strings.Builder)
		t.sb.Grow(chunk)
	}
	n := t.sb.Len()
	t.sb.Write(v)
	return t.sb.String()[n:]
}

// keepAttrs stores what rules may ask of an element.
func (r *htmlReader) keepAttrs(elem int32) {
	e := &r.page.Elems[elem]
	e.attr = int32(len(r.page.attrs))
	for _, a := range r.attrs.list {
		switch a.key {
		case atom.Datetime:
		case atom.Title:
			if e.Own&When == 0 {
				continue
			}
		default:
			continue
		}
		r.page.attrs = append(r.page.attrs, attr{a.key, r.attrs.text(a.value)})
		e.nattr++
	}
}
