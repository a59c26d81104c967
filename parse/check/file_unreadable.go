package check

import (
	"slices"

	"lede/parse/source"
)

func fileUnreadable() Rule {
	return Rule{
		ID: "file.unreadable", Severity: Error,
		Why:    "the bytes of the document could not be had, or not all of them",
		Do:     "see that the file exists, is whole, and may be read",
		Failed: true,
		Document: func(d *Doc) {
			if !slices.Contains(claimed(), d.Err.Code) {
				failure(d, d.Err.Code)
			}
		},
	}
}

// claimed are the errors that other rules report.
func claimed() []source.Code {
	return []source.Code{
		source.Empty, source.Binary, source.TooLarge, source.NoArticle,
		source.Truncated, source.Damaged, source.TooMany, source.TooDeep, source.TooDense, warned, passed,
	}
}

// failure reports an error of one of some kinds.
func failure(d *Doc, codes ...source.Code) {
	if slices.Contains(codes, d.Err.Code) {
		d.report(Place{span: d.Err.Span, given: true}, string(d.Err.Code), "%s", d.Err.Message)
	}
}
