package parse

import (
	"strings"

	"lede/parse/internal/page"
)

// contact is how to reach the author or the newsroom about the piece. People in
// the story are no contacts, nor is where to subscribe, to advertise or to ask
// about one's data. The account of the site as a whole on a social network says
// nothing about the piece and is left out.
var contact = Field[reach]{
	Name: "contact",
	Rules: []Rule[reach]{
		{"label", Declared, over(labelled("contact", "email", "e-mail"), labelledContact)},
		{"line", Visible, mailLines},
		{"jsonld", Marked, over(jsonld("article.author.email"), declaredContact)},
		{"phone", Visible, phoneLines},
		{"profile", Marked, profileLinks},
		{"handle", Visible, handleLines},
		{"same-as", Marked, over(jsonld("article.author.sameas", "article.author.url"), declaredProfile)},
		{"creator", Marked, over(meta("twitter:creator"), cardCreator)},
	},
	Clean: cleanContact,
	Same:  sameContact,
}

// reach is a contact and the line that offers it.
type reach struct {
	Contact
	line offer
}

// setContact takes the contacts as decided.
func (d *draft) setContact(found []reach) {
	d.Contact = make([]Contact, len(found))
	for i := range found {
		d.Contact[i] = found[i].Contact
		o := &found[i].line
		if o.press && o.place != midst { // the whole list leaves the text
			for j := o.head; j < o.at; j++ {
				d.spans = append(d.spans, used{"contact", d.page.Blocks[j].Span})
			}
		}
	}
}

// mailLines yields the addresses of e-mail in the lines around the text.
func mailLines(p *page.Page) seq[reach] {
	return func(yield func(reach, span) bool) {
		read := offers(p)
		for i := range offering(p) {
			b := &p.Blocks[i]
			if !hasMail(b.Text, b.Holds(page.Open)) && !hasMailLink(p, b) {
				continue
			}
			for addr, at := range addresses(p, b) {
				if !yield(reach{Contact{"email", addr, ""}, read(i).with(addr)}, at) {
					return
				}
			}
		}
	}
}

func hasMailLink(p *page.Page, b *page.Block) bool {
	for i := b.FirstLink; i < b.LastLink; i++ {
		if strings.HasPrefix(p.Links[i].Href, "mailto:") {
			return true
		}
	}
	return false
}

// addresses yields the e-mail addresses of a block: those of its links, then
// those in the rest of its text.
func addresses(p *page.Page, b *page.Block) seq[string] {
	return func(yield func(string, span) bool) {
		for i := b.FirstLink; i < b.LastLink; i++ {
			l := &p.Links[i]
			for _, v := range mailsOf(l.Href) {
				if !yield(v, l.Span) {
					return
				}
			}
		}
		for v, at := range mails(b.Text) {
			linked := false
			for i := b.FirstLink; i < b.LastLink; i++ {
				l := &p.Links[i]
				linked = linked || at.Start < l.End && l.Start < at.End && len(mailsOf(l.Href)) > 0
			}
			if !linked && !yield(v, p.SpanOf(b, at.Start, at.End)) {
				return
			}
		}
	}
}

// phoneLines yields the telephone numbers in lines that offer a contact.
func phoneLines(p *page.Page) seq[reach] {
	return func(yield func(reach, span) bool) {
		for i := range offering(p) {
			b := &p.Blocks[i]
			if !b.Holds(page.Digit) || !hasPhone(b.Text) {
				continue
			}
			o := offerOf(p, i)
			if !o.press && !o.begins && !o.speaks {
				continue
			}
			for v, at := range phones(b.Text) {
				if !yield(reach{Contact{"phone", v, ""}, o}, p.SpanOf(b, at.Start, at.End)) {
					return
				}
			}
		}
	}
}

// hasPhone reports whether a text holds what has the shape of a number.
func hasPhone(s string) bool {
	if figures(s) >= fewestDigits {
		for range phones(s) {
			return true
		}
	}
	return false
}

