package page

// Hint is a set of conventions that an element's tag, role and class words
// show. Hints are conventions that many sites share, never one site's.
type Hint uint64

// Hints.
const (
	Nav      Hint = 1 << iota
	Top           // header of the page or of a section
	Foot          // footer
	Side          // aside, sidebar
	Control       // form, button, dialog
	Hidden        // not shown
	Comments      // readers' comments
	Related       // teasers of other articles, link lists
	Share         // share and social bars
	Ad
	Promo   // newsletter, subscription, donation, application boxes
	Consent // cookie and privacy notices
	Figure
	CaptionText
	Credit // of a picture
	Byline
	AuthorBox // a text about the author
	When      // a date or time
	Title
	Deck
	Kicker
	Article // the element of an article
	Main
	Content // the element that holds the text of an article
	Tags
	Crumbs
	Quoted
	Live  // an entry of a live blog
	Notes // footnotes, references
	Video // players and their texts
	InTable
	InList
)
