package check

func charsetUndeclared() Rule {
	return Rule{
		ID: "charset.undeclared", Severity: Info,
		Why: "the document does not say which character set it is in, and its bytes leave it open",
		Do:  "declare the character set",
		Document: func(d *Doc) {
			noted(d, "no character set is declared")
		},
	}
}
