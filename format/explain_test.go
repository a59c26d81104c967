package format

import (
	"bytes"
	"encoding/json"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"lede/parse"
	"lede/parse/source"
)

// evil is a document that tries to run in whatever shows it, from every place
// that an account quotes.
const evil = `<!doctype html><html lang="en&quot;&gt;&lt;script&gt;boom()&lt;/script&gt;"><head>
<title>&lt;/title&gt;&lt;script&gt;document.title='PWNED'&lt;/script&gt;</title>
<meta property="og:title" content="&quot;&gt;&lt;img src=x onerror=document.title='PWNED'&gt;">
<meta name="author" content="&lt;svg onload=document.title='PWNED'&gt;">
<link rel="canonical" href="javascript:document.title='PWNED'">
<meta property="og:url" content="https://www.example.org/&quot; onmouseover=&quot;boom()">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"</style><script>boom()<\/script>","datePublished":"2021-05-12"}</script>
</head><body><article><h1>&lt;script&gt;document.title='PWNED'&lt;/script&gt; The ferry of &lt;b&gt;Norrhamn&lt;/b&gt;</h1>
<p class="byline">By Marta Lindqvist</p>
<p>&lt;iframe srcdoc="&lt;script&gt;top.document.title='PWNED'&lt;/script&gt;"&gt; The ferry between Norrhamn and the islands sailed again on Wednesday, nine years after the line was closed for want of money.</p>
<p>&lt;/style&gt;&lt;style&gt;body{display:none}&lt;/style&gt; “I never thought I would see the day,” said Per Holm, a retired captain who had run the old boat for years.</p>
<p>{{.Source}} {{"x"}} &lt;base href=//evil.example&gt; and some two hundred people came to the quay to see it leave for the islands.</p>
</article></body></html>`

func explain(t *testing.T, name, text string) *parse.Explanation {
	t.Helper()
	doc := source.Document{Origin: source.Origin{Path: name}, Data: []byte(text)}
	r, _ := parse.Read(t.Context(), doc, parse.Options{Evidence: true})
	if r == nil {
		t.Fatal("no reading")
	}
	defer r.Release()
	return parse.Explain(r)
}

func explainHTML(t *testing.T, x *parse.Explanation) string {
	t.Helper()
	var b bytes.Buffer
	if err := ExplainHTML(&b, x); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// inspectPage sees that nothing in a page can run or leave it.
func inspectPage(t *testing.T, page string) {
	t.Helper()
	known := " html head meta title style body header h1 h2 h3 p main section div span mark a details summary table tbody tr td "
	z := html.NewTokenizer(strings.NewReader(page))
	styles, policy := 0, false
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		tag := z.Token()
		if !strings.Contains(known, " "+tag.Data+" ") {
			t.Errorf("the page has %s", tag)
		}
		if tag.Data == "style" {
			styles++
		}
		for _, a := range tag.Attr {
			switch {
			case a.Key == "href" && !strings.HasPrefix(a.Val, "#field-"), strings.HasPrefix(a.Key, "on"), a.Key == "src":
				t.Errorf("the page has %s", tag)
			case a.Val == "Content-Security-Policy":
				policy = true
			}
		}
	}
	if styles != 1 || !policy {
		t.Errorf("%d styles, policy %v", styles, policy)
	}
}

func TestExplainHTML(t *testing.T) {
	for _, s := range append(hostile, evil) {
		inspectPage(t, explainHTML(t, explain(t, "a<b>\"'.html", s)))
		inspectPage(t, explainHTML(t, explain(t, "a.md", "# "+s+"\n\nBy "+s+"\n\n"+s)))
	}
	page := explainHTML(t, explain(t, "a.html", evil))
	for _, want := range []string{`<a href="#field-authors">By Marta Lindqvist</a>`, `id="field-authors"`, "The ferry between Norrhamn", "<td class=\"key\">meta og:title</td>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func FuzzExplain(f *testing.F) {
	f.Add(evil)
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x := explain(t, "a", s)
		inspectPage(t, explainHTML(t, x))
		var b bytes.Buffer
		if err := ExplainText(&b, x, Style{}); err != nil || strings.ContainsAny(b.String(), "\x1b\r\u2028") {
			t.Errorf("%v, %q", err, b.String())
		}
		for _, e := range x.Fields {
			if e.Start < 0 || e.End > len(s) || e.Start > e.End {
				t.Errorf("%s stands at %d to %d of %d", e.Field, e.Start, e.End, len(s))
			}
		}
	})
}

func TestExplainSaysWhere(t *testing.T) {
	x := explain(t, "a.html", evil)
	for _, e := range x.Fields {
		if e.Field != "authors" {
			continue
		}
		if e.Value != "Marta Lindqvist" || e.Line != 9 || e.Column != 19 || e.Text != "By Marta Lindqvist" || e.Before != `<p class="byline">` || e.After != "</p>" {
			t.Errorf("%+v", e.Claim)
		}
		var b bytes.Buffer
		if err := ExplainText(&b, x, Style{}); err != nil || !strings.Contains(b.String(), `<p class="byline">«By Marta Lindqvist»</p>`) {
			t.Errorf("%v, %s", err, &b)
		}
		return
	}
	t.Error("no authors")
}

func TestExplainJSON(t *testing.T) {
	var b bytes.Buffer
	if err := ExplainJSON(&b, explain(t, "a.html", evil)); err != nil {
		t.Fatal(err)
	}
	var x struct {
		Fields []struct {
			Field, Value, Rule string
			Rivals             []struct{ Value, Lost string }
		}
	}
	if err := json.Unmarshal(b.Bytes(), &x); err != nil {
		t.Fatal(err)
	}
	lost := 0
	for _, f := range x.Fields {
		for _, r := range f.Rivals {
			if r.Lost == "" {
				t.Errorf("%s: %q lost for no reason", f.Field, r.Value)
			}
			lost++
		}
	}
	if len(x.Fields) < 4 || lost == 0 {
		t.Errorf("%s", &b)
	}
}

// TestExplainInBrowser shows the page of a hostile document in a real browser,
// where there is one: nothing of it may run, and it must be seen.
func TestExplainInBrowser(t *testing.T) {
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" || testing.Short() {
		t.Skip("no browser")
	}
	dir := t.TempDir()
	page, shot := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.png")
	if err := os.WriteFile(page, []byte(explainHTML(t, explain(t, "a.html", evil))), 0o666); err != nil {
		t.Fatal(err)
	}
	run := func(flags ...string) []byte {
		args := append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1200,900", "--user-data-dir=" + dir}, flags...)
		cmd := exec.CommandContext(t.Context(), browser, append(args, "file://"+page)...)
		cmd.WaitDelay = 30 * time.Second
		out, err := cmd.Output()
		if err != nil {
			t.Skipf("the browser does not run here: %v", err)
		}
		return out
	}
	dom := run("--dump-dom")
	if !bytes.Contains(dom, []byte("<title>a.html: how it was read</title>")) || !bytes.Contains(dom, []byte("The ferry between Norrhamn")) {
		t.Errorf("the page became another:\n%s", dom)
	}
	run("--screenshot=" + shot)
	f, err := os.Open(shot)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	colours := map[[3]uint32]bool{}
	for y := 0; y < img.Bounds().Dy(); y += 3 {
		for x := 0; x < img.Bounds().Dx(); x += 3 {
			r, g, b, _ := img.At(x, y).RGBA()
			colours[[3]uint32{r >> 12, g >> 12, b >> 12}] = true
		}
	}
	if len(colours) < 20 {
		t.Errorf("the page shows %d colours", len(colours))
	}
}
