package page

import (
	"bytes"
	"hash/maphash"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// adjust weighs blocks by what stands around them.
func (d *divider) adjust() {
	d.repeats()
	d.runs()
	d.alone()
}

// threads ends the text where readers' comments begin below it. Where none do, a
// marked heading of "Discussion" is the text's own, as others of its level are.
func (d *divider) threads() {
	above := 0
	var own [7]bool // whether a heading of a level stood over a paragraph of the text
	for i := range d.of {
		t := &d.of[i]
		if b := &d.p.Blocks[i]; d.p.Kind == Markdown && b.Kind == Heading && i+1 < len(d.of) && d.of[i+1].prose && d.of[i+1].hint == 0 {
			if level := min(int(b.Level), len(own)-1); t.hint == 0 {
				own[level] = true
			} else if t.over == Comments && own[level] && !d.p.replies(int32(i), int32(len(d.of))) {
				t.hint, t.over, t.score = 0, 0, ofHeading
			}
		}
		if t.prose && t.hint == 0 {
			above += t.score
		}
		if t.over == Comments && above > leastAbove && d.p.replies(int32(i), int32(len(d.of))) {
			t.hint, t.score, t.stop = Comments, -400, true
		}
	}
}

// ofHeading is the score of a heading.
const ofHeading = -15

// trait is what the words of a block show of its part in a page.
type trait struct {
	score int  // how much it speaks for the article's text, or against it
	hint  Hint // what the line alone shows
	stop  bool // no article goes on past it
	prose bool // it reads like a paragraph of an article
	short bool // it reads like a short one
	alike bool // it stands elsewhere too
	again bool // it is neutral for that
	twin  bool // the line beside it says the same
	over  Hint // the box that it stands over
}

// read reads a block.
func (t *trait) read(b *Block, text []byte) {
	*t = trait{}
	switch b.Kind {
	case Label:
		t.score = -15
		return
	case Caption:
		t.score = -5
		return
	}
	if isBlob(text) {
		t.hint, t.score = Hidden, -60
		return
	}
	chars := b.weight(text)
	var buf [120]byte
	var line []byte
	if chars <= 80 && mayBeLine(b, text) {
		line = phrase(text, buf[:])
	}
	furniture := isFurniturePhrase(line)
	t.over = boxLines().over(line)
	switch {
	case b.ClaimsRights():
		t.hint, t.score, t.stop = Foot, -400, true
		return
	case len(line) > 0 && (furniture || b.Holds(Digit)) && isCommentsLine(line, furniture):
		t.hint, t.over, t.score = Comments, Comments, -150
		return
	case furniture:
		t.hint, t.score = Nav, -60
		if b.Kind == Heading {
			t.score = -200
		}
		return
	case chars <= 160 && b.Holds(Colon) && opensFurniture(text):
		t.hint, t.score = Related, -25
		return
	}
	t.weigh(b, text, chars)
	if t.score > 20 && isCookieTalk(text) {
		t.score /= 8
	}
	if h := captionHint(b, text); h != 0 {
		*t = trait{hint: h, score: -10, over: t.over}
	}
}

// weigh says how much a block reads like a paragraph.
func (t *trait) weigh(b *Block, text []byte, chars int) {
	ended := endsSentence(text) || chars >= 80 && unpointed(lastRune(text))
	linked := int(b.LinkLen)*5 > len(text)*3
	t.prose = ended && chars >= 80 && b.Kind != Heading && !linked
	t.short = t.prose || ended && chars >= 40 && b.Kind == Paragraph && !linked
	switch {
	case linked:
		t.score = -20 - min(chars, 60)
	case b.Kind == Heading:
		t.score = ofHeading
	case b.Kind == Item && t.prose:
		t.score = min(chars, 600) / 2
	case b.Kind == Item && chars < 60:
		t.score = -25
	case b.Kind == Item:
		t.score = -15
	case t.prose:
		t.score = min(chars, 600)
	case t.short:
		t.score = chars / 2
	case ended:
		t.score = -5
	case chars >= 120 && hasSentence(b.Text):
		t.score = min(chars, 600) / 3
	case chars >= 40:
		t.score = -25
	default:
		t.score = -20
	}
}

// unpointed reports whether a character is of a script that sentences end in
// without a mark: Thai or Lao.
func unpointed(c rune) bool { return 0x0e00 <= c && c <= 0x0eff }

// weight counts the characters of a block, whose text is s; those that stand for
// a word or half of one count more.
func (b *Block) weight(s []byte) int {
	if !b.Holds(Beyond) {
		return len(s)
	}
	chars, wide := width(s)
	return int(chars + wide + wide/2)
}

// ClaimsRights reports whether a block claims the rights to a site or an article.
func (b *Block) ClaimsRights() bool {
	const most = 400
	s, i := b.Text, -1
	if len(s) > most {
		return false
	}
	if b.Holds(Beyond) {
		i = strings.Index(s, "©")
	}
	if i < 0 {
		return strings.HasPrefix(s, "Copyright 20") || strings.HasPrefix(s, "Copyright (c)")
	}
	rest := s[i+len("©"):]
	for len(rest) > 0 && (rest[0] == ' ' || rest[0] == '(' || rest[0] == ')' || rest[0] == 0xc2 || rest[0] == 0xa0) {
		rest = rest[1:]
	}
	year := len(rest) >= 4 && (rest[0] == '1' || rest[0] == '2') && rest[3] >= '0' && rest[3] <= '9'
	return i < 40 && (year || strings.HasPrefix(rest, "Copyright") || strings.HasPrefix(s, "Copyright"))
}

// repeats makes lines that occur again neutral: they are boxes that a page
// shows more than once, and descriptions of pictures beside their captions.
func (d *divider) repeats() {
	d.findAlike()
	for i := range d.of {
		if t := &d.of[i]; t.alike && !t.stop && len(d.p.Blocks[i].Text) < 200 {
			t.prose, t.short, t.again = false, false, true
			if t.score = min(t.score, 0)/5 - 1; d.p.Blocks[i].Kind == Item {
				t.score -= 10
			}
		}
	}
}

// findAlike marks the lines that occur more than once.
func (d *divider) findAlike() {
	blocks := d.p.Blocks
	d.firsts = zeroed(d.firsts, 2<<bits.Len(uint(len(blocks))))
	for i := range blocks {
		if text := blocks[i].Text; len(text) > 12 && len(text) < 300 {
			slot := d.firstAlike(text)
			if k := *slot - 1; k >= 0 {
				d.of[k].alike, d.of[i].alike = true, true
			} else {
				*slot = int32(i + 1)
			}
		}
	}
}

// firstAlike gives the slot of the first block of a text, one of 0 if it is new.
func (d *divider) firstAlike(text string) *int32 {
	for h := maphash.String(textSeed, text); ; h++ {
		if slot := &d.firsts[h&uint64(len(d.firsts)-1)]; *slot == 0 || d.p.Blocks[*slot-1].Text == text {
			return slot
		}
	}
}

// textSeed keeps texts from colliding on purpose.
var textSeed = maphash.MakeSeed()

// runs lowers the scores of items in long lists.
func (d *divider) runs() {
	p := d.p
	for i := 0; i < len(d.of); {
		j := i
		for j < len(d.of) && p.Blocks[j].Kind == Item {
			j++
		}
		if j-i >= 8 && !d.prosy(i, j) {
			for k := i; k < j; k++ {
				d.of[k].score = min(d.of[k].score, -10)
			}
		}
		i = max(j, i+1)
	}
}

// prosy reports whether a good part of a list's items are whole sentences: the
// article is written as a list.
func (d *divider) prosy(i, j int) bool {
	n := 0
	for k := i; k < j; k++ {
		if d.of[k].prose {
			n++
		}
	}
	return n*3 >= j-i
}

// alone lowers the scores of paragraphs that stand between lines that are
// none, as teasers do, and of lines in long runs without a paragraph.
func (d *divider) alone() {
	prose := func(i, step int) bool {
		if k := i + step; k >= 0 && k < len(d.of) && d.of[k].hint&(Nav|Related) != 0 && d.p.Blocks[k].Kind == Paragraph { // a line of furniture between
			i = k
		}
		i += step
		return i >= 0 && i < len(d.of) && d.of[i].prose
	}
	gap := 0
	for i := range d.of {
		t := &d.of[i]
		above, below := prose(i, -1), prose(i, 1)
		beside := above || below
		if t.short && !(above && below) && isLegal(d.text(i)) {
			*t, beside = trait{hint: Consent, score: -60}, false
		}
		switch {
		case t.prose:
			gap = 0
			if !beside && t.score < 220 {
				t.score = min(t.score, 15+t.score/8)
			} else if !beside {
				t.score = 40 + t.score/8
			}
		case t.short && beside:
			gap = 0
		case t.short:
			t.score /= 3
		case t.again:
		default:
			if gap++; gap > 4 {
				t.score -= 15
			}
		}
	}
}

// isBlob reports whether a block is data and no text: one long word of ASCII
// that is no address.
func isBlob(s []byte) bool {
	if len(s) < 100 {
		return false
	}
	for _, c := range s[:100] {
		if c <= ' ' || c >= utf8.RuneSelf {
			return false
		}
	}
	return !bytes.Contains(s[:100], []byte("://"))
}
