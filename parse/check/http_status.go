package check

func httpStatus() Rule {
	return Rule{
		ID: "http.status", Severity: Info,
		Why:    "the server answered with something other than the page that was asked for, and the answer was passed over",
		Do:     "fetch the page again, if it should be there",
		Failed: true,
		Document: func(d *Doc) {
			failure(d, passed)
		},
	}
}
