package page

import (
	"bytes"
	"strings"

	"lede/parse/internal/dates"
)

// title finds the heading of a dump's article among the blocks above its text
// and makes it the level-one heading that it was. Some browsers dump headings
// like any other line: then its place and its words show it.
// It gives the title's index, -1 if there is none.
func (d *divider) title(first, last int) int {
	t := &d.titles
	t.read(d, first, last)
	best, most := -1, leastTitle
	below := 2 // that may stand between the first lines of the text
	if d.p.whole {
		below = 0
	}
	from := t.from()
	for i := from; i < min(first+below, last); i++ {
		if s := t.score(i, most); s > most {
			best, most = i, s
		}
	}
	for i := first + below; i < min(first+mostBelow, last); i++ { // among captions and decks that read like the text
		if s := t.score(i, most); s > most && (t.isTop(&d.p.Blocks[i]) || !d.p.whole && t.isLate(i, last)) {
			best, most = i, s
		}
	}
	for i := from - 1; i >= 0 && !d.of[i].stop; i-- { // far above a text in pieces
		if b := &d.p.Blocks[i]; t.isTop(b) {
			if s := t.score(i, most); s > most {
				best, most = i, s
			}
		}
	}
	if best < 0 {
		return -1
	}
	best = t.overDeck(best, most)
	b := &d.p.Blocks[best]
	b.Kind, b.Level = Heading, 1
	d.of[best].hint = 0
	return best
}

// overDeck gives the line over block best that is nearly as good: what follows
// a title and is longer is its deck. Of headings close to each other the one of
// the higher level is the title, whichever stands above.
func (t *titles) overDeck(best, most int) int {
	at := best
	blocks := t.d.p.Blocks
	for k := best - 1; k >= max(0, best-2); k-- {
		s := t.score(k, 0)
		if s <= 0 || outranks(&blocks[best], &blocks[k]) {
			continue
		}
		close := 6
		if blocks[k].Kind == Heading && blocks[best].Kind == Heading {
			close = 24
		}
		near := s > most-close && s > leastTitle && len(blocks[k].Text)*2 >= len(blocks[best].Text)
		// the name of the site stands above as well, but it is a link
		if near || outranks(&blocks[k], &blocks[best]) && (s > most-36 || blocks[k].LinkLen == 0) {
			at = k
		}
	}
	for k := best + 1; at == best && k <= min(best+2, len(blocks)-1); k++ {
		if outranks(&blocks[k], &blocks[best]) && t.score(k, 0) > leastTitle {
			at = k
		}
	}
	return at
}

// outranks reports whether heading a is of a higher level than heading b.
func outranks(a, b *Block) bool {
	return a.Kind == Heading && b.Kind == Heading && a.Level < b.Level
}

// titles weighs lines that may be the title.
type titles struct {
	d      *divider
	first  int
	words  wordHashes // of the text
	ranked bool       // headings of several levels are marked
	signs  []shown    // of the blocks that were looked at
	lines  []int32    // how many lines that are no furniture stand above each block
}

// read prepares for the lines above and at the text d.of[first:last].
func (t *titles) read(d *divider, first, last int) {
	t.d, t.first, t.ranked = d, first, false
	t.signs, t.lines = zeroed(t.signs, len(d.of)), zeroed(t.lines, len(d.of)+1)
	t.bodyWords(last)
	for i := range d.p.Blocks {
		b := &d.p.Blocks[i]
		t.lines[i+1] = t.lines[i]
		t.ranked = t.ranked || b.Kind == Heading && b.Level > 1
		if d.of[i].hint == 0 && b.Kind != Caption && b.Kind != Label && (b.Kind != Item || len(b.Text) > 60) {
			t.lines[i+1]++
		}
	}
}

// isLate reports whether block i stands right over a byline or a date, and what is
// taken for the text above it is little against what stands below: a notice.
func (t *titles) isLate(i, last int) bool {
	d := t.d
	if text := d.text(i); d.of[i].prose || endsSentence(text) && !mayEndTitle(text) || t.sign(i)&(bySign|dateSign) != 0 {
		return false
	}
	for k := i + 1; k <= i+2 && k < last; k++ {
		if t.sign(k)&(bySign|dateSign) != 0 {
			return d.isLight(t.first, i, last)
		}
	}
	return false
}

