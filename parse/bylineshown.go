package parse

import (
	"slices"
	"strings"

	"lede/parse/internal/byline"
	"lede/parse/internal/page"
)

// elsewhere are the places whose names are not the article's authors.
const elsewhere = page.Comments | page.Related | page.Foot | page.Hidden | page.Nav | page.Cited

// seenByline yields the lines between headline and text that plainly are the
// byline: a marker and a person's full name.
func seenByline(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		from, to := head(p)
		for r := range bylines(p, from, to) {
			if r.strength == byline.Plain && r.full && !yield(asAuthors(r.names), r.at) {
				return
			}
		}
	}
}

// visibleByline yields the bylines among the short lines around headline and
// start of the text. Where nothing is marked, decks, captions and what else
// stands above the byline look like the start of the text.
func visibleByline(p *page.Page) seq[[]Author] {
	const inPage, inText = 3, 9 // blocks of the text
	most := inPage
	if p.Kind != page.HTML {
		most = inText
	}
	from, _ := nearText(p)
	return bylinesIn(p, from, p.Region().Start+most)
}

// endByline yields the bylines that stand after the text.
func endByline(p *page.Page) seq[[]Author] {
	r := p.Region()
	return bylinesIn(p, max(int(r.Last)-4, r.Start+3), int(r.Last)+8)
}

// belowByline yields the byline below a raw text, among what is taken for the lists
// that follow it and above the comments, if it says in so many words what it is and
// no other there does.
func belowByline(p *page.Page) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		if p.Kind == page.HTML {
			return
		}
		const most = 12 // blocks behind the text
		w := newBylineWalk(p)
		w.below = true
		to := w.text
		for to < min(w.text+most, len(p.Blocks)) && p.Blocks[to].Hint&page.Comments == 0 {
			to++
		}
		var found bylineRun
		for r := range w.runs(w.text, to) {
			if r.strength != byline.Plain || !r.full {
				continue
			}
			if found.names != nil && !sameAuthors(asAuthors(found.names), asAuthors(r.names)) {
				return
			}
			found = r
		}
		if found.names != nil {
			yield(asAuthors(found.names), found.at)
		}
	}
}

func bylinesIn(p *page.Page, from, to int) seq[[]Author] {
	return func(yield func([]Author, span) bool) {
		for r := range bylines(p, from, to) {
			if !yield(asAuthors(r.names), r.at) {
				return
			}
		}
	}
}

// head is the range of blocks from right above the headline to the first
// paragraph.
func head(p *page.Page) (from, to int) {
	r := p.Region()
	from = r.Start - 8
	if r.Heading >= 0 && r.Heading <= r.Start && r.Start-r.Heading < mostBetween {
		from = r.Heading - 3
	}
	return max(0, from), min(len(p.Blocks), r.Start+1)
}

// bylineRun is a byline, or several that stand together.
type bylineRun struct {
	names    []byline.Name
	at       span
	strength byline.Strength
	full     bool // one name at least is a person's full name
}

// bylines yields the bylines in a range of blocks.
func bylines(p *page.Page, from, to int) func(func(bylineRun) bool) {
	return newBylineWalk(p).runs(from, to)
}

// runs yields the bylines in a range of blocks.
func (w *bylineWalk) runs(from, to int) func(func(bylineRun) bool) {
	return func(yield func(bylineRun) bool) {
		p := w.page
		for i := max(0, from); i < min(to, len(p.Blocks)); i++ {
			b := &p.Blocks[i]
			if len(b.Text) > 300 || b.Kind == page.Heading && b.Level == 1 || w.away(i) {
				w.marker = ""
				continue
			}
			for at := 0; at <= len(b.Text); {
				line, _, _ := strings.Cut(b.Text[at:], "\n")
				if !w.line(i, at, line, yield) {
					return
				}
				at += len(line) + 1
			}
		}
		w.flush(yield)
	}
}

// bylineWalk reads lines and puts those that stand together into one run.
type bylineWalk struct {
	page       *page.Page
	options    byline.Options
	known      *pageBylines
	run        bylineRun
	last       int    // the block of the run's last byline
	marker     string // a line that is a marker and nothing else: the name follows
	named      string // the marker whose name was read last
	kept       bool   // the name of marker has been read, others may follow
	start, end int    // the blocks between headline and text
	text       int    // the first block behind the text
	off        page.Hint
	below      bool       // what says that it is a byline is one among what stands below articles too
	lone       *loneNames // made when it is asked for
}

