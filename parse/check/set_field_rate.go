package check

import "fmt"

func setFieldRate() Rule {
	return Rule{
		ID: "set.field-rate", Severity: Error,
		Why:    "a field is found in fewer documents than when the baseline was written: a site has changed its pages, or the dump is made another way",
		Do:     "compare documents without the field with older ones: lede explain",
		Limits: []Limit{{"points", 5, "percentage points that it may fall"}, {"documents", 20, "that both runs need"}},
	}
}

// Rates are how many of the documents of a run have each field.
type Rates struct {
	Documents int         `json:"documents"`
	Failed    int         `json:"failed"`
	Fields    []FieldRate `json:"fields"`
}

// FieldRate is how many documents have a field.
type FieldRate struct {
	Name string `json:"name"`
	Have int    `json:"have"`
}

// add counts a document; nil stands for one that could not be read.
func (r *Rates) add(d *Sample) {
	if r.Fields == nil {
		for _, name := range [...]string{"headline", "authors", "date", "contact", "original_url", "body"} {
			r.Fields = append(r.Fields, FieldRate{Name: name})
		}
	}
	if r.Documents++; d == nil {
		r.Failed++
		return
	}
	for i, has := range [...]bool{d.Headline != "", len(d.Authors) > 0, d.Date != "", len(d.Contact) > 0, d.OriginalURL != "", d.Body != ""} {
		if has {
			r.Fields[i].Have++
		}
	}
}

// fallen gives the fields that fewer documents have than in the baseline, by
// more than chance makes of it.
func (r *run) fallen() (list []Finding) {
	a := r.plan.rules[r.plan.index("set.field-rate")]
	if r.o.Known == nil || a.severity == Off {
		return nil
	}
	old, least := &r.o.Known.Rates, a.limits.Of("documents")
	if old.Documents < least || r.rates.Documents < least {
		return nil
	}
	for _, was := range old.Fields {
		for _, is := range r.rates.Fields {
			if was.Name != is.Name || !fell(was.Have, old.Documents, is.Have, r.rates.Documents, a.limits.Of("points")) {
				continue
			}
			list = append(list, Finding{Rule: a.ID, Severity: a.severity, key: is.Name, Message: fmt.Sprintf(
				"%s is in %s of the documents, and was in %s when the baseline was written",
				is.Name, share(is.Have, r.rates.Documents), share(was.Have, old.Documents))})
		}
	}
	return list
}

// fell reports whether is/of is less than was/old by so many percentage points
// and by three standard deviations.
func fell(was, old, is, of, points int) bool {
	p, q := float64(was)/float64(old), float64(is)/float64(of)
	both := float64(was+is) / float64(old+of)
	variance := both * (1 - both) * (1/float64(old) + 1/float64(of))
	return (p-q)*100 > float64(points) && (p-q)*(p-q) > 9*variance
}

func share(n, of int) string { return fmt.Sprintf("%d.%d%%", n*100/of, n*1000/of%10) }
