package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/publicsuffix"
	"golang.org/x/text/unicode/norm"

	"lede/parse/internal/chars"
)

// This file decides whether a contact that a line offers is the author's, the
// newsroom's, or that of somebody else and so none.

const (
	ofAuthor   = "author"
	ofNewsroom = "newsroom"
)

// cleanContact gives a contact its role, or refuses it.
func cleanContact(v reach, d *draft) (reach, bool) {
	switch v.Type {
	case "email":
		if !isEmail(v.Value) {
			return v, false
		}
		v.Role = d.roleOfMail(v.Value, &v.line)
	case "phone":
		v.Role = d.roleOfPhone(&v.line)
	case "social":
		v.Role = d.roleOfAccount(v.Value, &v.line)
	}
	return v, v.Role != ""
}

// roleOfMail says whose an address is. One that bears an author's name is that
// author's, wherever it stands. One of an office, or without a known name, is
// believed by its line and its host; one with another's name is that of a
// person in the story.
func (d *draft) roleOfMail(addr string, o *offer) string {
	local, host, _ := strings.Cut(strings.ToLower(addr), "@")
	switch {
	case isService(local):
		return ""
	case d.bearsName(local, "") && (!isFullName(local) || d.bearsAll(local)):
		return ofAuthor
	case isOffice(local):
		return d.roleOfOffice(host, o)
	case d.bearsName("", host):
		return ofAuthor
	}
	stranger := d.named() && isFullName(local)
	switch {
	case o.writer && o.begins && (o.place != midst || d.isHouse(host) == certain):
		return ofAuthor
	case o.press:
		return ofNewsroom
	case stranger && !o.label:
		return ""
	case o.box && d.named() && d.isHouse(host) == certain && !isFullName(local):
		return ofNewsroom
	case o.label, o.box:
		return ofAuthor
	case !o.begins && !o.bare && (!o.speaks || o.place == midst), o.place == midst && d.isHouse(host) != certain:
		return ""
	case d.named() && d.isHouse(host) == excluded:
		return ""
	case o.news, d.named() && d.isHouse(host) == certain, len(d.Authors) == 0 && !isFullName(local):
		return ofNewsroom
	}
	return ofAuthor
}

// roleOfOffice says whether an address such as info@ or editor@ is that of the
// newsroom: by its host, or by what the line says where the host is not known.
func (d *draft) roleOfOffice(host string, o *offer) string {
	switch d.isHouse(host) {
	case certain:
		if o.press || o.box || o.label || o.news || o.begins || o.bare || o.place != midst {
			return ofNewsroom
		}
	case possible:
		if o.press || o.box || o.label || o.begins || o.bare || o.news && o.speaks {
			return ofNewsroom
		}
	case excluded:
		if o.box || o.label || o.news && (o.begins || o.speaks) && o.place != midst || o.press && !d.named() {
			return ofNewsroom
		}
	}
	return ""
}

// roleOfPhone says whose a number is. Lines at the end of many stories tell
// where to call for help: only a line that names the author, or says that it
// speaks of the author or the newsroom, or a list of contacts is believed.
func (d *draft) roleOfPhone(o *offer) string {
	switch {
	case (o.begins || o.speaks && len(o.text) < 200) && d.namesAuthor(o.text):
		return ofAuthor
	case o.label:
		return ofNewsroom
	case o.place == midst && !o.press:
		return ""
	case o.begins && o.writer, o.box && o.begins && !o.news:
		return ofAuthor
	case o.press, o.box && o.begins, o.begins && o.news && len(o.text) < 160:
		return ofNewsroom
	}
	return ""
}

// roleOfAccount says whether an account on a social network is an author's: it
// bears the name, or stands where only the author's would, and is not that of
// the site.
func (d *draft) roleOfAccount(v string, o *offer) string {
	key := accountKey(v)
	bare, host, _ := strings.Cut(key, "@")
	bare, _, _ = strings.Cut(bare, ".")
	bears := d.bearsName(bare, host) || d.bearsName(key, "")
	switch d.siteAccount(key) {
	case certain:
		return ""
	case possible:
		if !bears {
			return ""
		}
	}
	switch {
	case d.isHouse(host) == certain, d.isHouse(hostOf(v)) == certain: // an address, or an author's page of the site
		return ""
	case bears:
		return ofAuthor
	case !d.named():
		return ""
	case o.box, o.begins && o.writer && o.place != midst:
		return ofAuthor
	case o.speaks && !o.news && d.namesAuthor(o.text) && len(o.text) < 400:
		return ofAuthor
	}
	return ""
}

