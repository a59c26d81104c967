package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/atom"
)

// shape says how an element takes part in the tree.
type shape uint8

const (
	breaks   shape = 1 << iota // parts blocks
	special_                   // an end tag of another element does not reach over it
	void                       // has no content
	scope                      // end tags do not reach out of it
	closesP                    // its start closes an open <p>
)

// shapeOf gives the shape of an element. What HTML does not know is inline;
// a custom element is a block of its own.
func shapeOf(a atom.Atom, name []byte) shape {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Listing, atom.Search, atom.Section, atom.Summary, atom.Ul:
		return breaks | special_ | closesP
	case atom.Li, atom.Dd, atom.Dt:
		return breaks | special_ | closesP
	case atom.Table:
		return breaks | special_ | closesP | scope
	case atom.Caption, atom.Td, atom.Th:
		return breaks | special_ | scope
	case atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Colgroup:
		return breaks | special_
	case atom.Template, atom.Marquee:
		return breaks | special_ | scope
	case atom.Button:
		return breaks | special_
	case atom.Legend, atom.Option, atom.Optgroup, atom.Noscript, atom.Video, atom.Audio:
		return breaks
	case atom.Hr:
		return void | breaks
	case atom.Area, atom.Col, atom.Embed, atom.Input, atom.Keygen, atom.Param, atom.Source, atom.Track, atom.Wbr, atom.Img, atom.Meta, atom.Link, atom.Base, atom.Br, atom.Frame:
		return void
	case 0:
		if bytes.IndexByte(name, '-') > 0 {
			return breaks
		}
	}
	return 0
}

// tag is what the name of an element means.
type tag struct {
	atom  atom.Atom
	shape shape
	raw   string // the name, where the content is raw text
}

// tagOf gives what an element's name of a hash means.
func tagOf(name []byte, hash uint32) tag {
	if t := tags.find(hash); t != nil {
		return *t
	}
	a := lookupTag(name)
	return tag{atom: a, shape: shapeOf(a, name)}
}

// tags are the elements that pages are made of; others are rare, and looked up in
// HTML's table of all names.
var tags = func() *nameTable[tag] {
	m := map[string]tag{}
	for _, name := range strings.Fields(`a abbr address area article aside audio b base blockquote body br button caption center
		cite code col colgroup dd defs details dialog div dl dt em embed fieldset figcaption figure font footer form g h1 h2 h3 h4 h5 h6
		head header hr html i img input ins label legend li link main map math menu meta nav object ol optgroup option p param path
		picture pre q rect rp rt ruby s section select small source span strike strong sub summary sup svg table tbody td template
		tfoot th thead time tr tt u ul use var video wbr`) {
		m[name] = tag{}
	}
	for _, name := range strings.Fields("script style iframe noscript title textarea noembed noframes xmp plaintext") {
		m[name] = tag{raw: name}
	}
	for name, t := range m {
		t.atom = atom.Lookup([]byte(name))
		t.shape = shapeOf(t.atom, []byte(name))
		m[name] = t
	}
	return newNameTable(512, m)
}()

func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// imply closes the elements whose end the start tag of a implies.
func (r *htmlReader) imply(a atom.Atom, s shape) {
	if s&closesP != 0 {
		r.closeNear(isP)
	}
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if n := len(r.stack); n > 0 && isHeading(r.stack[n-1].atom) {
			r.unwindTo(n-1, r.at)
		}
	case atom.Li:
		r.closeItem(isLi)
	case atom.Dd, atom.Dt:
		r.closeItem(isTerm)
	case atom.A:
		r.closeNear(isA)
	case atom.Button:
		r.closeNear(isButton)
	case atom.Option, atom.Optgroup:
		r.closeNear(isOption)
	case atom.Td, atom.Th:
		r.closeUpTo(isCell, isRow)
	case atom.Tr:
		r.closeUpTo(isRow, isRows)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		r.closeUpTo(isRows, isTable)
	}
}

func isP(a atom.Atom) bool      { return a == atom.P }
func isLi(a atom.Atom) bool     { return a == atom.Li }
func isTerm(a atom.Atom) bool   { return a == atom.Dd || a == atom.Dt }
func isA(a atom.Atom) bool      { return a == atom.A }
func isButton(a atom.Atom) bool { return a == atom.Button }
func isOption(a atom.Atom) bool { return a == atom.Option }
func isCell(a atom.Atom) bool   { return a == atom.Td || a == atom.Th }
func isRow(a atom.Atom) bool    { return a == atom.Tr }
func isRows(a atom.Atom) bool   { return a == atom.Tbody || a == atom.Thead || a == atom.Tfoot }
func isTable(a atom.Atom) bool  { return a == atom.Table }

// closeNear closes the innermost element of a kind if only inline elements are open in it.
func (r *htmlReader) closeNear(is func(atom.Atom) bool) {
	for i := len(r.stack) - 1; i >= 0; i-- {
		t := &r.stack[i]
		if is(t.atom) {
			r.unwindTo(i, r.at)
			return
		}
		if t.shape&(special_|scope) != 0 {
			return
		}
	}
}

// closeItem closes the open item of the same list.
func (r *htmlReader) closeItem(is func(atom.Atom) bool) {
	for i := len(r.stack) - 1; i >= 0; i-- {
		t := &r.stack[i]
		if is(t.atom) {
			r.unwindTo(i, r.at)
			return
		}
		if t.shape&special_ != 0 && t.atom != atom.Address && t.atom != atom.Div && t.atom != atom.P {
			return
		}
	}
}

// closeUpTo closes an open element of a kind within the innermost element that
// bounds it, both of a table.
func (r *htmlReader) closeUpTo(is, bound func(atom.Atom) bool) {
	for i := len(r.stack) - 1; i >= 0; i-- {
		a := r.stack[i].atom
		if is(a) {
			r.unwindTo(i, r.at)
			return
		}
		if bound(a) || a == atom.Table || a == atom.Template {
			return
		}
	}
}

// match finds the open element that an end tag closes, -1 for none.
func (r *htmlReader) match(a atom.Atom, hash uint32, s shape) int {
	for i := len(r.stack) - 1; i >= 0; i-- {
		t := &r.stack[i]
		if t.name == hash || isHeading(a) && isHeading(t.atom) {
			return i
		}
		switch {
		case s&special_ == 0 && t.shape&special_ != 0: // an inline element does not close blocks
			return -1
		case a == atom.Li && (t.atom == atom.Ul || t.atom == atom.Ol):
			return -1
		case a == atom.P && t.atom == atom.Button:
			return -1
		case t.shape&scope != 0 && !isTablePart(a):
			return -1
		case isTablePart(a) && t.atom == atom.Table && a != atom.Table:
			return -1
		}
	}
	return -1
}

func isTablePart(a atom.Atom) bool {
	return a == atom.Table || isCell(a) || isRow(a) || isRows(a) || a == atom.Caption || a == atom.Template
}
