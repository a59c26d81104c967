package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/parse/internal/byline"
	"lede/parse/internal/chars"
	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// This file reads names that stand by themselves, with no word to say whose
// they are: only their place tells.

// loneNames finds blocks that are one person's full name and nothing else.
type loneNames struct {
	page    *page.Page
	options byline.Options
	off     page.Hint
	lowest  uint8 // the level of headings that may be names
	items   bool  // names that are known may be items of a list
}

func newLoneNames(p *page.Page) *loneNames {
	l := &loneNames{p, bylineOptions(p), elsewhere | page.Crumbs | page.Tags | page.CaptionText | page.Credit | page.Share | page.Ad | page.Promo, 3, p.Kind == page.HTML}
	if p.Kind != page.HTML {
		l.off &^= page.Nav
		l.lowest = 2 // a dump's headings are guessed
	}
	return l
}

// longestName is the length of the longest line that is read as a name, in bytes.
const longestName = 60

// longestAnd is the length of the longest "and" between two names, in bytes.
const longestAnd = 5

// split gives the names that block i holds, if it may hold nothing else.
func (l *loneNames) split(i int) []byline.Name {
	if !l.may(i) {
		return nil
	}
	return byline.Split(l.page.Blocks[i].Text, l.options)
}

// one gives the person whose full name block i is, from what split gave. known says
// that the name begins with a given name, or stands where its class calls it the
// byline; else it may be no name: see ordinary.
func (l *loneNames) one(i int, names []byline.Name) (who Author, known, ok bool) {
	if len(names) != 1 || names[0].Kind != byline.Person || names[0].Weak || names[0].Role != "" {
		return who, false, false
	}
	n, b := &names[0], &l.page.Blocks[i]
	if strings.Count(n.Name, " ") > 3 || !l.alone(b.Text, n.Name) {
		return who, false, false
	}
	return Author{Name: n.Name}, n.Given || b.Hint&page.Byline != 0, true
}

// alone reports whether a line is a name, maybe in capitals, and nothing else but marks.
// Twice, "Jane RoeJane Roe", it is the text of a picture and the name: dumps write it
// in brackets too, and headings between stars.
func (l *loneNames) alone(line, name string) bool {
	if l.page.Kind != page.HTML {
		line = strings.Trim(strings.TrimPrefix(line, "["+name+"]"), "[]* ")
	}
	if len(line) >= len(name) && strings.EqualFold(line[:len(name)], name) {
		line = line[len(name):]
	}
	return len(line) <= 2 || strings.TrimLeft(line, " ") == name
}

// several gives the two or three persons whose full names block i is, each
// with a given name that is known, from what split gave.
func (l *loneNames) several(i int, names []byline.Name) []Author {
	if len(names) < 2 || len(names) > 3 {
		return nil
	}
	rest := len(l.page.Blocks[i].Text)
	for _, n := range names {
		if n.Kind != byline.Person || n.Weak || !n.Given || n.Role != "" {
			return nil
		}
		rest -= len(n.Name)
	}
	if rest > longestAnd*(len(names)-1) {
		return nil
	}
	return asAuthors(names)
}

// may reports whether block i is of a place and a shape in which names stand.
func (l *loneNames) may(i int) bool {
	if i < 0 || i >= len(l.page.Blocks) {
		return false
	}
	b := &l.page.Blocks[i]
	if len(b.Text) > longestName || b.Kind == page.Heading && b.Level < l.lowest || b.Kind == page.Caption || b.Kind == page.Item && !l.items || b.Hint&l.off != 0 || b.Hint&page.Byline == 0 && l.linked(b) {
		return false
	}
	return nameShaped(b.Text) && !(i > 0 && byline.Foreign(l.page.Blocks[i-1].Text, l.options))
}

// ordinary reports whether the page writes a word of a name in small letters
// too, as it does those of "Text Size".
func (l *loneNames) ordinary(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if len(w) > 3 && l.writes(w) {
			return true
		}
	}
	return false
}

