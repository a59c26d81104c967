package check

import (
	"strings"
	"unicode/utf8"

	"lede/parse"
)

func charsetMojibake() Rule {
	return Rule{
		ID: "charset.mojibake", Severity: Warning,
		Why: "letters stand in the text that come of reading UTF-8 as another character set",
		Do:  "make the dump again from the source, or convert the text back",
		Document: func(d *Doc) {
			for _, text := range [...]string{string(d.Article.Headline), string(d.Article.Body), names(d.Article.Authors)} {
				if piece, n := mojibake(text); n > 0 {
					d.report(inText(d, piece), "", "%s in the text is UTF-8 read as another character set (%d such places)", quote(piece), n)
					return
				}
			}
		},
	}
}

func names(list []parse.Author) string {
	var all []string
	for _, a := range list {
		all = append(all, a.Name)
	}
	return strings.Join(all, ", ")
}

// mojibake counts the places that cannot be text of any language, and gives
// the first. One place proves nothing where letters might stand so.
func mojibake(text string) (piece string, n int) {
	sure := false
	prev := rune(0)
	for i, r := range text {
		size := utf8.RuneLen(r)
		before := utf8.RuneLen(prev)
		hit := false
		switch {
		case prev == 'â' && r == '€':
			hit, sure = true, true
		case (prev == 'Ã' || prev == 'Ð' || prev == 'Ñ') && 0x80 <= r && r <= 0xbf:
			hit = true
		case prev == 'Â' && (r == 0xa0 || r == '«' || r == '»' || r == '©' || r == '°' || r == '£'):
			hit = true
		case (prev == 'Р' || prev == 'С') && (0xa0 <= r && r <= 0xbf || 0x402 <= r && r <= 0x40f || 0x452 <= r && r <= 0x45f && r != 'ё'):
			hit = true
		}
		if hit {
			if n++; n == 1 {
				piece = text[i-before : i+size]
			}
		}
		prev = r
	}
	if n < 3 && !sure {
		return "", 0
	}
	return piece, n
}
