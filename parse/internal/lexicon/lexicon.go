// Package lexicon holds the words of each language that news articles use
// about themselves: months and weekdays, byline and contact words, labels.
// It is data; the rules that read it live elsewhere.
package lexicon

// Language is what one language contributes. Words are in lower case unless
// case carries meaning, and in Unicode normal form C; a phrase has single
// spaces. Inflected forms are listed one by one. A word that ends in a colon is
// a marker with the colon only; others may or may not be followed by one.
type Language struct {
	Code string // BCP 47 primary tag, as in "de"

	// Dates.
	Months      [12][]string // January first: full names, inflections and abbreviations, without a trailing dot
	Weekdays    [7][]string  // Monday first, the same
	DateWords   []string     // small words inside a date: "de", "of", "at", "um", "г.", "ngày"
	AM, PM      []string     // "am", "a.m.", "vorm.", "오전"
	MonthFirst  bool         // an all-figure date reads month/day/year where no region says otherwise
	Published   []string     // words that introduce the publication date: "published", "posted on", "veröffentlicht", "опубликовано"
	Updated     []string     // words that introduce the modification date: "updated", "last modified", "aktualisiert"
	Piece       []string     // how a sentence about the piece itself begins whose date stands before such words: "dieser beitrag wurde", "bu yazı"
	CapturedNot []string     // words that introduce a date that is neither: "printed on", "accessed", "abgerufen am"

	// Bylines.
	By        []string // markers before the author at the start of a line: "by", "von", "par", "text:", "文/"
	After     []string // markers after the name: "기자", "记者", "reports"
	And       []string // words between names: "and", "und", "et"
	Roles     []Role   // words after or before a name that say what the person did or is
	From      []string // words between a name and a place or outlet: "in", "for", "aus", "à"
	Portraits []string // lines that stand for the portrait of "…", who writes: "…'s avatar", "photo of …"
	Staff     []string // bylines that name nobody: "staff", "redaktion", "редакция"

	// Labels of header lines and source lines, without the colon.
	Labels map[string][]string // field name (headline, author, date, modified, url, publisher, section, keywords, deck, contact, body, language, caption) to labels

	// Contact.
	Contact      []string // words that introduce a contact: "contact", "write to", "e-mail", "follow"
	Newsroom     []string // words that make a contact the newsroom's: "tips", "letters", "newsroom", "editor@"
	Writer       []string // words that make a contact the author's: "the author", "him", "den autor"
	ContactHeads []string // lines over a list of contacts: "media contact", "pressekontakt", without a colon

	// Body.
	Caption   []string // words that introduce a caption or a photo credit: "photo:", "image credit", "foto"
	Credit    []string // words before the maker or owner of a picture, where a colon or the like follows or their last word says so: "photo", "photo by", "foto"
	Furniture []string // whole lines that are page furniture: "read more", "advertisement", "share this article", "related stories"; a number in one is "#"
	Calls     []string // phrases that make a short line a call to the reader wherever they stand in it: "sign up for our newsletter", "follow us on"
	Original  []string // words before the address of the original: "original url", "originally published at", "read the original"
	Function  []string // some hundred very frequent short words, for telling the language

	Boxes  Boxes
	States States
}

// Boxes are the lines that stand over what surrounds an article, and among it.
// A number in one is "#". One that ends in " …" may go on, one that begins with
// "… " stands behind a name.
type Boxes struct {
	Comments []string // over readers' comments: "# comments", "leave a reply"
	Replies  []string // among readers' comments: "reply", "… says"
	Related  []string // over teasers of other articles: "related stories", "more from …"
	About    []string // over a text about the author: "about the author"
	Letters  []string // over a form for letters by e-mail: "newsletter", "sign up for …"
}

// States are the phrases by which pages show that they are no article, or not
// all of one.
type States struct {
	NotFound []string // of titles where there is nothing: "page not found"
	Paywall  []string // that ask for money before the text goes on: "subscribe to continue reading"
	Consent  []string // that ask for consent first: "we value your privacy"
	Script   []string // that ask for JavaScript: "enable javascript"
	Robot    []string // that ask whether the reader is human: "verify you are human"
}

// Role is a word for what a person did, and the record's name for it: author,
// editor, photographer, translator, contributor, illustrator, interviewer.
// A role "title" is a job or rank that is cut off ("staff writer",
// "correspondent") and leaves the person an author.
type Role struct {
	Word string
	Role string
}

// All returns every language, English first. The order is fixed.
func All() []*Language { return all }

// aliases are other primary tags of the languages in the registry: older ones,
// and varieties that share its words.
var aliases = [...]struct{ tag, code string }{
	{"nb", "no"}, {"nn", "no"}, {"iw", "he"}, {"in", "id"}, {"bs", "hr"}, {"sh", "hr"},
	{"mo", "ro"}, {"cmn", "zh"}, {"yue", "zh"}, {"arb", "ar"}, {"prs", "fa"}, {"zsm", "ms"},
}

// Lookup returns the language of a BCP 47 tag ("de", "pt-BR", "zh_Hans"), or nil.
func Lookup(tag string) *Language {
	n := 0
	for n < len(tag) && tag[n] != '-' && tag[n] != '_' {
		n++
	}
	code := tag[:n]
	for _, l := range all {
		if equalFold(l.Code, code) {
			return l
		}
	}
	for _, a := range aliases {
		if equalFold(a.tag, code) {
			return Lookup(a.code)
		}
	}
	return nil
}

// equalFold is strings.EqualFold for the ASCII letters of a tag.
func equalFold(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}
