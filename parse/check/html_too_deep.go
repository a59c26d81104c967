package check

func htmlTooDeep() Rule {
	return Rule{
		ID: "html.too-deep", Severity: Warning,
		Why:    "elements nest so deep that browsers and lede read them as if they did not",
		Do:     "see whether the page is a trap, or its markup was broken on the way",
		Limits: []Limit{{"max", 500, "levels"}},
		Document: func(d *Doc) {
			if d.Page == nil {
				return
			}
			depth := make([]int, len(d.Page.Elems))
			for i := range d.Page.Elems {
				e := &d.Page.Elems[i]
				if e.Parent < 0 {
					continue
				}
				if depth[i] = depth[e.Parent] + 1; depth[i] >= d.limit("max") {
					d.report(at(e.Span), "", "elements nest %d deep and deeper", depth[i])
					return
				}
			}
		},
	}
}
