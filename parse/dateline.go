package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/parse/internal/byline"
	"lede/parse/internal/chars"
	"lede/parse/internal/lexicon"
	"lede/parse/internal/page"
)

// dateline is the place, and perhaps day and agency, that open the text:
// "BERLIN (dpa) – ", "Madrid, 3 mar (EFE).- ", "КИЕВ. 3 декабря. ТАСС. ",
// "新华社北京3月5日电 ". It stays in the body, as it was printed.
var dateline = Field[string]{
	Name: "dateline",
	Rules: []Rule[string]{
		{"label", Declared, labelled("dateline")},
		{"opening", Visible, openingDateline},
	},
	Clean: func(v string, _ *draft) (string, bool) { v = oneLine(v); return v, v != "" && len(v) < 120 },
	Same:  equalText,
}

// openingDateline reads the starts of the first paragraphs: a deck or a line
// of the page may stand before the one that has it.
func openingDateline(p *page.Page) seq[string] {
	r := p.Region()
	n := 0
	for i := max(0, min(r.Start, int(r.First))); i < len(p.Blocks) && i < r.Start+4 && n < 4; i++ {
		b := &p.Blocks[i]
		if len(b.Text) < 40 || b.Kind == page.Heading || b.Kind == page.Label || b.Kind == page.Caption || b.Hint&(page.Furniture|page.Hidden|page.CaptionText|page.Byline) != 0 {
			continue
		}
		n++
		if v := datelineOf(b.Text, p.Language()); v != "" {
			at := max(0, strings.Index(b.Text, v))
			return just(v, p.SpanOf(b, at, min(at+len(v), len(b.Text)))) // the body is decided, and keeps it
		}
	}
	return nil
}

// maxDateline is how long a dateline may be.
const maxDateline = 90

// datelineOf gives the dateline that a paragraph opens with, or nothing.
func datelineOf(text, lang string) string {
	text = strings.TrimLeft(text, " ")
	if v := easternDateline(text); v != "" {
		return v
	}
	head := text[:min(len(text), maxDateline)]
	best := ""
	for i := 2; i < len(head); i++ {
		if !opensDatelineEnd[head[i]] {
			continue
		}
		end, sure := datelineEnd(head, i)
		if end == 0 {
			continue
		}
		v := strings.TrimRight(strings.TrimSpace(head[:i]), ".,: ")
		if head[i] == ':' && !isCapitals(v) || !isDateline(v, lang, sure) || !begins(text[end:]) {
			continue
		}
		if sure && best == "" {
			if head[i] == '.' && len(v)-strings.LastIndexByte(v, ',') < 8 && strings.IndexByte(v, ',') > 0 && !hasDay(v, lang) { // the dot of a short form
				v += "."
			}
			return v
		}
		if best == "" || goesOn(v[len(best):], lang) {
			best = v
		}
	}
	return best
}

// goesOn reports whether a text behind what reads like a dateline is a part of
// it: a day or an agency.
func goesOn(s, lang string) bool {
	s = strings.Trim(s, " .,/()")
	return byline.IsAgency(s) || hasDay("x "+s, lang) && len(s) < 30
}

// begins reports whether a text begins like a sentence.
func begins(s string) bool {
	s = strings.TrimLeft(s, " \"'“”‘’«»„¿¡([*")
	c, _ := utf8.DecodeRuneInString(s)
	return s != "" && !chars.IsLower(c)
}

// opensDatelineEnd tells the bytes that the marks begin with.
var opensDatelineEnd = [256]bool{' ': true, '.': true, '-': true, ':': true, 0xe2: true}

// datelineEnd gives the end of the mark at s[i] if it may end a dateline. A
// dash is sure; a full stop and a colon are not, since sentences, speakers and
// kickers end in them.
func datelineEnd(s string, i int) (end int, sure bool) {
	if i+1 == len(s) {
		return 0, false
	}
	switch s[i+1] {
	case ' ', '-', '_', 0xe2, 0x80: // the second byte of one of the marks below
	default:
		return 0, false
	}
	rest := s[i:]
	for _, dash := range [...]string{" - ", " – ", " — ", " -- ", " _ ", "— ", "– ", ".- ", ".-", ".– ", ".— ", "- ", " —", "―"} {
		if !strings.HasPrefix(rest, dash) {
			continue
		}
		if dash == "- " && s[i-1] != '.' && s[i-1] != ')' || dash == ".-" && s[i-1] == ' ' {
			continue
		}
		return i + len(dash), true
	}
	if strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ": ") {
		return i + 2, false
	}
	return 0, false
}

