package byline

import (
	"strings"
	"testing"
	"unicode/utf8"
)

type lineCase struct {
	lang     string
	in       string
	want     string // "-" for no byline
	rest     string // what the byline leaves of the line
	strength Strength
}

func lineCases() []lineCase {
	return []lineCase{
		{"en", "By Jane Roe", "Jane Roe", "", Plain},
		{"en", "BY JANE ROE", "Jane Roe", "", Plain},
		{"en", "  By Jane Roe  ", "Jane Roe", "  ", Plain},
		{"en", "**By Jane Roe**", "Jane Roe", "**", Plain},
		{"en", "By Jane Roe and John Doe", "Jane Roe; John Doe", "", Plain},
		{"en", "By Jane Roe, John Doe, and Ann Poe", "Jane Roe; John Doe; Ann Poe", "", Plain},
		{"en", "By Jane RoeDecember 23, 2023", "Jane Roe", "December 23, 2023", Plain},
		{"en", "By Jane RoeDec. 21, 2023 11:00 pm EST", "Jane Roe", "Dec. 21, 2023 11:00 pm EST", Plain},
		{"en", "Jane Roe5 hours ago", "Jane Roe", "5 hours ago", Bare},
		{"en", "Jane Roe 2 days", "Jane Roe", " 2 days", Bare},
		{"de", "Jane Roe · 3 Std.", "Jane Roe", " · 3 Std.", Bare},
		{"es", "Juan Pérez hace 4 minutos", "Juan Pérez", " hace 4 minutos", Bare},
		{"en", "Written by Jane and John", "Jane; John", "", Doubtful},
		{"en", "Written by Rain and Wind", "", "Written by Rain and Wind", NoByline},
		{"en", "BY JANE ROE TWITTER", "Jane Roe", " TWITTER", Plain},
		{"en", "A Post By: Jane Roe", "Jane Roe", "", Plain},
		{"en", "Guide by Jane Roe Former Deputy Editor", "Jane Roe", "", Plain},
		{"en", "Jane Roe • 8h", "Jane Roe", " • 8h", Bare},
		{"en", "Harbour Marathon • 8h", "", "Harbour Marathon • 8h", NoByline},
		{"en", "Urban Gardens • 8h", "", "Urban Gardens • 8h", NoByline},
		{"de", "Nur Heute • 8h", "", "Nur Heute • 8h", NoByline},
		{"de", "Davor Pause • 8h", "", "Davor Pause • 8h", NoByline},
		{"id", "Hari Raya • 8h", "", "Hari Raya • 8h", NoByline},
		{"pt", "Uma Biografia • 8h", "", "Uma Biografia • 8h", NoByline},
		{"en", "Oluwaseyi Poe • 8h", "Oluwaseyi Poe", " • 8h", Bare},
		{"fi", "Hannele Esimerkki • 8h", "Hannele Esimerkki", " • 8h", Bare},
		{"ro", "Ruxandra Exemplu • 8h", "Ruxandra Exemplu", " • 8h", Bare},
		{"en", "Jane Roe • November 4th, 2025", "Jane Roe", " • November 4th, 2025", Bare},
		{"en", "Jane Roe @janeroe", "Jane Roe", " @janeroe", Bare},
		{"en", "Jane Roe @johndoe", "", "Jane Roe @johndoe", NoByline},
		{"en", "September 17, 2019 Jane Roe 0", "Jane Roe", " 0", Bare},
		{"en", "September 17, 2019 Jane Roe Leave a comment", "Jane Roe", " Leave a comment", Bare},
		{"de", "17. September 2019 Petra Beispiel 1 Kommentar Ausflug, Hafen", "Petra Beispiel", " 1 Kommentar Ausflug, Hafen", Bare},
		{"de", "17. September 2019 petrabeispiel Schreibe einen Kommentar", "petrabeispiel", " Schreibe einen Kommentar", Bare},
		{"en", "September 17, 2019 News Leave a comment", "", "September 17, 2019 News Leave a comment", NoByline},
		{"en", "September 17, 2019 uncategorized Leave a comment", "", "September 17, 2019 uncategorized Leave a comment", NoByline},
		{"en", "September 17, 2019 Harbour Reviews 3 Comments", "", "September 17, 2019 Harbour Reviews 3 Comments", NoByline},
		{"de", "17. September 2019 • Petra Beispiel • 3 Minuten", "Petra Beispiel", " • 3 Minuten", Bare},
		{"de", "17.09.2019, 11:30 Uhr von Petra Beispiel", "Petra Beispiel", "", Plain},
		{"en", "September 29, 2025 / Jane Roe", "Jane Roe", "", Bare},
		{"en", "September 29, 2025/Jane Roe", "Jane Roe", "", Bare},
		{"en", "The fair opens on September 17, 2019 Jane Roe", "", "The fair opens on September 17, 2019 Jane Roe", NoByline},
		{"de", "Artikel veröffentlicht am 28. April 2024, 14:26 Uhr, Jane Roe", "Jane Roe", "", Bare},
		{"en", "Associated Press April 28, 2023 GMT", "Associated Press [o]", " April 28, 2023 GMT", Bare},
		{"en", "Associated PressApril 28, 2023 GMT", "Associated Press [o]", "April 28, 2023 GMT", Bare},
		{"en", "Reuters | April 28, 2023", "Reuters [o]", " | April 28, 2023", Bare},
		{"en", "AFP, 28 April 2023", "AFP [o]", ", 28 April 2023", Bare},
		{"en", "PARIS, 28 April 2023", "", "PARIS, 28 April 2023", NoByline},
		{"en", "Reuters April sales fell 3 percent", "", "Reuters April sales fell 3 percent", NoByline},
		{"de", "1. Februar 2022, Petra Beispiel", "Petra Beispiel", "", Bare},
		{"en", "Friday, March 5, 2024, Jane Roe", "Jane Roe", "", Bare},
		{"en", "March 5, 2024 at 11:20 AM, Jane Roe", "Jane Roe", "", Bare},
		{"en", "Friday, March 5, 2024, Harbour Heights", "", "Friday, March 5, 2024, Harbour Heights", NoByline},
		{"en", "By Jane Roe Posted in News", "Jane Roe", "", Plain},
		{"en", "By Jane Roe Comments (3)", "Jane Roe", "", Plain},
		{"en", "By Jane Roe Listen to article", "Jane Roe", " Listen to article", Plain},
		{"de", "Von Petra Beispiel Drucken", "Petra Beispiel", " Drucken", Plain},
		{"fr", "Par Jeanne Dupré Partager", "Jeanne Dupré", " Partager", Plain},
		{"es", "Por Juan Pérez Compartir", "Juan Pérez", " Compartir", Plain},
		{"de", "von Petra Beispiel Lesezeit: 4 Min.", "Petra Beispiel", " Lesezeit: 4 Min.", Plain},
		{"en", "By Jane Roe Reading time: 4 min", "Jane Roe", " Reading time: 4 min", Plain},
		{"fr", "Par Jeanne Dupré Temps de lecture : 4 min", "Jeanne Dupré", " Temps de lecture : 4 min", Plain},
		{"es", "Por Juan Pérez Tiempo de lectura: 4 min", "Juan Pérez", " Tiempo de lectura: 4 min", Plain},
		{"en", "Harbour Marathon 3 hours", "", "Harbour Marathon 3 hours", NoByline},
		{"en", "Harbour Notes 4.47.4", "", "Harbour Notes 4.47.4", NoByline},
		{"en", "By Jane Roe22 December 2023", "Jane Roe", "22 December 2023", Plain},
		{"en", "By Jane Roe@janeroe Nov 19, 2019, 7:53pm EST", "Jane Roe", "@janeroe Nov 19, 2019, 7:53pm EST", Plain},
		{"en", "By JANE ROE • 05/26/22 4:20pm", "Jane Roe", " • 05/26/22 4:20pm", Plain},
		{"en", "By Jane Roe | Associated Press", "Jane Roe", "", Plain},
		{"en", "By Jane Roe The Associated Press", "Jane Roe", "", Plain},
		{"en", "By Jane Roe, XNN", "Jane Roe", "", Plain},
		{"en", "By Jane Roe | November 18, 2019 -- 19:14 GMT | Topic: Hardware", "Jane Roe", " | November 18, 2019 -- 19:14 GMT | Topic: Hardware", Plain},
		{"en", "By Jane Roe and John Doe on December 21, 2023 at 3:53PM PST", "Jane Roe; John Doe", " on December 21, 2023 at 3:53PM PST", Plain},
		{"en", "By Jane Roe, Staff Writer", "Jane Roe", "", Plain},
		{"en", "By Jane Roe For Exampleonline", "Jane Roe", "", Plain},
		{"en", "By Jane Roe For Example.Com", "Jane Roe", "", Plain},
		{"en", "By Jane Roe March 16, 2016 John Poe U.S. Secretary of Something", "Jane Roe", " March 16, 2016 John Poe U.S. Secretary of Something", Plain},
		{"en", "By JANE ROE and JOHN DOE; Jane Roe reported from Washington, and John Doe from Ottawa.", "Jane Roe; John Doe", "; Jane Roe reported from Washington, and John Doe from Ottawa.", Plain},
		{"en", "By The Editors", "The Editors [o]", "", Plain},
		{"en", "By EXAMPLE POST STAFF", "EXAMPLE POST STAFF [o]", "", Plain},
		{"en", "By Reuters", "Reuters [o]", "", Plain},
		{"en", "By our staff", "", "", Doubtful},
		{"en", "By Staff Writer", "", "", Doubtful},
		{"en", "By Jane", "Jane", "", Doubtful},
		{"en", "By: Jane Roe", "Jane Roe", "", Plain},
		{"en", "ByJane Roe", "Jane Roe", "", Plain},
		{"en", "Byby Jane Roe", "Jane Roe", "", Plain},
		{"en", "Written by Jane Roe", "Jane Roe", "", Plain},
		{"en", "Story by Jane Roe Photos by John Doe", "Jane Roe; John Doe (photographer)", "", Plain},
		{"en", "Opinion by Jane Roe", "Jane Roe", "", Plain},
		{"en", "Posted by Jane Roe at 9:05 PM No comments:", "Jane Roe", " at 9:05 PM No comments:", Plain},
		{"en", "Author: Jane Roe, Editor", "Jane Roe", "", Plain},
		{"en", "AUTHOR: By Jane Roe and John Doe", "Jane Roe; John Doe", "", Plain},
		{"en", "From Jane Roe", "Jane Roe", "", Doubtful},
		{"en", "By Jane Roe 9 min read", "Jane Roe", " 9 min read", Plain},
		{"en", "By Dr. Jane Roe", "Dr. Jane Roe", "", Plain},
		{"en", "By Anthony D'Roe", "Anthony D'Roe", "", Plain},
		{"en", "Dec 22, 2023 by Jane Roe", "Jane Roe", "", Plain},
		{"en", "12/22/2023 By Jane Roe", "Jane Roe", "", Plain},
		{"en", "Published August 7, 2023 by Jane Roe", "Jane Roe", "", Plain},
		{"en", "Monday August 8, 2022 10:43 am PDT by Jane Roe", "Jane Roe", "", Plain},

		{"en", "This post was written by Jane Roe, Head of Tea and Community Development", "Jane Roe", "", Plain},
		{"en", "Written by Jane Roe, MD, gastroenterologist, Example Health", "Jane Roe", ", gastroenterologist, Example Health", Plain},
		{"en", "Authors: Jane Roe and John Doe, Extension beekeeping educators", "Jane Roe; John Doe", ", Extension beekeeping educators", Plain},
		{"en", "Written by Dr Jane Roe, Dr John Doe, Ann Poe", "Dr Jane Roe; Dr John Doe; Ann Poe", "", Plain},
		{"en", "By Jane RoeCity Columnist", "Jane Roe", "", Plain},
		{"en", "Yes! | By Jane Roe | April 13, 2020", "Jane Roe", " | April 13, 2020", Plain},
		{"en", "Travel · By Jane Roe", "Jane Roe", "", Plain},
		{"de", "Ein Interview von Anna Meier mit Peter Müller.", "Anna Meier", ".", Plain},

		{"en", "by Jane Roe, The Example", "Jane Roe", "", Plain},
		{"en", "Author of the article: Jane Roe", "Jane Roe", "", Plain},
		{"de", "Aus Berlin von Anna Meier", "Anna Meier", "", Doubtful},
		{"fr", "De notre correspondante à Rome, Jeanne Dupré", "Jeanne Dupré", "", Plain},
		{"pt", "Por Rita Prado, g1 São Paulo", "Rita Prado", ", g1 São Paulo", Plain},
		{"he", "דנה לוין | 3.3.2020", "דנה לוין", " | 3.3.2020", Bare},
		{"he", "מאת נעמה ברקוביץ'", "נעמה ברקוביץ'", "", Plain},
		{"zh", "作者：张例 来源：例子日报", "张例", " 来源：例子日报", Plain},
		{"zh", "2021-04-18 08:30 来源：例子日报 记者 张例", "张例", "", Plain},
		{"zh", "新华社记者 张例", "张例", "", Plain},
		{"ja", "文・西園寺あかり", "西園寺あかり", "", Plain},
		{"ko", "기자명 홍길동 기자", "홍길동", "", Plain},

		// No marker, but a sign beside the name.
		{"en", "Jane RoeShowbiz Reporter", "Jane Roe", "", Bare},
		{"en", "Jane Roe By Jane Roe Example News", "Jane Roe", "", Plain},
		{"en", "Jane Roe|Published 4 months ago", "Jane Roe", "|Published 4 months ago", Bare},
		{"en", "Jane Roe, @janeroe", "Jane Roe", ", @janeroe", Bare},
		{"en", "The Example 02/10/2020 Jane Roe", "Jane Roe", "", Bare},
		{"en", "12/11/2019 - Jane Roe", "Jane Roe", "", Bare},
		{"en", "Dec 26, 2025 • Jane Roe in Project Gardening", "Jane Roe", " in Project Gardening", Bare},
		{"en", "Jane Roe · XBC News · Posted: Dec 22, 2023 8:25 AM EST | Last Updated: January 2", "Jane Roe", " · Posted: Dec 22, 2023 8:25 AM EST | Last Updated: January 2", Bare},
		{"en", "Jane Roe | March 9, 2023", "Jane Roe", " | March 9, 2023", Bare},
		{"en", "Jane RoeApril 26, 2024", "Jane Roe", "April 26, 2024", Bare},
		{"en", "Jane Roe, Associated Press", "Jane Roe", "", Bare},
		{"en", "Jane Roe - Contributing Writer", "Jane Roe", "", Bare},
		{"en", "Jane Roe Staff Writer", "Jane Roe", "", Bare},
		{"en", "Jane Roe • 2 min read", "Jane Roe", " • 2 min read", Bare},
		{"de", "Anna Meier, London 18.10.2019, 19:33", "Anna Meier", " 18.10.2019, 19:33", Bare},
		{"ru", "Иван Петрин, 8 января, 05:30", "Иван Петрин", ", 8 января, 05:30", Bare},

		// Other languages.
		{"de", "Von Anna Meier", "Anna Meier", "", Plain},
		{"de", "VON ANNA MEIER UND PETER MÜLLER", "Anna Meier; Peter Müller", "", Plain},
		{"de", "Von Anna Meier am 10.08.2022", "Anna Meier", " am 10.08.2022", Plain},
		{"de", "Eingestellt von Anna Meier um 21:11", "Anna Meier", " um 21:11", Plain},
		{"de", "Von Ulrike", "Ulrike", "", Doubtful},
		{"de", "Erstellt von Ulrike am Dienstag 6. Mai 2014", "Ulrike", " am Dienstag 6. Mai 2014", Doubtful},
		{"de", "Von Anna Meier Keine Kommentare", "Anna Meier", " Keine Kommentare", Plain},
		{"de", "Von Anna Meier Kategorien: Garten", "Anna Meier", "", Plain},
		{"de", "Text von Anna Meier Illustration von Karl Huber", "Anna Meier; Karl Huber (illustrator)", "", Plain},
		{"de", "Übersetzung Anna Meier, 12.12.2022", "", "Übersetzung Anna Meier, 12.12.2022", NoByline},
		{"en", "Posted by Jane Roe, John Doe, Ann Poe and Jim Coe - Widget Safety team", "Jane Roe; John Doe; Ann Poe; Jim Coe", " - Widget Safety team", Plain},
		{"en", "By Jane Roe Leave a Comment", "Jane Roe", " Leave a Comment", Plain},
		{"fa", "از باران تا برف", "", "از باران تا برف", NoByline},
		{"de", "Ein Kommentar von Anna Meier", "Anna Meier", "", Plain},
		{"de", "Text: Anna Meier, Foto: Peter Müller", "Anna Meier; Peter Müller (photographer)", "", Plain},
		{"de", "Mit Kurt Beispiel sprachen Anna Meier und Peter Müller", "Anna Meier; Peter Müller", "", Doubtful},
		{"de", "Aus Chicago berichtet Anna Meier", "Anna Meier", "", Doubtful},
		{"de", "Autor: Anna Meier , Datum: 18.Jan.17 , Anzahl der Kommentare: 5", "Anna Meier", " , Datum: 18.Jan.17 , Anzahl der Kommentare: 5", Plain},
		{"fr", "Par Jeanne Dupré", "Jeanne Dupré", "", Plain},
		{"fr", "Par Jeanne Dupré(Bruxelles, bureau européen)", "Jeanne Dupré", "", Plain},
		{"fr", "Propos recueillis par Jeanne Dupré", "Jeanne Dupré (interviewer)", "", Plain},
		{"es", "Por Juan PeralRedacción", "Juan Peral", "", Plain},
		{"es", "por Ana Peral 4 mayo, 2022", "Ana Peral", " 4 mayo, 2022", Plain},
		{"es", "Por Redacción", "", "", Doubtful},
		{"pt", "Por Rita Prado e Tiago Melo", "Rita Prado; Tiago Melo", "", Plain},
		{"it", "di Viviana Neri", "Viviana Neri", "", Plain},
		{"nl", "Door Jan de Bries", "Jan de Bries", "", Plain},
		{"sv", "Av Karin Ek", "Karin Ek", "", Plain},
		{"da", "Af Mette Holm", "Mette Holm", "", Plain},
		{"no", "Tekst: Kari Moe", "Kari Moe", "", Plain},
		{"pl", "Autor: Jan Nowek", "Jan Nowek", "", Plain},
		{"ru", "Автор: Иван Петрин", "Иван Петрин", "", Plain},
		{"ru", "Текст: Анна Сидорина·11 октября 2018", "Анна Сидорина", "·11 октября 2018", Plain},
		{"ar", "بقلم: أحمد المثال", "أحمد المثال", "", Plain},
		{"he", "מאת דנה לוין", "דנה לוין", "", Plain},
		{"zh", "文／张例", "张例", "", Plain},
		{"zh", "作者：张例", "张例", "", Plain},
		{"zh", "记者 张例", "张例", "", Plain},
		{"zh", "【記者王例／台北報導】", "王例", "】", Plain},
		{"ja", "文・例田太郎", "例田太郎", "", Plain},
		{"ja", "例田太郎記者", "例田太郎", "", Plain},
		{"ko", "홍길동 기자", "홍길동", "", Plain},
		{"ko", "홍길동 기자 hong@example.com", "홍길동", " hong@example.com", Plain},
		{"ko", "홍길동 기자 | 2020-03-04 16:52:59", "홍길동", " | 2020-03-04 16:52:59", Plain},
		{"ko", "[서울=보기통신] 홍길동 기자 = 본문이 이어진다", "홍길동", " = 본문이 이어진다", Plain},
	}
}

