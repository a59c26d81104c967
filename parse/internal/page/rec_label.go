package page

import (
	"strings"
	"sync"
	"unicode"
)

// recordLabel is a text that begins with a label.
type recordLabel struct {
	name  string // as written
	key   string // squashed
	value string
	off   int // where the value begins in the text
}

// cutLabel reads a text as "Label: value". Emphasis may stand around the label.
func cutLabel(text string) (l recordLabel, ok bool) {
	n, size := strings.IndexByte(text[:min(len(text), 64)], ':'), 1
	if i := strings.Index(text[:min(len(text), 64)], "："); i >= 0 && (n < 0 || i < n) {
		n, size = i, len("：")
	}
	if n <= 0 {
		return l, false
	}
	l.name = strings.TrimSuffix(strings.Trim(text[:n], " *_^"), "(s)")
	rest := text[n+size:]
	if size == 1 && rest != "" && rest[0] != ' ' && rest[0] != '*' && rest[0] != '_' || l.name == "" || strings.Count(l.name, " ") > 4 || strings.ContainsAny(l.name, "\"“”()[]<>") {
		return l, false
	}
	l.value = strings.TrimLeft(rest, "*_ ")
	l.off = len(text) - len(l.value)
	l.key = squash(l.name)
	return l, l.key != ""
}

// squash reduces a label to its letters and figures, in lower case: databases
// lose blanks and insert others.
func squash(s string) string {
	plain := s != ""
	for i := 0; i < len(s) && plain; i++ {
		plain = 'a' <= s[i] && s[i] <= 'z'
	}
	if plain {
		return s
	}
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}

// isCapital reports whether a label is written in capitals.
func isCapital(name string) bool {
	letters := 0
	for _, c := range name {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsLetter(c) {
			letters++
		}
	}
	return letters > 1
}

// recordMeaning is a row of a table of labels: a member, and the labels that mean it,
// squashed, with blanks between.
type recordMeaning struct{ member, labels string }

// meanings makes a table of rows.
func meanings(rows []recordMeaning) map[string]string {
	m := make(map[string]string, 4*len(rows))
	for _, row := range rows {
		for label := range strings.FieldsSeq(row.labels) {
			if _, ok := m[label]; !ok {
				m[label] = row.member
			}
		}
	}
	return m
}

func noLabels() map[string]string { return nil }

// nexisLabels are those of the old Nexis in the languages of its interface.
var nexisLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "headline title titel titre kop überschrift titular titolo schlagzeile"},
		{"author", "byline name autor auteur signature autore autoren autores auteurs verfasser"},
		{"section", "section rubrik rubrique rubriek sección sezione secção"},
		{kept, "length länge longueur lengte longitud lunghezza comprimento laenge"},
		{"body", "tekst text body texte texto testo"},
		{"deck", "highlight encart chapeau samenvatting resumen abstract sommario intro"},
		{"dateline", "dateline ortszeile datumzeile fecha"},
		{kept, "loaddate update datechargement laaddatum fechacarga datacaricamento ladedatum"},
		{"language", "language sprache langue taal idioma lingua lengua"},
		{kept, "publicationtype pubtype documenttype typepublication dokumenttyp publikationstyp journalcode zeitungscode coderevue codejournal"},
		{"caption", "graphic grafik photo photos graphics grafiek graphique gráfico bild fotos foto"},
		{kept, "correction correctiondate notes bio guests anchors series serie issue edition ausgabe bibliographie transcript show host"},
		{"keywords", "subject sujet thema onderwerp schlagwort tema argomento"},
		{kept, "company societe société unternehmen bedrijf ticker tickersymbol stocksymbol tickerstocksymbol symboleboursier industry industryactivitysector activitysector secteuractivite branche geographic geo localisationgeo localisationgéo country city state person personne organization organisation pubsubject distribution cate category accno accessionnumber copyright"},
		{"url", "url"},
	})
})

// nexisUniLabels are those of Nexis Uni and Lexis Advance.
var nexisUniLabels = sync.OnceValue(func() map[string]string {
	m := meanings([]recordMeaning{
		{"headline", "headline title"},
		{"date", "publicationdate"},
		{kept, "classification graphic correctiondate"},
	})
	for k, v := range nexisLabels() {
		if _, ok := m[k]; !ok && v != "body" {
			m[k] = v
		}
	}
	return m
})

// factivaLabels are the tags of Factiva.
var factivaLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "hd"},
		{"author", "by"},
		{"date", "pd"},
		{"time", "et"},
		{"publisher", "sn"},
		{"section", "se"},
		{"language", "la"},
		{"contact", "ct"},
		{"dateline", "dln"},
		{"caption", "art"},
		{"keywords", "ns"},
		{"body", "lp td"},
		{"credit", "cr"},
		{kept, "wc sc pg cy ed vol clm an rf re co in ipd ipc pub cx de fds gc ngc hl hlp ric rst"},
	})
})

