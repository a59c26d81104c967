package parse

import "strings"

// This file knows the names that addresses of offices share in many languages.

// isOffice reports whether an address is that of a newsroom or press office.
func isOffice(local string) bool {
	name := officeName(local)
	switch name {
	case "info", "infos", "contact", "contacts", "contactus", "kontakt", "contacto", "contactos", "contato", "contatti", "contatto", "kontakti", "iletisim", "mail", "email", "hello", "hallo", "hola", "hi", "office", "post", "posta", "team",
		"editor", "editors", "editorial", "editorialoffice", "redaktion", "redaksjon", "redaksjonen", "redaktionen", "redaksi", "redaccion", "redazione", "redacao", "redactie", "redaction", "redakcja", "redakce", "redakcia", "redakcija", "redactia", "redaktsiya", "redakciya", "red", "szerkesztoseg", "toimitus", "desk", "newsdesk", "newsroom",
		"news", "webnews", "nachrichten", "noticias", "notizie", "nouvelles", "tips", "tip", "newstips", "newstip", "story", "stories", "storytips", "web", "online", "webdesk", "webteam", "webredaktion", "onlineredaktion", "digital",
		"press", "presse", "prensa", "stampa", "imprensa", "pers", "press-office", "pressoffice", "pressestelle", "ufficiostampa", "pr", "media", "medien", "mediarelations", "media-relations", "communications", "communication", "comms", "comunicacion", "comunicacao", "comunicazione", "kommunikation", "viestinta", "pressa", "basin",
		"letters", "letter", "yourletters", "leserbriefe", "leserbrief", "briefe", "lezers", "brieven", "cartas", "courrier", "lettere", "readers", "readerseditor", "feedback", "comment", "opinion", "opinions", "oped", "op-ed", "debatt", "debate", "forum",
		"corrections", "correction", "korrektur", "korrektorat", "standards", "publiceditor", "ombudsman",
		"sport", "sports", "business", "politics", "politik", "culture", "kultur", "lokales", "local", "national", "world", "foreign", "features", "photo", "photos", "foto", "studio", "submissions", "pitches", "enquiries", "inquiries", "enquiry", "general", "mailbox", "inbox", "ask", "social", "podcast", "podcasts", "hinweise", "whatsapp":
		return true
	}
	for _, w := range [...]string{"redaktion", "redaccion", "redazione", "redaction", "korrektorat", "feedback", "newsroom", "newsdesk"} {
		if strings.HasPrefix(name, w) || strings.HasSuffix(name, w) {
			return true
		}
	}
	return false
}

// isService reports whether an address is for readers' subscriptions, for
// advertisers, for machines, or for the law: no contact about a piece.
func isService(local string) bool {
	switch officeName(local) {
	case "privacy", "privacidad", "privacidade", "datenschutz", "datenschutzbeauftragter", "dpo", "dsb", "gdpr", "dsgvo", "rgpd", "ccpa", "legal", "law", "copyright", "dmca", "abuse", "security", "licensing", "licences", "permissions", "rights", "reprints", "syndication", "impressum", "compliance",
		"ad", "ads", "advert", "adverts", "advertising", "advertise", "adsales", "adops", "werbung", "anzeigen", "anzeige", "mediadaten", "publicidad", "publicidade", "publicite", "pubblicita", "pub", "regie", "reklama", "reklam", "annonser", "annonce", "advertentie", "advertenties", "sponsor", "sponsors", "sponsorship", "partner", "partners", "partnership", "partnerships", "affiliate", "affiliates", "marketing", "sales", "vertrieb", "ventas", "commercial", "classifieds",
		"abo", "abos", "aboservice", "abo-service", "abonnement", "abonnements", "abonnenten", "abonnes", "subscribe", "subscription", "subscriptions", "suscripciones", "suscriptores", "assinaturas", "abbonamenti", "prenumerata", "prenumerera", "leserservice", "kundenservice", "kundeservice", "kundservice", "kundendienst", "customerservice", "customercare", "customer.service", "customersupport", "service", "services", "servicecenter", "support", "soporte", "help", "helpdesk", "hilfe", "ayuda", "circulation", "delivery", "membership", "members", "billing", "accounts", "accounting", "orders", "order", "shop", "store", "bestellung", "bestellungen", "tickets", "donate", "donations", "spenden",
		"newsletter", "newsletters", "unsubscribe", "notifications", "alerts", "updates", "comments", "moderation", "moderator", "community",
		"jobs", "job", "careers", "career", "karriere", "recruitment", "recruiting", "hr", "bewerbung", "empleo",
		"webmaster", "postmaster", "hostmaster", "admin", "administrator", "root", "it", "tech", "sysadmin", "ops", "noreply", "no-reply", "donotreply", "do-not-reply", "nobody", "mailer-daemon",
		"example", "you", "your", "yourname", "your.name", "name", "user", "username", "someone", "test", "empfaenger", "email.address", "youremail", "your-email", "vorname.nachname", "muster", "max.mustermann":
		return true
	}
	return strings.HasPrefix(local, "noreply") || strings.HasPrefix(local, "no-reply") || strings.HasPrefix(local, "no_reply")
}

// officeName gives the part of an address that names the office: what stands
// before a + and the figures at its end.
func officeName(local string) string {
	local, _, _ = strings.Cut(local, "+")
	return strings.TrimRight(local, "0123456789-_.")
}

// isFreeMail reports whether anybody may have an address at a host.
func isFreeMail(host string) bool {
	name, rest, _ := strings.Cut(host, ".")
	switch name {
	case "gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "msn", "aol", "icloud", "me", "mac", "protonmail", "proton", "gmx", "web", "t-online", "freenet", "mail", "yandex", "rambler", "bk", "list", "inbox", "ukr", "i",
		"orange", "wanadoo", "free", "laposte", "libero", "virgilio", "tiscali", "alice", "seznam", "centrum", "wp", "onet", "interia", "o2", "tutanota", "fastmail", "zoho", "qq", "163", "126", "sina", "naver", "daum", "hanmail", "rediffmail", "uol", "bol", "terra", "comcast", "verizon", "att", "sbcglobal", "bellsouth", "btinternet", "bigpond", "posteo":
		return strings.Count(rest, ".") <= 1
	}
	return false
}
