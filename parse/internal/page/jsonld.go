package page

import (
	"strings"

	"lede/parse/source"
)

// isJSONLD reports whether a script's type says that it holds JSON-LD.
func isJSONLD(kind string) bool {
	return strings.HasPrefix(strings.ToLower(kind), "application/ld") || strings.EqualFold(kind, "ld+json")
}

// ldReader collects the JSON-LD of a page. Objects refer to one another across
// scripts, so facts are drawn when all are read.
type ldReader struct {
	roots []jsonValue
	ids   map[string]*jsonValue
	group int32
	nodes int
	names int
}

// maxNodes bounds the JSON-LD objects that facts are drawn from, maxNames the
// persons and organisations in them.
const (
	maxNodes = 256
	maxNames = 1024
)

// maxHops bounds the lists and references between a member and its names: they
// may refer to themselves.
const maxHops = 4

func (l *ldReader) read(p *Page, start, end int) {
	l.roots = append(l.roots, readJSON(p.Data[start:end], start)...)
}

// readWithin reads what an attribute of the tag at span holds, entities resolved.
func (l *ldReader) readWithin(data string, at source.Span) {
	values := readJSON([]byte(data), 0)
	for i := range values {
		values[i].place(at)
	}
	l.roots = append(l.roots, values...)
}

// place says that a value and all that it holds stand at span.
func (v *jsonValue) place(at source.Span) {
	v.span = at
	for i := range v.items {
		v.items[i].place(at)
	}
	for i := range v.members {
		v.members[i].value.place(at)
	}
}

// flush adds the facts of all that was read.
func (l *ldReader) flush(p *Page) {
	if len(l.roots) == 0 {
		return
	}
	l.ids = map[string]*jsonValue{}
	for i := range l.roots {
		l.index(&l.roots[i])
	}
	for i := range l.roots {
		l.walk(p, &l.roots[i])
	}
}

// index notes the objects that others may refer to by @id.
func (l *ldReader) index(v *jsonValue) {
	if id := v.member("@id"); id != nil && id.str != "" && len(v.members) > 1 {
		if _, ok := l.ids[id.str]; !ok {
			l.ids[id.str] = v
		}
	}
	for i := range v.items {
		l.index(&v.items[i])
	}
	for i := range v.members {
		l.index(&v.members[i].value)
	}
}

// resolve follows a reference by @id.
func (l *ldReader) resolve(v *jsonValue) *jsonValue {
	if v.kind == '{' && v.member("name") == nil {
		if id := v.member("@id"); id != nil {
			if t, ok := l.ids[id.str]; ok {
				return t
			}
		}
	}
	return v
}

// walk draws the facts of the objects that describe the page itself, not of
// those that it lists or mentions.
func (l *ldReader) walk(p *Page, v *jsonValue) {
	if v.kind == '[' {
		for i := range v.items {
			l.walk(p, &v.items[i])
		}
		return
	}
	if v.kind != '{' || l.nodes >= maxNodes {
		return
	}
	l.nodes++
	if class := classOf(v); class != "" {
		l.node(p, v, class)
	}
	for _, k := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
		if m := v.member(k); m != nil && m.kind != '"' {
			l.walk(p, m)
		}
	}
}

// classOf sorts the types of schema.org into the few that matter.
func classOf(v *jsonValue) string {
	for _, c := range ldClasses {
		if v.isType(c.suffixes...) {
			return c.class
		}
	}
	return ""
}

var ldClasses = []struct {
	class    string
	suffixes []string
}{
	{"article", []string{"article", "blogposting", "liveblogposting", "socialmediaposting", "report", "newsarticle", "review", "recipe", "techarticle", "discussionforumposting", "interview", "qapage", "creativework", "howto"}},
	{"webpage", []string{"webpage", "itempage", "aboutpage", "profilepage", "faqpage", "webcontent", "mediagallery", "imagegallery", "collectionpage"}},
	{"video", []string{"videoobject", "podcastepisode", "audioobject", "episode"}},
	{"website", []string{"website"}},
	{"organization", []string{"organization", "newsmediaorganization", "corporation", "localbusiness"}},
	{"breadcrumbs", []string{"breadcrumblist"}},
	{"person", []string{"person"}},
}

