package parse

import (
	"bytes"
	"encoding/json"
	"fmt"

	"lede/parse/internal/page"
)

// Extra is what the record of an export says and no other member holds: stated
// word counts, pages, editions, rights, accession numbers, load dates. It is an
// object in the output, its members in the order of the document.
type Extra []Pair

// Pair is a label, as it is written, and its value.
type Pair struct{ Label, Value string }

// MarshalJSON writes the pairs as the members of one object.
func (x Extra) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	sep := byte('{')
	for _, p := range x {
		b.WriteByte(sep)
		sep = ','
		if err := e.Encode(p.Label); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := e.Encode(p.Value); err != nil {
			return nil, err
		}
	}
	if sep == '{' {
		b.WriteByte(sep)
	}
	b.WriteByte('}')
	var out bytes.Buffer
	err := json.Compact(&out, b.Bytes())
	return out.Bytes(), err
}

// UnmarshalJSON reads the members of an object in their order.
func (x *Extra) UnmarshalJSON(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return fmt.Errorf("extra is no object: %w", err)
	}
	*x = nil
	for d.More() {
		label, err := d.Token()
		if err != nil {
			return err
		}
		var value string
		if err := d.Decode(&value); err != nil {
			return err
		}
		*x = append(*x, Pair{label.(string), value})
	}
	_, err := d.Token()
	return err
}

// maxExtra bounds the labels of one record.
const maxExtra = 128

// decideExtra takes every label that no field has asked for. What one label
// says several times stands in one value, semicolons between.
func decideExtra(d *draft) {
	at := map[string]int{}
	for i := range d.page.Facts {
		f := &d.page.Facts[i]
		if f.From != page.Kept {
			continue
		}
		k, known := at[f.Key]
		switch {
		case known && d.Extra[k].Value != f.Value && len(d.Extra[k].Value) < 1<<16:
			d.Extra[k].Value += "; " + f.Value
		case !known && len(d.Extra) < maxExtra:
			at[f.Key] = len(d.Extra)
			d.Extra = append(d.Extra, Pair{f.Key, f.Value})
		}
	}
}
