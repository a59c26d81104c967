package check

import "slices"

// counter counts the values that many documents share, after Misra and Gries:
// of the countless values of a long run it keeps those that may be frequent, in
// bounded memory. A count is never too high, and too low by at most the number
// of documents through the number of places.
type counter struct {
	at     map[string]*count
	places int
	total  int
}

type count struct {
	value string
	n     int
	path  string // of the first document
	order int
}

func newCounter(places int) *counter {
	return &counter{at: map[string]*count{}, places: max(places, 1)}
}

// add counts a value, at most some hundred bytes of it.
func (c *counter) add(value, path string) {
	c.total++
	if value = value[:min(len(value), 400)]; value == "" {
		return
	}
	if k := c.at[value]; k != nil {
		k.n++
		return
	}
	if len(c.at) < c.places {
		c.at[value] = &count{value, 1, path, c.total}
		return
	}
	for v, k := range c.at {
		if k.n--; k.n == 0 {
			delete(c.at, v)
		}
	}
}

// over gives the values of at least a share of all documents and a number of
// them, the first seen first.
func (c *counter) over(percent, least int) []*count {
	var list []*count
	for _, k := range c.at {
		if k.n >= least && k.n*100 >= c.total*percent {
			list = append(list, k)
		}
	}
	slices.SortFunc(list, func(a, b *count) int { return a.order - b.order })
	return list
}

// places is how many values a counter keeps.
const places = 1024

// frequent is a Set that reports the values that many documents share.
type frequent struct {
	*counter
	value   func(*Sample) string
	percent int
	least   int
	message string // with the value, the count and the number of documents
	seen    *window
}

func (f *frequent) Add(d *Sample, _ func(key, format string, args ...any)) {
	if _, again := f.seen.put(d.Text, ""); again {
		return // a copy: another rule's
	}
	f.counter.add(f.value(d), d.Source.Path)
}

func (f *frequent) Close(report func(path, key, format string, args ...any)) {
	for _, k := range f.over(f.percent, f.least) {
		report(k.path, k.value, f.message, quote(k.value), k.n, f.total)
	}
}
