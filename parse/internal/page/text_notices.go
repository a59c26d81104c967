package page

import (
	"bytes"
	"strings"

	"lede/parse/internal/lexicon"
)

// opensFurniture reports whether a line is furniture with something to it, as
// "Read more: …".
func opensFurniture(s []byte) bool {
	i := bytes.IndexByte(s, ':')
	return i > 3 && i <= 30 && i+1 < len(s) && s[i+1] == ' ' && isFurniture(s[:i]) && !isSigned(s)
}

// commentWords are stems of the word for a reader's comment, by their first bytes.
var commentWords = byFirstByte(
	"comment", "kommentar", "comentari", "comentár", "reacties", "коммент", "комент", "yorum", "评论", "評論", "コメント", "댓글", "bình luận", "komentar", "komentář",
	"kommentti", "hozzászólás", "σχόλια", "تعليق", "תגובות", "ความคิดเห็น", "opmerkingen", "kommentér",
)

func byFirstByte(words ...string) (by [256][]string) {
	for _, w := range words {
		by[w[0]] = append(by[w[0]], w)
	}
	return by
}

// isCommentsLine reports whether a short line stands before or among readers'
// comments: a count of them, or furniture with the word in it. The line is a
// phrase.
func isCommentsLine(line []byte, furniture bool) bool {
	if !furniture && (len(line) >= 40 || !hasDigit(line) || bytes.Count(line, []byte{' '}) > 5) {
		return false
	}
	for i, c := range line {
		for _, w := range commentWords[c] {
			if len(line)-i >= len(w) && string(line[i:i+len(w)]) == w {
				return true
			}
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

// legalHeads are they by their first bytes, legalOpenings by their first three.
var (
	legalHeads    = byFirstByte(legalWords[:]...)
	legalOpenings = lexicon.OpeningsOf(legalWords[:])
)

// beforeLegal are the bytes that stand before a word in a notice.
var beforeLegal = func() (before [256]bool) {
	for c := range before {
		before[c] = c <= ' ' || c == '(' || c == '/'
	}
	return before
}()

// isLegal reports whether a block is a notice of the kind that forms and
// footers carry.
func isLegal(s []byte) bool {
	if len(s) > 600 || len(s) < 12 {
		return false
	}
	n := 0
	for i := 0; i < len(s)-3; i++ {
		if legalOpenings.May(s[i:]) {
			n += countLegal(s[i:])
		}
		for i < len(s) && !beforeLegal[s[i]] {
			i++
		}
	}
	return n >= 2 || n == 1 && len(s) < 240
}

// countLegal counts the words of the law that s begins with.
func countLegal(s []byte) (n int) {
	c := s[0]
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	for _, w := range legalHeads[c] {
		if len(w) <= len(s) && strings.EqualFold(string(s[:len(w)]), w) {
			n++
		}
	}
	return n
}

// cookieWords are what notices say of cookies, and recipes do not.
var cookieWords = [...]string{"website", "browser", "consent", "visitor", "user", "track", "session", "navigat", "Nutz", "nutz", "Webs", "utilis", "usuari", "utent", "gebruik"}

// isCookieTalk reports whether a block speaks of cookies, as notices do at length.
func isCookieTalk(s []byte) bool {
	if !namesCookies(s) {
		return false
	}
	for _, w := range cookieWords {
		if bytes.Contains(s, []byte(w)) {
			return true
		}
	}
	return false
}

// namesCookies reports whether a text holds the word. It has no rarer letter than
// its third: to look for that first takes an eighth of the time.
func namesCookies(s []byte) bool {
	const word, rare = "ookie", 2
	for at := rare; at < len(s); at++ {
		k := bytes.IndexByte(s[at:], word[rare])
		if k < 0 {
			return false
		}
		if at += k; bytes.HasPrefix(s[at-rare:], []byte(word)) {
			return true
		}
	}
	return false
}

// isCall reports whether a short line calls on the reader to sign up or to pay:
// a phrase of a call stands at its start or close to it.
func isCall(s []byte) bool {
	const longest, farthest, reach = 235, 24, 128 // of a line, the last place of a call, what calls are looked for in
	if len(s) > longest {
		return false
	}
	var buf [reach + 8]byte
	p := phrase(s[:min(len(s), reach)], buf[:])
	v := phrases()
	for i := 0; i < min(len(p), farthest+1); i++ {
		if i > 0 && p[i-1] != ' ' || !v.callOpenings.May(p[i:]) {
			continue
		}
		for _, c := range v.calls[p[i]] {
			if len(p)-i >= len(c) && string(p[i:i+len(c)]) == c && (firstWord(c) != c || !isLetterRune(firstRune(p[i+len(c):]))) {
				return true
			}
		}
	}
	return false
}
