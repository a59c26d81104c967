package lexicon

var galician = Language{
	Code: "gl",

	Months: [12][]string{
		{"xaneiro", "xan"},
		{"febreiro", "feb", "febr"},
		{"marzo", "mar"},
		{"abril", "abr"},
		{"maio", "mai"},
		{"xuño", "xuñ"},
		{"xullo", "xul"},
		{"agosto", "ago"},
		{"setembro", "set"},
		{"outubro", "out"},
		{"novembro", "nov"},
		{"decembro", "dec"},
	},
	Weekdays: [7][]string{
		{"luns", "lun"},
		{"martes", "mar"},
		{"mércores", "mér"},
		{"xoves", "xov"},
		{"venres", "ven"},
		{"sábado", "sáb"},
		{"domingo", "dom"},
	},
	DateWords:   []string{"de", "do", "ás", "h", "horas", "o"},
	AM:          []string{"am", "a.m."},
	PM:          []string{"pm", "p.m."},
	Published:   []string{"publicado", "publicado o", "publicado en", "data de publicación", "data", "creado o"},
	Updated:     []string{"actualizado", "actualizado o", "actualizado ás", "última actualización", "modificado"},
	CapturedNot: []string{"consultado o", "impreso o", "arquivado o"},

	By: []string{
		"por", "por:", "autor:", "autora:", "texto:", "textos:", "escrito por", "redacción:", "artigo de",
		"un artigo de", "entrevista de", "publicado por",
	},
	After: []string{"informa", "redacción", "correspondente"},
	And:   []string{"e", "&", "con"},
	Roles: []Role{
		{"texto", "author"}, {"textos", "author"}, {"por", "author"}, {"autor", "author"},
		{"foto", "photographer"}, {"fotos", "photographer"}, {"fotografía", "photographer"},
		{"fotografías", "photographer"}, {"imaxes", "photographer"},
		{"tradución", "translator"}, {"traducido por", "translator"},
		{"edición", "editor"}, {"editor", "editor"}, {"editora", "editor"},
		{"colaboración", "contributor"}, {"infografía", "contributor"}, {"vídeo", "contributor"},
		{"ilustración", "illustrator"},
		{"entrevista", "interviewer"},
		{"xornalista", "title"}, {"redactor", "title"}, {"redactora", "title"}, {"correspondente", "title"},
		{"columnista", "title"}, {"director", "title"}, {"directora", "title"}, {"escritor", "title"},
		{"escritora", "title"}, {"profesor", "title"}, {"profesora", "title"},
	},
	From:  []string{"en", "de", "desde"},
	Staff: []string{"redacción", "a redacción", "axencias", "axencia", "equipo", "admin"},

	Labels: map[string][]string{
		"headline":  {"título", "titular", "asunto"},
		"author":    {"autor", "autora", "autores", "por", "xornalista"},
		"date":      {"data", "publicado", "data de publicación"},
		"modified":  {"actualizado", "última actualización"},
		"url":       {"ligazón", "enderezo", "fonte", "url", "orixinal"},
		"publisher": {"fonte", "xornal", "editor"},
		"section":   {"sección", "categoría"},
		"keywords":  {"palabras clave", "etiquetas", "temas"},
		"deck":      {"resumo", "subtítulo", "descrición"},
		"contact":   {"contacto", "correo", "correo electrónico", "teléfono"},
		"body":      {"texto", "corpo", "artigo", "contido"},
		"language":  {"lingua", "idioma"},
		"caption":   {"pé de foto", "foto", "imaxe"},
	},

	Contact:  []string{"contacto", "contacto:", "correo electrónico", "escribe a", "teléfono", "séguenos"},
	Newsroom: []string{"redacción", "redaccion@", "info@", "cartas ao director"},
	Writer: []string{
		"o autor", "a autora", "ao autor", "autor",
	},
	ContactHeads: []string{
		"contacto", "contactos", "contacto de prensa", "gabinete de prensa",
	},

	Caption: []string{"foto", "foto:", "imaxe", "imaxe:", "arquivo", "fonte:", "(foto:"},
	Credit: []string{
		"foto", "fotos", "fotografía", "imaxe", "fonte", "crédito",
	},
	Furniture: []string{
		"publicidade", "le tamén", "ler máis", "máis información", "relacionado", "relacionados",
		"novas relacionadas", "o máis lido", "máis lidas", "últimas novas", "etiquetas", "compartir", "imprimir",
		"comentarios", "deixa un comentario", "subscríbete", "séguenos", "aviso legal",
		"política de privacidade", "aceptar", "pechar", "seguinte", "anterior", "todos os dereitos reservados",
		"inicio", "menú", "buscar",
	},
	Original: []string{"ligazón orixinal", "fonte", "fonte:", "artigo orixinal", "publicado orixinalmente", "url:"},
	Function: []string{
		"de", "a", "o", "que", "e", "do", "da", "en", "un", "para", "é", "con", "non", "unha", "os", "no", "se",
		"na", "por", "máis", "as", "dos", "como", "mais", "foi", "ao", "el", "das", "ten", "á", "seu", "súa",
		"ou", "ser", "cando", "moito", "hai", "nos", "xa", "está", "eu", "tamén", "só", "polo", "pola", "ata",
		"isto", "ela", "entre", "era", "despois", "sen", "mesmo", "aos", "ter", "seus", "quen", "nas", "me",
		"ese", "eles", "están", "unhas", "uns", "anos", "pero", "porque", "todos", "onte",
	},
	Boxes: Boxes{
		Comments: []string{
			"comentario", "comentarios", "# comentario", "# comentarios", "comentarios (#)", "deixa un comentario …",
			"deixar un comentario …", "escribe un comentario …", "engadir comentario", "engade un comentario …",
			"deixa unha resposta …", "comentar", "ver comentarios", "todos os comentarios", "sen comentarios",
			"o teu enderezo electrónico non se publicará …",
		},
		Replies: []string{
			"responder", "resposta", "respostas", "denunciar", "… di", "… dixo", "hai # horas", "hai # días",
			"cancelar a resposta",
		},
		Related: []string{
			"le tamén", "ler máis", "ver tamén", "pode interesarche", "tamén che pode interesar", "máis noticias",
			"máis sobre …", "artigos relacionados", "noticias relacionadas", "contido relacionado",
			"temas relacionados", "entradas relacionadas", "relacionado", "relacionados", "relacionadas",
			"recomendados", "recomendado", "o máis lido", "máis lidas", "máis lidos", "as máis lidas",
			"últimas noticias", "últimas novas", "artigos recentes", "entradas recentes", "outras noticias",
			"outros artigos", "destacados", "non o perdas",
		},
		About: []string{
			"sobre o autor …", "sobre a autora …", "acerca do autor", "autor", "autora", "escrito por",
		},
		Letters: []string{
			"boletín", "boletíns", "o noso boletín", "subscríbete …", "subscribirse …", "recibe …", "newsletter",
		},
	},
}
