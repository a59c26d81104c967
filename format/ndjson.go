package format

import (
	"io"

	"lede/parse"
)

// ndjsonEncoder writes one object a line. No line has a line break of any kind
// inside, so it survives every tool that splits text into lines.
type ndjsonEncoder struct{ w io.Writer }

func newNDJSON(w io.Writer, _ bool) Encoder { return ndjsonEncoder{w} }

func (e ndjsonEncoder) Encode(a *parse.Article) error {
	line, err := record(a)
	if err != nil {
		return err
	}
	_, err = e.w.Write(append(line, '\n'))
	return err
}

func (ndjsonEncoder) Close() error { return nil }
