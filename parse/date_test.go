package parse

import (
	"context"
	"strings"
	"testing"

	"lede/parse/source"
)

const (
	datedProse = `<p>The harbour of the small town was closed for most of the morning, the mayor told reporters, because a crane had fallen across the only road to the quay.</p>
<p>Nobody was hurt, she added, and the fishermen who had waited since dawn were let through in the early afternoon, when the road was clear again and the crane was gone.</p>
<p>The owner of the crane could not be reached. The town council wants to discuss the matter in its next meeting, which the public is invited to attend as always.</p>`
	datedText = `The harbour of the small town was closed for most of the morning, the mayor told reporters, because a crane had fallen across the only road to the quay.

Nobody was hurt, she added, and the fishermen who had waited since dawn were let through in the early afternoon, when the road was clear again and the crane was gone.
`
)

// dated is a page with a headline and a text, and something in its head, above
// the headline, below it, first in the text and after it.
type dated struct{ lang, head, above, below, first, after string }

func (d dated) html() string {
	if d.lang == "" {
		d.lang = "en"
	}
	return "<!DOCTYPE html><html lang=" + d.lang + "><head><title>Crane falls across the harbour road</title>" + d.head + "</head><body>" + d.above +
		"<h1>Crane falls across the harbour road</h1>" + d.below + "<div class=article-body>" + d.first + datedProse + "</div>" + d.after + "</body></html>"
}

func ld(members string) string {
	return `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",` + members + `}</script>`
}

func canonical(u string) string { return `<link rel=canonical href="` + u + `">` }