// mostBelow is how many of the blocks taken for the text may stand above its title,
// where that is the chief heading or late.
const mostBelow = 6

// The title of an article is one of so many blocks and lines above its text.
const (
	maxTitleBlocks = 160
	maxTitleLines  = 40
)

// from gives the first block that may be the title.
func (t *titles) from() int {
	i := t.first
	for i > 0 && i > t.first-maxTitleBlocks && t.distance(i-1) <= maxTitleLines && !t.d.of[i-1].stop {
		i--
	}
	return i
}

// distance counts the lines between block i and the text that are no furniture.
func (t *titles) distance(i int) int { return int(t.lines[max(i, t.first)] - t.lines[min(i, t.first)]) }

// What speaks for a line as the title, and against it. The numbers were fitted to
// dumps of several hundred pages by thirty exporters, and rounded: none of them is
// worth less than one title in two hundred.
const (
	asLong, asVeryLong, asFewWords, asThreeWords = 10, -15, -12, -16
	asHeading, asTop, asItem, asSmall, asShouted = 35, 30, -25, -10, -5
	asPath, asEnded, asParts, asRepeated, asWay  = -30, -30, 10, 15, 27
	asParted, asInText, asUnderShort, asUnderDay = 20, -30, 10, 10
	asOverSigned, asOverCaption                  = 10, -10
	asSigned, asDated, asShared                  = 12, 10, 45

	leastTitle = 30 // no title comes to less
)

// score weighs how much block i looks like the title. What cannot come to more
// than floor gives 0.
func (t *titles) score(i, floor int) int {
	const mostSigned, leastTop = asSigned + asDated + 2*asOverSigned, asShared / 3
	b, text := &t.d.p.Blocks[i], t.d.text(i)
	n := b.weight(text)
	if n < 12 && !(isChief(b) && n > 3) || n > 260 || !t.may(i) {
		return 0
	}
	mostShared := asShared
	top := t.isTop(b)
	if top {
		mostShared += asTop
	}
	score := t.shape(i, text, n) + t.place(i)
	if score+mostSigned+mostShared <= floor || !t.titleLike(i) {
		return 0
	}
	if score += t.signed(i); score+mostShared <= floor {
		return 0
	}
	shared := t.shared(text)
	if top && shared >= leastTop {
		score += asTop
	}
	if score+shared <= floor || t.borne(i) {
		return 0
	}
	return score + shared
}

// borne reports whether block i names the bearer of the portrait that the line
// above it describes.
func (t *titles) borne(i int) bool {
	if i == 0 {
		return false
	}
	name := Bearer(t.d.p.Blocks[i-1].Text)
	return name != "" && strings.Contains(t.d.p.Blocks[i].Text, name)
}

// isTop reports whether a block is a heading of level one in a document that
// marks lower ones as well, and is no link: what stands over all others.
func (t *titles) isTop(b *Block) bool {
	return t.ranked && b.Kind == Heading && b.Level == 1 && int(b.LinkLen)*2 < len(b.Text)
}

// isChief reports whether a block is marked as a heading of level one.
func isChief(b *Block) bool { return b.Kind == Heading && b.Level == 1 }

// may reports whether block i is of a kind that may be the title.
func (t *titles) may(i int) bool {
	tr, b := &t.d.of[i], &t.d.p.Blocks[i]
	if b.Kind == Label || b.Kind == Caption || b.Kind == Cell || t.d.p.whole && strings.Contains(b.Text, "\n") {
		return false
	}
	return (tr.hint == 0 || tr.twin) && !(i >= t.first && tr.short)
}

// shape weighs a line by its length, its kind and its words. It is n characters long.
func (t *titles) shape(i int, text []byte, n int) (score int) {
	b := &t.d.p.Blocks[i]
	switch {
	case n > 170:
		score += asVeryLong + asLong
	case n >= 35:
		score += asLong
	}
	switch b.Kind {
	case Heading:
		score += asHeading
	case Item:
		score += asItem
	}
	switch words := bytes.Count(text, []byte{' '}) + 1; {
	case unspaced(firstRune(text)):
	case words <= 2:
		score += asFewWords
	case words == 3:
		score += asThreeWords
	}
	switch lastRune(text) {
	case '.', '。', '।', '۔', ',', '，', '、', '،':
		score += asEnded
	}
	if 'a' <= text[0] && text[0] <= 'z' {
		score += asSmall
	} else if isCapitals(text) {
		score += asShouted
	}
	if b.Holds(Colon) && bytes.Contains(text, []byte(": ")) {
		score += asParts
	}
	if b.Holds(pathMarks) && isPath(text) {
		score += asPath
	}
	return score
}

