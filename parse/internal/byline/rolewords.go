package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// roleWord says in which languages a word, or two, give a role, and in which a
// phrase does that begins with the word.
type roleWord struct{ alone, first uint64 }

// addRole notes the first words of what gives a role.
func (d *dictionary) addRole(phrase string, langs uint64) {
	one, two := "", ""
	for w := range strings.FieldsFuncSeq(phrase, func(r rune) bool { return !letter(r) }) {
		if one == "" {
			one = w
		} else if two == "" {
			two = one + " " + w
		}
	}
	e, _ := d.roles.Get([]byte(one))
	if two == "" {
		e.alone |= langs
	} else {
		e.first |= langs
		t, _ := d.roles.Get([]byte(two))
		t.alone |= langs
		d.roles.Put(two, t)
	}
	d.roles.Put(one, e)
}

// letter reports whether a character is of a word and no figure.
func letter(r rune) bool { return wordRune(r) && !unicode.IsDigit(r) }

// mayGiveRole is a look at a text before it is read: a word of it, or two, may
// give a role in one of the languages, or in those of the word it begins with.
// It takes a quarter of the time that reading takes, and spares most texts that.
func (d *dictionary) mayGiveRole(s string, langs uint64) bool {
	var buf [128]byte
	w := buf[:0] // the word before, if it may begin a phrase, and the word
	begun := false
	for i := 0; i < len(s); {
		if c := s[i] | 0x20; c < 'a' || c > 'z' && c < utf8.RuneSelf {
			i++
			continue
		}
		word, n := foldSimple(w, s[i:])
		if n == 0 {
			var stuck bool
			if word, n, stuck = foldWord(w, s[i:]); stuck {
				return true
			}
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		i += n
		at := len(w)
		w = word
		if !begun {
			begun = true
			for _, is := range d.senses(w) {
				if is.class&(isBy|isLabel) != 0 {
					langs |= is.langs
				}
			}
		}
		e, _ := d.roles.Get(w[at:])
		if e.alone&langs != 0 {
			return true
		}
		if at > 0 {
			if e, _ := d.roles.Get(w); e.alone&langs != 0 {
				return true
			}
		}
		if e.first&langs == 0 {
			w = buf[:0]
		} else {
			w = append(append(buf[:0], w[at:]...), ' ')
		}
	}
	return false
}

// foldWord appends the small letters of the word that s begins with, and gives
// its length. A capital behind small letters begins another word, as in "PhotosBy";
// stuck says that it may be two with nothing to tell where they meet.
func foldWord(w []byte, s string) (word []byte, n int, stuck bool) {
	caps, small := 0, false
	for i, r := range s {
		switch {
		case 'a' <= r && r <= 'z':
			if caps > 1 {
				return w, i, true
			}
			small = true
			w = append(w, byte(r))
			continue
		case invisible(r) && i > 0:
			continue
		case !letter(r):
			return w, i, false
		case unicode.IsUpper(r):
			if small {
				return w, i, false
			}
			caps++
		case unicode.IsLower(r):
			if caps > 1 {
				return w, i, true
			}
			small = true
		}
		w = appendFolded(w, r)
	}
	return w, len(s), false
}
