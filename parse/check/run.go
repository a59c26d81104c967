package check

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"lede/parse"
	"lede/parse/internal/dates"
	"lede/parse/internal/ordered"
	"lede/parse/source"
)

// Input is something to check: a document, or the record of one.
type Input struct {
	Document source.Document
	Record   *parse.Article // nil for a document
}

// Options say how a run is checked.
type Options struct {
	Parse   parse.Options // how documents are read
	Config  *Config       // nil is the default
	AsOf    string        // an ISO 8601 date that counts as today, "" if none does
	Workers int
	Known   *Baseline // nil is none
}

// Result is what was found about one document or, without a Path, about the run.
type Result struct {
	Path     string
	File     string // that holds the document: Path, unless that names a member of a container
	Findings []Finding
	Err      error         // why the document could not be read
	Rates    *Rates        // of the run; only in the last result
	Source   *parse.Source // of the document; nil for the run
}

// Run checks the inputs, some at a time, and yields a result for each in their
// order, then one for the run. When ctx ends first, the last thing yielded is
// its error.
func Run(ctx context.Context, inputs iter.Seq2[Input, error], o Options) iter.Seq2[*Result, error] {
	type in struct {
		Input
		err error
	}
	all := func(yield func(in, error) bool) {
		for i, err := range inputs {
			if !yield(in{i, err}, nil) {
				return
			}
		}
	}
	c := newChecker(o)
	work := func(ctx context.Context, i in) (*outcome, error) { return c.within(ctx, i.Input, i.err) }
	scale := ordered.Scale[in]{Weigh: func(i in) int64 { return int64(len(i.Document.Data)) }, Most: maxHeld}
	return func(yield func(*Result, error) bool) {
		r := newRun(c)
		for out, err := range ordered.MapWeighed(ctx, o.Workers, scale, all, work) {
			if err != nil {
				if !yield(nil, err) || ctx.Err() != nil {
					return
				}
				continue
			}
			if out != nil && !yield(r.take(out), nil) {
				return
			}
		}
		if ctx.Err() == nil {
			yield(r.end(), nil)
		}
	}
}

// maxHeld bounds the bytes of the documents that are looked at at a time.
const maxHeld = 64 << 20

// checker looks at documents. It is shared by all workers and only read.
type checker struct {
	o    Options
	plan *plan
	asOf dates.Date
}

func newChecker(o Options) *checker {
	if o.Config == nil {
		o.Config = &Config{}
	}
	c := &checker{o: o, plan: newPlan(o.Config)}
	if m, ok := dates.Parse(o.AsOf, dates.Options{}); ok {
		c.asOf = m.Date
	}
	return c
}

// outcome is what a worker hands on of one document.
type outcome struct {
	Result
	sample *Sample // nil when there is no article
	note   bool    // it is about a container, and no document
}

