package source

import (
	"bytes"
	"context"
	"io"
	"net/textproto"
)

// Input is the bytes of a container, for the Entries of its kind: a stream,
// and where order does not serve, bytes at offsets. Reading fails when the run
// is called off.
type Input struct {
	Name   string // of the file, without folders and what compressions add to it; "" for one without a name
	Header textproto.MIMEHeader
	Limits Limits

	ctx   context.Context
	r     io.Reader
	at    io.ReaderAt // the same bytes; nil when they can only be read in order
	size  int64       // of at
	temp  TempFile
	meter *meter
}

func (in *Input) Read(p []byte) (int, error) {
	if err := in.ctx.Err(); err != nil {
		return 0, err
	}
	return in.r.Read(p)
}

// spoolMemory is how much of a container that must be read out of order is
// kept in memory; a larger one goes to a file.
const spoolMemory = 4 << 20

// At gives the bytes at offsets, and their number. What comes as a stream is
// read to its end first. It must be called before anything is read.
func (in *Input) At() (io.ReaderAt, int64, error) {
	if in.at != nil {
		return in.at, in.size, nil
	}
	var buf bytes.Buffer
	n, err := io.CopyN(&buf, in, spoolMemory)
	if err == io.EOF {
		in.at, in.size = bytes.NewReader(buf.Bytes()), n
		return in.at, in.size, nil
	}
	if err != nil {
		return nil, 0, err
	}
	if in.Limits.Temp == nil {
		return nil, 0, tooLarge(spoolMemory)
	}
	if in.temp, err = in.Limits.Temp(); err != nil {
		return nil, 0, &Error{Code: Unreadable, Message: "no room for a temporary file: " + err.Error(), Err: err}
	}
	m, err := io.Copy(in.temp, io.MultiReader(&buf, in))
	if err != nil {
		return nil, 0, err
	}
	in.at, in.size = in.temp, m
	return in.at, in.size, nil
}

// Unpacked weighs what a decompressor yields, so that a small file cannot
// become an endless one. Every kind that unpacks reads through it.
func (in *Input) Unpacked(r io.Reader) io.Reader { return unpacked{r, in.meter} }

func (in *Input) close() {
	if in.temp != nil {
		in.temp.Close()
	}
}

type unpacked struct {
	r io.Reader
	m *meter
}

func (u unpacked) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	if over := u.m.add(n); over != nil {
		return 0, over
	}
	return n, err
}

// metered counts the bytes of a file whose size nobody knows.
type metered struct {
	r io.Reader
	m *meter
}

func (c metered) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.m.in += int64(n)
	return n, err
}
