package page

import (
	"bytes"
	"encoding/json"
	"sort"
	"strings"

	"gopkg.in/yaml.v3"

	"lede/parse/source"
)

// maxFront bounds the bytes of front matter.
const maxFront = 64 << 10

// frontMatter reads YAML, TOML or JSON that stands before the text, from line
// i on. It gives the line after it, 0 if there is none.
func (r *textReader) frontMatter(i int) int {
	ln := &r.lines[i]
	switch text := r.data[ln.from:ln.to]; string(text) {
	case "---":
		return r.fenced(i, "---", "...", r.yaml)
	case "+++":
		return r.fenced(i, "+++", "+++", r.keyLines)
	case "```json", "~~~json", "```JSON", "``` json":
		return r.fenced(i, string(text[:3]), string(text[:3]), r.json)
	case "```yaml", "``` yaml":
		return r.fenced(i, "```", "```", r.yaml)
	case ";;;":
		return r.fenced(i, ";;;", ";;;", r.json)
	}
	if r.data[ln.from] == '{' {
		return r.jsonObject(i)
	}
	return 0
}

// fenced reads front matter between two fences; 0 if the lines between are none.
func (r *textReader) fenced(i int, end, other string, read func(from, to int) bool) int {
	from := int(r.lines[i].to)
	for k := i + 1; k < len(r.lines); k++ {
		ln := &r.lines[k]
		if int(ln.from)-from > maxFront {
			return 0
		}
		if t := r.data[ln.from:ln.to]; string(t) == end || string(t) == other {
			if k == i+1 || !read(from, int(ln.from)) {
				return 0
			}
			return k + 1
		}
	}
	return 0
}

// jsonObject reads an object that stands alone before the text.
func (r *textReader) jsonObject(i int) int {
	at := int(r.lines[i].from)
	d := json.NewDecoder(bytes.NewReader(r.data[at:min(len(r.data), at+maxFront)]))
	var v map[string]any
	if d.Decode(&v) != nil || len(v) == 0 {
		return 0
	}
	end := at + int(d.InputOffset())
	r.object(v, at, end)
	k := i
	for k < len(r.lines) && int(r.lines[k].from) < end {
		k++
	}
	return k
}

// json reads Data[from:to] as a JSON object.
func (r *textReader) json(from, to int) bool {
	var v map[string]any
	if json.Unmarshal(r.data[from:to], &v) != nil {
		return false
	}
	r.object(v, from, to)
	return true
}

// object makes facts of an object's members, in the order of their keys.
func (r *textReader) object(v map[string]any, from, to int) {
	keys := make([]string, 0, len(v))
	for k := range v {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		r.member(k, v[k], from, to, 0)
	}
}

func (r *textReader) member(key string, v any, from, to, depth int) {
	switch v := v.(type) {
	case string:
		r.front(key, v, r.find(key, v, from, to))
	case float64, bool:
		b, _ := json.Marshal(v)
		r.front(key, string(b), r.find(key, string(b), from, to))
	case []any:
		for _, e := range v {
			if depth < 3 {
				r.member(key, e, from, to, depth+1)
			}
		}
	case map[string]any:
		if name, ok := v["name"].(string); ok {
			r.front(key, name, r.find(key, name, from, to))
		} else if depth < 2 {
			keys := make([]string, 0, len(v))
			for k := range v {
				keys = append(keys, k)
			}
			sort.Strings(keys)
			for _, k := range keys {
				r.member(key+"."+k, v[k], from, to, depth+1)
			}
		}
	}
}

// find gives where a value stands: after its key if it can be found there,
// else the whole range.
func (r *textReader) find(key, value string, from, to int) source.Span {
	if i := strings.LastIndexByte(key, '.'); i >= 0 {
		key = key[i+1:]
	}
	k := bytes.Index(r.data[from:to], []byte(key))
	if k < 0 {
		k = 0
	}
	if j := bytes.Index(r.data[from+k:to], []byte(value)); j >= 0 && value != "" {
		return source.Span{Start: from + k + j, End: from + k + j + len(value)}
	}
	return source.Span{Start: from, End: to}
}

// front adds a fact of front matter.
func (r *textReader) front(key, value string, span source.Span) {
	value = Fold(value)
	for strings.HasPrefix(value, "[[") && strings.HasSuffix(value, "]]") { // a note's link in a notebook
		value = strings.TrimSpace(value[2 : len(value)-2])
		if i := strings.IndexByte(value, '|'); i >= 0 {
			value = value[i+1:]
		}
	}
	key = strings.ToLower(Fold(key))
	if key == "" || value == "" || value == "null" || value == "~" {
		return
	}
	r.page.Facts = append(r.page.Facts, Fact{From: Front, Key: key, Value: value, Span: span})
	if f := frontField(key, value); f != key {
		r.page.Facts = append(r.page.Facts, Fact{From: Front, Key: f, Value: value, Span: span})
	}
}

