// Package page makes a document readable: HTML and raw text alike become one
// Page of blocks, elements, links and declared facts, which the rules read.
// A Page is built once and then only read, by one goroutine.
package page

import (
	"golang.org/x/net/html/atom"

	"lede/parse/source"
)

// Kind says how a page was read.
type Kind uint8

// Kinds.
const (
	HTML Kind = iota
	Markdown
	Text
)

func (k Kind) String() string { return [...]string{"html", "markdown", "text"}[k] }

// Page is a document made readable.
type Page struct {
	Kind   Kind
	Data   []byte // what was read, in UTF-8; all spans are ranges of it
	Form   string // the grammar that a record of an export was read by, "" for other documents
	Lang   string // the language that the document declares, a BCP 47 tag, or ""
	Guess  string // the language that its words show, where it declares none
	Fault  string // why it holds no article, where whoever wrote it says so
	Elems  []Elem // the elements in document order; Elems[0] is the root
	Blocks []Block
	Links  []Link
	Images []Image
	Facts  []Fact   // what the document says about itself, in document order
	State  []Script // scripts that may hold the article as data

	runs  []run  // how the text of blocks maps to Data, in order of text
	attrs []attr // attributes of elements, in order of elements
	text  string // the text of all blocks
	buf   []byte // what text was made in
	spare []Elem // empty, which elements are put together in: a seventh of the bytes allocated
	whole bool   // a raw text that is an article and nothing else

	region *Region  // the article, once asked for
	sites  []string // the names of its site, once asked for

	Shared any // what rules work out of the page and share; nil in a new one
}

// IsRecord reports whether the page is a record of which all is known: what it
// does not label is no headline, whatever it looks like.
func (p *Page) IsRecord() bool { return p.Form != "" && p.Form != "json" }

// Block is a run of text that a reader sees as one.
type Block struct {
	Kind                BlockKind
	Level               uint8  // of a heading, 1 to 6; of a list item, its depth
	Hint                Hint   // of the elements that hold it, inherited
	Elem                int32  // the innermost element that holds all of it
	Text                string // entities and escapes resolved, white space folded; "\n" where the document breaks a line on purpose
	LinkLen             int32  // bytes of Text that stand in links
	FirstLink, LastLink int32  // Links[FirstLink:LastLink] stand in it
	Span                source.Span
	off                 int32 // where Text stands in Page.text
	bytes               Bytes // kinds of bytes in Text
}

// BlockKind is what a block is to a reader.
type BlockKind uint8

// Kinds of blocks.
const (
	Paragraph BlockKind = iota
	Heading
	Item    // of a list
	Quote   // a paragraph of a block quotation
	Caption // of a picture or a table
	Cell    // of a table
	Pre     // preformatted text: Text keeps its line breaks
	Label   // text of a control: button, option, legend
)

// Link is an address that the document points to.
type Link struct {
	Href       string // as written, white space trimmed, entities resolved; may be relative
	Text       string // what the reader sees of it
	Rel        string
	Block      int32 // index of the block it stands in, -1 for none
	Start, End int   // bytes of the block's Text
	Elem       int32
	Span       source.Span
}

// Elem is an element of the tree, or a section that the text reader made.
// The blocks that stand in it are Blocks[First:Last].
type Elem struct {
	Parent      int32     // index; -1 for the root
	Atom        atom.Atom // 0 for an element that HTML does not know
	Own         Hint      // what its tag and attributes say
	Hint        Hint      // with what it inherits
	First, Last int32
	Span        source.Span
	from, to    int32 // its text is Page.text[from:to]
	attr        int32 // its attributes are attrs[attr:attr+nattr]
	nattr       uint16
	Inline      bool // it stands within a block
}

// Image is a picture that the document shows.
type Image struct {
	Src, Alt      string // as written; Src is "" where only a stand-in is shown
	Elem          int32  // the element that holds it
	Block         int32  // index of the first block after it
	Width, Height int32  // in pixels, as the document declares them, 0 if it does not
	Ornament      bool   // an icon, a logo, a portrait, a pixel, by its class
	Span          source.Span
}

// Script is a script element that holds data and no program.
type Script struct {
	Type string
	Span source.Span // of its content
}

// From says in which way a document declared a fact.
type From uint8

// Ways to declare.
const (
	Meta     From = iota // a meta element; Key is its name, property, itemprop or http-equiv
	LinkRel              // a link element; Key is its rel
	JSONLD               // a member of a JSON-LD object; Key is the class of the object and a member, such as "article.author"
	Micro                // microdata or RDFa in the text; Key is a path such as "article.author"
	Front                // front matter or a tool's header; Key is the key
	Labelled             // a "Label: value" line; Key is the field that the lexicon gives the label, or the label
	Header               // a header of the container; Key is its name
	TitleTag             // the title element; Key is "title"
	Given                // what the caller knows; Key is "url"
	Note                 // a comment that an archiving tool left; Key is such as "singlefile.url"
	Kept                 // a label of an export's record that no field asks for; Key is the label as written
)

// Fact is one thing that a document says about itself.
type Fact struct {
	From  From
	Key   string // in lower case
	Value string
	Group int32 // facts of one object share a group: a JSON-LD node, a microdata scope
	Span  source.Span
}
