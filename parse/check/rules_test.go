package check_test

import (
	"context"
	"fmt"
	"net/textproto"
	"slices"
	"strings"
	"testing"

	"lede/parse"
	"lede/parse/check"
	"lede/parse/source"
)

// article is a page without a fault. Each N gives another text.
type article struct {
	n                            int
	head, headline, byline, date string
	body, foot                   string
	url                          string
}

func sound(n int) article {
	subjects := []string{"ferry", "library", "orchard", "bridge", "market", "theatre", "harbour", "school", "bakery", "museum", "station", "quarry", "garden"}
	towns := []string{"Norrhamn", "Oldebruck", "Saltcote", "Vennis", "Marrow", "Tildon", "Esk"}
	verbs := []string{"reopened", "was sold", "burned down", "was flooded", "changed hands", "was repainted", "won a prize", "was measured", "went quiet", "was honoured", "lost its roof"}
	s, town, verb := subjects[n%13], towns[n%7], verbs[n%11]
	first := []string{"Marta", "Per", "Ilse", "Jon", "Agnes", "Tomas"}[n%6]
	last := []string{"Lindqvist", "Holm", "Varga", "Okafor", "Petrov"}[n%5]
	var b strings.Builder
	for i := range 5 {
		fmt.Fprintf(&b, "<p>The %s of %s %s in week %d of the year, and %d people who had known it as children came to the square to see what would become of the %s. “We never thought that it would end like this,” said %s, who had worked at the %s for %d years and lives beside it.</p>\n",
			s, town, verb, 3+(n*7+i*5)%49, 100+n*37+i*211, subjects[(n*3+i)%13], []string{"Anna Brandt", "Olu Adeyemi", "Greta Moss"}[(n+i)%3], subjects[(n+i*4)%13], 2+(n*11+i*17)%60)
	}
	day := fmt.Sprintf("2021-%02d-%02dT%02d:%02d:00+01:00", 1+n%12, 1+n%27, 6+n%12, 1+n%58)
	return article{
		n: n, headline: fmt.Sprintf("%s of %s %s, and %d came to see it", strings.ToUpper(s[:1])+s[1:], town, verb, 100+n),
		byline: first + " " + last, date: day, body: b.String(),
		url: fmt.Sprintf("https://www.harbourpost.test/news/%s-%s-%d", s, strings.ToLower(town), n),
	}
}

