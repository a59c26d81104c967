package byline

// table is words of one class, separated by commas or new lines, in the form
// in which the lexicon writes its words.
type table struct {
	class class
	words string
}

// tables are the words that belong to bylines and to no one language; those of
// a language are in the lexicon.
func tables() []table {
	return []table{
		{isAgency, agencies},
		{isCode, agencyCodes},
		{isOrg, organizations},
		{isSoftOrg, softOrganizations},
		{isParticle, particles},
		{isSuffix, suffixes},
		{isDegree, degrees},
		{isHonor, honorifics},
		{isNobody, nobodies},
		{isArticle, articles},
		{isPlace, places},
		{isGiven, givenNames},
		{isCopula, copulas},
		{isMod, modifiers},
		{isTitle, jobs},
		{isNoise, noise},
		{isBy, "byby, written byby, by by"},
		{isLabel, "author of the article, author of this article, about the author of this article"},
		{isSponsor, sponsors},
		{isPhoto, photoAgencies},
		{isWith, "mit, met"},
		{isSpoke, "sprach, sprachen, sprak, spraken, redete, redeten, unterhielt sich, unterhielten sich, führte, führten"},
		{isOur, `our, unserem, unserer, unseren, unser, unsere, notre, nos, nostro, nostra, nostri, nuestro, nuestra,
			nuestros, nuestras, nosso, nossa, nossos, nossas, onze, ons, vår, våra, våre, vores, nasz, naszego, naszej,
			vom, dem, der`},
	}
}

const particles = `von, van, der, den, de, del, della, delle, dello, degli, dei, dell, dalla, dal, da, das, do, dos, di, du, des, la,
le, lo, las, los, zu, zum, zur, vom, am, auf, ten, ter, te, 't, 's, 't hart, op, aan, af, av, bin, ibn, bint, ben, abu,
abd, al, el, ul, ud, ur, ibni, binti, y, e, i, bar, ap, ab, san, santa, st, st., saint, sankt, mac, mc, ó, ní, ni,
nic, uí, und zu, de la, de las, de los, von der, von den, von dem, van de, van der, van den, van het, in 't, in het,
z, ze, v, o', d', l', à, und, dit`

const suffixes = `jr, sr, ii, iii, iv, jnr, snr, junior, senior, fils, filho, neto, junior., hijo, père, the third`

const degrees = `phd, ph.d, md, m.d, dds, d.d.s, dvm, d.v.m, jd, j.d, mba, m.b.a, mph, m.p.h, msc, m.sc, bsc, b.sc, msn, bsn,
mfa, m.f.a, llm, ll.m, llb, ll.b, edd, ed.d, psyd, psy.d, pharmd, pharm.d, rn, r.n, rd, r.d, rdn, r.d.n, ld, ldn, cns, cssd, cscs,
cpt, np, aprn, fnp, lcsw, lmft, lpc, licsw, facs, faap, facp, facog, mbe, obe, cbe, kbe, dbe, qc, kc, esq, cfp, cfa, cpa,
ea, chfc, clu, cepf, afc, mmsc, ms, m.s, ma, m.a, ba, b.a, bs, b.s, meng, beng, cissp, pmp, pe, p.e, frs, mbbs, mb, bch, mrcp,
dphil, d.phil, scd, sc.d, mps, mpp, mpa, med, m.ed, mlis, cdces, cde, csp, sphr, shrm-cp, pcc, lmhc, pt, dpt, ot, otr, do, d.o, dc,
mag.a, bakk, ll.m., mscn, mcn, dipacle, macp, dnp, crna, ibclc, rph, e-ryt, ryt, nbc-hwc, cphn`

const honorifics = `dr, dr., prof, prof., mr, mr., mrs, mrs., ms, ms., sir, dame, lord, lady, rev, rev., fr, fr., hon, hon., rabbi, imam,
professor, capt, capt., col, col., gen, gen., sgt, sgt., lt, lt., sen, sen., rep, rep., gov, gov., pfarrer, bischof, pater, herr, frau,
mme, mme., mlle, m, monsieur, madame, señor, señora, don, doña, dom, sr., sra, sra., dra, dra., ing, ing., mag, mag., dipl.-ing, dott, dott.,
dott.ssa, dr.ssa, avv, avv., univ.-prof, phdr, mudr, judr, mgr, mgr., bc, bc., rndr, doc, doc., arch, arch., lic, lic., maître, me, sheikh,
shri, smt, datuk, dato, tan sri, tun, drs, drs., ir, ir., h.e, justice, pastor, bishop, archbishop, cardinal, sister, brother,
д-р, проф, проф., акад, dr. med, dr.med, dr. phil, med, dr. h.c`

