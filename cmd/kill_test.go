package cmd_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// tree gives the files below a directory, what the program keeps for itself
// left out, and fails for what is half-written.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == ".lede-journal" {
			return err
		}
		data, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, dir)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestKilled kills runs at random points and sees that --resume ends with what
// one clean run writes.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	work := t.TempDir()
	for i := range 24 {
		name := filepath.Join(work, "dump", fmt.Sprint(i%5), fmt.Sprintf("%02d.html", i))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		text := page
		if i%10 == 9 {
			text = ""
		}
		text += strings.Repeat(fmt.Sprintf("<p>Paragraph of report %d says that the council voted.</p>\n", i), 1+i*7919%300)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	lede := func(dir string, flags ...string) *exec.Cmd {
		c := exec.Command("lede", append([]string{"parse", "-o", dir + "/", "dump"}, flags...)...)
		c.Dir = work
		return c
	}
	begun := time.Now()
	if err := lede("clean").Run(); err != nil && err.(*exec.ExitError).ExitCode() != 1 {
		t.Fatal(err)
	}
	whole := time.Since(begun)
	want := tree(t, filepath.Join(work, "clean"))
	if len(want) != 24 {
		t.Fatalf("%d files", len(want))
	}
	random := rand.New(rand.NewPCG(uint64(begun.UnixNano()), 1))
	kills := 50
	if testing.Short() {
		kills = 5
	}
	for n := 0; n < kills; {
		dir := fmt.Sprint("out", n)
		for range 1 + random.IntN(4) {
			c := lede(dir, "--resume")
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Duration(random.Int64N(int64(whole))))
			c.Process.Kill()
			c.Wait()
			n++
		}
		if out, err := lede(dir, "--resume", "-j", fmt.Sprint(1+n%8)).CombinedOutput(); err != nil && err.(*exec.ExitError).ExitCode() != 1 {
			t.Fatalf("%v\n%s", err, out)
		}
		got := tree(t, filepath.Join(work, dir))
		if len(got) != len(want) {
			t.Errorf("after %d kills %d files", n, len(got))
		}
		for name, text := range want {
			if got[name] != text {
				t.Errorf("after %d kills %s is %.80q", n, name, got[name])
			}
		}
	}
}
