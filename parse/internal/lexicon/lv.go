package lexicon

var latvian = Language{
	Code: "lv",

	Months: [12][]string{
		{"janvāris", "janvāra", "janvārī", "janv", "jan"},
		{"februāris", "februāra", "februārī", "febr", "feb"},
		{"marts", "marta", "martā", "mar"},
		{"aprīlis", "aprīļa", "aprīlī", "apr"},
		{"maijs", "maija", "maijā"},
		{"jūnijs", "jūnija", "jūnijā", "jūn"},
		{"jūlijs", "jūlija", "jūlijā", "jūl"},
		{"augusts", "augusta", "augustā", "aug"},
		{"septembris", "septembra", "septembrī", "sept", "sep"},
		{"oktobris", "oktobra", "oktobrī", "okt"},
		{"novembris", "novembra", "novembrī", "nov"},
		{"decembris", "decembra", "decembrī", "dec"},
	},
	Weekdays: [7][]string{
		{"pirmdiena", "pirmdien"},
		{"otrdiena", "otrdien"},
		{"trešdiena", "trešdien"},
		{"ceturtdiena", "ceturtdien"},
		{"piektdiena", "piektdien"},
		{"sestdiena", "sestdien"},
		{"svētdiena", "svētdien"},
	},
	DateWords: []string{"gada", "plkst.", "plkst", "g.", "gads"},
	Published: []string{
		"publicēts", "publicēts:", "publicēta", "publicēšanas datums", "datums", "ievietots", "pievienots",
		"izveidots",
	},
	Updated: []string{
		"atjaunots", "atjaunots:", "atjaunināts", "pēdējo reizi atjaunots", "labots", "papildināts", "mainīts",
	},
	CapturedNot: []string{"skatīts", "drukāts", "arhivēts", "dzimis"},

	By: []string{
		"autors:", "autore:", "autori:", "autors", "teksts:", "raksta autors:", "žurnālists:", "sagatavoja",
		"sagatavojis", "intervija:",
	},
	After: []string{"ziņo", "raksta", "žurnālists", "žurnāliste", "redaktors"},
	And:   []string{"un", "&"},
	Roles: []Role{
		{"teksts", "author"}, {"autors", "author"}, {"autore", "author"}, {"sagatavoja", "author"},
		{"foto", "photographer"}, {"fotogrāfijas", "photographer"}, {"fotogrāfs", "photographer"},
		{"attēli", "photographer"},
		{"tulkojums", "translator"}, {"tulkoja", "translator"}, {"tulkotājs", "translator"},
		{"redaktors:", "editor"}, {"redaktore:", "editor"}, {"rediģēja", "editor"},
		{"grafika", "contributor"}, {"video", "contributor"},
		{"ilustrācija", "illustrator"},
		{"intervija", "interviewer"},
		{"žurnālists", "title"}, {"žurnāliste", "title"}, {"redaktors", "title"}, {"redaktore", "title"},
		{"galvenais redaktors", "title"}, {"galvenā redaktore", "title"}, {"korespondents", "title"},
		{"komentētājs", "title"}, {"rakstnieks", "title"}, {"profesors", "title"}, {"fotogrāfs", "title"},
		{"reportieris", "title"},
	},
	Staff: []string{"redakcija", "leta", "aģentūras", "preses relīze", "anonīms", "viesis", "admin"},

	Labels: map[string][]string{
		"headline":  {"virsraksts", "nosaukums", "tēma"},
		"author":    {"autors", "autore", "autori", "žurnālists"},
		"date":      {"datums", "publicēts", "publicēšanas datums"},
		"modified":  {"atjaunots", "atjaunināts", "labots"},
		"url":       {"saite", "adrese", "avots", "url"},
		"publisher": {"avots", "izdevējs", "laikraksts", "izdevums"},
		"section":   {"sadaļa", "kategorija", "rubrika"},
		"keywords":  {"atslēgvārdi", "atslēgas vārdi", "tēmas", "birkas"},
		"deck":      {"kopsavilkums", "apakšvirsraksts", "apraksts", "ievads"},
		"contact":   {"kontakti", "e-pasts", "tālrunis"},
		"body":      {"teksts", "raksts", "saturs"},
		"language":  {"valoda"},
		"caption":   {"paraksts", "foto", "attēls"},
	},

	Contact: []string{
		"kontakti", "kontakti:", "sazināties", "sazinies", "e-pasts", "e-pasts:", "raksti", "rakstiet",
		"tālrunis", "tālrunis:", "tālr.", "seko", "seko mums",
	},
	Newsroom: []string{"redakcija", "redakcija@", "info@", "raksti mums", "seko mums", "ziņo", "iesūti"},
	Writer: []string{
		"autors", "autoram", "autore", "autorei", "autoru",
	},
	ContactHeads: []string{
		"kontakti", "kontaktpersona", "kontakti medijiem", "papildu informācija",
	},

	Caption: []string{
		"foto", "foto:", "attēls", "attēls:", "ilustratīvs attēls", "ilustratīvs foto", "arhīvs", "avots:",
		"video:", "(foto:",
	},
	Credit: []string{
		"foto", "fotogrāfs", "attēls", "avots",
	},
	Furniture: []string{
		"reklāma", "raksts turpināsies pēc reklāmas", "lasi arī", "lasi arī:", "lasiet arī", "lasi vairāk",
		"lasīt vairāk", "lasīt tālāk", "skaties arī", "vairāk", "rādīt vairāk", "saistītie raksti",
		"saistītās ziņas", "līdzīgi raksti", "lasītākie", "populārākie", "jaunākie", "jaunākās ziņas", "tēmas",
		"atslēgvārdi", "dalies", "dalīties", "ieteikt", "drukāt", "saglabāt", "komentārs", "komentāri",
		"komentēt", "pievienot komentāru", "ienākt", "reģistrēties", "abonēt", "abonē", "jaunumi e-pastā",
		"seko mums", "kontakti", "par mums", "privātuma politika", "sīkdatnes", "piekrītu", "aizvērt",
		"nākamais", "iepriekšējais", "visas tiesības aizsargātas", "izvēlne", "meklēt", "sākums", "galerija",
	},
	Original: []string{"oriģināls", "avots", "avots:", "saite:", "sākotnēji publicēts", "oriģinālais raksts", "url:"},
	Function: []string{
		"un", "ir", "ar", "no", "ka", "par", "arī", "to", "tas", "uz", "gada", "kas", "lai", "bija", "vai", "tā",
		"kā", "pēc", "nav", "bet", "pie", "gan", "tiek", "līdz", "savu", "tad", "gadā", "jau", "latvijas",
		"viņš", "ja", "tikai", "kur", "laikā", "būs", "vairāk", "tiem", "viņa", "tika", "varētu", "šo", "kad",
		"mēs", "vēl", "es", "tiks", "var", "visu", "pret", "šī", "ne", "viņi", "kopā", "šobrīd", "tomēr", "jo",
		"kurā", "kuri", "lielā", "ļoti", "pirms", "starp", "ko", "bez", "tie", "latvijā",
	},
	Boxes: Boxes{
		Comments: []string{
			"komentārs", "komentāri", "# komentārs", "# komentāri", "komentāri (#)", "pievienot komentāru",
			"atstāt komentāru", "atstājiet komentāru", "rakstīt komentāru", "komentēt", "skatīt komentārus",
			"lasīt komentārus", "visi komentāri", "nav komentāru", "pievieno komentāru",
			"jūsu e-pasta adrese netiks publicēta …", "diskusija",
		},
		Replies: []string{
			"atbildēt", "atbilde", "atbildes", "ziņot", "… saka", "… rakstīja", "pirms # stundām", "pirms # dienām",
			"atcelt atbildi",
		},
		Related: []string{
			"lasi arī", "lasiet arī", "lasi vēl", "lasīt vairāk", "lasi vairāk", "skaties arī", "skatīt arī",
			"saistītie raksti", "saistītās ziņas", "saistītās tēmas", "saistītie", "līdzīgi raksti", "par šo tēmu",
			"vairāk par …", "vairāk ziņu", "citas ziņas", "citi raksti", "tevi varētu interesēt",
			"jūs varētu interesēt", "iesakām", "ieteicams", "ieteiktie raksti", "lasītākās ziņas", "lasītākie",
			"lasītākais", "populārākie", "populārākās", "populāri", "jaunākās ziņas", "jaunākie raksti", "jaunākais",
			"pēdējās ziņas", "nepalaid garām",
		},
		About: []string{
			"par autoru", "autors", "autore", "par autori",
		},
		Letters: []string{
			"jaunumi e-pastā", "ziņu vēstule", "piesakies jaunumiem", "pierakstīties …", "abonē …",
		},
	},
}
