package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/parse/internal/page"
)

// prose is a body in the making: blocks of the page, or a text that stands for it.
type prose struct {
	blocks []int          // indexes into Page.Blocks
	rests  map[int]string // what is left of those of which only a part is text
	text   string
}

func (v prose) String() string { return v.text }

// body is the article's text: paragraphs joined by a blank line.
var body = Field[prose]{
	Name: "body",
	Rules: []Rule[prose]{
		{"region", Visible, regionBody},
		{"jsonld", 40, declaredBody},
		{"state", 30, stateBody},
	},
	Clean: cleanBody,
	Same:  func(a, b prose) bool { return a.text == b.text },
}

// decideBody decides the body. What a rule proposes may hold more than is left
// of it in the end: the account gives where the text stands.
func decideBody(d *draft) {
	var at span
	known := len(d.found)
	body.decide(d, func(v prose) {
		d.setBody(v)
		if len(v.blocks) > 0 {
			at = textSpan(d.page, v.blocks)
		}
	})
	if len(d.found) > known && !at.Empty() {
		f := &d.found[len(d.found)-1]
		f.Start, f.End = at.Start, at.End
	}
}

// regionBody yields the blocks of the article's region that are its text, and
// those beside it that belong to it.
func regionBody(p *page.Page) seq[prose] {
	return func(yield func(prose, span) bool) {
		r := p.Region()
		v := prose{blocks: make([]int, 0, r.Last-r.First+maxDecks)}
		v.blocks = append(append(v.blocks, deckBlocks(p)...), besideBlocks(p)...)
		for i := r.First; i < r.Last; i++ {
			if isText(p, &p.Blocks[i], r.Root) || isOwnTeaser(p, int(i)) {
				v.blocks = append(v.blocks, int(i))
			}
		}
		slices.Sort(v.blocks)
		v.blocks = slices.Compact(v.blocks)
		if len(v.blocks) > 0 {
			yield(v, textSpan(p, v.blocks))
		}
	}
}

// textSpan is where the first to the last of some blocks stand.
func textSpan(p *page.Page, blocks []int) span {
	return span{Start: p.Blocks[blocks[0]].Span.Start, End: p.Blocks[blocks[len(blocks)-1]].Span.End}
}

// outside are the marks of what stands in an article's element and is not its text.
const outside = page.Furniture&^page.Control | page.Hidden | page.CaptionText | page.Credit

// isText reports whether a block of the region may be a part of the text.
func isText(p *page.Page, b *page.Block, root int32) bool {
	shows := p.Shows(b, root)
	if shows&outside != 0 || b.Kind == page.Label || b.Kind == page.Caption {
		return false
	}
	n := len(b.Text)
	linked := int(b.LinkLen)
	if b.Kind == page.Heading || shows&page.Cited != 0 {
		return true
	}
	switch b.Kind {
	case page.Item, page.Cell:
		return linked*2 <= n || n-linked > 60 || isLinkedSentence(b)
	}
	if shows&page.Byline != 0 || shows&page.When != 0 && (n < 60 || n < 200 && !hasFullStop(b.Text)) {
		return false
	}
	return linked*3 <= n*2 || n >= 160 || isLinkedSentence(b)
}

// isLinkedSentence reports whether a block is a sentence of which a part is no
// link, without a colon behind which a piece to read is named.
func isLinkedSentence(b *page.Block) bool {
	return int(b.LinkLen) < len(b.Text)-8 && strings.HasSuffix(b.Text, ".") && strings.Count(b.Text, " ") > 5 && !strings.ContainsAny(b.Text, ":|»>")
}

// isLinkedTitle reports whether a block is a link as long as a title.
func isLinkedTitle(b *page.Block) bool {
	return b.Kind != page.Cell && len(b.Text) > 20 && int(b.LinkLen) == len(b.Text)
}

// isTeaser reports whether a block stands in a small element with a heading
// that is all link, or below a title that is: the excerpt of another article.
func isTeaser(p *page.Page, b *page.Block, root int32) bool {
	for e := b.Elem; e > root; e = p.Elems[e].Parent {
		el := &p.Elems[e]
		if el.Inline {
			continue
		}
		if el.Last-el.First > 8 {
			return false
		}
		size, heading := 0, false
		for i := el.First; i < el.Last; i++ {
			x := &p.Blocks[i]
			size += len(x.Text)
			heading = heading || isLinkedHeading(x) || isLinkedTitle(x) && x.Span.Start < b.Span.Start
		}
		if size > 700 {
			return false
		}
		if heading {
			return true
		}
	}
	return false
}

