package page

import "bytes"

// SniffText says whether a text is Markdown or plain: it is Kind of what Cut gives.
func SniffText(data []byte) Kind {
	t := Cut(data)
	defer t.Release()
	return t.Kind()
}

// Kind says whether the text is Markdown or plain: whether it has marks that only
// Markdown has.
func (t *Raw) Kind() Kind {
	const most, part = 256 << 10, 8 << 10 // most of Markdown shows in a part what it is
	data, lines := t.r.data, t.r.lines
	score := 0
	for from := 0; from < len(lines) && lines[from].from < most; {
		to := from + 1
		for to < len(lines) && lines[to].from < lines[from].from+part {
			to++
		}
		has := marksIn(data[lines[from].from:lines[to-1].to])
		for i := from; i < to; i++ {
			ln := &lines[i]
			if ln.blank() || !mayOpenMark[data[ln.from]] && has == (inlineMarks{}) {
				continue
			}
			text := data[ln.from:ln.to]
			score += has.score(text, ln.indent > 0)
			if i > 0 && ln.indent == 0 {
				score += underlineScore(data, &lines[i-1], text)
			}
			if score >= 4 {
				if t.underStars() {
					return Text
				}
				return Markdown
			}
		}
		from = to
	}
	return Text
}

// underStars reports whether more headings stand between stars, as no Markdown has
// them, than behind number signs: links and stars that a text quotes count for
// little then.
func (t *Raw) underStars() bool {
	const least = 4 // stars: fewer may be meant for strong words
	data, lines := t.r.data, t.r.lines
	stars, signs := 0, 0
	for i := range lines {
		ln := &lines[i]
		if ln.blank() || ln.indent > 0 {
			continue
		}
		switch data[ln.from] {
		case '#':
			s := data[ln.from:ln.to]
			if k := run1(s, 0); k <= 6 && k < len(s) && s[k] == ' ' {
				signs++
			}
		case '*':
			if openStars(data[ln.from:ln.to]) >= least {
				if n, _ := starred(data, lines, i); n > 0 {
					stars++
				}
			}
		}
	}
	return stars > signs
}

// inlineMarks says which marks of Markdown stand anywhere in some lines: most of
// those of dumps have none, and none of them is searched.
type inlineMarks struct{ link, strong, escape bool }

func marksIn(data []byte) inlineMarks {
	return inlineMarks{bytes.Contains(data, []byte("](")), bytes.Contains(data, []byte("**")), bytes.IndexByte(data, '\\') >= 0}
}

// mayOpenMark says which bytes a line may begin with that has a mark of its own.
var mayOpenMark = func() (open [256]bool) {
	for _, c := range []byte("*#:`!<|[=-h") {
		open[c] = true
	}
	return open
}()

// score weighs the marks of Markdown in a line: four or more decide.
func (has *inlineMarks) score(s []byte, indented bool) (n int) {
	if len(s) < 2 {
		return 0
	}
	switch c := s[0]; {
	case c == '*' && betweenStars(s), c == 'h' && !indented && namedLevel(s) > 0: // a heading of another kind; see stars, namedHeading
		return -8
	case c == '#':
		if k := run1(s, 0); k <= 6 && k < len(s) && s[k] == ' ' && !indented {
			n += 4
		}
	case c == ':' && bytes.HasPrefix(s, []byte(":::")):
		n += 4
	case bytes.HasPrefix(s, []byte("```")):
		n += 4
	case bytes.HasPrefix(s, []byte("![")):
		if bytes.Contains(s, []byte("](")) {
			n += 4
		}
	case c == '<':
		if len(s) > 4 && (bytes.HasPrefix(s, []byte("<div")) || bytes.HasPrefix(s, []byte("</div")) || bytes.HasPrefix(s, []byte("<p>"))) {
			n += 2
		}
	case c == '|' && s[len(s)-1] == '|':
		n++
	case c == '[' && bytes.Contains(s, []byte("]: ")):
		if _, _, ok := definition(s); ok {
			n += 2
		}
	}
	if has.link && hasInlineLink(s) {
		n += 4
	}
	if has.strong && hasStrong(s) {
		n += 2
	}
	if has.escape && hasEscape(s) {
		n += 2
	}
	if c := s[0]; c == '*' && len(s) > 4 && s[1] != '*' && s[1] != ' ' && s[len(s)-1] == '*' {
		n++
	}
	return n
}

// hasStrong reports whether a line has words between double asterisks.
func hasStrong(s []byte) bool {
	i := bytes.Index(s, []byte("**"))
	if i < 0 || i+3 >= len(s) || s[i+2] <= ' ' || s[i+2] == '*' {
		return false
	}
	j := bytes.Index(s[i+3:], []byte("**"))
	return j >= 0 && s[i+3+j-1] > ' '
}

// hasEscape reports whether a line has a mark that a backslash protects.
func hasEscape(s []byte) bool {
	i := bytes.IndexByte(s, '\\')
	return i >= 0 && i+1 < len(s) && bytes.IndexByte([]byte("$_*[]#.!-<>'\"`"), s[i+1]) >= 0
}

// underlineScore weighs a line under another as the mark of a heading. Tools
// draw it as long as the heading, people by their eye.
func underlineScore(data []byte, above *line, s []byte) int {
	if len(s) < 4 || s[0] != '=' && s[0] != '-' || run1(s, 0) != len(s) {
		return 0
	}
	switch title := data[above.from:above.to]; {
	case len(title) == 0 || s[0] == '-' && isRule(title):
		return 0
	case len(title) > 4 && int(above.chars) == len(s):
		if s[0] == '=' {
			return 4
		}
		return 2
	}
	return 1
}

// hasInlineLink reports whether a line has a link "[text](address)".
func hasInlineLink(s []byte) bool {
	for k := 0; k < 8; k++ {
		i := bytes.Index(s, []byte("]("))
		if i < 0 {
			return false
		}
		open := bytes.LastIndexByte(s[:i], '[')
		s = s[i+2:]
		end := bytes.IndexByte(s, ')')
		if open < 0 || end < 0 {
			continue
		}
		dest := s[:end]
		if end == 0 || dest[0] == '#' || dest[0] == '/' || dest[0] == '<' || isAddress(dest) || bytes.IndexByte(dest, ' ') < 0 && bytes.IndexAny(dest, "./") >= 0 {
			return true
		}
	}
	return false
}
