package source

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"io"
	"iter"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// Names of members and columns, in lower case, strongest first.

// htmlKeys hold the page as it was fetched.
func htmlKeys() []string {
	return []string{"html", "raw_html", "rawhtml", "html_content", "htmlcontent", "content_html", "page_source", "pagesource", "page_html", "raw_content", "html_base64", "html_b64", "raw"}
}

// textKeys hold a text or a page; alone they prove nothing.
func textKeys() []string {
	return []string{"body", "text", "content", "maintext", "article_text", "full_text", "fulltext", "raw_text", "article_body", "articlebody", "plain_text", "plain_content", "article", "markdown", "story"}
}

// aboutKeys is what a row tells beside its text, by the name under which the
// document is told it.
func aboutKeys() []aboutKey {
	return []aboutKey{
		{"url", []string{"url", "original_url", "source_url", "page_url", "link", "uri", "address", "canonical_url", "warc-target-uri", "permalink"}},
		{"fetched", []string{"fetched_at", "fetched", "crawled_at", "scraped_at", "crawl_date", "fetch_time", "capture_time", "captured_at", "retrieved_at", "date_download", "download_date", "timestamp", "ts", "warc-date"}},
		{"title", []string{"title", "headline", "heading"}},
		{"author", []string{"authors", "author", "byline", "creator"}},
		{"date", []string{"date", "published", "published_at", "publishedat", "publish_date", "pub_date", "pubdate", "date_published", "datepublished", "date_publish", "publication_date"}},
		{"language", []string{"language", "lang"}},
	}
}

type aboutKey struct {
	as   string
	keys []string
}

// rowForm is a kind of row with a grammar of its own: a row that has all the
// keys is a document of that Form, its Data the row as it stands.
type rowForm struct {
	name string
	keys []string
}

// rowForms lists them; the first that fits wins.
func rowForms() []rowForm {
	return []rowForm{
		{"json", []string{"content", "domain_name"}},                                // wallabag
		{"json", []string{"content", "is_archived"}},                                // wallabag
		{"json", []string{"markdown", "metadata"}},                                  // Firecrawl
		{"json", []string{"maintext", "date_publish"}},                              // news-please
		{"json", []string{"text", "source-hostname"}},                               // trafilatura
		{"json", []string{"text", "fingerprint"}},                                   // trafilatura
		{"json", []string{"text", "hostname", "sitename"}},                          // trafilatura
		{"json", []string{"content", "textcontent"}},                                // Readability
		{"json", []string{"uri", "headlines"}}, {"json", []string{"uri", "bodies"}}, // ninjs 3
		{"json", []string{"uri", "body_text"}}, {"json", []string{"uri", "body_html"}}, {"json", []string{"uri", "body_xhtml"}}, // ninjs 1, 2
	}
}

// row is one row, whatever it was written in: values by lower-case name.
type row map[string]string

func (r row) first(keys []string) (key, value string) {
	for _, k := range keys {
		if v := r[k]; strings.TrimSpace(v) != "" {
			return k, v
		}
	}
	return "", ""
}

// holdsText reports whether names are those of rows with articles.
func holdsText(has func(string) bool) bool {
	any := func(keys []string) bool {
		for _, k := range keys {
			if has(k) {
				return true
			}
		}
		return false
	}
	if any(htmlKeys()) {
		return true
	}
	if !any(textKeys()) {
		return false
	}
	for _, about := range aboutKeys() {
		if any(about.keys) {
			return true
		}
	}
	return false
}

const skipBare = "a row without a text"

// entry makes a document of a row. What stands beside a text goes in front of
// it; a page speaks for itself.
func (r row) entry(in *Input, decoded bool) (Entry, error) {
	key, text := r.first(htmlKeys())
	if key == "" {
		key, text = r.first(textKeys())
	}
	if key == "" {
		return Entry{}, &Skip{Reason: skipBare}
	}
	e := Entry{Whole: true, Header: textproto.MIMEHeader{}}
	about := map[string]string{}
	for _, a := range aboutKeys() {
		if _, v := r.first(a.keys); v != "" {
			about[a.as] = strings.Join(strings.Fields(v), " ")
		}
	}
	if v := about["url"]; v != "" {
		e.Header.Set("Url", v)
	}
	if v := fetched(about["fetched"]); v != "" {
		e.Header.Set("Fetched", v)
	}
	if raw, ok := unBase64(text); ok {
		e.Body = bytes.NewReader(raw)
		if isGzip("", raw) {
			z, err := gzip.NewReader(bytes.NewReader(raw))
			if err != nil {
				return e, err
			}
			e.Body = in.Unpacked(z)
		}
		return e, nil
	}
	if decoded { // whatever set the page declares, it has been read already
		e.Header.Set("Content-Type", "text/html; charset=utf-8")
	}
	if front := frontMatter(about); front != "" && !strings.Contains(text[:min(len(text), 1024)], "</") && !strings.HasPrefix(strings.TrimSpace(text), "<") {
		text = front + text
	}
	e.Body, e.Size = strings.NewReader(text), int64(len(text))
	return e, nil
}

// frontMatter writes what is known of a text as front matter.
func frontMatter(about map[string]string) string {
	var b strings.Builder
	for _, k := range [...]string{"title", "author", "date", "url", "language"} {
		if v := about[k]; v != "" {
			b.WriteString(k + ": " + strconv.Quote(strings.ToValidUTF8(v, "\ufffd")) + "\n")
		}
	}
	if about["title"]+about["author"]+about["date"] == "" {
		return ""
	}
	return "---\n" + b.String() + "---\n\n"
}

