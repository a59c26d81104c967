package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse/internal/byline"
	"lede/parse/internal/chars"
	"lede/parse/internal/page"
)

// This file puts names right by what the rest of the page says of them.

// fullNameLists are where a page declares the full names of its authors.
var fullNameLists = [...]finder[[]Author]{people(named, declaredAuthors), people(named, names(micro("article.author"))), people(named, metaAuthors)}

// book gives the lists of full names that the page declares for authors.
func (d *draft) book() [][]Author {
	if d.declared == nil {
		d.declared = [][]Author{}
		for _, f := range fullNameLists {
			for list := range every(f, d.page) {
				d.declared = append(d.declared, fullPersons(list))
			}
		}
	}
	return d.declared
}

// fullPersons gives the persons of a list whose full names it has.
func fullPersons(list []Author) (out []Author) {
	for _, a := range list {
		if a.Kind == "" && a.Role == "" && (strings.Contains(a.Name, " ") || strings.ContainsFunc(a.Name, isUnspaced)) && !hasAuthor(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// unglued gives a name without the words that the page has run into it: a
// declared name says where it begins and ends.
func (d *draft) unglued(name string) string {
	short := name
	declared := false
	for _, list := range d.book() {
		for i := range list {
			k := list[i].Name
			declared = declared || k == name
			if len(k) >= len(short) {
				continue
			}
			if rest, ok := strings.CutPrefix(name, k); ok && (capital(rest) || rest[0] == ' ' && !generation(rest[1:])) {
				short = k
			}
			if head, ok := strings.CutSuffix(name, k); ok && lowerEnd(head) {
				short = k
			}
		}
	}
	if declared && strings.HasPrefix(name, short+" ") {
		return name // two namesakes
	}
	return short
}

// generation reports whether s is what stands behind a name and belongs to it.
func generation(s string) bool {
	switch strings.Trim(s, ".") {
	case "Jr", "Sr", "II", "III", "IV", "jr", "sr":
		return true
	}
	return false
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return chars.IsUpper(r)
}

func lowerEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return chars.IsLower(r)
}

// spelled gives the verdict's names as the page spells them: it may write in
// full, or in small letters, what its byline abbreviates or shouts.
func spelled(p *page.Page, list []Author) {
	for i := range list {
		a := &list[i]
		if a.Kind != "" || strings.ContainsFunc(a.Name, isUnspaced) {
			continue
		}
		if !strings.Contains(a.Name, " ") {
			a.Name = inFull(p, a.Name)
		} else {
			a.Name = cased(p, a.Name)
		}
	}
}

// cased gives a name in mixed case where the page writes it so.
func cased(p *page.Page, name string) string {
	for i := range p.Blocks { // as it mostly does, and an eighth of the time of looking in any case
		if strings.Contains(p.Blocks[i].Text, name) {
			return name
		}
	}
	found := ""
	for i := range p.Blocks {
		s := p.Blocks[i].Text
		for at := 0; ; {
			k := indexFold(s[at:], name)
			if k < 0 {
				break
			}
			at += k
			if v := s[at : at+len(name)]; found == "" && mixedCase(v) {
				found = v
			}
			at += len(name)
		}
	}
	if found != "" {
		return found
	}
	return name
}

// indexFold gives the place of a name in s whatever its case, where both have
// the same length, or -1.
func indexFold(s, name string) int {
	r, _ := utf8.DecodeRuneInString(name)
	initials := string([]rune{unicode.ToUpper(r), chars.ToLower(r)})
	for at := 0; ; at++ {
		k := strings.IndexAny(s[at:], initials)
		if k < 0 || at+k+len(name) > len(s) {
			return -1
		}
		at += k
		if strings.EqualFold(s[at:at+len(name)], name) {
			return at
		}
	}
}

// mixedCase reports whether the first and the last word of a name begin with
// capitals, and all that are long go on in small letters.
func mixedCase(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if !capital(s) || !capital(last) {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		_, n := utf8.DecodeRuneInString(w)
		if len(w) > n+1 && !strings.ContainsFunc(w[n:], chars.IsLower) {
			return false
		}
	}
	return true
}

// inFull gives the full name of somebody whose first name or user name alone
// is known, where a line by itself beside headline or end of the text is that name.
func inFull(p *page.Page, name string) string {
	o := bylineOptions(p)
	r := p.Region()
	from, to := head(p)
	for i := from; i < min(len(p.Blocks), int(r.Last)+8); i++ {
		if i == to {
			i = max(to, int(r.Last)-4)
		}
		if i >= len(p.Blocks) {
			break
		}
		b := &p.Blocks[i]
		if len(b.Text) > 60 || len(b.Text) <= len(name) || !nameShaped(b.Text) || b.Hint&(page.Comments|page.Nav) != 0 {
			continue
		}
		names := byline.Split(b.Text, o)
		if len(names) == 1 && names[0].Kind == byline.Person && !names[0].Weak && len(names[0].Name) == len(b.Text) && abbreviates(name, b.Text) {
			return names[0].Name
		}
	}
	if i := strings.IndexAny(name, "._-"); i > 1 && strings.LastIndexAny(name, "._-") == i && i < len(name)-2 {
		return asLogin(p, name[:i], name[i+1:], name)
	}
	return name
}

// asLogin gives the full name whose given name and surname a user name is made
// of, where the page writes it, or the user name.
func asLogin(p *page.Page, given, surname, user string) string {
	given, surname = capitalized(given), capitalized(surname)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		at := strings.Index(b.Text, given+" ")
		if at < 0 || b.Hint&page.Comments != 0 {
			continue
		}
		const middle = 12
		rest := b.Text[at+len(given)+1:]
		if k := strings.Index(rest[:min(len(rest), middle+len(surname))], surname); k >= 0 && !strings.ContainsAny(rest[:k], ",;:|") && strings.Count(rest[:k], " ") <= 1 {
			if end := rest[k+len(surname):]; end == "" || !isWord(rune(end[0])) {
				return b.Text[at : at+len(given)+1+k+len(surname)]
			}
		}
	}
	return user
}

// capitalized gives a word with a capital at its start.
func capitalized(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}

// abbreviates reports whether a single word stands for a full name: it is its
// first word, or all of its letters.
func abbreviates(word, full string) bool {
	given, _, _ := strings.Cut(full, " ")
	return given == word || squeeze(word) == squeeze(full)
}
