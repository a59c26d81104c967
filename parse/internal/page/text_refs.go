package page

import (
	"bytes"
	"slices"
	"sort"
	"strings"

	"lede/parse/source"
)

// refs are the addresses that a numbered list at the end of a dump gives for
// the markers in its text.
type refs struct {
	list []ref       // in order of the document
	at   map[int]int // where each number stands in list, nil if they ascend
}

type ref struct {
	n    int
	href []byte
	span source.Span
	used bool
}

// references reads the list of addresses at the end of the text, if there is
// one, and takes it out of the text.
func (r *textReader) references() {
	first := r.referencesStart()
	if first == r.last {
		return
	}
	r.refs.list = slices.Grow(r.refs.list, r.last-first)
	ascend := true
	for i := first; i < r.last; i++ {
		ln := &r.lines[i]
		text := r.data[ln.from:ln.to]
		n, href := listed(text)
		if href == 0 {
			continue
		}
		ascend = ascend && (len(r.refs.list) == 0 || r.refs.list[len(r.refs.list)-1].n < n)
		r.refs.list = append(r.refs.list, ref{n: n, href: text[href:], span: source.Span{Start: int(ln.from) + href, End: int(ln.to)}})
	}
	if !ascend {
		r.refs.index()
	}
	r.last = first
}

// index notes where the address of each number stands; the last of several counts.
func (f *refs) index() {
	f.at = make(map[int]int, len(f.list))
	for i := range f.list {
		f.at[f.list[i].n] = i
	}
}

// find gives the address of number n, nil if there is none.
func (f *refs) find(n int) *ref {
	if f.at != nil {
		if i, ok := f.at[n]; ok {
			return &f.list[i]
		}
		return nil
	}
	if i, ok := sort.Find(len(f.list), func(i int) int { return n - f.list[i].n }); ok {
		return &f.list[i]
	}
	return nil
}

// referencesStart finds the line that the list of addresses starts at: its
// title, if most lines from there to the end are entries of it, or the first
// of at least three entries that end the text.
func (r *textReader) referencesStart() int {
	entries, others := 0, 0
	bare := r.last // the first of the entries that nothing else follows
	for i := r.last - 1; i >= r.first && i > r.last-50000; i-- {
		ln := &r.lines[i]
		if ln.blank() {
			continue
		}
		text := r.data[ln.from:ln.to]
		if _, href := listed(text); href > 0 {
			entries++
			if others == 0 {
				bare = i
			}
			continue
		}
		if isReferencesTitle(text) {
			if !isReferencesPart(text) && entries > 0 && entries >= 2*others {
				return i
			}
			continue
		}
		if others++; others > 50 && others > entries {
			break
		}
	}
	if r.last-bare < 3 {
		return r.last
	}
	return bare
}

// listed reads a line "12. http://…" or "[12] http://…" of a list of
// addresses: its number, and where the address starts, 0 if it is none.
func listed(s []byte) (n, href int) {
	i := 0
	bracket := len(s) > 0 && s[0] == '['
	if bracket {
		i++
	}
	digits := i
	for i < len(s) && i < digits+6 && '0' <= s[i] && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	if i == digits || i >= len(s) || bracket && s[i] != ']' || !bracket && s[i] != '.' {
		return 0, 0
	}
	i++
	for i < len(s) && s[i] == ' ' {
		i++
	}
	if !isAddress(s[i:]) {
		return 0, 0
	}
	return n, i
}

// isAddress reports whether s begins with a scheme or a path, as the entries
// of a list of links do.
func isAddress(s []byte) bool {
	if len(s) == 0 {
		return false
	}
	if s[0] == '/' || s[0] == '#' || s[0] == '?' {
		return bytes.IndexByte(s, ' ') < 0
	}
	i := 0
	for i < len(s) && i < 16 && (isAlnum(s[i]) || s[i] == '+' || s[i] == '-') {
		i++
	}
	if i < 2 || i+1 >= len(s) || s[i] != ':' || s[i+1] == ' ' {
		return false
	}
	return s[i+1] == '/' || bytes.HasPrefix(s, []byte("mailto:")) || bytes.HasPrefix(s, []byte("tel:")) ||
		bytes.HasPrefix(s, []byte("javascript:")) || bytes.HasPrefix(s, []byte("data:")) || bytes.IndexByte(s, ' ') < 0
}

func isReferencesTitle(s []byte) bool {
	s = bytes.TrimSuffix(s, []byte{':'})
	return string(s) == "References" || string(s) == "Links" || isReferencesPart(s)
}

func isReferencesPart(s []byte) bool {
	s = bytes.TrimSuffix(s, []byte{':'})
	return string(s) == "Visible links" || string(s) == "Hidden links"
}

// address gives the address of marker [n], "" if it is unknown or no address
// that the document's readers could follow.
func (r *textReader) address(n int) string {
	f := r.refs.find(n)
	if f == nil {
		return ""
	}
	f.used = true
	return realAddress(r.keep(f.href))
}

// unusedReferences makes links of the listed addresses that no marker names.
func (r *textReader) unusedReferences() {
	for i := range r.refs.list {
		f := &r.refs.list[i]
		if f.used {
			continue
		}
		if href := realAddress(r.keep(f.href)); href != "" {
			r.page.Links = append(r.page.Links, Link{Href: href, Block: -1, Elem: 0, Span: f.span})
		}
	}
}

// realAddress gives "" for what stands in the place of an address and is none.
func realAddress(href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' || len(href) > 10 && strings.EqualFold(href[:11], "javascript:") || strings.HasPrefix(href, "about:") {
		return ""
	}
	if rest, ok := strings.CutPrefix(href, "file://"); ok { // the dump was made from a saved file
		if i := strings.IndexByte(rest, '#'); i >= 0 || rest == "" || rest == "/" {
			return ""
		}
		return rest
	}
	return href
}

// definitions reads the lines that define reference links, "[label]: address".
func (r *textReader) definitions() {
	for i := r.first; i < r.last; i++ {
		ln := &r.lines[i]
		if ln.blank() || r.data[ln.from] != '[' {
			continue
		}
		label, href, ok := definition(r.data[ln.from:ln.to])
		if !ok {
			continue
		}
		if r.defs == nil {
			r.defs = make(map[string]string)
		}
		if _, dup := r.defs[label]; !dup {
			r.defs[label] = href
		}
	}
}

// definition reads a line "[label]: address "title"".
func definition(s []byte) (label, href string, ok bool) {
	end := bytes.Index(s, []byte("]:"))
	if end < 2 || s[1] == '^' || bytes.IndexByte(s[1:end], '[') >= 0 {
		return "", "", false
	}
	rest := bytes.TrimLeft(s[end+2:], " \t")
	if len(rest) == 0 {
		return "", "", false
	}
	if rest[0] == '<' {
		if j := bytes.IndexByte(rest, '>'); j > 0 {
			return foldLabel(s[1:end]), string(rest[1:j]), true
		}
	}
	j := bytes.IndexAny(rest, " \t")
	if j < 0 {
		j = len(rest)
	} else if t := bytes.TrimLeft(rest[j:], " \t"); t[0] != '"' && t[0] != '\'' && t[0] != '(' && t[0] != '{' {
		return "", "", false
	}
	if !isAddress(rest[:j]) && bytes.IndexByte(rest[:j], '.') < 0 {
		return "", "", false
	}
	return foldLabel(s[1:end]), string(rest[:j]), true
}

// foldLabel makes the labels of reference links comparable.
func foldLabel(s []byte) string {
	return strings.ToLower(strings.Join(strings.Fields(string(s)), " "))
}
