package parse

import (
	"context"
	"testing"

	"lede/parse/source"
)

// titled is a page with something in its head and something above its text.
type titled struct{ title, head, above string }

func (t titled) html() string {
	return "<!DOCTYPE html><html lang=en><head><title>" + t.title + "</title>" + t.head + "</head><body>" + t.above + "<div class=article-body>" + datedProse + "</div></body></html>"
}

func og(title string) string { return `<meta property="og:title" content="` + title + `">` }

var headlineTests = []struct {
	name, headline string
	page           titled
}{
	// which heading
	{"the only one", "Crane falls across the harbour road", titled{"Crane road closed", "", "<h1>Crane falls across the harbour road</h1>"}},
	{"visible before declared", "Crane falls across the harbour road", titled{"Crane: road closed, what we know", og("Crane: road closed, what we know") + ld(`"headline":"Crane: road closed, what we know"`), "<h1>Crane falls across the harbour road</h1>"}},
	{"masthead that links home", "Crane falls across the road", titled{"Crane falls across the road | The Quayside Letter", "", `<h1><a href="/">The Quayside Letter</a></h1><h2>Crane falls across the road</h2>`}},
	{"masthead in an archive's address", "Crane falls across the road", titled{"The Quayside Letter » Crane falls across the road", "", `<h1><a href="/web/2011/http://quay.example.org/">The Quayside Letter</a></h1><h2>Crane falls across the road</h2>`}},
	{"microformats 2", "Crane falls across the road", titled{"The Quayside Letter", "", `<h1>The Quayside Letter</h1><div class=h-entry><h2 class=p-name>Crane falls across the road</h2>` + datedProse + `</div>`}},
	{"hAtom", "Crane falls across the road", titled{"Quayside", "", `<h1>Quayside</h1><div class=hentry><h3 class=entry-title><a href="/crane">Crane falls across the road</a></h3>` + datedProse + `</div>`}},
	{"none of level one", "Crane falls across the road", titled{"Crane falls across the road - Quayside Letter", "", `<h2>Crane falls across the road</h2>`}},
	{"none that is declared", "Crane falls across the road", titled{"Crane falls across the road", "", `<h2>Most read this week</h2>`}},
	{"two of level one", "Crane falls across the road", titled{"Crane falls across the road", og("Crane falls across the road"), `<h1>Crane falls across the road</h1><p>A first look at what is known.</p><h1>All about cranes and quays</h1>`}},
	{"a section's name as heading", "Crane falls across the road", titled{"Opinion", og("Crane falls across the road"), `<h1>Opinion</h1><h2>Crane falls across the road</h2>`}},
	{"a short one", "Crane down: the harbour road", titled{"Crane down: the harbour road", og("Crane down: the harbour road"), `<h1>Cranes</h1>`}},
	{"a box's heading", "Crane falls across the harbour road", titled{"Crane falls across the harbour road", og("Crane falls across the harbour road") + canonical("https://example.org/crane-falls-across-harbour-road"), `<h1>Please select an option</h1>`}},

	{"a theme's heading", "Ten ways to mend a crane", titled{"Ten ways to mend a crane - Quayside Letter", og("Ten ways to mend a crane"), `<h1>Single post view</h1>`}},
	{"a site that declares its name alone", "Crane falls across the road", titled{"Quayside Letter", "", `<h1>Crane falls across the road</h1>`}},
	{"a site that declares what it offers alone", "Hellsee-West", titled{"Trips along the northern lakes", canonical("https://quay.example.org/lakes/hellseewest/hellseewest.htm"), `<h1>Hellsee-West</h1>`}},
	{"a theme's heading, unspaced", "横浜港でクレーンが倒れ道路をふさぐ", titled{"横浜港でクレーンが倒れ道路をふさぐ", "", `<h1>Original text</h1>`}},
	{"worded otherwise, unspaced", "クレーンが倒れる、横浜の港", titled{"横浜港でクレーンが倒れ道路をふさぐ", "", `<h1>クレーンが倒れる、横浜の港</h1>`}},
	{"marked as what stands above", "Crane falls across the road", titled{"Crane falls across the road - Accident at the harbour", "", `<h1 class=kicker>Accident at the harbour</h1><h2 class=title>Crane falls across the road</h2>`}},
	{"right above the text, and not declared", "Fallen crane blocks the harbour road", titled{"Association of Harbour Masters", "", `<h4>Fallen crane blocks the harbour road</h4>`}},
	{"date right above the text", "Association of Harbour Masters", titled{"Association of Harbour Masters", "", `<h4>Thursday, 5 March 2020</h4>`}},

	// its parts
	{"kicker by its class", "Crane falls across the road", titled{"Harbour: Crane falls across the road", og("Harbour: Crane falls across the road"), `<h1><span class=kicker>Harbour:</span> Crane falls across the road</h1>`}},
	{"kicker run on", "Crane falls across the harbour road", titled{"Crane", "", `<h1><span>Accident at the harbour</span><span>Crane falls across the harbour road</span></h1>`}},
	{"kicker run on, and no element for the rest", "Crane falls across the harbour road", titled{"Crane", "", `<h1><span>Harbour news</span>Crane falls across the harbour road</h1>`}},
	{"source and count behind", "Crane falls across the harbour road, nobody is hurt", titled{"Crane", og("Crane falls across the harbour road, nobody is hurt - Quayside"), `<h1><a href=/crane>Crane falls across the harbour road, nobody is hurt</a> <span>(example.com)</span> <span>87</span></h1>`}},
	{"initial in an element", "Crane falls across the harbour road", titled{"Crane", "", `<h1><span>C</span>rane falls across the harbour road</h1>`}},
	{"kicker that is not declared", "Crane falls across the road", titled{"Crane falls across the road", og("Crane falls across the road"), `<h1>Accident at the harbour<br>Crane falls across the road</h1>`}},
	{"kicker that only the title element leaves out", "Crane falls across the road", titled{"Crane falls across the road", og("Press releases"), `<h1><span>Release of the harbour board <i>:</i></span>Crane falls across the road</h1>`}},
	{"button behind that the title element leaves out", "Crane falls across the harbour road again", titled{"Crane falls across the harbour road again", og("Crane again"), `<h1>Crane falls across the harbour road again <a href=/edit>Open editor</a></h1>`}},
	{"label that others repeat", "Crane falls across the road", titled{"Harbour news - Crane falls across the road | Quayside", og("Harbour news - Crane falls across the road") + `<meta name=twitter:title content="Harbour news - Crane falls across the road">` + ld(`"headline":"Crane falls across the road"`), `<h1><span class=label>Harbour news</span> Crane falls across the road</h1>`}},
	{"kicker before a stroke", "Crane falls across the road", titled{"Crane falls across the road", og("Crane falls across the road"), `<h1>Accident at the harbour / Crane falls across the road</h1>`}},
	{"kicker in a box of its own", "Crane falls across the harbour road", titled{"The harbour now: Crane falls across the harbour road", og("The harbour now: Crane falls across the harbour road"), `<h1><div>The harbour now</div>Crane falls across the harbour road</h1><p>By Ana Lima</p>`}},
	{"a word less is no kicker", "The crane falls across the road", titled{"Crane falls across the road", og("Crane falls across the road"), `<h1>The crane falls across the road</h1>`}},
	{"kicker before a colon, and the site's name", "Crane falls across the road", titled{"Crane", og("Crane falls across the road - Quayside Letter"), `<h1><b>Harbour news</b>: Crane falls across the road</h1>`}},
	{"no kicker before a colon", "Harbour news: Crane falls across the road", titled{"Crane", og("Crane falls across the road"), `<h1>Harbour news: Crane falls across the road</h1>`}},
	{"subtitle by its class", "Crane falls across the road", titled{"Crane", "", `<h1>Crane falls across the road <small class=subtitle>Nobody hurt, says mayor</small></h1>`}},
	{"subtitle in a line of its own", "Crane falls across the road", titled{"Crane falls across the road", og("Crane falls across the road"), `<h1>Crane falls across the road<br>Nobody hurt, says mayor, and the fishermen wait</h1>`}},
	{"site's name behind", "Crane falls across the road", titled{"Crane falls across the road | QUAY.NET", og("Crane falls across the road"), `<h1>Crane falls across the road | QUAY.NET</h1>`}},
	{"name in two parts that links home", "Crane falls again", titled{"Crane falls again - Letters - The Quayside Letter", "", `<h1><a href="/">Letters - The Quayside Letter</a></h1><div class=page-title>Crane falls again</div>`}},
	{"article's title as name of an application, under one with the site's", "Crane falls across the road", titled{"Crane falls across the road - Quayside", og("Crane falls across the road") + `<meta name=application-name content="Crane falls across the road">`, `<h1 class=top>Harbour news today</h1><h1>Crane falls across the road</h1>`}},
	{"section's name behind, and no heading", "Crane falls across the road", titled{"Crane falls across the road | Coast", "", ""}},
	{"no name behind a dash", "Crane falls across the road - again", titled{"Crane falls across the road - again", "", ""}},
	{"article's title as name of an application", "Crane falls across the harbour road again", titled{"Crane falls across the harbour road again", `<meta name=application-name content="Crane falls across the harbour road again">`, "<h1>Crane falls across the harbour road again</h1>"}},
	{"soft hyphens", "Crane falls across the harbour road", titled{"Crane", "", `<h1>Crane falls across the har&shy;bour road</h1>`}},
}

