package parse

import (
	"bytes"
	"strings"
	"time"

	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// archive is the capture that a document was read from.
var archive = Field[Archive]{
	Name: "archive",
	Rules: []Rule[Archive]{
		{"warc", Declared, warcCapture},
		{"row", Declared, rowCapture},
		{"singlefile", Declared, singleFile},
		{"wayback", Declared, wayback},
		{"httrack", Declared, httrack},
		{"browser", Declared, savedPage},
	},
	Clean: func(v Archive, _ *draft) (Archive, bool) { return v, v != Archive{} },
	Same:  func(a, b Archive) bool { return a.Tool == b.Tool },
}

func warcCapture(p *page.Page) seq[Archive] {
	if d := p.First(page.Header, "warc-date"); d != "" {
		return just(Archive{Captured: machineDate(d), Tool: "warc"}, span{})
	}
	return nil
}

// rowCapture reads when a row of data says that its page was fetched.
func rowCapture(p *page.Page) seq[Archive] {
	if d := machineDate(p.First(page.Header, "fetched")); d != "" {
		return just(Archive{Captured: d, Tool: p.First(page.Header, "fetched-by")}, span{})
	}
	return nil
}

func singleFile(p *page.Page) seq[Archive] {
	if f := p.Fact(page.Note, "tool.SingleFile"); f != nil {
		return just(Archive{Captured: machineDate(p.First(page.Note, "singlefile.date")), Tool: "SingleFile"}, f.Span)
	}
	return nil
}

// wrapped yields the addresses that may wrap the original's.
var wrapped = anyOf(facts(page.LinkRel, "canonical"), meta("og:url"), savedURL, labelled("url"))

// wayback reads the Wayback Machine's addresses, which wrap the original's.
func wayback(p *page.Page) seq[Archive] {
	if found := wrapped(p); found != nil {
		for v, s := range found {
			if _, stamp := unwrapArchive(v); stamp != "" {
				return just(Archive{URL: v, Captured: waybackTime(stamp), Tool: "wayback"}, s)
			}
		}
	}
	if date := p.First(page.Note, "wayback.date"); date != "" {
		if t, err := time.Parse("15:04:05 Jan 2, 2006", date); err == nil {
			return just(Archive{Captured: t.Format(time.RFC3339), Tool: "wayback"}, span{})
		}
	}
	return nil
}

// rewritten yields the address that the Wayback Machine tells the script that
// rewrites the links of a page.
func rewritten(p *page.Page) seq[string] {
	const call = `wombat("`
	if p.First(page.Note, "wayback.date") == "" {
		return nil
	}
	if i := bytes.Index(p.Data, []byte(call)); i >= 0 {
		start := i + len(call)
		if n := bytes.IndexByte(p.Data[start:min(len(p.Data), start+2048)], '"'); n > 0 {
			return just(string(p.Data[start:start+n]), span{Start: start, End: start + n})
		}
	}
	return nil
}

// waybackTime reads the figures of a capture's address, as many as there are.
func waybackTime(stamp string) string {
	const full = "20060102150405"
	if len(stamp) == len(full) {
		if t, err := time.Parse(full, stamp); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	return stamp
}

func httrack(p *page.Page) seq[Archive] {
	if f := p.Fact(page.Note, "httrack.url"); f != nil {
		return just(Archive{Tool: "HTTrack"}, f.Span)
	}
	return nil
}

func savedPage(p *page.Page) seq[Archive] {
	if f := p.Fact(page.Note, "saved.url"); f != nil {
		return just(Archive{Tool: "browser"}, f.Span)
	}
	return nil
}

// machineDate gives a date that a machine wrote as ISO 8601, or "".
func machineDate(s string) string {
	if m, ok := dates.Parse(strings.TrimSpace(s), dates.Options{}); ok {
		return m.Date.String()
	}
	return ""
}
