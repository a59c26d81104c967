package check

func charsetDamaged() Rule {
	return Rule{
		ID: "charset.damaged", Severity: Warning,
		Why: "bytes that no character has were dropped or replaced: a part of the text is lost",
		Do:  "fetch the document again, or convert it from the character set that it was made in",
		Document: func(d *Doc) {
			noted(d, "replaced by U+FFFD", " dropped", "in the middle of a character")
		},
	}
}
