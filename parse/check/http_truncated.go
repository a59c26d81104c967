package check

import (
	"lede/parse/internal/page"
)

func httpTruncated() Rule {
	return Rule{
		ID: "http.truncated", Severity: Warning,
		Why: "the program that fetched the document stopped before its end",
		Do:  "fetch the document again, with a higher limit",
		Document: func(d *Doc) {
			if f := d.fact(page.Header, "warc-truncated"); f != nil {
				d.report(whole, "", "the document was cut off when it was fetched: %s", quote(f.Value))
			}
		},
	}
}
