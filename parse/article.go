package parse

import (
	"bytes"
	"encoding/json"
	"strings"
	"sync"
)

// Article is the normalized record of one document, members in output order.
// The five fields that lede is for, and the body, are always present in the
// output (null or [] where nothing was found); the rest is left out when empty.
type Article struct {
	Headline    Text      `json:"headline"`
	Authors     []Author  `json:"authors"`
	Date        Text      `json:"date"` // ISO 8601 at the precision found
	Contact     []Contact `json:"contact"`
	OriginalURL Text      `json:"original_url"`
	Modified    string    `json:"modified,omitempty"`
	Deck        string    `json:"deck,omitempty"`
	Dateline    string    `json:"dateline,omitempty"`
	Publisher   *Outlet   `json:"publisher,omitempty"`
	Section     string    `json:"section,omitempty"`
	Keywords    []string  `json:"keywords,omitempty"`
	Images      []Image   `json:"images,omitempty"`
	Language    string    `json:"language,omitempty"` // BCP 47
	Body        Text      `json:"body"`               // paragraphs joined by a blank line
	Credits     []Author  `json:"credits,omitempty"`
	WordCount   int       `json:"word_count,omitempty"` // words of Body
	Extra       Extra     `json:"extra,omitempty"`      // what an export's record says besides
	Archive     *Archive  `json:"archive,omitempty"`
	Source      Source    `json:"source"`
	Warnings    []string  `json:"warnings,omitempty"`
	Evidence    *Account  `json:"evidence,omitempty"`

	// Error is set instead of all but Source when the document could not be read.
	Error *Failure `json:"-"`

	// Fields are the members that were asked for, all if nil. Only they, and
	// source, warnings and evidence, are part of the output.
	Fields []string `json:"-"`
}

// Text is a string that is written as null when empty.
type Text string

// MarshalJSON writes null for the empty string. It leaves it to the encoder
// around it whether to escape what HTML would mistake for markup.
func (t Text) MarshalJSON() ([]byte, error) {
	if t == "" {
		return []byte("null"), nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(string(t))
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// Author is a person, or an organisation marked as such.
type Author struct {
	Name string `json:"name"`
	Kind string `json:"kind,omitempty"` // "organization", or empty for a person
	Role string `json:"role,omitempty"` // editor, photographer, translator, contributor …; empty for an author
}

// Contact is a way to reach the author or the newsroom about the piece.
type Contact struct {
	Type  string `json:"type"`           // email, phone or social
	Value string `json:"value"`          // an address; a number as written; a profile's address or, where only that is given, a handle with its "@"
	Role  string `json:"role,omitempty"` // author or newsroom
}

func (a Author) String() string  { return a.Name }
func (c Contact) String() string { return c.Value }
func (o Outlet) String() string  { return o.Name }
func (a Archive) String() string { return strings.TrimSpace(a.Tool + " " + a.Captured) }

// String gives the caption, or the address of an image without one.
func (i Image) String() string {
	if i.Caption != "" {
		return i.Caption
	}
	return i.URL
}

// Outlet is who published the article.
type Outlet struct {
	Name string `json:"name,omitempty"`
	URL  string `json:"url,omitempty"`
}

// Image is a picture of the article.
type Image struct {
	URL     string `json:"url,omitempty"`
	Caption string `json:"caption,omitempty"`
	Credit  string `json:"credit,omitempty"`
}

// Archive is the capture that the document was read from.
type Archive struct {
	URL      string `json:"url,omitempty"`
	Captured string `json:"captured,omitempty"` // ISO 8601
	Tool     string `json:"tool,omitempty"`
}

// Source is the document that the article was read from.
type Source struct {
	Path   string `json:"path"`
	Format string `json:"format,omitempty"` // html, markdown, text or another of Formats, or the grammar of an export's record
	Span   *Range `json:"span,omitempty"`   // where the record stands in its file, or in what that was unpacked or converted to
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256,omitempty"` // of the bytes as given
}

// Range is a half-open range of bytes.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Failure is why a document could not be read, for programs and for people.
type Failure struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Account says for each field where its value came from.
type Account struct {
	Fields   []Finding `json:"fields,omitempty"`
	SetAside []Aside   `json:"set_aside,omitempty"`
	Charset  string    `json:"charset,omitempty"` // as in "windows-1251 (meta)"
}

// Finding is the account of one field.
type Finding struct {
	Field      string     `json:"field"`
	Value      string     `json:"value,omitempty"`
	Rule       string     `json:"rule"`
	Confidence Confidence `json:"confidence"` // percent
	Start      int        `json:"start"`      // byte of the document as given
	End        int        `json:"end"`
	Line       int        `json:"line"` // from 1
	Rivals     []Finding  `json:"rivals,omitempty"`
}

// Aside is a piece of the document that belongs to no field.
type Aside struct {
	Text   string `json:"text"`
	Reason string `json:"reason"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Line   int    `json:"line"`
}

// member is how one member of the record is decided, and which others must
// be decided for it.
type member struct {
	name   string
	needs  []string
	decide func(*draft)
}

// fields is who fills what, in the order of dependence: what a field's Clean
// asks of the article so far is decided before it.
func fields() []member {
	return []member{
		{"language", nil, func(d *draft) { language.decide(d, func(v string) { d.Language = v }) }},
		{"publisher", nil, func(d *draft) { publisher.decide(d, func(v Outlet) { d.Publisher = &v }) }},
		{"archive", nil, func(d *draft) { archive.decide(d, func(v Archive) { d.Archive = &v }) }},
		{"original_url", nil, func(d *draft) { originalURL.decide(d, func(v string) { d.OriginalURL = Text(v) }) }},
		{"headline", []string{"original_url"}, func(d *draft) { headline.decide(d, func(v string) { d.Headline = Text(v) }) }},
		{"date", nil, func(d *draft) { date.decide(d, func(v stamp) { d.Date = Text(v.text) }) }},
		{"modified", []string{"date"}, func(d *draft) { modified.decide(d, func(v stamp) { d.Modified = v.text }) }},
		{"authors", []string{"original_url"}, decideAuthors},
		{"deck", []string{"headline"}, func(d *draft) { deck.decide(d, func(v string) { d.Deck = v }) }},
		{"section", nil, func(d *draft) { section.decide(d, func(v string) { d.Section = v }) }},
		{"keywords", nil, func(d *draft) { keywords.decide(d, func(v []string) { d.Keywords = v }) }},
		{"images", []string{"original_url", "headline"}, func(d *draft) { images.decideAll(d, d.setImages) }},
		{"contact", []string{"publisher", "original_url", "authors"}, func(d *draft) { contact.decideAll(d, d.setContact) }},
		{"credits", []string{"authors"}, func(d *draft) { credits.decideAll(d, func(v []Author) { d.Credits = v }) }},
		{"body", before, decideBody},
		{"extra", nil, decideExtra},
		{"dateline", []string{"body"}, func(d *draft) { dateline.decide(d, func(v string) { d.Dateline = v }) }},
	}
}

// members is fields, listed once: anew for every page that were seven allocations.
var members = sync.OnceValue(fields)

// before stands for every field before: the body is what they leave.
var before = []string{"*"}
