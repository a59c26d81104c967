package check

func dupExact() Rule {
	return Rule{
		ID: "dup.exact", Severity: Warning,
		Why:    "the same text stands in the dump twice, and will be counted, searched and learned from twice",
		Do:     "keep one of the two",
		Limits: []Limit{{"window", 1 << 18, "documents that a text is remembered for"}},
		Set: func(l Limits) Set {
			return &sameText{seen: newWindow(l.Of("window"))}
		},
	}
}

// sameText finds texts that are the same word for word.
type sameText struct{ seen *window }

func (s *sameText) Add(d *Sample, report func(key, format string, args ...any)) {
	if d.Words < fewWords {
		return
	}
	if first, ok := s.seen.put(d.Text, d.Source.Path); ok {
		report(first, "the same text as %s (%d words)", first, d.Words)
	}
}

func (*sameText) Close(func(path, key, format string, args ...any)) {}

// window remembers for each of the last keys where it was first seen. When it
// is full the oldest gives way, so that its memory is bounded.
type window struct {
	first map[uint64]string
	keys  []uint64
	next  int
	most  int
}

func newWindow(most int) *window { return &window{first: map[uint64]string{}, most: max(most, 1)} }

// put gives the path that a key was put with first, if it is remembered.
func (w *window) put(key uint64, path string) (first string, ok bool) {
	if first, ok := w.first[key]; ok {
		return first, true
	}
	if len(w.keys) < w.most {
		w.keys = append(w.keys, key)
	} else {
		delete(w.first, w.keys[w.next])
		w.keys[w.next] = key
		w.next = (w.next + 1) % w.most
	}
	w.first[key] = path
	return "", false
}
