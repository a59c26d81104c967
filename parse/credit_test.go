package parse

import (
	"strings"
	"testing"
)

func TestSplitCredit(t *testing.T) {
	for _, c := range []struct{ lang, text, caption, credit string }{
		{"en", "The bell, recovered on Saturday. (Photo by Elmer Quigg)", "The bell, recovered on Saturday.", "Elmer Quigg"},
		{"en", "The bell. (Photo: Elmer Quigg/Harbour Press)", "The bell.", "Elmer Quigg/Harbour Press"},
		{"en", "The bell. Photo: Elmer Quigg", "The bell.", "Elmer Quigg"},
		{"en", "The bell in its tower Photograph: Elmer Quigg/Getty Images", "The bell in its tower", "Elmer Quigg/Getty Images"},
		{"en", "The bell. (AP Photo/Elmer Quigg, File)", "The bell.", "AP Photo/Elmer Quigg, File"},
		{"en", "The bell. AP Photo/Elmer Quigg", "The bell.", "AP Photo/Elmer Quigg"},
		{"en", "The bell. (Elmer Quigg/Valley Examiner)", "The bell.", "Elmer Quigg/Valley Examiner"},
		{"en", "The bell. Elmer Quigg / Shutterstock", "The bell.", "Elmer Quigg / Shutterstock"},
		{"en", "The bell | Elmer Quigg | Getty Images", "The bell | Elmer Quigg", "Getty Images"},
		{"en", "© Elmer Quigg", "", "Elmer Quigg"},
		{"en", "The bell © Elmer Quigg", "The bell", "Elmer Quigg"},
		{"en", "Image courtesy of the Bell Museum", "", "the Bell Museum"},
		{"en", "Courtesy Bell Museum", "", "Bell Museum"},
		{"en", "A bell (file photo by Elmer Quigg)", "A bell (file)", "Elmer Quigg"},
		{"de", "Die Glocke im Turm. Foto: Hanne Brink/dpa", "Die Glocke im Turm.", "Hanne Brink/dpa"},
		{"de", "Die Glocke (Bild: Hanne Brink)", "Die Glocke", "Hanne Brink"},
		{"de", "Glocken läuten. (Symbolbild)", "Glocken läuten. (Symbolbild)", ""},
		{"de", "Die Glocke. (Quelle: Brink/Turmverein)", "Die Glocke.", "Brink/Turmverein"},
		{"fr", "La cloche, samedi. Crédit photo : Aude Morel", "La cloche, samedi.", "Aude Morel"},
		{"es", "La campana en la torre. / Foto Inés Prado", "La campana en la torre.", "Inés Prado"},
		{"es", "La campana. Fotografía de Inés Prado", "La campana.", "Inés Prado"},
		{"ru", "Колокол на башне. Фото: Анна Белова / ТАСС", "Колокол на башне.", "Анна Белова / ТАСС"},
		{"ja", "鐘が戻った（写真：田中一郎）", "鐘が戻った", "田中一郎"},
		{"ja", "鐘が戻った＝写真＝田中一郎", "鐘が戻った", "田中一郎"},
		{"zh", "大钟回来了。图/王小明", "大钟回来了。", "王小明"},
		{"zh", "大钟回来了（图片来源：王小明）", "大钟回来了", "王小明"},
		{"ko", "종이 돌아왔다. 사진=김하나", "종이 돌아왔다.", "김하나"},
		// What holds no credit.
		{"en", "The National Bell Society (NBS) rings on Sunday.", "The National Bell Society (NBS) rings on Sunday.", ""},
		{"en", "A photo of the bell hangs in the hall.", "A photo of the bell hangs in the hall.", ""},
		{"en", "The members of the Bell Society (left)", "The members of the Bell Society (left)", ""},
		{"en", "Officials said so. (File photo)", "Officials said so. (File photo)", ""},
		{"en", "Bells: small, large / very large", "Bells: small, large / very large", ""},
		{"en", "", "", ""},
		{"en", "©", "©", ""},
	} {
		caption, credit := splitCredit(c.text, c.lang)
		if caption != c.caption || credit != c.credit {
			t.Errorf("%q: %q © %q, want %q © %q", c.text, caption, credit, c.caption, c.credit)
		}
	}
}

func TestPictureKey(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"https://a.example/up/2020/ferry-at-dawn-1024x768.jpg", "https://a.example/up/2020/ferry-at-dawn.jpg?w=3", true},
		{"https://cdn.example/x?url=https%3A%2F%2Fa.example%2Fferry-at-dawn.jpg&w=1", "https://a.example/ferry-at-dawn.jpg", true},
		{"https://a.example/1/lead.jpg", "https://a.example/2/lead.jpg", false},
		{"https://a.example/img?id=1", "https://a.example/img?id=2", false},
	} {
		if (pictureKey(c.a) == pictureKey(c.b)) != c.same {
			t.Errorf("%s and %s: not %v", c.a, c.b, c.same)
		}
	}
}

func FuzzSplitCredit(f *testing.F) {
	for _, s := range []string{"The bell. (Photo by Elmer Quigg)", "© A", "（写真：田中）", "a | b / Getty Images", "AP Photo/", "((Photo:))", "Foto : x\n© y", "0" + strings.Repeat("\xb0", 300)} {
		f.Add(s, "en")
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		if len(s) > 2000 || len(lang) > 8 {
			return
		}
		caption, credit := splitCredit(s, lang)
		if len(caption)+len(credit) > len(s)+2 || len(credit) > 2*maxCredit {
			t.Errorf("%q: %q © %q", s, caption, credit)
		}
	})
}
