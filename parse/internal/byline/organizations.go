package byline

// organizations are words that make the name they stand in an organisation's.
const organizations = `news, newsroom, newswire, newspaper, newspapers, newsdesk, newsteam, magazine, magazin, magazyn, media, mediagroup, network, networks, agency, agencies, team, editors, editorial, desk, bureau,
tv, television, channel, broadcasting, inc, inc., llc, ltd, ltd., limited, plc, gmbh, ag, e.v, corp, corporation, company, holding, holdings, foundation, institute, university, department, ministry, council, committee,
association, society, federation, initiative, coalition, alliance, organization, organisation, international, institut, stiftung, verlag, verein, publishing, publications, communications, consulting, solutions,
gazette, gazzetta, herald, tribune, chronicle, newsletter, weekly, daily, times, journal, observer, telegraph, courier, examiner, inquirer, dispatch, sentinel, bulletin, digest, monitor, review, insider, online, blogteam,
authors, writers, contributors, reporters, correspondents, analysts, crew, experts, committee, collective, community, project, research, center, centre, partners, services, studios, labs, technologies, systems,
redaktion, onlineredaktion, online-redaktion, sportredaktion, redaktionsteam, nachrichtenredaktion, nachrichten, zeitung, tageblatt, tagblatt, anzeiger, rundschau, presse, agentur, presseagentur, nachrichtenagentur, pressestelle, presseportal, pressemitteilung,
zentrale, gesellschaft, verband, bundesverband, fraktion, ministerium, bundesministerium, hochschule, universität, fakultät, autorenteam, expertenteam, wochenblatt, morgenpost, stadt, polizei, feuerwehr, landkreis,
rédaction, la rédaction, agence, journaux, quotidien, magazine, université, fondation, fédération, collectif, comité, syndicat, éditions, ministère, redacción, redacció, periódico, diario, agencia, noticias, universidad, fundación, equipo, gobierno, prensa, medios, ministerio,
redação, redacção, jornal, agência, notícias, universidade, fundação, equipe, equipa, assessoria, prefeitura, redazione, giornale, corriere, agenzia, notizie, università, fondazione, ufficio stampa, associazione, comune,
redactie, webredactie, sportredactie, nieuws, dagblad, persbureau, universiteit, stichting, vereniging, redaktionen, nyheter, nyheder, tidning, tidningen, avis, avisen, universitet, stiftelsen, toimitus, uutiset, uutistoimisto, yliopisto, lehti,
redakcja, agencja, wiadomości, gazeta, dziennik, uniwersytet, fundacja, redakce, agentura, zprávy, noviny, univerzita, redakcia, správy, szerkesztőség, hírek, egyetem, alapítvány, redacția, redactia, agenția, știri, ziarul, universitatea, редакция, редакцията, редакція, агентство, агентція, новости, новини, вести,
газета, журнал, пресс-служба, прес-служба, университет, університет, министерство, redakcija, agencija, vijesti, vesti, novice, uredništvo, univerzitet, συντακτική ομάδα, εφημερίδα, newsroom, haber, haber merkezi, ajansı, gazetesi, üniversitesi, redaksi, berita, kantor berita, tim redaksi, pasukan,
ban biên tập, báo, thông tấn xã, หนังสือพิมพ์, กองบรรณาธิการ, ทีมข่าว, وكالة, وكالات, صحيفة, جريدة, تحرير, هيئة التحرير, مجلة, قناة, جامعة, غرفة الأخبار, فريق التحرير, خبرگزاری, روزنامه, تحریریه, סוכנויות, מערכת, כתבי, חדשות, डेस्क, ब्यूरो, न्यूज, न्यूज़, टीम, ডেস্ক, নিউজ, প্রতিবেদক, রিপোর্ট`

// softOrganizations do the same unless a given name stands before them:
// "Example Press" is a house, "Jane Press" a person.
const softOrganizations = `press, post, staff, board, wire, street, service, group, radio, club, church, school, college, union, party, guild, page, pages, star, sun, mail, globe, world, nation, union, standard, express, mirror, record, register, report,
reports, report., reader, leader, argus, echo, spectator, guardian, independent, republic, advocate, pioneer, eagle, enterprise, today, now, live, digital, sport, sports, business, health, science, tech, technology, finance, politics, culture, opinion, entertainment, lifestyle, music, film, food, travel, fashion, style, home, garden,
blog, hub, lab, studio, store, shop, academy, museum, library, hospital, clinic, bank, capital, ventures, photography, design, entertainments, productions, pictures, films, records, books, games, gaming, motors, software, security, energy, events, editor, reporter, writer, correspondent, desk., company, co, woche, kurier, bote, prensa`