func TestHeadline(t *testing.T) {
	for _, c := range headlineTests {
		a, err := Parse(context.Background(), source.Document{Data: []byte(c.page.html())}, Options{Evidence: true})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if string(a.Headline) != c.headline {
			t.Errorf("%s: %q, want %q", c.name, a.Headline, c.headline)
			for _, f := range a.Evidence.Fields {
				if f.Field == "headline" {
					t.Logf("  %s %d, rivals %v", f.Rule, f.Confidence, f.Rivals)
				}
			}
		}
	}
}

// A heading that follows the article heads something else, unless the page
// declares it as its title.
func TestHeadingBehind(t *testing.T) {
	const behind = "<h1>Partners of the harbour masters</h1><p>Rope works, oil, paint.</p>"
	for _, c := range []struct{ title, want string }{
		{"Harbour Masters - News - Harbour", "Crane falls across the harbour road"},
		{"Partners of the harbour masters", "Partners of the harbour masters"},
	} {
		page := "<!DOCTYPE html><title>" + c.title + "</title><body><h2>Crane falls across the harbour road</h2><div class=article-body>" + datedProse + datedProse + datedProse + datedProse + "</div>" + behind
		a, err := Parse(context.Background(), source.Document{Data: []byte(page)}, Options{})
		if err != nil || string(a.Headline) != c.want {
			t.Errorf("%s: %q, %v, want %q", c.title, a.Headline, err, c.want)
		}
	}
}