// writes reports whether a word stands in one of the longer blocks.
func (l *loneNames) writes(w string) bool {
	for i := range l.page.Blocks {
		s := l.page.Blocks[i].Text
		if len(s) < longestName {
			continue
		}
		for at := 0; ; at += len(w) {
			k := strings.Index(s[at:], w)
			if k < 0 {
				break
			}
			at += k
			before, _ := utf8.DecodeLastRuneInString(s[:at])
			after, _ := utf8.DecodeRuneInString(s[at+len(w):])
			if !isWord(before) && !isWord(after) && !strings.ContainsRune(inAddress, before) && !strings.ContainsRune(inAddress, after) {
				return true
			}
		}
	}
	return false
}

// inAddress are the marks that part the words of addresses.
const inAddress = "-/_@"

// repeated reports whether a name stands by itself in another block too: over
// the text about its bearer, say.
func (l *loneNames) repeated(name string, but int) bool {
	for i := range l.page.Blocks {
		if b := &l.page.Blocks[i]; i != but && b.Text == name && b.Hint&(page.Comments|page.Related|page.Nav|page.Tags) == 0 {
			return true
		}
	}
	return false
}

// nameShaped reports whether a line may be a name and little more: two to nine
// words, of which only short ones begin in lower case, and no figure before a
// comma. It spares most lines a closer look.
func nameShaped(s string) bool {
	words, start := 0, true
	for i, r := range s {
		switch {
		case r == ' ':
			start = true
			continue
		case r == ',' && words > 1:
			return words < 9
		case '0' <= r && r <= '9', r == '?', r == '!', r == ':':
			return false
		case start:
			words++
			if chars.IsLower(r) && longWord(s[i:]) {
				return false
			}
			if isEastern(r) {
				words++
			}
		}
		start = false
	}
	return words > 1 && words < 9
}

// linked reports whether a block is a link to something other than an author.
func (l *loneNames) linked(b *page.Block) bool {
	if l.page.Kind != page.HTML || b.LinkLen == 0 {
		return false
	}
	for i := b.FirstLink; i < b.LastLink; i++ {
		if isAuthorLink(&l.page.Links[i]) {
			return false
		}
	}
	return true
}

// told reports whether the headline or the text speaks of a person: those who
// write seldom name themselves, but for what stands about them at the end.
func (l *loneNames) told(name string) bool {
	const aboutAuthor = 3 // blocks
	r := l.page.Region()
	if r.Heading >= 0 && strings.Contains(l.page.Blocks[r.Heading].Text, name) {
		return true
	}
	for i := r.First; i < r.Last; i++ {
		b := &l.page.Blocks[i]
		if l.page.Kind != page.HTML && i >= r.Last-aboutAuthor && i > int32(r.Start) {
			break
		}
		if len(b.Text) > 2*longestName && namesInText(b.Text, name) {
			return true
		}
	}
	return false
}

// namesInText reports whether a text holds a name elsewhere than in the credit of a
// picture or the byline of a teaser.
func namesInText(s, name string) bool {
	for {
		before, after, ok := strings.Cut(s, name)
		if !ok {
			return false
		}
		if !strings.HasPrefix(after, "/") && !strings.HasSuffix(before, "By ") {
			return true
		}
		s = after
	}
}

// besideDate yields a line that is one full name, or two or three, or the name of an
// agency, and stands beside the line with the date, between headline and text.
func besideDate(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		from, to := head(p)
		l := newLoneNames(p)
		var house []Author // an agency, where no person stands beside a date
		var houseAt span
		if p.Kind != page.HTML {
			to = min(len(p.Blocks), p.Region().Start+mostAsDeck)
			l.items = true
		}
		for i := from; i < to; i++ {
			for _, j := range l.beside(i) {
				if j < from || j >= to {
					continue
				}
				names := l.split(j)
				if who, known, ok := l.one(j, names); ok && (known || l.placed(i, j, who.Name) && !l.ordinary(who.Name)) && (known && l.signs(i, j, who.Name) || !l.told(who.Name)) {
					at := p.Blocks[j].Span
					if !l.isWhen(i) {
						at.End = p.Blocks[i].Span.End // the job is no part of the text
					}
					yield([]Author{who}, at)
					return
				}
				if l.isWhen(i) && l.may(j) && byline.IsAgency(p.Blocks[j].Text) {
					yield([]Author{{Name: p.Blocks[j].Text, Kind: "organization"}}, p.Blocks[j].Span)
					return
				}
				if all := l.asMarked(i, j); countPersons(all) > 0 {
					yield(all, p.Blocks[j].Span)
					return
				} else if len(all) == 1 && len(all[0].Name) > 2 && house == nil { // two letters may be initials
					house, houseAt = all, p.Blocks[j].Span
				}
				if all := l.several(j, names); all != nil && !slices.ContainsFunc(all, func(a Author) bool { return l.told(a.Name) }) {
					yield(all, p.Blocks[j].Span)
					return
				}
			}
		}
		if house != nil {
			yield(house, houseAt)
		}
	}
}

