package dates

import (
	"strings"
	"sync"
	"unicode/utf8"

	"lede/parse/internal/lexicon"
)

// name is what a word, or a phrase of up to three, can mean in and about a
// date. The bits of languages are numbered as in the lexicon.
type name struct {
	months   [2]monthName // of different languages; the first in the lexicon's order
	persian  uint8        // a month of the Persian calendar
	weekdays uint8        // bit 0 is Monday
	wide     bool         // the weekday is written in full
	am, pm   uint64       // languages in which it says the half of the day
	unit     bool         // stands after an hour: "Uhr", "hrs"
	link     bool         // stands between the parts of a date: "of", "at", "um"
	label    bool         // introduces a date: "published", "date"
	joint    bool         // stands between day, month and year: "of", "de"
	version  bool         // what follows counts editions, not days
	more     bool         // the first word of a longer name
	less     bool         // the last word of a longer name
}

// monthName is a month that a word names in some languages.
type monthName struct {
	month uint8
	langs uint64
	full  uint64 // languages of which it is no abbreviation
}

// names is the table of all words, by their folded form.
type names struct {
	words map[string]*name
	codes []string
	bits  map[string]uint64 // of the codes
	heads gate              // of the words for months and of those beside them
	tails gate
}

// table builds the names from the lexicon, once.
var table = sync.OnceValue(func() *names {
	t := &names{words: make(map[string]*name, 8192), bits: map[string]uint64{}}
	for _, l := range lexicon.All() {
		bit := uint64(1) << len(t.codes)
		t.codes = append(t.codes, l.Code)
		t.bits[l.Code] = bit
		t.language(l, bit)
	}
	for _, m := range moreMonths {
		t.month(m.word, int(m.month), t.bit(m.lang), true)
	}
	for m, list := range persianMonths {
		for w := range strings.SplitSeq(list, " ") {
			t.at(w).persian = uint8(m + 1)
		}
	}
	for w := range strings.SplitSeq(units, " ") {
		t.at(w).unit = true
	}
	for w := range strings.SplitSeq(joints, " ") {
		t.at(w).joint = true
	}
	for w := range strings.SplitSeq(moreLinks, " ") {
		t.at(w).link = true
	}
	for w := range strings.SplitSeq(moreLabels, " ") {
		t.at(w).label = true
	}
	for w := range strings.SplitSeq(versions, " ") {
		t.at(w).version = true
	}
	for w, n := range t.words {
		if n.months[0].month > 0 || n.persian > 0 || n.joint || n.more || n.less || w == "thang" {
			t.heads.add(headKey(w, 0))
			t.tails.add(tailKey(w, len(w)))
		}
	}
	return t
})

// moreMonths are spellings beyond the lexicon's.
var moreMonths = [...]struct {
	word  string
	month uint8
	lang  string
}{
	{"janurary", 1, "en"}, {"febuary", 2, "en"}, {"septembre", 9, "en"}, {"novemeber", 11, "en"},
	{"ינו", 1, "he"}, {"פבר", 2, "he"},
}

// persianMonths are the months of the solar calendar in Persian and in Dari.
var persianMonths = [12]string{
	"فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد امرداد اسد", "شهریور سنبله",
	"مهر میزان", "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت",
}

const (
	units = "uhr h hr hrs hs hours heures heure horas hora uur uri ura sati ч час часа часов часът год год. " +
		"hod hodin óra น นาฬิกา giờ बजे টা টায় klokken"
	joints     = "of the de del d di dell do năm gada พ.ศ. พศ ค.ศ. από του عام سنة ל"
	moreLinks  = "de del di d of the at on um den le kl local time"
	moreLabels = "published posted updated date on by at time last modified created dated issue of print edition eastern pacific central mountain standard daylight summer"
	versions   = "version versions ver v build release firmware ios ipados macos android windows php python kernel ip ipv4 isbn issn doi §"
)

func (t *names) bit(code string) uint64 { return t.bits[code] }

// at returns the entry of a word or a phrase, new if need be. A phrase marks its
// first and last words.
func (t *names) at(w string) *name {
	parts := strings.Fields(strings.Map(wordRune, w))
	switch len(parts) {
	case 0:
		return &name{}
	case 1:
	default:
		if len(parts) > 3 {
			return &name{}
		}
		t.at(parts[0]).more = true
		t.at(parts[len(parts)-1]).less = true
	}
	var f folded
	for i, p := range parts {
		if i > 0 {
			f.put(' ')
		}
		f.add(p)
	}
	n := t.words[string(f.bytes())]
	if n == nil {
		n = &name{}
		t.words[string(f.bytes())] = n
	}
	return n
}

// language adds the words of one language.
func (t *names) language(l *lexicon.Language, bit uint64) {
	for m, list := range l.Months {
		for i, w := range list {
			if !strings.ContainsAny(w, "0123456789０１２３４５６７８９月") {
				t.month(w, m+1, bit, i == 0 || !abbreviates(w, list[0]))
			}
		}
	}
	for d, list := range l.Weekdays {
		for _, w := range list {
			if n := letters(w); n > 1 {
				e := t.at(w)
				e.weekdays |= 1 << d
				e.wide = e.wide || n > 3
			}
		}
	}
	for _, w := range l.AM {
		t.at(w).am |= bit
	}
	for _, w := range l.PM {
		t.at(w).pm |= bit
	}
	for _, w := range l.DateWords {
		t.at(w).link = true
	}
	for _, list := range [...][]string{l.Published, l.Updated, l.Labels["date"], l.Labels["modified"]} {
		for _, w := range list {
			t.label(w)
		}
	}
}

func (t *names) month(w string, m int, bit uint64, full bool) {
	n := t.at(w)
	for i := range n.months {
		e := &n.months[i]
		if e.month == 0 || int(e.month) == m {
			e.month = uint8(m)
			e.langs |= bit
			if full {
				e.full |= bit
			}
			return
		}
	}
}

// label marks each word of a phrase that introduces a date.
func (t *names) label(phrase string) {
	for _, w := range strings.Fields(strings.Map(wordRune, phrase)) {
		t.at(w).label = true
	}
}

// wordRune is the letter that stands for r in a word: a space for what parts
// words.
func wordRune(r rune) rune {
	if isLetter(r) {
		return r
	}
	return ' '
}

// letters counts the letters of w; none where w has figures or brackets.
func letters(w string) (n int) {
	for _, r := range w {
		switch {
		case '0' <= r && r <= '9', r == '(', r == '（':
			return 0
		case isLetter(r):
			n++
		}
	}
	return n
}

// abbreviates reports whether w is a short form of the full name of a month.
func abbreviates(w, full string) bool {
	n := utf8.RuneCountInString(w)
	return n < 5 && n < utf8.RuneCountInString(full)
}