func notBylines() []lineCase {
	return []lineCase{
		{lang: "en", in: "By the time she arrived, it was over."},
		{lang: "en", in: "By 2030 the town hopes to double its output."},
		{lang: "en", in: "By Tuesday the water had gone."},
		{lang: "en", in: "By clicking Subscribe, you agree to our terms."},
		{lang: "en", in: "By The Numbers"},
		{lang: "en", in: "By December 2023"},
		{lang: "en", in: "By John Smith's reckoning, the vote was lost."},
		{lang: "en", in: "By Jane Roe and her team of engineers"},
		{lang: "en", in: "By John Smith, a former minister, the company was founded."},
		{lang: "en", in: "By Jane Roe. The company said nothing."},
		{lang: "en", in: "By Michael Roe/Getty Images"},
		{lang: "en", in: "Byrne was not amused."},
		{lang: "en", in: "Byron Roe"},
		{lang: "en", in: "Jane Roe"},
		{lang: "en", in: "Jane Roe said on Monday that 3 people had come."},
		{lang: "en", in: "Windows Server 2019"},
		{lang: "en", in: "Average Rating: 4.1"},
		{lang: "en", in: "Class Size: 433"},
		{lang: "en", in: "On 12 December 2019 John Smith said"},
		{lang: "en", in: "Results of 02/10/2020 Jane Roe"},
		{lang: "en", in: "Travel | By the sea"},
		{lang: "en", in: "CALL ExampleCare 1-800-555-0199"},
		{lang: "en", in: "Jane Roe (@janeroe) December 11, 2016"},
		{lang: "en", in: "Photo by Jane Roe"},
		{lang: "en", in: "Photo: Jane Roe"},
		{lang: "en", in: "Edited by Jane Roe"},
		{lang: "en", in: "Fact checked by Jane Roe"},
		{lang: "en", in: "Presented by Example"},
		{lang: "en", in: "Text Size"},
		{lang: "en", in: "Video Games"},
		{lang: "en", in: "© 2025 Jane Roe"},
		{lang: "en", in: "In October, Jane Roe won an award."},
		{lang: "en", in: "New York, March 9, 2023"},
		{lang: "en", in: ""},
		{lang: "en", in: " "},
		{lang: "en", in: "*"},
		{lang: "de", in: "Von der Leyen sagte am Montag nichts."},
		{lang: "de", in: "Von Hamburg nach Berlin"},
		{lang: "de", in: "Von Anfang an war alles anders."},
		{lang: "de", in: "Von Angela Beispiel wird viel erwartet."},
		{lang: "de", in: "Im Alter von 25 Jahren"},
		{lang: "de", in: "Redaktion: Anna Meier"},
		{lang: "fr", in: "Par ailleurs, rien n'a changé."},
		{lang: "fr", in: "Par exemple"},
		{lang: "es", in: "Por supuesto que no."},
		{lang: "es", in: "Por la tarde llegó Ana Peral."},
		{lang: "it", in: "Di Maio a Roma"},
		{lang: "it", in: "Di certo nessuno lo sa."},
		{lang: "sv", in: "Av alla kommuner är det den minsta."},
		{lang: "nl", in: "Door de regen ging het niet door."},
		{lang: "nl", in: "Van Dyke was er ook."},
		{lang: "ja", in: "記者会見"},
		{lang: "ja", in: "編集部からのお知らせ"},
		{lang: "ja", in: "関連記事"},
		{lang: "zh", in: "文化中心"},
		{lang: "zh", in: "个人中心"},
		{lang: "ko", in: "기자회견이 열렸다"},
		{lang: "ko", in: "홍길동 기자가 말했다"},
	}
}