// named reports whether an author is known by a name in Latin letters, to
// which addresses can be compared.
func (d *draft) named() bool {
	for i := range d.Authors {
		if a := &d.Authors[i]; a.Kind == "" && a.Name != "" && isLatin(a.Name) {
			return true
		}
	}
	return false
}

func isLatin(s string) bool {
	for _, r := range s {
		if chars.IsLetter(r) {
			return unicode.Is(unicode.Latin, r)
		}
	}
	return false
}

// namesAuthor reports whether a text holds an author's name.
func (d *draft) namesAuthor(text string) bool {
	for i := range d.Authors {
		if n := d.Authors[i].Name; n != "" && strings.Contains(strings.ToLower(text), strings.ToLower(n)) {
			return true
		}
	}
	return false
}

// bearsName reports whether an address or account is made of an author's name:
// the surname or given name, or all initials; or the host is.
func (d *draft) bearsName(local, host string) bool {
	letters := onlyLetters(local)
	site, _, _ := strings.Cut(strings.TrimPrefix(host, "www."), ".")
	for i := range d.Authors {
		if d.Authors[i].Kind != "" {
			continue
		}
		for _, name := range spellings(d.Authors[i].Name) {
			if bearsWords(letters, local, wordsOf(name)) || len(site) > 5 && bearsHost(site, wordsOf(name)) {
				return true
			}
		}
	}
	return false
}

// bearsAll reports whether every part of an address that is a full name is a
// part of one author's name: another person may share the given name.
func (d *draft) bearsAll(local string) bool {
	for i := range d.Authors {
		for _, name := range spellings(d.Authors[i].Name) {
			if bearsParts(local, name) {
				return true
			}
		}
	}
	return false
}

func bearsParts(local, name string) bool {
	joined := onlyLetters(name)
	for part := range strings.FieldsFuncSeq(local, func(r rune) bool { return r < 'a' || r > 'z' }) {
		found := len(part) < 3 || strings.Contains(joined, part)
		for _, w := range wordsOf(name) {
			found = found || len(w) > 2 && (strings.HasPrefix(part, w) || strings.HasPrefix(w, part))
		}
		if !found {
			return false
		}
	}
	return true
}

// wordsOf gives the words of a name, its parts between hyphens too.
func wordsOf(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '.' })
}

// bearsWords compares the letters of an address with the words of a name.
func bearsWords(letters, local string, words []string) bool {
	var initials []byte
	for _, w := range words {
		w = onlyLetters(w)
		if w == "" {
			continue
		}
		initials = append(initials, w[0])
		if len(w) >= 4 && strings.Contains(letters, w) || len(w) >= 2 && hasPart(local, w) {
			return true
		}
		if len(w) == 3 && len(letters) == 4 && letters[1:] == w { // tlee
			return true
		}
	}
	if n := len(initials); n >= 2 && n <= 5 {
		return letters == string(initials) || len(letters) >= 3 && strings.HasPrefix(string(initials), letters) || n >= 3 && strings.HasPrefix(letters, string(initials))
	}
	return false
}

func bearsHost(site string, words []string) bool {
	site = onlyLetters(site)
	for _, w := range words {
		if len(w) >= 5 && strings.Contains(site, w) && strings.Contains(site, onlyLetters(words[0])) {
			return true
		}
	}
	return false
}

// hasPart reports whether a word stands between the dots, hyphens and digits of
// an address.
func hasPart(local, w string) bool {
	for part := range strings.FieldsFuncSeq(local, func(r rune) bool { return r < 'a' || r > 'z' }) {
		if part == w {
			return true
		}
	}
	return false
}

// spellings gives a name in small letters without accents, in both ways that
// addresses write umlauts.
func spellings(name string) []string {
	name = strings.ToLower(name)
	plain := foldLatin(name)
	if !strings.ContainsAny(name, "äöüåøæßœ") {
		return []string{plain}
	}
	long := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "æ", "ae", "ß", "ss", "œ", "oe").Replace(name)
	return []string{plain, foldLatin(long)}
}

