package source

import (
	"fmt"
	"io"
)

// What Limits stand for when they are not set.
const (
	DefaultMaxBytes   = 32 << 20
	DefaultMaxMembers = 10_000_000
	DefaultMaxDepth   = 8
	DefaultMaxRatio   = 250
)

// Limits bound what is taken in; 0 stands for the default of each.
type Limits struct {
	MaxBytes   int64 // of one document
	MaxMembers int64 // of one container
	MaxDepth   int   // containers in containers, compressions among them
	MaxRatio   int64 // bytes that a byte of a file may become, once it is unpacked to more than a few documents' size

	// Exclude and Include choose by origin among what is found in
	// directories and archives; nil chooses all. What is excluded is not
	// opened; what is not included is no document, but may be a container.
	Exclude, Include func(path string) bool

	// Temp makes a file to keep what must be read out of order and is too
	// large for memory: a zip in another container, say. Without it such a
	// container is an error. Close must remove the file.
	Temp func() (TempFile, error)
}

// TempFile is where a container that is read out of order waits.
type TempFile interface {
	io.Writer
	io.ReaderAt
	io.Closer
}

func (l Limits) maxBytes() int64   { return or(l.MaxBytes, DefaultMaxBytes) }
func (l Limits) maxMembers() int64 { return or(l.MaxMembers, DefaultMaxMembers) }
func (l Limits) maxDepth() int     { return or(l.MaxDepth, DefaultMaxDepth) }
func (l Limits) maxRatio() int64   { return or(l.MaxRatio, DefaultMaxRatio) }

func or[N int | int64](n, standard N) N {
	if n <= 0 {
		return standard
	}
	return n
}

// meter weighs what was unpacked against what was read.
type meter struct {
	in, out int64 // bytes of the file that the caller named, and bytes unpacked from it at any depth
	limit   int64
	spent   bool // the limit is passed: nothing more is read of this file
}

// meterSlack is what may be unpacked at any ratio.
const meterSlack = 64 << 20

func (m *meter) add(n int) error {
	m.out += int64(n)
	if m.out < meterSlack || m.out/m.limit < max(m.in, 1) {
		return nil
	}
	m.spent = true
	return &Error{Code: TooDense, Message: fmt.Sprintf("a byte became more than %d when unpacked: let more pass with --max-ratio", m.limit)}
}

func tooLarge(limit int64) *Error {
	return &Error{Code: TooLarge, Message: fmt.Sprintf("larger than the limit of %d bytes: set a higher one with --max-bytes", limit)}
}