func TestLine(t *testing.T) {
	for _, c := range lineCases() {
		names, end, strength := Read(c.in, Options{Lang: c.lang})
		if got := show(names); got != c.want || strength != c.strength {
			t.Errorf("%s: Read(%q) = %q, %v, want %q, %v", c.lang, c.in, got, strength, c.want, c.strength)
		} else if rest := c.in[end:]; rest != c.rest {
			t.Errorf("%s: Read(%q) leaves %q, want %q", c.lang, c.in, rest, c.rest)
		}
	}
	for _, c := range notBylines() {
		if names, end, ok := Line(c.in, Options{Lang: c.lang}); ok || names != nil || end != 0 {
			t.Errorf("%s: Line(%q) = %q, want no byline", c.lang, c.in, show(names))
		}
	}
}

func TestOpening(t *testing.T) {
	for _, c := range []struct {
		lang, in string
		want     bool
	}{
		{"en", "By", true}, {"en", "By —", true}, {"en", "Written By", true}, {"en", "Author:", true}, {"en", "  By: ", true},
		{"de", "Von", true}, {"de", "Autor:", true}, {"fr", "Par", true}, {"es", "Por", true},
		{"en", "By Jane Roe", false}, {"en", "Photos by", false}, {"en", "Sponsored by", false}, {"en", "Read More", false},
		{"en", "Die", false}, {"en", "", false}, {"en", " ", false}, {"en", strings.Repeat("By ", 20), false},
	} {
		if _, _, got := Read(c.in, Options{Lang: c.lang}); (got == Opening) != c.want {
			t.Errorf("%s: Read(%q) says %v", c.lang, c.in, got)
		}
	}
}

