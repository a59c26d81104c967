package lexicon

var estonian = Language{
	Code: "et",

	Months: [12][]string{
		{"jaanuar", "jaanuari", "jaan", "jan"},
		{"veebruar", "veebruari", "veebr", "veeb"},
		{"märts", "märtsi", "mär"},
		{"aprill", "aprilli", "apr"},
		{"mai"},
		{"juuni", "juun"},
		{"juuli", "juul"},
		{"august", "augusti", "aug"},
		{"september", "septembri", "sept", "sep"},
		{"oktoober", "oktoobri", "okt"},
		{"november", "novembri", "nov"},
		{"detsember", "detsembri", "dets"},
	},
	Weekdays: [7][]string{
		{"esmaspäev", "e"},
		{"teisipäev", "t"},
		{"kolmapäev", "k"},
		{"neljapäev", "n"},
		{"reede", "r"},
		{"laupäev", "l"},
		{"pühapäev", "p"},
	},
	DateWords: []string{"kell", "kl", "a.", "aasta"},
	Published: []string{
		"avaldatud", "avaldatud:", "avaldatud kell", "kuupäev", "lisatud", "ilmunud", "ilmus", "postitatud",
		"loodud",
	},
	Updated: []string{
		"uuendatud", "uuendatud:", "viimati uuendatud", "täiendatud", "muudetud", "viimati muudetud",
		"ajakohastatud",
	},
	CapturedNot: []string{"vaadatud", "prinditud", "arhiveeritud", "sündinud"},

	By: []string{
		"autor:", "autorid:", "autor", "tekst:", "kirjutas", "kirjutas:", "toimetaja:", "ajakirjanik:",
		"reporter:", "intervjuu:",
	},
	After: []string{"kirjutab", "ajakirjanik", "toimetaja", "reporter", "vahendab"},
	And:   []string{"ja", "ning", "&"},
	Roles: []Role{
		{"tekst", "author"}, {"autor", "author"}, {"kirjutas", "author"},
		{"foto", "photographer"}, {"fotod", "photographer"}, {"foto autor", "photographer"},
		{"fotograaf", "photographer"}, {"pildid", "photographer"},
		{"tõlge", "translator"}, {"tõlkis", "translator"}, {"tõlkija", "translator"},
		{"toimetas", "editor"}, {"toimetaja:", "editor"}, {"toimetanud", "editor"},
		{"graafika", "contributor"}, {"video", "contributor"}, {"kaasautor", "contributor"},
		{"illustratsioon", "illustrator"},
		{"intervjuu", "interviewer"}, {"küsis", "interviewer"},
		{"ajakirjanik", "title"}, {"reporter", "title"}, {"toimetaja", "title"}, {"peatoimetaja", "title"},
		{"kolumnist", "title"}, {"korrespondent", "title"}, {"arvamustoimetaja", "title"}, {"kirjanik", "title"},
		{"professor", "title"}, {"fotograaf", "title"}, {"välistoimetaja", "title"},
	},
	Staff: []string{
		"toimetus", "uudistetoimetus", "bns", "agentuurid", "pressiteade", "külaline", "anonüümne", "admin",
	},

	Labels: map[string][]string{
		"headline":  {"pealkiri", "teema"},
		"author":    {"autor", "autorid", "kirjutas", "ajakirjanik", "toimetaja"},
		"date":      {"kuupäev", "avaldatud", "avaldamise kuupäev", "ilmumisaeg"},
		"modified":  {"uuendatud", "muudetud", "viimati muudetud"},
		"url":       {"link", "aadress", "allikas", "url", "viide"},
		"publisher": {"allikas", "väljaandja", "ajaleht", "väljaanne"},
		"section":   {"rubriik", "kategooria"},
		"keywords":  {"märksõnad", "sildid", "teemad"},
		"deck":      {"kokkuvõte", "alapealkiri", "kirjeldus", "sissejuhatus"},
		"contact":   {"kontakt", "e-post", "telefon", "e-mail"},
		"body":      {"tekst", "artikkel", "sisu"},
		"language":  {"keel"},
		"caption":   {"pildiallkiri", "foto", "pilt"},
	},

	Contact: []string{
		"kontakt", "kontakt:", "võta ühendust", "e-post", "e-post:", "kirjuta", "telefon", "telefon:", "tel",
		"jälgi", "jälgi meid", "saada vihje", "vihje",
	},
	Newsroom: []string{"toimetus", "toimetus@", "info@", "vihje", "saada vihje", "jälgi meid", "vihje@", "kirjuta meile"},
	Writer: []string{
		"autor", "autorile", "autoriga",
	},
	ContactHeads: []string{
		"kontakt", "kontaktisik", "pressikontakt", "lisainfo",
	},

	Caption: []string{
		"foto", "foto:", "fotod:", "foto autor", "pilt", "pilt:", "illustratsioon", "illustreeriv foto",
		"pilt on illustreeriv", "arhiiv", "allikas:", "video:", "(foto:",
	},
	Credit: []string{
		"foto", "fotod", "fotograaf", "allikas", "pilt",
	},
	Furniture: []string{
		"reklaam", "loe ka", "loe ka:", "loe veel", "loe lisaks", "loe edasi", "loe rohkem", "vaata ka",
		"vaata lisaks", "vaata veel", "rohkem", "näita rohkem", "seotud artiklid", "seotud lood", "seotud",
		"samal teemal", "enim loetud", "loetumad", "populaarsemad", "viimased uudised", "värsked uudised",
		"märksõnad", "märksõnad:", "sildid", "jaga", "jaga:", "jaga artiklit", "jaga facebookis", "saada",
		"prindi", "salvesta", "kommentaar", "kommentaarid", "kommenteeri", "lisa kommentaar", "logi sisse",
		"registreeru", "telli", "tellimine", "uudiskiri", "liitu uudiskirjaga", "jälgi meid", "kontakt", "meist",
		"privaatsuspoliitika", "küpsised", "nõustun", "sulge", "järgmine", "eelmine", "kõik õigused kaitstud",
		"menüü", "otsi", "avaleht", "tagasi", "galerii",
	},
	Original: []string{
		"algallikas", "allikas", "allikas:", "link:", "originaalartikkel", "algselt avaldatud", "artikkel ilmus",
		"loe originaali", "url:",
	},
	Function: []string{
		"ja", "on", "ei", "et", "ka", "see", "oli", "kui", "mis", "ta", "aga", "oma", "ning", "või", "nii",
		"seda", "siis", "kes", "välja", "selle", "pole", "mida", "ole", "veel", "juba", "üks", "sest", "saab",
		"kuid", "pärast", "kõik", "mille", "tema", "olnud", "eesti", "aasta", "aastal", "enne", "üle", "kus",
		"ma", "me", "nad", "ütles", "võib", "olid", "väga", "rohkem", "mitte", "meie", "vaid", "ainult", "peab",
		"siin", "kuni", "nagu", "praegu", "lisas", "sõnul", "tuleb", "ehk", "neid", "kohta", "kaks", "koos",
		"uue",
	},
	Boxes: Boxes{
		Comments: []string{
			"kommentaar", "kommentaarid", "# kommentaar", "# kommentaari", "kommentaarid (#)", "lisa kommentaar",
			"jäta kommentaar", "kirjuta kommentaar", "kommenteeri", "vaata kommentaare", "loe kommentaare",
			"kõik kommentaarid", "kommentaare pole", "lisa vastus", "sinu e-postiaadressi ei avaldata …", "arutelu",
		},
		Replies: []string{
			"vasta", "vastus", "vastused", "teata", "… ütleb", "… kirjutas", "# tundi tagasi", "# päeva tagasi",
			"tühista vastus",
		},
		Related: []string{
			"loe ka", "loe lisaks", "loe veel", "loe rohkem", "vaata ka", "vaata lisaks", "seotud", "seotud artiklid",
			"seotud lood", "seotud uudised", "seotud teemad", "sarnased artiklid", "samal teemal", "veel uudiseid",
			"rohkem uudiseid", "sulle võib meeldida", "sind võib huvitada", "soovitame", "soovitatud",
			"toimetuse soovitused", "loetumad", "loetuimad", "enim loetud", "populaarsed", "populaarsemad",
			"viimased uudised", "uusimad", "uusimad uudised", "värsked uudised", "viimased artiklid", "teised uudised",
			"ära maga maha", "sisuturundus",
		},
		About: []string{
			"autorist", "autor", "autori kohta", "kirjutas",
		},
		Letters: []string{
			"uudiskiri", "uudiskirjad", "liitu uudiskirjaga", "telli uudiskiri", "telli …",
		},
	},
}
