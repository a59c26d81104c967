package check

import (
	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

func dateUnread() Rule {
	return Rule{
		ID: "date.unread", Severity: Info,
		Why: "the page shows dates, and none could be told to be that of publication",
		Do:  "compare them with the page",
		Document: func(d *Doc) {
			if d.Article.Date != "" || ambiguousDate(d) != nil {
				return
			}
			if m := shownDate(d); m != nil {
				d.report(m.Place, m.text, "no date of publication found, though the page has %s", quote(m.text))
			}
		},
	}
}

// shownDate gives the first date that a page declares or shows in a short line,
// nil if there is none.
func shownDate(d *Doc) *mark {
	if d.Page == nil {
		return nil
	}
	for f := range declaredDates(d) {
		return &mark{at(f.Span), f.Value}
	}
	for i := range d.Page.Blocks {
		b := &d.Page.Blocks[i]
		if len(b.Text) > 160 || b.Hint&page.Hidden != 0 {
			continue
		}
		for m := range dates.Scan(b.Text, dates.Options{Lang: d.Page.Language()}) {
			if m.Date.Precision >= dates.Month {
				return &mark{at(d.Page.SpanOf(b, m.Start, m.End)), b.Text[m.Start:m.End]}
			}
		}
	}
	return nil
}
