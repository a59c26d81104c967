package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// cutSample is a file of one grammar and how many records it holds.
type cutSample struct {
	form, name, data string
	records          int
}

// cutSamples has files of every grammar, in their shortest form.
func cutSamples() []cutSample {
	rule := strings.Repeat("=", 100) + "\n"
	return []cutSample{
		{"nexis", "a.txt", "cover\n\n          1 of 2 DOCUMENTS\n\n   Paper\n\nTitle\n\nLENGTH: 3 words\n\nText\n\nLOAD-DATE: x\n\n          2 of 2 DOCUMENTS\n\nTitle\n\nLENGTH: 3 words\n\nText\n", 2},
		{"nexis", "b.txt", "Paper\n\nLENGTH: 3 words\n\nBYLINE: A\n\nText\n\nLOAD-DATE: x\n\nLANGUAGE: E\n\nCopyright 2015 X\n\nPaper\n\nLENGTH: 3 words\n\nText\n\nLOAD-DATE: x\n\nLANGUAGE: E\n\nCopyright 2015 X\n", 2},
		{"nexis", "a.html", "<HTML><!-- LXNComment 1 -->\n<BODY><A NAME=\"DOC_ID_0_0\"></A><!-- <DOC NUMBER=1> --><P>1 of 2 DOCUMENTS</P><P>a</P><A NAME=\"DOC_ID_1_0\"></A><!-- <DOC NUMBER=1> --><P>2 of 2 DOCUMENTS</P><P>b</P></BODY></HTML>", 2},
		{"nexisuni", "a.txt", "Title\nPaper\nLength: 3 words\nSection: x\nBody\ntext\nEnd of Document\nTitle\nPaper\nLength: 3 words\nBody\ntext\nLoad-Date: x End of Document\n\n", 2},
		{"factiva", "a.txt", "HD\nTitle\nWC\n3\nPD\n1\nLP\ntext\nAN\nDocument ABC0000020160316ec3g00001\n\fHD\nTitle\nPD\n1\nLP\ntext\nAN\nDocument ABC0000020160316ec3g00002\n\fSearch Summary\n", 2},
		{"factiva", "a.html", "<html><title>Factiva</title><div id=\"article-A1\" class=\"article\"><div class=\"article enArticle\"><p>a</p></div></div><div id=\"article-A2\" class=\"article\"><div class=\"article enArticle\"><p>b</p></div></div></html>", 2},
		{"proquest", "a.txt", "cover\n" + strings.Repeat("_", 60) + "\nTitle\n\nAuthor: A\n\nFull text: text\n\nPublication title: P\n" + strings.Repeat("_", 60) + "\nTitle\n\nFull text: text\n\nPublication title: P\n" + strings.Repeat("_", 60) + "\nContact us at: x\n", 2},
		{"proquest", "a.html", "<div><a name=\"DocID_MSTAR_1\"></a><p>a</p><p>b</p></div><div><a name=\"DocID_MSTAR_2\"></a><p>a</p><p>b</p></div>", 2},
		{"europresse", "a.html", "<html><article><span class=\"DocPublicationName\">P</span></article><article><span class=\"DocPublicationName\">P</span></article></html>", 2},
		{"europresse", "a.txt", "P\nt\n© 2013 P\nnews·20131005·PO·1\nP\nt\nnews·20131006·PO·2\n", 2},
		{"integrum", "a.html", "<html><title>Report 1</title><a href=\"#1\">t</a><a name=\"1\"></a><td>^ИС:P<br>^ДТ:1<br>^ЗГ:T</td><pre>t</pre><a name=\"2\"></a><td>^ИС:P<br>^ЗГ:T</td><pre>t</pre></html>", 2},
		{"integrum", "a.txt", "^ИС: P\n^ДТ: 1\n^ЗГ: T\n\ntext\n\n^ИС: P\n^ЗГ: T\n\ntext\n", 2},
		{"feed", "a.txt", "SOURCE: S\n**********\nTITLE: T\nTEXT: t\n**********\nTITLE: T\nTEXT: t\n**********\nand on\n", 2},
		{"ris", "a.ris", "TY  - NEWS\nTI  - T\nER  - \n\nTY  - NEWS\nTI  - T\nER  - \n", 2},
		{"reuters", "a.sgm", "<!DOCTYPE lewis>\n<REUTERS NEWID=\"1\"><TITLE>a</TITLE></REUTERS>\n<REUTERS NEWID=\"2\"><TITLE>b</TITLE></REUTERS>\n", 2},
		{"trec", "a.sgml", "<DOC>\n<DOCNO>1</DOCNO><TEXT>t</TEXT></DOC>\n<DOC>\n<DOCNO>2</DOCNO><TEXT>t</TEXT></DOC>\n", 2},
		{"newsml", "a.xml", "<?xml version=\"1.0\"?><newsMessage><newsItem guid=\"1\"><headline>a</headline></newsItem><newsItem guid=\"2\"><headline>b</headline></newsItem></newsMessage>", 2},
		{"nitf", "a.xml", "<x><nitf><hl1>a</hl1></nitf><nitf><hl1>b</hl1></nitf></x>", 2},
		{"factivaxml", "a.xml", "<ppsArticleResponse><article><accessionNo>1</accessionNo></article><article><accessionNo>2</accessionNo></article></ppsArticleResponse>", 2},
		{"mbox", "a.mbox", "From a@b Wed Mar 16 10:00:00 2016\nFrom: a@b\nSubject: s\n\ntext\n\nFrom a@b Wed Mar 16 10:00:00 2016\nFrom: a@b\n\n>From x\n", 2},
		{"wire", "a.tst", "\x16\x16\x01z1\x1f_-----\n\x02^a<\n^b<\ntext\n\x03\x04\n\x16\x16\x01z2\n\x02^a<\ntext\n\x04\n", 2},
		{"alceste", "a.txt", "**** *a_1\ntext\n**** *a_2\ntext\n", 2},
		{"titled", "a.txt", rule + "\nT\n\n" + rule + "\ntext\n" + rule + "\nT\n\n" + rule + "\ntext\n", 2},
		{"front", "a.md", "---\ntitle: a\n---\n\ntext\n\n---\n\nmore\n\n---\ntitle: b\n---\n\ntext\n", 2},
	}
}

