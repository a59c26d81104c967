package source

// Fits are in percent: 50 is well, below zero not at all.
const (
	fitsWell  = 50
	fitsBadly = 25
)

// guess names the character set that bytes look like which are not UTF-8, and
// how well they fit it. Where several do it says windows-1252, as browsers do.
func guess(data []byte) (charset, int) {
	name, sure, fit := bestDouble(data)
	if !sure {
		if single, percent := bestTongue(data); name == "" || percent >= fit {
			name, fit = single, percent
		}
	}
	c, _ := lookup(name)
	return c, fit
}

// bestDouble returns the double-byte set that fits best, if one does, and
// whether there was enough to be sure of it.
func bestDouble(data []byte) (name string, sure bool, fit int) {
	for _, d := range doubles() {
		if percent, n := d.fit(data); percent >= 70 && n >= 4 && percent > fit {
			name, sure, fit = d.name, n >= 50, percent
		}
	}
	return name, sure, fit
}

// bestTongue returns the single-byte set that fits best. The first one listed
// is so much more frequent than the others that those must fit better by far,
// and the quotation marks of a text that fits it make fine letters elsewhere.
// A few bytes are letters of some set whatever they are, so they prove nothing.
func bestTongue(data []byte) (name string, fit int) {
	const lead, good, few = 30, 40, 6
	high := highBytes(data)
	list := tongues()
	first := list[0].charset
	best, firstFit := -lead, -100
	name = first
	for _, t := range list {
		percent := t.fit(data, high)
		switch t.charset {
		case first:
			firstFit = max(firstFit, percent)
			percent += lead
		case "macintosh":
			if firstFit >= good {
				continue
			}
		}
		if t.charset != first && len(high) < few {
			break
		}
		if percent > best {
			name, best = t.charset, percent
		}
	}
	if name == first {
		return first, firstFit
	}
	return name, best
}

// overrule names the character set that bytes declared as c are really of,
// where they fit c badly and another one well.
func overrule(data []byte, c charset) (charset, bool) {
	own := declaredFit(data, c)
	if own >= fitsBadly {
		return c, false
	}
	g, fit := guess(data)
	return g, g.name != c.name && fit >= max(own+fitsWell, fitsWell)
}

// declaredFit says how well bytes fit the set that they are declared as; well,
// if the set is not one that we know more of, or the text is too short to say.
func declaredFit(data []byte, c charset) int {
	for _, d := range doubles() {
		if d.name == c.name || d.name == "gb18030" && c.name == "gbk" {
			d.kana = 0
			if percent, n := d.fit(data); n >= 4 {
				return percent
			}
			return fitsWell
		}
	}
	best, known := -100, false
	high := highBytes(data)
	for _, t := range tongues() {
		if t.charset == c.name {
			known = true
			best = max(best, t.fit(data, high))
		}
	}
	if !known || len(high) < 20 {
		return fitsWell
	}
	return best
}

// highBytes returns the places of the first bytes over 0x7F, as many as a
// guess needs.
func highBytes(data []byte) []int {
	var at []int
	for i, c := range data {
		if c >= 0x80 {
			if at = append(at, i); len(at) == 4<<10 {
				break
			}
		}
	}
	return at
}
