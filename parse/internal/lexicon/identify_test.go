package lexicon

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// paragraphs are short invented news sentences, by language.
var paragraphs = []struct{ code, text string }{
	{"en", "The mayor said on Tuesday that the old bridge would be closed for two weeks while workers repair its northern pillars."},
	{"de", "Die Bürgermeisterin sagte am Dienstag, dass die alte Brücke für zwei Wochen gesperrt wird, weil die Pfeiler repariert werden müssen."},
	{"fr", "La maire a annoncé mardi que le vieux pont serait fermé pendant deux semaines afin de réparer ses piliers situés au nord de la ville."},
	{"es", "La alcaldesa dijo el martes que el viejo puente estará cerrado durante dos semanas mientras los obreros reparan sus pilares."},
	{"pt", "A prefeita disse na terça-feira que a velha ponte ficará fechada por duas semanas enquanto os operários fazem a reparação dos pilares."},
	{"it", "La sindaca ha detto martedì che il vecchio ponte sarà chiuso per due settimane, mentre gli operai riparano i piloni della parte nord."},
	{"nl", "De burgemeester zei dinsdag dat de oude brug twee weken dicht gaat omdat de pijlers aan de noordkant moeten worden hersteld."},
	{"sv", "Borgmästaren sade på tisdagen att den gamla bron ska vara stängd i två veckor medan arbetare lagar pelarna på norra sidan."},
	{"da", "Borgmesteren sagde tirsdag, at den gamle bro bliver lukket i to uger, mens håndværkere reparerer de nordlige piller efter stormen."},
	{"no", "Ordføreren sa tirsdag at den gamle broen blir stengt i to uker mens arbeidere reparerer pilarene på nordsiden etter stormen."},
	{"fi", "Kaupunginjohtaja sanoi tiistaina, että vanha silta on suljettu kahden viikon ajan, kun sen pohjoisia pilareita korjataan."},
	{"pl", "Burmistrz powiedziała we wtorek, że stary most będzie zamknięty przez dwa tygodnie, bo robotnicy muszą naprawić jego filary."},
	{"cs", "Starostka v úterý řekla, že starý most bude na dva týdny uzavřen, protože dělníci musí opravit jeho severní pilíře."},
	{"sk", "Starostka v utorok povedala, že starý most bude dva týždne zatvorený, pretože robotníci musia opraviť jeho severné piliere, ktoré poškodila voda."},
	{"hu", "A polgármester kedden azt mondta, hogy a régi hidat két hétre lezárják, amíg a munkások megjavítják az északi pilléreket."},
	{"ro", "Primarul a spus marți că vechiul pod va fi închis timp de două săptămâni, în timp ce muncitorii repară pilonii din partea de nord."},
	{"bg", "Кметът каза във вторник, че старият мост ще бъде затворен за две седмици, докато работниците ремонтират северните му стълбове."},
	{"hr", "Gradonačelnica je u utorak rekla da će stari most biti zatvoren dva tjedna dok radnici ne poprave stupove, također prije zime."},
	{"sr", "Градоначелница је у уторак рекла да ће стари мост бити затворен две недеље док радници не поправе стубове."},
	{"sl", "Županja je v torek dejala, da bo stari most zaprt dva tedna, ker morajo delavci popraviti njegove severne stebre, ki jih je poškodovala voda."},
	{"el", "Η δήμαρχος είπε την Τρίτη ότι η παλιά γέφυρα θα κλείσει για δύο εβδομάδες."},
	{"tr", "Belediye başkanı salı günü eski köprünün iki hafta boyunca kapalı olacağını ve işçilerin ayakları onaracağını söyledi."},
	{"ru", "Мэр заявила во вторник, что старый мост закроют на две недели, пока рабочие ремонтируют его северные опоры."},
	{"uk", "Міська голова сказала у вівторок, що старий міст закриють на два тижні, поки робітники ремонтують його північні опори."},
	{"be", "Мэр сказала ў аўторак, што стары мост будзе зачынены на два тыдні, пакуль рабочыя рамантуюць яго паўночныя апоры."},
	{"mk", "Градоначалничката рече во вторник дека стариот мост ќе биде затворен две недели, а работниците ќе ги поправат столбовите."},
	{"ar", "قالت رئيسة البلدية يوم الثلاثاء إن الجسر القديم سيغلق لمدة أسبوعين حتى ينتهي العمال من إصلاح الأعمدة."},
	{"fa", "شهردار روز سه‌شنبه گفت که پل قدیمی برای دو هفته بسته خواهد بود تا کارگران پایه‌های آن را تعمیر کنند."},
	{"ur", "میئر نے منگل کو کہا کہ پرانا پل دو ہفتوں کے لیے بند رہے گا کیونکہ مزدور اس کے ستون ٹھیک کر رہے ہیں۔"},
	{"he", "ראשת העיר אמרה ביום שלישי כי הגשר הישן ייסגר לשבועיים."},
	{"hi", "महापौर ने मंगलवार को कहा कि पुराना पुल दो सप्ताह के लिए बंद रहेगा क्योंकि मजदूर उसके खंभे ठीक कर रहे हैं।"},
	{"mr", "महापौरांनी मंगळवारी सांगितले की जुना पूल दोन आठवडे बंद राहणार आहे आणि कामगार खांब दुरुस्त करणार आहेत."},
	{"bn", "মেয়র মঙ্গলবার বলেছেন যে পুরোনো সেতুটি দুই সপ্তাহ বন্ধ থাকবে।"},
	{"ta", "பழைய பாலம் இரண்டு வாரங்களுக்கு மூடப்படும் என்று மேயர் கூறினார்."},
	{"id", "Wali kota mengatakan pada hari Selasa bahwa jembatan lama akan ditutup selama dua minggu karena pekerja harus memperbaiki tiangnya."},
	{"ms", "Datuk Bandar berkata pada hari Selasa bahawa jambatan lama akan ditutup selama dua minggu kerana pekerja perlu membaiki tiangnya, katanya."},
	{"vi", "Thị trưởng cho biết hôm thứ Ba rằng cây cầu cũ sẽ đóng cửa trong hai tuần để công nhân sửa các trụ cầu."},
	{"th", "นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าสะพานเก่าจะปิดสองสัปดาห์"},
	{"zh", "市長週二表示，老橋將關閉兩週，工人將修理北側的橋墩。"},
	{"ja", "市長は火曜日、古い橋を二週間閉鎖すると発表した。"},
	{"ko", "시장은 화요일 오래된 다리를 2주 동안 폐쇄한다고 밝혔다."},
	{"ca", "L'alcaldessa va dir dimarts que el pont vell estarà tancat dues setmanes perquè els obrers han de reparar els pilars amb urgència."},
	{"gl", "A alcaldesa dixo o martes que a vella ponte estará pechada dúas semanas porque os obreiros teñen que arranxar os piares, e non só os do norte, xa moi vellos."},
	{"eu", "Alkateak asteartean esan zuen zubi zaharra bi astez itxita egongo dela eta langileek zutabeak konpondu behar dituztela."},
	{"et", "Linnapea ütles teisipäeval, et vana sild on kaks nädalat suletud, sest töölised peavad selle sambad ära parandama."},
	{"lv", "Mēre otrdien sacīja, ka vecais tilts būs slēgts divas nedēļas, jo strādniekiem ir jālabo tā ziemeļu balsti."},
	{"lt", "Merė antradienį sakė, kad senasis tiltas bus uždarytas dvi savaites, nes darbininkai turi pataisyti jo atramas."},
	{"af", "Die burgemeester het Dinsdag gesê dat die ou brug vir twee weke gesluit sal wees omdat werkers die pilare moet herstel."},
	{"sw", "Meya alisema Jumanne kwamba daraja la zamani litafungwa kwa wiki mbili ili wafanyakazi waweze kutengeneza nguzo za upande wa kaskazini."},
	{"is", "Borgarstjórinn sagði á þriðjudag að gamla brúin yrði lokuð í tvær vikur og að það væri verið að gera við stöplana."},
	{"sq", "Kryetarja tha të martën se ura e vjetër do të mbyllet për dy javë dhe punëtorët do të rregullojnë shtyllat që janë në veri."},
	{"sr", "Gradonačelnica je u utorak rekla da će stari most biti zatvoren dve nedelje dok radnici ne poprave stubove gde je, takođe, bilo štete."},
}

