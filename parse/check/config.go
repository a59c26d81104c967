package check

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"lede/parse/internal/dates"
)

// ReadConfig reads a configuration in YAML:
//
//	fail_on: warning        # error, warning, info or never
//	max_warnings: 10
//	as_of: 2026-01-31       # what counts as today
//	rules:
//	  author.missing: off
//	  body.short: {severity: error, min: 100}
//	paths:
//	  - match: 2003/**
//	    rules:
//	      date.missing: off
//
// Whatever it does not know is an error, which names the line.
func ReadConfig(data []byte) (*Config, error) {
	c := &Config{}
	d := yaml.NewDecoder(bytes.NewReader(data))
	var doc yaml.Node
	if err := d.Decode(&doc); errors.Is(err, io.EOF) {
		return c, nil
	} else if err != nil {
		return nil, errors.New(strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if d.Decode(new(yaml.Node)) == nil {
		return nil, errors.New("more than one document")
	}
	return c, members(doc.Content[0], func(key, v *yaml.Node) error { return c.read(key, v) })
}

func (c *Config) read(key, v *yaml.Node) (err error) {
	switch key.Value {
	case "fail_on":
		if s, ok := ParseSeverity(v.Value); (!ok || s == Off) && v.Value != "never" {
			return wrong(v, "fail_on is %q: use error, warning, info or never", v.Value)
		}
		c.FailOn = v.Value
	case "max_warnings":
		n, err := strconv.Atoi(v.Value)
		if err != nil || n < 0 {
			return wrong(v, "max_warnings is %q: use a number", v.Value)
		}
		c.MaxWarnings = &n
	case "as_of":
		if !IsDay(v.Value) {
			return wrong(v, "as_of is %q: use a date such as 2026-01-31", v.Value)
		}
		c.AsOf = v.Value
	case "rules":
		c.Rules, err = settings(v)
	case "paths":
		c.Paths, err = pathSettings(v)
	default:
		return wrong(key, "there is no setting %q: use fail_on, max_warnings, as_of, rules or paths", key.Value)
	}
	return err
}

// IsDay reports whether a text is a date in ISO 8601, to the day at least.
func IsDay(s string) bool {
	m, ok := dates.Parse(s, dates.Options{})
	return ok && m.Date.Precision >= dates.Day && len(s) >= 10 && s[4] == '-'
}

func settings(n *yaml.Node) (list []Setting, err error) {
	err = members(n, func(key, v *yaml.Node) error {
		rule, ok := Lookup(key.Value)
		if !ok {
			return wrong(key, "there is no rule %q: lede rules lists them", key.Value)
		}
		s, err := setting(rule, v)
		list = append(list, s)
		return err
	})
	return list, err
}

// setting reads a severity, or a mapping with one and limits.
func setting(rule Rule, n *yaml.Node) (Setting, error) {
	s := Setting{Rule: rule.ID}
	if n.Kind == yaml.ScalarNode {
		return s, s.setSeverity(n)
	}
	return s, members(n, func(key, v *yaml.Node) error {
		if key.Value == "severity" {
			return s.setSeverity(v)
		}
		for _, l := range rule.Limits {
			if l.Name != key.Value {
				continue
			}
			n, err := strconv.Atoi(v.Value)
			if err != nil || n < 0 || n > 1<<24 {
				return wrong(v, "%s of %s is %q: use a number", l.Name, rule.ID, v.Value)
			}
			s.Limits = append(s.Limits, Limit{Name: l.Name, Value: n})
			return nil
		}
		return wrong(key, "%s has no setting %q: %s", rule.ID, key.Value, rule.knobs())
	})
}

func (r *Rule) knobs() string {
	names := []string{"severity"}
	for _, l := range r.Limits {
		names = append(names, l.Name)
	}
	return "use " + strings.Join(names, ", ")
}

// setSeverity takes the word off also where YAML reads it as false.
func (s *Setting) setSeverity(n *yaml.Node) error {
	v, ok := ParseSeverity(strings.ToLower(n.Value))
	if !ok || n.Kind != yaml.ScalarNode {
		return wrong(n, "%s is %q: use off, info, warning or error", s.Rule, n.Value)
	}
	s.Severity = &v
	return nil
}

func pathSettings(n *yaml.Node) (list []PathSettings, err error) {
	if n.Kind != yaml.SequenceNode {
		return nil, wrong(n, "paths is a list of match and rules")
	}
	for _, item := range n.Content {
		var p PathSettings
		err := members(item, func(key, v *yaml.Node) (err error) {
			switch key.Value {
			case "match":
				if _, bad := path.Match(v.Value, ""); bad != nil || v.Value == "" {
					return wrong(v, "match is %q, which is no pattern", v.Value)
				}
				p.Match = v.Value
			case "rules":
				p.Rules, err = settings(v)
			default:
				return wrong(key, "paths have no setting %q: use match and rules", key.Value)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
		if p.Match == "" {
			return nil, wrong(item, "an entry of paths has no match")
		}
		list = append(list, p)
	}
	return list, nil
}

// members calls f for each member of a mapping.
func members(n *yaml.Node, f func(key, v *yaml.Node) error) error {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		return wrong(n, "a mapping belongs here")
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode || seen[key.Value] {
			return wrong(key, "%q stands here twice, or is no name", key.Value)
		}
		seen[key.Value] = true
		if err := f(key, n.Content[i+1]); err != nil {
			return err
		}
	}
	return nil
}

func wrong(n *yaml.Node, format string, args ...any) error {
	return fmt.Errorf("line %d: %s", n.Line, fmt.Sprintf(format, args...))
}
