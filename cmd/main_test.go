package cmd_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/spf13/cobra"

	"lede/cmd"
)

const page = "<html><head><title>Council votes</title></head><body><h1>Council votes</h1><p>By Ann Lee</p>" +
	"<p>The council of the town voted again on Tuesday, and the result was the same as in the week before.</p></body></html>"

// world is an environment in memory.
type world struct {
	out, err bytes.Buffer
	created  *output
}

func (w *world) env() cmd.Env {
	return cmd.Env{
		In: strings.NewReader(page), Out: &w.out, Err: &w.err,
		FS: fstest.MapFS{"a.html": {Data: []byte(page)}, "d/b.html": {Data: []byte(page)}, "d/c.html": {}},
		Create: func(string) (cmd.Output, error) {
			w.created = &output{}
			return w.created, nil
		},
	}
}

type output struct {
	bytes.Buffer
	writeErr, commitErr  error
	committed, discarded bool
}

func (o *output) Write(p []byte) (int, error) {
	if o.writeErr != nil {
		return 0, o.writeErr
	}
	return o.Buffer.Write(p)
}

func (o *output) Commit() error { o.committed = o.commitErr == nil; return o.commitErr }
func (o *output) Discard()      { o.discarded = true }

func TestMainInMemory(t *testing.T) {
	for _, tt := range []struct {
		args        string
		status      int
		out, errOut string // parts
	}{
		{"parse a.html", 0, `"path": "a.html"`, ""},
		{"parse", 0, `"path": "-"`, ""},
		{"parse d", 1, `"path": "d/b.html"`, "d/c.html: empty"},
		{"parse none", 3, `"unreadable"`, "none: cannot be read: file does not exist"},
		{"parse none d", 3, `"path": "d/b.html"`, "d/c.html: empty"},
		{"parse - -", 2, "", "lede parse: standard input can be read only once\nTry: lede parse --help\n"},
		{"parse --nope", 2, "", "lede parse: unknown flag: --nope"},
		{"nope", 2, "", `lede: unknown command "nope"`},
		{"help nope", 2, "", `there is no command "nope"`},
		{"version", 0, "lede ", ""},
		{"", 0, "EXIT STATUS", ""},
	} {
		w := &world{}
		if got := cmd.Main(t.Context(), w.env(), strings.Fields(tt.args)); got != tt.status {
			t.Errorf("lede %s: exit status %d, want %d; %s", tt.args, got, tt.status, &w.err)
		}
		if !strings.Contains(w.out.String(), tt.out) || !strings.Contains(w.err.String(), tt.errOut) || (tt.errOut == "") != (w.err.Len() == 0) {
			t.Errorf("lede %s wrote %q and %q", tt.args, &w.out, &w.err)
		}
	}
}

func TestTerminalGetsHelp(t *testing.T) {
	w := &world{}
	env := w.env()
	env.Terminal = true
	env.In = never{}
	if got := cmd.Main(t.Context(), env, []string{"parse"}); got != 0 || !strings.HasPrefix(w.out.String(), "parse reads news articles") {
		t.Errorf("exit status %d, %q", got, &w.out)
	}
}

// never is a reader that never has anything, as a terminal or a silent pipe.
type never struct{}

func (never) Read([]byte) (int, error) { select {} }

func TestInterrupted(t *testing.T) {
	for _, args := range []string{"parse -", "parse -f ndjson -o x d -"} {
		w := &world{}
		env := w.env()
		env.In = never{}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		if got := cmd.Main(ctx, env, strings.Fields(args)); got != 130 || !strings.Contains(w.err.String(), "lede: interrupted") {
			t.Errorf("lede %s: exit status %d, %q", args, got, &w.err)
		}
		cancel()
		if w.created != nil && (w.created.committed || !w.created.discarded) {
			t.Errorf("lede %s: the output was kept", args)
		}
	}
}

