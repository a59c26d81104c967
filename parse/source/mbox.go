package source

import "bytes"

// An mbox holds messages, each behind a line "From sender date".

func mbox() grammar {
	return grammar{form: "mbox", nested: true, match: matchMbox, cut: cutMbox, trim: trimMbox}
}

func matchMbox(_ string, head []byte) bool {
	line, rest, _ := bytes.Cut(bytes.TrimLeft(head, "\r\n"), []byte("\n"))
	if !isFromLine(line) {
		return false
	}
	n := bytes.IndexByte(rest[:min(len(rest), 100)], ':')
	return n > 0 && bytes.IndexByte(rest[:n], ' ') < 0
}

// isFromLine reports whether a line begins a message: "From a@b Wed Mar 16
// 10:00:00 2016", with a zone perhaps.
func isFromLine(line []byte) bool {
	if !bytes.HasPrefix(line, []byte("From ")) || len(line) > 300 {
		return false
	}
	words := bytes.Fields(line)
	if len(words) < 5 {
		return false
	}
	for _, w := range words[len(words)-3:] {
		if year, n := number(w); n == 4 && len(w) == 4 && year > 1970 && year < 2200 {
			return bytes.Count(line, []byte(":")) > 0
		}
	}
	return false
}

func cutMbox() cutting {
	gap := true
	return cutting{judge: func(line []byte) verdict {
		after := gap
		gap = len(bytes.TrimSpace(line)) == 0
		if after && isFromLine(line) {
			return begins
		}
		return within
	}}
}

// trimMbox takes off the line of the mbox, and the mark that guards lines of
// the text against being taken for one.
func trimMbox(record []byte) []byte {
	if n := bytes.IndexByte(record, '\n'); n >= 0 {
		record = record[n+1:]
	}
	return bytes.ReplaceAll(record, []byte("\n>From "), []byte("\nFrom "))
}
