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
		{"choice never closed", "<p>a</p><select><option>x<p>b</p>", "a|b"},
		{"choice that the next one closes", "<select><option>x<select><option>y</select><p>b</p>", "b"},
		{"choice with a text behind it", "<select><option>x<h2>Title</h2><p>b</p><select><option>y</select>", "Title|b"},
		{"embedded object never closed", "<object><param><p>a</p>b", "a|b"},
		{"embedded object within another", "<object><object>x</object>y</object><p>b", "b"},
		{"drawing with HTML never closed", "<svg><foreignObject><p>x</p></foreignObject><p>b</p>", "x|b"},
		{"frame never closed", "<iframe src=a><p>a</p><iframe src=b><p>b</p>", "a|b"},
		{"field never closed", "<textarea><p>a</p>", "a"},
		{"style never closed", "<style>p { color: red } <p>a</p>", "a"},
		{"title never closed", "<title>T <p>a</p>", "a"},
		{"stand-in never closed", "<noscript><p>a</p>", "a"},
		{"how to read characters", "<p><ruby>子<rp>(</rp><rt>こ</rt><rp>)</rp></ruby>ども", "子ども"},
		{"how to read characters, no end tags", "<p><ruby>子<rp>(<rt>こ<rp>)</ruby>ども<p>b", "子ども|b"},
		{"how to read characters, never closed", "<p><ruby>子<rt>こ<p>b</p>", "子|b"},
		{"stand-in for a picture", "<noscript><img src=a>x</noscript><p>a</p>", "a"},
		{"name and date without a blank", `<div><span class=author>Ana Lima</span><time>5 March 2024</time><a href=/x>Harbour</a></div>`, "Ana Lima 5 March 2024 Harbour"},
		{"name and its comma", `<div><span class=author>Ana Lima</span><span>, editor</span></div>`, "Ana Lima, editor"},
		{"letters of a word", `<div><span class=first>A</span><span>na</span></div>`, "Ana"},
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

// TestHidden holds what is read as hidden by attribute, style and class.
func TestHidden(t *testing.T) {
	for _, c := range []struct {
		tag  string
		want bool
	}{
		{`<p hidden>`, true},
		{`<p hidden="until-found">`, false},
		{`<div hidden id="S:1">`, false},
		{`<div hidden id="S">`, true},
		{`<p style="display:none">`, true},
		{`<p style="COLOR:red; Display : NONE !important">`, true},
		{`<p style="display:none;display:block">`, false},
		{`<p style="--display:none;x-display:none">`, false},
		{`<p style="display:block;visibility:hidden">`, true},
		{`<p style="visibility:visible;display:none-such">`, false},
		{`<p class="hidden">`, true},
		{"<p class=\"a\n\thidden\tb\">", true},
		{`<p class="hidden md:block">`, false},
		{`<p class="d-none d-md-block">`, false},
		{`<p class="d-none">`, true},
		{`<p class="hide">`, true},
		{`<p class="overflow-hidden hide-ads">`, false},
		{`<template>`, true},
		{`<template shadowrootmode="open">`, false},
	} {
		p := ReadHTML([]byte("<div>" + c.tag + "text</template></div><p>" + strings.Repeat("Much more text stands here. ", 40)))
		if got := p.Blocks[0].Hint&Hidden != 0; got != c.want {
			t.Errorf("%s: hidden %v, want %v", c.tag, got, c.want)
		}
	}
}

// TestUnclosed holds that elements that nothing closes are reread once each,
// not once for each tag.
func TestUnclosed(t *testing.T) {
	const n = 20000
	in := strings.Repeat("<object><select><iframe><noscript><textarea><style><xmp><svg>a", n)
	p := ReadHTML([]byte(in))
	if got := strings.Count(p.text, "a"); got == 0 {
		t.Error("the text behind is lost")
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
