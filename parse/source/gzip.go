package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func isGzip(_ string, head []byte) bool {
	return len(head) > 3 && bytes.HasPrefix(head, []byte("\x1f\x8b\x08")) && head[3]&0xe0 == 0
}

// gzipEntries unpacks RFC 1952: any number of members, which are one stream.
// What follows the last member and is none, as tapes and downloads leave it,
// is told and left.
func gzipEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		z, err := gzip.NewReader(bufio.NewReaderSize(in, 64<<10))
		if err != nil {
			yield(Entry{}, err)
			return
		}
		m := &gzipMembers{z: z}
		if yield(Entry{Body: in.Unpacked(m)}, nil) && m.garbage {
			yield(Entry{}, &Warning{Message: "what follows the compressed data is left unread"})
		}
	}
}

// gzipMembers ends at what is no member.
type gzipMembers struct {
	z       *gzip.Reader
	read    bool
	garbage bool
}

func (m *gzipMembers) Read(p []byte) (int, error) {
	n, err := m.z.Read(p)
	m.read = m.read || n > 0
	if m.read && errors.Is(err, gzip.ErrHeader) {
		m.garbage = true
		err = io.EOF
	}
	return n, err
}

func isZstd(_ string, head []byte) bool {
	return bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")) || len(head) > 8 && head[0]&0xf0 == 0x50 && bytes.HasPrefix(head[1:], []byte("\x2a\x4d\x18"))
}

// zstdEntries unpacks RFC 8878.
func zstdEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(128<<20), zstd.WithDecoderLowmem(true))
		if err != nil {
			yield(Entry{}, err)
			return
		}
		defer z.Close()
		yield(Entry{Body: in.Unpacked(z)}, nil)
	}
}