func TestExplicit(t *testing.T) {
	for s, want := range map[string]bool{
		"Written by Jane Roe": true, "Author: Jane Roe": true, "Author": true, "Erstellt von Petra Beispiel": true,
		"By Jane Roe": false, "From: Jane Roe": false, "Photos by Jane Roe": false, "Edited by Jane Roe": false, "Jane Roe": false, "": false,
	} {
		if got := Explicit(s, Options{Lang: "en"}); got != want {
			t.Errorf("Explicit(%q) = %v", s, got)
		}
	}
}

func TestForeign(t *testing.T) {
	for in, want := range map[string]bool{
		"Edited by": true, "Fact checked by": true, "Photos:": true, "Medically reviewed by": true, "Translated by:": true,
		"By": false, "Written by": false, "Edited by Jane Roe": false, "Jane Roe": false, "Interview:": false, "": false,
	} {
		if got := Foreign(in, Options{Lang: "en"}); got != want {
			t.Errorf("Foreign(%q) = %v", in, got)
		}
	}
}

func TestLineIsShort(t *testing.T) {
	if _, _, ok := Line("By Jane Roe "+strings.Repeat("and John Doe ", 40), Options{}); ok {
		t.Error("a paragraph is no byline")
	}
}

func TestCredits(t *testing.T) {
	for _, c := range []splitCase{
		{"en", "(Reporting by Jane Roe; Editing by John Doe)", "Jane Roe; John Doe (editor)"},
		{"en", "(Reporting by Jane Roe, Ann Poe and John Doe in Berlin; Writing by Joe Bloe; Editing by Pat Moe and Kit Woe)",
			"Jane Roe; Ann Poe; John Doe; Joe Bloe; Pat Moe (editor); Kit Woe (editor)"},
		{"en", "Reporting by Jane Roe Additional reporting by John Doe Editing by Ann Poe", "Jane Roe; John Doe (contributor); Ann Poe (editor)"},
		{"en", "Jane Roe contributed to this report.", "Jane Roe (contributor)"},
		{"en", "Jane Roe and John Doe contributed to this report.", "Jane Roe (contributor); John Doe (contributor)"},
		{"en", "Jane Roe contributed reporting from Hong Kong.", "Jane Roe (contributor)"},
		{"en", "Example News’ Jane Roe contributed to this report.", "Jane Roe (contributor)"},
		{"en", "With files from Jane Roe", "Jane Roe (contributor)"},
		{"en", "With files from The Canadian Press", "The Canadian Press [o] (contributor)"},
		{"en", "Photos by Jane Roe", "Jane Roe (photographer)"},
		{"en", "Edited by: Jane Roe", "Jane Roe (editor)"},
		{"en", "Translated by Jane Roe", "Jane Roe (translator)"},
		{"de", "Redaktion: Anna Meier", "Anna Meier (editor)"},
		{"de", "Mitarbeit: Anna Meier, Peter Müller", "Anna Meier (contributor); Peter Müller (contributor)"},
		{"fr", "Traduction : Jeanne Dupré", "Jeanne Dupré (translator)"},
		{"es", "Traducción de Ana Peral", "Ana Peral (translator)"},
		{"zh", "责任编辑：张例", "张例 (editor)"},
		{"zh", "编辑：李样", "李样 (editor)"},
		{"ja", "撮影：例田太郎", "例田太郎 (photographer)"},
		{"en", "The committee met on Monday and decided nothing.", ""},
		{"en", "Guest contributor", ""},
		{"en", "", ""},
	} {
		if got := show(Credits(c.in, Options{Lang: c.lang})); got != c.want {
			t.Errorf("%s: Credits(%q) = %q, want %q", c.lang, c.in, got, c.want)
		}
	}
}