var dateTests = []struct {
	name, date, modified string
	page                 dated
}{
	// declared
	{"declared", "2020-03-05T10:00:00+01:00", "2020-03-06T08:00:00+01:00", dated{head: ld(`"datePublished":"2020-03-05T10:00:00+01:00","dateModified":"2020-03-06T08:00:00+01:00"`)}},
	{"modified is no publication", "", "2020-03-06T08:00:00Z", dated{head: ld(`"dateModified":"2020-03-06T08:00:00Z"`)}},
	{"a name that says little loses to what is shown", "2020-03-05", "", dated{head: `<meta name=date content="2020-04-01T10:00:00Z">`, below: `<p class=date>5 March 2020</p>`}},
	{"and stands alone", "2020-04-01T10:00:00Z", "", dated{head: `<meta name=date content="2020-04-01T10:00:00Z">`}},
	{"declared before plain", "2020-04-01", "", dated{head: ld(`"datePublished":"2020-04-01"`), below: `<p>5 March 2020</p>`}},
	{"changed before it was published, an older date shown", "2020-03-05", "2025-06-10", dated{head: ld(`"datePublished":"2025-06-12","dateModified":"2025-06-10"`), below: `<p>March 5, 2020</p>`}},
	{"changed before it was published, the same date shown month first", "2021-11-01T05:00:14", "2021-11-01T05:00:00", dated{lang: "de", head: ld(`"datePublished":"2021-11-01T05:00:14","dateModified":"2021-11-01T05:00:00"`), above: `<p>11/01/2021</p>`}},
	{"created, in RDFa", "2022-01-28T12:45:46Z", "", dated{below: `<div typeof="schema:Article"><span property="schema:dateCreated" content="2022-01-28T12:45:46+00:00"></span></div>`}},
	{"before a quotation that opens the text", "2022-02-01", "", dated{lang: "de", first: `<p>01.02.2022 „Die Häfen sind gut in das Jahr gestartet, und die Zahl der Schiffe steigt wieder“, sagte die Leiterin.</p>`}},
	{"changed before it was published, the same date shown", "2020-03-05T20:00:00", "2020-03-05T18:00:00", dated{head: ld(`"datePublished":"2020-03-05T20:00:00","dateModified":"2020-03-05T18:00:00"`), below: `<p>March 5, 2020</p>`}},

	// by the page's clock
	{"minute elsewhere", "2023-11-08T22:35:29-08:00", "", dated{head: ld(`"datePublished":"2023-11-09T06:35:29Z"`) + `<meta name=pubdate content="2023-11-08T22:35:29">`}},
	{"minute shown", "2023-12-26T09:03+11:00", "", dated{head: ld(`"datePublished":"2023-12-25T22:03:11Z"`), below: `<p>By Ana Lima</p><p>December 26, 2023 9:03 am</p>`}},
	{"half an hour", "2020-10-02T18:16+05:30", "", dated{head: ld(`"datePublished":"2020-10-02T12:46:00Z"`), below: `<p>Oct 2, 2020, 18:16</p>`}},
	{"another minute is another time", "2023-12-25T22:03:00Z", "", dated{head: ld(`"datePublished":"2023-12-25T22:03:00Z"`), below: `<p>December 26, 2023 9:11 am</p>`}},
	{"morning in Europe", "2020-12-06", "", dated{head: ld(`"datePublished":"2020-12-05T23:15:00Z"`), below: `<p>6 December 2020</p>`}},
	{"evening in America", "2023-11-08", "", dated{head: ld(`"datePublished":"2023-11-09T01:49:09Z"`) + canonical("https://example.com/2023/11/08/crane/")}},
	{"the day that the page was sent, above the same day shown", "2023-10-30T13:01:18Z", "", dated{head: ld(`"datePublished":"2023-10-30T13:01:18Z"`), above: `<p>31 October 2023</p>`, below: `<p>30 October 2023</p>`}},
	{"noon is the same day everywhere near", "2023-11-09T11:49:09Z", "", dated{head: ld(`"datePublished":"2023-11-09T11:49:09Z"`) + canonical("https://example.com/2023/11/08/crane/")}},
	{"midnight is no time", "2023-11-09T00:00:00Z", "", dated{head: ld(`"datePublished":"2023-11-09T00:00:00Z"`) + canonical("https://example.com/2023/11/08/crane/")}},
	{"the clock shows UTC", "2026-06-30T16:34:54Z", "", dated{head: ld(`"datePublished":"2026-06-30T16:34:54Z"`) + canonical("https://example.com/2026/07/01/crane/"), below: `<p>June 30, 2026 - 4.34pm</p>`}},
	{"the day of the change", "2023-12-22T16:22:00Z", "2023-12-23T05:39:00Z", dated{head: ld(`"datePublished":"2023-12-22T16:22:00Z","dateModified":"2023-12-23T05:39:00Z"`), below: `<p>Saturday 23 December 2023</p>`}},

	// shown near the headline
	{"said", "2020-03-05", "2020-03-07", dated{below: `<p>Published March 5, 2020. Updated March 7, 2020</p>`}},
	{"said to be updated", "", "2020-03-07", dated{below: `<p>Updated March 7, 2020</p>`}},
	{"two dates of a line", "2020-03-05", "", dated{below: `<p>March 5, 2020 / March 7, 2020</p>`}},
	{"byline run on", "2023-12-05", "", dated{below: `<div><span>Ana Lima</span><span>Dec 05, 2023</span><span>2 Shares</span><span>1530 Views</span></div>`}},
	{"after a section", "2022-11-02", "", dated{lang: "de", above: `<div class=date>Kultur, 2.11.22</div>`}},
	{"in brackets", "2020-01-14", "", dated{lang: "it", below: `<em>( Pescara, 14 gennaio 20 )</em>`}},
	{"label by itself", "2024-08-30", "", dated{below: `<h3>Published</h3><p>August 30, 2024</p>`}},
	{"label of a change by itself", "", "2025-08-04", dated{below: `<div>Last updated</div><div class=date>Aug 04, 2025</div>`}},
	{"times with labels", "2016-12-21T18:49:10-05:00", "2018-03-06T19:49:32-05:00", dated{below: `<ul><li>Updated:</li><li><time datetime="2018-03-06T19:49:32-05:00">Mar 6, 2018</time></li><li>Original:</li><li><time datetime="2016-12-21T18:49:10-05:00">Dec 21, 2016</time></li></ul>`}},
	{"microformat", "2011-05-04T10:00:00+02:00", "", dated{below: `<p>By Ana <abbr class=published title="2011-05-04T10:00:00+02:00">two years ago</abbr></p>`}},
	{"in an element that shows nothing", "2013-04-04T18:52:11Z", "", dated{below: `<span class=updated title="2013-04-04T18:52:11+00:00"></span>`}},
	{"relative time", "2020-07-07T12:10:51Z", "", dated{below: `<relative-time datetime="2020-07-07T12:10:51Z">last year</relative-time>`}},
	{"in a link", "2020-10-13T18:29", "", dated{below: `<ul class="nav meta"><li><a href="/time/2020-10-13">13 Oct 2020 18:29</a></li></ul>`}},
	{"of what a link leads to", "", "", dated{below: `<p><a href="https://example.org/x">The original (posted on: 16 February 2019) in full</a></p>`}},
	{"below before above", "2023-11-06", "", dated{above: `<ul class=nav><li>November 8, 2023</li></ul>`, below: `<p class=byline>Ana LimaNovember 6, 2023</p>`}},
	{"over the headline", "2022-01-02", "", dated{lang: "de", above: `<h3 class="x-teaser-meta">02.01.2022</h3>`}},
	{"in a heading", "2023-11-06T13:30", "", dated{lang: "de", below: `<h2>Stars (1 / 1) <span>06.11.2023 13:30 von Ana</span></h2>`}},
	{"as of", "2020-02-05", "", dated{lang: "de", below: `<p>Stand: 5. Februar 2020</p>`}},
	{"as of, and published", "2020-02-03", "2020-02-05", dated{lang: "de", below: `<p>Veröffentlicht am 3. Februar 2020</p><p>Stand: 5. Februar 2020</p>`}},
	{"born", "", "", dated{lang: "zh", below: `<p>出生日期 1975年1月28日 ` + strings.Repeat("海边小镇的起重机倒在通往码头的路上。", 8) + `</p>`}},

	{"event in the text", "", "", dated{first: `<p>The harbour will be open again, said the mayor of the small town, on <time datetime="2020-06-04T12:00">4 June at noon</time>, when the crane is gone.</p>`}},
	{"updated by its class", "2020-03-05T10:00:00Z", "2020-03-07", dated{below: `<p><time class="entry-date published" datetime="2020-03-05T10:00:00Z">5 March</time> <time class=updated datetime="2020-03-07">7 March</time></p>`}},
	{"updated by its class alone", "2020-03-05T10:00:00Z", "", dated{below: `<p><time class=updated datetime="2020-03-05T10:00:00Z">5 March</time></p>`}},
	{"in the title of a span", "2013-04-04T18:52:11Z", "", dated{below: `<p>By Ana <span class=published title="2013-04-04T18:52:11+00:00"></span></p>`}},
	{"the time of a day that is shown", "2020-03-05T10:00:00+01:00", "", dated{below: `<p>Published March 5, 2020</p><time datetime="2020-03-05T10:00:00+01:00">5 March</time>`}},

	{"in a column beside the headline", "2020-03-05", "", dated{above: `<aside class=item-meta><ul><li>Analysis</li><li class=meta__date>5 March 2020</li><li>7 minutes</li></ul></aside>`}},
	{"on some screens only", "2020-03-05T11:58", "", dated{below: `<ul class=byline><li class="hidden date-published">11:58, 5 MAR 2020</li><li>Bookmark</li></ul>`}},
	{"in a size of type", "2020-03-05", "", dated{below: `<div class="text-caption">5 March 2020 | 14 min read</div>`}},
	{"under a picture", "", "", dated{below: `<figure><img src=/a.jpg><figcaption>The quay, 5 March 2020</figcaption></figure>`}},
	{"changed by the class around it", "", "2020-03-07T10:00:00Z", dated{below: `<div class="field field--name-changed"><div><time datetime="2020-03-07T10:00:00Z">7 March 2020</time></div></div>`}},
	{"changed by its class", "2020-03-05", "2020-03-07", dated{below: `<p>5 March 2020</p><p class=post-modified-date>7 March 2020</p>`}},
	{"the machine's beside the reader's", "2020-03-05", "2020-03-07T10:00:00+01:00", dated{below: `<p>Ana Lima<span>2020-03-07T10:00:00+01:00</span>5 March 2020 |</p>`}},
	{"the attribute of another clock", "2020-03-06T01:00:00Z", "", dated{below: `<p>By Ana Lima</p><time datetime="2020-03-06T01:00:00Z">5 March 2020</time>`}},
	{"of a message shown over the text", "", "", dated{below: `<blockquote><p>The crane, shared by Berg on <time datetime="2019-01-01T00:00:00Z">1 January</time></p></blockquote>`}},
	{"run on from an abbreviation", "2020-03-05T06:21", "", dated{below: `<ul class=author><li>Ana Lima, EXNMar 5, 2020, 06:21 AM ET</li></ul>`}},
	{"label run on", "2020-03-05", "2020-03-07", dated{below: `<p>By Ana LimaPublished: March 5, 2020Updated: March 7, 2020</p>`}},
	{"words behind the dates", "2020-03-05", "2020-03-07", dated{lang: "zh", below: `<p>2020-03-05發佈 2020-03-07更新</p>`}},
	{"a word behind the only date", "2020-03-05T12:00", "", dated{lang: "ja", below: `<p>2020年3月5日 12時00分更新</p>`}},
	{"microformats in microdata", "2020-03-05T10:52:00+01:00", "", dated{first: `<p>Release date of the book: 1 January 2020</p>`, after: `<div itemprop=blogPost itemscope itemtype="http://schema.org/BlogPosting"><abbr class=published itemprop=datePublished title="2020-03-05T10:52:00+01:00">10:52</abbr></div>`}},

	// in and after the text
	{"opening", "2018-01-18", "", dated{lang: "de", first: `<p>(18.01.2018) Ein Kran ist auf die einzige Straße zum Hafen gefallen, der deshalb am Morgen lange gesperrt war, wie die Bürgermeisterin mitteilte.</p>`}},
	{"opening, after a deck", "2020-03-05", "", dated{lang: "de", first: `<p>Der einzige Weg zum Hafen der kleinen Stadt war am Morgen für mehrere Stunden gesperrt, niemand wurde dabei verletzt, wie die Stadt inzwischen mitgeteilt hat.</p><p>Hafen, 5. März 2020 – Ein Kran ist auf die einzige Straße zum Hafen gefallen, wie die Bürgermeisterin mitteilte, die am Morgen dort war.</p>`}},
	{"a month in the address", "2020-03", "", dated{head: canonical("https://example.com/2020/03/")}},
	{"a day at the end before a month in the address", "2020-03-05", "", dated{head: canonical("https://example.com/2020/03/"), after: `<p>5 March 2020</p>`}},
	{"end", "2025-01-05", "", dated{lang: "it", after: `<p>5 gennaio 2025 ( modifica il 6 gennaio 2025 | 15:24)</p>`}},
	{"said at the end", "2022-01-26", "", dated{lang: "de", after: `<div class=related>Erschienen am 26. Jan 2022 im Format Aktuelles</div>`}},
	{"the only marked one", "2021-12-15", "", dated{lang: "de", below: datedProse, after: `<p><time class=pubdate datetime="2021-12-15">15.12.2021</time></p>` + datedProse}},
	{"of quoted messages", "", "", dated{after: `<p>— Ana Lima (@ana) September 9, 2016</p>`}},
	{"of comments", "", "", dated{after: `<div class=comments><p>Ana Lima, March 5, 2020</p><p>I saw it too.</p></div>`}},
	{"of the footer", "", "", dated{after: `<footer><p>© 2020 Example, 5 March 2020</p></footer>`}},
	{"of other articles", "", "", dated{above: `<div class=related><p>March 4, 2020</p><p>Another crane</p><p>March 5, 2020</p><p>A third crane</p></div><p>x</p>`}},
	{"of cited works", "", "", dated{after: `<ol><li>Lima A, Berg B, Costa C. Cranes and other machines at the coast: a study of eleven years in six harbours. J Cranes. Published online May 22, 2019: doi 10.1111/x</li></ol>`}},

	// in embedded state
	{"state", "2025-11-17T09:00:00-05:00", "", dated{head: `<meta name="script:data" content="{&quot;datePublished&quot;:&quot;2025-11-17T09:00:00-05:00&quot;}">`}},
	{"escaped state", "2025-11-17", "", dated{after: `<script>var s = "{\"publishedAt\": \"2025-11-17\"}"</script>`}},
	{"state of several articles", "", "", dated{after: `<script>var s = [{publishedAt:1, "publishedAt":"2025-11-17"},{"publishedAt":"2025-11-12"}]</script>`}},

	// day and month
	{"undecided", "", "", dated{below: `<p>Ana Lima - 12/03/2026</p>`}},
	{"undecided, and so is the change", "", "", dated{head: `<meta property="article:modified_time" content="12/05/2026">`, below: `<p>Ana Lima - 12/03/2026</p>`}},
	{"by the month of the change", "2026-03-12", "2026-03-14", dated{head: `<meta property="article:modified_time" content="2026-03-14">`, below: `<p>Ana Lima - 12/03/2026</p>`}},
	{"by the language", "2026-03-12", "", dated{lang: "fr", below: `<p>Ana Lima - 12/03/2026</p>`}},
	{"by the region", "2026-12-03", "", dated{lang: "en-US", below: `<p>Ana Lima - 12/03/2026</p>`}},
	{"by the country", "2026-03-12", "", dated{head: canonical("https://example.co.uk/crane"), below: `<p>Ana Lima - 12/03/2026</p>`}},
	{"by another date", "2026-12-03", "", dated{below: `<p>Ana Lima - 12/03/2026</p>`, after: `<ul class=related><li>10/27/2026</li></ul>`}},
	{"by the months named", "2026-03-12", "", dated{below: `<p>Ana Lima - 12/03/2026</p>`, after: `<ul class=footer><li>March 2026</li><li>February 2026</li></ul>`}},
	{"by the address", "2026-03-12", "", dated{head: canonical("https://example.com/2026/03/crane/"), below: `<p>Ana Lima - 12/03/2026</p>`}},
}

