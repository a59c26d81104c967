package cmd

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"runtime"

	"lede/format"
	"lede/parse"
	"lede/parse/source"
)

// runRows reads rows and writes a line for each. Bad rows are data: they do
// not change the exit status.
func (o *parseOptions) runRows(ctx context.Context, in *inputs) error {
	if len(in.names) != 1 || o.toDirectory() || o.url != "" {
		return errors.New("--rows reads one stream and writes one: name a single INPUT or none, and no directory or --url")
	}
	if o.format.Name == "yaml" || o.summary.value == "text" || o.summary.value == "json" {
		return errors.New("--rows writes lines of JSON and no account: leave out --format and --summary")
	}
	r, done, err := openStream(ctx, o.env, in.names[0])
	if err != nil {
		return err
	}
	defer done()
	out, err := openOutput(o.env, o.output)
	if err != nil {
		return outputError(o.env, o.output, err)
	}
	defer out.Discard()
	for row, err := range parse.Rows(ctx, r, cmp.Or(o.jobs, runtime.GOMAXPROCS(0)), in.limits, o.options()) {
		if ctx.Err() != nil {
			complain(o.env.Err, "lede", "interrupted")
			return exit{statusInterrupted}
		}
		if err != nil {
			return inputError(o.env, in.names[0], err)
		}
		line, err := rowLine(row)
		if err != nil {
			return err
		}
		if _, err := out.Write(line); err != nil {
			return outputError(o.env, o.output, err)
		}
	}
	if ctx.Err() != nil {
		complain(o.env.Err, "lede", "interrupted")
		return exit{statusInterrupted}
	}
	return outputError(o.env, o.output, out.Commit())
}

// rowLine is the record of a row, with what the row is called and what became
// of it in front.
func rowLine(row parse.RowResult) ([]byte, error) {
	var record, b bytes.Buffer
	f, _ := format.Lookup("ndjson")
	if err := f.New(&record, true).Encode(row.Article); err != nil {
		return nil, err
	}
	head := struct {
		ID     json.RawMessage `json:"id,omitempty"`
		Key    string          `json:"key,omitempty"`
		Status string          `json:"status"`
	}{row.ID, row.Key, row.Status}
	if row.ID != nil {
		head.Key = ""
	}
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(head); err != nil {
		return nil, err
	}
	b.Truncate(b.Len() - len("}\n"))
	line := append(bytes.ReplaceAll(b.Bytes(), []byte("\u0085"), []byte(`\u0085`)), ',')
	return append(line, record.Bytes()[1:]...), nil
}

// openStream opens a file or standard input, unpacked. What keeps it from that
// has been told.
func openStream(ctx context.Context, env Env, name string) (r io.Reader, done func(), err error) {
	r, done = patient{ctx, env.In}, func() {}
	if name != standard {
		f, err := env.FS.Open(name)
		if err != nil {
			return nil, nil, inputError(env, name, err)
		}
		r, done = f, func() { f.Close() }
	}
	if r, err = source.Unpack(r); err != nil {
		done()
		return nil, nil, inputError(env, name, err)
	}
	return r, done, nil
}
