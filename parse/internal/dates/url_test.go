package dates

import "testing"

func TestInURL(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://example.com/2016/03/16/story", "2016-03-16"},
		{"https://example.com/2016/3/6/story", "2016-03-06"},
		{"https://example.com/2016/03/16", "2016-03-16"},
		{"https://example.com/news/2016-03-16-story.html", "2016-03-16"},
		{"https://example.com/news/story-2016-03-16.html", "2016-03-16"},
		{"https://example.com/news/story_2016_03_16.html", "2016-03-16"},
		{"https://example.com/20160316/story", "2016-03-16"},
		{"https://example.com/news/20160316-story", "2016-03-16"},
		{"https://example.com/story-20160316.html", "2016-03-16"},
		{"https://example.com/t20160316_12.html", "2016-03-16"},
		{"https://example.com/2016/mar/16/story", "2016-03-16"},
		{"https://example.com/2016/March/16/story", "2016-03-16"},
		{"https://example.com/2016-mar-16/story", "2016-03-16"},
		{"https://example.com/2016/03/story", "2016-03"},
		{"https://example.com/2016/03/", "2016-03"},
		{"https://example.com/2016/03", "2016-03"},
		{"https://example.com/201603/16/c1.html", "2016-03-16"},
		{"https://example.com/2016/0316/c1.html", "2016-03-16"},
		{"https://example.com/2016-03/16/c1.html", "2016-03-16"},
		{"https://example.com/2016/03/x/2016-03-16/y", "2016-03-16"},
		{"/2016/03/16/story", "2016-03-16"},
		{"//example.com/2016/03/16/story", "2016-03-16"},
		{"https://web.example.org/web/20160316120000/http://example.com/2015/02/03/x", "2015-02-03"},
		{"https://example.com/2016/03/16?x=2017/01/01", "2016-03-16"},

		{"https://example.com/story?date=2016-03-16", ""},
		{"https://example.com/story#2016/03/16", ""},
		{"https://2016-03-16.example.com", ""},
		{"https://example.com/2016/13/16/story", ""},
		{"https://example.com/2016/02/30/story", "2016-02"},
		{"https://example.com/2016-17-season", ""},
		{"https://example.com/2016-03-season", ""},
		{"https://example.com/12345678/story", ""},
		{"https://example.com/1232016031699/story", ""},
		{"https://example.com/x2/19991399/story", ""},
		{"https://example.com/2016", ""},
		{"https://example.com/2016/may-be/", ""},
		{"https://example.com/2016/marble/16/", ""},
		{"https://example.com/abc2016/03/16/", ""},
		{"https://example.com", ""},
		{"", ""},
	} {
		d, ok := InURL(c.in)
		if got := d.String(); got != c.want || ok != (c.want != "") {
			t.Errorf("InURL(%q) = %q, %v, want %q", c.in, got, ok, c.want)
		}
	}
}
