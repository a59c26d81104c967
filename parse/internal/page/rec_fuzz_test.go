package page

import (
	"strings"
	"testing"
)

// recordSeeds are records of the grammars, in their shortest form.
func recordSeeds() [][2]string {
	return [][2]string{
		{"nexis", "     1 of 2 DOCUMENTS\n\n   Paper\n\n   May 3, 2015\n\nTitle;\nDeck\n\nBYLINE: A B\n\nLENGTH: 3 words\n\nText\n\nGRAPHIC: x\n\ny\n\nLOAD-DATE: z\n\n   Copyright 2015 P\n"},
		{"nexis", "<DIV><P><SPAN>1 of 2 DOCUMENTS</SPAN></P></DIV><P>Paper</P><P>May 3, 2015</P><P>Title</P><P><SPAN>LENGTH: </SPAN><SPAN>3 words</SPAN></P><P>Text &amp; more</P>"},
		{"nexisuni", "Title\nPaper\nMay 3, 2015\n\nCopyright 2015 P\nLength:\u00a03 words\nBody\n\nText\n\nGraphic\n\nx\nLoad-Date: y\nEnd of Document\n"},
		{"nexisuni", "# [***<u>T</u>***](https://a.example.com)\n\nPaper\n\n**Length:** 3 words\n\n**Body**\n\nText ***<u>x</u>***\n"},
		{"factiva", "HD\nTitle\nPD 16 March 2016\nET\n15:32\nLP\nText\n\nTD\nmore\nAN\nDocument ABC0000020160316ec3g00001\n"},
		{"factiva", "<div id=\"hd\"><span class=\"enHeadline counted\">1) T</span></div><div class=\"author\">A</div><div>3 words</div><div>16 March 2016</div><div>Paper</div><div>English</div><div>Copyright 2016 P</div><p class=\"articleParagraph\">Text</p><p>x</p><p>Document ABC0000020160316ec3g00001</p>"},
		{"factiva", "Title\nA B\n3 words\n16 March 2016\n\x10\nPaper\n\nText\n\nDocument ABC0000020160316ec3g00001\n"}, // a line that shows nothing
		{"proquest", "Title\n\nAuthor: B, A\n\nPublication info: P ; Jan 11, 2 009: A1\n\nFull text: Text\n\nmore\n\nSubject: x\n\nTitle: Title\n"},
		{"europresse", "Paper\nPolitique, mardi 14 mars 2006, p. 12\nTitre\nA B\nTexte.\n© 2006 P\nNuméro de document : news·20060314·LM·1\n"},
		{"integrum", "^ИС: P\n^ДТ: 09.02.1994\n^ЗГ: T\n\nText\n"},
		{"feed", "TITLE: T\nAUTHOR: A\nTEXT: x\n\ny\n"},
		{"ris", "TY  - NEWS\nTI  - T\nAU  - B, A\nDA  - 2017/07/02/\nAB  - x\nER  - \n"},
		{"reuters", "<REUTERS NEWID=\"1\"><DATE>26-FEB-1987 15:07:13.72</DATE><TOPICS><D>a</D><D>b</D></TOPICS><TEXT><TITLE>T &lt;X></TITLE><BODY>one\n    two &lt;x>\n Reuter\n&#3;</BODY></TEXT></REUTERS>"},
		{"trec", "<DOC><DOCNO>AP880212-0006</DOCNO><HEAD>T</HEAD><TEXT>\n   one\ntwo\n   three\n</TEXT></DOC>"},
		{"nitf", "<nitf><docdata><date.issue norm=\"20151210T191044Z\"/></docdata><hl1>T</hl1><byline>By A<byttl>x</byttl></byline><body.content><p>t</p></body.content></nitf>"},
		{"newsml", "<newsItem version=\"1\"><headline>T</headline><versionCreated>2015-12-10</versionCreated><inlineXML><html><body><p>t</p></body></html></inlineXML></newsItem>"},
		{"factivaxml", "<article><headline><paragraph>T</paragraph></headline><leadParagraph><paragraph>t</paragraph></leadParagraph></article>"},
		{"wire", "\x01z1\n\x02^BC-X,12<\n^T<\n^By A B=\n\t text _ ``a''\nmore\n\x03^AP-02-20-16 0337GMT<\n"},
		{"wire", "eca062 4 i 211 ccccb dpa 061\nkey/\nT =\nBy A B =\ntext\n242200 GMT Jun 17\n"},
		{"alceste", "**** *date_2016-03-16 *au_x\n-*theme\ntext\n"},
		{"titled", strings.Repeat("=", 100) + "\nT\n" + strings.Repeat("=", 100) + "\ntext\n"},
		{"story", "text\n\n@highlight\n\none\n\n@highlight\n\ntwo\n"},
		{"json", `{"title":"T","content":"<p>a \u2013 b<\/p>","tags":["x"],"published_at":"2016-03-16"}`},
		{"json", `{"uri":"u","headlines":[{"role":"main","value":"T"}],"bodies":[{"value":"text"}],"people":[{"rel":"author","name":"A","contactInfo":[{"value":"a@b.example.com"}]}]}`},
	}
}

func FuzzReadRecord(f *testing.F) {
	for _, s := range recordSeeds() {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, form, text string) {
		text = strings.ReplaceAll(strings.ToValidUTF8(text, ""), "\x00", "")
		p := ReadRecord([]byte(text), form, []string{"DATE: May 3, 2015"})
		if p == nil {
			return
		}
		defer p.Release()
		for i := range p.Blocks {
			b := &p.Blocks[i]
			if b.Text == "" || b.Span.Start < 0 || b.Span.End < b.Span.Start || b.Span.End > len(text) {
				t.Fatalf("block %d %q at %v of %d", i, b.Text, b.Span, len(text))
			}
			if s := p.SpanOf(b, 0, len(b.Text)); s.Start < 0 || s.End > len(text) {
				t.Fatalf("block %d read from %v of %d", i, s, len(text))
			}
		}
		for i := range p.Facts {
			if fact := &p.Facts[i]; fact.Value == "" || fact.Span.Start < 0 || fact.Span.End > len(text) {
				t.Fatalf("fact %q %q at %v of %d", fact.Key, fact.Value, fact.Span, len(text))
			}
		}
		r := p.Region()
		if r.First < 0 || int(r.Last) > len(p.Blocks) || r.Start < 0 || len(p.Blocks) > 0 && r.Start >= len(p.Blocks)+1 {
			t.Fatalf("region %+v of %d blocks", r, len(p.Blocks))
		}
		SniffForm([]byte(text))
	})
}
