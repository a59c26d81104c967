package check

import "lede/parse/source"

func containerTruncated() Rule {
	return Rule{
		ID: "container.truncated", Severity: Error,
		Why:    "a container, or a member of it, ends too early: what should follow is not in the dump",
		Do:     "fetch or pack the container again",
		Failed: true,
		Document: func(d *Doc) {
			failure(d, source.Truncated)
		},
	}
}