// node adds the facts of one object.
func (l *ldReader) node(p *Page, v *jsonValue, class string) {
	group := l.group
	l.group++
	for i := range v.members {
		m := &v.members[i]
		switch m.key {
		case "author", "creator", "editor", "contributor", "publisher", "sourceOrganization", "provider":
			l.agents(p, &m.value, class+"."+strings.ToLower(m.key), group, 0)
		case "@graph", "mainEntity", "comment", "hasPart", "liveBlogUpdate", "review", "reviews", "@context", "potentialAction", "speakable", "logo":
		case "itemListElement":
			if class == "breadcrumbs" {
				l.crumbs(p, &m.value, group)
			}
		case "image", "thumbnail", "primaryImageOfPage", "associatedMedia":
			l.images(p, &m.value, class, group)
		default:
			l.add(p, class+"."+strings.ToLower(m.key), &m.value, group)
		}
	}
}

// add adds one fact for each string of a value.
func (l *ldReader) add(p *Page, key string, v *jsonValue, group int32) {
	n := 0
	v.texts(func(s string) bool {
		if n++; n > 64 {
			return false
		}
		if !strings.HasSuffix(key, "articlebody") && !strings.HasSuffix(key, ".text") {
			s = Fold(twice(s))
		}
		if s != "" {
			p.Facts = append(p.Facts, Fact{From: JSONLD, Key: key, Value: s, Group: group, Span: v.span})
		}
		return true
	})
}

// agents adds the persons and organisations of a member: a name, an object, a
// reference, or a list of these.
func (l *ldReader) agents(p *Page, v *jsonValue, key string, group int32, hops int) {
	if l.names++; l.names > maxNames || hops > maxHops {
		return
	}
	if v.kind == '[' {
		for i := range v.items {
			if i < 64 {
				l.agents(p, &v.items[i], key, group, hops+1)
			}
		}
		return
	}
	if v.kind != '{' {
		l.add(p, key, v, group)
		return
	}
	at := v
	v = l.resolve(v)
	if list := v.member("@list"); list != nil {
		l.agents(p, list, key, group, hops+1)
		return
	}
	name := v.member("name")
	if name == nil {
		name = v.member("alternateName")
	}
	if name == nil {
		l.givenName(p, v, key, group)
		return
	}
	kind := key
	if v.isType("organization", "corporation", "brand") {
		kind += ".org"
	}
	n := *name
	if name.kind == '"' {
		n.span = name.span
	} else {
		n.span = at.span
	}
	l.add(p, kind, &n, group)
	for _, k := range [...]string{"url", "sameAs", "email", "telephone"} {
		if m := v.member(k); m != nil {
			l.add(p, key+"."+strings.ToLower(k), m, group)
		}
	}
}

// givenName adds the name of a person who has only its parts.
func (l *ldReader) givenName(p *Page, v *jsonValue, key string, group int32) {
	given, family := v.member("givenName"), v.member("familyName")
	if given == nil || family == nil {
		return
	}
	full := jsonValue{kind: '"', str: given.str + " " + family.str, span: v.span}
	l.add(p, key, &full, group)
}

// images adds the pictures of a member.
func (l *ldReader) images(p *Page, v *jsonValue, class string, group int32) {
	switch v.kind {
	case '[':
		for i := range v.items {
			if i < 16 {
				l.images(p, &v.items[i], class, group)
			}
		}
	case '{':
		v = l.resolve(v)
		for _, k := range [...]string{"url", "contentUrl"} {
			if m := v.member(k); m != nil {
				l.add(p, class+".image", m, group)
				break
			}
		}
		for _, k := range [...]string{"caption", "creditText"} {
			if m := v.member(k); m != nil {
				l.add(p, class+".image."+strings.ToLower(k), m, group)
			}
		}
	default:
		l.add(p, class+".image", v, group)
	}
}

// crumbs adds the names of a breadcrumb trail in order.
func (l *ldReader) crumbs(p *Page, v *jsonValue, group int32) {
	for i := range v.items {
		it := &v.items[i]
		name := it.member("name")
		if item := it.member("item"); name == nil && item != nil {
			name = item.member("name")
		}
		if name != nil && i < 16 {
			l.add(p, "breadcrumbs.name", name, group)
		}
	}
}