func (a article) html() string {
	var b strings.Builder
	b.WriteString("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
	fmt.Fprintf(&b, "<title>%s | Harbour Post</title>\n<meta property=\"og:site_name\" content=\"Harbour Post\">\n<meta property=\"og:type\" content=\"article\">\n", a.headline)
	if a.url != "" {
		fmt.Fprintf(&b, "<link rel=\"canonical\" href=%q>\n", a.url)
	}
	if a.date != "" {
		fmt.Fprintf(&b, "<meta property=\"article:published_time\" content=%q>\n", a.date)
	}
	b.WriteString(a.head + "</head><body><header><a href=\"/\">Harbour Post</a></header>\n<article>")
	if a.headline != "" {
		fmt.Fprintf(&b, "<h1>%s</h1>\n", a.headline)
	}
	if a.byline != "" {
		fmt.Fprintf(&b, "<p class=\"byline\">By <a rel=\"author\" href=\"/authors/x\">%s</a></p>\n", a.byline)
	}
	b.WriteString(a.body + "</article>\n" + a.foot + "<footer>Harbour Post, Quay 1</footer></body></html>\n")
	return b.String()
}

// fault is one thing wrong with a document, and the rule that must find it.
type fault struct {
	rule  string
	plant func(*article)
	raw   func(string) string // what is done to the page
	head  textproto.MIMEHeader
}

func ld(members string) func(*article) {
	return func(a *article) {
		a.head += `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"` + a.headline + `",` + members + "}</script>\n"
	}
}

func text(s string) func(string) string { return func(string) string { return s } }

// faults are at least one for each document rule.
func faults() []fault {
	short := func(a *article) {
		a.body = "<p>The ferry sailed again on Wednesday, and that is all that is known.</p>\n"
	}
	return []fault{
		{rule: "file.empty", raw: text(" \n\n ")},
		{rule: "file.binary", raw: text("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")},
		{rule: "file.no-article", raw: text("<html><head></head><body><div>&nbsp;</div></body></html>")},
		{rule: "charset.mismatch", raw: func(s string) string {
			return strings.Replace(s, `charset="utf-8"`, `charset="iso-8859-2"`, 1)
		}},
		{rule: "charset.undeclared", raw: func(s string) string {
			s = strings.Replace(s, `<meta charset="utf-8">`, "", 1)
			s = strings.NewReplacer("“", "\"", "”", "\"", "The ", "Caf\xe9 et th\xe9\xe2tre, d\xe9j\xe0 vu: the ").Replace(s)
			return s
		}},
		{rule: "charset.damaged", raw: func(s string) string { return strings.Replace(s, "children", "child\x00ren", 1) }},
		{rule: "charset.lost", plant: func(a *article) { a.body = strings.ReplaceAll(a.body, "children", "ch\uFFFDldren") }},
		{rule: "charset.mojibake", plant: func(a *article) { a.body = strings.ReplaceAll(a.body, "“", "â€œ") }},
		{rule: "html.truncated", raw: func(s string) string { return s[:strings.Index(s, "</article>")] + "<a href=\"/mo" }},
		{rule: "html.too-deep", plant: func(a *article) {
			a.foot = strings.Repeat("<div>", 600) + "end" + strings.Repeat("</div>", 600)
		}},
		{rule: "page.template", plant: func(a *article) { a.head += `<meta name="author" content="{{ article.author }}">` }},
		{rule: "page.not-found", plant: func(a *article) {
			a.headline, a.date, a.byline = "Page not found", "", ""
			a.body = "<p>The page that you asked for is not here. It may have moved, or the address is wrong. Try the search, or begin at the front page of the paper.</p>"
		}},
		{rule: "page.error", plant: func(a *article) {
			a.headline, a.body = "503 Service Unavailable", "<p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later, or call us.</p>"
		}},
		{rule: "page.robot-check", plant: func(a *article) {
			a.headline, a.body = "Just a moment...", "<p>We are checking the security of your connection before you go on to the site. This takes a few seconds, and then you will be sent on to the page.</p>"
		}},
		{rule: "page.consent-wall", plant: func(a *article) {
			a.headline, a.date = "We value your privacy", ""
			a.body = "<p>Our partners store information on your device and read it to show you advertisements that suit you. You can agree to that, or choose what you allow, below.</p>"
		}, raw: func(s string) string {
			return strings.Replace(s, `<meta property="og:type" content="article">`, "", 1)
		}},
		{rule: "page.script-shell", plant: func(a *article) {
			a.body, a.byline, a.headline = "<div id=\"root\"></div>", "", "Ferry reopened"
			a.foot = "<script>" + strings.Repeat("var a = 1; ", 300) + "</script>"
		}},
		{rule: "page.redirect", plant: func(a *article) {
			short(a)
			a.head += `<meta http-equiv="refresh" content="0; url=https://www.harbourpost.test/new">`
		}},
		{rule: "page.list", plant: func(a *article) {
			a.body, a.byline, a.date = strings.Repeat("<div><a href=\"/news/a\">The harbour of the town was measured and found too small</a></div>\n", 80), "", ""
		}, raw: func(s string) string {
			return strings.Replace(s, `<meta property="og:type" content="article">`, "", 1)
		}},
		{rule: "page.live-blog", plant: func(a *article) {
			a.head += `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"x"}</script>`
		}},
		{rule: "page.not-free", plant: ld(`"isAccessibleForFree": false`)},
		{rule: "headline.missing", plant: func(a *article) { a.headline = "" }, raw: func(s string) string {
			return strings.Replace(s, "<title> | Harbour Post</title>", "", 1)
		}},
		{rule: "headline.is-site", plant: func(a *article) { a.head += `<meta property="og:title" content="Harbour Post">` }},
		{rule: "headline.too-long", plant: func(a *article) { a.headline += strings.Repeat(" and then came home again", 5) }},
		{rule: "headline.disagree", plant: func(a *article) {
			a.head += `<meta property="og:title" content="Völlig unvergleichlich"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Jackpot: fuzzy lynx"}</script>`
		}},
		{rule: "author.missing", plant: func(a *article) { a.byline = "" }},
		{rule: "author.unread", plant: func(a *article) { a.byline = ""; a.head += `<meta name="author" content="webmaster">` }},
		{rule: "author.is-email", plant: ld(`"author": {"@type":"Person","name":"desk@harbourpost.test"}`)},
		{rule: "author.is-url", plant: ld(`"author": {"@type":"Person","name":"https://www.harbourpost.test/authors/1"}`)},
		{rule: "author.is-date", plant: ld(`"author": {"@type":"Person","name":"2021-03-04"}`)},
		{rule: "author.too-many", plant: func(a *article) {
			a.byline = "Anna Brandt, Olu Adeyemi, Greta Moss, Per Holm, Ilse Varga, Jon Okafor, Agnes Petrov, Tomas Lind, Maria Keller, Paul Ortiz, Nora Weiss, Karl Jensen, Eva Novak and Sam Doyle"
		}},
		{rule: "date.missing", plant: func(a *article) { a.date = "" }},
		{rule: "date.unread", plant: func(a *article) { a.date = ""; a.foot = "<p>Copyright since May 2003</p>" }},
		{rule: "date.invalid", plant: func(a *article) { a.head += `<meta property="article:modified_time" content="2023-13-45T10:00:00Z">` }},
		{rule: "date.epoch", plant: func(a *article) { a.head += `<meta property="article:modified_time" content="1970-01-01T00:00:00Z">` }},
		{rule: "date.future", plant: func(a *article) { a.date = "2031-05-01T08:00:00Z" }},
		{rule: "date.after-capture", head: textproto.MIMEHeader{"Warc-Date": {"2020-02-01T00:00:00Z"}}},
		{rule: "date.before-web", plant: func(a *article) { a.date = "1987-05-02" }},
		{rule: "date.url-disagrees", plant: func(a *article) { a.url = "https://www.harbourpost.test/2016/03/16/ferry-reopened" }},
		{rule: "date.sources-disagree", plant: ld(`"datePublished": "2020-01-05"`)},
		{rule: "date.modified-first", plant: func(a *article) { a.head += `<meta property="article:modified_time" content="2019-11-05T10:00:00Z">` }},
		{rule: "url.missing", plant: func(a *article) { a.url = "" }},
		{rule: "url.relative", plant: func(a *article) { a.url = "/news/ferry-reopened" }},
		{rule: "url.canonical-elsewhere", plant: func(a *article) { a.head += `<meta property="og:url" content="https://www.othernews.test/ferry">` }},
		{rule: "url.canonical-is-home", plant: func(a *article) {
			a.head += `<meta property="og:url" content="` + a.url + `">`
			a.url = "https://www.harbourpost.test/"
		}},
		{rule: "url.tracking", plant: func(a *article) { a.url += "?utm_source=feed" }},
		{rule: "contact.obfuscated", plant: func(a *article) {
			a.body = strings.Replace(a.body, "who had worked", "whose address is [email protected] and who had worked", 1)
		}},
		{rule: "body.missing", plant: func(a *article) { a.body = "" }, raw: func(s string) string {
			return strings.Replace(s, "<footer>Harbour Post, Quay 1</footer>", "", 1)
		}},
		{rule: "body.short", plant: short},
		{rule: "body.cut-short", plant: ld(`"wordCount": 4000`)},
		{rule: "body.ellipsis", plant: func(a *article) {
			a.body = strings.TrimSuffix(strings.TrimSpace(a.body), "lives beside it.</p>") + "lives besi…</p>"
		}},
		{rule: "body.entities", plant: func(a *article) { a.body = strings.Replace(a.body, "children", "children &amp;amp; parents", 1) }},
		{rule: "body.paywall", plant: func(a *article) {
			a.body = a.body[:strings.Index(a.body, "</p>")] + "</p>\n<p>Subscribe to continue reading this story</p>"
		}},
		{rule: "body.language", raw: func(s string) string { return strings.Replace(s, `lang="en"`, `lang="fi"`, 1) }},
	}
}

func (f *fault) document(n int) source.Document {
	a := sound(n)
	if f.plant != nil {
		f.plant(&a)
	}
	page := a.html()
	if f.raw != nil {
		page = f.raw(page)
	}
	return source.Document{Origin: source.Origin{Path: fmt.Sprintf("dump/%03d.html", n)}, Header: f.head, Data: []byte(page)}
}

// findings runs a check and gives all findings, those of the run last.
func findings(t *testing.T, docs []source.Document, o check.Options) (list []check.Finding) {
	t.Helper()
	inputs := func(yield func(check.Input, error) bool) {
		for _, d := range docs {
			if !yield(check.Input{Document: d}, nil) {
				return
			}
		}
	}
	o.Workers = max(o.Workers, 3)
	for r, err := range check.Run(context.Background(), inputs, o) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, r.Findings...)
	}
	return list
}

