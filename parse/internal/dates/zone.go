package dates

import "strings"

// zone is a time zone that was read.
type zone struct {
	minutes int
	known   bool // the offset is sure
	sign    bool // figures with a sign and no name
	end     int
}

// zones are the abbreviations that are read. Those that name several offsets, or
// leave open whether summer time is meant, are unknown and leave a time unzoned.
var zones = [...]struct {
	name    string
	minutes int
	known   bool
}{
	{"GMT", 0, true}, {"UTC", 0, true}, {"UT", 0, true}, {"Z", 0, true}, {"z", 0, true}, {"ZZ", 0, true},
	{"EST", -300, true}, {"EDT", -240, true}, {"CST", -360, true}, {"CDT", -300, true},
	{"MST", -420, true}, {"MDT", -360, true}, {"PST", -480, true}, {"PDT", -420, true},
	{"AKST", -540, true}, {"AKDT", -480, true}, {"HST", -600, true},
	{"WET", 0, true}, {"WEST", 60, true}, {"BST", 60, true}, {"CET", 60, true}, {"CEST", 120, true},
	{"MEZ", 60, true}, {"MESZ", 120, true}, {"EET", 120, true}, {"EEST", 180, true}, {"MSK", 180, true}, {"МСК", 180, true},
	{"мск", 180, true}, {"msk", 180, true}, {"TSİ", 180, true}, {"TSI", 180, true}, {"TRT", 180, true},
	{"SAST", 120, true}, {"CAT", 120, true}, {"EAT", 180, true}, {"WAT", 60, true},
	{"PKT", 300, true}, {"NPT", 345, true}, {"ICT", 420, true}, {"WIB", 420, true}, {"WITA", 480, true}, {"WIT", 540, true},
	{"SGT", 480, true}, {"HKT", 480, true}, {"MYT", 480, true}, {"PHT", 480, true}, {"JST", 540, true}, {"KST", 540, true},
	{"AWST", 480, true}, {"ACST", 570, true}, {"ACDT", 630, true}, {"AEST", 600, true}, {"AEDT", 660, true},
	{"NZST", 720, true}, {"NZDT", 780, true}, {"BRT", -180, true}, {"ART", -180, true}, {"COT", -300, true}, {"PET", -300, true},
	{"ET", 0, false}, {"CT", 0, false}, {"MT", 0, false}, {"PT", 0, false}, {"AT", 0, false}, {"IST", 0, false},
	{"AST", 0, false}, {"ADT", 0, false}, {"GST", 0, false}, {"BDT", 0, false}, {"SST", 0, false},
	{"ist", 0, false}, {"gmt", 0, true}, {"utc", 0, true}, {"Eastern", 0, false}, {"Central", 0, false}, {"Pacific", 0, false},
	{"Mountain", 0, false},
}

// zoneAt reads a zone at s[i:]: its name, or its offset, perhaps in brackets.
// bare says that an offset alone is none but that.
func (r *reader) zoneAt(i int, bare bool) (z zone, ok bool) {
	k := inset(r.s, i, 2, "")
	open := mark(r.s, k, "([")
	k += open
	if z, ok = r.signed(k, bare, k > i); !ok {
		if z, ok = r.namedZone(k, k == i); !ok {
			return z, false
		}
	}
	if open > 0 {
		z.end += mark(r.s, z.end, ")]")
		return z, true
	}
	return r.zoneNote(z), true
}

// namedZone reads an abbreviation, and the offset after GMT or UTC.
func (r *reader) namedZone(k int, tight bool) (z zone, ok bool) {
	end := camel(r.s, k, wordEnd(r.s, k))
	if end == k || end-k > len("Mountain") || tight && end-k > 1 && r.s[k] < 'A' {
		return z, false
	}
	w := r.s[k:end]
	for i := range zones {
		if zones[i].name == w {
			z = zone{minutes: zones[i].minutes, known: zones[i].known, end: end}
			if w == "IST" && r.indian() {
				z.minutes, z.known = 330, true
			}
			if i < 3 || w == "gmt" || w == "utc" {
				z = r.offsetFrom(z)
			}
			return z, true
		}
	}
	return z, false
}

// indian reports whether the text is of India, where IST names one offset only.
func (r *reader) indian() bool {
	switch r.code {
	case "hi", "bn", "ta":
		return true
	}
	return strings.HasSuffix(r.o.Lang, "-IN")
}

// offsetFrom adds the offset that follows GMT or UTC: "GMT+3", "UTC +03:00".
func (r *reader) offsetFrom(z zone) zone {
	k := inset(r.s, z.end, 1, "")
	if o, ok := r.signed(k, true, false); ok {
		o.sign = false
		return o
	}
	return z
}

// signed reads an offset with its sign: "+0300", "-05:00", "+3". Unless bare, a
// minus is taken for a dash.
func (r *reader) signed(k int, bare, spaced bool) (z zone, ok bool) {
	w := prefixed(r.s, k, "+", "-", "−")
	if w == 0 || r.s[k] != '+' && !bare {
		return z, false
	}
	v, n, end := number(r.s, k+w)
	switch n {
	case 1, 2:
		v *= 60
		first := end + prefixed(r.s, end, ":")
		last := min(first+2, len(r.s)) // a day may have run on: "+01:0025. Dezember"
		if m, mn, e := number(r.s[:last], first); mn == 2 && e > end+2 && m < 60 {
			v, end = v+m, e
		} else if n == 1 && spaced {
			return z, false
		}
	case 4:
		if v%100 > 59 {
			return z, false
		}
		v = v/100*60 + v%100
	default:
		return z, false
	}
	if r.s[k] != '+' {
		v = -v
	}
	if v < minOffset || v > maxOffset {
		return z, false
	}
	return zone{minutes: v, known: true, sign: true, end: end}, true
}

// zoneNote skips a name, or the time once more, in brackets after a zone: "GMT+0300 (Moscow Standard
// Time)", "+03:00[Europe/Moscow]".
func (r *reader) zoneNote(z zone) zone {
	k := inset(r.s, z.end, 1, "")
	if mark(r.s, k, "([") == 0 {
		return z
	}
	for i := k + 1; i < len(r.s) && i-k < clockSpan; i++ {
		switch c := r.s[i]; {
		case c == ')' || c == ']':
			z.end = i + 1
			return z
		case c != ' ' && c != '/' && c != '_' && c != '-' && c != ':' && !upper(c) && !lower(c) && c < 0x80 && c-'0' > 9:
			return z
		}
	}
	return z
}
