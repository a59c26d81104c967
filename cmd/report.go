package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"unicode"

	"lede/parse"
	"lede/parse/source"
)

// complain prints a line to the user: where, and what is wrong.
func complain(w io.Writer, where, what string) {
	fmt.Fprintf(w, "%s: %s\n", printable(where), printable(what))
}

// printable keeps names and messages on their line and the terminal unharmed.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// tally reports failures and remembers the exit status that they come to.
type tally struct {
	env    Env
	in     *inputs
	status int
	sum    summary
	last   string // the origin of the last document
	bar    *progress
}

// interrupted says where a run stopped.
func (t *tally) interrupted() string {
	if t.sum.Read == 0 {
		return "interrupted"
	}
	return fmt.Sprintf("interrupted after %d documents, the last %s", t.sum.Read, t.last)
}

// note reports what is to be said of one document.
func (t *tally) note(a *parse.Article, err error) {
	t.sum.count(a, err)
	if t.bar != nil && a != nil {
		t.bar.documents.Store(int64(t.sum.Read))
		t.bar.bytes.Store(t.sum.Bytes)
		t.bar.failed.Store(int64(t.sum.failures()))
	}
	if a != nil {
		t.last = a.Source.Path
		for _, w := range a.Warnings {
			complain(t.env.Err, a.Source.Path, "warning: "+w)
		}
	}
	if err == nil {
		return
	}
	if _, ok := errors.AsType[*source.Skip](err); ok {
		return
	}
	if w, ok := errors.AsType[*source.Warning](err); ok {
		complain(t.env.Err, w.Origin.Path, "warning: "+w.Message)
		return
	}
	t.status = max(t.status, statusFailed)
	e, ok := errors.AsType[*source.Error](err)
	if !ok { // the walk itself broke, and with it what would have followed
		t.status = statusNoAccess
		complain(t.env.Err, "lede", err.Error())
		return
	}
	if e.Code == source.Unreadable && t.in.named(e.Origin) {
		t.status = statusNoAccess
	}
	complain(t.env.Err, e.Origin.Path, e.Message)
}

func (t *tally) result() error {
	if t.status == statusDone {
		return nil
	}
	return exit{t.status}
}

// inputError reports that an input could not be read.
func inputError(env Env, name string, err error) error {
	reason := err
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		reason = e.Err
	}
	complain(env.Err, name, "cannot be read: "+reason.Error())
	return exit{statusNoAccess}
}

// outputError reports that the output could not be written. When nobody reads
// it any more there is nothing to report.
func outputError(env Env, name string, err error) error {
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return nil
	}
	reason := err
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		reason = e.Err
	} else if e, ok := errors.AsType[*os.LinkError](err); ok {
		reason = e.Err
	}
	if name == standard {
		name = "standard output"
	}
	complain(env.Err, name, "cannot be written: "+reason.Error())
	return exit{statusNoAccess}
}
