package source

import "bytes"

// magic is how the files of one kind begin.
type magic struct {
	prefix string
	at     int    // where prefix stands
	plain  bool   // decisive even if all that follows is plain text
	asset  bool   // of a kind that goes along with pages and holds no article
	is     string // what to call it, and the remedy
}

const (
	picture  = "a picture, not a text"
	media    = "sound or film, not a text"
	font     = "a font, not a text"
	program  = "a program, not a text"
	archive  = " archive, not a text: unpack it first"
	database = "a database, not a text: export its texts first"
)

// magics lists how foreign files begin. Most prefixes could open a text as
// well, so they count only when control bytes follow soon.
var magics = []magic{
	{prefix: "%PDF-", plain: true, is: "a PDF, not a text: convert it first, for example with pdftotext"},
	{prefix: "%!PS-Adobe", plain: true, is: "PostScript, not a text: convert it first, for example with ps2ascii"},
	{prefix: "{\\rtf", plain: true, is: "RTF, not plain text: convert it first, for example with pandoc"},
	{prefix: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", is: "an old office file, not a text: save it as text or HTML first"},
	{prefix: "PK\x03\x04", is: "a zip" + archive + " (for .docx, .odt and .epub: convert it)"},
	{prefix: "PK\x05\x06", is: "a zip" + archive},
	{prefix: "\x1f\x8b", is: "a gzip" + archive},
	{prefix: "BZh", is: "a bzip2" + archive},
	{prefix: "\xfd7zXZ\x00", is: "an xz" + archive},
	{prefix: "\x28\xb5\x2f\xfd", is: "a zstd" + archive},
	{prefix: "7z\xbc\xaf\x27\x1c", is: "a 7z" + archive},
	{prefix: "Rar!\x1a\x07", is: "a rar" + archive},
	{prefix: "ustar", at: 257, is: "a tar" + archive},
	{prefix: "\x89PNG\r\n\x1a\n", asset: true, is: picture},
	{prefix: "\xff\xd8\xff", asset: true, is: picture},
	{prefix: "GIF8", asset: true, is: picture},
	{prefix: "II*\x00", asset: true, is: picture},
	{prefix: "MM\x00*", asset: true, is: picture},
	{prefix: "BM", asset: true, is: picture},
	{prefix: "\x00\x00\x01\x00", asset: true, is: picture},
	{prefix: "8BPS", asset: true, is: picture},
	{prefix: "WEBP", at: 8, asset: true, is: picture},
	{prefix: "ftyp", at: 4, asset: true, is: "a picture, sound or film, not a text"},
	{prefix: "RIFF", asset: true, is: media},
	{prefix: "\x1aE\xdf\xa3", asset: true, is: media},
	{prefix: "OggS", asset: true, is: media},
	{prefix: "fLaC", asset: true, is: media},
	{prefix: "ID3", asset: true, is: media},
	{prefix: "FLV\x01", asset: true, is: media},
	{prefix: "FWS", asset: true, is: media},
	{prefix: "CWS", asset: true, is: media},
	{prefix: "wOFF", asset: true, is: font},
	{prefix: "wOF2", asset: true, is: font},
	{prefix: "OTTO", asset: true, is: font},
	{prefix: "\x00\x01\x00\x00\x00", asset: true, is: font},
	{prefix: "\x7fELF", is: program},
	{prefix: "MZ", is: program},
	{prefix: "\xca\xfe\xba\xbe", is: program},
	{prefix: "\xcf\xfa\xed\xfe", is: program},
	{prefix: "\x00asm", asset: true, is: program},
	{prefix: "SQLite format 3\x00", is: database},
	{prefix: "bplist00", is: "a binary property list, not a text"},
}

// sniff names the kind of a file that is clearly no text by how it begins.
func sniff(data []byte) (magic, bool) {
	head := data[:min(len(data), 512)]
	for i := range magics {
		m := &magics[i]
		if len(head) >= m.at && bytes.HasPrefix(head[m.at:], []byte(m.prefix)) && (m.plain || bytes.ContainsFunc(head, isControl)) {
			return *m, true
		}
	}
	return magic{}, false
}

// isControl reports whether a character is one that no text has.
func isControl(r rune) bool { return r < '\t' || r > '\r' && r < ' ' && r != 0x1b }

func isAsset(data []byte) bool {
	m, ok := sniff(data)
	return ok && m.asset
}

// control counts the bytes of a sample that no text has, NUL apart.
func control(sample []byte) (controls, nuls int) {
	for _, c := range sample {
		switch {
		case c == 0:
			nuls++
		case c < '\t', c > '\r' && c < ' ' && c != 0x1a && c != 0x1b, c == 0x7f:
			controls++
		}
	}
	return controls, nuls
}

// looksBinary reports whether the bytes are too full of control bytes to be a
// text. It looks at the beginning, the middle and the end, so its cost is
// bounded. NUL bytes alone prove nothing: a crash leaves runs of them in texts.
func looksBinary(data []byte) bool {
	const window = 8 << 10
	var controls, nuls, all int
	for _, at := range [...]int{0, (len(data) - window) / 2, len(data) - window} {
		sample := data[min(max(at, 0), len(data)):]
		sample = sample[:min(len(sample), window)]
		c, n := control(sample)
		controls, nuls, all = controls+c, nuls+n, all+len(sample)
	}
	rest := all - nuls
	return controls*20 > rest || nuls*4 > all && controls*100 > rest
}
