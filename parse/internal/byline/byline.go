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
	Start, End int    // bytes of the string
}

// Options tell what is known about the page that the string stands on.
type Options struct {
	Lang string   // BCP 47 tag, "" if unknown
	Site []string // names of the site or publisher; a name equal to one is an Organization
}

// Split reads a string that is known to hold nothing but authors, such as a
// meta element or a JSON-LD name, with or without a marker. It yields no name
// where the string is a date, an address, a link text or another thing that is
// no author.
func Split(s string, o Options) []Name { return nil }

// Line reads a line of text that may be a byline: it must have a marker ("By",
// "Von", "기자") or another sure sign. It reports whether the line is a byline,
// and where in the line it ends: what follows may be a date or a place.
func Line(s string, o Options) (names []Name, end int, ok bool) { return nil, 0, false }

// Credits reads sentences such as "Reporting by A; editing by B" and "C
// contributed to this report": names with their roles.
func Credits(s string, o Options) []Name { return nil }
