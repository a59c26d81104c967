package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tagAttrs are the attributes of one start tag that any rule may ask for. The
// values are valid until the next tag.
type tagAttrs struct {
	have  uint64 // a bit for each key
	value [attrKeys][]byte
	texts texts
}

// attrKey is the name of an attribute that any rule may ask for. Some names
// are one to us.
type attrKey uint8

const (
	attrAbout attrKey = iota // about or resource: what RDFa speaks of
	attrAction
	attrAlt
	attrClass
	attrContent
	attrDatetime
	attrGuarded // an address of e-mail, masked
	attrHeight
	attrHidden
	attrHref
	attrHreflang
	attrHTTPEquiv
	attrID
	attrItemid
	attrItemprop
	attrItemscope
	attrItemtype
	attrLang
	attrLazySrc
	attrLazySrcset
	attrName
	attrProperty
	attrRel
	attrRole
	attrShared // data-url or data-href: what a share button passes on
	attrSrc
	attrSrcset
	attrStyle
	attrTitle
	attrType
	attrTypeof
	attrValue
	attrWidth
	attrKeys
)

var attrNames = newNameTable(128, map[string]attrKey{
	"about": attrAbout, "resource": attrAbout, "action": attrAction, "alt": attrAlt, "class": attrClass, "content": attrContent, "datetime": attrDatetime,
	"data-cfemail": attrGuarded, "height": attrHeight, "hidden": attrHidden, "href": attrHref, "hreflang": attrHreflang, "http-equiv": attrHTTPEquiv, "id": attrID,
	"itemid": attrItemid, "itemprop": attrItemprop, "itemscope": attrItemscope, "itemtype": attrItemtype, "lang": attrLang, "name": attrName, "property": attrProperty,
	"data-src": attrLazySrc, "data-lazy": attrLazySrc, "data-original": attrLazySrc, "data-lazy-src": attrLazySrc, "data-srcset": attrLazySrcset, "rel": attrRel, "role": attrRole,
	"data-url": attrShared, "data-href": attrShared, "src": attrSrc, "srcset": attrSrcset, "style": attrStyle, "title": attrTitle, "type": attrType, "typeof": attrTypeof,
	"value": attrValue, "width": attrWidth,
})

// Classes of bytes in a tag.
const (
	tagBlank uint8 = 1 << iota
	tagSlash
	tagEnd
	tagEquals
)

var tagClass = [256]uint8{' ': tagBlank, '\n': tagBlank, '\t': tagBlank, '\r': tagBlank, '\f': tagBlank, '/': tagSlash, '>': tagEnd, '=': tagEquals}

func isBlank(c byte) bool { return tagClass[c] == tagBlank }

// read takes the attributes of a tag whose name ends at byte i and gives the
// end of the tag, -1 if the data ends first. Of several attributes of one name
// the first counts.
func (t *tagAttrs) read(data []byte, i int) int {
	t.have = 0
	for i < len(data) {
		switch c := data[i]; tagClass[c] {
		case tagBlank, tagSlash:
			i++
			continue
		case tagEnd:
			return i + 1
		}
		hash := (hashStart ^ uint32(lower(data[i]))) * hashPrime
		for i++; i < len(data) && tagClass[data[i]] == 0; i++ {
			hash = (hash ^ uint32(lower(data[i]))) * hashPrime
		}
		from, to, next := valueAt(data, i)
		if k := attrNames.find(hash); k != nil && t.have>>*k&1 == 0 {
			t.have |= 1 << *k
			t.value[*k] = data[from:to:to]
		}
		i = next
	}
	return -1
}

// lower gives an ASCII letter in lower case, other bytes as they are.
func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// valueAt finds the value that follows a key that ends at byte i, if any.
func valueAt(data []byte, i int) (from, to, next int) {
	for i < len(data) && isBlank(data[i]) {
		i++
	}
	if i >= len(data) || data[i] != '=' {
		return i, i, i
	}
	for i++; i < len(data) && isBlank(data[i]); i++ {
	}
	if i >= len(data) || data[i] == '>' {
		return i, i, i
	}
	if q := data[i]; q == '"' || q == '\'' {
		i++
		end := bytes.IndexByte(data[i:], q)
		if end < 0 {
			return i, len(data), len(data)
		}
		return i, i + end, i + end + 1
	}
	from = i
	for i < len(data) && tagClass[data[i]]&(tagBlank|tagEnd) == 0 {
		i++
	}
	return from, i, i
}

// hidden reports whether an element is not shown, by an attribute or its style.
func (t *tagAttrs) hidden() bool {
	return t.has(attrHidden) && string(t.value[attrHidden]) != "until-found" || t.has(attrStyle) && hiding(t.value[attrStyle])
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
func (t *tagAttrs) raw(key attrKey) []byte {
	if !t.has(key) {
		return nil
	}
	return t.value[key]
}

func (t *tagAttrs) has(key attrKey) bool { return t.have>>key&1 != 0 }

// get gives an attribute's value, entities resolved and white space folded.
func (t *tagAttrs) get(key attrKey) string {
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
	if r.attrs.has(attrDatetime) {
		r.page.attrs = append(r.page.attrs, attr{atom.Datetime, r.attrs.get(attrDatetime)})
		e.nattr++
	}
	if r.attrs.has(attrTitle) && e.Own&When != 0 {
		r.page.attrs = append(r.page.attrs, attr{atom.Title, r.attrs.get(attrTitle)})
		e.nattr++
	}
}
