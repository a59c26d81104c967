package check

import (
	"lede/parse/source"
)

func fileNoArticle() Rule {
	return Rule{
		ID: "file.no-article", Severity: Error,
		Why:    "the document was read, and nothing in it reads like an article",
		Do:     "leave pages that hold no article out of the dump",
		Failed: true,
		Document: func(d *Doc) {
			failure(d, source.NoArticle)
		},
	}
}
