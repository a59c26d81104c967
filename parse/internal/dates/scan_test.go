package dates

import (
	"strings"
	"testing"
)

// scanTests are running texts and the dates in them, as "ISO 8601=the text of
// it", with a trailing "?" where the order of day and month is in doubt, "…" for
// a range and "!" where the weekday contradicts.
var scanTests = []struct {
	in   string
	want []string
	o    Options
}{
	// English
	{"March 16, 2016 at 9:05 a.m. EST", []string{"2016-03-16T09:05-05:00=March 16, 2016 at 9:05 a.m. EST"}, Options{}},
	{"Dec. 21, 2023 11:00 pm ET", []string{"2023-12-21T23:00=Dec. 21, 2023 11:00 pm ET"}, Options{}},
	{"PUBLISHED: December 22, 2023 at 1:52 p.m. | UPDATED: December 23, 2023 at 12:10 a.m.",
		[]string{"2023-12-22T13:52=December 22, 2023 at 1:52 p.m.", "2023-12-23T00:10=December 23, 2023 at 12:10 a.m."}, Options{}},
	{"Published: 09:09 GMT, 22 December 2023 | Updated: 10:53 GMT, 23 December 2023",
		[]string{"2023-12-22T09:09Z=09:09 GMT, 22 December 2023", "2023-12-23T10:53Z=10:53 GMT, 23 December 2023"}, Options{}},
	{"Posted: 18 Nov 2019 8:11 pm", []string{"2019-11-18T20:11=18 Nov 2019 8:11 pm"}, Options{}},
	{"updated: Nov 20 2019, 15:24pm ist", []string{"2019-11-20T15:24=Nov 20 2019, 15:24pm ist"}, Options{}},
	{"Last updated: 2023/12/20 at 8:39 AM", []string{"2023-12-20T08:39=2023/12/20 at 8:39 AM"}, Options{}},
	{"First Published: Tuesday, November 19, 2019 08:38 AM", []string{"2019-11-19T08:38=Tuesday, November 19, 2019 08:38 AM"}, Options{}},
	{"By Ian Holm • 05/26/22 4:20pm", []string{"2022-05-26T16:20=05/26/22 4:20pm"}, Options{}},
	{"By Ian Holm | November 18, 2019 -- 19:14 GMT (19:14 GMT) | Topic: Tools", []string{"2019-11-18T19:14Z=November 18, 2019 -- 19:14 GMT (19:14 GMT)"}, Options{}},
	{"Nov 19, 2019, 7:53pm EST", []string{"2019-11-19T19:53-05:00=Nov 19, 2019, 7:53pm EST"}, Options{}},
	{"on December 21, 2023 at 3:53PM PST", []string{"2023-12-21T15:53-08:00=December 21, 2023 at 3:53PM PST"}, Options{}},
	{"First published on December 22, 2023 / 1:54 PM EST", []string{"2023-12-22T13:54-05:00=December 22, 2023 / 1:54 PM EST"}, Options{}},
	{"January 11, 2010 Monday", []string{"2010-01-11=January 11, 2010 Monday"}, Options{}},
	{"December 30, 2008 Tuesday 6:10 PM  EST", []string{"2008-12-30T18:10-05:00=December 30, 2008 Tuesday 6:10 PM  EST"}, Options{}},
	{"January 20, 2009 Tuesday 8:27 PM AEST", []string{"2009-01-20T20:27+10:00=January 20, 2009 Tuesday 8:27 PM AEST"}, Options{}},
	{"June 17, 1995, CITY EDITION", []string{"1995-06-17=June 17, 1995"}, Options{}},
	{"December 19, 1991, Thursday, Late Edition", []string{"1991-12-19=December 19, 1991, Thursday"}, Options{}},
	{"12 April 2013 Friday", []string{"2013-04-12=12 April 2013 Friday"}, Options{}},
	{"the 16th of March, 2016", []string{"2016-03-16=16th of March, 2016"}, Options{}},
	{"March the 16th, 2016", []string{"2016-03-16=March the 16th, 2016"}, Options{}},
	{"Ana Lima, EXNDec 22, 2023, 06:21 AM ET", []string{"2023-12-22T06:21=Dec 22, 2023, 06:21 AM ET"}, Options{}},
	{"2022-12-07T10:10:52+01:0025. Dezember 2022|", []string{"2022-12-07T10:10:52+01:00=2022-12-07T10:10:52+01:00", "2022-12-25=25. Dezember 2022"}, Options{}},
	{"Mar 05, 2024 06:30 AM IST", []string{"2024-03-05T06:30=Mar 05, 2024 06:30 AM IST"}, Options{Lang: "en"}},
	{"Mar 05, 2024 06:30 AM IST", []string{"2024-03-05T06:30+05:30=Mar 05, 2024 06:30 AM IST"}, Options{Lang: "en-IN"}},
	{"5 मार्च 2024, 02:05 PM IST", []string{"2024-03-05T14:05+05:30=5 मार्च 2024, 02:05 PM IST"}, Options{Lang: "hi"}},
	{"Sept. 3rd 2016", []string{"2016-09-03=Sept. 3rd 2016"}, Options{}},
	{"16-Mar-2016 and 16/Mar/2016 and 16Mar2016", []string{"2016-03-16=16-Mar-2016", "2016-03-16=16/Mar/2016", "2016-03-16=16Mar2016"}, Options{}},
	{"16 March '16", []string{"2016-03-16=16 March '16"}, Options{}},
	{"22-Dec-23 09:30", []string{"2023-12-22T09:30=22-Dec-23 09:30"}, Options{}},
	{"[16/Mar/2016:14:05:06 +0300]", []string{"2016-03-16T14:05:06+03:00=16/Mar/2016:14:05:06 +0300"}, Options{}},
	{"2016 March 16", []string{"2016-03-16=2016 March 16"}, Options{}},
	{"2016-Mar-16", []string{"2016-03-16=2016-Mar-16"}, Options{}},
	{"March 16-18, 2016", []string{"2016-03-16=March 16-18, 2016…"}, Options{}},
	{"16-18 March 2016", []string{"2016-03-16=16-18 March 2016…"}, Options{}},
	{"28 Feb - 1 March 2017", []string{"2017-02-28=28 Feb - 1 March 2017…"}, Options{}},
	{"Open 28 Feb. – 14 March 2017 on all days", []string{"2017-02-28=28 Feb. – 14 March 2017…"}, Options{}},
	{"February 28 - March 3, 2017", []string{"2017-02-28=February 28 - March 3, 2017…"}, Options{}},
	{"from February 28th to March 13th, 2017", []string{"2017-02-28=February 28th to March 13th, 2017…"}, Options{}},
	{"28. Februar bis 3. März 2017", []string{"2017-02-28=28. Februar bis 3. März 2017…"}, Options{Lang: "de"}},
	{"del 28 de febrero al 3 de marzo de 2017", []string{"2017-02-28=28 de febrero al 3 de marzo de 2017…"}, Options{Lang: "es"}},
	{"28 December - 3 January 2018", []string{"2017-12-28=28 December - 3 January 2018…"}, Options{}},
	{"30 Feb - 3 March 2017", []string{"2017-03-03=3 March 2017"}, Options{}},
	{"Published 3 March, updated 5 April 2016", []string{"2016-04-05=5 April 2016"}, Options{}},
	{"16 March 2016 - 18 March 2016", []string{"2016-03-16=16 March 2016 - 18 March 2016…"}, Options{}},
	{"16.03.2016–18.03.2016", []string{"2016-03-16=16.03.2016–18.03.2016…"}, Options{}},
	{"16/03/2016-18/03/2016", []string{"2016-03-16=16/03/2016-18/03/2016…"}, Options{}},
	{"In March 2016 they met.", []string{"2016-03=March 2016"}, Options{}},
	{"Wednesday, March 16, 2016", []string{"2016-03-16=Wednesday, March 16, 2016"}, Options{}},
	{"Friday, March 16, 2016", []string{"2016-03-16=Friday, March 16, 2016!"}, Options{}},
	{"at 5 p.m. on March 16, 2016", []string{"2016-03-16T17:00=5 p.m. on March 16, 2016"}, Options{}},
	{"March 16, 2016, 9 a.m. ET", []string{"2016-03-16T09:00=March 16, 2016, 9 a.m. ET"}, Options{}},
	{"MARCH 16, 2016", []string{"2016-03-16=MARCH 16, 2016"}, Options{}},
	{"FILE ARCHIVED ON 14:47:19 Mar 04, 2021 AND RETRIEVED", []string{"2021-03-04T14:47:19=14:47:19 Mar 04, 2021"}, Options{}},
	{"Mar 16, 2016 2:05pm EDT", []string{"2016-03-16T14:05-04:00=Mar 16, 2016 2:05pm EDT"}, Options{}},
	{"16 March 2016 1405 GMT", []string{"2016-03-16T14:05Z=16 March 2016 1405 GMT"}, Options{}},
	{"12:30 p.m. EDT, Wed Mar 16, 2016", []string{"2016-03-16T12:30-04:00=12:30 p.m. EDT, Wed Mar 16, 2016"}, Options{}},
	{"March 16, 2016 12:05 am UTC+3", []string{"2016-03-16T00:05+03:00=March 16, 2016 12:05 am UTC+3"}, Options{}},
	{"March 16, 2016 9:00-11:00", []string{"2016-03-16T09:00=March 16, 2016 9:00"}, Options{}},
	{"Wed Mar 16 14:05:06 2016", []string{"2016-03-16T14:05:06=Wed Mar 16 14:05:06 2016"}, Options{}},
	{"March\n16\n2016", []string{"2016-03-16=March\n16\n2016"}, Options{}},
	{"March 16,\u00a02016 at\u202f9:05\u202fAM", []string{"2016-03-16T09:05=March 16,\u00a02016 at\u202f9:05\u202fAM"}, Options{}},

	{"Updated 2:05 PM, Wed March 16 2016", []string{"2016-03-16T14:05=2:05 PM, Wed March 16 2016"}, Options{}},
	{"16 Mar, 2016, 02.05PM IST", []string{"2016-03-16T14:05=16 Mar, 2016, 02.05PM IST"}, Options{}},
	{"Wed 16 Mar 2016 14.05 EDT First published on Tue 15 Mar 2016 09.00 EDT",
		[]string{"2016-03-16T14:05-04:00=Wed 16 Mar 2016 14.05 EDT", "2016-03-15T09:00-04:00=Tue 15 Mar 2016 09.00 EDT"}, Options{}},
	{"March 16th, 2016 @ 2:05 pm", []string{"2016-03-16T14:05=March 16th, 2016 @ 2:05 pm"}, Options{}},
	{"14:05, 16.03.16", []string{"2016-03-16T14:05=14:05, 16.03.16"}, Options{}},
	{"23.12.22 14:05", []string{"2023-12-22T14:05=23.12.22 14:05"}, Options{Lang: "ko"}},
	{"23.12.22 14:05", []string{"2022-12-23T14:05=23.12.22 14:05"}, Options{Lang: "de"}},

	// run-ons
	{"By Aaron KlotzDecember 23, 2023", []string{"2023-12-23=December 23, 2023"}, Options{}},
	{"December 19, 1991, ThursdayDecember 19, 1991, Thursday",
		[]string{"1991-12-19=December 19, 1991, Thursday", "1991-12-19=December 19, 1991, Thursday"}, Options{}},
	{"By Jessica ChoiDec. 21, 2023 11:00 pm EST", []string{"2023-12-21T23:00-05:00=Dec. 21, 2023 11:00 pm EST"}, Options{}},
	{"Published Fri, Dec 22 20231:17 AM ESTUpdated Fri, Dec 22 202311:25 AM EST",
		[]string{"2023-12-22T01:17-05:00=Fri, Dec 22 20231:17 AM EST", "2023-12-22T11:25-05:00=Fri, Dec 22 202311:25 AM EST"}, Options{}},
	{"Published On 22 Dec 202322 Dec 2023", []string{"2023-12-22=22 Dec 2023", "2023-12-22=22 Dec 2023"}, Options{}},
	{"17.47 CETFirst published on 22 December 2023", []string{"2023-12-22=22 December 2023"}, Options{}},
	{"22.12.202317.47 CET", []string{"2023-12-22T17:47+01:00=22.12.202317.47 CET"}, Options{}},
	{"22.12.202317:47 CET", []string{"2023-12-22T17:47+01:00=22.12.202317:47 CET"}, Options{}},
	{"22.12.2308:39", nil, Options{}}, // of 2308, or 39 minutes past eight?
	{"2023-12-2208:39", []string{"2023-12-22T08:39=2023-12-2208:39"}, Options{}},
	{"December 22, 2023Updated December 23, 2023", []string{"2023-12-22=December 22, 2023", "2023-12-23=December 23, 2023"}, Options{}},
	{"Von Anna Berg22.12.2023", []string{"2023-12-22=22.12.2023"}, Options{}},
	{"December 22, 2023 9:05amUpdated", []string{"2023-12-22T09:05=December 22, 2023 9:05am"}, Options{}},

	// other languages
	{"16. März 2016, 14.05 Uhr", []string{"2016-03-16T14:05=16. März 2016, 14.05 Uhr"}, Options{}},
	{"Mittwoch 31. August 2011", []string{"2011-08-31=Mittwoch 31. August 2011"}, Options{}},
	{"27. Februar 2012 Montag 9:50 PM GMT+1", []string{"2012-02-27T21:50+01:00=27. Februar 2012 Montag 9:50 PM GMT+1"}, Options{}},
	{"8. Maerz 2001", []string{"2001-03-08=8. Maerz 2001"}, Options{}},
	{"Mi., 16.03.2016, 14:05 Uhr", []string{"2016-03-16T14:05=Mi., 16.03.2016, 14:05 Uhr"}, Options{}},
	{"Stand: 22.12.23, 17 Uhr", []string{"2023-12-22T17:00=22.12.23, 17 Uhr"}, Options{}},
	{"Am 16.3.16 um 14:05 Uhr", []string{"2016-03-16T14:05=16.3.16 um 14:05 Uhr"}, Options{}},
	{"14.05 Uhr, 16. März 2016", []string{"2016-03-16T14:05=14.05 Uhr, 16. März 2016"}, Options{}},
	{"16. Jänner 2016", []string{"2016-01-16=16. Jänner 2016"}, Options{}},
	{"10:35 | 22.12.2023", []string{"2023-12-22T10:35=10:35 | 22.12.2023"}, Options{}},
	{"le 16 mars 2016 à 14h05", []string{"2016-03-16T14:05=16 mars 2016 à 14h05"}, Options{}},
	{"mercredi 16 mars 2016 à 14 h 05", []string{"2016-03-16T14:05=mercredi 16 mars 2016 à 14 h 05"}, Options{}},
	{"1er août 2016", []string{"2016-08-01=1er août 2016"}, Options{}},
	{"FEVRIER : 3 FÉVRIER 2016", []string{"2016-02-03=3 FÉVRIER 2016"}, Options{}},
	{"16 de marzo de 2016", []string{"2016-03-16=16 de marzo de 2016"}, Options{}},
	{"miércoles, 16 de marzo del 2016 a las 2:05 p. m.", []string{"2016-03-16T14:05=miércoles, 16 de marzo del 2016 a las 2:05 p. m."}, Options{}},
	{"16 de marzo de 2016, 11:05 de la noche", []string{"2016-03-16T23:05=16 de marzo de 2016, 11:05 de la noche"}, Options{Lang: "es"}},
	{"3 julio 2018 martes", []string{"2018-07-03=3 julio 2018 martes"}, Options{}},
	{"1º de maio de 2016 às 14h05", []string{"2016-05-01T14:05=1º de maio de 2016 às 14h05"}, Options{}},
	{"3 Julho 2018 Terça-feira 10:27 AM GMT", []string{"2018-07-03T10:27Z=3 Julho 2018 Terça-feira 10:27 AM GMT"}, Options{}},
	{"3 luglio 2018 martedì 4:07 PM GMT", []string{"2018-07-03T16:07Z=3 luglio 2018 martedì 4:07 PM GMT"}, Options{}},
	{"16 marzo 2016 alle ore 14.05", []string{"2016-03-16T14:05=16 marzo 2016 alle ore 14.05"}, Options{}},
	{"4 oktober 2017 woensdag", []string{"2017-10-04=4 oktober 2017 woensdag"}, Options{}},
	{"16 maart 2016 om 14:05 uur", []string{"2016-03-16T14:05=16 maart 2016 om 14:05 uur"}, Options{}},
	{"den 16 mars 2016 kl. 14.05", []string{"2016-03-16T14:05=16 mars 2016 kl. 14.05"}, Options{}},
	{"16:e mars 2016", []string{"2016-03-16=16:e mars 2016"}, Options{}},
	{"onsdag d. 16. marts 2016 kl. 14:05", []string{"2016-03-16T14:05=onsdag d. 16. marts 2016 kl. 14:05"}, Options{}},
	{"16. desember 2016", []string{"2016-12-16=16. desember 2016"}, Options{}},
	{"16. maaliskuuta 2016 klo 14.05", []string{"2016-03-16T14:05=16. maaliskuuta 2016 klo 14.05"}, Options{}},
	{"16.3.2016 14.05", []string{"2016-03-16T14:05=16.3.2016 14.05"}, Options{Lang: "fi"}},
	{"16 marca 2016 r., godz. 14:05", []string{"2016-03-16T14:05=16 marca 2016 r., godz. 14:05"}, Options{}},
	{"16.03.2016r.", []string{"2016-03-16=16.03.2016"}, Options{}},
	{"16 października 2016", []string{"2016-10-16=16 października 2016"}, Options{}},
	{"3 listopada 2016", []string{"2016-11-03=3 listopada 2016"}, Options{Lang: "pl"}},
	{"3. listopada 2016", []string{"2016-10-03=3. listopada 2016"}, Options{Lang: "hr"}},
	{"16. března 2016 14:05", []string{"2016-03-16T14:05=16. března 2016 14:05"}, Options{}},
	{"16. 3. 2016", []string{"2016-03-16=16. 3. 2016"}, Options{}},
	{"16. októbra 2016", []string{"2016-10-16=16. októbra 2016"}, Options{}},
	{"2016. március 16., szerda 14:05", []string{"2016-03-16T14:05=2016. március 16., szerda 14:05"}, Options{}},
	{"2016.03.16. 14:05", []string{"2016-03-16T14:05=2016.03.16. 14:05"}, Options{}},
	{"16 martie 2016, ora 14:05", []string{"2016-03-16T14:05=16 martie 2016, ora 14:05"}, Options{}},
	{"16 март 2016 г., 14:05 ч.", []string{"2016-03-16T14:05=16 март 2016 г., 14:05 ч"}, Options{Lang: "bg"}},
	{"16. ožujka 2016. u 14:05", []string{"2016-03-16T14:05=16. ožujka 2016. u 14:05"}, Options{}},
	{"16. марта 2016. у 14:05", []string{"2016-03-16T14:05=16. марта 2016. у 14:05"}, Options{}},
	{"16. marec 2016 ob 14:05", []string{"2016-03-16T14:05=16. marec 2016 ob 14:05"}, Options{}},
	{"16 Μαρτίου 2016, 2:05 μ.μ.", []string{"2016-03-16T14:05=16 Μαρτίου 2016, 2:05 μ.μ."}, Options{}},
	{"16 ΜΑΡΤΙΟΥ 2016", []string{"2016-03-16=16 ΜΑΡΤΙΟΥ 2016"}, Options{}},
	{"16 Mart 2016 Çarşamba, 14:05", []string{"2016-03-16T14:05=16 Mart 2016 Çarşamba, 14:05"}, Options{}},
	{"3 NİSAN 2016 - 14:05", []string{"2016-04-03T14:05=3 NİSAN 2016 - 14:05"}, Options{}},
	{"16 марта 2016 г., 14:05", []string{"2016-03-16T14:05=16 марта 2016 г., 14:05"}, Options{}},
	{"16 марта 2016 года в 14:05 МСК", []string{"2016-03-16T14:05+03:00=16 марта 2016 года в 14:05 МСК"}, Options{}},
	{"14:05, 16 марта 2016", []string{"2016-03-16T14:05=14:05, 16 марта 2016"}, Options{}},
	{"16 березня 2016 р. о 14:05", []string{"2016-03-16T14:05=16 березня 2016 р. о 14:05"}, Options{}},
	{"16 مارس 2016", []string{"2016-03-16=16 مارس 2016"}, Options{}},
	{"١٦ مارس ٢٠١٦", []string{"2016-03-16=١٦ مارس ٢٠١٦"}, Options{}},
	{"16 مارس/آذار 2016", []string{"2016-03-16=16 مارس/آذار 2016"}, Options{}},
	{"16 كانون الثاني 2016", []string{"2016-01-16=16 كانون الثاني 2016"}, Options{}},
	{"الأربعاء، 16 مارس 2016 - 02:05 م", []string{"2016-03-16T14:05=الأربعاء، 16 مارس 2016 - 02:05 م"}, Options{}},
	{"١٦/٣/٢٠١٦", []string{"2016-03-16=١٦/٣/٢٠١٦"}, Options{}},
	{"16\u200f/3\u200f/2016", []string{"2016-03-16=16\u200f/3\u200f/2016"}, Options{}},
	{"16 במרץ 2016", []string{"2016-03-16=16 במרץ 2016"}, Options{}},
	{"יום רביעי, 16 במרץ 2016, 14:05", []string{"2016-03-16T14:05=יום רביעי, 16 במרץ 2016, 14:05"}, Options{}},
	{"۲۶ اسفند ۱۳۹۴", []string{"2016-03-16=۲۶ اسفند ۱۳۹۴"}, Options{}},
	{"چهارشنبه ۲۶ اسفند ۱۳۹۴ - ۱۴:۰۵", []string{"2016-03-16T14:05=چهارشنبه ۲۶ اسفند ۱۳۹۴ - ۱۴:۰۵"}, Options{}},
	{"۱۳۹۴/۱۲/۲۶", []string{"2016-03-16=۱۳۹۴/۱۲/۲۶"}, Options{}},
	{"30 اسفند 1399", []string{"2021-03-20=30 اسفند 1399"}, Options{Lang: "fa"}},
	{"30 اسفند 1400", []string{}, Options{Lang: "fa"}},
	{"۱۶ مارس ۲۰۱۶", []string{"2016-03-16=۱۶ مارس ۲۰۱۶"}, Options{Lang: "fa"}},
	{"16 मार्च 2016, 02:05 PM", []string{"2016-03-16T14:05=16 मार्च 2016, 02:05 PM"}, Options{}},
	{"१६ मार्च २०१६", []string{"2016-03-16=१६ मार्च २०१६"}, Options{}},
	{"৩ মার্চ ২০১৬, ১৪:০৫", []string{"2016-03-03T14:05=৩ মার্চ ২০১৬, ১৪:০৫"}, Options{}},
	{"১৬ ফেব্রুয়ারি ২০১৬", []string{"2016-02-16=১৬ ফেব্রুয়ারি ২০১৬"}, Options{}},
	{"Rabu, 16 Maret 2016 14:05 WIB", []string{"2016-03-16T14:05+07:00=Rabu, 16 Maret 2016 14:05 WIB"}, Options{}},
	{"16 Ogos 2016", []string{"2016-08-16=16 Ogos 2016"}, Options{}},
	{"ngày 16/3/2016", []string{"2016-03-16=16/3/2016"}, Options{}},
	{"Thứ tư, 16/3/2016, 14:05 (GMT+7)", []string{"2016-03-16T14:05+07:00=Thứ tư, 16/3/2016, 14:05 (GMT+7)"}, Options{}},
	{"ngày 16 tháng 3 năm 2016", []string{"2016-03-16=16 tháng 3 năm 2016"}, Options{}},
	{"16 Tháng Mười Hai, 2016", []string{"2016-12-16=16 Tháng Mười Hai, 2016"}, Options{}},
	{"tháng 3 năm 2016", []string{"2016-03=tháng 3 năm 2016"}, Options{}},
	{"22 ธันวาคม 2566", []string{"2023-12-22=22 ธันวาคม 2566"}, Options{}},
	{"22 ธ.ค. 2566 เวลา 14:05 น.", []string{"2023-12-22T14:05=22 ธ.ค. 2566 เวลา 14:05 น"}, Options{}},
	{"22 ธันวาคม พ.ศ. 2566", []string{"2023-12-22=22 ธันวาคม พ.ศ. 2566"}, Options{}},
	{"22 ธ.ค. 66", []string{"2023-12-22=22 ธ.ค. 66"}, Options{}},
	{"๒๒ ธันวาคม ๒๕๖๖", []string{"2023-12-22=๒๒ ธันวาคม ๒๕๖๖"}, Options{}},
	{"22/12/2566", []string{"2023-12-22=22/12/2566"}, Options{Lang: "th"}},
	{"22/12/2566", []string{}, Options{}},
	{"2016年3月16日 14時05分", []string{"2016-03-16T14:05=2016年3月16日 14時05分"}, Options{}},
	{"2016年3月16日（水）14:05", []string{"2016-03-16T14:05=2016年3月16日（水）14:05"}, Options{}},
	{"2016年3月16日 午後2時5分", []string{"2016-03-16T14:05=2016年3月16日 午後2時5分"}, Options{}},
	{"2016年03月16日 下午02:05", []string{"2016-03-16T14:05=2016年03月16日 下午02:05"}, Options{}},
	{"２０１６年３月１６日", []string{"2016-03-16=２０１６年３月１６日"}, Options{}},
	{"二〇一六年三月十六日", []string{"2016-03-16=二〇一六年三月十六日"}, Options{}},
	{"2016年3月16-18日", []string{"2016-03-16=2016年3月16-18日…"}, Options{}},
	{"二零二三年十二月三十一日", []string{"2023-12-31=二零二三年十二月三十一日"}, Options{}},
	{"平成28年3月16日", []string{"2016-03-16=平成28年3月16日"}, Options{}},
	{"令和元年5月1日", []string{"2019-05-01=令和元年5月1日"}, Options{}},
	{"民國105年3月16日", []string{"2016-03-16=民國105年3月16日"}, Options{}},
	{"2016年3月", []string{"2016-03=2016年3月"}, Options{}},
	{"2016년 3월 16일 오후 2시 5분", []string{"2016-03-16T14:05=2016년 3월 16일 오후 2시 5분"}, Options{}},
	{"입력 2023.12.22. 오전 9:05 수정 2023.12.22. 오전 10:15", []string{"2023-12-22T09:05=2023.12.22. 오전 9:05", "2023-12-22T10:15=2023.12.22. 오전 10:15"}, Options{}},
	{"2023.12.22(금) 14:05", []string{"2023-12-22T14:05=2023.12.22(금) 14:05"}, Options{}},
	{"2016. 3. 16", []string{"2016-03-16=2016. 3. 16"}, Options{}},
	{"16 d'abril del 2016 a les 14.05", []string{"2016-04-16T14:05=16 d'abril del 2016 a les 14.05"}, Options{}},
	{"16 de xuño de 2016", []string{"2016-06-16=16 de xuño de 2016"}, Options{}},
	{"2016ko martxoaren 16a", []string{"2016-03-16=2016ko martxoaren 16"}, Options{}},
	{"16. märts 2016", []string{"2016-03-16=16. märts 2016"}, Options{}},
	{"2016. gada 16. martā", []string{"2016-03-16=2016. gada 16. martā"}, Options{}},
	{"2016 m. kovo 16 d. 14:05", []string{"2016-03-16T14:05=2016 m. kovo 16 d. 14:05"}, Options{}},
	{"16 Maart 2016", []string{"2016-03-16=16 Maart 2016"}, Options{Lang: "af"}},
	{"16 Machi 2016", []string{"2016-03-16=16 Machi 2016"}, Options{}},
	{"16 مارچ 2016", []string{"2016-03-16=16 مارچ 2016"}, Options{}},
	{"16 மார்ச் 2016", []string{"2016-03-16=16 மார்ச் 2016"}, Options{}},

	// all figures
	{"12/22/23", []string{"2023-12-22=12/22/23"}, Options{}},
	{"22/12/2023", []string{"2023-12-22=22/12/2023"}, Options{}},
	{"05/06/2016", []string{"2016-06-05=05/06/2016?"}, Options{}},
	{"05/06/2016", []string{"2016-05-06=05/06/2016"}, Options{Order: MonthFirst}},
	{"05/06/2016", []string{"2016-06-05=05/06/2016"}, Options{Order: DayFirst}},
	{"22/12/2016", []string{"2016-12-22=22/12/2016"}, Options{Order: MonthFirst}},
	{"05-06-2016", []string{"2016-06-05=05-06-2016?"}, Options{}},
	{"5/5/2016", []string{"2016-05-05=5/5/2016"}, Options{}},
	{"5.6.2016", []string{"2016-06-05=5.6.2016"}, Options{Order: MonthFirst}},
	{"2016-03-16, 2016/03/16, 2016.03.16", []string{"2016-03-16=2016-03-16", "2016-03-16=2016/03/16", "2016-03-16=2016.03.16"}, Options{}},
	{"20160316T140500Z", []string{"2016-03-16T14:05:00Z=20160316T140500Z"}, Options{}},
	{"2016-03-16T14:05:00.000-05:00", []string{"2016-03-16T14:05:00-05:00=2016-03-16T14:05:00.000-05:00"}, Options{}},
	{"16 / 03 / 2016", []string{"2016-03-16=16 / 03 / 2016"}, Options{}},

	// run-ons
	{"Ana LimaDec 05, 20232 Shares", []string{"2023-12-05=Dec 05, 2023"}, Options{}},
	{"Ana LimaDec 05, 20231530 Views", []string{"2023-12-05=Dec 05, 2023"}, Options{}},
	{"5 December 202317 comments", []string{"2023-12-05=5 December 2023"}, Options{}},
	{"08/08/2017durch Ana Lima", []string{"2017-08-08=08/08/2017"}, Options{Lang: "de"}},
	{"Erstellt am09.02.2022", []string{"2022-02-09=09.02.2022"}, Options{Lang: "de"}},
	{"May 16, 30172 of them", nil, Options{}},
	{"as in x09.02.2022 or 1.2.2016rc", nil, Options{}},

	// not dates
	{"version 1.2.2016 of it, v1.2.2016, iOS 16.3.1", nil, Options{}},
	{"192.168.1.20 and 10.1.1.2016", nil, Options{}},
	{"$12/22/23, €1.5.2016", nil, Options{}},
	{"555-12-2016, 1-800-555-2016, +49 30 2016", nil, Options{}},
	{"3:2, 21-16, 6-3 6-4", nil, Options{}},
	{"1/2 cup, 3/4, 24/7, 9/11", nil, Options{}},
	{"https://example.com/2016/03/16/story-16-march-2016.html", nil, Options{}},
	{"www.example.com/16/03/2016 file_2016-03-16.txt a-2016-03-16", nil, Options{}},
	{"[x](/2016/03/16) (/16/03/2016)", nil, Options{}},
	{"20160316 and 1458126300 and 123456789", nil, Options{}},
	{"in 2016, since 1999, 2010-11 season, 2016-03", nil, Options{}},
	{"It may 2016 be; we march 2016 miles; sat 12", nil, Options{}},
	{"You may 16 times; Mar. 1,800; May 16", nil, Options{}},
	{"30 February 2016, February 30, 2016, 31/11/2016, 2015-02-29", nil, Options{}},
	{"16 March 1234, March 16, 3016", nil, Options{}},
	{"16 people in 2016 and 12 men", nil, Options{}},
	{"10/20/55", nil, Options{}},
	{"10.12.23", nil, Options{}},
	{"ISBN 978-3-16-148410-0", nil, Options{}},
	{"", nil, Options{}},
	{"2016", nil, Options{}},
}

func TestScan(t *testing.T) {
	for _, c := range scanTests {
		var got []string
		for m := range Scan(c.in, c.o) {
			got = append(got, describe(c.in, m))
		}
		if strings.Join(got, " | ") != strings.Join(c.want, " | ") {
			t.Errorf("Scan(%q)\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

func describe(s string, m Match) string {
	d := m.Date.String() + "=" + s[m.Start:m.End]
	if m.Ambiguous {
		d += "?"
	}
	if m.Days > 1 {
		d += "…"
	}
	if m.WrongDay {
		d += "!"
	}
	return d
}

func TestDayOfYear(t *testing.T) {
	for s, want := range map[string]bool{
		"Jun 9": true, "mandag 5. august kl. 14:47": true, "8 января, 17:46": true, "9th of June": true,
		"5 min read": false, "Chapter 9": false, "June": false, "99 June": false, "": false,
	} {
		if got := DayOfYear(s); got != want {
			t.Errorf("DayOfYear(%q) = %v", s, got)
		}
	}
}
