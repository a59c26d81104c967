package page

import (
	"bytes"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"lede/parse/internal/lexicon"
)

// vocabulary holds the phrases of all languages that a reader of text looks up.
type vocabulary struct {
	furniture map[string]bool
	original  map[string]bool
	labels    map[string][]string // label to fields
	captions  map[string]bool
	by        map[string]bool
	heads     map[string]bool // their first words
	first     [256]bool       // bytes that they may begin with
}

// phrases gives the vocabulary. It is built once and then only read.
var phrases = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{
		furniture: make(map[string]bool), original: make(map[string]bool), labels: make(map[string][]string),
		captions: make(map[string]bool), heads: make(map[string]bool), by: make(map[string]bool),
	}
	for _, l := range lexicon.All() {
		for _, s := range l.Furniture {
			v.furniture[trimPhrase(s)] = true
		}
		for _, s := range l.Original {
			v.original[trimPhrase(s)] = true
		}
		for _, s := range l.By {
			v.by[trimPhrase(s)] = true
		}
		for _, s := range l.Caption {
			v.captions[s] = true
			v.heads[firstWord(s)] = true
			v.first[s[0]] = true
			if c := s[0]; 'a' <= c && c <= 'z' {
				v.first[c&^0x20] = true
			} else if c >= utf8.RuneSelf { // the capital may begin with another byte
				for _, u := range string(unicode.ToUpper(firstRune([]byte(s)))) {
					v.first[string(u)[0]] = true
				}
			}
		}
		for _, field := range fieldOrder {
			for _, s := range l.Labels[field] {
				s = trimPhrase(s)
				if f := v.labels[s]; len(f) == 0 || f[len(f)-1] != field {
					v.labels[s] = append(f, field)
				}
			}
		}
	}
	return v
})

// firstWord gives the letters that a phrase begins with, or its first
// character and them.
func firstWord(s string) string {
	for i, c := range s {
		if i > 0 && (!isLetter(c) || !isLetter(lastRune([]byte(s[:i])))) {
			return s[:i]
		}
	}
	return s
}

// fieldOrder are the fields that labels name, in a fixed order.
var fieldOrder = [...]string{"headline", "author", "date", "modified", "url", "publisher", "section", "keywords", "deck", "contact", "body", "language", "caption"}

// trimPhrase cuts what may follow a phrase on its line: a colon, an ellipsis, an arrow.
func trimPhrase(s string) string {
	return strings.TrimRight(s, " :：.…»>→›-–—!")
}

// phrase folds a line for a look-up, in buf where it fits: lower case, single
// blanks, nothing after the last word. Lines that are too long give nil.
func phrase(s []byte, buf []byte) []byte {
	if len(s) > cap(buf)-utf8.UTFMax {
		return nil
	}
	out := buf[:0]
	space := false
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if c <= ' ' {
				space = len(out) > 0
				continue
			}
			if space {
				out, space = append(out, ' '), false
			}
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			out = append(out, c)
		} else {
			r, n := utf8.DecodeRune(s[i:])
			i += n
			switch {
			case isSpace(r):
				space = len(out) > 0
				continue
			case isInvisible(r):
				continue
			case r == '’':
				r = '\''
			}
			if space {
				out, space = append(out, ' '), false
			}
			out = utf8.AppendRune(out, unicode.ToLower(r))
		}
		if len(out)+utf8.UTFMax+1 > cap(buf) {
			return nil
		}
	}
	return bytes.TrimRight(out, " :：.…»>→›-–—!*")
}

// isFurniture reports whether a whole line is what pages say around articles.
func isFurniture(s []byte) bool {
	var buf [80]byte
	p := phrase(s, buf[:])
	return len(p) > 0 && phrases().furniture[string(p)]
}

// isOriginal reports whether a line introduces the address of the original.
func isOriginal(s []byte) bool {
	var buf [96]byte
	p := phrase(s, buf[:])
	if len(p) == 0 {
		return false
	}
	v := phrases()
	if v.original[string(p)] {
		return true
	}
	for _, f := range v.labels[string(p)] {
		if f == "url" {
			return true
		}
	}
	return false
}

