package page

import (
	"strings"
	"testing"
)

func TestOpenAddress(t *testing.T) {
	for _, c := range []struct{ href, want string }{
		{"/cdn-cgi/l/email-protection#2a444f5d596a4e455d4459044f524b475a464f0445584d", "mailto:news@downs.example.org"},
		{"https://a.example/cdn-cgi/l/email-protection#2a444f5d596a4e455d4459044f524b475a464f0445584d?subject=Hi", "mailto:news@downs.example.org?subject=Hi"},
		{"javascript:linkTo_UnCryptMailto('nbjmup+ofxtAepxot\\/fybnqmf\\/psh');", "mailto:news@downs.example.org"},
		{"javascript:linkTo_UnCryptMailto(%27nbjmup+ofxtAepxot/fybnqmf/psh%27);", "mailto:news@downs.example.org"},
		{"javascript:linkTo_UnCryptMailto('ocknvq,pgyuBfqypu0gzcorng0qti');", "mailto:news@downs.example.org"},
		{"javascript:linkTo_UnCryptMailto('kygjrm8lcuqYbmulq,cvyknjc,mpe');", "mailto:news@downs.example.org"},
		{"javascript:linkTo_UnCryptMailto('nothing');", "javascript:linkTo_UnCryptMailto('nothing');"},
		{"javascript:linkTo_UnCryptMailto('", "javascript:linkTo_UnCryptMailto('"},
		{"javascript:void(0)", "javascript:void(0)"},
		{"/cdn-cgi/l/email-protection#2a444f5", "/cdn-cgi/l/email-protection#2a444f5"},
		{"/cdn-cgi/l/email-protection#zzzzzzzzzz", "/cdn-cgi/l/email-protection#zzzzzzzzzz"},
		{"#email-protection#", "#email-protection#"},
		{"https://a.example/story#comments", "https://a.example/story#comments"},
		{"", ""},
	} {
		if got := openAddress(c.href); got != c.want {
			t.Errorf("openAddress(%q) = %q, want %q", c.href, got, c.want)
		}
	}
}

func TestGuardedAddress(t *testing.T) {
	const guarded = `data-cfemail="2a444f5d596a4e455d4459044f524b475a464f0445584d"`
	p := ReadHTML([]byte(`<p>Write to <a class=x ` + guarded + ` href="/cdn-cgi/l/email-protection">[email&#160;protected]</a> today.` +
		`<p>Or <span ` + guarded + `>[email protected]</span>.<p><span ` + guarded + `></span>Kept.<p><span data-cfemail="00">Kept</span> too.`))
	want := []string{"Write to news@downs.example.org today.", "Or news@downs.example.org.", "news@downs.example.orgKept.", "Kept too."}
	for i, b := range p.Blocks {
		if i >= len(want) || b.Text != want[i] {
			t.Errorf("block %d is %q", i, b.Text)
		}
	}
	if len(p.Blocks) != len(want) || len(p.Links) != 1 || p.Links[0].Href != "mailto:news@downs.example.org" || p.Links[0].Text != "news@downs.example.org" {
		t.Errorf("%d blocks, links %+v", len(p.Blocks), p.Links)
	}
}

func TestPictures(t *testing.T) {
	for _, c := range []struct{ html, want string }{
		{`<img src="a.jpg">`, "a.jpg"},
		{`<img src="data:image/gif;base64,R0" data-src="b.jpg">`, "b.jpg"},
		{`<img src="small.jpg" data-original="c.jpg">`, "c.jpg"},
		{`<img src="/blank.gif" data-srcset="d-1.jpg 320w, d-2.jpg 1280w, d-3.jpg 640w">`, "d-2.jpg"},
		{`<img srcset="e,w_1.jpg 1x,e,w_2.jpg 2x">`, "e,w_2.jpg"},
		{`<img srcset="f.jpg">`, "f.jpg"},
		{`<picture><source srcset="g.webp 1x"><source srcset="h.webp"><img src="data:,"></picture>`, "g.webp"},
		{`<picture><source srcset="g.webp"></picture><picture><img></picture>`, ""},
		{`<video><source src="v.mp4"></video><img>`, ""},
		{`<img src="data:,"><noscript><img src="i.jpg"></noscript>`, "i.jpg"},
		{`<img data-src="j.jpg"><noscript><img src="j.jpg"></noscript>`, "j.jpg"},
		{`<noscript><img src="k.jpg"></noscript>`, "k.jpg"},
		{`<amp-img src="l.jpg" width=600 height=400></amp-img>`, "l.jpg"},
		{`<img data-src="https://x.example/{width}.jpg">`, ""},
	} {
		p := ReadHTML([]byte("<p>One<p>" + c.html + "<p>Two"))
		var got []string
		for _, m := range p.Images {
			got = append(got, m.Src)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", c.html, s, c.want)
		}
	}
}

func TestOrnaments(t *testing.T) {
	for name, want := range map[string]bool{
		"https://a.example/img/logo.png": true, "site-Logo": true, "avatar avatar-50": true, "fa icon": true, "social_icons": true, "/x/1x1/pixel.gif": true,
		"https://a.example/2020/logotype-show.jpg": false, "size-large wp-image-7": false, "iconic.jpg": false, "": false,
	} {
		if isOrnament(name) != want {
			t.Errorf("isOrnament(%q) is not %v", name, want)
		}
	}
}