// foldLatin takes the accents off Latin letters.
func foldLatin(s string) string {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	if ascii {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case 'ł':
			return 'l'
		case 'ø':
			return 'o'
		case 'đ', 'ð':
			return 'd'
		case 'ß':
			return 's'
		case 'ı':
			return 'i'
		case 'æ':
			return 'a'
		}
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r
		}
		return -1
	}, s)
}

// isFullName reports whether the local part of an address is a given name and
// a surname with a dot or the like between.
func isFullName(local string) bool {
	parts := strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '_' || r == '-' })
	if len(parts) < 2 || len(parts) > 4 {
		return false
	}
	for _, part := range parts {
		if onlyLetters(part) != part || isOffice(part) || isService(part) {
			return false
		}
	}
	return len(parts[len(parts)-1]) > 1
}

// certainty is what is known of a host: whether it is that of the publisher.
type certainty uint8

const (
	possible certainty = iota // nothing is known, or anybody may have an address there
	certain
	excluded
)

// isHouse says whether a host is that of the article's publisher.
func (d *draft) isHouse(host string) certainty {
	if isFreeMail(host) {
		return possible
	}
	own := registrable(host)
	known := false
	for _, at := range [...]string{string(d.OriginalURL), d.publisherURL()} {
		site := registrable(hostOf(at))
		if site == "" {
			continue
		}
		known = true
		if site == own || label(site) == label(own) && label(own) != "example" { // of which anybody may have one
			return certain
		}
	}
	for _, name := range d.page.Sites() {
		if name = onlyLetters(foldLatin(strings.ToLower(name))); len(name) > 3 && len(label(own)) > 3 && (strings.Contains(onlyLetters(label(own)), name) || name == onlyLetters(own)) {
			return certain
		}
	}
	if known {
		return excluded
	}
	return possible
}

func (d *draft) publisherURL() string {
	if d.Publisher == nil {
		return ""
	}
	return d.Publisher.URL
}

// hostOf gives the host of an absolute address, in small letters.
func hostOf(at string) string {
	_, rest, ok := strings.Cut(at, "//")
	if !ok {
		return ""
	}
	n := 0
	for n < len(rest) && rest[n] != '/' && rest[n] != '?' && rest[n] != '#' && rest[n] != ':' {
		n++
	}
	return strings.ToLower(rest[:n])
}

// registrable gives the domain under which a host's owner is registered.
func registrable(host string) string {
	if host == "" {
		return ""
	}
	if v, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return v
	}
	return host
}

// label gives the first part of a host.
func label(host string) string {
	v, _, _ := strings.Cut(host, ".")
	return v
}

// siteAccount says whether an account is that of the site: certain if it bears
// its name, possible if the page gives it as its own or it has a part of the
// name in it. The author of a site of one's own may have no other.
func (d *draft) siteAccount(key string) certainty {
	plain := squeeze(key)
	names := d.page.Sites()
	if own := label(registrable(hostOf(string(d.OriginalURL)))); own != "" {
		names = append(names[:len(names):len(names)], own)
	}
	found := excluded
	for v := range every(meta("twitter:site", "article:publisher", "og:site"), d.page) {
		if accountKey(strings.TrimSuffix(v, "/")) == key {
			found = possible
		}
	}
	for _, name := range names {
		switch name = squeeze(name); {
		case len(name) > 2 && name == plain && !d.isAuthor(name):
			return certain
		case len(name) > 4 && strings.Contains(plain, name), len(plain) > 4 && strings.Contains(name, plain):
			found = possible
		}
	}
	return found
}

// isAuthor reports whether a squeezed name is that of an author with a surname.
func (d *draft) isAuthor(plain string) bool {
	for i := range d.Authors {
		if n := d.Authors[i].Name; squeeze(n) == plain && !d.isOutlet(n) {
			return true
		}
	}
	return false
}

// isOutlet reports whether the page calls itself so.
func (d *draft) isOutlet(name string) bool {
	for _, s := range d.page.Sites() {
		if strings.EqualFold(s, name) {
			return true
		}
	}
	return false
}
