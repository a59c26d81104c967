package cmd

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"lede/parse/source"
)

// Env is all that the commands know of the world around them.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	FS       fs.FS // takes any path of the system, with slashes
	Terminal bool  // In is a terminal, where no document waits to be read
	Watched  bool  // Err is a terminal, where somebody may wait
	Color    bool  // Out is a terminal whose user wants colours

	Now func() time.Time // nil where there is no clock

	// Create begins a file that takes its name, and the place of a file
	// that has it, when it is committed.
	Create func(name string) (Output, error)

	// Procs bounds the processors that the program uses; nil where that is
	// not its to say.
	Procs func(n int)

	// Root opens a directory to write to, and makes it if there is none.
	Root func(dir string) (*os.Root, error)

	// Temp makes a file that is gone when it is closed; nil where there is
	// no place for one.
	Temp func() (source.TempFile, error)
}

// Output is something being written.
type Output interface {
	io.Writer
	Commit() error // ends it for good
	Discard()      // ends it for nothing; after Commit it has no effect
}

// System is the environment of the process.
func System() Env {
	spareCollections()
	return Env{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		FS:       systemFS{},
		Terminal: isTerminal(os.Stdin),
		Watched:  isTerminal(os.Stderr) && os.Getenv("TERM") != "dumb",
		Now:      time.Now,
		Color:    isTerminal(os.Stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		Create:   createFile,
		Root:     openRoot,
		Procs:    useProcs,
		Temp:     tempFile,
	}
}

// systemFS is the file system of the machine. Unlike os.DirFS it takes
// absolute paths and paths with "..".
type systemFS struct{}

func (systemFS) Open(name string) (fs.File, error)     { return os.Open(filepath.FromSlash(name)) }
func (systemFS) Stat(name string) (fs.FileInfo, error) { return os.Stat(filepath.FromSlash(name)) }
func (systemFS) ReadDir(name string) ([]fs.DirEntry, error) {
	return os.ReadDir(filepath.FromSlash(name))
}

// isTerminal reports whether f is a character device other than the null
// device; for standard input that is a terminal.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&fs.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// spareCollections lets the heap, which is small, grow to three times what is in
// use before it is collected, unless GOGC says otherwise: that takes 7 % off the
// time of a dump and costs some 15 MB.
func spareCollections() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200)
	}
}

// useProcs keeps to n processors, so that many processes on one machine, each
// told how many documents to parse at a time, do not crowd it.
func useProcs(n int) {
	if n < runtime.GOMAXPROCS(0) {
		runtime.GOMAXPROCS(n)
	}
}
