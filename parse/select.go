package parse

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Members are the names of the members of a record that can be asked for, in
// output order.
func Members() []string {
	var names []string
	for f := range reflect.TypeFor[Article]().Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch name {
		case "-", "source", "warnings", "evidence": // of the document and not of the article
		default:
			names = append(names, name)
		}
	}
	return names
}

// CheckMembers says which of the names is that of no member, or that there are none
// in a list that is not nil.
func CheckMembers(names []string) error {
	known := Members()
	if names != nil && len(names) == 0 {
		return fmt.Errorf("no member is named: use any of %s", strings.Join(known, ", "))
	}
	for _, n := range names {
		if !slices.Contains(known, n) {
			return fmt.Errorf("no member of a record is called %q: use any of %s", n, strings.Join(known, ", "))
		}
	}
	return nil
}

// needed reports for each field whether it must be decided to give the members
// asked for.
func needed(all []member, asked []string) []bool {
	need := make([]bool, len(all))
	var want func(name string)
	want = func(name string) {
		if name == "word_count" {
			name = "body"
		}
		i := slices.IndexFunc(all, func(m member) bool { return m.name == name })
		if i < 0 || need[i] {
			return
		}
		need[i] = true
		for _, n := range all[i].needs {
			if n != before[0] {
				want(n)
				continue
			}
			for j := range i {
				need[j] = true
			}
		}
	}
	for _, n := range asked {
		want(n)
	}
	return need
}
