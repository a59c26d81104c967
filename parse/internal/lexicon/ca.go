package lexicon

var catalan = Language{
	Code: "ca",

	Months: [12][]string{
		{"gener", "gen"},
		{"febrer", "febr", "feb"},
		{"març", "març.", "mar"},
		{"abril", "abr"},
		{"maig", "mai"},
		{"juny", "jun"},
		{"juliol", "jul"},
		{"agost", "ago", "ag"},
		{"setembre", "set"},
		{"octubre", "oct"},
		{"novembre", "nov"},
		{"desembre", "des"},
	},
	Weekdays: [7][]string{
		{"dilluns", "dl"},
		{"dimarts", "dt"},
		{"dimecres", "dc"},
		{"dijous", "dj"},
		{"divendres", "dv"},
		{"dissabte", "ds"},
		{"diumenge", "dg"},
	},
	DateWords: []string{"de", "d'", "del", "a", "les", "a les", "h", "hores", "el"},
	AM:        []string{"am", "a.m."},
	PM:        []string{"pm", "p.m."},
	Published: []string{
		"publicat", "publicat el", "publicat a", "publicada", "data de publicació", "data", "publicació",
		"creat el",
	},
	Updated: []string{
		"actualitzat", "actualitzat el", "actualitzat a les", "actualitzada", "actualització",
		"última actualització", "darrera actualització", "modificat",
	},
	CapturedNot: []string{"consultat el", "imprès el", "arxivat el"},

	By: []string{
		"per", "per:", "autor:", "autora:", "text:", "textos:", "redacció:", "escrit per", "un article de",
		"article de", "entrevista de", "periodista:", "publicat per",
	},
	After: []string{"informa", "escriu", "redacció", "corresponsal"},
	And:   []string{"i", "&", "amb"},
	Roles: []Role{
		{"text", "author"}, {"textos", "author"}, {"per", "author"}, {"redacció", "author"}, {"autor", "author"},
		{"foto", "photographer"}, {"fotos", "photographer"}, {"fotografia", "photographer"},
		{"fotografies", "photographer"}, {"imatges", "photographer"}, {"fotògraf", "photographer"},
		{"traducció", "translator"}, {"traduït per", "translator"}, {"traductor", "translator"},
		{"edició", "editor"}, {"editor", "editor"}, {"editora", "editor"}, {"coordinació", "editor"},
		{"col·laboració", "contributor"}, {"amb la col·laboració de", "contributor"}, {"infografia", "contributor"},
		{"vídeo", "contributor"},
		{"il·lustració", "illustrator"}, {"il·lustracions", "illustrator"},
		{"entrevista", "interviewer"},
		{"periodista", "title"}, {"redactor", "title"}, {"redactora", "title"}, {"corresponsal", "title"},
		{"enviat especial", "title"}, {"enviada especial", "title"}, {"columnista", "title"}, {"director", "title"},
		{"directora", "title"}, {"cap de secció", "title"}, {"redactor en cap", "title"}, {"escriptor", "title"},
		{"escriptora", "title"}, {"professor", "title"}, {"professora", "title"},
	},
	From:  []string{"a", "de", "des de", "per a"},
	Staff: []string{"redacció", "la redacció", "agències", "agència", "acn", "equip", "anònim", "admin"},

	Labels: map[string][]string{
		"headline":  {"títol", "titular", "assumpte"},
		"author":    {"autor", "autora", "autors", "per", "periodista", "redactor"},
		"date":      {"data", "publicat", "data de publicació"},
		"modified":  {"actualitzat", "última actualització"},
		"url":       {"enllaç", "adreça", "font", "url", "original"},
		"publisher": {"font", "diari", "editor", "mitjà"},
		"section":   {"secció", "categoria"},
		"keywords":  {"paraules clau", "etiquetes", "temes"},
		"deck":      {"resum", "subtítol", "descripció", "entradeta"},
		"contact":   {"contacte", "correu", "correu electrònic", "telèfon"},
		"body":      {"text", "cos", "article", "contingut"},
		"language":  {"idioma", "llengua"},
		"caption":   {"peu de foto", "foto", "imatge"},
	},

	Contact: []string{
		"contacte", "contacte:", "contacta", "contacteu", "correu electrònic", "correu electrònic:", "escriu a",
		"escriviu a", "telèfon", "telèfon:", "segueix", "segueix-nos", "a twitter",
	},
	Newsroom: []string{"redacció", "redaccio@", "info@", "cartes al director", "escriu-nos", "segueix-nos", "contacte@"},
	Writer: []string{
		"l'autor", "l’autor", "l'autora", "autor", "autora",
	},
	ContactHeads: []string{
		"contacte", "contactes", "contacte de premsa", "contacte per a la premsa", "gabinet de premsa",
	},

	Caption: []string{
		"foto", "foto:", "fotografia:", "imatge", "imatge:", "imatge d'arxiu", "arxiu", "crèdit:", "font:",
		"vídeo:", "(foto:",
	},
	Credit: []string{
		"foto", "fotos", "fotografia", "imatge", "autor", "font", "crèdit", "cedida per",
	},
	Furniture: []string{
		"publicitat", "llegeix també", "llegiu també", "llegiu també:", "llegeix més", "més informació",
		"més informació:", "relacionat", "relacionats", "notícies relacionades", "articles relacionats",
		"més llegit", "el més llegit", "les més llegides", "últimes notícies", "et pot interessar", "etiquetes",
		"etiquetes:", "temes", "comparteix", "comparteix:", "compartir", "imprimeix", "comentaris",
		"comentaris:", "deixa un comentari", "escriu un comentari", "subscriu-te", "subscriu-t'hi",
		"segueix-nos", "inicia sessió", "entra", "registra't", "avís legal", "política de privacitat",
		"política de galetes", "acceptar", "accepta", "tancar", "tanca", "següent", "anterior",
		"tots els drets reservats", "veure més", "llegir més", "inici", "menú", "cerca",
	},
	Original: []string{
		"enllaç original", "font", "font:", "enllaç:", "article original", "publicat originalment",
		"publicat originalment a", "url:",
	},
	Function: []string{
		"de", "la", "que", "el", "i", "a", "en", "un", "per", "del", "és", "les", "els", "no", "una", "amb",
		"al", "es", "va", "ha", "més", "com", "són", "dels", "ser", "també", "però", "si", "o", "aquest",
		"aquesta", "han", "seva", "seu", "sobre", "fins", "pel", "molt", "fer", "entre", "quan", "tot", "anys",
		"sense", "des", "l'any", "dos", "només", "hi", "d'una", "ja", "on", "així", "perquè", "durant",
		"després", "aquests", "tots", "ens", "estat", "ho", "què", "nou", "cada", "contra", "govern",
		"catalunya",
	},
	Boxes: Boxes{
		Comments: []string{
			"comentari", "comentaris", "# comentari", "# comentaris", "comentaris (#)", "(#) comentaris",
			"# comentaris a …", "deixa un comentari …", "deixeu un comentari …", "escriu un comentari …",
			"afegeix un comentari …", "deixa una resposta …", "comenta", "veure comentaris", "mostra els comentaris",
			"tots els comentaris", "sense comentaris", "no hi ha comentaris", "l'adreça electrònica no es publicarà …",
		},
		Replies: []string{
			"respon", "resposta", "respostes", "denuncia", "… diu", "… ha dit", "fa # hores", "fa # dies",
			"cancel·la la resposta",
		},
		Related: []string{
			"llegeix també", "llegiu també", "llegir més", "llegeix més", "vegeu també", "et pot interessar",
			"us pot interessar", "també et pot interessar", "també us pot interessar", "et pot agradar",
			"més notícies …", "més informació sobre …", "més sobre …", "articles relacionats", "notícies relacionades",
			"contingut relacionat", "temes relacionats", "entrades relacionades", "relacionat", "relacionats",
			"relacionades", "recomanats", "recomanat", "et recomanem", "us recomanem", "el més llegit", "més llegit",
			"més llegits", "els més llegits", "les més llegides", "més vist", "últimes notícies", "darreres notícies",
			"darrers articles", "entrades recents", "altres notícies", "altres articles", "destacats", "no et perdis",
			"no us perdeu",
		},
		About: []string{
			"sobre l'autor …", "sobre l'autora …", "autor", "autora", "l'autor", "escrit per",
		},
		Letters: []string{
			"butlletí", "butlletins", "el nostre butlletí", "subscriu-te …", "subscriviu-vos …", "rep …", "newsletter",
		},
	},
}
