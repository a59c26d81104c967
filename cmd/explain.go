package cmd

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"lede/format"
	"lede/parse"
	"lede/parse/source"
)

// explainOptions is what lede explain is asked to do.
type explainOptions struct {
	env         Env
	format      choice
	html        string
	url         string
	inputFormat choice
	color       choice
	maxBytes    size
}

func newExplain(env Env) *cobra.Command {
	o := &explainOptions{
		env:         env,
		format:      choice{"text", []string{"text", "json"}, "FORMAT"},
		inputFormat: choice{"auto", inputFormats(), "FORMAT"},
		color:       choice{"auto", []string{"auto", "always", "never"}, "WHEN"},
		maxBytes:    source.DefaultMaxBytes,
	}
	c := &cobra.Command{
		Use:   "explain [FILE]",
		Short: "Say where every value of a record comes from",
		Long: `explain reads one document and says of every field where its value was found: by
which rule, how sure it is, at which line and column, with the text around it;
which rivals there were and why they lost; what was set aside as no part of the
article; and what the document declares about itself.

With --html it writes a page that shows the document with every value in its
place and the account beside it. The page needs nothing from elsewhere and runs
no script, whatever the document holds.`,
		Example: `  lede explain article.html
  lede explain -f json article.html | jq '.fields[] | select(.field == "date")'
  lede explain --html account.html article.html`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errors.New("name one document only: each is explained by itself")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 && env.Terminal {
				return c.Help()
			}
			if err := checkURL(o.url); err != nil {
				return err
			}
			in, err := newInputs(env, args, o.maxBytes)
			if err != nil {
				return err
			}
			if o.html != "" && in.include(filepath.ToSlash(o.html)) {
				return errors.New("--html is the document itself: name another file")
			}
			return o.run(c.Context(), in)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.VarP(&o.format, "format", "f", "write "+strings.Join(o.format.of, ", "))
	f.StringVar(&o.html, "html", "", "write a page to `FILE` instead, whole or not at all; - is standard output")
	f.StringVar(&o.url, "url", "", "take `URL` as the address of the page")
	f.Var(&o.inputFormat, "input-format", "read the document as "+strings.Join(o.inputFormat.of, ", "))
	f.Var(&o.color, "color", "colour the text: "+strings.Join(o.color.of, ", "))
	f.Var(&o.maxBytes, "max-bytes", "refuse a document larger than this, as in 64KiB or 32MiB")
	completeWords(c, "format", o.format.of)
	completeWords(c, "input-format", o.inputFormat.of)
	completeWords(c, "color", o.color.of)
	return c
}

// run explains the one document that the input holds.
func (o *explainOptions) run(ctx context.Context, in *inputs) error {
	var x *parse.Explanation
	n := 0
	t := tally{env: o.env, in: in}
	for doc, err := range in.documents(ctx) {
		if ctx.Err() != nil {
			complain(o.env.Err, "lede", "interrupted")
			return exit{statusInterrupted}
		}
		if err != nil {
			t.note(nil, err)
			continue
		}
		if n++; n > 1 {
			return errors.New("the input holds several documents: name one of them, taken out of its container")
		}
		if x, err = o.explain(ctx, doc); x == nil {
			return err
		}
		t.note(nil, err)
	}
	if x == nil {
		return t.result()
	}
	name := cmp.Or(o.html, standard)
	if err := o.write(name, x); err != nil {
		return outputError(o.env, name, err)
	}
	return t.result()
}

func (o *explainOptions) explain(ctx context.Context, doc source.Document) (*parse.Explanation, error) {
	kind := o.inputFormat.value
	if kind == "auto" {
		kind = ""
	}
	r, err := parse.Read(ctx, doc, parse.Options{Format: kind, URL: o.url, Evidence: true})
	if r == nil {
		return nil, err
	}
	defer r.Release()
	return parse.Explain(r), err
}

func (o *explainOptions) write(name string, x *parse.Explanation) error {
	out, err := openOutput(o.env, name)
	if err != nil {
		return err
	}
	defer out.Discard()
	var b bytes.Buffer
	switch {
	case o.html != "":
		err = format.ExplainHTML(&b, x)
	case o.format.value == "json":
		err = format.ExplainJSON(&b, x)
	default:
		color := o.color.value == "always" || o.color.value == "auto" && o.env.Color
		err = format.ExplainText(&b, x, format.Style{Color: color})
	}
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, &b); err != nil {
		return err
	}
	return out.Commit()
}
