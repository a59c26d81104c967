package parse

import (
	"fmt"
	"strings"

	"lede/parse/internal/page"
	"lede/parse/source"
)

// Field is how one member of the record is decided: the rules collect
// candidates, Clean normalizes or refuses each, equal ones corroborate one
// another, and the best is the verdict.
type Field[T any] struct {
	Name  string
	Rules []Rule[T]                         // strongest first; the earlier wins a tie
	Clean func(v T, sofar *draft) (T, bool) // normalizes a finding, or refuses it
	Same  func(a, b T) bool                 // whether two findings corroborate each other
}

// maxCandidates bounds what is collected for one field: no page has more to say.
const maxCandidates = 256

// agreement is what each further rule that found the same adds, in percent.
const agreement = 6

// draft is an article in the making: what the fields before have decided.
type draft struct {
	*Article
	page  *page.Page
	opts  *Options
	spans []used // what the document's text gave to fields
	found []Finding
	aside []Aside
}

// used is a piece of the document's text that a field took.
type used struct {
	field string
	span  source.Span
}

// group is candidates that corroborate one another.
type group[T any] struct {
	best  Candidate[T]
	score int
	rules []string
	order int
	spans []source.Span
}

// collect gathers the candidates of all rules, cleaned and grouped.
func (f *Field[T]) collect(d *draft) []group[T] {
	var groups []group[T]
	n := 0
	for i := range f.Rules {
		r := &f.Rules[i]
		for v, span := range r.Find(d.page) {
			if n++; n > maxCandidates {
				return groups
			}
			v, ok := f.Clean(v, d)
			if !ok {
				continue
			}
			c := Candidate[T]{v, Evidence{f.Name + "/" + r.Name, r.Confidence, span}}
			groups = f.add(groups, c, i)
		}
	}
	return groups
}

// add puts a candidate in the group it corroborates, or in one of its own.
func (f *Field[T]) add(groups []group[T], c Candidate[T], order int) []group[T] {
	for i := range groups {
		g := &groups[i]
		if !f.Same(g.best.Value, c.Value) {
			continue
		}
		g.spans = append(g.spans, c.Span)
		known := false
		for _, r := range g.rules {
			known = known || r == c.Rule
		}
		if !known {
			g.rules = append(g.rules, c.Rule)
			g.score += agreement
		}
		if c.Confidence > g.best.Confidence {
			g.score += int(c.Confidence - g.best.Confidence)
			g.best = c
		}
		return groups
	}
	return append(groups, group[T]{best: c, score: int(c.Confidence), rules: []string{c.Rule}, order: order, spans: []source.Span{c.Span}})
}

// resolve picks the group with the highest score, the earlier rule's in a tie.
func resolve[T any](groups []group[T]) int {
	best := -1
	for i := range groups {
		if best < 0 || groups[i].score > groups[best].score || groups[i].score == groups[best].score && groups[i].order < groups[best].order {
			best = i
		}
	}
	return best
}

// decide resolves the field for a page and hands the verdict to set.
func (f *Field[T]) decide(d *draft, set func(T)) {
	groups := f.collect(d)
	best := resolve(groups)
	if best < 0 {
		return
	}
	g := &groups[best]
	set(g.best.Value)
	for _, s := range g.spans {
		d.spans = append(d.spans, used{f.Name, s})
	}
	if !d.opts.Evidence {
		return
	}
	find := g.finding(f.Name)
	for i := range groups {
		if i != best {
			find.Rivals = append(find.Rivals, groups[i].finding(""))
		}
	}
	d.found = append(d.found, find)
}

// finding is the account of one group.
func (g *group[T]) finding(field string) Finding {
	return Finding{
		Field: field, Value: brief(g.best.Value), Rule: g.best.Rule, Confidence: Confidence(min(g.score, 99)),
		Start: g.best.Span.Start, End: g.best.Span.End,
	}
}

// decideAll takes every distinct candidate, in the order of the rules.
func (f *Field[T]) decideAll(d *draft, set func([]T)) {
	groups := f.collect(d)
	if len(groups) == 0 {
		return
	}
	values := make([]T, len(groups))
	for i := range groups {
		values[i] = groups[i].best.Value
		for _, s := range groups[i].spans {
			d.spans = append(d.spans, used{f.Name, s})
		}
		if d.opts.Evidence {
			d.found = append(d.found, groups[i].finding(f.Name))
		}
	}
	set(values)
}

// brief shows a value in the account, at most some 200 bytes of it.
func brief(v any) string {
	var s string
	switch v := v.(type) {
	case []Author:
		names := make([]string, len(v))
		for i := range v {
			names[i] = v[i].Name
		}
		s = strings.Join(names, ", ")
	case []string:
		s = strings.Join(v, ", ")
	default:
		s = fmt.Sprint(v)
	}
	if len(s) > 200 {
		n := 200
		for n > 0 && s[n]&0xc0 == 0x80 {
			n--
		}
		s = s[:n] + "…"
	}
	return s
}
