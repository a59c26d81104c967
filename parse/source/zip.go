package source

import (
	"archive/zip"
	"bytes"
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/charmap"
)

// isZip tells a zip by its marks; by its name too if something stands in front,
// such as the program that unpacks it.
func isZip(name string, head []byte) bool {
	if strings.HasSuffix(name, ".zip") && bytes.Contains(head, []byte("PK\x03\x04")) {
		return true
	}
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06")) || bytes.HasPrefix(head, []byte("PK\x07\x08PK\x03\x04"))
}

// zipEntries reads a zip by its directory, which stands at the end. Without
// one, as in a download that was cut short, nothing is said of the members.
func zipEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		z, err := openZip(in)
		if err != nil {
			yield(Entry{}, err)
			return
		}
		wacz := isWacz(z)
		for _, f := range z.File {
			var more bool
			switch {
			case strings.HasSuffix(f.Name, "/"):
				continue
			case wacz && !strings.HasPrefix(f.Name, "archive/"):
				more = yield(Entry{Name: "!" + zipName(f)}, &Skip{Reason: skipIndex})
			default:
				more = zipEntry(in, f, yield)
			}
			if !more {
				return
			}
		}
	}
}

const skipIndex = "an index of the archive"

// isWacz reports whether a zip is a web archive with its indexes: its pages
// are listed in there once more.
func isWacz(z *zip.Reader) bool {
	described, stored := false, false
	for _, f := range z.File {
		described = described || f.Name == "datapackage.json"
		stored = stored || strings.HasPrefix(f.Name, "archive/") && strings.Contains(f.Name, ".warc")
	}
	return described && stored
}

// openZip reads the directory of a zip.
func openZip(in *Input) (*zip.Reader, error) {
	at, size, err := in.At()
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(at, size)
	if err != nil && err != zip.ErrInsecurePath {
		return nil, fmt.Errorf("its directory is missing or damaged, the file may be cut short: %w", err)
	}
	z.RegisterDecompressor(zstd.ZipMethodWinZip, zstd.ZipDecompressor(zstd.WithDecoderMaxWindow(128<<20), zstd.WithDecoderLowmem(true)))
	return z, nil
}

func zipEntry(in *Input, f *zip.File, yield func(Entry, error) bool) bool {
	e := Entry{Name: "!" + zipName(f), Size: int64(min(f.UncompressedSize64, 1<<62))}
	if !f.Mode().IsRegular() {
		return yield(e, &Skip{Reason: skipSpecial})
	}
	if f.Flags&1 != 0 {
		return yield(e, &Error{Code: Unreadable, Message: "encrypted: unpack the archive with its password first"})
	}
	r, err := f.Open()
	if err != nil {
		return yield(e, err)
	}
	defer r.Close()
	e.Body = in.Unpacked(r)
	return yield(e, nil)
}

// zipName gives the name of a member in UTF-8. Names that do not say so are in
// the set of old PCs, unless they are UTF-8 after all.
func zipName(f *zip.File) string {
	name := f.Name
	if f.NonUTF8 && !utf8.ValidString(name) {
		if s, err := charmap.CodePage437.NewDecoder().String(name); err == nil {
			name = s
		}
	}
	return strings.ReplaceAll(name, `\`, "/")
}
