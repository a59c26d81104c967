package cmd_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"lede/cmd"
)

func TestSummary(t *testing.T) {
	fsys := fstest.MapFS{"d/a.html": {Data: []byte(page)}, "d/b.html": {Data: []byte(page)}, "d/c.html": {}, "d/x.png": {Data: []byte("x")}}
	clock := time.Unix(1000, 0)
	run := func(args string, watched bool) (int, string) {
		var out, errs bytes.Buffer
		env := cmd.Env{In: strings.NewReader(""), Out: &out, Err: &errs, FS: fsys, Watched: watched,
			Now: func() time.Time { clock = clock.Add(time.Second); return clock }}
		status := cmd.Main(t.Context(), env, strings.Fields(args))
		return status, errs.String()
	}
	status, text := run("parse d --summary json", false)
	_, line, _ := strings.Cut(text, "\n") // the first is about the empty document
	var got struct {
		Read, Written   int
		Skipped, Failed map[string]int
		Bytes           int
		Seconds         float64
		PerSecond       float64 `json:"documents_per_second"`
	}
	if err := json.Unmarshal([]byte(line), &got); err != nil || status != 1 {
		t.Fatalf("%d %v %q", status, err, text)
	}
	if s := fmt.Sprint(got); s != fmt.Sprintf("{3 3 map[of a kind that holds no articles:1] map[empty:1] %d 1 3}", 2*len(page)) {
		t.Errorf("%s", s)
	}
	want := fmt.Sprintf("lede: 3 documents read, 3 records written, 1 passed over (1 of a kind that holds no articles), 1 failed (1 empty); %.1f kB in 1.0 s, 3.0 documents a second\n", float64(2*len(page))/1000)
	if _, text := run("parse d --summary text", false); !strings.HasSuffix(text, want) {
		t.Errorf("%q", text)
	}
	if _, text := run("parse d", false); strings.Contains(text, "documents") {
		t.Errorf("nobody watches: %q", text)
	}
	if _, text := run("parse d", true); !strings.Contains(text, "3 documents read") {
		t.Errorf("somebody watches: %q", text)
	}
	if _, text := run("parse d/a.html", true); strings.Contains(text, "documents read") {
		t.Errorf("a single document: %q", text)
	}
}