// declaredBody yields the text that the page gives to machines.
var declaredBody = over(jsonld("article.articlebody", "article.text"), func(_ *page.Page, found seq[string]) seq[prose] {
	return func(yield func(prose, span) bool) {
		for v, s := range found {
			if utf8.RuneCountInString(v) > 200 {
				yield(prose{text: paragraphs(page.PlainText(v))}, s)
				return
			}
		}
	}
})

// thinText is how many bytes a text of the markup has that is perhaps the frame
// of a one-page app.
const thinText = 600

// stateBody yields the text that a one-page app fills its page with.
func stateBody(p *page.Page) seq[prose] {
	if len(p.State) == 0 || p.Region().Weight > 2*thinText {
		return nil
	}
	titles := []string{p.First(page.TitleTag, "title"), p.First(page.Meta, "og:title", "twitter:title")}
	if h := p.Region().Heading; h >= 0 {
		titles = append(titles, p.Blocks[h].Text)
	}
	text, script := p.StateText(titles...)
	if script < 0 {
		return nil
	}
	return just(prose{text: strings.Join(text, "\n\n")}, p.State[script].Span)
}

// paragraphs gives a text one blank line between its paragraphs.
func paragraphs(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = oneLine(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n\n")
}

// cleanBody takes out what other fields have, sets aside what is no text, and
// joins the rest.
func cleanBody(v prose, d *draft) (prose, bool) {
	if v.blocks == nil {
		return v, v.text != ""
	}
	v.blocks = d.withoutBits(v.blocks)
	v.blocks, v.rests = d.withoutFields(v.blocks)
	v.blocks = d.withoutFurniture(v.blocks)
	v.text = d.withoutByline(join(d.page, v.blocks, v.rests))
	return v, len(v.text) > 0 && !isFrame(d.page, len(v.text))
}

// isFrame reports whether the markup holds only some bytes of a text that the
// page gives to machines in full.
func isFrame(p *page.Page, size int) bool {
	if size > thinText {
		return false
	}
	for _, rule := range [...]finder[prose]{declaredBody, stateBody} {
		for v := range every(rule, p) {
			if len(v.text) > 3*size {
				return true
			}
		}
	}
	return false
}

// withoutFields drops the blocks that other fields were read from, and the
// headline wherever it stands again. Of a paragraph that offers a contact besides,
// the rest is left.
func (d *draft) withoutFields(blocks []int) (kept []int, rests map[int]string) {
	kept = blocks[:0]
	title := string(d.Headline)
	for k, i := range blocks {
		b := &d.page.Blocks[i]
		if title != "" && len(b.Text) < 2*len(d.Headline)+20 && equalText(b.Text, title) {
			continue
		}
		switch d.takenBy(b) {
		case "":
		case "contact":
			rest := d.besideContact(b, blocks[k+1:])
			if rest == "" {
				continue
			}
			if rests == nil {
				rests = map[int]string{}
			}
			rests[i] = rest
		default:
			continue
		}
		kept = append(kept, i)
	}
	return kept, rests
}

// longParagraph is how many bytes a paragraph has that is text though an address
// stands in it.
const longParagraph = 240

// taken reports whether a field other than the body was read from a block.
func (d *draft) taken(b *page.Block) bool { return d.takenBy(b) != "" }

// takenBy gives the field other than the body that was read from a block, which
// then is no text: a long paragraph that only mentions an address stays. It is the
// contact only where no other was.
func (d *draft) takenBy(b *page.Block) (field string) {
	for _, u := range d.spans {
		if !u.span.Overlaps(b.Span) || u.field == "language" || u.field == "publisher" {
			continue
		}
		if u.span.End-u.span.Start > b.Span.End-b.Span.Start+64 && b.Kind != page.Heading && u.field != "images" && u.field != "authors" {
			continue // a meta element around it, or a whole script
		}
		if len(b.Text) < longParagraph || 2*(u.span.End-u.span.Start) > len(b.Text) {
			if field = u.field; field != "contact" {
				return field
			}
		}
	}
	return field
}

// withoutFurniture drops lines that are page furniture by their words, text
// that stands there twice, and what trails the text.
func (d *draft) withoutFurniture(blocks []int) []int {
	p := d.page
	pulled := pulledQuotes(p, blocks)
	kept := blocks[:0]
	seen := make(map[string]struct{}, len(blocks))
	levels := uint64(0) // of the headings that were kept and are no links, as a set
	for k, i := range blocks {
		b := &p.Blocks[i]
		level := uint64(1) << b.Level
		if why := furniture(p, b); why != "" && (why != ofWords || levels&level == 0 || !d.headsText(blocks[k:])) || slices.Contains(pulled, i) {
			continue
		}
		if b.Kind == page.Heading && b.LinkLen == 0 {
			levels |= level
		}
		if len(b.Text) > 80 {
			n := len(seen)
			if seen[b.Text] = struct{}{}; len(seen) == n {
				continue
			}
		}
		kept = append(kept, i)
	}
	kept = withoutLinkedHeadings(p, kept)
	kept = kept[:tail(p, kept)]
	kept = kept[:imprint(p, kept)]
	return kept[:d.tailAbout(kept)]
}

// headsText reports whether the first of some blocks is a heading right above a
// paragraph. One that others of its level were kept of is of the text then:
// "Discussion" is a part of a study, and not of the page.
func (d *draft) headsText(blocks []int) bool {
	return d.page.Blocks[blocks[0]].Kind == page.Heading && len(blocks) > 1 && blocks[1] == blocks[0]+1 && d.isPlainText(blocks[1])
}

// imprint gives the number of blocks that stand before the line at the end that
// claims the rights to the site, below which it says what else it does not answer for.
func imprint(p *page.Page, blocks []int) int {
	const most = 3 // blocks below such a line
	for n := len(blocks) - 1; n > 0 && n >= len(blocks)-1-most; n-- {
		if p.Blocks[blocks[n]].ClaimsRights() {
			return tail(p, blocks[:n])
		}
	}
	return len(blocks)
}

// leastPieces is how many headings that are links make a list of pieces.
const leastPieces = 3

// withoutLinkedHeadings drops headings that are links to other articles. Where
// several such headings stand over text each, they are the text's own.
func withoutLinkedHeadings(p *page.Page, blocks []int) []int {
	pieces := 0
	for k, i := range blocks {
		if k+1 < len(blocks) && isLinkedHeading(&p.Blocks[i]) && p.Blocks[blocks[k+1]].Kind != page.Heading {
			pieces++
		}
	}
	if pieces >= leastPieces {
		return blocks
	}
	return slices.DeleteFunc(blocks, func(i int) bool { return isLinkedHeading(&p.Blocks[i]) })
}

func isLinkedHeading(b *page.Block) bool {
	return b.Kind == page.Heading && b.LinkLen > 0 && int(b.LinkLen)*10 >= len(b.Text)*9
}

// maxPulled bounds the quotations of a page that are looked for in its text.
const maxPulled = 16

// pulledQuotes gives the quotations that only repeat what the text says
// elsewhere. What is called a pull quote may stand nowhere else.
func pulledQuotes(p *page.Page, blocks []int) (pulled []int) {
	asked := 0
	for _, i := range blocks {
		b := &p.Blocks[i]
		if b.Kind != page.Quote && b.Hint&page.Pulled == 0 {
			continue
		}
		piece := core(b.Text)
		if piece == "" {
			continue
		}
		if asked++; asked > maxPulled {
			return pulled
		}
		for _, j := range blocks {
			if x := &p.Blocks[j]; j != i && len(x.Text) > len(piece) && x.Kind != page.Quote && strings.Contains(x.Text, piece) {
				pulled = append(pulled, i)
				break
			}
		}
	}
	return pulled
}

// core gives the middle of a text of some length, without the marks around
// it, or "".
func core(s string) string {
	const around, least, most = 12, 24, 60
	if len(s) < 2*around+least {
		return ""
	}
	s = s[around : len(s)-around]
	s = s[:min(len(s), most)]
	for len(s) > 0 && s[0]&0xc0 == 0x80 {
		s = s[1:]
	}
	for {
		if c, n := utf8.DecodeLastRuneInString(s); c != utf8.RuneError || n != 1 { // not the half of a character
			return s
		}
		s = s[:len(s)-1]
	}
}

// minText is how many bytes of a text are left when what reads like teasers
// behind it is taken off: a text of which less is left is a list of pieces.
const minText = 1000

// tail gives the number of blocks that are left when the teasers of other
// articles, headings and stray bits at the end are taken off.
func tail(p *page.Page, blocks []int) int {
	root := p.Region().Root
	end, size := len(blocks), 0
	for _, i := range blocks {
		size += len(p.Blocks[i].Text)
	}
	cut := 0
	for n := end - 1; n >= 0; n-- {
		b := &p.Blocks[blocks[n]]
		if cut += len(b.Text); 2*cut > size && size-cut < minText {
			return len(blocks) // an article that is all short pieces under linked headings
		}
		switch {
		case b.Kind == page.Heading || len(b.Text) < stray && !closesRow(p, blocks[:n+1]):
			if n == end-1 {
				end = n
			}
		case isTeaser(p, b, root):
			end = n
		case len(b.Text) < 60 && b.Kind != page.Item && b.Kind != page.Cell && !hasFullStop(b.Text): // between teasers, perhaps
		default:
			return end
		}
	}
	return end
}

// stray is how many bytes a bit at the end has that says nothing by itself.
const stray = 4

// closesRow reports whether the last block ends a row of a table that says more.
func closesRow(p *page.Page, blocks []int) bool {
	const most = 8 // cells
	last := &p.Blocks[blocks[len(blocks)-1]]
	for k := len(blocks) - 2; k >= max(0, len(blocks)-most) && last.Kind == page.Cell; k-- {
		b := &p.Blocks[blocks[k]]
		if b.Kind != page.Cell || !sameRow(p, b, last) {
			return false
		}
		if len(b.Text) >= stray {
			return true
		}
	}
	return false
}

// tailAbout gives the number of blocks that are left when a text about the author
// at the end is taken off: one that begins with the name, and the lines over it.
func (d *draft) tailAbout(blocks []int) int {
	const most, line, text = 4, 80, 900 // blocks, bytes of a line over the text, of the text
	end, about := len(blocks), false
	for n := end - 1; n > 0 && n >= len(blocks)-most; n-- {
		b := &d.page.Blocks[blocks[n]]
		switch {
		case len(b.Text) <= text && d.opensWithAuthor(b.Text):
			end, about = n, true
		case about && len(b.Text) <= line && d.namesAuthor(b.Text):
			end = n
		case len(b.Text) <= line && !hasFullStop(b.Text):
		default:
			return end
		}
	}
	return end
}

// opensWithAuthor reports whether a text is a sentence that begins with the name
// of a person who wrote the article.
func (d *draft) opensWithAuthor(s string) bool {
	for i := range d.Authors {
		a := &d.Authors[i]
		if rest, ok := strings.CutPrefix(s, a.Name); ok && a.Kind == "" && strings.IndexByte(a.Name, ' ') > 0 && hasFullStop(s) && len(rest) > 20 && (rest[0] == ' ' || rest[0] == ',') {
			return true
		}
	}
	return false
}

// setBody writes the body, counts its words, and accounts for what stands in
// or beside the text and belongs to no field.
func (d *draft) setBody(v prose) {
	d.Body = Text(v.text)
	d.WordCount = countWords(v.text)
	if !d.opts.Evidence || d.opts.NoAsides {
		return
	}
	p := d.page
	from, to := 0, len(p.Blocks)
	if p.Kind == page.HTML {
		from, to = int(p.Region().First), int(p.Region().Last)
	}
	k := 0
	for i := from; i < to && len(d.aside) < maxCandidates; i++ {
		for k < len(v.blocks) && v.blocks[k] < i {
			k++
		}
		if b := &p.Blocks[i]; (k == len(v.blocks) || v.blocks[k] != i) && !d.taken(b) {
			d.aside = append(d.aside, Aside{Text: brief(b.Text), Reason: whyAside(p, b), Start: b.Span.Start, End: b.Span.End})
		}
	}
}

// whyAside says why a block is no part of the text.
func whyAside(p *page.Page, b *page.Block) string {
	if reason := furniture(p, b); reason != "" {
		return reason
	}
	if name := p.Shows(b, p.Region().Root).String(); name != "" {
		return "marked as " + name
	}
	if b.Kind == page.Caption {
		return "caption"
	}
	if int(b.LinkLen)*2 > len(b.Text) {
		return "links"
	}
	return "outside the text"
}