// check fails unless the names have the form that every caller may rely on.
func check(t *testing.T, s string, names []Name) {
	t.Helper()
	for _, n := range names {
		switch {
		case n.Name == "" || strings.TrimSpace(n.Name) != n.Name:
			t.Errorf("%q: name %q", s, n.Name)
		case !utf8.ValidString(n.Name):
			t.Errorf("%q: name %q is not UTF-8", s, n.Name)
		case n.Start < 0 || n.Start >= n.End || n.End > len(s):
			t.Errorf("%q: %q at %d:%d", s, n.Name, n.Start, n.End)
		case strings.ContainsAny(n.Name, "\n\r\t|@;"):
			t.Errorf("%q: name %q", s, n.Name)
		}
	}
}

// plainName reports whether the name is of words such as "Jane" only. What looks
// like initials may mean "and" or "in" in some language.
func plainName(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if len(w) < 4 || strings.ToUpper(w[:1]) != w[:1] || strings.ToLower(w[1:]) != w[1:] {
			return false
		}
	}
	return true
}

func FuzzSplit(f *testing.F) {
	for _, c := range splitCases() {
		f.Add(c.in, c.lang)
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		o := Options{Lang: lang}
		names := Split(s, o)
		check(t, s, names)
		for _, n := range names {
			if again := Split(n.Name, o); len(again) > 1 && plainName(n.Name) {
				t.Errorf("%q gave %q, and that gives %q", s, n.Name, show(again))
			}
		}
		check(t, s, Credits(s, o))
	})
}

