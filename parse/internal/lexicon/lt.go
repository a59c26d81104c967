package lexicon

var lithuanian = Language{
	Code: "lt",

	Months: [12][]string{
		{"sausis", "sausio", "saus"},
		{"vasaris", "vasario", "vas"},
		{"kovas", "kovo", "kov"},
		{"balandis", "balandžio", "bal"},
		{"gegužė", "gegužės", "geg"},
		{"birželis", "birželio", "birž", "bir"},
		{"liepa", "liepos", "liep"},
		{"rugpjūtis", "rugpjūčio", "rugp"},
		{"rugsėjis", "rugsėjo", "rugs"},
		{"spalis", "spalio", "spal"},
		{"lapkritis", "lapkričio", "lapkr", "lap"},
		{"gruodis", "gruodžio", "gruod"},
	},
	Weekdays: [7][]string{
		{"pirmadienis", "pirmadienį"},
		{"antradienis", "antradienį"},
		{"trečiadienis", "trečiadienį"},
		{"ketvirtadienis", "ketvirtadienį"},
		{"penktadienis", "penktadienį"},
		{"šeštadienis", "šeštadienį"},
		{"sekmadienis", "sekmadienį"},
	},
	DateWords: []string{"m.", "d.", "val.", "mėn.", "min.", "metų"},
	Published: []string{
		"paskelbta", "paskelbta:", "publikuota", "publikuota:", "publikavimo data", "data", "sukurta", "įkelta",
		"skelbta", "parengta",
	},
	Updated: []string{
		"atnaujinta", "atnaujinta:", "paskutinį kartą atnaujinta", "redaguota", "pakeista", "papildyta",
		"keista",
	},
	CapturedNot: []string{"žiūrėta", "spausdinta", "archyvuota", "gimė"},

	By: []string{
		"autorius:", "autorė:", "autoriai:", "autorius", "tekstas:", "parengė", "parengė:", "parašė",
		"žurnalistas:", "kalbino", "kalbino:", "interviu:", "rašo",
	},
	After: []string{"rašo", "žurnalistas", "žurnalistė", "korespondentas", "praneša"},
	And:   []string{"ir", "bei", "&"},
	Roles: []Role{
		{"tekstas", "author"}, {"autorius", "author"}, {"autorė", "author"}, {"parengė", "author"},
		{"nuotrauka", "photographer"}, {"nuotraukos", "photographer"}, {"fotografas", "photographer"},
		{"fotografė", "photographer"}, {"foto", "photographer"}, {"nuotr.", "photographer"},
		{"vertė", "translator"}, {"vertimas", "translator"}, {"vertėjas", "translator"}, {"vertėja", "translator"},
		{"redaktorius:", "editor"}, {"redagavo", "editor"}, {"redaktorė:", "editor"},
		{"grafika", "contributor"}, {"video", "contributor"}, {"bendraautorius", "contributor"},
		{"iliustracija", "illustrator"},
		{"kalbino", "interviewer"}, {"interviu", "interviewer"},
		{"žurnalistas", "title"}, {"žurnalistė", "title"}, {"redaktorius", "title"}, {"redaktorė", "title"},
		{"vyriausiasis redaktorius", "title"}, {"vyriausioji redaktorė", "title"}, {"korespondentas", "title"},
		{"apžvalgininkas", "title"}, {"politologas", "title"}, {"ekonomistas", "title"}, {"rašytojas", "title"},
		{"profesorius", "title"}, {"prof.", "title"}, {"dr.", "title"}, {"fotografas", "title"},
	},
	Staff: []string{"redakcija", "bns", "elta", "agentūros", "pranešimas spaudai", "anonimas", "svečias", "admin"},

	Labels: map[string][]string{
		"headline":  {"antraštė", "pavadinimas", "tema"},
		"author":    {"autorius", "autorė", "autoriai", "žurnalistas"},
		"date":      {"data", "paskelbta", "publikuota", "publikavimo data"},
		"modified":  {"atnaujinta", "redaguota"},
		"url":       {"nuoroda", "adresas", "šaltinis", "url"},
		"publisher": {"šaltinis", "leidėjas", "laikraštis", "leidinys"},
		"section":   {"rubrika", "kategorija", "skyrius"},
		"keywords":  {"raktiniai žodžiai", "raktažodžiai", "temos", "žymos", "žymės"},
		"deck":      {"santrauka", "paantraštė", "aprašymas", "įvadas"},
		"contact":   {"kontaktai", "el. paštas", "telefonas"},
		"body":      {"tekstas", "straipsnis", "turinys"},
		"language":  {"kalba"},
		"caption":   {"nuotraukos aprašymas", "nuotrauka", "foto"},
	},

	Contact: []string{
		"kontaktai", "kontaktai:", "susisiekite", "susisiek", "el. paštas", "el. paštas:", "el. p.", "rašykite",
		"parašykite", "telefonas", "telefonas:", "tel.", "sekite", "sekite mus",
	},
	Newsroom: []string{"redakcija", "redakcija@", "info@", "rašykite mums", "sekite mus", "naujienos@", "pranešk"},
	Writer: []string{
		"autorius", "autoriui", "autorė", "autore", "autoriumi",
	},
	ContactHeads: []string{
		"kontaktai", "kontaktas", "kontaktai žiniasklaidai", "kontaktinis asmuo", "daugiau informacijos",
	},

	Caption: []string{
		"nuotrauka", "nuotrauka:", "nuotr.", "nuotraukos:", "asociatyvi nuotrauka", "asociatyvi nuotr.", "foto:",
		"archyvas", "archyvo nuotr.", "šaltinis:", "video:", "iliustracija",
	},
	Credit: []string{
		"nuotrauka", "nuotr.", "nuotraukos autorius", "fotografas", "šaltinis",
	},
	Furniture: []string{
		"reklama", "straipsnis tęsiasi po reklama", "skaitykite taip pat", "taip pat skaitykite",
		"skaityti daugiau", "skaityti toliau", "skaitykite daugiau", "žiūrėti daugiau", "daugiau",
		"rodyti daugiau", "susiję straipsniai", "susijusios naujienos", "panašūs straipsniai", "skaitomiausi",
		"populiariausi", "naujausi", "naujausios naujienos", "temos", "raktažodžiai", "žymos", "dalintis",
		"pasidalinti", "pasidalinkite", "dalinkis", "spausdinti", "išsaugoti", "komentaras", "komentarai",
		"komentuoti", "rašyti komentarą", "skaityti komentarus", "prisijungti", "registruotis", "prenumeruoti",
		"prenumerata", "naujienlaiškis", "sekite mus", "kontaktai", "apie mus", "privatumo politika", "slapukai",
		"sutinku", "uždaryti", "kitas", "ankstesnis", "visos teisės saugomos", "meniu", "ieškoti", "paieška",
		"pradžia", "galerija",
	},
	Original: []string{
		"originalas", "šaltinis", "šaltinis:", "nuoroda:", "originalus straipsnis", "pirmą kartą paskelbta",
		"url:",
	},
	Function: []string{
		"ir", "yra", "kad", "su", "tai", "į", "iš", "bet", "buvo", "kaip", "dėl", "ar", "jis", "taip", "ne",
		"už", "apie", "savo", "o", "nuo", "jau", "po", "prie", "per", "tik", "jo", "tačiau", "lietuvos", "metų",
		"kurie", "metais", "jei", "bus", "dar", "iki", "gali", "visi", "labai", "kuris", "kai", "jie", "kas",
		"mes", "pat", "šiuo", "todėl", "pagal", "prieš", "tarp", "čia", "lietuvoje", "sakė", "jos", "turi",
		"būti", "daugiau", "šių", "nors", "tiek", "nėra", "teigė", "jų", "viena", "be",
	},
	Boxes: Boxes{
		Comments: []string{
			"komentaras", "komentarai", "# komentaras", "# komentarai", "# komentarų", "komentarai (#)",
			"parašyti komentarą", "rašyti komentarą", "palikti komentarą", "palikite komentarą", "komentuoti",
			"rodyti komentarus", "skaityti komentarus", "visi komentarai", "komentarų nėra", "nėra komentarų",
			"el. pašto adresas nebus skelbiamas …", "jūsų el. pašto adresas nebus skelbiamas …", "diskusija",
		},
		Replies: []string{
			"atsakyti", "atsakymas", "atsakymai", "pranešti", "… sako", "… rašė", "prieš # valandas", "prieš # dienas",
			"atšaukti atsakymą",
		},
		Related: []string{
			"skaitykite taip pat", "taip pat skaitykite", "skaityti daugiau", "skaitykite daugiau", "skaityk daugiau",
			"žiūrėkite taip pat", "susiję straipsniai", "susijusios naujienos", "susiję", "susijusios temos",
			"panašūs straipsniai", "šia tema", "daugiau apie …", "daugiau naujienų", "kitos naujienos",
			"kiti straipsniai", "jums gali patikti", "jus gali sudominti", "jus taip pat gali sudominti",
			"rekomenduojame", "rekomenduojami", "rekomenduojami straipsniai", "skaitomiausi", "skaitomiausios",
			"populiariausi", "populiariausios", "populiaru", "naujausi", "naujausi straipsniai", "naujausios",
			"naujausios naujienos", "paskutinės naujienos", "nepraleiskite",
		},
		About: []string{
			"apie autorių", "autorius", "autorė", "apie autorę",
		},
		Letters: []string{
			"naujienlaiškis", "naujienlaiškiai", "prenumeruokite …", "prenumeruoti naujienlaiškį",
			"užsiprenumeruokite …",
		},
	},
}
