package page

import (
	"strings"
	"testing"
)

// TestReadHTML holds small traps: what must stay readable, and how.
func TestReadHTML(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"reference without a semicolon", "<p>Hello&nbspworld again&shyand again", "Hello world againand again"},
		{"reference as long as its text", "<p>a &ngE; b", "a ≧̸ b"},
		{"drawing never closed", "<svg><path d=''><div><h1>Title</h1><p>Text</p></div>", "Title|Text"},
		{"drawing closed by what holds it", "<a><svg><path></a><p>Text", "Text"},
		{"two breaks part blocks", "<div>one<br><br>two<br>three</div>", "one|two\nthree"},
		{"implied ends", "<ul><li>a<li>b</ul><p>c<p>d<table><tr><td>e<td>f</table>", "a|b|c|d|e|f"},
		{"misnested inline", "<b>a<div>b</b>c</div>d", "a|bc|d"},
		{"preformatted", "<pre>\n a\n  b</pre>", "a\n  b"},
		{"script that hides its end", "<script><!--<script></script>--></script><p>x", "x"},
		{"line separators are spaces", "<p>First\u2028second\u2029third", "First second third"},
		{"cut in a tag", "<p>whole</p><p>cut <a hre", "whole|cut"},
	} {
		p := ReadHTML([]byte(c.in))
		var got []string
		for i := range p.Blocks {
			got = append(got, p.Blocks[i].Text)
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s: got %q, want %q", c.name, g, c.want)
		}
	}
}

// TestReadJSON holds the JSON that sites really write.
func TestReadJSON(t *testing.T) {
	for _, c := range []struct{ in, key, want string }{
		{`{"a": "b",}`, "a", "b"},
		{`{'a': 'b'}`, "a", "b"},
		{`{a: "b"}`, "a", "b"},
		{"{\"a\": \"b\nc\"}", "a", "b\nc"},
		{`/* x */ {"a": "b" /* y */}`, "a", "b"},
		{`{"a": "he said "no" to me", "c": 1}`, "a", `he said "no" to me`},
		{`{"a": "\u00e9\ud83d\ude00\/"}`, "a", "é😀/"},
		{`{"a": "b" "c": "d"}`, "c", "d"},
		{`<![CDATA[{"a":"b"}]]>`, "a", "b"},
		{`{"x": {"y": ["z"`, "x", ""},
	} {
		values := readJSON([]byte(c.in), 0)
		if len(values) == 0 {
			t.Errorf("%s: nothing read", c.in)
			continue
		}
		m := values[0].member(c.key)
		if m == nil || m.str != c.want {
			t.Errorf("%s: member %s is %+v, want %q", c.in, c.key, m, c.want)
		}
	}
}

// TestSelfReference holds that objects that refer to themselves end.
func TestSelfReference(t *testing.T) {
	p := ReadHTML([]byte(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","author":{"@id":"a","@list":[{"@id":"a"}]}}</script>`))
	if got := p.First(JSONLD, "article.headline"); got != "H" {
		t.Errorf("headline %q", got)
	}
}
