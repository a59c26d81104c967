package page

import (
	"bytes"

	"lede/parse/source"
)

// apply does what a mark says and gives where the text goes on.
func (r *textReader) apply(m *mark) int {
	at, end := int(m.at), int(m.end)
	switch m.what {
	case markDelim:
		if rest := end - at - int(m.used); rest > 0 {
			r.put1(at, at+rest)
		}
	case markSkip:
	case markLink:
		r.startAnchor(r.dests[m.dest], r.src(at))
	case markEnd:
		r.endAnchor(r.src(end-1) + 1)
	case markImage:
		r.picture(m)
	case markCode:
		n := int(m.dest)
		r.literal(at+n, end-n)
	case markTag:
		r.tag(r.text[at:end], r.src(at), r.src(end-1)+1)
	case markAuto:
		r.auto(at, end)
	default:
		r.put1(at, end)
	}
	return end
}

// auto writes the address <text[at+1:end-1]> as a link.
func (r *textReader) auto(at, end int) {
	s := r.text[at+1 : end-1]
	href := unescapeAddress(s)
	if bytes.IndexByte(s, ':') < 0 {
		href = "mailto:" + href
	}
	from := at + 1
	if bytes.HasPrefix(s, []byte("mailto:")) {
		from += len("mailto:")
	}
	r.startAnchor(href, r.src(at))
	r.literal(from, end-1)
	r.endAnchor(r.src(end-1) + 1)
}

// picture notes a picture of the paragraph and where its description stands.
func (r *textReader) picture(m *mark) {
	p := r.page
	at, end := int(m.at), int(m.end)
	alt := r.dests[m.dest+1]
	p.Images = append(p.Images, Image{
		Src: r.dests[m.dest], Alt: Fold(unescapeAddress([]byte(alt))), Elem: r.cur, Block: int32(len(p.Blocks)),
		Span: source.Span{Start: r.src(at), End: r.src(end-1) + 1},
	})
	if !r.anchor.open {
		r.alts = append(r.alts, altText{m.at + 2, m.at + 2 + int32(len(alt)), len(p.Images) - 1})
	}
	if r.block >= 0 {
		r.space = true
	}
}

// escape writes text[i], a character that might have been a mark and is none:
// a backslash and what it protects, or a hyphen that stands for a dash.
func (r *textReader) escape(i, to int) int {
	s := r.text
	switch {
	case s[i] == '\\' && i+1 < to && isPunct(s[i+1]):
		at := r.src(i)
		r.ready()
		r.replace(string(s[i+1:i+2]), at, r.src(i+1)+1)
		return i + 2
	case s[i] == '\\' && i+1 < to && s[i+1] == ' ': // pandoc's space that does not break
		r.space = true
		return i + 2
	case s[i] == '-' && i+1 < to && s[i+1] == '-':
		n := min(run1(s, i), to-i)
		if n == 3 || n == 2 && r.smart { // three are a dash whoever wrote them
			at := r.src(i)
			r.ready()
			r.replace([...]string{"–", "—"}[n-2], at, r.src(i+n-1)+1)
			return i + n
		}
		return r.put1(i, i+n)
	}
	return r.put1(i, i+1)
}