// TestPlantedFaults has a dump of documents with one fault each: every fault is
// found by its rule, and nothing else is above a note.
func TestPlantedFaults(t *testing.T) {
	faults := faults()
	docs := make([]source.Document, len(faults))
	for i := range faults {
		docs[i] = faults[i].document(i)
	}
	found := make([]bool, len(faults))
	for _, f := range findings(t, docs, check.Options{AsOf: "2026-01-31"}) {
		i := slices.IndexFunc(docs, func(d source.Document) bool { return d.Origin.Path == f.Path })
		switch {
		case i < 0:
			t.Errorf("%s: %s %s", f.Path, f.Rule, f.Message)
		case f.Rule == faults[i].rule:
			found[i] = true
		case f.Severity > check.Info && !follows(faults[i].rule, f.Rule):
			t.Errorf("%s, planted in %s: also %s %s: %s", faults[i].rule, f.Path, f.Severity, f.Rule, f.Message)
		}
	}
	for i, ok := range found {
		if !ok {
			t.Errorf("%s was not found in %s:\n%s", faults[i].rule, docs[i].Origin.Path, docs[i].Data)
		}
	}
}

// follows reports whether one fault cannot be without the other: a page that
// is no article has no text, date or length either.
func follows(planted, found string) bool {
	if strings.HasPrefix(planted, "page.") || planted == "body.missing" {
		return slices.Contains([]string{"date.missing", "body.short", "body.missing", "page.script-shell"}, found)
	}
	return false
}

