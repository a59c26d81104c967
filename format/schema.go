package format

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"slices"
	"strings"

	"lede/parse"
)

// Schema writes the JSON Schema (2020-12) of the record, made from its type.
// With fields it is that of a record of these members only. It takes the record
// of an article as well as that of a document that could not be read.
func Schema(w io.Writer, fields []string) error {
	s := &schema{fields: fields}
	article := s.object(reflect.TypeFor[parse.Article]())
	failed := s.object(reflect.TypeFor[failure]())
	whole := members{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "lede record"},
		{"description", "What lede parse writes for one document."},
		{"oneOf", []any{article, failed}},
		{"$defs", s.defs},
	}
	b, err := json.Marshal(whole)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, b, "", indent); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err = w.Write(out.Bytes())
	return err
}

// members is a JSON object whose members keep their order.
type members []entry

type entry struct {
	name  string
	value any
}

func (m members) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, v := range m {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := e.Encode(v.name); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := e.Encode(v.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// schema is a schema in the making.
type schema struct {
	fields []string
	defs   members
	made   []reflect.Type
}

// of gives the schema of a type.
func (s *schema) of(t reflect.Type) members {
	switch t {
	case reflect.TypeFor[parse.Text]():
		return members{{"type", []string{"string", "null"}}}
	case reflect.TypeFor[parse.Extra]():
		return members{{"type", "object"}, {"additionalProperties", members{{"type", "string"}}}}
	case reflect.TypeFor[parse.Confidence]():
		return members{{"type", "integer"}, {"minimum", 0}, {"maximum", 100}}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.Slice:
		return members{{"type", "array"}, {"items", s.of(t.Elem())}}
	case reflect.Struct:
		return s.ref(t)
	case reflect.String:
		return members{{"type", "string"}}
	case reflect.Int:
		return members{{"type", "integer"}, {"minimum", 0}}
	}
	return members{{"not", members{}}} // a type that nobody has told of yet; a test sees it
}

// ref refers to the definition of a type, which it makes the first time.
func (s *schema) ref(t reflect.Type) members {
	if !slices.Contains(s.made, t) {
		s.made = append(s.made, t)
		at := len(s.defs)
		s.defs = append(s.defs, entry{t.Name(), nil})
		s.defs[at].value = s.object(t)
	}
	return members{{"$ref", "#/$defs/" + t.Name()}}
}

// object gives the schema of a struct: every member, and those that are always
// there.
func (s *schema) object(t reflect.Type) members {
	var props members
	required := []string{}
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" || t == reflect.TypeFor[parse.Article]() && s.leftOut(name) {
			continue
		}
		props = append(props, entry{name, append(s.of(f.Type), note(t.Name(), name)...)})
		if !strings.Contains(options, "omitempty") {
			required = append(required, name)
		}
	}
	return members{{"type", "object"}, {"properties", props}, {"required", required}, {"additionalProperties", false}}
}

// leftOut reports whether a member of the record was not asked for.
func (s *schema) leftOut(name string) bool {
	switch name {
	case "source", "warnings", "evidence":
		return false
	}
	return s.fields != nil && !slices.Contains(s.fields, name)
}

// dated is the pattern of dates in ISO 8601 at any precision.
const dated = `^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$`

// note gives what the type of a member does not say of it.
func note(kind, name string) members {
	for _, n := range notes() {
		if n.of == kind+"."+name {
			m := members{{"description", n.text}}
			if n.pattern != "" {
				m = append(m, entry{"pattern", n.pattern})
			}
			if n.words != nil {
				m = append(m, entry{"enum", n.words})
			}
			return m
		}
	}
	return nil
}

type memberNote struct {
	of, text string
	pattern  string
	words    []string
}

