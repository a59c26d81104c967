package cmd

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"strconv"
	"strings"
	"sync"

	"lede/parse"
	"lede/parse/source"
)

// batch writes a file for each document below one directory.
//
// A journal in there, which is also what keeps a second run out, says of each
// file the bytes it was made from and how. Its line is written when the file is
// whole and before it takes its name, and what had the name is removed before
// that: a file that stands there, with a line, is done, whenever the process
// was killed.
type batch struct {
	root        *os.Root
	journal     *os.File
	names       *naming
	fingerprint string // of the version and the options
	resume      bool

	ours map[uint64]uint64   // names that the journal lists, and the bytes that their files were made from last, 0 if that must be done again
	used map[uint64]struct{} // names of this run

	mu     sync.Mutex
	queue  []string // names of the documents that are being parsed
	number int
	kept   int // files that were done before
}

const journalName = ".lede-journal"

// openBatch opens the directory and its journal.
func openBatch(env Env, dir string, names *naming, fingerprint string, resume bool) (*batch, error) {
	root, err := env.Root(dir)
	if err != nil {
		return nil, err
	}
	b := &batch{
		root: root, names: names, fingerprint: fingerprint, resume: resume,
		ours: map[uint64]uint64{}, used: map[uint64]struct{}{},
	}
	if b.journal, err = root.OpenFile(journalName, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o666); err != nil {
		return nil, errors.Join(err, root.Close())
	}
	if err := b.load(); err != nil {
		b.close()
		return nil, err
	}
	return b, nil
}

func (b *batch) close() {
	b.journal.Close()
	b.root.Close()
}

// load takes the directory for this run and reads what runs before have done.
func (b *batch) load() error {
	if !lock(b.journal) {
		return errors.New("another run is writing to it: wait for it to end, or name another directory")
	}
	lines, last := 0, byte('\n')
	r := bufio.NewReaderSize(b.journal, 64<<10)
	for {
		line, err := r.ReadString('\n')
		if len(line) > 0 {
			last = line[len(line)-1]
			lines++
			b.remember(strings.TrimSuffix(line, "\n"))
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
	}
	if lines > 0 && !b.resume {
		return errors.New("it holds what an earlier run has written: go on with that with --resume, or name another directory")
	}
	if last != '\n' { // a line that was cut short
		_, err := b.journal.WriteString("\n")
		return err
	}
	return nil
}

// remember reads a line of the journal: how, of which bytes, which file.
func (b *batch) remember(line string) {
	how, rest, _ := strings.Cut(line, " ")
	sum, quoted, _ := strings.Cut(rest, " ")
	name, err := strconv.Unquote(quoted)
	if err != nil {
		return
	}
	b.ours[key(name)] = 0
	if how == b.fingerprint && sum != "-" {
		b.ours[key(name)] = key(sum)
	}
}

// key stands for a name: a set of millions must stay small.
func key(s string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, s)
	return h.Sum64()
}

// undone names the documents and leaves out those whose files are done.
func (b *batch) undone(docs iter.Seq2[source.Document, error]) iter.Seq2[source.Document, error] {
	return func(yield func(source.Document, error) bool) {
		for doc, err := range docs {
			if _, failed := errors.AsType[*source.Error](err); err == nil || failed {
				if b.assign(doc, err) {
					continue
				}
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// assign names a document and reports whether its file is done.
func (b *batch) assign(doc source.Document, err error) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.number++
	sum := ""
	if err == nil && (b.resume || b.names.needsSum()) {
		s := sha256.Sum256(doc.Data)
		sum = hex.EncodeToString(s[:])
	}
	name := b.names.name(doc.Origin.Path, b.number, sum)
	if sum != "" && b.ours[key(name)] == key(sum) {
		_, twice := b.used[key(name)]
		if _, err := b.root.Lstat(name); err == nil && !twice {
			b.used[key(name)] = struct{}{}
			b.kept++
			return true
		}
	}
	b.queue = append(b.queue, name)
	return false
}

// next gives the name of the document whose record is written next.
func (b *batch) next() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	name := b.queue[0]
	b.queue = b.queue[1:]
	return name
}

// collision is a file that cannot be written as its name is taken.
type collision struct{ name string }

func (c *collision) Error() string {
	return "not written: the name " + c.name + " is taken: use another --output-template or directory"
}

// put writes the file of a record.
func (b *batch) put(name string, a *parse.Article, encode func(io.Writer, *parse.Article) error) error {
	if err := b.claim(name); err != nil {
		return err
	}
	dir, base := path.Split(name)
	if dir != "" {
		if err := b.root.MkdirAll(strings.TrimSuffix(dir, "/"), 0o777); err != nil {
			if errors.Is(err, fs.ErrExist) || isNotDir(err) {
				return &collision{name}
			}
			return err
		}
	}
	temp := dir + "." + base + ".tmp" // the directory is ours alone: what is there was left by a run that died
	if err := b.write(temp, a, encode); err != nil {
		b.root.Remove(temp)
		return err
	}
	sum := a.Source.SHA256
	if a.Error != nil { // what has failed is tried, and told, again
		sum = ""
	}
	if err := b.enter(name, sum); err != nil {
		b.root.Remove(temp)
		return err
	}
	return b.root.Rename(temp, name)
}

// claim takes a name for this run and makes room for the file.
func (b *batch) claim(name string) error {
	k := key(name)
	_, twice := b.used[k]
	b.used[k] = struct{}{}
	if twice || name == journalName {
		return &collision{name}
	}
	if _, err := b.root.Lstat(name); err == nil {
		if _, ours := b.ours[k]; !ours {
			return &collision{name}
		}
	}
	return nil
}

func (b *batch) write(temp string, a *parse.Article, encode func(io.Writer, *parse.Article) error) error {
	f, err := b.root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	if err := encode(f, a); err != nil {
		f.Close()
		return err
	}
	if err := f.Sync(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// enter writes the line of a file that is about to take its name.
func (b *batch) enter(name, sum string) error {
	if _, ours := b.ours[key(name)]; ours {
		if err := b.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if sum == "" {
		sum = "-"
	}
	_, err := fmt.Fprintf(b.journal, "%s %s %s\n", b.fingerprint, sum, strconv.Quote(name))
	return err
}
