//go:build unix

package cmd_test

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"lede/cmd"
)

// TestSameFromAnywhere sees that the same pages give the same records from
// files, from a tar and from a WARC, at any number of jobs.
func TestSameFromAnywhere(t *testing.T) {
	fsys := fstest.MapFS{}
	var tarred, warc bytes.Buffer
	w := tar.NewWriter(&tarred)
	for i := range 40 {
		url := fmt.Sprintf("https://example.org/2020/%d", i)
		text := strings.Replace(page, "<title>", fmt.Sprintf("<link rel=canonical href=%s><title>", url), 1) + strings.Repeat("<p>The council voted again.</p>", i*7919%50)
		name := fmt.Sprintf("d/%02d.html", i)
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
		if err := w.WriteHeader(&tar.Header{Name: name, Size: int64(len(text)), Mode: 0o644}); err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(text))
		head := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
		fmt.Fprintf(&warc, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s%s\r\n\r\n", url, len(head)+len(text), head, text)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	fsys["d.tar"] = &fstest.MapFile{Data: tarred.Bytes()}
	fsys["d.warc"] = &fstest.MapFile{Data: warc.Bytes()}
	read := func(input string, jobs int) string {
		var out, errs, bare bytes.Buffer
		env := cmd.Env{In: strings.NewReader(""), Out: &out, Err: &errs, FS: fsys}
		if status := cmd.Main(t.Context(), env, []string{"parse", "-f", "ndjson", "-j", fmt.Sprint(jobs), input}); status != 0 {
			t.Fatalf("%s: exit status %d, %s", input, status, &errs)
		}
		for line := range strings.Lines(out.String()) {
			var record map[string]json.RawMessage
			if err := json.Unmarshal([]byte(line), &record); err != nil {
				t.Fatal(err)
			}
			delete(record, "source")
			line, _ := json.Marshal(record)
			bare.Write(append(line, '\n'))
		}
		return bare.String()
	}
	want := read("d", 1)
	if n := strings.Count(want, "\n"); n != 40 {
		t.Fatalf("%d records", n)
	}
	for _, input := range []string{"d", "d.tar", "d.warc"} {
		for _, jobs := range []int{1, 8} {
			if got := read(input, jobs); got != want {
				t.Errorf("%s at -j %d: %s", input, jobs, difference([]byte(want), []byte(got)))
			}
		}
	}
}

func status(err error) int {
	if e, ok := errors.AsType[*exec.ExitError](err); ok {
		return e.ExitCode()
	}
	return 0
}

// TestTwoRunsIntoOneDirectory sees that the second is kept out.
func TestTwoRunsIntoOneDirectory(t *testing.T) {
	work := t.TempDir()
	first := exec.Command("lede", "parse", "-o", "out/", "-")
	first.Dir = work
	in, err := first.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	for range 1000 { // until it has begun
		if _, err := os.Stat(filepath.Join(work, "out", ".lede-journal")); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(50 * time.Millisecond)
	second := exec.Command("lede", "parse", "-o", "out/", "--resume", "-")
	second.Dir = work
	second.Stdin = strings.NewReader(page)
	text, err := second.CombinedOutput()
	if want := "out/: cannot be written: another run is writing to it: wait for it to end, or name another directory\n"; status(err) != 3 || string(text) != want {
		t.Errorf("exit status %d, %s", status(err), text)
	}
	in.Write([]byte(page))
	in.Close()
	if err := first.Wait(); err != nil {
		t.Error(err)
	}
	if got := tree(t, filepath.Join(work, "out")); len(got) != 1 {
		t.Errorf("%d files", len(got))
	}
}

// dumpDir writes some pages.
func dumpDir(t *testing.T, work string, n int) {
	t.Helper()
	if err := os.Mkdir(filepath.Join(work, "dump"), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		text := page + strings.Repeat(fmt.Sprintf("<p>Paragraph of report %d says that the council voted.</p>\n", i), 20)
		if err := os.WriteFile(filepath.Join(work, "dump", fmt.Sprintf("%03d.html", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestInterruptedBatch interrupts a run and goes on with it.
func TestInterruptedBatch(t *testing.T) {
	work := t.TempDir()
	dumpDir(t, work, 300)
	c := exec.Command("lede", "parse", "-o", "out/", "dump")
	c.Dir = work
	var errs bytes.Buffer
	c.Stderr = &errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for range 1000 { // until it has written something
		if _, err := os.Stat(filepath.Join(work, "out", "dump", "002.html.json")); err == nil {
			break
		}
		time.Sleep(time.Millisecond)
	}
	c.Process.Signal(os.Interrupt)
	if err := c.Wait(); status(err) != 130 && status(err) != 0 {
		t.Errorf("exit status %d, %s", status(err), &errs)
	} else if status(err) == 130 {
		got := tree(t, filepath.Join(work, "out"))
		if want := fmt.Sprintf("lede: interrupted after %d documents, the last dump/%03d.html\n", len(got), len(got)-1); errs.String() != want {
			t.Errorf("%q, want %q", &errs, want)
		}
	}
	c = exec.Command("lede", "parse", "-o", "out/", "--resume", "dump")
	c.Dir = work
	if text, err := c.CombinedOutput(); err != nil || len(tree(t, filepath.Join(work, "out"))) != 300 {
		t.Errorf("%v %s", err, text)
	}
}

// TestNoRoom runs into a limit on the size of files, as into a full disk: it is
// told in a line, nothing is half-written, and --resume goes on.
func TestNoRoom(t *testing.T) {
	work := t.TempDir()
	dumpDir(t, work, 5)
	c := exec.Command("sh", "-c", "ulimit -f 1; lede parse -o out/ dump")
	c.Dir = work
	text, err := c.CombinedOutput()
	if want := "out/: cannot be written: file too large\n"; status(err) != 3 || string(text) != want {
		t.Errorf("exit status %d, %q", status(err), text)
	}
	if got := tree(t, filepath.Join(work, "out")); len(got) != 0 {
		t.Errorf("half-written: %v", got)
	}
	c = exec.Command("lede", "parse", "-o", "out/", "--resume", "dump")
	c.Dir = work
	if text, err := c.CombinedOutput(); err != nil || len(tree(t, filepath.Join(work, "out"))) != 5 {
		t.Errorf("%v %s", err, text)
	}
}

// TestEndless sees that input without an end is given up.
func TestEndless(t *testing.T) {
	for _, pipe := range []string{"yes | gzip -1 | lede parse -", "yes '<p>x</p>' | lede parse -"} {
		text, err := exec.Command("sh", "-c", pipe).Output()
		if status(err) != 1 || !strings.Contains(string(text), `"too-large"`) {
			t.Errorf("%s: exit status %d, %s", pipe, status(err), text)
		}
	}
}
