package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
)

func isGzip(_ string, head []byte) bool {
	return len(head) > 3 && bytes.HasPrefix(head, []byte(gzipMagic)) && head[3]&0xe0 == 0
}

const gzipMagic = "\x1f\x8b\x08"

// gzipEntries unpacks RFC 1952: any number of members, which are one stream.
// What follows the last member and is none, as tapes and downloads leave it,
// is told and left.
func gzipEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		g := &gunzip{r: bufio.NewReaderSize(in, 64<<10)}
		if err := g.open(); err != nil {
			yield(Entry{}, err)
			return
		}
		if yield(Entry{Body: in.Unpacked(g)}, nil) && g.garbage {
			yield(Entry{}, &Warning{Message: "what follows the compressed data is left unread"})
		}
	}
}

// gap is an error of a stream that goes on behind damage: reading it again
// gives what follows. Kinds that can find their place again do so.
type gap struct {
	cause   error
	skipped int64 // bytes of the compressed stream, from where the damage showed
	begun   bool  // something of the damaged member has come out before
}

func (g *gap) Error() string {
	return fmt.Sprintf("%v; %d bytes skipped to where it goes on", g.cause, g.skipped)
}

func (g *gap) Unwrap() error { return g.cause }

// gunzip reads members one after the other. Where one is damaged it looks for
// the next.
type gunzip struct {
	r       *bufio.Reader
	z       *gzip.Reader
	begun   bool // something of this member has come out
	garbage bool // what follows the last member is none
	err     error
}

func (g *gunzip) open() (err error) {
	if g.z, err = gzip.NewReader(g.r); err == nil {
		g.z.Multistream(false)
	}
	return err
}

func (g *gunzip) Read(p []byte) (int, error) {
	for g.err == nil && len(p) > 0 {
		n, err := g.z.Read(p)
		g.begun = g.begun || n > 0
		switch {
		case err == io.EOF:
			err = g.member()
		case err != nil && isDamage(err):
			err = g.damaged(err)
		default:
			g.err = err
		}
		if n > 0 || err != nil {
			return n, err
		}
	}
	return 0, g.err
}

// member begins the next member, if there is one.
func (g *gunzip) member() error {
	g.begun = false
	head, err := g.r.Peek(4)
	switch {
	case len(head) == 0:
		g.err = err
		return err
	case isGzip("", head):
		if err = g.reset(); err == nil || !isDamage(err) {
			g.err = err
			return err
		}
	default:
		err = gzip.ErrHeader
	}
	skipped, found := g.seek()
	if found {
		return &gap{cause: err, skipped: skipped}
	}
	if g.err == nil {
		g.garbage, g.err = true, io.EOF
	}
	return g.err
}

// damaged looks for the member behind a damaged one.
func (g *gunzip) damaged(cause error) error {
	begun := g.begun
	g.begun = false
	skipped, found := g.seek()
	if found {
		return &gap{cause, skipped, begun}
	}
	if g.err == nil {
		g.err = cause
	}
	return g.err
}

func (g *gunzip) reset() error {
	err := g.z.Reset(g.r)
	g.z.Multistream(false)
	return err
}

// isDamage tells damage of the data from failures to read it.
func isDamage(err error) bool {
	_, corrupt := errors.AsType[flate.CorruptInputError](err)
	return corrupt || errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum)
}

// seek goes to the next header of a member.
func (g *gunzip) seek() (skipped int64, found bool) {
	for {
		head, err := g.r.Peek(4)
		if err != nil {
			if err != io.EOF {
				g.err = err
			}
			return skipped, false
		}
		if isGzip("", head) && g.reset() == nil {
			return skipped, true
		}
		n := 1
		if buf, _ := g.r.Peek(g.r.Buffered()); len(buf) > 1 {
			if n = bytes.IndexByte(buf[1:], gzipMagic[0]) + 1; n == 0 {
				n = len(buf)
			}
		}
		n, _ = g.r.Discard(n)
		skipped += int64(n)
	}
}
