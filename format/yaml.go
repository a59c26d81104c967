package format

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"lede/parse"
)

// yamlEncoder writes a YAML document for each article, with "---" between.
//
// The documents are built as nodes and every string is given its style, since
// the library's own choice corrupts some strings: those that begin with a line
// break or a tab, and several lines in a list. To move to its successor,
// go.yaml.in/yaml/v4, change the import.
type yamlEncoder struct {
	w     io.Writer
	begun bool
}

func newYAML(w io.Writer, _ bool) Encoder { return &yamlEncoder{w: w} }

func (e *yamlEncoder) Encode(a *parse.Article) error {
	line, err := record(a)
	if err != nil {
		return err
	}
	node, err := yamlNode(line)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if e.begun {
		b.WriteString("---\n")
	}
	y := yaml.NewEncoder(&b)
	y.SetIndent(len(indent))
	if err := y.Encode(node); err != nil {
		return err
	}
	if err := y.Close(); err != nil {
		return err
	}
	e.begun = true
	_, err = e.w.Write(b.Bytes())
	return err
}

func (*yamlEncoder) Close() error { return nil }

// yamlNode turns JSON into nodes and keeps the order of the members.
func yamlNode(line []byte) (*yaml.Node, error) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	return yamlValue(d)
}

func yamlValue(d *json.Decoder) (*yaml.Node, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch t := token.(type) {
	case json.Delim:
		return yamlCollection(d, t)
	case string:
		return yamlString(t), nil
	case json.Number:
		return &yaml.Node{Kind: yaml.ScalarNode, Value: t.String()}, nil
	case bool:
		return &yaml.Node{Kind: yaml.ScalarNode, Value: fmt.Sprint(t)}, nil
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Value: "null"}, nil
}

// yamlCollection reads what follows an opening delimiter, to its end.
func yamlCollection(d *json.Decoder, open json.Delim) (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	if open == '{' {
		n.Kind = yaml.MappingNode
	}
	for d.More() {
		v, err := yamlValue(d)
		if err != nil {
			return nil, err
		}
		if n.Kind == yaml.MappingNode && len(n.Content)%2 == 0 {
			v.Style = 0 // names of members are ours and plain
		}
		n.Content = append(n.Content, v)
	}
	_, err := d.Token()
	return n, err
}

func yamlString(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s, Style: yaml.DoubleQuotedStyle}
	if literalSafe(s) {
		n.Style = yaml.LiteralStyle
	}
	return n
}

// literalSafe reports whether several lines of text can stand as they are, for
// people to read, and come out the same from every reader of YAML. The library
// quotes characters beyond the basic plane, emoji for one, whatever it is told.
func literalSafe(s string) bool {
	if !strings.Contains(s, "\n") || strings.HasPrefix(s, " ") || strings.HasPrefix(s, "\n") {
		return false
	}
	if strings.Contains(s, " \n") || strings.HasSuffix(s, " ") {
		return false
	}
	for _, r := range s {
		if r != '\n' && r != ' ' && !unicode.IsPrint(r) || r == unicode.ReplacementChar || r > 0xFFFF {
			return false
		}
	}
	return true
}
