package check

import (
	"path"
	"slices"
	"strings"
)

// Config is how the rules are changed, and when a run fails.
type Config struct {
	Rules []Setting
	Paths []PathSettings // the later wins

	FailOn      string // a severity or "never"; "" leaves it
	MaxWarnings *int   // nil leaves it
	AsOf        string // an ISO 8601 date, "" leaves it
}

// Setting changes one rule.
type Setting struct {
	Rule     string
	Severity *Severity // nil leaves it
	Limits   []Limit   // only names and values
}

// PathSettings change rules for some documents.
type PathSettings struct {
	Match string // see matches
	Rules []Setting
}

// active is a rule as it is configured.
type active struct {
	Rule
	severity Severity
	limits   Limits
	found    int
}

// plan is all rules as they are configured.
type plan struct {
	rules []active
	paths []pathPlan
}

type pathPlan struct {
	match   string
	changes []change
}

// change is a setting and the rule that it changes.
type change struct {
	rule int
	Setting
}

func newPlan(c *Config) *plan {
	p := &plan{}
	for _, r := range Rules() {
		p.rules = append(p.rules, active{Rule: r, severity: r.Severity, limits: r.Limits})
	}
	for _, s := range c.Rules {
		if i := p.index(s.Rule); i >= 0 {
			p.rules[i].set(s)
		}
	}
	for _, ps := range c.Paths {
		pp := pathPlan{match: ps.Match}
		for _, s := range ps.Rules {
			if i := p.index(s.Rule); i >= 0 {
				pp.changes = append(pp.changes, change{i, s})
			}
		}
		p.paths = append(p.paths, pp)
	}
	return p
}

func (p *plan) index(id string) int {
	return slices.IndexFunc(p.rules, func(a active) bool { return a.ID == id })
}

// set changes a rule. Its limits are a copy, since plans share them.
func (a *active) set(s Setting) {
	if s.Severity != nil {
		a.severity = *s.Severity
	}
	a.limits = slices.Clone(a.limits)
	for _, l := range s.Limits {
		for i := range a.limits {
			if a.limits[i].Name == l.Name {
				a.limits[i].Value = l.Value
			}
		}
	}
}

// on gives rule i as it is for a document.
func (p *plan) on(i int, name string) active {
	a := p.rules[i]
	for k := range p.paths {
		for j := range p.paths[k].changes {
			if c := &p.paths[k].changes[j]; c.rule == i && matches(p.paths[k].match, name) {
				a.set(c.Setting)
			}
		}
	}
	return a
}

// matches reports whether a pattern matches the path of a document, or its end
// from a "/" or "!" on. In a pattern * and ? stay within a part of the path and
// ** stands for any number of parts.
func matches(pattern, name string) bool {
	name = strings.ReplaceAll(name, "!", "/")
	parts := strings.Split(strings.ReplaceAll(pattern, "!", "/"), "/")
	names := strings.Split(strings.TrimPrefix(name, "./"), "/")
	if parts[0] == "" { // a leading "/" of an absolute path
		return matchParts(parts, names)
	}
	return matchParts(append([]string{"**"}, parts...), names)
}

// matchParts matches part by part. It goes back to the last ** only, which is
// enough, and takes at most the product of the lengths.
func matchParts(pattern, names []string) bool {
	i, j, star, from := 0, 0, -1, 0
	for j < len(names) {
		switch {
		case i < len(pattern) && pattern[i] == "**":
			star, from = i, j
			i++
		case i < len(pattern) && matchPart(pattern[i], names[j]):
			i, j = i+1, j+1
		case star >= 0:
			from++
			i, j = star+1, from
		default:
			return false
		}
	}
	for i < len(pattern) && pattern[i] == "**" {
		i++
	}
	return i == len(pattern)
}

func matchPart(pattern, name string) bool {
	ok, err := path.Match(pattern, name)
	return ok && err == nil
}
