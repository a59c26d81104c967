package cmd

import (
	"fmt"
	"io"
	"io/fs"
	"sync"
	"sync/atomic"
	"time"
)

// progress keeps one line on a terminal that says how far a run has come. All
// else that is written there goes through it, so that the two do not mix.
type progress struct {
	mu    sync.Mutex
	w     io.Writer
	now   func() time.Time
	begun time.Time
	shown bool
	stop  chan struct{}
	done  sync.WaitGroup

	documents, failed, bytes atomic.Int64 // parsed
	taken                    atomic.Int64 // bytes of files that were read
	total                    int64        // bytes of the files named, 0 if that is not known
}

// erase clears the line.
const erase = "\r\x1b[K"

// startProgress begins to show it, five times a second.
func startProgress(w io.Writer, now func() time.Time, total int64) *progress {
	p := &progress{w: w, now: now, begun: now(), total: total, stop: make(chan struct{})}
	p.done.Go(func() {
		tick := time.NewTicker(200 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-p.stop:
				return
			case <-tick.C:
				p.show()
			}
		}
	})
	return p
}

// Write writes something else than the line.
func (p *progress) Write(text []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	return p.w.Write(text)
}

func (p *progress) clear() {
	if p.shown {
		io.WriteString(p.w, erase)
		p.shown = false
	}
}

func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	fmt.Fprint(p.w, erase+p.line())
	p.shown = true
}

// line says how far the run has come.
func (p *progress) line() string {
	took := p.now().Sub(p.begun).Seconds()
	n := p.documents.Load()
	text := fmt.Sprintf("%d documents, %s, %.0f a second", n, amount(p.bytes.Load()), float64(n)/max(took, 0.001))
	if f := p.failed.Load(); f > 0 {
		text += fmt.Sprintf(", %d failed", f)
	}
	if taken := p.taken.Load(); p.total > 0 && taken > 0 && taken <= p.total {
		left := time.Duration(took * float64(p.total-taken) / float64(taken) * float64(time.Second))
		text += fmt.Sprintf(", %d%%, %v left", taken*100/p.total, left.Round(time.Second))
	}
	return text
}

func (p *progress) end() {
	close(p.stop)
	p.done.Wait()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}

// counted is a file system that tells how much of its files was read.
type counted struct {
	fs.FS
	taken *atomic.Int64
}

func (c counted) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if at, ok := f.(io.ReaderAt); ok {
		return countedFile{f, at, c.taken}, nil
	}
	return f, nil
}

func (c counted) Stat(name string) (fs.FileInfo, error)      { return fs.Stat(c.FS, name) }
func (c counted) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(c.FS, name) }

type countedFile struct {
	fs.File
	at    io.ReaderAt
	taken *atomic.Int64
}

func (f countedFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	f.taken.Add(int64(n))
	return n, err
}

func (f countedFile) ReadAt(p []byte, off int64) (int, error) {
	n, err := f.at.ReadAt(p, off)
	f.taken.Add(int64(n))
	return n, err
}

// totalSize is what the inputs come to, if that can be told without walking.
func (in *inputs) totalSize() (n int64) {
	for _, name := range in.names {
		info, err := fs.Stat(in.env.FS, name)
		if name == standard || err != nil || !info.Mode().IsRegular() {
			return 0
		}
		n += info.Size()
	}
	return n
}