// place weighs a line by the lines beside it and by those that say the same.
func (t *titles) place(i int) (score int) {
	d := t.d
	if d.parted(i) && d.parted(i+1) {
		score += asParted
	}
	if i >= t.first && !t.isTop(&d.p.Blocks[i]) {
		score += asInText
	}
	if i > 0 {
		if len(d.p.Blocks[i-1].Text) < 25 {
			score += asUnderShort
		}
		if t.sign(i-1)&dateSign != 0 {
			score += asUnderDay
		}
	}
	if i+1 < len(d.of) && (d.of[i+1].hint&(CaptionText|Credit) != 0 || d.p.Blocks[i+1].Kind == Caption) {
		score += asOverCaption
	}
	if d.of[i].alike && !t.besideAlike(i) {
		score += asRepeated
	}
	return score + t.trail(i)
}

// besideAlike reports whether the line above or below block i says the same.
func (t *titles) besideAlike(i int) bool {
	blocks := t.d.p.Blocks
	return i > 0 && alike(blocks[i-1].Text, blocks[i].Text) && !t.atEndOfWay(i) || i+1 < len(blocks) && alike(blocks[i+1].Text, blocks[i].Text)
}

// atEndOfWay reports whether the item of a list right above block i says the same:
// it is the last of those that show the way to the article.
func (t *titles) atEndOfWay(i int) bool {
	a, b := &t.d.p.Blocks[i-1], &t.d.p.Blocks[i]
	return a.Kind == Item && b.Kind != Item && a.Text == b.Text
}

