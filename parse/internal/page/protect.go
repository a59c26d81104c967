package page

import (
	"bytes"
	"encoding/hex"
	"strings"
)

// This file reads the addresses of e-mail that pages hide from harvesters and
// show to readers by a script.

// unmask gives the address that hexadecimal digits hide: each byte is XORed
// with the first. It is the form of data-cfemail and of the fragment of
// /cdn-cgi/l/email-protection#…; "" if it hides no address.
func unmask[T string | []byte](digits T) string {
	if len(digits) < 8 || len(digits) > 256 || len(digits)%2 != 0 {
		return ""
	}
	raw, err := hex.DecodeString(string(digits))
	if err != nil {
		return ""
	}
	out := raw[1:]
	for i := range out {
		out[i] ^= raw[0]
		if out[i] <= ' ' || out[i] >= 0x7f {
			return ""
		}
	}
	if bytes.IndexByte(out, '@') < 1 {
		return ""
	}
	return string(out)
}

// showAddress writes the address that an element's text stands for until a
// script has run.
func (r *htmlReader) showAddress(v string) {
	if v == "" {
		return
	}
	t := &r.stack[len(r.stack)-1]
	r.ready(t.kind, t.level, r.at)
	r.replace(v, r.at, r.till)
	r.masked = true
}

// openAddress gives the mailto: address that a link's address hides, or the
// address itself.
func openAddress(href string) string {
	if len(href) < 16 {
		return href
	}
	if href[0]|0x20 == 'j' {
		if v := shifted(href); v != "" {
			return v
		}
		return href
	}
	const guard = "/email-protection#"
	i := strings.IndexByte(href, '#')
	if i < len(guard) || href[i+1-len(guard):i+1] != guard {
		return href
	}
	digits, query, _ := strings.Cut(href[i+1:], "?")
	v := unmask(digits)
	switch {
	case v == "":
		return href
	case query != "":
		return "mailto:" + v + "?" + query
	}
	return "mailto:" + v
}

// shifted reads javascript:linkTo_UnCryptMailto('…'), where each character is
// moved along its range by the same number of places.
func shifted(href string) string {
	const call = "UnCryptMailto("
	i := strings.Index(href, call)
	if i < 0 || len(href) > 1000 {
		return ""
	}
	code := strings.NewReplacer("%27", "'", "%28", "(", "%29", ")", "%2C", ",", "%2c", ",", `\/`, "/").Replace(href[i+len(call):])
	code = strings.TrimLeft(code, `'"`)
	if end := strings.IndexAny(code, `'"`); end > 0 {
		code = code[:end]
	}
	const begins = "mailto:"
	if len(code) <= len(begins) {
		return ""
	}
	places := int(begins[0]) - int(code[0])
	out := make([]byte, len(code))
	for i := range len(code) {
		out[i] = shift(code[i], places)
	}
	if !bytes.HasPrefix(out, []byte(begins)) || bytes.IndexByte(out, '@') < 0 {
		return ""
	}
	return string(out)
}

// shift moves a character along its range, round its ends.
func shift(c byte, places int) byte {
	for _, r := range [...][2]byte{{'+', ':'}, {'@', 'Z'}, {'a', 'z'}} {
		if c >= r[0] && c <= r[1] {
			n := int(r[1]-r[0]) + 1
			return r[0] + byte(((int(c-r[0])+places)%n+n)%n)
		}
	}
	return c
}
