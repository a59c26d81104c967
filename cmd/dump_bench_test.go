//go:build unix

package cmd_test

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// BenchmarkDump makes WARC files of the pages in the directory LEDE_CORPUS and
// measures what a whole run over them takes: seconds, bytes of page a second,
// and the most memory the process held. LEDE_DUMP_MB are the sizes in megabytes
// of page, "64,128" if not set. The names say how: packed is a .warc.gz with a
// member a record, files are the pages as plain files.
//
//	LEDE_CORPUS=DIR LEDE_DUMP_MB=250,500,1000 go test -run '^$' -bench Dump -benchtime 1x ./cmd
func BenchmarkDump(b *testing.B) {
	corpus := os.Getenv("LEDE_CORPUS")
	pages, _ := filepath.Glob(filepath.Join(corpus, "*"))
	if corpus == "" || len(pages) == 0 {
		b.Skip("LEDE_CORPUS names no directory of pages")
	}
	sizes := "64,128"
	if s := os.Getenv("LEDE_DUMP_MB"); s != "" {
		sizes = s
	}
	work := b.TempDir()
	for size := range strings.SplitSeq(sizes, ",") {
		mb, err := strconv.Atoi(size)
		if err != nil {
			b.Fatal(err)
		}
		for _, packed := range []bool{false, true} {
			name := filepath.Join(work, fmt.Sprintf("%d-%v.warc", mb, packed))
			bytes := makeWarc(b, name, pages, int64(mb)<<20, packed)
			for _, jobs := range []int{1, 2} {
				b.Run(fmt.Sprintf("%dMB/packed=%v/j%d", mb, packed, jobs), func(b *testing.B) {
					for b.Loop() {
						measure(b, name, jobs, bytes)
					}
				})
			}
			os.Remove(name)
		}
	}
	bytes := int64(0)
	for _, p := range pages {
		if info, err := os.Stat(p); err == nil {
			bytes += info.Size()
		}
	}
	for _, jobs := range []int{1, 2} {
		b.Run(fmt.Sprintf("files/j%d", jobs), func(b *testing.B) {
			for b.Loop() {
				measure(b, corpus, jobs, bytes)
			}
		})
	}
}

// measure runs lede over a dump.
func measure(b *testing.B, input string, jobs int, bytes int64) {
	b.Helper()
	c := exec.Command("lede", "parse", "-f", "ndjson", "-j", strconv.Itoa(jobs), input)
	begun := time.Now()
	if err := c.Run(); err != nil && c.ProcessState.ExitCode() != 1 {
		b.Fatal(err)
	}
	took := time.Since(begun).Seconds()
	usage := c.ProcessState.SysUsage().(*syscall.Rusage)
	b.ReportMetric(float64(bytes)/1e6/took, "MB/s")
	b.ReportMetric(float64(usage.Maxrss)/1024, "MB-peak")
	b.ReportMetric(0, "ns/op")
	b.ReportMetric((c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds(), "cpu-s")
	b.ReportMetric(took, "s")
}

// makeWarc writes responses with the pages, over and over, up to a size, and
// gives the bytes of page in it.
func makeWarc(b *testing.B, name string, pages []string, size int64, packed bool) (bytes int64) {
	b.Helper()
	f, err := os.Create(name)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	for n := 0; bytes < size; n++ {
		data, err := os.ReadFile(pages[n%len(pages)])
		if err != nil {
			b.Fatal(err)
		}
		bytes += int64(len(data))
		var out io.Writer = w
		var z *gzip.Writer
		if packed {
			z, _ = gzip.NewWriterLevel(w, gzip.BestSpeed)
			out = z
		}
		head := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
		fmt.Fprintf(out, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/%d\r\nWARC-Date: 2020-01-02T03:04:05Z\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s%s\r\n\r\n",
			n, len(head)+len(data), head, data)
		if z != nil {
			z.Close()
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	return bytes
}
