package page

import (
	"strings"
	"testing"
)

// TestStateText holds the shapes in which one-page apps carry their text.
func TestStateText(t *testing.T) {
	one := strings.Repeat("The ferry is late again, and nobody minds. ", 6)
	two := strings.Repeat("The captain has bought a second clock, he says. ", 6)
	want := strings.TrimSpace(one) + "|" + strings.TrimSpace(two)
	quoted := strings.NewReplacer(`"`, `\"`).Replace
	markup := `<p>` + one + `</p><p>` + two + `</p>`
	blocks := `[{"type":"p","children":[{"type":"text","data":"` + one + `"}]},{"type":"image","data":"A picture of it. It is large."},{"type":"p","children":[{"data":"` + two[:20] + `"},{"type":"a","attribs":{"href":"/x"},"children":[{"data":"` + two[20:] + `"}]}]}]`
	far := `"more":[{"title":"Another thing altogether","body":"` + strings.Repeat(markup, 3) + `"}]`
	for _, c := range []struct{ name, script, want string }{
		{"markup in a string", `<script type="application/json" id="x">{"post":{"title":"Ferry late","body":"` + markup + `"},` + far + `}</script>`, want},
		{"blocks", `<script>window.__STATE__ = {"a":{"content":` + blocks + `}};</script>`, want},
		{"object as a string", `<script>window.__STATE__=JSON.parse("` + quoted(`{"story":{"headline":"Ferry late","content":`+blocks+`}}`) + `");</script>`, want},
		{"only another article", `<script>var s = {` + far + `}</script>`, ""},
		{"messages", `<script>var s = {"text":["Please wait.","Sign in, please."],"data":"` + strings.Repeat("x", 2000) + `"}</script>`, ""},
		{"a program", `<script>var s = function() { return {"body":"` + markup + `"} }` + strings.Repeat(" ", 1000) + `</script>`, ""},
		{"cut short", `<script>var s = {"body":"` + markup, want},
	} {
		p := ReadHTML([]byte("<title>Ferry late – Harbour News</title>" + c.script))
		got, _ := p.StateText(p.First(TitleTag, "title"))
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s: got %.200q, want %.200q", c.name, g, c.want)
		}
	}
}
