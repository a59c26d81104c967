package check

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse"
	"lede/parse/internal/dates"
	"lede/parse/internal/page"
	"lede/parse/source"
)

// Doc is a document as rules see it.
type Doc struct {
	Article *parse.Article
	Page    *page.Page // nil for a record, and when the document could not be read
	Data    []byte     // what the page was read from, in UTF-8; nil for a record
	Err     *source.Error
	AsOf    dates.Date // what counts as today; zero when nothing does

	reading  *parse.Reading
	rule     *active
	findings []Finding
}

// Place is where in a document a finding is.
type Place struct {
	span  source.Span
	given bool // span is of the document as it was given
	line  int  // when that is all that is known
}

// Whole is the place of what is about all of a document.
var whole = Place{}

// at is the place of a range of Page.Data.
func at(s source.Span) Place { return Place{span: s} }

// field is the place that a field's value was read from.
func (d *Doc) field(name string) Place {
	f := d.account(name)
	if f == nil {
		return whole
	}
	return Place{source.Span{Start: f.Start, End: f.End}, d.Page == nil, f.Line}
}

// account is how a field was decided, nil when that is not known.
func (d *Doc) account(name string) *parse.Finding {
	if d.Article.Evidence == nil {
		return nil
	}
	for i := range d.Article.Evidence.Fields {
		if f := &d.Article.Evidence.Fields[i]; f.Field == name {
			return f
		}
	}
	return nil
}

// limit gives a limit of the rule that is looked for.
func (d *Doc) limit(name string) int { return d.rule.limits.Of(name) }

// mostFindings bounds what one rule reports of one document.
const mostFindings = 16

// report adds a finding. The key tells it from others of the rule in the same
// document and stays when the document changes elsewhere: the value, say.
func (d *Doc) report(p Place, key, format string, args ...any) {
	if d.rule.found++; d.rule.found > mostFindings {
		return
	}
	f := Finding{
		Rule: d.rule.ID, Severity: d.rule.severity, Path: d.Article.Source.Path,
		Message: plain(fmt.Sprintf(format, args...)), key: key,
	}
	d.locate(&f, p)
	d.findings = append(d.findings, f)
}

// locate sets where a finding is.
func (d *Doc) locate(f *Finding, p Place) {
	switch {
	case p.given || d.reading == nil:
		f.Span, f.Line, f.EndLine = p.span, p.line, p.line
		return
	case p.span.Empty():
		return
	}
	f.Span = d.reading.Given(p.span)
	data := d.reading.Document.Data
	f.Line, f.Column, f.RuneCol = position(data, f.Span.Start)
	f.EndLine, f.EndColumn, f.RuneEnd = position(data, f.Span.End)
}

// position gives the line and column of a byte.
func position(data []byte, at int) (line, column, runes int) {
	line, start := 1, 0
	for i, c := range data[:at] {
		if c == '\n' {
			line, start = line+1, i+1
		}
	}
	return line, at - start + 1, utf8.RuneCount(data[start:at]) + 1
}

// plain keeps a message on its line, and a terminal that shows it unharmed.
func plain(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\u2028', r == '\u2029', r == '\u0085':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// quote shows a value in a message, at most some 80 characters of it.
func quote(s string) string {
	s = strings.Join(strings.Fields(s[:min(len(s), 1000)]), " ")
	const most = 80
	n := 0
	for i := range s {
		if n++; n > most {
			return "“" + s[:i] + "…”"
		}
	}
	return "“" + s + "”"
}

// fingerprint tells findings apart. The n-th finding with the same rule, path
// and key has its own.
func fingerprint(f *Finding, n int) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00%s\x00%d", f.Rule, f.Path, f.key, n)
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// sign gives a document's findings their fingerprints.
func sign(list []Finding) {
	seen := map[[2]string]int{}
	for i := range list {
		f := &list[i]
		k := [2]string{f.Rule, f.key}
		f.Fingerprint = fingerprint(f, seen[k])
		seen[k]++
	}
}

// facts yields what the page declares in one way under any of the keys.
func (d *Doc) facts(from page.From, keys ...string) func(func(*page.Fact) bool) {
	return func(yield func(*page.Fact) bool) {
		if d.Page == nil {
			return
		}
		for _, key := range keys {
			for i := range d.Page.Facts {
				if f := &d.Page.Facts[i]; f.From == from && f.Key == key && !yield(f) {
					return
				}
			}
		}
	}
}

// fact gives the first of facts, or nil.
func (d *Doc) fact(from page.From, keys ...string) *page.Fact {
	for f := range d.facts(from, keys...) {
		return f
	}
	return nil
}

// day reads a date of the record.
func (d *Doc) day(s string) (dates.Date, bool) {
	if s == "" {
		return dates.Date{}, false
	}
	m, ok := dates.Parse(s, dates.Options{})
	return m.Date, ok
}

// isArticle reports whether the page says that it is an article.
func (d *Doc) isArticle() bool {
	if f := d.fact(page.Meta, "og:type"); f != nil && strings.EqualFold(f.Value, "article") {
		return true
	}
	return d.fact(page.JSONLD, "article.headline", "article.datepublished") != nil
}
