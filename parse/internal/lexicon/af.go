package lexicon

var afrikaans = Language{
	Code: "af",

	Months: [12][]string{
		{"januarie", "jan"},
		{"februarie", "feb"},
		{"maart", "mrt"},
		{"april", "apr"},
		{"mei"},
		{"junie", "jun"},
		{"julie", "jul"},
		{"augustus", "aug"},
		{"september", "sept", "sep"},
		{"oktober", "okt"},
		{"november", "nov"},
		{"desember", "des"},
	},
	Weekdays: [7][]string{
		{"maandag", "ma"},
		{"dinsdag", "di"},
		{"woensdag", "wo"},
		{"donderdag", "do"},
		{"vrydag", "vr"},
		{"saterdag", "sa"},
		{"sondag", "so"},
	},
	DateWords: []string{"om", "op", "die", "van", "uur"},
	AM:        []string{"vm.", "vm"},
	PM:        []string{"nm.", "nm"},
	Published: []string{
		"gepubliseer", "gepubliseer op", "geplaas", "geplaas op", "datum", "verskyn op", "publikasiedatum",
	},
	Updated:     []string{"opgedateer", "opgedateer op", "bygewerk", "laas opgedateer", "laas gewysig"},
	CapturedNot: []string{"besoek op", "gedruk op", "gebore"},

	By:    []string{"deur", "deur:", "skrywer:", "outeur:", "teks:", "geskryf deur", "berig deur", "onderhoud deur"},
	After: []string{"berig", "skryf", "verslaggewer"},
	And:   []string{"en", "&", "asook"},
	Roles: []Role{
		{"teks", "author"}, {"deur", "author"}, {"skrywer", "author"},
		{"foto", "photographer"}, {"foto's", "photographer"}, {"fotograaf", "photographer"},
		{"foto's deur", "photographer"}, {"foto deur", "photographer"},
		{"vertaling", "translator"}, {"vertaal deur", "translator"}, {"vertaler", "translator"},
		{"redigeer deur", "editor"}, {"redakteur:", "editor"},
		{"illustrasie", "illustrator"},
		{"onderhoud", "interviewer"},
		{"verslaggewer", "title"}, {"redakteur", "title"}, {"joernalis", "title"}, {"korrespondent", "title"},
		{"rubriekskrywer", "title"}, {"hoofredakteur", "title"}, {"skrywer", "title"}, {"professor", "title"},
		{"prof.", "title"}, {"dr.", "title"},
	},
	From:  []string{"in", "uit", "vir", "van"},
	Staff: []string{"redaksie", "die redaksie", "nuusredaksie", "agentskappe", "admin", "anoniem", "lesersbrief"},

	Labels: map[string][]string{
		"headline":  {"titel", "opskrif", "kop"},
		"author":    {"skrywer", "outeur", "deur", "joernalis"},
		"date":      {"datum", "gepubliseer", "geplaas"},
		"modified":  {"opgedateer", "bygewerk"},
		"url":       {"skakel", "adres", "bron", "url"},
		"publisher": {"bron", "koerant", "uitgewer"},
		"section":   {"afdeling", "kategorie", "rubriek"},
		"keywords":  {"sleutelwoorde", "etikette", "onderwerpe"},
		"deck":      {"opsomming", "beskrywing", "inleiding"},
		"contact":   {"kontak", "e-pos", "telefoon"},
		"body":      {"teks", "artikel", "inhoud"},
		"language":  {"taal"},
		"caption":   {"onderskrif", "foto", "byskrif"},
	},

	Contact: []string{
		"kontak", "kontak:", "e-pos", "e-pos:", "skryf aan", "stuur", "telefoon", "tel", "volg", "volg ons",
	},
	Newsroom: []string{"redaksie", "nuus@", "info@", "briewe@", "kontak ons", "volg ons"},
	Writer: []string{
		"die skrywer", "die outeur", "hom", "haar",
	},
	ContactHeads: []string{
		"kontak", "kontakpersoon", "mediakontak", "navrae", "medianavrae",
	},

	Caption: []string{"foto", "foto:", "foto's:", "argieffoto", "argief", "illustrasie", "bron:", "beeld:", "(foto:"},
	Credit: []string{
		"foto", "foto's", "foto deur", "beeld", "bron", "foto verskaf",
	},
	Furniture: []string{
		"advertensie", "lees ook", "lees ook:", "lees meer", "lees verder", "kyk ook", "meer", "meer nuus",
		"verwante artikels", "verwante stories", "mees gelees", "gewildste", "jongste nuus", "onderwerpe",
		"deel", "deel:", "stuur", "druk", "bewaar", "kommentaar", "lewer kommentaar", "teken in", "meld aan",
		"registreer", "nuusbrief", "volg ons", "kontak ons", "oor ons", "privaatheidsbeleid", "aanvaar",
		"maak toe", "volgende", "vorige", "alle regte voorbehou", "soek", "tuis",
	},
	Original: []string{
		"oorspronklike skakel", "bron", "bron:", "skakel:", "oorspronklike artikel", "oorspronklik gepubliseer",
		"url:",
	},
	Function: []string{
		"die", "en", "van", "in", "het", "is", "nie", "dat", "te", "vir", "om", "met", "op", "wat", "aan", "ook",
		"'n", "as", "sy", "hy", "by", "was", "word", "ons", "deur", "hulle", "kan", "sal", "maar", "na", "tot",
		"hierdie", "uit", "wees", "jaar", "haar", "meer", "nog", "oor", "dit", "baie", "gesê", "moet", "toe",
		"daar", "mense", "ek", "jou", "al", "so", "een", "net", "nou", "waar", "hul", "gaan", "eerste", "tussen",
		"sê", "suid-afrika", "volgens", "wil", "dié", "sonder", "omdat", "teen",
	},
	Boxes: Boxes{
		Comments: []string{
			"kommentaar", "kommentare", "# kommentaar", "# kommentare", "kommentare (#)", "lewer kommentaar",
			"laat 'n kommentaar", "laat 'n antwoord", "skryf 'n kommentaar", "gesels saam", "bekyk kommentaar",
			"wys kommentaar", "geen kommentaar", "jou e-posadres sal nie gepubliseer word nie …",
			"lesers se kommentaar",
		},
		Replies: []string{
			"antwoord", "antwoorde", "rapporteer", "meld aan", "… sê", "… skryf", "# uur gelede", "# dae gelede",
		},
		Related: []string{
			"lees ook", "lees meer", "lees verder", "kyk ook", "sien ook", "meer oor …", "meer van …", "meer nuus",
			"verwante artikels", "verwante nuus", "verwante berigte", "verwante stories", "verwant",
			"dalk hou jy hiervan", "jy sal dalk ook hou van", "aanbeveel", "aanbevole", "aanbevole artikels",
			"gewildste", "mees gelees", "meeste gelees", "gewild", "jongste nuus", "jongste artikels", "nuutste nuus",
			"onlangse artikels", "ander nuus", "ander artikels", "moenie misloop nie",
		},
		About: []string{
			"oor die skrywer", "oor die outeur", "skrywer", "outeur",
		},
		Letters: []string{
			"nuusbrief", "nuusbriewe", "ons nuusbrief", "teken in …", "skryf in …",
		},
	},
}
