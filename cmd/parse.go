package cmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lede/format"
	"lede/parse"
)

// parseOptions is what lede parse is asked to do.
type parseOptions struct {
	env         Env
	reads       inputFlags
	format      formatFlag
	output      string
	template    string
	resume      bool
	rows        bool
	summary     choice
	inputFormat choice
	url         string
	evidence    bool
	jobs        int
	fields      []string
}

// inputFormats are what --input-format takes.
func inputFormats() []string { return append([]string{"auto"}, parse.Formats()...) }

// checkURL refuses a --url that is given and no address of a page.
func checkURL(v string) error {
	if v == "" {
		return nil
	}
	if err := parse.CheckURL(v); err != nil {
		return fmt.Errorf("--url: %w", err)
	}
	return nil
}

var errURL = errors.New("--url is the address of one document: name a single file")

func newParse(env Env) *cobra.Command {
	o := &parseOptions{
		env:         env,
		format:      formatFlag{format.Formats()[0]},
		inputFormat: choice{"auto", inputFormats(), "FORMAT"},
		summary:     choice{"auto", []string{"auto", "text", "json", "none"}, "FORM"},
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
within one another: gzip, bzip2, zstd, tar, zip, WARC, WACZ, ARC, rows of JSON
or CSV with a column html, text, body or the like, MHTML, Maildir, and the
exports of newspaper databases.

One document gives one record. Several inputs, a directory or a container give
an array (json), a line for each (ndjson) or a stream (yaml), in the order of
the inputs whatever the number of jobs. A document that cannot be read has a
record too, which says why, and a line on standard error.

With -o DIR/ each document has a file of its own, at the place that its input
has: DIR/dump/2003/a.html.json. A file appears when it is whole. A run that was
cut short, by whatever, is taken up again with --resume: what is done, from the
same bytes by the same version with the same options, is left as it is.

With --rows it is a filter for data engines: one line of JSON in, such as
{"id": 7, "url": "…", "html": "…"}, is one line out, in order, with the same id
and a status of ok, partial, skipped or error. Bad rows do not change the exit
status. lede verify compares the two sides.`,
		Example: `  lede parse article.html
  lede parse -f yaml --evidence article.md
  lede parse -f ndjson -o records.ndjson dump/
  lede parse -f ndjson crawl.warc.gz | gzip > records.ndjson.gz
  lede parse -o records/ --resume dump/
  curl -s https://example.org/a | lede parse --url https://example.org/a`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 && env.Terminal {
				return c.Help()
			}
			in, err := o.inputs(args, c.Flags().Changed("jobs"))
			if err != nil {
				return err
			}
			if o.jobs > 0 && env.Procs != nil {
				env.Procs(o.jobs)
			}
			if o.rows {
				return o.runRows(c.Context(), in)
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
	f.StringVarP(&o.output, "output", "o", "-", "write to `FILE`, whole or not at all, or, if it ends in a slash, a file for each document below it; - is standard output")
	f.StringVar(&o.template, "output-template", defaultTemplate, "name the files below -o DIR/ by `TEMPLATE` of {"+strings.Join(placeholders(), "}, {")+"}")
	f.BoolVar(&o.resume, "resume", false, "go on with what an earlier run has written to -o DIR/")
	f.BoolVar(&o.rows, "rows", false, "read rows of JSON, one a line, and write exactly one line for each")
	f.StringSliceVar(&o.fields, "fields", nil, "write only these `MEMBERS` of the record, as in headline,date")
	f.BoolVar(&o.evidence, "evidence", false, "say for each field which rule found it, where, and how sure it is")
	f.StringVar(&o.url, "url", "", "take `URL` as the address of the page, for a single document")
	f.Var(&o.inputFormat, "input-format", "read documents as "+strings.Join(o.inputFormat.of, ", "))
	f.IntVarP(&o.jobs, "jobs", "j", 0, "parse `N` documents at a time, on as many CPUs (default: all CPUs)")
	o.reads.flags(f)
	f.Var(&o.summary, "summary", "print an account of the run on standard error: "+strings.Join(o.summary.of, ", ")+"; auto is text on a terminal")
	completeWords(c, "format", formatNames())
	completeWords(c, "fields", parse.Members())
	completeWords(c, "input-format", o.inputFormat.of)
	completeWords(c, "summary", o.summary.of)
}

// inputs checks the usage and returns what to read.
func (o *parseOptions) inputs(args []string, jobsGiven bool) (*inputs, error) {
	in, err := o.reads.inputs(o.env, args)
	if err != nil {
		return in, err
	}
	trimEach(o.fields)
	if err := parse.CheckMembers(o.fields); err != nil {
		return in, fmt.Errorf("--fields: %w", err)
	}
	if err := checkURL(o.url); err != nil {
		return in, err
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
	case !o.toDirectory() && (o.resume || o.template != defaultTemplate):
		return in, errors.New("--resume and --output-template are about files in a directory: name one, as in -o records/")
	case o.resume && o.fields != nil && !slices.Contains(o.fields, "source"):
		return in, errors.New("--resume goes by the member source: add it to --fields")
	}
	return in, nil
}

// toDirectory reports whether each document has a file of its own.
func (o *parseOptions) toDirectory() bool {
	return strings.HasSuffix(filepath.ToSlash(o.output), "/")
}

// run parses the inputs and writes their records.
func (o *parseOptions) run(ctx context.Context, in *inputs) error {
	t := &tally{env: o.env, in: in, sum: newSummary()}
	defer o.account(t)()
	s, err := o.sink(in, t)
	if err != nil {
		return err
	}
	defer s.discard()
	interrupted, err := o.write(ctx, in, s, t)
	switch {
	case err == errURL:
		return err
	case err != nil:
		return cmp.Or(outputError(o.env, o.output, err), t.result())
	case interrupted:
		complain(t.env.Err, "lede", t.interrupted())
		return exit{statusInterrupted}
	}
	if err := s.commit(); err != nil {
		return outputError(o.env, o.output, err)
	}
	return t.result()
}

// account begins to watch a run, and gives what ends that.
func (o *parseOptions) account(t *tally) (end func()) {
	if o.env.Now == nil {
		return func() {}
	}
	begun := o.env.Now()
	if o.env.Watched {
		t.bar = startProgress(o.env.Err, o.env.Now, t.in.totalSize())
		t.in.env.FS = counted{o.env.FS, &t.bar.taken}
		t.env.Err = t.bar
	}
	return func() {
		if t.bar != nil {
			t.bar.end()
		}
		if form := summaryForm(o.summary.value, o.env.Watched && t.in.many()); form != "none" {
			t.sum.write(o.env.Err, form, o.env.Now().Sub(begun))
		}
	}
}

// trimEach takes the blanks off the words of a list, as in "headline, date".
func trimEach(words []string) {
	for i := range words {
		words[i] = strings.TrimSpace(words[i])
	}
}

// members are what --fields names, nil for all.
func (o *parseOptions) members() []string {
	if len(o.fields) == 0 {
		return nil
	}
	return o.fields
}

// options are what parse is told.
func (o *parseOptions) options() parse.Options {
	options := parse.Options{Format: o.inputFormat.value, URL: o.url, Evidence: o.evidence, Fields: o.members(), Timeout: o.reads.timeout}
	if options.Format == "auto" {
		options.Format = ""
	}
	return options
}

// write writes the records as they come. When ctx ends, no more documents are
// read; those in flight are finished.
func (o *parseOptions) write(ctx context.Context, in *inputs, s sink, t *tally) (interrupted bool, err error) {
	docs := s.only(in.documents(ctx))
	for a, err := range parse.All(context.WithoutCancel(ctx), docs, cmp.Or(o.jobs, runtime.GOMAXPROCS(0)), o.options()) {
		if a == nil && err != nil && err == ctx.Err() {
			return true, nil
		}
		if o.url != "" && in.many() { // the first document has shown it
			return false, errURL
		}
		t.note(a, err)
		if a == nil {
			continue
		}
		if err := s.put(a); err != nil {
			return false, err
		}
		t.sum.Written++
	}
	return false, nil
}
