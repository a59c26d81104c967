package page

import (
	"strings"
	"testing"
)

func TestLooksHTML(t *testing.T) {
	const (
		prose = "The harbour of the small town was closed for most of the morning.\n\n"
		tags  = "<h1>Crane</h1>\n<p>The harbour was closed.</p>\n<p>Nobody was hurt.</p>\n"
	)
	for _, c := range []struct {
		name, text string
		html       bool
	}{
		{"doctype", "<!DOCTYPE html><p>x", true},
		{"byte order mark", "\ufeff  <html><p>x", true},
		{"style with blank lines", "<style>\np { margin: 0 }\n\n\nb { color: red }\n\n</style>\n" + tags, true},
		{"style in capitals", "<STYLE>\n\n\n\n</STYLE>" + tags, true},
		{"script, then a style", "<script>\n\nlet a\n\n</script>\n<style>\n\n</style>\n" + tags, true},
		{"title", "<title>Crane</title>\n\n" + prose, true},
		{"link", "<link rel=canonical href=/x>\n\n" + prose, true},
		{"comment before a page", "<!-- saved from url=(0010)http://x -->\n<html><p>x", true},
		{"comment before Markdown", "<!-- lint off -->\n\n# Crane\n\n" + prose, false},
		{"script before Markdown", "<script>let a</script>\n\n# Crane\n\n" + prose + prose, false},
		{"fragment", tags, true},
		{"prose", prose, false},
		{"an element in Markdown", "<div>\n\n# Crane\n\n" + prose + prose + "</div>", false},
		{"a heading among tags", "<div id=\"top\"><div><a class=\"skip\">Skip</a></div>\n<span>Menu</span></div>\n\n# Crane\n\n<span class=\"d\">5 March</span></p></p></p>", false},
		{"a link among tags", "<div><a class=\"skip\">Skip</a></div>\r\n\r\n- [Crane](https://example.org/) <img src=x /><br />\r\n\r\n</div></div></div>", false},
		{"a heading behind pictures", "<span>\n<img src=\"data:image/png;base64," + strings.Repeat("iVBORw0KGgo/", 1<<15) + "\" /></span></span>\n\n# Crane\n\n</p></p></p>", false},
		{"a blank line among tags", "<div><a class=\"skip\">Skip</a></div>\n\n<p>Crane</p></div></div>\n\n", true},
		{"an address", "<https://example.org/>\n\n" + prose, false},
		{"nothing", "", false},
		{"an open comment", "<!-- ", false},
		{"a doctype left in Markdown", "<!DOCTYPE html>\n\n* [Home](/)\n\n# Crane\n\n" + prose, false},
		{"an empty element left in Markdown", "<link />\n\n[Home](https://example.org/) [Port](#port)\n\n" + prose, false},
		{"Markdown links in a page", "<!DOCTYPE html>\n<p>[Home](/) <p>Crane", true},
		{"a script that looks like Markdown", "<!DOCTYPE html>\n<script>\nrun[a](b); run[c](d); run[e](f)\n", true},
	} {
		if got := LooksHTML([]byte(c.text)); got != c.html {
			t.Errorf("%s: %v, want %v", c.name, got, c.html)
		}
	}
}

// The name of a site is measured in characters: scripts take two bytes and more for
// each.
func TestSitesOfLongNames(t *testing.T) {
	const name = "خبرگزاری بندر نو | تازه‌ترین گزارش‌های دریا و بندر"
	p := ReadHTML([]byte(`<meta property="og:site_name" content="` + name + `"><p>x`))
	if s := p.Sites(); len(s) != 1 || s[0] != name {
		t.Errorf("%q", s)
	}
}
