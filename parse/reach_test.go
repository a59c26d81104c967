package parse

import (
	"strings"
	"testing"
)

func TestMails(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Write to jane.doe@news.example.org.", "jane.doe@news.example.org"},
		{"jane@example.org, joe@example.net", "jane@example.org joe@example.net"},
		{"jane [at] example [dot] org", "jane@example.org"},
		{"jane.doe[at]mail.example.org", "jane.doe@mail.example.org"},
		{"jane (at) example.org or call", "jane@example.org"},
		{"info(at)partei(dot)example(dot)de", "info@partei.example.de"},
		{"jane{at}example{dot}org", "jane@example.org"},
		{"jane [dot] doe [at] example [dot] co [dot] uk", "jane.doe@example.co.uk"},
		{"jane dot doe at example dot org", "jane.doe@example.org"},
		{"JANE AT EXAMPLE DOT ORG", "jane@example.org"},
		{"jane AT example.org", "jane@example.org"},
		{"jane(arroba)example.es", "jane@example.es"},
		{"jane (chiocciola) example.it", "jane@example.it"},
		{"jane [Klammeraffe] example [Punkt] de", "jane@example.de"},
		{"ivan (собака) example.ru", "ivan@example.ru"},
		{"jan(małpa)example(kropka)pl", "jan@example.pl"},
		{"jane＠example.org", "jane@example.org"},
		{"mail:jane@example.orgFollow us", "jane@example.org"},
		{"janeNOSPAM@example.org", "jane@example.org"},
		{"jane@NOSPAM.example.org", "jane@example.org"},
		{"jane@nospam.example.org", "jane@example.org"},
		{"jane@example-REMOVE-THIS.org", "jane@example.org"},
		{"jane@example.org.NOSPAM", "jane@example.org"},
		{"gro.elpmaxe@enaj", "jane@example.org"},
		{"redaktion@münchen.example", "redaktion@münchen.example"},
		{"联系邮箱：wang@example.cn。", "wang@example.cn"},
		// What is no address.
		{"Look at example.org for more", ""},
		{"She worked at the mill (at home) every day", ""},
		{"ONE SHOP AT PARK.LANE STREET", ""},
		{"Follow @jane on the network", ""},
		{"tickets @ 5 a head", ""},
		{"the icon logo@2x.png", ""},
		{"x@y", ""},
		{"@", ""},
		{"[at]", ""},
		{"a..b@example.org", ""},
	} {
		var got []string
		for v, at := range mails(c.text) {
			got = append(got, v)
			if at.Start < 0 || at.End > len(c.text) || at.Start >= at.End {
				t.Errorf("%q: span %v", c.text, at)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: %q, want %q", c.text, s, c.want)
		}
		if c.want != "" && !hasMail(c.text, true) {
			t.Errorf("%q: hasMail says no", c.text)
		}
	}
}

func TestMailSpan(t *testing.T) {
	const text = "Write: jane [at] example [dot] org, please"
	for v, at := range mails(text) {
		if got := text[at.Start:at.End]; got != "jane [at] example [dot] org" {
			t.Errorf("%s stands in %q", v, got)
		}
	}
}

func TestMailsOf(t *testing.T) {
	for href, want := range map[string]string{
		"mailto:jane@example.org?subject=Hello": "jane@example.org", "MAILTO:jane%40example.org": "jane@example.org", "mailto:%20jane@example.org": "jane@example.org",
		"mailto:a@example.org,b@example.org": "a@example.org b@example.org", "mailto:Jane <jane@example.org>": "jane@example.org", "mailto:?subject=x": "", "mailto:jane": "", "https://example.org": "",
	} {
		if got := strings.Join(mailsOf(href), " "); got != want {
			t.Errorf("%q: %q, want %q", href, got, want)
		}
	}
}

func TestPhones(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Reach her at 555-0199.", "555-0199"},
		{"Tel.: +49 (0)30 123 45-67", "+49 (0)30 123 45-67"},
		{"Phone (212) 555‑0123 ext. 45, or", "(212) 555-0123 ext. 45"},
		{"tel 01\u00a044 55 66 77", "01 44 55 66 77"},
		{"Call 1-800-555-0100", "1-800-555-0100"},
		{"0341/696290", "0341/696290"},
		{"(089/99529727)", "089/99529727"},
		{"Tel. 030 65211-1780 or 030 65211-1781", "030 65211-1780|030 65211-1781"},
		{"on 12.05.2019 and 2019-05-12", ""},
		{"from 2011-2019, 1914–1918", ""},
		{"1.250.000 people, 3,100 more", ""},
		{"at 10:30 on 5/12", ""},
		{"article12345678", ""},
		{"$5550199", ""},
		{"a number 12345678901234567890", ""},
	} {
		var got []string
		for v := range phones(c.text) {
			got = append(got, v)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: %q, want %q", c.text, s, c.want)
		}
	}
}