// frontField gives the field that a key of front matter names, in whatever
// language, by what its value can be; the key if it names none.
func frontField(key, value string) string {
	switch key {
	case "title", "author", "authors", "date", "created", "published", "updated", "tags", "categories", "url", "site", "sitename", "description":
		return key // the rules know these
	}
	name := []byte(strings.NewReplacer("_", " ", "-", " ").Replace(key))
	address := isAddress([]byte(value))
	if address && (key == "source" || isOriginal(name)) {
		return "url"
	}
	for _, f := range fieldsOf(name) {
		if f == "body" || f == "contact" || f == "url" && !address || f == "publisher" && address {
			continue
		}
		return f
	}
	return key
}

// yaml reads Data[from:to] as YAML, or line by line if it is none.
func (r *textReader) yaml(from, to int) bool {
	text := r.data[from:to]
	if bytes.IndexByte(text, ':') < 0 {
		return false
	}
	var doc yaml.Node
	if bytes.IndexByte(text, '&') < 0 && bytes.IndexByte(text, '*') < 0 && yaml.Unmarshal(text, &doc) == nil && len(doc.Content) == 1 && doc.Content[0].Kind == yaml.MappingNode {
		m := doc.Content[0]
		starts := lineStarts(r.data, from, to)
		for i := 0; i+1 < len(m.Content); i += 2 {
			r.node(m.Content[i].Value, m.Content[i+1], starts, to, 0)
		}
		return true
	}
	return r.keyLines(from, to)
}

// lineStarts gives where the lines of Data[from:to] start, the first line first.
func lineStarts(data []byte, from, to int) []int {
	starts := []int{from}
	for i := from; i < to; i++ {
		if data[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// node makes facts of a YAML value: one for each scalar in it.
func (r *textReader) node(key string, n *yaml.Node, starts []int, to, depth int) {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return
		}
		from := starts[0]
		if n.Line >= 1 && n.Line <= len(starts) {
			from = starts[n.Line-1]
		}
		span := source.Span{Start: from, End: to}
		first, _, _ := strings.Cut(n.Value, "\n")
		if j := bytes.Index(r.data[from:to], []byte(first)); j >= 0 {
			span = source.Span{Start: from + j, End: from + j + len(first)}
		}
		r.front(key, n.Value, span)
	case yaml.SequenceNode:
		if isWikiLink(n) {
			n = n.Content[0].Content[0]
			r.node(key, n, starts, to, depth+1)
			return
		}
		for _, e := range n.Content {
			if depth < 3 {
				r.node(key, e, starts, to, depth+1)
			}
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if depth >= 3 {
				return
			}
			k := key + "." + n.Content[i].Value
			if n.Content[i].Value == "name" {
				k = key
			}
			r.node(k, n.Content[i+1], starts, to, depth+1)
		}
	}
}

// isWikiLink reports whether a list is [[Name]] without quotes.
func isWikiLink(n *yaml.Node) bool {
	return len(n.Content) == 1 && n.Content[0].Kind == yaml.SequenceNode && len(n.Content[0].Content) == 1 && n.Content[0].Content[0].Kind == yaml.ScalarNode
}

// keyLines reads "key: value" or "key = value" lines, and lists below a key.
func (r *textReader) keyLines(from, to int) bool {
	key, found := "", 0
	for at := from; at < to; {
		end := bytes.IndexByte(r.data[at:to], '\n')
		if end < 0 {
			end = to
		} else {
			end += at
		}
		ln := measure(r.data, at, end)
		at = end + 1
		if ln.blank() || r.data[ln.from] == '#' {
			continue
		}
		text := r.data[ln.from:ln.to]
		if text[0] == '[' && text[len(text)-1] == ']' {
			key = ""
			continue
		}
		if rest := bytes.TrimPrefix(text, []byte("- ")); len(rest) < len(text) && key != "" {
			r.scalar(key, rest, int(ln.to))
			continue
		}
		sep := bytes.IndexAny(text, ":=")
		if sep < 1 || sep > 60 || bytes.IndexByte(text[:sep], ' ') >= 0 && text[sep] == ':' && ln.indent > 0 {
			continue
		}
		key = strings.Trim(string(text[:sep]), " \"'")
		found++
		if v := bytes.TrimSpace(text[sep+1:]); len(v) > 0 {
			r.scalar(key, v, int(ln.to))
		}
	}
	return found > 0
}

// scalar reads a value that ends at byte end: quoted, a list in brackets, or bare.
func (r *textReader) scalar(key string, v []byte, end int) {
	at := end - len(v)
	if len(v) > 1 && v[0] == '[' && v[len(v)-1] == ']' && !bytes.HasPrefix(v, []byte("[[")) {
		for _, part := range bytes.Split(v[1:len(v)-1], []byte{','}) {
			r.unquoted(key, part, at, end)
		}
		return
	}
	r.unquoted(key, v, at, end)
}

func (r *textReader) unquoted(key string, v []byte, at, end int) {
	s := strings.TrimSpace(string(v))
	if n := len(s); n > 1 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		if s = s[1 : n-1]; v[0] == '"' || strings.IndexByte(s, '\\') >= 0 {
			s = strings.NewReplacer(`\"`, `"`, `\\`, `\`, `\n`, " ", `\t`, " ").Replace(s)
		}
	}
	r.front(key, s, source.Span{Start: at, End: end})
}
