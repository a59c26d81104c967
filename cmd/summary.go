package cmd

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"lede/parse"
	"lede/parse/source"
)

// summary is the account of a run, for people and for programs.
type summary struct {
	Read      int            `json:"read"`                  // documents
	Written   int            `json:"written"`               // records
	Before    int            `json:"done_before,omitempty"` // files that an earlier run has written
	Skipped   map[string]int `json:"skipped"`               // by reason
	Failed    map[string]int `json:"failed"`                // by code
	Warnings  int            `json:"warnings"`
	Bytes     int64          `json:"bytes"` // of documents
	Seconds   float64        `json:"seconds"`
	PerSecond float64        `json:"documents_per_second"`
}

func newSummary() summary {
	return summary{Skipped: map[string]int{}, Failed: map[string]int{}}
}

// count adds what became of one document.
func (s *summary) count(a *parse.Article, err error) {
	if s.Skipped == nil {
		*s = newSummary()
	}
	switch e := err.(type) {
	case *source.Skip:
		s.Skipped[e.Reason]++
	case *source.Warning:
		s.Warnings++
	}
	if a == nil {
		return
	}
	s.Read++
	s.Bytes += int64(a.Source.Bytes)
	s.Warnings += len(a.Warnings)
	if a.Error != nil {
		s.Failed[a.Error.Code]++
	}
}

// write prints the account in a form of --summary.
func (s *summary) write(w io.Writer, form string, took time.Duration) {
	s.Seconds = float64(took.Milliseconds()) / 1000
	if s.Seconds > 0 {
		s.PerSecond = float64(int(float64(s.Read)/s.Seconds*10)) / 10
	}
	if form == "json" {
		line, err := json.Marshal(s)
		if err == nil {
			fmt.Fprintf(w, "%s\n", line)
		}
		return
	}
	text := fmt.Sprintf("lede: %d documents read, %d records written", s.Read, s.Written)
	if s.Before > 0 {
		text += fmt.Sprintf(", %d done before", s.Before)
	}
	text += reasons(", %d passed over", s.Skipped) + reasons(", %d failed", s.Failed)
	fmt.Fprintf(w, "%s; %s in %.1f s, %.1f documents a second\n", text, amount(s.Bytes), s.Seconds, s.PerSecond)
}

// reasons writes how many there were for which reason, "" for none.
func reasons(format string, by map[string]int) string {
	total := 0
	var parts []string
	for _, reason := range slices.Sorted(maps.Keys(by)) {
		total += by[reason]
		parts = append(parts, fmt.Sprintf("%d %s", by[reason], reason))
	}
	if total == 0 {
		return ""
	}
	return fmt.Sprintf(format, total) + " (" + strings.Join(parts, ", ") + ")"
}

// amount writes a number of bytes for people.
func amount(n int64) string {
	switch {
	case n >= 1e9:
		return fmt.Sprintf("%.1f GB", float64(n)/1e9)
	case n >= 1e6:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f kB", float64(n)/1e3)
}

// failures is how many documents failed.
func (s *summary) failures() (n int) {
	for _, c := range s.Failed {
		n += c
	}
	return n
}

// form settles what --summary means.
func summaryForm(choice string, terminal bool) string {
	if choice != "auto" {
		return choice
	}
	if terminal {
		return "text"
	}
	return "none"
}
