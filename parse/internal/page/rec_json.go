package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"lede/parse/source"
)

// jsonField is a member of the record, and the names that tools give it,
// strongest first.
type jsonField struct {
	member string
	names  []string
}

// jsonFields lists them. The tools: wallabag, Firecrawl, news-please,
// trafilatura, Readability, newspaper4k, and the ninjs standard of the IPTC.
func jsonFields() []jsonField {
	return []jsonField{
		{"headline", []string{"headline", "title", "ogTitle", "og:title"}},
		{"author", []string{"authors", "author", "byline", "published_by", "by", "creator"}},
		{"date", []string{"date_publish", "datePublished", "publishedTime", "published_at", "publish_date", "published", "published_date", "contentCreated", "firstCreated", "firstcreated", "article:published_time", "dcDate", "date"}},
		{"modified", []string{"date_modify", "dateModified", "modifiedTime", "contentModified", "versionCreated", "versioncreated", "article:modified_time"}},
		{"publisher", []string{"sitename", "siteName", "site_name", "ogSiteName", "og:site_name", "publisher", "site", "source-hostname", "hostname", "source_domain", "domain_name"}},
		{"url", []string{"original_url", "url", "sourceURL", "source_url", "source", "ogUrl", "link", "canonical"}},
		{"section", []string{"articleSection", "section", "article:section"}},
		{"deck", []string{"subtitle", "excerpt", "description", "ogDescription", "summary"}},
		{"keywords", []string{"tags", "keywords", "articleTag", "meta_keywords", "categories"}},
		{"language", []string{"language", "lang", "meta_lang"}},
		{"dateline", []string{"located", "dateline"}},
		{"contact", []string{"email"}},
	}
}

// jsonTexts are the names of the text, the best first.
func jsonTexts() []string {
	return []string{"content", "markdown", "maintext", "articleBody", "body_html", "body_xhtml", "text", "raw_text", "textContent", "body_text", "body", "html"}
}

// jsonRecord reads an article that a tool has written as a JSON object.
func (r *record) jsonRecord() {
	values := readJSON(r.data, 0)
	if len(values) == 0 || values[0].kind != '{' {
		return
	}
	v := &values[0]
	if v.member("uri") != nil && (v.member("headlines") != nil || v.member("bodies") != nil || v.member("headline") != nil || v.member("body_text") != nil) {
		r.ninjs(v)
		return
	}
	if data := v.member("data"); data != nil && data.kind == '{' { // the answer of a service
		v = data
	}
	used := map[*jsonValue]bool{}
	text := r.jsonText(v, used)
	for _, f := range jsonFields() {
		r.jsonField(v, f, used)
	}
	r.jsonRest(v, "", used)
	if text != nil {
		r.readInside(text)
	}
}

// lookup finds a member of an object, or of the object in it that describes it.
func (v *jsonValue) lookup(name string) *jsonValue {
	if m := v.member(name); m != nil {
		return m
	}
	for _, about := range [...]string{"metadata", "meta"} {
		if m := v.member(about); m != nil && m.kind == '{' {
			if x := m.member(name); x != nil {
				return x
			}
		}
	}
	return nil
}

// jsonText finds the text.
func (r *record) jsonText(v *jsonValue, used map[*jsonValue]bool) *jsonValue {
	for _, name := range jsonTexts() {
		if m := v.member(name); m != nil && m.kind == '"' && strings.TrimSpace(m.str) != "" {
			used[m] = true
			for _, other := range jsonTexts() { // the same text in other forms
				if o := v.member(other); o != nil {
					used[o] = true
				}
			}
			return m
		}
	}
	return nil
}

