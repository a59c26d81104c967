package check

import "lede/parse/source"

func containerLimit() Rule {
	return Rule{
		ID: "container.limit", Severity: Error,
		Why:    "a container has more members, or more levels, or becomes larger than the limits allow, as those do that are made to exhaust memory",
		Do:     "see what the container is; unpack it first if it is meant so",
		Failed: true,
		Document: func(d *Doc) {
			failure(d, source.TooMany, source.TooDeep, source.TooDense)
		},
	}
}
