package cmd

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/pflag"

	"lede/parse/source"
)

// inputFlags are the flags about what is read, the same for every command that
// reads a dump.
type inputFlags struct {
	filesFrom  string
	null       bool
	include    []string
	exclude    []string
	maxBytes   size
	maxMembers int64
	maxDepth   int
	maxRatio   int64
	timeout    time.Duration
}

func (o *inputFlags) flags(f *pflag.FlagSet) {
	o.maxBytes = source.DefaultMaxBytes
	f.StringVar(&o.filesFrom, "files-from", "", "read also what `FILE` names, one INPUT a line; - is standard input")
	f.BoolVarP(&o.null, "null", "0", false, "the names in --files-from end in NUL bytes, not in line breaks")
	f.StringArrayVar(&o.include, "include", nil, "of what is found, read only documents whose names fit `GLOB`, as in *.html or 2003/**")
	f.StringArrayVar(&o.exclude, "exclude", nil, "of what is found, read nothing whose name fits `GLOB`")
	f.Var(&o.maxBytes, "max-bytes", "refuse documents larger than this, as in 64KiB or 32MiB")
	f.Int64Var(&o.maxMembers, "max-members", source.DefaultMaxMembers, "read at most `N` members of a container")
	f.IntVar(&o.maxDepth, "max-depth", source.DefaultMaxDepth, "read containers in containers at most `N` deep")
	f.Int64Var(&o.maxRatio, "max-ratio", source.DefaultMaxRatio, "let a compressed byte become at most `N`")
	o.timeout = time.Minute
	f.Var((*period)(&o.timeout), "timeout", "give up on a document after this `TIME`; 0 is never")
}

// inputs checks the usage and gives what to read.
func (o *inputFlags) inputs(env Env, args []string) (*inputs, error) {
	in := &inputs{env: env}
	include, exclude := globs(o.include), globs(o.exclude)
	for _, g := range []globs{include, exclude} {
		if p, err := g.check(); err != nil {
			return in, fmt.Errorf("%q is no pattern: use one such as *.html or 2003/**", p)
		}
	}
	if o.maxMembers < 1 || o.maxDepth < 1 || o.maxRatio < 1 {
		return in, errors.New("--max-members, --max-depth and --max-ratio are 1 or more")
	}
	names := args
	if o.filesFrom != "" {
		more, err := o.named(env)
		if err != nil {
			return in, err
		}
		names = append(slices.Clip(args), more...)
	} else if o.null {
		return in, errors.New("--null is about --files-from: name a file there")
	}
	for _, a := range names {
		switch a = filepath.ToSlash(a); {
		case a == "":
			return in, errors.New("an INPUT is empty: name a file or a directory")
		case a == standard && (slices.Contains(in.names, a) || o.filesFrom == standard):
			return in, errors.New("standard input can be read only once")
		default:
			in.names = append(in.names, a)
		}
	}
	in.listed = o.filesFrom != ""
	if len(in.names) == 0 && !in.listed {
		in.names = []string{standard}
	}
	in.limits = source.Limits{
		MaxBytes: int64(o.maxBytes), MaxMembers: o.maxMembers, MaxDepth: o.maxDepth, MaxRatio: o.maxRatio, Temp: env.Temp,
	}
	if len(include) > 0 {
		in.limits.Include = include.match
	}
	if len(exclude) > 0 {
		in.limits.Exclude = exclude.match
	}
	return in, nil
}

// named reads the names of --files-from.
func (o *inputFlags) named(env Env) ([]string, error) {
	var r io.Reader = env.In
	if o.filesFrom != standard {
		f, err := env.FS.Open(filepath.ToSlash(o.filesFrom))
		if err != nil {
			reason := err
			if e, ok := errors.AsType[*fs.PathError](err); ok {
				reason = e.Err
			}
			complain(env.Err, o.filesFrom, "cannot be read: "+reason.Error())
			return nil, exit{statusNoAccess}
		}
		defer f.Close()
		r = f
	}
	end := byte('\n')
	if o.null {
		end = 0
	}
	var names []string
	br := bufio.NewReader(r)
	for {
		line, err := br.ReadBytes(end)
		line = bytes.TrimSuffix(line, []byte{end})
		if !o.null {
			line = bytes.TrimSuffix(line, []byte("\r"))
		}
		if len(line) > 0 {
			names = append(names, string(line))
		}
		if err == io.EOF {
			return names, nil
		}
		if err != nil {
			complain(env.Err, o.filesFrom, "cannot be read: "+err.Error())
			return nil, exit{statusNoAccess}
		}
	}
}
