package parse

import (
	"strings"

	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// contact is how to reach the author or the newsroom about the piece.
var contact = Field[Contact]{
	Name: "contact",
	Rules: []Rule[Contact]{
		{"label", Declared, labelledContact},
		{"line", Visible, contactLines},
		{"jsonld", Marked, declaredContact},
	},
	Clean: cleanContact,
	Same:  func(a, b Contact) bool { return a.Type == b.Type && strings.EqualFold(a.Value, b.Value) },
}

// contactLines yields the addresses in lines that offer them: a contact word
// or a byline stands beside, or nothing else does.
func contactLines(p *page.Page) seq[Contact] {
	return func(yield func(Contact, span) bool) {
		r := p.Region()
		from, _ := nearText(p)
		for i := min(from, int(r.First)); i < min(len(p.Blocks), int(r.Last)+8); i++ {
			b := &p.Blocks[i]
			if len(b.Text) > 240 || !strings.Contains(b.Text, "@") && !mailLink(p, b) || b.Hint&(page.Foot|page.Nav|page.Comments|page.Consent|page.Hidden) != 0 {
				continue
			}
			role, ok := contactRole(b.Text, p.Language())
			for addr, at := range addresses(p, b) {
				if (ok || len(b.Text) < len(addr)+40) && !yield(Contact{"email", addr, role}, at) {
					return
				}
			}
		}
	}
}

func mailLink(p *page.Page, b *page.Block) bool {
	for i := b.FirstLink; i < b.LastLink; i++ {
		if strings.HasPrefix(p.Links[i].Href, "mailto:") {
			return true
		}
	}
	return false
}

// addresses yields the e-mail addresses of a block: those of its links, then
// those in its text.
func addresses(p *page.Page, b *page.Block) seq[string] {
	return func(yield func(string, span) bool) {
		for i := b.FirstLink; i < b.LastLink; i++ {
			l := &p.Links[i]
			if v, ok := strings.CutPrefix(l.Href, "mailto:"); ok {
				v, _, _ = strings.Cut(v, "?")
				if isEmail(v) && !yield(v, l.Span) {
					return
				}
			}
		}
		for at := 0; ; {
			i := strings.IndexByte(b.Text[at:], '@')
			if i < 0 {
				return
			}
			start, end := emailAround(b.Text, at+i)
			if v := b.Text[start:end]; isEmail(v) && !yield(v, p.SpanOf(b, start, end)) {
				return
			}
			at += i + 1
		}
	}
}

// emailAround gives the word of address characters around an @.
func emailAround(s string, at int) (start, end int) {
	start, end = at, at+1
	for start > 0 && isAddressByte(s[start-1]) {
		start--
	}
	for end < len(s) && isAddressByte(s[end]) {
		end++
	}
	for end > at+1 && (s[end-1] == '.' || s[end-1] == '-') {
		end--
	}
	for start < at && s[start] == '.' {
		start++
	}
	return start, end
}

func isAddressByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+'
}

// isEmail reports whether s is an e-mail address of the usual form.
func isEmail(s string) bool {
	local, host, ok := strings.Cut(s, "@")
	if !ok || local == "" || len(s) > 100 || strings.Contains(host, "@") || !strings.Contains(host, ".") || strings.Contains(s, "..") {
		return false
	}
	for i := range len(s) {
		if !isAddressByte(s[i]) && s[i] != '@' {
			return false
		}
	}
	top := host[strings.LastIndexByte(host, '.')+1:]
	return len(top) >= 2 && isASCIILetters(top)
}

// contactRole tells by a line's words whose contact it offers.
func contactRole(text, lang string) (role string, ok bool) {
	lower := strings.ToLower(text)
	for _, l := range lexicon.For(lang) {
		for _, w := range l.Newsroom {
			if lastWord(lower, w) >= 0 {
				return "newsroom", true
			}
		}
	}
	for _, l := range lexicon.For(lang) {
		for _, w := range l.Contact {
			if lastWord(lower, w) >= 0 {
				return "author", true
			}
		}
	}
	return "author", false
}

func labelledContact(p *page.Page) seq[Contact] {
	return func(yield func(Contact, span) bool) {
		for v, s := range labelled("contact", "email", "e-mail")(p) {
			for w := range strings.FieldsSeq(v) {
				if w = strings.Trim(w, "<>(),;"); isEmail(w) && !yield(Contact{"email", w, "author"}, s) {
					return
				}
			}
		}
	}
}

func declaredContact(p *page.Page) seq[Contact] {
	return func(yield func(Contact, span) bool) {
		for v, s := range jsonld("article.author.email")(p) {
			if !yield(Contact{"email", strings.TrimPrefix(v, "mailto:"), "author"}, s) {
				return
			}
		}
	}
}

// cleanContact refuses addresses that reach nobody.
func cleanContact(v Contact, _ *draft) (Contact, bool) {
	if v.Type == "email" {
		local, _, _ := strings.Cut(strings.ToLower(v.Value), "@")
		if !isEmail(v.Value) || strings.HasPrefix(local, "noreply") || strings.HasPrefix(local, "no-reply") {
			return v, false
		}
	}
	return v, true
}
