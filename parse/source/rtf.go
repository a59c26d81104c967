package source

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"strconv"
	"unicode/utf8"

	"golang.org/x/text/encoding"
)

// RTF is read as plain text, a paragraph a line: as much of it as exports of
// databases and simple texts need.

func isRTF(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte("{\\rtf")) }

func rtfEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		yield(Entry{Body: newRTF(in)}, nil)
	}
}

// rtf reads RTF as text.
type rtf struct {
	in    *bufio.Reader
	out   bytes.Buffer
	err   error
	stack []rtfGroup
	group rtfGroup
	deep  int // groups beyond the stack
	set   encoding.Encoding
	bytes []byte // characters by their codes, not yet decoded
	high  rune   // the first half of a surrogate pair
	omit  int    // characters that stand for the last \u and are passed over
	start bool   // the group has just begun
}

// rtfGroup is the state that a group inherits.
type rtfGroup struct {
	hidden bool // it is a destination that is not shown
	uc     int  // characters after each \u that stand for it
}

const maxGroups = 10_000

func newRTF(r io.Reader) *rtf {
	c, _ := lookup("windows-1252")
	return &rtf{in: bufio.NewReaderSize(r, 32<<10), set: c.encoding, group: rtfGroup{uc: 1}}
}

func (x *rtf) Read(p []byte) (int, error) {
	for x.out.Len() < len(p) && x.out.Len() < 16<<10 && x.err == nil {
		x.err = x.step()
	}
	if x.out.Len() > 0 {
		return x.out.Read(p)
	}
	return 0, x.err
}

// step reads a character, a group's edge or a control word.
func (x *rtf) step() error {
	c, err := x.in.ReadByte()
	if err != nil {
		x.flush()
		if err == io.EOF && len(x.stack) > 0 {
			return io.ErrUnexpectedEOF
		}
		return err
	}
	switch c {
	case '{':
		x.flush()
		x.omit = 0
		if len(x.stack) >= maxGroups {
			x.deep++
			return nil
		}
		x.stack = append(x.stack, x.group)
		x.start = true
		return nil
	case '}':
		x.flush()
		x.omit = 0
		if x.deep > 0 {
			x.deep--
		} else if n := len(x.stack); n > 0 {
			x.group, x.stack = x.stack[n-1], x.stack[:n-1]
		}
	case '\\':
		return x.control()
	case '\r', '\n', 0:
		return nil
	default:
		x.char(c)
	}
	x.start = false
	return nil
}

// char takes a character of the text.
func (x *rtf) char(c byte) {
	if x.omit > 0 {
		x.omit--
		return
	}
	if x.group.hidden {
		return
	}
	if c >= utf8.RuneSelf {
		x.bytes = append(x.bytes, c)
		return
	}
	if len(x.bytes) > 0 && len(x.bytes) < 2 && c >= 0x40 && x.double() {
		x.bytes = append(x.bytes, c)
		return
	}
	x.flush()
	x.out.WriteByte(c)
}

// double reports whether the character set has characters of two bytes.
func (x *rtf) double() bool {
	out, err := x.set.NewDecoder().Bytes(x.bytes)
	return err != nil || bytes.ContainsRune(out, utf8.RuneError)
}

// flush decodes the characters that are held.
func (x *rtf) flush() {
	x.high = 0
	if len(x.bytes) == 0 {
		return
	}
	if out, err := x.set.NewDecoder().Bytes(x.bytes); err == nil {
		x.out.Write(out)
	}
	x.bytes = x.bytes[:0]
}

// control reads what stands behind a backslash.
func (x *rtf) control() error {
	c, err := x.in.ReadByte()
	if err != nil {
		return io.ErrUnexpectedEOF
	}
	begun := x.start
	if c != '*' {
		x.start = false
	}
	switch {
	case c == '\'':
		var hex [2]byte
		if _, err := io.ReadFull(x.in, hex[:]); err != nil {
			return io.ErrUnexpectedEOF
		}
		if v, err := strconv.ParseUint(string(hex[:]), 16, 8); err == nil {
			if v < utf8.RuneSelf && len(x.bytes) == 0 {
				x.char(byte(v))
			} else if x.omit > 0 {
				x.omit--
			} else if !x.group.hidden {
				x.bytes = append(x.bytes, byte(v))
			}
		}
	case c == '*':
		x.group.hidden = true
	case c == '\\' || c == '{' || c == '}':
		x.char(c)
	case c == '~':
		x.write(" ")
	case c == '_':
		x.write("-")
	case c == '\r' || c == '\n':
		x.write("\n")
	case isLetter(c):
		return x.word(c, begun)
	}
	return nil
}

func (x *rtf) write(s string) {
	if !x.group.hidden {
		x.flush()
		x.out.WriteString(s)
	}
}

// word reads a control word with its number.
func (x *rtf) word(c byte, begun bool) error {
	name := []byte{c}
	var num []byte
	for {
		c, err := x.in.ReadByte()
		if err != nil {
			break
		}
		switch {
		case isLetter(c) && len(num) == 0 && len(name) < 40:
			name = append(name, c)
			continue
		case (c == '-' && len(num) == 0 || c >= '0' && c <= '9') && len(num) < 12:
			num = append(num, c)
			continue
		case c != ' ':
			_ = x.in.UnreadByte() // the byte was just read
		}
		break
	}
	n, err := strconv.Atoi(string(num))
	return x.act(string(name), n, err == nil, begun)
}

// act does what a control word says.
func (x *rtf) act(name string, n int, given, begun bool) error {
	switch name {
	case "par", "line", "row", "sect":
		x.write("\n")
	case "page":
		x.write("\n\f\n")
	case "tab", "cell", "nestcell":
		x.write("\t")
	case "emdash":
		x.write("—")
	case "endash":
		x.write("–")
	case "lquote":
		x.write("‘")
	case "rquote":
		x.write("’")
	case "ldblquote":
		x.write("“")
	case "rdblquote":
		x.write("”")
	case "bullet":
		x.write("• ")
	case "emspace", "enspace", "qmspace":
		x.write(" ")
	case "uc":
		x.group.uc = max(0, min(n, 8))
	case "u":
		x.unicode(n)
	case "ansicpg":
		if c, ok := lookup("windows-" + strconv.Itoa(n)); ok && c.encoding != nil {
			x.set = c.encoding
		}
	case "bin": // raw bytes follow
		if given && n > 0 {
			_, err := io.CopyN(io.Discard, x.in, int64(n))
			return err
		}
	case "v":
		x.group.hidden = x.group.hidden || !given || n != 0
	case "fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
		"fldinst", "object", "themedata", "datastore", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "bkmkstart", "bkmkend", "annotation", "footnote", "ftnsep":
		if begun || name == "fldinst" {
			x.group.hidden = true
		}
	}
	return nil
}

// unicode writes a character by its code, which RTF gives as a signed number
// of sixteen bits, in two halves where that is too small.
func (x *rtf) unicode(n int) {
	high := x.high
	x.flush()
	r := rune(n)
	if n < 0 {
		r = rune(n + 1<<16)
	}
	x.omit = x.group.uc
	switch {
	case r >= 0xd800 && r < 0xdc00:
		x.high = r
	case r >= 0xdc00 && r < 0xe000 && high > 0:
		x.show((high-0xd800)<<10 + (r - 0xdc00) + 0x10000)
	case utf8.ValidRune(r) && r >= ' ':
		x.show(r)
	}
}

func (x *rtf) show(r rune) {
	if !x.group.hidden {
		x.out.WriteRune(r)
	}
}
