package format

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"lede/parse"
)

//go:embed explain.tmpl
var explainPage string

// ExplainHTML writes the account of a document as a page of its own, which
// shows the document as it was read with every value in place, and the account
// beside it. The page needs nothing from elsewhere and no script; its policy
// lets none run, and every text of the document is escaped.
func ExplainHTML(w io.Writer, x *parse.Explanation) error {
	t, err := template.New("explain").Funcs(template.FuncMap{
		"pieces": pieces, "hue": hue, "shown": shown, "anchor": anchor, "first": first, "where": func(c parse.Claim) string { return strings.TrimPrefix(where(&c), ", at ") },
	}).Parse(explainPage)
	if err != nil {
		return err
	}
	return t.Execute(w, x)
}

// piece is a part of a passage: marked as a field's, or plain.
type piece struct {
	Text, Field string
}

func pieces(p parse.Passage) (list []piece) {
	at := 0
	for _, m := range p.Marks {
		if m.From > at {
			list = append(list, piece{Text: p.Text[at:m.From]})
		}
		list = append(list, piece{p.Text[m.From:m.To], m.Field})
		at = m.To
	}
	if at < len(p.Text) {
		list = append(list, piece{Text: p.Text[at:]})
	}
	return list
}

// hue gives each field a colour of its own, in degrees.
func hue(field string) int {
	for i, name := range [...]string{"headline", "authors", "date", "contact", "original_url", "modified", "deck", "dateline", "publisher", "section", "keywords", "images", "language", "body", "credits", "archive"} {
		if name == field {
			return i * 67 % 360
		}
	}
	return 20
}

// anchor names the place of a field's first account.
func anchor(field string) string { return "field-" + field }

// first reports whether an account is the first of its field.
func first(list []parse.Explained, i int) bool { return i == 0 || list[i-1].Field != list[i].Field }