const nobodies = `admin, administrator, administrador, administrateur, amministratore, beheerder, webmaster, web master, root, test,
tester, user, username, site admin, site administrator, superuser, super user, wp admin, wpadmin, sysadmin, moderator, mod, null,
undefined, none, nil, nan, unknown, anonymous, anonym, anonyme, anónimo, anonimo, anônimo, anoniem, anonymer autor, n/a, na, no author, no name,
noname, nobody, unbekannt, inconnu, desconocido, desconhecido, sconosciuto, onbekend, guest, gast, gäste, invité, invitado, ospite, convidado,
author, authors, autor, autorin, autoren, auteur, auteurs, autore, autori, autora, autores, författare, forfatter, skribent, kirjoittaja, автор,
name, your name, full name, first name, last name, by, by line, byline, written by, posted by, posted, credit, credits, source, sources, quelle,
quellen, fuente, fonte, bron, источник, agencies, agenturen, agences, agencias, agências, agenzie, wires, wire, share, more,
follow, read more, loading, home, menu, search, login, log in, sign in, sign up, register, subscribe, newsletter, comments, comment, contact,
contact us, about, about us, about the author, advertisement, sponsored, sponsor, partner content, press release, promoted, syndicated, true, false,
default, default author, article, story, blog, page, title, object, object object, editor, editors, redaktion, team, staff, publisher, me,
category, categories, uncategorized, uncategorised, tag, tags, filed under, posted in, kategorie, kategorien, rubrik, schlagwörter, catégorie, catégories, étiquettes, categoría, categorías, etiquetas, categoria, categorie,
system, support, info, service, import, importer, feed, rss, wordpress, wordpressadmin, drupal, joomla, cms, various, various authors, multiple authors,
others, other, et al, todo, tba, tbd, tbc, lorem ipsum, jane or john, biography, bio, profile, latest, latest posts, all posts,
facebook, twitter, instagram, linkedin, youtube, whatsapp, telegram, email, e-mail, mail, print, copy, copy link, url, link, links, social,
playlist, play, drucken, imprimer, imprimir, stampa, afdrukken, skriv ut, udskriv, tulosta, drukuj, печать, getty, getty images, shutterstock,
istock, unsplash, pixabay, image, images, photo, photos, foto, fotos, video, videos, podcast, audio, opinion, opinions, analysis, exclusive,
breaking, live, updated, update, published, premium, plus, abo, politics, politik, sport, sports, business, technology, tech, health,
culture, entertainment, lifestyle, world, national, local, science, education, travel, style, food, music, movies, books, arts,
wirtschaft, kultur, panorama, wissen, meinung, société, economía, deportes, cultura, economia, politica, cronaca, esportes,
today, yesterday, heute, gestern, aujourd'hui, hoy, ayer, oggi, ieri, hoje, ontem, vandaag, gisteren, now, ago, am, pm, uhr`

const articles = `the, this, that, these, those, all, your, my, we, you, our, their, his, her, its, it, they, he, she, what, when, why, how, who,
where, there, here, if, as, is, are, was, an, every, each, some, any, no, not, more, most, top, best, new, click, read, see, view, get, also,
die, das, ein, eine, einer, eines, einem, alle, alles, wir, ihr, sie, er, es, unsere, unser, mein, dein, ihre, was, wie, warum, wenn, wer, wo,
les, une, un, ce, cette, nous, vous, notre, votre, il, elle, on, el, los, las, una, unos, unas, este, esta, nuestro, su, sus, gli, i, uno, questo, questa, o, os, um, uma, het, een, dit, dat, deze`

const copulas = `is, are, was, ist, sind, war, est, était, sont, es, son, era, fue, é, foi, são, è, sono, är, er, var, on, oli, jest, są, był, była, je, jsou, byl,
byla, este, egy, olan, adalah, là, являются, является, has been, hat, a été, works, arbeitet, joined, covers, writes`

