package source

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"iter"

	"github.com/klauspost/compress/zstd"
)

const (
	zstdMagic      = "\x28\xb5\x2f\xfd"
	zstdDictionary = "\x5d\x2a\x4d\x18" // the skippable frame in which a .warc.zst carries its dictionary
	zstdMaxDict    = 8 << 20
)

func isZstd(_ string, head []byte) bool {
	return bytes.HasPrefix(head, []byte(zstdMagic)) || len(head) > 8 && head[0]&0xf0 == 0x50 && bytes.HasPrefix(head[1:], []byte(zstdDictionary[1:]))
}

// zstdEntries unpacks RFC 8878, with the dictionary in front that WARC files
// may have (the IIPC's WARC-zstd 1.0).
func zstdEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		br := bufio.NewReaderSize(in, 64<<10)
		options, err := zstdOptions(br)
		if err != nil {
			yield(Entry{}, err)
			return
		}
		z, err := zstd.NewReader(br, options...)
		if err != nil {
			yield(Entry{}, err)
			return
		}
		defer z.Close()
		yield(Entry{Body: in.Unpacked(z)}, nil)
	}
}

// zstdOptions bounds the memory of a decoder to what good files need, and
// reads the dictionary if there is one.
func zstdOptions(br *bufio.Reader) ([]zstd.DOption, error) {
	options := []zstd.DOption{zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(128 << 20), zstd.WithDecoderLowmem(true)}
	head, err := br.Peek(8)
	if err != nil || !bytes.HasPrefix(head, []byte(zstdDictionary)) {
		return options, nil // what is wrong, the decoder will tell
	}
	size := binary.LittleEndian.Uint32(head[4:])
	if size > zstdMaxDict {
		return nil, fmt.Errorf("a dictionary of %d bytes", size)
	}
	dict := make([]byte, 8+size)
	if _, err := io.ReadFull(br, dict); err != nil {
		return nil, fmt.Errorf("in the dictionary: %w", io.ErrUnexpectedEOF)
	}
	dict = dict[8:]
	if bytes.HasPrefix(dict, []byte(zstdMagic)) {
		z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(zstdMaxDict))
		if err != nil {
			return nil, err
		}
		defer z.Close()
		if dict, err = z.DecodeAll(dict, nil); err != nil {
			return nil, fmt.Errorf("in the dictionary: %w", err)
		}
	}
	if len(dict) < 8 || !bytes.HasPrefix(dict, []byte("\x37\xa4\x30\xec")) {
		return options, nil // a skippable frame of another meaning
	}
	return append(options, zstd.WithDecoderDicts(dict)), nil
}
