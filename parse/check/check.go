// Package check reports what is wrong with dumps of articles: findings, each of
// one rule, about one document or about the run as a whole.
//
// A rule is a file, named after it, and a line in rules. A document rule sees a
// Doc: the record, and the page that it was read from unless a record is all
// there is. A set rule sees a Sample of every document, in their order, and
// keeps a bounded amount of it, however long the run.
//
// A wrong finding is worse than a missing one: a message says what the document
// shows, not what that may mean, and a rule that is not sure says nothing. The
// same documents in the same order give the same findings, with any number of
// workers.
package check

import (
	"fmt"
	"slices"

	"lede/parse/source"
)

// Severity is how bad a finding is.
type Severity uint8

// Severities.
const (
	Off Severity = iota // not looked for
	Info
	Warning
	Error
)

var severityNames = [...]string{"off", "info", "warning", "error"}

func (s Severity) String() string { return severityNames[s] }

// ParseSeverity reads the name of a severity.
func ParseSeverity(name string) (Severity, bool) {
	i := slices.Index(severityNames[:], name)
	return Severity(max(i, 0)), i >= 0
}

// Finding is something that a rule reports.
type Finding struct {
	Rule     string
	Severity Severity
	Message  string // one line; it may quote the document
	Path     string // the origin of the document; "" when the finding is about the run
	File     string // the file that holds the document: Path, unless that names a member of a container

	// Span is where in the document as it was given, and empty when the
	// finding is about the whole. Lines and columns begin at 1 and are 0 when
	// not known; columns count bytes, runes count characters.
	Span              source.Span
	Line, EndLine     int
	Column, EndColumn int
	RuneCol, RuneEnd  int
	Fingerprint       string // steady while the document changes elsewhere
	Known             bool   // the baseline has it
	key               string
}

// Rule is one thing that is looked for. It has a Document or a Set.
type Rule struct {
	ID       string // stable across releases
	Severity Severity
	Why      string // what is wrong when it is found
	Do       string // what to do then
	Limits   []Limit

	Document func(*Doc)
	Failed   bool // Document is for documents that could not be read
	Set      func(Limits) Set
}

// Limit is a number that a rule goes by and the configuration may change.
type Limit struct {
	Name  string
	Value int
	Help  string
}

// Limits are the limits of one rule, as configured.
type Limits []Limit

// Of gives the value of a limit, which must be one of the rule's.
func (l Limits) Of(name string) int {
	for i := range l {
		if l[i].Name == name {
			return l[i].Value
		}
	}
	panic(fmt.Sprintf("check: no limit %q", name))
}

// Lookup finds a rule by its id.
func Lookup(id string) (Rule, bool) {
	for _, r := range Rules() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}
