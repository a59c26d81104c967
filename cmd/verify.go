package cmd

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"lede/parse/source"
)

func newVerify(env Env) *cobra.Command {
	return &cobra.Command{
		Use:   "verify IN OUT",
		Short: "See that no row was lost on the way",
		Long: `verify compares rows that were given to lede parse --rows with what came back:
every row of IN must have its line in OUT, by its id or, without one, by its
key, and OUT must have no line more. Order does not matter, so that OUT may be
put together from what many machines wrote. The rows themselves may be good or
bad. IN or OUT may be - for standard input, and compressed.

It prints how many rows there are of each status. It exits with 1 when a row is
missing, is there twice, or a line is cut short.`,
		Example: `  lede parse --rows < rows.ndjson > out.ndjson && lede verify rows.ndjson out.ndjson
  cat part-*.ndjson | lede verify rows.ndjson.gz -`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 || args[0] == args[1] {
				return errors.New("name two files: the rows that went in and those that came out")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			v := &verification{env: env, open: map[uint64]side{}, status: map[string]int{}}
			return v.run(c.Context(), filepath.ToSlash(args[0]), filepath.ToSlash(args[1]))
		},
	}
}

// verification compares two streams of rows. A row that has been seen on both
// sides is forgotten, so in order it holds nothing.
type verification struct {
	env    Env
	open   map[uint64]side
	status map[string]int
	in     int
	out    int
	broken int // lines of OUT that are none
}

// side is where a row has been seen more often: in IN if more is positive.
type side struct {
	more int
	line int // where it was seen first
	name string
}

func (v *verification) run(ctx context.Context, in, out string) error {
	left, done, err := openStream(ctx, v.env, in)
	if err != nil {
		return err
	}
	defer done()
	right, done2, err := openStream(ctx, v.env, out)
	if err != nil {
		return err
	}
	defer done2()
	if err := v.compare(ctx, in, out, left, right); err != nil {
		return err
	}
	return v.report(in, out)
}

// compare reads the two side by side.
func (v *verification) compare(ctx context.Context, in, out string, left, right io.Reader) error {
	nextIn, stopIn := iter.Pull2(source.Lines(left, source.Limits{}))
	defer stopIn()
	nextOut, stopOut := iter.Pull2(source.Lines(right, source.Limits{}))
	defer stopOut()
	for moreIn, moreOut := true, true; moreIn || moreOut; {
		var line []byte
		var err error
		if ctx.Err() != nil {
			complain(v.env.Err, "lede", "interrupted")
			return exit{statusInterrupted}
		}
		if line, err, moreIn = nextIn(); moreIn {
			if v.in++; fatal(err) {
				return inputError(v.env, in, err)
			}
			v.see(rowName(ctx, line, err), v.in, 1)
		}
		if line, err, moreOut = nextOut(); moreOut {
			if v.out++; fatal(err) {
				return inputError(v.env, out, err)
			}
			v.result(out, line)
		}
	}
	return nil
}

func fatal(err error) bool {
	_, row := errors.AsType[*source.Error](err)
	return err != nil && !row
}

// rowName is what a row is known by.
func rowName(ctx context.Context, line []byte, err error) string {
	id, k := source.NameRow(line)
	if id == nil && err == nil { // a key may stand for all of the row
		r, _ := source.ReadRow(ctx, line, source.Limits{})
		id, k = r.ID, r.Key
	}
	switch {
	case id != nil:
		return idName(id)
	case k != "":
		return "key " + k
	}
	return ""
}

// idName is an ID however it is written.
func idName(id json.RawMessage) string {
	var s string
	if json.Unmarshal(id, &s) == nil {
		return "id " + s
	}
	var b bytes.Buffer
	if json.Compact(&b, id) == nil {
		return "id " + b.String()
	}
	return "id " + string(id)
}

// result takes a line of OUT, whose name is given.
func (v *verification) result(out string, line []byte) {
	var row struct {
		ID     json.RawMessage
		Key    string
		Status string
	}
	if json.Unmarshal(line, &row) != nil || row.Status == "" {
		v.broken++
		complain(v.env.Err, out, fmt.Sprintf("line %d is no row: it is cut short or not what lede parse --rows writes", v.out))
		return
	}
	v.status[row.Status]++
	switch {
	case row.ID != nil:
		v.see(idName(row.ID), v.out, -1)
	case row.Key != "":
		v.see("key "+row.Key, v.out, -1)
	default:
		v.see("", v.out, -1)
	}
}

func (v *verification) see(name string, line, more int) {
	k := key(name)
	s := v.open[k]
	if s.more += more; s.more == 0 {
		delete(v.open, k)
		return
	}
	if s.line == 0 {
		s.line, s.name = line, name[:min(len(name), 80)]
	}
	v.open[k] = s
}

// shown is how many gaps are told one by one.
const shown = 20

// report tells what was found.
func (v *verification) report(in, out string) error {
	text := fmt.Sprintf("%d rows in, %d out", v.in, v.out)
	for _, s := range []string{"ok", "partial", "skipped", "error"} {
		if n := v.status[s]; n > 0 {
			text += fmt.Sprintf(", %d %s", n, s)
		}
	}
	if _, err := fmt.Fprintln(v.env.Out, text); err != nil {
		return outputError(v.env, standard, err)
	}
	gaps := make([]side, 0, len(v.open))
	for _, s := range v.open {
		gaps = append(gaps, s)
	}
	slices.SortFunc(gaps, func(a, b side) int {
		if (a.more > 0) != (b.more > 0) {
			return b.more - a.more
		}
		return a.line - b.line
	})
	for i, s := range gaps {
		if i == shown {
			complain(v.env.Err, "lede", fmt.Sprintf("and %d more", len(gaps)-shown))
			break
		}
		if s.more > 0 {
			complain(v.env.Err, in, fmt.Sprintf("line %d (%s) has no line in %s", s.line, s.name, out))
		} else {
			complain(v.env.Err, out, fmt.Sprintf("line %d (%s) has no row in %s", s.line, s.name, in))
		}
	}
	if len(gaps)+v.broken > 0 {
		return exit{statusFailed}
	}
	return nil
}
