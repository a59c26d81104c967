package parse

import (
	"context"
	"testing"

	"lede/parse/source"
)

const craneURL = "https://quay.example.org/news/crane-falls-across-harbour-road"

var urlTests = []struct {
	name, url string
	page      dated
}{
	// declared
	{"canonical", craneURL, dated{head: canonical(craneURL)}},
	{"canonical that is the home page", craneURL, dated{head: canonical("https://quay.example.org/") + `<meta property="og:url" content="` + craneURL + `">`}},
	{"canonical by number, one of words beside it", craneURL, dated{head: canonical("https://quay.example.org/node/8996") + `<meta property="og:url" content="` + craneURL + `">`}},
	{"JSON-LD by number, one of words beside it", craneURL, dated{head: ld(`"mainEntityOfPage":{"@type":"WebPage","@id":"https://quay.example.org/?p=8996"}`) + `<meta property="og:url" content="` + craneURL + `">`}},
	{"canonical by number alone", "https://quay.example.org/node/8996", dated{head: canonical("https://quay.example.org/node/8996") + `<meta property="og:url" content="https://quay.example.org/">`}},
	{"default port", "https://quay.example.org/crane", dated{head: canonical("https://quay.example.org:443/crane")}},
	{"value for content", craneURL, dated{head: `<meta name="og:url" value="` + craneURL + `">`}},
	{"tracking", "https://quay.example.org/crane?id=7", dated{head: canonical("https://quay.example.org/crane?utm_source=x&id=7&fbclid=y#top")}},
	{"JSON-LD in a meta element", craneURL, dated{head: `<meta name="script:ld+json" content="{&quot;@context&quot;:&quot;https://schema.org&quot;,&quot;@type&quot;:&quot;Article&quot;,&quot;url&quot;:&quot;` + craneURL + `&quot;}">`}},
	{"microdata's id", craneURL, dated{above: `<div itemscope itemtype="https://schema.org/NewsArticle" itemid="` + craneURL + `">`, after: "</div>"}},
	{"RDFa's about", craneURL, dated{above: `<div typeof="schema:NewsArticle" about="` + craneURL + `">`, after: "</div>"}},

	// of two sites
	{"canonical of the site it is copied from", craneURL, dated{head: canonical("https://wire.example.com/2020/crane") + `<meta property="og:url" content="` + craneURL + `">`, after: `<a href="https://quay.example.org/sport">Sport</a>`}},
	{"copied from a site that it links to", craneURL, dated{head: canonical("https://wire.example.com/2020/crane") + `<meta property="og:url" content="` + craneURL + `"><meta property="og:site_name" content="Example.org">`, after: `<a href="https://wire.example.com/">Wire</a> <a href="https://wire.example.com/2020/boat">Boat</a>`}},
	{"canonical of a reader that many letters share", craneURL, dated{head: canonical("https://example.org/home/post/p-7") + `<meta property="og:url" content="https://example.org/home/post/p-7">` + ld(`"url":"`+craneURL+`"`), after: `<a href="https://example.org/">Home</a> <a href="https://quay.example.org/archive">Archive</a> <a href="https://quay.example.org/about">About</a>`}},
	{"canonical of the name that the site has", craneURL, dated{head: canonical(craneURL) + `<meta property="og:site_name" content="Quay"><meta property="og:url" content="https://film.example.com/watch/7">`, after: `<a href="https://film.example.com/a">A</a> <a href="https://film.example.com/b">B</a>`}},
	{"address of the site's workshop", craneURL, dated{head: canonical(craneURL) + `<meta property="og:url" content="https://new.example.com/news/crane-falls">`, after: `<a href="https://quay.example.org/sport">Sport</a>`}},
	{"canonical and og:url of the site it is copied from", craneURL, dated{head: canonical("https://wire.example.com/2020/crane") + `<meta property="og:url" content="https://wire.example.com/2020/crane"><link rel=amphtml href="https://quay.example.org/amp/crane">` + ld(`"url":"`+craneURL+`"`), after: `<a href="https://quay.example.org/sport">Sport</a>`}},
	{"nothing but the site it is copied from", "https://wire.example.com/2020/crane", dated{head: canonical("https://wire.example.com/2020/crane"), after: `<a href="https://quay.example.org/sport">Sport</a>`}},
	{"what repeats og:url", craneURL, dated{head: canonical(craneURL) + `<meta property="og:url" content="https://quay.example.org/crane"><meta name="twitter:url" content="https://quay.example.org/crane"><link rel=alternate hreflang=x-default href="https://quay.example.org/crane">` + ld(`"url":"https://quay.example.org/crane"`) + `<div itemscope itemtype="https://schema.org/NewsArticle" itemid="https://quay.example.org/crane"></div>`}},

	// relative
	{"relative to base", craneURL, dated{head: `<base href="https://quay.example.org/">` + canonical("/news/crane-falls-across-harbour-road")}},
	{"relative to what the page loads", craneURL, dated{head: canonical("/news/crane-falls-across-harbour-road") + `<link rel=stylesheet href="https://quay.example.org/style.css">`, after: `<a href="https://quay.example.org/contact">Contact</a>`}},
	{"relative to where its pictures are from", "https://www.quay.example.org/crane", dated{head: canonical("/crane"), after: `<img src="https://www.quay.example.org/logo.png">`}},
	{"relative to a place of its own", craneURL, dated{head: `<base href="https://quay.example.org/">`, above: `<a href="news/crane-falls-across-harbour-road#skipNavigation7">Skip</a>`}},
	{"relative to its main part, with a base", craneURL, dated{head: `<base href="https://quay.example.org/">`, above: `<a href="news/crane-falls-across-harbour-road#content">Text</a>`}},
	{"relative to its main part, without a base", "", dated{above: `<a href="/news/crane-falls-across-harbour-road#content">Text</a>`}},
	{"relative to a place of another", "", dated{head: `<base href="https://quay.example.org/">`, above: `<a href="news/boat-sinks-in-the-harbour#comments">7 comments</a>`}},
	{"what it loads is no site", "", dated{head: canonical("/news/crane-falls-across-harbour-road") + `<link rel=stylesheet href="https://cloud.example.com/style.css">`}},

	// in links
	{"permalink", craneURL, dated{below: `<p><a rel=bookmark href="` + craneURL + `">5 March</a></p>`}},
	{"permalink of microformats", craneURL, dated{below: `<p>By <a class="p-author u-url" href="https://quay.example.org/ana">Ana</a> <a class=u-url href="` + craneURL + `">5 March</a></p>`}},
	{"permalink of another entry", "", dated{after: `<div class=related><a rel=bookmark href="` + craneURL + `">Crane</a></div>`}},
	{"share link", craneURL, dated{below: `<a href="https://social.example.com/sharer.php?u=https%3A%2F%2Fquay.example.org%2Fnews%2Fcrane-falls-across-harbour-road">Share</a>`}},
	{"mail link", craneURL, dated{below: `<a href="mailto:?subject=Crane&body=Read%20this:%20https%3A%2F%2Fquay.example.org%2Fnews%2Fcrane-falls-across-harbour-road">Mail</a>`}},
	{"share button", craneURL, dated{below: `<div class=like data-href="` + craneURL + `"></div>`}},
	{"button of a network", craneURL, dated{below: `<fb:like href="` + craneURL + `" send="true"></fb:like>`}},
	{"frame of a network", craneURL, dated{below: `<iframe src="//social.example.com/plugins/like.php?href=https%3A%2F%2Fquay.example.org%2Fnews%2Fcrane-falls-across-harbour-road&amp;width=90"></iframe>`}},
	{"heading that links to a film", "", dated{above: `<h1><a href="https://film.example.com/watch/7">Crane falls</a></h1>`, after: `<a href="https://quay.example.org/a">A</a> <a href="https://quay.example.org/b">B</a>`}},
	{"heading that links to the page", craneURL, dated{above: `<h1><a href="` + craneURL + `">Crane falls</a></h1>`, after: `<a href="https://quay.example.org/a">A</a> <a href="https://film.example.com/b">B</a>`}},
	{"share link in a share link", craneURL, dated{below: `<a href="https://social.example.com/share?url=https%3A%2F%2Fnetwork.example.com%2Fsharer.php%3Fu%3Dhttps%253A%252F%252Fquay.example.org%252Fnews%252Fcrane-falls-across-harbour-road">Share</a>`}},
	{"share link that no program has filled", "", dated{below: `<a href="https://social.example.com/share?url=https://quay.example.org/[slug]">Share</a>`}},
	{"share link to the network's own page", "", dated{below: `<a href="https://network.example.com/share?u=https://network.example.com/quay-post">Follow</a> <a href="https://network.example.com/share?u=">Share</a> <a href="https://network.example.com/share?u=https://shop.example.net/p">Shop</a>`, after: `<a href="https://quay.example.org/a">A</a> <a href="https://quay.example.org/b">B</a> <a href="https://quay.example.org/c">C</a> <a href="https://quay.example.org/d">D</a>`}},
	{"plugin of a network's own page", "", dated{below: `<div data-href="https://www.facebook.com/quaypost"></div>`}},
	{"short address of another site", "", dated{below: `<a href="https://social.example.com/share?url=https://qy.example/48qp">Share</a>`, after: `<a href="https://quay.example.org/a">A</a> <a href="https://quay.example.org/b">B</a>`}},
	{"form of a service", "", dated{below: `<form action="https://mail.example.com/a-b-c-d"></form>`, after: `<a href="https://quay.example.org/a">A</a> <a href="https://quay.example.org/b">B</a>`}},
	{"heading over the main one, a link", "", dated{above: `<h2><a href="https://quay.example.org/harbour-news">Harbour</a></h2><h1>Crane falls across the harbour road</h1>`}},
	{"permalink with another's headline", "", dated{below: `<p><a rel=bookmark href="https://quay.example.org/boat-sinks">Boat sinks on its way out of the harbour</a></p>`}},
	{"share buttons of a list", "", dated{after: `<i data-url="https://quay.example.org/a-b"></i><i data-url="https://quay.example.org/c-d"></i><i data-url="https://quay.example.org/e-f"></i><i data-url="https://quay.example.org/g-h"></i>`}},
	{"form that the page answers", craneURL, dated{below: `<form method=post action="` + craneURL + `?x=1"></form>`}},
	{"form for a search", "", dated{below: `<form action="https://quay.example.org/search"></form>`}},
	{"state", craneURL, dated{after: `<script>var s = {"canonicalUrl":"https:\/\/quay.example.org\/news\/crane-falls-across-harbour-road","logo":"https://quay.example.org/logo-of-the-letter"}</script>`}},
	{"state in an attribute", craneURL, dated{after: `<div data-page="{&quot;shareUrl&quot;:&quot;` + craneURL + `&quot;}"></div>`}},
	{"script of a comment service", craneURL, dated{after: `<script>this.page.url = '` + craneURL + `';</script>`}},
	{"state of several pages", "", dated{after: `<script>[{permalink: "https://quay.example.org/a-b"}, {permalink: "https://quay.example.org/c-d"}]</script>`}},
	{"script of the Wayback Machine", "http://quay.example.org/news/crane", dated{head: `<script>__wm.wombat("http://quay.example.org:80/news/crane","20200306101500","https://archive.example.net/","web")</script>`, after: "<!--\n     FILE ARCHIVED ON 10:15:00 Mar 6, 2020 AND RETRIEVED\n-->"}},
	{"short link", "https://quay.example.org/?p=7", dated{head: `<link rel=shortlink href="https://quay.example.org/?p=7">`}},
}

func TestURL(t *testing.T) {
	for _, c := range urlTests {
		a, err := Parse(context.Background(), source.Document{Data: []byte(c.page.html())}, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if string(a.OriginalURL) != c.url {
			t.Errorf("%s: %q, want %q", c.name, a.OriginalURL, c.url)
		}
	}
}