// profileLinks yields the accounts that bylines, boxes about the author and
// lines at the end of the text link to.
func profileLinks(p *page.Page) seq[reach] {
	return func(yield func(reach, span) bool) {
		from, to := offerRange(p)
		read := offers(p)
		for i := range p.Links {
			l := &p.Links[i]
			e := &p.Elems[l.Elem]
			if int(e.First) < from || int(e.First) > to || isUnoffered(p, e.Hint) {
				continue
			}
			box := e.Hint&(page.Byline|page.AuthorBox) != 0
			if !box && (l.Block < 0 || l.Text == "" || e.Hint&page.Share != 0) {
				continue
			}
			v, ok := profile(l.Href, l.Rel)
			if !ok {
				continue
			}
			o := offer{box: box}
			if !box {
				if o = read(int(l.Block)); o.place == midst {
					continue
				}
			}
			if !yield(reach{Contact{"social", v, ""}, o}, l.Span) {
				return
			}
		}
	}
}

// handleLines yields the handles in lines that name a social network.
func handleLines(p *page.Page) seq[reach] {
	return func(yield func(reach, span) bool) {
		read := offers(p)
		for i := range offering(p) {
			b := &p.Blocks[i]
			if !b.Holds(page.At) {
				continue
			}
			spoken := namesNetwork(b.Text)
			for v, at := range handles(b.Text) {
				o := read(i)
				own := strings.LastIndexByte(v, '@') > 0
				if (spoken || own || o.box && len(b.Text) < 160) && !yield(reach{Contact{"social", v, ""}, o}, p.SpanOf(b, at.Start, at.End)) {
					return
				}
			}
		}
	}
}

// namesNetwork reports whether a text names a social network.
func namesNetwork(text string) bool {
	lower := strings.ToLower(text)
	starts := wordStartsOf(lower)
	for _, n := range networks() {
		if !n.handles {
			continue
		}
		for w := range strings.SplitSeq(n.spoken, ",") {
			if starts.may(w) && standsIn(lower, w) {
				return true
			}
		}
	}
	return false
}

// labelledContact yields what a header, front matter or a labelled line says.
func labelledContact(_ *page.Page, found seq[string]) seq[reach] {
	return func(yield func(reach, span) bool) {
		for v, s := range found {
			o := offer{begins: true, label: true, text: v}
			for addr := range mails(v) {
				if !yield(reach{Contact{"email", addr, ""}, o}, s) {
					return
				}
			}
			for number := range phones(v) {
				if !yield(reach{Contact{"phone", number, ""}, o}, s) {
					return
				}
			}
		}
	}
}

// declaredContact yields the addresses that JSON-LD gives for the author.
func declaredContact(_ *page.Page, found seq[string]) seq[reach] {
	return func(yield func(reach, span) bool) {
		for v, s := range found {
			v = page.PlainText(strings.TrimPrefix(v, "mailto:"))
			if !yield(reach{Contact{"email", strings.TrimSpace(v), ""}, offer{box: true}}, s) {
				return
			}
		}
	}
}

// declaredProfile yields the accounts that JSON-LD gives for the author.
func declaredProfile(_ *page.Page, found seq[string]) seq[reach] {
	return func(yield func(reach, span) bool) {
		for v, s := range found {
			if v, ok := profile(v, "me"); ok && !yield(reach{Contact{"social", v, ""}, offer{box: true, declared: true}}, s) {
				return
			}
		}
	}
}

// cardCreator yields the account that a card gives for the writer, where it is
// not that of the site.
func cardCreator(_ *page.Page, found seq[string]) seq[reach] {
	return func(yield func(reach, span) bool) {
		for v, s := range found {
			if at, ok := profile(v, ""); ok {
				v = at
			} else if v = "@" + strings.TrimPrefix(strings.TrimSpace(v), "@"); !isHandle(v[1:]) || isReserved(strings.ToLower(v[1:])) || handleEnd(v, 1) < len(v) || strings.ContainsAny(v, ".-") {
				continue
			}
			if !yield(reach{Contact{"social", v, ""}, offer{box: true, declared: true}}, s) {
				return
			}
		}
	}
}

// sameContact reports whether two contacts reach the same.
func sameContact(a, b reach) bool {
	if a.Type != b.Type {
		return false
	}
	switch a.Type {
	case "phone":
		return digitsOf(a.Value) == digitsOf(b.Value)
	case "social":
		return sameAccount(a.Value, b.Value)
	}
	return strings.EqualFold(a.Value, b.Value)
}
