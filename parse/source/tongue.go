package source

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// tongue is a language in a single-byte character set. The letters are those
// over ASCII, the most frequent first; they are what gives a set away: the
// bytes of a text are letters of its language in the right set only.
type tongue struct {
	charset string
	table   *charmap.Charmap
	letters string
}

const (
	french     = "éèàêçôîùâûëïœü"
	german     = "üäößéè"
	spanish    = "óíáéñúü"
	portuguese = "ãçáéíóêõâúàôü"
	italian    = "èàéùòì"
	nordic     = "äåöøæéü"
	dutch      = "ëéïèöüóê"
	icelandic  = "áíðéóæþúöý"
	catalan    = "óàéíèòçúïü"
	polish     = "łęążśóćńźé"
	czech      = "íáěéýčřžšůúóňďťöü"
	slovak     = "áíčéýžúšľťôňóďäŕĺö"
	hungarian  = "áéöóüőíűú"
	romanian   = "ăşţîâéșț"
	croatian   = "čšžćđéá"
	turkish    = "ıişüğöçİâîû"
	estonian   = "äõüöšž"
	latvian    = "āīēšūļņčžģķ"
	lithuanian = "ėšųįžąčūę"
	russian    = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
	ukrainian  = "оаинієртвслкдмупязьбгйчхжцюшїщфєґ’"
	bulgarian  = "аоеитнрсвлдкпмзяубгчъжцйщфхюшь"
	serbian    = "аоиенрјтсвкудмлпзгбчшцњжљћхђџф"
	greek      = "αοιετσνηυρπκμλςωδγχθφβξζψάόίέήύώϊϋΐΰ"
	hebrew     = "יוהלאמתרשבנעקחדפגסטזכםןצךףץ"
	arabic     = "اليمنرتوبدهعفسقكةحجأشصطخىذثإزضغئءظؤآ"
	thai       = "านรอกเ่งมย้ลวดทส็ต่ปบคหแจพชขใไโผณธำะัีิืุูึ์"
)

// tongues lists languages in the sets in which their texts are met. Where two
// fit alike, the earlier one is taken.
func tongues() []tongue {
	var list []tongue
	add := func(name string, table *charmap.Charmap, letters ...string) {
		for _, l := range letters {
			list = append(list, tongue{name, table, l})
		}
	}
	add("windows-1252", charmap.Windows1252,
		french, german, spanish, portuguese, italian, nordic, dutch, icelandic, catalan)
	add("windows-1251", charmap.Windows1251, russian, ukrainian, bulgarian, serbian)
	add("koi8-r", charmap.KOI8R, russian)
	add("koi8-u", charmap.KOI8U, russian, ukrainian) // koi8-r with four letters more
	add("windows-1250", charmap.Windows1250, polish, czech, slovak, hungarian, romanian, croatian)
	add("iso-8859-2", charmap.ISO8859_2, polish, czech, slovak, hungarian, romanian, croatian)
	add("windows-1254", charmap.Windows1254, turkish)
	add("windows-1253", charmap.Windows1253, greek)
	add("iso-8859-7", charmap.ISO8859_7, greek)
	add("windows-1255", charmap.Windows1255, hebrew)
	add("windows-1256", charmap.Windows1256, arabic)
	add("iso-8859-6", charmap.ISO8859_6, arabic)
	add("windows-874", charmap.Windows874, thai)
	add("windows-1257", charmap.Windows1257, estonian, latvian, lithuanian)
	add("ibm866", charmap.CodePage866, russian)
	add("iso-8859-5", charmap.ISO8859_5, russian, serbian)
	add("x-mac-cyrillic", charmap.MacintoshCyrillic, russian)
	add("macintosh", charmap.Macintosh, french, german, spanish, portuguese, italian, nordic)
	return list
}

// signs are the characters over ASCII, letters apart, that texts of any
// language have.
const signs = "’‘“”„«»–—…•·\u00a0§©®™°£€½¼¾²³ºª¿¡№×‚‹›\u00ad"

// foreign are letters of names that appear in texts of any language.
const foreign = "éèáàâäåãëêíìîïñóòôöõøúùûüçßæœієїґ"

// insideWords are those that may stand between letters.
const insideWords = "’‘–—…·«»“”\u00a0\u00ad"

// shape is what a byte is to a tongue.
type shape struct {
	worth  int8 // for the tongue, less than 0 against it
	letter bool // of the words of the tongue
	upper  bool
	latin  bool // an ASCII letter
	inside bool // may stand between letters
}

// shapes says what each byte is.
func (t tongue) shapes() (table [256]shape) {
	rank := map[rune]int8{}
	letters := []rune(t.letters)
	for i, r := range letters {
		rank[r] = int8(3 - 3*i/len(letters))
	}
	latin := unicode.Is(unicode.Latin, letters[0])
	for b := range table {
		if c := byte(b); c >= 0x80 {
			table[b] = shapeOf(t.table.DecodeByte(c), rank)
		} else if isLetter(c) {
			table[b] = shape{latin: true, letter: latin, upper: c <= 'Z'}
		}
	}
	return table
}

func shapeOf(r rune, rank map[rune]int8) shape {
	lower := unicode.ToLower(r)
	switch worth, ours := rank[r]; {
	case ours:
		return shape{worth: worth, letter: true, inside: true}
	case rank[lower] > 0:
		return shape{worth: 1, letter: true, upper: true, inside: true}
	case strings.ContainsRune(signs, r):
		return shape{worth: 1, inside: strings.ContainsRune(insideWords, r)}
	case strings.ContainsRune(foreign, lower): // names from other countries
		return shape{worth: -1, letter: true, upper: lower != r, inside: true}
	case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
		return shape{worth: -3, letter: true, upper: unicode.IsUpper(r), inside: true}
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return shape{worth: -6, inside: true}
	}
	return shape{worth: -2}
}

// fit says how well the bytes at the given places look like the tongue: 50 is
// well, below zero not at all.
func (t tongue) fit(data []byte, high []int) int {
	if len(high) == 0 {
		return 0
	}
	table := t.shapes()
	sum := 0
	for _, i := range high {
		var before, after shape
		if i > 0 {
			before = table[data[i-1]]
		}
		if i+1 < len(data) {
			after = table[data[i+1]]
		}
		sum += table[data[i]].between(before, after)
	}
	return sum * 50 / len(high)
}

// between is the worth of a byte where it stands.
func (s shape) between(before, after shape) int {
	worth := int(s.worth)
	if s.upper && before.letter && !before.upper { // a capital inside a word
		worth -= 3
	}
	if !s.inside && (before.letter || before.latin) && (after.letter || after.latin) { // a sign inside a word
		worth -= 3
	}
	if s.letter && (before.latin && !before.letter || after.latin && !after.letter) { // two scripts in a word
		worth -= 4
	}
	return worth
}