// fetched gives a time in seconds or milliseconds since 1970 as ISO 8601, and
// any other as it is.
func fetched(v string) string {
	n, err := strconv.ParseFloat(v, 64)
	if err != nil {
		return v
	}
	return epoch(n)
}

// unBase64 undoes base64, if a value is in it: what comes out must be a page or
// compressed, for words can look like base64.
func unBase64(v string) ([]byte, bool) {
	const few = 64
	head := strings.TrimSpace(v[:min(len(v), 4*few)])
	if len(head) < 16 || strings.ContainsAny(head, " <>.,;:'\"{}()&") {
		return nil, false
	}
	start, err := base64.StdEncoding.DecodeString(head[:min(len(head)/4*4, few)])
	if err != nil || !isGzip("", start) && !bytes.HasPrefix(bytes.TrimLeft(start, " \t\r\n\ufeff"), []byte("<")) {
		return nil, false
	}
	raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(v), ""))
	return raw, err == nil
}

// isJSONRows tells rows in JSON, one a line or in an array, by the members of
// the first.
func isJSONRows(_ string, head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) > 0 && head[0] == '[' {
		head = bytes.TrimLeft(head[1:], " \t\r\n")
	}
	if len(head) == 0 || head[0] != '{' {
		return false
	}
	keys, all, ours := map[string]bool{}, map[string]bool{}, 0
	jsonKeys(head, func(key string, quoted bool) {
		switch key {
		case "headline", "authors", "contact", "original_url":
			ours++
		}
		all[strings.ToLower(key)] = true
		if quoted {
			keys[strings.ToLower(key)] = true
		}
	})
	if ours == 4 || isQuotedRow(head) { // a record that this program wrote, or an example
		return false
	}
	return holdsText(func(k string) bool { return keys[k] }) || formOf(func(k string) bool { return all[k] }) != ""
}

// isQuotedRow reports whether a row ends with its line and nothing below it, as
// far as can be seen, could be a row of JSON.
func isQuotedRow(head []byte) bool {
	first, rest, _ := bytes.Cut(head, []byte("\n"))
	return len(head) < headSize/2 && hasLetter(rest) && bytes.IndexByte(rest, '{') < 0 && json.Valid(first)
}

// formOf names the form of a row, if it has one.
func formOf(has func(string) bool) string {
forms:
	for _, f := range rowForms() {
		for _, k := range f.keys {
			if !has(k) {
				continue forms
			}
		}
		return f.name
	}
	return ""
}

// jsonKeys tells the members of the object that data begins with, and whether
// their values are strings or lists, as far as it goes.
func jsonKeys(data []byte, tell func(key string, quoted bool)) {
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return
	}
	for {
		key, err := d.Token()
		if err != nil {
			return
		}
		name, ok := key.(string)
		if !ok {
			return
		}
		rest := bytes.TrimLeft(data[d.InputOffset():], " \t\r\n:")
		tell(name, len(rest) > 0 && (rest[0] == '"' || rest[0] == '['))
		var skip json.RawMessage
		if d.Decode(&skip) != nil {
			return
		}
	}
}

// jsonEntries reads rows of JSON. A row that is none is an error in its place.
func jsonEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		s := newSplitter(in)
		for n := 1; ; n++ {
			raw, at, err := s.next()
			if err == io.EOF {
				return
			}
			e := Entry{}
			if err == nil {
				e, err = jsonEntry(in, raw)
			}
			e.At = at
			if s.err == nil || raw != nil {
				e.Name = "#" + strconv.Itoa(n)
			}
			if !yield(e, err) || s.err != nil {
				return
			}
		}
	}
}

// jsonEntry reads one row.
func jsonEntry(in *Input, raw []byte) (Entry, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(raw, &members); err != nil {
		return Entry{}, &Error{Code: Damaged, Message: "not a row of JSON: " + err.Error()}
	}
	r := row{}
	for k, v := range members {
		if s := jsonString(v); s != "" || r[strings.ToLower(k)] == "" {
			r[strings.ToLower(k)] = s
		}
	}
	if form := formOf(func(k string) bool { _, ok := r[k]; return ok }); form != "" {
		return Entry{Form: form, Body: bytes.NewReader(raw), Size: int64(len(raw))}, nil
	}
	return r.entry(in, true)
}

// jsonString gives a string, a number, or a list of them or of named objects,
// as text.
func jsonString(v json.RawMessage) string {
	switch {
	case len(v) == 0:
	case v[0] == '"':
		var s string
		if json.Unmarshal(v, &s) == nil {
			return s
		}
	case v[0] == '[':
		var list []json.RawMessage
		if len(v) < 64<<10 && json.Unmarshal(v, &list) == nil {
			var parts []string
			for _, p := range list {
				if s := jsonString(p); s != "" {
					parts = append(parts, s)
				}
			}
			return strings.Join(parts, ", ")
		}
	case v[0] == '{':
		var named struct{ Name string }
		if len(v) < 64<<10 && json.Unmarshal(v, &named) == nil {
			return named.Name
		}
	case v[0] == '-' || v[0] >= '0' && v[0] <= '9':
		return string(v)
	}
	return ""
}