func TestProfile(t *testing.T) {
	for href, want := range map[string]string{
		"https://twitter.com/jane_roe?lang=en": "https://twitter.com/jane_roe", "http://www.twitter.com/@jane_roe/": "https://twitter.com/jane_roe", "https://twitter.com/#!/jane_roe": "https://twitter.com/jane_roe",
		"https://twitter.com/intent/follow?screen_name=jane_roe": "https://twitter.com/jane_roe", "https://x.com/jane_roe": "https://x.com/jane_roe", "//mobile.twitter.com/jane_roe": "https://twitter.com/jane_roe",
		"https://www.linkedin.com/in/jane-roe-1a2/": "https://linkedin.com/in/jane-roe-1a2", "https://bsky.app/profile/jane.example.org": "https://bsky.app/profile/jane.example.org", "https://www.youtube.com/@jane": "https://youtube.com/@jane",
		"https://www.facebook.com/profile.php?id=12345": "https://facebook.com/profile.php?id=12345", "https://mastodon.example/@jane": "https://mastodon.example/@jane",
		"https://twitter.com/intent/tweet?text=x": "", "https://twitter.com/share?url=x": "", "https://www.facebook.com/sharer/sharer.php?u=x": "", "https://twitter.com/jane_roe/status/1": "", "https://www.linkedin.com/shareArticle?url=x": "",
		"https://www.linkedin.com/company/example": "", "https://twitter.com/": "", "https://www.instagram.com/p/abc/": "", "https://blog.example.org/@jane": "", "mailto:jane@twitter.com": "", "https://t.me/share/url?url=x": "",
	} {
		if got, _ := profile(href, ""); got != want {
			t.Errorf("%q: %q, want %q", href, got, want)
		}
	}
	if got, _ := profile("https://social.blog.example/@jane", "me noopener"); got != "https://social.blog.example/@jane" {
		t.Errorf("rel=me: %q", got)
	}
}

func TestHandles(t *testing.T) {
	for text, want := range map[string]string{
		"Follow her on Twitter: @jane_roe.": "@jane_roe", "@jane@social.example.org and @joe": "@jane@social.example.org @joe", "on Bluesky @jane.example.org": "@jane.example.org",
		"jane@example.org": "", "@ 5": "", "@42": "", "see x/@jane": "",
	} {
		var got []string
		for v := range handles(text) {
			got = append(got, v)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

func TestBearsName(t *testing.T) {
	d := &draft{Article: &Article{Authors: []Author{{Name: "Héctor J. Müller-Roe"}, {Name: "Mai Lee"}, {Name: "Tribune Staff", Kind: "organization"}}}}
	for local, want := range map[string]bool{
		"hector": true, "hmueller": true, "hmuller": true, "hjm": true, "hjmrblog": true, "m.lee": true, "mlee": true, "roe": true,
		"kate.lowell": false, "tribune": false, "leeway": false, "info": false, "sleepy": false, "m": false, "": false,
	} {
		if d.bearsName(local, "") != want {
			t.Errorf("%q: not %v", local, want)
		}
	}
	if !d.bearsName("ask", "hectormueller.example") {
		t.Error("the host bears the name")
	}
}

func TestBearsAll(t *testing.T) {
	d := &draft{Article: &Article{Authors: []Author{{Name: "Brendan Carl"}, {Name: "Phil De La Roe"}}}}
	for local, want := range map[string]bool{"brendan.carl": true, "philip.delaroe": true, "phil.roe.1": true, "brendan.smith": false, "kate.carl": false} {
		if d.bearsAll(local) != want {
			t.Errorf("%q: not %v", local, want)
		}
	}
}

func FuzzReach(f *testing.F) {
	for _, s := range []string{"jane [at] example [dot] org", "jane dot doe at example dot org", "gro.elpmaxe@enaj", "Tel. +49 (0)30 123-45 ext. 6", "@jane@social.example.org", "a [at] [at] (dot) b", "＠＠", "x AT y DOT z", "doj at 0 Dot aa", "a at example [dot] org"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		check := func(kind, v string, at span) {
			if v == "" || at.Start < 0 || at.Start >= at.End || at.End > len(s) {
				t.Errorf("%s %q at %v of %q", kind, v, at, s)
			}
		}
		for v, at := range mails(s) {
			check("mail", v, at)
			if !isEmail(v) {
				t.Errorf("%q is no address", v)
			}
			if !hasMail(s, true) {
				t.Errorf("%q: hasMail says no", s)
			}
		}
		for v, at := range phones(s) {
			check("phone", v, at)
		}
		for v, at := range handles(s) {
			check("handle", v, at)
		}
		profile(s, s)
		for _, v := range mailsOf(s) {
			if !isEmail(v) {
				t.Errorf("%q is no address", v)
			}
		}
	})
}
