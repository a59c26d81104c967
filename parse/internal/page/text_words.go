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
	longest   int // bytes of the longest caption phrase
}

// phrases gives the vocabulary. It is built once and then only read.
var phrases = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{
		furniture: make(map[string]bool), original: make(map[string]bool), labels: make(map[string][]string),
		captions: make(map[string]bool), by: make(map[string]bool),
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
			v.longest = max(v.longest, len(s))
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
	var buf [64]byte
	k := min(len(s), 40)
	for k > 0 && k < len(s) && !utf8.RuneStart(s[k]) {
		k--
	}
	low := phraseHead(s[:k], buf[:])
	for n := 1; n <= len(low); n++ {
		if n < len(low) && isWordByte(low[n]) && isWordByte(low[n-1]) {
			continue
		}
		if !v.captions[string(low[:n])] {
			continue
		}
		last := low[n-1]
		if last == ':' || last == '/' || last == ',' {
			return true
		}
		rest := bytes.TrimLeft(low[n:], " ")
		if len(rest) == 0 || rest[0] == ':' || rest[0] == '/' || rest[0] == ')' || low[0] == '(' {
			return true
		}
		if bytes.HasSuffix(low[:n], []byte(" by")) || bytes.HasSuffix(low[:n], []byte(" of")) || bytes.HasSuffix(low[:n], []byte(" von")) {
			return true
		}
	}
	return false
}

func isWordByte(c byte) bool { return isAlnum(c) || c >= utf8.RuneSelf || c == '\'' }

// phraseHead is phrase for the beginning of a line: nothing is cut off its end.
func phraseHead(s []byte, buf []byte) []byte {
	out := buf[:0]
	for _, c := range string(s) {
		if len(out)+utf8.UTFMax > cap(buf) {
			break
		}
		out = utf8.AppendRune(out, unicode.ToLower(c))
	}
	return out
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
	if tail[len(tail)-1] == ')' {
		open := bytes.LastIndexByte(tail, '(')
		slash := bytes.LastIndexByte(tail, '/')
		if open > 0 && slash > open+2 && slash < len(tail)-3 && unicode.IsUpper(firstRune(tail[open+1:])) && !bytes.ContainsAny(tail[open:], "0123456789") {
			return true
		}
	}
	return false
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
// comments: a count of them, or furniture with the word in it.
func isCommentsLine(s []byte) bool {
	var buf [160]byte
	p := phrase(s, buf[:])
	if len(p) == 0 {
		return false
	}
	for _, w := range commentWords {
		i := bytes.Index(p, []byte(w))
		if i < 0 {
			continue
		}
		digits := bytes.IndexAny(p, "0123456789") >= 0
		return digits && len(p) < 40 && bytes.Count(p, []byte{' '}) <= 5 || phrases().furniture[string(p)]
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
