package parse

import "testing"

func TestDateline(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "MOSCOW — The ferry sailed again.", "MOSCOW"},
		{"en", "PARIS (AP) — The ferry sailed again.", "PARIS (AP)"},
		{"en", "UPPER SALLOW, Fla. (AP) -- The ferry sailed again.", "UPPER SALLOW, Fla. (AP)"},
		{"en", "TARN FALLS, May 2, 2019 -- The ferry sailed.", "TARN FALLS, May 2, 2019"},
		{"en", "Brackwater, Jun 11 (efe-epa).- The ferry sailed.", "Brackwater, Jun 11 (efe-epa)"},
		{"en", "RAVENSEY, Dec 20, 2025 (BSS) - The ferry sailed.", "RAVENSEY, Dec 20, 2025 (BSS)"},
		{"en", "NEW DELHI: The ferry sailed again.", "NEW DELHI"},
		{"en", "St. Louis – The ferry sailed again.", "St. Louis"},
		{"de", "Berlin, 3. März – Die Fähre fuhr wieder.", "Berlin, 3. März"},
		{"de", "Moorhausen (dpa/lno) – Die Fähre fuhr wieder.", "Moorhausen (dpa/lno)"},
		{"de", "Berlin. Die Fähre fuhr am Montag wieder.", "Berlin"},
		{"fr", "Londres - Le bac a repris son service.", "Londres"},
		{"es", "VALLE DEL SUR, 14 de mayo.- La barca volvió.", "VALLE DEL SUR, 14 de mayo"},
		{"es", "Washington.- La barca volvió.", "Washington"},
		{"it", "(ANSA) - ROMA, 28 LUG - Il traghetto è tornato.", "(ANSA) - ROMA, 28 LUG"},
		{"id", "JAKARTA, EXAMPLE.com - Kapal itu berlayar.", "JAKARTA, EXAMPLE.com"},
		{"ru", "МОСКВА, 29 июня. /ТАСС/. Паром снова ходит.", "МОСКВА, 29 июня. /ТАСС/"},
		{"ru", "МОСКВА, 3 мар — Паром снова ходит.", "МОСКВА, 3 мар"},
		{"uk", "КИЇВ. 3 грудня. УНН. Пором знову ходить.", "КИЇВ. 3 грудня. УНН"},
		{"ar", "الرياض (واس) - عادت العبارة إلى العمل.", "الرياض (واس)"},
		{"zh", "新华社北京3月5日电（记者王小明）渡轮恢复。", "新华社北京3月5日电"},
		{"zh", "（中央社記者王小明台北15日電）渡輪恢復。", "中央社記者王小明台北15日電"},
		{"ja", "【ロンドン＝山田太郎】渡し船が戻った。", "ロンドン＝山田太郎"},
		{"ja", "【ワシントン共同】渡し船が戻った。", "ワシントン共同"},
		{"ko", "(서울=연합뉴스) 김하나 기자 = 배가 돌아왔다.", "서울=연합뉴스"},
		{"ko", "[부산=한솔일보 김하나 기자] 배가 돌아왔다.", "부산=한솔일보 김하나 기자"},
		{"en", "TAMPA, Fla.- The ferry sailed again.", "TAMPA, Fla."},
		{"en", "KANSAS CITY, Mo. (AP) — The ferry sailed.", "KANSAS CITY, Mo. (AP)"},
		{"en", "ALBANY, NY (NEWS10) — The ferry sailed.", "ALBANY, NY (NEWS10)"},
		// What is no dateline.
		{"en", "FILE - In this photo the ferry sails.", ""},
		{"en", "EBONY: What is the ferry about?", ""},
		{"en", "WARNING GRAPHIC DETAIL: A ferry sank.", ""},
		{"en", "The ferry — which sails on Tuesdays — is late.", ""},
		{"en", "FERRYNEWS.COM - The ferry sailed again.", ""},
		{"en", "Endless. The ferry never came.", ""},
		{"en", "As the year begins—or ends—the ferry waits.", ""},
		{"en", "BBC — The ferry is late and 3 people wait", ""},
		{"en", "Ossian Bray: The ferry is late.", ""},
		{"en", "U.S. Treasury yields fell on Tuesday.", ""},
		{"el", "Κυριακή, 15 Σεπτεμβρίου 2019 – Το καράβι", ""},
		{"en", "Published 5 May 2019 — The ferry sailed.", ""},
		{"en", "Wyoming: The state of ferries", ""},
		{"ko", "[강변미디어=김하나의 시선] 배가 돌아왔다.", ""},
		{"ja", "【速報】渡し船が戻った。", ""},
		{"zh", "渡轮公司2日宣布，停电影响了航班。", ""},
		{"en", "", ""},
	} {
		if got := datelineOf(c.text, c.lang); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
