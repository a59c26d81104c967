package page

import (
	"strings"
	"sync"
)

// languageTag gives the tag of a language that a database names, in a language
// of its interface, or by a code: "GERMAN; DEUTSCH", "Englisch", "fr". Of
// several languages it gives the first.
func languageTag(s string) string {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(c rune) bool { return c == ';' || c == ',' || c == '/' || c == '(' || c == ')' || c == '|' }) {
		w = strings.TrimSpace(w)
		if tag, ok := languageNames()[w]; ok {
			return tag
		}
		if len(w) == 2 || len(w) == 5 && (w[2] == '-' || w[2] == '_') {
			if _, ok := languageCodes()[w[:2]]; ok {
				return w[:2]
			}
		}
	}
	return ""
}

var languageCodes = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, tag := range languageNames() {
		m[tag] = true
	}
	return m
})

// languageNames are the names of languages in the languages of interfaces.
var languageNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, row := range [...]struct{ tag, names string }{
		{"en", "english eng englisch anglais engels inglés ingles inglese inglês английский 英语 英文 英語 영어 angielski engelsk engelska"},
		{"de", "german ger deu deutsch allemand duits alemán aleman tedesco alemão немецкий 德语 德文 ドイツ語 독일어 niemiecki tysk tyska"},
		{"fr", "french fre fra französisch français francais frans francés frances francese francês французский 法语 法文 フランス語 프랑스어 francuski fransk franska"},
		{"nl", "dutch dut nld niederländisch holländisch néerlandais nederlands neerlandés holandés olandese neerlandês holandês нидерландский голландский 荷兰语 オランダ語 holenderski"},
		{"es", "spanish spa spanisch espagnol spaans español espanol castellano spagnolo espanhol испанский 西班牙语 スペイン語 스페인어 hiszpański spansk"},
		{"it", "italian ita italienisch italien italiaans italiano итальянский 意大利语 イタリア語 włoski"},
		{"pt", "portuguese por portugiesisch portugais portugees portugués portoghese português portugues португальский 葡萄牙语 ポルトガル語 portugalski"},
		{"ru", "russian rus russisch russe ruso russo русский 俄语 ロシア語 러시아어 rosyjski"},
		{"uk", "ukrainian ukr ukrainisch ukrainien oekraïens ucraniano украинский українська"},
		{"pl", "polish pol polnisch polonais pools polaco polacco polski польский"},
		{"cs", "czech cze ces tschechisch tchèque tsjechisch checo ceco čeština чешский"},
		{"sk", "slovak slo slk slowakisch slovaque slowaaks eslovaco slovenčina"},
		{"hu", "hungarian hun ungarisch hongrois hongaars húngaro magyar венгерский"},
		{"ro", "romanian rum ron rumänisch roumain roemeens rumano română румынский"},
		{"bg", "bulgarian bul bulgarisch bulgare bulgaars búlgaro български болгарский"},
		{"sr", "serbian srp serbisch serbe servisch serbio srpski сербский"},
		{"hr", "croatian hrv kroatisch croate croata hrvatski хорватский"},
		{"sl", "slovenian slv slowenisch slovène sloveens esloveno slovenščina"},
		{"el", "greek gre ell griechisch grec grieks griego greco ελληνικά греческий"},
		{"tr", "turkish tur türkisch turc turks turco türkçe турецкий"},
		{"sv", "swedish swe schwedisch suédois zweeds sueco svedese svenska шведский"},
		{"no", "norwegian nor norwegisch norvégien noors noruego norsk норвежский"},
		{"da", "danish dan dänisch danois deens danés dansk датский"},
		{"fi", "finnish fin finnisch finnois fins finés suomi финский"},
		{"zh", "chinese chi zho chinesisch chinois chinees chino cinese chinês 中文 汉语 简体中文 繁體中文 китайский chinese-simplified chinese-traditional"},
		{"ja", "japanese jpn japanisch japonais japans japonés giapponese japonês 日本語 日语 японский"},
		{"ko", "korean kor koreanisch coréen koreaans coreano 한국어 корейский"},
		{"ar", "arabic ara arabisch arabe árabe arabo العربية арабский"},
		{"he", "hebrew heb hebräisch hébreu hebreeuws hebreo עברית"},
		{"fa", "persian per fas persisch persan perzisch persa farsi فارسی"},
		{"id", "indonesian ind indonesisch indonésien indonesio bahasa-indonesia indonesia"},
		{"ms", "malay may msa malaiisch malais malayo melayu"},
		{"vi", "vietnamese vie vietnamesisch vietnamien vietnamita tiếng-việt"},
		{"th", "thai tha thailändisch thaï tailandés ไทย"},
		{"hi", "hindi hin हिन्दी"},
		{"ca", "catalan cat katalanisch catalán català"},
		{"lt", "lithuanian lit litauisch lituanien lietuvių"},
		{"lv", "latvian lav lettisch letton latviešu"},
		{"et", "estonian est estnisch estonien eesti"},
		{"af", "afrikaans afr"},
	} {
		for name := range strings.FieldsSeq(row.names) {
			m[strings.ReplaceAll(name, "-", " ")] = row.tag
		}
		m[row.tag] = row.tag
	}
	return m
})
