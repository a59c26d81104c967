package format

import (
	"bytes"
	"encoding/json"
	"io"

	"lede/parse"
)

const indent = "  "

// jsonEncoder writes one indented object, or an array of them.
type jsonEncoder struct {
	w     io.Writer
	many  bool
	begun bool
}

func newJSON(w io.Writer, many bool) Encoder { return &jsonEncoder{w: w, many: many} }

func (e *jsonEncoder) Encode(a *parse.Article) error {
	line, err := record(a)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if !e.many {
		err = json.Indent(&b, line, "", indent)
		b.WriteByte('\n')
	} else {
		if e.begun {
			b.WriteString(",\n" + indent)
		} else {
			b.WriteString("[\n" + indent)
		}
		err = json.Indent(&b, line, indent, indent)
	}
	if err != nil {
		return err
	}
	e.begun = true
	_, err = e.w.Write(b.Bytes())
	return err
}

func (e *jsonEncoder) Close() error {
	if !e.many {
		return nil
	}
	end := "\n]\n"
	if !e.begun {
		end = "[]\n"
	}
	_, err := io.WriteString(e.w, end)
	return err
}
