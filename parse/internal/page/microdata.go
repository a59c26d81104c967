package page

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// microItem is an element with an itemprop or property.
type microItem struct {
	elem   int32
	parent int32  // index of the item whose scope it stands in, -1 for none
	class  string // of the scope it opens: "article", "person" …; "" if it opens none
	scoped bool
	prop   string
	value  string // given by an attribute
	span   source.Span
}

// maxMicro bounds the microdata of a page.
const maxMicro = 4096

// scopeOf gives the innermost item with a scope that is open.
func (r *htmlReader) scopeOf() int32 {
	for i := len(r.stack) - 1; i >= 0; i-- {
		if m := r.stack[i].micro; m > 0 && r.micro[m-1].scoped {
			return m - 1
		}
	}
	return -1
}

// microElem notes the microdata or RDFa of the element just opened.
func (r *htmlReader) microElem(elem int32, a atom.Atom) {
	if len(r.micro) >= maxMicro {
		return
	}
	it := microItem{elem: elem, parent: r.scopeOf(), prop: r.microProp(), span: r.span()}
	it.scoped = r.attrs.has(attrItemscope) || r.attrs.has(attrTypeof)
	it.class = typeClass(r.attrs.get(attrItemtype) + " " + r.attrs.get(attrTypeof))
	it.value = r.attrs.get(attrContent)
	if it.value == "" && !it.scoped {
		it.value = r.attrs.get(attrDatetime)
	}
	if it.value == "" && a == atom.Abbr { // the pattern of microformats, kept by pages that went on to microdata
		it.value = r.attrs.get(attrTitle)
	}
	if it.value == "" && !it.scoped && a == atom.A && (it.prop == "url" || it.prop == "mainentityofpage" || it.prop == "sameas") {
		it.value = r.attrs.get(attrHref)
	}
	r.micro = append(r.micro, it)
	r.stack[len(r.stack)-1].micro = int32(len(r.micro))
	for _, k := range [...]attrKey{attrAbout, attrItemid} {
		if id := r.attrs.get(k); id != "" && it.class == "article" {
			r.micro = append(r.micro, microItem{elem: -1, parent: int32(len(r.micro) - 1), prop: "url", value: id, span: r.span()})
			return
		}
	}
}

// microVoid notes the microdata of a meta, link or other void element; it
// reports whether the element stands in a scope.
func (r *htmlReader) microVoid(value string) bool {
	scope := r.scopeOf()
	if scope < 0 || len(r.micro) >= maxMicro || value == "" {
		return false
	}
	r.micro = append(r.micro, microItem{elem: -1, parent: scope, prop: r.microProp(), value: value, span: r.span()})
	return true
}

// microProp is the property of the current tag, without a vocabulary's prefix.
func (r *htmlReader) microProp() string {
	prop := r.attrs.get(attrItemprop)
	if prop == "" {
		prop = r.attrs.get(attrProperty)
	}
	prop, _, _ = strings.Cut(strings.ToLower(prop), " ")
	return strings.TrimPrefix(prop, "schema:")
}

// typeClass sorts an itemtype or typeof as classOf sorts JSON-LD's types.
func typeClass(t string) string {
	t = strings.ToLower(t)
	for f := range strings.FieldsSeq(t) {
		if strings.HasSuffix(f, "comment") || strings.HasSuffix(f, "usercomments") {
			return "comment"
		}
		for _, c := range ldClasses {
			for _, s := range c.suffixes {
				if strings.HasSuffix(f, s) {
					return c.class
				}
			}
		}
	}
	if strings.TrimSpace(t) != "" {
		return "other"
	}
	return ""
}

// flushMicro adds the facts of the microdata. The text arena is complete then.
func (r *htmlReader) flushMicro(p *Page) {
	for i := range r.micro {
		it := &r.micro[i]
		if it.prop == "" || it.scoped && it.value == "" && r.named(i) {
			continue
		}
		value, span := it.value, it.span
		if value == "" && it.elem >= 0 {
			if e := &p.Elems[it.elem]; e.to-e.from > 2000 {
				continue // a text, not a fact
			}
			value, span = p.ElemText(it.elem)
		}
		if value != "" {
			p.Facts = append(p.Facts, Fact{From: Micro, Key: r.microKey(it), Value: value, Group: it.parent, Span: span})
		}
	}
}

// named reports whether an item's scope has a name of its own, which then
// stands for the item.
func (r *htmlReader) named(i int) bool {
	for j := i + 1; j < len(r.micro) && j < i+32; j++ {
		if r.micro[j].parent == int32(i) && r.micro[j].prop == "name" {
			return true
		}
	}
	return false
}

// microKey is the path of a property from the scope that describes a thing of
// its own: "article.author" for the name of an article's author.
func (r *htmlReader) microKey(it *microItem) string {
	prop := it.prop
	for hops := 0; it.parent >= 0 && hops < 8; hops++ {
		scope := &r.micro[it.parent]
		if scope.prop == "" || scope.prop == "blogpost" || scope.prop == "mainentity" { // what a blog's page, or any, is there for
			return scope.class + "." + prop
		}
		if prop == "name" {
			prop = scope.prop
			if scope.class == "organization" {
				prop += ".org"
			}
		} else {
			prop = scope.prop + "." + prop
		}
		it = scope
	}
	return "." + prop
}
