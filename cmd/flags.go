package cmd

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lede/format"
)

// flagError says in plain words what is wrong with a number.
func flagError(_ *cobra.Command, err error) error {
	bad, ok := errors.AsType[*pflag.InvalidValueError](err)
	if _, number := errors.AsType[*strconv.NumError](err); ok && number {
		return fmt.Errorf("--%s is %q: use a whole number", bad.GetFlag().Name, bad.GetValue())
	}
	return err
}

// choice is a flag that takes one of some words.
type choice struct {
	value string
	of    []string
	kind  string
}

func (c *choice) String() string { return c.value }
func (c *choice) Type() string   { return c.kind }

func (c *choice) Set(s string) error {
	if !slices.Contains(c.of, s) {
		return fmt.Errorf("use one of %s", strings.Join(c.of, ", "))
	}
	c.value = s
	return nil
}

// formatFlag is the name of an output format.
type formatFlag struct{ format.Format }

func (f *formatFlag) String() string { return f.Name }
func (f *formatFlag) Type() string   { return "FORMAT" }

func (f *formatFlag) Set(s string) error {
	found, ok := format.Lookup(s)
	if !ok {
		return fmt.Errorf("use one of %s", strings.Join(formatNames(), ", "))
	}
	f.Format = found
	return nil
}

func formatNames() []string {
	var names []string
	for _, f := range format.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// period is a length of time, such as 30s.
type period time.Duration

func (p *period) Type() string   { return "TIME" }
func (p *period) String() string { return time.Duration(*p).String() }

func (p *period) Set(text string) error {
	d, err := time.ParseDuration(text)
	if err != nil || d < 0 {
		return fmt.Errorf("use a number with a unit, as in 30s or 2m, or 0 for no limit")
	}
	*p = period(d)
	return nil
}

// size is a number of bytes, such as 500000, 64KiB or 1.5GB.
type size int64

func (s *size) Type() string { return "SIZE" }

func (s *size) String() string {
	n, unit := int64(*s), ""
	for _, u := range [...]string{"KiB", "MiB", "GiB"} {
		if n == 0 || n%1024 != 0 {
			break
		}
		n, unit = n/1024, u
	}
	return strconv.FormatInt(n, 10) + unit
}

func (s *size) Set(text string) error {
	number := strings.TrimRight(text, "BKMGTbkmgti ")
	factor, ok := sizeUnit(strings.ToLower(strings.TrimSpace(text[len(number):])))
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || !ok || !(n*factor >= 1) || n*factor >= math.MaxInt64/2 {
		return fmt.Errorf("use a number of bytes over 0, or one with a unit, as in 64KiB or 32MiB")
	}
	*s = size(n * factor)
	return nil
}

func sizeUnit(unit string) (float64, bool) {
	switch unit {
	case "", "b":
		return 1, true
	case "kb":
		return 1e3, true
	case "mb":
		return 1e6, true
	case "gb":
		return 1e9, true
	case "k", "kib":
		return 1 << 10, true
	case "m", "mib":
		return 1 << 20, true
	case "g", "gib":
		return 1 << 30, true
	}
	return 0, false
}

// reportFlag is the name of a format of findings.
type reportFlag struct{ format.Report }

func (f *reportFlag) String() string { return f.Name }
func (f *reportFlag) Type() string   { return "FORMAT" }

func (f *reportFlag) Set(s string) error {
	found, ok := format.LookupReport(s)
	if !ok {
		return fmt.Errorf("use one of %s", strings.Join(reportNames(), ", "))
	}
	f.Report = found
	return nil
}

func reportNames() []string {
	var names []string
	for _, r := range format.Reports() {
		names = append(names, r.Name)
	}
	return names
}

// completeWords lets shells complete the value of a flag.
func completeWords(c *cobra.Command, name string, words []string) {
	// It fails only for flags that do not exist, and these are just made.
	_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}
