package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

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
	Pulled // a quotation pulled out of the text, which holds it too
	Notes  // footnotes, references
	Video  // players and their texts
	Picture
	EntryTitle // of an entry of microformats, or of an article by the name of it
	Published  // a date, by its class
	Updated
	Cited   // labels that the text quotes: what they say is not said of the article
	Changed // a date of a change, by a class that means nothing else
)

// Furniture is what never belongs to the text of an article.
const Furniture = Nav | Foot | Side | Control | Comments | Related | Share | Ad | Promo | Consent | Tags | Crumbs | AuthorBox

// String names the hints that keep a block out of the text, with commas between.
func (h Hint) String() string {
	var names []string
	for _, n := range asideNames {
		if h&n.hint != 0 {
			names = append(names, n.name)
		}
	}
	return strings.Join(names, ", ")
}

var asideNames = []struct {
	hint Hint
	name string
}{
	{Nav, "navigation"}, {Foot, "footer"}, {Side, "sidebar"}, {Control, "control"}, {Hidden, "hidden"}, {Comments, "comments"}, {Related, "related"},
	{Share, "share"}, {Ad, "advertisement"}, {Promo, "promotion"}, {Consent, "consent"}, {CaptionText, "caption"}, {Credit, "credit"}, {Byline, "byline"},
	{AuthorBox, "about the author"}, {Pulled, "pull quote"}, {When, "date"}, {Tags, "tags"}, {Crumbs, "breadcrumbs"},
}

// hintOf reads an element's tag, class, id and role.
func hintOf[T string | []byte](tag atom.Atom, class, id, role T) Hint {
	h := tagHint(tag) | roleHint(string(role))
	if tag == atom.Html || tag == atom.Body {
		return h // their classes speak of the whole page's layout
	}
	if len(class) > 0 {
		h |= classHint(class)
	}
	if len(id) > 0 {
		h |= wordsHint(id)
	}
	return h
}

func classHint[T string | []byte](class T) Hint {
	h := wordsHint(class)
	if h&Article != 0 && isEntry(class) {
		return Article
	}
	if hiddenClass(class) {
		h |= Hidden
	}
	return h
}

// isEntry reports whether a class attribute is one of those that programs write
// for a post: beside "hentry" it lists the subjects that the post was filed under.
func isEntry[T string | []byte](class T) bool {
	const entry, least = "hentry", 40
	if len(class) < least {
		return false
	}
	for i := 0; i+len(entry) <= len(class); i++ {
		if class[i] == 'h' && string(class[i:i+len(entry)]) == entry && (i == 0 || isBlank(class[i-1])) && (i+len(entry) == len(class) || isBlank(class[i+len(entry)])) {
			return true
		}
	}
	return false
}

func tagHint(tag atom.Atom) Hint {
	switch tag {
	case atom.Nav, atom.Menu:
		return Nav
	case atom.Header:
		return Top
	case atom.Footer:
		return Foot
	case atom.Aside:
		return Side
	case atom.Form, atom.Button, atom.Select, atom.Label, atom.Dialog, atom.Textarea:
		return Control
	case atom.Figure, atom.Picture:
		return Figure
	case atom.Figcaption:
		return CaptionText | Figure
	case atom.Time:
		return When
	case atom.Article:
		return Article
	case atom.Main:
		return Main
	case atom.Blockquote:
		return Quoted
	case atom.Template, atom.Noscript:
		return Hidden
	case atom.Video, atom.Audio, atom.Object:
		return Video
	}
	return 0
}

func roleHint(role string) Hint {
	switch role {
	case "navigation", "menu", "menubar", "tablist":
		return Nav
	case "banner":
		return Top
	case "contentinfo":
		return Foot
	case "complementary":
		return Side
	case "search", "form", "dialog", "alertdialog", "button":
		return Control
	case "article":
		return Article
	case "main":
		return Main
	case "doc-endnotes":
		return Notes
	}
	return 0
}

