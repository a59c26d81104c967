package check

func dupNear() Rule {
	return Rule{
		ID: "dup.near", Severity: Warning,
		Why:    "nearly the same text stands in the dump twice: a corrected version, an agency's piece in two papers, or a page fetched twice",
		Do:     "keep one of the two, if they are the same article",
		Limits: []Limit{{"alike", 85, "percent of runs of words in common"}, {"window", 1 << 16, "documents that a text is remembered for"}},
		Set: func(l Limits) Set {
			return &nearText{alike: l.Of("alike"), window: max(l.Of("window"), 1), bands: make([]uint32, bands*bandSlots)}
		},
	}
}

// A text can be found again by any of its bands, runs of bins of its sketch.
// Each band has a table of the last text with a hash, so that a search looks
// at no more texts than there are bands.
const (
	bands     = 16
	bandSlots = 1 << 16
)

// nearText finds texts that are nearly the same.
type nearText struct {
	alike  int
	window int
	bands  []uint32 // 1 + the number of the text that was put there last
	texts  []nearEntry
	count  uint32
}

type nearEntry struct {
	sketch sketch
	text   uint64
	path   string
}

func (n *nearText) Add(d *Sample, report func(key, format string, args ...any)) {
	if d.Sketch == nil || d.Words < 2*fewWords {
		return
	}
	best, alike := -1, n.alike-1
	var slots [bands]uint32
	for b := range slots {
		slots[b] = uint32(b*bandSlots) + d.Sketch.band(b)
		at := n.bands[slots[b]]
		if at == 0 || n.count-at >= uint32(n.window) {
			continue
		}
		i := int((at - 1) % uint32(n.window))
		if t := &n.texts[i]; t.text == d.Text {
			return // the same, which is another rule's
		} else if a := t.sketch.alike(d.Sketch); a > alike {
			best, alike = i, a
		}
	}
	if best >= 0 {
		report(n.texts[best].path, "the text is nearly that of %s (some %d%% in common)", n.texts[best].path, alike)
	}
	n.put(d, &slots)
}

func (n *nearText) put(d *Sample, slots *[bands]uint32) {
	e := nearEntry{*d.Sketch, d.Text, d.Source.Path}
	if len(n.texts) < n.window {
		n.texts = append(n.texts, e)
	} else {
		n.texts[int(n.count)%n.window] = e
	}
	n.count++
	for _, s := range slots {
		n.bands[s] = n.count
	}
}

func (*nearText) Close(func(path, key, format string, args ...any)) {}

// band gives a hash of one of the runs of bins of a sketch.
func (s *sketch) band(b int) uint32 {
	const each = bins / bands
	h := uint64(fnvStart)
	for _, v := range s[b*each : (b+1)*each] {
		h = mix(h ^ uint64(v))
	}
	return uint32(h % bandSlots)
}
