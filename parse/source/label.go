package source

import (
	"bytes"
	"iter"
	"net/textproto"
	"strings"

	htmlcharset "golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// charset is a character set under its common name; UTF-8 has no encoding.
type charset struct {
	name     string
	encoding encoding.Encoding
}

func utf8charset() charset { return charset{name: "utf-8"} }

func (c charset) isUTF8() bool { return c.encoding == nil }

func (c charset) decoder() transform.Transformer { return c.encoding.NewDecoder().Transformer }

// escaped reports whether escape sequences switch the meaning of ASCII bytes,
// so that decoding must begin at the beginning.
func (c charset) escaped() bool { return c.name == "iso-2022-jp" || c.name == "hz-gb-2312" }

// wide reports whether every character takes two bytes or more, so that texts
// are full of NUL bytes.
func (c charset) wide() bool {
	return strings.HasPrefix(c.name, "utf-16") || strings.HasPrefix(c.name, "utf-32")
}

func utf16LE() charset {
	return charset{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}
}

func utf16BE() charset {
	return charset{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}
}

// byteOrderMark returns what the mark stands for and its length.
func byteOrderMark(data []byte) (charset, int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return utf8charset(), 3
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")) && len(data)%4 == 0:
		return charset{"utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)}, 4
	case bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return charset{"utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}, 4
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16LE(), 2
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16BE(), 2
	}
	return charset{}, 0
}

// declared returns the first character set that the document names and we
// know, and where it is named; "" if there is none. It warns of unknown names.
func (d *Decoded) declared(data []byte, header textproto.MIMEHeader) (charset, string) {
	for label, found := range labels(data, header) {
		if c, ok := lookup(label); ok {
			return c, found
		}
		d.warn("the declared character set %q (%s) is not known", label, found)
	}
	return charset{}, ""
}

// labels yields the names of character sets in a document and where they stand.
func labels(data []byte, header textproto.MIMEHeader) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		if l := charsetParam(header.Get("Content-Type")); l != "" && !yield(l, FoundHeader) {
			return
		}
		for l := range metaLabels(data) {
			if !yield(l, FoundMeta) {
				return
			}
		}
		if l := xmlLabel(data); l != "" {
			yield(l, FoundXML)
		}
	}
}

// lookup finds a character set by one of its names: those of the WHATWG
// Encoding Standard, and others that are met in old documents.
func lookup(label string) (charset, bool) {
	label = strings.ToLower(strings.Trim(label, " \t\r\n\f\"';"))
	e, name := htmlcharset.Lookup(label)
	if e == nil {
		label = strings.ReplaceAll(label, "_", "-")
		e, name = htmlcharset.Lookup(otherName(label))
	}
	switch {
	case e == nil:
		return lookupOld(label)
	case name == "replacement": // names that browsers refuse to read
		return lookupOld(label)
	case name == "utf-8":
		return utf8charset(), true
	case name == "x-user-defined":
		return charset{"windows-1252", charmap.Windows1252}, true
	}
	return charset{name, e}, true
}

// otherName maps spellings that browsers do not know to ones that they do.
func otherName(label string) string {
	switch label {
	case "utf", "utf-8-sig", "utf8mb4", "utf-8n", "unicode-1-1-utf8":
		return "utf-8"
	case "ansi", "western", "latin-1", "iso-latin-1", "iso8859":
		return "windows-1252"
	case "sjis", "s-jis", "cp932", "ms932", "windows-932":
		return "shift_jis"
	case "eucjp", "ujis":
		return "euc-jp"
	case "cp936", "gb", "gb-2312", "gb18030-2000", "euc-cn":
		return "gbk"
	case "cp949", "ms949", "uhc", "euckr":
		return "euc-kr"
	case "cp950", "big-5":
		return "big5"
	}
	for _, prefix := range [...]string{"windows", "win-", "win", "cp-", "ms-"} {
		if number, ok := strings.CutPrefix(label, prefix); ok {
			return "windows-" + number
		}
	}
	return label
}

// lookupOld finds character sets that are not of the web.
func lookupOld(label string) (charset, bool) {
	switch label {
	case "hz-gb-2312", "hz":
		return charset{"hz-gb-2312", simplifiedchinese.HZGB2312}, true
	case "cp437", "ibm437", "437":
		return charset{"ibm437", charmap.CodePage437}, true
	case "cp850", "ibm850", "850":
		return charset{"ibm850", charmap.CodePage850}, true
	case "cp852", "ibm852", "852":
		return charset{"ibm852", charmap.CodePage852}, true
	case "cp855", "ibm855", "855":
		return charset{"ibm855", charmap.CodePage855}, true
	}
	return charset{}, false
}

// xmlLabel returns the encoding of the XML declaration at the start.
func xmlLabel(data []byte) string {
	head := bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n")
	if !bytes.HasPrefix(head, []byte("<?xml")) {
		return ""
	}
	head, _, _ = bytes.Cut(head, []byte("?>"))
	_, rest, ok := bytes.Cut(head, []byte("encoding"))
	if !ok {
		return ""
	}
	rest, ok = bytes.CutPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte("="))
	rest = bytes.TrimLeft(rest, " \t\r\n")
	if !ok || len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
		return ""
	}
	value, _, ok := bytes.Cut(rest[1:], rest[:1])
	if !ok {
		return ""
	}
	return string(value)
}
