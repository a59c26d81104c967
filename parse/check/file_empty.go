package check

import (
	"lede/parse/source"
)

func fileEmpty() Rule {
	return Rule{
		ID: "file.empty", Severity: Error,
		Why:    "the document holds no text at all, as an interrupted download leaves it",
		Do:     "fetch the document again, or leave it out of the dump",
		Failed: true,
		Document: func(d *Doc) {
			failure(d, source.Empty)
		},
	}
}