// beside gives the blocks beside block i where a name stands if block i says when,
// or right above it if that is the job of somebody.
func (l *loneNames) beside(i int) []int {
	if l.isWhen(i) {
		return l.around(i)
	}
	if b := &l.page.Blocks[i]; l.page.Kind != page.HTML && b.Kind != page.Heading {
		if up := l.next(i, -1); l.may(up) && byline.Job(b.Text, l.options) {
			return []int{up}
		}
	}
	return nil
}

// mostAsDeck is how many blocks that look like the start of a raw text may be
// decks and captions above its byline.
const mostAsDeck = 9

// isWhen reports whether a block is a short line that says when.
func (l *loneNames) isWhen(i int) bool {
	const longest = 40
	if isDateLine(l.page, i) {
		return true
	}
	b := &l.page.Blocks[i]
	return l.page.Kind != page.HTML && b.Kind != page.Heading && len(b.Text) < longest && mayDate(b) && (dates.EndsAgo(b.Text) && !readingTime(b.Text) || dates.DayOfYear(b.Text))
}

// readingTime reports whether a line says how long its text takes to read.
func readingTime(s string) bool {
	return strings.HasSuffix(strings.ToLower(s), " read") || strings.HasSuffix(s, " min")
}

// placed reports whether the name in block j, which begins with no given name that
// is known, stands where a byline does: below the headline of a raw text and right
// beside the date in block i, or below the description of a portrait.
func (l *loneNames) placed(i, j int, name string) bool {
	if l.page.Kind == page.HTML {
		return strings.ContainsFunc(name, chars.IsUpper) // without capitals any two words look like a name
	}
	if o := &l.page.Blocks[max(0, j-1)]; len(o.Text) > len(name) && len(o.Text) < len(name)+longestName/2 && strings.Contains(o.Text, name) {
		return true
	}
	r, b := l.page.Region(), &l.page.Blocks[j]
	if b.Kind == page.Item && (l.page.Blocks[i].Kind != page.Item && l.page.Blocks[max(0, j-1)].Kind == page.Item || !strings.Contains(b.Text, " ")) {
		return false // of a menu
	}
	return j > r.Heading && max(i, j) <= r.Start && (l.next(i, 1) == j || l.next(j, 1) == i)
}

// signs reports whether the name in block j, right beside the date in block i and
// between the headline and the start of a raw text, is the byline even if the text
// speaks of its bearer: the headline does not, and it describes no picture.
func (l *loneNames) signs(i, j int, name string) bool {
	r := l.page.Region()
	if !l.adjoins(i, j) {
		return false
	}
	if strings.Contains(l.page.Blocks[r.Heading].Text, name) {
		return false
	}
	below := l.next(j, 1)
	for below < len(l.page.Blocks) && len(l.page.Blocks[below].Text) < len(name)+4 && strings.Contains(l.page.Blocks[below].Text, name) {
		below = l.next(below, 1)
	}
	return below >= len(l.page.Blocks) || !isCredit(l.page.Blocks[below].Text, l.options.Lang)
}

// asMarked gives the persons that block j, right beside the date in block i, names as
// a byline does but for the marker in front: "Jane Roe and John Doe in Port Town".
func (l *loneNames) asMarked(i, j int) []Author {
	const longest = 90
	if j < 0 || j >= len(l.page.Blocks) || !l.adjoins(i, j) || !l.isWhen(i) {
		return nil
	}
	b := &l.page.Blocks[j]
	if len(b.Text) > longest || b.Kind == page.Heading || b.Kind == page.Item || b.Kind == page.Caption || b.Hint&l.off != 0 || !capital(b.Text) {
		return nil
	}
	line := "By " + b.Text
	names, end, strength := byline.Read(line, l.options)
	if strength != byline.Plain || end < len(line) {
		return nil
	}
	for _, n := range names {
		if n.Kind == byline.Person && (n.Weak || !n.Given || n.Role != "" || !l.signs(i, j, n.Name) || l.told(n.Name)) || n.Kind != byline.Person && !byline.IsAgency(n.Name) {
			return nil
		}
	}
	return asAuthors(names)
}

