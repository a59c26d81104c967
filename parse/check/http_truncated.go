package check

func httpTruncated() Rule {
	return Rule{
		ID: "http.truncated", Severity: Warning,
		Why: "the program that fetched the document stopped before its end",
		Do:  "fetch the document again, with a higher limit",
		Document: func(d *Doc) {
			noted(d, "cut short by the crawler")
		},
	}
}
