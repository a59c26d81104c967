package parse

import (
	"bytes"

	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// stateDate yields the date of publication that the data of a one-page app
// give, whatever they are wrapped in. Data that name several days are of several
// articles.
func stateDate(p *page.Page) seq[stamp] {
	if p.Kind != page.HTML {
		return nil
	}
	return func(yield func(stamp, span) bool) {
		var found stamp
		var at span
		for i := 0; ; {
			k := bytes.Index(p.Data[i:], []byte("ubli"))
			if k < 0 {
				break
			}
			i += k
			d, s, ok := stateMember(p.Data, i)
			i += len("ubli")
			switch {
			case !ok:
			case found.date.IsZero():
				found.date, at = d, s
			case !found.date.SameDay(d):
				return
			}
		}
		if !found.date.IsZero() {
			yield(found, at)
		}
	}
}

// stateNames are the members that hold the date of publication.
var stateNames = [...]string{
	"datePublished", "date_published", "publicationDate", "publication_date", "publishedAt", "published_at", "publishDate", "publish_date",
	"publishedDate", "published_date", "publishedOn", "published_on", "firstPublishedAt", "first_published_at", "publishTime", "publish_time", "publishedTime",
}

// stateMember reads a member of JSON around data[i:]: its name, and a date after
// the colon. Quotes may be escaped.
func stateMember(data []byte, i int) (d dates.Date, s span, ok bool) {
	from, end := i, i
	for from > 0 && isNameByte(data[from-1]) && i-from < 20 {
		from--
	}
	for end < len(data) && isNameByte(data[end]) && end-i < 20 {
		end++
	}
	if !isStateName(data[from:end]) {
		return d, s, false
	}
	k := skipQuote(data, end)
	if k == end || k >= len(data) || data[k] != ':' {
		return d, s, false
	}
	k = skipQuote(data, k+1)
	for k < len(data) && data[k] == ' ' {
		k = skipQuote(data, k+1)
	}
	e := k
	for e < len(data) && e-k < 40 && data[e] != '"' && data[e] != '\'' && data[e] != '&' && data[e] != '\\' && data[e] != ',' && data[e] != '}' {
		e++
	}
	if e == k || data[k] < '0' || data[k] > '9' {
		return d, s, false
	}
	m, ok := dates.Parse(string(data[k:e]), dates.Options{})
	return m.Date, span{Start: k, End: e}, ok && !m.Ambiguous && m.Date.Precision >= dates.Day
}

func isNameByte(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' }

func isStateName(b []byte) bool {
	for _, n := range stateNames {
		if string(b) == n {
			return true
		}
	}
	return false
}

// skipQuote skips a quote at data[i:], escaped or not.
func skipQuote(data []byte, i int) int {
	for i < len(data) && data[i] == '\\' {
		i++
	}
	for _, q := range [...]string{`"`, "&quot;", "&#34;", "'"} {
		if bytes.HasPrefix(data[i:], []byte(q)) {
			return i + len(q)
		}
	}
	return i
}