func TestOutputFails(t *testing.T) {
	full := &os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
	broken := &os.PathError{Op: "write", Path: "x", Err: syscall.EPIPE}
	for _, tt := range []struct {
		name   string
		out    output
		err    error // of Create
		status int
		stderr string
	}{
		{"cannot be created", output{}, &os.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, 3, "x: cannot be written: permission denied\n"},
		{"disk full", output{writeErr: full}, nil, 3, "x: cannot be written: no space left on device\n"},
		{"disk full at the end", output{commitErr: full}, nil, 3, "x: cannot be written: no space left on device\n"},
		{"pipe broken", output{writeErr: broken}, nil, 0, ""},
	} {
		w := &world{}
		env := w.env()
		env.Create = func(string) (cmd.Output, error) { return &tt.out, tt.err }
		if got := cmd.Main(t.Context(), env, []string{"parse", "-o", "x", "a.html"}); got != tt.status || w.err.String() != tt.stderr {
			t.Errorf("%s: exit status %d, %q", tt.name, got, &w.err)
		}
		if tt.out.committed || tt.err == nil && !tt.out.discarded {
			t.Errorf("%s: the output was kept", tt.name)
		}
	}
}

func TestBrokenPipeOnStandardOutput(t *testing.T) {
	w := &world{}
	env := w.env()
	env.Out = &output{writeErr: syscall.EPIPE}
	if got := cmd.Main(t.Context(), env, []string{"parse", "d"}); got != 0 && got != 1 || strings.Contains(w.err.String(), "written") {
		t.Errorf("exit status %d, %q", got, &w.err)
	}
	env.Out = &output{writeErr: errors.New("gone")}
	if got := cmd.Main(t.Context(), env, []string{"parse", "a.html"}); got != 3 || w.err.String() != "standard output: cannot be written: gone\n" {
		t.Errorf("exit status %d, %q", got, &w.err)
	}
}

// TestHostileNames sees that a name cannot forge lines of the report.
func TestHostileNames(t *testing.T) {
	w := &world{}
	cmd.Main(t.Context(), w.env(), []string{"parse", "a\nb: fine\x1b[2J"})
	if got := w.err.String(); strings.Count(got, "\n") != 1 || strings.Contains(got, "\x1b") {
		t.Errorf("%q", got)
	}
}

// TestEveryHelp sees that each command shows how it is used and how it ends.
func TestEveryHelp(t *testing.T) {
	var walk func(path []string, c *cobra.Command)
	walk = func(path []string, c *cobra.Command) {
		w := &world{}
		if got := cmd.Main(t.Context(), w.env(), append(path, "--help")); got != 0 {
			t.Errorf("%q: exit status %d", path, got)
		}
		help := w.out.String()
		if !strings.Contains(help, "\nExamples:\n") || !strings.HasSuffix(help, "  130  interrupted\n") || strings.Contains(help, "\n\n\n") {
			t.Errorf("help of %q:\n%s", path, help)
		}
		for _, sub := range c.Commands() {
			walk(append(path[:len(path):len(path)], sub.Name()), sub)
		}
	}
	walk(nil, cmd.Root((&world{}).env()))
}

func TestSystemOutput(t *testing.T) {
	dir := t.TempDir()
	create := cmd.System().Create
	names := func() string {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		var s []string
		for _, e := range entries {
			s = append(s, e.Name())
		}
		return strings.Join(s, " ")
	}
	put := func(name, text string, commit bool) {
		t.Helper()
		out, err := create(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(out, text); err != nil {
			t.Fatal(err)
		}
		if commit {
			if err := out.Commit(); err != nil {
				t.Fatal(err)
			}
		}
		out.Discard()
	}
	holds := func(name, want string) {
		t.Helper()
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != want {
			t.Errorf("%s holds %q, want %q; %v", name, got, want, err)
		}
	}
	put("a", "one", false)
	if got := names(); got != "" {
		t.Errorf("a discarded file left %s", got)
	}
	put("a", "one", true)
	put("a", "two", false)
	holds("a", "one")
	if err := os.Chmod(filepath.Join(dir, "a"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a", filepath.Join(dir, "link")); err != nil {
		t.Skip(err)
	}
	put("link", "three", true)
	holds("a", "three")
	if info, err := os.Lstat(filepath.Join(dir, "link")); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced")
	}
	if info, err := os.Stat(filepath.Join(dir, "a")); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the permissions became %v", info.Mode())
	}
	if got := names(); got != "a link" {
		t.Errorf("left behind: %s", got)
	}
	if _, err := create(dir); err == nil {
		t.Error("a directory was opened for writing")
	}
	if _, err := create(filepath.Join(dir, "no", "such")); err == nil {
		t.Error("a file was created in no directory")
	}
	out, err := create(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	if err := out.Commit(); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Fatal("the null device was replaced")
	}
}