// isDateline reports whether a text is a place in capitals, a place with an
// agency or a day, or a place that is known. What no dash ends must be known,
// or have a day.
func isDateline(s, lang string, sure bool) bool {
	if head, rest, ok := strings.Cut(s, " - "); ok && isAgencyMark(head) { // "(ANSA) - ROMA, 3 MAR"
		return isDateline(rest, lang, sure)
	}
	place, agency := cutAgency(s)
	if place == "" || strings.ContainsAny(place, "?!“”\"«»:;") || utf8.RuneCountInString(place) > 60 {
		return false
	}
	first, rest := place, ""
	if i := strings.IndexAny(place, ",."); i > 2 {
		if place[i] == '.' && i+1 < len(place) && place[i+1] != ' ' { // the name of a site
			return false
		}
		first, rest = place[:i], strings.TrimSpace(place[i+1:])
		if place[i] == '.' && rest != "" && !goesOn(rest, lang) {
			return false
		}
	}
	first = strings.TrimSpace(first)
	day := hasDay(place, lang)
	switch {
	case !isPlaceName(first) || isNoPlace(first) || utf8.RuneCountInString(first) < 3 || !sure && len(onlyLetters(strings.ToLower(first))) < 4 && first[0] < utf8.RuneSelf:
		return false
	case isKnownPlace(first):
		return rest == "" || day || (isPlaceName(rest) || isCapitals(first) && strings.Contains(rest, ".")) && (sure || agency)
	case day:
		return !isCalendarWord(strings.ToLower(first), lang)
	case !sure:
		return false
	case agency:
		return rest == "" || isPlaceName(rest)
	}
	return isCapitals(first) && len(rest) < 40 && (rest == "" || isPlaceName(rest) || strings.Contains(rest, "."))
}

// capitals are great cities by the names that other languages have for them.
const capitals = ",londres,londra,londen,londyn,londýn,лондон,لندن,paryż,paříž,parís,parigi,париж,باريس,berlín,berlino,berlim,берлин,برلين,rzym,řím,рим,روما,viena,vienne,wiedeń,vídeň,вена,genève,ginebra,ginevra,genebra,женева,جنيف,bruselas,bruksela,brusel,брюссель,بروكسل,moskau,moscou,moscú,موسكو,pequim,pechino,пекин,بكين,tokio,tóquio,токио,طوكيو,nueva york,nova york,nova iorque,нью-йорк,نيويورك,вашингтон,واشنطن,waszyngton,القاهرة,الرياض,بيروت,بغداد,دمشق,عمان,الدوحة,دبي,أبوظبي,الكويت,المنامة,مسقط,صنعاء,عدن,الخرطوم,طرابلس,تونس,الجزائر,الرباط,القدس,غزة,رام الله,أنقرة,إسطنبول,طهران,تهران,ankara,i̇stanbul,istanbul,izmir,praga,praha,budapest,bucurești,belgrad,beograd,sofia,софия,αθήνα,λονδίνο,ירושלים,תל אביב,नई दिल्ली,मुंबई,ঢাকা,hà nội,tp.hcm,กรุงเทพฯ,"

// isKnownPlace reports whether a name is that of a place beyond doubt.
func isKnownPlace(s string) bool {
	return byline.IsPlace(s) || strings.Contains(capitals, ","+strings.ToLower(s)+",")
}

