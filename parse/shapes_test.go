package parse_test

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"lede/parse"
	"lede/parse/source"
)

// shapes are what pages are made of. A % stands for more of it, or nothing.
var shapes = []string{
	"<div> % % </div>", "<article> % % % </article>", "<div class=article-body> % % </div>", "<aside> % </aside>", "<nav> % </nav>", "<blockquote> % </blockquote>", "<a href=/x> % </a>", "<b> % ", "</div>", "</p>", "<br><br>",
	"<ul><li> % <li> % </ul>", "<ol><li><ul><li> % </ol>", "<dl><dt> % <dd> % </dl>", "<table><tr><td> % <td> % <tr><th> % </table>", "<table><caption> % </table>", "<figure><img src=a.jpg> <figcaption> % (Photo: Per Holm) </figcaption></figure>",
	"<p> Seven boats sailed on Monday, the council said, and nobody was late. % </p>", "<p> Der Hafen bleibt geschlossen, sagte die Stadt. </p>", "<p> 港は水曜日に再び開いた。 % </p>", "<p> \u200b&nbsp; e\u0301 </p>", "<p> </p>", "<pre> a\n  b % </pre>",
	"<h1> Seven boats % </h1>", "<h1><span class=kicker> Harbour </span> % </h1>", "<h1><a href=/> Example Post </a></h1>", "<h2 class=deck> The river is deep again </h2>", "<h2> % </h2>", "<title>Seven boats | Example Post</title>", "<title> % </title>",
	"<p class=byline> By Jane Roe and % </p>", "<a rel=author href=/author/roe> Jane Roe </a>", "<address> % </address>", "<p> Jane Roe, May 12, 2021 </p>", "<time datetime=2021-05-12T08:00Z> % </time>", "<time datetime=03/04/2021></time>", "<p class=updated> Updated: 03/04/2021 </p>", "<p> 05/06/2021 </p>", "<p> Contact: roe@example.org, +47 22 00 00 00 </p>",
	`<meta name=author content="Jane Roe">`, `<meta property=article:published_time content=05/06/2021>`, `<meta property=article:modified_time content=05/06/2021>`, `<meta property=og:url content="https://example.org/2021/05/x">`, "<link rel=canonical href=/2021/05/x>", `<meta property=og:title content="">`,
	`<script type=application/ld+json>{"@type":["NewsArticle"],"headline":{"@value":"Seven boats"},"author":[{"name":["Jane Roe"]},null,7,"%"],"datePublished":"05/06/2021","mainEntityOfPage":{"@id":"#a"}}</script>`,
	`<script type=application/ld+json>[{"@id":"#a","@graph":[{"@id":"#a","author":{"@id":"#a"},"articleBody":"Seven boats sailed."}]},</script>`,
	"<div itemscope itemtype=http://schema.org/NewsArticle> % <b itemprop=author itemscope> % <i itemprop=name> Jane Roe </i></b> <i itemprop=headline> % </i></div>", "<i itemprop='datePublished dateModified' content=05/06/2021>",
	`<div hidden id="S:1"> % </div>`, `<div hidden id=S:1> % `, "<p hidden> % </p>", "<section class=comments id=a><h3> 2 comments </h3> <div class=comment id=a> % </div></section>", "<!-- % -->", "<!-- saved from url=(0021)https://example.org/a -->", "<iframe src=/x> % </iframe>", "<noscript> % </noscript>", "<template> % </template>", "<select><option> % ", "<svg><title> x </title> % ",
}

// grow writes shapes, some of them of a page's few kinds, in each other.
func grow(r *rand.Rand, kinds []string, depth int, out *strings.Builder) {
	parts := strings.Split(kinds[r.IntN(len(kinds))], "%")
	for i, part := range parts {
		if out.WriteString(part); i+1 < len(parts) && depth > 0 {
			grow(r, kinds, depth-1, out)
		}
	}
	out.WriteByte(' ')
}

// TestShapes parses pages put together at random: whatever stands in what, no
// defect shows, evidence lies in the document, the body says what the document
// says, and neither evidence nor a choice of members changes a member.
func TestShapes(t *testing.T) {
	members := []string{"headline", "authors", "date", "contact", "original_url", "modified", "body"}
	for seed := range uint64(1000) {
		r := rand.New(rand.NewPCG(seed, 1))
		kinds := []string{shapes[r.IntN(len(shapes))], shapes[17]}
		for range 3 + r.IntN(9) {
			kinds = append(kinds, shapes[r.IntN(len(shapes))])
		}
		var b strings.Builder
		b.WriteString([]string{"", "<html lang=en>", "<html lang=xx><body>", "<html lang=jam>", "<html lang=zh-Hant>", "<!doctype html>"}[r.IntN(6)])
		for range 3 + r.IntN(12) {
			grow(r, kinds, 3, &b)
		}
		doc := source.Document{Origin: source.Origin{Path: "page.html"}, Data: []byte(b.String())}
		var whole map[string]json.RawMessage
		var body string
		json.Unmarshal(record(t, doc), &whole)
		json.Unmarshal(whole["body"], &body)
		for _, w := range strings.Fields(body) {
			if w != "|" && !strings.Contains(b.String(), w) {
				t.Errorf("the body says %q", w)
			}
		}
		plain, _ := parse.Parse(context.Background(), doc, parse.Options{})
		if plain.Error != nil {
			continue
		}
		one := members[seed%uint64(len(members))]
		alone, _ := parse.Parse(context.Background(), doc, parse.Options{Fields: []string{one}})
		for _, a := range []*parse.Article{plain, alone} {
			if got := membersOf(t, a); !bytes.Equal(got[one], whole[one]) {
				t.Errorf("%s is %s, %s with all members and evidence", one, got[one], whole[one])
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d:\n%s", seed, b.String())
		}
	}
}
