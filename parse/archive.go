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
	return func(yield func(Archive, span) bool) {
		if d := p.First(page.Header, "warc-date"); d != "" {
			yield(Archive{Captured: machineDate(d), Tool: "warc"}, span{})
		}
	}
}

// rowCapture reads when a row of data says that its page was fetched.
func rowCapture(p *page.Page) seq[Archive] {
	return func(yield func(Archive, span) bool) {
		if d := machineDate(p.First(page.Header, "fetched")); d != "" {
			yield(Archive{Captured: d, Tool: p.First(page.Header, "fetched-by")}, span{})
		}
	}
}

func singleFile(p *page.Page) seq[Archive] {
	return func(yield func(Archive, span) bool) {
		for _, s := range facts(page.Note, "tool.SingleFile")(p) {
			yield(Archive{Captured: machineDate(p.First(page.Note, "singlefile.date")), Tool: "SingleFile"}, s)
			return
		}
	}
}

// wrapped yields the addresses that may wrap the original's.
var wrapped = anyOf(facts(page.LinkRel, "canonical"), meta("og:url"), savedURL, labelled("url"))

// wayback reads the Wayback Machine's addresses, which wrap the original's.
func wayback(p *page.Page) seq[Archive] {
	return func(yield func(Archive, span) bool) {
		note := p.First(page.Note, "wayback.date")
		for v, s := range wrapped(p) {
			if _, stamp := unwrapArchive(v); stamp != "" {
				yield(Archive{URL: v, Captured: waybackTime(stamp), Tool: "wayback"}, s)
				return
			}
		}
		if t, err := time.Parse("15:04:05 Jan 2, 2006", note); err == nil {
			yield(Archive{Captured: t.Format(time.RFC3339), Tool: "wayback"}, span{})
		}
	}
}

// rewritten yields the address that the Wayback Machine tells the script that
// rewrites the links of a page.
func rewritten(p *page.Page) seq[string] {
	return func(yield func(string, span) bool) {
		const call = `wombat("`
		if p.First(page.Note, "wayback.date") == "" {
			return
		}
		if i := bytes.Index(p.Data, []byte(call)); i >= 0 {
			start := i + len(call)
			if n := bytes.IndexByte(p.Data[start:min(len(p.Data), start+2048)], '"'); n > 0 {
				yield(string(p.Data[start:start+n]), span{Start: start, End: start + n})
			}
		}
	}
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
	return func(yield func(Archive, span) bool) {
		for _, s := range facts(page.Note, "httrack.url")(p) {
			yield(Archive{Tool: "HTTrack"}, s)
			return
		}
	}
}

func savedPage(p *page.Page) seq[Archive] {
	return func(yield func(Archive, span) bool) {
		for _, s := range facts(page.Note, "saved.url")(p) {
			yield(Archive{Tool: "browser"}, s)
			return
		}
	}
}

// machineDate gives a date that a machine wrote as ISO 8601, or "".
func machineDate(s string) string {
	if m, ok := dates.Parse(strings.TrimSpace(s), dates.Options{}); ok {
		return m.Date.String()
	}
	return ""
}
