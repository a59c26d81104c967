package cmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"lede/format"
	"lede/parse"
	"lede/parse/check"
)

// checkOptions is what lede check is asked to do.
type checkOptions struct {
	env           Env
	format        reportFlag
	output        string
	severity      choice
	failOn        choice
	maxWarnings   int
	config        string
	baseline      string
	writeBaseline string
	asOf          string
	inputFormat   choice
	color         choice
	jobs          int
	reads         inputFlags

	given func(flag string) bool // whether a flag was given
}

func newCheck(env Env) *cobra.Command {
	o := &checkOptions{
		env:         env,
		format:      reportFlag{format.Reports()[0]},
		severity:    choice{"info", []string{"info", "warning", "error"}, "SEVERITY"},
		failOn:      choice{"error", []string{"error", "warning", "info", "never"}, "SEVERITY"},
		inputFormat: choice{"auto", inputFormats(), "FORMAT"},
		color:       choice{"auto", []string{"auto", "always", "never"}, "WHEN"},
	}
	c := &cobra.Command{
		Use:   "check [INPUT...]",
		Short: "Report what is wrong with a dump of articles",
		Long: `check reads news articles as parse does and reports what is wrong with each, and
with all of them together: no date, a paywall's stub, letters in the wrong
character set, the same text twice. lede rules lists what is looked for.

INPUT is as for parse: files, directories, containers, or - for standard input.
It may also be what lede parse wrote as JSON or NDJSON; what only the pages
themselves show is not looked for then.

The settings are read from .lede.yaml, if there is one in the current directory:

    fail_on: warning
    as_of: 2026-01-31
    rules:
      author.missing: off
      body.short: {severity: error, min: 100}
    paths:
      - match: 2003/**
        rules: {date.missing: off}

With --write-baseline the findings of a run become known, and with --baseline
only those that are not known count; a field that has become rarer since then is
a finding of its own.`,
		Example: `  lede check dump/
  lede check -f sarif -o lede.sarif --fail-on warning dump.warc.gz
  lede parse -f ndjson dump/ | lede check
  lede check --write-baseline known.ndjson --fail-on never dump/
  lede check --baseline known.ndjson dump/`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 && o.reads.filesFrom == "" && env.Terminal {
				return c.Help()
			}
			o.given = c.Flags().Changed
			in, err := o.reads.inputs(env, args)
			if err != nil {
				return err
			}
			return o.run(c.Context(), in)
		},
	}
	o.flags(c)
	return c
}

func (o *checkOptions) flags(c *cobra.Command) {
	f := c.Flags()
	f.SortFlags = false
	f.VarP(&o.format, "format", "f", "write "+strings.Join(reportNames(), ", "))
	f.StringVarP(&o.output, "output", "o", "-", "write to `FILE`, whole or not at all; - is standard output")
	f.Var(&o.severity, "severity", "report findings from this on: "+strings.Join(o.severity.of, ", "))
	f.Var(&o.failOn, "fail-on", "exit with 1 for findings from this on: "+strings.Join(o.failOn.of, ", "))
	f.IntVar(&o.maxWarnings, "max-warnings", -1, "exit with 1 for more than `N` warnings")
	f.StringVar(&o.config, "config", "", "read settings from `FILE` (default: .lede.yaml, if there is one)")
	f.StringVar(&o.baseline, "baseline", "", "leave what `FILE` lists out of count, and compare the rates of fields")
	f.StringVar(&o.writeBaseline, "write-baseline", "", "write all findings and the rates of fields to `FILE`")
	f.StringVar(&o.asOf, "as-of", "", "take `DATE`, as in 2026-01-31, for today: later dates are wrong")
	f.Var(&o.inputFormat, "input-format", "read documents as "+strings.Join(o.inputFormat.of, ", "))
	f.Var(&o.color, "color", "colour the text: "+strings.Join(o.color.of, ", "))
	f.IntVarP(&o.jobs, "jobs", "j", 0, "check `N` documents at a time (default: the number of CPUs)")
	o.reads.flags(f)
	completeWords(c, "format", reportNames())
	for name, of := range map[string]choice{"severity": o.severity, "fail-on": o.failOn, "input-format": o.inputFormat, "color": o.color} {
		completeWords(c, name, of.of)
	}
}

// settings checks the usage, and puts flags, configuration and baseline together.
func (o *checkOptions) settings(in *inputs) (*check.Options, error) {
	switch {
	case o.given("jobs") && o.jobs < 1:
		return nil, fmt.Errorf("--jobs is %d: use 1 or more", o.jobs)
	case o.given("max-warnings") && o.maxWarnings < 0:
		return nil, fmt.Errorf("--max-warnings is %d: use 0 or more", o.maxWarnings)
	case o.output == "":
		return nil, errors.New("--output is empty: name a file, or - for standard output")
	case in.include(filepath.ToSlash(o.output)), o.writeBaseline != "" && in.include(filepath.ToSlash(o.writeBaseline)):
		return nil, errors.New("the output is one of the inputs: name another file")
	case o.asOf != "" && !check.IsDay(o.asOf):
		return nil, fmt.Errorf("--as-of is %q: use a date such as 2026-01-31", o.asOf)
	}
	config, err := readConfig(o.env, o.config)
	if err != nil {
		return nil, err
	}
	if config.FailOn != "" && !o.given("fail-on") {
		o.failOn.value = config.FailOn
	}
	if config.MaxWarnings != nil && !o.given("max-warnings") {
		o.maxWarnings = *config.MaxWarnings
	}
	known, err := readBaseline(o.env, o.baseline)
	if err != nil {
		return nil, err
	}
	format := o.inputFormat.value
	if format == "auto" {
		format = ""
	}
	return &check.Options{
		Parse: parse.Options{Format: format, Timeout: o.reads.timeout}, Config: config, Known: known,
		AsOf: cmp.Or(o.asOf, config.AsOf), Workers: cmp.Or(o.jobs, runtime.GOMAXPROCS(0)),
	}, nil
}

// run checks the inputs and writes what was found.
func (o *checkOptions) run(ctx context.Context, in *inputs) error {
	options, err := o.settings(in)
	if err != nil {
		return err
	}
	out, err := openOutput(o.env, o.output)
	if err != nil {
		return outputError(o.env, o.output, err)
	}
	defer out.Discard()
	s := &sieve{o: o, in: in, least: severity(o.severity.value), fails: severity(o.failOn.value)}
	s.report = o.format.New(out, format.Style{Color: o.colored(), Version: buildVersion()})
	if err := s.all(ctx, check.Run(ctx, in.checked(ctx), *options)); err != nil {
		return cmp.Or(outputError(o.env, o.output, err), s.result())
	}
	if ctx.Err() != nil {
		complain(o.env.Err, "lede", "interrupted")
		return exit{statusInterrupted}
	}
	if err := out.Commit(); err != nil {
		return outputError(o.env, o.output, err)
	}
	if err := s.writeBaseline(); err != nil {
		return outputError(o.env, o.writeBaseline, err)
	}
	s.sum()
	return s.result()
}

func (o *checkOptions) colored() bool {
	return o.color.value == "always" || o.color.value == "auto" && o.env.Color && o.output == standard
}

// severity is a severity by its name; what names none is beyond them all.
func severity(name string) check.Severity {
	s, ok := check.ParseSeverity(name)
	if !ok {
		return check.Error + 1
	}
	return s
}
