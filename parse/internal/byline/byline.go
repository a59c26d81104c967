// Package byline reads the strings that name authors: "By A, B and C", "Von A
// und B", "文/…", "A; B", "Surname, Given", in the languages of the lexicon.
package byline

// Kind of a name.
type Kind uint8

// Kinds.
const (
	Person Kind = iota
	Organization
)

// Name is one name of a byline, cleaned of markers, titles, places and
// outlets, with its place in the string it was read from.
type Name struct {
	Name       string
	Kind       Kind
	Role       string // "" for the author; else editor, photographer, translator, contributor, illustrator, interviewer
	Given      bool   // begins with a given name that the dictionary knows
	Weak       bool   // a single word, or one in small letters: a name only because it is declared to be
	Start, End int    // bytes of the string
}

// Options tell what is known about the page that the string stands on.
type Options struct {
	Lang string   // BCP 47 tag, "" if unknown
	Site []string // names of the site or publisher; a name equal to one is an Organization
}

// maxString bounds the work on strings that are no authors.
const maxString = 1 << 13

// Split reads a string that is known to hold nothing but authors, such as a
// meta element or a JSON-LD name, with or without a marker. It yields no name
// where the string is a date, an address, a link text or another thing that is
// no author.
func Split(s string, o Options) []Name {
	if len(s) > maxString {
		return nil
	}
	if unspacedShare(s) {
		return splitUnspaced(s, o)
	}
	p := borrow()
	defer p.giveBack()
	if !newParser(p, s, o, maxTokens) {
		return nil
	}
	if n := len(p.toks); p.sites(0, n) {
		p.keep(0, n, true)
		return p.finish()
	}
	if p.carelessly() {
		p.keep(0, 2, false)
		p.found[0].small = true
		return p.finish()
	}
	if names := p.surnameFirst(); names != nil {
		return names
	}
	p.walk(0)
	return p.finish()
}
