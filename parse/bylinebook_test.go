package parse

import (
	"testing"

	"lede/parse/internal/page"
)

// pageOf is a page with a headline, lines, and a text that is none of them.
func pageOf(t *testing.T, lines string) *page.Page {
	t.Helper()
	return page.ReadHTML([]byte(`<html lang="en"><body><h1>A headline long enough to be one</h1>` + lines +
		`<p>The ferry left at noon with eleven passengers and a goat, all of whom had paid, and it came back in the evening with ten of them.</p></body></html>`))
}

func TestUnglued(t *testing.T) {
	d := &draft{declared: [][]Author{{{Name: "Jane Roe"}, {Name: "Ann Poe"}}, {{Name: "Ann Poe Doe"}}}}
	for in, want := range map[string]string{
		"Jane Roe":          "Jane Roe",
		"Jane RoeCity":      "Jane Roe",
		"Jane Roe Lesezeit": "Jane Roe",
		"ToolsJane Roe":     "Jane Roe",
		"Jane Roe Jr.":      "Jane Roe Jr.",
		"Jane Roe-Smith":    "Jane Roe-Smith",
		"Dr. Jane Roe":      "Dr. Jane Roe",
		"Ann Poe Doe":       "Ann Poe Doe",
		"John Doe":          "John Doe",
	} {
		if got := d.unglued(in); got != want {
			t.Errorf("unglued(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCased(t *testing.T) {
	p := pageOf(t, `<p>JANE MACROE</p><p>Jane MacRoe writes here. ANN POE and jan vos do not, but Élodie dupré and Élodie Dupré do.</p>`)
	for in, want := range map[string]string{
		"Jane Macroe":  "Jane MacRoe",
		"Ann Poe":      "Ann Poe",
		"Jan Vos":      "Jan Vos",
		"élodie dupré": "Élodie Dupré",
		"John Doe":     "John Doe",
	} {
		if got := cased(p, in); got != want {
			t.Errorf("cased(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestInFull(t *testing.T) {
	p := pageOf(t, `<p>Jane Roe</p><p>Text Size</p><p>Our editor John Q. Doe was there, and so were ann, poe and others of the crew.</p>`)
	for in, want := range map[string]string{
		"Jane": "Jane Roe", "janeroe": "Jane Roe", "john.doe": "John Q. Doe", "ann.poe": "ann.poe", "Ann": "Ann", "x.": "x.", "": "",
	} {
		if got := inFull(p, in); got != want {
			t.Errorf("inFull(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestBrackets(t *testing.T) {
	for in, want := range map[string]string{
		"It rained. (Jane Roe)":         "Jane Roe",
		"雨が降った。（例田太郎）":                  "例田太郎",
		"It rained (again). So it did.": "",
		"(":                             "",
		"":                              "",
		"It (rained":                    "",
	} {
		got := ""
		if from, to := lastBracket(in); from >= 0 {
			got = in[from:to]
		}
		if got != want {
			t.Errorf("lastBracket(%q) = %q, want %q", in, got, want)
		}
	}
}
