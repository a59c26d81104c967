package source

import (
	"bytes"
	"net/textproto"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
)

// encode writes text in a character set; what that lacks becomes "?".
func encode(t testing.TB, name, text string) string {
	t.Helper()
	c, ok := lookup(name)
	if !ok {
		t.Fatalf("no character set %q", name)
	}
	if c.isUTF8() {
		return text
	}
	s, err := encoding.ReplaceUnsupported(c.encoding.NewEncoder()).String(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// meta is a page in a character set with a declaration.
func meta(t testing.TB, declared, real, text string) string {
	return encode(t, real, "<!doctype html><html><head><title>x</title><meta charset="+declared+"></head><p>"+text+"</p></html>")
}

const (
	ru = "Министр вчера заявил о намерении посетить Женеву; переговоры продолжатся на следующей неделе, сообщили в ведомстве."
	fr = "Le ministre a déclaré hier que l’accord était prêt : les négociations reprendront à Genève dès la rentrée, où rien n’est réglé."
	de = "Die Gespräche über das Übereinkommen würden nächste Woche fortgeführt, erklärte die Außenministerin in Düsseldorf."
	pl = "Minister oświadczył wczoraj, że rozmowy w Genewie będą kontynuowane w przyszłym tygodniu. Sąd odrzucił też wnioski gmin położonych nad Wisłą."
	cs = "Ministr včera prohlásil, že jednání v Ženevě budou příští týden pokračovat. Soud také zamítl návrhy obcí ležících podél řeky."
	hu = "A miniszter tegnap kijelentette, hogy a genfi tárgyalások jövő héten folytatódnak, és közölte, hogy ősszel új törvényt nyújtanak be."
	tr = "Bakan dün yaptığı açıklamada görüşmelerin gelecek hafta Cenevre’de süreceğini söyledi; şehirdeki değişiklikler için hazırlık yapıldığını açıkladı."
	el = "Ο υπουργός δήλωσε χθες ότι οι συνομιλίες στη Γενεύη θα συνεχιστούν την επόμενη εβδομάδα."
	he = "השר אמר אתמול כי השיחות בז'נבה יימשכו בשבוע הבא, כך נמסר מן המשרד."
	ar = "قال الوزير أمس إن المحادثات في جنيف ستستأنف الأسبوع المقبل، حسبما أفادت الوزارة."
	th = "รัฐมนตรีกล่าวเมื่อวานนี้ว่าการเจรจาที่เจนีวาจะดำเนินต่อไปในสัปดาห์หน้า"
	uk = "Міністр учора заявив про намір відвідати Женеву; переговори триватимуть наступного тижня, повідомили у відомстві їхні представники."
	lt = "Ministras vakar pareiškė, kad derybos Ženevoje bus tęsiamos kitą savaitę; teismas atmetė prašymus dėl žemės sklypų prie Nemuno ežerų."
	ja = "大臣は昨日、ジュネーブでの協議が来週も続くと述べた。裁判所は川沿いの自治体の申し立てを退けた。新しい制度は秋から始まる見通しである。"
	zh = "部长昨天表示，日内瓦的谈判将于下周继续进行。法院还驳回了沿江各市镇的申请，新的制度预计从秋天开始实行，届时将公布有关细节。"
	tw = "部長昨天表示，日內瓦的談判將於下週繼續進行。法院還駁回了沿江各市鎮的申請，新的制度預計從秋天開始實行，屆時將公布有關細節。"
	ko = "장관은 어제 제네바 회담이 다음 주에도 계속될 것이라고 말했다. 법원은 강변 지방 자치 단체의 신청을 기각했다. 새 제도는 가을부터 시작될 전망이다."
)

func TestDecode(t *testing.T) {
	header := func(contentType string) textproto.MIMEHeader {
		return textproto.MIMEHeader{"Content-Type": {contentType}}
	}
	for _, tt := range []struct {
		name    string
		data    string
		header  textproto.MIMEHeader
		charset string // and how it was found
		want    string // that the text holds
		warning string // that the warnings hold; none if empty
	}{
		{"ascii", "plain", nil, "utf-8 (utf-8)", "plain", ""},
		{"utf-8", fr, nil, "utf-8 (utf-8)", fr, ""},
		{"utf-8 bom", "\ufeff" + fr, nil, "utf-8 (bom)", fr, ""},
		{"utf-16le of the east", encode(t, "utf-16le", "大臣の一言\n\n"+ja+"\n"), nil, "utf-16le (guess)", ja, ""},
		{"utf-16be of the east", encode(t, "utf-16be", "部长说\n\n"+zh+"\n"), nil, "utf-16be (guess)", zh, ""},
		{"utf-16le of Korea", encode(t, "utf-16le", "장관\n\n"+ko+"\n"), nil, "utf-16le (guess)", ko, ""},
		{"ascii with stray NUL bytes", "One\x00\x00 two \x00three", nil, "utf-8 (utf-8)", "One two three", "3 NUL bytes dropped"},
		{"utf-16le bom", encode(t, "utf-16le", "\ufeff"+ja), nil, "utf-16le (bom)", ja, ""},
		{"utf-16be bom", encode(t, "utf-16be", "\ufeff"+ru), nil, "utf-16be (bom)", ru, ""},
		{"utf-32le bom", "\xff\xfe\x00\x00G\x00\x00\x00o\x00\x00\x00", nil, "utf-32le (bom)", "Go", ""},
		{"utf-32be bom", "\x00\x00\xfe\xff\x00\x00\x00G\x00\x00\x00o", nil, "utf-32be (bom)", "Go", ""},
		{"bom over header", "\ufeff" + ru, header("text/html; charset=koi8-r"), "utf-8 (bom)", ru, ""},

		{"header", encode(t, "koi8-r", ru), header("text/plain; charset=KOI8-R"), "koi8-r (header)", ru, ""},
		{"header, badly written", encode(t, "koi8-r", ru), header(`text/html;Charset = "koi8-r`), "koi8-r (header)", ru, ""},
		{"header over meta", meta(t, "windows-1252", "windows-1251", ru), header("text/html; charset=windows-1251"), "windows-1251 (header)", ru, ""},
		{"meta", meta(t, "windows-1251", "windows-1251", ru), nil, "windows-1251 (meta)", ru, ""},
		{"meta, quoted", meta(t, "'shift_jis'", "shift_jis", ja), nil, "shift_jis (meta)", ja, ""},
		{"meta with content", encode(t, "gbk", `<META content="text/html; charset=gb2312" http-equiv=Content-Type><p>`+zh), nil, "gbk (meta)", zh, ""},
		{"meta far down", encode(t, "euc-kr", "<head><script>"+strings.Repeat("var a = '<';\n", 1000)+"</script><meta charset=euc-kr><body>"+ko), nil, "euc-kr (meta)", ko, ""},
		{"meta over xml", encode(t, "windows-1251", `<?xml version="1.0" encoding="koi8-r"?><meta charset=windows-1251>`+ru), nil, "windows-1251 (meta)", ru, ""},
		{"xml", encode(t, "iso-8859-2", `<?xml version="1.0" encoding='ISO-8859-2'?><html><body>`+pl), nil, "iso-8859-2 (xml)", pl, ""},
		{"declared ascii is that", "<meta charset=iso-8859-1>plain", nil, "windows-1252 (meta)", "plain", ""},
		{"declared utf-8", "<meta charset=utf8>" + ru, nil, "utf-8 (meta)", ru, ""},
		{"iso-2022-jp", meta(t, "iso-2022-jp", "iso-2022-jp", ja), nil, "iso-2022-jp (meta)", ja, ""},
		{"hz", encode(t, "hz-gb-2312", zh), header("text/plain; charset=hz-gb-2312"), "hz-gb-2312 (header)", zh, ""},
		{"old name", encode(t, "ibm437", "Gen\u00e8ve \u00fcber alles"), header("text/plain; charset=CP437"), "ibm437 (header)", "Gen\u00e8ve", ""},

		{"latin1 that is utf-8", "<meta charset=iso-8859-1>" + fr, nil, "utf-8 (utf-8)", fr, "declared as windows-1252 (meta), but the bytes are valid utf-8"},
		{"gbk that is utf-8", "<meta charset=gbk>" + zh, nil, "utf-8 (utf-8)", zh, "declared as gbk"},
		{"gbk that looks like utf-8", "<meta charset=gbk>\xc2\xaa\xcd\xa8", nil, "gbk (meta)", "陋通", ""},
		{"utf-8 that is not", meta(t, "utf-8", "windows-1251", ru), nil, "windows-1251 (guess)", ru, "declared as utf-8 (meta), which it is not"},
		{"utf-8 with damage", "<meta charset=utf-8>" + ru + "\xff\xfe" + fr, nil, "utf-8 (meta)", ru + "\ufffd" + fr, "2 bytes of invalid utf-8 replaced by U+FFFD"},
		{"undeclared utf-8 with damage", ru + "\xff" + fr, nil, "utf-8 (guess)", ru + "\ufffd" + fr, "1 byte of invalid utf-8 replaced by U+FFFD"},
		{"ascii with stray bytes", "One \xff\xfe two", nil, "utf-8 (guess)", "One \ufffd two", "2 bytes of invalid utf-8 replaced by U+FFFD"},
		{"declared, with stray bytes", "<meta charset=utf-8>One \xff\xfe two", nil, "utf-8 (meta)", "One \ufffd two", "2 bytes of invalid utf-8 replaced by U+FFFD"},
		{"as much damage as text", "caf\u00e9s and \u00e9t\u00e9s \xff\xfe\xff", nil, "utf-8 (guess)", "cafés and étés \ufffd", "3 bytes of invalid utf-8"},
		{"one letter", "caf\xe9", nil, "windows-1252 (guess)", "café", "a guess"},
		{"declared utf-8, one letter", "<meta charset=utf-8>It\x92s a caf\xe9", nil, "windows-1252 (guess)", "It’s a café", "declared as utf-8 (meta), which it is not"},
		{"utf-8 cut off", ru + "\xd0", nil, "utf-8 (guess)", ru, "ends in the middle of a character"},
		{"latin1 that is Russian", meta(t, "iso-8859-1", "windows-1251", ru), nil, "windows-1251 (guess)", ru, "declared as windows-1252 (meta), which does not fit"},
		{"sjis that is euc-jp", meta(t, "shift_jis", "euc-jp", ja), nil, "euc-jp (guess)", ja, "declared as shift_jis (meta), which does not fit"},
		{"unknown name", meta(t, "x-klingon", "windows-1251", ru), nil, "windows-1251 (guess)", ru, `"x-klingon" (meta) is not known`},
		{"unknown name, then a known one", encode(t, "koi8-r", "<meta charset=x-klingon><meta charset=koi8-r>"+ru), nil, "koi8-r (meta)", ru, `"x-klingon" (meta) is not known`},
		{"utf-16 that is utf-8", "<meta charset=utf-16>" + ru, nil, "utf-8 (utf-8)", ru, ""},
		{"bytes the set lacks", meta(t, "gbk", "gbk", zh) + strings.Repeat("ok", 50) + "\xff ", nil, "gbk (meta)", zh, "1 byte sequence that gbk does not have"},

		{"NUL bytes", "One\x00 two\x00\x00 three", nil, "utf-8 (utf-8)", "One two three", "3 NUL bytes dropped"},
		{"NUL bytes at the end of a text", fr + strings.Repeat("\x00", 90_000), nil, "utf-8 (utf-8)", fr, "90000 NUL bytes dropped"},
		{"NUL bytes in a legacy set", meta(t, "koi8-r", "koi8-r", ru+"\x00"+ru), nil, "koi8-r (meta)", ru + ru, "1 NUL byte dropped"},
		{"utf-16le unmarked", encode(t, "utf-16le", "<html><p>"+ru), nil, "utf-16le (guess)", ru, ""},
		{"utf-16be unmarked", encode(t, "utf-16be", fr), nil, "utf-16be (guess)", fr, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Decode([]byte(tt.data), tt.header)
			if d.Err != nil {
				t.Fatal(d.Err)
			}
			if got := d.Charset + " (" + d.Found + ")"; got != tt.charset {
				t.Errorf("read as %s, want %s", got, tt.charset)
			}
			if !strings.Contains(string(d.Text), tt.want) || bytes.HasPrefix(d.Text, []byte("\ufeff")) {
				t.Errorf("text %q", d.Text)
			}
			warnings := strings.Join(d.Warnings, "; ")
			if tt.warning == "" && warnings != "" || !strings.Contains(warnings, tt.warning) {
				t.Errorf("warnings %q, want %q", warnings, tt.warning)
			}
		})
	}
}

func TestDecodeGuesses(t *testing.T) {
	for _, tt := range []struct{ charset, text string }{
		{"windows-1252", fr}, {"windows-1252", de}, {"windows-1252", "It’s “done” – he said."}, {"windows-1252", "Señor Núñez dijo que mañana no vendrá"},
		{"macintosh", fr}, {"macintosh", de},
		{"windows-1250", pl}, {"windows-1250", cs}, {"windows-1250", hu}, {"iso-8859-2", pl},
		{"windows-1254", tr}, {"windows-1257", lt},
		{"windows-1251", ru}, {"windows-1251", uk}, {"koi8-r", ru}, {"koi8-u", uk}, {"ibm866", ru}, {"iso-8859-5", ru}, {"x-mac-cyrillic", ru},
		{"windows-1253", el}, {"windows-1255", he}, {"windows-1256", ar}, {"windows-874", th},
		{"shift_jis", ja}, {"euc-jp", ja}, {"iso-2022-jp", ja}, {"gb18030", zh}, {"big5", tw}, {"euc-kr", ko},
	} {
		for _, page := range []string{tt.text, "<html><head><title>x</title></head><body>\n<p>" + tt.text + "</p>\n</body></html>\n"} {
			d := Decode([]byte(encode(t, tt.charset, page)), nil)
			if d.Charset != tt.charset || d.Found != FoundGuess || string(d.Text) != page {
				t.Errorf("%s read as %s (%s): %s", tt.charset, d.Charset, d.Found, d.Text)
			}
			if len(d.Warnings) != 1 || !strings.Contains(d.Warnings[0], "a guess") {
				t.Errorf("%s: warnings %q", tt.charset, d.Warnings)
			}
		}
	}
}

// TestDecodeKeepsDeclared sees that short or odd texts are not guessed away
// from what they rightly declare.
func TestDecodeKeepsDeclared(t *testing.T) {
	for _, tt := range []struct{ charset, text string }{
		{"windows-1251", "Цена: 5 €"}, {"koi8-r", "Да"}, {"gbk", "你好"}, {"shift_jis", "東京"}, {"big5", "臺北"},
		{"windows-1252", "½ × ¾ ± § ¶"}, {"windows-1252", "CAFÉ ÀÉÎ"}, {"iso-8859-2", "Łódź"}, {"windows-1252", strings.Repeat("Þórður Ægisson ", 5)},
		{"windows-1258", "Đà Nẵng"}, {"euc-kr", "韓國 大統領 選擧 結果 發表"},
	} {
		page := meta(t, tt.charset, tt.charset, tt.text)
		if d := Decode([]byte(page), nil); d.Charset != tt.charset || d.Found != FoundMeta {
			t.Errorf("%s %q read as %s (%s), %q", tt.charset, tt.text, d.Charset, d.Found, d.Warnings)
		}
	}
}

func TestDecodeUnfit(t *testing.T) {
	noise := make([]byte, 5000) // a fixed, uneven sequence
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	for _, tt := range []struct {
		name, data string
		code       Code
		message    string
	}{
		{"nothing", "", Empty, "empty"},
		{"white space", " \r\n\t\u00a0\u3000", Empty, "empty"},
		{"a mark only", "\ufeff", Empty, "empty"},
		{"a utf-16 mark and a space", "\xff\xfe \x00", Empty, "empty"},
		{"NUL bytes", strings.Repeat("\x00", 3000), Empty, "empty"},
		{"noise", string(noise), Binary, "control bytes"},
		{"noise after text", strings.Repeat("text ", 1000) + string(noise) + string(noise), Binary, "control bytes"},
		{"png", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", Binary, "a picture"},
		{"jpeg", "\xff\xd8\xff\xe0\x00\x10JFIF\x00", Binary, "a picture"},
		{"pdf", "%PDF-1.7\n%plain", Binary, "pdftotext"},
		{"rtf", "{\\rtf1\\ansi plain}", Binary, "pandoc"},
		{"zip", "PK\x03\x04\x14\x00", Binary, "unpack"},
		{"gzip", "\x1f\x8b\x08\x00", Binary, "a gzip archive"},
		{"tar", strings.Repeat("a", 257) + "ustar\x0000", Binary, "a tar archive"},
		{"elf", "\x7fELF\x02\x01\x01\x00", Binary, "a program"},
		{"sqlite", "SQLite format 3\x00", Binary, "a database"},
	} {
		d := Decode([]byte(tt.data), nil)
		if d.Err == nil {
			t.Errorf("%s: read as %s: %q", tt.name, d.Charset, d.Text[:min(len(d.Text), 40)])
		} else if d.Err.Code != tt.code || !strings.Contains(d.Err.Message, tt.message) || d.Text != nil {
			t.Errorf("%s: %s, %q", tt.name, d.Err.Code, d.Err.Message)
		}
	}
	for _, text := range []string{
		"BM is short for the British Museum.", "MZ wrote this.", "PK and others", "GIF89a is a format.", "BZh", "ID3 tags", "RIFF on a theme",
		"A form\x0cfeed and an escape \x1b[1mcode\x1b[0m, end\x1a", "ustar",
	} {
		if d := Decode([]byte(text), nil); d.Err != nil {
			t.Errorf("%q: %v", text, d.Err.Message)
		}
	}
}

func TestDecodeSharesCleanInput(t *testing.T) {
	for _, s := range []string{"\ufeff" + ru, ru, "<meta charset=koi8-r>plain"} {
		data := []byte(s)
		d := Decode(data, nil)
		if &d.Text[0] != &data[d.BOM] {
			t.Errorf("%q was copied", s)
		}
	}
	data := []byte("<!doctype html><meta charset=utf-8>" + strings.Repeat(ru, 100))
	if n := testing.AllocsPerRun(10, func() { Decode(data, nil) }); n > 4 {
		t.Errorf("%v allocations for a clean page", n)
	}
}

// TestOffset sees that every character of the text leads to its own bytes.
func TestOffset(t *testing.T) {
	long := strings.Repeat(ru+"\n"+fr+"\n", 700) // several steps of a stage
	japanese := strings.Repeat(ja+" plain text. ", 700)
	for _, tt := range []struct{ charset, text string }{
		{"windows-1251", strings.Repeat(ru, 900)}, {"windows-1252", strings.Repeat(fr, 900)}, {"utf-16le", long}, {"utf-16be", long}, {"shift_jis", japanese}, {"euc-jp", japanese},
		{"gb18030", long}, {"iso-2022-jp", japanese[:len(ja)*20]},
	} {
		in := encode(t, tt.charset, tt.text)
		s, out := newStage(mustLookup(t, tt.charset).decoder(), []byte(in), tt.charset == "iso-2022-jp")
		d := Decoded{Text: out, stages: []stage{s}}
		if string(out) != tt.text && tt.charset != "iso-2022-jp" {
			t.Fatalf("%s: not read back", tt.charset)
		}
		for n := 0; n < len(out); n += 997 {
			for !utf8.RuneStart(out[n]) {
				n--
			}
			at := d.Offset(n)
			if want := len(encode(t, tt.charset, string(out[:n]))); at != want && tt.charset != "iso-2022-jp" {
				t.Fatalf("%s: offset %d leads to %d, want %d", tt.charset, n, at, want)
			}
			if n += 7; n < len(out) { // inside a character: its first byte
				m := n
				for !utf8.RuneStart(out[m]) {
					m--
				}
				if d.Offset(n) != d.Offset(m) {
					t.Fatalf("%s: offset %d leads inside a character", tt.charset, n)
				}
			}
		}
		if at := d.Offset(len(out)); at != len(in) {
			t.Errorf("%s: the end leads to %d of %d", tt.charset, at, len(in))
		}
	}
}

func mustLookup(t *testing.T, name string) charset {
	t.Helper()
	c, ok := lookup(name)
	if !ok {
		t.Fatalf("no character set %q", name)
	}
	return c
}

func TestOffsetOverRepairs(t *testing.T) {
	for _, tt := range []struct{ data, find string }{
		{"\ufeffOne two", "two"},
		{"One\x00\x00 two \x00three", "three"},
		{ru + "\xff\xfe\xfd" + fr + "\x00\x00 three", "three"},
		{ru + "\xff" + strings.Repeat("xy\x00", 40_000) + "three", "three"},
		{strings.Repeat(ru+"\xff", 3000) + "three", "three"},
		{"\xff\xfe" + encode(t, "utf-16le", "Да\x00 три"), "т"},
	} {
		d := Decode([]byte(tt.data), nil)
		i := bytes.Index(d.Text, []byte(tt.find))
		if i < 0 {
			t.Fatalf("%q: not in the text", tt.find)
		}
		want := strings.Index(tt.data, tt.find)
		if d.Charset == "utf-16le" {
			want = strings.Index(tt.data, "B\x04")
		}
		if at := d.Offset(i); at != want {
			t.Errorf("%.20q: %q leads to %d, want %d", tt.data, tt.find, at, want)
		}
		if at := d.Offset(len(d.Text)); at != len(tt.data) {
			t.Errorf("%.20q: the end leads to %d of %d", tt.data, at, len(tt.data))
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{fr, ru, ja, "\ufeff" + de, "\x00a\x00", "\xff\xfea\x00", meta(f, "koi8-r", "koi8-r", ru), meta(f, "euc-jp", "shift_jis", ja),
		encode(f, "iso-2022-jp", ja), encode(f, "gb18030", zh), ru + "\xff\x00" + fr, mangle(f, fr+ru, "windows-1252"), mangle(f, ru, "windows-1251"), mangle(f, fr, "macintosh"), "<meta charset", "<!--", "<meta content='charset=' http-equiv=content-type", "<?xml encoding="} {
		f.Add([]byte(s), "text/html; charset=utf-8")
		f.Add([]byte(s), "")
	}
	f.Fuzz(func(t *testing.T, data []byte, contentType string) {
		before := bytes.Clone(data)
		d := Decode(data, textproto.MIMEHeader{"Content-Type": {contentType}})
		if !bytes.Equal(data, before) {
			t.Fatal("the input was changed")
		}
		if d.Err != nil {
			return
		}
		if !utf8.Valid(d.Text) || bytes.IndexByte(d.Text, 0) >= 0 || d.Charset == "" || d.Found == "" {
			t.Fatalf("%s (%s): %q", d.Charset, d.Found, d.Text)
		}
		last := d.BOM
		for n := 0; n <= len(d.Text); n += 1 + len(d.Text)/16 {
			at := d.Offset(n)
			if at < last || at > len(data) {
				t.Fatalf("offset %d of %d leads to %d of %d after %d", n, len(d.Text), at, len(data), last)
			}
			last = at
		}
		if at := d.Offset(len(d.Text)); at < last || at > len(data) {
			t.Fatalf("the end leads to %d of %d", at, len(data))
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	page := func(charset, text string) []byte {
		return []byte(encode(b, charset, "<!doctype html><meta charset="+charset+">"+strings.Repeat("<p class=text>"+text+"</p>\n", 500)))
	}
	for _, bb := range []struct {
		name string
		data []byte
	}{
		{"utf-8/english", page("utf-8", "The minister said yesterday that the talks would go on next week.")},
		{"utf-8/french", page("utf-8", fr)},
		{"utf-8/russian", page("utf-8", ru)},
		{"windows-1251", page("windows-1251", ru)},
		{"shift_jis", page("shift_jis", ja)},
		{"damaged", append(page("utf-8", fr), 0xff)},
		{"guess", []byte(encode(b, "windows-1251", strings.Repeat("<p>"+ru, 500)))},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.data)))
			b.ReportAllocs()
			for b.Loop() {
				Decode(bb.data, nil)
			}
		})
	}
}
