package source

import (
	"encoding/base64"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func TestRows(t *testing.T) {
	quoted := func(s string) string { b, _ := json.Marshal(s); return string(b) }
	html := "<html><body><p>Some text.</p></body></html>"
	b64 := base64.StdEncoding.EncodeToString([]byte(html))
	gz64 := base64.StdEncoding.EncodeToString([]byte(gzipOf(t, html)))
	for _, tt := range []struct {
		name, data string
		want       []string
	}{
		{"lines", `{"url":"u","html":"A"}` + "\n" + `{"html":"B"}` + "\n", []string{"#1=A", "#2=B"}},
		{"lines with a mark, CRLF, blanks, tabs, keys", "\ufeff" + `{"html":"A"}` + "\r\n\r\n \nkey\t" + `{"html":"B"}` + "\t\n", []string{"#1=A", "#2=B"}},
		{"no line end", `{"html":"A"}`, []string{"#1=A"}},
		{"an array", `[{"html":"A"} , {"html":"B\"}{"}]`, []string{"#1=A", "#2=B\"}{"}},
		{"an array over lines", "[\n  {\n    \"url\": \"u\",\n    \"html\": \"A\"\n  },\n  {\n    \"html\": \"B\"\n  }\n]\n", []string{"#1=A", "#2=B"}},
		{"an object over lines", "{\n  \"url\": \"u\",\n  \"html\": \"A\"\n}\n", []string{"#1=A"}},
		{"a bad line", `{"html":"A"}` + "\n{broken\n" + `{"html":"C"}` + "\n[1]\n", []string{"#1=A", "#2!damaged", "#3=C", "#4!damaged"}},
		{"a row without a text", `{"html":"A"}` + "\n" + `{"url":"u","html":null}` + "\n", []string{"#1=A", "#2~a row without a text"}},
		{"names in any case", `{"URL":"u","HTML":"A"}`, []string{"#1=A"}},
		{"html before text", `{"text":"T","raw_html":"A"}`, []string{"#1=A"}},
		{"base64", `{"html":` + quoted(b64) + `}`, []string{"#1=" + html}},
		{"base64 of gzip", `{"content":` + quoted(gz64) + `,"url":"u"}`, []string{"#1=" + html}},
		{"a word is no base64", `{"html":"abcdefghijklmnopqrstuvwxyzabcdef"}`, []string{"#1=abcdefghijklmnopqrstuvwxyzabcdef"}},
		{"cut in a line", `{"html":"A"}` + "\n" + `{"html":"B`, []string{"#1=A", "#2!damaged"}},
		{"cut in an array", `[{"html":"A"},{"html":"B`, []string{"#1=A", "!truncated"}},
		{"an array that does not end", `[{"html":"A"}`, []string{"#1=A", "!truncated"}},
		{"rubbish in an array", `[{"html":"A"} x {"html":"B"}]`, []string{"#1=A", "!damaged"}},
		{"a text with a title", `{"title":"Bridge \"opens\"","authors":["Ann Lee",{"name":"Tom Fry"}],"date":"2020-01-02","text":"Words."}`,
			[]string{"#1=---\ntitle: \"Bridge \\\"opens\\\"\"\nauthor: \"Ann Lee, Tom Fry\"\ndate: \"2020-01-02\"\n---\n\nWords."}},
		{"gzip", gzipOf(t, `{"html":"A"}`+"\n"+`{"html":"B"}`), []string{"#1=A", "#2=B"}},
		{"behind damage", gzipOf(t, `{"html":"A"}`+"\n") + flip(gzipOf(t, `{"html":"B"}`+"\n"), 15) + gzipOf(t, "\n"+`{"html":"C"}`+"\n"), []string{"#1=A", "#2~a row without a text", "#3!damaged", "#4=C"}},
		{"csv", "url,html\nu,A\nv,\"B, \"\"b\"\"\nb\"\n", []string{"#1=A", "#2=B, \"b\"\nb"}},
		{"csv with CRLF and a mark", "\ufeffurl,html\r\nu,A\r\n\r\nv,B", []string{"#1=A", "#2=B"}},
		{"tsv", "id\turl\ttext\n1\tu\tA\n", []string{"#1=A"}},
		{"semicolons", "\"URL\";\"Body\"\nu;A\n", []string{"#1=A"}},
		{"csv with a short row", "url,html\nu\nv,B\n", []string{"#1!damaged", "#2=B"}},
		{"csv without rows", "url,html\n", []string{"!no-documents"}},
		{"csv with a row larger than its head", "url,html\nu,\"" + strings.Repeat("A\n", headSize) + "\"\n", []string{"#1=" + strings.Repeat("A\n", headSize)}},
		{"csv cut in quotes", "url,html\nu,A\nv,\"B", []string{"#1=A", "#2!truncated"}},
		{"records of our own", `{"headline":"x","authors":[],"date":null,"contact":[],"original_url":null,"body":"x","source":{}}`,
			[]string{`={"headline":"x","authors":[],"date":null,"contact":[],"original_url":null,"body":"x","source":{}}`}},
		// What is none of it stays one document.
		{"another object", `{"name":"x","version":"1"}`, []string{`={"name":"x","version":"1"}`}},
		{"a text alone proves nothing", `{"text":"x"}`, []string{`={"text":"x"}`}},
		{"a list of numbers", `[1,2]`, []string{`=[1,2]`}},
		{"prose with commas", "The body, the text, and the url.\nMore.", []string{"=The body, the text, and the url.\nMore."}},
		{"prose below a line with names", "title,text,url and other words\n\nOne, two.\n\nThree.\n", []string{"=title,text,url and other words\n\nOne, two.\n\nThree.\n"}},
		{"a table of Markdown", "| title | text |\n|---|---|\n| a | b |\n", []string{"=| title | text |\n|---|---|\n| a | b |\n"}},
		{"prose below a row", `{"url":"u","text":"x"}` + "\n\nis a row.\n", []string{"=" + `{"url":"u","text":"x"}` + "\n\nis a row.\n"}},
		{"prose of rows", "TY  - what is it?\n\nA tag.\n", []string{"=TY  - what is it?\n\nA tag.\n"}},
		{"prose of archives", "WARC/1.0 is a format.\n\nSo it is.\n", []string{"=WARC/1.0 is a format.\n\nSo it is.\n"}},
		{"a table of other things", "name,age\nx,1\n", []string{"=name,age\nx,1\n"}},
	} {
		var want []string
		for _, w := range tt.want {
			want = append(want, "f"+w)
		}
		if got := walkFile(t, "f", tt.data, Limits{}); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, want)
		}
	}
	// In a directory, data without texts is passed over.
	if got := walkFile(t, "d.json", `{"name":"x"}`, Limits{}); !slices.Equal(got, []string{`d.json={"name":"x"}`}) {
		t.Errorf("named: %q", got)
	}
}

