package format

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"

	"lede/parse/check"
)

// mostResults is how many results of a run code hosts take.
const mostResults = 25000

// sarif writes SARIF 2.1.0. Of more results than code hosts take, the worst
// are kept, and how many were left out is said in the file.
type sarif struct {
	w       io.Writer
	version string
	results [check.Error + 1][]sarifResult
	total   int
	index   map[string]int
}

func newSARIF(w io.Writer, s Style) Reporter {
	r := &sarif{w: w, version: s.Version, index: map[string]int{}}
	for i, rule := range check.Rules() {
		r.index[rule.ID] = i
	}
	return r
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	Invocations []sarifInvocation `json:"invocations"`
	ColumnKind  string            `json:"columnKind"`
	Results     []sarifResult     `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version,omitempty"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string          `json:"id"`
	Short   sarifText       `json:"shortDescription"`
	Full    sarifText       `json:"fullDescription"`
	Help    sarifText       `json:"help"`
	Default sarifRuleConfig `json:"defaultConfiguration"`
}

type sarifRuleConfig struct {
	Enabled bool   `json:"enabled"`
	Level   string `json:"level"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level   string    `json:"level"`
	Message sarifText `json:"message"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      sarifText         `json:"message"`
	Locations    []sarifLocation   `json:"locations,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Baseline     string            `json:"baselineState,omitempty"`
}

type sarifLocation struct {
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifLogical struct {
	Name string `json:"fullyQualifiedName"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

func (s *sarif) Report(r *check.Result) error {
	for i := range r.Findings {
		f := &r.Findings[i]
		s.total++
		if list := &s.results[f.Severity]; len(*list) < mostResults {
			*list = append(*list, s.result(f))
		}
	}
	return nil
}

func (s *sarif) result(f *check.Finding) sarifResult {
	r := sarifResult{
		RuleID: f.Rule, RuleIndex: s.index[f.Rule], Level: sarifLevel(f.Severity), Message: sarifText{member(f) + printable(f.Message)},
		Fingerprints: map[string]string{"lede/v1": f.Fingerprint, "primaryLocationLineHash": f.Fingerprint},
	}
	if f.Known {
		r.Baseline = "unchanged"
	}
	if f.File == "" {
		return r
	}
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{fileURI(f.File)}}}
	switch {
	case f.Path != f.File:
		l.Logical = []sarifLogical{{printable(f.Path)}}
	case f.Line > 0 && f.Column > 0:
		l.Physical.Region = &sarifRegion{f.Line, f.RuneCol, f.EndLine, f.RuneEnd}
	default: // code hosts show no result without a line
		l.Physical.Region = &sarifRegion{StartLine: max(f.Line, 1)}
	}
	r.Locations = []sarifLocation{l}
	return r
}

func sarifLevel(s check.Severity) string {
	switch s {
	case check.Error:
		return "error"
	case check.Warning:
		return "warning"
	case check.Off:
		return "none"
	}
	return "note"
}

// fileURI is a path as a reference: relative where the path is.
func fileURI(name string) string {
	if path.IsAbs(name) {
		return (&url.URL{Scheme: "file", Path: name}).String()
	}
	return (&url.URL{Path: relative(name)}).String()
}

func (s *sarif) Close() error {
	var kept []sarifResult
	for _, level := range [...]check.Severity{check.Error, check.Warning, check.Info} {
		kept = append(kept, s.results[level][:min(len(s.results[level]), mostResults-len(kept))]...)
	}
	in := sarifInvocation{Successful: true}
	if left := s.total - len(kept); left > 0 {
		in.Notifications = []sarifNotification{{"warning", sarifText{fmt.Sprintf("%d more findings were left out, since code hosts take %d", left, mostResults)}}}
	}
	if kept == nil {
		kept = []sarifResult{}
	}
	e := json.NewEncoder(s.w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{
			Tool:        sarifTool{sarifDriver{"lede", s.version, sarifRules()}},
			Invocations: []sarifInvocation{in}, ColumnKind: "unicodeCodePoints", Results: kept,
		}},
	})
}

func sarifRules() (list []sarifRule) {
	for _, r := range check.Rules() {
		list = append(list, sarifRule{
			r.ID, sarifText{r.ID}, sarifText{sentence(r.Why)}, sarifText{sentence(r.Why) + " " + sentence(r.Do)},
			sarifRuleConfig{r.Severity != check.Off, sarifLevel(max(r.Severity, check.Info))},
		})
	}
	return list
}

// sentence makes a clause one.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}
