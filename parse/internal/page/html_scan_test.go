package page

import (
	"bytes"
	"testing"

	"golang.org/x/net/html"
)

// FuzzScanner holds the scanner to the tokenizer of golang.org/x/net/html: the
// same tokens, cut at the same bytes.
func FuzzScanner(f *testing.F) {
	for _, s := range []string{
		"<p a=b c='d>' e=\"f>g\" h>text</p ><br/>x<", "</>a</ b>c<!>d<?e>f<!-->g<!--->h<!--i--!>j<!-- -- >k-->l<!--",
		"<script>a<!--<script>b</script>c--></script>d", "<script><!--<script </script>x</script >", "<title>a</titl</TITLE>b",
		"<textarea><b></textarea/><style><!--</style>--><xmp></xmp x>", "<!doctype html><![CDATA[x]]>y", "<a =b==c/d= >e<a b=/>f<a/b>", "<plaintext>a</plaintext>",
		"<script><!-- < --></script>", "<script><!--</scriptx--></script>", "<noscript><p></noscript><iframe>x</iframe>", "<p", "</p", "<p a='", "<SCRIPT>x</ScRiPt\n>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		z := html.NewTokenizer(bytes.NewReader(data))
		s := scanner{data: data}
		for at := 0; ; {
			want := z.Next()
			got := s.next()
			if want == html.ErrorToken || got == tokenEnd {
				if want != html.ErrorToken || got != tokenEnd {
					t.Fatalf("at %d: %v, got %d", at, want, got)
				}
				return
			}
			raw := z.Raw()
			if s.at != at || s.till != at+len(raw) || kindOf(want) != got {
				t.Fatalf("at %d: %v %q, got %d %q", at, want, raw, got, data[s.at:s.till])
			}
			at += len(raw)
		}
	})
}

func kindOf(t html.TokenType) token {
	switch t {
	case html.TextToken:
		return tokenText
	case html.StartTagToken, html.SelfClosingTagToken:
		return tokenStart
	case html.EndTagToken:
		return tokenClose
	}
	return tokenComment
}
