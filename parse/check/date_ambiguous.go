package check

import (
	"strings"

	"lede/parse/internal/dates"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

func dateAmbiguous() Rule {
	return Rule{
		ID: "date.ambiguous", Severity: Warning,
		Why: "a date in figures may be read in two ways, and nothing on the page decides",
		Do:  "give the date in ISO 8601",
		Document: func(d *Doc) {
			if d.Article.Date != "" {
				return
			}
			if m := ambiguousDate(d); m != nil {
				d.report(m.Place, m.text, "no date: %s may be day or month first", quote(m.text))
			}
		},
	}
}

// ambiguousDate gives the first short line before the text that holds a date
// which may be read in two ways, nil if there is none.
func ambiguousDate(d *Doc) *mark {
	if d.Page == nil {
		return nil
	}
	r := d.Page.Region()
	for i := range d.Page.Blocks[:min(len(d.Page.Blocks), r.Start+3)] {
		b := &d.Page.Blocks[i]
		if len(b.Text) > 80 || b.Hint&(page.Foot|page.Nav|page.Related|page.Comments|page.Hidden) != 0 {
			continue
		}
		for m := range dates.Scan(b.Text, dates.Options{Lang: d.Page.Language()}) {
			if m.Ambiguous && m.Start < 12 && !updated(b.Text[:m.Start], d.Page.Language()) && m.Date.Precision >= dates.Day {
				return &mark{at(d.Page.SpanOf(b, m.Start, m.End)), b.Text[m.Start:m.End]}
			}
		}
	}
	return nil
}

// updated reports whether what stands before a date says that it is one of a
// change.
func updated(before, lang string) bool {
	before = strings.ToLower(before)
	for _, l := range lexicon.For(lang) {
		for _, w := range l.Updated {
			if strings.Contains(before, w) {
				return true
			}
		}
	}
	return false
}
