package source

import (
	"bytes"
	"compress/bzip2"
	"iter"
)

// isBzip2 tells bzip2 by its header and that of its first block, or of its end.
func isBzip2(_ string, head []byte) bool {
	return len(head) >= 10 && bytes.HasPrefix(head, []byte("BZh")) && head[3] >= '1' && head[3] <= '9' &&
		(string(head[4:10]) == "1AY&SY" || string(head[4:10]) == "\x17rE8P\x90")
}

// bzip2Entries unpacks bzip2, any number of streams.
func bzip2Entries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		yield(Entry{Body: in.Unpacked(bzip2.NewReader(in))}, nil)
	}
}
