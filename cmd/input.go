package cmd

import (
	"context"
	"io"
	"io/fs"
	"iter"
	"os"
	"slices"
	"sync/atomic"

	"lede/parse/source"
)

// standard is the name that stands for standard input or standard output.
const standard = "-"

// inputs is what the user named.
type inputs struct {
	env    Env
	names  []string // with slashes
	listed bool     // in a file of names
	limits source.Limits
	member atomic.Bool // the single input turned out to hold many documents
}

// newInputs takes what the user named as INPUT; nothing is standard input.
func newInputs(env Env, args []string, maxBytes size) (*inputs, error) {
	return (&inputFlags{maxBytes: maxBytes, maxMembers: source.DefaultMaxMembers, maxDepth: source.DefaultMaxDepth, maxRatio: source.DefaultMaxRatio}).inputs(env, args)
}

// many reports whether the inputs can hold any number of documents. Of a single
// file or stream that is known once its first document has been yielded.
func (in *inputs) many() bool {
	return in.member.Load() || in.several()
}

// several reports whether that is known by the names alone.
func (in *inputs) several() bool {
	if len(in.names) != 1 || in.listed {
		return true
	}
	if in.names[0] == standard {
		return false
	}
	info, err := fs.Stat(in.env.FS, in.names[0])
	return err == nil && info.IsDir()
}

// named reports whether the user named the origin itself, and not only a
// directory that it was found in.
func (in *inputs) named(o source.Origin) bool { return slices.Contains(in.names, o.Path) }

// include reports whether the file of that name is one of the inputs.
func (in *inputs) include(name string) bool {
	file, err := fs.Stat(in.env.FS, name)
	if name == standard || err != nil || !file.Mode().IsRegular() {
		return false
	}
	return slices.ContainsFunc(in.names, func(n string) bool {
		info, err := fs.Stat(in.env.FS, n)
		return n != standard && err == nil && os.SameFile(info, file)
	})
}

// documents yields the documents of all inputs in the order of the names.
func (in *inputs) documents(ctx context.Context) iter.Seq2[source.Document, error] {
	return func(yield func(source.Document, error) bool) {
		for _, name := range in.names {
			for doc, err := range in.open(ctx, name) {
				if doc.Member {
					in.member.Store(true)
				}
				if !yield(doc, err) {
					return
				}
			}
			if ctx.Err() != nil {
				return
			}
		}
	}
}

func (in *inputs) open(ctx context.Context, name string) iter.Seq2[source.Document, error] {
	if name == standard {
		return source.Read(ctx, patient{ctx, in.env.In}, source.Origin{Path: standard}, in.limits)
	}
	if info, err := fs.Stat(in.env.FS, name); err == nil && info.Mode()&fs.ModeNamedPipe != 0 {
		p := &pipe{fsys: in.env.FS, name: name}
		return source.Read(ctx, patient{ctx, p}, source.Origin{Path: name}, in.limits)
	}
	return source.Walk(ctx, in.env.FS, name, in.limits)
}

// pipe is a named pipe, as shells make them of <(commands). It is opened when it
// is first read: opening waits for whoever writes to it.
type pipe struct {
	fsys fs.FS
	name string
	file fs.File
	end  error
}

func (p *pipe) Read(buf []byte) (int, error) {
	if p.file == nil {
		f, err := p.fsys.Open(p.name)
		if err != nil {
			return 0, &source.Error{Code: source.Unreadable, Message: "cannot be read: " + err.Error(), Err: err}
		}
		p.file = f
	}
	if p.end != nil {
		return 0, p.end
	}
	n, err := p.file.Read(buf)
	if p.end = err; err != nil {
		p.file.Close()
	}
	return n, err
}

// patient is a reader that gives up when its context ends. A read from a pipe
// or a terminal cannot be called off: it is left behind, with its buffer.
type patient struct {
	ctx context.Context
	r   io.Reader
}

func (p patient) Read(buf []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	done := make(chan result, 1)
	go func() {
		n, err := p.r.Read(buf)
		done <- result{n, err}
	}()
	select {
	case r := <-done:
		return r.n, r.err
	case <-p.ctx.Done():
		return 0, p.ctx.Err()
	}
}