// wordsHint reads the words of a class or id attribute. Each name of it is cut
// at hyphens, underscores and changes of case, as in "article__body" or
// "articleBody", and its words are looked up one by one and in pairs.
func wordsHint[T string | []byte](names T) (h Hint) {
	prev := word(0) // what the word before in the same name means
	prevHint := Hint(0)
	flip := false // the name says what a page has, not what this element is
	for i := 0; i < len(names); {
		k := letterKind[names[i]]
		if k == 0 {
			if isBlank(names[i]) {
				prev, prevHint, flip = 0, 0, false
			}
			i++
			continue
		}
		hash := (hashStart ^ uint32(lower(names[i]))) * hashPrime
		for i++; i < len(names); i++ {
			next := letterKind[names[i]]
			if next == 0 || k == lowerLetter && next == upperLetter {
				break
			}
			k = next
			hash = (hash ^ uint32(lower(names[i]))) * hashPrime
		}
		w := meaning{}
		if known := words.find(hash); known != nil {
			w = *known
		}
		if w.kind == negates && prev == 0 && prevHint == 0 {
			flip = true
		}
		if prevHint&(Byline|When) != 0 {
			w.hint &^= Comments // "bylineComments" holds the byline, and their number
		}
		if !flip {
			h |= w.hint | pairHint(prev, w.kind)
		}
		prev, prevHint = w.kind, w.hint
		if w.kind == 0 {
			prev = other
		}
	}
	return h
}

// hiddenClass reports whether a class attribute holds a name that hides its
// element, and none that shows it again on wider screens, as in "d-none d-md-block"
// and "hidden md:block".
func hiddenClass[T string | []byte](class T) bool {
	hidden := false
	for i := 0; i < len(class); {
		if isBlank(class[i]) {
			i++
			continue
		}
		from := i
		for i < len(class) && !isBlank(class[i]) {
			if class[i] == ':' {
				return false
			}
			i++
		}
		switch n := i - from; {
		case n < 4:
		case n == 4 && string(class[from:i]) == "hide", n == 6 && (string(class[from:i]) == "hidden" || string(class[from:i]) == "d-none"):
			hidden = true
		case class[from] == 'd' && class[from+1] == '-', n > 8 && string(class[from:from+8]) == "visible-", n > 5 && string(class[from:from+5]) == "show-":
			return false
		}
	}
	return hidden
}

// word is what a class word means in a pair.
type word uint8

const (
	_       word = iota
	other        // a word without a meaning here
	negates      // first word of a name that speaks of the layout: "has-sidebar"
	ofPiece      // article, post, entry, story
	body         // body, content, text
	author
	about // bio, box, info, about, profile
	more
	read
	recent // recent, latest, next, also, most: of other articles
	pull
	quote
	sign
	up
	screen // screen reader only, visually hidden
	only
	title
	letterE // the prefixes of microformats: "e-content", "h-entry", "p-name"
	letterH
	letterP
	name
	site
)

// pairHint reads two words of one name that stand side by side.
func pairHint(a, b word) Hint {
	switch {
	case a == ofPiece && b == body, a == letterE && b == body:
		return Content
	case a == letterH && b == ofPiece:
		return Article
	case a == ofPiece && b == title, a == letterP && b == name:
		return Title | EntryTitle
	case a == author && b == about, a == about && b == author:
		return AuthorBox
	case a == site && (b == about || b == title):
		return Nav
	case a == screen && b == only:
		return Hidden
	case a == sign && b == up:
		return Promo
	case a == read && b == more, a == more && b == ofPiece, a == recent && b == ofPiece, a == recent && b == read, a == read && b == recent:
		return Related
	case a == pull && b == quote:
		return Pulled
	}
	return 0
}

type meaning struct {
	hint Hint
	kind word
}