// alike reports whether two lines are the description of a picture and its
// caption: one goes on where the other ends.
func alike(a, b string) bool {
	return len(a) > 12 && len(b) > 12 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// trail weighs block i against lines that end with another: they show the way
// to the article, and its title at their end.
func (t *titles) trail(i int) (score int) {
	endsWith := func(way, title string) bool {
		return len(title) > 16 && len(title) < len(way) && len(title)*2 > len(way) && strings.HasSuffix(way, title)
	}
	const above, below = 10, 5
	s := t.d.p.Blocks[i].Text
	for k := max(0, i-above); k < min(i+below+1, len(t.d.of)); k++ {
		switch other := t.d.p.Blocks[k].Text; {
		case k > i && endsWith(s, other):
			return -asWay
		case k < i && endsWith(other, s):
			score = asWay
		}
	}
	return score
}

// shared weighs how many of a line's words the text has.
func (t *titles) shared(text []byte) int {
	n, hit := 0, 0
	common := &phrases().common
	eachWord(text, func(h uint64) {
		if common.has(h) {
			return
		}
		n++
		if t.words.has(h) {
			hit++
		}
	})
	if n == 0 {
		return 0
	}
	return asShared * hit / max(n, 3)
}

// signed weighs the byline and the date that follow closely.
func (t *titles) signed(i int) (score int) {
	var seen shown
	end, lines := min(len(t.d.of), t.first+5), t.lines[i+1]+mostSigns
	for k := i + 1; k < end && t.lines[k] < lines && (seen&bySign == 0 || seen&dateSign == 0); k++ {
		seen |= t.sign(k)
	}
	if seen&bySign != 0 {
		score += asSigned
	}
	if seen&dateSign != 0 {
		score += asDated
	}
	for k := i + 1; k <= i+2 && k < len(t.d.of); k++ {
		if t.sign(k)&(bySign|dateSign) != 0 {
			score += asOverSigned
		}
	}
	return score
}

// shown is what a line tells of the head of an article.
type shown uint8

const (
	nameSign   shown = 1 << iota // it is a byline
	markerSign                   // it introduces the names on the next line
	dateSign                     // it is about a date
	readSign                     // it has been looked at

	bySign = nameSign | markerSign
)

// sign looks at block k, once.
func (t *titles) sign(k int) shown {
	if s := t.signs[k]; s != 0 {
		return s
	}
	return t.look(k)
}

func (t *titles) look(k int) shown {
	s := readSign
	if t.d.isSigned(k) {
		s |= nameSign
	}
	if isBylineMarker(t.d.text(k)) {
		s |= markerSign
	}
	if t.d.isDated(k) {
		s |= dateSign
	}
	t.signs[k] = s
	return s
}

// mostSigns is how many lines below the title may hold its byline and date.
const mostSigns = 6

// parted reports whether a blank line stands between block i and the one before.
func (d *divider) parted(i int) bool {
	p := d.p
	if i <= 0 || i >= len(p.Blocks) {
		return true
	}
	from, to := p.Blocks[i-1].Span.End, p.Blocks[i].Span.Start
	return from < to && bytes.Count(p.Data[from:to], []byte{'\n'}) > 1
}

// titleLike reports whether block i can be a title: more than one word, no
// date, no byline, no address, no name of a file.
func (t *titles) titleLike(i int) bool {
	b, text := &t.d.p.Blocks[i], t.d.text(i)
	if t.sign(i)&nameSign != 0 && !isChief(b) || t.sign(i)&dateSign != 0 && b.tellsDay() || b.tellsAge() || b.Holds(Slash) && bytes.Contains(text, []byte("://")) || isPictureFile(text) || isDoubled(text) {
		return false
	}
	if bytes.IndexByte(text, ' ') < 0 {
		return isChief(b) || bytes.ContainsFunc(text, unspaced)
	}
	glued := 0 // words that run into one another, as the entries of a menu do in a dump; "iPhone" is one
	for k := 2; k < len(text); k++ {
		if a, b, c := text[k-2], text[k-1], text[k]; 'A' <= c && c <= 'Z' && 'a' <= b && b <= 'z' && 'a' <= a|0x20 && a|0x20 <= 'z' {
			glued++
		}
	}
	return glued < 2
}

// tellsDay reports whether a block holds a day or a time, and is not marked as a
// heading that says much else: "11 trends for 2026" is no date.
func (b *Block) tellsDay() bool {
	const much = 24 // bytes
	for m := range dates.Scan(b.Text, dates.Options{}) {
		if m.Date.Precision >= dates.Day {
			return !isChief(b) || len(b.Text)-(m.End-m.Start) < much
		}
	}
	return strings.Contains(b.Text, ":") && !isChief(b)
}

// tellsAge reports whether a block says how long ago a text was published, and
// hardly more.
func (b *Block) tellsAge() bool {
	return b.Holds(Digit) && len(b.Text) < 60 && dates.EndsAgo(b.Text) && strings.Count(b.Text, " ") < 5
}

// isDoubled reports whether a line says the same twice, as the descriptions of
// two pictures of one thing do.
func isDoubled(text []byte) bool {
	n := len(text)
	a, b := text[:n/2], text[n-n/2:]
	return n > 16 && bytes.Equal(a, b) && (n%2 == 0 || text[n/2] == ' ')
}

// pathMarks are the kinds of the marks between the parts of a path.
const pathMarks = Slash | Shut | Bar | Beyond

// isPath reports whether a line shows where on a site the reader is.
func isPath(text []byte) bool {
	for _, s := range [...]string{" / ", " > ", " » ", " › ", " | "} {
		if bytes.Contains(text, []byte(s)) {
			return true
		}
	}
	return false
}

// isDated reports whether a short line is about a date or time: it has a year,
// or the time of a day, and few words.
func isDated(text []byte) bool {
	if len(text) > 110 {
		return false
	}
	year, clock, words := false, false, 0
	for i := 0; i < len(text); {
		if text[i] < '0' || text[i] > '9' {
			if text[i] == ' ' {
				words++
			}
			i++
			continue
		}
		n := 0
		for i+n < len(text) && '0' <= text[i+n] && text[i+n] <= '9' {
			n++
		}
		if n >= 4 && (bytes.HasPrefix(text[i:], []byte("20")) || bytes.HasPrefix(text[i:], []byte("19"))) {
			year = true
		}
		if n <= 2 && i+n+2 < len(text) && text[i+n] == ':' && '0' <= text[i+n+1] && text[i+n+1] <= '5' {
			clock = true
		}
		i += n
	}
	digits := 0
	for _, c := range text {
		if '0' <= c && c <= '9' {
			digits++
		}
	}
	return clock && (year || words <= 6) || year && digits >= 5 && words <= 12 && digits*8 >= len(text)
}