func newBylineWalk(p *page.Page) *bylineWalk {
	w := &bylineWalk{page: p, options: bylineOptions(p), known: &sharedOf(p).bylines, last: -2, off: elsewhere &^ page.Foot}
	r := p.Region()
	w.text = int(r.Last)
	if p.Elems[r.Root].Hint&page.Hidden != 0 {
		w.off &^= page.Hidden // all of the text is, until a program shows it
	}
	if r.Heading >= 0 && r.Heading < r.Start && r.Start-r.Heading < mostBetween {
		w.start, w.end = r.Heading+1, r.Start
	}
	return w
}

// away reports whether block i stands where no byline of the article does.
func (w *bylineWalk) away(i int) bool {
	b := &w.page.Blocks[i]
	off := w.off
	if w.page.Kind != page.HTML && len(b.Text) < 80 {
		off &^= page.Nav // a dump's menus end where its article begins, more or less
	}
	if i >= w.start && i < w.end {
		off &^= page.Related
		if w.page.Kind != page.HTML && len(b.Text) < 80 {
			off &^= page.Comments // how many there are, beside the name
		}
	}
	if b.Hint&page.Byline != 0 && i < w.start && i >= w.start-3 {
		off &^= page.Nav // it shares the line above the headline with the way to it
	}
	return b.Hint&off != 0 && !(w.below && w.explicit(b, off))
}

// explicit reports whether a block below a raw text, taken for what stands below
// articles, says that it is a byline, or has been told so by the line above.
func (w *bylineWalk) explicit(b *page.Block, off page.Hint) bool {
	return len(b.Text) < 2*longestName && b.Hint&off&^(page.Related|page.Nav) == 0 && (w.marker != "" || byline.Explicit(b.Text, w.options))
}

// line reads one line of block i.
func (w *bylineWalk) line(i, at int, line string, yield func(bylineRun) bool) bool {
	b := &w.page.Blocks[i]
	if len(line) < 4 && !strings.ContainsFunc(line, isWord) {
		if w.last == i-1 {
			w.last = i // "," or "|" between two names
			if line == "," {
				w.marker = w.named
			}
		}
		return true
	}
	names, end, strength := w.read(i, at, line)
	if len(names) == 0 && w.marker == "" {
		return true
	}
	if len(names) > 0 && i >= w.text && b.Hint&page.Side != 0 && w.marker == "" {
		return true // lists of what is most read stand there, with their bylines
	}
	if (b.Kind == page.Heading || w.page.Kind != page.HTML) && len(line)-end > longestName && firstDate(line[end:]) == "" {
		return true // "Report: Jane Roe leaves the harbour board": no byline goes on so long
	}
	if strength == byline.Bare && (b.Kind == page.Caption || b.Kind == page.Cell || b.Hint&(page.CaptionText|page.Credit) != 0) {
		return true // "Jane Roe / AP" took the picture
	}
	if strength == byline.Bare && w.page.Kind != page.HTML && w.credits(i, line) {
		return true
	}
	if strength == byline.Bare && len(names) == 1 && opensText(w.page, names[0].Name) {
		return true // "PORT TOWN | Mon Mar 2" over "PORT TOWN (Agency) - The harbour"
	}
	if len(names) == 0 {
		if w.marker != "" && w.last == i-1 {
			w.last = i
		}
		return true
	}
	w.toLinks(names, b)
	s := w.page.SpanOf(b, at, at+max(end, 1))
	full, house := false, true
	for _, n := range names {
		full = full || n.Kind == byline.Person && !n.Weak
		house = house && n.Kind == byline.Organization
	}
	if strength == byline.Plain && (full || house) && w.run.full && w.run.strength == byline.Plain && i-w.last <= 1 {
		w.run.names, w.last = append(w.run.names, names...), i
		return true
	}
	if !w.flush(yield) {
		return false
	}
	w.run, w.last = bylineRun{names, s, strength, full}, i
	return true
}

// credits reports whether a line of block i of a raw text, which has no marks for
// that, is the credit of a picture: "Jane Roe/AP" or "(Jane Roe)", unless it stands
// where bylines do, right below the headline or beside the date.
func (w *bylineWalk) credits(i int, line string) bool {
	if line[0] != '(' && (!strings.Contains(line, "/") || strings.ContainsAny(line, "0123456789|•")) {
		return false
	}
	if w.lone == nil {
		w.lone = newLoneNames(w.page)
	}
	up, down := w.lone.next(i, -1), w.lone.next(i, 1)
	return up != w.page.Region().Heading && !(up >= 0 && w.lone.isWhen(up)) && !(down < len(w.page.Blocks) && w.lone.isWhen(down))
}

// opensText reports whether the text opens with a dateline of a place of that name.
func opensText(p *page.Page, name string) bool {
	for v := range every(openingDateline, p) {
		return len(v) >= len(name) && strings.EqualFold(v[:len(name)], name)
	}
	return false
}

