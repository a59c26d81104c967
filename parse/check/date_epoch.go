package check

import (
	"strings"
)

func dateEpoch() Rule {
	return Rule{
		ID: "date.epoch", Severity: Error,
		Why: "the first second of a computer's calendar is the date of a program that had none",
		Do:  "find the real date at the source",
		Document: func(d *Doc) {
			for f := range declaredDates(d) {
				for _, zero := range [...]string{"1970-01-01", "1969-12-31", "0001-01-01", "0000-00-00", "-0001-11-30"} {
					if strings.HasPrefix(f.Value, zero) {
						d.report(at(f.Span), f.Key, "%s is declared as %s, which a program writes that has no date", f.Key, quote(f.Value))
					}
				}
			}
		},
	}
}
