package source

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// makeDOCX packs a document's main part and its links.
func makeDOCX(t *testing.T, text, links string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range [][2]string{{"[Content_Types].xml", "<Types/>"}, {linksPart, links}, {mainPart, text}} {
		w, err := z.Create(f[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func walkOne(t *testing.T, name string, data []byte, l Limits) (docs []Document, errs []error) {
	t.Helper()
	for d, err := range Walk(t.Context(), fstest.MapFS{name: {Data: data}}, name, l) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		docs = append(docs, d)
	}
	return docs, errs
}

const docxHead = `<w:document xmlns:w="w" xmlns:r="r" xmlns:mc="mc"><w:body>`

func TestDOCX(t *testing.T) {
	text := docxHead + `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ferry </w:t></w:r><w:r><w:t>sails &amp; sings</w:t></w:r></w:p>` +
		`<w:p><w:hyperlink r:id="rId1"><w:r><w:t>a link</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>two</w:t><w:br/><w:t>lines</w:t></w:r></w:p>` +
		`<w:p><w:r><w:instrText>PAGE</w:instrText><w:delText>gone</w:delText></w:r><w:del><w:r><w:t>gone too</w:t></w:r></w:del></w:p>` +
		`<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>an item</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`
	links := `<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="http://a.example.com/?a=1&amp;b=2"/></Relationships>`
	docs, errs := walkOne(t, "a.docx", makeDOCX(t, text, links), Limits{})
	if len(docs) != 1 || len(errs) > 0 {
		t.Fatalf("%d documents, %v", len(docs), errs)
	}
	want := "<h1>Ferry sails &amp; sings</h1>\n<p><a href=\"http://a.example.com/?a=1&amp;b=2\">a link</a> two<br>lines</p>\n<p></p>\n<li>an item</li>\n<table>\n<tr>\n<td>\n<p>cell</p>\n</table>\n"
	if got := string(docs[0].Data); !strings.HasSuffix(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if docs[0].Origin.Path != "a.docx" || docs[0].Member {
		t.Errorf("a document in a file of its own is %q, member %v", docs[0].Origin.Path, docs[0].Member)
	}
}

// paragraphs gives the lines of a text as paragraphs.
func docxParagraphs(text string) string {
	var b strings.Builder
	b.WriteString(docxHead)
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString("<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
	}
	return b.String() + "</w:body></w:document>"
}

func TestDOCXExport(t *testing.T) {
	text := docxParagraphs("Documents (3)\nTitle\nPaper\nMay 3, 2015\nSection: x\nLength: 3 words\nBody\ntext\nEnd of Document\nTitle\nPaper\nLength: 3 words\nBody\ntext\nEnd of Document")
	docs, errs := walkOne(t, "a.docx", makeDOCX(t, text, ""), Limits{})
	if len(docs) != 2 || docs[1].Origin.Path != "a.docx#2" || docs[1].Form != "nexisuni" {
		t.Fatalf("%d documents, %v", len(docs), errs)
	}
	var w *Warning
	if len(errs) != 1 || !errors.As(errs[0], &w) {
		t.Errorf("errors %v, want a warning that a record is missing", errs)
	}
}

func TestDOCXHostile(t *testing.T) {
	whole := makeDOCX(t, docxParagraphs("a"), "")
	code := func(data []byte, l Limits) Code {
		_, errs := walkOne(t, "a.docx", data, l)
		for _, err := range errs {
			var e *Error
			if errors.As(err, &e) {
				return e.Code
			}
			if _, ok := errors.AsType[*fs.PathError](err); ok {
				return Unreadable
			}
		}
		return ""
	}
	for _, tt := range []struct {
		name string
		data []byte
		want Code
	}{
		{"cut short", whole[:len(whole)-30], Damaged},
		{"no text in it", makeDOCX(t, "", ""), ""},
		{"text cut short", makeDOCX(t, docxHead+"<w:p><w:r><w:t>some text", ""), Truncated},
		{"nested", makeDOCX(t, docxHead+strings.Repeat("<w:p>", 2*maxXMLDepth), ""), Damaged},
		{"bomb", makeDOCX(t, docxHead+"<w:p><w:t>"+strings.Repeat("a", 40<<20)+"</w:t></w:p></w:body></w:document>", ""), TooLarge},
	} {
		if got := code(tt.data, Limits{}); got != tt.want && !(tt.name == "no text in it" && got != "") {
			t.Errorf("%s: code %q, want %q", tt.name, got, tt.want)
		}
	}
}