func FuzzLine(f *testing.F) {
	for _, c := range append(lineCases(), notBylines()...) {
		f.Add(c.in, c.lang)
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		names, end, strength := Read(s, Options{Lang: lang})
		if end < 0 || end > len(s) || strength <= NoByline && (names != nil || end != 0) {
			t.Errorf("%q: %v ends at %d", s, names, end)
		}
		for _, n := range names {
			if n.End > end {
				t.Errorf("%q: %q stands behind the end %d", s, n.Name, end)
			}
		}
		check(t, s, names)
		Foreign(s, Options{Lang: lang})
	})
}

// TestSplitAgain holds that a name that Split gave is what Split gives for it.
func TestSplitAgain(t *testing.T) {
	for _, c := range splitCases() {
		for _, n := range Split(c.in, Options{Lang: c.lang}) {
			again := Split(n.Name, Options{Lang: c.lang})
			if len(again) != 1 || again[0].Name != n.Name {
				t.Errorf("%s: %q from %q gives %q", c.lang, n.Name, c.in, show(again))
			}
		}
	}
}

func BenchmarkSplit(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Split("By Jane Roe, John Doe and Ann Poe, Associated Press", Options{Lang: "en"})
	}
}

func BenchmarkLine(b *testing.B) {
	for name, s := range map[string]string{
		"byline":   "By Jane Roe and John Doe",
		"sentence": "The committee met on Monday and decided, after 3 hours, nothing.",
		"heading":  "Read More Stories",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Line(s, Options{Lang: "en"})
			}
		})
	}
}
