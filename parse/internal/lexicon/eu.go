package lexicon

var basque = Language{
	Code: "eu",

	Months: [12][]string{
		{"urtarrila", "urtarrilak", "urtarrilaren", "urt"},
		{"otsaila", "otsailak", "otsailaren", "ots"},
		{"martxoa", "martxoak", "martxoaren", "mar"},
		{"apirila", "apirilak", "apirilaren", "api"},
		{"maiatza", "maiatzak", "maiatzaren", "mai"},
		{"ekaina", "ekainak", "ekainaren", "eka"},
		{"uztaila", "uztailak", "uztailaren", "uzt"},
		{"abuztua", "abuztuak", "abuztuaren", "abu"},
		{"iraila", "irailak", "irailaren", "ira"},
		{"urria", "urriak", "urriaren", "urr"},
		{"azaroa", "azaroak", "azaroaren", "aza"},
		{"abendua", "abenduak", "abenduaren", "abe"},
	},
	Weekdays: [7][]string{
		{"astelehena", "al"},
		{"asteartea", "ar"},
		{"asteazkena", "az"},
		{"osteguna", "og"},
		{"ostirala", "or"},
		{"larunbata", "lr"},
		{"igandea", "ig"},
	},
	DateWords:   []string{"ko", "an", "etan", "urteko"},
	Published:   []string{"argitaratua", "argitaratuta", "argitaratze data", "data", "argitaratu"},
	Updated:     []string{"eguneratua", "eguneratuta", "azken eguneraketa", "eguneratze data", "azken eguneratzea"},
	CapturedNot: []string{"kontsultatua", "inprimatua"},

	By:    []string{"egilea:", "egilea", "egileak:", "idazlea:", "testua:", "kazetaria:", "nork:"},
	After: []string{"kazetaria", "idazlea"},
	And:   []string{"eta", "&"},
	Roles: []Role{
		{"testua", "author"}, {"egilea", "author"},
		{"argazkia", "photographer"}, {"argazkiak", "photographer"}, {"argazkilaria", "photographer"},
		{"itzulpena", "translator"}, {"itzultzailea", "translator"},
		{"editorea", "editor"},
		{"ilustrazioa", "illustrator"},
		{"elkarrizketa", "interviewer"},
		{"kazetaria", "title"}, {"erredaktorea", "title"}, {"zuzendaria", "title"}, {"idazlea", "title"},
		{"irakaslea", "title"},
	},
	Staff: []string{"erredakzioa", "agentziak", "admin", "lantaldea"},

	Labels: map[string][]string{
		"headline":  {"izenburua", "titulua"},
		"author":    {"egilea", "egileak", "idazlea", "kazetaria"},
		"date":      {"data", "argitaratze data", "argitaratua"},
		"modified":  {"eguneratua", "azken eguneraketa"},
		"url":       {"esteka", "helbidea", "iturria", "url"},
		"publisher": {"iturria", "egunkaria", "argitaletxea"},
		"section":   {"saila", "atala", "kategoria"},
		"keywords":  {"gako-hitzak", "etiketak", "gaiak"},
		"deck":      {"laburpena", "azpititulua", "deskribapena"},
		"contact":   {"harremanetarako", "posta elektronikoa", "telefonoa"},
		"body":      {"testua", "artikulua", "edukia"},
		"language":  {"hizkuntza"},
		"caption":   {"argazki-oina", "argazkia", "irudia"},
	},

	Contact: []string{
		"harremanetarako", "posta elektronikoa", "helbide elektronikoa", "idatzi", "telefonoa", "jarraitu",
	},
	Newsroom: []string{"erredakzioa", "info@", "erredakzioa@", "idatziguzu", "jarraitu gaitzazu"},
	Writer: []string{
		"egileari", "egilea", "egilearekin",
	},
	ContactHeads: []string{
		"harremanetarako", "kontaktua", "prentsarako kontaktua", "prentsa bulegoa",
	},

	Caption: []string{"argazkia", "argazkia:", "argazkiak:", "irudia:", "artxibokoa", "iturria:", "(argazkia:"},
	Credit: []string{
		"argazkia", "argazkiak", "argazkilaria", "irudia", "iturria",
	},
	Furniture: []string{
		"publizitatea", "iragarkia", "irakurri gehiago", "irakurri ere", "gehiago", "gehiago irakurri",
		"lotutako albisteak", "erlazionatutakoak", "irakurrienak", "azken albisteak", "etiketak", "partekatu",
		"inprimatu", "iruzkinak", "utzi iruzkina", "harpidetu", "jarraitu gaitzazu", "lege oharra",
		"pribatutasun politika", "onartu", "itxi", "hurrengoa", "aurrekoa", "eskubide guztiak erreserbatuta",
		"bilatu", "hasiera", "menua",
	},
	Original: []string{"jatorrizko esteka", "iturria", "iturria:", "esteka:", "jatorrizko artikulua", "url:"},
	Function: []string{
		"eta", "da", "ez", "bat", "du", "dute", "ere", "izan", "zen", "dira", "den", "baina", "hori", "egin",
		"dela", "beste", "duen", "izango", "zuen", "ziren", "hau", "behar", "bere", "diren", "gehiago", "egiten",
		"baino", "arte", "oso", "nahi", "bi", "urte", "lehen", "esan", "eman", "zuten", "batean", "daude",
		"bezala", "orain", "guztiak", "euskal", "haien", "duten", "edo", "baita", "egun", "hala", "nola",
		"artean", "aurrera", "aurka", "bigarren",
	},
	Boxes: Boxes{
		Comments: []string{
			"iruzkina", "iruzkinak", "# iruzkin", "iruzkinak (#)", "utzi iruzkina", "utzi iruzkin bat",
			"idatzi iruzkina", "gehitu iruzkina", "iruzkindu", "ikusi iruzkinak", "iruzkinik ez", "ez dago iruzkinik",
			"utzi erantzuna", "zure e-posta helbidea ez da argitaratuko …",
		},
		Replies: []string{
			"erantzun", "erantzunak", "salatu", "… dio", "… esan zuen", "duela # ordu", "duela # egun",
		},
		Related: []string{
			"irakurri ere", "irakurri gehiago", "ikusi ere", "gehiago irakurri", "erlazionatutako albisteak",
			"erlazionatutako artikuluak", "lotutako albisteak", "lotutako artikuluak", "lotutakoak",
			"gai honetaz gehiago", "gomendatuak", "gomendatua", "irakurrienak", "ikusienak", "azken albisteak",
			"azken berriak", "azken artikuluak", "beste albiste batzuk", "beste berri batzuk", "interesa dakizuke",
			"interesgarria izan daiteke", "nabarmenduak",
		},
		About: []string{
			"egileari buruz", "egilea", "egileaz",
		},
		Letters: []string{
			"buletina", "buletinak", "gure buletina", "harpidetu …", "newsletterra",
		},
	},
}
