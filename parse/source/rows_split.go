package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"
)

// splitter cuts a stream into rows of JSON: lines, or the members of an array.
type splitter struct {
	br    *bufio.Reader
	src   *tracked
	limit int64
	array bool
	lines bool
	begun bool
	err   error // the stream's end, once met
}

func newSplitter(in *Input) *splitter {
	src := &tracked{r: in}
	// A row may hold a document of the greatest size with some of it escaped.
	return &splitter{br: bufio.NewReaderSize(src, 64<<10), src: src, limit: 2*in.Limits.maxBytes() + 64<<10}
}

func (s *splitter) off() int { return int(s.src.n) - s.br.Buffered() }

// next gives the next row and where it stands. An error beside a row, or with
// err unset, is about that row alone.
func (s *splitter) next() (raw []byte, at Span, err error) {
	if !s.begun {
		s.begin()
	}
	if s.err != nil {
		return nil, Span{}, s.err
	}
	for {
		start := s.off()
		if s.lines {
			raw, err = s.line()
		} else {
			raw, err = s.value()
		}
		if g, ok := errors.AsType[*gap](err); ok {
			s.src.err = nil
			return raw, Span{start, s.off()}, g
		}
		if err != nil || raw != nil {
			return raw, Span{start, start + len(raw)}, err
		}
	}
}

// begin tells lines from an array, and from values over several lines.
func (s *splitter) begin() {
	s.begun = true
	head, _ := s.br.Peek(4 << 10)
	if rest, ok := bytes.CutPrefix(head, []byte("\ufeff")); ok {
		s.br.Discard(len(head) - len(rest))
		head = rest
	}
	head = bytes.TrimLeft(head, " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("[")):
		s.array = true
	default: // an object that goes on behind its first line
		line, rest, more := bytes.Cut(head, []byte("\n"))
		line = bytes.TrimSpace(line)
		s.lines = !more || bytes.HasSuffix(line, []byte("}")) || len(bytes.TrimSpace(rest)) == 0
	}
}

// line reads a line; nil for a blank one. Tools that split by tabs put a key in
// front, or a tab behind.
func (s *splitter) line() ([]byte, error) {
	var line []byte
	for {
		part, err := s.br.ReadSlice('\n')
		if int64(len(line)+len(part)) > s.limit {
			for err == bufio.ErrBufferFull {
				_, err = s.br.ReadSlice('\n')
			}
			s.end(err)
			return []byte{}, tooLarge(s.limit)
		}
		line = append(line, part...)
		if err == bufio.ErrBufferFull {
			continue
		}
		if _, ok := err.(*gap); ok {
			return line, err
		}
		s.end(err)
		if line = bytes.TrimSpace(line); len(line) == 0 {
			return nil, s.err
		}
		if s.err != nil && s.err != io.EOF {
			return line, s.err
		}
		if i := bytes.IndexByte(line[:min(len(line), 256)], '\t'); i > 0 && line[0] != '{' {
			line = bytes.TrimSpace(line[i:])
		}
		return line, nil
	}
}

func (s *splitter) end(err error) {
	if err != nil {
		s.err = err
	}
}

// value reads a balanced value; nil for what parts them.
func (s *splitter) value() ([]byte, error) {
	c, err := s.br.ReadByte()
	if err != nil {
		s.err = err
		if s.array && err == io.EOF {
			s.err = fmt.Errorf("the array does not end: %w", io.ErrUnexpectedEOF)
		}
		return nil, s.err
	}
	switch c {
	case ' ', '\t', '\r', '\n', ',', '[':
		return nil, nil
	case ']':
		s.err = io.EOF
		return nil, io.EOF
	case '{':
		return s.object()
	}
	s.err = &Error{Code: Damaged, Message: "damaged: " + strconv.QuoteRune(rune(c)) + " between the rows"}
	return nil, s.err
}

// object reads to the brace that closes the one just read.
func (s *splitter) object() ([]byte, error) {
	raw := []byte{'{'}
	size, depth, quoted, escaped := int64(1), 1, false, false
	for depth > 0 {
		if _, err := s.br.Peek(1); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			s.err = err
			return nil, err
		}
		buf, _ := s.br.Peek(s.br.Buffered())
		i := 0
		for ; i < len(buf) && depth > 0; i++ {
			switch c := buf[i]; {
			case escaped:
				escaped = false
			case quoted && c == '\\':
				escaped = true
			case c == '"':
				quoted = !quoted
			case quoted:
			case c == '{':
				depth++
			case c == '}':
				depth--
			}
		}
		if size += int64(i); size <= s.limit {
			raw = append(raw, buf[:i]...)
		}
		s.br.Discard(i)
	}
	if size > s.limit {
		return []byte{}, tooLarge(s.limit)
	}
	return raw, nil
}

// epoch writes a time in seconds, or thousandths, since 1970, if it is one of
// the years of the web.
func epoch(n float64) string {
	if n > 1e11 {
		n /= 1000
	}
	if n < 6e8 || n > 5e9 {
		return ""
	}
	return time.Unix(int64(n), 0).UTC().Format(time.RFC3339)
}