// modifiers begin or fill the name of a job.
const modifiers = `senior, deputy, chief, assistant, associate, managing, executive, contributing, breaking, political, politics, sport, sports,
business, news, staff, foreign, national, international, local, guest, special, freelance, digital, investigative, lead, general,
head, marketing, content, features, feature, science, health, technology, tech, education, environment, entertainment, culture, arts, music, film,
royal, crime, full-stack, front-end, back-end, software, editorial, world, global, regional, featured, featured columnist, financial, economics, economic, security, military, diplomatic,
legal, medical, travel, food, fashion, lifestyle, opinion, metro, night, web, online, audience, trending, qa, social media, data, video, photo,
personal finance, money, consumer, climate, energy, defense, defence, justice, media, television, tv, theater, theatre, principal, co-founder,
co-founder and, founding, acting, former, vice, operations, product, creative, communications, public relations, seo, ux, growth, customer,
certified, registered, licensed, clinical, master, award-winning, coldwater daily, weekend, evening, morning, white house, capitol hill,
freier, freie, freiberuflicher, freiberufliche, leitender, leitende, stellvertretender, stellvertretende, stellv, politischer, politische, ständiger,
ehemaliger, ehemalige, chefe, jefe, jefa, envoyé, envoyée, grand, grande, rédacteur en, nostro, nostra, ledande, politisk, politischen, tidligere,
spezieller, exklusiv, exclusive, exclusively, eigener, eigene, sportlicher, wissenschaftlicher, wissenschaftliche`

// jobs are the ranks and jobs that stand after names on pages of every kind.
const jobs = `editor, contributor, ceo, cto, cfo, coo, cmo, founder, co-founder, cofounder, manager, specialist, officer, consultant, engineer, developer, strategist, head,
head of, expert, experts, gardener, astrologer, coach, attorney, lawyer, solicitor, barrister, nutritionist, dietitian, dietician, fellow, partner, curator, economist, vp, svp, evp,
vice president, trainer, advisor, adviser, copywriter, creator, coordinator, architect, researcher, scientist, physician, psychologist,
psychotherapist, therapist, pharmacist, nurse, historian, philosopher, sociologist, novelist, author of, writer at, editor at, editor of,
professional, practitioner, student, teacher, instructor, educator, blogger, vlogger, youtuber, photographer, videographer, illustrator,
translator, cartoonist, designer, reviewer, tester, moderator, ambassador, secretary, chairman, chairwoman, chairperson,
owner, entrepreneur, investor, executive, associate, intern, trainee, apprentice, volunteer, member, horticulturalist, meteorologist, chief of staff, team lead, lead reviewer,
marketing manager, product manager, content manager, content writer, content marketing manager, content specialist, social media manager,
strategy, rechtsanwalt, rechtsanwältin, fachanwalt, fachanwältin, steuerberater, steuerberaterin,
redakteur, redakteurin, chefredakteur, chefredakteurin, korrespondent, korrespondentin, reporterin, autorin, autor, gastautor, gastautorin,
gastbeitrag, kolumnist, kolumnistin, journalistin, volontär, volontärin, experte, expertin, ressortleiter, ressortleiterin, leiter, leiterin,
mitarbeiter, mitarbeiterin, herausgeber, herausgeberin, geschäftsführer, geschäftsführerin, online-redaktion, redaktor, redaktorin, chefredaktor, chefredaktorin, inlandredaktor, auslandredaktor, praktikant, praktikantin, chef vom dienst, newsdesk, redaktionsleiter, redaktionsleiterin,
journalist, journaliste, envoyé spécial, envoyée spéciale, correspondant, correspondante, rédacteur, rédactrice,
rédacteur en chef, rédactrice en chef, chef de service, cheffe de service, chroniqueur, chroniqueuse, grand reporter, pigiste, enseignant, enseignante, chercheur, chercheuse,
periodista, redactor, redactora, corresponsal, enviado especial, enviada especial, columnista, director adjunto, escritor, escritora, analista, catedrático, catedrática,
jornalista, repórter, correspondente, colunista, redator, giornalista, inviato, inviata, corrispondente, caporedattore, editorialista,
toimittaja, journalisti, redaktör, redaktör-in-chief, korrespondentti, redaktør, journalist., dziennikarz, dziennikarka, redaktor naczelny, novinář, novinářka,
редактор, корреспондент, журналист, обозреватель, спецкор, специальный корреспондент, собкор, кореспондент, журналістка, журналист, оглядач, muhabir, muhabiri, gazeteci, köşe yazarı,
wartawan, jurnalis, phóng viên, nhà báo`