// cutAgency takes the agency off the end of a dateline: "(AP)", "/ТАСС/", "ТАСС".
func cutAgency(s string) (place string, agency bool) {
	s = strings.TrimSpace(s)
	for _, pair := range [...]string{"()", "//", "[]"} {
		if n := len(s); n > 3 && s[n-1] == pair[1] {
			if i := strings.LastIndexByte(s[:n-1], pair[0]); i > 0 && n-i < 40 {
				return strings.TrimRight(s[:i], " .,"), true
			}
		}
	}
	if i := strings.LastIndexAny(s, ".,"); i > 0 {
		if tail := strings.TrimSpace(s[i+1:]); byline.IsAgency(tail) {
			return strings.TrimRight(s[:i], " .,"), true
		}
	}
	return s, false
}

// isAgencyMark reports whether a text is an agency in brackets.
func isAgencyMark(s string) bool {
	n := len(s)
	return n > 3 && n < 24 && s[0] == '(' && s[n-1] == ')' && byline.IsAgency(s[1:n-1])
}

// isPlaceName reports whether a text may be the name of a place: up to four
// words that begin with capitals, but for small words between, without figures.
func isPlaceName(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		c, _ := utf8.DecodeRuneInString(w)
		words++
		if !chars.IsLetter(c) || chars.IsLower(c) && (words == 1 || len(w) > 4) || words > 4 || strings.ContainsAny(w, "0123456789@&/()") {
			return false
		}
	}
	return words > 0 && utf8.RuneCountInString(s) > 1 && !strings.HasSuffix(strings.ToLower(s), ".com")
}

func isCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if chars.IsLetter(r) {
			letters++
			if !chars.IsUpper(r) {
				return false
			}
		}
	}
	return letters > 3
}

// isNoPlace reports whether a word in capitals opens something else: a kicker,
// a note about a picture, a call.
func isNoPlace(s string) bool {
	switch strings.ToUpper(s) {
	case "FILE", "FILE PHOTO", "PHOTO", "PHOTOS", "VIDEO", "VIDEOS", "WATCH", "UPDATE", "UPDATED", "UPDATES", "BREAKING", "BREAKING NEWS", "EXCLUSIVE", "EXCLUSIVA", "EXKLUSIV", "EXCLUSIF", "OPINION", "ANALYSIS", "COMMENTARY", "EDITORIAL", "REVIEW", "INTERVIEW", "LIVE", "NEW", "NEWS", "NOTE", "WARNING", "CORRECTION",
		"SPOILER", "SPOILERS", "MORE", "READ", "READ MORE", "ALSO", "RELATED", "LISTEN", "TLDR", "TL;DR", "FAQ", "FOTO", "FOTOS", "AUDIO", "PODCAST", "LIVEBLOG", "UPDATE 1", "ADVERTISEMENT", "ANZEIGE", "WERBUNG", "SPONSORED", "PRESS RELEASE", "SUMMARY", "RECAP", "PREVIEW", "DEAL", "DEALS", "ФОТО", "ВИДЕО", "ОБНОВЛЕНО", "СРОЧНО":
		return true
	}
	return byline.IsAgency(s)
}

// hasDay reports whether a text holds a day of a month in words or figures.
func hasDay(s, lang string) bool {
	if strings.IndexAny(s, "0123456789") < 0 {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !chars.IsLetter(r) && !chars.IsDigit(r) })
	figure, month := false, false
	for k, w := range words {
		if k == 0 {
			continue
		}
		switch {
		case w[0] >= '0' && w[0] <= '9':
			figure = figure || len(w) <= 2 || len(w) == 4
		case isMonth(w, lang):
			month = true
		}
	}
	return figure && month || firstDate(s) != ""
}

func isMonth(w, lang string) bool {
	for _, l := range lexicon.For(lang) {
		for i := range l.Months {
			if slices.Contains(l.Months[i], w) {
				return true
			}
		}
	}
	return false
}

// isCalendarWord reports whether a word is the name of a month or weekday, or
// introduces a date: the line is no more than one.
func isCalendarWord(w, lang string) bool {
	if isMonth(w, lang) {
		return true
	}
	for _, l := range lexicon.For(lang) {
		for i := range l.Weekdays {
			if slices.Contains(l.Weekdays[i], w) {
				return true
			}
		}
		if slices.Contains(l.Published, w) || slices.Contains(l.Updated, w) {
			return true
		}
	}
	return false
}
