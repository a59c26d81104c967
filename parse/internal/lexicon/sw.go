package lexicon

var swahili = Language{
	Code: "sw",

	Months: [12][]string{
		{"januari", "jan"},
		{"februari", "feb"},
		{"machi", "mac"},
		{"aprili", "apr"},
		{"mei"},
		{"juni", "jun"},
		{"julai", "jul"},
		{"agosti", "ago"},
		{"septemba", "sept", "sep"},
		{"oktoba", "okt"},
		{"novemba", "nov"},
		{"desemba", "des"},
	},
	Weekdays: [7][]string{
		{"jumatatu"},
		{"jumanne"},
		{"jumatano"},
		{"alhamisi"},
		{"ijumaa"},
		{"jumamosi"},
		{"jumapili"},
	},
	DateWords: []string{"tarehe", "mwaka", "saa", "ya"},
	Published: []string{
		"imechapishwa", "ilichapishwa", "imechapishwa:", "tarehe", "tarehe ya kuchapishwa", "iliyochapishwa",
		"imewekwa",
	},
	Updated:     []string{"imesasishwa", "ilisasishwa", "imehaririwa", "ilihaririwa", "imeboreshwa"},
	CapturedNot: []string{"imepakuliwa", "ilitembelewa", "alizaliwa"},

	By:    []string{"na", "na:", "mwandishi:", "mwandishi", "imeandikwa na", "mhariri:", "ripoti ya", "makala ya"},
	After: []string{"anaripoti", "mwandishi", "mwanahabari"},
	And:   []string{"na", "&", "pamoja na"},
	Roles: []Role{
		{"mwandishi", "author"}, {"imeandikwa na", "author"},
		{"picha", "photographer"}, {"picha na", "photographer"}, {"mpiga picha", "photographer"},
		{"mfasiri", "translator"}, {"imetafsiriwa na", "translator"}, {"tafsiri", "translator"},
		{"mhariri", "editor"}, {"imehaririwa na", "editor"},
		{"mahojiano", "interviewer"},
		{"mwandishi", "title"}, {"mwandishi wa habari", "title"}, {"mwanahabari", "title"}, {"mhariri", "title"},
		{"mhariri mkuu", "title"}, {"mchambuzi", "title"}, {"profesa", "title"}, {"daktari", "title"}, {"dkt.", "title"},
	},
	From: []string{"kutoka", "wa", "kwa"},
	Staff: []string{
		"mwandishi wetu", "waandishi wetu", "mhariri", "wahariri", "shirika la habari", "mashirika", "admin",
	},

	Labels: map[string][]string{
		"headline":  {"kichwa", "kichwa cha habari"},
		"author":    {"mwandishi", "waandishi"},
		"date":      {"tarehe", "imechapishwa"},
		"modified":  {"imesasishwa", "ilisasishwa"},
		"url":       {"kiungo", "anwani", "chanzo"},
		"publisher": {"chanzo", "gazeti", "mchapishaji"},
		"section":   {"sehemu", "kategoria"},
		"keywords":  {"maneno muhimu", "mada", "lebo"},
		"deck":      {"muhtasari", "maelezo"},
		"contact":   {"mawasiliano", "barua pepe", "simu"},
		"body":      {"makala", "maudhui", "habari"},
		"language":  {"lugha"},
		"caption":   {"maelezo ya picha", "picha"},
	},

	Contact: []string{
		"mawasiliano", "wasiliana", "wasiliana nasi", "barua pepe", "barua pepe:", "andika", "simu", "simu:",
		"fuata", "tufuate",
	},
	Newsroom: []string{"mhariri", "info@", "habari@", "wasiliana nasi", "tufuate", "sisi"},
	Writer: []string{
		"mwandishi", "na mwandishi",
	},
	ContactHeads: []string{
		"mawasiliano", "wasiliana", "mawasiliano ya vyombo vya habari",
	},

	Caption: []string{
		"picha", "picha:", "picha na", "chanzo cha picha,", "maelezo ya picha,", "maktaba", "chanzo:", "(picha:",
	},
	Credit: []string{
		"picha", "picha na", "chanzo", "chanzo cha picha",
	},
	Furniture: []string{
		"tangazo", "matangazo", "soma zaidi", "soma pia", "soma pia:", "soma zaidi:", "zaidi", "habari zaidi",
		"tazama pia", "habari zinazohusiana", "habari kuu", "zinazosomwa zaidi", "maarufu", "habari mpya",
		"mada", "shiriki", "sambaza", "chapisha", "maoni", "toa maoni", "ingia", "jisajili", "jiandikishe",
		"tufuate", "wasiliana nasi", "kuhusu sisi", "sera ya faragha", "kubali", "funga", "inayofuata",
		"iliyotangulia", "haki zote zimehifadhiwa", "tafuta", "nyumbani", "mwanzo",
	},
	Original: []string{
		"chanzo", "chanzo:", "kiungo:", "makala asili", "ilichapishwa awali", "ilichapishwa kwanza", "url:",
	},
	Function: []string{
		"na", "ya", "wa", "kwa", "ni", "za", "katika", "la", "kuwa", "cha", "hiyo", "yake", "huo", "hii",
		"kwamba", "wakati", "watu", "huyo", "pia", "hata", "lakini", "baada", "ambao", "zaidi", "wake",
		"alisema", "kama", "nchi", "siku", "yao", "nchini", "mwaka", "mkuu", "rais", "mtu", "kila", "baina",
		"au", "hivyo", "ambaye", "ili", "kuhusu", "bila", "hayo", "wao", "vya", "hilo", "yeye", "sasa", "wote",
		"hadi", "kutoka", "hapo", "tu", "amesema", "kabla", "dhidi", "ambayo", "mmoja", "mwa",
	},
	Boxes: Boxes{
		Comments: []string{
			"maoni", "maoni #", "# maoni", "maoni (#)", "toa maoni", "toa maoni yako", "acha maoni", "andika maoni",
			"tazama maoni", "maoni yote", "hakuna maoni", "weka maoni", "changia",
		},
		Replies: []string{
			"jibu", "majibu", "ripoti", "… anasema", "… alisema", "saa # zilizopita", "siku # zilizopita",
		},
		Related: []string{
			"soma pia", "soma zaidi", "soma hii pia", "habari zinazohusiana", "habari zaidi", "makala zinazohusiana",
			"mada zinazohusiana", "zinazohusiana", "zaidi kuhusu …", "zaidi kutoka …", "unaweza pia kupenda",
			"unaweza kupenda", "inapendekezwa", "zilizopendekezwa", "zilizosomwa zaidi", "zinazosomwa zaidi", "maarufu",
			"maarufu zaidi", "habari za hivi punde", "habari mpya", "habari nyingine", "makala nyingine", "usikose",
		},
		About: []string{
			"kuhusu mwandishi", "mwandishi",
		},
		Letters: []string{
			"jarida", "jisajili …", "jiandikishe …",
		},
	},
}