// within is look within the time that a document is granted. One that takes
// longer is left behind.
func (c *checker) within(ctx context.Context, in Input, err error) (*outcome, error) {
	limit := c.o.Parse.Timeout
	if limit <= 0 || err != nil || in.Record != nil {
		return c.look(ctx, in, err)
	}
	inner, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	type result struct {
		out *outcome
		err error
	}
	done := make(chan result, 1)
	go func() {
		out, err := c.look(inner, in, nil)
		done <- result{out, err}
	}()
	select {
	case r := <-done:
		if r.out != nil || !errors.Is(r.err, context.DeadlineExceeded) {
			return r.out, r.err
		}
	case <-inner.Done():
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return c.look(ctx, in, &source.Error{Origin: in.Document.Origin, Code: source.Timeout, Message: fmt.Sprintf("not read within %v: allow more with --timeout", limit)})
}

// Codes under which a warning about a container, and an answer of a server that
// was passed over, are judged.
const (
	warned source.Code = "warning"
	passed source.Code = "passed-over"
)

// look checks one document by itself. An error is one that ends the run; what
// was passed over on purpose has no outcome.
func (c *checker) look(ctx context.Context, in Input, err error) (*outcome, error) {
	d := &Doc{Article: in.Record, AsOf: c.asOf}
	switch {
	case err != nil:
		if s, ok := errors.AsType[*source.Skip](err); ok {
			if !strings.HasPrefix(s.Reason, "HTTP status ") {
				return nil, nil
			}
			d.Err = &source.Error{Origin: s.Origin, Code: passed, Message: s.Reason}
		} else if w, ok := errors.AsType[*source.Warning](err); ok {
			d.Err = &source.Error{Origin: w.Origin, Code: warned, Message: w.Message}
		} else if !errors.As(err, &d.Err) {
			return nil, err
		}
		d.Article = &parse.Article{Source: parse.Source{Path: d.Err.Origin.Path}}
	case in.Record == nil:
		o := c.o.Parse
		o.Evidence, o.NoAsides = true, true
		r, err := parse.Read(ctx, in.Document, o)
		if r == nil {
			return nil, err
		}
		defer r.Release()
		d.reading, d.Article = r, r.Article
		if !errors.As(err, &d.Err) && err != nil {
			return nil, err
		}
		d.Page, d.Data = r.Page, r.Text.Text
	case in.Record.Error != nil:
		d.Err = &source.Error{Code: source.Code(in.Record.Error.Code), Message: in.Record.Error.Message}
	}
	out := c.judge(d)
	out.File = holder(out.Path, in.Document.Member || in.Record != nil && strings.Contains(out.Path, "!"))
	for i := range out.Findings {
		out.Findings[i].File = out.File
	}
	return out, nil
}

// holder gives the file that holds a document.
func holder(path string, member bool) string {
	if i := strings.IndexAny(path, "!#"); member && i > 0 {
		return path[:i]
	}
	return path
}

// judge runs the document rules.
func (c *checker) judge(d *Doc) *outcome {
	for i := range c.plan.rules {
		a := c.plan.on(i, d.Article.Source.Path)
		if a.severity == Off || a.Document == nil || a.Failed != (d.Err != nil) {
			continue
		}
		d.rule = &a
		a.Document(d)
	}
	slices.SortStableFunc(d.findings, func(a, b Finding) int { return a.Span.Start - b.Span.Start })
	out := &outcome{Result: Result{Path: d.Article.Source.Path, Findings: d.findings, Source: &d.Article.Source}}
	switch {
	case d.Err == nil:
		out.sample = sample(d.Article)
	case d.Err.Code == warned, d.Err.Code == passed:
		out.note = true
	default:
		out.Err = d.Err
	}
	return out
}

// run is what crosses documents. It sees them in order, one at a time.
type run struct {
	*checker
	sets  []Set
	which []int // of each set, its rule in the plan
	rates Rates
}

func newRun(c *checker) *run {
	r := &run{checker: c}
	for i := range c.plan.rules {
		if a := &c.plan.rules[i]; a.Set != nil {
			r.sets, r.which = append(r.sets, a.Set(a.limits)), append(r.which, i)
		}
	}
	return r
}

// take hears the set rules about a document and finishes its result.
func (r *run) take(out *outcome) *Result {
	if !out.note {
		r.rates.add(out.sample)
	}
	if out.sample != nil {
		for i, s := range r.sets {
			s.Add(out.sample, func(key, format string, args ...any) {
				out.Findings = r.add(out.Findings, i, out.Path, key, fmt.Sprintf(format, args...))
			})
		}
	}
	return r.finish(&out.Result)
}

// end hears the set rules about the run.
func (r *run) end() *Result {
	out := &Result{Rates: &r.rates}
	for i, s := range r.sets {
		s.Close(func(path, key, format string, args ...any) {
			out.Findings = r.add(out.Findings, i, path, key, fmt.Sprintf(format, args...))
		})
	}
	out.Findings = append(out.Findings, r.fallen()...)
	return r.finish(out)
}

// add adds a finding of a set rule, unless it is off for that document.
func (r *run) add(list []Finding, set int, path, key, message string) []Finding {
	a := r.plan.on(r.which[set], path)
	if a.severity == Off {
		return list
	}
	return append(list, Finding{Rule: a.ID, Severity: a.severity, Message: plain(message), Path: path, key: key})
}

// finish signs the findings and marks those that the baseline has.
func (r *run) finish(out *Result) *Result {
	for i := range out.Findings {
		if f := &out.Findings[i]; f.File == "" {
			f.File = out.File
			if f.Path != out.Path {
				f.File = holder(f.Path, strings.Contains(f.Path, "!"))
			}
		}
	}
	sign(out.Findings)
	if r.o.Known != nil {
		for i := range out.Findings {
			out.Findings[i].Known = r.o.Known.has(&out.Findings[i])
		}
	}
	return out
}
