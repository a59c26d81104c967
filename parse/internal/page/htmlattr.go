package page

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tagAttrs are the attributes of one start tag that any rule may ask for. The
// values are valid until the next token.
type tagAttrs struct {
	list   []tagAttr
	hidden bool // by attribute or style
}

type tagAttr struct {
	key   atom.Atom
	value []byte
}

// Keys that HTML's table of atoms lacks.
const (
	attrNone      atom.Atom = 0
	attrProperty  atom.Atom = 0xf0000001
	attrTypeof    atom.Atom = 0xf0000002
	attrRole      atom.Atom = 0xf0000003
	attrLazySrc   atom.Atom = 0xf0000004
	attrItemscope           = atom.Itemscope
)

// read takes the attributes of the start tag that z is at.
func (t *tagAttrs) read(z *html.Tokenizer, more bool) {
	t.list, t.hidden = t.list[:0], false
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		switch k := attrKey(key); k {
		case attrNone:
		case atom.Hidden:
			t.hidden = !bytes.Equal(val, []byte("until-found"))
		case atom.Style:
			t.hidden = t.hidden || hiding(val)
		default:
			t.list = append(t.list, tagAttr{k, val})
		}
	}
}

// attrKey gives the key of an attribute that is kept, or attrNone.
func attrKey(key []byte) atom.Atom {
	switch len(key) {
	case 2, 3, 4, 5, 7:
		switch a := atom.Lookup(key); a {
		case atom.Id, atom.Rel, atom.Src, atom.Alt, atom.Href, atom.Name, atom.Type, atom.Lang, atom.Class, atom.Style, atom.Title, atom.Content, atom.Cite:
			return a
		}
		if string(key) == "role" {
			return attrRole
		}
	case 6, 8, 9, 10:
		switch a := atom.Lookup(key); a {
		case atom.Hidden, atom.Itemprop, atom.Itemtype, atom.Datetime, atom.Itemscope, atom.Hreflang:
			return a
		}
		switch string(key) {
		case "property":
			return attrProperty
		case "typeof":
			return attrTypeof
		case "data-src":
			return attrLazySrc
		case "http-equiv":
			return atom.HttpEquiv
		}
	}
	return attrNone
}

// hiding reports whether a style keeps an element from being shown.
func hiding(style []byte) bool {
	i := bytes.Index(style, []byte("display"))
	if i < 0 || i > 0 && (isAlnum(style[i-1]) || style[i-1] == '-') {
		return false
	}
	rest := bytes.TrimLeft(style[i+len("display"):], " :")
	return bytes.HasPrefix(rest, []byte("none"))
}

// bytes gives an attribute's value, nil if it is missing.
func (t *tagAttrs) bytes(key atom.Atom) []byte {
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

// get gives an attribute's value, white space folded.
func (t *tagAttrs) get(key atom.Atom) string {
	v := t.bytes(key)
	if v == nil {
		return ""
	}
	return Fold(string(bytes.ToValidUTF8(v, []byte("\ufffd"))))
}

// keepAttrs stores what rules may ask of an element.
func (r *htmlReader) keepAttrs(elem int32) {
	e := &r.page.Elems[elem]
	e.attr = int32(len(r.page.attrs))
	for _, a := range r.attrs.list {
		switch a.key {
		case atom.Itemprop, atom.Itemtype, atom.Datetime, atom.Rel, attrProperty, attrTypeof, atom.Lang, atom.Content:
		case atom.Title:
			if e.Own&When == 0 {
				continue
			}
		default:
			continue
		}
		r.page.attrs = append(r.page.attrs, attr{a.key, Fold(string(a.value))})
		e.nattr++
	}
}
