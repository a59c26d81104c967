// Package markup writes texts in other markup languages than Markdown as
// Markdown, so that one reader reads them all. Every byte of what is written
// knows the byte that it was made from.
package markup

import (
	"bytes"
	"iter"
	"math/bits"
	"slices"

	"lede/parse/source"
)

// Language is a markup language that tools and people write pages in.
type Language struct {
	Name string

	// starts are the bytes that lines begin with, indent aside, which sign asks for.
	starts string
	// sign weighs what a line shows of the language, blanks around it aside: 4
	// is sure.
	sign func(line []byte) int
	// within is what the links of the language have in them, one of it at least;
	// opens is what all of them begin with, if one thing.
	within []string
	opens  string
	// marks are bytes that may begin something else than text within a line.
	marks string
	// line reads what begins with the line at w.at, lines and all; false if that
	// is running text.
	line func(w *writer) bool
	// mark reads what begins at w.at in running text; false if that is text.
	mark func(w *writer) bool
}

// Languages are all that are known; the earlier wins where a text looks like two.
func Languages() []Language { return languages[:] }

var languages = [...]Language{
	{"org", "*#[-:", orgSign, []string{"]["}, "[[", "[*/_=~<", orgLine, orgMark},
	{"rst", ".=-~^:", rstSign, []string{">`_"}, "", "`*|", rstLine, rstMark},
	{"asciidoc", "=|_[i*", asciidocSign, []string{"link:", "http", "image:"}, "", "*_`:[", asciidocLine, asciidocMark},
	{"mediawiki", "=[{|*'", mediawikiSign, []string{"[["}, "", "['{<", mediawikiLine, mediawikiMark},
	{"dokuwiki", "={[*^<", dokuwikiSign, []string{"[[", "{{"}, "", "[{*/\\<", dokuwikiLine, dokuwikiMark},
	{"textile", "hbp!", textileSign, []string{`":`}, "", "\"!*_%", textileLine, textileMark},
	{"jira", "h{b|*![", jiraSign, []string{"|http", "|/", "!http", "!/"}, "", "[!*_{", jiraLine, jiraMark},
}

const _ = uint(8 - len(languages)) // a bit each in starting

// starting says which languages ask for lines that begin with a byte, a bit each.
var starting = func() (of [256]uint8) {
	for i := range languages {
		for _, c := range []byte(languages[i].starts) {
			of[c] |= 1 << i
		}
	}
	return of
}()

// Named gives the language of a name, nil for none.
func Named(name string) *Language {
	for i := range languages {
		if languages[i].Name == name {
			return &languages[i]
		}
	}
	return nil
}

// Limits of a look at a text, in bytes.
const (
	mostSniffed = 64 << 10
	mostWritten = 32 << 10 // of which links are looked for
)

// What a text must weigh to be taken for one in a language.
const (
	sure    = 4
	surest  = 7 // lines and links, in what begins with a tag
	perLink = 2
)

// Sniff gives the language that a text is written in, nil for Markdown and
// for plain text. Its lines must show it, and its links if they leave a doubt.
// Those that are neither blank nor indented like code are given with where they
// stand, without the blanks around them.
func Sniff(text []byte, lines iter.Seq2[int, []byte]) *Language {
	if isMarkdown(text[:min(len(text), mostSniffed)]) {
		return nil
	}
	plain, certain := weigh(lines)
	var best *Language
	most := 0
	for i := range languages {
		if plain[i] <= 0 && certain[i] == 0 {
			continue
		}
		if most == 0 { // the first that may be it
			if text = broken(sniffed(text)); isMarkdown(text) {
				return nil
			}
			if most = sure - 1; isTagged(text) {
				most = surest - 1
			}
		}
		// Lines that others write too, however many, need a link beside them.
		l := &languages[i]
		if n := certain[i] + max(-sure, min(plain[i], sure-1)) + l.links(text); n > most {
			best, most = l, n
		}
	}
	return best
}

// weigh says how much the lines of a text speak for each of the languages: what
// others write too, and what they do not.
func weigh(lines iter.Seq2[int, []byte]) (plain, certain [len(languages)]int) {
	const mostOfLine = 512 // bytes, of which the rest is a picture as a rule
	fenced, read := false, 0
	for _, line := range lines {
		if read += min(len(line), mostOfLine); read > mostSniffed {
			break
		}
		if line[0] == '`' && hasPrefix(line, "```") {
			fenced = !fenced
		}
		if fenced {
			continue
		}
		for of := starting[line[0]]; of != 0; of &= of - 1 {
			i := bits.TrailingZeros8(of)
			if n := languages[i].sign(line); n >= sure {
				certain[i] += n
			} else {
				plain[i] += n
			}
		}
	}
	return plain, certain
}

// sniffed gives the beginning of a text, without the pictures that are spelled out
// in addresses: one may be longer than all else.
func sniffed(text []byte) []byte {
	const mostRead = 16 * mostSniffed
	mark := []byte(";base64,")
	head := text[:min(len(text), mostSniffed)]
	if !bytes.Contains(head, mark) {
		return head
	}
	out := make([]byte, 0, mostSniffed)
	for rest := text[:min(len(text), mostRead)]; len(rest) > 0 && len(out) < mostSniffed; {
		before, after, _ := bytes.Cut(rest, mark)
		out = append(append(out, before...), mark...)
		rest = bytes.TrimLeft(after, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=%")
	}
	return out[:min(len(out), mostSniffed)]
}

// isMarkdown reports whether a text has links as Markdown writes them.
func isMarkdown(text []byte) bool {
	for {
		i := bytes.IndexByte(text, ']')
		if i < 0 {
			return false
		}
		if text = text[i+1:]; hasPrefix(text, "(http", "(/") {
			return true
		}
	}
}

// isTagged reports whether a text is HTML without a head: one that a converter
// left tags in has more blank lines than elements with text.
func isTagged(text []byte) bool {
	return text[0] == '<' && bytes.Count(text, []byte("</p>"))+bytes.Count(text, []byte("</h"))+bytes.Count(text, []byte("</li>")) > bytes.Count(text, []byte("\n\n"))
}

// links weighs the links and pictures of a text that are written as the
// language writes them and no other.
func (l *Language) links(text []byte) int {
	text = text[:min(len(text), mostWritten)]
	if !slices.ContainsFunc(l.within, func(s string) bool { return bytes.Contains(text, []byte(s)) }) || !bytes.Contains(text, []byte(l.opens)) {
		return 0
	}
	w := newWriter(l, text)
	for w.at < w.end && w.linked < 2 {
		w.beginLine()
	}
	return min(w.linked, 2) * perLink
}

// Write writes a text in the language as Markdown. The seams say where each
// part of it stands in the text.
func (l *Language) Write(text []byte) (md []byte, seams []source.Seam) {
	w := newWriter(l, broken(text))
	for w.at < len(w.src) {
		w.beginLine()
	}
	return w.out, w.seams
}

// broken gives a text whose lines end with LF, if they all end with CR alone.
func broken(text []byte) []byte {
	if bytes.IndexByte(text, '\n') >= 0 || bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	return bytes.ReplaceAll(text, []byte{'\r'}, []byte{'\n'})
}
