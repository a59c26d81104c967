package source

import (
	"archive/tar"
	"bytes"
	"io"
	"iter"
	"strconv"
	"strings"
)

// isTar tells a tar of any dialect by the checksum of its first header.
func isTar(_ string, head []byte) bool {
	if len(head) < 512 {
		return false
	}
	if len(head)%512 == 0 && len(head) >= 1024 && len(head) <= 20*512 && len(bytes.Trim(head, "\x00")) == 0 {
		return true // an empty one, as tar pads it
	}
	head = head[:512]
	digits := strings.Trim(string(head[148:156]), " \x00")
	want, err := strconv.ParseInt(digits, 8, 64)
	if err != nil || head[0] == 0 && !bytes.HasPrefix(head[257:], []byte("ustar")) {
		return false
	}
	var unsigned, signed int64
	for i, c := range head {
		if i >= 148 && i < 156 {
			c = ' '
		}
		unsigned, signed = unsigned+int64(c), signed+int64(int8(c))
	}
	return want == unsigned || want == signed
}

// tarEntries reads a tar. Names are told as they are, and lead nowhere.
func tarEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		t := tar.NewReader(in)
		for {
			h, err := t.Next()
			if err == io.EOF {
				return
			}
			if err != nil && err != tar.ErrInsecurePath {
				yield(Entry{}, err)
				return
			}
			e := Entry{Name: "!" + h.Name, Size: h.Size, Body: t}
			var skip error
			switch h.Typeflag {
			case tar.TypeReg, '\x00', tar.TypeGNUSparse, '7':
			case tar.TypeDir:
				continue
			default:
				skip = &Skip{Reason: skipSpecial}
			}
			if !yield(e, skip) {
				return
			}
		}
	}
}
