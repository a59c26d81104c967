package check

import (
	"bytes"
	"strings"

	"lede/parse/internal/page"
	"lede/parse/source"
)

func charsetLost() Rule {
	return Rule{
		ID: "charset.lost", Severity: Warning,
		Why: "the text holds the mark U+FFFD, which stands for a character that an earlier conversion lost",
		Do:  "make the dump again from the source, with the right character set",
		Document: func(d *Doc) {
			if n := strings.Count(string(d.Article.Headline)+string(d.Article.Body), "\uFFFD"); n > 0 && !strings.Contains(strings.Join(d.Article.Warnings, " "), "U+FFFD") {
				d.report(inText(d, "\uFFFD"), "", "%d characters of the text were lost in an earlier conversion (U+FFFD)", n)
			}
		},
	}
}

// inText is the place where the article's text first shows a piece of it,
// byte by byte as it stands in the document.
func inText(d *Doc, piece string) Place {
	from := 0
	if f := d.account("body"); f != nil && d.Page != nil {
		from = min(f.Start, len(d.Data))
	}
	if d.Page != nil && d.Page.Kind == page.HTML && strings.HasPrefix(piece, "&") {
		piece = "&amp;" + piece[1:]
	}
	if i := bytes.Index(d.Data[min(from, len(d.Data)):], []byte(piece)); i >= 0 && piece != "" {
		return at(source.Span{Start: from + i, End: from + i + len(piece)})
	}
	return whole
}