func TestDate(t *testing.T) {
	for _, c := range dateTests {
		a, err := Parse(context.Background(), source.Document{Data: []byte(c.page.html())}, Options{Evidence: true})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if string(a.Date) != c.date || a.Modified != c.modified {
			t.Errorf("%s: date %q, modified %q, want %q, %q", c.name, a.Date, a.Modified, c.date, c.modified)
			for _, f := range a.Evidence.Fields {
				if f.Field == "date" || f.Field == "modified" {
					t.Logf("  %+v", f)
				}
			}
		}
	}
}

var textDateTests = []struct{ name, date, modified, head string }{
	{"line", "2023-12-22", "", "By Ana Lima\nDec 22, 2023"},
	{"run on", "2023-12-22", "", "By Ana LimaDec 22, 2023"},
	{"with a call", "2023-12-22", "", "Ana Lima December 22, 2023 Comment Now!"},
	{"posted", "2024-08-08T04:00-04:00", "", "Ana Lima · Example News · Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8"},
	{"short year", "2016-12-16T12:21", "", "By Ana Lima • 12/16/16 12:21pm"},
	{"updated", "", "2023-12-01", "By Ana Lima\nUpdated on: December 1, 2023"},
	{"as of", "2025-06-17T18:24", "", "Stand: 17.06.2025 18:24 Uhr"},
	{"count run on", "2025-11-21", "", "by Ana LimaNovember 21, 202501747\nShare0"},
	{"label run on", "2023-12-20T08:00-05:00", "", "By Ana LimaPublished: Dec 20, 2023 8:00 AM EST"},
	{"originally", "2023-12-20", "2023-12-22", "Originally published on December 20, 2023. Last updated on December 22, 2023"},
	{"day ago", "", "", "By Ana Lima\nPublished 3 days ago"},
	{"label of a change run on", "", "2026-02-05", "By Ana LimaUpdated: Feb 5, 2026"},
	{"no label run on", "2026-02-05", "", "Posted by LimaAna on Feb 5, 2026 from the harbour office"},
	{"as of, the word by itself", "2021-04-21T16:41", "", "STAND\n21.4.2021, 16:41 Uhr"},
	{"before a long address", "2023-12-21T10:29", "", "Harbour desk 21 December 2023 10:29 https://example.org/share?text=" + strings.Repeat("crane%20", 30)},
	{"of a rule", "2021-11-12", "", "Valid since: 5 November 2021\n\n12 November 2021"},
	{"ordinal at the start of a line", "2023-05-01", "", "1. Mai 2023"},
}