func TestRowsSay(t *testing.T) {
	for _, tt := range []struct{ data, key, want string }{
		{`{"url":"https://example.org/a","html":"A"}`, "Url", "https://example.org/a"},
		{`{"link":" https://example.org/a ","html":"A"}`, "Url", "https://example.org/a"},
		{`{"html":"A","fetched_at":"2020-01-02T03:04:05Z"}`, "Fetched", "2020-01-02T03:04:05Z"},
		{`{"html":"A","timestamp":1577934245}`, "Fetched", "2020-01-02T03:04:05Z"},
		{`{"html":"A","timestamp":1577934245000}`, "Fetched", "2020-01-02T03:04:05Z"},
		{`{"html":"A","timestamp":7}`, "Fetched", ""},
		{`{"html":"A"}`, "Content-Type", "text/html; charset=utf-8"},
		{"url,html\nhttps://example.org/a,A", "Url", "https://example.org/a"},
	} {
		doc, err := one(Read(t.Context(), strings.NewReader(tt.data), Origin{"f"}, Limits{}))
		if got := doc.Header.Get(tt.key); err != nil || got != tt.want {
			t.Errorf("%s: %s is %q, want %q; %v", tt.data, tt.key, got, tt.want, err)
		}
	}
}

func TestRowLimits(t *testing.T) {
	long := strings.Repeat("x", 200_000)
	l := Limits{MaxBytes: 1000}
	for _, data := range []string{
		`{"html":"A"}` + "\n" + `{"html":"` + long + `"}` + "\n" + `{"html":"C"}`,
		`[{"html":"A"},{"html":"` + long + `"},{"html":"C"}]`,
		"html,url\nA,u\n" + long + ",u\nC,u\n",
	} {
		if got, want := walkFile(t, "f", data, l), []string{"f#1=A", "f#2!too-large", "f#3=C"}; !slices.Equal(got, want) {
			t.Errorf("%.10q: got %.100q", data, got)
		}
	}
}
