package source

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
)

// isCSV tells a table with a column of texts by the names in its first line, and
// by a row below them that has as many fields: a text may begin with such names.
func isCSV(_ string, head []byte) bool {
	names, comma, ok := csvHeader(head)
	return ok && csvFits(head, len(names), comma)
}

// csvFits reports whether a row in the head of a table has n fields, or none
// ends there.
func csvFits(head []byte, n int, comma byte) bool {
	src := &tracked{r: bytes.NewReader(head)}
	c := &csvReader{br: bufio.NewReaderSize(src, len(head)), src: src, comma: comma, limit: headSize}
	for row := 0; ; row++ {
		fields, err := c.row()
		if err != nil || c.err != nil && len(head) >= headSize {
			return row < 2 // the names, and what has no end
		}
		if row > 0 && len(fields) == n {
			return true
		}
	}
}

// csvHeader reads the names of the columns and what parts them.
func csvHeader(head []byte) (names []string, comma byte, ok bool) {
	line, _, _ := bytes.Cut(bytes.TrimPrefix(head[:min(len(head), 4<<10)], []byte("\ufeff")), []byte("\n"))
	if bytes.ContainsAny(line, "<{") || len(line) > 0 && line[0] == '|' { // a table of Markdown begins with a bar
		return nil, 0, false
	}
	for _, comma := range []byte{',', '\t', ';', '|'} {
		if bytes.IndexByte(line, comma) < 0 {
			continue
		}
		has := map[string]bool{}
		names = names[:0]
		for name := range strings.SplitSeq(string(line), string(comma)) {
			name = strings.ToLower(strings.Trim(strings.TrimSpace(name), `"`))
			names = append(names, name)
			has[name] = true
		}
		if holdsText(func(k string) bool { return has[k] }) {
			return names, comma, true
		}
	}
	return nil, 0, false
}

// csvEntries reads RFC 4180 and its cousins with tabs, semicolons and bars: a
// row a document, "#1" the first below the names.
func csvEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		src := &tracked{r: in}
		c := &csvReader{br: bufio.NewReaderSize(src, 64<<10), src: src, limit: in.Limits.maxBytes() + 64<<10}
		head, _ := c.br.Peek(4 << 10)
		if bytes.HasPrefix(head, []byte("\ufeff")) {
			c.br.Discard(3)
		}
		names, comma, _ := csvHeader(head)
		c.comma = comma
		if _, err := c.row(); err != nil {
			yield(Entry{}, err)
			return
		}
		for n := 1; ; n++ {
			start := c.off()
			fields, err := c.row()
			if err == io.EOF && len(fields) == 0 {
				return
			}
			e := Entry{}
			if err == nil && len(fields) != len(names) {
				err = &Error{Code: Damaged, Message: fmt.Sprintf("damaged: %d columns in a table of %d", len(fields), len(names))}
			}
			if err == nil {
				r := row{}
				for i, name := range names {
					r[name] = fields[i]
				}
				e, err = r.entry(in, false)
			}
			e.Name, e.At = "#"+strconv.Itoa(n), Span{start, c.off()}
			if !yield(e, err) || c.err != nil && c.err != io.EOF {
				return
			}
		}
	}
}

// csvReader reads rows of bounded size.
type csvReader struct {
	br    *bufio.Reader
	src   *tracked
	comma byte
	limit int64
	err   error
}

func (c *csvReader) off() int { return int(c.src.n) - c.br.Buffered() }

// row reads the fields of a row; of a blank line, those of the next. An error
// of the input is kept, and ends the table.
func (c *csvReader) row() ([]string, error) {
	var fields []string
	var field []byte
	size := int64(0)
	quoted, quote := false, false // inside quotes; the last byte was a quote that may end them
	for c.err == nil {
		b, err := c.br.ReadByte()
		if err != nil {
			c.err = err
			break
		}
		if size++; size > c.limit {
			return nil, c.tooLarge()
		}
		switch {
		case quoted && b == '"':
			quoted, quote = false, true
		case quoted:
			field = append(field, b)
		case b == '"' && (quote || len(field) == 0):
			if quote {
				field = append(field, '"')
			}
			quoted, quote = true, false
		case b == c.comma:
			fields, field, quote = append(fields, string(field)), nil, false
		case b == '\n':
			field = bytes.TrimSuffix(field, []byte("\r"))
			if len(fields) == 0 && len(field) == 0 {
				continue
			}
			return append(fields, string(field)), nil
		default:
			field, quote = append(field, b), false
		}
	}
	if c.err != io.EOF {
		return nil, c.err
	}
	if quoted {
		return fields, io.ErrUnexpectedEOF
	}
	if len(fields) == 0 && len(field) == 0 {
		return nil, io.EOF
	}
	return append(fields, string(bytes.TrimSuffix(field, []byte("\r")))), nil
}

// tooLarge goes on at the next line.
func (c *csvReader) tooLarge() error {
	for {
		_, err := c.br.ReadSlice('\n')
		if err == nil {
			return tooLarge(c.limit)
		}
		if err != bufio.ErrBufferFull {
			c.err = err
			return tooLarge(c.limit)
		}
	}
}
