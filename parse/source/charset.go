package source

import (
	"bytes"
	"fmt"
	"net/textproto"
)

// Ways in which a character set is found, strongest first.
const (
	FoundBOM    = "bom"    // a byte-order mark
	FoundHeader = "header" // Content-Type of the container
	FoundMeta   = "meta"   // a meta element of HTML
	FoundXML    = "xml"    // the XML declaration
	FoundUTF8   = "utf-8"  // the bytes are valid UTF-8
	FoundGuess  = "guess"  // the bytes look like it
)

// Decoded is the bytes of a document as text.
type Decoded struct {
	Text     []byte // valid UTF-8 without byte-order mark and NUL; shares memory with the input when that was clean
	Charset  string // its name in the WHATWG Encoding Standard, as "windows-1251"
	Found    string // one of the Found constants
	BOM      int    // bytes of the byte-order mark at the start of the input
	Warnings []string
	Err      *Error // Empty or Binary, without an origin; Text is nil then

	stages []stage // what was done to the bytes after the mark
	census census  // of Text
}

// Offset maps an offset in Text to the input: to the first byte of the
// character there, and the end of Text to the end of what it was read from.
func (d *Decoded) Offset(n int) int {
	for i := len(d.stages) - 1; i >= 0; i-- {
		n = d.stages[i].back(n)
	}
	return n + d.BOM
}

// Decode finds the character set of a document and reads it as text. In this
// order it believes a byte-order mark, the header, a meta element, an XML
// declaration, the bytes if they are valid UTF-8, and a guess by what they look
// like. A declaration that the bytes prove wrong is overruled, and mojibake put
// right where it is certain. The warnings tell of that, of guesses, and of every
// byte that was dropped or replaced.
func Decode(data []byte, header textproto.MIMEHeader) Decoded {
	if m, ok := sniff(data); ok {
		return unfit(Binary, m.is)
	}
	var d Decoded
	mark, n := byteOrderMark(data)
	in := look(data[n:])
	if n > 0 {
		d.BOM = n
		d.read(in, mark, FoundBOM)
	} else if !d.choose(in, header) {
		return unfit(Binary, "not a text: too many control bytes")
	}
	if len(bytes.TrimSpace(d.Text)) == 0 {
		return unfit(Empty, "empty: nothing but white space to read")
	}
	d.demangle()
	return d
}

func unfit(c Code, message string) Decoded {
	return Decoded{Err: &Error{Code: c, Message: message}}
}

func (d *Decoded) warn(format string, args ...any) {
	d.Warnings = append(d.Warnings, fmt.Sprintf(format, args...))
}

// input is bytes and what two fast passes tell of them.
type input struct {
	data   []byte
	nul    bool   // there is a NUL byte
	valid  bool   // it is UTF-8
	census census // if it is
}

func look(data []byte) input {
	c, valid := countMojibake(data)
	return input{data, bytes.IndexByte(data, 0) >= 0, valid, c}
}

// take has bytes that were looked at be the text.
func (d *Decoded) take(in input) { d.Text, d.census = in.data, in.census }

// choose reads bytes without a byte-order mark, and reports false if they are
// no text.
func (d *Decoded) choose(in input, header textproto.MIMEHeader) bool {
	if in.nul {
		if e, ok := wide(in.data); ok {
			d.read(in, e, FoundGuess)
			return true
		}
	}
	if (in.nul || !in.valid) && looksBinary(in.data) {
		return false
	}
	switch e, found := d.declared(in.data, header); {
	case found == "" || e.wide(): // UTF-16 and UTF-32 without NUL bytes cannot be
		d.undeclared(in)
	case e.isUTF8():
		d.declaredUTF8(in, found)
	default:
		d.legacy(in, e, found)
	}
	return true
}

// undeclared reads bytes that nothing is said of.
func (d *Decoded) undeclared(in input) {
	e, escaped := escapes(in)
	switch {
	case escaped:
	case in.valid:
		d.read(in, utf8charset(), FoundUTF8)
		return
	case mostlyUTF8(in.data), partlyUTF8(in.data):
		d.read(in, utf8charset(), FoundGuess)
		return
	default:
		var fit int
		if e, fit = guess(in.data); fit < 0 { // no text in any set: ASCII with stray bytes
			d.read(in, utf8charset(), FoundGuess)
			return
		}
	}
	d.warn("no character set is declared: read as %s, which is a guess", e.name)
	d.read(in, e, FoundGuess)
}

// declaredUTF8 reads bytes that are declared as UTF-8, rightly or not.
func (d *Decoded) declaredUTF8(in input, found string) {
	if !in.valid && !mostlyUTF8(in.data) && !partlyUTF8(in.data) {
		if e, fit := guess(in.data); fit >= fitsWell {
			d.warn("declared as utf-8 (%s), which it is not: read as %s, which is a guess", found, e.name)
			d.read(in, e, FoundGuess)
			return
		}
	}
	d.read(in, utf8charset(), found)
}

// legacy reads bytes that are declared as something other than UTF-8.
func (d *Decoded) legacy(in input, e charset, found string) {
	if in.valid && !e.escaped() {
		if isASCII(in.data) { // every character set but the escaped ones agrees
			d.read(in, utf8charset(), found)
			d.Charset = e.name
			return
		}
		if clearlyUTF8(in.data, e) {
			d.warn("declared as %s (%s), but the bytes are valid utf-8: read as that", e.name, found)
			d.read(in, utf8charset(), FoundUTF8)
			return
		}
	}
	if g, ok := overrule(in.data, e); ok {
		d.warn("declared as %s (%s), which does not fit the bytes: read as %s, which is a guess", e.name, found, g.name)
		d.read(in, g, FoundGuess)
		return
	}
	d.read(in, e, found)
}

// read decodes the input and then cleans it.
func (d *Decoded) read(in input, e charset, found string) {
	d.Charset, d.Found = e.name, found
	if !e.isUTF8() {
		s, out := newStage(e.decoder(), in.data, e.escaped())
		d.stages = append(d.stages, s)
		if bad := bytes.Count(out, []byte("\uFFFD")); bad > 0 {
			d.warn("%s that %s does not have replaced by U+FFFD", plural(bad, "byte sequence"), e.name)
		}
		in = look(out)
	} else if !in.valid {
		in = d.mixed(in)
	}
	d.take(in)
	if in.nul || !in.valid {
		d.scrub(in)
	}
}

// scrub drops NUL bytes and replaces what is not UTF-8.
func (d *Decoded) scrub(in input) {
	if in.nul {
		d.warn("%s dropped", plural(bytes.Count(in.data, []byte{0}), "NUL byte"))
	}
	if !in.valid {
		if _, bad := tally(in.data); bad > 0 {
			d.warn("%s of invalid utf-8 replaced by U+FFFD", plural(bad, "byte"))
		} else {
			d.warn("the document ends in the middle of a character")
		}
	}
	s, out := newStage(scrubber{}, in.data, false)
	d.stages = append(d.stages, s)
	d.take(look(out))
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