// notes describe the members of the record.
func notes() []memberNote {
	return []memberNote{
		{of: "Article.headline", text: "the headline that readers see"},
		{of: "Article.authors", text: "persons, or organisations where no person is named"},
		{of: "Article.date", text: "when it was published: ISO 8601, as precise as the document says", pattern: dated},
		{of: "Article.contact", text: "ways to reach the author or the newsroom about the piece"},
		{of: "Article.original_url", text: "the address that it was published at"},
		{of: "Article.modified", text: "when it was last changed: ISO 8601", pattern: dated},
		{of: "Article.deck", text: "the lines under the headline"},
		{of: "Article.dateline", text: "the place and the agency that open the text"},
		{of: "Article.publisher", text: "who published it"},
		{of: "Article.section", text: "the section that it is declared to stand in"},
		{of: "Article.keywords", text: "the keywords that are declared"},
		{of: "Article.images", text: "its pictures"},
		{of: "Article.language", text: "its language: BCP 47"},
		{of: "Article.body", text: "its text: paragraphs with a blank line between"},
		{of: "Article.credits", text: "others who worked on it"},
		{of: "Article.word_count", text: "the words of the text"},
		{of: "Article.extra", text: "what the record of an export says besides, by its labels"},
		{of: "Article.archive", text: "the capture that the document was read from"},
		{of: "Article.source", text: "the document that the record was made from"},
		{of: "Article.warnings", text: "what was wrong with the bytes of the document"},
		{of: "Article.evidence", text: "where each value was found"},
		{of: "failure.error", text: "why the document could not be read"},
		{of: "failure.source", text: "the document"},
		{of: "Author.name", text: "the name, as the document writes it"},
		{of: "Author.kind", text: "organization; a person has none", words: []string{"organization"}},
		{of: "Author.role", text: "what else than an author the person was: editor, photographer, translator"},
		{of: "Contact.type", text: "what the value is", words: []string{"email", "phone", "social"}},
		{of: "Contact.value", text: "the address, number or handle"},
		{of: "Contact.role", text: "whom it reaches", words: []string{"author", "newsroom"}},
		{of: "Outlet.name", text: "the name of the outlet"},
		{of: "Outlet.url", text: "its address"},
		{of: "Image.url", text: "the address of the picture"},
		{of: "Image.caption", text: "the text under it"},
		{of: "Image.credit", text: "who took it"},
		{of: "Archive.url", text: "the address of the copy"},
		{of: "Archive.captured", text: "when the copy was made: ISO 8601"},
		{of: "Archive.tool", text: "the program or service that made it"},
		{of: "Source.path", text: "where the document was found; after ! or # the member of a container"},
		{of: "Source.format", text: "how it was read: html, markdown, text, another markup language, or the grammar of an export's record"},
		{of: "Source.bytes", text: "its size"},
		{of: "Source.sha256", text: "the SHA-256 of its bytes, in hexadecimal", pattern: "^[0-9a-f]{64}$"},
		{of: "Source.span", text: "where it stands in the file that holds it"},
		{of: "Range.start", text: "its first byte"},
		{of: "Range.end", text: "the byte after its last"},
		{of: "Failure.code", text: "the kind of failure, for programs"},
		{of: "Failure.message", text: "what is wrong, for people"},
		{of: "Account.fields", text: "how each field was decided"},
		{of: "Account.set_aside", text: "pieces that belong to no field"},
		{of: "Account.charset", text: "the character set, and how it was found"},
		{of: "Finding.field", text: "the member of the record; empty for a rival"},
		{of: "Finding.value", text: "the value, shortened"},
		{of: "Finding.rule", text: "the rule that found it"},
		{of: "Finding.confidence", text: "how sure it is, in percent"},
		{of: "Finding.start", text: "the first byte of the document that it was read from"},
		{of: "Finding.end", text: "the byte after the last"},
		{of: "Finding.line", text: "its line, from 1"},
		{of: "Finding.rivals", text: "what was not taken"},
		{of: "Aside.text", text: "the piece, shortened"},
		{of: "Aside.reason", text: "why it was set aside"},
		{of: "Aside.start", text: "its first byte"},
		{of: "Aside.end", text: "the byte after its last"},
		{of: "Aside.line", text: "its line, from 1"},
	}
}
