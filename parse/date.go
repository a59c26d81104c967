package parse

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/parse/internal/dates"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// stamp is a date as it is written in the record, and as it is compared.
type stamp struct {
	text string
	date dates.Date
}

func (s stamp) String() string { return s.text }

// date is when the article was published.
var date = Field[stamp]{
	Name: "date",
	Rules: []Rule[stamp]{
		{"label", Declared, stamped(labelled("date", "published", "date_published", "publishedtime", "published time", "pubdate", "publication date", "datum"))},
		{"jsonld", 90, stamped(first(jsonld("article.datepublished")))},
		{"published-time", 90, stamped(first(meta("article:published_time", "og:published_time", "og:article:published_time", "article:published", "bt:pubdate")))},
		{"micro", 84, stamped(first(micro("article.datepublished", ".datepublished", "webpage.datepublished")))},
		{"meta", 80, stamped(meta("datepublished", "date", "dc.date.issued", "dc.date", "dcterms.date", "dcterms.issued", "dcterms.created", "dc.date.created", "sailthru.date", "parsely-pub-date", "pubdate", "publishdate", "publish-date", "published_date", "published-date", "publication_date", "publication-date", "article_date_original", "citation_publication_date", "citation_date", "published_at", "publishtime", "article.published", "displaydate", "date.issued", "shareaholic:article_published_time", "cxenseparse:recs:publishtime", "originalpublicationdate", "artikeldatum", "last-published", "og:pubdate", "publisheddate", "release_date", "dateissued", "datecreated", "created", "article.created"))},
		{"time", Marked, timeElements},
		{"visible", 66, visibleDates(publishedDate)},
		{"jsonld-page", 62, stamped(first(jsonld("webpage.datepublished", "video.uploaddate", "video.datepublished", "article.datecreated", "article.uploaddate")))},
		{"line", 55, visibleDates(plainDate)},
		{"url", Visible, urlDate},
		{"end", 48, endDate},
		{"opening", 46, openingDate},
	},
	Clean: cleanStamp,
	Same:  sameDay,
}

