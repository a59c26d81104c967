package format

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"

	"lede/parse"
)

// failure is the record of a document that could not be read.
type failure struct {
	Error  *parse.Failure `json:"error"`
	Source parse.Source   `json:"source"`
}

// record is an article as compact JSON in one line. The order of the members
// and what is left out are decided here and in parse.Article, for all formats.
//
// <, > and & stay readable. The line breaks that only some programs heed
// (U+0085, U+2028, U+2029) are escaped, and bytes that are not UTF-8 have
// become U+FFFD.
func record(a *parse.Article) ([]byte, error) {
	var v any
	if a.Error != nil {
		v = failure{a.Error, a.Source}
	} else {
		c := *a // lists that must be present are never null
		if c.Authors == nil {
			c.Authors = []parse.Author{}
		}
		if c.Contact == nil {
			c.Contact = []parse.Contact{}
		}
		v = &c
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	line := bytes.TrimSuffix(b.Bytes(), []byte("\n"))
	if a.Fields != nil && a.Error == nil {
		var err error
		if line, err = only(line, a.Fields); err != nil {
			return nil, err
		}
	}
	line = oneLine(line)
	return line, nil
}

// only leaves of a record the members asked for, and those about the document.
func only(line []byte, names []string) ([]byte, error) {
	d := json.NewDecoder(bytes.NewReader(line))
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	b := []byte{'{'}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		switch name := name.(string); name {
		case "source", "warnings", "evidence":
		default:
			if !slices.Contains(names, name) {
				continue
			}
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = append(strconv.AppendQuote(b, name.(string)), ':')
		b = append(b, value...)
	}
	return append(b, '}'), nil
}

// oneLine escapes in JSON the line break that encoding/json leaves as it is.
func oneLine(line []byte) []byte {
	if nel := []byte("\u0085"); bytes.Contains(line, nel) {
		return bytes.ReplaceAll(line, nel, []byte(`\u0085`))
	}
	return line
}
