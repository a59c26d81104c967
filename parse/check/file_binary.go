package check

import (
	"lede/parse/source"
)

func fileBinary() Rule {
	return Rule{
		ID: "file.binary", Severity: Error,
		Why:    "the document is not a text of any kind",
		Do:     "leave pictures and other files out of the dump, or name the container format",
		Failed: true,
		Document: func(d *Doc) {
			failure(d, source.Binary)
		},
	}
}
