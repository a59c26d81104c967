package page

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"
)

// This file finds the address of a picture among the attributes that an image
// element has for it, and tells what is no picture of an article.

// image notes a picture.
func (r *htmlReader) image() {
	p := r.page
	src := r.source()
	if src == "" && r.inPicture() {
		src = r.offered
	}
	p.Images = append(p.Images, Image{
		Src: src, Alt: r.attrs.get(attrAlt), Elem: r.cur, Block: int32(len(p.Blocks)), Span: r.span(),
		Width: r.size(attrWidth), Height: r.size(attrHeight),
		Ornament: isOrnament(r.attrs.raw(attrClass)) || isOrnament(r.attrs.raw(attrID)),
	})
	r.imageEnd = r.till
}

// fallback reads the image element that begins the current text, the content of
// a noscript element. Where it stands right behind a picture without an address,
// it has the address that a script was to give that one; the same picture again
// is nothing new.
func (r *htmlReader) fallback() {
	raw := bytes.TrimSpace(r.page.Data[r.at:r.till])
	if len(raw) < 8 || !bytes.EqualFold(raw[:4], []byte("<img")) || !isBlank(raw[4]) {
		return
	}
	end := bytes.IndexByte(raw, '>')
	if end < 0 {
		return
	}
	r.attrs.read(raw[:end+1], len("<img"))
	src := r.source()
	if src == "" {
		return
	}
	if n := len(r.page.Images); n > 0 && r.at-r.imageEnd < 400 {
		switch last := &r.page.Images[n-1]; last.Src {
		case "":
			last.Src = src
			return
		case src:
			return
		}
	}
	r.image()
}

// source gives the address of the current image element: that which a script
// will load, that which it shows, or the largest of its set; "" if it has none
// but a stand-in.
func (r *htmlReader) source() string {
	for _, k := range [...]attrKey{attrLazySrc, attrSrc} {
		if bytes.HasPrefix(r.attrs.raw(k), []byte("data:")) { // often many bytes
			continue
		}
		if v := r.attrs.get(k); IsPicture(v) {
			return v
		}
	}
	for _, k := range [...]attrKey{attrLazySrcset, attrSrcset} {
		if v := largest(r.attrs.get(k)); IsPicture(v) {
			return v
		}
	}
	return ""
}

// offer notes what a source element offers for the image element behind it.
func (r *htmlReader) offer() {
	if r.offered == "" && r.inPicture() {
		r.offered = r.source()
	}
}

func (r *htmlReader) inPicture() bool {
	return len(r.stack) > 0 && r.stack[len(r.stack)-1].atom == atom.Picture
}

// size gives a size in pixels that the current image element declares, 0 for none.
func (r *htmlReader) size(key attrKey) int32 {
	v := r.attrs.raw(key)
	n := 0
	for n < len(v) && n < 6 && '0' <= v[n] && v[n] <= '9' {
		n++
	}
	if n == 0 || n < len(v) && v[n] == '%' {
		return 0
	}
	px, _ := strconv.Atoi(string(v[:n]))
	return int32(px)
}

// IsPicture reports whether an address may be that of a picture: it is neither
// data nor a template nor a stand-in until the picture is loaded.
func IsPicture(src string) bool {
	if len(src) < 3 || len(src) > 2000 || strings.HasPrefix(src, "data:") || strings.HasPrefix(src, "about:") || strings.HasPrefix(src, "blob:") || strings.IndexByte(src, '{') >= 0 {
		return false
	}
	name := src[strings.LastIndexByte(src, '/')+1:]
	for _, w := range [...]string{"placeholder", "blank.", "spacer", "transparent", "1x1", "pixel.", "lazy", "loading", "loader", "spinner", "grey.", "clear.gif"} {
		if strings.Contains(name, w) {
			return false
		}
	}
	return true
}

// largest gives the address with the greatest width or density of a srcset.
func largest(set string) (best string) {
	most := -1.0
	for i := 0; i < len(set); {
		for i < len(set) && (set[i] == ' ' || set[i] == ',') {
			i++
		}
		from := i
		for i < len(set) && set[i] != ' ' {
			i++
		}
		src := strings.TrimRight(set[from:i], ",")
		size := 0.0
		if i-from == len(src) { // no comma ended it: its size follows
			end := strings.IndexByte(set[i:], ',')
			if end < 0 {
				end = len(set) - i
			}
			if w := strings.TrimSpace(set[i : i+end]); w != "" {
				size, _ = strconv.ParseFloat(w[:len(w)-1], 64)
			}
			i += end
		}
		if src != "" && size > most {
			best, most = src, size
		}
	}
	return best
}

// isOrnament reports whether a name holds a word for pictures that belong to
// the page and not to an article.
func isOrnament[T string | []byte](name T) bool {
	for i := 0; i < len(name); {
		j := i
		for j < len(name) && 'a' <= name[j]|0x20 && name[j]|0x20 <= 'z' {
			j++
		}
		if j-i >= 4 && j-i <= 10 {
			var low [10]byte
			for k := i; k < j; k++ {
				low[k-i] = name[k] | 0x20
			}
			switch string(low[:j-i]) {
			case "icon", "icons", "logo", "logos", "favicon", "avatar", "avatars", "gravatar", "emoji", "emojis", "smiley", "smilies",
				"pixel", "spacer", "tracking", "badge", "badges", "sprite", "headshot", "headshots", "spinner", "qrcode", "share", "divider":
				return true
			}
		}
		i = j + 1
	}
	return false
}

// IsOrnament reports whether an address names a picture that belongs to a page
// and not to an article: an icon, a logo, a portrait.
func IsOrnament(src string) bool {
	src, _, _ = strings.Cut(src, "?")
	return isOrnament(src[max(0, len(src)-300):])
}

// IsPictureFile reports whether an address is that of a file with a picture.
func IsPictureFile(href string) bool {
	href, _, _ = strings.Cut(strings.ToLower(href), "?")
	for _, end := range [...]string{".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"} {
		if strings.HasSuffix(href, end) {
			return true
		}
	}
	return false
}
