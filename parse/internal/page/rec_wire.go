package page

import (
	"strings"
)

// anpa reads an item of ANPA 1312. Lines of the head begin with a caret and end
// with "<"; those of bylines end with "=".
func (r *record) anpa() {
	title, body := 0, -1
	for i := range r.rows {
		line := r.rows[i].text
		caret := strings.HasPrefix(line, "^")
		if !caret {
			if body < 0 && title > 0 && !isServiceLine(line) {
				body = i
				break
			}
			if body < 0 && !isServiceLine(line) && i > 2 {
				body = i
				break
			}
			r.anpaService(line, i)
			continue
		}
		for part := range strings.SplitSeq(line[1:], "^") {
			title += r.anpaHead(strings.TrimSpace(part), i)
		}
	}
	if body < 0 {
		return
	}
	end := len(r.rows)
	for end > body && r.anpaFoot(end-1) {
		end--
	}
	for i := body; i < end; {
		n := i
		for n < end && !strings.HasPrefix(r.rows[n].text, "___") && r.rows[n].text != "_" {
			n++
		}
		r.wireBody(i, n)
		i = n + 1
	}
}

// wireBody writes lines of which an indent begins each paragraph, with the
// dashes and quotes that wires spell with other characters.
func (r *record) wireBody(from, to int) {
	indented := 0
	for i := from; i < to; i++ {
		if r.rows[i].indent >= 2 {
			indented++
		}
	}
	if r.raw != nil || indented == 0 {
		r.body(from, to)
		return
	}
	for i := from; i < to; i++ {
		if w := &r.rows[i]; i == from || w.gap > 0 || w.indent >= 2 {
			r.out.begin(Paragraph, 0)
		}
		for at, end := r.rows[i].span.Start, 0; at < r.rows[i].span.End; at = end {
			for end = at; end < r.rows[i].span.End && r.data[end] > ' '; end++ {
			}
			if end > at {
				r.wireWord(at, end)
				r.out.space = true
			} else {
				end++
			}
		}
	}
	r.out.end()
}

// wireWord writes a word.
func (r *record) wireWord(from, to int) {
	word := r.data[from:to]
	switch {
	case string(word) == "_", string(word) == "--":
		r.out.replace("—", from, to)
		return
	case len(word) > 2 && string(word[:2]) == "``":
		r.out.replace("“", from, from+2)
		from += 2
	}
	end := to
	if n := strings.LastIndex(string(r.data[from:to]), "''"); n > 0 {
		end = from + n
	}
	r.out.write(r.data[from:end], from)
	if end < to {
		r.out.replace("”", end, end+2)
		if end+2 < to {
			r.out.write(r.data[end+2:to], end+2)
		}
	}
}

// anpaHead files a line of the head; it gives 1 for the title.
func (r *record) anpaHead(s string, i int) int {
	span := r.rows[i].span
	switch {
	case strings.HasSuffix(s, "="):
		s = strings.TrimRight(s, "= ")
		if isByline([]byte(s)) {
			r.once("author", s, span)
		} else {
			r.keep("byttl", s, span)
		}
	case strings.HasPrefix(s, "Eds:"), isPhotoLine(s), strings.HasPrefix(s, "EDITOR'S NOTE"):
		name, v, _ := strings.Cut(strings.TrimRight(s, "<"), ":")
		if v == "" {
			name, v = "note", name
		}
		r.keep(name, v, span)
	case !strings.HasSuffix(s, "<"):
		r.keep("note", s, span)
	default:
		s = strings.TrimRight(s, "< ")
		if head, words, ok := cutLast(s, ","); ok && strings.Trim(words, "0123456789") == "" && words != "" && !r.got["headline"] { // "BC-BKN--Heat-Hawks, 1st Ld-Writethru,416"
			r.keep("slug", head, span)
			r.keep("words", words, span)
			return 0
		}
		if !r.got["headline"] {
			r.fact("headline", s, span)
			return 1
		}
		r.once("deck", s, span)
	}
	return 0
}

// isPhotoLine reports whether a line names the agency's pictures: "AP Photo GAT105".
func isPhotoLine(s string) bool {
	n := 0
	for n < len(s) && n < 6 && s[n] >= 'A' && s[n] <= 'Z' {
		n++
	}
	return n >= 2 && strings.HasPrefix(s[n:], " Photo")
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// isServiceLine reports whether a line is of the transmission and not of the text.
func isServiceLine(s string) bool {
	low := 0
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			low++
		}
	}
	return len(s) < 60 && (strings.Contains(s, "BC-") || strings.HasSuffix(s, "-----") || low < 3 || !strings.Contains(s, " "))
}