// fieldsOf gives the fields that a label may name.
func fieldsOf(label []byte) []string {
	var buf [64]byte
	p := phrase(label, buf[:])
	if len(p) == 0 {
		return nil
	}
	return phrases().labels[string(p)]
}

// isByline reports whether a line begins with a word that introduces authors.
func isByline(s []byte) bool {
	n := bytes.IndexAny(s, " :")
	if n <= 0 || n > 24 {
		return false
	}
	var buf [32]byte
	p := phrase(s[:n], buf[:])
	return len(p) > 0 && phrases().by[string(p)]
}

// opensCaption reports whether a line begins with words that introduce a
// caption or the credit of a picture.
func opensCaption(s []byte) bool {
	v := phrases()
	if len(s) == 0 || !v.first[s[0]] {
		return false
	}
	var buf [48]byte
	low := buf[:0]
	head := false // the first word has been looked up
	for i := 0; ; {
		c, n := utf8.DecodeRune(s[i:])
		if k := len(low); k > 0 && (i >= len(s) || !isLetter(c) || !isLetter(lastRune(low)) || unspaced(c)) {
			if !head && !unspaced(c) {
				if !v.heads[string(low)] {
					return false
				}
				head = true
			}
			if v.captions[string(low)] && introduces(low, s[i:]) {
				return true
			}
		}
		if i >= len(s) || len(low)+utf8.UTFMax > len(buf) {
			return false
		}
		low = utf8.AppendRune(low, unicode.ToLower(c))
		i += n
	}
}

func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return isAlnum(byte(c)) || c == '\''
	}
	return unicode.IsLetter(c)
}

// introduces reports whether a caption's phrase says of what follows it that
// it is one: by its own last character, or by the one after it.
func introduces(phrase, rest []byte) bool {
	switch last := phrase[len(phrase)-1]; last {
	case ':', '/', ',':
		return true
	}
	rest = bytes.TrimLeft(rest, " ")
	if len(rest) == 0 || phrase[0] == '(' {
		return true
	}
	switch firstRune(rest) {
	case ':', '：', '/', '／', ')', '）', '=', '＝':
		return true
	}
	word := phrase[bytes.LastIndexByte(phrase, ' ')+1:]
	switch string(word) {
	case "by", "of", "von", "par", "por", "di", "av", "af", "door":
		return len(word) < len(phrase)
	}
	return false
}

// isCaption reports whether the description of a picture reads like a caption
// and not like a name for it.
func isCaption(s []byte) bool {
	words, letters := 0, 0
	in := false
	for _, c := range string(s) {
		if c == ' ' || c == '\n' || c == 0 {
			in = false
			continue
		}
		if unicode.IsLetter(c) {
			letters++
			if isWide(c) {
				letters += 3
			}
			if !in {
				words++
			}
			in = true
		}
	}
	if words == 0 || isPictureFile(s) && words < 3 {
		return false
	}
	return words >= 4 || letters >= 24 && words >= 3 || letters >= 40 || opensCaption(s)
}

// captionHint says whether a line is the caption or credit of a picture: it
// begins with words for one, or ends with a credit.
func captionHint(s []byte) Hint {
	if len(s) > 700 || len(s) < 4 {
		return 0
	}
	if opensCaption(s) {
		return CaptionText
	}
	if endsInCredit(s) {
		return CaptionText
	}
	return 0
}

// endsInCredit reports whether a line ends with the credit of a picture: a
// clause such as "Photo: A. B./Agency", or an agency in brackets after a slash.
func endsInCredit(s []byte) bool {
	tail := s[max(0, len(s)-120):]
	for i := 1; i < len(tail); i++ {
		switch tail[i-1] {
		case '(', '[', '|', '/':
		case ' ':
			if i < 2 || !endsClause(tail[i-2]) {
				continue
			}
		default:
			continue
		}
		if opensCredit(tail[i:]) {
			return true
		}
	}
	return endsInAgency(tail)
}