func TestDateInText(t *testing.T) {
	for _, c := range textDateTests {
		doc := "Crane falls across the harbour road\n\n" + c.head + "\n\n" + datedText
		a, err := Parse(context.Background(), source.Document{Data: []byte(doc)}, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if string(a.Date) != c.date || a.Modified != c.modified {
			t.Errorf("%s: date %q, modified %q, want %q, %q", c.name, a.Date, a.Modified, c.date, c.modified)
		}
	}
}

// sections is the head of a long dump: short lines, as of a menu or of the
// sections of an article that lists things.
func sections(n int) string { return strings.Repeat("A crane\n\nSee it\n\nShare\n\n", n) }

var dumpDateTests = []struct{ name, date, doc string }{
	{"by a byline far above", "2023-12-21", "Eleven cranes\n\nBy Ana Lima on December 21, 2023\n\n" + sections(25) + "The last of the cranes\n\n" + datedText},
	{"said far above", "2023-12-21", "Eleven cranes\n\nPublished: December 21, 2023\n\n" + sections(25) + "The last of the cranes\n\n" + datedText},
	{"of several far above", "", "Eleven cranes\n\nBy Ana Lima on December 21, 2023\n\nBy Berta Berg on December 19, 2023\n\n" + sections(25) + "The last of the cranes\n\n" + datedText},
	{"before a byline far above", "2023-12-21", "Eleven cranes\n\nDec 21 2023 by Ana Lima\n\n" + sections(25) + "The last of the cranes\n\n" + datedText},
	{"over a byline far above", "2023-12-21", "Eleven cranes\n\n21 December 2023\n\nBy Ana Lima\n\nSince 1 May 2019\n\n" + sections(25) + "The last of the cranes\n\n" + datedText},
	{"alone far above", "2023-12-21", "Eleven cranes\n\nDec 21, 2023 - 9 min read\n\n" + sections(25) + "The last of the cranes\n\n" + datedText},
	{"alone in the masthead", "", "Example News\n\nThursday, Dec 21, 2023\n\n" + sections(25) + "The last of the cranes\n\n" + datedText},
	{"said far below", "2023-12-21", "Crane falls across the harbour road\n\n" + datedText + "\nRelated stories\n\n" + sections(9) + "Published: 21 December 2023\n"},
	{"signed below", "2023-12-21T09:07", "Crane falls across the harbour road\n\n" + datedText + "\nBy Ana Lima on 21 December 2023 at 09:07, filed under harbours\n"},
	{"of a message shown above the text", "", "Crane falls across the harbour road\n\n— Ana Lima (@ana) 21 December 2023\n\n" + datedText},
	{"below the first paragraph", "2023-12-21T09:07", "Crane falls across the harbour road\n\nThe harbour of the small town was closed for most of the morning.\n\n21 December 2023, 09:07 / Updated: 22 December 2023, 10:15\n\n" + datedText},
	{"beside a byline below the first paragraph", "2023-12-21", "Crane falls across the harbour road\n\n" + datedText + "\nBy Ana Lima , Berta Berg on December 21, 2023 | Comments on the crane\n\n" + datedText + "\n" + datedText},
	{"beside a byline amid what is taken for the text", "2023-12-21T14:07", "Crane falls across the harbour road\n\n" + strings.Repeat(datedText+"\n", 4) + "Thu 21 December 2023 | 14:07 | By Ana Lima\n\n" + strings.Repeat(datedText+"\n", 2) + "On air: 20 December 2023, 15:10\n\n" + strings.Repeat(datedText+"\n", 2)},
	{"as of, at the end", "2018-07-09", "Crane falls across the harbour road\n\n" + datedText + "\nStand: 9. Juli 2018\n"},
	{"beside the text, not in the masthead", "2025-06-28T16:03", "Crane falls across the harbour road\n\nExample News\n\nMonday, June 30, 2025\n\n" + sections(12) + "By Ana Lima\n\nJune 28, 2025 16:03\n\nThe harbour is open\n\n" + datedText},
}

func TestDateInDump(t *testing.T) {
	for _, c := range dumpDateTests {
		a, err := Parse(context.Background(), source.Document{Data: []byte(c.doc)}, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if string(a.Date) != c.date {
			t.Errorf("%s: date %q, want %q", c.name, a.Date, c.date)
		}
	}
}
