package page

import (
	"bytes"
	"iter"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// maxNest bounds how deep containers nest; deeper ones are passed over.
const maxNest = 256

// rawTagEnd gives the end of the tag or comment that starts at s[i], 0 if none does.
func rawTagEnd(s []byte, i int) int {
	if i+2 >= len(s) {
		return 0
	}
	j := i + 1
	switch c := s[j]; {
	case c == '!' || c == '?':
		if bytes.HasPrefix(s[i:], []byte("<!--")) {
			if k := bytes.Index(s[i+4:], []byte("-->")); k >= 0 {
				return i + 4 + k + 3
			}
			return len(s)
		}
		if c == '!' && !isAlnum(s[j+1]) && s[j+1] != '[' {
			return 0
		}
	case c == '/':
		if !isAlnum(s[j+1]) {
			return 0
		}
		j++
	case !isAlnum(c) || c <= '9':
		return 0
	}
	name := j
	for j < len(s) && inTagName[s[j]] {
		j++
	}
	if s[i+1] != '!' && s[i+1] != '?' && !isTagName(s[name:j]) {
		return 0
	}
	return tagTail(s, j)
}

// tagTail gives the end of a tag whose name ends at s[j], 0 if it has none.
func tagTail(s []byte, j int) int {
	for ; j < len(s); j++ {
		switch c := s[j]; c {
		case '<':
			return 0
		case '>':
			return j + 1
		case '"', '\'':
			if s[j-1] == '=' {
				n := bytes.IndexByte(s[j+1:], c)
				if n < 0 {
					return 0
				}
				j += n + 1
			}
		}
	}
	return 0
}

// isTagName reports whether a name in angle brackets is that of an element.
func isTagName(name []byte) bool {
	return lookupTag(name) != 0 || bytes.IndexByte(name, '-') > 0
}

// lookupTag is atom.Lookup for a name in any case.
func lookupTag(name []byte) atom.Atom {
	if a := atom.Lookup(name); a != 0 || len(name) > 16 {
		return a
	}
	var low [16]byte
	for i, c := range name {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		low[i] = c
	}
	return atom.Lookup(low[:len(name)])
}

// startsBlock reports whether a line begins with a tag that parts blocks.
func startsBlock(s []byte) bool {
	_, ok := blockTag(s)
	return ok
}

// tagHead is how a tag begins.
type tagHead struct {
	tag
	name []byte
	end  bool // it is an end tag
}

// inTagName says which bytes the name of a tag may have.
var inTagName = func() (in [256]bool) {
	for c := range in {
		in[c] = isAlnum(byte(c)) || c == '-' || c == ':' || c == '_'
	}
	return in
}()

// headOf reads how the tag s begins.
func headOf(s []byte) (t tagHead) {
	i := 1
	if i < len(s) && s[i] == '/' {
		t.end = true
		i++
	}
	from, hash := i, hashStart
	for ; i < len(s) && inTagName[s[i]]; i++ {
		hash = (hash ^ uint32(lower(s[i]))) * hashPrime
	}
	t.name = s[from:i]
	t.tag = tagOf(t.name, hash)
	return t
}

// blockTag reads how the tag begins that a line begins with, if it parts blocks.
func blockTag(s []byte) (t tagHead, ok bool) {
	if len(s) < 3 || s[0] != '<' {
		return t, false
	}
	t = headOf(s)
	switch {
	case len(t.name) == 0:
		return t, s[1] == '!' && bytes.HasPrefix(s, []byte("<!--"))
	case t.atom == 0 && bytes.IndexByte(t.name, '-') < 0:
		return t, false
	}
	return t, t.shape&breaks != 0 || isRaw(t.atom)
}

// isWhole reports whether s is that tag and nothing else.
func (t *tagHead) isWhole(s []byte) bool {
	if s[len(s)-1] != '>' || len(s) > maxTag || len(t.name) == 0 || !isAlnum(t.name[0]) || t.name[0] <= '9' && !t.end {
		return false
	}
	n := 1 + len(t.name)
	if t.end {
		n++
	}
	return tagTail(s, n) == len(s) && (t.atom != 0 && (s[n] == ' ' || s[n] == '>') || autolink(s) == 0)
}

// isRaw reports whether what an element holds is no text.
func isRaw(a atom.Atom) bool {
	return a == atom.Script || a == atom.Style || a == atom.Svg || a == atom.Iframe || a == atom.Math || a == atom.Select || a == atom.Textarea || a == atom.Head
}

// attrsOf yields the attributes of the tag s that any rule may ask for, the values
// as they are written, up to one that is broken.
func attrsOf(s []byte) iter.Seq2[attrKey, []byte] {
	return func(yield func(key attrKey, value []byte) bool) {
		ends := func(c byte) bool { return c <= ' ' || c == '=' || c == '>' }
		i := 1
		for i < len(s) && !ends(s[i]) {
			i++
		}
		for i < len(s) {
			for i < len(s) && (s[i] <= ' ' || s[i] == '/') {
				i++
			}
			from, hash := i, hashStart
			for ; i < len(s) && !ends(s[i]); i++ {
				hash = (hash ^ uint32(lower(s[i]))) * hashPrime
			}
			var value []byte
			if i < len(s) && s[i] == '=' {
				if value, i = tagValue(s, i+1); i < 0 {
					return
				}
			} else if from == i {
				return
			}
			if key := attrNames.find(hash); key != nil && !yield(*key, value) {
				return
			}
			for i < len(s) && !ends(s[i]) { // what is stuck to a quoted value
				i++
			}
		}
	}
}

// tagValue reads the value of an attribute at s[i] and gives its end, -1 where
// its quotes do not end.
func tagValue(s []byte, i int) (value []byte, end int) {
	if i < len(s) && (s[i] == '"' || s[i] == '\'') {
		n := bytes.IndexByte(s[i+1:], s[i])
		if n < 0 {
			return nil, -1
		}
		return s[i+1 : i+1+n], i + n + 2
	}
	j := i
	for j < len(s) && s[j] > ' ' && s[j] != '>' {
		j++
	}
	return s[i:j], j
}

// tagAttrOf gives an attribute of the tag s, entities resolved.
func tagAttrOf(s []byte, key attrKey) (value string, ok bool) {
	for k, value := range attrsOf(s) {
		if k == key {
			return unescapeAddress(value), true
		}
	}
	return "", false
}

// tag reads the tag s, which stands at Data[at:end] in a paragraph.
func (r *textReader) tag(s []byte, at, end int) {
	r.tagOf(headOf(s), s, at, end)
}

// tagOf is tag for one that is known to begin so.
func (r *textReader) tagOf(t tagHead, s []byte, at, end int) {
	name, closing, a := t.name, t.end, t.atom
	switch a {
	case atom.Br:
		if r.line {
			r.cut(at)
		} else if r.block >= 0 {
			r.line = true
		}
		return
	case atom.Img:
		r.img(s, at, end)
		return
	case atom.A:
		if closing {
			r.endAnchor(end)
		} else if href, ok := tagAttrOf(s, attrHref); ok {
			r.startAnchor(href, at)
		}
		return
	}
	if isRaw(a) {
		if end := "</" + string(name); closing && strings.EqualFold(r.raw, end) {
			r.raw = ""
		} else if !closing && s[len(s)-2] != '/' && r.ends(a, name, at) {
			r.raw = end
		}
		return
	}
	if len(name) == 0 || t.shape&breaks == 0 {
		return
	}
	r.cut(at)
	switch {
	case t.shape&void != 0:
	case closing:
		r.endTag(a, name, end)
	default:
		r.startTag(s, a, name, at)
	}
}

// ends reports whether an element that starts at Data[at] has an end: a text
// that speaks of a tag goes on behind it.
func (r *textReader) ends(a atom.Atom, name []byte, at int) bool {
	to, known := r.rawEnds[a]
	if !known || to < at {
		for to = at; to < len(r.data); to++ {
			n := bytes.Index(r.data[to:], []byte("</"))
			if n < 0 {
				to = len(r.data)
				break
			}
			if to += n; len(r.data)-to > len(name)+2 && bytes.EqualFold(r.data[to+2:to+2+len(name)], name) {
				break
			}
		}
		if r.rawEnds == nil {
			r.rawEnds = map[atom.Atom]int{}
		}
		r.rawEnds[a] = to
	}
	return to < len(r.data)
}

// img reads an <img>.
func (r *textReader) img(s []byte, at, end int) {
	src, _ := tagAttrOf(s, attrSrc)
	alt, _ := tagAttrOf(s, attrAlt)
	if strings.HasPrefix(src, "data:") {
		src = ""
	}
	p := r.page
	p.Images = append(p.Images, Image{Src: src, Alt: Fold(alt), Elem: r.cur, Block: int32(len(p.Blocks)), Span: source.Span{Start: at, End: end}})
	r.space = r.space || r.block >= 0
}

// startTag opens the element of a start tag.
func (r *textReader) startTag(s []byte, a atom.Atom, name []byte, at int) {
	if a == atom.P || a == atom.Li || isHeading(a) {
		r.closeNear(a, at) // their end tags may be missing
	}
	if len(r.stack) >= maxNest {
		return
	}
	var class, id, role, style []byte
	hidden := false
	first := len(r.page.attrs)
	for key, raw := range attrsOf(s) {
		switch key {
		case attrClass:
			take(&class, raw)
		case attrID:
			take(&id, raw)
		case attrRole:
			take(&role, raw)
		case attrStyle:
			take(&style, raw)
		case attrHidden:
			hidden = true
		case attrDatetime:
			r.page.attrs = append(r.page.attrs, attr{atom.Datetime, Fold(unescapeAddress(raw))})
		}
	}
	own := r.hintsOf(a, class, id, role)
	if hidden || hiding(style) {
		own |= Hidden
	}
	r.marked = true
	c := container{tag: a, raw: true}
	if a == 0 {
		c.name = string(name)
	}
	el := &r.page.Elems[r.push(c, own, at)]
	el.attr, el.nattr = int32(first), uint16(len(r.page.attrs)-first)
	r.setKind()
}

// take sets a value to that of an attribute; the first of several counts.
func take(value *[]byte, raw []byte) {
	switch {
	case len(*value) > 0:
	case isPlainAddress(raw):
		*value = raw
	default:
		*value = []byte(unescapeAddress(raw))
	}
}

// hintsOf is hintOf for a start tag. It remembers what classes said.
func (r *textReader) hintsOf(a atom.Atom, class, id, role []byte) Hint {
	h := hintOf(a, nil, id, role)
	if len(class) > 0 && a != atom.Html && a != atom.Body {
		if r.hints == nil {
			r.hints = new(hints)
		}
		h |= r.hints.ofClass(class)
	}
	return h
}

// endTag closes the element of an end tag, and what is open in it.
func (r *textReader) endTag(a atom.Atom, name []byte, end int) {
	for i := len(r.stack) - 1; i >= r.floor; i-- {
		if c := &r.stack[i]; c.raw && c.tag == a && (a != 0 || strings.EqualFold(c.name, string(name))) {
			for len(r.stack) > i {
				r.pop(end)
			}
			break
		}
	}
	r.setKind()
}

// closeNear closes the innermost element of the document's own if it is an a.
func (r *textReader) closeNear(a atom.Atom, at int) {
	if n := len(r.stack); n > r.floor && r.stack[n-1].raw && (r.stack[n-1].tag == a || isHeading(a) && isHeading(r.stack[n-1].tag)) {
		r.pop(at)
	}
}

// setKind says what the next blocks are by the elements that they stand in.
func (r *textReader) setKind() {
	r.as, r.asLevel = Paragraph, 0
	if n := len(r.stack); n > 0 {
		r.as, r.asLevel = r.stack[n-1].as, r.stack[n-1].asLevel
	}
}

// kindIn says what blocks in the innermost container are by its own element;
// paragraphs, where that says nothing.
func (r *textReader) kindIn(c *container) (as BlockKind, level uint8) {
	switch a := c.tag; a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return Heading, a.String()[1] - '0'
	case atom.Li, atom.Dd, atom.Dt:
		return Item, max(1, r.depth())
	case atom.Ul, atom.Ol:
		if !c.raw { // else its items are elements
			return Item, r.depth()
		}
	case atom.Blockquote:
		return Quote, 0
	case atom.Figcaption, atom.Caption:
		return Caption, 0
	case atom.Td, atom.Th:
		return Cell, 0
	case atom.Pre:
		return Pre, 0
	case atom.Button, atom.Option, atom.Label, atom.Legend:
		return Label, 0
	}
	return Paragraph, 0
}
