package page

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file reads what dumps write in brackets.

// bracket reads what stands in brackets at text[i], and gives where the text goes
// on; 0 if it is text.
func (r *textReader) bracket(i, to int) int {
	s := r.text[i:to]
	if r.layout.marked {
		if n, end := marker(s); end > 0 && n > r.lastMarker {
			r.lastMarker = n
			return r.markedLink(n, i, i+end, to)
		}
	}
	longest := 300
	if i == 0 && bytes.HasPrefix(s, []byte("[data:image/")) { // looked for once in a block
		longest = len(s)
	}
	n := bytes.IndexByte(s[:min(len(s), longest)], ']')
	if n < 0 {
		return 0
	}
	inner, end := s[1:n], i+n+1
	switch {
	case bytes.HasPrefix(inner, []byte("INS:")), bytes.HasPrefix(inner, []byte("DEL:")):
		return i + len("[INS:")
	case r.box(i, inner), r.addressBehind(i, end, to, inner), r.pictureIn(i, end, to, inner), r.captionIn(i, end, to, inner):
		return end
	}
	return 0
}

// box reads the stand-in of a control at text[i], or of what has no text.
func (r *textReader) box(i int, inner []byte) bool {
	empty := len(bytes.TrimSpace(inner)) == 0
	switch {
	case len(inner) == 1 && i == 0 && (empty || inner[0] == 'X' || inner[0] == 'x' || inner[0] == '*'):
		r.control(i)
	case len(inner) != 1 && empty:
		r.cut(r.src(i))
	default:
		return false
	}
	return true
}

// addressBehind reads the address in brackets at text[i:end] of what stands before it.
func (r *textReader) addressBehind(i, end, to int, inner []byte) bool {
	if r.block < 0 {
		return false
	}
	target, url := isTarget(inner), bareURL(inner) == len(inner)
	switch {
	case (target || url) && isPictureFile(inner): // behind a picture's description, as one tool writes it
		r.pictured(i, inner)
	case target:
		r.behind(string(inner), i, end, to)
		r.space = true
	case !isBareAddress(inner):
		return false
	case bytes.HasSuffix(r.buf, inner): // the address once more
	case url && r.behind(string(inner), i, end, to):
		r.space = true
	default:
		href := string(inner)
		if !url {
			href = "mailto:" + href
		}
		r.startAnchor(href, r.src(i))
		r.endAnchor(r.src(end-1) + 1)
	}
	return true
}

// pictureIn notes the picture whose address, description or name stands in brackets
// at text[i:end].
func (r *textReader) pictureIn(i, end, to int, inner []byte) bool {
	img := Image{Elem: r.cur, Block: int32(len(r.page.Blocks))}
	name := bytes.TrimSpace(inner)
	switch {
	case r.isPicture(i, end, to, inner):
		img.Src = string(inner)
	case i == 0 && len(name) > 3 && bytes.HasPrefix(bytes.TrimLeft(r.text[end:to], " "), name): // said once more by the caption, or the name
		img.Alt = string(name)
	case !isBareAddress(inner) && r.isStandIn(i, end, name):
		img.Alt = string(name)
		r.space = true
	default:
		return false
	}
	r.page.Images = append(r.page.Images, img)
	return true
}

// captionIn reads a picture's description, which one tool writes in brackets
// at text[i:end] as a line of its own.
func (r *textReader) captionIn(i, end, to int, inner []byte) bool {
	if i > 0 || end < to || r.as != Paragraph || isBareAddress(inner) || !isCaption(bytes.TrimSpace(inner)) {
		return false
	}
	r.as = Caption
	r.literal(i+1, end-1)
	return true
}

// isPicture reports whether the address in brackets that begins a block and stands
// at text[i:end] is that of a picture, which one tool writes before the text beside
// it: those of links stand behind theirs.
func (r *textReader) isPicture(i, end, to int, inner []byte) bool {
	if i > 0 || r.block >= 0 || len(r.page.Blocks) == 0 {
		return false
	}
	if rest := bytes.TrimLeft(r.text[end:to], " \n"); len(rest) == 0 || !isWordRune(firstRune(rest)) {
		return false
	}
	return bytes.HasPrefix(inner, []byte("data:image/")) || len(inner) > 0 && bareURL(inner) == len(inner)
}

// isTarget reports whether what stands in brackets is where a link on the page's
// own site leads.
func isTarget(s []byte) bool {
	if len(s) == 0 || bytes.IndexByte(s, ' ') >= 0 {
		return false
	}
	return s[0] == '/' || s[0] == '#' || bytes.HasPrefix(s, []byte("./")) || bytes.HasPrefix(s, []byte("../")) || bytes.HasPrefix(s, []byte("tel:")) || bytes.HasPrefix(s, []byte("javascript:"))
}

// pictured makes a caption of what was written so far, the description of a
// picture whose address stands in brackets at text[i].
func (r *textReader) pictured(i int, src []byte) {
	b := &r.page.Blocks[r.block]
	alt := string(r.buf[b.off:])
	if isCaption([]byte(alt)) && b.Kind == Paragraph {
		b.Kind = Caption
	}
	r.page.Images = append(r.page.Images, Image{Src: string(src), Alt: alt, Elem: r.cur, Block: int32(r.block)})
	r.cut(r.src(i))
}

// isStandIn reports whether the word in brackets at text[i:end] is the
// file name of a picture, which browsers show where it has no description.
func (r *textReader) isStandIn(i, end int, word []byte) bool {
	if isPictureFile(word) || string(word) == "IMG" || string(word) == "INLINE" {
		return true
	}
	digits, letters, marks := 0, 0, 0
	if q := bytes.IndexByte(word, '?'); q > 8 && bytes.IndexByte(word[q:], '=') > 0 {
		word = word[:q] // how large the picture is, and the like
	}
	for _, c := range word {
		switch {
		case '0' <= c && c <= '9':
			digits++
		case c == '-' || c == '_' || c == '%':
			marks++
		case c < utf8.RuneSelf && isAlnum(c):
			letters++
		default:
			return false
		}
	}
	rest := r.text[end:]
	switch {
	case i == 0 && len(rest) == 0:
		return letters > 0
	case letters == 0 || len(word) < 2:
		return false
	case digits > 0:
		return len(word) >= 3
	case marks > 0:
		return i == 0 || len(word) >= 8
	}
	// a plain word before a name
	return i == 0 && len(rest) > 1 && unicode.IsUpper(firstRune(rest[1:])) && rest[0] == ' ' && len(word) >= 3 && string(word) != "sic" && bytes.Equal(word, bytes.ToLower(word))
}

// isPictureFile reports whether a word ends as the name of a picture's file does.
func isPictureFile(word []byte) bool {
	dot := bytes.LastIndexByte(word, '.')
	if dot < 0 || len(word)-dot > 6 {
		return false
	}
	switch strings.ToLower(string(word[dot+1:])) {
	case "jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "bmp", "ico", "php", "aspx":
		return true
	}
	return false
}
