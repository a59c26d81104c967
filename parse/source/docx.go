package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"iter"
	"strings"
)

// A DOCX is a zip of XML. It is read as HTML, a paragraph a line: its headings,
// lists, tables and links are kept, its looks are not.

// isDOCX reports whether a zip begins as word processors write them.
func isDOCX(name string, head []byte) bool {
	if !isZip(name, head) {
		return false
	}
	return strings.HasSuffix(name, ".docx") || bytes.Contains(head, []byte("[Content_Types].xml")) && bytes.Contains(head, []byte("word/"))
}

const (
	mainPart  = "word/document.xml"
	linksPart = "word/_rels/document.xml.rels"
)

// maxLinks bounds the bytes of a document's list of links.
const maxLinks = 16 << 20

func docxEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		z, err := openZip(in)
		if err != nil {
			yield(Entry{}, err)
			return
		}
		var text *zip.File
		links := map[string]string{}
		for _, f := range z.File {
			switch {
			case f.Name == mainPart || text == nil && isMainPart(f.Name):
				text = f
			case f.Name == linksPart:
				links = docxLinks(in, f)
			}
		}
		if text == nil {
			yield(Entry{}, fmt.Errorf("no text in it: %s is missing", mainPart))
			return
		}
		r, err := text.Open()
		if err != nil {
			yield(Entry{}, err)
			return
		}
		defer r.Close()
		yield(Entry{Body: newDOCX(in.Unpacked(r), links)}, nil)
	}
}

// isMainPart reports whether a part may be the text where it has another name.
func isMainPart(name string) bool {
	return strings.HasPrefix(name, "word/document") && strings.HasSuffix(name, ".xml")
}

// docxLinks reads where the links of a document lead.
func docxLinks(in *Input, f *zip.File) map[string]string {
	links := map[string]string{}
	r, err := f.Open()
	if err != nil {
		return links
	}
	defer r.Close()
	d := xml.NewDecoder(io.LimitReader(in.Unpacked(r), maxLinks))
	for {
		t, err := d.RawToken()
		if err != nil {
			return links
		}
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "Relationship" {
			continue
		}
		if target := attrOf(e, "Target"); strings.HasSuffix(attrOf(e, "Type"), "/hyperlink") && len(target) < 4096 {
			links[attrOf(e, "Id")] = target
		}
	}
}

func attrOf(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// docx reads the main part of a document as HTML.
type docx struct {
	d     *xml.Decoder
	links map[string]string
	out   bytes.Buffer // read, and not yet handed out
	err   error

	skip  int // open elements whose content is not shown; 0 if it is
	depth int
	text  bool // within an element of text
	para  bytes.Buffer
	tag   string // of the open paragraph
}

const maxXMLDepth = 10_000

// docxLead is what the HTML of a document begins with.
const docxLead = "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<body>\n"

func newDOCX(r io.Reader, links map[string]string) *docx {
	x := &docx{d: xml.NewDecoder(r), links: links}
	x.d.Strict = false
	x.out.WriteString(docxLead)
	return x
}

func (x *docx) Read(p []byte) (int, error) {
	for x.out.Len() == 0 && x.err == nil {
		x.err = x.step()
	}
	if x.out.Len() > 0 {
		return x.out.Read(p)
	}
	return 0, x.err
}

// step reads a token.
func (x *docx) step() error {
	t, err := x.d.RawToken()
	if err != nil {
		if _, bad := err.(*xml.SyntaxError); bad && x.depth > 0 {
			return io.ErrUnexpectedEOF
		}
		if err == io.EOF && x.depth > 0 {
			return io.ErrUnexpectedEOF
		}
		return err
	}
	switch t := t.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > maxXMLDepth {
			return &Error{Code: Damaged, Message: fmt.Sprintf("damaged: its elements nest deeper than %d", maxXMLDepth)}
		}
		x.start(t)
	case xml.EndElement:
		x.depth--
		x.end(t.Name.Local)
	case xml.CharData:
		if x.text && x.skip == 0 {
			x.para.WriteString(html.EscapeString(string(t)))
		}
	}
	if x.para.Len() > maxRecord {
		return tooLarge(maxRecord)
	}
	return nil
}

func (x *docx) start(e xml.StartElement) {
	if x.skip > 0 {
		x.skip++
		return
	}
	switch e.Name.Local {
	case "Fallback", "instrText", "delText", "del", "moveFrom", "pPrChange", "rPrChange", "footnote", "endnote":
		x.skip = 1
	case "p":
		x.flush()
		x.tag = "p"
	case "pStyle":
		x.style(attrOf(e, "val"))
	case "outlineLvl":
		if v := attrOf(e, "val"); len(v) == 1 && v[0] <= '5' && x.tag == "p" {
			x.tag = "h" + string(v[0]+1)
		}
	case "numPr":
		if x.tag == "p" {
			x.tag = "li"
		}
	case "t":
		x.text = true
	case "tab":
		x.para.WriteByte(' ')
	case "br", "cr":
		if t := attrOf(e, "type"); t == "" || t == "textWrapping" {
			x.para.WriteString("<br>")
		}
	case "noBreakHyphen":
		x.para.WriteByte('-')
	case "hyperlink":
		x.openLink(attrOf(e, "id"))
	case "tbl":
		x.flush()
		x.out.WriteString("<table>\n")
	case "tr":
		x.flush()
		x.out.WriteString("<tr>\n")
	case "tc":
		x.flush()
		x.out.WriteString("<td>\n")
	}
}

// style makes headings of the paragraphs whose style says so.
func (x *docx) style(name string) {
	name = strings.ToLower(name)
	switch {
	case name == "title":
		x.tag = "h1"
	case strings.HasPrefix(name, "heading") && len(name) > 7 && name[7] >= '1' && name[7] <= '6':
		x.tag = "h" + name[7:8]
	}
}

func (x *docx) openLink(id string) {
	x.para.WriteString("<a href=\"" + html.EscapeString(x.links[id]) + "\">")
}

func (x *docx) end(name string) {
	if x.skip > 0 {
		x.skip--
		return
	}
	switch name {
	case "p":
		x.flush()
		x.tag = ""
	case "t":
		x.text = false
	case "hyperlink":
		x.para.WriteString("</a>")
	case "tbl":
		x.out.WriteString("</table>\n")
	case "tr", "tc":
		x.flush()
	case "body":
		x.flush()
	}
}

// flush writes the open paragraph.
func (x *docx) flush() {
	if x.tag == "" && x.para.Len() == 0 {
		return
	}
	tag := x.tag
	if tag == "" {
		tag = "p"
	}
	x.out.WriteString("<" + tag + ">")
	x.out.Write(bytes.ReplaceAll(x.para.Bytes(), []byte("\n"), []byte(" ")))
	x.out.WriteString("</" + tag + ">\n")
	x.para.Reset()
	x.tag = ""
}