// jsonField files a member of the record under the first name that has a value.
func (r *record) jsonField(v *jsonValue, f jsonField, used map[*jsonValue]bool) {
	for _, name := range f.names {
		m := v.lookup(name)
		if m == nil || used[m] {
			continue
		}
		texts := jsonStrings(m)
		if len(texts) == 0 || f.member == "url" && !isAddress([]byte(texts[0])) {
			continue
		}
		used[m] = true
		switch f.member {
		case "author":
			for _, t := range texts {
				for name := range strings.SplitSeq(t, ";") {
					r.fact("author", name, m.span)
				}
			}
		case "keywords":
			r.fact("keywords", strings.Join(texts, "; "), m.span)
		default:
			r.file(f.member, name, texts[0], m.span)
		}
		if r.got[f.member] || f.member == "language" {
			return
		}
	}
}

// jsonStrings gives the texts of a value: a string, or a list of strings or of
// objects with a name.
func jsonStrings(v *jsonValue) (out []string) {
	switch v.kind {
	case '"':
		if s := strings.TrimSpace(v.str); s != "" {
			out = append(out, s)
		}
	case '[':
		for i := range v.items {
			if len(out) < 64 {
				out = append(out, jsonStrings(&v.items[i])...)
			}
		}
	case '{':
		for _, name := range [...]string{"name", "label", "title", "value"} {
			if m := v.member(name); m != nil && m.kind == '"' {
				return jsonStrings(m)
			}
		}
	}
	return out
}

// jsonRest keeps what no field asks for.
func (r *record) jsonRest(v *jsonValue, prefix string, used map[*jsonValue]bool) {
	for i := range v.members {
		m := &v.members[i]
		if used[&m.value] {
			continue
		}
		switch {
		case m.value.kind == '{' && prefix == "" && (m.key == "metadata" || m.key == "meta"):
			r.jsonRest(&m.value, m.key+".", used)
		case m.value.kind == '"' && len(m.value.str) < 1000, m.value.kind == '0' && m.value.str != "null" && m.value.str != "":
			r.keep(prefix+m.key, Fold(m.value.str), m.value.span)
		case m.value.kind == '[' && len(jsonStrings(&m.value)) > 0:
			r.keep(prefix+m.key, Fold(strings.Join(jsonStrings(&m.value), "; ")), m.value.span)
		}
	}
}

// readInside reads the text in a JSON string as the page that it is: HTML,
// Markdown or plain text. Its spans become those of the string's bytes.
func (r *record) readInside(v *jsonValue) {
	text, at := unquote(r.data, v.span)
	if len(bytes.TrimSpace(text)) == 0 {
		return
	}
	var p *Page
	if LooksHTML(text) || bytes.HasPrefix(bytes.TrimSpace(text), []byte("<")) && bytes.Contains(text, []byte("</")) {
		p = ReadHTML(text)
	} else {
		p = ReadText(text, SniffText(text))
	}
	p.relocate(r.data, at)
	r.page = p
}

// unquote resolves the escapes of a JSON string that stands at a span, and
// tells for each byte, and the end, where it stood.
func unquote(data []byte, s source.Span) (text []byte, at []int32) {
	raw := data[s.Start:s.End]
	for i := 1; i < len(raw)-1; {
		n, out := 1, raw[i:i+1]
		if raw[i] == '\\' && i+1 < len(raw) {
			d := jsonReader{data: raw, i: i}
			out = d.escape(nil)
			n = max(d.i-i, 2)
		}
		for range out {
			at = append(at, int32(s.Start+i))
		}
		text = append(text, out...)
		i += n
	}
	if !utf8.Valid(text) {
		text = bytes.ToValidUTF8(text, []byte("?"))
		at = at[:min(len(at), len(text))]
	}
	for len(at) <= len(text) {
		at = append(at, int32(max(s.End-1, s.Start)))
	}
	return text, at
}

