package source

import (
	"bytes"
	"io"
	"iter"
	"net/textproto"
	"strconv"
	"strings"
)

func isArc(_ string, head []byte) bool {
	head = bytes.TrimLeft(head, "\r\n")
	return bytes.HasPrefix(head, []byte("filedesc:")) && startsArc(head)
}

// arcEntries reads ARC 1 and 2, the Internet Archive's format before WARC.
func arcEntries(in *Input) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		w := newRecords(in)
		for w.arc(yield) {
		}
	}
}

// arcLine is the header of a record.
type arcLine struct {
	url, date, kind string
	length          int64
}

// arcHeader reads "URL IP DATE TYPE LENGTH" or, in version 2, "URL IP DATE TYPE
// STATUS CHECKSUM LOCATION OFFSET FILE LENGTH". An address may hold blanks.
func arcHeader(line string) (arcLine, bool) {
	f := strings.Fields(line)
	for _, tail := range [...]int{4, 9} { // fields behind the address
		at := len(f) - tail
		if at < 1 || !isStamp(f[at+1]) {
			continue
		}
		n, err := strconv.ParseInt(f[len(f)-1], 10, 62)
		if err == nil && n >= 0 && strings.Contains(f[0], ":") {
			return arcLine{strings.Join(f[:at], " "), f[at+1], f[at+2], n}, true
		}
	}
	return arcLine{}, false
}

// isStamp reports whether s is a time in up to 14 figures.
func isStamp(s string) bool {
	return len(s) >= 8 && len(s) <= 14 && strings.Trim(s, "0123456789") == ""
}

func startsArc(head []byte) bool {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	if i := bytes.IndexByte(line, ':'); i < 2 || i > 16 {
		return false
	}
	_, ok := arcHeader(string(line))
	return ok
}

func (w *records) arc(yield func(Entry, error) bool) bool {
	if !w.seek(startsArc, yield) {
		return false
	}
	line, err := readLine(w.br, maxHead)
	if err == io.EOF {
		return false
	}
	if err != nil {
		return yield(Entry{Name: w.name()}, err) && w.mends(err)
	}
	h, ok := arcHeader(string(line))
	if !ok {
		return yield(Entry{Name: w.name()}, &Error{Code: Damaged, Message: "damaged: not the header of a record"})
	}
	return w.block(h.length, yield, func(b *block) bool {
		e := Entry{Name: w.name(), Whole: true, At: b.span(), Header: textproto.MIMEHeader{}}
		e.Header.Set("Warc-Target-Uri", h.url)
		e.Header.Set("Warc-Date", stampTime(h.date))
		if strings.HasPrefix(h.url, "filedesc:") || strings.HasPrefix(h.url, "dns:") {
			return yield(e, &Skip{Reason: skipRecord})
		}
		return w.answer(e, h.url, b, yield)
	})
}

// stampTime writes "20040101120000" as "2004-01-01T12:00:00Z", and a day alone
// as a day.
func stampTime(s string) string {
	if len(s) < 14 {
		return s[:4] + "-" + s[4:6] + "-" + s[6:8]
	}
	return s[:4] + "-" + s[4:6] + "-" + s[6:8] + "T" + s[8:10] + ":" + s[10:12] + ":" + s[12:14] + "Z"
}