// modified is when the article was last changed.
var modified = Field[stamp]{
	Name: "modified",
	Rules: []Rule[stamp]{
		{"label", Declared, stamped(labelled("modified", "updated", "lastmod"))},
		{"jsonld", 90, stamped(first(jsonld("article.datemodified")))},
		{"modified-time", 88, stamped(first(meta("article:modified_time", "og:updated_time", "og:modified_time", "article:updated_time", "article:modified")))},
		{"micro", 84, stamped(first(micro("article.datemodified", ".datemodified")))},
		{"meta", Marked, stamped(meta("datemodified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "updated_time", "date.modified", "revised"))},
		{"visible", Visible, visibleDates(updatedDate)},
		{"jsonld-page", Visible, stamped(first(jsonld("webpage.datemodified")))},
	},
	Clean: cleanModified,
	Same:  sameDay,
}

// stamped reads what a finder of text yields as dates.
func stamped(f finder[string]) finder[stamp] {
	return func(p *page.Page) seq[stamp] {
		return func(yield func(stamp, span) bool) {
			for v, s := range f(p) {
				if m, ok := dates.Parse(v, dateOptions(p)); ok && !m.Ambiguous && !yield(stamp{"", m.Date}, s) {
					return
				}
			}
		}
	}
}

// dateOptions is what a page says about how its dates are written.
func dateOptions(p *page.Page) dates.Options {
	o := dates.Options{Lang: p.Language()}
	l := lexicon.Lookup(p.Language())
	switch {
	case l == nil:
	case l.Code != "en":
		o.Order = dates.DayFirst
		if l.MonthFirst {
			o.Order = dates.MonthFirst
		}
	case strings.HasSuffix(p.Language(), "-US") || p.First(page.Meta, "og:locale") == "en_US":
		o.Order = dates.MonthFirst
	case len(p.Language()) > 2:
		o.Order = dates.DayFirst
	default:
		o.Order = shownOrder(p)
	}
	return o
}

// shownOrder tells the order of day and month by the page's other dates in
// figures, or by the country of its address.
func shownOrder(p *page.Page) dates.Order {
	r := p.Region()
	for i := max(0, r.Start-60); i < len(p.Blocks); i++ {
		b := &p.Blocks[i]
		if len(b.Text) > 120 {
			continue
		}
		if order := orderOf(b.Text); order != dates.Unknown {
			return order
		}
	}
	host := p.First(page.LinkRel, "canonical")
	if host == "" {
		host = p.First(page.Meta, "og:url")
	}
	_, host, _ = strings.Cut(host, "://")
	host, _, _ = strings.Cut(host, "/")
	switch host[strings.LastIndexByte(host, '.')+1:] {
	case "uk", "au", "nz", "ie", "in", "za", "ng", "ke", "sg", "my", "pk", "eu":
		return dates.DayFirst
	case "us", "gov", "mil":
		return dates.MonthFirst
	}
	return dates.Unknown
}

// orderOf tells the order of a date in figures that can be read in one way only.
func orderOf(s string) dates.Order {
	for i := 0; i+5 < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		a, n := number(s[i:])
		rest := s[i+n:]
		if n <= 2 && len(rest) > 4 && rest[0] == '/' {
			b, m := number(rest[1:])
			if m > 0 && m <= 2 && len(rest) > m+1 && rest[m+1] == '/' {
				switch {
				case a > 12 && a <= 31 && b >= 1 && b <= 12:
					return dates.DayFirst
				case b > 12 && b <= 31 && a >= 1 && a <= 12:
					return dates.MonthFirst
				}
			}
		}
		i += n
	}
	return dates.Unknown
}

// number reads the figures that s begins with.
func number(s string) (v, n int) {
	for n < len(s) && n < 9 && s[n] >= '0' && s[n] <= '9' {
		v = v*10 + int(s[n]-'0')
		n++
	}
	return v, n
}

// timeElements yields the dates of <time> elements near the article.
func timeElements(p *page.Page) seq[stamp] {
	return func(yield func(stamp, span) bool) {
		from, to := nearText(p)
		for i := range p.Elems {
			e := &p.Elems[i]
			if e.Atom != atom.Time || e.Hint&(page.Comments|page.Related|page.Side|page.Foot|page.Nav|page.Hidden) != 0 || int(e.First) < from || int(e.First) > to {
				continue
			}
			text, s := p.ElemText(int32(i))
			v := p.Attr(int32(i), atom.Datetime)
			if v == "" {
				v, _ = text, s
			}
			m, ok := dates.Parse(v, dateOptions(p))
			if !ok || m.Ambiguous || m.Date.Precision < dates.Day || timeKind(p, int32(i), text) == updatedDate {
				continue
			}
			if !yield(stamp{"", m.Date}, s) {
				return
			}
			return // the first is the article's
		}
	}
}

// timeKind tells by the words around a <time> what it dates.
func timeKind(p *page.Page, elem int32, text string) dateKind {
	if k := kindBefore(text, p.Language()); k != plainDate {
		return k
	}
	e := &p.Elems[elem]
	if int(e.First) < len(p.Blocks) {
		b := &p.Blocks[e.First]
		if at := strings.Index(b.Text, text); at >= 0 {
			return kindBefore(b.Text[:at], p.Language())
		}
	}
	return plainDate
}

// nearText gives the range of blocks in which an article's date and byline stand.
func nearText(p *page.Page) (from, to int) {
	start := p.Region().Start
	from = start - 40
	if h := p.Region().Heading; h >= 0 && h < start {
		from = min(from, h-12)
		from = max(from, h-25)
	}
	return max(0, from), min(len(p.Blocks), start+6)
}

// dateKind is what a date on the page dates.
type dateKind uint8

const (
	plainDate dateKind = iota
	publishedDate
	updatedDate
	otherDate
)

// kindBefore tells by the last words of a text what the date after it dates.
func kindBefore(text, lang string) dateKind {
	const near = 40
	for i := len(text) - near; i > 0; i++ { // from the start of a character
		if text[i]&0xc0 != 0x80 {
			text = text[i:]
			break
		}
	}
	text = strings.ToLower(text)
	best, at := plainDate, -1
	for _, l := range lexicon.For(lang) {
		for _, w := range l.Updated {
			if i := lastWord(text, w); i > at {
				best, at = updatedDate, i
			}
		}
		for _, w := range l.Published {
			if i := lastWord(text, w); i > at {
				best, at = publishedDate, i
			}
		}
		for _, w := range l.CapturedNot {
			if i := lastWord(text, w); i > at {
				best, at = otherDate, i
			}
		}
	}
	return best
}

// lastWord gives where w last stands in text as words of its own, or -1.
func lastWord(text, w string) int {
	for end := len(text); ; {
		i := strings.LastIndex(text[:end], w)
		if i < 0 {
			return -1
		}
		if (i == 0 || !isLetterByte(text[i-1]) && text[i-1] != '-') && (i+len(w) == len(text) || !isLetterByte(text[i+len(w)])) || w[0] >= 0x80 {
			return i
		}
		end = i + len(w) - 1
	}
}

func isLetterByte(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 }

// visibleDates yields the dates of one kind in the short lines around headline
// and start of the text.
func visibleDates(kind dateKind) finder[stamp] {
	return func(p *page.Page) seq[stamp] {
		return func(yield func(stamp, span) bool) {
			from, to := nearText(p)
			o := dateOptions(p)
			for i := from; i < to; i++ {
				b := &p.Blocks[i]
				if len(b.Text) > 240 || b.Hint&(page.Comments|page.Related|page.Foot|page.Hidden) != 0 || int(b.LinkLen)*3 > len(b.Text)*2 && b.Hint&page.When == 0 {
					continue
				}
				at := 0
				for m := range dates.Scan(b.Text, o) {
					k := kindBefore(b.Text[at:m.Start], o.Lang)
					at = m.End
					if k != kind || m.Ambiguous || m.Date.Precision < dates.Day || kind == plainDate && !dateLine(p, b, m) {
						continue
					}
					if !yield(stamp{"", m.Date}, p.SpanOf(b, m.Start, m.End)) {
						return
					}
				}
			}
		}
	}
}

// dateLine reports whether a line is there for its date: it holds little else,
// or a byline, or is marked as a date.
func dateLine(p *page.Page, b *page.Block, m dates.Match) bool {
	if b.Hint&(page.When|page.Byline) != 0 {
		return true
	}
	rest := len(b.Text) - (m.End - m.Start)
	if b.Kind == page.Heading {
		return rest < 8
	}
	return rest < 30 || len(b.Text) < 120 && !hasFullStop(b.Text)
}

// endDate yields the date in the lines after the text: one that is said to be
// that of the publication, or one that is all of its line.
func endDate(p *page.Page) seq[stamp] {
	return func(yield func(stamp, span) bool) {
		last := int(p.Region().Last)
		o := dateOptions(p)
		for i := max(p.Region().Start+1, last-3); i < min(len(p.Blocks), last+6); i++ {
			b := &p.Blocks[i]
			if len(b.Text) > 120 || b.Hint&(page.Comments|page.Related|page.Hidden|page.Side) != 0 {
				continue
			}
			for m := range dates.Scan(b.Text, o) {
				k := kindBefore(b.Text[:m.Start], o.Lang)
				if m.Ambiguous || m.Date.Precision < dates.Day || k != publishedDate && (k != plainDate || len(b.Text)-(m.End-m.Start) > 30) {
					continue
				}
				if !yield(stamp{"", m.Date}, p.SpanOf(b, m.Start, m.End)) {
					return
				}
			}
		}
	}
}

// openingDate yields the date that opens the first paragraph: "29.11.2022 – ".
func openingDate(p *page.Page) seq[stamp] {
	return func(yield func(stamp, span) bool) {
		r := p.Region()
		if r.Start >= len(p.Blocks) {
			return
		}
		b := &p.Blocks[r.Start]
		for m := range dates.Scan(b.Text[:min(len(b.Text), 120)], dateOptions(p)) {
			after := strings.TrimLeft(b.Text[m.End:], ") ")
			opens := m.Start == 0 || m.Start < 40 && (b.Text[m.Start-1] == '(' || strings.HasSuffix(b.Text[:m.Start], ", "))
			if opens && !m.Ambiguous && m.Date.Precision >= dates.Day && (strings.HasPrefix(after, "–") || strings.HasPrefix(after, "-") || strings.HasPrefix(after, "—") || strings.HasPrefix(after, "|") || strings.HasPrefix(after, ".")) {
				yield(stamp{"", m.Date}, span{Start: b.Span.Start, End: b.Span.Start})
			}
			return
		}
	}
}

// hasFullStop reports whether a text ends like a sentence.
func hasFullStop(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)」』 ")
	for _, e := range [...]string{".", "!", "?", "…", "。", "！", "？", "؟", "।", ":", ";"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// urlDate yields the date in the page's address.
func urlDate(p *page.Page) seq[stamp] {
	return func(yield func(stamp, span) bool) {
		for v, s := range anyOf(givenURL, labelled("url"), facts(page.LinkRel, "canonical"), meta("og:url"), jsonld("article.url"), savedURL)(p) {
			if original, _ := unwrapArchive(v); original != "" {
				v = original
			}
			if d, ok := dates.InURL(v); ok {
				yield(stamp{"", d}, s)
				return
			}
		}
	}
}

// cleanStamp refuses dates that no article can have.
func cleanStamp(v stamp, _ *draft) (stamp, bool) {
	if v.date.Precision == dates.None || v.date.Year < 1600 || v.date.Year == 1970 && v.date.Month == 1 && v.date.Day == 1 {
		return v, false
	}
	v.text = v.date.String()
	return v, true
}

// cleanModified also refuses what only repeats the publication.
func cleanModified(v stamp, d *draft) (stamp, bool) {
	v, ok := cleanStamp(v, d)
	return v, ok && v.text != string(d.Date)
}

func sameDay(a, b stamp) bool { return a.date.SameDay(b.date) }
