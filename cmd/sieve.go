package cmd

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"lede/format"
	"lede/parse/check"
	"lede/parse/source"
)

// sieve passes findings on, counts them, and knows the exit status that they
// come to.
type sieve struct {
	o      *checkOptions
	in     *inputs
	report format.Reporter
	least  check.Severity // that is reported
	fails  check.Severity // that makes the run fail

	documents, failed, known int
	counts                   [check.Error + 1]int
	baseline                 check.Baseline
	status                   int
}

// all takes the results of a run. When ctx ends it stops in between two of
// them and does not write what would make the output look complete.
func (s *sieve) all(ctx context.Context, results iter.Seq2[*check.Result, error]) error {
	for r, err := range results {
		if ctx.Err() != nil {
			return nil
		}
		if err != nil { // the walk itself broke, and with it what would have followed
			s.status = statusNoAccess
			complain(s.o.env.Err, "lede", err.Error())
			continue
		}
		if err := s.take(r); err != nil {
			return err
		}
	}
	if ctx.Err() != nil {
		return nil
	}
	return s.report.Close()
}

func (s *sieve) take(r *check.Result) error {
	if r.Rates != nil {
		s.baseline.Rates = *r.Rates
	} else {
		s.documents++
	}
	if e, ok := errors.AsType[*source.Error](r.Err); ok {
		s.failed++
		if e.Code == source.Unreadable && s.in.named(e.Origin) {
			s.status = statusNoAccess
		}
	}
	r.Findings = slices.DeleteFunc(r.Findings, func(f check.Finding) bool { return f.Severity < s.least })
	for i := range r.Findings {
		if err := s.count(&r.Findings[i]); err != nil {
			return err
		}
	}
	return s.report.Report(r)
}

func (s *sieve) count(f *check.Finding) error {
	if s.o.writeBaseline != "" {
		if err := s.baseline.Add(f); err != nil {
			return err
		}
	}
	if f.Known {
		s.known++
		return nil
	}
	s.counts[f.Severity]++
	if f.Severity >= s.fails && s.o.writeBaseline == "" {
		s.status = max(s.status, statusFailed)
	}
	if n := s.o.maxWarnings; n >= 0 && s.counts[check.Warning] > n && s.o.writeBaseline == "" {
		s.status = max(s.status, statusFailed)
	}
	return nil
}

func (s *sieve) result() error {
	if s.status == statusDone {
		return nil
	}
	return exit{s.status}
}

func (s *sieve) writeBaseline() error {
	if s.o.writeBaseline == "" {
		return nil
	}
	out, err := s.o.env.Create(s.o.writeBaseline)
	if err != nil {
		return err
	}
	defer out.Discard()
	if err := s.baseline.Write(out); err != nil {
		return err
	}
	return out.Commit()
}

// sum tells the user what it came to.
func (s *sieve) sum() {
	parts := []string{count(s.documents, "document")}
	for _, v := range [...]struct {
		n    int
		what string
	}{{s.counts[check.Error], "error"}, {s.counts[check.Warning], "warning"}, {s.counts[check.Info], "note"}} {
		parts = append(parts, count(v.n, v.what))
	}
	if s.o.baseline != "" {
		parts = append(parts, fmt.Sprintf("%d known", s.known))
	}
	complain(s.o.env.Err, "lede", strings.Join(parts, ", "))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
