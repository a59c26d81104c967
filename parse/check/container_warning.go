package check

func containerWarning() Rule {
	return Rule{
		ID: "container.warning", Severity: Warning,
		Why:    "something is odd about a container, and what was read of it is good",
		Do:     "see what the message says",
		Failed: true,
		Document: func(d *Doc) {
			failure(d, warned)
		},
	}
}
