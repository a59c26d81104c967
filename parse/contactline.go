package parse

import (
	"iter"
	"strings"

	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// This file tells of a line whether it offers a contact, and whose.

// offer is what a line shows about the contacts in it.
type offer struct {
	text     string
	place    place
	begins   bool // a sentence of it begins with words that offer a contact
	speaks   bool // such words stand in it
	writer   bool // it says that the contact is the author's
	news     bool // it says that the contact is the newsroom's
	bare     bool // it holds hardly more than the address
	box      bool // it stands in a byline or a box about the author
	press    bool // it stands in a list of contacts, Blocks[head:at] and itself
	head, at int
	label    bool // a label says so
	declared bool // the page says so to machines
}

// place is where a line stands.
type place uint8

const (
	outsideText place = iota // before the first paragraph, or at the end
	midst
)

// unoffered are the parts of a page whose contacts are not about the piece.
const unoffered = page.Nav | page.Comments | page.Consent | page.Hidden | page.Ad | page.Related | page.Cited

// isUnoffered reports whether hints are those of such a part. What a dump of
// text shows of it is less sure.
func isUnoffered(p *page.Page, h page.Hint) bool {
	if p.Kind != page.HTML {
		h &^= page.Related
	}
	return h&unoffered != 0
}

// tailBlocks is how many blocks at the end of the text may be lines about its
// author, and afterBlocks how many behind it.
const (
	tailBlocks  = 6
	afterBlocks = 14
)

// offerRange gives the blocks in which the contacts of an article stand.
func offerRange(p *page.Page) (from, to int) {
	r := p.Region()
	from, _ = nearText(p)
	return min(from, int(r.First)), min(len(p.Blocks), int(r.Last)+afterBlocks)
}

// offering yields the blocks in which the contacts of an article stand.
func offering(p *page.Page) iter.Seq[int] {
	return func(yield func(int) bool) {
		from, to := offerRange(p)
		for i := from; i < to; i++ {
			b := &p.Blocks[i]
			if len(b.Text) < 6 || len(b.Text) > 700 || isUnoffered(p, b.Hint) || b.Hint&page.Foot != 0 && b.Hint&(page.Byline|page.AuthorBox) == 0 {
				continue
			}
			if !yield(i) {
				return
			}
		}
	}
}

// offers reads blocks, each once while it is the one that is asked for.
func offers(p *page.Page) func(i int) offer {
	var o offer
	last := -1
	return func(i int) offer {
		if i != last {
			o, last = offerOf(p, i), i
		}
		return o
	}
}

// offerOf reads a block.
func offerOf(p *page.Page, i int) offer {
	b := &p.Blocks[i]
	o := offer{text: b.Text, box: b.Hint&(page.Byline|page.AuthorBox) != 0, at: i}
	o.head, o.press = contactsHead(p, i)
	if r := p.Region(); i >= r.Start && i < int(r.Last)-tailBlocks {
		o.place = midst
	}
	lower := strings.ToLower(b.Text)
	starts := wordStartsOf(lower)
	for _, l := range lexicon.For(p.Language()) {
		o.read(lower, &starts, l)
	}
	return o
}

// with says whether the line holds hardly more than an address.
func (o offer) with(addr string) offer {
	o.bare = len(o.text) < len(addr)+40
	return o
}

// read looks for the words of a language.
func (o *offer) read(lower string, starts *wordStarts, l *lexicon.Language) {
	o.begins = o.begins || beginsWith(lower, l.Contact)
	o.speaks = o.speaks || o.begins || hasWord(lower, starts, l.Contact)
	o.news = o.news || hasWord(lower, starts, l.Newsroom)
	o.writer = o.writer || hasWord(lower, starts, l.Writer)
}

func hasWord(lower string, starts *wordStarts, words []string) bool {
	for _, w := range words {
		if starts.may(w) && standsIn(lower, w) {
			return true
		}
	}
	return false
}

// beginsWith reports whether a sentence of a text begins with one of words.
func beginsWith(lower string, words []string) bool {
	for rest := lower; rest != ""; {
		rest = strings.TrimLeft(rest, " \n([*_–—-•>:►✉☎📧📩")
		for _, w := range words {
			if rest != "" && rest[0] == w[0] && strings.HasPrefix(rest, w) && (len(rest) == len(w) || !isLetterByte(rest[len(w)]) || w[0] >= 0xe3 || w[len(w)-1] == ':') {
				return true
			}
		}
		_, rest = nextSentence(rest)
	}
	return false
}

// nextSentence cuts a text behind its first sentence.
func nextSentence(s string) (first, rest string) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n', '|', ';':
			return s[:i], s[i+1:]
		case '.', '!', '?', ',':
			if i+1 < len(s) && s[i+1] == ' ' {
				return s[:i+1], s[i+1:]
			}
		case 0xe3: // an ideographic full stop
			if strings.HasPrefix(s[i:], "。") {
				return s[:i+3], s[i+3:]
			}
		}
	}
	return s, ""
}

// contactsHead gives the head of the list of contacts that a block belongs to:
// it or a line a little above, with only short lines between, introduces
// contacts and is nothing else.
func contactsHead(p *page.Page, i int) (head int, ok bool) {
	words := lexicon.For(p.Language())
	for j := i; j >= max(0, i-8); j-- {
		b := &p.Blocks[j]
		if len(b.Text) > 160 || isUnoffered(p, b.Hint) {
			return 0, false
		}
		if introducesContacts(b, words) {
			return j, true
		}
		if b.Kind == page.Heading && j < i {
			return 0, false
		}
	}
	return 0, false
}

// introducesContacts reports whether a line is a heading over contacts, or
// begins with a label for them.
func introducesContacts(b *page.Block, words []*lexicon.Language) bool {
	lower := strings.ToLower(strings.TrimLeft(b.Text, "*#_ "))
	for _, l := range words {
		for _, w := range l.ContactHeads {
			if !strings.HasPrefix(lower, w) {
				continue
			}
			switch rest := strings.TrimLeft(lower[len(w):], " *_"); {
			case rest == "", strings.HasPrefix(rest, ":"), strings.HasPrefix(rest, "："):
				return true
			}
		}
	}
	return false
}
