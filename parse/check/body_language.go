package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/parse/internal/lexicon"
)

func bodyLanguage() Rule {
	return Rule{
		ID: "body.language", Severity: Warning,
		Why:    "the page declares another language than its text is in: search and speech will treat it wrong",
		Do:     "correct the declaration",
		Limits: []Limit{{"min", 100, "words"}},
		Document: func(d *Doc) {
			if d.Page == nil || d.Page.Lang == "" || d.Article.WordCount < d.limit("min") {
				return
			}
			l := lexicon.Lookup(d.Page.Lang)
			if lexicon.Lookup(lexicon.Identify(beginning(string(d.Article.Body), 600))) == l {
				return // what most texts show at once
			}
			told := lexicon.Identify(string(d.Article.Body))
			own := lexicon.Lookup(told)
			if l == nil || own == nil || l == own || akin(l.Code, own.Code) {
				return
			}
			if !speaks(string(d.Article.Body), own, l) {
				return
			}
			d.report(d.field("language"), d.Page.Lang, "declared as %s, but the text reads as %s", d.Page.Lang, told)
		},
	}
}

// akin reports whether two languages are so close that one is easily taken for
// the other.
func akin(a, b string) bool {
	for _, group := range [...]string{"no da sv", "hr sr sl", "cs sk", "es gl ca pt", "id ms", "ru uk bg", "nl af"} {
		if strings.Contains(" "+group+" ", " "+a+" ") && strings.Contains(" "+group+" ", " "+b+" ") {
			return true
		}
	}
	return false
}

// speaks reports whether the short words of a text are those of one language
// and not of the other. Languages without such words, or of another script,
// need none.
func speaks(text string, one, other *lexicon.Language) bool {
	words, of, ofOther := 0, 0, 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		words++
		if slices.Contains(one.Function, w) {
			of++
		}
		if slices.Contains(other.Function, w) {
			ofOther++
		}
		if words == 1000 {
			break
		}
	}
	return of*100 >= words*18 && of >= 4*ofOther
}

// beginning gives the first bytes of a text, cut between characters.
func beginning(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
