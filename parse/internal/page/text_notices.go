package page

import "bytes"

// opensFurniture reports whether a line is furniture with something to it, as
// "Read more: …".
func opensFurniture(s []byte) bool {
	i := bytes.IndexByte(s, ':')
	return i > 3 && i <= 30 && i+1 < len(s) && s[i+1] == ' ' && isFurniture(s[:i]) && !isSigned(s)
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

// legalHeads are the first four bytes of each of them.
var legalHeads = func() map[[4]byte][]string {
	m := make(map[[4]byte][]string)
	for _, w := range legalWords {
		k := [4]byte([]byte(w))
		m[k] = append(m[k], w)
	}
	return m
}()

// isLegal reports whether a block is a notice of the kind that forms and
// footers carry.
func isLegal(s []byte) bool {
	if len(s) > 600 || len(s) < 12 {
		return false
	}
	n := 0
	for i := 0; i+4 <= len(s); i++ {
		if i > 0 && s[i-1] > ' ' && s[i-1] != '(' && s[i-1] != '/' {
			continue
		}
		head := [4]byte(s[i : i+4])
		for k := range head {
			if 'A' <= head[k] && head[k] <= 'Z' {
				head[k] |= 0x20
			}
		}
		for _, w := range legalHeads[head] {
			if len(w) <= len(s)-i && bytes.EqualFold(s[i:i+len(w)], []byte(w)) {
				n++
			}
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

// isCall reports whether a short line calls on the reader to sign up or to pay:
// a phrase of a call stands at its start or close to it.
func isCall(s []byte) bool {
	var buf [240]byte
	p := phrase(s, buf[:])
	calls := phrases().calls
	for i := 0; i < min(len(p), 25); i++ {
		if i > 0 && p[i-1] != ' ' {
			continue
		}
		for _, c := range calls[firstWord(string(p[i:min(len(p), i+40)]))] {
			if bytes.HasPrefix(p[i:], []byte(c)) {
				return true
			}
		}
	}
	return false
}
