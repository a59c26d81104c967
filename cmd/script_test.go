package cmd_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"lede/cmd"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"lede": func() {
		ctx, _ := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		os.Exit(cmd.Main(ctx, cmd.System(), os.Args[1:]))
	}})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    exits,
			"bytes":    writeBytes,
			"articles": writeArticles,
			"lines":    lines,
			"paths":    paths,
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
	})
}

// exits STATUS COMMAND ARGS... runs a command that must end in that status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		e, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = e.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// bytes FILE TEXT [COUNT] writes a text with the escapes of Go, so many times:
// what a script cannot hold, since its bytes are not UTF-8 or too many.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: bytes FILE TEXT [COUNT]")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	n := 1
	if len(args) == 3 {
		n, err = strconv.Atoi(args[2])
		ts.Check(err)
	}
	name := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(name), 0o777))
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	ts.Check(err)
	_, err = f.Write(bytes.Repeat([]byte(text), n))
	ts.Check(err)
	ts.Check(f.Close())
}

// articles DIR N writes N articles of uneven sizes, and some that fail.
func writeArticles(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: articles DIR N")
	}
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o777))
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	for i := range n {
		var b strings.Builder
		if i%10 != 9 {
			fmt.Fprintf(&b, "<html><head><title>Council vote %d</title></head><body><h1>Council vote %d</h1>\n", i, i)
			for p := range 1 + i*7919%200 {
				fmt.Fprintf(&b, "<p>Paragraph %d of the report says that the council of the town voted again on Tuesday.</p>\n", p)
			}
		}
		ts.Check(os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.html", i)), []byte(b.String()), 0o666))
	}
}

// lines N sees that the last command wrote so many lines to standard output.
func lines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: lines N")
	}
	if got := strings.Count(ts.ReadFile("stdout"), "\n"); strconv.Itoa(got) != args[0] {
		ts.Fatalf("%d lines, want %s", got, args[0])
	}
}

// paths turns what the last command wrote to standard output, in NDJSON, into
// the paths of the documents.
func paths(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: paths")
	}
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		var record struct{ Source struct{ Path string } }
		ts.Check(json.Unmarshal([]byte(line), &record))
		fmt.Fprintln(ts.Stdout(), record.Source.Path)
	}
}