// toLinks ends names where the link to their bearer ends, or begins them where it
// begins: the rest of the line is of something else, "Jane Roe Categories".
func (w *bylineWalk) toLinks(names []byline.Name, b *page.Block) {
	for i := range names {
		if n := &names[i]; n.Kind == byline.Person && strings.Count(n.Name, " ") > 1 {
			for k := b.FirstLink; k < b.LastLink; k++ {
				n.Name = w.toLink(n.Name, w.page.Links[k].Text)
			}
		}
	}
}

// toLink gives the part of a name that is a person's and that the text of a link
// ends with, or is.
func (w *bylineWalk) toLink(name, link string) string {
	for k := range len(name) {
		if name[k] != ' ' {
			continue
		}
		part := name[k+1:]
		if link != part {
			if part = name[:k]; link != part && !strings.HasSuffix(link, " "+part) {
				continue
			}
		}
		if names := byline.Split(part, w.options); len(names) == 1 && names[0].Kind == byline.Person && !names[0].Weak && names[0].Name == part {
			return part
		}
	}
	return name
}

// read reads a line of block i behind the marker that stands before it, if one does.
// One marker may stand before several lines of a byline's element or of a sidebar.
func (w *bylineWalk) read(i, at int, line string) ([]byline.Name, int, byline.Strength) {
	marker, kept, b := w.marker, w.kept, &w.page.Blocks[i]
	w.marker, w.kept = "", false
	r := w.known.of(w, i, at, line)
	if r.strength == byline.Opening {
		w.marker = line
		return nil, 0, byline.NoByline
	}
	within := b.Hint&(page.Byline|page.Side) != 0
	if marker != "" && len(line) < 120 && (within || !kept) && (b.Kind != page.Heading || b.Hint&page.Side == 0) {
		if names, end, strength := byline.Read(marker+" "+line, w.options); strength == byline.Plain {
			if w.named = marker; within {
				w.marker, w.kept = marker, true
			}
			return names, max(1, end-len(marker)-1), strength
		}
	}
	if w.named = ""; r.strength == byline.Plain {
		w.named = "By"
	}
	return slices.Clone(r.names), r.end, r.strength
}

// mostDoubled is how many words a line has at most in which names stand twice.
const mostDoubled = 24

// namesOnce gives a line with the names once that stand twice in it, with commas
// behind: dumps run the description of a portrait into the name beside it.
func namesOnce(line string) string {
	if !mayDouble(line) {
		return line
	}
	var buf [mostDoubled]string
	words := buf[:0]
	for w := range strings.FieldsSeq(line) {
		if len(words) == len(buf) {
			return line
		}
		words = append(words, w)
	}
	var out []string
	from := 0 // the first word that out does not have
	for i := 0; i < len(words); i++ {
		n := doubled(words[i:])
		if n == 0 {
			continue
		}
		out = append(out, words[from:i+n]...)
		if from = i + 2*n; from < len(words) {
			out[len(out)-1] += ","
		}
		i = from - 1
	}
	if out == nil {
		return line
	}
	return strings.Join(append(out, words[from:]...), " ")
}

// mayDouble is a cheap look at a line: it has few words, and two of them that stand
// together begin as two do that stand two to four words before. It takes a third of
// the time of cutting the line into words.
func mayDouble(line string) bool {
	var a, b, c, d, e uint16 // how the words before begin, the nearest first
	double := false
	for i, n := 0, 0; i < len(line); i++ {
		if line[i] == ' ' {
			continue
		}
		if n++; n > mostDoubled {
			return false
		}
		begins := uint16(line[i])<<8 | ' '
		if i+1 < len(line) {
			begins = uint16(line[i])<<8 | uint16(line[i+1])
		}
		double = double || begins == b && a == c || begins == c && a == d || begins == d && a == e
		a, b, c, d, e = begins, a, b, c, d
		end := strings.IndexByte(line[i:], ' ')
		if end < 0 {
			break
		}
		i += end
	}
	return double
}

// doubled gives the number of words of the name that stands twice at the start, or 0.
func doubled(words []string) int {
	for n := min(4, len(words)/2); n > 1; n-- {
		if words[0] == words[n] && slices.Equal(words[:n], words[n:2*n]) {
			if nameShaped(strings.Join(words[:n], " ")) {
				return n
			}
			return 0
		}
	}
	return 0
}

// flush yields the run, if there is one.
func (w *bylineWalk) flush(yield func(bylineRun) bool) bool {
	r := w.run
	w.run = bylineRun{}
	return len(r.names) == 0 || yield(r)
}