func (r *record) anpaService(s string, i int) {
	if strings.Contains(s, "-----") || len(s) < 4 {
		return
	}
	r.keep("transmission", s, r.rows[i].span)
}

// anpaFoot files the line with the time of transmission, "AP-WF-02-20-16 0337GMT".
func (r *record) anpaFoot(i int) bool {
	s := strings.Trim(r.rows[i].text, "^<\x03\x04\x16 ")
	if len(s) < 10 || len(s) > 40 || !strings.HasSuffix(s, "GMT") && !strings.HasSuffix(s, "EST") && !strings.HasSuffix(s, "EDT") {
		return s == ""
	}
	for k := 0; k+8 <= len(s); k++ {
		if d, _ := firstDate(s[k:]); d != "" && isFigure(s[k]) && (k == 0 || !isFigure(s[k-1])) {
			r.once("date", "20"+s[k+6:k+8]+"-"+s[k:k+2]+"-"+s[k+3:k+5]+anpaTime(s[k+8:]), r.rows[i].span)
			break
		}
	}
	return true
}

// anpaTime gives the time of "0337GMT" as ISO writes it.
func anpaTime(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 7 || strings.Trim(s[:4], "0123456789") != "" || !strings.HasSuffix(s, "GMT") {
		return ""
	}
	return "T" + s[:2] + ":" + s[2:4] + "Z"
}

// iptc7901 reads an item of IPTC 7901: a line of the service, keywords, the
// title, bylines, which end with "=", the text, and the time.
func (r *record) iptc7901() {
	i, end := 0, len(r.rows)
	for end > 0 && r.wireTime(end-1) {
		end--
	}
	if i < end && isServiceHead(r.rows[i].text) {
		r.keep("service", strings.Trim(r.rows[i].text, "\x01\x02 "), r.rows[i].span)
		i++
	}
	for i < end && strings.HasSuffix(strings.TrimRight(r.rows[i].text, " "), "/") && len(r.rows[i].text) < 100 {
		r.keep("keywords", strings.Trim(r.rows[i].text, "\x02/ "), r.rows[i].span)
		i++
	}
	var title []string
	from := i
	for i < end && i < from+6 {
		s := strings.Trim(r.rows[i].text, "\x02 ")
		i++
		title = append(title, strings.TrimSpace(strings.TrimRight(s, "=")))
		if strings.HasSuffix(s, "=") {
			break
		}
		if i == from+6 || i == end {
			title, i = title[:1], from+1
			break
		}
	}
	r.fact("headline", strings.Join(title, " "), r.over(from, max(i, from)))
	for i < end && strings.HasSuffix(r.rows[i].text, "=") && len(r.rows[i].text) < 160 {
		s := strings.TrimRight(r.rows[i].text, "= ")
		if isByline([]byte(s)) {
			r.once("author", s, r.rows[i].span)
		} else {
			r.once("deck", s, r.rows[i].span)
		}
		i++
	}
	r.wireBody(i, end)
}

// isServiceHead reports whether a line is the first of an item: "eca062 4 i 211
// ccccb dpa 061".
func isServiceHead(s string) bool {
	words := strings.Fields(strings.Trim(s, "\x01\x02\x16 "))
	if len(words) < 4 || len(words) > 12 || len(s) > 80 {
		return false
	}
	w := words[0]
	n := 0
	for n < len(w) && 'a' <= w[n] && w[n] <= 'z' {
		n++
	}
	return n == 3 && len(w) >= 6 && len(w) <= 7 && strings.Trim(w[n:], "0123456789") == "" && len(words[1]) == 1 && isFigure(words[1][0]) && len(words[2]) <= 2
}

// wireTime files the last line: "242200 GMT Jun 17", a day, a time, month and year.
func (r *record) wireTime(i int) bool {
	s := strings.Trim(r.rows[i].text, "\x03\x04\x16 ")
	if s == "" {
		return true
	}
	words := strings.Fields(s)
	if len(words) != 4 || len(words[0]) != 6 || strings.Trim(words[0], "0123456789") != "" {
		return false
	}
	year := words[3]
	if len(year) == 2 {
		if year > "69" {
			year = "19" + year
		} else {
			year = "20" + year
		}
	}
	r.once("date", words[0][:2]+" "+words[2]+" "+year+" "+words[0][2:4]+":"+words[0][4:]+" "+words[1], r.rows[i].span)
	return true
}
