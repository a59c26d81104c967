package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"lede/parse/source"
)

// openOutput begins what --output names.
func openOutput(env Env, name string) (Output, error) {
	if name == standard {
		return stream{env.Out}, nil
	}
	return env.Create(name)
}

// createFile begins a file beside the one that it will replace. What is not a
// regular file, such as a device or a pipe, is written to as it is.
func createFile(name string) (Output, error) {
	name = filepath.FromSlash(name)
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target // replace the file and not the link to it
	}
	mode := fs.FileMode(0o666)
	switch info, err := os.Stat(name); {
	case err != nil: // a new file; what else is wrong will show
	case info.IsDir():
		return nil, &fs.PathError{Op: "create", Path: name, Err: syscall.EISDIR}
	case !info.Mode().IsRegular():
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		return direct{f}, err
	default:
		mode = info.Mode().Perm()
	}
	f, err := createBeside(name, mode)
	if err != nil {
		return nil, err
	}
	return &replacement{File: f, name: name}, nil
}

// createBeside creates a hidden file with a name of its own in the same
// directory, so that it can be renamed. Unlike os.CreateTemp it leaves the
// permissions to the user's mask.
func createBeside(name string, mode fs.FileMode) (*os.File, error) {
	dir, base := filepath.Split(name)
	for i := 0; ; i++ {
		temp := fmt.Sprintf("%s.%s.%d.%d.tmp", dir, base, os.Getpid(), i)
		f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !os.IsExist(err) || i == 100 {
			return f, err
		}
	}
}

// direct is a device or a pipe.
type direct struct{ *os.File }

func (d direct) Commit() error { return d.Close() }
func (d direct) Discard()      { d.Close() }

// replacement is a file that takes its name only when it is whole.
type replacement struct {
	*os.File
	name string
	over bool
}

func (r *replacement) Commit() error {
	defer r.Discard()
	if err := r.Sync(); err != nil {
		return err
	}
	if err := r.Close(); err != nil {
		return err
	}
	if err := os.Rename(r.Name(), r.name); err != nil {
		return err
	}
	r.over = true
	return nil
}

func (r *replacement) Discard() {
	if !r.over {
		r.Close()
		os.Remove(r.Name())
		r.over = true
	}
}

// stream is standard output, which is not ours to end.
type stream struct{ io.Writer }

func (stream) Commit() error { return nil }
func (stream) Discard()      {}

// tempFile makes a file without a name where the system allows that.
func tempFile() (source.TempFile, error) {
	f, err := os.CreateTemp("", "lede-*")
	if err != nil {
		return nil, err
	}
	return &scratch{f, os.Remove(f.Name()) == nil}, nil
}

type scratch struct {
	*os.File
	removed bool
}

func (s *scratch) Close() error {
	err := s.File.Close()
	if !s.removed {
		err = errors.Join(err, os.Remove(s.Name()))
	}
	return err
}

// openRoot opens a directory, out of which no name leads.
func openRoot(dir string) (*os.Root, error) {
	dir = filepath.FromSlash(dir)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	return os.OpenRoot(dir)
}
