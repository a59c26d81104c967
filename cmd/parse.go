package cmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"lede/format"
	"lede/parse"
	"lede/parse/source"
)

// parseOptions is what lede parse is asked to do.
type parseOptions struct {
	env         Env
	format      formatFlag
	output      string
	inputFormat choice
	url         string
	evidence    bool
	jobs        int
	maxBytes    size
	fields      []string
}

var errURL = errors.New("--url is the address of one document: name a single file")

func newParse(env Env) *cobra.Command {
	o := &parseOptions{
		env:         env,
		format:      formatFlag{format.Formats()[0]},
		inputFormat: choice{"auto", []string{"auto", "html", "markdown", "text"}, "FORMAT"},
		maxBytes:    source.DefaultMaxBytes,
	}
	c := &cobra.Command{
		Use:   "parse [INPUT...]",
		Short: "Write a normalized record for each article",
		Long: `parse reads news articles and writes a normalized record for each.

INPUT is a file, a directory, or - for standard input, which is also read when
none is named. A directory is read with all below it in the order of names,
without symbolic links, hidden files, and what belongs to pages but is none:
pictures, styles, scripts, data, and the folders that browsers save beside a
page. Containers are told by their content and read as directories are, also
within one another: gzip, zstd, tar and zip.

One document gives one record. Several inputs, a directory or a container give
an array (json), a line for each (ndjson) or a stream (yaml), in the order of the inputs
whatever the number of jobs. A document that cannot be read has a record too,
which says why, and a line on standard error.`,
		Example: `  lede parse article.html
  lede parse -f yaml --evidence article.md
  lede parse -f ndjson -o records.ndjson dump/
  curl -s https://example.org/a | lede parse --url https://example.org/a`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 && env.Terminal {
				return c.Help()
			}
			in, err := o.inputs(args, c.Flags().Changed("jobs"))
			if err != nil {
				return err
			}
			return o.run(c.Context(), in)
		},
	}
	o.flags(c)
	return c
}

func (o *parseOptions) flags(c *cobra.Command) {
	f := c.Flags()
	f.SortFlags = false
	f.VarP(&o.format, "format", "f", "write "+strings.Join(formatNames(), ", "))
	f.StringVarP(&o.output, "output", "o", "-", "write to `FILE`, whole or not at all; - is standard output")
	f.StringSliceVar(&o.fields, "fields", nil, "write only these `MEMBERS` of the record, as in headline,date")
	f.BoolVar(&o.evidence, "evidence", false, "say for each field which rule found it, where, and how sure it is")
	f.StringVar(&o.url, "url", "", "take `URL` as the address of the page, for a single document")
	f.Var(&o.inputFormat, "input-format", "read documents as "+strings.Join(o.inputFormat.of, ", "))
	f.IntVarP(&o.jobs, "jobs", "j", 0, "parse `N` documents at a time (default: the number of CPUs)")
	f.Var(&o.maxBytes, "max-bytes", "refuse documents larger than this, as in 64KiB or 32MiB")
	complete := func(name string, words []string) {
		// It fails only for flags that do not exist, and these are just made.
		_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	}
	complete("format", formatNames())
	complete("fields", parse.Members())
	complete("input-format", o.inputFormat.of)
}

// inputs checks the usage and returns what to read.
func (o *parseOptions) inputs(args []string, jobsGiven bool) (*inputs, error) {
	in, err := newInputs(o.env, args, o.maxBytes)
	if err != nil {
		return in, err
	}
	if err := parse.CheckMembers(o.fields); err != nil {
		return in, fmt.Errorf("--fields: %w", err)
	}
	switch {
	case jobsGiven && o.jobs < 1:
		return in, fmt.Errorf("--jobs is %d: use 1 or more", o.jobs)
	case o.url != "" && in.several():
		return in, errURL
	case o.output == "":
		return in, errors.New("--output is empty: name a file, or - for standard output")
	case in.include(filepath.ToSlash(o.output)):
		return in, errors.New("--output is one of the inputs: name another file")
	}
	return in, nil
}

// run parses the inputs and writes their records.
func (o *parseOptions) run(ctx context.Context, in *inputs) error {
	out, err := openOutput(o.env, o.output)
	if err != nil {
		return outputError(o.env, o.output, err)
	}
	defer out.Discard()
	t := tally{env: o.env, in: in}
	if err := o.write(ctx, in, out, &t); err == errURL {
		return err
	} else if err != nil {
		return cmp.Or(outputError(o.env, o.output, err), t.result())
	}
	if ctx.Err() != nil {
		complain(o.env.Err, "lede", "interrupted")
		return exit{statusInterrupted}
	}
	if err := out.Commit(); err != nil {
		return outputError(o.env, o.output, err)
	}
	return t.result()
}

// members are what --fields names, nil for all.
func (o *parseOptions) members() []string {
	if len(o.fields) == 0 {
		return nil
	}
	return o.fields
}

// write writes the records as they come. When ctx ends it stops in between
// two of them and does not write what would make the output look complete.
func (o *parseOptions) write(ctx context.Context, in *inputs, out io.Writer, t *tally) error {
	options := parse.Options{Format: o.inputFormat.value, URL: o.url, Evidence: o.evidence, Fields: o.members()}
	if options.Format == "auto" {
		options.Format = ""
	}
	var enc format.Encoder
	for a, err := range parse.All(ctx, in.documents(ctx), cmp.Or(o.jobs, runtime.GOMAXPROCS(0)), options) {
		if ctx.Err() != nil {
			return nil
		}
		if enc == nil { // the first document has shown whether there can be more
			if o.url != "" && in.many() {
				return errURL
			}
			enc = o.format.New(out, in.many())
		}
		t.note(a, err)
		if a == nil {
			continue
		}
		if err := enc.Encode(a); err != nil {
			return err
		}
	}
	if ctx.Err() != nil || enc == nil {
		return nil
	}
	return enc.Close()
}