// relocate makes a page of data of one that was read from a part of it, whose
// bytes stood at the given places.
func (p *Page) relocate(data []byte, at []int32) {
	p.Region()
	to := func(n int) int { return int(at[min(max(n, 0), len(at)-1)]) }
	move := func(s *source.Span) { s.Start, s.End = to(s.Start), to(s.End) }
	for i := range p.Blocks {
		move(&p.Blocks[i].Span)
	}
	for i := range p.Links {
		move(&p.Links[i].Span)
	}
	for i := range p.Images {
		move(&p.Images[i].Span)
	}
	for i := range p.Elems {
		move(&p.Elems[i].Span)
	}
	for i := range p.Facts {
		move(&p.Facts[i].Span)
	}
	for i := range p.runs {
		p.runs[i].src, p.runs[i].end = int32(to(int(p.runs[i].src))), int32(to(int(p.runs[i].end)))
	}
	p.State = nil // it is asked for by its place
	p.Data = data
}

// ninjs reads an item of the standard of that name, of any version.
func (r *record) ninjs(v *jsonValue) {
	used := map[*jsonValue]bool{}
	role := func(list, want string) *jsonValue {
		m := v.member(list)
		if m == nil {
			return nil
		}
		used[m] = true
		for i := range m.items {
			if x := m.items[i].member("role"); x != nil && x.str == want {
				return m.items[i].member("value")
			}
		}
		if want == "main" && len(m.items) > 0 {
			return m.items[0].member("value")
		}
		return nil
	}
	if m := role("headlines", "main"); m != nil {
		r.file("headline", "headline", Fold(m.str), m.span)
	}
	if m := role("headlines", "sub"); m != nil {
		r.deck(Fold(m.str), m.span)
	}
	if m := role("descriptions", "summary"); m != nil && !r.got["deck"] {
		r.deck(Fold(m.str), m.span)
	}
	text := role("bodies", "main")
	if text == nil {
		text = r.jsonText(v, used)
	}
	r.ninjsPeople(v, used)
	for _, f := range jsonFields() {
		if f.member != "url" && !r.got[f.member] {
			r.jsonField(v, f, used)
		}
	}
	for _, name := range [...]string{"subjects", "subject"} {
		if m := v.member(name); m != nil {
			used[m] = true
			r.fact("keywords", strings.Join(jsonStrings(m), "; "), m.span)
		}
	}
	for _, name := range [...]string{"infoSources", "infosource"} {
		if m := v.member(name); m != nil && !r.got["publisher"] {
			used[m] = true
			r.fact("publisher", strings.Join(jsonStrings(m)[:min(1, len(jsonStrings(m)))], ""), m.span)
		}
	}
	if ver := v.member("version"); !r.got["date"] && (ver == nil || ver.str == "1") { // the time of the first version
		for i := range r.out.page.Facts {
			if f := &r.out.page.Facts[i]; f.Key == "modified" {
				f.Key = "date"
			}
		}
	}
	r.jsonRest(v, "", used)
	if text != nil {
		r.readInside(text)
	}
}

// ninjsPeople files the authors and how to reach them.
func (r *record) ninjsPeople(v *jsonValue, used map[*jsonValue]bool) {
	for _, name := range [...]string{"by", "byline"} {
		if m := v.member(name); m != nil && m.kind == '"' {
			used[m] = true
			r.file("author", name, m.str, m.span)
		}
	}
	for _, list := range [...]string{"people", "person", "infoSources"} {
		m := v.member(list)
		if m == nil {
			continue
		}
		for i := range m.items {
			p := &m.items[i]
			rel := p.member("rel")
			author := rel != nil && (rel.str == "author" || rel.str == "creator")
			if n := p.member("name"); author && n != nil && !r.got["author"] {
				r.fact("author", n.str, n.span)
			}
			if author || list == "infoSources" {
				r.ninjsContact(p)
			}
		}
	}
}

func (r *record) ninjsContact(p *jsonValue) {
	for _, name := range [...]string{"contactInfo", "contactinfo"} {
		m := p.member(name)
		if m == nil {
			continue
		}
		for i := range m.items {
			if t := m.items[i].member("value"); t != nil {
				r.fact("contact", t.str, t.span)
			}
		}
	}
}