// cutAll cuts data by the first grammar that matches it.
func cutAll(name string, data []byte) (g grammar, records []Entry, bodies [][]byte, err error) {
	for _, g := range exports() {
		if !g.container().Match(name, data[:min(len(data), headSize)]) {
			continue
		}
		for e, e2 := range g.entries(bytes.NewReader(data)) {
			if e2 != nil {
				err = errors.Join(err, e2)
				continue
			}
			body, _ := io.ReadAll(e.Body)
			records, bodies = append(records, e), append(bodies, body)
		}
		return g, records, bodies, err
	}
	return grammar{}, nil, nil, nil
}

func TestCut(t *testing.T) {
	for _, s := range cutSamples() {
		for _, crlf := range []bool{false, true} {
			data := s.data
			if crlf {
				data = strings.ReplaceAll(data, "\n", "\r\n")
			}
			t.Run(fmt.Sprintf("%s/%s/%v", s.form, s.name, crlf), func(t *testing.T) {
				g, records, bodies, err := cutAll(s.name, []byte(data))
				if g.form != s.form || len(records) != s.records || err != nil {
					t.Fatalf("%d records of %q, %v; want %d of %q", len(records), g.form, err, s.records, s.form)
				}
				checkCut(t, g, []byte(data), records, bodies)
			})
		}
	}
}

// checkCut sees that records stand one behind the other in data, that they are
// what stands there, and that no word between them is lost.
func checkCut(t *testing.T, g grammar, data []byte, records []Entry, bodies [][]byte) {
	t.Helper()
	at := -1
	for i, e := range records {
		s := e.At
		if s.Empty() { // it was recoded, or is blank
			continue
		}
		if s.Start < max(at, 0) || s.End > len(data) {
			t.Fatalf("record %d at %v, after %d of %d", i+1, s, at, len(data))
		}
		if g.trim == nil && !bytes.Equal(data[s.Start:s.End], bodies[i]) {
			t.Fatalf("record %d is not what stands at %v:\n%q\n%q", i+1, s, data[s.Start:s.End], bodies[i])
		}
		if at >= 0 && keepsAll(g) && hasWord(data[at:s.Start]) {
			t.Fatalf("lost between records: %q", data[at:s.Start])
		}
		at = s.End
	}
	if at >= 0 && keepsAll(g) && hasWord(data[at:]) {
		t.Fatalf("lost at the end: %q", data[at:])
	}
}

// keepsAll reports whether every word behind the first record of a grammar
// belongs to one.
func keepsAll(g grammar) bool {
	return slices.Contains([]string{"mbox", "alceste", "titled", "front"}, g.form) || g.form == "nexis" && !g.lead
}

func FuzzCut(f *testing.F) {
	for _, s := range cutSamples() {
		f.Add(s.name, []byte(s.data))
		f.Add(s.name, []byte("\xff\xfe"+s.data))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		g, records, bodies, _ := cutAll(name, data)
		checkCut(t, g, data, records, bodies)
	})
}

// endless gives the same bytes again and again.
type endless struct {
	unit []byte
	n    int // how often
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.n == 0 {
		return 0, io.EOF
	}
	n := copy(p, e.unit[e.at:])
	if e.at += n; e.at == len(e.unit) {
		e.at, e.n = 0, e.n-1
	}
	return n, nil
}

// A record that never ends is an error in its place, and is not held; those
// behind it go through.
func TestCutGiantRecord(t *testing.T) {
	head := "**** *a_1\ntext\n**** *a_2\n"
	for _, unit := range []string{"a line of text\n", "no line break "} {
		in := io.MultiReader(strings.NewReader(head), &endless{unit: []byte(unit), n: maxRecord/len(unit) + 10}, strings.NewReader("\n**** *a_3\ntext\n"))
		var got []string
		for e, err := range alceste().entries(in) {
			if err != nil {
				err = errors.New("large")
			}
			got = append(got, fmt.Sprint(e.Name, err))
		}
		if want := "#1<nil> #2large #3<nil>"; strings.Join(got, " ") != want {
			t.Errorf("got %q, want %q", strings.Join(got, " "), want)
		}
	}
}

func TestCutAnnounced(t *testing.T) {
	data := "Download Request: Selected Items: 1-3\n\n          1 of 3 DOCUMENTS\n\nT\n\nLENGTH: 3 words\n\nText\n"
	_, records, _, err := cutAll("a.txt", []byte(data))
	var w *Warning
	if len(records) != 1 || !errors.As(err, &w) || w.Message != "the export announces 3 records, and 1 were found" {
		t.Errorf("%d records, %v", len(records), err)
	}
}