// endsInAgency reports whether a line ends with the name of a photographer and
// an agency in brackets, "(A. Brand/Harbour Press)".
func endsInAgency(s []byte) bool {
	if s[len(s)-1] != ')' {
		return false
	}
	open := bytes.LastIndexByte(s, '(')
	slash := bytes.LastIndexByte(s, '/')
	if open <= 0 || slash < open+3 || len(s)-open > 70 || bytes.ContainsAny(s[open:], "@:") || hasDigit(s[open:]) {
		return false
	}
	return unicode.IsUpper(firstRune(s[open+1:])) && unicode.IsUpper(firstRune(bytes.TrimLeft(s[slash+1:], " ")))
}

func endsClause(c byte) bool {
	return c == '.' || c == '!' || c == '?' || c == ')' || c == '"' || c >= utf8.RuneSelf
}

// opensCredit reports whether a clause is the credit of a picture: its words
// name a photo or picture and whose it is.
func opensCredit(s []byte) bool {
	return len(s) <= 90 && opensCaption(s)
}

// opensFurniture reports whether a line is furniture with something to it, as
// "Read more: …".
func opensFurniture(s []byte) bool {
	i := bytes.IndexByte(s, ':')
	return i > 3 && i <= 30 && i+1 < len(s) && s[i+1] == ' ' && isFurniture(s[:i])
}

// commentWords are stems of the word for a reader's comment.
var commentWords = [...]string{
	"comment", "kommentar", "comentari", "comentár", "commenti", "reacties", "коммент", "комент", "yorum", "评论", "評論", "コメント", "댓글", "bình luận", "komentar", "komentář",
	"kommentti", "hozzászólás", "σχόλια", "تعليق", "תגובות", "ความคิดเห็น", "opmerkingen", "kommentér",
}

// isCommentsLine reports whether a short line stands before or among readers'
// comments: a count of them, or furniture with the word in it. The line is a
// phrase.
func isCommentsLine(line []byte, furniture bool) bool {
	if !furniture && (len(line) >= 40 || !hasDigit(line) || bytes.Count(line, []byte{' '}) > 5) {
		return false
	}
	for _, w := range commentWords {
		if bytes.Contains(line, []byte(w)) {
			return true
		}
	}
	return false
}

func hasDigit(s []byte) bool {
	for _, c := range s {
		if '0' <= c && c <= '9' {
			return true
		}
	}
	return false
}

// legalWords are what forms and notices say of the law, in the languages that
// most notices are written in.
var legalWords = [...]string{
	"privacy policy", "privacy notice", "terms of use", "terms of service", "terms and conditions", "terms & conditions", "use of cookies", "uses cookies", "use cookies", "recaptcha",
	"all rights reserved", "datenschutz", "nutzungsbedingungen", "politique de confidentialité", "conditions générales", "política de privacidad", "términos y condiciones", "informativa sulla privacy",
	"privacyverklaring", "gebruiksvoorwaarden", "политика конфиденциальности", "политику конфиденциальности", "пользовательское соглашение", "todos los derechos reservados", "tous droits réservés", "alle rechte vorbehalten", "tutti i diritti riservati",
	"todos os direitos reservados", "все права защищены", "alle rechten voorbehouden",
}

// isLegal reports whether a block is a notice of the kind that forms and
// footers carry.
func isLegal(s []byte) bool {
	if len(s) > 600 || len(s) < 12 {
		return false
	}
	low := bytes.ToLower(s)
	n := 0
	for _, w := range legalWords {
		if bytes.Contains(low, []byte(w)) {
			n++
		}
	}
	return n >= 2 || n == 1 && len(s) < 240
}

// cookieWords are what notices say of cookies, and recipes do not.
var cookieWords = [...]string{"website", "browser", "consent", "visitor", "user", "track", "session", "navigat", "Nutz", "nutz", "Webs", "utilis", "usuari", "utent", "gebruik"}

// isCookieTalk reports whether a block speaks of cookies, as notices do at length.
func isCookieTalk(s []byte) bool {
	if !bytes.Contains(s, []byte("ookie")) {
		return false
	}
	for _, w := range cookieWords {
		if bytes.Contains(s, []byte(w)) {
			return true
		}
	}
	return false
}
