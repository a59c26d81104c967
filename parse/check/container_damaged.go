package check

import "lede/parse/source"

func containerDamaged() Rule {
	return Rule{
		ID: "container.damaged", Severity: Error,
		Why:    "a container, or a member of it, is not what its kind demands",
		Do:     "fetch or pack the container again",
		Failed: true,
		Document: func(d *Doc) {
			failure(d, source.Damaged)
		},
	}
}