// factivaXMLLabels are the elements of Factiva's XML.
var factivaXMLLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "headline"},
		{"author", "byline"},
		{"date", "publicationdate"},
		{"publisher", "sourcename"},
		{"section", "sectionname"},
		{"language", "baselanguage"},
		{"contact", "contact"},
		{"dateline", "dateline"},
		{"caption", "artwork"},
		{"body", "leadparagraph tailparagraphs"},
		{"credit", "credit"},
		{kept, "accessionno sourcecode publishername copyright edition pages wordcount notes columnname volume corrections"},
	})
})

// proquestLabels are those of ProQuest.
var proquestLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "title"},
		{"author", "author"},
		{"date", "publicationdate"},
		{"publisher", "publicationtitle"},
		{"section", "section"},
		{"deck", "abstract"},
		{"body", "fulltext"},
		{"dateline", "dateline"},
		{"keywords", "subject"},
		{"language", "languageofpublication language"},
		{"caption", "illustration caption"},
		{"credit", "credit"},
		{kept, "publicationinfo links businessindexingterm location people companyorganization company classification identifierkeyword alternatetitle firstpage pages startpage publicationyear column publisher placeofpublication countryofpublication publicationsubject issn source sourcetype documenttype documentfeature proquestdocumentid documenturl copyright lastupdated database numberofpages volume issue year isbn eissn accessionnumber publicationdatedisplay namesofpersons correspondenceauthor"},
	})
})

// europresseLabels are those of Europresse, in its own front matter too.
var europresseLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "titre"},
		{"author", "auteur auteurs signature"},
		{"date", "date"},
		{"publisher", "journal source"},
		{"language", "langue"},
		{"caption", "illustration illustrations"},
		{kept, "numérodedocument notes note doc"},
	})
})

// integrumLabels are the labels of Integrum, which stand behind a caret.
var integrumLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "зг"},
		{"author", "ав"},
		{"date", "дт"},
		{"publisher", "ис"},
		{"section", "рб"},
		{kept, "нр нс"},
	})
})

// feedLabels are those of feeds, and of texts that people label.
var feedLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "title headline titel titre titulo titolo заголовок"},
		{"author", "author by byline authors auteur autor autore автор"},
		{"date", "date published pubdate datum publicationdate дата fecha data"},
		{"publisher", "publisher source newspaper publication quelle источник site"},
		{"section", "section category rubric rubrik рубрика"},
		{"deck", "deck subtitle summary lead intro abstract subhead"},
		{"body", "text body content fulltext tekst texte текст story article"},
		{"url", "url link originalurl"},
		{"contact", "contact email"},
		{"caption", "caption photo"},
		{"keywords", "keywords tags"},
		{"language", "language lang"},
		{"dateline", "dateline"},
		{"modified", "updated modified"},
	})
})

// risLabels are the tags of RIS.
var risLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "ti t1 ct bt"},
		{"author", "au a1 a2 a3"},
		{"date", "da py y1"},
		{"publisher", "t2 jf jo ja"},
		{"section", "se"},
		{"url", "ur l2"},
		{"body", "ab n2"},
		{"keywords", "kw"},
		{"language", "la"},
		{kept, "sp ep vl is sn pb cy db dp an id n1 y2 m1 m2 m3 c1 st l1 l3 do av"},
		{drop, "ty er"},
	})
})

// sgmlLabels are the elements of news corpora in SGML.
var sgmlLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "title headline hl head ti"},
		{"author", "author byline by"},
		{"date", "date datetime date1 dd storydate"},
		{"dateline", "dateline"},
		{"body", "body text lp bodytext graphic1"},
		{"publisher", "source so"},
		{"section", "section"},
		{"keywords", "topics subject keywords"},
		{"caption", "graphic"},
		{"language", "language lang"},
		{kept, "docno docid people orgs exchanges companies places doctype trailer slug header length type correction keyword"},
		{drop, "unknown fileid first second"},
	})
})

var nitfLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "hl1"},
		{"deck", "hl2 abstract"},
		{"author", "byline"},
		{"publisher", "distributor"},
		{"dateline", "dateline"},
		{kept, "copyrite rights note series"},
	})
})

var newsMLLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "headline"},
		{"author", "by byline creator"},
		{"date", "contentcreated firstcreated versioncreated datetime"},
		{"modified", "contentmodified"},
		{"publisher", "provider infosource"},
		{"dateline", "dateline located"},
		{"deck", "description"},
		{"keywords", "subject"},
		{"language", "language"},
		{"credit", "creditline"},
		{kept, "slugline ednote usageterms copyrightnotice copyrightholder rightsinfo urgency"},
	})
})

var wireLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{{"headline", "headline"}})
})

var alcesteLabels = sync.OnceValue(func() map[string]string {
	return meanings([]recordMeaning{
		{"headline", "title titre titel"},
		{"author", "au author auteur autor"},
		{"date", "date"},
		{"publisher", "source journal media newspaper"},
		{"section", "section rubrique"},
	})
})
