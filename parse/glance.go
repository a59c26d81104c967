package parse

import (
	"cmp"

	"lede/parse/source"
)

// Glance is what can be told of a document without parsing it.
type Glance struct {
	Path     string   `json:"path"`
	Format   string   `json:"format,omitempty"` // as in Source; empty when it cannot be read
	Bytes    int      `json:"bytes"`
	URL      string   `json:"url,omitempty"`      // the address that its container gives
	Captured string   `json:"captured,omitempty"` // when the container says that it was fetched: ISO 8601
	Error    *Failure `json:"error,omitempty"`
}

// glanceBytes is how much of a document is looked at.
const glanceBytes = 64 << 10

// Look looks at the first bytes of a document, and at what its container says
// of it.
func Look(doc source.Document) Glance {
	g := Glance{Path: describe(source.Document{Origin: doc.Origin}).Path, Bytes: len(doc.Data)}
	get := func(keys ...string) string {
		for _, k := range keys {
			if v := doc.Header.Get(k); v != "" {
				return v
			}
		}
		return ""
	}
	g.URL = get("Warc-Target-Uri", "Url", "Snapshot-Content-Location", "Content-Location")
	g.Captured = cmp.Or(machineDate(get("Warc-Date")), machineDate(get("Fetched")))
	d := source.Decode(doc.Data[:min(len(doc.Data), glanceBytes)], doc.Header)
	if d.Err != nil {
		g.Error = &Failure{Code: string(d.Err.Code), Message: d.Err.Message}
		return g
	}
	if g.Format = formOf(d.Text, doc, &Options{}); g.Format == "" {
		m := sniff(d.Text, "")
		g.Format = m.format("")
		m.release()
	}
	return g
}
