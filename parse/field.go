package parse

import (
	"fmt"
	"math/bits"
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
	Finer func(a, b T) bool                 // whether a says more than b, which it agrees with; may be nil
	Most  int                               // the most that agreement may add, in percent; 0 for no bound
}

// maxCandidates bounds what is collected for one field: no page has more to say.
const maxCandidates = 256

// agreement is what each further rule that found the same adds, in percent.
const agreement = 6

// draft is an article in the making: what the fields before have decided.
type draft struct {
	*Article
	page     *page.Page
	opts     *Options
	spans    []used // what the document's text gave to fields
	found    []Finding
	aside    []Aside
	declared [][]Author // the lists of authors that the page declares, once asked for
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
	rules uint64 // which found it, a bit each
	order int
}

// ballot is the candidates of all rules, cleaned and grouped.
type ballot[T any] struct {
	field  *Field[T]
	rule   int // the rule at hand
	asked  int // findings so far
	groups []group[T]
	spans  []cast // of all candidates, in the order they came
}

// cast says which group the candidate at a span fell to.
type cast struct {
	group int
	span  source.Span
}

// collect gathers the candidates of all rules, nil if none finds anything.
func (f *Field[T]) collect(d *draft) *ballot[T] {
	for i := range f.Rules {
		if found := f.Rules[i].Find(d.page); found != nil {
			b := &ballot[T]{field: f, rule: i}
			b.ask(d, nil, found)
			return b
		}
	}
	return nil
}

// collectTwice is collect for two fields that have their rules in common.
func collectTwice[T any](f, g *Field[T], d *draft) (a, b *ballot[T]) {
	a, b = &ballot[T]{field: f}, &ballot[T]{field: g}
	a.ask(d, b, f.Rules[0].Find(d.page))
	return a, b
}

// ask enters what the rule at hand found and what those after it find, in another
// ballot too if there is one. It counts in the ballot, and has one function for all
// rules: each variable and each function of its own would cost an allocation for every
// field, a twelfth of all for a text.
func (b *ballot[T]) ask(d *draft, other *ballot[T], found seq[T]) {
	take := func(v T, at source.Span) bool {
		if b.asked++; b.asked > maxCandidates {
			return false
		}
		b.take(d, b.rule, v, at)
		if other != nil {
			other.take(d, b.rule, v, at)
		}
		return true
	}
	for rules := b.field.Rules; ; found = rules[b.rule].Find(d.page) {
		if found != nil {
			found(take)
		}
		if b.rule++; b.rule == len(rules) || b.asked > maxCandidates {
			return
		}
	}
}

// take enters what rule i found, if the field will have it.
func (b *ballot[T]) take(d *draft, i int, v T, at source.Span) {
	if v, ok := b.field.Clean(v, d); ok {
		r := &b.field.Rules[i]
		b.add(Candidate[T]{v, Evidence{r.Name, r.Confidence, at}}, i)
	}
}

// add puts a candidate in the group it corroborates, or in one of its own.
func (b *ballot[T]) add(c Candidate[T], order int) {
	rule := uint64(1) << (order % 64)
	for i := range b.groups {
		g := &b.groups[i]
		if !b.field.Same(g.best.Value, c.Value) {
			continue
		}
		b.spans = append(b.spans, cast{i, c.Span})
		if g.rules&rule == 0 {
			g.rules |= rule
			if n := bits.OnesCount64(g.rules) - 1; b.field.Most == 0 || n*agreement <= b.field.Most {
				g.score += agreement
			}
		}
		other := c
		if c.Confidence > g.best.Confidence {
			g.score += int(c.Confidence - g.best.Confidence)
			other, g.best = g.best, c
		}
		if b.field.Finer != nil && b.field.Finer(other.Value, g.best.Value) {
			g.best.Value, g.best.Span = other.Value, other.Span
		}
		return
	}
	b.spans = append(b.spans, cast{len(b.groups), c.Span})
	b.groups = append(b.groups, group[T]{best: c, score: int(c.Confidence), rules: rule, order: order})
}

// winner is the group with the highest score, the earlier rule's in a tie; -1
// if there is none.
func (b *ballot[T]) winner() int {
	best := -1
	for i := range b.groups {
		g := &b.groups[i]
		if best < 0 || g.score > b.groups[best].score || g.score == b.groups[best].score && g.order < b.groups[best].order {
			best = i
		}
	}
	return best
}

// use notes which text the group took.
func (b *ballot[T]) use(d *draft, group int) {
	for _, c := range b.spans {
		if c.group == group {
			d.spans = append(d.spans, used{b.field.Name, c.span})
		}
	}
}

// decide resolves the field for a page and hands the verdict to set.
func (f *Field[T]) decide(d *draft, set func(T)) {
	if b := f.collect(d); b != nil {
		b.settle(d, set)
	}
}

// settle hands the winner's value to set and accounts for it.
func (b *ballot[T]) settle(d *draft, set func(T)) {
	best := b.winner()
	if best < 0 {
		return
	}
	set(b.groups[best].best.Value)
	b.use(d, best)
	if !d.opts.Evidence {
		return
	}
	find := b.finding(best)
	for i := range b.groups {
		if i != best {
			rival := b.finding(i)
			rival.Field = ""
			find.Rivals = append(find.Rivals, rival)
		}
	}
	d.found = append(d.found, find)
}

// finding is the account of one group.
func (b *ballot[T]) finding(group int) Finding {
	g := &b.groups[group]
	return Finding{
		Field: b.field.Name, Value: brief(g.best.Value), Rule: b.field.Name + "/" + g.best.Rule, Confidence: Confidence(min(g.score, 99)),
		Start: g.best.Span.Start, End: g.best.Span.End,
	}
}

// decideAll takes every distinct candidate, in the order of the rules.
func (f *Field[T]) decideAll(d *draft, set func([]T)) {
	b := f.collect(d)
	if b == nil || len(b.groups) == 0 {
		return
	}
	values := make([]T, len(b.groups))
	for i := range b.groups {
		values[i] = b.groups[i].best.Value
		b.use(d, i)
		if d.opts.Evidence {
			d.found = append(d.found, b.finding(i))
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