func TestSoundDumpIsClean(t *testing.T) {
	var docs []source.Document
	for i := range 60 {
		docs = append(docs, (&fault{}).document(i))
	}
	for _, f := range findings(t, docs, check.Options{AsOf: "2026-01-31"}) {
		t.Errorf("%s: %s %s: %s", f.Path, f.Severity, f.Rule, f.Message)
	}
}

// TestEveryRuleIsTested sees that each rule is planted here or among the set
// rules, and that ids and texts are as they are promised.
func TestEveryRuleIsTested(t *testing.T) {
	planted := map[string]bool{}
	for _, f := range faults() {
		planted[f.rule] = true
	}
	elsewhere := "file.too-large file.unreadable http.truncated http.status container. dup. set. author.doubtful author.is-site date.doubtful date.ambiguous date.no-zone contact.placeholder headline.doubtful headline.has-site url.archived "
	seen := map[string]bool{}
	for _, r := range check.Rules() {
		group, _, _ := strings.Cut(r.ID, ".")
		if seen[r.ID] || r.Why == "" || r.Do == "" || strings.HasSuffix(r.Why, ".") || group == r.ID {
			t.Errorf("%s: twice, or without a text, or with a full stop", r.ID)
		}
		seen[r.ID] = true
		if !planted[r.ID] && !strings.Contains(elsewhere, r.ID+" ") && !strings.Contains(elsewhere, group+". ") {
			t.Errorf("%s is not tested", r.ID)
		}
	}
}

