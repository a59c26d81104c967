package check

import (
	"lede/parse/source"
)

func fileTooLarge() Rule {
	return Rule{
		ID: "file.too-large", Severity: Error,
		Why:    "the document is larger than the limit and was not read",
		Do:     "raise --max-bytes, or split the file if it holds many articles",
		Failed: true,
		Document: func(d *Doc) {
			failure(d, source.TooLarge)
		},
	}
}