// words are the class words that many sites share.
var words = newNameTable(1024, map[string]meaning{
	"has": {kind: negates}, "with": {kind: negates}, "no": {kind: negates}, "is": {kind: negates}, "without": {kind: negates}, "hide": {kind: negates}, "show": {kind: negates}, "js": {kind: negates}, "not": {kind: negates}, "tag": {kind: negates}, "category": {kind: negates},

	"nav": {hint: Nav}, "navbar": {hint: Nav}, "navigation": {hint: Nav}, "menu": {hint: Nav}, "submenu": {hint: Nav}, "megamenu": {hint: Nav}, "navi": {hint: Nav}, "pagination": {hint: Nav}, "pager": {hint: Nav}, "toolbar": {hint: Nav}, "toc": {hint: Nav}, "skip": {hint: Nav}, "skiplink": {hint: Nav},
	"breadcrumb": {hint: Crumbs}, "breadcrumbs": {hint: Crumbs}, "crumbs": {hint: Crumbs}, "crumb": {hint: Crumbs},
	"header": {hint: Top}, "masthead": {hint: Top}, "topbar": {hint: Top},
	"footer": {hint: Foot}, "colophon": {hint: Foot}, "imprint": {hint: Foot},
	"sidebar": {hint: Side}, "aside": {hint: Side}, "rail": {hint: Side},
	"comment": {hint: Comments}, "comments": {hint: Comments}, "commentlist": {hint: Comments}, "respond": {hint: Comments}, "kommentare": {hint: Comments},
	"related": {hint: Related}, "recommended": {hint: Related}, "recommendation": {hint: Related}, "recommendations": {hint: Related}, "recirc": {hint: Related}, "recirculation": {hint: Related}, "teaser": {hint: Related}, "teasers": {hint: Related}, "trending": {hint: Related}, "popular": {hint: Related}, "mostread": {hint: Related}, "readmore": {hint: Related}, "similar": {hint: Related}, "relacionadas": {hint: Related}, "suggested": {hint: Related}, "carousel": {hint: Related}, "swiper": {hint: Related}, "slick": {hint: Related}, "readnext": {hint: Related}, "nextstory": {hint: Related}, "nextarticle": {hint: Related},
	"share": {hint: Share}, "sharing": {hint: Share}, "social": {hint: Share}, "socials": {hint: Share}, "sharebar": {hint: Share}, "shares": {hint: Share}, "follow": {hint: Share}, "sharetools": {hint: Share},
	"ad": {hint: Ad}, "ads": {hint: Ad}, "advert": {hint: Ad}, "adverts": {hint: Ad}, "advertisement": {hint: Ad}, "advertising": {hint: Ad}, "sponsor": {hint: Ad}, "sponsored": {hint: Ad}, "adslot": {hint: Ad}, "anzeige": {hint: Ad}, "werbung": {hint: Ad}, "publicidad": {hint: Ad}, "reklama": {hint: Ad}, "adbox": {hint: Ad},
	"newsletter": {hint: Promo}, "newsletters": {hint: Promo}, "subscribe": {hint: Promo}, "subscription": {hint: Promo}, "signup": {hint: Promo}, "promo": {hint: Promo}, "promotion": {hint: Promo}, "cta": {hint: Promo}, "regwall": {hint: Promo}, "upsell": {hint: Promo}, "donate": {hint: Promo}, "donation": {hint: Promo}, "optin": {hint: Promo}, "disclaimer": {hint: Promo}, "disclosure": {hint: Promo}, "tooltip": {hint: Promo}, "subscriptions": {hint: Promo}, "modal": {hint: Promo}, "popup": {hint: Promo}, "dialog": {hint: Control},
	"cookie": {hint: Consent}, "cookies": {hint: Consent}, "consent": {hint: Consent}, "placeholder": {hint: Consent}, "gdpr": {hint: Consent}, "cookiebar": {hint: Consent},
	"caption": {hint: CaptionText}, "captions": {hint: CaptionText}, "figcaption": {hint: CaptionText}, "cutline": {hint: CaptionText}, "legend": {hint: CaptionText}, "bildunterschrift": {hint: CaptionText},
	"credit": {hint: Credit}, "credits": {hint: Credit}, "copyright": {hint: Credit}, "photographer": {hint: Credit},
	"byline": {hint: Byline}, "bylines": {hint: Byline}, "author": {hint: Byline, kind: author}, "authors": {hint: Byline, kind: author}, "writer": {hint: Byline, kind: author}, "autor": {hint: Byline, kind: author}, "autore": {hint: Byline, kind: author}, "auteur": {hint: Byline, kind: author}, "autoren": {hint: Byline, kind: author}, "contributor": {hint: Byline, kind: author}, "contributors": {hint: Byline, kind: author}, "columnist": {hint: Byline, kind: author}, "reporter": {hint: Byline, kind: author}, "journalist": {hint: Byline, kind: author},
	"bio": {kind: about}, "box": {kind: about}, "about": {kind: about}, "profile": {kind: about}, "biography": {kind: about}, "description": {hint: 0, kind: about},
	"authorbox": {hint: AuthorBox}, "bios": {hint: AuthorBox},
	"date": {hint: When}, "datetime": {hint: When}, "time": {hint: When}, "timestamp": {hint: When}, "published": {hint: When | Published}, "pubdate": {hint: When | Published}, "publish": {hint: When}, "dateline": {hint: When}, "datum": {hint: When}, "fecha": {hint: When}, "updated": {hint: When | Updated}, "modified": {hint: When | Changed}, "changed": {hint: When | Changed}, "lastmod": {hint: When | Changed}, "lastmodified": {hint: When | Changed}, "datemodified": {hint: When | Changed}, "lastupdated": {hint: When | Changed}, "dates": {hint: When}, "posted": {hint: When | Published}, "publication": {hint: When},
	"headline": {hint: Title, kind: title}, "title": {hint: Title, kind: title}, "titel": {hint: Title, kind: title}, "titre": {hint: Title, kind: title}, "titulo": {hint: Title, kind: title},
	"deck": {hint: Deck}, "dek": {hint: Deck}, "standfirst": {hint: Deck}, "subtitle": {hint: Deck}, "subhead": {hint: Deck}, "subheadline": {hint: Deck}, "subheading": {hint: Deck}, "summary": {hint: Deck}, "lead": {hint: Deck}, "lede": {hint: Deck}, "intro": {hint: Deck}, "excerpt": {hint: Deck}, "strapline": {hint: Deck}, "chapo": {hint: Deck}, "chapeau": {hint: Deck}, "vorspann": {hint: Deck}, "bajada": {hint: Deck}, "sapo": {hint: Deck}, "preamble": {hint: Deck}, "ingress": {hint: Deck}, "sottotitolo": {hint: Deck}, "subtitulo": {hint: Deck}, "lid": {hint: Deck},
	"kicker": {hint: Kicker}, "eyebrow": {hint: Kicker}, "overline": {hint: Kicker}, "rubric": {hint: Kicker}, "dachzeile": {hint: Kicker}, "topline": {hint: Kicker}, "roofline": {hint: Kicker}, "overtitle": {hint: Kicker}, "supertitle": {hint: Kicker}, "pretitle": {hint: Kicker}, "surtitre": {hint: Kicker}, "antetitulo": {hint: Kicker}, "occhiello": {hint: Kicker}, "cintillo": {hint: Kicker},
	"article": {kind: ofPiece}, "post": {kind: ofPiece}, "entry": {kind: ofPiece}, "story": {kind: ofPiece}, "news": {kind: ofPiece}, "artikel": {kind: ofPiece}, "articulo": {kind: ofPiece}, "articolo": {kind: ofPiece}, "blog": {kind: ofPiece}, "stories": {kind: ofPiece}, "articles": {kind: ofPiece}, "detail": {kind: ofPiece},
	"body": {kind: body}, "content": {kind: body}, "text": {kind: body}, "copy": {kind: body}, "bodytext": {hint: Content}, "articlebody": {hint: Content}, "storybody": {hint: Content}, "articletext": {hint: Content}, "articlecontent": {hint: Content}, "postcontent": {hint: Content}, "richtext": {hint: Content}, "hentry": {hint: Article}, "cuerpo": {hint: Content},
	"tags": {hint: Tags}, "taglist": {hint: Tags}, "keywords": {hint: Tags}, "topics": {hint: Tags}, "tagcloud": {hint: Tags}, "categories": {hint: Tags}, "hashtags": {hint: Tags},
	"pullquote": {hint: Pulled}, "pullquotes": {hint: Pulled}, "pull": {kind: pull}, "quote": {kind: quote}, "blockquote": {kind: quote},
	"footnotes": {hint: Notes}, "references": {hint: Notes}, "footnote": {hint: Notes},
	"video": {hint: Video}, "player": {hint: Video}, "audio": {hint: Video}, "podcast": {hint: Video},
	"figure": {hint: Figure}, "gallery": {hint: Figure}, "slideshow": {hint: Figure},
	"sr": {kind: screen}, "screen": {kind: screen}, "visually": {kind: screen}, "only": {kind: only}, "reader": {kind: only}, "hidden": {kind: only}, "visuallyhidden": {hint: Hidden},
	"recent": {kind: recent}, "latest": {kind: recent}, "next": {kind: recent}, "also": {kind: recent}, "most": {kind: recent},
	"image": {hint: Picture}, "images": {hint: Picture}, "img": {hint: Picture}, "imgs": {hint: Picture}, "photo": {hint: Picture}, "photos": {hint: Picture}, "picture": {hint: Picture}, "foto": {hint: Picture}, "fotos": {hint: Picture}, "imagen": {hint: Picture}, "bild": {hint: Picture},
	"site": {kind: site},
	"more": {kind: more}, "read": {kind: read}, "sign": {kind: sign}, "up": {kind: up},
	"e": {kind: letterE}, "h": {kind: letterH}, "p": {kind: letterP}, "name": {kind: name},
})