func TestIdentify(t *testing.T) {
	for _, p := range paragraphs {
		if got := Identify(p.text); got != p.code {
			t.Errorf("Identify(%q) = %q, want %q", p.text, got, p.code)
		}
		if got := Identify(strings.ToUpper(p.text)); got != p.code && p.code != "tr" && p.code != "el" {
			t.Errorf("Identify(%q) = %q, want %q", strings.ToUpper(p.text), got, p.code)
		}
	}
}

// TestIdentifySummary holds that a summary in another language, at either end, does
// not stand for the text.
func TestIdentifySummary(t *testing.T) {
	long := strings.Repeat(paragraphs[1].text+" ", 20)
	short := strings.Repeat(paragraphs[0].text+" ", 6)
	for _, text := range []string{long, short + long, long + short} {
		if got := Identify(text); got != "de" {
			t.Errorf("Identify(%.40q…) = %q, want de", text, got)
		}
	}
}

func TestIdentifyEveryLanguage(t *testing.T) {
	have := map[string]bool{}
	for _, p := range paragraphs {
		have[p.code] = true
	}
	for _, l := range All() {
		if !have[l.Code] {
			t.Errorf("no paragraph of %q", l.Code)
		}
	}
}

func TestIdentifyUnsure(t *testing.T) {
	for _, s := range []string{
		"", "   ", "12345 67890", "OK", "The", "Anna Berg", "xq zrt plmk vbnq wrtz hjkl", "a b c d e f g h i j k l m n",
		"Ngabona amanxeba amathathu egxalabeni nasemhlane uhlalele umndeni wesaguga", "\xff\xfe\xff\xfe",
		"user_id=55; session=ab12cd34; path=/; domain=.example.com; secure; httponly",
	} {
		if got := Identify(s); got != "" {
			t.Errorf("Identify(%q) = %q, want nothing", s, got)
		}
	}
}

func TestIdentifyMixed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"「The Example Times」の記者は火曜日に取材した。", "ja"},
		{"记者 Anna Berg 从北京报道：这座桥将关闭两周。", "zh"},
		{"Мэр заявила во вторник, что Example Bridge Company закроет мост на две недели.", "ru"},
		{"<p>The mayor said that the bridge will be closed.</p> <p>It was built in the last century, and it is the only one.</p>", "en"},
	} {
		if got := Identify(c.text); got != c.want {
			t.Errorf("Identify(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzIdentify(f *testing.F) {
	for _, p := range paragraphs {
		f.Add(p.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Identify(s)
		if got != Identify(s) {
			t.Fatal("not the same twice")
		}
		if len(got) > 3 || !utf8.ValidString(got) {
			t.Fatalf("no tag: %q", got)
		}
	})
}

func BenchmarkIdentify(b *testing.B) {
	text := strings.Repeat(paragraphs[0].text+" ", 40)
	b.SetBytes(identifyBytes)
	b.ReportAllocs()
	for b.Loop() {
		Identify(text)
	}
}