// sponsors stand before those who paid or built.
const sponsors = `presented by, sponsored by, powered by, brought to you by, developed by, designed by, built by, paid for by, supported by,
made possible by, verified by, fact checked by, fact-checked by, checked by, approved by, theme by, website by, site by, präsentiert von, gesponsert von, unterstützt von, patrocinado por, offert par, proposé par`

// noise stands beside names on web pages and belongs to none.
const noise = `follow, following, twitter, facebook, instagram, linkedin, view all posts, view all posts by, view all articles by, all posts by, posts by, more by, more from, see all posts by, read more from, read more by,
more articles by, articles by, stories by, more stories by, see more from, view profile, view bio, see full bio, full bio, full profile, author bio, read full bio, see posts,
profile of, about, about the author, about author, meet, contact, kontakt, kontakta, contacto, contatto, contato, email, view, show, open, all articles by, share this, share, tweet, save, min read, minute read, minutes read, verified,
alle artikel, alle beiträge, alle artikel von, mehr von, artikel von, alle beiträge von, zeige alle beiträge von, weitere artikel von, zur person, zum autor, zur autorin, folgen, profil von, profil, über, über den autor, über die autorin,
tous les articles de, voir tous les articles de, suivre, suivez, à propos de, à propos de l'auteur, ver todos los artículos de, ver todas las entradas de, más de, seguir, sobre, sobre el autor, todos os artigos de, ver perfil, perfil de, artículos de,
tutti gli articoli di, vedi tutti i post di, segui, chi è, alle artikelen van, meer van, volg, bekijk alle berichten van, все статьи, все материалы автора, подписаться, следить,
leave a comment, leave a reply, no comments, one comment, post a comment, add comment, ein kommentar, kein kommentar, keine kommentare, kommentar verfassen, kommentar hinterlassen,
schreibe einen kommentar, hinterlasse einen kommentar, aucun commentaire, un commentaire, laisser un commentaire, sin comentarios, un comentario, deja un comentario, nessun commento,
un commento, lascia un commento, nenhum comentário, um comentário, deixe um comentário, geen reacties, laat een reactie achter, brak komentarzy, нет комментариев,
posted, posted in, comments, comment, print, bookmark, subscribe, listen, copy link, listen to article, listen to this article, listen to this story, add to favorites, add to favourites, add to reading list,
kommentare, kommentieren, drucken, teilen, merken, speichern, anhören, vorlesen, abonnieren, newsletter, leserbrief, artikel anhören, artikel teilen, artikel drucken, link kopieren,
partager, commentaires, commenter, écouter, imprimer, enregistrer, s'abonner, écouter l'article, lire plus tard, copier le lien, compartir, comentarios, comentar, escuchar, guardar, imprimir, suscribirse, escuchar artículo,
compartilhar, partilhar, comentários, ouvir, salvar, ouvir artigo, condividi, commenti, ascolta, stampa l'articolo, ascolta l'articolo, salva articolo, delen, reacties, luister, bewaar, luister naar dit artikel, kommentarer, lytt til saken, lyssna på artikeln,
udostępnij, komentarze, drukuj, posłuchaj, sdílet, komentáře, diskuse, zdieľať, megosztás, hozzászólások, paylaş, yorumlar, yazdır, dinle, поделиться, комментарии, сохранить, слушать, поділитися, коментарі,
reading time, read time, estimated reading time, estimated read time, time to read, lesezeit, lesedauer, geschätzte lesezeit, temps de lecture, tiempo de lectura, tiempo estimado de lectura, tempo de leitura, tempo di lettura,
leestijd, lesetid, lästid, læsetid, lukuaika, czas czytania, doba čtení, doba čítania, vreme čitanja, vrijeme čitanja, olvasási idő, timp de citire, okuma süresi, okuma suresi, время чтения, время на чтение, час читання, време за четене`