// adjoins reports whether the blocks i and j stand side by side between the headline
// and the start of a raw text.
func (l *loneNames) adjoins(i, j int) bool {
	r := l.page.Region()
	return l.page.Kind != page.HTML && r.Heading >= 0 && min(i, j) > r.Heading && max(i, j) <= r.Start && (l.next(i, 1) == j || l.next(j, 1) == i)
}

// isCredit reports whether a line is the credit of a picture and nothing else.
func isCredit(s, lang string) bool {
	if len(s) > 2*longestName {
		return false
	}
	caption, credit := splitCredit(s, lang)
	return caption == "" && credit != ""
}

// around gives the blocks that stand beside block i, the nearest first. What has
// no word in it, an icon or a stroke, parts nothing.
func (l *loneNames) around(i int) []int {
	var near [4]int
	up, down := i, i
	for k := range near {
		if k%2 == 0 {
			up = l.next(up, -1)
			near[k] = up
		} else {
			down = l.next(down, 1)
			near[k] = down
		}
	}
	return near[:]
}

// next gives the next block with a word in it, in one direction.
func (l *loneNames) next(i, step int) int {
	for i += step; l.page.Kind != page.HTML && i >= 0 && i < len(l.page.Blocks) && len(l.page.Blocks[i].Text) < 4 && !strings.ContainsFunc(l.page.Blocks[i].Text, isWord); {
		i += step
	}
	return i
}

// underHeadline yields the only line between headline and text that is one full
// name.
func underHeadline(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		from, to := head(p)
		l := newLoneNames(p)
		var found []Author
		var at span
		for i := from + 1; i < to; i++ {
			who, known, ok := l.one(i, l.split(i))
			if !ok || hasAuthor(found, who) || !known && (!l.repeated(who.Name, i) || l.ordinary(who.Name)) {
				continue
			}
			if found = append(found, who); len(found) > 1 {
				return
			}
			at = p.Blocks[i].Span
		}
		if h := p.Region().Heading; len(found) == 0 && p.Kind != page.HTML && h >= 0 {
			if i := l.next(h, 1); i < len(p.Blocks) { // two or three names right below
				found, at = l.several(i, l.split(i)), p.Blocks[i].Span
			}
		}
		if len(found) > 0 && !slices.ContainsFunc(found, func(a Author) bool { return l.told(a.Name) }) {
			yield(found, at)
		}
	}
}

// signed yields the full name that stands as the last line of the text.
func signed(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		r := p.Region()
		l := newLoneNames(p)
		for i := int(r.Last) - 2; i <= int(r.Last); i++ {
			who, known, ok := l.one(i, l.split(i))
			if !ok || i <= r.Start || p.Blocks[i].Kind == page.Heading || !known && (i != int(r.Last)-1 || !besideText(p, i) || l.ordinary(who.Name)) || l.told(who.Name) {
				continue
			}
			yield([]Author{who}, p.Blocks[i].Span)
			return
		}
	}
}

// besideText reports whether block i is a paragraph beside one of the text, in
// one element with it.
func besideText(p *page.Page, i int) bool {
	b := &p.Blocks[i]
	if p.Kind != page.HTML || b.Kind != page.Paragraph || i == 0 {
		return false
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		o := &p.Blocks[j]
		if len(o.Text) > 2*longestName {
			return p.Elems[paragraph(p, o)].Parent == p.Elems[paragraph(p, b)].Parent
		}
	}
	return false
}

// paragraph gives the innermost element of a block that is no part of a line.
func paragraph(p *page.Page, b *page.Block) int32 {
	e := b.Elem
	for e > 0 && p.Elems[e].Inline {
		e = p.Elems[e].Parent
	}
	return e
}

// isDateLine reports whether a block is a short line with a date.
func isDateLine(p *page.Page, i int) bool {
	b := &p.Blocks[i]
	return len(b.Text) < 110 && b.Kind != page.Heading && mayDate(b) && isDated(p, i)
}

// longWord reports whether the word that s begins with has more than four bytes.
func longWord(s string) bool {
	i := strings.IndexByte(s, ' ')
	return i > 4 || i < 0 && len(s) > 4
}
