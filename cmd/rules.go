package cmd

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"lede/parse/check"
)

func newRules(env Env) *cobra.Command {
	kind := choice{"text", []string{"text", "json"}, "FORMAT"}
	c := &cobra.Command{
		Use:   "rules [RULE...]",
		Short: "List what lede check looks for",
		Long: `rules lists what lede check looks for: the id of each rule, its severity, what
is wrong when it is found, and what to do then. With the ids of rules it lists
only these, with the limits that they go by. The settings of .lede.yaml are not
regarded.`,
		Example: `  lede rules
  lede rules body.short
  lede rules -f json | jq -r '.[].id'`,
		ValidArgs: ruleNames(),
		RunE: func(_ *cobra.Command, args []string) error {
			rules, err := namedRules(args)
			if err != nil {
				return err
			}
			write := listRules
			switch {
			case kind.value == "json":
				write = jsonRules
			case len(args) > 0:
				write = tellRules
			}
			return outputError(env, standard, write(env.Out, rules))
		},
	}
	c.Flags().VarP(&kind, "format", "f", "write "+strings.Join(kind.of, ", "))
	completeWords(c, "format", kind.of)
	return c
}

func ruleNames() []string {
	var ids []string
	for _, r := range check.Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}

func namedRules(ids []string) ([]check.Rule, error) {
	if len(ids) == 0 {
		return check.Rules(), nil
	}
	var list []check.Rule
	for _, id := range ids {
		r, ok := check.Lookup(id)
		if !ok {
			return nil, fmt.Errorf("there is no rule %q: lede rules lists them", id)
		}
		list = append(list, r)
	}
	return list, nil
}

func listRules(w io.Writer, rules []check.Rule) error {
	var b strings.Builder
	for _, r := range rules {
		fmt.Fprintf(&b, "%-22s %-8s %s\n", r.ID, r.Severity, r.Why)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// tellRules says all about some rules.
func tellRules(w io.Writer, rules []check.Rule) error {
	var b strings.Builder
	for i, r := range rules {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s (%s)\n  why:  %s\n  do:   %s\n", r.ID, r.Severity, r.Why, r.Do)
		for _, l := range r.Limits {
			fmt.Fprintf(&b, "  %s: %d (%s)\n", l.Name, l.Value, l.Help)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

type ruleJSON struct {
	ID       string      `json:"id"`
	Severity string      `json:"severity"`
	Set      bool        `json:"set"` // it needs the whole run
	Why      string      `json:"why"`
	Do       string      `json:"do"`
	Limits   []limitJSON `json:"limits,omitempty"`
}

type limitJSON struct {
	Name  string `json:"name"`
	Value int    `json:"value"`
	Help  string `json:"help"`
}

func jsonRules(w io.Writer, rules []check.Rule) error {
	list := []ruleJSON{}
	for _, r := range rules {
		j := ruleJSON{r.ID, r.Severity.String(), r.Document == nil, r.Why, r.Do, nil}
		for _, l := range r.Limits {
			j.Limits = append(j.Limits, limitJSON(l))
		}
		list = append(list, j)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(list)
}
