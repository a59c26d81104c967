package cmd

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"lede/parse"
	"lede/parse/source"
)

func newList(env Env) *cobra.Command {
	kind := choice{"text", []string{"text", "ndjson"}, "FORMAT"}
	var reads inputFlags
	c := &cobra.Command{
		Use:   "list [INPUT...]",
		Short: "List the documents that a dump holds",
		Long: `list names the documents that the inputs hold, without parsing them: a line for
each with what it would be read as, its bytes, when it was captured and at which
address, as far as its container says so, and its origin. INPUT is as for parse.

What has no article in it is passed over, as parse does.`,
		Example: `  lede list dump.warc.gz
  lede list -f ndjson dump/ | jq -r .path`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 && reads.filesFrom == "" && env.Terminal {
				return c.Help()
			}
			in, err := reads.inputs(env, args)
			if err != nil {
				return err
			}
			write := listText
			if kind.value == "ndjson" {
				write = listNDJSON
			}
			return list(c.Context(), in, write)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.VarP(&kind, "format", "f", "write "+strings.Join(kind.of, ", "))
	reads.flags(f)
	completeWords(c, "format", kind.of)
	return c
}

// list writes a line for each document.
func list(ctx context.Context, in *inputs, write func(io.Writer, parse.Glance) error) error {
	t := &tally{env: in.env, in: in}
	for doc, err := range in.documents(ctx) {
		if ctx.Err() != nil {
			complain(in.env.Err, "lede", "interrupted")
			return exit{statusInterrupted}
		}
		g := parse.Look(doc)
		if err != nil {
			t.note(nil, err)
			e, ok := errors.AsType[*source.Error](err)
			if !ok {
				continue
			}
			g = parse.Glance{Path: e.Origin.Path, Error: &parse.Failure{Code: string(e.Code), Message: e.Message}}
		}
		if err := write(in.env.Out, g); err != nil {
			return outputError(in.env, standard, err)
		}
	}
	return t.result()
}

func listText(w io.Writer, g parse.Glance) error {
	format := g.Format
	if g.Error != nil {
		format = g.Error.Code
	}
	dash := func(s string) string {
		if s == "" {
			return "-"
		}
		return printable(s)
	}
	_, err := fmt.Fprintf(w, "%-10s %9d  %-20s  %s  %s\n", printable(format), g.Bytes, dash(g.Captured), printable(g.Path), dash(g.URL))
	return err
}

func listNDJSON(w io.Writer, g parse.Glance) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(g)
}
