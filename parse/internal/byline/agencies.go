package byline

import "strings"

// agencies are the names of news agencies in the forms in which bylines write
// them; a byline often adds one to a person's name.
const agencies = `associated press, the associated press, reuters, thomson reuters, agence france-presse, agence france presse, france-presse,
deutsche presse-agentur, deutsche presse agentur, austria presse agentur, schweizerische depeschenagentur, keystone-sda, keystone, sport-informations-dienst,
evangelischer pressedienst, katholische nachrichten-agentur, kathpress, dpa-infocom, dpa infocom, dapd, agencia efe, efe verde, europa press, europapress, agência lusa, lusa, agencia lusa, agência brasil, agencia brasil,
agência estado, estadão conteúdo, folhapress, télam, telam, notimex, prensa latina, xinhua, xinhua news agency, agence xinhua, kyodo, kyodo news, jiji press, jiji,
yonhap, yonhap news agency, newsis, news1, antara, antara news, bernama, vietnam news agency, tass, itar-tass, ria novosti,interfax, interfax-ukraine,
ukrinform, unian, ukrainian news, belta, kazinform, azertac, armenpress, interpressnews, anadolu, anadolu agency, anadolu ajansı, anadolu ajansi, demirören haber ajansı,
ihlas haber ajansı, irna, isna, tasnim, mehr news agency, fars news agency, press trust of india, asian news international, indo-asian news service, united news of india, associated press of pakistan,
united news of bangladesh, bangladesh sangbad sangstha, saudi press agency, emirates news agency, petra news agency, middle east news agency, maan news agency, wafa,
canadian press, the canadian press, la presse canadienne, presse canadienne, bloomberg news, bloomberg, united press international, dow jones, dow jones newswires, pr newswire, business wire, globenewswire,
accesswire, ein presswire, press association, pa media, pa news agency, press association sport, australian associated press, new zealand press association, pacific news service, inter press service,
ritzau, ritzaus bureau, tidningarnas telegrambyrå, norsk telegrambyrå, suomen tietotoimisto, tietotoimisto, belga, agence belga, algemeen nederlands persbureau, novum nieuws, polska agencja prasowa, česká tisková kancelář,
magyar távirati iroda, tlačová agentúra slovenskej republiky, agerpres, mediafax, bulgarian news agency, hrvatska izvještajna novinska agencija, tanjug, slovenska tiskovna agencija, makfax, athens news agency,
cyprus news agency, baltic news service, elta, leta,agenzia ansa, ansa, adnkronos, askanews, agenzia italia, agenzia nova, radiocor, italpress,
agence télégraphique suisse, maghreb arabe presse, algérie presse service, tunis afrique presse, panapress, agence ecofin, news agency of nigeria, ghana news agency, kenya news agency, south african press association,
epa-efe, field level media, stats perform, sportradar, omnisport,thomson reuters foundation,kff health news,states newsroom,
tribune news service, tribune content agency, mcclatchy, knight ridder,city news service, bay city news,zenger news,
ap news, ap sports, ap television, тасс, интерфакс, риа новости,укринформ, укрінформ, уніан, унн, бта, танјуг, аап, αμπ, απε-μπε,
وكالة الأنباء السعودية, رويترز, وكالات, فرانس برس, أسوشيتد برس, وكالة الأناضول, الأناضول, د ب أ, أ ف ب, قنا, وام, واس, سونا, وفا, ایرنا, ایسنا, تسنیم, مهر, فارس, רויטרס, סוכנויות הידיעות, สำนักข่าวไทย, पीटीआई, भाषा, एएनआई, रॉयटर्स`

// agencyCodes are agencies' initials. They count only in capitals, but for
// those that are written small: "Sid" and "Ani" are people.
const agencyCodes = `ap, afp, dpa, apa, sda, ats, sid, epd, kna, rtr, ddp, ots, efe, ep, abi, bta, cna, ansa, agi, apcom, lusa, tass, itar, upi, ani, pti, ians, uni, aap,
nzpa, aapnp, cp, pa, pap, čtk, ctk, mti, sita, tasr, stt, ntb, tt, anp, novum, bns, elta, kuna, spa, wam, mena, sana, aa, dha, iha, irna, isna, vna,
bss, unb, wafa, qna, ina, aps, tap, nan, gna, kna/epd, aki, fna, hina, srna, fena, sta, mia, ana-mpa, ana, una, un, lna, pna, cns, tca, tns, xinhua,
tmn, lno, lby, lsw, lrs, lbn, lhe, lth, lni, lnw, nfp`

// photoAgencies stand beside the names of photographers.
const photoAgencies = `getty images, getty, afp via getty images, shutterstock, istock, istockphoto, alamy, unsplash, pixabay, pexels, imago, imago images, picture alliance,
picture-alliance, zuma press, zuma wire, corbis, rex features, wireimage, filmmagic, adobe stock, depositphotos, dreamstime, flickr, wikimedia commons, ap photo, reuters photo,
keystone-france, gamma-rapho, sipa, sipa usa, sipa press, bestimage, splash news, backgrid, contour, magnum photos, epa images, ullstein bild, nurphoto`

// IsAgency reports whether a text is the name of a news or picture agency, or
// the initials of one.
func IsAgency(s string) bool {
	if len(s) < 2 || len(s) > 60 {
		return false
	}
	for _, sense := range words().senses([]byte(strings.ToLower(s))) {
		switch {
		case sense.class&(isAgency|isPhoto) != 0:
			return true
		case sense.class&isCode != 0 && strings.ToUpper(s) == s:
			return true
		}
	}
	return s == "dpa" || s == "epd" || s == "apa"
}

// IsPlace reports whether a text is the name of one of the world's great cities,
// or of a country or state.
func IsPlace(s string) bool {
	if len(s) < 2 || len(s) > 60 {
		return false
	}
	for _, sense := range words().senses([]byte(strings.ToLower(strings.ReplaceAll(s, ".", "")))) {
		if sense.class&isPlace != 0 {
			return true
		}
	}
	return false
}