func TestOtherRules(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		record parse.Article
	}{
		{"headline.has-site", parse.Article{Headline: "Ferry sails again | Harbour Post", Publisher: &parse.Outlet{Name: "Harbour Post"}}},
		{"headline.is-site", parse.Article{Headline: "Harbour Post", Publisher: &parse.Outlet{Name: "Harbour post"}}},
		{"author.is-site", parse.Article{Authors: []parse.Author{{Name: "Harbour Post"}}, Publisher: &parse.Outlet{Name: "Harbour Post"}}},
		{"author.is-email", parse.Article{Authors: []parse.Author{{Name: "desk@harbourpost.test"}}}},
		{"contact.placeholder", parse.Article{Contact: []parse.Contact{{Type: "email", Value: "name@example.com"}}}},
		{"date.no-zone", parse.Article{Date: "2021-03-04T10:30"}},
		{"date.after-capture", parse.Article{Date: "2021-03-04", Archive: &parse.Archive{Captured: "2020-01-01T00:00:00Z"}}},
		{"author.doubtful", parse.Article{Evidence: &parse.Account{Fields: []parse.Finding{{Field: "authors", Value: "x", Rule: "authors/box", Confidence: 30}}}}},
		{"date.doubtful", parse.Article{Evidence: &parse.Account{Fields: []parse.Finding{{Field: "date", Value: "x", Rule: "date/end", Confidence: 44}}}}},
		{"headline.doubtful", parse.Article{Evidence: &parse.Account{Fields: []parse.Finding{{Field: "headline", Value: "x", Rule: "headline/first-line", Confidence: 30}}}}},
		{"http.truncated", parse.Article{Warnings: []string{"cut short by the crawler (length)"}}},
		{"file.too-large", parse.Article{Error: &parse.Failure{Code: "too-large", Message: "x"}}},
		{"file.unreadable", parse.Article{Error: &parse.Failure{Code: "not-known-yet", Message: "x"}}},
		{"container.damaged", parse.Article{Error: &parse.Failure{Code: "damaged", Message: "x"}}},
		{"container.truncated", parse.Article{Error: &parse.Failure{Code: "truncated", Message: "x"}}},
		{"container.limit", parse.Article{Error: &parse.Failure{Code: "too-dense", Message: "x"}}},
	} {
		info := check.Info
		config := check.Config{Rules: []check.Setting{{Rule: "date.no-zone", Severity: &info}}}
		inputs := func(yield func(check.Input, error) bool) { yield(check.Input{Record: &tt.record}, nil) }
		found := false
		for r, err := range check.Run(context.Background(), inputs, check.Options{Config: &config}) {
			if err != nil {
				t.Fatal(err)
			}
			found = found || slices.ContainsFunc(r.Findings, func(f check.Finding) bool { return f.Rule == tt.rule })
		}
		if !found {
			t.Errorf("%s was not found", tt.rule)
		}
	}
}

func TestWarningOfAContainer(t *testing.T) {
	inputs := func(yield func(check.Input, error) bool) {
		_ = yield(check.Input{}, &source.Skip{Origin: source.Origin{Path: "a.png"}, Reason: "picture"}) &&
			yield(check.Input{}, &source.Skip{Origin: source.Origin{Path: "a.warc!3"}, Reason: "HTTP status 404"}) &&
			yield(check.Input{}, &source.Warning{Origin: source.Origin{Path: "a.tar"}, Message: "two are missing"})
	}
	var rules []string
	for r, err := range check.Run(context.Background(), inputs, check.Options{}) {
		if err != nil || r.Err != nil {
			t.Error(err, r.Err)
		}
		for _, f := range r.Findings {
			rules = append(rules, f.Path+" "+f.Rule)
		}
		if r.Rates != nil && r.Rates.Documents != 0 {
			t.Errorf("%d documents", r.Rates.Documents)
		}
	}
	if !slices.Equal(rules, []string{"a.warc!3 http.status", "a.tar container.warning"}) {
		t.Error(rules)
	}
}
